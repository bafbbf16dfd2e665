"""A decision takes effect: recorded so that it can be taken back, confirmed to the room, told to whoever contributed the topic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from handlers.commands.declaration import Call
from handlers.letters import Letter
from handlers.speaking import document
from handlers.topic_line import facts, named
from newsroom.decided import State, state
from newsroom.messages import Say, Value
from newsroom.occurrences import wall
from newsroom.people import Person
from newsroom.planning import Plan
from newsroom.topics import Answer, Status, Topic
from storage import assignments, decisions, merging, plans, topics
from storage.database import Transaction
from storage.decisions import Decided

NOBODYS = 0  # the id of no department
TAKEN = (Status.ACCEPTED, Status.SCHEDULED, Status.PUBLISHED)


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of one topic; what is not named stays as it is. `news` is what the contributor is told, empty for nothing;
    `notes` what the editors should know besides.
    """

    topic: Topic
    status: Status | None = None
    reason: str = ""
    plan: Plan | None = None
    answers: Mapping[str, Answer] = field(default_factory=dict)
    department: int | None = None  # its id, or NOBODYS
    news: tuple[Say, ...] = ()
    notes: tuple[Say, ...] = ()

    @property
    def is_none(self) -> bool:
        """ "planen T-2 16.12." where it is planned for that day: the topic stands like that already."""
        named = self.status in {None, self.topic.status} and self.department is None and not self.answers
        planned = self.plan is None or replace(self.plan, revision=0) == replace(self.topic.plan, revision=0)
        return named and planned and self.reason in {"", self.topic.reason}


async def decide(
    tx: Transaction, call: Call, changes: Sequence[Change], *besides: Say, confirmed: Say | None = None
) -> list[Letter]:
    """All of them are one decision. `besides` follows the confirmation, which may be one of the command's own; of what stands
    like that already nobody is told twice.
    """
    standing = [one.topic for one in changes if one.is_none and one.news]
    changes = [one for one in changes if not (one.is_none and one.news)]
    besides = (*(Say("commands.stands", facts(topic, call.zone)) for topic in standing), *besides)
    if not changes:
        return [call.answer(*besides)]
    before = [await _before(tx, call, one) for one in changes]
    decided = [await _made(tx, call, one) for one in changes]
    recorded = [one for one, _ in decided]
    await decisions.record(tx, call.person.id, call.order_name, call.event, recorded, call.context.now)
    after = [topic for _, topic in decided]
    says = [confirmed] if confirmed else _confirmation(after, changes, call)
    notes = [say for one, earlier in zip(changes, before, strict=True) for say in (*earlier, *one.notes)]
    return [call.answer(*says, *notes, *besides), *await news(tx, call, changes)]


async def apply(tx: Transaction, call: Call, topic: Topic, wanted: State) -> Topic:
    """The topic, which stands like that from now on; what is the same already leaves no trace. Departments are the caller's."""
    if replace(topic.plan, revision=0) != wanted.plan:
        await plans.save(tx, topic.id, wanted.plan)
    for question, answer in wanted.answers.items():
        if topic.draft.answers.get(question) != answer:
            await topics.put_answer(tx, topic.id, question, answer)
    if (topic.status, topic.reason) != (wanted.status, wanted.reason):
        await topics.change_status(tx, topic.id, wanted.status, call.person, wanted.reason, call.context.now)
    return await topics.by_id(tx, topic.id)


async def _made(tx: Transaction, call: Call, change: Change) -> tuple[Decided, Topic]:
    topic = change.topic
    before = state(topic, change.answers)
    if change.department is not None:
        await assignments.move(tx, topic.id, change.department or None)
    wanted = replace(
        before,
        status=change.status or before.status,
        reason=change.reason if change.status else before.reason,
        plan=before.plan if change.plan is None else replace(change.plan, revision=0),
        answers=dict(change.answers),
    )
    after = await apply(tx, call, topic, wanted)
    return Decided(topic.id, before, state(after, change.answers)), after


async def _before(tx: Transaction, call: Call, change: Change) -> tuple[Say, ...]:
    """An earlier decision of the other kind is overruled, and named."""
    if not _overrules(change):
        return ()
    return (await _last(tx, call, change.topic, "commands.before"),)


def _overrules(change: Change) -> bool:
    """What was declined is taken after all, or the other way round; from accepted to scheduled to published it only goes on."""
    before, after = change.topic.status, change.status
    if after is None or after is before:
        return False
    return before is Status.DECLINED or (before in TAKEN and after not in TAKEN)


# ---------------------------------------------------------------- what the editors hear


def _confirmation(after: Sequence[Topic], changes: Sequence[Change], call: Call) -> list[Say]:
    if len(after) == 1:
        [topic], [change] = after, changes
        told = "commands.decided" if _hears(topic.contributor, change) else "commands.decided_unheard"
        return [Say(told, facts(topic, call.zone)), *_planned(topic)]
    lines = tuple(Say("commands.decided_line", facts(topic, call.zone)) for topic in after)
    status = (Say(f"agenda.status.{after[0].status}"),)
    says = [Say("commands.decided_many", {"count": len(after), "status": status, "lines": lines})]
    unheard = [
        facts(topic, call.zone)["contributor"]
        for topic, change in zip(after, changes, strict=True)
        if not _hears(topic.contributor, change)
    ]
    says += _planned(after[0])
    if unheard:
        names = ", ".join(dict.fromkeys(map(str, unheard)))
        says.append(Say("commands.unheard", {"names": names}))
    return says


def _planned(topic: Topic) -> list[Say]:
    """The day, with its weekday, so that a slip of the pen is seen at once."""
    plan = topic.plan
    if topic.status is Status.ON_HOLD:
        why = [Say("commands.hold.reason", {"reason": topic.reason})] if topic.reason else []
        day = [Say("commands.hold.day", {"day": plan.hold_until})] if plan.hold_until else []
        return [*day, *why]
    if topic.status is not Status.SCHEDULED or plan.day is None:
        return []
    if not plan.channels:
        return [Say("commands.schedule.day", {"day": plan.day})]
    return [Say("commands.schedule.day_on", {"day": plan.day, "channels": ", ".join(plan.channels)})]


def _hears(person: Person, change: Change) -> bool:
    return person.address is not None or not change.news


async def settled(tx: Transaction, call: Call, topic: Topic) -> Say:
    """Says that it was decided before: what, by whom, when."""
    return await _last(tx, call, topic, "commands.settled")


async def _last(tx: Transaction, call: Call, topic: Topic, key: str) -> Say:
    last = (await topics.history(tx, topic.id))[-1]
    by: Value = named(last.by) if last.by else (Say("commands.nobody"),)
    return Say(key, {**facts(topic, call.zone), "by": by, "at": wall(last.at, call.zone)})


# ---------------------------------------------------------------- what the contributors hear


async def news(tx: Transaction, call: Call, changes: Sequence[Change]) -> list[Letter]:
    """One message to each contributor, also of what was merged into a topic, whatever the number of topics."""
    others = await merging.contributors_of_parts(tx, [change.topic.id for change in changes])
    told: dict[int, tuple[Person, list[Say]]] = {}
    for change in changes:
        contributor = change.topic.contributor
        for person in {one.id: one for one in (contributor, *others.get(change.topic.id, ()))}.values():
            told.setdefault(person.id, (person, []))[1].extend(_told(change))
    return [letter for person, says in told.values() for letter in _letter(call, person, says)]


def _letter(call: Call, person: Person, says: Sequence[Say]) -> list[Letter]:
    if person.address is None or not says:
        return []
    voice = call.context.texts.voice(person.language, formal=person.formal)
    return [Letter(person.address, document(voice, _together(says)))]


def _together(says: Sequence[Say]) -> Sequence[Say]:
    """What was taken back of several topics is said once, with a line for each."""
    if len(says) == 1 or any(one.key != "decisions.undone" for one in says):
        return says
    lines = tuple(Say("commands.undo.line", one.values) for one in says)
    return [Say("decisions.undone_several", {"lines": lines})]


def _told(change: Change) -> list[Say]:
    changed = [Say("decisions.changed")] if _overrules(change) else []
    return [*changed, *change.news] if change.news else []
