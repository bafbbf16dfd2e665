"""Everything for the file, and for other programs: JSON with the number of its schema."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date, time
from typing import Any, Final

from exports.imprint import Imprint
from newsroom.material import Lack
from newsroom.overview import Entry, Overview
from understanding.when.span import Span, to_json

SCHEMA: Final = 1  # one higher whenever a field goes or means something else


def made(overview: Overview, imprint: Imprint) -> bytes:
    """UTF-8, indented; days and clock times as ISO writes them, clock times local to `time_zone`."""
    written = {
        "schema": SCHEMA,
        "organisation": imprint.organisation,
        "installation": imprint.installation,
        "made_at": imprint.made_at.isoformat(timespec="seconds"),
        "time_zone": imprint.zone,
        "period": {"first": overview.period.first.isoformat(), "last": overview.period.last.isoformat()},
        "entries": [_entry(entry) for entry in overview.entries],
        "called_off": [_entry(entry) for entry in overview.called_off],
    }
    text = json.dumps(written, ensure_ascii=False, indent=2, default=_plain)
    return (text + "\n").encode("utf-8", "backslashreplace")  # half of a surrogate pair becomes its escape


def _entry(entry: Entry) -> dict[str, Any]:
    return {field.name: getattr(entry, field.name) for field in fields(entry)}


def _plain(value: object) -> object:
    """What JSON has no form of its own for."""
    match value:
        case time():
            return value.isoformat("minutes")
        case date():
            return value.isoformat()
        case Span():
            return to_json(value)
        case Lack(what, channels):
            return {"what": what, "channels": channels}
        case _:
            raise TypeError(type(value).__name__)
