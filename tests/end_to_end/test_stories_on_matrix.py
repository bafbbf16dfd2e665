"""The stories again, on a real homeserver: real clients, real rooms, real events."""

from __future__ import annotations

from pathlib import Path

import pytest

from demo.synapse import Synapse
from tests.stories.test_stories import STORIES
from tests.support.matrix_stage import matrix_stage
from tests.support.story import Play, read


@pytest.mark.parametrize("story", STORIES, ids=[path.name for path in STORIES])
async def test_the_story_goes_the_same_on_matrix(story: Path, homeserver: Synapse, tmp_path: Path) -> None:
    async with matrix_stage(homeserver, tmp_path) as stage:
        await Play(stage).perform(read(story))
