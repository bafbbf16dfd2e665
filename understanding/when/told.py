"""What a whole text tells: the statements about the event itself, and those beside it with their roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from understanding.when.grammar.repeats import combined
from understanding.when.grammar.rules import Piece
from understanding.when.grammar.said import (
    Date,
    Dated,
    Every,
    Hours,
    Lasting,
    Mark,
    Month,
    Season,
    Several,
    Statement,
    Stretch,
    Term,
    When,
)
from understanding.when.roles import NEAR, role_of, statements
from understanding.when.span import Role


@dataclass(frozen=True, slots=True)
class Told:
    """`main` is about the event; `windows` are the hours of each rule where there are several.

    `denied` says that the date is spoken against, `left` that a clock time or a number beside a day is not accounted for.
    `apart` says that other words stand between the statements. Between `first` and `last` the text speaks of the event.
    """

    main: tuple[Statement, ...] = ()
    every: Every | None = None
    windows: tuple[tuple[Every, Hours], ...] = ()
    beside: tuple[tuple[Role, Statement], ...] = ()
    lasting: Lasting | None = None
    either: bool = False
    denied: bool = False
    excepted: Term | str | None = None
    left: bool = False
    apart: bool = False
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class _Heard:
    """`place` is that in the row."""

    place: int
    statement: Statement
    role: Role | None = None


def told(row: Sequence[Piece]) -> Told:
    heard = _promoted(_turned(row, _restated(row, [_heard(row, place) for place in statements(row)])))
    own = [one for one in heard if one.role is None]
    own = [one for one in own if one.statement.sense != "since" or len(own) == 1 or _goes_on(own)]
    rules = [one.statement.every for one in own if one.statement.every]
    excepted, main = _excepted(row, own) if rules else (None, own)
    joined = _joined(list(_without_names([one.statement for one in main])))
    return Told(
        tuple(joined),
        combined(rules) if rules else None,
        tuple(_windows(own)) if len(rules) > 1 else (),
        tuple((one.role, one.statement) for one in heard if one.role),
        next((piece.value for piece in row if isinstance(piece.value, Lasting)), None),
        either=any(piece.kind == "or" for piece in row) and len(joined) > 1,
        denied=excepted is None and _denied(row) and not any(one.role == "former" for one in heard),
        excepted=excepted,
        left=_was(row, own) or any(_is_left(row, place) for place in range(len(row))),
        apart=_apart(row, main),
        first=min((row[one.place].start for one in own), default=0),
        last=max((row[one.place].end for one in own), default=0),
    )


def _goes_on(own: Sequence[_Heard]) -> bool:
    """ "seit 1. Juli und noch bis Ende August"; otherwise what has been for long is no date of the event."""
    return [one.statement.sense for one in own] == ["since", "until"]


def _heard(row: Sequence[Piece], place: int) -> _Heard:
    statement = row[place].value
    assert isinstance(statement, Statement)  # noqa: S101  # the kind says so
    if statement.sense == "on" and (_is_end(row, place) or _is_finished(row, place)):
        statement = replace(statement, sense="until")
    elif statement.sense == "on" and any(
        piece.kind == "first_time" for piece in row[max(0, place - 3) : place]
    ):
        statement = replace(statement, sense="first")
    return _Heard(place, statement, role_of(row, place))


def _is_end(row: Sequence[Piece], place: int) -> bool:
    """ "Beginn: 10.12., Ende: 20.12."; an end alone is the event."""
    earlier = any(number < place for number in statements(row))
    before = [
        piece for piece in row[max(0, place - 3) : place] if piece.kind not in {"colon", "the", "comma"}
    ]
    return (
        earlier
        and bool(before)
        and (before[-1].kind == "ends" or (before[-1].kind, before[-1].value) == ("edge", "end"))
    )


def _is_finished(row: Sequence[Piece], place: int) -> bool:
    return any(piece.kind == "finished" for piece in row[place + 1 : place + 3])


# ---------------------------------------------------------------- what stands for what


def _restated(row: Sequence[Piece], heard: list[_Heard]) -> list[_Heard]:
    """ "nach den Sommerferien (ab 14.9.)": the brackets say it exactly."""
    inside = {
        one.place
        for one in heard
        if _is_exact(one.statement) and row[one.place - 1].kind == "open" and one.place > 1
    }
    return [one for one in heard if one.place + 2 not in inside or _is_exact(one.statement)]


def _is_exact(statement: Statement) -> bool:
    day = statement.start.day
    return isinstance(day, Date | Dated) or (isinstance(day, Stretch) and isinstance(day.last, Date | Dated))


def _turned(row: Sequence[Piece], heard: list[_Heard]) -> list[_Heard]:
    """ "eigentlich Mittwoch, jetzt Freitag", "nicht am 4., sondern am 5.": what stands before the turn was so once."""
    turn = next(
        (place for place, piece in enumerate(row) if piece.kind == "moved_to" and _divides(heard, place)),
        None,
    )
    if turn is None:
        return heard
    return [replace(one, role="former") if one.place < turn and one.role is None else one for one in heard]


def _divides(heard: Sequence[_Heard], turn: int) -> bool:
    own = [one for one in heard if one.role is None]
    before = [one for one in own if one.place < turn]
    after = [one for one in own if one.place > turn]
    enough = any(_has_day(one) for one in after) or not any(_has_day(one) for one in before)
    return bool(before and after) and enough


def _has_day(heard: _Heard) -> bool:
    return heard.statement.start.day is not None


def _promoted(heard: list[_Heard]) -> list[_Heard]:
    """Where nothing else is told, the deadline is the answer: "Anmeldung bis 10.4."."""
    if any(one.role is None for one in heard):
        return heard
    first = next((one for one in heard if one.role != "former"), None)
    return [replace(one, role=None) if one is first else one for one in heard]


# ---------------------------------------------------------------- against it


def _denied(row: Sequence[Piece]) -> bool:
    """ "nicht am 5.12.", "5.12. entfällt"."""
    return any(
        piece.kind == "no"
        and not _is_condition(row, place)
        and any(abs(place - one) <= NEAR for one in statements(row))
        for place, piece in enumerate(row)
    )


def _was(row: Sequence[Piece], own: Sequence[_Heard]) -> bool:
    """ "am Freitag war die Eröffnung" is over, or a slip."""
    behind = [row[one.place + 1] for one in own if one.place + 1 < len(row)]
    return len(own) == 1 and any(
        isinstance(piece.value, Mark) and piece.value.role == "former" for piece in behind
    )


def _apart(row: Sequence[Piece], own: Sequence[_Heard]) -> bool:
    """ "am Samstag, bei Regen am Sonntag"."""
    between = (row[one.place + 1 : other.place] for one, other in pairwise(own))
    return any(piece.kind in {"junk", "noun"} for pieces in between for piece in pieces)


def _is_condition(row: Sequence[Piece], place: int) -> bool:
    """ "5.12., wenn es nicht regnet"."""
    return any(piece.kind == "if" for piece in row[max(0, place - NEAR) : place])


def _excepted(row: Sequence[Piece], own: Sequence[_Heard]) -> tuple[Term | str | None, list[_Heard]]:
    """What a recurrence leaves out, a term or "feast", and the statements that are left: "nicht im August"."""
    for one in own:
        month = isinstance(one.statement.start.day, Month | Several)
        if month and any(piece.kind == "no" for piece in row[max(0, one.place - 2) : one.place + 3]):
            return one.statement.start.day, [other for other in own if other is not one]
    said = next((piece.value for piece in row if piece.kind == "excepted"), None)
    if isinstance(said, Statement):  # "außer 22.12. um 18 Uhr": the clock time is that of all the others
        hours = [_Heard(0, Statement(When(hours=said.start.hours)))] if said.start.hours else []
        return said.start.day or "feast", [*own, *hours]
    return said, list(own)  # type: ignore[return-value]  # what the grammar makes of it


def _without_names(main: list[Statement]) -> Iterator[Statement]:
    """ "Klaus Sommer, am 5.12.": beside a real date a bare season is a name."""
    for statement in main:
        name = (
            isinstance(statement.start.day, Season)
            and statement.sense == "on"
            and statement.start.day.year is None
        )
        if not (name and any(not isinstance(one.start.day, Season | None) for one in main)):
            yield replace(statement, every=None) if statement.start != When() or statement.end else statement


def _is_left(row: Sequence[Piece], place: int) -> bool:
    """ "5.12. 2030": a year, or half past eight?"""
    last = place + 1 == len(row) and row[place].kind == "number"  # "5.12., 3"
    if row[place].kind not in {"four", "calendar_year"} and not last:
        return False
    before = [piece for piece in row[max(0, place - 2) : place] if piece.kind != "comma"]
    return bool(before) and before[-1].kind == "statement"


# ---------------------------------------------------------------- clock times find their days


def _windows(own: Sequence[_Heard]) -> Iterator[tuple[Every, Hours]]:
    """ "mittwochs 14-16, freitags 9-11": each rule with the hours behind it."""
    every = None
    for one in own:
        every = one.statement.every or every
        if every and one.statement.start.hours:
            yield every, one.statement.start.hours


def _joined(main: list[Statement]) -> list[Statement]:
    """Each clock time with its day; a day with two of them stands twice."""
    main = [one for one in main if one.start != When() or one.end]
    days = [one for one in main if one.start.day is not None or one.end is not None]
    clocks = [one for one in main if one.start.day is None and one.end is None]
    if not days:
        return _one_clock(clocks)
    for clock in clocks:
        place = next((number for number, day in enumerate(days) if _lacks(day, clock)), None)
        if place is not None:
            days[place] = replace(days[place], start=_with_clock(days[place].start, clock))
        elif clock.start.hours and all(day.start.hours != clock.start.hours for day in days):
            days.append(
                replace(days[-1], start=replace(days[-1].start, hours=clock.start.hours))
            )  # "um 15 und um 17 Uhr"
    return days


def _one_clock(clocks: list[Statement]) -> list[Statement]:
    """ "14 Uhr, bis 16 Uhr"; of two whole windows the first counts."""
    if not clocks:
        return []
    first = clocks[0]
    for more in clocks[1:]:
        if _lacks(first, more):
            first = replace(first, start=_with_clock(first.start, more))
    return [first]


def _lacks(day: Statement, clock: Statement) -> bool:
    hours, more = day.start.hours, clock.start.hours
    ends = more is not None and (more.start is None or clock.sense in {"until", "before"})
    return hours is None or (ends and hours.end is None and day.end is None)


def _with_clock(when: When, clock: Statement) -> When:
    more = clock.start.hours
    if clock.sense in {"until", "before"} and more and more.start and not more.end:
        more = Hours(None, more.start)
    if more and when.hours and more.start is None:
        more = Hours(when.hours.start, more.end)
    return replace(when, hours=more or when.hours, part=when.part or clock.start.part)
