"""From words to a stretch of time: the one door to the understanding of dates.

Never a silently wrong date: every number and every weekday must be part of the answer, else it comes back as a question.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime

from understanding.when.lexicon import is_denied, is_exact, is_vague
from understanding.when.periods import period
from understanding.when.reading import Reading, Region
from understanding.when.shapes import reading, single_days
from understanding.when.span import Span
from understanding.when.tokens import Token, tokens
from understanding.when.wording import readable, shown

__all__ = ["Reading", "Region", "understand"]

LOOKED_AT = 200  # characters; a longer text is no date, and must not cost time


def understand(text: str, now: datetime, language: str, region: Region = Region()) -> Reading:  # noqa: B008  # frozen
    """`now` is local and naive.

    `question` is one of weekday, impossible, no_hour, past, recent, ambiguous, half_day, no_day, unclear and no_date; with
    no_day, `span` is the clock time alone. What only the words themselves say ("Ende Mai") is kept as they are.
    """
    del region  # the grammar to come needs it
    words = readable(" ".join(text[:LOOKED_AT].lower().split()))
    found = list(tokens(words, language))
    sorts = {token.sort for token in found}
    if is_vague(words) and not sorts & set("DPR"):
        return _vague(words, shown(text, language), sorts, now.date())
    complete = reading(found, now) if len(text) <= LOOKED_AT else None
    if complete is None:
        return _incomplete(words, found, now.date())
    limited = "~" in sorts or (
        "T" in sorts and "C" not in sorts
    )  # "Samstag Mittag": the day is known, not the hour
    return _worded(complete, shown(text, language)) if limited else complete


def _vague(words: str, said: str, sorts: Collection[str], today: date) -> Reading:
    """A day or a clock time within is more than the words should keep to themselves."""
    if "C" in sorts or is_exact(words):
        return Reading(None, "unclear")
    return Reading(period(words, today) or Span(None, grain=None, vague=said))


def _incomplete(words: str, found: Sequence[Token], today: date) -> Reading:
    """Something in the text is not accounted for; "nicht am 5.12." even speaks against its date."""
    days = () if is_denied(words) else single_days(found, today)
    dated = any(token.sort in "DPRWC" for token in found) or any(sign.isdigit() for sign in words)
    return Reading(None, "unclear" if dated else "no_date", days)


def _worded(complete: Reading, said: str) -> Reading:
    """What the person said stays beside what is known of it."""
    span = replace(complete.span, vague=said) if complete.span else None
    return Reading(span, complete.question, tuple(replace(one, vague=said) for one in complete.candidates))
