"""The stories again, with people who type at `bot.py chat`."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from newsroom.messages import Text
from tests.stories.test_stories import STORIES, told
from tests.support.story import Play, read
from tests.support.terminal_stage import can_be_played, terminal_stage
from tests.support.waiting import until

FEWEST = 7
PLAYED = [path for path in STORIES if can_be_played(read(path))]


@pytest.mark.parametrize("story", told(PLAYED, frozenset({3})))
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


# ---------------------------------------------------------------- what falls due


async def test_what_fell_due_while_nobody_sat_there_is_said_before_the_first_line(tmp_path: Path) -> None:
    async with terminal_stage(tmp_path) as stage:
        await stage.say("Anna", [Text("neu"), Text("Sommerfest")])
        await stage.wait(timedelta(days=3))
        said = [await stage.heard("Anna") for _ in range(4)]
        assert "Sommerfest" in str(said[2])
        assert said[3] is None


async def test_it_is_said_to_who_sits_there_when_it_falls_due(tmp_path: Path) -> None:
    async with terminal_stage(tmp_path) as stage:
        await stage.say("Anna", [Text("neu"), Text("Sommerfest")])
        while await stage.heard("Anna"):
            pass
        await stage.pass_by(timedelta(days=3))
        assert "Sommerfest" in str(await until(lambda: stage.heard("Anna"), "the nudge"))
        await stage.say("Anna", [Text("5.12.")])
        assert "Samstag, 5. Dezember 2026" in str(await stage.heard("Anna"))


async def test_the_weekly_agenda_comes_to_the_editors_terminal_once(tmp_path: Path) -> None:
    async with terminal_stage(tmp_path) as stage:
        await stage.say("Redaktion", [Text("!hilfe")])
        while await stage.heard("Redaktion"):
            pass
        await stage.pass_by(timedelta(days=7, hours=1))
        assert "Agenda" in str(await until(lambda: stage.heard("Redaktion"), "the agenda"))
        await stage.leave()
        assert await stage.heard("Redaktion") is None
