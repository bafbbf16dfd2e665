"""Personal addresses: made, handed out in private, and taken back. Whoever has one sees what it opens, so nobody else may."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta

from handlers.commands.declaration import Call
from handlers.letters import Letter
from handlers.speaking import document
from newsroom.messages import Address, Say, Value
from storage import links
from storage.database import Transaction
from storage.links import Purpose
from storage.outbox import FORGOTTEN
from understanding.spelling import says

BYTES = 32  # 256 bits


@dataclass(frozen=True, slots=True)
class Kind:
    """`path` is where the secret goes, `days` how long it holds, `command` whose texts tell of it."""

    purpose: Purpose
    command: str
    path: str
    days: int | None


async def answered(tx: Transaction, call: Call, kind: Kind) -> list[Letter]:
    """Without a word one more address, with "neu" one instead of all earlier ones, with "aus" none any more."""
    words = call.argument
    if words and says(words, call.every("links.ends")):
        return [call.answer(await _taken_back(tx, call, kind))]
    is_new = bool(words) and says(words, call.every("links.renews"))
    if words and not is_new:
        return [call.answer(Say("commands.links.which", {"word": call.word}))]
    if not call.context.settings.web.enabled:
        return [call.answer(Say("commands.links.disabled"))]
    if call.address.transport == "terminal":
        return [call.answer(Say("commands.links.terminal"))]
    target = _private(call)
    if not call.context.sealed(target):
        return [call.answer(Say("commands.links.open_chat"))]
    if is_new:
        await links.revoke(tx, call.person.id, kind.purpose, call.context.now)
    letter = await _handed_out(tx, call, kind, target)
    return [letter] if target == call.address else [call.answer(Say("commands.links.privately")), letter]


async def _taken_back(tx: Transaction, call: Call, kind: Kind) -> Say:
    count = await links.revoke(tx, call.person.id, kind.purpose, call.context.now)
    return Say(f"commands.{kind.command}.{'ended' if count else 'nothing'}", {"word": call.word})


async def _handed_out(tx: Transaction, call: Call, kind: Kind, target: Address) -> Letter:
    now = call.context.now
    secret = secrets.token_urlsafe(BYTES)
    expires_at = now + timedelta(days=kind.days) if kind.days else None
    made = await links.make(tx, call.person.id, kind.purpose, secret, now, expires_at)
    values: dict[str, Value] = {
        "address": call.context.settings.web.reach + kind.path.format(secret=secret),
        "word": call.word,
        "days": kind.days or 0,
    }
    told = Say(f"commands.{kind.command}.handed_out", values)
    return Letter(target, document(call.voice, [told]), f"{FORGOTTEN}{made}")


def _private(call: Call) -> Address:
    """The chat with the person alone, which the transport opens where there is none."""
    return call.person.reach if call.address == call.context.editorial else call.address
