"""A clause that is too long: the phrases that only say where, with whom or for whom go, so that what it is about stays."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from understanding.intake.language.events import HAPPENS, SMALL
from understanding.intake.language.leading import ARTICLES, IN
from understanding.intake.language.verbs import ACTIVE, GIVES
from understanding.intake.language.words import Word, Words, is_lower, listed

_LEADS: Final = IN | listed(
    "mit für fürs aus bei von durch ohne bis seit wegen trotz während samt mitsamt nebst laut dank for with from by during after before under"
)
_GENITIVES: Final = listed("des der of")
_ANDS: Final = listed("und oder and or")
_TOGETHER: Final = listed("zusammen gemeinsam together")
_TELLS: Final = listed("über zum zur für gegen von about for on")  # behind an event: what it is about
AROUND: Final = listed(
    "nach vor während wegen trotz seit bis bei beim aufgrund infolge after before during despite"
)
OPENING: Final = AROUND | listed(
    "laut gemäß zufolge in im an am auf hinter unter neben zwischen dank ohne with without due"
)
_SPEAKS: Final = listed(
    "spricht sprach referiert informiert berichtet erzählt liest redet diskutiert debattiert berät klärt aufklärt plaudert doziert schreibt forscht streitet abstimmt entscheidet speaks talks reads"
)
_ABOUT: Final = listed("über about")
_IDIOMS: Final = listed("in unter auf außer zu ins zur zum")  # "in Betrieb", "unter Schutz"
_VERBS: Final = HAPPENS | ACTIVE
_NO_NOUNS: Final = SMALL | _VERBS
_GO_ON: Final = _ANDS | {"als", "as"}
_JOINED: Final = _GENITIVES | _ANDS
_INTO: Final = listed("in zum zur ins")  # "ist in den Vorstand gewählt"
_CALLED: Final = listed("gewählt wiedergewählt berufen aufgenommen ernannt befördert bestellt gekürt elected")
_QUOTES: Final = frozenset("„“”\"»«'")
SHORTEST: Final = 3  # letters of an adjective
VERBS: Final = 2  # of as many clauses


def loose_phrases(
    row: Words, kept: Sequence[int], beside: frozenset[int], events: frozenset[int], *, typed: bool
) -> list[Sequence[int]]:
    """ "im Saal", "für Familien", those that can be missed most first; `beside` are places, persons and bodies."""
    lower = is_lower([row[place] for place in kept])
    if typed and sum(row[place].key in _VERBS for place in kept) >= VERBS:
        return []  # several clauses without a mark between them
    found = _phrases(row, kept, beside, lower)
    inside = {place for phrase in found for place in phrase}
    core = max((place for place in kept if place not in inside), default=-1)
    loose = [
        phrase
        for phrase in found
        if not _tells(row, kept, phrase, events) and not _needed(row, kept, phrase, beside)
    ]
    return sorted(loose, key=lambda phrase: (_rank(phrase, core, beside), -kept.index(phrase[0])))


def _rank(phrase: Sequence[int], core: int, beside: frozenset[int]) -> int:
    """Places and persons in the middle, then what stands at the end, then the rest."""
    if phrase[0] > core:
        return 1
    return 2 if beside.isdisjoint(phrase) else 0


def _phrases(row: Words, kept: Sequence[int], beside: frozenset[int], lower: bool) -> list[Sequence[int]]:
    """Each with its preposition; not the one that begins the clause."""
    found: list[Sequence[int]] = []
    at = 1
    while at < len(kept):
        end = _end(row, kept, at, lower, beside) if row[kept[at]].key in _LEADS else at
        while at < end < len(kept) and kept[end] in beside and kept[end - 1] in beside:
            end += 1
        if end > at:
            found.append(kept[at - (row[kept[at - 1]].key in _TOGETHER) : end])
        at = max(end, at + 1)
    return found


def _end(row: Words, kept: Sequence[int], start: int, lower: bool, beside: frozenset[int]) -> int:
    """Behind the noun of the phrase, one in the second case behind it, and what "und" joins; `start` where there is none."""
    double = start + 1 < len(kept) and row[kept[start + 1]].key in {"von", "vom", "of"}  # "unterhalb von"
    noun = _noun(row, kept, start + 1 + double, lower)
    if noun is None:
        return start
    end = _past_nouns(row, kept, noun, lower, beside)
    while end < len(kept) and row[kept[end]].key in _JOINED:
        other = _noun(row, kept, end + 1, lower)
        if other is None or lower:
            break
        end = _past_nouns(row, kept, other, lower, beside)
    return end


def _noun(row: Words, kept: Sequence[int], at: int, lower: bool) -> int | None:
    """Behind articles and adjectives; without capitals the first word that is none."""
    while at < len(kept):
        word = row[kept[at]]
        if word.is_capital or word.kind == "number":
            return at
        if not (word.key in ARTICLES or (_is_adjective(word) and not lower)):
            return at if lower and word.is_word and word.key not in _NO_NOUNS else None
        at += 1
    return None


def _past_nouns(row: Words, kept: Sequence[int], noun: int, lower: bool, beside: frozenset[int]) -> int:
    """As long as nothing was left out between them, and a place goes on: "mit der Drohne 17 Rehkitze", "im Schloss Holzschnitte"."""
    end = noun + 1
    while end < len(kept) and not lower and kept[end] == kept[end - 1] + 1 and _goes_on(row, kept[end]):
        if kept[end - 1] in beside and kept[end] not in beside and row[kept[end]].is_capital:
            break
        end += 1
    return end


def _goes_on(row: Words, place: int) -> bool:
    """A capital, a number, the dot of "St. Anna", the hyphen of "Medien- und Informationsdienste"."""
    word, before = row[place], row[place - 1]
    stuck = word.text in {".", "-"} and word.start == before.end
    return word.is_capital or word.kind == "number" or stuck


def _is_adjective(word: Word) -> bool:
    return word.is_word and len(word.key) > SHORTEST and word.key.endswith(("e", "en", "er", "es", "em"))


def _tells(row: Words, kept: Sequence[int], phrase: Sequence[int], events: frozenset[int]) -> bool:
    """Whether it names what it is about: an event, a title, or what an event before it is about."""
    before = kept[kept.index(phrase[0]) - 1]
    behind = row[phrase[-1] + 1] if phrase[-1] + 1 < len(row) else None
    quoted = behind is not None and behind.text[:1] in _QUOTES
    about = row[phrase[0]].key in _TELLS and before in events
    spoken = row[phrase[0]].key in _ABOUT and any(row[place].key in _SPEAKS for place in kept)
    event = row[phrase[0]].key not in AROUND and not events.isdisjoint(phrase)
    return about or spoken or quoted or event


def _needed(row: Words, kept: Sequence[int], phrase: Sequence[int], beside: frozenset[int]) -> bool:
    """ "in Betrieb", "unter Schutz"; "an die Feuerwehr" behind what is given; "von Ulm nach Ehingen"; what goes on behind it."""
    end = kept.index(phrase[-1]) + 1
    goes_on = end < len(kept) and row[kept[end]].key in _GO_ON
    bare = len(phrase) == 2 and row[phrase[0]].key in _IDIOMS and beside.isdisjoint(phrase)  # noqa: PLR2004  # preposition and noun
    given = row[phrase[0]].key == "an" and any(row[place].key in GIVES for place in kept)
    given = given or (row[phrase[0]].key in _INTO and any(row[place].key in _CALLED for place in kept))
    way = any(
        row[one].key in {"von", "vom", "from"} and row[other].key in {"nach", "bis", "to"}
        for one, other in pairwise(place for place in kept if row[place].key in _LEADS)
    )
    return (
        goes_on
        or bare
        or given
        or (way and row[phrase[0]].key in {"von", "vom", "nach", "bis", "from", "to"})
    )
