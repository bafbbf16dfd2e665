"""Files where a chat cannot simply be given one: they go to whoever asked, who may want them or not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from handlers.context import Context
from handlers.letters import Letter
from handlers.speaking import document
from newsroom.messages import Address, File, FileAnswered, Incoming, Say, Upload
from newsroom.people import Person
from storage import outbox, people, sent
from storage.database import Transaction
from texts import Voice

ANSWERED: Final = (
    f"{outbox.FORGOTTEN}file/"  # and the key of the offer: an answer counts once, and its address is a secret
)


# ---------------------------------------------------------------- from a channel to one person


async def to_whoever_asked(
    tx: Transaction,
    letters: list[Letter],
    incoming: Incoming,
    context: Context,
    keeps_files: Callable[[Address], bool],
) -> list[Letter]:
    """The same letters; files whose room takes none go to the sender's own chat, and one sentence in the room says so."""
    files = [one for one in letters if isinstance(one.parcel, File) and not keeps_files(one.address)]
    if not files:
        return letters
    person = await people.by_account(tx, incoming.address.transport, incoming.sender)
    chat = person.address if person else None
    told = replace(files[0], parcel=document(_voice(person, context), _said(files, chat)), content=None)
    alone = chat or Address(incoming.address.transport, incoming.sender)
    placed = [told if one is files[0] else one for one in letters if one not in files[1:]]
    return [*placed, *(replace(one, address=alone, thread=None) for one in files)]


def _said(files: list[Letter], chat: Address | None) -> list[Say]:
    names = [one.parcel.name for one in files if isinstance(one.parcel, File)]
    several = Say("parcel.elsewhere_several", {"count": len(names)})
    said = Say("parcel.elsewhere", {"name": names[0]}) if len(names) == 1 else several
    return [said] if chat else [said, Say("parcel.no_chat")]


# ---------------------------------------------------------------- what the person answers


async def answered(
    tx: Transaction, incoming: Incoming, answer: FileAnswered, context: Context
) -> list[Letter]:
    """Only the first answer to an offer counts, and only that of the person to whom it was made."""
    person = await people.by_account(tx, incoming.address.transport, incoming.sender)
    voice = _voice(person, context)
    key = answer.key.partition(":")[2]
    file = await sent.file(tx, _offer(answer.key), _own(incoming, person))
    if file is None:
        return [Letter(incoming.address, document(voice, [Say("parcel.no_offer")]))]
    name = {"name": file.name}
    if not answer.place:
        refused = document(voice, [Say("parcel.refused", name)])
        return [Letter(incoming.address, refused, ANSWERED + key, about=key)]
    upload = Upload(
        file.file,
        file.name,
        answer.place,
        offer=voice.plain("parcel.offer"),
        anew=voice.plain("parcel.anew", name),
        failed=voice.plain("parcel.failed", name),
    )
    return [Letter(incoming.address, upload, ANSWERED + key, about=key)]


def _offer(key: str) -> str:
    """The key of the first offer: a new one is made in the name of the answer to the one before."""
    organisation, _, name = key.partition(":")
    return f"{organisation}:{name.rpartition(ANSWERED)[2]}"


def _own(incoming: Incoming, person: Person | None) -> list[Address]:
    """Where the sender alone is told something."""
    account = Address(incoming.address.transport, incoming.sender)
    is_theirs = person is not None and person.address == incoming.address
    return [account, incoming.address] if is_theirs else [account]


def _voice(person: Person | None, context: Context) -> Voice:
    return context.texts.voice(person.language, person.formal) if person else context.voice
