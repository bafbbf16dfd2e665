"""What kind of message it is and from where, before the matter: "Kurzer Hinweis aus dem Umweltamt,", "Fundstück der Woche:"."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.events import HAPPENS
from understanding.intake.language.verbs import is_like_verb
from understanding.intake.language.words import Words, listed, tails

MOST_BEFORE: Final = 4  # words before the noun: "Und hier noch ein kurzer"
LONGEST: Final = 12  # words
_KINDS: Final = listed(
    "Hinweis Hinweise Tipp Tipps Info Infos Information Informationen Nachricht Nachrichten Meldung Mitteilung Vorschlag Vorschläge Idee Ideen Anregung Bitte Wunsch Gruß Grüße Neuigkeit Neuigkeiten Update "
    "Notiz Anmerkung Erinnerung Rückmeldung Themenidee note message info tip idea update news request reminder suggestion heads-up"
)
_KIND_TAILS: Final = tails("hinweis tipp info meldung vorschlag idee anfrage nachricht notiz")
# "was Kurioses aus dem Amt".
_SOMETHING: Final = listed(
    "Kurioses Neues Erfreuliches Schönes Trauriges Lustiges Spannendes Interessantes Aktuelles Positives Gutes Tolles Besonderes Wichtiges Skurriles Ungewöhnliches Nettes Witziges"
)
_SOURCES: Final = listed("aus von vom bei beim from")
_OF_TIMES: Final = listed("Woche Tages Monats Jahres week day month year")
_RUBRICS: Final = listed(
    "Fundstück Fund Foto Bild Zahl Frage Zitat Tipp Rezept Wort Buch Tier Lesetipp Kuriosum Kuriosität picture photo find quote fact number"
)
_SMALL: Final = listed(
    "hier noch mal nochmal und ein eine was kurz kleiner kleine kurzer kurze nur also just a an quick short another little some"
)


def is_rubric(row: Words, places: range) -> bool:
    """Nothing that happens; a mark stands behind it, and the matter behind that."""
    behind = row[places.stop].text[:1] if places.stop + 1 < len(row) else ""
    if behind not in {":", ",", "–", "-", "."} or len(places) > LONGEST or _happens(row, places):
        return False
    at = places.start
    while at < min(places.stop - 1, places.start + MOST_BEFORE) and _leads(row, at):
        at += 1
    noun, after = row[at].key, row[at + 1].key if at + 1 < places.stop else ""
    named = noun in _KINDS or noun in _SOMETHING or noun.endswith(_KIND_TAILS)
    if named and after in _SOURCES:
        return True
    times = any(row[place].key in _OF_TIMES for place in places[at - places.start + 1 :][:2])
    return behind == ":" and noun in _RUBRICS and times


def _leads(row: Words, at: int) -> bool:
    """ "Mal was", "Kurzer": small words, and adjectives before a noun."""
    word, behind = row[at], row[at + 1]
    described = (
        behind.is_capital and word.key.endswith(("er", "e", "es", "en")) and word.key not in _SOMETHING
    )
    return word.key in _SMALL or (described and word.key not in _KINDS)


def _happens(row: Words, places: range) -> bool:
    return any(
        not row[at].is_capital and (row[at].key in HAPPENS or is_like_verb(row[at]))
        for at in places
        if row[at].key not in _SMALL
    )
