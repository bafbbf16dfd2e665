"""What a whole text tells: the statements about the event itself, and those beside it with their roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import filterfalse, pairwise

from understanding.when.grammar.repeats import combined
from understanding.when.grammar.rules import Piece
from understanding.when.grammar.said import (
    Every,
    Hours,
    Lasting,
    Mark,
    School,
    Several,
    Statement,
    Stretch,
    Term,
    Weekday,
    When,
)
from understanding.when.heard import Heard
from understanding.when.span import Role
from understanding.when.turns import heard_in, is_denied, shift_of


@dataclass(frozen=True, slots=True)
class Told:
    """`main` is about the event; `windows` are the hours of each rule where there are several.

    `denied` says that the date is spoken against, `left` that a clock time or a number beside a day is not accounted for.
    `later` says that the date is promised for then. `shift` says by how many days it was moved. `apart` says that other words stand between the statements. Between `first` and `last` the text speaks of the event.
    """

    main: tuple[Statement, ...] = ()
    every: Every | None = None
    windows: tuple[tuple[Every, Hours], ...] = ()
    beside: tuple[tuple[Role, Statement], ...] = ()
    lasting: Lasting | None = None
    either: bool = False
    denied: bool = False
    excepted: Term | str | None = None
    shift: int = 0
    later: bool = False
    left: bool = False
    apart: bool = False
    first: int = 0
    last: int = 0


def told(row: Sequence[Piece]) -> Told:
    heard = heard_in(row)
    own = [one for one in heard if one.role is None]
    own = _by_weekday(own)
    excepted, main = _excepted(row, own) if any(one.statement.every for one in own) else (_left_out(row), own)
    rules = [one.statement.every for one in main if one.statement.every]
    main = [one for one in main if not _is_loose_range(one, own)]
    joined = _joined([replace(one.statement, every=None) for one in main])
    return Told(
        tuple(joined),
        combined(rules) if rules else None,
        tuple(_windows(main)) if len(rules) > 1 else (),
        tuple((one.role, one.statement) for one in heard if one.role),
        next((piece.value for piece in row if isinstance(piece.value, Lasting)), None),
        either=any(piece.kind in {"or", "otherwise"} for piece in row) and len(joined) > 1,
        denied=excepted is None and any(is_denied(row, heard, one) for one in own),
        excepted=excepted,
        shift=shift_of(row),
        later=_is_promised(row),
        left=(len(own) == len(heard) and (_was(row, own) or _is_against(row, own)))
        or any(_is_left(row, place) for place in range(len(row)))
        or any(map(_may_be_year, joined)),
        apart=_apart(row, main),
        first=min((row[one.place].start for one in own), default=0),
        last=max((row[one.place].end for one in own), default=0),
    )


# ---------------------------------------------------------------- against it


def _is_promised(row: Sequence[Piece]) -> bool:
    """ "sag ich dir morgen": the date will be known then."""
    return any(
        piece.kind == "promise" and any(one.kind == "statement" for one in row[place + 1 : place + 4])
        for place, piece in enumerate(row)
    )


def _is_against(row: Sequence[Piece], own: Sequence[Heard]) -> bool:
    """ "5.12. geht nicht", "findet am 5.12. nicht statt": asked about, since more may be meant than the day."""
    if len(own) != 1 or own[0].statement.every:
        return False
    for piece in row[own[0].place + 1 : own[0].place + 5]:
        if piece.kind in {"no", "stop", "comma", "if"}:
            return piece.kind == "no"
    return False


def _was(row: Sequence[Piece], own: Sequence[Heard]) -> bool:
    """ "am Freitag war die Eröffnung" is over, or a slip."""
    behind = [row[one.place + 1] for one in own if one.place + 1 < len(row)]
    return len(own) == 1 and any(
        isinstance(piece.value, Mark) and piece.value.role == "former" for piece in behind
    )


def _apart(row: Sequence[Piece], own: Sequence[Heard]) -> bool:
    """ "am Samstag, bei Regen am Sonntag"."""
    between = (row[one.place + 1 : other.place] for one, other in pairwise(own))
    return any(piece.kind in {"junk", "noun"} for pieces in between for piece in pieces)


def _is_loose_range(one: Heard, own: Sequence[Heard]) -> bool:
    """ "zwischen 6 und 10" are hours only beside a day; children may be so old."""
    hours = one.statement.start.hours
    return (
        hours is not None
        and hours.bare
        and not any(other.statement.start.day or other.statement.every for other in own)
    )


def _by_weekday(own: list[Heard]) -> list[Heard]:
    """ "Mo-Do 8-16 Uhr, Fr 8-12 Uhr": beside a rule, a weekday with its hours is one, too."""
    if not any(one.statement.every for one in own):
        return own
    return [replace(one, statement=_weekly(one.statement)) for one in own]


def _weekly(statement: Statement) -> Statement:
    match statement:
        case Statement(When(Weekday(number, None), Hours() as hours), None, "on", None):
            return Statement(When(None, hours), every=Every("WEEKLY", days=((0, number),)))
        case _:
            return statement


def _excepted(row: Sequence[Piece], own: Sequence[Heard]) -> tuple[Term | str | None, list[Heard]]:
    """What a recurrence leaves out, a term or "feast", and the statements that are left: "nicht im August"."""
    for one in own:
        others = [other for other in own if other is not one]
        if (term := _closed(row, one, others)) or (term := _spoken_against(row, one, own)):
            return term, [*others, *_with_its_hours(one, others)]
    said = next((piece.value for piece in row if piece.kind == "excepted"), None)
    if isinstance(said, Statement):  # "außer 22.12. um 18 Uhr"
        return said.start.day or "feast", [*own, *_with_its_hours(Heard(0, said), own)]
    return said, list(own)  # type: ignore[return-value]  # what the grammar makes of it


def _spoken_against(row: Sequence[Piece], one: Heard, own: Sequence[Heard]) -> Term | None:
    near = row[max(0, one.place - 3) : one.place + 4]
    against = any(piece.kind in {"no", "cancelled", "drops", "except"} for piece in near)
    return one.statement.start.day if against or _is_break(one, own) else None


def _closed(row: Sequence[Piece], one: Heard, others: Sequence[Heard]) -> Term | None:
    """ "täglich 10 bis 18 Uhr, montags geschlossen", "am 24.12. zu, sonst täglich": what is left out."""
    rules = [other.place for other in others if other.statement.every]
    if not rules or not (_says_closed(row, one.place) or _holds_otherwise(row, one.place, max(rules))):
        return None
    match one.statement:
        case Statement(every=Every("WEEKLY", days=days)):
            closed = tuple(Weekday(number) for _, number in days)
            return closed[0] if len(closed) == 1 else Several(closed)
        case Statement(start=When(day=day)):
            return day


def _says_closed(row: Sequence[Piece], place: int) -> bool:
    behind, before = row[place + 1 : place + 4], row[max(0, place - 3) : place][::-1]
    return "closed" in (*_up_to_a_comma(behind), *_up_to_a_comma(before))


def _holds_otherwise(row: Sequence[Piece], place: int, last_rule: int) -> bool:
    return place < last_rule and any(piece.kind == "otherwise" for piece in row[place + 1 : place + 5])


def _up_to_a_comma(pieces: Sequence[Piece]) -> list[str]:
    kinds = [piece.kind for piece in pieces]
    ends = (place for place, kind in enumerate(kinds) if kind in {"comma", "stop", "statement"})
    return kinds[: next(ends, len(kinds))]


def _with_its_hours(one: Heard, others: Sequence[Heard]) -> list[Heard]:
    """ "jeden Dienstag 15 Uhr, 24.12. kein Kurs": the clock time is that of all the others."""
    hours = one.statement.start.hours
    if hours is None or any(other.statement.start.hours for other in others):
        return []
    return [Heard(one.place, Statement(When(hours=hours)))]


def _left_out(row: Sequence[Piece]) -> str | None:
    """ "Mo-Fr außer Mittwoch" is no rule, and still no range."""
    return "feast" if any(piece.kind == "excepted" for piece in row) else None


def _is_break(one: Heard, own: Sequence[Heard]) -> bool:
    """ "dienstags um 9, in den Ferien bitte anrufen"; "in den Sommerferien mittwochs" is meant for them alone."""
    weekly = any(
        other.statement.every and other.statement.every.freq == "WEEKLY" and other.place < one.place
        for other in own
    )
    return weekly and one.statement.sense == "on" and one.statement.start.day == School("any")


def _is_left(row: Sequence[Piece], place: int) -> bool:
    """ "5.12. 2030": a year, or half past eight? "5.12. halb 13", "5.12., 3"."""
    kinds = [piece.kind for piece in row[place : place + 2]]
    if kinds[0] in {"half", "quarter", "three_quarters"}:
        return kinds[1:] == ["number"]
    if kinds[0] not in {"four", "calendar_year"} and kinds != ["number"]:
        return False
    before = [piece.kind for piece in row[max(0, place - 2) : place] if piece.kind != "comma"]
    return before[-1:] == ["statement"]


def _may_be_year(statement: Statement) -> bool:
    """ "3. Dezember 2125"."""
    hours = statement.start.hours
    return hours is not None and hours.start is not None and hours.start.year


# ---------------------------------------------------------------- clock times find their days


def _windows(own: Sequence[Heard]) -> Iterator[tuple[Every, Hours]]:
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
    for clock in clocks if not all(map(_lasts_days, days)) else filterfalse(_only_ends, clocks):
        place = next((number for number, day in enumerate(days) if _lacks(day, clock)), None)
        if place is not None:
            days[place] = replace(days[place], start=_with_clock(days[place].start, clock))
        elif clock.start.hours and all(day.start.hours != clock.start.hours for day in days):
            days.append(
                replace(days[-1], start=replace(days[-1].start, hours=clock.start.hours))
            )  # "um 15 und um 17 Uhr"
    return days


def _lasts_days(statement: Statement) -> bool:
    return statement.end is not None or isinstance(statement.start.day, Stretch)


def _only_ends(clock: Statement) -> bool:
    """ "vom 30.8. bis 31.10. autofrei, Lieferverkehr bis 11 Uhr": not the end of all those days."""
    hours = clock.start.hours
    return hours is not None and hours.start is None


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
