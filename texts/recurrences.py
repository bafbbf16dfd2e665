"""How a recurrence is spoken: "jeden ersten Samstag im Monat"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from texts.patterns import Patterns
from texts.rules import LAST, WEEKDAYS, WORKDAY, Rule, read

QUARTER = 3  # months
COUNTED = 12  # up to here numbers are words


@dataclass(frozen=True)
class Recurrences:
    patterns: Patterns

    def rule(self, rrule: str) -> str:
        """Without its end. A rule that has no words is only said to be one."""
        rule = read(rrule)
        if rule is None:
            return self._filled("recurring")
        if rule.months and rule.cycle != "yearly":
            return self._placed(self._rule(replace(rule, months=())), self._in_months(rule.months))
        return self._rule(rule)

    def end(self, rrule: str) -> str:
        """ "" where it has none."""
        rule = read(rrule)
        if rule and rule.until:
            return self._filled("until", end=self.patterns.date(rule.until, "day"))
        return self._filled("count", count=str(rule.count)) if rule and rule.count else ""

    def _rule(self, rule: Rule) -> str:
        if rule.interval == 1 and rule.days and rule.cycle == "weekly":
            return self._every_week([weekday for _, weekday in rule.days])
        if rule.interval == 1 and rule.days and rule.cycle == "monthly":
            return self._filled("each_of_month", days=self._days(rule))
        place = self._place(rule)
        return self._placed(self._cycle(rule), place) if place else self._plain(rule)

    def _every_week(self, weekdays: Sequence[int]) -> str:
        run = _run(weekdays, len(WEEKDAYS))
        if run is None:
            return self._filled("each", days=self._listed(map(self.patterns.weekday, weekdays)))
        first, last = (self._filled(f"weekly.{WEEKDAYS[weekday]}") for weekday in run)
        return self._filled("range", start=first, end=last)

    def _place(self, rule: Rule) -> str:
        """Where in the week, month or year; "" where that is not said."""
        if rule.dates:
            return self._filled(
                "on", days=self._listed(self.patterns.date(day, "date") for day in rule.dates)
            )
        if rule.numbers:
            return self._filled("on_the", days=self._listed(map(self._number, rule.numbers)))
        months = self._in_months(rule.months) if rule.months else ""
        if not rule.days:
            return months
        on = self._filled("on" if rule.cycle == "weekly" else "on_the", days=self._days(rule))
        return self._placed(on, months) if months else on

    def _days(self, rule: Rule) -> str:
        """ "ersten und dritten Dienstag"."""
        return self._listed(
            self._of_weekday(weekday, [place for place, _ in days if place])
            for weekday, days in groupby(rule.days, key=lambda day: day[1])
        )

    def _of_weekday(self, weekday: int, places: Sequence[int]) -> str:
        name = self._filled("workday") if weekday == WORKDAY else self.patterns.weekday(weekday)
        if not places:
            return name
        which = self._listed(self._filled(f"place.{place}") for place in places)
        return self._filled("nth", which=which, day=name)

    def _number(self, number: int) -> str:
        return self._filled("last_day") if number == LAST else self.patterns.numbered(number)

    def _cycle(self, rule: Rule) -> str:
        if rule.interval == 1:
            return self._filled(f"cycle.{rule.cycle}")
        counted = rule.interval <= COUNTED
        count = self._filled(f"number.{rule.interval}") if counted else str(rule.interval)
        return self._filled(f"cycles.{rule.cycle}", count=count)

    def _plain(self, rule: Rule) -> str:
        if rule.interval == 1:
            return self._filled(f"plain.{rule.cycle}")
        if rule.interval == QUARTER and rule.cycle == "monthly":
            return self._filled("plain.quarterly")
        return self._cycle(rule)

    def _in_months(self, months: Sequence[int]) -> str:
        run = _run([month - 1 for month in months], 12)
        if run is None:
            return self._filled("in", months=self._listed(map(self.patterns.month, months)))
        first, last = (self.patterns.month(month + 1) for month in run)
        return self._filled("from_to", start=first, end=last)

    def _placed(self, cycle: str, place: str) -> str:
        return self._filled("placed", cycle=cycle, place=place)

    def _listed(self, words: Iterable[str]) -> str:
        return self.patterns.listed(list(words))

    def _filled(self, name: str, **values: str) -> str:
        return self.patterns.filled(name, **values)


def _run(numbers: Sequence[int], around: int) -> tuple[int, int] | None:
    """The first and the last of three or more in a row, round the end of the week or year too; all of them begin with 0."""
    firsts = [number for number in numbers if (number - 1) % around not in numbers] or [0]
    if len(numbers) < 3 or len(firsts) > 1:  # noqa: PLR2004  # two are a pair
        return None
    return firsts[0], (firsts[0] + len(numbers) - 1) % around
