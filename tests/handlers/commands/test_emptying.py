"""What the desk noted about a topic can be taken away from it again."""

from __future__ import annotations

import pytest

from newsroom.settings import Settings
from tests.handlers.office import Office
from tests.newsroom.planned import complete


def with_goals(settings: Settings) -> Settings:
    return settings.model_copy(update={"goals": ("Bürgernähe",)})


async def noted(office: Office) -> tuple[str, tuple[str, ...], str]:
    topic = await office.topic(1)
    return topic.plan.theme, topic.plan.goals, topic.department


@pytest.mark.parametrize(
    ("field", "nothing", "left", "said"),
    [
        ("themenfeld", "keins", ("", ("Bürgernähe",), "Bauamt"), "gehört jetzt zu keinem Themenfeld."),
        ("ziel", "-", ("Straßen", (), "Bauamt"), "dient jetzt keinem Ziel."),
        ("abteilung", "keine", ("Straßen", ("Bürgernähe",), ""), "gehört jetzt zu keiner Abteilung."),
        ("department", "none", ("Straßen", ("Bürgernähe",), ""), "gehört jetzt zu keiner Abteilung."),
    ],
)
async def test_a_field_is_emptied_and_undo_fills_it_again(
    office: Office, field: str, nothing: str, left: tuple[str, tuple[str, ...], str], said: str
) -> None:
    office.settings = with_goals(office.settings)
    await office.contribute(complete())
    await office.order("!abteilungen neu Bauamt")
    for words in ("themenfeld Straßen", "ziel Bürgernähe", "abteilung Bauamt"):
        await office.order(f"!ändern T-1 {words}")
    assert await noted(office) == ("Straßen", ("Bürgernähe",), "Bauamt")
    assert (await office.answer(f"!ändern T-1 {field} {nothing}")).endswith(said)
    assert await noted(office) == left
    await office.order("!rückgängig")
    assert await noted(office) == ("Straßen", ("Bürgernähe",), "Bauamt")


async def test_a_topic_is_found_by_its_department_as_long_as_it_has_it(office: Office) -> None:
    await office.contribute(complete())
    await office.order("!abteilungen neu Bauamt")
    await office.order("!ändern T-1 abteilung Bauamt")
    assert "T-1" in await office.answer("!suchen Bauamt")
    await office.order("!ändern T-1 abteilung keine")
    assert "kein Thema" in await office.answer("!suchen Bauamt")


async def test_a_theme_that_only_looks_like_nothing_is_kept(office: Office) -> None:
    await office.contribute(complete())
    await office.order("!ändern T-1 themenfeld Kleine")
    assert (await office.topic(1)).plan.theme == "Kleine"
