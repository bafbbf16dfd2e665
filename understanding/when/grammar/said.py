"""What was said about when, word for word and not yet looked up in a calendar: the values that the grammar makes."""

# long: all that may be said, side by side

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from understanding.when.span import DayPart, Role

Unit = Literal["minute", "hour", "day", "week", "weekend", "month", "quarter", "half", "year"]
EdgeName = Literal["begin", "middle", "end"]
Sense = Literal["on", "from", "until", "before", "after", "first", "since"]
SeasonName = Literal["spring", "summer", "autumn", "winter"]

# ---------------------------------------------------------------- single words


@dataclass(frozen=True, slots=True)
class Number:
    """A bare number never makes a date. `digits` as typed ("08", "1530"), empty for a word."""

    value: int
    digits: str = ""


@dataclass(frozen=True, slots=True)
class Ordinal:
    """ "5.", "5ten", "fünften"; -1 is the last. `word` where it is spelled out, and hardly a day of the month by itself."""

    value: int
    word: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """Two numbers with a dot or a slash between, and so a day or a clock time or neither: "12.11", "12/11"."""

    first: str
    second: str
    either: bool = False


@dataclass(frozen=True, slots=True)
class Which:
    """0 is this, 1 the next, 2 the one after. `sure` where everybody means the same: "kommenden", not "nächsten"."""

    steps: int
    sure: bool = True


# ---------------------------------------------------------------- days and periods


@dataclass(frozen=True, slots=True)
class Date:
    """ "5.12.2026", "5. Dezember", "am 5.". `either`: an English "5/7" may begin with the month."""

    day: int
    month: int | None = None
    year: int | None = None
    either: bool = False


@dataclass(frozen=True, slots=True)
class Weekday:
    """Monday is 0."""

    number: int
    which: Which | None = None


@dataclass(frozen=True, slots=True)
class Dated:
    """A weekday and a date that should agree; the date may be any term of one day."""

    weekday: Weekday
    day: Term


@dataclass(frozen=True, slots=True)
class Both:
    """A date and the feast that should be on it: "13. Dezember (3. Advent)"."""

    day: Term
    feast: Term


@dataclass(frozen=True, slots=True)
class Ahead:
    """So many units from today: "heute", "in drei Wochen"."""

    count: float
    unit: Unit


@dataclass(frozen=True, slots=True)
class Named:
    """A day or a stretch of `named_days`."""

    id: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Nth:
    """ "zweiter Samstag im Mai", "das letzte Wochenende im Juli": `what` is a weekday's number, "weekend", "week" or "day"."""

    n: int
    what: int | Literal["weekend", "week", "day", "half", "third"]
    within: Term


@dataclass(frozen=True, slots=True)
class Beyond:
    """ "drei Tage nach Ostern", "am Freitag vor Weihnachten": so many `days`, or the nearest weekday."""

    anchor: Term
    forward: bool
    days: int = 1
    weekday: int | Literal["weekend", "week"] | None = None


@dataclass(frozen=True, slots=True)
class Inside:
    """ "nächste Woche Mittwoch", "Mi KW 18", "am 15. nächsten Monats": the first `what` within a period."""

    what: Term
    period: Term


@dataclass(frozen=True, slots=True)
class Weekend:
    """The next one, Saturday and Sunday."""


@dataclass(frozen=True, slots=True)
class Week:
    """An ISO week."""

    number: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Month:
    number: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Quarter:
    number: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class HalfYear:
    number: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Year:
    number: int


@dataclass(frozen=True, slots=True)
class Season:
    name: SeasonName
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """ "diese Woche", "nächsten Monat", "übernächstes Wochenende"."""

    unit: Unit
    which: Which


@dataclass(frozen=True, slots=True)
class Edge:
    """ "Anfang Mai", "Ende nächster Woche"."""

    name: EdgeName
    of: Term


@dataclass(frozen=True, slots=True)
class EdgeOf:
    """ "Monatsende": an edge and its unit in one word."""

    name: EdgeName
    unit: Unit


@dataclass(frozen=True, slots=True)
class School:
    """School holidays; `kind` is one of `school`, or "any" for the next ones."""

    kind: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class SchoolDay:
    """ "der erste Schultag nach den Sommerferien", "der letzte davor"; `week` for the whole school week of that day."""

    first: bool
    holidays: School
    nth: int = 1
    week: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """ "vom 8. bis 10. Mai"; of what lies `between` two feasts the feasts themselves are no part."""

    first: Term
    last: Term
    between: bool = False


@dataclass(frozen=True, slots=True)
class Next:
    """ "am Tag darauf": the day after what was said before."""


@dataclass(frozen=True, slots=True)
class Several:
    """ "8. und 9. Dezember"; with `either`, only one of them is meant: "Donnerstag oder Freitag"."""

    days: tuple[Term, ...]
    either: bool = False


Term = (
    Date | Weekday | Dated | Both | Ahead | Named | Nth | Beyond | Inside | Weekend | Week | Month | Quarter | HalfYear | Year
    | Season | Step | Edge | School | SchoolDay | Stretch | Several | Next
)  # fmt: skip  # one list

# ---------------------------------------------------------------- clock times


@dataclass(frozen=True, slots=True)
class Clock:
    """24 hours. Unless `sure`, the other half of the day may be meant; `hour` is then the likelier one.

    `halved` is one said with am or pm, which then hold for "8 to 10 pm" altogether; `year` one that may be a year: "2125".
    """

    hour: int
    minute: int = 0
    sure: bool = True
    about: bool = False
    halved: bool = False
    year: bool = False


@dataclass(frozen=True, slots=True)
class Hours:
    """ "15-17 Uhr", "ab 14 Uhr", "bis 16 Uhr", and one clock time alone. `bare` numbers only count beside a day."""

    start: Clock | None
    end: Clock | None = None
    open: bool = False
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    name: DayPart


@dataclass(frozen=True, slots=True)
class Lasting:
    """ "dauert drei Tage", "zwei Stunden"."""

    count: float
    unit: Unit


# ---------------------------------------------------------------- what is repeated


@dataclass(frozen=True, slots=True)
class Every:
    """A rule in the words of RFC 5545; `days` are pairs of which-in-the-month (0: each) and weekday.

    `position` picks one of a month's days (BYSETPOS); `parity` is 0 for even weeks and 1 for odd ones.
    """

    freq: Literal["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]
    interval: int = 1
    days: tuple[tuple[int, int], ...] = ()
    month_days: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    position: int | None = None
    count: int | None = None
    parity: int | None = None


# ---------------------------------------------------------------- statements


@dataclass(frozen=True, slots=True)
class When:
    """A day, a clock time, or both. `about`: "um den 20. April herum"."""

    day: Term | None = None
    hours: Hours | None = None
    part: DayPart | None = None
    about: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """`end` is the other end of a range; `sense` says what the words before it make of `start`."""

    start: When
    end: When | None = None
    sense: Sense = "on"
    every: Every | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A word that says what the dates near it are for; a `tight` one speaks of what stands right behind it: "statt"."""

    role: Role
    tight: bool = False
