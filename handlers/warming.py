"""What is made at its first use is made before anybody waits for it: hundreds of patterns of dates, the names of days."""

from __future__ import annotations

from datetime import datetime
from functools import cache

from texts import Catalogue
from understanding.intake import taken_in
from understanding.when import Region

SAID = "5.12.2026, 15:00"
NOW = datetime(2026, 11, 23, 9)  # noqa: DTZ001  # local, as texts are read; any day will do


def warm(texts: Catalogue) -> None:
    """A quarter of a second, for which the loop would stand still while the first person who writes is being read."""
    for language in texts.languages:
        _read(language)
        texts.voice(language, formal=True).formats.spoken(NOW)


@cache
def _read(language: str) -> None:
    taken_in(SAID, NOW, language, Region())
