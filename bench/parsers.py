"""The parsers that are measured, each as a function from a text to what it says about the date."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Final

from ctparse.ctparse import ctparse
from ctparse.types import Interval, Time
from dateparser.date import DateDataParser
from dateparser.search import search_dates

from commandline.when import meant
from tests.support.judging import Answer, Label, Point
from understanding.when import understand
from understanding.when.span import to_json

Parser = Callable[[Label], Answer]

LANGUAGE: Final = "de"  # as `bot.py when` has it from the settings; English is to be noticed in the text
LANGUAGES: Final = ["de", "en"]

logging.getLogger("ctparse").setLevel(logging.CRITICAL)  # it reports every text without a date


def themenbote(label: Label) -> Answer:
    span = meant(understand(label.text, label.reference, LANGUAGE))
    return Answer.read(to_json(span)) if span else Answer()


# ---------------------------------------------------------------- dateparser


def parse(label: Label) -> Answer:
    """What `dateparser.parse` does, which also knows the grain: the whole text is a date or nothing is."""
    settings = {**_settings(label), "RETURN_TIME_AS_PERIOD": True}
    found = DateDataParser(languages=LANGUAGES, settings=settings).get_date_data(label.text)
    if found.date_obj is None:
        return Answer()
    day, clocked = found.date_obj.date(), found.period == "time"
    return Answer(Point(day, f"{found.date_obj:%H:%M}" if clocked else None), grain=found.period)


def search(label: Label) -> Answer:
    """`search_dates`, of whose finds the first counts."""
    found = search_dates(label.text, languages=LANGUAGES, settings=_settings(label))
    return _answer(found[0][1], label) if found else Answer()


def _settings(label: Label) -> Any:
    """The kindest ones that were found."""
    return {
        "DATE_ORDER": "DMY",
        "RELATIVE_BASE": label.reference,
        "PREFER_DATES_FROM": "future",
        "PREFER_DAY_OF_MONTH": "first",
    }


def _answer(found: datetime, label: Label) -> Answer:
    """The search does not say whether there was a clock time: midnight and the reference's own time are none."""
    local = found.replace(tzinfo=None)
    clocked = local.time() not in {datetime.min.time(), label.reference.time()}
    return Answer(Point(local.date(), f"{local:%H:%M}" if clocked else None))


# ---------------------------------------------------------------- ctparse


def ctparsed(label: Label) -> Answer:
    found = ctparse(label.text, ts=label.reference)
    match found.resolution if found else None:
        case Time() as moment:
            return Answer(_point(moment))
        case Interval() as interval:
            return Answer(_point(interval.t_from), _point(interval.t_to))
        case _:
            return Answer()


def _point(moment: Time | None) -> Point | None:
    if moment is None:
        return None
    day = None
    if moment.year and moment.month and moment.day:
        day = date(moment.year, moment.month, moment.day)
    return Point(day, None if moment.hour is None else f"{moment.hour:02}:{moment.minute or 0:02}")


PARSERS: Final[dict[str, Parser]] = {
    "Themenbote": themenbote,
    "dateparser.parse": parse,
    "search_dates": search,
    "ctparse": ctparsed,
}
