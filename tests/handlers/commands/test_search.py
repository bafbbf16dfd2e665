"""A topic is found by its words and by its number."""

from __future__ import annotations

import pytest

from tests.handlers.office import Office
from tests.newsroom.planned import complete


@pytest.mark.parametrize("words", ["T-2", "2", "t2", "#2"])
async def test_a_number_finds_its_topic_before_what_names_it(office: Office, words: str) -> None:
    for title in ("Lesung", "Kinderhaus", "Haus 2"):
        await office.contribute(complete(title=title))
    answer = await office.answer(f"!suchen {words}")
    assert "• T-2 Kinderhaus" in answer.split("\n")[1]
    assert answer.count("T-2 ") == 1
    assert "T-1 " not in answer


async def test_a_number_that_no_topic_has_finds_nothing(office: Office) -> None:
    await office.contribute(complete())
    assert (await office.answer("!suchen T-99")).startswith("Zu „T-99“ finde ich kein Thema.")
    assert (await office.answer("!suchen 1 Bauamt")).startswith("Zu „1 Bauamt“ finde ich kein Thema.")
