"""What became of a department's topics in a year: for those who ask what it is good for. No figure is about one person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from newsroom.balance import FEWEST, MEMBERS, Share
from newsroom.occurrences import wall
from newsroom.placing import decided_day
from newsroom.topics import Status, Topic

STAGES: Final[Mapping[str, frozenset[Status]]] = {
    "at_work": frozenset({Status.SUBMITTED, Status.ACCEPTED, Status.SCHEDULED}),
    "resting": frozenset({Status.ON_HOLD}),
    "not_taken": frozenset({Status.DECLINED}),
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """`published` in that year, in the order of the days; `others` says of each stage how many of the topics that were
    handed in that year are there. What was withdrawn, or goes on in another topic, is not spoken of.
    """

    department: str
    year: int
    published: tuple[Topic, ...]
    others: tuple[Share, ...]

    @property
    def is_empty(self) -> bool:
        return not self.published and not self.others


def sheet(topics: Iterable[Topic], department: str, year: int, zone: str) -> Sheet:
    """Of the topics of this department."""
    own = [topic for topic in topics if topic.plan.merged_into is None]
    published = [topic for topic in own if _published(topic, zone).year == year]
    handed_in = [topic for topic in own if _handed_in(topic, zone).year == year]
    others = {
        name: [topic for topic in handed_in if topic.status in statuses] for name, statuses in STAGES.items()
    }
    return Sheet(
        department,
        year,
        tuple(sorted(published, key=lambda topic: (_published(topic, zone), topic.number or 0))),
        tuple(_share(name, stage) for name, stage in others.items() if stage),
    )


def _published(topic: Topic, zone: str) -> date:
    """The day of publication, or where nobody noted it the day of handing in; the first day of all for what is not published."""
    if topic.status is not Status.PUBLISHED:
        return date.min
    return decided_day(topic) or _handed_in(topic, zone)


def _handed_in(topic: Topic, zone: str) -> date:
    return wall(topic.submitted_at or topic.created_at, zone).date()


def _share(name: str, topics: Sequence[Topic]) -> Share:
    few = len(topics) < FEWEST
    alone = len({topic.contributor.id for topic in topics}) < MEMBERS
    return Share(name, None if few or alone else len(topics), few)
