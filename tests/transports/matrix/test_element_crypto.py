"""The bot's device and Element's present encryption: what is sent on one side arrives on the other.

Everything twice: with a client that talks to every device, and with one that knows only cross-signed devices (MSC4153).
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest

from demo.synapse import Synapse
from newsroom.messages import (
    Address,
    Choice,
    Document,
    Echo,
    Edited,
    EndVerification,
    Heading,
    Incoming,
    Invited,
    Items,
    Join,
    Outgoing,
    Paragraph,
    Parcel,
    Picture,
    PictureSent,
    Reacted,
    Redacted,
    Run,
    Text,
    Unsupported,
)
from tests.support.clock import TurnableClock
from tests.support.js_line import Membership, Message, Unreadable, Verification
from tests.support.js_user import JsRoom, JsUser, js_user
from tests.support.synapse import account
from tests.support.waiting import until
from transports.matrix.session import Account as BotAccount
from transports.matrix.transport import MatrixTransport

Kind = TypeVar("Kind")

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
EARLY = "Guten Tag, ist da jemand?"
CANCELLED = 5
PHOTO = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 300  # nobody on the way looks inside
PICTURE = Picture("0123456789abcdef", "Kinder vor dem neuen Kinderhaus", "image/jpeg", 640, 480)
QUESTION = Document(
    (
        Heading((Run("Neues Thema"),)),
        Paragraph((Run("Wo findet es statt? "), Run("Straße oder Gebäude", strong=True))),
        Choice(((Run("Weiß ich noch nicht"),), (Run("Entfällt"),))),
    )
)


@dataclass
class Ear:
    """Keeps what the transport hands over."""

    heard: list[Incoming] = field(default_factory=list)

    async def receive(self, events: Sequence[Incoming], checkpoint: str | None) -> None:
        del checkpoint
        self.heard += events

    async def hear(self, kind: type[Kind]) -> tuple[Incoming, Kind]:
        """The next of its kind; what came before it stays for others."""
        await until(lambda: any(isinstance(one.content, kind) for one in self.heard), kind.__name__)
        found = next(one for one in self.heard if isinstance(one.content, kind))
        self.heard.remove(found)
        assert isinstance(found.content, kind)
        return found, found.content


@dataclass
class Talk:
    """A person with Element's encryption in an encrypted chat with the bot."""

    bot: MatrixTransport
    bot_id: str
    ear: Ear
    person: JsUser
    room: JsRoom
    keys: list[str] = field(default_factory=list)
    early: Text | None = None  # what the person wrote before the bot had joined

    async def answer(self, parcel: Parcel) -> str:
        self.keys.append(f"answer/{self.room.id}/{len(self.keys)}")
        return await self.bot.deliver(Outgoing(self.keys[-1], Address("matrix", self.room.id), parcel))


@asynccontextmanager
async def bot_following(account: BotAccount, ear: Ear) -> AsyncIterator[MatrixTransport]:
    """The bot, listening until the end of the block."""
    bot = MatrixTransport(account, clock=TurnableClock(NOON), read_file=stored, max_bytes=10**6)
    async with asyncio.TaskGroup() as group:
        listening = group.create_task(bot.follow(ear.receive, None))
        await until(lambda: bot.serves(""), "the bot's first sync")
        yield bot
        listening.cancel()


async def stored(file: str) -> bytes:
    assert file == PICTURE.file
    return PHOTO


@pytest.fixture(params=[False, True], ids=["every device", "only signed devices"])
async def talk(request: pytest.FixtureRequest, homeserver: Synapse, tmp_path: Path) -> AsyncIterator[Talk]:
    bot, anna = account(homeserver, "themenbote"), account(homeserver, "anna")
    folder = tmp_path / "matrix"
    ours = BotAccount(
        homeserver.url, bot.user_id, "Themenbote", bot.password, None, "key of the store", folder
    )
    ear = Ear()
    async with (
        bot_following(ours, ear) as transport,
        js_user(homeserver, anna, isolating=request.param) as person,
    ):
        room = await person.chat_with(bot.user_id, patient=False)
        talk = Talk(transport, bot.user_id, ear, person, room)
        await person.expect(
            lambda one: isinstance(one, Membership) and one.user == bot.user_id, "the invitation"
        )
        await room.say(EARLY)
        await ear.hear(Invited)
        await talk.answer(Join())
        await room.joined_by(bot.user_id)
        talk.early = (await ear.hear(Text))[1]
        yield talk


# ---------------------------------------------------------------- what the person sends


async def test_words_arrive_and_so_do_their_changes(talk: Talk) -> None:
    said = await talk.room.say("Am Samstag öffnet das Kinderhaus 🎉")
    incoming, text = await talk.ear.hear(Text)
    assert text == Text("Am Samstag öffnet das Kinderhaus 🎉")
    assert (incoming.id, incoming.sender, incoming.private) == (said, talk.person.user_id, True)

    await talk.room.edit(said, "Am Sonntag öffnet das Kinderhaus")
    assert (await talk.ear.hear(Edited))[1] == Edited(said, "Am Sonntag öffnet das Kinderhaus")

    await talk.room.redact(said)
    assert (await talk.ear.hear(Redacted))[1] == Redacted(said)


async def test_what_people_write_before_the_bot_has_come_in_is_readable(talk: Talk) -> None:
    assert talk.early == Text(EARLY)


async def test_a_reaction_and_a_reply_name_the_question(talk: Talk) -> None:
    question = await talk.answer(QUESTION)
    await talk.room.hear_text("Wo findet es statt?")

    await talk.room.react(question, "1️⃣")
    assert (await talk.ear.hear(Reacted))[1] == Reacted(question, "1️⃣")

    await talk.room.reply(question, "im Bürgerhaus")
    assert (await talk.ear.hear(Text))[1] == Text("im Bürgerhaus", replies_to=question, plain=False)


async def test_a_photo_arrives_with_its_caption_and_every_byte(talk: Talk) -> None:
    await talk.room.send_picture(PHOTO, "haus.jpg", "Der neue Eingang")
    _, picture = await talk.ear.hear(PictureSent)
    assert (picture.name, picture.caption, picture.size) == ("haus.jpg", "Der neue Eingang", len(PHOTO))
    assert await talk.bot.fetch(picture) == PHOTO


# ---------------------------------------------------------------- what the bot sends


async def test_an_answer_is_readable_in_both_forms_and_bears_no_warning(talk: Talk) -> None:
    event = await talk.answer(QUESTION)
    heard = await talk.room.hear()
    assert (
        heard.body
        == "Neues Thema\nWo findet es statt? Straße oder Gebäude\n\n1  Weiß ich noch nicht\n2  Entfällt"
    )
    assert heard.html == (
        "<h4>Neues Thema</h4><p>Wo findet es statt? <strong>Straße oder Gebäude</strong></p>"
        "<p>1&nbsp; Weiß ich noch nicht<br>2&nbsp; Entfällt</p>"
    )
    assert (heard.event, heard.encrypted, heard.shield, heard.mentions) == (event, True, "none", ())
    assert [one for one in talk.person.seen if isinstance(one, Unreadable)] == []


async def test_our_own_words_come_back_as_their_key(talk: Talk) -> None:
    event = await talk.answer(QUESTION)
    incoming, echo = await talk.ear.hear(Echo)
    assert (incoming.id, echo) == (event, Echo(talk.keys[-1]))


async def test_a_long_agenda_arrives_in_its_order_and_rings_once(talk: Talk) -> None:
    titles = tuple((Run(f"T-{number} {'Eröffnung der Straße ' * 20}"),) for number in range(200))
    await talk.answer(Document((Items(titles, numbered=True),), (talk.person.user_id,)))
    heard: list[Message] = []
    while sum(len(_lines(one)) for one in heard) < len(titles):
        heard.append(await talk.room.hear())
    shown = await talk.room.in_order(heard)
    assert len(shown) > 1
    assert [line.split(" Er")[0] for one in shown for line in _lines(one)] == [
        f"{number + 1}. T-{number}" for number in range(200)
    ]
    assert [one.mentions for one in shown] == [(talk.person.user_id,), *[()] * (len(shown) - 1)]


def _lines(message: Message) -> list[str]:
    return message.body.strip().splitlines()


async def test_a_picture_of_the_bot_opens_with_every_byte(talk: Talk) -> None:
    await talk.answer(PICTURE)
    heard = await talk.room.hear()
    assert (heard.content["msgtype"], heard.body) == ("m.image", PICTURE.alternative)
    assert (heard.encrypted, heard.shield) == (True, "none")
    assert "url" not in heard.content
    assert await talk.room.fetch_picture(heard) == PHOTO


async def test_a_verification_ends_politely(talk: Talk) -> None:
    await talk.answer(QUESTION)
    await talk.room.hear()
    await talk.room.ask_for_verification(talk.bot_id)
    incoming, asked = await talk.ear.hear(Unsupported)
    assert asked == Unsupported("verification")
    await talk.answer(EndVerification(incoming.id))
    await talk.person.expect(
        lambda one: isinstance(one, Verification) and one.phase == CANCELLED, "the end of the verification"
    )


async def test_the_device_is_signed_by_its_owner(talk: Talk) -> None:
    assert list((await talk.person.devices(talk.bot_id)).values()) == [True]
