"""Words that are any place: "im Zelt", "an den Grundschulen", "auf den Wegen" leave open where something happens."""

from __future__ import annotations

from typing import Final

from understanding.intake.how_many.numerals import numeral
from understanding.intake.language.words import Words, listed, tails

# One of them there is nearly everywhere: a place with a name outweighs it, but alone it is told.
_COMMON: Final = listed(
    "Hotel Restaurant Café Haus Saal Gelände Wald See Garten Tor Turm Brücke Baustelle Laden Werkstatt Atrium Studio Stall Wiese Acker Lager Park Tunnel Wehr Ufer Bühne Archiv Landtag Parlament Messe Spielhaus Hof Fähre Praxis Koppel Schuppen Kneipe Terrasse Passage Grube Stollen Höhle Moor Heide Bucht Garage Terminal Arena Siedlung Keller Flur Zimmer Büro Depot Pausenhof Schulhof Innenhof Abschnitt Anleger"
)
ANY: Final = _COMMON | listed(
    "Dorf Ort Stadt Halle Platz Raum Brücken Geschäfte Läden Küche Firma Station Strecke Container Tafel Zentrum Filiale Institut Gericht Ministerium Umleitung Umfahrung Umgehung Kliniken Schulen Kitas Kirchen Museen Krankenhäuser Pflegeheime Sporthallen Turnhallen Bibliotheken Büchereien Geschäften Läden Supermärkte Spielplätze Sportplätze Friedhöfe Grünanlagen Apotheken Straßen Pegel",
    # inside a house, and what stands around in it
    "Eingang Haupteingang Nebeneingang Seiteneingang Hintereingang Ausgang Notausgang Eingangsbereich Tür Türe Haustür Eingangstür Ladentür Bürotür Fenster Schaufenster Balkon Dachboden Speicher Treppenhaus Treppe Aufzug Fahrstuhl Wand Wände Decke Zaun Vitrine Schaukasten Regal Schrank Kasten Theke Tresen Kasse Klassenzimmer Klassenraum Gruppenraum Wartezimmer Wartebereich Besprechungsraum Serverraum Lehrerzimmer Wohnzimmer Kinderzimmer Schlafzimmer Badezimmer Toilette WC Umkleide Dusche Bett "
    # out of doors
    "Zelt Brunnen Carport Beet Hecke Gebüsch Weg Wegrand Straßenrand Fahrbahn Gehweg Kletterturm Kletterwand Rutsche Schaukel Sandkasten Bank Kiez Dörfer Nachbardorf Nachbarort Nachbarhaus Elternhaus Rettungsweg Stau",
    # whoever is there
    "Wehr Behörde Behörden Amt Ämter Dienststelle Abteilung Referat Ministerium Verwaltung Zentrale Betrieb",
)
# Several of a kind: which of them is not said. Folded, "Gärten" is "Garten": such words are not among them.
_MANY: Final = tails(
    "schulen kitas krippen horte kirchen kapellen museen kliniken krankenhäuser wohnungen gebäuden sälen bädern büros geschäfte geschäften märkten lokale lokalen restaurants gaststätten hotels höfen "
    "parks beete beeten wege wegen straßen gassen plätze plätzen gewässern spielplätze friedhöfen haltestellen bahnhöfen gleise gleisen standorte standorten container containern automaten tonnen "
    "stadtteile stadtteilen ortsteile ortsteilen gemeinden bezirke bezirken quartiere quartieren praxen apotheken büchereien bibliotheken ämtern gerichten rathäusern"
)
# These act, or get something, however many they are.
_GROUPS: Final = tails(
    "vereine vereinen familien haushalte haushalten firmen betriebe betrieben kommunen verbände verbänden"
)
_FAIRS: Final = tails(
    "s oster herbst floh trodel wochen bauern jahr kram kramer martini handwerker kunst topfer bucher garten pflanzen tausch abend nacht kase vieh hof ernte kirchweih pfingst stoff kunstler kinder mai genuss"
)  # markets that happen
ALL: Final = listed(
    "alle allen aller sämtliche sämtlichen mehrere mehreren beide beiden einige einigen viele vielen verschiedenen zahlreichen all several both many"
)
_BETWEEN: Final = 2  # words from "allen" to "Büchereien": "in allen unseren Büchereien"


def is_fair(key: str) -> bool:
    """A market that happens: "Weihnachtsmarkt"; "Neumarkt" is a square."""
    return key.removesuffix("markt").endswith(_FAIRS)


def is_any(row: Words, stretch: range) -> bool:
    """ "im Zelt", "an den Grundschulen"; "in allen Büchereien", "in vier Schulen" say in which."""
    if len(stretch) > 1:
        return all(row[at].key in ANY for at in stretch)
    key = row[stretch.start].key
    return (key in ANY or are_many(key) or key.endswith(_GROUPS)) and not are_counted(row, stretch.start)


def is_asked(row: Words, stretch: range) -> bool:
    """Whether it says too little to be told: "in der Küche", "an der Tür"."""
    return is_any(row, stretch) and row[stretch.start].key not in _COMMON


def are_many(key: str) -> bool:
    """ "Grundschulen", "Ortsteilen"."""
    return key.endswith(_MANY)


def are_counted(row: Words, place: int) -> bool:
    """ "allen Büchereien", "allen unseren Büchereien", "vier Schulen"."""
    before = range(max(0, place - _BETWEEN), place)
    return any(row[at].key in ALL or numeral(row, at) is not None for at in before)
