"""A text cut into words, signs and numbers in every notation: "5.12.2026", "15:30", "14h30", "10.30"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from understanding.when.grammar.said import Clock, Date, Number, Ordinal, Pair, Year
from understanding.when.grammar.spelling import spelled

# The longer ones first. All repetitions are bounded, so reading never runs away.
_NOTATIONS: Final = (
    ("junk", r"[„“”\"»«‚'](?=\S)[^„“”\"»«\n]{1,100}[“”\"»«]"),  # a title: „Stuttgart 1945“
    ("junk", r"\S{1,60}@\S{1,60}|\b(?:https?://|www\.)\S{1,200}"),
    ("word", r"[^\W\d_]+(?:['’‘`][^\W\d_]+)*"),  # most of a text, and what follows begins with no letter
    ("junk", r"(?:\+\d|\b0\d{4,})[\d/ -]{3,20}\d|\b0\d{2,3}[ /-]{1,3}(?:\d{5,12}|\d{2,4}[ -]\d[\d -]{1,12}\d)"),  # a telephone
    ("junk", r"\d{1,9}(?:[.,]\d{3}){1,3}(?![\d.])|\d{1,9},\d{1,2}(?!\d)|\d{1,9},-"),  # 10.000, and 3,5
    ("ymd", r"((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})(?!\d)(?:t(?=\d))?"),
    ("ymd", r"((?:19|20)\d\d)[/.](\d{1,2})[/.](\d{1,2})(?!\d)"),
    ("dmy", r"(\d{1,2})\.\s(\d{1,2})\.\s((?:19|20)\d\d)(?![\d:])(?!\s?uhr\b)"),
    ("dmy", r"(\d{1,2})\s?\.{1,2}\s?(\d{1,2})\s?\.{1,2}(?:((?:19|20)\d\d)|\s((?:19\d|20[0-2])\d))(?![\d:])(?!\s?uhr\b)"),
    ("dmy", r"(\d{1,2})\.\s?(\d{1,2})\.(\d\d)(?![\d:.]|\s?(?:uhr|h\b))"),
    ("dm", r"(\d{1,2})\s?\.\s?(\d{1,2})\s?\.(?:(?!\d)|(?=\d{1,2}(?:\s?uhr|:\d|h\b)))"),
    ("dmy", r"(\d{1,2})/(\d{1,2})/((?:19|20)\d\d|\d\d)(?![\d/])"),
    ("dmy", r"(\d{1,2})-(\d{1,2})-((?:19|20)\d\d|\d\d)(?![\d-])"),
    ("dmy", r"(\d{1,2})\.(\d{1,2})[/-]((?:19|20)\d\d)(?![\d-])"),
    ("clock", r"(\d{1,2})::?(\d\d)(?::\d\d)?(?![\d:])"),
    ("clock", r"(\d{1,2})\s:\s(\d\d)(?=\s?(?:uhr|h\b))"),
    ("clock", r"(\d{1,2})\s?h\s?(\d\d)(?![\d.:])"),
    ("month_year", r"(?<![\d.])(\d{1,2})[/.]((?:19|20)\d\d)(?![\d/.])"),
    ("decimal", r"(\d{1,2})\s?\.(\d{1,2})(?!\d|[.,]\d)"),
    ("slashed", r"(\d{1,2})/(\d{1,2})(?![\d/])"),
    ("ordinal", r"(\d{1,2})(?:\.(?!\d)|\s?(?:sten|ster|stes|ste|st|nd|rd|th|ten|ter|tes|te)\b)"),
    ("year", r"['’](\d\d)\b"),
    ("calendar_year", r"(?:199\d|20[0-2]\d|203[0-5])(?!\d)"),
    ("four", r"\d{4}(?!\d)"),
    ("number", r"\d{1,3}(?!\d)"),
    ("junk", r"\d+"),
    ("sign", r"\.\.+|[^\w\s]|_"),
    ("stop", r"\n"),
)  # fmt: skip  # a table
_KINDS: Final = {f"n{place}": kind for place, (kind, _) in enumerate(_NOTATIONS)}
_ANY: Final = "|".join(f"(?P<n{place}>{pattern})" for place, (_, pattern) in enumerate(_NOTATIONS))
_TOKEN: Final = re.compile(rf"(?=[\S\n])(?:{_ANY})", re.IGNORECASE)  # no notation begins with a space
_SIGNS: Final = {
    **dict.fromkeys(",|·•*", "comma"), **dict.fromkeys(";!?.", "stop"), **dict.fromkeys("-–—‐‑−", "dash"), **dict.fromkeys("&+", "and"),
    **dict.fromkeys("([", "open"), **dict.fromkeys(")]", "close"), **dict.fromkeys("§#", "block"), **dict.fromkeys("€%×", "thing"),
    ":": "colon", "/": "slash", "→": "dash", "~": "about",
}  # fmt: skip  # a table

_LETTER_O: Final = re.compile(r"(?<=[\d.])[oO](?=\d)")  # "07.O5.2026"
_MOST: Final = 600  # items
_CENTURY: Final = 2000
_DAYS, _MONTHS, _TWO_DIGITS = 31, 12, 2


@dataclass(frozen=True, slots=True)
class Item:
    """`key` is what the lexicon is asked for: a word's one spelling, a number without zeros in front."""

    kind: str
    key: str
    value: object
    start: int
    end: int
    capital: bool = False


def items(text: str, language: str) -> list[Item]:
    found = _items(_LETTER_O.sub("0", text))
    return [_either(item) for item in found] if language == "en" else list(found)


def _items(text: str) -> Iterator[Item]:
    for match in islice(_TOKEN.finditer(text), _MOST):
        yield _item(_KINDS[match.lastgroup or "n0"], match)


def _item(kind: str, match: re.Match[str]) -> Item:
    said, (start, end) = match[0], match.span()
    if kind == "word":
        return Item("word", spelled(said), None, start, end, said[0].isupper())
    if kind == "sign":
        return Item(_SIGNS.get(said[0], "junk"), "", None, start, end)
    if kind not in _MAKERS:
        return Item(kind, "", None, start, end)
    numbers = [part for part in match.groups()[_TOKEN.groupindex[match.lastgroup or "n0"] :] if part]
    sort, value = _MAKERS[kind](said, numbers)
    return Item(sort, (numbers[0] if kind == "ordinal" else said).lstrip("0"), value, start, end)


# ---------------------------------------------------------------- numbers


def _date(day: str, month: str, year: str = "") -> Date:
    """ "26" is 2026."""
    number = int(year) if year else None
    return Date(
        int(day), int(month), number + _CENTURY if number is not None and len(year) == _TWO_DIGITS else number
    )


def _day_first(said: str, numbers: Sequence[str]) -> tuple[str, Date]:
    """The day comes first, unless it cannot: "12/25/2026"."""
    day, month, *year = numbers
    if "/" in said and int(month) > _MONTHS >= int(day):
        day, month = month, day
    return "date", _date(day, month, *year)


def _without_year(_: str, numbers: Sequence[str]) -> tuple[str, Date | Pair]:
    """ "17.30." at the end of a sentence is a clock time."""
    day, month = numbers
    return ("date", _date(day, month)) if int(month) <= _MONTHS else ("point", Pair(day, month))


def _decimal(_: str, numbers: Sequence[str]) -> tuple[str, Pair]:
    """ "12.11" may be a date, "15.30" cannot."""
    day, month = numbers
    real = 1 <= int(day) <= _DAYS and 1 <= int(month) <= _MONTHS
    return "dotted" if real else "point", Pair(day, month)


def _either(item: Item) -> Item:
    """In English, "5/7" may begin with the month."""
    match item.value:
        case Date(day, month) if "/" in item.key and day != month and day <= _MONTHS:
            return replace(item, value=replace(item.value, either=True))
        case Pair(first, second) if (
            item.kind == "slashed" and first != second and max(int(first), int(second)) <= _MONTHS
        ):
            return replace(item, value=replace(item.value, either=True))
        case _:
            return item


_MAKERS: Final[dict[str, Callable[[str, Sequence[str]], tuple[str, object]]]] = {
    "ymd": lambda _, n: ("date", _date(n[2], n[1], n[0])),
    "dmy": _day_first,
    "dm": _without_year,
    "clock": lambda _, n: ("clock", Clock(int(n[0]), int(n[1]))),
    "month_year": lambda _, n: ("month_year", Pair(n[0], n[1])),
    "decimal": _decimal,
    "slashed": lambda _, n: ("slashed", Pair(n[0], n[1])),
    "ordinal": lambda _, n: ("ordinal", Ordinal(int(n[0]))),
    "year": lambda _, n: ("year", Year(_CENTURY + int(n[0]))),
    "calendar_year": lambda said, _: ("calendar_year", Number(int(said), said)),
    "four": lambda said, _: ("four", Number(int(said), said)),
    "number": lambda said, _: ("number", Number(int(said), said)),
}
