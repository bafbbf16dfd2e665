"""A number that takes the place of another: "es sind 54 nicht 60", "statt 60 sind es 80 Leute", "es kommen doch 80"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from understanding.choice import LONGEST_REPLY, Vocabulary
from understanding.spelling import Words, folded, spellings

_WORD = re.compile(r"\d[\d.]*(?<!\.)|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Recount:
    """`right` is what holds now, in its words: "80 Leute"; `wrong` the number that it replaces, where that is said."""

    right: str
    wrong: int | None = None


def recounted(text: str, vocabulary: Vocabulary) -> Recount | None:
    """None where more is said than that, or where nothing says that a number is another one now."""
    if len(text) > LONGEST_REPLY or text.rstrip().endswith("?") or not re.match(r"[\w\s.,;:!–-]+$", text):
        return None
    words = _WORD.findall(text)
    places = [place for place, word in enumerate(words) if word[0].isdecimal()]
    denied = [place for place in places if _is_denied(words, place, vocabulary)]
    right = [place for place in places if place not in denied]
    if len(right) != 1 or len(denied) > 1 or not (denied or _ends_a_phrase(words, vocabulary.anew)):
        return None
    said = {one for place in places for one in _counted(words, place, vocabulary)}
    besides = [folded(word) for place, word in enumerate(words) if place not in said]
    if not set(besides) <= _meaningless(vocabulary):
        return None
    wrong = int(words[denied[0]].replace(".", "")[:9]) if denied else None
    return Recount(" ".join(words[place] for place in _counted(words, right[0], vocabulary)), wrong)


def _is_denied(words: list[str], place: int, vocabulary: Vocabulary) -> bool:
    """ "nicht 60", "statt etwa 60", "instead of 60"."""
    before = words[: _counted(words, place, vocabulary)[0]]
    return any(
        " ".join(folded(word) for word in before[-length:]) in spellings(vocabulary.replaced)
        for length in (1, 2)
    )


def _counted(words: list[str], place: int, vocabulary: Vocabulary) -> range:
    """The places of the number, of "etwa" before it and of what is counted behind it."""
    first = place - 1 if place and folded(words[place - 1]) in spellings(vocabulary.approximate) else place
    behind = words[place + 1 : place + 2]
    counts = (
        bool(behind) and not behind[0][0].isdecimal() and folded(behind[0]) not in _meaningless(vocabulary)
    )
    return range(first, place + 1 + counts)


def _ends_a_phrase(words: list[str], known: Words) -> bool:
    """Whether one of the phrases stands somewhere among the words: "doch", "after all"."""
    spelled = f" {' '.join(folded(word) for word in words)} "
    return any(f" {phrase} " in spelled for phrase in spellings(known))


def _meaningless(vocabulary: Vocabulary) -> set[str]:
    """Words that may stand beside the numbers and say nothing else."""
    known = (
        vocabulary.small,
        vocabulary.leading,
        vocabulary.correcting,
        vocabulary.replaced,
        vocabulary.anew,
    )
    return {word for words in known for phrase in spellings(words) for word in phrase.split()}
