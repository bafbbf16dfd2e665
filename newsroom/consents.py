"""Where a person is named, and what becomes of the pictures when their consent is withdrawn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from newsroom import details
from newsroom.details import WITHDRAWN, YES
from newsroom.topics import Answer, Draft, Given, Status, StoredPicture, Topic
from understanding.spelling import folded
from understanding.when.span import Span

_LINK = re.compile(r"https://[^\s<>\"]+")


@dataclass(frozen=True, slots=True)
class Mention:
    """A topic in which somebody is named. `pictures` and `quotes` are places, counted from 0; `unnamed` are pictures with
    people of whom nobody said who they are; `who` says that the name stands among those who take part.
    """

    topic: Topic
    pictures: tuple[int, ...] = ()
    quotes: tuple[int, ...] = ()
    unnamed: tuple[int, ...] = ()
    who: bool = False


def mentions(topics: list[Topic], name: str) -> tuple[Mention, ...]:
    """In their order. Whole words count, in any spelling: "Kraemer" is "Krämer", "Kram" is not."""
    found = (_mention(topic, name) for topic in topics)
    return tuple(one for one in found if one.pictures or one.quotes or one.who)


def _mention(topic: Topic, name: str) -> Mention:
    draft = topic.draft
    who = draft.answers.get("who")
    pictures = tuple(place for place, one in enumerate(draft.pictures) if _says(_texts(one), name))
    return Mention(
        topic,
        pictures,
        tuple(
            place
            for place, one in enumerate(draft.quotes)
            if _says((details.value(one.answers, "speaker"),), name)
        ),
        tuple(
            place for place, one in enumerate(draft.pictures) if place not in pictures and _is_unnamed(one)
        ),
        bool(who and _says((who.words, str(who.value)), name)),
    )


def _texts(one: StoredPicture) -> Iterator[str]:
    """Who took the picture need not be in it."""
    yield one.caption
    yield details.value(one.answers, "names")
    yield details.value(one.answers, "alternative")


def _says(texts: Iterator[str] | tuple[str, ...], name: str) -> bool:
    wanted = folded(name)
    return bool(wanted) and any(f" {wanted} " in f" {folded(text)} " for text in texts)


def _is_unnamed(one: StoredPicture) -> bool:
    return details.value(one.answers, "people") == YES and not details.value(one.answers, "names")


def is_withdrawn(one: StoredPicture) -> bool:
    return WITHDRAWN in one.answers


def withdrawn(draft: Draft, places: tuple[int, ...], by: str, day: date) -> Draft:
    """The consent for these pictures no longer holds, since that day; `by` names whoever entered it."""
    fresh = tuple(place for place in places if not is_withdrawn(draft.pictures[place]))
    return details.told(draft, fresh, "picture", {WITHDRAWN: Answer(Given.VALUE, by, Span(day))})


def link(topic: Topic) -> str:
    """Where it was published, as far as the last decision says so; "" where nobody knows."""
    found = _LINK.search(topic.reason) if topic.status is Status.PUBLISHED else None
    return found[0].rstrip(".,;)") if found else ""
