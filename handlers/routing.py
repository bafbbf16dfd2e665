"""Who answers an event: a command, the conversation, or one clear sentence."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from handlers import bare, handing_over, linking, losing, pressing, reacting
from handlers.commands import Call, called, command
from handlers.context import Context
from handlers.conversation import converse
from handlers.letters import Letter
from handlers.mailroom import Enclosed, Refused
from handlers.speaking import document
from newsroom.commanding import Order, Unknown
from newsroom.messages import (
    Address,
    Deserted,
    EndVerification,
    Entered,
    FileAnswered,
    FileSent,
    Filled,
    Incoming,
    Invited,
    Join,
    Leave,
    Moved,
    PictureSent,
    Reacted,
    Redacted,
    Say,
    Text,
    Unreadable,
    Unsupported,
)
from newsroom.people import Person
from newsroom.topics import StoredPicture
from storage import inbox, outbox, people, rooms
from storage.database import Transaction


@dataclass(frozen=True, slots=True)
class Room:
    """Where an event came from: the values around it, and what its sender may do there."""

    context: Context
    is_editorial: bool
    is_private: bool  # sender and bot are alone, and it is not the room of a lonely editor
    is_editor: bool

    @property
    def is_heard(self) -> bool:
        """Elsewhere the bot is a guest and hears nothing."""
        return self.is_private or self.is_editorial


async def route(
    tx: Transaction, incoming: Incoming, enclosed: Enclosed | Refused | None, room: Room
) -> list[Letter]:
    """The letters that answer the event; no letter where silence is the answer."""
    if isinstance(incoming.content, Redacted):
        await inbox.erase(tx, incoming.address, incoming.content.target)
    if (letters := await _about_the_room(tx, incoming, room)) is not None:
        return letters
    if not room.is_heard:
        return _pointed_elsewhere(incoming, room)
    if isinstance(incoming.content, FileAnswered) and room.is_private:
        return await handing_over.answered(tx, incoming, incoming.content, room.context)
    person = await _meet(tx, incoming, room)
    if (order := _order(incoming, person, room)) and await pressing.is_ours(tx, incoming):
        return await command(tx, _call(incoming, person, order, room))
    if room.is_editorial:
        return await _in_the_room(tx, incoming, person, room)
    return await _in_private(tx, incoming, enclosed, person, room)


async def _about_the_room(tx: Transaction, incoming: Incoming, room: Room) -> list[Letter] | None:
    """What concerns the room itself and needs no person; None for everything that somebody said."""
    match incoming.content:
        case Invited():
            return [Letter(incoming.address, Join())]
        case Entered() | Deserted() as change:
            return await _came_or_went(tx, incoming, change, room)
        case Moved(successor):
            new = Address(incoming.address.transport, successor)
            await rooms.moved(tx, incoming.address, new, room.context.now)
            return []
        case Unreadable(key_id):
            complaint = _sentence(incoming, room, Say("desk.unreadable"), _once(incoming, key_id))
            return [complaint] if room.is_heard else []
        case Unsupported("verification"):
            polite = _sentence(incoming, room, Say("desk.verification"))
            return [Letter(incoming.address, EndVerification(incoming.id)), polite]
        case _:
            return None


async def _came_or_went(
    tx: Transaction, incoming: Incoming, change: Entered | Deserted, room: Room
) -> list[Letter]:
    if isinstance(change, Entered):
        if room.is_private:
            await _meet(tx, incoming, room)
        return []
    if not room.is_editorial:
        await losing.left(tx, incoming, room.context.now)
    await people.unreachable(tx, incoming.address)
    return [Letter(incoming.address, Leave())]


def _order(incoming: Incoming, person: Person, room: Room) -> Order | Unknown | None:
    """The command that was given. In a private chat "!neu" is a wish like "neu", and help is the contributor's."""
    match incoming.content:
        case Text() as said:
            order = called(said, room.context, person)
        case Reacted(symbol=symbol, pressed=True):  # a button may stand for a command
            order = called(Text(symbol), room.context, person) if symbol.startswith("!") else None
        case _:
            return None
    if room.is_editorial or (room.is_editor and isinstance(order, Order)):
        return order
    return order if isinstance(order, Order) and order.name != "help" else None


def _call(incoming: Incoming, person: Person, order: Order | Unknown, room: Room) -> Call:
    where = (incoming.id, incoming.thread, incoming.aside)
    return Call(person, incoming.address, order, room.context, room.is_editor, *where)


async def _in_the_room(tx: Transaction, incoming: Incoming, person: Person, room: Room) -> list[Letter]:
    """Editors decide by reactions too; all else is talk among people."""
    call = _call(incoming, person, Unknown(""), room)
    match incoming.content:
        case Reacted(pressed=True) | Filled():
            return await pressing.in_the_room(tx, incoming, call)
        case Reacted() as reaction:
            return await reacting.reacted(tx, call, reaction)
        case Redacted() as redaction:
            return await reacting.taken_away(tx, call, redaction)
        case _:
            return _pointed_to_plain_text(incoming, person, room)


async def _in_private(
    tx: Transaction, incoming: Incoming, enclosed: Enclosed | Refused | None, person: Person, room: Room
) -> list[Letter]:
    if isinstance(enclosed, Refused):
        settings = room.context.settings
        limit = (settings.pictures if enclosed.sort == "picture" else settings.files).max_megabytes
        refusal = Say(f"desk.{enclosed.sort}.{enclosed.reason}", {"megabytes": limit})
        return [_sentence(incoming, room, refusal)]
    if pressing.is_from_a_card(incoming):
        return await pressing.in_private(tx, incoming, person, room.context)
    if (letters := await linking.heard(tx, incoming, person, room.context)) is not None:
        return letters
    if order := await bare.order(tx, incoming, person, room.context):
        return await command(tx, _call(incoming, person, order, room))
    return await converse(tx, _as_it_is(incoming, enclosed), person, enclosed, room.context)


def _as_it_is(incoming: Incoming, enclosed: Enclosed | None) -> Incoming:
    """A picture that was sent as a file is a picture."""
    sent = incoming.content
    if isinstance(sent, FileSent) and isinstance(enclosed, StoredPicture):
        return replace(incoming, content=PictureSent(sent.source, sent.name, sent.caption, sent.size))
    return incoming


def _once(incoming: Incoming, key_id: str) -> str:
    """Names person, room and room key, hashed: the room key's name is chosen by whoever sends, of any length."""
    words = f"{incoming.address.room}\0{incoming.sender}\0{key_id}"
    return f"unreadable/{hashlib.sha256(words.encode(errors='replace')).hexdigest()[:32]}"


def _pointed_elsewhere(incoming: Incoming, room: Room) -> list[Letter]:
    mentioned = isinstance(incoming.content, Text) and incoming.content.mentions_bot
    meant = mentioned or pressing.is_from_a_card(incoming)
    return [_sentence(incoming, room, Say("desk.write_privately"))] if meant else []


def _pointed_to_plain_text(incoming: Incoming, person: Person, room: Room) -> list[Letter]:
    """An editor whose command came as an answer, or unencrypted, is told why nothing happens; all else is talk."""
    said = incoming.content
    if not isinstance(said, Text) or said.plain or not room.is_editor:
        return []
    meant = called(replace(said, plain=True), room.context, person)
    return [_sentence(incoming, room, Say("desk.plain_only"))] if isinstance(meant, Order) else []


async def _meet(tx: Transaction, incoming: Incoming, room: Room) -> Person:
    settings = room.context.settings
    person = await people.meet(
        tx,
        incoming.address.transport,
        incoming.sender,
        incoming.sender_name,
        settings.language,
        settings.formal,
        room.context.now,
    )
    if room.is_private and person.lost:
        await people.find_again(tx, person.id)
        person = replace(person, lost=False)
    if room.is_private and person.address != incoming.address:
        await people.unreachable(tx, incoming.address)  # whoever had this room before has left it
        await people.reach_at(tx, person.id, incoming.address)
        # What was written to the person before there was a room goes there, in its order.
        account = Address(incoming.address.transport, incoming.sender)
        if account != incoming.address:
            await outbox.readdress(tx, account, incoming.address)
        return await people.by_id(tx, person.id)
    return person


def _sentence(incoming: Incoming, room: Room, say: Say, once: str | None = None) -> Letter:
    return Letter(incoming.address, document(room.context.voice, [say]), once)


def apology(incoming: Incoming, room: Room, mark: str) -> list[Letter]:
    """What the sender is told when an event was given up."""
    if not room.is_heard:
        return []
    return [_sentence(incoming, room, Say("desk.apology", {"mark": mark}))]


def trouble_note(room: Room, mark: str) -> list[Letter]:
    """What the editors are told when an event was given up."""
    if room.context.editorial is None:
        return []
    return [
        Letter(room.context.editorial, document(room.context.voice, [Say("desk.trouble", {"mark": mark})]))
    ]
