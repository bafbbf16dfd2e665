"""`bot.py demo` from the outside: what is printed, what the editor finds, and that nothing is left of it."""

from __future__ import annotations

from pathlib import Path

from tests.support.demo_process import demo_process
from tests.support.js_user import js_user


async def test_a_town_to_try_the_bot_in_that_ends_without_a_trace_and_goes_on_another_day(
    tmp_path: Path,
) -> None:
    async with demo_process(tmp_path) as demo:
        deed = demo.deed
        assert deed.password in demo.output
        assert demo.server.url in demo.output
        assert "Anna Berger: Auftakt der Lesepatenschaften" in demo.output
        async with js_user(demo.server, demo.editor) as robin:
            room = await robin.join(deed.editorial_room)
            assert (await room.hear_text("Radbrücke")).shield == "none"
        assert await demo.interrupt() == 0
    assert processes_of(tmp_path) == []
    async with demo_process(tmp_path) as again:
        assert again.deed == deed
        assert "macht dort weiter" in again.output
        assert "Anna Berger:" not in again.output
        async with js_user(again.server, again.editor) as robin:
            room = await robin.join(deed.editorial_room)
            await room.say("!eingang")
            inbox = await room.hear_text("T-1")
            assert "Lesepatenschaften" in inbox.body
            assert "Radbrücke" in inbox.body


def processes_of(folder: Path) -> list[str]:
    """The command lines of all running processes that work in the folder."""
    lines = [_command_line(process) for process in Path("/proc").glob("[0-9]*")]
    return [line for line in lines if str(folder) in line]


def _command_line(process: Path) -> str:
    try:
        return (process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""  # it has just ended
