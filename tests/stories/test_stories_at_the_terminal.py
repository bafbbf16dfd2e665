"""The stories again, with people who type at `bot.py chat`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stories.test_stories import STORIES
from tests.support.story import Play, read
from tests.support.terminal_stage import can_be_played, terminal_stage

PLAYED = [path for path in STORIES if can_be_played(read(path))]


@pytest.mark.parametrize("story", PLAYED, ids=[path.name for path in PLAYED])
async def test_the_story_goes_the_same_at_the_terminal(story: Path, tmp_path: Path) -> None:
    async with terminal_stage(tmp_path) as stage:
        await Play(stage).perform(read(story))
