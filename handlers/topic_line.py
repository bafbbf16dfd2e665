"""What stands in a sentence about a topic: its number, title, day, status, what is missing, who contributed it."""

from __future__ import annotations

from newsroom import entry
from newsroom.lacking import said
from newsroom.material import missing
from newsroom.messages import Say, Value
from newsroom.occurrences import wall
from newsroom.people import Person
from newsroom.settings import Settings
from newsroom.telling import title
from newsroom.topics import Given, Status, Topic


def facts(topic: Topic, zone: str) -> dict[str, Value]:
    """The values under the names that the texts use."""
    since = wall(topic.submitted_at or topic.created_at, zone).date()
    return {
        "number": str(topic.number),
        "title": title(topic.draft) or (Say("agenda.untitled"),),
        "when": entry.when(topic) or (_no_date(topic),),
        "status": (Say(f"agenda.status.{topic.status}"),),
        "contributor": named(topic.contributor),
        "since": since,
    }


def stands(topic: Topic) -> Say:
    """Its status, with the day, the channels or the link that belong to it."""
    plan = topic.plan
    values: dict[str, Value] = {"status": (Say(f"agenda.status.{topic.status}"),)}
    match topic.status:
        case Status.SCHEDULED if plan.day and plan.channels:
            return Say("stands.day_on", {**values, "day": plan.day, "channels": ", ".join(plan.channels)})
        case Status.SCHEDULED if plan.day:
            return Say("stands.day", {**values, "day": plan.day})
        case Status.ON_HOLD if plan.hold_until:
            return Say("stands.until", {**values, "day": plan.hold_until})
        case Status.PUBLISHED if plan.link:
            return Say("stands.link", {**values, "link": plan.link})
    return Say("stands.plain", values)


def line(key: str, topic: Topic, settings: Settings) -> Say:
    """The sentence `key`, or where something is missing the one that says so."""
    lacks = lacking(topic, settings)
    return Say(f"{key}_lacking" if lacks else key, {**facts(topic, settings.timezone), "missing": lacks})


def lacking(topic: Topic, settings: Settings) -> tuple[Say, ...]:
    """What is missing, each in a word or two; what is missing for some channels names them."""
    return tuple(said(one) for one in missing(topic.draft, settings.channels))


def _no_date(topic: Topic) -> Say:
    answer = topic.draft.answers.get("when")
    return Say("agenda.timeless" if answer and answer.given is Given.VOID else "agenda.undecided")


def named(person: Person) -> str:
    return person.name or person.account
