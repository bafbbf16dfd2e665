"""Two topics that are one: what goes over to the one that goes on, and what stays to be read beside it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from typing import TypeVar

from newsroom.questions import IDS
from newsroom.topics import Answer, Draft, Given

Piece = TypeVar("Piece")

MATERIAL = ("pictures", "quote")  # questions that pieces answer by themselves


def merged(into: Draft, other: Draft) -> Draft:
    """What `into` knows stays as it is; what only the other one knows is added, and all pictures, quotes and files."""
    grown = replace(
        into,
        pictures=_together(into.pictures, other.pictures, lambda one: one.file),
        quotes=_together(into.quotes, other.quotes, lambda one: one.words),
        attachments=_together(into.attachments, other.attachments, lambda one: one.file),
    )
    known = {name: one for name, one in into.answers.items() if not _is_refuted(name, grown)}
    added = {name: other.answers[name] for name in _only_there(known, other)}
    return replace(grown, answers={**known, **added})


def unmerged(whole: Draft, other: Draft) -> Draft:
    """Without what came from the other one, as far as nobody has changed it since."""
    answers = {name: one for name, one in whole.answers.items() if other.answers.get(name) != one}
    return Draft(
        answers,
        tuple(one for one in whole.pictures if one not in other.pictures),
        tuple(one for one in whole.quotes if one not in other.quotes),
        tuple(one for one in whole.attachments if one not in other.attachments),
    )


def differing(into: Draft, other: Draft) -> tuple[str, ...]:
    """The questions that the other one answers differently, in their order."""
    return tuple(
        name
        for name in IDS
        if name not in MATERIAL
        and _is_known(other.answers.get(name))
        and not _says_the_same(into.answers.get(name), other.answers[name])
    )


def _only_there(known: dict[str, Answer], other: Draft) -> Iterable[str]:
    return (name for name, one in other.answers.items() if _is_known(one) and not _is_known(known.get(name)))


def _is_refuted(question: str, draft: Draft) -> bool:
    """ "keine Bilder", and now there are some."""
    pieces = {"pictures": draft.pictures, "quote": draft.quotes}
    return bool(pieces.get(question))


def _is_known(answer: Answer | None) -> bool:
    return answer is not None and answer.given is Given.VALUE


def _says_the_same(one: Answer | None, other: Answer) -> bool:
    return one is not None and one.value == other.value


def _together(
    ours: tuple[Piece, ...], theirs: tuple[Piece, ...], name: Callable[[Piece], Hashable]
) -> tuple[Piece, ...]:
    known = {name(one) for one in ours}
    return (*ours, *(one for one in theirs if name(one) not in known))
