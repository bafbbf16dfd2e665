"""The topic call: its day in every month, who is asked what, and when it is reminded of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom import calling
from newsroom.asking import Ask, Item
from newsroom.calling import TopicCall
from newsroom.settings import Settings
from newsroom.topics import Topic
from tests.newsroom.called import (
    ANNA,
    BEN,
    BUILDING,
    CARA,
    CULTURE,
    LIBRARY,
    TUESDAY,
    asked,
    call,
    house,
    person,
    topic,
)
from tests.support.desk import settings
from texts import load

VOICE = load().voice("de", formal=True)


def spoken(item: Item) -> str:
    return " ".join(VOICE.plain(say.key, say.values) for say in item.says)


# ---------------------------------------------------------------- days


@pytest.mark.parametrize(
    ("month", "working_day", "opens"),
    [
        ("2026-12", 1, "2026-12-01"),
        ("2027-01", 1, "2027-01-04"),  # New Year, then a weekend
        ("2027-01", 2, "2027-01-05"),
        ("2027-01", 3, "2027-01-07"),  # Epiphany is free in Baden-Württemberg
        ("2027-05", 1, "2027-05-03"),  # Labour Day on a Saturday
        ("2026-11", 1, "2026-11-02"),  # All Saints' Day on a Sunday
        ("2026-12", 15, "2026-12-21"),
        ("2026-12", None, None),
    ],
)
def test_the_call_opens_on_a_working_day_of_the_month(
    month: str, working_day: int | None, opens: str | None
) -> None:
    found = calling.opens_on(date.fromisoformat(f"{month}-17"), house(working_day))
    assert found == (opens and date.fromisoformat(opens))


def test_days_on_which_the_house_is_closed_do_not_count() -> None:
    assert calling.opens_on(TUESDAY, house(1, "2026-12-01/2026-12-04")) == date(2026, 12, 7)
    assert calling.opens_on(TUESDAY, house(15, "2026-12-10/2026-12-31")) == date(2026, 12, 9)
    assert calling.opens_on(TUESDAY, house(1, "2026-12-01/2026-12-31")) is None


def rounds(chosen: Settings, *away: str, first: date = TUESDAY, days: int = 31) -> list[date]:
    """The days on which the call of a month begins, when nobody looks on the days that are named."""
    known, found = set[str](), list[date]()
    for day in (first + timedelta(days=count) for count in range(days)):
        looks = chosen.working_time.is_working_day(day) and day.isoformat() not in away
        if looks and calling.starts(day, known, chosen):
            known.add(calling.month_of(day))
            found.append(day)
    return found


def test_it_begins_once_in_a_month() -> None:
    assert rounds(house(), days=100) == [
        date(2026, 12, 1),
        date(2027, 1, 4),
        date(2027, 2, 1),
        date(2027, 3, 1),
    ]


def test_after_downtime_it_is_caught_up() -> None:
    assert rounds(house(), "2026-12-01", "2026-12-02") == [date(2026, 12, 3)]


def test_two_working_days_before_the_end_of_the_month_is_the_last_chance() -> None:
    first = date(2026, 12, 30)
    assert calling.starts(first, (), house())
    assert calling.skipped(first, (), house()) is None
    assert not calling.starts(date(2026, 12, 31), (), house())
    assert calling.skipped(date(2026, 12, 31), ("2026-11",), house()) == "2026-12"
    assert calling.skipped(date(2026, 12, 31), ("2026-12",), house()) is None


def test_on_its_own_day_it_begins_however_late_that_is() -> None:
    closed = house(1, "2026-12-01/2026-12-30")
    assert calling.starts(date(2026, 12, 31), (), closed)


def test_a_month_without_us_is_skipped_only_where_there_were_calls_before() -> None:
    assert calling.skipped(date(2026, 12, 31), (), house()) is None
    january = date(2027, 1, 4)
    assert calling.skipped(january, ("2026-11", "2027-01"), house()) == "2026-12"
    assert calling.skipped(january, ("2026-11", "2026-12", "2027-01"), house()) is None
    assert calling.skipped(january, ("2027-01",), house()) is None
    assert calling.skipped(january, ("2026-11", "2027-01"), house(None)) is None


def test_another_working_day_never_brings_a_second_call() -> None:
    assert calling.starts(TUESDAY, (), house(1))
    assert not any(calling.starts(date(2026, 12, day), ("2026-12",), house(10)) for day in range(1, 32))


@given(st.dates(date(2024, 1, 1), date(2032, 12, 1)), st.integers(1, 15), st.integers(0, 20))
def test_every_month_has_its_call_on_a_working_day(month: date, working_day: int, closed: int) -> None:
    days = f"{month:%Y-%m}-01/{month.replace(day=1) + timedelta(days=closed):%Y-%m-%d}"
    chosen = house(working_day, days)
    opens = calling.opens_on(month, chosen)
    assert opens is not None
    assert calling.month_of(opens) == calling.month_of(month)
    assert chosen.working_time.is_working_day(opens)
    assert calling.starts(opens, (), chosen)


# ---------------------------------------------------------------- who is asked


def test_the_question_names_the_month_and_the_last_day() -> None:
    [item] = calling.items(call(BUILDING), (), {}, TUESDAY)
    assert (item.person, item.deadline) == (ANNA, date(2026, 12, 8))
    assert spoken(item) == (
        "Was steht im Dezember an? Ein Satz genügt, etwa: „Am 12. eröffnet der Spielplatz im Stadtpark.“ "
        "Gibt es nichts, genügt „nichts“. Antworten bitte bis Dienstag, 8. Dezember 2026."
    )
    assert item.ask == Ask("call/2026-12/7/1", "call", ANNA.id, TUESDAY, call=1, department=7)


def test_late_in_the_month_the_question_looks_further_ahead() -> None:
    [item] = calling.items(call(BUILDING, started=date(2026, 12, 17)), (), {}, date(2026, 12, 17))
    assert spoken(item).startswith("Was steht in den nächsten Wochen an?")


def test_who_is_contact_of_two_departments_is_asked_once_for_both() -> None:
    [item] = calling.items(call(BUILDING, LIBRARY), (), {}, TUESDAY)
    assert spoken(item).endswith(" Es geht um: Bauamt, Stadtbücherei.")
    assert item.ask.department is None
    assert calling.departments_of(item.ask) == (7, 8)


def test_the_deputy_is_asked_while_the_contact_is_away_lost_or_missing() -> None:
    for contact in (replace(ANNA, away_until=TUESDAY), replace(ANNA, lost=True), None):
        [item] = calling.items(call(replace(BUILDING, contact=contact)), (), {}, TUESDAY)
        assert item.person == BEN
        assert spoken(item).endswith(" Es geht um: Bauamt (in Vertretung).")


def test_a_department_without_anybody_is_asked_as_soon_as_somebody_is_there() -> None:
    away = call(replace(LIBRARY, contact=replace(ANNA, away_until=date(2026, 12, 2))))
    assert calling.items(away, (), {}, date(2026, 12, 2)) == []
    assert len(calling.items(away, (), {}, date(2026, 12, 3))) == 1
    assert calling.items(away, (), {}, away.due_on) == []  # no time is left for an answer


def test_nobody_is_asked_twice_or_before_the_call_or_after_an_answer() -> None:
    both = call(BUILDING, CULTURE)
    first = calling.items(both, (), {}, TUESDAY)
    assert calling.items(both, asked(first), {}, TUESDAY) == []
    assert calling.items(both, asked(first[:1]), {}, TUESDAY) == first[1:]
    assert calling.items(both, (), {7: (topic(1, ANNA),)}, TUESDAY) == first[1:]
    assert calling.items(both, (), {}, TUESDAY - timedelta(days=1)) == []


def test_a_later_department_of_the_same_person_has_a_key_of_its_own() -> None:
    first = calling.items(call(BUILDING), (), {}, TUESDAY)
    later = calling.items(call(BUILDING, LIBRARY), asked(first), {}, TUESDAY)
    assert [one.ask.key for one in later] == ["call/2026-12/8/1"]


def test_where_the_contact_says_that_it_is_not_theirs_the_deputy_is_asked() -> None:
    made = call(BUILDING)
    refused = asked(calling.items(made, (), {}, TUESDAY), state="elsewhere")
    [item] = calling.items(made, refused, {}, TUESDAY)
    assert item.person == BEN
    assert calling.items(made, [*refused, *asked([item])], {}, TUESDAY) == []
    assert calling.items(made, [*refused, *asked([item], state="elsewhere")], {}, TUESDAY) == []
    assert reminded(made, refused) == []


# ---------------------------------------------------------------- the reminder

EVE = date(2026, 12, 7)


def reminded(made: TopicCall, asks: list[Ask], day: date = EVE, **came: Topic) -> list[Item]:
    answers = {int(name.removeprefix("d")): (one,) for name, one in came.items()}
    return calling.reminders(made, asks, answers, day, settings().working_time)


def test_who_has_not_answered_is_reminded_once_on_the_working_day_before() -> None:
    made = call(BUILDING, CULTURE)
    asks = asked(calling.items(made, (), {}, TUESDAY))
    assert [reminded(made, asks, TUESDAY + timedelta(days=days)) for days in range(6)] == [[]] * 6
    both = reminded(made, asks)
    assert [one.ask.key for one in both] == ["call/2026-12/7/1/again", "call/2026-12/9/3/again"]
    assert spoken(both[0]) == (
        "Noch einmal kurz zur Themenabfrage: Was steht im Dezember an? Ein Satz genügt, oder „nichts“. "
        "Antworten bitte bis Dienstag, 8. Dezember 2026."
    )
    assert reminded(made, [*asks, *asked(both)], made.due_on) == []
    assert len(reminded(made, asks, made.due_on)) == 2  # where the day before was missed
    assert reminded(made, asks, made.due_on + timedelta(days=1)) == []


def test_topics_and_nothing_are_answers() -> None:
    made = call(BUILDING, CULTURE)
    asks = asked(calling.items(made, (), {}, TUESDAY))
    assert [one.person for one in reminded(made, asks, d7=topic(1, ANNA))] == [CARA]
    asks[1] = replace(asks[1], state="done")
    assert [one.person for one in reminded(made, asks)] == [ANNA]


def test_the_deputy_is_reminded_when_the_contact_is_away_by_then() -> None:
    asks = asked(calling.items(call(BUILDING), (), {}, TUESDAY))
    gone = call(replace(BUILDING, contact=replace(ANNA, away_until=EVE)))
    [item] = reminded(gone, asks)
    assert item.person == BEN
    assert spoken(item).endswith("Es geht um: Bauamt (in Vertretung).")


def test_a_deputy_who_was_asked_is_reminded_though_the_contact_is_back() -> None:
    away = call(replace(BUILDING, contact=replace(ANNA, away_until=TUESDAY)))
    asks = asked(calling.items(away, (), {}, TUESDAY))
    assert [one.person for one in reminded(call(BUILDING), asks)] == [BEN]
    assert [one.person for one in reminded(call(replace(BUILDING, deputy=CARA)), asks)] == [ANNA]
    assert reminded(call(replace(BUILDING, contact=None, deputy=None)), asks) == []


def test_who_was_asked_on_the_eve_is_not_reminded_on_the_next_day() -> None:
    made = call(BUILDING)
    assert reminded(made, asked(calling.items(made, (), {}, TUESDAY), on=EVE), made.due_on) == []


# ---------------------------------------------------------------- what came


def test_topics_belong_to_their_department_or_to_that_of_their_contributor() -> None:
    first, second, third = topic(1, ANNA), topic(2, BEN), topic(3, person(4))
    departments = (BUILDING, LIBRARY, CULTURE)
    assert calling.came(departments, (), [first, second, third], {}) == {
        7: (first, second),
        8: (first,),
        9: (second,),
    }
    assert calling.came(departments, (), [first, third], {1: 8, 3: 9}) == {8: (first,), 9: (third,)}
    former = asked(calling.items(call(replace(LIBRARY, contact=person(4))), (), {}, TUESDAY))
    assert calling.came([LIBRARY], former, [third], {}) == {8: (third,)}
