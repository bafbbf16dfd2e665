"""Which clause of a message says what happens: each gets a score, the first ones and those that name an event the most."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from understanding.intake.counted import MEASURES
from understanding.intake.events import (
    DESK,
    GENERIC_SUBJECTS,
    HAPPENS,
    HEADS,
    LEADS_IN,
    PRACTICAL,
    SMALL,
    SUBORDINATE,
    TELLS_THAT,
)
from understanding.intake.leading import ARTICLES, IN
from understanding.intake.wording import Seen, is_event
from understanding.intake.words import Words, listed

FIRST: Final = 3.4  # how much more the first clause counts
LEAD: Final = 10  # words before a colon that hand over a message
HEAD: Final = 6  # words before a colon that only lead to what is said
TITLE: Final = 8  # words of a line that is a title
_REFERS: Final = listed("es sie er dies dieser diese mich mir it he she they")
_ASKS: Final = listed(
    "wer was wie wo wann warum lust habt haben hast kennt kennen wusstet wussten schon kann können könnt wollt wollen möchtet möchten sucht who what how when where do did have would"
)
_SPEAKER: Final = listed("ich wir hier da so also na ach was kurz kurze kleine")
_ONLY: Final = listed(
    "Start Beginn Ende Termin Datum Uhrzeit Einlass Treffpunkt Dauer Abfahrt Ankunft begins start"
)
_OF_US: Final = _REFERS | _SPEAKER
_YOU: Final = listed("euch ihnen dir")
_TO_US: Final = frozenset({"ihr", "Ihr", "euch", "Euch", "Ihnen", "dir", "du", "Du"})
_RELATIVE: Final = frozenset({"der", "die", "das", "dem", "den", "dessen", "deren", "denen"})
_ENDS: Final = listed("wird ist sind hat kann soll darf muss will")
_WITH: Final = listed("mit von bei für aus")
MOST_RELATIVE: Final = 2
_AGAIN: Final = frozenset({"es", "ihn", "ihm", "sie", "them"})
_OPENERS: Final = HEADS | DESK
_LEADS: Final = LEADS_IN | _OPENERS
_ANNOUNCES: Final = DESK | LEADS_IN | TELLS_THAT
_NOT_TOLD: Final = _OPENERS | SMALL
_BEFORE_RELATIVE: Final = IN | _WITH
_SAYS: Final = listed("sagt sagte betont erklärt spricht erläutert lobt said says")


def says_something(row: Words, place: int, seen: Seen) -> bool:
    word = row[place]
    return word.is_word and word.key not in SMALL and not seen.drops(place)


def score_of(row: Words, places: range, content: Sequence[int], told: int, seen: Seen) -> float:
    """What counts most is what comes first and names an event; `told` clauses that say something stand before."""
    keys = [row[place].key for place in places if row[place].is_word]
    score = FIRST / (1 + 0.8 * told) + 0.6 * min(2, len(content))
    score += 2.0 * names_event(row, content, seen)
    score += 0.7 * any(key in HAPPENS for key in keys)
    score += 1.2 * (not seen.dates.isdisjoint(places))
    score += _of_its_form(row, places, content, told, seen)
    return score - _beside_the_event(row, places, content, told, seen)


def names_event(row: Words, content: Sequence[int], seen: Seen) -> bool:
    return any(is_event(row[place].key) for place in content if place not in seen.who)


def _beside_the_event(row: Words, places: range, content: Sequence[int], told: int, seen: Seen) -> float:
    """Entry and registration, the request to the desk, a place or a name alone."""
    keys = [row[place].key for place in places if row[place].is_word]
    less = 2.5 * min(1.0, sum(key in DESK for key in keys) / 2)
    less += 2.5 * (keys[0] in PRACTICAL) + 1.5 * (keys[0] in SUBORDINATE and places.start > 0)
    less += 3.5 * (set(content) <= seen.bodies)
    less += 1.6 * (set(content) <= seen.where and not (told == 0 and _leads(row, places, seen))) + 1.5 * (
        set(content) <= seen.who
    )
    asked = places.stop < len(row) and row[places.stop].text[:1] == "?" and keys[0] in _ASKS
    less += 4 * ({row[place].key for place in content} <= _ONLY) + 4 * asked
    less += 2.5 * (told > 0 and _is_only_when(row, content)) + _speaks_of_else(
        row, places, content, told, seen
    )
    less += 3 * opens_only(row, places, seen)
    less += 2.5 * (told > 0 and not _SAYS.isdisjoint(keys)) + 3 * (told > 0 and keys[0] in _REFERS)
    return less + 4 * (is_head(row, places, keys) or leads_in(row, places, keys, seen))


def _is_only_when(row: Words, content: Sequence[int]) -> bool:
    """ "Start am Sportpark", "Baubeginn ist der 19. Juli": when or where of what was said before."""
    key = row[content[0]].key
    return (key in _ONLY or key.endswith(("beginn", "zeit", "zeitraum", "dauer"))) and not any(
        is_event(row[at].key) and row[at].key not in MEASURES for at in content[1:]
    )


def _speaks_of_else(row: Words, places: range, content: Sequence[int], told: int, seen: Seen) -> float:
    """ "Ihr wolltet doch immer Zahlen von uns", "Wir stellen sie auf": to the desk, or of what was said before."""
    spoken = [row[place] for place in places if row[place].is_word]
    to_us = speaks_to_us(row, places, seen)
    again = told > 0 and any(word.text in _AGAIN for word in spoken[1:])
    again = again and not any(word.key in {"gibt", "gab"} for word in spoken)
    again = again or (told > 0 and _leaves_out(row, places))
    bare = told > 0 and not any(row[at].is_capital for at in content if at > places.start)
    return (
        2.5 * _is_relative(row, places)
        + 3.0 * to_us
        + 2.0 * again
        + 1.5 * (bare and not names_event(row, content, seen))
    )


def _leaves_out(row: Words, places: range) -> bool:
    """ "Der größte kommt auf den Alten Markt": the noun was said before."""
    first = [row[place] for place in places[:3]]
    led = len(first) > 2 and first[0].is_capital and first[0].key in ARTICLES  # noqa: PLR2004  # article, adjective, verb
    return led and not any(word.is_capital or not word.is_word for word in first[1:])


def speaks_to_us(row: Words, places: range, seen: Seen) -> bool:
    """ "Ihr glaubt es nicht", "euch geht's gut"."""
    spoken = [row[place].text for place in places if row[place].is_word]
    return not _TO_US.isdisjoint(spoken[:3]) and seen.dates.isdisjoint(places)


def _is_relative(row: Words, places: range) -> bool:
    """ ", mit dem künftig der Winterdienst gefahren wird": says more about what was named before the comma."""
    if not places.start or row[places.start - 1].text != "," or len(places) <= MOST_RELATIVE:
        return False
    first = places.start + (row[places.start].key in _BEFORE_RELATIVE)
    last = row[places[-1]]
    ends = (
        last.is_word
        and not last.is_capital
        and (last.key in _ENDS or last.key.endswith(("t", "en", "te", "ten")))
    )
    return row[first].text in _RELATIVE and ends


def is_head(row: Words, places: range, keys: Sequence[str]) -> bool:
    """ "Achtung:", "Bitte unbedingt posten:", "Gute Neuigkeiten!"."""
    behind = row[places.stop].text if places.stop < len(row) else ""
    if len(keys) > HEAD or behind[:1] not in {":", "!", "–", "?"} or _OPENERS.isdisjoint(keys):
        return False
    said = (place for place in places if row[place].is_word and row[place].key not in _NOT_TOLD)
    return not any(_is_telling(row, place, places) for place in said)


def _is_telling(row: Words, place: int, places: range) -> bool:
    """A noun; the first word of a sentence is one where it does not end like an adjective."""
    word = row[place]
    if word.is_capital:
        return place > places.start or not word.key.endswith(("e", "er", "es", "en"))
    return is_event(word.key)


def opens_only(row: Words, places: range, seen: Seen) -> bool:
    """ "Kurze Info von uns.", "ich nochmal.": the matter has not begun yet."""
    keys = [row[place].key for place in places if row[place].is_word]
    nouns = [
        row[at] for at in places if row[at].is_capital and at > places.start and row[at].key not in _LEADS
    ]
    return seen.dates.isdisjoint(places) and (
        is_head(row, places, keys)
        or leads_in(row, places, keys, seen)
        or (
            (not nouns or _promises_something(row, places, seen))
            and len(keys) <= HEAD
            and not seen.subject & set(places)
            and (keys[0] in _OF_US or not LEADS_IN.isdisjoint(keys))
        )
    )


def _promises_something(row: Words, places: range, seen: Seen) -> bool:
    """ "Ich hab da mal was Schönes", "Wir vom Jugendrat planen was"."""
    keys = [row[place].key for place in places]
    some = not {"was", "etwas", "something"}.isdisjoint(keys[1:])
    named = [
        at for at in places if row[at].is_capital and at > places.start and at not in seen.bodies | seen.who
    ]
    return some and all(row[at].key.endswith("es") for at in named)


def leads_in(row: Words, places: range, keys: Sequence[str], seen: Seen) -> bool:
    """ "Zum Weitergeben an die Redaktion:", "meine Ausbilderin meinte, ich soll das melden:": what follows is the matter."""
    behind = row[places.stop].text if places.stop < len(row) else ""
    asks = not _YOU.isdisjoint(keys) and not _ANNOUNCES.isdisjoint(keys) and places.stop + 2 < len(row)
    if (
        asks
        and len(keys) <= LEAD
        and not any(is_event(row[at].key) and row[at].key not in LEADS_IN for at in places)
        and seen.dates.isdisjoint(places)
    ):
        return True  # "Ich wollte euch kurz Bescheid geben."
    if len(keys) > LEAD or behind[:1] not in {":", "–", "-", "!"} or LEADS_IN.isdisjoint(keys):
        return (
            behind == ","
            and len(keys) <= HEAD
            and not TELLS_THAT.isdisjoint(keys)
            and row[places.stop + 1 : places.stop + 2] != []
        )
    return seen.dates.isdisjoint(places) and not any(
        is_event(row[at].key) and not row[at].key.endswith("redaktion") for at in places if row[at].is_capital
    )


def _of_its_form(row: Words, places: range, content: Sequence[int], told: int, seen: Seen) -> float:
    """A line of its own, words before a colon, a quoted title, a named day, the subject of an e-mail."""
    bonus = 0.0
    if seen.subject & set(places):
        bonus += -1.0 if all(row[place].key in GENERIC_SUBJECTS for place in content) else 3.0
    if _is_title(row, places):
        bonus += 3.0
    if _leads(row, places, seen) and len(content) <= 4:  # noqa: PLR2004  # words of it
        bonus += 1.6 if names_event(row, content, seen) or len(content) == 1 else 1.0 - 0.7 * (told > 0)
    if any(row[place].text in {"„", "»", '"', "“"} for place in places):
        bonus += 0.8
    bonus -= 3.0 * (set(content) <= seen.named_days and row[places.start].key in {"am", "zum", "on"})
    return bonus + 1.5 * _is_named_day(row, places)


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
