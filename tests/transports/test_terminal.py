"""The terminal as a chat: what a line is, and what files are fetched."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.messages import (
    Address,
    Content,
    Document,
    FileSent,
    Incoming,
    Never,
    Outgoing,
    Paragraph,
    PictureSent,
    Pin,
    Run,
    Text,
)
from tests.support.clock import TurnableClock
from tests.support.desk import MONDAY
from transports.terminal import Lines, TerminalTransport, wrapped


def at_the_terminal(typed: str) -> TerminalTransport:
    return TerminalTransport(
        "Anna",
        Address("terminal", "chat/Anna"),
        private=True,
        lines=Lines(io.StringIO(typed), lambda: None),
        show=print,
        clock=TurnableClock(MONDAY),
    )


async def heard(line: str) -> Content:
    said: list[Incoming] = []

    async def receive(events: Sequence[Incoming], checkpoint: str | None) -> None:
        assert checkpoint is None
        said.extend(events)

    await at_the_terminal(f"{line}\n").follow(receive, None)
    return said[0].content


@pytest.mark.parametrize(
    ("line", "content"),
    [
        ("/datei /srv/anna/Programm.pdf", FileSent("/srv/anna/Programm.pdf", "Programm.pdf")),
        ("/FILE 'mein Programm.pdf'", FileSent("mein Programm.pdf", "mein Programm.pdf")),
        ("/bild haus.jpg", PictureSent("haus.jpg", "haus.jpg")),
        ("/dateien", Text("/dateien")),
        ("Die /datei fehlt", Text("Die /datei fehlt")),
    ],
)
async def test_a_line_is_a_text_a_picture_or_a_file(line: str, content: Content) -> None:
    assert await heard(line) == content


async def test_a_file_is_read_and_nothing_else_is(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-")
    terminal = at_the_terminal("")
    assert await terminal.fetch(FileSent(str(tmp_path / "a.pdf"))) == b"%PDF-"
    for nowhere in (str(tmp_path), "/dev/zero", "a\0b", str(tmp_path / "b.pdf")):
        with pytest.raises(Never):
            await terminal.fetch(FileSent(nowhere))


async def test_what_was_shown_is_not_shown_once_more(capsys: pytest.CaptureFixture[str]) -> None:
    terminal, here = at_the_terminal(""), Address("terminal", "chat/Anna")
    agenda, changed = [Document((Paragraph((Run(text),)),)) for text in ("Agenda", "Agenda mit T-1")]
    event = await terminal.deliver(Outgoing("agenda", here, agenda))
    assert await terminal.deliver(Outgoing("agenda/edit/1", here, changed, about=event))
    await terminal.deliver(Outgoing("agenda/pin", here, Pin(), about=event))
    assert capsys.readouterr().out == "Agenda\n"


async def test_the_prompt_stands_below_what_is_shown_while_a_line_is_waited_for() -> None:
    shown: list[str] = []
    lines = Lines(io.StringIO("neu\n"), lambda: shown.append("›"))
    here = Address("terminal", "chat/Anna")
    terminal = TerminalTransport(
        "Anna", here, private=True, lines=lines, show=shown.append, clock=TurnableClock(MONDAY)
    )
    agenda = Document((Paragraph((Run("Agenda"),)),))

    async def receive(events: Sequence[Incoming], checkpoint: str | None) -> None:
        assert (len(events), checkpoint) == (1, None)
        await terminal.deliver(Outgoing("answer", here, agenda))

    await terminal.deliver(Outgoing("before", here, agenda))
    await terminal.follow(receive, None)
    assert shown == ["Agenda", "›", "Agenda", "›"]
    reading = aiter(lines)
    waiting = asyncio.ensure_future(anext(reading))
    while len(shown) < 5:
        await asyncio.wait([waiting], timeout=0)
    lines.ask_again()
    assert shown[4:] == ["›", "›"]
    with pytest.raises(StopAsyncIteration):
        await waiting


def test_lines_break_between_words_and_hang_below_their_number() -> None:
    text = "1. Was: Eröffnung des Kinderhauses\n\n• ein Punkt, der weitergeht"
    assert wrapped(text, 20) == ("1. Was: Eröffnung\n   des Kinderhauses\n\n• ein Punkt, der\n  weitergeht")


@given(st.text(alphabet="ab 1.•\n", max_size=200), st.integers(10, 80))
def test_no_word_is_lost(text: str, width: int) -> None:
    assert "".join(wrapped(text, width).split()) == "".join(text.split())


@pytest.mark.parametrize("private", [True, False])
def test_a_person_is_reached_by_name_where_the_private_chat_is_open(private: bool) -> None:
    room = "chat/Anna" if private else "redaktion"
    terminal = TerminalTransport(
        "Anna",
        Address("terminal", room),
        private=private,
        lines=Lines(io.StringIO(), lambda: None),
        show=print,
        clock=TurnableClock(MONDAY),
    )
    assert terminal.serves(room)
    assert terminal.serves("Anna") is private
    assert not terminal.serves("Bert")
