"""Which topics are like a draft."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from newsroom.people import Person
from newsroom.similar import similar
from newsroom.topics import Answer, Draft, Given, Status, Topic
from understanding.when.span import Span

ANNA = Person(1, "wire", "@anna:town.test", "Anna", "de", formal=True)
NOW = datetime(2026, 11, 24, tzinfo=UTC)
SATURDAY, SUNDAY = date(2026, 12, 5), date(2026, 12, 6)


def draft(what: str, when: date | Span | None = None, where: str = "") -> Draft:
    answers = {"what": Answer(Given.VALUE, what, what)}
    if when is not None:
        span = when if isinstance(when, Span) else Span(when)
        answers["when"] = Answer(Given.VALUE, "dann", span)
    if where:
        answers["where"] = Answer(Given.VALUE, where, where)
    return Draft(answers)


def topic(number: int, collected: Draft) -> Topic:
    return Topic(number, number, Status.SUBMITTED, ANNA, collected, NOW, NOW)


def found(one: Draft, *others: Draft) -> list[int]:
    return [other.id for other in similar(one, [topic(at, that) for at, that in enumerate(others, 1)])]


@pytest.mark.parametrize(
    ("when", "where", "is_like"),
    [
        (SATURDAY, "Rathaus, Foyer", True),
        (SUNDAY, "Rathaus", False),
        (SATURDAY, "Kirche", False),
        (Span(date(2026, 12, 4), SUNDAY), "Rathaus", True),
        (Span(date(2026, 12, 1), grain="month"), "Rathaus", True),  # "im Dezember"
        (Span(date(2026, 1, 1), grain="year"), "Rathaus", False),
        (Span(SATURDAY, recurrence="FREQ=WEEKLY;BYDAY=SA"), "Rathaus", False),
        (None, "Rathaus", False),
        (SATURDAY, "", False),
    ],
)
def test_the_same_place_and_day(when: date | Span | None, where: str, is_like: bool) -> None:
    other = draft("Ehrung der Sportlerinnen", when, where)
    assert found(draft("Lesung für Kinder", SATURDAY, "Rathaus"), other) == ([1] if is_like else [])


@pytest.mark.parametrize("when", [SATURDAY, SUNDAY, None])
def test_a_telling_title_is_enough_on_any_day(when: date | None) -> None:
    assert found(draft("Eröffnung Kinderhaus", SATURDAY), draft("Kinderhaus-Eröffnung", when)) == [1]


@pytest.mark.parametrize(("when", "is_like"), [(SATURDAY, True), (SUNDAY, False), (None, True)])
def test_a_title_of_usual_words_counts_unless_the_days_differ(when: date | None, is_like: bool) -> None:
    assert found(draft("Tag der offenen Tür", SATURDAY), draft("Tag der offenen Tür", when)) == (
        [1] if is_like else []
    )


def test_what_was_left_open_is_like_nothing() -> None:
    opened = Draft({"when": Answer(Given.OPEN), "where": Answer(Given.OPEN)})
    assert found(opened, opened, Draft(), draft("Sommerfest")) == []


def test_no_more_than_three_are_named() -> None:
    fest = draft("Eröffnung Kinderhaus")
    assert found(fest, *[fest] * 5) == [1, 2, 3]
