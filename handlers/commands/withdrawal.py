"""widerruf name: every topic and draft in which somebody is named; confirmed, their consent for the pictures is withdrawn."""

from __future__ import annotations

from handlers.commands.declaration import Call
from handlers.letters import Letter
from handlers.topic_line import facts, named
from newsroom.consents import Mention, is_withdrawn, link, mentions, of_drafts, withdrawn
from newsroom.details import value
from newsroom.messages import Say, Value
from newsroom.occurrences import wall
from newsroom.telling import label
from newsroom.topics import Status
from newsroom.wording import shortened
from storage import drafts, topics
from storage.database import Transaction
from understanding.spelling import folded, says

HANDED_IN = tuple(status for status in Status if status is not Status.DRAFT)
LONGEST = 80  # characters of a name
MOST = 50  # topics that one message can show


async def run(tx: Transaction, call: Call) -> list[Letter]:
    """First the list, which changes nothing; only the confirmed command enters the withdrawal."""
    name, confirmed = _read(call)
    if not folded(name) or len(name) > LONGEST:
        return [call.answer(Say("commands.withdrawal.which"))]
    handed_in = mentions(await topics.with_status(tx, *HANDED_IN), name)
    found = (*handed_in, *of_drafts(await topics.with_status(tx, Status.DRAFT), name))
    if not found:
        return [call.answer(Say("commands.withdrawal.nowhere", {"name": name}))]
    open_ones = [one for one in found if _open(one)]
    if not confirmed or not open_ones:
        return [call.answer(*_page(found, name, call, asks=bool(open_ones)))]
    for one in open_ones:
        await _enter(tx, one, call)
    return [call.answer(Say("commands.withdrawal.done", {"name": name, "lines": _lines(open_ones, call)}))]


def _read(call: Call) -> tuple[str, bool]:
    """The name, and whether the word behind it confirms."""
    name, _, last = call.order.argument.rpartition(" ")
    confirms = name and says(last, call.every("withdrawal.confirming"))
    return (name.strip(), True) if confirms else (call.argument.strip(), False)


def _open(one: Mention) -> tuple[int, ...]:
    """The places of the pictures for which a consent may still hold."""
    return tuple(place for place in one.pictures if not is_withdrawn(one.topic.draft.pictures[place]))


async def _enter(tx: Transaction, one: Mention, call: Call) -> None:
    today = wall(call.context.now, call.zone).date()
    changed = withdrawn(one.topic.draft, one.pictures, named(call.person), today)
    store = drafts.save if one.topic.number is None else topics.update_draft
    await store(tx, one.topic.id, changed)


def _page(found: tuple[Mention, ...], name: str, call: Call, *, asks: bool) -> list[Say]:
    values: dict[str, Value] = {"name": shortened(name, LONGEST), "lines": _lines(found, call)}
    more = [Say("agenda.more", {"count": len(found) - MOST})] if len(found) > MOST else []
    after = Say("commands.withdrawal.confirm" if asks else "commands.withdrawal.no_picture", {"name": name})
    return [Say("commands.withdrawal.page", values), *more, after]


def _lines(found: tuple[Mention, ...] | list[Mention], call: Call) -> tuple[Say, ...]:
    return tuple(_line(one, call) for one in found[:MOST])


def _line(one: Mention, call: Call) -> Say:
    values: dict[str, Value] = {**facts(one.topic, call.zone), "found": _found(one)}
    if one.topic.number is None:
        return Say("commands.withdrawal.draft", values)
    where = link(one.topic)
    if where:
        return Say("commands.withdrawal.line_linked", {**values, "link": where})
    return Say("commands.withdrawal.line", values)


def _found(one: Mention) -> tuple[Say, ...]:
    """Where the name stands, and which pictures somebody has to look at."""
    pictures = [_picture(one, place) for place in one.pictures]
    fields = [Say("commands.withdrawal.field", {"label": label(question)}) for question in one.fields]
    files = [Say("commands.withdrawal.file", {"name": name}) for name in one.files]
    places = {"quote": one.quotes, "within": one.within, "credit": one.credits, "unnamed": one.unnamed}
    others = [
        Say(f"commands.withdrawal.{sort}", {"number": place + 1})
        for sort, numbers in places.items()
        for place in numbers
    ]
    return (*pictures, *others, *fields, *files)


def _picture(one: Mention, place: int) -> Say:
    shown = one.topic.draft.pictures[place]
    if is_withdrawn(shown):
        return Say("commands.withdrawal.picture_withdrawn", {"number": place + 1})
    channels = value(shown.answers, "channels")
    if not channels:
        return Say("commands.withdrawal.picture", {"number": place + 1})
    return Say("commands.withdrawal.picture_for", {"number": place + 1, "channels": channels})
