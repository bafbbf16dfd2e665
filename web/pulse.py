"""Whether the transports still hear something, and how much they heard: counted on the way of the events to the house."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from newsroom.clock import Clock
from newsroom.messages import Incoming, Receive


class Pulse:
    """`heard` counts events by transport and kind, `refused` what was not let in, by transport and status; since the start."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last: dict[str, datetime | None] = {}
        self.heard: Counter[tuple[str, str]] = Counter()
        self.refused: dict[str, Mapping[int, int]] = {}

    def listening(self, transport: str, receive: Receive) -> Receive:
        """The same as `receive`; each batch that was stored, an empty one too, is a beat."""
        self._last.setdefault(transport, None)

        async def noted(events: Sequence[Incoming], checkpoint: str | None) -> None:
            await receive(events, checkpoint)
            self._last[transport] = self._clock.now()
            self.heard.update((transport, event.content.kind) for event in events)

        return noted

    def silence(self) -> Mapping[str, float | None]:
        """Seconds since the last beat of each transport; None before the first one."""
        now = self._clock.now()
        return {
            name: None if last is None else max(0.0, (now - last).total_seconds())
            for name, last in self._last.items()
        }
