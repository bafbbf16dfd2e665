"""Days that are counted from today ("in drei Wochen"): here dateparser answers, and only what was found is shown to it."""

from __future__ import annotations

from datetime import date, datetime, time

_NUMBER = r"\d{1,3}|ein\w{0,2}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|an?|one|two|three|four|five|six|seven|eight|nine|ten"
COUNTED = (
    rf"\b(?:in|vor)\s+(?:{_NUMBER})\s+(?:tag|woche|monat)\w{{0,2}}\b|\bin\s+(?:{_NUMBER})\s+(?:day|week|month)s?\b"
    rf"|\b(?:{_NUMBER})\s+(?:day|week|month)s?\s+ago\b|\b(?:vor)?gestern\b|\byesterday\b"
)


def counted(words: str, today: date) -> date | None:
    """None where dateparser does not understand after all."""
    import dateparser  # noqa: PLC0415  # 150 ms at the start, and most days are said without it

    found = dateparser.parse(
        words, languages=["de", "en"], settings={"RELATIVE_BASE": datetime.combine(today, time(12))}
    )
    return found.date() if found else None
