"""Buttons and forms of the bot's messages on the made-up wire: what stands there, pressed and filled in."""

from __future__ import annotations

from newsroom.messages import Address, Document, Filled, Incoming, Outgoing, Reacted
from tests.handlers.saying import ANNA
from tests.support.desk import Desk

HERE = Address("wire", ANNA)
OLD = "Dieser Knopf gehört zu einer älteren Nachricht, deshalb habe ich nichts geändert."


def sent_to(desk: Desk, address: Address) -> list[tuple[Outgoing, str]]:
    sent = zip(desk.wire.sent, desk.wire.events, strict=True)
    return [(one, event) for one, event in sent if one.address == address]


def last(desk: Desk, address: Address = HERE) -> str:
    """The message that is neither a receipt nor in another room."""
    return [event for one, event in sent_to(desk, address) if not one.about][-1]


def document(desk: Desk, event: str) -> Document:
    parcel = desk.wire.sent[desk.wire.events.index(event)].parcel
    assert isinstance(parcel, Document)
    return parcel


def entries(desk: Desk, event: str) -> dict[str, str]:
    form = document(desk, event).form
    assert form is not None
    return {entry.name: entry.value for entry in form.entries}


async def press(desk: Desk, symbol: str, target: str = "") -> list[str]:
    return await desk.tell(ANNA, Reacted(target or last(desk), symbol, pressed=True))


async def fill(desk: Desk, target: str = "", **values: str) -> list[str]:
    return await desk.tell(ANNA, Filled(target or last(desk), tuple(values.items())))


def pressed(desk: Desk, symbol: str, event: str) -> Incoming:
    return Incoming(
        event, ANNA, HERE, desk.clock.now(), Reacted(last(desk), symbol, pressed=True), True, "Anna"
    )
