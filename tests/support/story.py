"""Conversations as plain text: who says what, and what the bot answers, word for word; "…" stands for anything.

    Anna: neu
    Bot: …Worum geht es…
    Anna [Bild]: Das neue Haus            a picture with this caption
    Anna [Bild haus.jpg]: Das neue Haus   a picture whose file is called so
    Anna [3 Bilder]: Haus / Saal          three pictures at one go, the captions in their order
    Anna [Bilder a.jpg, b.jpg]: Haus      two with names
    Anna [Datei programm.pdf]: Ablauf     a file, with a caption or none; stage.py says where files lie
    Anna [👍]:                            a reaction to the bot's last message
    Anna [ändert "Turnhalle"]: Bürgerhaus  an edit of her own earlier message, by its present text
    Anna [löscht "Bürgerhaus"]:           a redaction of it; of a picture by caption or name, of a reaction by symbol
    Redaktion: !annehmen T-1
    Bot an Anna: …angenommen…             somewhere else than where was just spoken
    (3 Tage später)                       time goes by, and what falls due is said; also Stunden, Wochen, Monate of
                                          30 days, and small numbers in words: (ein Monat später)
    (Neustart)                            the bot is closed and opened again on the same data

A story begins on Monday, 23 November 2026, 9 o'clock. A line that begins with a space goes on with the one before.
Whoever is called Redaktion is the editor in the editorial room. Everybody else sits in a private chat of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count, zip_longest
from pathlib import Path

from newsroom.messages import Edited, PictureSent, Reacted, Redacted, Text
from tests.support.stage import EDITOR_NAME, Deed, FileHandedOver, Stage

_LINE = re.compile(r"(?P<who>[^\[:]+?)(?: \[(?P<deed>[^\]]+)\])?:(?: (?P<text>.*))?", re.DOTALL)
_TARGET = re.compile(r'(?P<verb>ändert|löscht) "(?P<said>.*)"', re.DOTALL)
_PICTURES = re.compile(r"(?:Bild|(?P<count>\d+) Bilder|Bild (?P<name>.+)|Bilder (?P<names>.+))")
_FILE = re.compile(r"Datei (?P<name>.+)")
_QUOTED = re.compile(r"^```\n(Anna: .*?)^```$", re.DOTALL | re.MULTILINE)
_LATER = re.compile(r"\((?P<count>\d+|\w+) (?P<unit>Stunde|Tag|Woche|Monat)(?:e|n|en)? später\)")
_NUMBERS = {"ein": 1, "eine": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6}
_UNITS = {
    "Stunde": timedelta(hours=1),
    "Tag": timedelta(days=1),
    "Woche": timedelta(weeks=1),
    "Monat": timedelta(days=30),
}
_RESTART = "(Neustart)"


@dataclass(frozen=True, slots=True)
class Spoken:
    who: str
    text: str
    deed: str | None = None

    @property
    def by_bot(self) -> bool:
        return self.who == "Bot" or self.who.startswith("Bot an ")

    @property
    def hearer(self) -> str:
        """To whom the bot speaks here; "" is whoever has just spoken."""
        return self.who.removeprefix("Bot").removeprefix(" an ")


@dataclass(frozen=True, slots=True)
class Later:
    passed: timedelta


@dataclass(frozen=True, slots=True)
class Restart:
    pass


Line = Spoken | Later | Restart


def read(path: Path) -> list[Line]:
    """The story in a file of its own, or the one that a document quotes. Raises ValueError for any other line."""
    text = path.read_text("utf-8")
    story = _QUOTED.search(text)[1] if path.suffix == ".md" else text  # type: ignore[index]  # raises where none is
    return [_line(line) for line in _joined(story)]


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


def _line(line: str) -> Line:
    if later := _LATER.fullmatch(line):
        number = _NUMBERS.get(later["count"]) or int(later["count"])
        return Later(number * _UNITS[later["unit"]])
    if line == _RESTART:
        return Restart()
    match = _LINE.fullmatch(line)
    if match is None:
        raise ValueError(line)
    return Spoken(match["who"], match["text"] or "", match["deed"])


def pictures_of(line: Spoken) -> list[PictureSent]:
    """The pictures that are sent here; the source is empty where the story gives the file no name."""
    sent = _PICTURES.fullmatch(line.deed or "")
    if sent is None:
        return []
    several = sent["count"] or sent["names"]
    names = [name.strip() for name in (sent["names"] or "").split(",")] if sent["names"] else [sent["name"]]
    names = [None] * int(sent["count"]) if sent["count"] else names
    captions = [piece.strip() for piece in line.text.split(" / ")] if several else [line.text]
    if len(captions) > len(names):
        raise ValueError(f"more captions than pictures: {line}")
    paired = zip_longest(names, captions, fillvalue="")
    return [PictureSent(name or "", name or "", caption or "") for name, caption in paired]


@dataclass
class Play:
    """Plays a story on a stage. `perform` fails with the first line that is not as it was written."""

    stage: Stage
    _events: dict[tuple[str, str], str] = field(default_factory=dict)
    _numbers: count[int] = field(default_factory=lambda: count(1))
    _here: str = EDITOR_NAME

    async def perform(self, story: Sequence[Line]) -> None:
        for line in story:
            if isinstance(line, Spoken) and line.by_bot:
                await self._expect(line)
                continue
            await self._nothing_unheard(before=line)
            match line:
                case Later(passed):
                    await self.stage.wait(passed)
                case Restart():
                    await self.stage.restart()
                case spoken:
                    await self.say(spoken)
        for person in sorted(cast(story)):
            said = await self.stage.heard(person)
            assert said is None, f"at the end {person} also hears: {said}"
        assert await self.stage.unheard() == [], "at the end"

    async def say(self, line: Spoken) -> None:
        deeds = self._deeds(line)
        self._here = line.who
        events = await self.stage.say(line.who, deeds)
        for deed, event in zip(deeds, events, strict=True):
            for called in _names(deed):
                self._events[line.who, called] = deed.target if isinstance(deed, Edited) else event

    def _deeds(self, line: Spoken) -> list[Deed]:
        if line.deed is None:
            return [Text(line.text)]
        if pictures := pictures_of(line):
            return [self._named(picture) for picture in pictures]
        if file := _FILE.fullmatch(line.deed):
            return [FileHandedOver(file["name"], line.text)]
        if target := _TARGET.fullmatch(line.deed):
            event = self._events[line.who, target["said"]]
            return [Edited(event, line.text) if target["verb"] == "ändert" else Redacted(event)]
        return [Reacted(self.stage.last_event(line.who), line.deed)]

    def _named(self, picture: PictureSent) -> PictureSent:
        name = picture.name or f"bild-{next(self._numbers)}.jpg"
        return PictureSent(name, name, picture.caption)

    async def _expect(self, line: Spoken) -> None:
        said = await self.stage.heard(line.hearer or self._here)
        if said is None:
            rest = await self.stage.unheard()
            raise AssertionError(f"the bot says nothing, instead of: {line}; elsewhere: {rest}")
        assert _agrees(line.text, said), f"written: {line.text}\nsaid: {said}"

    async def _nothing_unheard(self, before: Line) -> None:
        assert await self.stage.unheard() == [], f"before {before}"


def cast(story: Sequence[Line]) -> set[str]:
    """Everybody who speaks or is spoken to, and the editor in any case."""
    spoken = [line for line in story if isinstance(line, Spoken)]
    return {line.hearer if line.by_bot else line.who for line in spoken} - {""} | {EDITOR_NAME}


def _names(deed: Deed) -> list[str]:
    """By what a story can speak of it later."""
    match deed:
        case Text(body) | Edited(_, body):
            return [body]
        case PictureSent(name=name, caption=caption) | FileHandedOver(name=name, caption=caption):
            return [name, caption] if caption else [name]
        case Reacted(_, symbol):
            return [symbol]
        case _:
            return []


def _agrees(written: str, said: str) -> bool:
    """Every line counts; blank ones and indents do not."""
    pattern = ".*".join(re.escape(piece.strip()) for piece in _plain(written).split("…"))
    return re.fullmatch(pattern, _plain(said), re.DOTALL) is not None


def _plain(text: str) -> str:
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())
