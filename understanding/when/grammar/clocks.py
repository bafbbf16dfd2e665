"""Clock times: "halb acht", "viertel nach 3", "15-17 Uhr", "ab 14 Uhr".

A clock word without a part of the day leaves open which half of the day is meant; the likelier half is taken and the clock is
not `sure` (docs/dates.md: 7 to 12 stay, 1 to 6 are in the afternoon).
"""

from __future__ import annotations

from dataclasses import replace

from understanding.when.grammar.rules import Found, Rule, rule
from understanding.when.grammar.said import Clock, Hours, Lasting, Number, Ordinal, Pair

NOON = 12
_EARLIEST = 7  # o'clock: what is said without a part of the day is hardly before
_HOURS_OF_DAY, _MINUTES = 24, 60
_TWO_DIGITS, _FOUR_DIGITS = 2, 4
_LIKE_A_CENTURY = 19  # o'clock: "1925" and "2125" may be years
_OF_BOTH_HALVES = range(7, 10)  # o'clock, in words: breakfast, or the beginning of an evening
_STEPS = {5, 10, 15, 20, 25}  # minutes that people count to and from the hour


def _likely(hour: int, minute: int) -> Clock:
    """What a clock word means: the hour from 1 to 12 that is likelier."""
    half = hour % NOON
    return Clock(
        half if half * _MINUTES + minute >= _EARLIEST * _MINUTES - 15 else half + NOON, minute, sure=False
    )


def _spoken(found: Found, minute: int, back: int = 0) -> Clock | None:
    """ "halb acht" is half an hour back from 8; the last number counts."""
    said = found.maybe(Ordinal) or found.all(Number)[-1]  # "halb achte"
    hour = said.value
    if hour > NOON and hour < _HOURS_OF_DAY and not back:
        return Clock(hour, minute)
    return _likely(hour - back, minute) if 1 <= hour <= NOON else None


def _counted(found: Found) -> Clock | None:
    """ "zehn vor acht", "fünf nach halb drei"."""
    minutes, hour = (number.value for number in found.all(Number))
    counted = (
        found.has("half", "quarter", "three_quarters", "before", "after") or not found.all(Number)[0].digits
    )  # not "seats 10 to 12"
    if minutes not in _STEPS or not 1 <= hour <= NOON or not counted:
        return None
    sign = -1 if found.has("before", "onto") else 1
    back = (
        30 if found.has("half") else 45 if found.has("quarter") else 15 if found.has("three_quarters") else 0
    )
    total = hour * _MINUTES + sign * minutes - back
    return _likely(total // _MINUTES, total % _MINUTES)


def _of_number(number: Number) -> Clock | None:
    """ "15", "1530"."""
    if len(number.digits) == _FOUR_DIGITS:
        return Clock(number.value // 100, number.value % 100) if number.value % 100 < _MINUTES else None
    return Clock(number.value)


def _digital(found: Found) -> Clock | None:
    """ "15.30 Uhr", "15 Uhr 30", "1530 h". "3 Uhr" may be in the afternoon, "3:00" and "03 Uhr" not."""
    if clock := found.maybe(Clock):
        return clock
    if pair := found.maybe(Pair):
        return Clock(int(pair.first), int(pair.second)) if len(pair.second) == _TWO_DIGITS else None
    numbers = found.all(Number)
    if len(numbers) == 2:  # noqa: PLR2004  # hour and minute
        minute = numbers[1]
        spoken = minute.digits or minute.value % 5 == 0  # no "um 15 Uhr ein Fest"
        return Clock(numbers[0].value, minute.value) if spoken and minute.value < _MINUTES else None
    if not numbers[0].digits:
        return _spoken(found, 0)
    clock = _of_number(numbers[0])
    doubtful = (
        clock is not None
        and 0 < clock.hour < _EARLIEST
        and not numbers[0].digits.startswith("0")
        and not clock.minute
    )
    return replace(clock, sure=False) if clock and doubtful else clock


def _twelve(found: Found) -> Clock | None:
    """ "3 pm", "12.30 am"; "1515 pm" is what it is."""
    clock = _digital(found)
    if clock is None or not 0 < clock.hour <= NOON:
        return clock and replace(clock, sure=True)
    return Clock(clock.hour % NOON + (NOON if found.has("pm") else 0), clock.minute, halved=True)


def _bare(found: Found) -> Clock | None:
    """ "um 8", "um 15", "um drei": an hour without "Uhr", where the words around say that it is one."""
    if pair := found.maybe(Pair):
        return _paired(pair)
    ordinal = found.maybe(Ordinal)
    number = found.all(Number)[-1] if ordinal is None else Number(ordinal.value, str(ordinal.value))
    clock = _of_number(number)
    if clock is None or clock.hour > _HOURS_OF_DAY or not number.value:
        return None
    if not number.digits and clock.hour in _OF_BOTH_HALVES:
        return _likely(clock.hour, clock.minute)  # "um acht"; who writes "um 8" counts to 24
    if not 0 < clock.hour < _EARLIEST or clock.minute or number.digits.startswith("0"):
        return clock
    return Clock(clock.hour + NOON, sure=False)


def _four_digit(found: Found) -> Clock | None:
    clock = _bare(found)
    return clock and replace(
        clock, year=found.has("four") and not found.has("at", "oclock", "h") and clock.hour >= _LIKE_A_CENTURY
    )


def _paired(pair: Pair) -> Clock | None:
    clock = Clock(int(pair.first), int(pair.second))
    return (
        clock
        if len(pair.second) == _TWO_DIGITS and clock.hour <= _HOURS_OF_DAY and clock.minute < _MINUTES
        else None
    )


def _about(found: Found) -> Clock:
    return replace(found.one(Clock), about=True)


def _four_digits(found: Found) -> Hours | None:
    first, last = (_of_number(number) for number in found.all(Number))
    real = first and last and first.hour <= _HOURS_OF_DAY and last.hour <= _HOURS_OF_DAY
    return Hours(first, last) if real else None


# ---------------------------------------------------------------- from, until, between


def _first_of_range(found: Found, last: Clock) -> Clock | None:
    """ "5-9 am", "8 to 10 pm": the first takes its half of the day from the last; "15-17 Uhr" needs none."""
    if clock := found.maybe(Clock):
        return clock
    clock = _bare(found)
    number = found.maybe(Number)
    if clock is None or (number is None and not last.halved):
        return clock
    hour = number.value if number else clock.hour
    if last.halved and hour <= NOON:
        late = hour % NOON + NOON
        return Clock(late if last.hour >= NOON and late < last.hour else hour % NOON, clock.minute)
    return Clock(hour, clock.minute, sure=True) if last.sure and hour < _EARLIEST else clock


def _range(found: Found) -> Hours | None:
    last = found.after("until", "dash", "onto", "and").maybe(Clock)
    if last is None:
        return None
    begin = found.before("until", "dash", "onto", "and")
    if (number := begin.maybe(Number)) and number.digits == "0":  # "zwischen 0 und 4 Uhr"
        return Hours(Clock(0), replace(last, sure=True))
    return _both(_first_of_range(begin, last), last)


def _bare_range(found: Found) -> Hours | None:
    """ "von 8 bis 12", "Samstag 10-12": both without "Uhr"."""
    behind = found.after("until", "dash", "onto", "and")
    first, last = _bare(found.before("until", "dash", "onto", "and")), _bare(behind)
    if first is None or last is None:
        return None
    if last.hour < first.hour and last.sure and not first.sure:
        first = Clock(first.hour - NOON, first.minute)
    if last.sure and first.sure and last.hour < first.hour < NOON:
        last = Clock(last.hour + NOON, last.minute)  # "11 to 7": nobody opens for twenty hours
    return _both(first, last)


def _both(first: Clock | None, last: Clock) -> Hours | None:
    """Of "von 3 bis 5 Uhr" either both are in doubt or none; what the end means when the start is sure is seen later."""
    if first is None:
        return None
    if first.sure and not last.sure:
        return Hours(first, last)
    if first.sure == last.sure:
        same_half = not last.sure and last.hour < NOON <= first.hour
        return Hours(first, replace(last, hour=last.hour + NOON) if same_half else last)
    if last.sure and first.hour > last.hour and first.hour >= NOON:
        first = replace(first, hour=first.hour - NOON)
    return Hours(replace(first, sure=True), replace(last, sure=True))


def _open(found: Found) -> Hours:
    return Hours(found.one(Clock), open=True)


def _closed(found: Found) -> Hours:
    """An end at midnight is that of the day."""
    clock = found.one(Clock)
    return Hours(None, replace(clock, hour=_HOURS_OF_DAY) if (clock.hour, clock.minute) == (0, 0) else clock)


def lasting(found: Found) -> Lasting | None:
    """ "dauert zwei Stunden", "anderthalb Stunden"."""
    from_unit = [
        unit for unit in found.all(str) if unit in {"minute", "hour", "day", "week", "month", "year"}
    ]
    unit = from_unit[0] if from_unit else "hour"
    number = found.maybe(Number)
    count = 1.5 if found.has("one_and_a_half") else float(number.value) if number else 0.5
    return Lasting(count, unit)  # type: ignore[arg-type]  # one of the names above


AT_A_DAY = "(?<=[day part repeat tonight])"  # an hour without "Uhr" needs a day before it
_NOT_COUNTED = "(?! thing|noun|unit|month|dash|slash|ordinal|h)"  # "um die 50 Leute", "um 3 Stunden"

# "15 Uhr" says itself that it is a clock time.
EXPLICIT: tuple[Rule, ...] = (
    rule("dauert zwei Stunden", "lasts about* (number|one_and_a_half|half) (unit|h)", "lasting", lasting),
    rule("7.30 pm", "(number|clock|decimal|four|calendar_year) oclock? (am|pm)", "clock", _twelve),
    rule("19 Uhr 30", "number oclock number academic? (?! thing|noun|unit|ordinal|month|oclock)", "clock", _digital),
    rule("09 00 Uhr", "number number oclock", "clock", lambda found: _digital(found) if found.all(Number)[1].digits == "00" else None),
    rule("17/18 Uhr", "about? slashed (oclock|h)", "hours", lambda found: Hours(Clock(int(found.one(Pair).first)), Clock(int(found.one(Pair).second)))),
    rule("0930-1045", "at? (four (dash|until|onto) (four|calendar_year)|calendar_year (dash|until|onto) four) (oclock|h)?", "hours", _four_digits),
    rule("5.12. von 9.10 bis 11.10", "(?<=[date]) (of|from|comma) dotted to dotted", "hours", _bare_range),
    rule("zehn vor halb acht", "number (before|after) (half|quarter|three_quarters) number oclock?", "clock", _counted),
    rule("halb acht", "(half|half_past) (number|ordinal|hour_word) oclock?", "clock", lambda found: _spoken(found, 30, 0 if found.has("half_past") else 1)),
    rule("Viertel vor acht", "quarter (before|until|onto) (number|hour_word) oclock?", "clock", lambda found: _spoken(found, 45, 1)),
    rule("Viertel nach acht", "quarter (after|lasts|from) (number|hour_word) oclock?", "clock", lambda found: _spoken(found, 15)),
    rule("viertel acht", "quarter (number|hour_word) oclock?", "clock", lambda found: _spoken(found, 15, 1)),
    rule("dreiviertel acht", "three_quarters (number|hour_word) oclock?", "clock", lambda found: _spoken(found, 45, 1)),
    rule("zehn nach acht", "number (before|after|onto) number oclock? (?! thing|noun|unit|ordinal|month|h|dash)", "clock", _counted),
    rule("am achti", "(the|at|sharp) hour_word", "clock", lambda found: _spoken(found, 0)),
    rule("Punkt acht Uhr", "sharp hour oclock", "clock", _digital),
    rule("15.30 Uhr", "(clock|number|decimal|four|calendar_year) (oclock|h) academic?", "clock", _digital),
    rule("15:30 s.t.", "clock academic", "clock", _digital),
    rule("ca. 15 Uhr", "about+ the? clock", "clock", _about),
    rule(
        "von 15 bis 17 Uhr",
        "(of|between|from)? about? (clock|number|decimal) (academic|early|part)? to about? clock",
        "hours", _range,
    ),
    rule("15 oder 16 Uhr", "at? hour (?= or at? clock)", "clock", _bare),
    rule("zwischen 15 und 17 Uhr", "between (clock|number|decimal) and clock", "hours", _range),
)  # fmt: skip  # a table

# "um 8" and "Samstag 10-12" are clock times by what stands before.
BARE: tuple[Rule, ...] = (
    rule("von 8 bis 12", f"({AT_A_DAY} (comma|the)* | ^) (of|between|from) at? hour (until|dash|and|onto) (number|decimal|ordinal (?= stop|$)) {_NOT_COUNTED}", "hours", _bare_range),
    rule("Kaffee von zwei bis fünf nachmittags", "(of|between|from) at? hour (until|dash|and|onto) (number|decimal) (?= (in|the)* part)", "hours", _bare_range),
    rule("Der Monteur kommt zwischen 10 und 12.", f"between hour and (number|decimal|ordinal (?= stop|$)) (?! noun) {_NOT_COUNTED}", "hours", lambda found: (hours := _bare_range(found)) and replace(hours, bare=True)),
    rule("9 bis 17", "^ hour to hour (?= (stop|comma)* $)", "hours", _bare_range),
    rule("gegen 8", "^ about hour (?= (stop|comma)* $)", "clock", _bare),
    rule("so gegen 3 am Samstag", "about hour around? (?= (the)* day)", "clock", _bare),
    rule("Samstag 3 rum", f"{AT_A_DAY} (comma|at|about)* number around", "clock", _bare),
    rule("7ish", f"({AT_A_DAY} comma? | ^) number ish", "clock", _bare),
    rule("2.15 in the afternoon", "(at|about)? point (?= comma? (in|the)* part)", "clock", _bare),
    rule("um 9 bis 11", f"at hour to hour {_NOT_COUNTED}", "hours", _bare_range),
    rule("Samstag 10-12", f"{AT_A_DAY} (comma|the|in|each)? hour to hour {_NOT_COUNTED}", "hours", _bare_range),
    rule("5.12. 15 und 19 Uhr", f"{AT_A_DAY} (comma|at)* hour (?= (and|slash|comma) at? clock)", "clock", _bare),
    rule("kurz vor acht", "(shortly_before|shortly_after) (number|clock) oclock?", "clock", lambda found: (clock := found.maybe(Clock) or _spoken(found, 0)) and replace(clock, about=True)),
    rule("um 8", f"(at|sharp) about? sharp? (number|decimal|four) (oclock|h)? around? {_NOT_COUNTED}", "clock", _bare),
    rule("um 10 oder 11", f"(?<=[clock] or) at? hour {_NOT_COUNTED}", "clock", _bare),
    rule("immer mittwochs um 14.", "at ordinal (?= stop|comma|close|$)", "clock", _bare),
    rule("5.12. gegen 8", f"{AT_A_DAY} comma? about hour {_NOT_COUNTED}", "clock", _bare),
    rule("5.12. ab 8", f"{AT_A_DAY} comma? from about? hour {_NOT_COUNTED}", "hours", lambda found: (clock := _bare(found)) and Hours(clock, open=True)),
    rule("5.12. nach 8", f"{AT_A_DAY} comma? after about? hour {_NOT_COUNTED}", "hours", lambda found: (clock := _bare(found)) and Hours(clock, open=True)),
    rule("heute Abend 8", "(?<=[part tonight]) comma? hour (?= (stop|comma)* $|comma|stop|in|the)", "clock", _bare),
    rule("5.12., bis 8", f"{AT_A_DAY} comma? (until|before|by) about? hour {_NOT_COUNTED}", "hours", lambda found: (clock := _bare(found)) and Hours(None, clock)),
    rule("5.12. 1530", f"{AT_A_DAY} (comma|dash|slash|at|from)* (four|calendar_year) (oclock|h)? (?! dash|thing|noun)", "clock", lambda found: _four_digit(found) if found.has("four", "at", "from") else None),
    rule("15.30", "^ decimal (?= (stop|comma)* $)", "clock", _bare),
    rule("5.12., 15.30", f"{AT_A_DAY} (comma|dash|slash|colon)? decimal", "clock", _bare),
)  # fmt: skip  # a table

# What is left of clock times stands alone.
HOURS: tuple[Rule, ...] = (
    rule("um 8 bis um 11", "(of|between|from)? clock to about? clock", "hours", _range),
    rule("ab 14 Uhr", "(from|after) (the|at|about)* clock", "hours", _open),
    rule("bis 16 Uhr", "(until|before|by) (the|at|about)* clock", "hours", _closed),
    rule("von 14 Uhr", "of? clock", "hours", lambda found: Hours(found.one(Clock))),
)
