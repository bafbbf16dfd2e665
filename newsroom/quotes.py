"""The quotes of a topic: what an answer to "quote" makes of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from newsroom.topics import Answer, Draft, Given, Quote
from understanding.quotation import Quotation, taken_apart

SPEAKER = "speaker"


def answered(draft: Draft, question: str, answer: Answer) -> Draft:
    """The draft with this answer. An answer to "quote" takes the place of the only quote; where there are several it adds one.
    What is told again in an edited message takes the place of what that message gave.
    """
    if question != "quote":
        return replace(draft, answers={**draft.answers, question: answer})
    others = {name: given for name, given in draft.answers.items() if name != "quote"}
    if answer.given is not Given.VALUE:
        return replace(draft, answers={**others, "quote": answer}, quotes=())
    new = tuple(_quote(one, answer.event) for one in taken_apart(answer.words))
    return replace(draft, answers=others, quotes=_in_place(draft.quotes, new, answer.event))


def replaced(draft: Draft, place: int, answer: Answer) -> Draft:
    """Only the quote at this place is another one."""
    before = draft.quotes[place]
    new = tuple(_still(before, _quote(one, answer.event)) for one in taken_apart(answer.words))
    return replace(draft, quotes=(*draft.quotes[:place], *new, *draft.quotes[place + 1 :]))


def added(draft: Draft, answer: Answer) -> Draft:
    """One more than before."""
    new = tuple(_quote(one, answer.event) for one in taken_apart(answer.words))
    others = {name: given for name, given in draft.answers.items() if name != "quote"}
    return replace(draft, answers=others, quotes=(*draft.quotes, *new))


def as_answer(draft: Draft, event: str) -> Answer | None:
    """What the message said about the quote, as it would stand among the answers."""
    mine = [quote for quote in draft.quotes if event and quote.event == event]
    return Answer(Given.VALUE, mine[0].words, mine[0].words, event) if mine else None


def _in_place(before: tuple[Quote, ...], new: tuple[Quote, ...], event: str) -> tuple[Quote, ...]:
    again = [place for place, quote in enumerate(before) if event and quote.event == event]
    if len(before) == 1:
        again = [0]
    if not again:
        return (*before, *new)
    kept = [_still(before[again[0]], quote) for quote in new]
    rest = [quote for place, quote in enumerate(before) if place not in again]
    return (*rest[: again[0]], *kept, *rest[again[0] :])


def _still(before: Quote, quote: Quote) -> Quote:
    """Other words of the same person, unless somebody else is named; they are not cleared yet."""
    known = {SPEAKER: before.answers[SPEAKER]} if SPEAKER in before.answers else {}
    same = before.answers if before.words == quote.words else known
    return replace(quote, answers={**same, **quote.answers})


def _quote(said: Quotation, event: str) -> Quote:
    answers: Mapping[str, Answer] = (
        {SPEAKER: Answer(Given.VALUE, said.speaker, said.speaker, event)} if said.speaker else {}
    )
    return Quote(said.words, event, answers)
