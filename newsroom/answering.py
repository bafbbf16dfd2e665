"""What a text means as the answer to one question."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from newsroom.doubts import Doubt
from newsroom.questions import BY_ID
from newsroom.topics import Answer, Given
from newsroom.turn import Scene
from understanding.choice import agrees, number
from understanding.when import Reading, understand
from understanding.wishes import wish, without_greeting

_DAY_AND_MONTH = re.compile(r"\b\d{1,2}\.?\s?(?:\d{1,2}\.|(?!uhr)[^\W\d_]{3,})", re.IGNORECASE)

WITHOUT_VALUE = {"open": Given.OPEN, "void": Given.VOID, "skip": Given.SKIPPED}


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """`key` is the sentence that says so; `ask_again` is false where it says all that the question would."""

    key: str
    ask_again: bool = True


def answer(
    question: str, text: str, event: str, scene: Scene, before: Doubt | None = None
) -> Answer | Doubt | NoAnswer:
    """`before` is the doubt that this text is meant to clear up."""
    words = without_greeting(text.strip(), scene.vocabulary)
    wished = wish(words, scene.vocabulary)
    if wished and wished.name in WITHOUT_VALUE:
        return without_value(question, WITHOUT_VALUE[wished.name], event)
    if wished:
        return NoAnswer("dialogue.not_an_answer")
    if agrees(words, scene.vocabulary) is not None:
        return _yes_or_no(question, agreed=bool(agrees(words, scene.vocabulary)), event=event)
    if BY_ID[question].kind == "words" and number(words, scene.vocabulary) is not None:
        return NoAnswer("dialogue.not_a_number")  # meant for a choice that is over
    if BY_ID[question].kind == "moment":
        return _moment(words, event, scene, before)
    return Answer(Given.VALUE, words, words, event)


def is_date(text: str, scene: Scene) -> bool:
    """Whether nothing but a date with day and month stands there, as in "Sa, 5.12., 15 Uhr"."""
    if not _DAY_AND_MONTH.search(text):
        return False
    understood = reading(text.strip(), scene)
    span = understood.span
    if span is None or understood.question is not None:
        return False
    return span.vague is None and any(isinstance(moment, date) for moment in (span.start, span.end))


def reading(text: str, scene: Scene) -> Reading:
    """What the text says about a date, said here and now."""
    return understand(text, scene.now, scene.language, scene.region)


def without_value(question: str, given: Given, event: str) -> Answer | NoAnswer:
    return NoAnswer("dialogue.needed") if BY_ID[question].needed else Answer(given, event=event)


def _yes_or_no(question: str, *, agreed: bool, event: str) -> Answer | NoAnswer:
    """Only the last two questions can be understood as "do you have any"."""
    if question == "who" and not agreed:
        return NoAnswer("dialogue.nobody")
    if question not in {"pictures", "quote"}:
        return NoAnswer("dialogue.not_yes_or_no")
    return (
        NoAnswer(f"dialogue.gladly.{question}", ask_again=False)
        if agreed
        else Answer(Given.VOID, event=event)
    )


def _moment(words: str, event: str, scene: Scene, before: Doubt | None) -> Answer | Doubt:
    understood = reading(words, scene)
    if before and before.reason == "no_day":
        words, understood = _with_clock(words, understood, before, scene)
    if understood.span is not None and understood.question is None:
        return Answer(Given.VALUE, words, understood.span, event)
    return Doubt(words, event, understood.question or "unclear", understood.candidates)


def _with_clock(words: str, day: Reading, before: Doubt, scene: Scene) -> tuple[str, Reading]:
    """ "15 Uhr", and then, asked for the day, "5.12."."""
    both = f"{words}, {before.words}"
    together = reading(both, scene)
    return (both, together) if together.span and together.question is None else (words, day)
