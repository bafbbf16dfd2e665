"""Who is asked about an event of the year: in time, once and once more, never in vain."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st

from newsroom.asking import Ask, Item, bundles
from newsroom.people import Department, Person
from newsroom.topics import Answer, Draft, Given, Status, Topic
from newsroom.working_time import WorkingTime
from newsroom.yearly import Coming, Event, Linked, Unowned, coming, items, last_topic, next_days, topic_for
from understanding.when.span import Span

ANNA = Person(1, "wire", "@anna:town.test", "Anna", "de", formal=True)
JONAS = Person(2, "wire", "@jonas:town.test", "Jonas", "de", formal=True)
OWNER = Department(1, "Gleichstellung", ANNA, JONAS)
WOMEN = Event(
    1, "config:Weltfrauentag", "config", "Weltfrauentag", date(2000, 1, 1), "words:8. März", 20, OWNER
)
DAY = date(2027, 3, 8)
HERE = WorkingTime("BW", "Europe/Berlin")
FIRST, AGAIN = date(2027, 2, 8), date(2027, 2, 22)


def about(day: date | None, number: int = 1, status: Status = Status.PUBLISHED) -> Topic:
    answers = {"what": Answer(Given.VALUE, "Empfang", "Empfang")}
    if day:
        answers["when"] = Answer(Given.VALUE, str(day), Span(day, grain="day"))
    told = datetime(2026, 2, 1, tzinfo=UTC)
    return Topic(number, number, status, ANNA, Draft(answers), told, told)


def asked(on: date, **changes: object) -> Ask:
    ask = Ask("yearly/1/2027-03-08", "yearly", 1, on, event=1, version="2027-03-08", rung=20)
    return replace(ask, **changes)  # type: ignore[arg-type]  # fields of an Ask


def on(
    today: date, *asks: Ask, event: Event = WOMEN, linked: Linked | None = None
) -> list[tuple[str, str, int]]:
    found, _ = items([event], asks, linked or {}, today, HERE)
    return [(one.person.name, one.ask.key, one.ask.rung) for one in found]


# ---------------------------------------------------------------- the days


def test_events_of_a_period_come_in_the_order_of_their_days() -> None:
    leap = replace(WOMEN, id=2, name="Schalttag", rule="FREQ=YEARLY", first=date(2024, 2, 29))
    once = replace(WOMEN, id=3, name="Jubiläum", rule="", first=date(2028, 5, 1))
    topic = about(date(2027, 3, 8))
    assert coming([WOMEN, leap, once], date(2027, 1, 1), date(2028, 12, 31), {1: [topic]}) == [
        Coming(WOMEN, date(2027, 3, 8), topic),
        Coming(leap, date(2028, 2, 29)),
        Coming(WOMEN, date(2028, 3, 8)),
        Coming(once, date(2028, 5, 1)),
    ]


def test_the_period_has_both_its_ends() -> None:
    assert next_days(WOMEN, DAY, DAY) == [DAY]
    assert next_days(WOMEN, DAY + timedelta(days=1), date(2028, 3, 7)) == []


def test_a_topic_is_about_the_time_that_is_near_and_an_earlier_one_about_the_last() -> None:
    old, older, other = about(date(2026, 3, 6)), about(date(2025, 3, 8), 2), about(date(2027, 3, 9), 3)
    declined = about(date(2027, 3, 8), 4, Status.DECLINED)
    draft = replace(about(date(2026, 3, 8), 5), number=None, status=Status.DRAFT)
    assert topic_for(DAY, [declined, draft, older, old]) is None
    assert topic_for(DAY, [declined, old, other]) == other
    assert last_topic(DAY, [declined, draft, older, old, other]) == old
    assert last_topic(DAY, [about(None)]) == about(None)
    assert last_topic(DAY, []) is None


# ---------------------------------------------------------------- who is asked


def test_the_contact_is_asked_as_many_working_days_before_as_the_event_says() -> None:
    assert on(FIRST - timedelta(days=3)) == []
    assert on(FIRST) == [("Anna", "yearly/1/2027-03-08", 20)]
    assert on(FIRST, event=replace(WOMEN, lead=19)) == []


def test_a_day_on_which_nobody_was_asked_is_made_up_for_until_the_day_itself() -> None:
    assert on(DAY - timedelta(days=3)) == [("Anna", "yearly/1/2027-03-08", 20)]
    assert on(DAY) == []
    assert on(DAY + timedelta(days=1)) == []


def test_it_is_asked_once_more_half_way_and_not_a_third_time() -> None:
    first = asked(FIRST)
    assert on(AGAIN - timedelta(days=3), first) == []
    assert on(AGAIN, first) == [("Anna", "yearly/1/2027-03-08/again", 10)]
    assert on(AGAIN + timedelta(days=1), first, asked(AGAIN, key="again")) == []


def test_half_way_is_counted_from_the_day_on_which_it_was_asked() -> None:
    late = asked(date(2027, 2, 26))  # six working days before
    assert on(date(2027, 3, 2), late) == []
    assert on(date(2027, 3, 3), late) == [("Anna", "yearly/1/2027-03-08/again", 10)]
    assert on(date(2027, 3, 5), asked(date(2027, 3, 5))) == []


@pytest.mark.parametrize("state", ["answered", "done", "elsewhere"])
def test_who_has_answered_is_left_alone(state: str) -> None:
    assert on(AGAIN, asked(FIRST, state=state)) == []


def test_what_was_put_off_is_asked_again_on_its_day() -> None:
    later = asked(FIRST, state="later", later_on=date(2027, 2, 15))
    assert on(date(2027, 2, 12), later) == []
    assert on(date(2027, 2, 15), later) == [("Anna", "yearly/1/2027-03-08/2027-02-15", 20)]


def test_nobody_is_asked_where_there_is_a_topic() -> None:
    assert on(FIRST, linked={1: [about(DAY, status=Status.SUBMITTED)]}) == []
    assert len(on(FIRST, linked={1: [about(date(2026, 3, 8))]})) == 1


def test_what_comes_every_week_is_asked_once_in_a_year() -> None:
    market = replace(WOMEN, rule="FREQ=WEEKLY;BYDAY=SA", first=date(2026, 1, 3), lead=5)
    [(_, key, _)] = on(date(2027, 1, 4), event=market)
    before = Ask(key, "yearly", 1, date(2027, 1, 4), event=1, version=key[-10:], state="done")
    days = [date(2027, 1, 5) + timedelta(days=number) for number in range(350)]
    assert [day for day in days if on(day, before, event=market)] == []
    assert len(on(date(2028, 1, 3), before, event=market)) == 1


def test_the_deputy_steps_in_and_who_comes_back_is_waited_for() -> None:
    away = replace(ANNA, away_until=date(2027, 2, 12))
    assert on(FIRST, event=replace(WOMEN, department=replace(OWNER, contact=away)))[0][0] == "Jonas"
    alone = replace(WOMEN, department=Department(1, "Gleichstellung", away))
    assert items([alone], [], {}, FIRST, HERE) == ([], [])
    assert on(date(2027, 2, 15), event=alone)[0][0] == "Anna"


@pytest.mark.parametrize(
    "department", [None, Department(1, "Amt"), Department(1, "Amt", replace(ANNA, lost=True))]
)
def test_the_editors_are_told_where_nobody_can_be_asked(department: Department | None) -> None:
    event = replace(WOMEN, department=department)
    assert items([event], [], {}, FIRST, HERE) == ([], [Unowned("yearly/1/2027-03-08", event, DAY)])


def test_of_several_events_each_person_is_asked_about_the_nearest_alone() -> None:
    other = replace(WOMEN, id=2, name="Equal Pay Day", rule="words:5. März")
    for order in ([WOMEN, other], [other, WOMEN]):
        found, _ = items(order, [], {}, date(2027, 2, 9), HERE)
        assert [one.ask.event for one in found] == [2]


def test_last_years_topic_is_offered() -> None:
    [item], _ = items([WOMEN], [], {1: [about(date(2026, 3, 8), 7)]}, FIRST, HERE)
    assert [say.key for say in item.says] == ["yearly.ask", "yearly.how_as_before"]
    assert item.says[1].values["number"] == "7"
    [plain], _ = items([WOMEN], [], {}, FIRST, HERE)
    assert [say.key for say in plain.says] == ["yearly.ask", "yearly.how"]


def test_beside_a_topic_call_it_waits_for_the_next_round() -> None:
    found, _ = items([WOMEN], [], {}, FIRST, HERE)
    call = Item(ANNA, Ask("call/1", "call", 1, FIRST), FIRST, ())
    reminder = Item(ANNA, Ask("material/1", "material", 1, FIRST), FIRST, ())
    for others, kinds in [([call], ["call"]), ([reminder], ["material", "yearly"]), ([], ["yearly"])]:
        assert [one.ask.kind for one in bundles([*found, *others], FIRST)[1]] == kinds


# ---------------------------------------------------------------- a whole year


@hypothesis(max_examples=15, deadline=None)
@given(
    st.dates(date(2027, 1, 1), date(2028, 12, 31)),
    st.integers(1, 60),
    st.sampled_from(["BW", "BY", "SN", "BE", "NW"]),
)
def test_whatever_the_day_it_is_asked_twice_at_most_on_working_days_before_it(
    day: date, lead: int, land: str
) -> None:
    working_time = WorkingTime(land, "Europe/Berlin", closed=("12-24",))
    event = replace(WOMEN, rule="", first=day, lead=lead)
    asks: list[Ask] = []
    for number in range(day.toordinal() - 130, day.toordinal() + 30):
        today = date.fromordinal(number)
        if working_time.is_working_day(today):
            found, unowned = items([event], asks, {}, today, working_time)
            assert unowned == []
            asks += [replace(one.ask, asked_on=today) for one in found]
    days = [ask.asked_on for ask in asks]
    assert days[0] == working_time.add_working_days(day, -lead)
    assert len(days) == len({ask.key for ask in asks}) == len(set(days)) <= 2
    assert all(asked_on < day for asked_on in days)
    assert len(days) == 2 or lead < 3
