"""Whether a word says that something happens: "Eröffnung", "Seniorennachmittag", "Bürgermeisterwahl"."""

from __future__ import annotations

from functools import lru_cache

from understanding.intake.events import EVENT_TAILS, EVENTS, NO_EVENTS


@lru_cache(maxsize=8192)
def is_event(key: str) -> bool:
    """Also inflected: "Eröffnungen", "Sitzungs"."""
    last = key.rsplit("-", 1)[-1]
    endings = ("s", "es", "e", "en", "n", "er", "ern")
    forms = (last, *(last.removesuffix(ending) for ending in endings if last.endswith(ending)))
    if any(form in NO_EVENTS for form in forms):
        return False
    return any(form in EVENTS or form.endswith(EVENT_TAILS) for form in forms)
