"""What must hold of everything that was asked in two years, by rules that share no code with the newsroom."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, datetime, time, timedelta
from typing import Final

from tests.support.two_years import ITEMS, TOPICS, ZONE, Subject, World

LADDER: Final = 10  # working days before the deadline it begins
REST: Final = 3  # working days after a topic was handed in nobody is asked, as far as its deadline allows


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


def assert_all_is_well(world: World, least: int = TOPICS) -> None:
    """And that there was something to judge: so many topics."""
    counted = judged(world)
    assert len(world.subjects) >= least
    assert counted["messages"] > least / 2
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
