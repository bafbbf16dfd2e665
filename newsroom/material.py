"""What a topic still lacks, for which channel: the one place that summary, reminders, inbox and agenda ask."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from newsroom import details
from newsroom.details import WITHDRAWN, YES
from newsroom.questions import FIVE_W
from newsroom.topics import Draft, Given, Quote, StoredPicture
from understanding.when.span import Span


@dataclass(frozen=True, slots=True)
class Lack:
    """`what` is a question, a detail, "withdrawn" or "expired"; `channels` is empty where it is missing for all of them."""

    what: str
    channels: tuple[str, ...] = ()


def missing(draft: Draft, channels: Sequence[str]) -> tuple[Lack, ...]:
    """In the order in which it is asked, each once. What was said not to apply is not missing."""
    open_w = (Lack(question) for question in FIVE_W if not _is_closed(draft, question))
    return tuple(dict.fromkeys((*open_w, *_of_pictures(draft, channels), *_of_quotes(draft))))


def _is_closed(draft: Draft, question: str) -> bool:
    given = draft.answers.get(question)
    return given is not None and given.given in {Given.VALUE, Given.VOID}


def _is_void(draft: Draft, question: str) -> bool:
    given = draft.answers.get(question)
    return given is not None and given.given is Given.VOID


# ---------------------------------------------------------------- pictures


def _of_pictures(draft: Draft, channels: Sequence[str]) -> Iterator[Lack]:
    """Words about a picture are no picture yet."""
    if not draft.pictures and not _is_void(draft, "pictures"):
        yield Lack("pictures")
    if any(_is_unknown(one, "people") for one in draft.pictures):
        yield Lack("people")
    yield from _of_consent(draft, channels)
    for detail in ("credit", "alternative"):
        if any(_is_unknown(one, detail) for one in draft.pictures):
            yield Lack(detail)


def _of_consent(draft: Draft, channels: Sequence[str]) -> Iterator[Lack]:
    """A consent that was withdrawn is said to be, and one that ends before the topic's day."""
    shown = [one for one in draft.pictures if details.value(one.answers, "people") == YES]
    if any(WITHDRAWN in one.answers for one in shown):
        yield Lack("withdrawn")
    standing = [one for one in shown if WITHDRAWN not in one.answers]
    lacking = {channel for one in standing for channel in channels if not _consents(one, channel)}
    if lacking:
        every = len(lacking) == len(channels)
        yield Lack("consent", () if every else tuple(one for one in channels if one in lacking))
    if any(_ends_before(one, draft) for one in standing):
        yield Lack("expired")


def _consents(one: StoredPicture, channel: str) -> bool:
    """For which channels nobody said holds for none: a consent is for what it was given for."""
    given = one.answers.get("consent")
    if given is None or given.given is not Given.VALUE:
        return given is not None and given.given is Given.VOID
    if given.value != YES:
        return False
    named = details.value(one.answers, "channels").casefold().split(", ")
    return channel.casefold() in named


def _ends_before(one: StoredPicture, draft: Draft) -> bool:
    ends = _last_day(one.answers["until"].value) if "until" in one.answers else None
    when = draft.answers.get("when")
    held = _first_day(when.value) if when else None
    return details.value(one.answers, "consent") == YES and bool(ends and held and ends < held)


def _last_day(value: object) -> date | None:
    """None where the end is a whole month or year: that day is not sure."""
    if not isinstance(value, Span) or value.grain != "day":
        return None
    return _day(value.end or value.start)


def _first_day(value: object) -> date | None:
    return _day(value.start) if isinstance(value, Span) else None


def _day(moment: object) -> date | None:
    if isinstance(moment, datetime):
        return moment.date()
    return moment if isinstance(moment, date) else None


# ---------------------------------------------------------------- quotes


def _of_quotes(draft: Draft) -> Iterator[Lack]:
    if not draft.quotes and not _is_void(draft, "quote"):
        yield Lack("quote")
    if any(_is_unknown(one, "speaker") for one in draft.quotes):
        yield Lack("speaker")
    if any(
        _is_unknown(one, "cleared") or details.value(one.answers, "cleared") == details.NO
        for one in draft.quotes
    ):
        yield Lack("cleared")


def _is_unknown(one: StoredPicture | Quote, detail: str) -> bool:
    given = one.answers.get(detail)
    return given is None or given.given not in {Given.VALUE, Given.VOID}
