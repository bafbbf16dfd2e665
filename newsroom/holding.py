"""Until when a topic rests and why, from what an editor wrote: "bis 15.1.", "15.1. keine Zeit", "keine Zeit"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from newsroom.doubts import Doubt
from newsroom.scheduling import day_of
from understanding.spelling import says
from understanding.when import Region, located, says_only_when

Fault = Literal["no_day", "past", "today", "unclear_day"]


@dataclass(frozen=True, slots=True)
class Rest:
    """Without a day it rests until somebody fetches it."""

    until: date | None
    reason: str


def rest(
    text: str, now: datetime, language: str, region: Region, untils: Sequence[str]
) -> Rest | Doubt | Fault:
    """`now` is local and naive; `untils` are words like "bis", behind which a day must stand. What is no day is the reason."""
    first, _, behind = text.partition(" ")
    until = bool(first) and says(first, tuple(untils))
    words = behind.strip() if until else text
    if not words:
        return "no_day" if until else Rest(None, "")
    dated, reason = _parted(words, now, language, region)
    if not dated:
        return "no_day" if until else Rest(None, words)
    day = day_of(dated, located(dated, now, language, region).reading, now.date())
    if not isinstance(day, date):
        alone = until or not reason or says_only_when(words, language)
        return day if alone or day == "past" else Rest(None, words)
    return Rest(day, reason) if day > now.date() else "today"


def _parted(words: str, now: datetime, language: str, region: Region) -> tuple[str, str]:
    """The date with which the words begin, and the words behind it."""
    places = located(words, now, language, region).places
    if not places or places[0][0] > 0:
        return "", words
    end = places[0][1]
    return words[:end], words[end:].strip(" ,;:-–")
