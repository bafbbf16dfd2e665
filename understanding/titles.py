"""How much two titles or two places speak of the same thing: inflected, compounded, turned round, with a typing error."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from understanding.spelling import folded, nearly

SHORTEST: Final = 4  # letters of a word that is looked for inside another
STEM: Final = 6  # and of one without its ending
_LONGEST_TEXT: Final = 200  # characters; a title is short
_ENDINGS: Final = {"", "e", "en", "er", "ern", "em", "es", "n", "s", "ens", "ing", "ed"}
_PLURALS: Final = ("e", "en", "er", "ern", "em", "es", "n", "s", "nen", "innen")
_DERIVED: Final = {"t", "et", "te", "ung", "ungen", "ende"}  # "eröffnet", "Eröffnung"

_STREET = re.compile(r"strasse\b")


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Words that say nothing, and words that half of all topics have. Both as `folded` spells them.
_EMPTY: Final = _listed(
    "der die das des dem den ein eine einer eines einem einen und oder am an auf aus bei beim bis durch fur im in ins ist "
    "mit nach uber um unter vom von vor wird wir zu zum zur es sich auch rund unser unsere unserer ihr ihre uhr "
    "montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz april mai juni juli august september "
    "oktober november dezember the a of and or at in on for to with from our is are monday tuesday wednesday thursday "
    "friday saturday sunday january february march may june july october december"
)
_COMMON: Final = _listed(
    "tag offen tur fest feier eroffnung eroffnet einweihung ausstellung veranstaltung konzert markt weihnacht flohmarkt "
    "weihnachtsmarkt sommerfest vortrag lesung vorlesen vorlesestunde fuhrung sitzung gemeinderat infoabend abend nachmittag "
    "baustelle sperrung gesperrt neu gross klein jahr jubilaum stadt gemeinde stadtteil woche aktion projekt thema start "
    "beginn ende besuch treffen kurs workshop kind familie burger burgerin schule kita rathaus verein ehrung empfang saison "
    "open day door opening opens festival party concert market christmas summer exhibition talk lecture reading tour meeting "
    "session new big year anniversary town city week campaign project topic visit course children family school club"
)


@dataclass(frozen=True, slots=True)
class Likeness:
    """`share` goes from 0 to 1; `telling` says whether a word that not every other topic has is in both."""

    share: float
    telling: bool


def likeness(one: str, other: str) -> Likeness:
    """The same whichever is named first."""
    words, others = _words(one), _words(other)
    here, there = _shared(words, others), _shared(others, words)
    total = sum(map(_weight, words)) + sum(map(_weight, others))
    dice = (sum(here.values()) + sum(there.values())) / total if total else 0.0
    within = max(_contained(words, here), _contained(others, there))
    telling = any(not _is_usual(word) for word, weight in [*here.items(), *there.items()] if weight)
    return Likeness(min(1.0, max(dice, within if telling else 0.0)), telling)


def same_place(one: str, other: str) -> bool:
    """Whether one names the other: "Rathaus" and "Rathaus, Foyer", but not numbers 3 and 5 of a street."""
    words, others = (_words(_STREET.sub("str", folded(text[:_LONGEST_TEXT]))) for text in (one, other))
    numbers, numbers_there = (
        set(re.findall(r"\d+[a-z]?", folded(text[:_LONGEST_TEXT]))) for text in (one, other)
    )
    few, many = sorted((words, others), key=len)
    if not few or (numbers and numbers_there and numbers.isdisjoint(numbers_there)):
        return False
    return all(any(_same(word, there) for there in many) for word in few)


def _words(text: str) -> list[str]:
    """Those that say something, each once; a number says nothing by itself."""
    spelled = folded(text[:_LONGEST_TEXT]).split()
    return list(dict.fromkeys(word for word in spelled if word not in _EMPTY and not word.isdecimal()))


def _shared(words: Iterable[str], others: list[str]) -> dict[str, float]:
    """For each word how much of its weight is found among the others."""
    return {word: _weight(word) * _found(word, others) for word in words}


def _contained(words: list[str], shared: dict[str, float]) -> float:
    """A short title that is all in the other one; a single word is not enough."""
    if len(words) < 2:  # noqa: PLR2004  # see above
        return 0.0
    return sum(shared.values()) / sum(map(_weight, words))


def _found(word: str, others: list[str]) -> float:
    """From 0 to 1."""
    if any(_same(word, other) or _is_part(word, other) for other in others):
        return 1.0
    parts = [other for other in others if _is_part(other, word)]
    return min(1.0, sum(map(len, parts)) / len(word))


def _same(word: str, other: str) -> bool:
    """The same word in another form, or with an obvious typing error."""
    stem = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False)))
    rest, other_rest = word[stem:], other[stem:]
    endings = _ENDINGS | _DERIVED if stem >= STEM else _ENDINGS
    inflected = stem >= min(SHORTEST, len(word), len(other)) and {rest, other_rest} <= endings
    return word == other or inflected or nearly(word, other) or nearly(other, word)


def _is_part(part: str, whole: str) -> bool:
    """ "Kinderhauses" in "Kinderhauseröffnung", at its beginning or its end."""
    if len(whole) - len(part) < SHORTEST - 1:
        return False
    return any(whole.startswith(stem) or whole.endswith(stem) for stem in _stems(part))


def _stems(word: str) -> list[str]:
    stems = [word, *(word.removesuffix(ending) for ending in ("es", "s", "en", "n"))]
    return [stem for stem in stems if len(stem) >= (SHORTEST if stem == word else STEM)]


def _weight(word: str) -> float:
    return len(word) / 2 if _is_usual(word) else float(len(word))


def _is_usual(word: str) -> bool:
    return any(word.removesuffix(ending) in _COMMON for ending in ("", *_PLURALS))
