"""Places that stand beside the matter: where somebody was before, why something happens, who gets the money."""

from __future__ import annotations

from typing import Final

from understanding.intake.how_many.figures import surely
from understanding.intake.language.events import HAPPENS
from understanding.intake.language.leading import ARTICLES, AT, led
from understanding.intake.language.phrases import is_adjective
from understanding.intake.language.verbs import GIVES
from understanding.intake.language.words import Words, ends_sentence, listed, tails
from understanding.intake.where.places_closed import NEAR, SHUT, STATES

AT_OR_THE: Final = AT | ARTICLES
BESIDE: Final = 7  # words before a place
_BESIDE: Final = listed(
    "sonst normalerweise üblicherweise wegen bisher bislang zuvor früher vorher davor ehemals einst zuletzt damals anstelle statt anstatt zugunsten instead formerly previously spent Sitz Hauptsitz Firmensitz ansässig beheimatet gebürtig wohnhaft stammt stammen"
)
# Right before the verb: "Früher war die Lesung im Keller".
_FORMERLY: Final = listed(
    "bisher bislang früher vorher zuvor davor ehemals einst damals zuletzt gelernt studiert aufgewachsen gearbeitet previously formerly"
)
_REASONS: Final = listed("wegen wg")
_WAS: Final = STATES | HAPPENS | listed("war waren")
_THEIRS: Final = listed("seiner ihrer")
_BECAUSE: Final = listed("weil da denn because")
_GOES: Final = listed(
    "zieht ziehen zog zogen führt führen führte startet starten startete starteten wandert wandern läuft laufen lief liefen fährt fahren fuhr fuhren geht gehen ging gingen radelt radeln marschiert marschieren verläuft reicht reichen springt springen pilgern rollt rollen"
)
_MOVES: Final = listed(
    "Umzug Zug Fackelzug Festzug Laternenumzug Marsch Abfahrt Abmarsch Start Route Strecke Tour Rundgang Wanderung Prozession Blick Aussicht Shuttle Pendelbus Fahrt Lauf Weg"
)
# "die Freigabe vom Kreisel", "Umbau vom Bahnhof": what is done to it.
_WORKS: Final = (
    "bau",
    "sanierung",
    "sperrung",
    "freigabe",
    "eroffnung",
    "einweihung",
    "abriss",
    "richtfest",
    "abbruch",
    "renovierung",
    "schliessung",
    "taufe",
    "reinigung",
    "raumung",
)
# Where something was made, it does not happen: "gedrechselt in der JVA".
_MADE: Final = listed(
    "gedrechselt gefertigt angefertigt hergestellt produziert gedruckt genäht gebacken gebraut gegossen geschmiedet gewebt geschnitzt gestrickt gehäkelt gebastelt gebaut gezimmert geschweißt geröstet gekeltert gezüchtet gezogen angebaut geerntet entwickelt made built printed"
)
_LONG: Final = listed("Jahren Jahrzehnten langem jeher")
_YEARS: Final = listed("Jahre years")
_AGES: Final = listed("ab bis unter über von zwischen und")
_FOR: Final = listed("an für zugunsten for")
_ANY_ONE: Final = listed("ein eine einen")
_GIFTS: Final = ("spende", "gespendet", "benefiz", "erlos", "reinerlos", "einnahme", "kollekte", "charity")
_FROM: Final = frozenset({"aus"})
_TAKEN: Final = listed(
    "verschwunden verschwand verschwanden gestohlen stahl stahlen entwendet entwendeten geklaut geraubt geholt holt holen holte holten gefischt fischt fischen fischte fischten geborgen birgt bergen barg bargen gerettet rettet retten rettete retteten "
    "gezogen zog zogen zieht ziehen befreit befreite befreiten befreien ausgebrochen ausgebüxt entkommen entlaufen entflogen entwichen entnommen entfernt ausgebaggert gebaggert gehoben gehievt abgesaugt gepumpt abgepumpt evakuiert ausgelaufen geflossen"
)
_GIVES: Final = GIVES | listed(
    "Glückwunsch Glückwünsche gratulieren gratuliert Gratulation Kompliment Gruß Grüße Bewerbung Bewerbungen Unterlagen Meldung Meldungen Mail wenden wendet congratulations"
)
_HONOURS: Final = tails(
    "preis auszeichnung ehrung siegel zertifikat urkunde medaille zuschlag stipendium plakette"
)
_DATIVE: Final = listed("der dem einer einem unserer unserem ihrer ihrem")
_TELLS: Final = STATES | HAPPENS | listed("macht machen")
MOST_TAKEN: Final = 3  # words from a house to "gestohlen"
PARTS: Final = listed(
    "Dach Nähe Rand Fuß Ufer Rücken Eingang Schatten Umfeld Vorfeld Bereich Herzen Mitte Rückseite Fassade Turm Balkon Treppe Wand Mauer Kulissen Feld Zaun Tor Parkplatz Gelände Hof Keller Garten Foyer Pforte"
)
DAYS: Final = listed(
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Uhr Jahr"
)


def is_beside(row: Words, first: int) -> bool:
    """ "wegen Arbeiten an der Station", "sie war bisher Ärztin in Biberbach", "der Toni vom Bauhof": not where it happens."""
    part = row[first].key in PARTS and not (first + 1 < len(row) and row[first + 1].is_capital)
    somebody = first > 1 and row[first - 2].key not in DAYS and not part
    if somebody and row[first - 1].key == "vom":  # "ab 9 Uhr vom Turm", "die Katze vom Dach"
        away = (
            (led(row, first - 2, AT) and not surely(row[first - 2].key))
            or _starts(row, first)
            or row[first - 2].key.endswith(_WORKS)
        )
        return not (away or _is_taken(row, first))
    if _is_denied(row, first):
        return True
    told = (_says_beside(row, place, first) for place in range(first - 1, max(-1, first - BESIDE), -1))
    return _is_made_there(row, first) or next((one for one in told if one is not None), False)


def _is_denied(row: Words, first: int) -> bool:
    """ "nicht im Rathaus, sondern im Saal", "nicht mehr in der Halle"."""
    at = first - 1
    while at > 0 and (row[at].key in AT_OR_THE or is_adjective(row[at])):
        at -= 1
    at -= row[at].key == "mehr"
    return 0 <= at < first - 1 and row[at].key in {"nicht", "not"}


def _says_beside(row: Words, place: int, first: int) -> bool | None:
    """Whether this word before a place says that it happens elsewhere; None where that is still open."""
    if row[place].key in _WAS and _is_of_formerly(row, place):
        return True
    if ends_sentence(row, place) or row[place].text == "," or row[place].key in _TELLS:
        return False
    if row[place].key in _BESIDE or _is_of_years(row, place):
        return not _is_closed_for(row, place, first)
    return True if row[place].key in _FOR and _is_of_given_to(row, place, first) else None


def _is_closed_for(row: Words, why: int, first: int) -> bool:
    """ "Wegen Personalmangel Bücherei im August nur freitags offen": the house stands beside the reason, and is shut."""
    if row[why].key not in _REASONS or not row[first - 1].is_capital or first - 1 == why:
        return False
    end = first
    while end < len(row) and end < first + 2 * BESIDE and not ends_sentence(row, end):
        end += 1
    return any(word.key in SHUT for word in row[first:end])


def is_reason(row: Words, first: int) -> bool:
    """ "Kelterchef ist Achim, da Otto im Krankenhaus liegt": within a clause that says why."""
    for place in range(first - 1, max(-1, first - BESIDE), -1):
        if row[place].kind == "mark":
            return row[place].text == "," and row[place + 1].key in _BECAUSE
    return False


def _is_of_formerly(row: Words, verb: int) -> bool:
    """ "Bisher war sie in Celle", "Gelernt hat er im Hallenbad", "Vor ihrer Zeit hier war sie in Polen"."""
    opening = row[max(0, verb - BESIDE) : verb]
    keys = {one.key for one in opening}
    before_them = {"vor", "zeit"} <= keys and not _THEIRS.isdisjoint(keys)
    formerly = verb > 0 and row[verb - 1].key in _FORMERLY and row[verb].key not in {"wird", "werden"}
    return formerly or before_them


def _starts(row: Words, first: int) -> bool:
    """ "ziehen um 18 Uhr vom Torturm los", "führt vom Bahnhof zur Burg": from there on."""
    near = row[max(0, first - 2 * BESIDE) : first]
    return any(word.key in _GOES for word in near) or row[first - 2].key in _MOVES


def _is_taken(row: Words, first: int) -> bool:
    """ "musste zwei Jungen vom See holen": they were there."""
    end = first
    while end < min(len(row), first + MOST_TAKEN + 1) and row[end].is_word and row[end].key not in _TAKEN:
        end += 1
    return end < len(row) and row[end].key in _TAKEN


def _is_made_there(row: Words, first: int) -> bool:
    """ "Figuren, gedrechselt in der JVA": a participle that a mark parts from what happens."""
    at = first - 1
    while at > 0 and row[at].is_word and row[at].key not in _MADE and row[at].key in AT_OR_THE:
        at -= 1
    return at > 0 and row[at].key in _MADE and row[at - 1].kind == "mark"


def _is_of_years(row: Words, place: int) -> bool:
    """ "war 12 Jahre an der Klinik", "haust seit Jahren im Keller"; "Kinder ab 8 Jahre" tells how old."""
    if row[place].key in _LONG and place and row[place - 1].key == "seit":
        return True
    lasts = row[place].key in _YEARS and place > 1 and row[place - 1].kind == "number"
    return lasts and row[place - 2].key not in _AGES


def is_given_to(row: Words, first: int) -> bool:
    """ "verlost Lesekoffer an Kitas", "Erlös geht an den Kindergarten"; "verteilt Westen an der Schule" tells where."""
    at = first - 1
    while at > 0 and row[at].key in ARTICLES:
        at -= 1
    given = row[at].key == "an" and row[at + 1].key not in _DATIVE
    before = row[max(0, at - NEAR) : at]
    return given and any(word.key in _GIVES or word.key.endswith(_HONOURS) for word in before)


def is_taken_out(row: Words, first: int) -> bool:
    """ "aus dem Weiher gefischt", "aus dem Museum sind Münzen verschwunden": it was there; "Gäste aus Celle" come from there."""
    if not led(row, first, _FROM) or row[first - 1].key == "aus":
        return False
    start, end = first, first
    while start and not _parts(row, start - 1):
        start -= 1
    while end < len(row) and not _parts(row, end):
        end += 1
    source = next(at for at in range(first - 1, -1, -1) if row[at].key in _FROM)
    if source and row[source - 1].is_capital:
        end = min(end, first + MOST_TAKEN)  # "Anna Kern aus der Musikschule hat beim Wettbewerb Gold geholt"
        start = first if row[source - 2].key not in _TAKEN else start
    return any(row[place].key in _TAKEN for place in range(start, end))


def _parts(row: Words, place: int) -> bool:
    """The end of a sentence, or a colon: "Neues aus dem Amt: Ein Känguru ist entlaufen"."""
    return ends_sentence(row, place) or row[place].text == ":"


def _is_of_given_to(row: Words, given: int, first: int) -> bool:
    """ "Erlös geht an ein Projekt in Peru": where those are who get it."""
    gift = any(word.key.startswith(_GIFTS) for word in row[max(0, given - NEAR) : given])
    return gift and (row[given + 1].key in _ANY_ONE or any(word.key in AT for word in row[given + 1 : first]))
