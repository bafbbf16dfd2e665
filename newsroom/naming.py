"""Whom or which department somebody names: exactly one is meant, or it is asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsroom.people import GUID, Department, Person
from understanding.spelling import folded, nearest

MOST_WORDS = 12  # of a name
FEWEST_LETTERS = 3  # of a beginning that is as good as the name, to be asked about
_ACCOUNT = re.compile(r"@[^:\s]+:[^\s,;]+|" + GUID.pattern, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A department, and the words behind its name."""

    department: Department
    rest: str


@dataclass(frozen=True, slots=True)
class Persons:
    """All who may be meant by the words `name`, and the words behind them; none: nobody of that name is known."""

    name: str
    persons: tuple[Person, ...]
    rest: str


def account(word: str) -> str | None:
    """The user id or object id that the word is, without the marks around it."""
    found = _ACCOUNT.fullmatch(word.strip("<>()[]„“\"'.,;"))
    return found[0] if found else None


def department(text: str, known: Sequence[Department]) -> Named | None:
    """The one whose name the text begins with, the longest name first."""
    for name, rest in beginnings(text):
        for one in known:
            if folded(one.name) == folded(name):
                return Named(one, rest)
    return None


def similar_department(text: str, known: Sequence[Department]) -> Named | None:
    """One whose name the text may begin with, to be asked about."""
    for name, rest in beginnings(text):
        near = nearest(name, [one.name for one in known]) or _begun(name, (one.name for one in known))
        if near:
            return Named(next(one for one in known if one.name == near), rest)
    return None


def persons(text: str, known: Sequence[Person]) -> Persons:
    """By the user id, the whole name or the surname that the text begins with; the longest name first."""
    for name, rest in beginnings(text):
        meant = tuple(one for one in known if _is_called(one, name))
        if meant:
            return Persons(name, meant, rest)
    return Persons(text, (), "")


def persons_within(
    text: str, known: Sequence[Person], departments: Sequence[Department]
) -> tuple[Person, ...]:
    """All who may be meant somewhere in a sentence, "das macht Frau Weber": by name, or by the department they answer for."""
    words = text.split()[:MOST_WORDS]
    for place in range(len(words)):
        rest = " ".join(words[place:])
        if meant := persons(rest, known).persons:
            return meant
        if (named := department(rest, departments)) and (answering := named.department.contact):
            return (answering,)
    return ()


def similar_persons(name: str, known: Sequence[Person]) -> tuple[Person, ...]:
    """Who may be meant by a misspelled name, a first name or the user's name without a server, to be asked about."""
    spelled = [(one, spelling) for one in known for spelling in _names(one)]
    near = nearest(name, [spelling for _, spelling in spelled])
    meant = [one for one, spelling in spelled if near and folded(spelling) == folded(near)]
    meant += [one for one in known if folded(name) in {*folded(one.name).split()[:1], folded(_local(one))}]
    return tuple(dict.fromkeys(meant))


def beginnings(text: str) -> Iterable[tuple[str, str]]:
    """The first words of a text and those behind them, the most words first."""
    words = text.split()
    for count in range(min(len(words), MOST_WORDS), 0, -1):
        yield " ".join(words[:count]), " ".join(words[count:])


def _is_called(person: Person, name: str) -> bool:
    if identity := account(name):
        return person.account.casefold() == identity.casefold()
    return folded(name) in {folded(spelling) for spelling in _names(person)} - {""}


def _names(person: Person) -> tuple[str, ...]:
    """The whole name, also of "Weber, Anna" in the other order, and the surname; an account that is no user id."""
    surname, comma, first = person.name.partition(",")
    whole = (
        (person.name, f"{first} {surname}", surname) if comma else (person.name, *person.name.split()[-1:])
    )
    return tuple(one for one in (*whole, "" if account(person.account) else person.account) if folded(one))


def _local(person: Person) -> str:
    return person.account.partition(":")[0]


def _begun(name: str, known: Iterable[str]) -> str | None:
    spelled = folded(name)
    if len(spelled) < FEWEST_LETTERS:
        return None
    return next((one for one in known if folded(one).startswith(spelled)), None)
