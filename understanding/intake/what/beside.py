"""Clauses that stand beside the matter: formalities, background, what was done before, and events whose object was named before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from understanding.intake.how_many.counted import MEASURES
from understanding.intake.language.events import HAPPENS
from understanding.intake.language.leading import ARTICLES, IN, led
from understanding.intake.language.words import Words, listed, tails
from understanding.intake.what.lean import AROUND
from understanding.intake.what.openings import speaks_to_us
from understanding.intake.what.wording import Seen, is_event, names_event

# An event of something: without saying of what it is no headline.
RELATIONAL: Final = listed(
    "Eröffnung Eröffnungsfeier Einweihung Schlüsselübergabe Scheckübergabe Spendenübergabe Urkundenübergabe Zertifikatsübergabe Zeugnisübergabe Zeugnisausgabe Amtsübergabe Grundsteinlegung Schlussabnahme Infotermin Ortstermin Pressetermin Fototermin Besichtigungstermin Startschuss Einweihungsfeier Übergabe Premiere Start Startschuss Auftakt Feier Feierstunde Festakt Verleihung Segnung Weihe Vorstellung "
    "Präsentation Vergabe Verkauf Ausgabe Abgabe Abholung Besichtigung Probelauf Termin Veranstaltung Freigabe Fertigstellung Inbetriebnahme Abnahme Enthüllung Beisetzung "
    "Überreichung Unterzeichnung Vertragsunterzeichnung Bekanntgabe Veröffentlichung Siegerehrung Preisverleihung Auslosung Ziehung Zeremonie Anlass Aktion Projekt Stunde "
    "Infoabend Informationsabend Infoveranstaltung Informationsveranstaltung Auftaktveranstaltung Kennenlernabend Kennenlerntreffen Übungsabend Übungsabende Probeabend Probetraining Schnuppertraining Schnupperabend Sitzung meeting info-evening info-session "
    "Programm Treffen Treff Schulung Probe Anprobe Vorbesprechung Auftakttreffen Spatenstich Richtfest Grundsteinlegung Baubeginn Ehrung Taufe Abschluss Beratung Verlosung Nachfeier Feierlichkeiten Umtrunk Empfang Sektempfang Wiedereröffnung Neueröffnung Einweihungsparty "
    "opening ceremony handover launch premiere presentation session sessions start inauguration unveiling event tour prizes refreshments"
)
_OF: Final = listed("des der vom von für fürs zum zur und of for zu einer eines neuen unserer unseres")
# What somebody must do or hand in, and until when.
FORMAL: Final = listed(
    "Antrag Anträge Antragsfrist Bewerbung Bewerbungen Bewerbungsschluss Frist Stelle Stellen Schluss Einsendeschluss Anmeldung Anmeldungen Anmeldeschluss Meldeschluss Barzahlung "
    "Reservierung Rückmeldung Rückmeldungen Unterlagen Vorschläge Vorschlag Namensvorschläge Ideen Stimmabgabe Angebote Abgabefrist Meldung Meldungen Vorverkauf Eintritt Teilnahme Teilnahmegebühr Startgeld Kursgebühr Gebühr Kosten "
    "Ausweis Einverständniserklärung Formular Formulare Vordruck Wartezeiten Parkplätze Bildrechte Fotorechte Parkgenehmigung Genehmigung Aktenzeichen Ansprechpartner Ansprechpartnerin "
    "Verpflegung Kuchen Getränke Kaffee Imbiss Speis Trank Handschuhe Busverspätung Verzögerungen applications application deadline closing-date registration tickets admission"
)
FORMAL_TAILS: Final = tails("frist schluss anmeldung gebühr unterlagen voranmeldung")
_TO_TAKE_PART: Final = listed(
    "apply applies register registers bewerben anmelden vorbeikommen hinkommen mitbringen"
)
_LAST_DAY: Final = listed("letzter letzte erster erste last first")
_DAY: Final = listed("Tag Termin Stunde Schultag Arbeitstag Dienst Dienstschicht Schicht day session lesson")
# "Der Anbau war in elf Monaten fertig", "Felsbrocken hatten das Netz durchschlagen".
_WAS: Final = listed("war waren warn hatte hatten wurde wurden was were had dauerte kostete gekostet gab")
_HAD: Final = listed("hatte hatten had")
_LASTS: Final = listed(
    "Monaten Monate Jahren Jahre Wochen Tagen Stunden years months weeks days früher damals letztes letzten voriges formerly"
)
_RELATIVE: Final = frozenset({"der", "die", "das", "dem", "den", "dessen", "deren", "denen"})
_ENDS: Final = listed("wird ist sind hat kann soll darf muss will")
_WITH: Final = listed("mit von bei für aus")
MOST_RELATIVE: Final = 2
_BEFORE_RELATIVE: Final = IN | _WITH
AGAIN: Final = frozenset({"es", "er", "ihn", "ihm", "sie", "it", "them", "him", "her"})
ONLY: Final = listed(
    "Start Beginn Ende Termin Datum Uhrzeit Einlass Treffpunkt Dauer Abfahrt Ankunft beginnt startet endet dauert begins begin start starts ends runs lasts"
)


def leaves_unsaid(row: Words, places: range, content: Sequence[int], seen: Seen) -> bool:
    """ "Übergabe an die Frauenklinik", "Premiere ist in der Deele", "Die feierliche Stunde beginnt": of what was said before."""
    named = [
        at
        for at in content
        if at not in seen.who
        and (is_event(row[at].key) or row[at].key in RELATIONAL)
        and not led(row, at, AROUND)
    ]
    return bool(named) and all(
        row[at].key in RELATIONAL and not _has_object(row, at, places, seen) for at in named
    )


def _has_object(row: Words, place: int, places: range, seen: Seen) -> bool:
    """ "Einweihung der Feuerwache", "Premiere „Faust“", "Übergabe Löschfahrzeug"."""
    at = place + 1
    while at < places.stop and at in seen.dates:
        at += 1
    if at >= places.stop:
        return False
    return row[at].key in _OF or row[at].is_capital or row[at].text[:1] in "„»\"'“"


def is_formality(row: Words, content: Sequence[int]) -> bool:
    """ "Antrag bis 30. September einreichen", "Schluss der Bewerbungsfrist": its first noun is about taking part."""
    if row[content[0]].key in _LAST_DAY and any(row[at].key in _DAY for at in content[1:2]):
        return True
    noun = next((row[at].key for at in content if row[at].is_capital or row[at].key in FORMAL), "")
    takes_part = any(row[at].key in _TO_TAKE_PART for at in content[:2])
    return takes_part or noun in FORMAL or noun.endswith(FORMAL_TAILS)


def is_background(row: Words, places: range, seen: Seen) -> bool:
    """ "Der Anbau war in elf Monaten fertig": what was, and no day of it; "Felsbrocken hatten im Winter das Netz durchschlagen"."""
    keys = {row[at].key for at in places}
    last = row[places[-1]]
    if not keys.isdisjoint(_HAD) and not last.is_capital and last.key.endswith(("t", "en")):
        return True
    on_a_day = not seen.dates.isdisjoint(places) and keys.isdisjoint(_LASTS)
    return not _WAS.isdisjoint(keys) and not on_a_day


def is_beside(row: Words, places: range, content: Sequence[int], seen: Seen) -> bool:
    """Behind what was told before."""
    return (
        is_formality(row, content)
        or is_background(row, places, seen)
        or leaves_unsaid(row, places, content, seen)
        or set(content) <= seen.who | seen.where | seen.bodies
    )


def is_only_when(row: Words, content: Sequence[int]) -> bool:
    """ "Start am Sportpark", "Baubeginn ist der 19. Juli": when or where of what was said before."""
    key = row[content[0]].key
    return (key in ONLY or key.endswith(("beginn", "start", "zeit", "zeitraum", "dauer"))) and not any(
        is_event(row[at].key) and row[at].key not in MEASURES for at in content[1:]
    )


def speaks_of_else(row: Words, places: range, content: Sequence[int], told: int, seen: Seen) -> float:
    """ "Ihr wolltet doch immer Zahlen von uns", "Wir stellen sie auf": to the desk, or of what was said before."""
    spoken = [row[place] for place in places if row[place].is_word]
    to_us = speaks_to_us(row, places, seen)
    again = told > 0 and any(word.text in AGAIN for word in spoken[1:])
    exists = any(word.key in {"gibt", "gab"} for word in spoken) and {
        word.text for word in spoken
    } & AGAIN <= {"es"}
    again = again and not exists
    again = again or (told > 0 and (_leaves_out(row, places) or _begins_with_verb(row, places)))
    bare = told > 0 and not any(row[at].is_capital for at in content if at > places.start)
    return (
        2.5 * _is_relative(row, places)
        + 3.0 * to_us
        + 2.0 * again
        + 1.5 * (bare and not names_event(row, content, seen))
    )


def _leaves_out(row: Words, places: range) -> bool:
    """ "Der größte kommt auf den Alten Markt": the noun was said before."""
    first = [row[place] for place in places[:3]]
    led = len(first) > 2 and first[0].is_capital and first[0].key in ARTICLES  # noqa: PLR2004  # article, adjective, verb
    return led and not any(word.is_capital or not word.is_word for word in first[1:])


def _begins_with_verb(row: Words, places: range) -> bool:
    """ "Liegt ab Montag auf der Homepage.": who does it was said before."""
    if len(places) < 2 or (places.stop < len(row) and row[places.stop].text[:1] == "?"):  # noqa: PLR2004  # verb and more
        return False
    first, behind = row[places.start], row[places.start + 1]
    verb = first.key in HAPPENS and first.key.endswith("t") and not first.key.startswith("ge")
    ends = places.start == 0 or row[places.start - 1].text in {".", "!", "\n"}
    return verb and ends and not behind.is_capital and behind.key not in ARTICLES


def _is_relative(row: Words, places: range) -> bool:
    """ ", mit dem künftig der Winterdienst gefahren wird": says more about what was named before the comma."""
    if not places.start or row[places.start - 1].text != "," or len(places) <= MOST_RELATIVE:
        return False
    first = places.start + (row[places.start].key in _BEFORE_RELATIVE)
    last = row[places[-1]]
    ends = (
        last.is_word
        and not last.is_capital
        and (last.key in _ENDS or last.key.endswith(("t", "en", "te", "ten")))
    )
    return row[first].text in _RELATIVE and ends
