"""What: a short headline out of the text's own words, the clause that says what happens without its date and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from understanding.intake.asides import asides
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
from understanding.intake.wording import LONGEST, Seen, is_event, shortened, written
from understanding.intake.words import Words, listed, parts_clauses, stretches

FIRST: Final = 3.4  # how much more the first clause counts
_JOINED_BY: Final = {":": ": ", ",": ", ", "–": " – ", "-": " – ", "—": " – ", "//": " – "}
SUBJECT: Final = 2  # words of a subject that says too little
MOST_EXCLAIMED: Final = 4  # words before "!"
SHORT: Final = 40  # characters: another clause still fits behind it
LEAD: Final = 10  # words before a colon that hand over a message
HEAD: Final = 6  # words before a colon that only lead to what is said
TITLE: Final = 8  # words of a line that is a title

_BEFORE_DATES: Final = listed("ab am vom bis von seit um im heute")
_FINITE: Final = listed(
    "ist sind war waren wird werden wurde wurden hat haben gibt feiert feiern lädt startet starten findet finden eröffnet übergibt zeigt bietet kommt kommen spielt singt"
)
_GOES_ON: Final = listed(
    "der die das den dem ein eine einen im in am auf zum zur beim mit unser unsere statt vor"
)
_REFERS: Final = listed("es sie er dies dieser diese mich mir it he she they")
_SPEAKER: Final = listed("ich wir hier da so also na ach was kurz kurze kleine")
_YOU: Final = listed("euch ihnen dir")
_SAYS: Final = listed("sagt sagte betont erklärt spricht erläutert lobt said says")


@dataclass(frozen=True, slots=True)
class Clause:
    """`content` are the places of the words that say something."""

    places: range
    score: float = 0.0
    content: Sequence[int] = ()


def headline(row: Words, seen: Seen) -> str | None:
    """At most 80 characters; None where no word is left that says anything."""
    found: list[Clause] = []
    told = 0
    seen = replace(seen, asides=asides(row))
    for places in stretches(
        row, lambda row, place: parts_clauses(row, place) and not _is_within(row, place, seen)
    ):
        content = [place for place in places if _says_something(row, place, seen)]
        found.append(Clause(places, _score(row, places, content, told, seen) if content else 0.0, content))
        told += bool(content) and not _opens_only(row, places, seen)
    best = max((clause for clause in found if clause.content), key=lambda clause: clause.score, default=None)
    if best is None:
        return None
    return _completed(row, best, found, seen) or None


def _is_within(row: Words, place: int, seen: Seen) -> bool:
    """A comma of a date, or one behind it where the clause goes on: "pflanzt am Mittwoch, 11 Uhr, den Baum"."""
    if place in seen.dates or place in seen.asides:
        return True
    behind = row[place + 1] if place + 1 < len(row) else None
    goes_on = behind is not None and (
        (behind.is_word and not behind.is_capital and behind.key in _GOES_ON)
        or _awaits_more(row, place, seen)
    )
    return row[place].text == "," and place - 1 in seen.dates and goes_on


def _awaits_more(row: Words, place: int, seen: Seen) -> bool:
    """ "In der Garage sind ab Montag, 17. Januar, 28 Ladepunkte nutzbar": the verb has come, and its noun has not."""
    at = place - 1
    while at >= 0 and (at in seen.dates or row[at].key in _BEFORE_DATES):
        at -= 1
    return at >= 0 and row[at].key in _FINITE


# ---------------------------------------------------------------- which clause


def _says_something(row: Words, place: int, seen: Seen) -> bool:
    word = row[place]
    return word.is_word and place not in seen.dates | seen.counts | seen.asides and word.key not in SMALL


def _score(row: Words, places: range, content: Sequence[int], told: int, seen: Seen) -> float:
    """What counts most is what comes first and names an event; `told` clauses that say something stand before."""
    keys = [row[place].key for place in places if row[place].is_word]
    score = FIRST / (1 + 0.8 * told) + 0.6 * min(2, len(content))
    score += 2.0 * _names_event(row, content, seen)
    score += 0.7 * any(key in HAPPENS for key in keys)
    score += 1.2 * (not seen.dates.isdisjoint(places))
    score += _of_its_form(row, places, content, told, seen)
    return score - _beside_the_event(row, places, content, told, seen)


def _names_event(row: Words, content: Sequence[int], seen: Seen) -> bool:
    return any(is_event(row[place].key) for place in content if place not in seen.who)


def _beside_the_event(row: Words, places: range, content: Sequence[int], told: int, seen: Seen) -> float:
    """Entry and registration, the request to the desk, a place or a name alone."""
    keys = [row[place].key for place in places if row[place].is_word]
    less = 2.5 * min(1.0, sum(key in DESK for key in keys) / 2)
    less += 2.5 * (keys[0] in PRACTICAL) + 1.5 * (keys[0] in SUBORDINATE and places.start > 0)
    less += 1.6 * (set(content) <= seen.where and not (told == 0 and _leads(row, places, seen))) + 1.5 * (
        set(content) <= seen.who
    )
    less += 3 * _opens_only(row, places, seen)
    less += 2.5 * (told > 0 and not _SAYS.isdisjoint(keys)) + 3 * (told > 0 and keys[0] in _REFERS)
    return less + 4 * (_is_head(row, places, keys) or _leads_in(row, places, keys, seen))


def _is_head(row: Words, places: range, keys: Sequence[str]) -> bool:
    """ "Achtung:", "Bitte unbedingt posten:", "Gute Neuigkeiten!"."""
    behind = row[places.stop].text if places.stop < len(row) else ""
    said = [place for place in places if row[place].is_word and row[place].key not in HEADS | DESK | SMALL]
    nothing = not any(_is_telling(row, place, places) for place in said)
    return (
        len(keys) <= HEAD
        and behind[:1] in {":", "!", "–", "?"}
        and nothing
        and any(key in HEADS | DESK for key in keys)
    )


def _is_telling(row: Words, place: int, places: range) -> bool:
    """A noun; the first word of a sentence is one where it does not end like an adjective."""
    word = row[place]
    if word.is_capital:
        return place > places.start or not word.key.endswith(("e", "er", "es", "en"))
    return is_event(word.key)


def _opens_only(row: Words, places: range, seen: Seen) -> bool:
    """ "Kurze Info von uns.", "ich nochmal.": the matter has not begun yet."""
    keys = [row[place].key for place in places if row[place].is_word]
    nouns = [
        row[at]
        for at in places
        if row[at].is_capital and at > places.start and row[at].key not in LEADS_IN | HEADS | DESK
    ]
    return seen.dates.isdisjoint(places) and (
        _is_head(row, places, keys)
        or _leads_in(row, places, keys, seen)
        or (
            not nouns
            and len(keys) <= HEAD
            and not seen.subject & set(places)
            and (keys[0] in _REFERS | _SPEAKER or not LEADS_IN.isdisjoint(keys))
        )
    )


def _leads_in(row: Words, places: range, keys: Sequence[str], seen: Seen) -> bool:
    """ "Zum Weitergeben an die Redaktion:", "meine Ausbilderin meinte, ich soll das melden:": what follows is the matter."""
    behind = row[places.stop].text if places.stop < len(row) else ""
    asks = (
        not _YOU.isdisjoint(keys)
        and not (DESK | LEADS_IN | TELLS_THAT).isdisjoint(keys)
        and places.stop + 2 < len(row)
    )
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
        bonus += 1.6 if _names_event(row, content, seen) or len(content) == 1 else 1.0 - 0.7 * (told > 0)
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


def _tells_beside(row: Words, clause: Clause, seen: Seen, between: str) -> bool:
    """ "rund 80 Gäste werden erwartet", "1.200 Quadratmeter", "Anmeldung ..."; behind a colon things may be what it is about."""
    if any(place in seen.counts and (row[place].is_word or between == ",") for place in clause.places):
        return True
    keys = [row[place].key for place in clause.places]
    measured = any(row[place].kind == "number" for place in clause.places) and not MEASURES.isdisjoint(keys)
    return between == "," and (measured or keys[0] in PRACTICAL)


def _exclaimed(row: Words, best: Clause, found: Sequence[Clause], seen: Seen) -> str:
    """ "Großübung!", "Spielplatz Rosenweg fertig!" before the clause that tells more."""
    first = next((clause for clause in found if clause.content), best)
    behind = row[first.places.stop].text if first.places.stop < len(row) else ""
    if (
        first is best
        or behind[:1] not in {"!", ":", "–"}
        or len(first.content) > MOST_EXCLAIMED
        or not seen.dates.isdisjoint(first.places)
    ):  # words of it
        return ""
    keys = [row[place].key for place in first.places]
    names = _names_event(row, first.content, seen) or len(first.content) > 1
    if _leads_in(row, first.places, keys, seen):
        return ""
    told = (
        (row[first.content[0]].is_capital or _names_event(row, first.content, seen))
        and names
        and not _is_head(row, first.places, keys)
    )
    only_heads = {row[place].key for place in first.content} <= HEADS | DESK or not DESK.isdisjoint(keys)
    return written(row, first.places, seen) if told and not only_heads else ""


def _most_told(found: Sequence[Clause], best: Clause, seen: Seen) -> Clause | None:
    """What the matter says, behind a subject of few words."""
    others = [
        clause
        for clause in found
        if clause is not best and clause.content and not seen.subject & set(clause.places)
    ]
    return max(others, key=lambda clause: clause.score, default=None)


def _completed(row: Words, best: Clause, found: Sequence[Clause], seen: Seen) -> str:
    """A short one goes on with the next clause of its sentence that says something: "Wunschbaumaktion: ..."."""
    text = written(row, best.places, seen)
    number = found.index(best)
    if (
        seen.subject & set(best.places)
        and len(best.content) <= SUBJECT
        and (told := _most_told(found, best, seen))
    ):
        return shortened(f"{text}: {written(row, told.places, seen)}")
    if lead := _exclaimed(row, best, found, seen):
        return shortened(f"{lead}: {text}")
    for other in found[number + 1 : number + 4]:
        between = row[other.places.start - 1].text
        said = set(other.content)
        if not said:
            continue
        ends = between not in _JOINED_BY or other.score < 1 or _tells_beside(row, other, seen, between)
        if len(text) >= SHORT or ends or said <= seen.where | seen.who:
            return text
        more = written(row, other.places, seen)
        if row[other.places.start].text[:1].islower():
            more = more[:1].lower() + more[1:]
        text = shortened(text + _JOINED_BY[between] + more) if more else text
    return text
