"""Where a person is named, and what becomes of the pictures when their consent is withdrawn."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath
from typing import TypeVar

from newsroom import details
from newsroom.details import WITHDRAWN, YES
from newsroom.questions import IDS
from newsroom.topics import Answer, Draft, Given, Quote, Status, StoredPicture, Topic
from understanding.spelling import folded
from understanding.when.span import Span

Piece = TypeVar("Piece", StoredPicture, Quote)

_LINK = re.compile(r"https://[^\s<>\"]+")


@dataclass(frozen=True, slots=True)
class Mention:
    """A topic in which somebody is named. `pictures`, `credits` (of pictures that the person may have taken), `quotes` (of the
    person) and `within` (quotes whose words name them) are places, counted from 0; `unnamed` are pictures with people of whom
    nobody said who they are, `fields` questions, and `files` the names of files.
    """

    topic: Topic
    pictures: tuple[int, ...] = ()
    credits: tuple[int, ...] = ()
    quotes: tuple[int, ...] = ()
    within: tuple[int, ...] = ()
    unnamed: tuple[int, ...] = ()
    fields: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


def mentions(topics: list[Topic], name: str) -> tuple[Mention, ...]:
    """In their order. Whole words count, in any spelling and with the surname first: "Kraemer" is "Krämer", "Kram" is not."""
    found = (_mention(topic, name) for topic in topics)
    return tuple(
        one
        for one in found
        if one.pictures or one.credits or one.quotes or one.within or one.fields or one.files
    )


def of_drafts(drafts: list[Topic], name: str) -> tuple[Mention, ...]:
    """Of what nobody has handed in yet: only the pictures and quotes of the person, since the rest is still its author's."""
    found = (_mention(draft, name) for draft in drafts)
    return tuple(
        replace(one, credits=(), within=(), fields=(), files=())
        for one in found
        if one.pictures or one.quotes
    )


def _mention(topic: Topic, name: str) -> Mention:
    draft = topic.draft
    pictures = _places(draft.pictures, lambda one: _says(_shown(one), name))
    return Mention(
        topic,
        pictures,
        _places(draft.pictures, lambda one: _says([details.value(one.answers, "credit")], name)),
        _places(draft.quotes, lambda one: _says([details.value(one.answers, "speaker")], name)),
        _places(draft.quotes, lambda one: _says([one.words], name)),
        tuple(place for place in _places(draft.pictures, _is_unnamed) if place not in pictures),
        tuple(one for one in IDS if one in draft.answers and _says(_words(draft.answers[one]), name)),
        tuple(one.name for one in draft.attachments if _says([PurePath(one.name).stem, one.caption], name)),
    )


def _places(pieces: Sequence[Piece], fits: Callable[[Piece], bool]) -> tuple[int, ...]:
    return tuple(place for place, one in enumerate(pieces) if fits(one))


def _shown(one: StoredPicture) -> Iterator[str]:
    """Who took the picture, or keeps the consent, need not be in it."""
    yield one.caption
    yield details.value(one.answers, "names")
    yield details.value(one.answers, "alternative")


def _words(answer: Answer) -> Iterator[str]:
    yield answer.words
    yield str(answer.value)


def _says(texts: Iterable[str], name: str) -> bool:
    wanted = folded(name).split()
    orders = {" ".join(wanted), " ".join([*wanted[-1:], *wanted[:-1]])} - {""}
    said = [f" {folded(text)} " for text in texts]
    return any(f" {one}{ending} " in text for text in said for one in orders for ending in ("", "s"))


def _is_unnamed(one: StoredPicture) -> bool:
    return details.value(one.answers, "people") == YES and not details.value(one.answers, "names")


def is_withdrawn(one: StoredPicture) -> bool:
    return WITHDRAWN in one.answers


def withdrawn(draft: Draft, places: tuple[int, ...], by: str, day: date) -> Draft:
    """The consent for these pictures no longer holds, since that day; `by` names whoever entered it."""
    fresh = tuple(place for place in places if not is_withdrawn(draft.pictures[place]))
    return details.told(draft, fresh, "picture", {WITHDRAWN: Answer(Given.VALUE, by, Span(day))})


def link(topic: Topic) -> str:
    """Where it was published, as far as an editor wrote it down; "" where nobody knows."""
    found = _LINK.search(topic.plan.link) or (
        _LINK.search(topic.reason) if topic.status is Status.PUBLISHED else None
    )
    return found[0].rstrip(".,;)") if found else ""
