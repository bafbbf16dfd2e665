"""The deadline of a topic, and who is asked on which day for what it lacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from newsroom.asking import Ask, Item, Outcome, bundles
from newsroom.deadlines import deadline, lead
from newsroom.looking_back import look_back
from newsroom.material import Lack
from newsroom.people import Department, Person
from newsroom.reminding import ASKED_ABOUT, Case, Unanswered, asked_now, due, reminder
from newsroom.settings import Reminders, Settings
from newsroom.topics import Answer, Draft, Given, Status, Topic
from newsroom.working_time import WorkingTime
from tests.newsroom.planned import ANNA, complete
from tests.newsroom.planned import topic as planned
from tests.support.desk import settings
from understanding.when.span import Span

JONAS = Person(2, "wire", "@jonas:town.test", "Jonas", "de", formal=True)
BAUAMT = Department(1, "Bauamt", ANNA, JONAS)
CHOSEN = settings()
HANDED_IN = date(2026, 11, 21)  # a Saturday, local


def span(text: str, **more: object) -> Span:
    return replace(Span(date.fromisoformat(text)), **more)  # type: ignore[arg-type]  # fields of Span


def lacking(held: Span | None, *without: str, status: Status = Status.ACCEPTED) -> Topic:
    """A topic without pictures or whatever else is named."""
    whole = complete(held)
    answers = {name: one for name, one in whole.answers.items() if name not in without}
    pictures = () if not without or "pictures" in without else whole.pictures
    quotes = () if "quote" in without else whole.quotes
    return planned(17, status=status, draft=Draft(answers, pictures, quotes))


def asked_days(case: Case, first: str, days: int, chosen: Settings = CHOSEN) -> Iterator[tuple[str, object]]:
    """What comes on which day, where nobody ever answers and every working day has its round."""
    for number in range(days):
        today = date.fromisoformat(first) + timedelta(days=number)
        if not chosen.working_time.is_working_day(today):
            continue
        match reminder(case, today, chosen):
            case Item() as item:
                yield today.isoformat(), item.person.name
                case = replace(case, asks=(*case.asks, replace(item.ask, asked_on=today)))
            case Unanswered(why=why):
                yield today.isoformat(), why
                return


# ---------------------------------------------------------------- deadlines


@pytest.mark.parametrize(
    ("held", "ends"),
    [
        (span("2026-12-12"), "2026-12-07"),  # a Saturday: the working days before it count
        (span("2026-12-18"), "2026-12-11"),
        (span("2027-01-11"), "2026-12-31"),  # Epiphany and New Year do not count
        (span("2026-11-25"), "2026-11-23"),  # handed in too late: the next working day
        (span("2026-11-22"), "2026-11-22"),  # never after the day itself
        (span("2026-12-01", grain="month"), "2026-11-24"),  # "im Dezember": its first day
        (span("2026-12-21", vague="Ende Dezember"), "2026-12-14"),
        (Span(None, end=date(2026, 12, 18)), "2026-12-11"),  # "bis 18.12."
        (None, "2026-12-04"),  # no day at all: ten working days
        (span("2026-11-10", recurrence="FREQ=WEEKLY;BYDAY=TU"), "2026-11-23"),  # the next time
        (span("2026-11-01"), "2026-12-04"),  # what is over already
    ],
)
def test_the_deadline_lies_working_days_before_the_day(held: Span | None, ends: str) -> None:
    assert due(lacking(held, "pictures"), CHOSEN).day.isoformat() == ends


def test_a_channel_may_need_more_time() -> None:
    chosen = Reminders(channel_deadlines={"Instagram": 8, "Mastodon": 2})
    channels = ("Instagram", "Facebook", "Mastodon")
    assert lead((Lack("pictures"),), chosen, channels) == 8
    assert lead((Lack("consent", ("Facebook", "Mastodon")),), chosen, channels) == 5
    assert lead((Lack("consent", ("Mastodon",)),), chosen, channels) == 2
    topic = lacking(span("2026-12-18"), "pictures")
    working_time = WorkingTime("BW", "Europe/Berlin")
    assert deadline(topic, (Lack("pictures"),), chosen, channels, working_time).day == date(2026, 12, 8)


# ---------------------------------------------------------------- the ladder


def test_it_is_asked_twice_then_the_deputy_once_then_the_editors_know() -> None:
    case = Case(lacking(span("2026-12-18"), "pictures"), ANNA, BAUAMT)
    assert list(asked_days(case, "2026-11-22", 40)) == [
        ("2026-11-27", "Anna Weber"),
        ("2026-12-04", "Anna Weber"),
        ("2026-12-09", "Jonas"),
        ("2026-12-10", "unanswered"),
    ]


def test_without_a_deputy_the_editors_know_one_step_earlier() -> None:
    case = Case(lacking(span("2026-12-18"), "pictures"), ANNA)
    assert list(asked_days(case, "2026-11-22", 40)) == [
        ("2026-11-27", "Anna Weber"),
        ("2026-12-04", "Anna Weber"),
        ("2026-12-09", "unanswered"),
    ]


@pytest.mark.parametrize("status", [one for one in Status if one not in ASKED_ABOUT])
def test_of_what_is_decided_otherwise_nothing_is_asked(status: Status) -> None:
    case = Case(lacking(span("2026-12-18"), "pictures", status=status), ANNA, BAUAMT)
    assert list(asked_days(case, "2026-11-22", 40)) == []


def test_of_what_is_complete_nothing_is_asked() -> None:
    assert list(asked_days(Case(planned(17, span("2026-12-18")), ANNA, BAUAMT), "2026-11-22", 40)) == []


def test_a_quote_alone_is_asked_for_once() -> None:
    case = Case(lacking(span("2026-12-18"), "quote"), ANNA, BAUAMT)
    assert list(asked_days(case, "2026-11-22", 40)) == [("2026-11-27", "Anna Weber")]


def test_what_was_skipped_is_not_asked_for() -> None:
    topic = lacking(span("2026-12-18"), "where")
    skipped = {**topic.draft.answers, "where": Answer(Given.SKIPPED)}
    case = Case(replace(topic, draft=replace(topic.draft, answers=skipped)), ANNA)
    assert list(asked_days(case, "2026-11-22", 40)) == []


def test_an_answer_begins_the_patience_anew() -> None:
    case = Case(lacking(span("2026-12-18"), "pictures"), ANNA, BAUAMT)
    first = reminder(case, date(2026, 11, 27), CHOSEN)
    assert isinstance(first, Item)
    replied = replace(case, asks=(replace(first.ask, state="answered"),))
    assert list(asked_days(replied, "2026-11-30", 30)) == [
        ("2026-12-04", "Anna Weber"),
        ("2026-12-09", "Anna Weber"),
        ("2026-12-10", "Jonas"),
        ("2026-12-14", "unanswered"),
    ]


@pytest.mark.parametrize("outcome", ["done", "elsewhere"])
def test_who_says_done_or_not_mine_is_not_asked_again(outcome: Outcome) -> None:
    case = Case(lacking(span("2026-12-18"), "pictures"), ANNA, BAUAMT)
    first = reminder(case, date(2026, 11, 27), CHOSEN)
    assert isinstance(first, Item)
    replied = replace(case, asks=(replace(first.ask, state=outcome),))
    assert list(asked_days(replied, "2026-11-30", 30)) == []


def test_later_is_the_day_that_was_said() -> None:
    case = Case(lacking(span("2026-12-18"), "pictures"), ANNA, BAUAMT)
    first = reminder(case, date(2026, 11, 27), CHOSEN)
    assert isinstance(first, Item)
    put_off = replace(case, asks=(replace(first.ask, state="later", later_on=date(2026, 12, 8)),))
    assert next(asked_days(put_off, "2026-11-30", 30)) == ("2026-12-08", "Anna Weber")


def test_a_moved_day_is_asked_about_anew() -> None:
    case = Case(lacking(span("2026-12-18"), "pictures"), ANNA, BAUAMT)
    *_, last = asked_days(case, "2026-11-22", 40)
    assert last == ("2026-12-10", "unanswered")
    old = (Ask("1", "material", 1, date(2026, 12, 4), 17, version="2026-12-18", rung=1, state="done"),)
    moved = Case(lacking(span("2027-01-15"), "pictures"), ANNA, BAUAMT, old)
    assert next(asked_days(moved, "2026-12-04", 40)) == ("2026-12-22", "Anna Weber")


def test_who_is_away_until_after_the_deadline_is_known_to_the_editors() -> None:
    away = replace(ANNA, away_until=date(2026, 12, 20))
    case = Case(lacking(span("2026-12-18"), "pictures"), away)
    assert list(asked_days(case, "2026-11-22", 40)) == [("2026-11-27", "away")]
    back = Case(case.topic, replace(ANNA, away_until=date(2026, 12, 1)))
    assert next(asked_days(back, "2026-11-22", 40)) == ("2026-12-02", "Anna Weber")


def test_because_of_a_holiday_it_comes_earlier_and_says_so() -> None:
    """Epiphany is a Wednesday in 2027: two working days before Friday, the 8th, is Tuesday."""
    topic = lacking(span("2027-01-15"), "pictures")
    case = Case(topic, ANNA)
    asked = (Ask("1", "material", 1, date(2026, 12, 20), 17, version="2027-01-15", rung=5),)
    item = reminder(replace(case, asks=asked), date(2027, 1, 5), CHOSEN)
    assert isinstance(item, Item)
    assert [say.key for say in item.says] == ["asked.until", "asked.holiday"]
    plain = reminder(Case(lacking(span("2026-12-18"), "pictures"), ANNA), date(2026, 12, 9), CHOSEN)
    assert isinstance(plain, Item)
    assert [say.key for say in plain.says] == ["asked.until"]


@pytest.mark.parametrize(
    ("today", "key"),
    [
        (date(2026, 12, 10), "asked.until"),
        (date(2026, 12, 11), "asked.today"),
        (date(2026, 12, 14), "asked.passed"),
    ],
)
def test_the_request_says_where_the_deadline_lies(today: date, key: str) -> None:
    item = asked_now(Case(lacking(span("2026-12-18"), "pictures"), ANNA), today, CHOSEN)
    assert isinstance(item, Item)
    assert item.says[0].key == key


def test_after_the_day_nothing_is_asked_for_any_more() -> None:
    assert asked_now(Case(lacking(span("2026-12-18"), "pictures"), ANNA), date(2026, 12, 19), CHOSEN) is None


# ---------------------------------------------------------------- bundles


def test_everybody_gets_one_bundle_with_the_most_urgent_first() -> None:
    today = date(2026, 12, 9)
    late = Case(replace(lacking(span("2026-12-21"), "pictures"), id=1, number=1), ANNA)
    soon = Case(replace(lacking(span("2026-12-16"), "where"), id=2, number=2), ANNA)
    items = [item for one in (late, soon) if isinstance(item := reminder(one, today, CHOSEN), Item)]
    assert {who: [item.ask.topic for item in bundle] for who, bundle in bundles(items, today).items()} == {
        1: [2, 1]
    }


@pytest.mark.parametrize(
    "person",
    [
        replace(ANNA, written_on=date(2026, 12, 9)),
        replace(ANNA, away_until=date(2026, 12, 9)),
        replace(ANNA, lost=True),
    ],
)
def test_nobody_is_written_to_twice_a_day_nor_while_away_nor_in_vain(person: Person) -> None:
    item = Item(person, Ask("1", "material", 1, date(2026, 12, 9)), date(2026, 12, 11), ())
    assert bundles([item], date(2026, 12, 9)) == {}


# ---------------------------------------------------------------- after the event


@pytest.mark.parametrize(
    ("held", "status", "today", "comes"),
    [
        (span("2026-12-18"), Status.ACCEPTED, "2026-12-18", False),
        (span("2026-12-18"), Status.ACCEPTED, "2026-12-21", True),
        (span("2026-12-18"), Status.SCHEDULED, "2026-12-21", False),
        (span("2026-12-18"), Status.ACCEPTED, "2027-01-08", False),  # too late to be of use
        (span("2026-12-18", end=date(2026, 12, 20)), Status.ACCEPTED, "2026-12-19", False),
        (span("2026-11-20"), Status.ACCEPTED, "2026-11-24", False),  # it was told afterwards
        (span("2026-12-18", recurrence="FREQ=WEEKLY;BYDAY=FR"), Status.ACCEPTED, "2026-12-21", False),
        (None, Status.ACCEPTED, "2026-12-21", False),
    ],
)
def test_how_it_was_is_asked_after_the_day(
    held: Span | None, status: Status, today: str, comes: bool
) -> None:
    case = Case(planned(17, held, status), ANNA)
    item = look_back(case, date.fromisoformat(today), CHOSEN)
    assert (item is not None) is comes
    if item:
        assert look_back(replace(case, asks=(item.ask,)), date.fromisoformat(today), CHOSEN) is None


def test_the_topics_of_these_tests_were_handed_in_on_a_saturday() -> None:
    handed_in = planned(1).submitted_at
    assert handed_in == datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
    assert CHOSEN.working_time.today(handed_in) == HANDED_IN
