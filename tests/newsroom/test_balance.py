"""How the topics are spread over departments and themes, and that nobody's own figure can be read from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.balance import FEWEST, Balance, Share, balance, day_of, page, section, theme_of, unheard
from newsroom.messages import Say
from newsroom.people import Department
from newsroom.planning import Plan
from newsroom.topics import Draft, Status, Topic
from tests.newsroom.planned import ANNA, said, topic
from tests.newsroom.scheduled import TUESDAY, posted
from tests.support.desk import settings
from texts import load
from understanding.when.span import Span

GERMAN = load().voice("de", formal=True)
BUILDING = Department(1, "Bauamt", themes=("Straßen", "Spielplätze"))
LIBRARY = Department(2, "Stadtbücherei", themes=("Lesen", "Jugend und Kultur"))
HOUSE = settings(goals=("Bürgernähe",))


def of(
    department: str, number: int, who: int = 1, title: str = "Thema", status: Status = Status.SCHEDULED
) -> Topic:
    made = posted(number, "2026-12-08", status=status)
    return replace(
        made, department=department, contributor=replace(ANNA, id=who), draft=Draft({"what": said(title)})
    )


def spread(topics: Sequence[Topic]) -> Balance:
    return balance(topics, date(2026, 12, 1), date(2026, 12, 31), [BUILDING, LIBRARY], HOUSE)


def spoken(says: Sequence[Say]) -> str:
    return "\n".join(GERMAN.plain(say.key, say.values) for say in says)


def test_a_figure_stands_where_several_people_contributed_enough() -> None:
    topics = [of("Bauamt", number, number % 2) for number in range(1, 6)]
    assert spread(topics).departments == (Share("Bauamt", 5, few=False),)
    assert spread(topics).absent == ("Stadtbücherei",)


@pytest.mark.parametrize(
    ("people", "few"), [((1, 2), True), ((1,), True), ((1, 1, 1), False), ((1, 1, 1, 1, 1, 1, 1), False)]
)
def test_a_small_group_is_told_roughly(people: tuple[int, ...], few: bool) -> None:
    topics = [of("Bauamt", number, who) for number, who in enumerate(people, start=1)]
    assert spread(topics).departments == (Share("Bauamt", None, few=few),)


def test_the_page_says_figures_gaps_and_goals() -> None:
    topics = [of("Bauamt", number, number % 2, "Spielplatz am Park") for number in range(1, 5)]
    topics += [of("", 5), replace(of("", 6), plan=Plan(date(2026, 12, 8), goals=("Bürgernähe",)))]
    assert spoken(page(spread(topics))) == (
        "Themen nach Abteilungen: Bauamt · 4 ohne Abteilung · unter 3\n"
        "Kein Thema in dieser Zeit: Stadtbücherei\n"
        "Themen nach Themenfeldern: Spielplätze · 4 ohne Themenfeld · unter 3\n"
        "Themenfelder ohne Thema: Straßen, Lesen, Jugend und Kultur\n"
        "Ziele: Bürgernähe 1"
    )
    assert spoken(section(spread(topics))) == (
        "Ausgewogenheit Bauamt · 4 ohne Abteilung · unter 3 Ziele: Bürgernähe 1"
    )


def test_one_busy_person_is_no_figure() -> None:
    topics = [of("Bauamt", number) for number in range(1, 40)]
    assert spoken(page(spread(topics))).startswith("Themen nach Abteilungen: Bauamt · 3 oder mehr\n")


def test_only_what_the_desk_took_and_what_is_of_these_days_counts() -> None:
    topics = [of("Bauamt", number, number % 2) for number in range(1, 4)]
    others = [of("Bauamt", 9, status=status) for status in Status if status not in
              {Status.ACCEPTED, Status.SCHEDULED, Status.PUBLISHED}]  # fmt: skip  # one condition
    others += [replace(one, plan=Plan(date(2027, 1, 1))) for one in topics]
    assert spread([*topics, *others]).departments == (Share("Bauamt", 3, few=False),)


@pytest.mark.parametrize(
    ("one", "day"),
    [
        (posted(1, "2026-12-08", published_on=date(2026, 12, 9)), "2026-12-09"),
        (posted(1, "2026-12-08"), "2026-12-08"),
        (topic(1, Span(date(2026, 12, 5))), "2026-12-05"),
        (topic(1), "2026-11-21"),  # handed in
    ],
)
def test_a_topic_has_one_day(one: Topic, day: str) -> None:
    assert day_of(one, "Europe/Berlin") == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("title", "theme"),
    [
        ("Der Spielplatz im Stadtpark ist fertig", "Spielplätze"),
        ("Hauptstraße gesperrt", "Straßen"),
        ("Kultur für die Jugend", "Jugend und Kultur"),
        ("Lesenacht in der Bücherei", "Lesen"),
        ("Vorlesen im Park", ""),
        ("Haushalt beschlossen", ""),
        ("", ""),
    ],
)
def test_a_theme_is_known_by_its_word_in_the_title(title: str, theme: str) -> None:
    assert theme_of(of("", 1, title=title), [BUILDING, LIBRARY]) == theme


def test_what_an_editor_said_and_the_own_department_come_first() -> None:
    parks = Department(3, "Gartenamt", themes=("Spielplatz",))
    one = of("Gartenamt", 1, title="Spielplatz")
    assert theme_of(one, [BUILDING, parks]) == "Spielplatz"
    assert theme_of(replace(one, plan=Plan(theme="Familie")), [BUILDING, parks]) == "Familie"


@pytest.mark.parametrize(
    ("weeks", "silent"), [(None, ["Bauamt", "Archiv"]), (3, ["Bauamt", "Stadtbücherei", "Archiv"])]
)
def test_a_department_is_unheard_after_the_weeks_of_the_settings(
    weeks: int | None, silent: list[str]
) -> None:
    chosen = settings(topic_call=HOUSE.topic_call.model_copy(update={"silent_weeks": weeks}))
    last = {1: TUESDAY - timedelta(weeks=8, days=1), 2: TUESDAY - timedelta(weeks=8)}
    archive = Department(4, "Archiv")
    assert list(unheard([BUILDING, LIBRARY, archive], last, date(2026, 1, 5), TUESDAY, chosen)) == silent


def test_on_its_first_days_a_house_misses_nobody() -> None:
    begun = TUESDAY - timedelta(weeks=8)
    assert unheard([BUILDING, LIBRARY], {}, begun, TUESDAY, HOUSE) == ()
    assert unheard([BUILDING], {}, begun - timedelta(days=1), TUESDAY, HOUSE) == ("Bauamt",)


@given(st.lists(st.tuples(st.sampled_from(["Bauamt", "Stadtbücherei", ""]), st.integers(1, 3)), max_size=30))
def test_no_figure_is_that_of_one_person(handed_in: list[tuple[str, int]]) -> None:
    topics = [of(name, number, who) for number, (name, who) in enumerate(handed_in, start=1)]
    for share in spread(topics).departments:
        own = [who for name, who in handed_in if name == share.name]
        assert (share.count is not None) == (len(own) >= FEWEST and len(set(own)) > 1)
        assert share.few == (len(own) < FEWEST)
