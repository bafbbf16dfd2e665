"""A conversation in a test: what is said in, what is answered out, and the stored form between any two turns."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from handlers.hearing import vocabulary
from handlers.speaking import document
from newsroom.attachments import as_file, long_text
from newsroom.conversation import Conversation
from newsroom.dialogue import Heard, Scene, Turn, advance
from newsroom.messages import (
    Edited,
    FileSent,
    Filled,
    PictureSent,
    Reacted,
    Redacted,
    Say,
    Text,
)
from newsroom.people import Language, Person
from newsroom.quotes import answered
from newsroom.topics import Answer, Draft, Given, Status, StoredFile, StoredPicture, Topic
from newsroom.turn import Conversational
from storage.serialise import read_memory, read_value, written_memory, written_value
from tests.support.desk import settings
from texts import Voice, load
from transports.render import plain_text

CATALOGUE = load()
SETTINGS = settings()
VOCABULARIES = {language: vocabulary(CATALOGUE, language) for language in ("de", "en")}
NOW = datetime.fromisoformat("2026-11-24T09:00")  # a Tuesday

FIVE = ("Eröffnung Kinderhaus", "5.12. 15 Uhr", "Bahnhofstraße 3", "Bürgermeisterin Krämer", "rund 80 Gäste")
ALL = ("neu", *FIVE, "keine", "keins")
MET = Conversation(memory={"met": True, "tips": ["answers", "citizens", "no_handshake"]})


@dataclass
class Talk:
    """With somebody who knows the bot already, unless told otherwise. Every turn goes through the stored form."""

    conversation: Conversation = MET
    language: Language = "de"
    formal: bool = True
    last: Turn = field(default_factory=lambda: Turn(MET))
    events: int = 0
    handed_in: list[Topic] = field(default_factory=list)
    places: tuple[str, ...] = ()

    def say(self, *texts: str) -> str:
        """Each as a message of its own; the answer to the last one."""
        return [self.hear(Text(text), files=self._kept(text)) for text in texts][-1]

    def picture(self, caption: str = "") -> str:
        event = f"$event-{self.events + 1}"
        shot = StoredPicture("0" * 64, "image/jpeg", 64, 48, caption, event)
        return self.hear(PictureSent("source", "photo.jpg", caption), (shot,))

    def file(self, name: str = "Programm.pdf", caption: str = "") -> str:
        event = f"$event-{self.events + 1}"
        sent = StoredFile("1" * 64, "application/pdf", name, 123_456, caption, event)
        return self.hear(FileSent("source", name, caption), files=(sent,))

    def _kept(self, text: str, event: str = "") -> tuple[StoredFile, ...]:
        """What the mailroom makes of a long text."""
        stored = as_file(text, "2" * 64, len(text), event or f"$event-{self.events + 1}")
        return (stored,) if long_text(text) else ()

    def edit(self, event: int, text: str) -> str:
        return self.hear(Edited(f"$event-{event}", text), files=self._kept(text, f"$event-{event}"))

    def delete(self, event: int) -> str:
        return self.hear(Redacted(f"$event-{event}"))

    def react(self, symbol: str) -> str:
        return self.hear(Reacted("$bot", symbol))

    def fill(self, *values: tuple[str, str]) -> str:
        return self.hear(Filled("$bot", values))

    def hear(
        self,
        content: Conversational,
        pictures: tuple[StoredPicture, ...] = (),
        files: tuple[StoredFile, ...] = (),
    ) -> str:
        self.events += 1
        newest_first = tuple(reversed(self.handed_in))
        words = VOCABULARIES[self.language]
        scene = Scene(NOW, self.language, words, SETTINGS, places=self.places, handed_in=newest_first)
        before = self.draft
        self.last = advance(
            self.conversation, Heard(content, f"$event-{self.events}", pictures, files), scene
        )
        self.conversation = stored(self.last.conversation)
        assert self.conversation == self.last.conversation
        if self.last.outcome == "submit":
            self.handed_in.append(_topic(len(self.handed_in) + 1, before))
        self._amend()
        says = (*self.last.says, *self.last.afterwards)
        return plain_text(document(CATALOGUE.voice(self.language, self.formal), says))

    def _amend(self) -> None:
        """What the handler does with corrections of what was handed in, and with what is added to it."""
        if more := self.last.addition:
            topic = self.handed_in[more.number - 1]
            pictures = (*topic.draft.pictures, *more.draft.pictures)
            self.handed_in[more.number - 1] = replace(topic, draft=replace(topic.draft, pictures=pictures))
        if told := self.last.retelling:
            self.handed_in[told.number - 1] = replace(self.handed_in[told.number - 1], draft=told.draft)
        for one in self.last.amendments:
            topic = self.handed_in[one.number - 1]
            draft = answered(topic.draft, one.question, one.answer)
            self.handed_in[one.number - 1] = replace(topic, draft=draft)

    @property
    def questions(self) -> int:
        """How many question marks of ours the last answer had; what people typed is not ours."""
        voice = CATALOGUE.voice(self.language, self.formal)
        return sum(_questions(voice, say) for say in (*self.last.says, *self.last.afterwards))

    @property
    def draft(self) -> Draft:
        return self.conversation.draft or Draft()

    @property
    def words(self) -> dict[str, str]:
        """The values that were given, by question."""
        return {name: one.words for name, one in self.draft.answers.items() if one.given is Given.VALUE}

    @property
    def given(self) -> dict[str, Given]:
        return {name: one.given for name, one in self.draft.answers.items()}


def _topic(number: int, draft: Draft) -> Topic:
    anna = Person(1, "wire", "@anna:town.test", "Anna", "de", formal=True)
    now = NOW.replace(tzinfo=UTC)
    return Topic(number, number, Status.SUBMITTED, anna, draft, now, now)


def _questions(voice: Voice, say: Say) -> int:
    pieces = [piece for part in voice.templates[say.key].parts for line in part.lines for piece in line]
    within = [one for value in say.values.values() if isinstance(value, tuple) for one in value]
    return sum(piece.text.count("?") for piece in pieces) + sum(_questions(voice, one) for one in within)


def stored(conversation: Conversation) -> Conversation:
    """What is left of it after a restart."""
    draft = conversation.draft
    return Conversation(
        str(json.loads(json.dumps(conversation.state))),
        _stored_draft(draft) if draft else None,
        read_memory(written_memory(conversation.memory)),
    )


def _stored_draft(draft: Draft) -> Draft:
    pictures = tuple(replace(one, answers=_stored(one.answers)) for one in draft.pictures)
    quotes = tuple(replace(one, answers=_stored(one.answers)) for one in draft.quotes)
    return Draft(_stored(draft.answers), pictures, quotes, draft.attachments)


def _stored(answers: Mapping[str, Answer]) -> dict[str, Answer]:
    return {
        name: replace(answer, value=read_value(written_value(answer.value)))
        for name, answer in answers.items()
    }
