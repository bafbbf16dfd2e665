"""What the desk decided about a topic, in lines: when and where it appears, how urgent it is, whose it is, what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from newsroom.messages import Say
from newsroom.planning import Priority
from newsroom.topics import Status, Topic


def plan_lines(topic: Topic) -> Iterator[Say]:
    """Only what is known, or out of the ordinary."""
    plan = topic.plan
    channels = ", ".join(plan.channels)
    if topic.status is Status.PUBLISHED and plan.published_on:
        key = "commands.topic.plan.published_reach" if plan.reach else "commands.topic.plan.published"
        yield Say(key, {"day": plan.published_on, "link": plan.link, "reached": plan.reach})
    elif plan.day:
        key = "commands.topic.plan.day_on" if channels else "commands.topic.plan.day"
        yield Say(key, {"day": plan.day, "channels": channels})
    elif channels:
        yield Say("commands.topic.plan.channels", {"channels": channels})
    if topic.status is Status.ON_HOLD and plan.hold_until:
        yield Say("commands.topic.plan.held", {"day": plan.hold_until})
    if plan.priority is not Priority.NORMAL:
        yield Say("commands.topic.plan.priority", {"priority": (Say(f"commands.priority.{plan.priority}"),)})
    belongs = {"department": topic.department, "theme": plan.theme, "goals": ", ".join(plan.goals)}
    for name, value in belongs.items():
        if value:
            yield Say(f"commands.topic.plan.{name}", {"value": value})
