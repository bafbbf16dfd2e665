"""The stories again, on a real homeserver: real clients, real rooms, real events."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import pytest_asyncio

from demo.synapse import Synapse
from tests.stories.test_stories import ON_MATRIX, STORIES, told
from tests.support.matrix_stage import matrix_stage
from tests.support.story import Play, read

AT_ONCE = 2  # while the homeserver works on one story, the bot works on the other


@dataclass
class Plays:
    """Each story on a stage of its own; the one that comes next begins early."""

    homeserver: Synapse
    folder: Path
    group: asyncio.TaskGroup
    stories: list[Path]
    opening: asyncio.Lock = field(default_factory=asyncio.Lock)
    tasks: dict[Path, asyncio.Task[Exception | None]] = field(default_factory=dict)

    async def outcome(self, story: Path) -> Exception | None:
        """What went wrong."""
        place = self.stories.index(story)
        for path in self.stories[place : place + AT_ONCE]:
            if path not in self.tasks:
                self.tasks[path] = self.group.create_task(self._play(path))
        return await self.tasks[story]

    async def _play(self, path: Path) -> Exception | None:
        try:
            async with matrix_stage(self.homeserver, self.folder / path.name, self.opening) as stage:
                await Play(stage).perform(read(path))
        except Exception as error:  # noqa: BLE001  # the test that asks for it raises it
            return error
        return None


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def plays(
    homeserver: Synapse, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> AsyncIterator[Plays]:
    chosen = [
        Path(str(item.callspec.params["story"]))
        for item in request.session.items
        if isinstance(item, pytest.Function) and "plays" in item.fixturenames
    ]
    async with asyncio.TaskGroup() as group:
        plays = Plays(homeserver, tmp_path_factory.mktemp("stories"), group, chosen)
        yield plays
        for task in plays.tasks.values():  # somebody ended the tests before the end
            task.cancel()


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("story", told(STORIES, ON_MATRIX))
async def test_the_story_goes_the_same_on_matrix(story: Path, plays: Plays) -> None:
    if error := await plays.outcome(story):
        raise error


@pytest.mark.parametrize(
    ("told", "complaint"),
    [
        ("Anna: neu\nBot: …Wann…\n", "written"),
        ("Anna: neu\n", "at the end Anna also hears"),
        ("Anna: neu\nBot: …Thema…\nBot an Redaktion: …\n", "says nothing"),
    ],
)
async def test_a_story_that_goes_otherwise_fails_on_matrix(
    told: str, complaint: str, homeserver: Synapse, tmp_path: Path
) -> None:
    (tmp_path / "told.txt").write_text(told)
    async with matrix_stage(homeserver, tmp_path) as stage:
        with pytest.raises(AssertionError, match=complaint):
            await Play(stage).perform(read(tmp_path / "told.txt"))
