"""Two years of an office: 40 people, 300 topics, absences, moved days; and what must hold of all that was asked, by rules of
its own. Who plays the office is up to the test: the newsroom alone, or a whole house.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Final, Protocol
from zoneinfo import ZoneInfo

import holidays

from newsroom.people import Department, Person
from newsroom.topics import Answer, Draft, Given, Quote, Status, StoredPicture
from understanding.when.span import Span

ZONE: Final = ZoneInfo("Europe/Berlin")
FIRST: Final = date(2026, 9, 28)
DAYS: Final = 2 * 365
LAST_SUBMISSION: Final = DAYS - 60
PEOPLE: Final = 40
TOPICS: Final = 300
LADDER: Final = 10  # working days before the deadline it begins
REST: Final = 3  # working days after a topic was handed in nobody is asked, as far as its deadline allows

ITEMS: Final = {
    "where": "Ort",
    "who": "Beteiligte",
    "how_many": "Anzahl",
    "pictures": "Bild",
    "quote": "Zitat",
}
YES: Final = Answer(Given.VALUE, "ja", "yes")
SHOT: Final = StoredPicture(
    "f", "image/jpeg", 1, 1, "", "",
    {"people": Answer(Given.VALUE, "nein", "no"), "credit": YES, "alternative": YES},
)  # fmt: skip
SAID: Final = Quote("Endlich!", "", {"speaker": YES, "cleared": YES})

Heard = tuple[datetime, str, str]  # when (local), by whom (account), what


@dataclass
class Subject:
    """A topic as the test knows it. `came` says when each item came that was lacking at first (aware)."""

    number: int
    contributor: int
    handed_in: date
    day: date
    lacking: set[str]
    came: dict[str, datetime] = field(default_factory=dict)
    closed: datetime | None = None
    moved: bool = False

    @property
    def draft(self) -> Draft:
        known = {"what": "Fest", "where": "Rathaus", "who": "Bauamt", "how_many": "80"}
        answers = {
            name: Answer(Given.VALUE, one, one) for name, one in known.items() if name not in self.lacking
        }
        answers["when"] = Answer(Given.VALUE, self.day.isoformat(), Span(self.day))
        return Draft(
            answers, () if "pictures" in self.lacking else (SHOT,), () if "quote" in self.lacking else (SAID,)
        )


class Office(Protocol):
    """What the newsroom under test does and is told. All of it happens at `now`, an aware instant."""

    async def hand_in(self, subject: Subject, person: Person, now: datetime) -> None:
        """The topic is there; `subject.number` is its number."""

    async def change(self, subject: Subject, now: datetime, *, answered: bool) -> None:
        """Its draft is another one; `answered` says that somebody replied to what was asked."""

    async def close(self, subject: Subject, status: Status, now: datetime) -> None: ...

    async def leave(self, person: Person, until: date, now: datetime) -> None: ...

    async def look(self, now: datetime) -> list[Heard]:
        """What is said when the clock is looked at."""

    async def reply(self, account: str, number: int, word: str, now: datetime) -> None:
        """In words: "später", "erledigt"."""


@dataclass
class World:
    office: Office
    dice: random.Random
    land: str
    persons: list[Person]
    departments: list[Department]
    talks: bool = False
    heard: list[Heard] = field(default_factory=list)
    subjects: list[Subject] = field(default_factory=list)
    absences: dict[int, list[tuple[date, date]]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        self.free = holidays.country_holidays("DE", self.land, years=range(2026, 2030))


def staffed(people: list[Person]) -> list[Department]:
    """Every fourth person is a contact, with a deputy in two of three departments."""
    pairs = [(people[4 * n], people[4 * n + 1] if n % 3 else None) for n in range(len(people) // 4)]
    return [Department(0, f"Amt {n}", contact, deputy) for n, (contact, deputy) in enumerate(pairs)]


async def two_years(world: World) -> None:
    for number in range(DAYS):
        await _day(world, number)


async def _day(world: World, number: int) -> None:
    """Somebody leaves before the house opens; replies come at once, all else in the afternoon."""
    day, dice = FIRST + timedelta(days=number), world.dice
    if dice.random() < 0.08:
        person, until = dice.choice(world.persons), day + timedelta(days=dice.randint(2, 20))
        world.absences[person.id].append((day, until))
        await world.office.leave(person, until, _at(day, time(7, 30)))
    await _look(world, _at(day, time(9)))
    await _afternoon(world, number, _at(day, time(14)))
    if dice.random() < 0.2 or _clocks_change(day):
        await _look(world, _at(day, dice.choice([time(16, 59), time(17), time(21), time(23, 59)])))


async def _afternoon(world: World, number: int, now: datetime) -> None:
    day, dice = now.date(), world.dice
    open_ones = [one for one in world.subjects if one.closed is None]
    for subject in [one for one in open_ones if one.day < day - timedelta(days=4)]:
        await _close(world, subject, Status.PUBLISHED, now)
    if number < LAST_SUBMISSION and dice.random() < 0.55 and len(world.subjects) < TOPICS:
        await _hand_in(world, now)
    if open_ones and dice.random() < 0.03:
        await _close(world, dice.choice(open_ones), Status.DECLINED, now)
    early = [one for one in open_ones if one.closed is None and one.day > day + timedelta(days=3)]
    if early and dice.random() < 0.05:
        subject = dice.choice(early)
        subject.day, subject.moved = subject.day + timedelta(days=21), True
        await world.office.change(subject, now, answered=False)


async def _hand_in(world: World, now: datetime) -> None:
    person = world.dice.choice(world.persons)
    on = now.date() + timedelta(days=world.dice.choice([1, 2, 4, 6, 8, 10, 12, 15, 18, 20, 25, 30, 45]))
    lacking = set(world.dice.sample(sorted(ITEMS), world.dice.randint(0, 3)))
    subject = Subject(len(world.subjects) + 1, person.id, now.date(), on, lacking)
    await world.office.hand_in(subject, person, now)
    world.subjects.append(subject)


async def _close(world: World, subject: Subject, status: Status, now: datetime) -> None:
    if subject.closed is None:
        subject.closed = now
        await world.office.close(subject, status, now)


async def _look(world: World, now: datetime) -> None:
    """Who was asked gives everything, a part, words, or nothing."""
    heard = await world.office.look(now)
    world.heard += heard
    for _, account, text in heard:
        for subject in [one for one in world.subjects if f"T-{one.number} " in text and one.closed is None]:
            await _replied(world, subject, account, now)


async def _replied(world: World, subject: Subject, account: str, now: datetime) -> None:
    chance = world.dice.random()
    if chance < 0.4 and subject.lacking:
        given = set(subject.lacking) if chance < 0.25 else {min(subject.lacking)}
        subject.lacking -= given
        subject.came |= dict.fromkeys(given, now)
        await world.office.change(subject, now, answered=True)
    elif chance < 0.5 and world.talks:
        await world.office.reply(account, subject.number, world.dice.choice(["später", "erledigt"]), now)


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, ZONE)


def _clocks_change(day: date) -> bool:
    """In the night to this day or from it."""
    return day.month in {3, 10} and day.day > 23 and day.isoweekday() > 5


# ---------------------------------------------------------------- what must hold


def is_away(world: World, room: str, day: date) -> bool:
    person = next(one for one in world.persons if one.account == room)
    latest = [until for since, until in world.absences[person.id] if since <= day]
    return bool(latest) and latest[-1] >= day


def works(world: World, day: date) -> bool:
    return day.isoweekday() < 6 and day not in world.free


def never_at_a_bad_time(world: World) -> Counter[str]:
    found: Counter[str] = Counter()
    per_day: Counter[tuple[str, date]] = Counter()
    for local, room, _ in world.heard:
        per_day[room, local.date()] += 1
        found["messages"] += 1
        found["on a free day"] += not works(world, local.date())
        found["in quiet hours"] += not time(9) <= local.time() < time(17)
        found["while away"] += is_away(world, room, local.date())
    found["more than one a day"] = sum(count > 1 for count in per_day.values())
    return found


def chances(world: World, subject: Subject, last: date) -> bool:
    """Whether on a working day of the ladder somebody could be asked: the contributor, or the department's other one."""
    account = next(one.account for one in world.persons if one.id == subject.contributor)
    own = [account]
    for one in world.departments:
        pair = [person for person in (one.contact, one.deputy) if person]
        if any(person.id == subject.contributor for person in pair):
            own += [person.account for person in pair]
    first = max(_earlier(world, last, LADDER), _later(world, subject.handed_in, REST))
    days = (subject.handed_in + timedelta(days=n) for n in range(1, (last - subject.handed_in).days + 1))
    return any(
        day >= min(first, last) and works(world, day) and not is_away(world, room, day)
        for day in days
        for room in own
    )


def _earlier(world: World, day: date, count: int) -> date:
    while count:
        day -= timedelta(days=1)
        count -= works(world, day)
    return day


def _later(world: World, day: date, count: int) -> date:
    while count:
        day += timedelta(days=1)
        count -= works(world, day)
    return day


def deadline_of(world: World, subject: Subject) -> date:
    """Five working days before the day, not before the working day after it was handed in, not after the day itself."""
    day, earliest = _earlier(world, subject.day, 5), _later(world, subject.handed_in, 1)
    return min(max(day, earliest), subject.day)


def everything_is_asked_for(world: World) -> Counter[str]:
    """Of what was still lacking when its deadline came, each item was asked for before."""
    heard = defaultdict(list)
    for local, _, text in world.heard:
        for line in text.splitlines():
            if " für T-" in line:
                number = int(line.split(" für T-")[1].split()[0])
                heard[number].append((local.date(), line))
    found: Counter[str] = Counter()
    for subject in world.subjects:
        last = deadline_of(world, subject)
        end = datetime.combine(last, time(9), ZONE)
        for item in {*subject.lacking, *subject.came}:
            came = subject.came.get(item)
            if (came and came < end) or (subject.closed and subject.closed < end) or subject.moved:
                continue
            found["items lacking at their deadline"] += 1
            told = any(day <= last and ITEMS[item] in line for day, line in heard[subject.number])
            found["asked for in time"] += told
            if not told:
                found["nobody could be asked" if not chances(world, subject, last) else "FORGOTTEN"] += 1
    return found


def nothing_after_the_end(world: World) -> Counter[str]:
    found: Counter[str] = Counter()
    by_number = {one.number: one for one in world.subjects}
    for local, _, text in world.heard:
        for line in text.splitlines():
            if " für T-" not in line:
                continue
            subject = by_number[int(line.split(" für T-")[1].split()[0])]
            found["lines"] += 1
            found["after it was decided otherwise"] += bool(subject.closed and subject.closed < local)
            gone = [
                item
                for item, came in subject.came.items()
                if came < local and ITEMS[item] in line.split(" für ")[0]
            ]
            found["after it came"] += bool(gone)
    return found


def judged(world: World) -> dict[str, int]:
    """Everything that was counted, in one."""
    return {**never_at_a_bad_time(world), **everything_is_asked_for(world), **nothing_after_the_end(world)}


def report(world: World) -> str:
    counted = ", ".join(f"{name} {count}" for name, count in judged(world).items())
    return f"{world.land}: {len(world.persons)} people, {len(world.subjects)} topics, {counted}"


def assert_all_is_well(world: World) -> None:
    counted = judged(world)
    assert len(world.subjects) == TOPICS
    assert counted["messages"] > TOPICS / 2
    for never in (
        "on a free day",
        "in quiet hours",
        "while away",
        "more than one a day",
        "after it was decided otherwise",
        "after it came",
    ):
        assert counted[never] == 0, never
    assert counted.get("FORGOTTEN", 0) == 0
    assert counted["asked for in time"] > 5 * counted.get("nobody could be asked", 0)
