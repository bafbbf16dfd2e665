"""What is asked about a picture or a quote, in this order. The sentences stand in the texts, under `material.<id>`.

What is unknown of several pictures is asked once for all of them, unless each needs an answer of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from newsroom.topics import Answer, Draft, Given, Quote, StoredPicture

Kind = Literal["yes_no", "consent", "cleared", "channels", "until", "words"]
Sort = Literal["picture", "quote"]
Answers = Mapping[str, Answer]

YES: Final = "yes"
NO: Final = "no"
UNLIMITED: Final = "unlimited"
WITHDRAWN: Final = "withdrawn"  # beside the consent: the day, and whose command it was


@dataclass(frozen=True, slots=True)
class Detail:
    """`only_if` names the detail that must have been answered with yes before. `each`: never asked for several at once."""

    id: str
    kind: Kind = "words"
    sort: Sort = "picture"
    only_if: str = ""
    each: bool = False


DETAILS: Final = (
    Detail("people", "yes_no"),
    Detail("names", only_if="people"),
    Detail("children", "yes_no", only_if="people"),
    Detail("consent", "consent", only_if="people"),
    Detail("channels", "channels", only_if="consent"),
    Detail("filed", only_if="consent"),
    Detail("until", "until", only_if="consent"),
    Detail("credit"),
    Detail("alternative", each=True),
    Detail("speaker", sort="quote", each=True),
    Detail("cleared", "cleared", sort="quote", each=True),
)
BY_ID: Final = {detail.id: detail for detail in DETAILS}
OF_PICTURE: Final = tuple(detail for detail in DETAILS if detail.sort == "picture")
OF_QUOTE: Final = tuple(detail for detail in DETAILS if detail.sort == "quote")


@dataclass(frozen=True, slots=True)
class Asked:
    """One question about the pictures or quotes at these places, counted from 0."""

    detail: str
    places: tuple[int, ...]


def pieces(draft: Draft, sort: Sort) -> Sequence[StoredPicture | Quote]:
    return draft.pictures if sort == "picture" else draft.quotes


def value(answers: Answers, detail: str) -> str:
    """ "yes", "no" or the words; "" where nothing is known."""
    given = answers.get(detail)
    return str(given.value) if given and given.given is Given.VALUE else ""


def applies(detail: Detail, answers: Answers) -> bool:
    """Whether it is asked, after what is known so far."""
    if not detail.only_if:
        return True
    return value(answers, detail.only_if) == YES and applies(BY_ID[detail.only_if], answers)


def _may_apply(detail: Detail, answers: Answers) -> bool:
    """Whether it is asked, if everything that is not known yet turns out to be so."""
    if not detail.only_if:
        return True
    known = value(answers, detail.only_if) == YES or detail.only_if not in answers
    return known and _may_apply(BY_ID[detail.only_if], answers)


def open_ones(draft: Draft, *, at_most: bool = False) -> tuple[Asked, ...]:
    """The questions to come, the next one first; `at_most` counts those in that depend on answers not given yet."""
    asked: list[Asked] = []
    for detail in DETAILS:
        known = [piece.answers for piece in pieces(draft, detail.sort)]
        fits = _may_apply if at_most else applies
        places = tuple(place for place, one in enumerate(known) if detail.id not in one and fits(detail, one))
        if detail.each:
            asked += [Asked(detail.id, (place,)) for place in places]
        elif places:
            asked.append(Asked(detail.id, places))
    return tuple(asked)


def before(draft: Draft, asked: Asked) -> Asked | None:
    """The question that came before this one, about the same pictures or quotes; of quotes the last one of the pictures."""
    sort = BY_ID[asked.detail].sort
    earlier = [detail for detail in DETAILS if detail.sort == sort]
    earlier = earlier[: earlier.index(BY_ID[asked.detail])]
    known = pieces(draft, sort)
    for detail in reversed(earlier):
        places = tuple(place for place in asked.places if applies(detail, known[place].answers))
        if places:
            return Asked(detail.id, places[:1] if detail.each else places)
    return None


def told(draft: Draft, places: tuple[int, ...], sort: Sort, answers: Answers) -> Draft:
    """These answers hold for the pictures or quotes at these places; nothing else changes."""
    if sort == "picture":
        shown = [
            replace(one, answers={**one.answers, **answers}) if place in places else one
            for place, one in enumerate(draft.pictures)
        ]
        return replace(draft, pictures=tuple(shown))
    said = [
        replace(one, answers={**one.answers, **answers}) if place in places else one
        for place, one in enumerate(draft.quotes)
    ]
    return replace(draft, quotes=tuple(said))


def without_piece(draft: Draft, sort: Sort, place: int) -> Draft:
    """Without the picture or quote at this place, which exists."""
    if sort == "picture":
        return replace(draft, pictures=(*draft.pictures[:place], *draft.pictures[place + 1 :]))
    return replace(draft, quotes=(*draft.quotes[:place], *draft.quotes[place + 1 :]))


def without_all(draft: Draft, sort: Sort) -> Draft:
    """Without any picture, or without any quote."""
    return replace(draft, pictures=()) if sort == "picture" else replace(draft, quotes=())


def answered_by(draft: Draft | None, event: str) -> tuple[Asked, ...]:
    """What the message said about pictures or quotes that came with another one."""
    if draft is None or not event:
        return ()
    found: list[Asked] = []
    for detail in DETAILS:
        places = tuple(
            place
            for place, one in enumerate(pieces(draft, detail.sort))
            if one.event != event and detail.id in one.answers and one.answers[detail.id].event == event
        )
        found += [Asked(detail.id, places)] if places else []
    return tuple(found)


def without(draft: Draft, event: str) -> Draft:
    """Without the pictures and quotes that the message gave, and without what it said about others."""
    shown = tuple(one for one in draft.pictures if one.event != event)
    said = tuple(one for one in draft.quotes if one.event != event)
    return unsaid(replace(draft, pictures=shown, quotes=said), event)


def unsaid(draft: Draft, event: str) -> Draft:
    """Without what the message said about pictures and quotes that came with another one."""
    shown = tuple(replace(one, answers=_left(one, event)) for one in draft.pictures)
    said = tuple(replace(one, answers=_left(one, event)) for one in draft.quotes)
    return replace(draft, pictures=shown, quotes=said)


def _left(one: StoredPicture | Quote, event: str) -> Answers:
    if one.event == event:
        return one.answers
    return {name: given for name, given in one.answers.items() if given.event != event}
