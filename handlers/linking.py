"""Two accounts of one person become one: a code from here, said there, confirmed there. Never by name. And back again."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from handlers.commands.naming import called
from handlers.context import Context
from handlers.hearing import vocabulary
from handlers.letters import Letter
from handlers.speaking import document
from newsroom.linking import ALPHABET, LENGTH, MOST_TRIES, shown, wished
from newsroom.messages import Address, Incoming, Reacted, Say, Text
from newsroom.people import Person
from storage import outbox, pairings, people, uniting
from storage.database import Transaction
from storage.outbox import FORGOTTEN
from understanding.choice import agrees, number
from understanding.spelling import Words


@dataclass(frozen=True, slots=True)
class _Here:
    """Who speaks, in which chat, and under which accounts they are known; `account` is the one that speaks."""

    person: Person
    chat: Address
    account: Address
    accounts: list[Address]
    context: Context

    @property
    def others(self) -> list[Address]:
        return [one for one in self.accounts if one != self.account]

    def answer(self, key: str, **values: str | tuple[Say, ...]) -> Letter:
        return _letter(self.context, self.person, self.chat, Say(key, values))


async def heard(tx: Transaction, incoming: Incoming, person: Person, context: Context) -> list[Letter] | None:
    """The letters that answer what was said about accounts, in a private chat; None for all else."""
    text = await _said(tx, incoming)
    if text is None:
        return None
    wish = wished(text, _words(context, "link"), _words(context, "part"))
    account = Address(incoming.address.transport, person.account)
    question = await pairings.answered(tx, account, context.now)
    if wish is None and question is None:
        return None
    own = await people.accounts_of(tx, account)
    here = _Here(person, incoming.address, account, own, context)
    if wish is None:
        return await _decided(tx, question, text, here) if question else None
    if wish.name == "part":
        return [await _ask_to_part(tx, here)]
    return [await (_tried(tx, wish.code, here) if wish.code else _handed_out(tx, incoming, here))]


async def _said(tx: Transaction, incoming: Incoming) -> str | None:
    """What was written, or the sign that was put on our last message."""
    match incoming.content:
        case Text(body, plain=True):
            return body
        case Reacted(target, symbol) if target == await outbox.latest_event(tx, incoming.address):
            return symbol
        case _:
            return None


def _words(context: Context, wish: str) -> Words:
    """Of all languages."""
    texts = context.texts
    voices = (texts.voice(language, formal=True) for language in texts.languages)
    return tuple(word for voice in voices for word in voice.words(f"linking.words.{wish}"))


# ---------------------------------------------------------------- a code


async def _handed_out(tx: Transaction, incoming: Incoming, here: _Here) -> Letter:
    known = {one.transport for one in here.accounts}
    elsewhere = [one for one in here.context.transports if one not in known]
    if not elsewhere:
        return here.answer("linking.already" if here.others else "linking.alone")
    code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    await pairings.make(tx, here.person.id, code, here.context.now)
    told = Say("linking.code", {"code": shown(code), "on": _on(elsewhere[0])})
    key = f"{FORGOTTEN}link/{incoming.address.transport}/{incoming.id}"
    return Letter(here.chat, _letter(here.context, here.person, here.chat, told).parcel, key)


async def _tried(tx: Transaction, code: str, here: _Here) -> Letter:
    now, who = here.context.now, here.person.id
    if await pairings.tries_in_vain(tx, who, now) >= MOST_TRIES:
        return here.answer("linking.too_often")
    whose = await pairings.whose(tx, code, now)
    if whose is None:
        await pairings.tried_in_vain(tx, who, now)
        return here.answer("linking.wrong")
    other = await people.by_id(tx, whose)
    if refusal := await _not_both(tx, other, here):
        return here.answer(refusal)
    await pairings.spend(tx, code)
    await pairings.ask(tx, here.account, "link", whose, now)
    return here.answer("linking.sure", name=called(other), on=_on(other.transport))


async def _not_both(tx: Transaction, other: Person, here: _Here) -> str | None:
    """Why the two cannot be joined: nobody has two accounts on one transport."""
    if other.id == here.person.id:
        return "linking.here"
    theirs = await people.accounts_of(tx, Address(other.transport, other.account))
    overlap = {one.transport for one in theirs} & {one.transport for one in here.accounts}
    return "linking.overlap" if overlap else None


# ---------------------------------------------------------------- a yes


async def _decided(
    tx: Transaction, question: tuple[pairings.Question, int], text: str, here: _Here
) -> list[Letter] | None:
    """Whatever is neither yes nor no has to do with something else, and the question is forgotten."""
    words = vocabulary(here.context.texts, here.person.language)
    agreed = {1: True, 2: False}.get(number(text, words) or 0, agrees(text, words))
    if agreed is None:
        return None
    if not agreed:
        return [here.answer("linking.left_as_it_is")]
    sort, about = question
    return await (_linked(tx, about, here) if sort == "link" else _parted(tx, here))


async def _linked(tx: Transaction, about: int, here: _Here) -> list[Letter]:
    """Where the code came from it is told too: whoever was tricked learns of it."""
    other = await people.by_id(tx, about)
    if refusal := await _not_both(tx, other, here):
        return [here.answer(refusal)]
    theirs = await people.accounts_of(tx, Address(other.transport, other.account))
    reached = [await people.by_account(tx, one.transport, one.room) for one in theirs]
    united = await uniting.unite(tx, here.person.id, about)
    done = Say("linking.done", {"on": _on(other.transport)})
    told = Say("linking.told", {"on": _on(here.account.transport)})
    return [
        _letter(here.context, united, here.chat, done),
        *(_letter(here.context, united, one.reach, told) for one in reached if one),
    ]


async def _ask_to_part(tx: Transaction, here: _Here) -> Letter:
    if not here.others:
        return here.answer("linking.nothing_to_part")
    await pairings.ask(tx, here.account, "part", here.person.id, here.context.now)
    return here.answer("linking.sure_to_part", on=_on(here.others[0].transport))


async def _parted(tx: Transaction, here: _Here) -> list[Letter]:
    """All other accounts are strangers from now on."""
    letters = []
    for account in here.others:
        before = await people.by_account(tx, account.transport, account.room)
        await uniting.part(tx, here.person, account, here.context.now)
        if before:
            told = Say("linking.parted_there", {"on": _on(here.account.transport)})
            letters.append(_letter(here.context, before, before.reach, told))
    parted = here.answer("linking.parted" if letters else "linking.nothing_to_part")
    return [parted, *letters]


def _letter(context: Context, reader: Person, where: Address, say: Say) -> Letter:
    return Letter(where, document(context.texts.voice(reader.language, reader.formal), [say]))


def _on(transport: str) -> tuple[Say, ...]:
    return (Say(f"linking.place.{transport}"),)
