"""What: a short headline out of the text's own words, the clause that says what happens without its date and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from understanding.intake.clause import Clause, Seen, says_something, score
from understanding.intake.counted import PEOPLE, SEATS
from understanding.intake.events import HAPPENS, SMALL
from understanding.intake.happening import is_event
from understanding.intake.order import in_order
from understanding.intake.words import Words, ends_sentence, listed, parts_clauses, stretches

LONGEST: Final = 80
_JOINED_BY: Final = {":": ": ", ",": ", ", "–": " – ", "-": " – ", "—": " – ", "//": " – "}
TELLING: Final = 2.0  # the score of a clause that says something of the event
SHORTER: Final = 26  # ... also behind a comma
SHORT: Final = 40  # characters: another clause still fits behind it

_BEFORE_DATES: Final = listed(
    "am im um ab auf vom von bis seit gegen zum den der dem in on at from the zwischen by until jeden ca"
)
_OPENING: Final = listed("und also and dass ist sind war is are")
_PARTICLES: Final = listed("um an auf aus ab nach vor ein zu mit bei durch über zurück")
_COPULAS: Final = listed(
    "ist sind war waren is are was were findet finden statt gibt es"
)  # "Der Lauf ist am 5.7."
_GOES_ON: Final = listed(
    "der die das den dem ein eine einen im in am auf zum zur beim mit unser unsere statt vor"
)
_DANGLING: Final = listed(
    "am im um ab vom von bis in an auf aus bei beim mit zu zum zur für über unter nach vor durch der die das den dem des ein eine einen und oder sowie wegen dass the a an of and "
    "or to on at by for with from rund ca etwa max je insgesamt sind wird zwischen bitte"
)


def headline(row: Words, seen: Seen) -> str | None:
    """At most 80 characters; None where no word is left that says anything."""
    found: list[Clause] = []
    told = 0
    for places in stretches(
        row, lambda row, place: parts_clauses(row, place) and not _is_within(row, place, seen)
    ):
        content = [place for place in places if says_something(row, place, seen)]
        found.append(Clause(places, score(row, places, content, told, seen) if content else 0.0, content))
        told += bool(content)
    best = max((clause for clause in found if clause.content), key=lambda clause: clause.score, default=None)
    if best is None:
        return None
    return _completed(row, best, found, seen) or None


def _is_within(row: Words, place: int, seen: Seen) -> bool:
    """A comma of a date, or one behind it where the clause goes on: "pflanzt am Mittwoch, 11 Uhr, den Baum"."""
    if place in seen.dates:
        return True
    behind = row[place + 1] if place + 1 < len(row) else None
    goes_on = behind is not None and behind.is_word and not behind.is_capital and behind.key in _GOES_ON
    verb = any(
        word.key in HAPPENS for word in row[place + 2 : place + 6]
    )  # "..., das Kabarett ist am 8. Mai"
    return row[place].text == "," and place - 1 in seen.dates and goes_on and not verb


# ---------------------------------------------------------------- its words


def _written(row: Words, places: range, seen: Seen) -> str:
    kept = _kept(row, places, seen, seen.dates | _counts_to_drop(row, places, seen) | seen.droppable)
    if sum(row[place].key not in SMALL and row[place].is_word for place in kept) < 2:  # noqa: PLR2004  # words of it
        kept = _kept(row, places, seen, seen.dates) or kept
    ordered = in_order(row, kept, seen.who)
    text = _joined(row, ordered)
    return _shortened(text if len(text) <= LONGEST else _joined(row, _window(row, ordered, seen)))


def _counts_to_drop(row: Words, places: range, seen: Seen) -> frozenset[int]:
    """ "..., rund 80 Gäste" at the end of a clause; within it the noun stays: "Besuch von 24 Gästen aus Chartres"."""
    last = next((place for place in reversed(places) if row[place].is_word and place not in seen.dates), -1)
    if last in seen.counts:
        return seen.counts
    return frozenset(place for place in seen.counts if row[place].key not in PEOPLE | SEATS)


def _window(row: Words, kept: Sequence[int], seen: Seen) -> Sequence[int]:
    """Of a long clause the part with the event in it: from the words before it that belong to it."""
    events = [
        at
        for at, place in enumerate(kept)
        if row[place].is_capital and place not in seen.who and is_event(row[place].key)
    ]
    if not events or len(_joined(row, kept[: events[0] + 1])) <= LONGEST:
        return kept
    start = events[0]
    while (
        start
        and (row[kept[start - 1]].is_capital or row[kept[start - 1]].key.endswith(("e", "en", "er", "es")))
        and row[kept[start - 1]].key not in SMALL
    ):
        start -= 1
    return kept[start:]


def _kept(row: Words, places: range, seen: Seen, dropped: frozenset[int]) -> list[int]:
    out: list[int] = []
    for place in places:
        if place not in dropped:
            if row[place].is_word or not _stands_free(row, place, dropped):
                out.append(place)
        elif place in seen.dates | seen.droppable:
            _without_leading(row, out, place, dropped)
    return _trimmed(row, out, places.stop)


def _without_leading(row: Words, out: list[int], place: int, dropped: frozenset[int]) -> None:
    """ "am", "bis zum" before what is left out."""
    while out and row[out[-1]].key in _BEFORE_DATES and (out[-1] + 1 == place or out[-1] + 1 in dropped):
        out.pop()


def _trimmed(row: Words, out: list[int], stop: int) -> list[int]:
    """No marks and small words at the ends; the last word of a clause may be part of its verb: "zieht um"."""
    while out and _dangles(row, out[-1], stop):
        out.pop()
    while out and (
        (row[out[0]].kind == "mark" and row[out[0]].text[0] not in "„“\"»'") or row[out[0]].key in _OPENING
    ):
        out.pop(0)
    return out


def _dangles(row: Words, place: int, stop: int) -> bool:
    word = row[place]
    if word.kind == "mark":
        return word.text[0] not in "“”\"«»'"
    if word.key in _COPULAS:
        return True
    return word.key in _DANGLING and not (place + 1 == stop and word.key in _PARTICLES)


def _stands_free(row: Words, place: int, dropped: frozenset[int]) -> bool:
    """A mark beside something left out."""
    if row[place].text not in {".", ",", "(", ")", "*", "•"}:
        return False
    return place - 1 in dropped or place + 1 in dropped or place == 0 or ends_sentence(row, place)


def _joined(row: Words, kept: Sequence[int]) -> str:
    """With the spaces of the text; one where something was left out between."""
    out = ""
    for number, place in enumerate(kept):
        stuck = number > 0 and kept[number - 1] + 1 == place and row[place - 1].end == row[place].start
        out += row[place].text if stuck or not out else f" {row[place].text}"
    return out


def _shortened(text: str) -> str:
    if len(text) > LONGEST:
        text = text[: LONGEST + 1].rpartition(" ")[0]  # nothing where already the first word is longer
        spoken = text.split()
        while len(spoken) > 1 and (spoken[-1].casefold().strip(",;:") in _DANGLING or spoken[-1] in "–-/&"):
            spoken.pop()
        text = " ".join(spoken)
    text = text.strip(" ,;:-–/")
    return text[:1].upper() + text[1:]


def _goes_on(row: Words, clause: Clause, seen: Seen) -> bool:
    """Whether a clause says more of the event, and not only where, who or "rund 80 Gäste werden erwartet"."""
    joined = row[clause.places.start - 1].text in _JOINED_BY
    counts = any(
        place in seen.counts and row[place].is_word for place in clause.places
    )  # of things only the number is
    return (
        joined and clause.score >= TELLING and not counts and not set(clause.content) <= seen.where | seen.who
    )


def _completed(row: Words, best: Clause, found: Sequence[Clause], seen: Seen) -> str:
    """A short one goes on with the next clause of its sentence that says something: "Wunschbaumaktion: ..."."""
    text = _written(row, best.places, seen)
    number = found.index(best)
    for other in found[number + 1 : number + 4]:
        if not other.content:
            continue
        between = row[other.places.start - 1].text
        if len(text) >= (SHORT if between == ":" else SHORTER) or not _goes_on(row, other, seen):
            return text
        more = _written(row, other.places, seen)
        if row[other.places.start].text[:1].islower():
            more = more[:1].lower() + more[1:]
        text = _shortened(text + _JOINED_BY[between] + more) if more else text
    return text
