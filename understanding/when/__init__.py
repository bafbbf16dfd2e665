"""From words to a stretch of time: the one door to the understanding of dates.

Never a silently wrong date: every number and every weekday must be part of the answer, else it comes back as a question.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from understanding.when.lexicon import is_vague
from understanding.when.shapes import Reading, reading, single_days
from understanding.when.span import Span
from understanding.when.tokens import Token, tokens

__all__ = ["Reading", "understand"]

LOOKED_AT = 200  # characters; a longer text is no date, and must not cost time


def understand(text: str, now: datetime, language: str) -> Reading:
    """`now` is local and naive.

    `question` is one of weekday, impossible, past, ambiguous, half_day, no_day and unclear; with no_day, `span` is the
    clock time alone. What only the words themselves say ("Ende Mai") is kept as they are.
    """
    words = " ".join(text[:LOOKED_AT].lower().split())
    found = list(tokens(words, language))
    if is_vague(words) and not any(token.sort in "DPR" for token in found):
        return Reading(Span(None, grain=None, vague=text.strip()))
    complete = len(text) <= LOOKED_AT and reading(found, now.date())
    if not complete:
        return Reading(None, "unclear", single_days(found, now.date()))
    return _with_part_of_day(complete, found, text)


def _with_part_of_day(complete: Reading, found: Sequence[Token], text: str) -> Reading:
    """ "Samstag Mittag" without a clock time: the day is known, the rest stays in the words."""
    sorts = {token.sort for token in found}
    span = complete.span
    if span is None or "T" not in sorts or "C" in sorts:
        return complete
    return Reading(Span(span.start, span.end, span.grain, vague=text.strip()), complete.question)
