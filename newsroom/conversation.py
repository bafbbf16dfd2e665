"""The stored state of one conversation: the name of what was asked, the draft so far, and what waits for a yes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from newsroom.topics import Draft


@dataclass(frozen=True, slots=True)
class Conversation:
    """`state` is "idle", the id of the question asked, or another state of `newsroom.dialogue`.

    `memory` holds small JSON values that a state needs (the date that waits for a yes, where to return to).
    `draft` is None when no topic is being collected.
    """

    state: str = "idle"
    draft: Draft | None = None
    memory: Mapping[str, object] = field(default_factory=dict)
