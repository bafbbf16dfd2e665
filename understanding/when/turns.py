"""Which of the statements of a text still hold: what was moved, cancelled, replaced or only mentioned is no longer the answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from understanding.when.exactness import DATED, DAY, PERIOD, exactness
from understanding.when.grammar.rules import Piece
from understanding.when.grammar.said import (
    Date,
    Dated,
    Hours,
    Inside,
    Month,
    Named,
    Statement,
    Step,
    Term,
    Weekday,
)
from understanding.when.heard import GLUE, Heard, completed_days, has_day, hear, names_day
from understanding.when.roles import NEAR, statements


def heard_in(row: Sequence[Piece]) -> list[Heard]:
    """Every statement with its role; those without one are about the event."""
    heard = completed_days(row, [hear(row, place) for place in statements(row)])
    for step in (_mentioned, _restated, _turned, _cancelled):
        heard = step(row, heard)
    return _exact(row, _promoted(heard))


# ---------------------------------------------------------------- what no longer holds


def _restated(row: Sequence[Piece], heard: list[Heard]) -> list[Heard]:
    """ "nach den Sommerferien (ab 14.9.)": the brackets say it exactly."""
    inside = {
        one.place for one in heard if _is_exact(one) and one.place > 1 and row[one.place - 1].kind == "open"
    }
    return [one for one in heard if one.place + 2 not in inside or _is_exact(one)]


def _mentioned(row: Sequence[Piece], heard: list[Heard]) -> list[Heard]:
    """ "hat am 14. Juli beschlossen, am 25. November ...", "am 10., weil am 11. niemand kann": said of something else."""
    left = [one for one in heard if not _is_mention(row, one.place)]
    return left if any(has_day(one) for one in left) else heard


def _is_mention(row: Sequence[Piece], place: int) -> bool:
    behind = row[place + 1].kind if place + 1 < len(row) else ""
    before = [piece.kind for piece in row[max(0, place - NEAR) : place]]
    reason = "because" in before and "comma" not in before[before.index("because") :]
    return behind == "mention" or "mention_of" in before[-2:] or reason


def _turned(row: Sequence[Piece], heard: list[Heard]) -> list[Heard]:
    """ "eigentlich Mittwoch, jetzt Freitag", "nicht am 4., sondern am 5.": what stands before the turn was so once."""
    turns = (place for place, piece in enumerate(row) if piece.kind == "moved_to" and _divides(heard, place))
    turn = next(turns, None)
    if turn is None:
        return heard
    return [replace(one, role="former") if one.place < turn and one.role is None else one for one in heard]


def _divides(heard: Sequence[Heard], turn: int) -> bool:
    own = [one for one in heard if one.role is None]
    before = [one for one in own if one.place < turn]
    after = [one for one in own if one.place > turn]
    return bool(before and after) and (any(map(has_day, after)) or not any(map(has_day, before)))


def _cancelled(row: Sequence[Piece], heard: list[Heard]) -> list[Heard]:
    """ "am 30. Mai abgesagt, Ersatztermin ist der 4. Juli": of what is called off only something else can be the answer."""
    off = {
        _nearest(row, heard, place) for place, piece in enumerate(row) if piece.kind in {"cancelled", "drops"}
    }
    off |= {one.place for one in heard if _is_not(row, one.place)}
    if not any(has_day(one) for one in heard if one.place not in off and one.role is None):
        return heard
    return [replace(one, role="former") if one.place in off and one.role is None else one for one in heard]


def _nearest(row: Sequence[Piece], heard: Sequence[Heard], place: int) -> int | None:
    """The place of the statement in the same sentence that is meant; a comma parts more than words do."""

    def far(one: Heard) -> int:
        between = row[min(one.place, place) + 1 : max(one.place, place)]
        return (
            len(between)
            + 3 * sum(piece.kind == "comma" for piece in between)
            + 99 * any(piece.kind == "stop" for piece in between)
        )

    days = [one for one in heard if has_day(one)]
    return min(days, key=far).place if days else None


def _is_not(row: Sequence[Piece], place: int) -> bool:
    """ "nicht am 5.12.", with nothing but small words between; "wenn es nicht" is another matter."""
    for piece in reversed(row[max(0, place - NEAR) : place]):
        if piece.kind == "no":
            return True
        if piece.kind not in GLUE:
            return False
    return False


def is_denied(row: Sequence[Piece], heard: Sequence[Heard], one: Heard) -> bool:
    """Whether what is left is called off itself."""
    off = (_nearest(row, heard, place) for place, piece in enumerate(row) if piece.kind == "cancelled")
    return _is_not(row, one.place) or one.place in off


def shift_of(row: Sequence[Piece]) -> int:
    """By how many days something was moved: "rutscht um eine Woche nach hinten"."""
    if not any(piece.kind in {"moved", "cancelled", "drops"} for piece in row):
        return 0
    place = next((number for number, piece in enumerate(row) if piece.kind == "shift"), None)
    if place is None or not isinstance(days := row[place].value, int):
        return 0
    first = next((row[number].value for number in statements(row) if names_day(row[number])), None)
    given = all(number > place for number in statements(row) if names_day(row[number]))
    return (
        0 if given and isinstance(first, Statement) and first.sense != "from" else days
    )  # "um eine Woche verschoben, also 12.12."


def _promoted(heard: list[Heard]) -> list[Heard]:
    """Where nothing else is told, the deadline is the answer: "Anmeldung bis 10.4."."""
    if any(one.role is None for one in heard):
        return _with_their_day(heard)
    first = next((one for one in heard if one.role != "former"), None)
    return [replace(one, role=None) if one is first else one for one in heard]


def _with_their_day(heard: list[Heard]) -> list[Heard]:
    """ "Doors open at 7 pm on 25 April, the concert starts at 8 pm"."""
    own = [one for one in heard if one.role is None]
    day = next((one.statement.start.day for one in heard if one.role == "admission" and has_day(one)), None)
    if day is None or any(has_day(one) or one.statement.every for one in own):
        return heard
    return [
        replace(one, statement=replace(one.statement, start=replace(one.statement.start, day=day)))
        if one is own[0]
        else one
        for one in heard
    ]


# ---------------------------------------------------------------- what says it best


def _exact(row: Sequence[Piece], heard: list[Heard]) -> list[Heard]:
    """ "Christmas lunch on 11 December", "nächsten Monat, am 19.": names and periods give way to a date."""
    own = [one for one in heard if one.role is None and one.statement.start.day is not None]
    if any(piece.kind == "or" for piece in row):
        return heard
    best = max((exactness(one.statement) for one in _beginning(own)), default=0)
    kept = [one for one in heard if one not in own or _stays(one, own, best)]
    weekdays = [
        one.statement.start.day
        for one in own
        if one not in kept and isinstance(one.statement.start.day, Weekday)
    ]
    told = [_confirmed(_refined(one, own), weekdays, len(kept)) for one in kept]
    return _with_lost_hours(told, [one for one in own if one not in kept])


def _beginning(own: Sequence[Heard]) -> Sequence[Heard]:
    """ "startet am Donnerstag, Ziel bis 21. Juni": an exact end takes nothing from the weekday that it starts on."""
    days = [one for one in own if one.statement.sense not in {"until", "before"}]
    ends = [one.place for one in own if one.statement.sense in {"until", "before"}]
    begins = any(exactness(one.statement) == DAY and one.place < max(ends, default=0) for one in days)
    return days if begins else own


def _with_lost_hours(kept: list[Heard], lost: Sequence[Heard]) -> list[Heard]:
    """ "donnerstags im Juli, jeweils 19 Uhr, zum ersten Mal am 1. Juli": the period gives way, and not its clock time."""
    hours = [one.statement.start.hours for one in lost if not isinstance(one.statement.start.day, Weekday)]
    days = [one for one in kept if one.role is None and has_day(one) and one.statement.end is None]
    timed = any(one.statement.start.hours for one in kept if one.role is None)
    if timed or len(days) != 1 or len(hours) != 1:
        return kept
    return [_at(one, hours[0]) if one is days[0] else one for one in kept]


def _at(one: Heard, hours: Hours | None) -> Heard:
    return replace(one, statement=replace(one.statement, start=replace(one.statement.start, hours=hours)))


def _confirmed(one: Heard, weekdays: Sequence[Weekday], count: int) -> Heard:
    """ "Am Samstag feiern wir, ab 9.12.": the weekday is not lost, it may contradict."""
    day = one.statement.start.day
    if count > 1 or len(weekdays) != 1 or not isinstance(day, Date) or one.statement.end:
        return one
    return replace(
        one, statement=replace(one.statement, start=replace(one.statement.start, day=Dated(weekdays[0], day)))
    )


def _stays(one: Heard, own: Sequence[Heard], best: int) -> bool:
    """What limits ("ab", "bis") stays, unless it is since when something has been so."""
    statement = one.statement
    if statement.sense == "since":
        return len(own) == 1 or [other.statement.sense for other in own] == ["since", "until"]
    vaguer = statement.sense == "on" and statement.every is None and exactness(statement) < best
    return not vaguer or (best < DATED and not _is_vaguer_kind(statement))


def _is_vaguer_kind(statement: Statement) -> bool:
    return exactness(statement) == PERIOD or isinstance(statement.start.day, Named)


def _refined(one: Heard, own: Sequence[Heard]) -> Heard:
    """ "im Januar, genauer am 19." is a day of that period."""
    day = one.statement.start.day
    before = [
        other.statement.start.day
        for other in own
        if other.place < one.place and isinstance(other.statement.start.day, Month | Step)
    ]
    bare = (isinstance(day, Date) and day.month is None) or (
        isinstance(day, Dated) and isinstance(day.day, Date) and day.day.month is None
    )
    if not bare or not before or one.statement.end:
        return one
    return replace(
        one,
        statement=replace(one.statement, start=replace(one.statement.start, day=_inside(day, before[-1]))),
    )


def _inside(day: Term | None, period: Term | None) -> Term | None:
    return Inside(day, period) if day and period else day


def _is_exact(heard: Heard) -> bool:
    return exactness(heard.statement) == DATED
