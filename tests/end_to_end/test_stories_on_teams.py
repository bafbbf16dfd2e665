"""The stories again, in Teams: activities signed as Microsoft signs them, cards and messages as a connector gets them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stories.test_stories import ON_TEAMS, STORIES, told
from tests.support.story import Play, read
from tests.support.teams_stage import teams_stage


@pytest.mark.parametrize("story", told(STORIES, ON_TEAMS))
async def test_the_story_goes_the_same_on_teams(story: Path, tmp_path: Path) -> None:
    async with teams_stage(tmp_path) as stage:
        await Play(stage).perform(read(story))


@pytest.mark.parametrize(
    ("told", "complaint"),
    [
        ("Anna: neu\nBot: …Wann…\n", "written"),
        ("Anna: neu\n", "at the end Anna also hears"),
        ("Anna: neu\nBot: …Thema…\nBot an Redaktion: …\n", "says nothing"),
    ],
)
async def test_a_story_that_goes_otherwise_fails_on_teams(told: str, complaint: str, tmp_path: Path) -> None:
    (tmp_path / "told.txt").write_text(told)
    async with teams_stage(tmp_path) as stage:
        with pytest.raises(AssertionError, match=complaint):
            await Play(stage).perform(read(tmp_path / "told.txt"))
