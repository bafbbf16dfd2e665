"""rückgängig [T-17]: one's own last decision never happened, for ten minutes, unless somebody has gone on from there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.commands.deciding import Change, apply, news
from handlers.commands.declaration import Call
from handlers.commands.finding import Found, find
from handlers.letters import Letter
from handlers.topic_line import facts, named, stands
from newsroom.blackouts import told as blackout_told
from newsroom.decided import UNDONE_WITHIN, State, state
from newsroom.messages import Say, Value
from newsroom.telling import field
from newsroom.topics import Topic
from storage import assignments, blackouts, decisions, departments, merging, topics
from storage.database import Transaction
from storage.decisions import Decided, Decision


async def run(tx: Transaction, call: Call) -> list[Letter]:
    if not call.argument:
        return await undo(tx, call, await decisions.last_of(tx, call.person.id))
    found = await find(tx, call, Say("commands.undo.form"))
    if isinstance(found, Found) and found.rest:
        found = Say("commands.which_topic", {"example": (Say("commands.undo.form"),)})
    if isinstance(found, Say):
        return [call.answer(found)]
    return await _undo_about(tx, call, found.topic)


async def _undo_about(tx: Transaction, call: Call, topic: Topic) -> list[Letter]:
    """What was decided last about that topic, and nothing about others; two that were merged part together."""
    last = await decisions.last_about(tx, call.person.id, topic.id)
    if last is None:
        return [call.answer(Say("commands.undo.nothing_about", facts(topic, call.zone)))]
    whole = last.command == "merge" or len(last.topics) == 1
    return await undo(tx, call, last if whole else replace(last, topics=_only(topic, last)))


def _only(topic: Topic, decision: Decision) -> tuple[Decided, ...]:
    return tuple(one for one in decision.topics if one.topic == topic.id)


async def undo(tx: Transaction, call: Call, last: Decision | None) -> list[Letter]:
    """Everything that the one command decided, or those of its topics that are named here; or nothing."""
    if last is None:
        return [call.answer(Say("commands.undo.nothing"))]
    if not last.topics:
        return [call.answer(*await _other(tx, call, last))]
    found = [(one, await topics.by_id(tx, one.topic)) for one in last.topics]
    if call.context.now - last.at > UNDONE_WITHIN:
        return [
            call.answer(Say("commands.undo.too_late", {"lines": _lines([topic for _, topic in found], call)}))
        ]
    touched = [topic for one, topic in found if state(topic, one.after.answers) != one.after]
    if touched:
        return [call.answer(Say("commands.undo.touched", {"lines": _lines(touched, call)}))]
    await decisions.take_back(tx, call.person.id, last, call.context.now)
    restored = [await _restored(tx, one, topic, call) for one, topic in found]
    changes = [
        _told(one, topic, call, merged=last.command == "merge")
        for (one, _), topic in zip(found, restored, strict=True)
    ]
    said = Say("commands.undo.done", {"lines": _lines(restored, call)})
    done = call.answer(said, *_informed(changes))
    return [done, *await news(tx, call, changes)]


async def _other(tx: Transaction, call: Call, last: Decision) -> tuple[Say, ...]:
    """The last command decided about no topic: how it is taken back, and that one more step reaches the decision before."""
    await decisions.take_back(tx, call.person.id, last, call.context.now)
    said = [Say("commands.undo.other", {"word": call.voice.words(f"commands.{last.command}.names")[0]})]
    if made := await blackouts.made_at(tx, call.person.id, last.at):
        said.append(Say("commands.undo.blackout", blackout_told(made)))
    before = await decisions.last_of(tx, call.person.id)
    if before and before.topics and call.context.now - before.at <= UNDONE_WITHIN:
        meant = [await topics.by_id(tx, one.topic) for one in before.topics]
        said.append(Say("commands.undo.again", {"lines": _lines(meant, call)}))
    return tuple(said)


async def _restored(tx: Transaction, one: Decided, topic: Topic, call: Call) -> Topic:
    if one.before.department != one.after.department:
        known = {each.name: each.id for each in await departments.everyone(tx)}
        await assignments.move(tx, topic.id, known.get(one.before.department))
    if one.after.plan.merged_into and not one.before.plan.merged_into:
        await merging.part(tx, topic)
    return await apply(tx, call, topic, one.before)


def _told(one: Decided, topic: Topic, call: Call, *, merged: bool) -> Change:
    """What was told before is void; nothing is said where nothing was told."""
    if not merged and _heard(one.before) == _heard(one.after):
        return Change(topic)
    values = _values(topic, call)
    if one.before.status is one.after.status and one.before.answers != one.after.answers and not merged:
        fields = tuple(field(topic.draft, question) for question in one.before.answers)
        return Change(topic, news=(Say("decisions.undone_answer", {**values, "fields": fields}),))
    return Change(topic, news=(Say("decisions.undone", values),))


def _heard(one: State) -> tuple[object, ...]:
    """What of it contributors are told."""
    plan = one.plan
    on = plan.channels if plan.day else ()
    return (one.status, one.answers, plan.day, on, plan.hold_until, plan.link, plan.reach)


def _informed(changes: Sequence[Change]) -> tuple[Say, ...]:
    """The editors learn who hears of it."""
    persons = [change.topic.contributor for change in changes if change.news]
    names = dict.fromkeys(named(one) for one in persons if one.address)
    return (Say("commands.undo.informed", {"names": ", ".join(names)}),) if names else ()


def _lines(shown: Sequence[Topic], call: Call) -> tuple[Say, ...]:
    return tuple(Say("commands.undo.line", _values(topic, call)) for topic in shown)


def _values(topic: Topic, call: Call) -> dict[str, Value]:
    return {**facts(topic, call.zone), "stands": (stands(topic),)}
