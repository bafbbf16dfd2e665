"""The stories again, with people who type at `bot.py chat`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stories.test_stories import STORIES, told
from tests.support.story import Play, read
from tests.support.terminal_stage import can_be_played, terminal_stage

FEWEST = 7
PLAYED = [path for path in STORIES if can_be_played(read(path))]


@pytest.mark.parametrize("story", told(PLAYED, every=3))
async def test_the_story_goes_the_same_at_the_terminal(story: Path, tmp_path: Path) -> None:
    async with terminal_stage(tmp_path) as stage:
        await Play(stage).perform(read(story))


def test_a_terminal_expresses_enough_of_the_stories() -> None:
    """Otherwise a rule that lets nothing pass would look like success."""
    assert len(PLAYED) >= FEWEST


@pytest.mark.parametrize(
    ("line", "possible"),
    [
        ("Anna: neu", True),
        ("Anna [Bild]:", True),
        ("Anna [Bild haus.jpg]:", True),
        ("(Neustart)", True),
        ("Redaktion: !agenda", True),
        ("Bot an Anna: …", True),
        ("Anna [Bild]: Das Haus", False),
        ("Anna [2 Bilder]:", False),
        ("Anna [Datei programm.pdf]:", True),
        ("Anna [Datei programm.pdf]: Der Ablauf", False),
        ("Anna [👍]:", False),
        ('Anna [ändert "neu"]: alt', False),
        ('Anna [löscht "neu"]:', False),
        ("Anna: zwei\n Zeilen", False),
        ("Redaktion: das schaue ich mir an", False),
        ("Redaktion [Bild]:", False),
        ("(3 Tage später)", False),
    ],
)
def test_a_terminal_expresses_lines_single_pictures_and_commands(
    line: str, possible: bool, tmp_path: Path
) -> None:
    told = tmp_path / "told.txt"
    told.write_text(f"Anna: hallo\n{line}\n")
    assert can_be_played(read(told)) is possible


async def test_a_story_that_goes_otherwise_fails_at_the_terminal(tmp_path: Path) -> None:
    for number, wrong in enumerate(
        ("Bot: …Wann…", "# the answer is missing", "Bot: …Thema…\nBot an Redaktion: …")
    ):
        told = tmp_path / f"{number}.txt"
        told.write_text(f"Anna: neu\n{wrong}\n")
        async with terminal_stage(tmp_path / str(number)) as stage:
            with pytest.raises(AssertionError):
                await Play(stage).perform(read(told))
