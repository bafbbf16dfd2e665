"""Which clause of a message says what happens: each gets a score, the first ones and those that name an event the most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from understanding.intake.language.events import (
    DESK,
    GENERIC_SUBJECTS,
    HAPPENS,
    PRACTICAL,
    SMALL,
    SUBORDINATE,
)
from understanding.intake.language.leading import IN
from understanding.intake.language.verbs import ACTIVE, is_like_verb
from understanding.intake.language.words import Words, listed, tails
from understanding.intake.what.beside import (
    ONLY,
    is_background,
    is_formality,
    is_only_when,
    leaves_unsaid,
    speaks_of_else,
)
from understanding.intake.what.heads import is_place_alone, is_sender
from understanding.intake.what.lean import AROUND
from understanding.intake.what.openings import is_head, leads_in, only_exclaims, opens_only
from understanding.intake.what.wording import Seen, names_event

FIRST: Final = 3.4  # how much more the first clause counts
TITLE: Final = 8  # words of a line that is a title
_REFERS: Final = listed("es sie er dies dieser diese mich mir it he she they")
_VERBS: Final = HAPPENS | ACTIVE
_BEFORE_MAIN: Final = listed(
    "nachdem obwohl weil wenn damit falls sobald solange although because while since if"
)
_BEHIND_ACTIVITY: Final = IN | listed("mit für bei und")
_PERSONS: Final = tails(
    "er innen frauen leute kinder azubis senioren paten eltern männer jungs mädels kollegen damen herren wir sie die"
)
_PUBLIC: Final = frozenset({"soll", "sollen", "should"})
# "Wer schenkt uns eine Tanne?": the question is the matter.
_APPEALS: Final = listed(
    "schenkt spendet leiht verleiht vermietet stiftet hilft vermisst erkennt übernimmt gibt backt strickt näht singt spielt tanzt wants gives"
)
_OFFERED: Final = listed("gefällig lust interesse gewusst gehört neugierig fancy")
_NOTHING: Final = listed("nix nichts niemand nimmer keiner nothing nobody")
# "schneidet das Band durch": what is opened so stands beside it.
_SYMBOLS: Final = listed("Band Schere Knopf Startknopf Hebel Vorschlaghammer Korken ribbon button lever")
_IS_CUT: Final = listed(
    "schneidet schneiden durchschneidet durchschneiden zerschneidet drückt drücken legt schwingt schwingen knallen fliegen cuts cut presses pulls"
)
_DONE: Final = ("ge", "ver", "be", "unter", "abge", "ange", "aufge", "ausge", "einge", "zer", "er")
_THEREFORE: Final = listed("deshalb daher darum deswegen dadurch folglich somit therefore")
_ASKS: Final = listed(
    "wer was wie wo wann warum lust habt haben hast kennt kennen wusstet wussten schon kann können könnt wollt wollen möchtet möchten sucht who what how when where do did have would"
)
_TALK: Final = listed(
    "sagt sagte betont erklärt spricht erläutert lobt said says stolz freut freuen glücklich begeistert froh dankbar gespannt zufrieden bedankt hofft hoffen proud happy delighted grateful"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """`content` are the places of the words that say something."""

    places: range
    score: float = 0.0
    content: Sequence[int] = ()


def says_something(row: Words, place: int, seen: Seen) -> bool:
    word = row[place]
    return word.is_word and word.key not in SMALL and not seen.drops(place)


def score_of(row: Words, places: range, content: Sequence[int], told: int, seen: Seen) -> float:
    """What counts most is what comes first and names an event; `told` clauses that say something stand before."""
    keys = [row[place].key for place in places if row[place].is_word]
    score = FIRST / (1 + 0.8 * told) + 0.6 * min(2, len(content))
    unsaid = told > 0 and leaves_unsaid(row, places, content, seen)
    event = (names_event(row, content, seen) and not unsaid) or _is_activity(row, places, seen)
    score -= unsaid
    score += 2.0 if event else 1.0 * (told == 0 and acts_on(row, places, content, seen))
    score += 0.7 * any(row[at].key in HAPPENS and not row[at].is_capital for at in places)
    score += 1.2 * (not seen.dates.isdisjoint(places) or (told == 0 and _has_date_behind(places, keys, seen)))
    score += _of_its_form(row, places, content, told, seen)
    return score - _beside_the_event(row, places, content, told, seen)


def acts_on(row: Words, places: range, content: Sequence[int], seen: Seen) -> bool:
    """ "Das Amt schaltet ein Telefon": a verb, and a noun that neither does it nor says where."""
    does = any(not row[at].is_capital and (row[at].key in ACTIVE or is_like_verb(row[at])) for at in places)
    does = does or _is_done(row, places)
    beside = seen.who | seen.where | seen.bodies
    return does and any(row[at].is_capital and at > places.start and at not in beside for at in content)


def _is_done(row: Words, places: range) -> bool:
    """ "Der Vertrag ist unterschrieben", "Bauwagen abgebrannt": a participle ends it."""
    last = row[places[-1]]
    return last.is_word and not last.is_capital and last.key.startswith(_DONE) and last.key.endswith("en")


def _is_activity(row: Words, places: range, seen: Seen) -> bool:
    """ "Schultüten basteln mit Papas", "Erntekrone binden": what is done, and nobody who does it."""
    if len(places) < 2 or places.start in seen.bodies | seen.who or not row[places.start].is_capital:  # noqa: PLR2004  # noun and verb
        return False
    noun, verb = row[places.start].key, row[places.start + 1]
    behind = row[places.start + 2] if places.start + 2 < len(row) else None
    ends = behind is None or behind.kind == "mark" or behind.key in _BEHIND_ACTIVITY
    infinitive = verb.is_word and not verb.is_capital and verb.key.endswith(("en", "eln", "ern"))
    return infinitive and ends and not noun.endswith(_PERSONS) and verb.key not in SMALL


def _goes_on(row: Words, places: range) -> bool:
    """ "Nachdem der Sturm das Dach beschädigt hatte, ...": what it leads to follows."""
    return places.stop + 1 < len(row) and row[places.stop].text == ","


def _has_date_behind(places: range, keys: Sequence[str], seen: Seen) -> bool:
    """ "Lichterkorso auf dem See, zweiter Advent": what happens without a verb, and when."""
    return places.stop + 1 in seen.dates and _VERBS.isdisjoint(keys)


def _beside_the_event(row: Words, places: range, content: Sequence[int], told: int, seen: Seen) -> float:
    """Entry and registration, the request to the desk, a place or a name alone."""
    keys = [row[place].key for place in places if row[place].is_word]
    less = 2.5 * min(1.0, sum(key in DESK for key in keys) / 2)
    less += (2.5 if told else 1.0) * (keys[0] in PRACTICAL) + 1.5 * (
        keys[0] in SUBORDINATE and places.start > 0
    )
    less += 2.5 * (keys[0] in _BEFORE_MAIN and places.start not in seen.quoted and _goes_on(row, places))
    does = any(word.key in HAPPENS and not word.is_capital for word in row[places.start : places.stop])
    alone = set(content) <= seen.bodies and not (does and not seen.dates.isdisjoint(places))
    less += 3.5 * (alone or is_sender(row, places, content, seen))
    less += 2.0 * (told > 0 and keys[0] in AROUND and not does)  # "..., wegen Krankheit"
    less += 1.6 * (set(content) <= seen.where or is_place_alone(row, places, content, seen))
    less += 1.5 * (set(content) <= seen.who)
    less += 4 * ({row[place].key for place in content} <= ONLY) + _of_question(row, places, keys)
    less += 2.5 * (told > 0 and is_only_when(row, content))
    less += speaks_of_else(row, places, content, told, seen) + (told > 0 and not _NOTHING.isdisjoint(keys))
    less += 3 * opens_only(row, places, seen) + 2 * only_exclaims(row, places, content, seen)
    less += 2.5 * (told > 0 and is_formality(row, content)) + 2 * (
        told > 0 and is_background(row, places, seen)
    )
    less += 2.5 * (told > 0 and not _TALK.isdisjoint(keys)) + 3 * (told > 0 and keys[0] in _REFERS)
    less += 4.0 * (not _SYMBOLS.isdisjoint(keys) and not _IS_CUT.isdisjoint(keys))
    return less + 4 * (is_head(row, places, keys) or leads_in(row, places, keys, seen))


def _of_question(row: Words, places: range, keys: Sequence[str]) -> float:
    """ "Lust auf Tanzen?", "Habt ihr gewusst?"; "Wie soll das neue Müllauto heißen?" is what it is about."""
    if places.stop >= len(row) or row[places.stop].text[:1] != "?" or not _PUBLIC.isdisjoint(keys):
        return 0.0
    if keys[0] in {"wer", "who"} and not _APPEALS.isdisjoint(keys):
        return 1.5
    return 4.0 if keys[0] in _ASKS or not _OFFERED.isdisjoint(keys) else 2.0


def _of_its_form(row: Words, places: range, content: Sequence[int], told: int, seen: Seen) -> float:
    """A line of its own, words before a colon, a quoted title, a named day, the subject of an e-mail."""
    bonus = 0.0
    if is_sender(row, places, content, seen):
        return bonus
    if seen.subject & set(places):
        bonus += -1.0 if all(row[place].key in GENERIC_SUBJECTS for place in content) else 3.0
    if _is_title(row, places):
        bonus += 3.0
    if _leads(row, places, seen) and len(content) <= 4:  # noqa: PLR2004  # words of it
        bonus += 1.6 if names_event(row, content, seen) or len(content) == 1 else 1.0 - 0.7 * (told > 0)
    if any(row[place].text in {"„", "»", '"', "“"} for place in places):
        bonus += 0.8
    bonus += 1.5 * (_follows(row, places) and not seen.dates.isdisjoint(places))
    bonus -= 3.0 * (set(content) <= seen.named_days and row[places.start].key in {"am", "zum", "on"})
    return bonus + 1.5 * _is_named_day(row, places)


def _follows(row: Words, places: range) -> bool:
    """ "daher ist der Strom weg"; "darum keine Feiern" says less."""
    if row[places.start].key not in _THEREFORE or len(places) < 2:  # noqa: PLR2004  # word and verb
        return False
    verb = row[places.start + 1]
    return verb.key in _VERBS or is_like_verb(verb)


def _is_title(row: Words, places: range) -> bool:
    """The first line, with an empty one behind it."""
    if len(places) > TITLE:
        return False
    if any(word.text != "\n" for word in row[: places.start]):
        apart = [word.text for word in row[max(0, places.start - 2) : places.start]] == ["\n", "\n"]
        return (
            apart
            and places.start < 4 * TITLE
            and [w.text for w in row[places.stop : places.stop + 2]] == ["\n", "\n"]
        )
    behind = [word.text for word in row[places.stop : places.stop + 2]]
    return behind == ["\n", "\n"] or (
        behind[:1] == ["\n"] and not any(word.text == "." for word in row[places.start : places.stop])
    )


def _leads(row: Words, places: range, seen: Seen) -> bool:
    """A colon stands behind it, perhaps with the date between: "Bundesweiter Vorlesetag, 20. November: ..."."""
    at = places.stop
    while at < len(row) and (at in seen.dates or row[at].text in {",", ".", "("}):
        at += 1
    return at < len(row) and row[at].text == ":"


def _is_named_day(row: Words, places: range) -> bool:
    """ "Tag des offenen Denkmals"."""
    keys = [row[place].key for place in places]
    return any(
        key in {"tag", "woche", "nacht"} and behind in {"der", "des"} for key, behind in pairwise(keys)
    )
