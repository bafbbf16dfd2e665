"""Drafts as hypothesis makes them up: every way to answer, every span, every kind of text."""

from __future__ import annotations

from datetime import date, datetime, time

from hypothesis import strategies as st

from newsroom.topics import Answer, Draft, Given, Quote, StoredFile, StoredPicture
from understanding.when.span import Span

# Everything a keyboard or a broken client can produce: NUL and lone surrogates too.
anything = st.text(st.characters(exclude_categories=()), max_size=40)
days = st.dates(date(1900, 1, 1), date(2999, 12, 31))
clock_times = st.builds(time, st.integers(0, 23), st.integers(0, 59))
moments = st.one_of(days, st.builds(datetime.combine, days, clock_times), clock_times)
spans = st.builds(
    Span,
    st.none() | moments,
    st.none() | moments,
    st.sampled_from(["minute", "hour", "day", "week", "month", "quarter", "year", None]),
    st.none() | st.sampled_from(["FREQ=WEEKLY;BYDAY=TU"]),
    st.none() | anything,
)
answers = st.builds(Answer, st.sampled_from(Given), anything, st.one_of(anything, spans), anything)
known = st.dictionaries(
    st.sampled_from(["people", "until", "speaker", "a later detail"]), answers, max_size=3
)
pictures = st.builds(
    StoredPicture,
    st.from_regex(r"[0-9a-f]{64}", fullmatch=True),
    st.sampled_from(["image/jpeg", "image/png"]),
    st.integers(1, 10_000),
    st.integers(1, 10_000),
    anything,
    anything,
    known,
)
quotes = st.builds(Quote, anything, anything, known)
files = st.builds(
    StoredFile,
    st.from_regex(r"[0-9a-f]{64}", fullmatch=True),
    st.sampled_from(["application/pdf", "text/plain"]),
    anything,
    st.integers(0, 100_000_000),
    anything,
    anything,
)
questions = st.sampled_from(["what", "when", "where", "who", "how_many", "quote", "a later question"])
drafts = st.builds(
    Draft,
    st.dictionaries(questions, answers, max_size=5),
    st.lists(pictures, max_size=3).map(tuple),
    st.lists(quotes, max_size=2).map(tuple),
    st.lists(files, max_size=3).map(tuple),
)
small_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.text(max_size=20),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(st.text(max_size=8), part, max_size=3),
    max_leaves=6,
)
