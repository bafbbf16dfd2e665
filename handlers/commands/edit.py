"""ändern T-17 feld wert: one answer, or what the desk notes about the topic; whoever contributed it is told of the answer."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from handlers import hearing
from handlers.commands import naming, priority
from handlers.commands.choosing import choose
from handlers.commands.deciding import NOBODYS, Change, decide
from handlers.commands.declaration import Call
from handlers.commands.scheduling import doubtful
from handlers.letters import Letter
from handlers.topic_line import facts
from newsroom import goals
from newsroom.answering import NoAnswer, answer
from newsroom.commanding import Order
from newsroom.doubts import Doubt
from newsroom.messages import Say, Value
from newsroom.occurrences import wall
from newsroom.questions import FIVE_W
from newsroom.telling import label
from newsroom.topics import Status, Topic
from newsroom.turn import Scene
from newsroom.wording import one_line, shortened
from storage.database import Transaction
from understanding.fields import field_alone
from understanding.spelling import folded, says, spellings

CLOSED = (Status.WITHDRAWN,)
LONGEST: Final = 2000  # characters of an answer
LONGEST_THEME: Final = 60
FIELD_WORDS: Final = 2  # of "wie viele"
_COLON: Final = re.compile(
    r"^(?P<field>[^\W\d_]+(?:\s[^\W\d_]+)?)\s?[:=]"
)  # "wo: Bürgerhaus", but not "16:30"
DESK: Final = ("priority", "theme", "goal", "department")
EMPTIED: Final = ("theme", "goal", "department")  # what a topic may be without
SIGNS: Final = {"-", "–", "—"}


async def run(tx: Transaction, call: Call) -> list[Letter]:
    chosen = await choose(tx, call, CLOSED)
    if isinstance(chosen, Say):
        return [call.answer(chosen)]
    if not chosen.topics:
        return [call.answer(*chosen.left)]
    if len(chosen.topics) > 1:
        return [call.answer(Say("commands.edit.one_only", {"example": (Say("commands.edit.example"),)}))]
    topic, scene = chosen.topics[0], _scene(call)
    named, words = field(chosen.rest, call, scene)
    if named is None or not words:
        return [call.answer(Say("commands.edit.which", {"example": (Say("commands.edit.example"),)}))]
    edited = await _edited(tx, call, topic, named, words, scene)
    if isinstance(edited, Say):
        return [call.answer(edited)]
    return await decide(tx, call, [edited.change], *chosen.left, confirmed=_done(call, topic, named, edited))


def _done(call: Call, topic: Topic, named: str, edited: _Edited) -> Say:
    values = {**facts(topic, call.zone), "value": edited.value}
    if named in FIVE_W:
        return Say("commands.edit.done", {**values, "field": label(named)})
    return Say(f"commands.edit.{named}_done" if edited.value else f"commands.edit.{named}_emptied", values)


def field(text: str, call: Call, scene: Scene) -> tuple[str | None, str]:
    """The field that the first words name, and the new value."""
    words = _COLON.sub(r"\g<field> ", text).split()
    for length in range(min(FIELD_WORDS, len(words)), 0, -1):
        said, rest = " ".join(words[:length]), " ".join(words[length:])
        if words[length - 1] in SIGNS:
            continue
        desk = next((one for one in DESK if says(said, call.every(f"edit.fields.{one}"))), None)
        named = desk or field_alone(said, scene.vocabulary)
        if named in {*DESK, *FIVE_W}:
            return named, rest
    return None, ""


def _scene(call: Call) -> Scene:
    now = wall(call.context.now, call.zone)
    language = call.person.language
    return Scene(now, language, hearing.vocabulary(call.context.texts, language), call.context.settings)


@dataclass(frozen=True, slots=True)
class _Edited:
    """The change, and the new value as it is shown; none where the field is emptied."""

    change: Change
    value: Value


async def _edited(
    tx: Transaction, call: Call, topic: Topic, named: str, words: str, scene: Scene
) -> _Edited | Say:
    """Or why it cannot be."""
    if named in EMPTIED and (words in SIGNS or folded(words) in spellings(call.every("edit.nothing"))):
        return _Edited(_emptied(topic, named), "")
    match named:
        case "priority":
            return _priority(call, topic, words)
        case "theme":
            return _theme(topic, words)
        case "goal":
            return _goals(call, topic, words)
        case "department":
            return await _department(tx, call, topic, words)
        case question:
            return _answered(call, topic, question, words, scene)


def _emptied(topic: Topic, named: str) -> Change:
    if named == "department":
        return Change(topic, department=NOBODYS)
    empty = replace(topic.plan, theme="") if named == "theme" else replace(topic.plan, goals=())
    return Change(topic, plan=empty)


def _priority(call: Call, topic: Topic, words: str) -> _Edited | Say:
    wanted = priority.read(call, words)
    if wanted is None:
        return Say("commands.priority.which", {"example": (Say("commands.priority.example"),)})
    change = Change(topic, plan=replace(topic.plan, priority=wanted))
    return _Edited(change, (Say(f"commands.priority.{wanted}"),))


def _theme(topic: Topic, words: str) -> _Edited | Say:
    theme = one_line(words)
    if len(theme) > LONGEST_THEME:
        return Say("commands.edit.shorter", {"limit": LONGEST_THEME})
    return _Edited(Change(topic, plan=replace(topic.plan, theme=theme)), theme)


async def _department(tx: Transaction, call: Call, topic: Topic, words: str) -> _Edited | Say:
    found = await naming.department(tx, replace(call, order=Order(call.order_name, words)))
    if isinstance(found, Say):
        return found
    return _Edited(Change(topic, department=found.department.id), found.department.name)


def _goals(call: Call, topic: Topic, words: str) -> _Edited | Say:
    known = call.context.settings.goals
    found = goals.understood(words, known)
    if found.unknown or not found.found:
        written = shortened(found.unknown[0] if found.unknown else words)
        key = "commands.edit.no_goal" if known else "commands.edit.no_goals"
        return Say(key, {"written": written, "known": ", ".join(known)})
    return _Edited(Change(topic, plan=replace(topic.plan, goals=found.found)), ", ".join(found.found))


def _answered(call: Call, topic: Topic, question: str, words: str, scene: Scene) -> _Edited | Say:
    if len(words) > LONGEST:
        return Say("commands.edit.shorter", {"limit": LONGEST})
    given = answer(question, words, call.event, scene)
    if isinstance(given, Doubt):
        example: Value = (Say("commands.edit.example_day"),)
        past = given.reason in {"past", "recent"}
        return (
            Say("commands.edit.past", {"words": shortened(words), "example": example})
            if past
            else doubtful(given, today=scene.now.date(), example=example)
        )
    if isinstance(given, NoAnswer):
        return Say("commands.edit.no_answer", {"words": shortened(words), "field": label(question)})
    value = given.value or given.words or (Say(f"commands.edit.{given.given}"),)
    news = Say("decisions.edited", {**facts(topic, call.zone), "field": label(question), "value": value})
    return _Edited(Change(topic, answers={question: given}, news=(news,)), value)
