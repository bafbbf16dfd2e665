"""Numbers in figures and in words: "2.300", "15 000", "1,2 Millionen", "dreiundzwanzig", "forty-two", "two hundred"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from understanding.intake.how_many.counted import NUMBERS
from understanding.intake.language.words import Word, Words, listed

HIGHEST: Final = 100_000_000
THREE: Final = 3  # digits of a group
LONGEST: Final = 40  # letters of a number in words

_PLAIN: Final = re.compile(r"\d{1,9}|\d{1,3}(?:[.,]\d{3}){1,2}")
_DECIMAL: Final = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?")
_VAGUE: Final = listed("paar einige mehrere viele etliche several few some many wenige zig")
_HUNDREDS: Final = {"hundert": 100, "hundred": 100, "tausend": 1000, "thousand": 1000}
_MILLIONS: Final = listed("Million Millionen Mio Mill million millions")
_TWICE: Final = re.compile(r"(\w{2,7})und(\w{5,9})")
_LEAST_TENS: Final = 20
_AT_MOST: Final = listed("maximal höchstens mindestens insgesamt")
_ARTICLES: Final = listed(
    "der die das den dem des zum zur am im ein eine einen einem einer ihr ihre ihren sein seine seinen unser unsere unseren the"
)


def numeral(row: Words, place: int) -> tuple[int, int] | None:
    """The number that begins there, and the place behind it."""
    if place and row[place - 1].key in _VAGUE and row[place].is_word:
        return None  # "ein paar hundert Besucher"
    if found := _millions(row, place):
        return found
    word = row[place]
    if word.is_word:
        return _in_words(row, place)
    if word.kind != "number" or not _PLAIN.fullmatch(word.text) or word.text.startswith("0"):
        return None
    grouped = _is_group(row, place, word)
    digits, at = (word.text + row[place + 1].text, place + 2) if grouped else (word.text, place + 1)
    if is_ordinal(row, at - 1) or _is_stuck(row, place):
        return None
    value = int(re.sub(r"\D", "", digits))
    return (value, at) if 0 < value < HIGHEST else None


def _is_group(row: Words, place: int, word: Word) -> bool:
    """ "15 000"; "2026 100 Gäste" are two."""
    behind = row[place + 1] if place + 1 < len(row) else None
    grouped = behind is not None and behind.kind == "number" and re.fullmatch(r"\d{3}", behind.text)
    return (
        bool(grouped and behind and behind.start == word.end + 1)
        and len(word.text) <= THREE
        and word.text.isdigit()
    )


def _millions(row: Words, place: int) -> tuple[int, int] | None:
    """ "1,2 Millionen", "2 Mio."."""
    word = row[place]
    at = place + 1
    if at >= len(row) or row[at].key not in _MILLIONS:
        return None
    many = float(word.text.replace(",", ".")) if _DECIMAL.fullmatch(word.text) else in_words(word.text)
    if not many:
        return None
    dotted = at + 1 < len(row) and row[at + 1].text == "." and row[at].key in {"mio", "mill"}
    return round(many * 1_000_000), at + 1 + dotted


def _in_words(row: Words, place: int) -> tuple[int, int] | None:
    """ "dreiundzwanzig", "two hundred and twenty"."""
    value = in_words(row[place].text)
    at = place + 1
    if value is None and row[place].key in {"one", "a"} and at < len(row) and row[at].key in _HUNDREDS:
        value = 1
    if value is None:
        return None
    while at < len(row):
        behind = row[at]
        if behind.key in _HUNDREDS and value < _HUNDREDS[behind.key]:
            value, at = value * _HUNDREDS[behind.key], at + 1
        elif (
            behind.key == "and"
            and value >= min(_HUNDREDS.values())
            and at + 1 < len(row)
            and (more := in_words(row[at + 1].text))
        ):
            value, at = value + more, at + 2
        else:
            break
    return value, at


@lru_cache(maxsize=4096)
def in_words(word: str) -> int | None:
    """ "dreiundzwanzig", "hundertzwanzig", "forty-two"; also of many-letter words that are none."""
    word = word.casefold()
    if word in NUMBERS:
        return NUMBERS[word]
    if len(word) > LONGEST:
        return None
    first, _, second = word.partition("-")
    tens, ones = NUMBERS.get(first, 0), NUMBERS.get(second, 1 if second == "one" else 0)
    if second and _LEAST_TENS <= tens < 100 and 0 < ones < 10:  # noqa: PLR2004  # "forty-two"
        return tens + ones
    for name, size in (("tausend", 1000), ("hundert", 100)):
        before, found, behind = word.partition(name)
        if found:
            return _joined(before, size, behind.removeprefix("und"))
    return _below_hundred(word)


def _joined(before: str, size: int, behind: str) -> int | None:
    """ "zwei", hundert, "fünfzig"."""
    times = 1 if before in {"", "ein"} else in_words(before)
    rest = 0 if not behind else in_words(behind)
    return None if times is None or rest is None or rest >= size else times * size + rest


def _below_hundred(word: str) -> int | None:
    found = _TWICE.fullmatch(word)
    if not found:
        return None
    ones = 1 if found[1] == "ein" else NUMBERS.get(found[1], 0)
    tens = NUMBERS.get(found[2], 0)
    return tens + ones if 0 < ones < 10 and tens % 10 == 0 and tens >= _LEAST_TENS else None  # noqa: PLR2004  # of one figure


def is_ordinal(row: Words, place: int) -> bool:
    """ "1. Lehrjahr", "5. Dezember"; a dot at the end of a line ends a sentence."""
    if place + 2 >= len(row) or row[place + 2].text == "\n":
        return False
    behind = row[place + 1]
    if behind.text[0] != "." or behind.start != row[place].end:
        return False
    capped = place > 0 and row[place - 1].key in _AT_MOST  # "Gruppe maximal 25. Karten kosten ..."
    return not (capped or _ends_in_thousands(row, place))


def _ends_in_thousands(row: Words, place: int) -> bool:
    """ "insgesamt 37.500. Briefwahl ist möglich": the dot ends a sentence; "zum 10.000. Mal" has an article."""
    led = place > 0 and row[place - 1].key in _ARTICLES
    return "." in row[place].text and not led and row[place + 2].is_capital


def _is_stuck(row: Words, place: int) -> bool:
    """ "24h", "A4", "40-jährig", "3/4": no number of its own."""
    word = row[place]
    before = row[place - 1] if place else None
    if (
        before is not None
        and before.end == word.start
        and (before.is_word or before.text[-1] in "#§/+=-–°$€£µ")
    ):
        ranged = before.text in {"-", "–"} and place > 1 and row[place - 2].kind == "number"
        return not ranged
    behind = row[place + 1] if place + 1 < len(row) else None
    if behind is None or behind.start != word.end:
        return False
    if behind.text in {"-", "–"}:
        return not (place + 2 < len(row) and row[place + 2].kind == "number")
    return behind.is_word or behind.text[0] in "%€$£°/:²³×"
