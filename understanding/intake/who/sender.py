"""Who sends an e-mail: the organisation behind "Von:" or under the greeting acts, where the matter names nobody else."""

from __future__ import annotations

import re
from typing import Final

from understanding.intake.found import Found
from understanding.intake.language.words import Words, listed, words
from understanding.intake.where.places_known import BUILDINGS
from understanding.intake.who.offices import NAMED_BODIES
from understanding.intake.who.somebody import is_body

SURE_OF_SENDER: Final = 0.69  # of unread messages it was right in one of four, so it is asked
MOST: Final = 4  # words of its name
_FROM: Final = re.compile(
    r"^[>\s]{0,6}\*?(?:von|from)\*?[ \t]{0,3}:[ \t]{0,3}([^\n<]{3,80})", re.IGNORECASE | re.MULTILINE
)
_SIGNED: Final = re.compile(
    r"\n(?:[^\n]{0,30}(?:grüß|gruß|gruss|regards|wishes)[^\n]{0,30}|LG|VG|MfG)\n(?P<below>(?:[^\n]{2,80}(?:\n|$)){1,4})",
    re.IGNORECASE,
)
HOUSES: Final = (
    "schule",
    "kita",
    "kindergarten",
    "gymnasium",
    "museum",
    "bucherei",
    "bibliothek",
    "archiv",
    "theater",
    "revier",
    "werke",
    "hort",
)
_NO_BODY: Final = listed(
    "Pressestelle Redaktion Sekretariat Vorzimmer Büro Haus Rat Öffentlichkeitsarbeit Amt Vorstand Geschäftsstelle Verwaltung Abteilung Dezernat Referat Sachgebiet Fachbereich Fachdienst Personalabteilung Poststelle Leitung Direktion Team"
)
_OURS: Final = re.compile(
    r"\bwir (?:\w{3,12} )?(?:vom|von der|aus dem|aus der|in der|im|beim|bei der)\b|\b(?:hallihallo|grüße|gruß|hallo|neues|idee) (?:\w{3,5} ){0,3}(?:aus dem|aus der|vom|von der)\b|\bvon uns aus (?:dem|der)\b|\bhier (?:ist|schreibt)[^.!?\n]{2,30}(?:vom|von der|aus dem|aus der)\b|\bhier (?:ist|sind|schreibt|schreiben) (?:der|die|das|eure|euer)\b",
    re.IGNORECASE,
)


def sender(text: str) -> Found | None:
    """The organisation that the message comes from, with the words of the text."""
    ours = _OURS.search(text)
    if ours and (found := _named(text[ours.end() : ours.end() + 60], opens=True)):
        return found
    head = _FROM.search(text)
    if head and (found := _named(head[1], opens=False)):
        return found
    signed = _SIGNED.search(text)
    if not signed:
        return None
    return next((found for line in signed["below"].splitlines() if (found := _named(line, opens=True))), None)


def _named(line: str, *, opens: bool) -> Found | None:
    """ "Kita Sonnenblume", "Stadtwerke, Abt. Wasser"; `opens` says that it must stand first."""
    row = words(line)
    for place, word in enumerate(row[: 1 if opens else None]):
        if _is_somebody(row, place) and word.key not in _NO_BODY:
            said = " ".join(line[word.start : row[_last(row, place)].end].split())
            return Found(said, said, SURE_OF_SENDER)
    return None


def _is_somebody(row: Words, place: int) -> bool:
    """ "Stadtwerke", "TSV Seestern"."""
    key = row[place].key
    named = place + 1 < len(row) and row[place + 1].is_capital and key in NAMED_BODIES
    return row[place].is_word and (named or is_body(key) or key.endswith(HOUSES))


def _last(row: Words, place: int) -> int:
    """Its name stands behind it with capitals: "Forstrevier Süd"."""
    at = place
    while (
        at + 1 < len(row)
        and row[at + 1].is_capital
        and at - place < MOST - 1
        and row[at].key not in BUILDINGS - {"kita", "kindergarten"}
    ):
        at += 1
    return at
