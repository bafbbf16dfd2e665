"""Clock times without "Uhr" that stand apart from their day: "..., so ab 11.", "..., 9 bis 12", "..., von neun bis elf"."""

from __future__ import annotations

import re
from typing import Final

_I: Final = re.IGNORECASE
_HOURS: Final = {
    name: number
    for number, name in enumerate(
        ("eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"),
        start=1,
    )
}
_SPOKEN: Final = "|".join(_HOURS)
_CLAUSE_ENDS: Final = r"(?=[ \t]*(?:$|[,;!?)\n]|\.(?!\d)| [–-] ))"
FAR: Final = 70  # characters before it in which whoever is so old is named

_AT: Final = re.compile(
    rf"\b(ab|gegen) (\d{{1,2}})(?:{_CLAUSE_ENDS}|(?= (?:mit|beim?|in der|im|am|vor|auf|geht|startet|beginnt)\b))",
    _I,
)
_FROM_TO: Final = re.compile(rf"(?:(?<=, )|(?<=\n)|\b(von ))(\d{{1,2}}) bis (\d{{1,2}}){_CLAUSE_ENDS}", _I)
_IN_WORDS: Final = re.compile(rf"\bvon ({_SPOKEN}) bis ({_SPOKEN})\b{_CLAUSE_ENDS}", _I)
_DOTTED: Final = re.compile(r"(?<=, )((?:[01]?\d|2[0-3]))\.(00|15|30|45)\.(?=\s|$)")
_EARLY: Final = re.compile(r"\bschon um ([5-8])\b(?![.:]\d)", _I)
# "für Kinder ab 11", "Preise ab 15": no clock times.
_NO_HOUR: Final = re.compile(
    r"\b(?:kind(?:er|ern)?|jugendlichen?|mädchen|jung(?:en|s)|schüler\w{0,6}|teen(?:ager|s)\w?|mensch(?:en)?|leuten?|personen|erwachsenen?|familien|alter|senior\w{2,6}|frauen|männer|damen|herren|teilnehm\w{2,8}|läufer\w{0,5}"
    r"|interessierten?|bewerb\w{2,8}|mitglied\w{0,3}|azubis?|alle|jede[rn]?|preise?|kostet?|kosten|eintritt|karten|tickets|linien?|größen?|gruppen?|temperatur\w{0,2}|windstärke|nummern?|nr|seite|für|geeignet|zugelassen|willkommen)\b"
    r"|euro|€|\bklassen?\s*$|stufen?\s*$|\bu\d\d\b",
    _I,
)
_EARLIEST: Final = 6  # o'clock
_LATEST: Final = 22
_SENTENCE: Final = re.compile(r"[.!?\n]\s?(?!\d)")


def with_hours(masked: str) -> str:
    """As long as before: "Erstflug so gegen 11, mit Taufe" becomes "Erstflug so    um 11, mit Taufe"."""
    masked = _AT.sub(lambda found: _at(masked, found), masked)
    masked = _FROM_TO.sub(lambda found: _from_to(masked, found, int(found[2]), int(found[3])), masked)
    masked = _IN_WORDS.sub(
        lambda found: _from_to(masked, found, _HOURS[found[1].casefold()], _HOURS[found[2].casefold()]),
        masked,
    )
    masked = _DOTTED.sub(lambda found: f"{found[1]}:{found[2]},", masked)
    return _EARLY.sub(lambda found: f"um 0{found[1]}".rjust(len(found[0])), masked)


def _at(masked: str, found: re.Match[str]) -> str:
    if not _EARLIEST <= int(found[2]) <= _LATEST or _says_how_old(masked, found.start()):
        return found[0]
    return f"um {found[2]}".rjust(len(found[0]))


def _from_to(masked: str, found: re.Match[str], first: int, last: int) -> str:
    """ "9 bis 12" is as long as "9-12 uhr"."""
    real = _EARLIEST <= first < last <= _LATEST
    if not real or _says_how_old(masked, found.start()):
        return found[0]
    return f"{first}-{last} uhr".rjust(len(found[0]))


def _says_how_old(masked: str, place: int) -> bool:
    """Within the sentence, before it."""
    before = masked[max(0, place - FAR) : place]
    return bool(_NO_HOUR.search(_SENTENCE.split(before)[-1]))
