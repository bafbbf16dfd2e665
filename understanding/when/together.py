"""Which statements of a text belong together: an event and its deadline, a start and its end, one day said twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from understanding.when.days import Place
from understanding.when.grammar.said import Beyond, Statement, When
from understanding.when.resolver import resolved
from understanding.when.span import Role
from understanding.when.told import Told


def shifted(told: Told) -> Told:
    """ "Die Abnahme am 23. Juli rutscht eine Woche nach hinten": what it was stays beside."""
    main = [one for one in told.main if one.start.day]
    if (
        not told.shift
        or any(role == "former" for role, _ in told.beside)
        or len(main) != 1
        or main[0].end
        or main[0].start.day is None
    ):
        return told
    day = Beyond(main[0].start.day, forward=told.shift > 0, days=abs(told.shift))
    former: tuple[Role, Statement] = ("former", replace(main[0], start=When(main[0].start.day)))
    moved = replace(main[0], start=replace(main[0].start, day=day), sense="on")
    return replace(
        told,
        main=tuple(moved if one is main[0] else one for one in told.main),
        beside=(*told.beside, former),
        denied=False,
    )


def with_deadlines(told: Told, place: Place) -> Told:
    """ "am 1. Juni, Bewerbung bis 15. April": what ends before the event begins is a deadline."""
    event = next((one for one in told.main if one.sense in {"on", "from"} and one.start.day), None)
    early = [
        one
        for one in told.main
        if event and one.sense in {"until", "before"} and _ends_before(one, event, place)
    ]
    if told.every or not early:
        return told
    beside: list[tuple[Role, Statement]] = [("deadline", one) for one in early]
    return replace(
        told, main=tuple(one for one in told.main if one not in early), beside=(*told.beside, *beside)
    )


def _ends_before(statement: Statement, event: Statement, place: Place) -> bool:
    if statement.start.day is None or event.start.day is None or statement.end:
        return False
    end, start = (resolved(day, place.today, place).options for day in (statement.start.day, event.start.day))
    return bool(end and start) and end[0].last < start[0].first


def merged_statements(main: Sequence[Statement], place: Place) -> list[Statement]:
    """ "Vernissage am 14.11., Ausstellung bis 6.1." is a range; "heute, 24.11." one day said twice."""
    merged: list[Statement] = []
    for statement in main:
        before = merged[-1] if merged else None
        if before and before.end is None and _ends(before, statement):
            merged[-1] = replace(
                before, end=statement.start, sense="since" if before.sense == "since" else "on"
            )
        elif before and (both := _same(before, statement, place)):
            merged[-1] = both
        else:
            merged.append(statement)
    return merged


def _ends(before: Statement, statement: Statement) -> bool:
    starts = before.sense in {"on", "from", "since"} and before.start.day is not None
    return starts and statement.sense == "until" and statement.end is None and statement.start.day is not None


def _same(before: Statement, statement: Statement, place: Place) -> Statement | None:
    first, second = before.start, statement.start
    if first.hours and second.hours and first.hours != second.hours:
        return None  # "um 15 oder 16 Uhr"
    if (
        not first.day
        or not second.day
        or before.end
        or statement.end
        or statement.sense not in {"on", before.sense}
    ):
        return None
    days = [resolved(day, place.today, place) for day in (first.day, second.day)]
    if not all(found.options for found in days) or days[0].options[0] != days[1].options[0]:
        return None
    sure = second.day if days[0].question and not days[1].question else first.day
    return replace(
        before,
        start=replace(first, day=sure, hours=first.hours or second.hours, part=first.part or second.part),
    )
