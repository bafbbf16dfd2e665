"""The written form of values: JSON text that both databases can hold, and back."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final

from pydantic import TypeAdapter

from newsroom.messages import Incoming, Parcel
from understanding.when import span
from understanding.when.span import Span

_INCOMING: Final = TypeAdapter(Incoming)
_PARCEL: Final[TypeAdapter[Parcel]] = TypeAdapter(Parcel)
_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """Synapse delivers both: PostgreSQL rejects NUL, SQLite's driver raises on half a character (a lone surrogate).
    Either would stop the intake for ever.
    """
    return _LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text.replace("\0", ""))


def written_incoming(incoming: Incoming) -> str:
    return _json(_INCOMING.dump_python(incoming))


def read_incoming(text: str) -> Incoming:
    incoming = _INCOMING.validate_json(text)
    return replace(incoming, at=incoming.at.astimezone(UTC))


def written_parcel(parcel: Parcel) -> str:
    return _json(_PARCEL.dump_python(parcel))


def read_parcel(text: str) -> Parcel:
    return _PARCEL.validate_json(text)


def written_value(value: str | Span) -> str:
    """A string stays one; a span becomes the object that `bot.py when` prints."""
    return _json(span.to_json(value) if isinstance(value, Span) else value)


def read_value(text: str) -> str | Span:
    value = json.loads(text)
    return span.from_json(value) if isinstance(value, dict) else str(value)


def written_memory(memory: Mapping[str, object]) -> str:
    """Raises TypeError for what JSON does not know."""
    return _json(dict(memory))


def read_memory(text: str) -> dict[str, object]:
    memory: dict[str, object] = json.loads(text)
    return memory


def _json(value: Any) -> str:
    return json.dumps(_cleaned(value), ensure_ascii=False)


def _cleaned(value: Any) -> Any:
    match value:
        case str():
            return clean(value)
        case dict():
            return {clean(str(key)): _cleaned(part) for key, part in value.items()}
        case list() | tuple():
            return [_cleaned(part) for part in value]
        case datetime():
            return value.isoformat()
        case _:
            return value
