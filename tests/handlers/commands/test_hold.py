"""A topic rests until a day, for a reason, or for both; whoever contributed it reads the reason."""

from __future__ import annotations

from datetime import date

import pytest

from newsroom.topics import Status
from tests.handlers.office import Office
from tests.newsroom.planned import complete


@pytest.mark.parametrize(
    ("words", "until", "reason"),
    [
        ("", None, ""),
        ("bis 15.1.2027", date(2027, 1, 15), ""),
        ("15.1.2027", date(2027, 1, 15), ""),
        ("weil keine Zeit", None, "weil keine Zeit"),
        ("bis 15.1.2027 weil keine Zeit", date(2027, 1, 15), "weil keine Zeit"),
        ("until 15 January 2027: no time", date(2027, 1, 15), "no time"),
        ("Die Lesung ist erst im März", None, "Die Lesung ist erst im März"),
        ("Dezember ist voll", None, "Dezember ist voll"),
        ("Instagram ist voll", None, "Instagram ist voll"),
    ],
)
async def test_what_is_no_day_is_the_reason(
    office: Office, words: str, until: date | None, reason: str
) -> None:
    await office.contribute(complete())
    [answer, told] = await office.answers(f"!zurückstellen T-1 {words}")
    topic = await office.topic(1)
    assert (topic.status, topic.plan.hold_until, topic.reason) == (Status.ON_HOLD, until, reason)
    assert (f"Grund: {reason}" in told, f"Grund: {reason}" in answer) == (bool(reason), bool(reason))


@pytest.mark.parametrize(
    "words",
    ["bis", "bis bald", "bis heute", "heute", "bis Ende Dezember", "Ende Dezember", "1.1.2020 zu alt"],
)
async def test_a_day_that_is_not_certain_holds_nothing(office: Office, words: str) -> None:
    await office.contribute(complete())
    assert "Noch ist nichts" in await office.answer(f"!zurückstellen T-1 {words}")
    assert (await office.topic(1)).status is Status.SUBMITTED


async def test_a_reason_that_may_begin_with_a_number_is_asked_about(office: Office) -> None:
    for _ in range(3):
        await office.contribute(complete())
    await office.order("!eingang")
    assert "!zurückstellen 1: 3 Leute fehlen" in await office.answer("!zurückstellen 1 3 Leute fehlen")
    await office.order("!zurückstellen 1 3 bis 15.1.2027")
    assert [(await office.topic(number)).status for number in (1, 2, 3)] == [
        Status.ON_HOLD,
        Status.SUBMITTED,
        Status.ON_HOLD,
    ]


async def test_a_reason_has_its_limit(office: Office) -> None:
    await office.contribute(complete())
    assert "zu lang" in await office.answer(f"!zurückstellen T-1 {'x' * 1001}")
