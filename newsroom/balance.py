"""What the topics of a period are about and where they come from: per department and theme, never per person.

Figures about a group that is one person are figures about that person. So a figure stands only where at least MEMBERS
people contributed and at least FEWEST topics came; else it is said roughly. No sum is told from which a figure could be
reckoned back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from newsroom import goals
from newsroom.blackouts import days
from newsroom.messages import Say
from newsroom.occurrences import wall
from newsroom.people import Department
from newsroom.settings import Settings
from newsroom.telling import title
from newsroom.topics import Status, Topic
from understanding.spelling import folded

FEWEST = 3  # topics that make a figure
MEMBERS = 2  # contributors that make a group
SILENT_WEEKS = 8  # without another setting: how long a department may be unheard
COUNTED = (Status.ACCEPTED, Status.SCHEDULED, Status.PUBLISHED)
LONG_WORD = 4  # letters: shorter ones, as "und", say little about a theme
_ENDINGS = ("en", "er", "e", "n", "s")


@dataclass(frozen=True, slots=True)
class Share:
    """How many topics a group has: exactly, or None where that would be about one person; then `few` says which side of
    FEWEST it is on. `name` is "" for topics that belong nowhere.
    """

    name: str
    count: int | None
    few: bool


@dataclass(frozen=True, slots=True)
class Balance:
    """Both by size. `absent` are departments without a topic in the period, `untouched` themes of departments likewise."""

    departments: tuple[Share, ...]
    absent: tuple[str, ...]
    themes: tuple[Share, ...]
    untouched: tuple[str, ...]
    goals: tuple[Say, ...]


def balance(
    topics: Iterable[Topic], first: date, last: date, departments: Sequence[Department], settings: Settings
) -> Balance:
    """Of what was accepted, planned or published and belongs to these days; both of them included."""
    counted = [
        one for one in topics if one.status in COUNTED and first <= day_of(one, settings.timezone) <= last
    ]
    by_department = _grouped((one.department, one) for one in counted)
    by_theme = _grouped((theme_of(one, departments), one) for one in counted)
    themes = list(dict.fromkeys(theme for one in departments for theme in one.themes))
    return Balance(
        _shares(by_department),
        tuple(one.name for one in departments if one.name not in by_department),
        _shares(by_theme) if set(by_theme) - {""} or themes else (),
        tuple(one for one in themes if one not in by_theme),
        goals.told(counted, settings.goals),
    )


def day_of(topic: Topic, zone: str) -> date:
    """The day it was or is to be published on, else that of its event, else the one on which it was handed in."""
    if topic.plan.published_on:
        return topic.plan.published_on
    span = days(topic)
    return span[0] if span else wall(topic.submitted_at or topic.created_at, zone).date()


def theme_of(topic: Topic, departments: Sequence[Department]) -> str:
    """The one that an editor gave, else the first of its department's, then of any department's, whose word stands in its
    title; "" if none does.
    """
    if topic.plan.theme:
        return topic.plan.theme
    own = [theme for one in departments if one.name == topic.department for theme in one.themes]
    others = [theme for one in departments for theme in one.themes]
    words = folded(title(topic.draft)).split()
    return next((theme for theme in (*own, *others) if _stands_in(theme, words)), "")


def unheard(
    departments: Iterable[Department],
    last_heard: Mapping[int, date],
    begun: date,
    today: date,
    settings: Settings,
) -> tuple[str, ...]:
    """The departments of which no topic was handed in for so long; `last_heard` is the local day of the last one by id, `begun`
    that of the very first one: who never had any is not reproached for the time before.
    """
    since = today - timedelta(weeks=silent_weeks(settings))
    return tuple(one.name for one in departments if last_heard.get(one.id, begun) < since)


def silent_weeks(settings: Settings) -> int:
    return settings.topic_call.silent_weeks or SILENT_WEEKS


# ---------------------------------------------------------------- groups


def _grouped(named: Iterable[tuple[str, Topic]]) -> dict[str, list[Topic]]:
    groups: dict[str, list[Topic]] = {}
    for name, topic in named:
        groups.setdefault(name, []).append(topic)
    return groups


def _shares(groups: Mapping[str, Sequence[Topic]]) -> tuple[Share, ...]:
    """The largest first, as far as that may be seen; what belongs nowhere last."""
    shares = [_share(name, topics) for name, topics in groups.items()]
    return tuple(
        sorted(shares, key=lambda one: (not one.name, one.few, -(one.count or FEWEST), folded(one.name)))
    )


def _share(name: str, topics: Sequence[Topic]) -> Share:
    few = len(topics) < FEWEST
    alone = len({one.contributor.id for one in topics}) < MEMBERS
    return Share(name, None if few or alone else len(topics), few)


def _stands_in(theme: str, words: Sequence[str]) -> bool:
    """ "Spielplätze" in "Der Spielplatz im Park", "Straßen" in "Hauptstraße gesperrt", "Jugend und Kultur" in "Kulturnacht"."""
    pieces = folded(theme).split()
    stems = [_stem(piece) for piece in pieces if len(piece) >= LONG_WORD or len(pieces) == 1]
    return any(_is_in(stem, word) for stem in stems for word in words)


def _stem(word: str) -> str:
    ending = next((one for one in _ENDINGS if word.endswith(one) and len(word) - len(one) >= LONG_WORD), "")
    return word.removesuffix(ending)


def _is_in(stem: str, word: str) -> bool:
    """A short one would stand by chance in the midst of many words."""
    if len(stem) > LONG_WORD:
        return stem in word
    return word.startswith(stem) if len(stem) == LONG_WORD else word == stem


# ---------------------------------------------------------------- in words


def lines(shares: Iterable[Share], nowhere: str) -> tuple[Say, ...]:
    """One for each group; `nowhere` names the text for topics that belong to none."""
    return tuple(
        Say("balance.line", {"name": one.name or (Say(nowhere),), "count": (_count(one),)}) for one in shares
    )


def _count(share: Share) -> Say:
    if share.few:
        return Say("balance.few", {"fewest": FEWEST})
    return (
        Say("balance.many", {"fewest": FEWEST})
        if share.count is None
        else Say("balance.count", {"count": share.count})
    )


def page(found: Balance) -> tuple[Say, ...]:
    """The sections: departments, themes, goals; nothing where there is nothing."""
    says: list[Say] = []
    if found.departments:
        says.append(Say("balance.departments", {"lines": lines(found.departments, "balance.no_department")}))
    if found.absent:
        says.append(Say("balance.absent", {"names": ", ".join(found.absent)}))
    if found.themes:
        says.append(Say("balance.themes", {"lines": lines(found.themes, "balance.no_theme")}))
    if found.untouched:
        says.append(Say("balance.untouched", {"names": ", ".join(found.untouched)}))
    if found.goals:
        says.append(Say("balance.goals", {"goals": found.goals}))
    return tuple(says)


def section(found: Balance) -> tuple[Say, ...]:
    """For the agenda, in few lines."""
    told = (*lines(found.departments, "balance.no_department"), *found.goals)
    return (Say("agenda.balance", {"lines": told}),) if told else ()


def unheard_section(names: Sequence[str], settings: Settings) -> tuple[Say, ...]:
    """For the agenda; nothing where every department was heard of."""
    if not names:
        return ()
    return (Say("agenda.unheard", {"names": ", ".join(names), "weeks": silent_weeks(settings)}),)
