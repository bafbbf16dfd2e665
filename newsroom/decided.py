"""How a topic stood before and after a decision, so that the decision can be taken back, and nothing else with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta

from newsroom.planning import Plan
from newsroom.topics import Answer, Status, Topic

UNDONE_WITHIN = timedelta(minutes=10)  # product.md, "The editorial room"


@dataclass(frozen=True, slots=True)
class State:
    """`answers` are those that the decision is about; None for a question that was not answered. The plan's revision is not
    part of it: it only ever grows.
    """

    status: Status
    reason: str
    plan: Plan
    answers: Mapping[str, Answer | None] = field(default_factory=dict)
    department: str = ""


def state(topic: Topic, questions: Iterable[str] = ()) -> State:
    """As the topic stands now."""
    return State(
        topic.status,
        topic.reason,
        replace(topic.plan, revision=0),
        {question: topic.draft.answers.get(question) for question in questions},
        topic.department,
    )
