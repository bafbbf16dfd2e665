"""Who is asked today for what is missing: the ladder before the deadline, the deputy, and when it stops. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from newsroom.asking import Ask, Item
from newsroom.deadlines import Deadline, deadline
from newsroom.material import Lack, missing
from newsroom.messages import Say
from newsroom.occurrences import wall
from newsroom.people import Department, Person
from newsroom.settings import Settings
from newsroom.telling import title
from newsroom.topics import Given, Status, Topic
from newsroom.working_time import WorkingTime

ASKED_ABOUT = (Status.SUBMITTED, Status.ACCEPTED, Status.SCHEDULED)
PATIENCE = 2  # unanswered reminders, then the deputy is asked
REST = 3  # working days after a topic was handed in, as far as its deadline allows
WELCOME = "quote"  # asked for once, and then only beside something else


@dataclass(frozen=True, slots=True)
class Case:
    """A topic, who is asked about it, whose department's deputy steps in, and what was asked before."""

    topic: Topic
    responsible: Person
    department: Department | None = None
    asks: tuple[Ask, ...] = ()
    others: tuple[Person, ...] = ()  # who contributed topics that go on in this one

    @property
    def deputies(self) -> tuple[Person, ...]:
        """Whom else one may ask: who contributed the same, then the department's people, the deputy first."""
        known = (self.department.deputy, self.department.contact) if self.department else ()
        known = (*self.others, *known)
        return tuple(one for one in known if one and one.id != self.responsible.id)


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Nobody is asked any more, or nobody is there until the deadline; the editors are told, once for each day that the
    topic has had.
    """

    topic: Topic
    person: Person
    version: str
    why: Literal["unanswered", "away"] = "unanswered"


@dataclass(frozen=True, slots=True)
class _Standing:
    """Where the ladder stands: what is lacking, until when, and the rung that has been reached."""

    lacks: tuple[Lack, ...]
    deadline: Deadline
    rung: int
    asked: tuple[Ask, ...]  # for this day of the topic


def lacking(topic: Topic, channels: Sequence[str]) -> tuple[Lack, ...]:
    """What may be asked for: not what somebody skipped, for nobody asks for that by himself again."""
    return tuple(lack for lack in missing(topic.draft, channels) if not _is_skipped(topic, lack.what))


def due(topic: Topic, settings: Settings) -> Deadline:
    """The deadline of what the topic lacks at present."""
    lacks = lacking(topic, settings.channels)
    return deadline(topic, lacks, settings.reminders, settings.channels, settings.working_time)


def reminder(case: Case, today: date, settings: Settings) -> Item | Unanswered | None:
    """What is to be asked about the topic on that working day, or that asking has come to its end, or nothing."""
    standing = _standing(case, today, settings)
    if standing is None:
        return None
    if (put_off := _put_off(standing.asked)) is not None:
        return _to_somebody(case, standing, today, settings) if put_off <= today else None
    return _by_the_ladder(case, standing, today, settings)


def _by_the_ladder(
    case: Case, standing: _Standing, today: date, settings: Settings
) -> Item | Unanswered | None:
    """Once on each rung, until somebody answers, says that it is done, or has been asked often enough."""
    if _is_closed(standing.asked, case.responsible):
        return None
    if today > standing.deadline.day and standing.asked:
        silent = standing.asked[-1].state == "open"
        return Unanswered(case.topic, case.responsible, standing.deadline.version) if silent else None
    patience_over = _unanswered(standing.asked, case.responsible) >= PATIENCE
    if not _is_new(standing):
        return None
    if patience_over:
        return _instead(case, standing, today, settings, patience_over=True)
    return _to_somebody(case, standing, today, settings)


def asked_now(case: Case, today: date, settings: Settings) -> Item | None:
    """What an editor wants to be asked today, whatever was asked before; None where nothing is lacking or nobody is there."""
    standing = _standing(case, today, settings, at_once=True)
    who = next((one for one in (case.responsible, *case.deputies) if one.is_there(today)), None)
    return _item(case, who, standing, today, settings) if standing and who else None


def _to_somebody(
    case: Case, standing: _Standing, today: date, settings: Settings
) -> Item | Unanswered | None:
    """To whoever is responsible, or stands in."""
    if not case.responsible.is_there(today):
        return _instead(case, standing, today, settings, patience_over=False)
    return _item(case, case.responsible, standing, today, settings)


def _put_off(asked: Sequence[Ask]) -> date | None:
    """The day to which the last reminder was put off, if it was."""
    last = asked[-1] if asked else None
    return last.later_on if last is not None and last.state == "later" else None


def _is_closed(asked: Sequence[Ask], responsible: Person) -> bool:
    """Somebody said that it is done, or whoever is responsible that it is not theirs, and nobody knows whose."""
    refused = any(ask.state == "elsewhere" and ask.person == responsible.id for ask in asked)
    return refused or any(ask.state == "done" for ask in asked)


def _instead(
    case: Case, standing: _Standing, today: date, settings: Settings, *, patience_over: bool
) -> Item | Unanswered | None:
    """The deputy, once. Who is only away is asked when back; who does not answer is left alone."""
    unasked = [one for one in case.deputies if not any(ask.person == one.id for ask in standing.asked)]
    stand_in = next((one for one in unasked if one.is_there(today)), None)
    if stand_in is not None:
        return _item(case, stand_in, standing, today, settings)
    told = Unanswered(case.topic, case.responsible, standing.deadline.version)
    if patience_over or case.responsible.lost:
        return told
    back = case.responsible.away_until
    return replace(told, why="away") if back is not None and back >= standing.deadline.day else None


def _standing(case: Case, today: date, settings: Settings, *, at_once: bool = False) -> _Standing | None:
    """None where there is nothing to ask: complete, not yet (but for `at_once`), or too late."""
    topic = case.topic
    lacks = lacking(topic, settings.channels) if topic.status in ASKED_ABOUT else ()
    if not lacks:
        return None
    end = due(topic, settings)
    asked = tuple(ask for ask in case.asks if ask.kind == "material" and ask.version == end.version)
    at_once = at_once or _put_off(asked) is not None
    merely_welcome = bool(asked) and all(lack.what == WELCOME for lack in lacks)
    if (end.over is not None and today > end.over) or (merely_welcome and not at_once):
        return None
    if at_once:
        reached = _reached(end.day, today, settings)
        return _Standing(lacks, end, max(settings.reminders.ladder) if reached is None else reached, asked)
    rest = settings.working_time.add_working_days(_handed_in(topic, settings), REST)
    rung = _reached(end.day, today, settings) if today >= min(rest, end.day) else None
    return None if rung is None else _Standing(lacks, end, rung, asked)


def _handed_in(topic: Topic, settings: Settings) -> date:
    return wall(topic.submitted_at or topic.created_at, settings.timezone).date()


def _reached(end: date, today: date, settings: Settings) -> int | None:
    """The lowest rung that has been reached, as working days before the deadline."""
    steps = settings.reminders.ladder
    return min((step for step in steps if _rung_day(end, step, settings.working_time) <= today), default=None)


def _rung_day(end: date, step: int, working_time: WorkingTime) -> date:
    """Of step 0 the deadline, or the working day before it."""
    if step == 0 and not working_time.is_working_day(end):
        return working_time.add_working_days(end, -1)
    return working_time.add_working_days(end, -step)


def _is_new(standing: _Standing) -> bool:
    """Nobody was asked on this rung yet."""
    on_this_rung = [ask for ask in standing.asked if ask.rung <= standing.rung and ask.state != "elsewhere"]
    return not on_this_rung


def _unanswered(asked: Sequence[Ask], person: Person) -> int:
    """In a row, up to now."""
    count = 0
    for ask in asked:
        if ask.person == person.id:
            count = count + 1 if ask.state == "open" else 0
    return count


def _is_skipped(topic: Topic, question: str) -> bool:
    given = topic.draft.answers.get(question)
    return given is not None and given.given is Given.SKIPPED


# ---------------------------------------------------------------- the words


def _item(case: Case, person: Person, standing: _Standing, today: date, settings: Settings) -> Item:
    end = standing.deadline
    ask = Ask(
        f"material/{case.topic.id}/{end.version}/{standing.rung}/{person.id}/{today.isoformat()}",
        "material",
        person.id,
        today,
        topic=case.topic.id,
        version=end.version,
        rung=standing.rung,
    )
    request = Say(
        _urgency(end.day, today),
        {
            "deadline": end.day,
            "missing": words(standing.lacks),
            "number": str(case.topic.number),
            "title": title(case.topic.draft) or (Say("agenda.untitled"),),
        },
    )
    why = why_asked(case, person)
    holiday = _already(end.day, standing.rung, today, settings.working_time)
    return Item(person, ask, end.day, (request, *why, *holiday))


def words(lacks: Sequence[Lack]) -> tuple[Say, ...]:
    """What is missing, each in a word or two, with "and" before the last; what is missing for some channels names them."""
    named = [
        Say(f"agenda.missing.{lack.what}_for", {"channels": ", ".join(lack.channels)})
        if lack.channels
        else Say(f"agenda.missing.{lack.what}")
        for lack in lacks
    ]
    if len(named) <= 1:
        return tuple(named)
    return (*named[:-2], Say("asked.and", {"first": (named[-2],), "last": (named[-1],)}))


def _urgency(end: date, today: date) -> str:
    """The sentence that asks, by where the deadline lies."""
    if today == end:
        return "asked.today"
    return "asked.until" if today < end else "asked.passed"


def why_asked(case: Case, person: Person) -> tuple[Say, ...]:
    """Whoever did not hand the topic in learns why it is asked."""
    contributor = case.topic.contributor
    if person.id == contributor.id:
        return ()
    named = {"name": contributor.name or contributor.account}
    return (Say("asked.handed_over" if person.id == case.responsible.id else "asked.instead", named),)


def _already(end: date, rung: int, today: date, working_time: WorkingTime) -> tuple[Say, ...]:
    """Said where a public holiday on a weekday is why it comes as early as today."""
    plain, left = end, rung
    while left:
        plain -= timedelta(days=1)
        left -= plain.isoweekday() <= FRIDAY
    on_its_day = today == _rung_day(end, rung, working_time)
    return (Say("asked.holiday"),) if rung and on_its_day and plain > today else ()


FRIDAY = 5  # ISO
