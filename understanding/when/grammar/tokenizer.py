"""A text becomes a row of pieces: numbers, words of the lexicon, and the rest of it.

Words with typing errors are only taken for words of the lexicon where hardly anything else can be meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from understanding.when.grammar.lexicon import LONGEST, Lexicon, Meaning, Words, lexicon
from understanding.when.grammar.notations import Item, items
from understanding.when.grammar.rules import Piece

_ONE_ERROR, _TWO_ERRORS, _LONGEST_NAME = 5, 8, 30  # letters
_ONLY_SWAPPED: Final = frozenset({"ordinal", "every"})  # too near to other words for more: "ernsten", "jenem"
_MOST: Final = 250  # pieces; more has no text of this length that somebody wrote
_SHORT: Final = 7  # letters of an abbreviation, with its dot
# Everyday words that lie near a name ("Feier", "Feber"), and compounds that end with a word of their own.
_REAL_WORDS: Final = frozenset(
    [
        "feier",
        "feiern",
        "wache",
        "wachen",
        "freigabe",
        "freigaben",
        "feder",
        "fieber",
        "osten",
        "gesten",
        "haeute",
        "jaguar",
        "mittel",
        "lesung",
        "morgens",
        "montage",
        "sonnen",
        "kalender",
        "tagung",
    ]
)
_OWN_TAILS: Final = (
    "feier",
    "feiern",
    "fest",
    "feste",
    "post",
    "reise",
    "markt",
    "messe",
    "konzert",
    "lauf",
    "ball",
    "essen",
    "treffen",
    "programm",
    "aktion",
)
_STREETS: Final = ("strasse", "str", "platz", "weg", "gasse", "allee")
_HEADS: Final = frozenset({"weekday", "month", "season", "near", "named", "school"})
_NUMERIC: Final = frozenset({"number", "clock", "dotted", "point", "four", "calendar_year"})
_CAPITAL_NEEDED: Final = frozenset(
    {"so", "we", "sun", "sat", "wed", "mon"}
)  # "So, 21. Juni", but "so um den 20. Juni"
_SHORT_DAYS: Final = frozenset({"mo", "di", "mi", "do", "fr", "sa", "so"})
_ABBREVIATED: Final = frozenset(
    {"wd", "month", "h", "about", "between", "block", "u_hour", "u_minute", "u_week", "person", "thing", "weekday", "week_no", "street",
     "part", "each", "freq", "until", "which", "every", "am", "pm", "mark", "and"}
)  # fmt: skip  # a list


def pieces(text: str, language: str) -> list[Piece]:
    """Everything in the text but spaces; what means nothing to us is "junk", or a "noun" where it has a capital."""
    known = lexicon(language)
    found = items(_whole_words(text), language)
    row: list[Piece] = []
    place = 0
    while place < len(found) and len(row) < _MOST:
        count, made = _next(found, place, known)
        row += [] if _adds_nothing(row, made) else made
        place += count
    return row


def _whole_words(text: str) -> str:
    """Up to LONGEST, and never half a number."""
    if len(text) <= LONGEST:
        return text
    return " ".join(text[:LONGEST].rsplit(maxsplit=1)[:1])


def _adds_nothing(row: Sequence[Piece], made: Sequence[Piece]) -> bool:
    """Of unknown words in a row one is enough."""
    if not row or len(made) != 1:
        return False
    again = made[0].kind == row[-1].kind == "junk"
    return again or _is_dot_of_abbreviation(row[-1], made[0])


def _next(found: Sequence[Item], place: int, known: Lexicon) -> tuple[int, list[Piece]]:
    """How many items were used, and what they are."""
    item = found[place]
    count, meaning = _phrase(found, place, known)
    if half := _half_of_day(found, place):
        return 1, [Piece(half, None, item.start, item.end)]
    if meaning:
        kind, value = meaning
        if kind == "wd" and _stands_in_a_sentence(found, place):
            return count, [Piece("weekday", value, item.start, item.end)]
        needed = count == 1 and item.key in _CAPITAL_NEEDED and not item.capital and place
        return count, [Piece("junk" if needed else kind, value, item.start, found[place + count - 1].end)]
    if item.kind != "word":
        return 1, [Piece(item.kind, item.value, item.start, item.end)]
    return 1, [Piece(kind, value, item.start, item.end) for kind, value in _unknown(item, known)]


def _stands_in_a_sentence(found: Sequence[Item], place: int) -> bool:
    """ "Der Zaun kommt Do weg": a capital among small words."""
    item = found[place]
    if not item.capital or item.key not in _SHORT_DAYS or not place:
        return False
    before, behind = found[place - 1], found[place + 1 : place + 2]
    small = all(one.kind in {"stop", "comma"} or (one.kind == "word" and not one.capital) for one in behind)
    return small and before.kind == "word" and not before.capital


def _half_of_day(found: Sequence[Item], place: int) -> str | None:
    """ "8am" and "8 pm", in a German text too; there "am" is mostly no time of day, but at the end it is."""
    item = found[place]
    if item.key not in {"am", "pm"} or not place or found[place - 1].kind not in _NUMERIC:
        return None
    stuck = found[place - 1].end == item.start
    last = place + 1 == len(found) or found[place + 1].kind in {"comma", "stop", "close"}
    return item.key if stuck or item.key == "pm" or last else None


def _phrase(found: Sequence[Item], place: int, known: Lexicon) -> tuple[int, Meaning | None]:
    """A number only begins a phrase that goes on: "14-tägig", "1. Advent"."""
    phrases = known.phrases.get(found[place].key)
    if phrases is None:
        return 1, None
    behind = [item.key for item in found[place + 1 : place + 3]]  # a hyphen may stand between
    for words, meaning in phrases:
        if len(words) > 1 and words[1] not in behind:
            continue
        count = _length(found, place, words) if len(words) > 1 else 1
        if count and (found[place].kind == "word" or len(words) > 1):
            return count, meaning
    return 1, None


def _length(found: Sequence[Item], place: int, words: Words) -> int:
    """How many items several words take up, hyphens and dots between them included; 0 where they do not stand there."""
    at = place
    for number, word in enumerate(words):
        if number and at < len(found) and _ties(found, at):
            at += 1
        if at >= len(found) or found[at].key != word:
            return 0
        if at and word in _CAPITAL_NEEDED and found[at].capital:
            return 0  # "oder So", "am So um 3"
        at += 1
    return at - place


def _ties(found: Sequence[Item], at: int) -> bool:
    """ "Buß- und Bettag", "s.t."."""
    if found[at].start != found[at - 1].end:
        return False
    return found[at].kind == "dash" or (found[at].kind == "stop" and len(found[at - 1].key) <= 2)  # noqa: PLR2004  # letters


def _unknown(item: Item, known: Lexicon) -> list[Meaning]:
    return (
        _compound(item.key, known)
        or _mistyped(item.key, known)
        or [("noun" if item.capital else "junk", None)]
    )


def _compound(word: str, known: Lexicon) -> list[Meaning]:
    """ "Freitagabend", "Maiwoche"; and "Hauptstraße", which says that its number is no date."""
    if word.endswith(_STREETS) and word not in _STREETS:
        return [("street", None)]
    for tail, meaning in known.tails.items() if word.endswith(known.endings) else ():
        if not word.endswith(tail):
            continue
        head = word.removesuffix(tail)
        found = next(
            (
                known.words[one]
                for one in (head, head.removesuffix("s"), head.removesuffix("n"))
                if one in known.words
            ),
            None,
        )
        if not found or found[0] not in _HEADS:
            continue
        repeated = found[0] == "weekday" and meaning[0] == "part" and tail.endswith("s")  # "freitagabends"
        return [("weekdays", found[1]) if repeated else found, meaning]
    return []


def _mistyped(word: str, known: Lexicon) -> list[Meaning]:
    if not _ONE_ERROR <= len(word) <= _LONGEST_NAME or word in _REAL_WORDS or word.endswith(_OWN_TAILS):
        return []
    name = _nearest(word, known)
    if name is None or (known.words[name][0] in _ONLY_SWAPPED and sorted(word) != sorted(name)):
        return []
    return [known.words[name]]


@lru_cache(maxsize=4096)
def _nearest(word: str, known: Lexicon) -> str | None:
    most = 2 if len(word) >= _TWO_ERRORS else 1
    near = process.extract(word, known.forgiven, scorer=OSA.distance, score_cutoff=most, limit=5)
    slips = [
        (errors, sorted(word) != sorted(name), name)
        for name, errors, _ in near
        if _is_slip(word, name, int(errors))
    ]
    return min(slips)[2] if slips else None  # of those equally near the one with the same letters: "erstne"


def _is_slip(word: str, name: str, errors: int) -> bool:
    """ "Montage" is no "Montag", "Leute" not "heute", and "Vortag" no "Montag"."""
    if word.startswith(name) or name.startswith(word) or (errors > 1 and len(name) < _TWO_ERRORS):
        return False
    return word[0] == name[0] or word[:2] == name[1::-1]


def _is_dot_of_abbreviation(before: Piece, made: Piece) -> bool:
    """The dot says nothing there: "Do. 17 Uhr", "ca. 20 h"."""
    if made.kind != "stop" or made.end - made.start != 1:
        return False
    return before.end == made.start and before.end - before.start <= _SHORT and before.kind in _ABBREVIATED
