"""What holds for every text: an answer of the contract, no date that the words do not allow, and what the bot says it understands.

No test has a deadline: the machine may be busy. How long reading takes is measured in `test_reading_time.py`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.setting_kinds import Land
from tests.support.examples import up_to
from tests.support.spans import spans
from texts import load
from understanding.when import Reading, Region, understand
from understanding.when.grammar.lexicon import lexicon
from understanding.when.span import Moment, Span, from_json, to_json

NOW = datetime.fromisoformat("2026-11-24T09:00")  # a Tuesday
BEFORE_ALL = datetime.fromisoformat("2025-12-31T00:00")  # before all that tests.support.spans draws
LANGUAGES = ("de", "en")
FORMATS = {language: load().voice(language, formal=True).formats for language in LANGUAGES}
LANDS = get_args(Land)
EVEN = Region(zone="UTC")  # its clocks never change, so every clock time is there once
NOWS = st.datetimes(datetime(2020, 1, 1), datetime(2045, 12, 31))  # noqa: DTZ001  # local moments are naive
DAYS = st.dates(date(2026, 11, 25), date(2033, 12, 31))
WEEKDAYS = {
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS = {
    "de": ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
}  # fmt: skip  # as the calendar lists them


def options(reading: Reading) -> tuple[Span, ...]:
    """All that may be meant, most likely first."""
    return (reading.span,) if reading.span else reading.candidates


def day_of(moment: Moment | None) -> date | None:
    return moment.date() if isinstance(moment, datetime) else moment if isinstance(moment, date) else None


def is_sound(span: Span) -> bool:
    """It says something, its end is not before its start, and its JSON is as good as itself."""
    says = bool(span.start or span.end or span.recurrence or span.part or span.vague)
    days = [day for day in (day_of(span.start), day_of(span.end)) if day]
    moments = [moment for moment in (span.start, span.end) if isinstance(moment, datetime)]
    return says and days == sorted(days) and moments == sorted(moments) and from_json(to_json(span)) == span


def check(reading: Reading) -> None:
    assert (reading.span is None) == (reading.question not in {None, "no_day"})
    assert not (reading.span and reading.candidates)
    assert len(set(reading.candidates)) == len(reading.candidates) <= 4
    assert all(map(is_sound, options(reading)))


# ---------------------------------------------------------------- any text


def _words(language: str) -> list[str]:
    """All phrases that the lexicon knows."""
    return sorted({" ".join(words) for known in lexicon(language).phrases.values() for words, _ in known})


def sentences() -> st.SearchStrategy[str]:
    """Words of the lexicon, numbers and signs in any order: texts that mean nothing, but all rules see them."""
    numbers = st.integers(0, 2100).map(str) | st.from_regex(
        r"\d{1,2}[.:/-]\d{1,2}([./-](20)?\d\d)?", fullmatch=True
    )
    signs = st.sampled_from([",", ".", "-", "–", "/", "(", ")", ":", "&", "!", "Uhr", "am", "bis", "und"])
    word = st.sampled_from([*_words("de"), *_words("en")])
    return st.lists(
        st.tuples(st.one_of(word, word.map(str.title), numbers, signs), st.sampled_from(["", " ", " "])),
        max_size=12,
    ).map(lambda pieces: "".join(piece + space for piece, space in pieces))


@settings(deadline=None)
@given(st.text(max_size=300), NOWS, st.sampled_from(LANGUAGES))
def test_no_text_breaks_it(text: str, now: datetime, language: str) -> None:
    check(understand(text, now, language))


@settings(deadline=None, max_examples=up_to(600))
@given(sentences(), NOWS, st.sampled_from(LANGUAGES), st.sampled_from(LANDS))
def test_no_sequence_of_its_own_words_breaks_it(text: str, now: datetime, language: str, land: str) -> None:
    check(understand(text, now, language, Region(land)))


# ---------------------------------------------------------------- what the bot says


@settings(deadline=None, max_examples=up_to(800))
@given(spans(), st.sampled_from(LANGUAGES))
def test_what_the_bot_says_it_understands(span: Span, language: str) -> None:
    reading = understand(FORMATS[language].spoken(span), BEFORE_ALL, language, EVEN)
    assert reading.span is not None
    assert replace(reading.span, vague=None) == span
    assert FORMATS[language].spoken(reading.span) == FORMATS[language].spoken(span)


@settings(deadline=None)
@given(DAYS, st.sampled_from(LANGUAGES), st.sampled_from(LANGUAGES))
def test_a_date_is_understood_in_the_language_it_is_in(day: date, language: str, own: str) -> None:
    assert understand(FORMATS[language].spoken(Span(day)), NOW, own) == Reading(Span(day))


# ---------------------------------------------------------------- later is later

UNDATED = [
    "5.12.", "29.2.", "am 5.", "am 31.", "Freitag", "am Samstag um 15 Uhr", "nächsten Freitag", "kommenden Montag", "am Wochenende", "Mittwoch der 22.",
    "Freitag, 13.", "KW 1", "KW 53", "Mi KW 18", "im Mai", "Ende Mai", "bis Ende Mai", "im zweiten Quartal", "im Herbst", "Winter",
    "3. bis 5. Mai", "28.12. bis 2.1.", "von Oktober bis März", "Samstag und Sonntag", "bis Freitag", "ab dem 20. April", "vor dem 1. Mai",
    "nach dem 15. Juni", "Ostern", "Karfreitag", "Pfingsten", "3. Advent", "Buß- und Bettag", "Heiligabend", "Silvester", "zwischen den Jahren",
    "am zweiten Samstag im Mai", "am letzten Freitag im Januar", "drei Tage vor Ostern", "in den Sommerferien", "nach den Sommerferien",
    "Weihnachtsferien", "jeden Dienstag", "donnerstags 16-18 Uhr", "jeden ersten Samstag im Monat", "alle zwei Wochen freitags", "werktags",
    "am 15. jeden Monats", "jedes Jahr im Oktober", "in drei Wochen", "in einem Monat", "nächste Woche", "nächsten Monat", "Monatsende",
    "Friday", "5 December", "the last Friday in January", "next week", "first Saturday of every month",
]  # fmt: skip  # one list


@settings(deadline=None, max_examples=up_to(400))
@given(
    st.sampled_from(UNDATED),
    st.datetimes(datetime(2025, 1, 1), datetime(2027, 6, 30)),  # noqa: DTZ001  # school holidays are known that far
    st.timedeltas(timedelta(), timedelta(days=500)),
)
def test_said_later_it_is_not_earlier(text: str, now: datetime, later: timedelta) -> None:
    """Of what has two readings the likelier."""
    first, second = (options(understand(text, moment, "de", EVEN))[0] for moment in (now, now + later))
    for one, other in ((first.start, second.start), (first.end, second.end)):
        assert (day_of(one) is None) == (day_of(other) is None)
        assert (day_of(one) or date.min) <= (day_of(other) or date.max)


# ---------------------------------------------------------------- what is named is kept


@settings(deadline=None)
@given(DAYS, NOWS, st.sampled_from(LANGUAGES), st.booleans())
def test_a_named_day_and_month_are_kept(day: date, now: datetime, language: str, numeric: bool) -> None:
    text = f"{day.day}.{day.month}." if numeric else f"{day.day}. {MONTHS[language][day.month - 1]}"
    found = options(understand(text, now, language))
    assert found
    assert all(
        (start.month, start.day) == (day.month, day.day) for span in found if (start := day_of(span.start))
    )


@settings(deadline=None)
@given(st.integers(0, 6), NOWS, st.sampled_from(LANGUAGES), st.sampled_from(["", "next ", "this "]))
def test_a_named_weekday_is_kept_and_near(weekday: int, now: datetime, language: str, which: str) -> None:
    german = {"next ": "nächsten ", "this ": "diesen "}
    text = (german.get(which, "") if language == "de" else which) + WEEKDAYS[language][weekday]
    days = [day_of(span.start) for span in options(understand(text, now, language))]
    assert days
    assert all(day and day.weekday() == weekday and 0 <= (day - now.date()).days <= 14 for day in days)


@settings(deadline=None)
@given(DAYS, st.integers(0, 6), st.sampled_from(LANGUAGES))
def test_of_a_weekday_and_a_date_that_disagree_each_reading_keeps_one(
    day: date, weekday: int, language: str
) -> None:
    text = f"{WEEKDAYS[language][weekday]}, {day.day}.{day.month}.{day.year}"
    reading = understand(text, NOW, language)
    found = [day_of(span.start) for span in options(reading)]
    assert (reading.question == "weekday") == (weekday != day.weekday())
    assert day in found
    assert all(one == day or (one and one.weekday() == weekday) for one in found)


@settings(deadline=None)
@given(st.integers(1, 12), NOWS, st.sampled_from(LANGUAGES))
def test_a_named_month_is_kept(month: int, now: datetime, language: str) -> None:
    found = options(understand(f"{MONTHS[language][month - 1]}", now, language))
    assert [day_of(span.start) is not None for span in found] == [True] * len(found)
    assert {start.month for span in found if (start := day_of(span.start))} == {month}


NOTATIONS = [
    "{d}.{m}.{y}", "{d:02}.{m:02}.{y}", "{d}.{m}.{s:02}", "{d:02}.{m:02}.{s:02}", "{y}-{m:02}-{d:02}", "{y}/{m:02}/{d:02}", "{y}.{m:02}.{d:02}",
    "{d}. {german} {y}", "{d}.{german} {y}", "{d} {german} {y}", "{german} {d}, {y}", "den {d}. {german} {y}", "{d} {english} {y}", "{d} {english}, {y}",
    "{english} {d}, {y}", "{english} {d} {y}", "the {d}th of {english} {y}", "{weekday}, {d}.{m}.{y}", "{weekday} {d}. {german} {y}", "{d}.{m}.{y} ({weekday})",
    "am {d}.{m}.{y}", "{d}-{m}-{y}", "{d}/{m}/{y}",
]  # fmt: skip  # one list


@settings(deadline=None, max_examples=up_to(300))
@given(st.sampled_from(NOTATIONS), DAYS, st.times())
def test_a_whole_date_is_read_exactly(notation: str, day: date, clock: time) -> None:
    german, english, weekday = (
        MONTHS["de"][day.month - 1],
        MONTHS["en"][day.month - 1],
        WEEKDAYS["de"][day.weekday()],
    )
    text = notation.format(
        d=day.day, m=day.month, y=day.year, s=day.year % 100, german=german, english=english, weekday=weekday
    )
    assert understand(text, NOW, "de") == Reading(Span(day))
    moment = datetime.combine(day, clock.replace(second=0, microsecond=0))
    assert understand(f"{text}, {clock:%H:%M}", NOW, "de", EVEN) == Reading(Span(moment, grain="minute"))


@settings(deadline=None)
@given(DAYS, DAYS)
def test_a_whole_range_is_read_exactly(one: date, other: date) -> None:
    first, last = sorted((one, other))
    expected = Span(first, last if last > first else None)
    for text in (
        f"{first:%d.%m.%Y} bis {last:%d.%m.%Y}",
        f"vom {first:%d.%m.%Y} bis zum {last:%d.%m.%Y}",
        f"{first:%d.%m.%Y}-{last:%d.%m.%Y}",
    ):
        assert understand(text, NOW, "de") == Reading(expected)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lexicon_is_drawn_from(language: str) -> None:
    """The strategy above would test nothing without it."""
    assert len(_words(language)) > 500
