"""Every story in this folder, and those that the readmes quote, played on a whole house."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from storage.postgres import PostgresPlace
from tests.support.postgres import Postgres
from tests.support.story import Line, Play, Restart, Spoken, read
from tests.support.wire_stage import wire_stage

HERE = Path(__file__).parent
STORIES = [*sorted(HERE.glob("*.txt")), HERE.parents[1] / "README.md", HERE.parents[1] / "README.de.md"]

ON_POSTGRESQL = STORIES[::5]
# At every push, of so many stories the one at this place: on these three stages together each story is told.
ON_WIRE, ON_MATRIX, ON_TEAMS = (4, 2), (4, 0), (2, 1)


def told(stories: list[Path], every: int = 1, first: int = 0) -> list[ParameterSet]:
    """As cases of a test; those that are not told at every push, because another stage tells them, before a release."""
    return [
        pytest.param(path, id=path.name, marks=() if place % every == first else pytest.mark.release)
        for place, path in enumerate(stories)
    ]


@pytest.mark.parametrize("story", told(STORIES, *ON_WIRE))
async def test_the_story_goes_as_written(story: Path, tmp_path: Path) -> None:
    async with wire_stage(tmp_path) as stage:
        await Play(stage).perform(read(story))


@pytest.mark.parametrize("story", told(ON_POSTGRESQL))
async def test_the_story_goes_the_same_on_postgresql(story: Path, tmp_path: Path, postgres: Postgres) -> None:
    async with postgres.lent() as url, wire_stage(tmp_path, PostgresPlace(url)) as stage:
        await Play(stage).perform(read(story))


def test_each_story_is_told_somewhere_at_every_push() -> None:
    for place in range(4):
        assert any(place % every == first for every, first in (ON_WIRE, ON_MATRIX, ON_TEAMS))


async def test_a_story_that_goes_otherwise_fails(tmp_path: Path) -> None:
    told = tmp_path / "told.txt"
    for wrong in ("Bot: …Wann…", "# the bot's answer is missing", "Bot: …Thema…\nBot: …Thema…"):
        told.write_text(f"Anna: neu\n{wrong}\n")
        async with wire_stage(tmp_path / str(len(wrong))) as stage:
            with pytest.raises(AssertionError):
                await Play(stage).perform(read(told))


@pytest.mark.parametrize("story", told(STORIES[1::6]))
async def test_a_restart_before_every_line_changes_nothing(story: Path, tmp_path: Path) -> None:
    def restarted(lines: list[Line]) -> Iterator[Line]:
        for line in lines:
            if isinstance(line, Spoken) and not line.by_bot:
                yield Restart()
            yield line

    async with wire_stage(tmp_path) as stage:
        await Play(stage).perform(list(restarted(read(story))))
