"""What is missing in the topics at hand, and who is asked for it today."""

from __future__ import annotations

from datetime import date

from handlers.context import Context
from newsroom.asking import Item
from newsroom.looking_back import look_back
from newsroom.people import Department, Person
from newsroom.reminding import ASKED_ABOUT, Case, Unanswered, reminder
from newsroom.topics import Topic
from storage import asks, assignments, departments, merging, people, topics
from storage.assignments import Assignment
from storage.database import Transaction
from storage.notes import Note


async def collect(tx: Transaction, context: Context, today: date) -> tuple[list[Item], list[Note]]:
    """The items of this day, and what only the editors are told."""
    items: list[Item] = []
    noted: list[Note] = []
    for case in await cases(tx, await topics.with_status(tx, *ASKED_ABOUT)):
        match reminder(case, today, context.settings) or look_back(case, today, context.settings):
            case Item() as item:
                items.append(item)
            case Unanswered(topic, person, version, why):
                noted.append(Note(f"{why}/{topic.id}/{version}", why, topic, person))
    return items, noted


async def cases(tx: Transaction, about: list[Topic]) -> list[Case]:
    """Each topic with whom to ask, and what was asked before."""
    ids = [topic.id for topic in about]
    assigned = await assignments.of_topics(tx, ids)
    asked = await asks.about_topics(tx, ids)
    known = {one.id: one for one in await departments.everyone(tx)}
    others = {one.responsible for one in assigned.values() if one.responsible is not None}
    who = await people.by_ids(tx, others)
    besides = await merging.contributors_of_parts(tx, ids)
    return [
        Case(
            topic,
            _responsible(topic, assigned.get(topic.id), who),
            _department(topic, assigned.get(topic.id), known),
            tuple(ask for ask in asked if ask.topic == topic.id),
            tuple(besides.get(topic.id, ())),
        )
        for topic in about
    ]


def _responsible(topic: Topic, assigned: Assignment | None, who: dict[int, Person]) -> Person:
    named = who.get(assigned.responsible) if assigned and assigned.responsible is not None else None
    return named or topic.contributor


def _department(topic: Topic, assigned: Assignment | None, known: dict[int, Department]) -> Department | None:
    """The topic's, or the one that its contributor is contact or deputy of."""
    if assigned and assigned.department is not None:
        return known.get(assigned.department)
    own = topic.contributor.id
    return next(
        (
            one
            for one in known.values()
            if own in {one.contact and one.contact.id, one.deputy and one.deputy.id}
        ),
        None,
    )
