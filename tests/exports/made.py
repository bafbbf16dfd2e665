"""A year of a small town's desk, and the imprint of its files."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from exports.imprint import Imprint
from newsroom import year
from newsroom.agenda import agenda
from newsroom.overview import Background, Entry, Overview, overview
from newsroom.planning import Plan, Priority
from newsroom.topics import Draft, Status, Topic
from newsroom.yearly import Coming
from tests.newsroom.planned import CHANNELS, complete, said, topic
from tests.newsroom.test_yearly import WOMEN
from texts import load
from understanding.when.span import Span

TEXTS = load()
GERMAN, ENGLISH = (TEXTS.voice(language, formal=True) for language in ("de", "en"))
TODAY = date(2027, 1, 12)
YEAR = year.of(2027)
IMPRINT = Imprint("Stadt Beispiel", "5f0c", "Europe/Berlin", datetime(2027, 1, 12, 8, tzinfo=UTC), GERMAN)

at = datetime.fromisoformat


def of(department: str, one: Topic, **plan: object) -> Topic:
    return replace(one, department=department, plan=Plan(**plan))  # type: ignore[arg-type]  # fields of a plan


TOPICS = (
    of("Bauamt", topic(1, Span(at("2027-03-06 15:00"), at("2027-03-06 17:30"), "minute")), revision=2),
    of("Bauamt", topic(2, Span(date(2027, 5, 1), grain="month")), priority=Priority.HIGH),
    of("Stadtbücherei", topic(3, Span(at("2027-01-05 14:00"), None, "minute", "FREQ=MONTHLY;BYDAY=1TU"))),
    of(
        "Stadtbücherei",
        topic(4, Span(date(2027, 3, 6), date(2027, 3, 8))),
        theme="Lesen, lernen; staunen",
        goals=("Dialog", "Vertrauen"),
        channels=("Instagram",),
    ),
    of("", topic(5, Span(date(2027, 3, 6)), Status.SUBMITTED)),
    of(
        "Bauamt",
        topic(6, Span(date(2027, 2, 1)), Status.SCHEDULED, Draft({"what": said("Brücke; neu, breit\n=1+1")})),
        day=date(2027, 2, 3),
    ),
)
GONE = (topic(8, Span(date(2027, 4, 1)), Status.WITHDRAWN),)
BACKGROUND = (
    Background("holiday", "holiday-20270101", "Neujahr", date(2027, 1, 1), date(2027, 1, 1)),
    Background("blackout", "blackout-1", "Vorwahlzeit", date(2027, 8, 28), date(2027, 9, 12)),
)


def made(
    topics: tuple[Topic, ...] = TOPICS,
    background: tuple[Background, ...] = BACKGROUND,
    gone: tuple[Topic, ...] = GONE,
) -> Overview:
    """Of the year 2027, as it looks on 12 January."""
    plan = replace(
        agenda(topics, TODAY, YEAR, CHANNELS),
        yearly=(Coming(WOMEN, date(2027, 3, 8), None),) if topics else (),
    )
    return overview(plan, CHANNELS, background, gone)


def with_text(text: str) -> Overview:
    """One topic in which everything that people write is this text."""
    draft = replace(complete(), answers={**complete(Span(date(2027, 3, 6))).answers, "what": said(text)})
    one = replace(
        topic(1, draft=draft),
        department=text,
        plan=Plan(channels=(text,), theme=text, goals=(text, text), link=text, reach=text),
    )
    made_up = overview(agenda([one], TODAY, YEAR, CHANNELS), CHANNELS)
    return replace(made_up, entries=tuple(replace(entry, title=text) for entry in made_up.entries))


def keys(entries: tuple[Entry, ...]) -> set[tuple[str, date | None]]:
    return {(entry.uid, entry.first) for entry in entries}
