"""On which day and on which channels a post is to appear, from what an editor wrote: "15.12. instagram", "nächsten Freitag"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

from newsroom.doubts import Doubt
from newsroom.entry import fixed_days
from newsroom.wording import one_line, shortened
from understanding.spelling import folded, nearly
from understanding.when import Located, Reading, Region, located

Fault = Literal["past", "unclear_day"]
SHOWN: Final = 40  # characters of a word that nobody knows
_OVER: Final = {"past", "recent"}  # of the questions that a date may leave open
_APART: Final = re.compile(r"[\s,;+/&]+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A local day, None where none was said; the channels in the order of the settings, none where none was said; `clock` says
    that a clock time was named, which a plan does not hold.
    """

    day: date | None
    channels: tuple[str, ...]
    clock: bool = False


@dataclass(frozen=True, slots=True)
class Stranger:
    """What is neither a day nor a channel."""

    words: str


def wanted(
    text: str,
    now: datetime,
    language: str,
    region: Region,
    channels: Sequence[str],
    linking: Sequence[str] = (),
) -> Wanted | Stranger | Doubt | Fault:
    """`now` is local and naive; `linking` are words like "auf", which stand between a day and a channel. A day in doubt is never
    chosen.
    """
    between = frozenset(map(folded, linking))
    words, named = _without_channels(one_line(text), channels, between)
    chosen = tuple(one for one in channels if one in named)
    if not words:
        return Wanted(None, chosen)
    found = located(words, now, language, region)
    if found.reading.span is None and found.reading.question == "no_date":
        return Stranger(shortened(words, SHOWN))
    if strange := _beside(words, found, between):
        return Stranger(shortened(strange, SHOWN))
    day = day_of(words, found.reading, now.date())
    return Wanted(day, chosen, _has_clock(found.reading)) if isinstance(day, date) else day


def _has_clock(reading: Reading) -> bool:
    return reading.span is not None and isinstance(reading.span.start, datetime)


def day_of(words: str, reading: Reading, today: date) -> date | Doubt | Fault:
    """The one day that is meant, from today on; what the date itself leaves open is a doubt, with the days it may be."""
    if reading.question in _OVER:
        return "past"
    if reading.question:
        return Doubt(words, "", reading.question, reading.candidates)
    days = fixed_days(reading.span)
    if days is None or days[0] != days[1]:
        return "unclear_day"
    return "past" if days[0] < today else days[0]


def _beside(words: str, found: Located, linking: frozenset[str]) -> str:
    """What stands around the date and says nothing about it."""
    outside = words
    for first, last in sorted(found.places, reverse=True):
        outside = f"{outside[:first]} {outside[last:]}"
    left = [one for one in _APART.split(outside) if folded(one) and folded(one) not in linking]
    return " ".join(left)


def _without_channels(text: str, channels: Sequence[str], linking: frozenset[str]) -> tuple[str, set[str]]:
    """The words without those that name a channel, and the channels. An obvious typing error is forgiven."""
    words, left, named = text.split(), list[str](), set[str]()
    while words:
        found = _channel_at(words, channels)
        if found is None:
            left.append(words.pop(0))
            continue
        channel, length = found
        named.add(channel)
        del words[:length]
        while left and folded(left[-1]) in linking:
            left.pop()
    return " ".join(left).strip(" ,;"), named


def _channel_at(words: Sequence[str], channels: Sequence[str]) -> tuple[str, int] | None:
    """The channel that the words begin with, and how many of them it takes."""
    for channel in channels:
        length = len(channel.split())
        said = folded(" ".join(words[:length]).strip(",;.:"))
        if said and (said == folded(channel) or nearly(said, folded(channel))):
            return channel, length
    return None
