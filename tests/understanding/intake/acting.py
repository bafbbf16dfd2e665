"""Who a message says that acts, as the tests of it ask."""

from __future__ import annotations

from datetime import datetime

from understanding.intake import taken_in
from understanding.when import Region

NOW = datetime.fromisoformat("2026-11-20T09:00")


def sure(text: str) -> str | None:
    """The value, where it is shown as a fact."""
    who = taken_in(text, NOW, "de", Region("NW", "Europe/Berlin")).who
    return who.value if who and who.is_sure else None
