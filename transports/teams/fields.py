"""Out of untyped JSON: whatever stands there, a value of the kind that was asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

Fields: TypeAlias = Mapping[str, object]


def fields(value: object) -> Fields:
    return value if isinstance(value, dict) else {}


def inside(outer: Fields, name: str) -> Fields:
    return fields(outer.get(name))


def text(value: object) -> str:
    return value if isinstance(value, str) else ""


def listed(value: object) -> list[Fields]:
    """The objects in a list, without what else is in it."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
