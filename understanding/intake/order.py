"""Who does it stands first: "eröffnet Bürgermeisterin Krämer das Kinderhaus" without its date is no headline yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from understanding.intake.events import HAPPENS
from understanding.intake.words import Words, listed

_ADVERBS: Final = listed("wieder auch nun jetzt erneut endlich traditionell erstmals schon dann")
_ARTICLES: Final = listed("der die das den ein eine einen unser unsere mein ihre alle viele the a our")
_PRONOUNS: Final = listed("wir sie er es man ich we they")
_NEVER: Final = listed("ist sind gesucht geschlossen gesperrt hiring apply will open")


def in_order(row: Words, kept: Sequence[int], who: frozenset[int]) -> list[int]:
    """The places in the order of a headline; as they are where nothing must move."""
    places = list(kept)
    if len(places) < 3 or not _is_verb(row, places[0]):  # noqa: PLR2004  # verb, subject, something
        return places
    adverbs = 0
    while 1 + adverbs < len(places) and row[places[1 + adverbs]].key in _ADVERBS:
        adverbs += 1
    end = _subject(row, places, 1 + adverbs, who)
    if end <= 1 + adverbs or end >= len(places):
        return places
    return [*places[1 + adverbs : end], *places[: 1 + adverbs], *places[end:]]


def _is_verb(row: Words, place: int) -> bool:
    word = row[place]
    if not word.is_word or word.key in _NEVER:
        return False
    return not word.is_capital and word.key in HAPPENS


def _subject(row: Words, places: Sequence[int], start: int, who: frozenset[int]) -> int:
    """Where the subject ends that begins there; `start` itself where there is none."""
    at = start
    if at < len(places) and row[places[at]].key in _PRONOUNS:
        return at + 1
    if at < len(places) and places[at] in who:
        while at < len(places) and places[at] in who:
            at += 1
        return at
    if at < len(places) and row[places[at]].key in _ARTICLES:
        at += 1
        while (
            at < len(places)
            and not row[places[at]].is_capital
            and row[places[at]].is_word
            and row[places[at]].key.endswith(("e", "en", "er", "es", "n", "s"))
        ):
            at += 1
    begun = at
    while at < len(places) and (row[places[at]].is_capital or _joins(row, places, at, begun)):
        at += 1
    return at if at > begun else start


def _joins(row: Words, places: Sequence[int], at: int, begun: int) -> bool:
    """ "Seniorinnen und Senioren"."""
    return (
        at > begun
        and at + 1 < len(places)
        and row[places[at]].key == "und"
        and row[places[at + 1]].is_capital
    )
