"""What a doctor found out about a transport, or about anything else that has to be right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Finding:
    """`key` names the sentence in the texts, `values` stand in it."""

    name: str
    ok: bool
    key: str
    values: Mapping[str, str | int] = field(default_factory=dict)
