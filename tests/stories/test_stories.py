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
# At every push, of eight stories those at these places: each story is told on one of the three stages.
ALL = frozenset(range(8))
EVERY_OTHER = frozenset({0, 2, 4, 6})
ON_MATRIX, ON_TEAMS, ON_WIRE = frozenset({0}), frozenset({1, 5}), frozenset({2, 3, 4, 6, 7})


def told(stories: list[Path], places: frozenset[int] = ALL) -> list[ParameterSet]:
    """As cases of a test; those that are not told at every push, because another stage tells them, before a release."""
    return [
        pytest.param(path, id=path.name, marks=() if place % len(ALL) in places else pytest.mark.release)
        for place, path in enumerate(stories)
    ]


@pytest.mark.parametrize("story", told(STORIES, ON_WIRE))
async def test_the_story_goes_as_written(story: Path, tmp_path: Path) -> None:
    async with wire_stage(tmp_path) as stage:
        await Play(stage).perform(read(story))


@pytest.mark.parametrize("story", told(ON_POSTGRESQL, EVERY_OTHER))
async def test_the_story_goes_the_same_on_postgresql(story: Path, tmp_path: Path, postgres: Postgres) -> None:
    async with postgres.lent() as url, wire_stage(tmp_path, PostgresPlace(url)) as stage:
        await Play(stage).perform(read(story))


def test_each_story_is_told_somewhere_at_every_push() -> None:
    assert ON_WIRE | ON_MATRIX | ON_TEAMS == ALL


async def test_a_story_that_goes_otherwise_fails(tmp_path: Path) -> None:
    told = tmp_path / "told.txt"
    for wrong in ("Bot: …Wann…", "# the bot's answer is missing", "Bot: …Thema…\nBot: …Thema…"):
        told.write_text(f"Anna: neu\n{wrong}\n")
        async with wire_stage(tmp_path / str(len(wrong))) as stage:
            with pytest.raises(AssertionError):
                await Play(stage).perform(read(told))


@pytest.mark.parametrize("story", told(STORIES[1::6], EVERY_OTHER))
async def test_a_restart_before_every_line_changes_nothing(story: Path, tmp_path: Path) -> None:
    def restarted(lines: list[Line]) -> Iterator[Line]:
        for line in lines:
            if isinstance(line, Spoken) and not line.by_bot:
                yield Restart()
            yield line

    async with wire_stage(tmp_path) as stage:
        await Play(stage).perform(list(restarted(read(story))))
