"""`bot.py demo` from the outside: what is printed, what the editor finds, and that nothing is left of it."""

from __future__ import annotations

from pathlib import Path

from tests.support.demo_process import demo_process
from tests.support.js_user import js_user


async def test_a_topic_is_handed_in_and_the_editor_sees_the_next_one_come(tmp_path: Path) -> None:
    async with demo_process(tmp_path) as demo:
        assert "Anna Berger: Auftakt der Lesepatenschaften" in demo.output
        assert demo.deed.password in demo.output
        assert demo.server.url in demo.output
        async with js_user(demo.server, demo.editor) as robin:
            room = await robin.join(demo.deed.editorial_room)
            assert (await room.hear_text("Radbrücke")).shield == "none"
            await room.say("!eingang")
            assert "Lesepatenschaften" in (await room.hear_text("T-1")).body


async def test_an_interruption_ends_everything_and_the_next_start_goes_on(tmp_path: Path) -> None:
    async with demo_process(tmp_path) as demo:
        before = demo.deed
        assert await demo.interrupt() == 0
    assert processes_of(tmp_path) == []
    async with demo_process(tmp_path) as again:
        assert "macht dort weiter" in again.output
        assert "Lesepatenschaften" not in again.output
        assert again.deed == before
        async with js_user(again.server, again.editor) as robin:
            room = await robin.join(before.editorial_room)
            await room.say("!eingang")
            assert "Lesepatenschaften" in (await room.hear_text("T-1")).body


def processes_of(folder: Path) -> list[str]:
    """The command lines of all running processes that work in the folder."""
    lines = [_command_line(process) for process in Path("/proc").glob("[0-9]*")]
    return [line for line in lines if str(folder) in line]


def _command_line(process: Path) -> str:
    try:
        return (process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except FileNotFoundError:
        return ""  # it has just ended
