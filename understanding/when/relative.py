"""Days that are counted from today ("in drei Wochen"): here dateparser answers, and only what was found is shown to it."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from understanding.when.lexicon import WEEKDAY, WEEKDAYS

_NUMBER = r"\d{1,3}|ein\w{0,2}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|an?|one|two|three|four|five|six|seven|eight|nine|ten"
COUNTED = (
    rf"\b(?:heute?\s+(?=in\b))?(?:in|vor)\s+(?:{_NUMBER})\s+(?:tag|woche|monat)\w{{0,2}}\b|\bin\s+(?:{_NUMBER})\s+(?:day|week|month)s?\b"
    rf"|\b(?:{_NUMBER})\s+(?:day|week|month)s?\s+ago\b|\b(?:vor)?gestern\b|\byesterday\b"
)

_WHICH = r"(?:diese|this|nächste|naechste|kommende|next|übernächste|uebernaechste)[rn]?\s+(?:woche|week)"
OF_WEEK = rf"\b{_WHICH}\s+(?:am\s+)?(?:{WEEKDAY})\b|\b(?:{WEEKDAY})\s+(?:in\s+)?(?:der\s+)?{_WHICH}\b"


def relative_day(words: str, today: date) -> date | None:
    """None where dateparser does not understand after all."""
    return _of_week(words, today) if re.fullmatch(OF_WEEK, words) else _counted(words, today)


def _of_week(words: str, today: date) -> date:
    """ "nächste Woche Freitag": weeks begin on Monday, so there is only one."""
    weeks = 0 if re.search(r"dies|this", words) else 2 if re.search(r"übern|uebern", words) else 1
    weekday = next(WEEKDAYS[word] for word in words.split() if word in WEEKDAYS)
    return today + timedelta(days=7 * weeks + weekday - today.weekday())


def _counted(words: str, today: date) -> date | None:
    import dateparser  # noqa: PLC0415  # 150 ms at the start, and most days are said without it

    found = dateparser.parse(
        words.removeprefix("heute ").removeprefix("heut "),
        languages=["de", "en"],
        settings={"RELATIVE_BASE": datetime.combine(today, time(12))},
    )
    return found.date() if found else None
