"""What the desk's work is to serve: the goals of the settings, as people write them, and how many topics serve each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce

from newsroom.messages import Say
from newsroom.topics import Topic
from understanding.spelling import folded, nearest, nearly

FEWEST_LETTERS = 4  # of a beginning that is as good as the goal
_APART = re.compile(r"[,;+\n]|\s(?:und|and)\s")


@dataclass(frozen=True, slots=True)
class Goals:
    """`found` in the order of the settings; `unknown` are the words that are no goal, `meant` the goal nearest to the first
    of them, "" if there is none.
    """

    found: tuple[str, ...]
    unknown: tuple[str, ...] = ()
    meant: str = ""


def understood(words: str, known: Sequence[str]) -> Goals:
    """Several are separated by commas. An obvious typing error is forgiven, more than that is asked about."""
    whole = goal(words, known)
    if whole:
        return Goals((whole,))
    pieces = [piece.strip() for piece in _APART.split(words) if folded(piece)]
    named = {piece: goal(piece, known) for piece in pieces}
    unknown = tuple(piece for piece, one in named.items() if one is None)
    meant = (nearest(folded(unknown[0]), known) or "") if unknown else ""
    return Goals(tuple(one for one in known if one in named.values()), unknown, meant)


def goal(word: str, known: Sequence[str]) -> str | None:
    """The one goal that the word names, in whole or by its beginning."""
    spelled = folded(word)
    exact = [one for one in known if folded(one) == spelled] or [
        one for one in known if nearly(spelled, folded(one))
    ]
    begun = [one for one in known if len(spelled) >= FEWEST_LETTERS and folded(one).startswith(spelled)]
    return next((found[0] for found in (exact, begun) if len(found) == 1), None)


def counted(topics: Iterable[Topic], known: Sequence[str]) -> tuple[tuple[str, int], ...]:
    """How many topics serve each goal, in the order of the settings, then what is a goal no longer; also those with none."""
    counts = Counter(one for topic in topics for one in topic.plan.goals)
    former = sorted(counts.keys() - set(known))
    return tuple((one, counts[one]) for one in (*known, *former))


def told(topics: Iterable[Topic], known: Sequence[str]) -> tuple[Say, ...]:
    """ "Bürgernähe 4 · Transparenz 0" in one line; nothing where there are no goals."""
    lines = tuple(Say("goals.count", {"goal": one, "count": count}) for one, count in counted(topics, known))
    return (Say("goals.line", {"goals": (reduce(_and, lines),)}),) if lines else ()


def _and(before: Say, after: Say) -> Say:
    return Say("goals.and", {"before": (before,), "after": (after,)})
