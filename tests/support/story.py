"""Conversations as plain text: who says what, and what the bot answers, word for word; "…" stands for anything.

    Anna: neu
    Bot: …Worum geht es…
    Anna [Bild]: Das neue Haus            a picture with this caption
    Anna [👍]:                            a reaction to the bot's last message
    Anna [ändert "Turnhalle"]: Bürgerhaus  an edit of her own earlier message
    Anna [löscht "Bürgerhaus"]:           a redaction of it
    Redaktion: !annehmen T-1
    Bot an Anna: …angenommen…             somewhere else than where was just spoken
    (3 Tage später)                       time goes by, and what falls due is said; also hours: (2 Stunden später)

A story begins on Monday, 23 November 2026, 9 o'clock. A line that begins with a space goes on with the one before. Whoever is called Redaktion is the editor in the editorial room.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from newsroom.messages import Address, Content, Edited, PictureSent, Reacted, Redacted, Text
from tests.support.desk import EDITORIAL, Desk
from transports.render import terminal

_LINE = re.compile(r"(?P<who>[^\[:]+?)(?: \[(?P<deed>[^\]]+)\])?:(?: (?P<text>.*))?", re.DOTALL)
_TARGET = re.compile(r'(?P<verb>ändert|löscht) "(?P<said>.*)"')
_QUOTED = re.compile(r"^```\n(Anna: .*?)^```$", re.DOTALL | re.MULTILINE)
_LATER = re.compile(r"\((?P<count>\d+) (?P<unit>Stunden?|Tage?) später\)")
EDITOR_NAME = "Redaktion"
CLOCK = "the clock"


@dataclass(frozen=True, slots=True)
class Spoken:
    who: str
    text: str
    deed: str | None = None


def read(path: Path) -> list[Spoken]:
    """The story in a file of its own, or the one that a document quotes. Raises ValueError for any other line."""
    text = path.read_text("utf-8")
    story = _QUOTED.search(text)[1] if path.suffix == ".md" else text  # type: ignore[index]  # raises where none is
    return [_spoken(line) for line in _joined(story)]


def _joined(text: str) -> Iterator[str]:
    found: list[str] = []
    for line in text.splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if line.startswith(" "):
            found[-1] += f"\n{line.strip()}"
        else:
            found.append(line)
    yield from found


def _spoken(line: str) -> Spoken:
    if _LATER.fullmatch(line):
        return Spoken(CLOCK, line)
    match = _LINE.fullmatch(line)
    if match is None:
        raise ValueError(line)
    return Spoken(match["who"], match["text"] or "", match["deed"])


@dataclass
class Play:
    """Plays a story on a desk. `perform` fails with the first line that is not as it was written."""

    desk: Desk
    _events: dict[str, str] = field(default_factory=dict)
    _heard: int = 0
    _here: str = ""

    async def perform(self, story: list[Spoken]) -> None:
        for line in story:
            if line.who.startswith("Bot"):
                self._expect(line)
            else:
                self._nothing_unheard(before=line)
                await self._say(line)
        self._nothing_unheard(before=Spoken("the end", ""))

    async def _say(self, line: Spoken) -> None:
        if line.who == CLOCK and (passed := _LATER.fullmatch(line.text)):
            await self._wait(
                int(passed["count"]) * timedelta(days=1 if passed["unit"].startswith("Tag") else 1 / 24)
            )
            return
        event = f"$story-{len(self._events)}-{line.text[:20]}"
        content = self._content(line)
        self._events[line.text] = event
        self._here = line.who
        if line.who == EDITOR_NAME:
            await self.desk.order(content)
        else:
            await self.desk.tell(room_of(line.who).room, content, event)

    async def _wait(self, passed: timedelta) -> None:
        await self.desk.clock.turn(passed)
        await self.desk.house.tick()
        await self.desk.house.settle()

    def _content(self, line: Spoken) -> Content:
        match line.deed:
            case None:
                return Text(line.text)
            case "Bild":
                return PictureSent("photo", caption=line.text)
            case deed if target := _TARGET.fullmatch(deed):
                event = self._events[target["said"]]
                return Edited(event, line.text) if target["verb"] == "ändert" else Redacted(event)
            case symbol:
                return Reacted(self.desk.wire.last_event(room_of(line.who)), symbol)

    def _expect(self, line: Spoken) -> None:
        room = room_of(line.who.removeprefix("Bot").removeprefix(" an ") or self._here)
        assert self._heard < len(self.desk.wire.sent), f"the bot says nothing, instead of: {line.text}"
        sent = self.desk.wire.sent[self._heard]
        self._heard += 1
        said = terminal(sent.parcel)
        assert (sent.address, _agrees(line.text, said)) == (room, True), f"written: {line.text}\nsaid: {said}"

    def _nothing_unheard(self, before: Spoken) -> None:
        rest = [terminal(one.parcel) for one in self.desk.wire.sent[self._heard :]]
        assert rest == [], f"before {before}"


def room_of(who: str) -> Address:
    return EDITORIAL if who == EDITOR_NAME else Address("wire", f"@{who.lower()}:town.test")


def _agrees(written: str, said: str) -> bool:
    """Every line counts; blank ones and indents do not."""
    pattern = ".*".join(re.escape(piece.strip()) for piece in _plain(written).split("…"))
    return re.fullmatch(pattern, _plain(said), re.DOTALL) is not None


def _plain(text: str) -> str:
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())
