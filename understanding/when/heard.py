"""The statements of a text, one after another: whether a day begins or ends something, and of which month it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from understanding.when.grammar.rules import Piece
from understanding.when.grammar.said import (
    Ahead,
    Beyond,
    Date,
    Dated,
    Month,
    Next,
    Nth,
    Ordinal,
    Statement,
    Term,
)
from understanding.when.roles import NEAR, role_of, statements
from understanding.when.span import Role

_MONTH, _MONTHS = 30, 12  # days, and months of a year
GLUE = frozenset({"the", "in", "at", "about", "of", "comma", "colon", "each"})


@dataclass(frozen=True, slots=True)
class Heard:
    """`place` is that in the row."""

    place: int
    statement: Statement
    role: Role | None = None


def hear(row: Sequence[Piece], place: int) -> Heard:
    statement = row[place].value
    assert isinstance(statement, Statement)  # noqa: S101  # the kind says so
    if statement.sense == "on" and (_is_end(row, place) or _is_finished(row, place)):
        statement = replace(statement, sense="until")
    elif statement.sense == "on" and any(
        piece.kind == "first_time" for piece in row[max(0, place - 3) : place]
    ):
        statement = replace(statement, sense="first")
    return Heard(place, statement, role_of(row, place))


def _is_end(row: Sequence[Piece], place: int) -> bool:
    """ "Beginn: 10.12., Ende: 20.12."; an end alone is the event."""
    before = [piece for piece in row[max(0, place - NEAR) : place] if piece.kind not in GLUE]
    if before and before[-1].kind == "departs":  # "Abreise am 9. Februar", but "leaves at nine"
        ends = names_day(row[place])
    else:
        ends = bool(before) and (
            before[-1].kind == "ends"
            or (before[-1].kind, before[-1].value) == ("edge", "end")
            or _is_last(before)
        )
    return ends and any(number < place for number in statements(row))


def _is_last(before: Sequence[Piece]) -> bool:
    """ "startet am 5. Oktober, letzter Halt ist am 23."."""
    return (
        len(before) > 1
        and before[-1].kind in {"noun", "junk"}
        and isinstance(before[-2].value, Ordinal)
        and before[-2].value.value == -1
    )


def names_day(piece: Piece) -> bool:
    return isinstance(piece.value, Statement) and piece.value.start.day is not None


def _is_finished(row: Sequence[Piece], place: int) -> bool:
    """ "am 30. Mai fertig"; what is so today or since yesterday ends nothing."""
    said = row[place].value
    if isinstance(said, Statement) and isinstance(said.start.day, Ahead) and said.start.day.count <= 0:
        return False
    if any(piece.kind == "course" for piece in row[max(0, place - NEAR) : place]):
        return False  # "im Laufe des Juni fertig"
    return any(piece.kind == "finished" for piece in row[place + 1 : place + 3])


def completed_days(row: Sequence[Piece], heard: list[Heard]) -> list[Heard]:
    """ "Probe am 10. Juli, Premiere am 11.": a day without a month is the next one after what was said before."""
    done: list[Heard] = []
    for one in heard:
        day, before = (
            one.statement.start.day,
            next((date for other in reversed(done) if (date := _date_of(other.statement))), None),
        )
        if isinstance(day, Next):
            said = next((other.statement.start.day for other in reversed(done) if has_day(other)), None)
            day = Beyond(said, forward=True) if said else day
        elif before and before.month and not one.statement.end:
            day = _nearest(day, before) if _is_moved(row) else _after(day, before)
        done.append(one if day is one.statement.start.day else _on(one, day))
    return done


def _on(one: Heard, day: Term | None) -> Heard:
    return replace(one, statement=replace(one.statement, start=replace(one.statement.start, day=day)))


def _date_of(statement: Statement) -> Date | None:
    """The last that is said of it, with its month."""
    match statement.end.day if statement.end else statement.start.day:
        case Date(_, int()) as day:
            return day
        case Dated(_, Date(_, int()) as day):
            return day
        case Nth(within=Month(month, year)):
            return Date(1, month, year)
        case _:
            return None


def _is_moved(row: Sequence[Piece]) -> bool:
    return any(piece.kind in {"moved", "moved_to"} for piece in row)


def _nearest(day: Term | None, before: Date) -> Term | None:
    """ "am 24.12. nicht, sondern schon am 23.": what was moved stays near to where it was."""
    match day:
        case Date(number, None):
            step = min((-1, 0, 1), key=lambda step: abs(number - before.day + step * _MONTH))
            years, month = divmod((before.month or 0) - 1 + step, _MONTHS)
            return Date(number, month + 1, before.year and before.year + years)
        case _:
            return _after(day, before)


def _after(day: Term | None, before: Date) -> Term | None:
    match day:
        case Date(number, None):
            later = number >= before.day or before.month is None
            month = before.month if later else (before.month or 0) % 12 + 1
            return Date(number, month, before.year and before.year + (month == 1 and not later))
        case Dated(weekday, Date(_, None) as bare):
            known = _after(bare, before)
            return Dated(weekday, known) if known else day
        case _:
            return day


def has_day(heard: Heard) -> bool:
    return heard.statement.start.day is not None
