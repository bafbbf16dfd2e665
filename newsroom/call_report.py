"""What came of a topic call, for the editors: by department, and nobody's pace."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from newsroom import telling
from newsroom.asking import Ask
from newsroom.calling import Came, TopicCall, has_nothing, is_asked, names
from newsroom.messages import Say, Value
from newsroom.people import Department
from newsroom.topics import Topic
from understanding.when.span import Span


@dataclass(frozen=True, slots=True)
class Outcome:
    """The departments of a call; `came` puts those together from which the same topics came."""

    came: tuple[tuple[tuple[Department, ...], tuple[Topic, ...]], ...]
    nothing: tuple[Department, ...]
    silent: tuple[Department, ...]
    away: tuple[Department, ...]  # nobody was there
    nobody: tuple[Department, ...]  # there is neither a contact nor a deputy


def outcome(call: TopicCall, asks: Collection[Ask], came: Came) -> Outcome:
    """A department that said "nichts" and then sent a topic has sent a topic."""
    without = [one for one in call.departments if one.id not in came]
    nothing = [one for one in without if has_nothing(one, asks)]
    asked = [one for one in without if one not in nothing and is_asked(one, asks)]
    left = [one for one in without if one not in nothing and one not in asked]
    nobody = [one for one in left if not (one.contact or one.deputy)]
    away = [one for one in left if one not in nobody]
    return Outcome(_together(call, came), tuple(nothing), tuple(asked), tuple(away), tuple(nobody))


def _together(call: TopicCall, came: Came) -> tuple[tuple[tuple[Department, ...], tuple[Topic, ...]], ...]:
    """Who answers for two departments has answered for both."""
    found: dict[tuple[int, ...], tuple[list[Department], tuple[Topic, ...]]] = {}
    for department in call.departments:
        if topics := came.get(department.id):
            key = tuple(topic.id for topic in topics)
            found.setdefault(key, ([], topics))[0].append(department)
    return tuple((tuple(departments), topics) for departments, topics in found.values())


def report(call: TopicCall, asks: Collection[Ask], came: Came) -> tuple[Say, ...]:
    """One message for each editor."""
    found = outcome(call, asks, came)
    lines = tuple(
        Say("call.report.line", {"departments": names(departments), "topics": _listed(topics)})
        for departments, topics in found.came
    )
    parts = (Say("call.report.came", {"lines": lines}) if lines else Say("call.report.none"),)
    others = {"nothing": found.nothing, "silent": found.silent, "away": found.away, "nobody": found.nobody}
    rest = tuple(
        Say(f"call.report.{name}", {"departments": names(departments)})
        for name, departments in others.items()
        if departments
    )
    values: dict[str, Value] = {"about": (_about(call),), "due": call.due_on, "parts": (*parts, *rest)}
    return (Say("call.report.page", values),)


def _about(call: TopicCall) -> Say:
    month = Span(call.started_on.replace(day=1), grain="month")
    if call.is_of_the_month:
        return Say("call.report.month", {"month": month})
    return Say("call.report.alone", {"month": month, "departments": names(call.departments)})


def _listed(topics: Iterable[Topic]) -> tuple[Say, ...]:
    return tuple(
        Say("call.report.topic", {"number": str(one.number), "title": telling.title(one.draft)})
        for one in topics
    )
