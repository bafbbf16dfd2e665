"""Whether the bot is well, for a watching program: numbers alone, nothing of anybody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from storage import backlog
from storage.backlog import Backlog
from storage.errors import StorageError
from web.premises import Premises
from web.pulse import Pulse

LONGEST_SILENCE: Final = 180.0  # seconds; a homeserver that has no news says so after thirty
LONGEST_LAG: Final = 900.0  # seconds
FORMAT: Final = {"Content-Type": CONTENT_TYPE_LATEST}


@dataclass(frozen=True, slots=True)
class Health:
    """Ages in seconds, None where nothing waits; `silence` is None for a transport that was not heard yet."""

    database: bool
    silence: Mapping[str, float | None]
    due_lag: float
    inbox_age: float | None
    outbox_age: float | None
    backlog: Backlog | None

    @property
    def is_well(self) -> bool:
        heard = all(age is not None and age <= LONGEST_SILENCE for age in self.silence.values())
        return self.database and heard and self.due_lag <= LONGEST_LAG


async def examined(premises: Premises) -> Health:
    silence, now = premises.pulse.silence(), premises.clock.now()
    try:
        waits = await premises.database.read(backlog.look)
    except StorageError:
        return Health(False, silence, 0.0, None, None, None)
    lag = _age(waits.next_due, now) or 0.0
    return Health(
        True,
        silence,
        max(0.0, lag),
        _age(waits.oldest_received, now),
        _age(waits.oldest_queued, now),
        waits,
    )


def _age(instant: datetime | None, now: datetime) -> float | None:
    return None if instant is None else (now - instant).total_seconds()


def as_words(health: Health) -> dict[str, object]:
    """For JSON."""
    return {
        "status": "ok" if health.is_well else "failing",
        "database": health.database,
        "transports": {
            name: age is not None and age <= LONGEST_SILENCE for name, age in health.silence.items()
        },
        "due_lag_seconds": round(health.due_lag),
        "inbox_age_seconds": _rounded(health.inbox_age),
        "outbox_age_seconds": _rounded(health.outbox_age),
    }


def _rounded(age: float | None) -> int | None:
    return None if age is None else round(age)


# ---------------------------------------------------------------- metrics


class _Measured(Collector):
    def __init__(self, health: Health, pulse: Pulse) -> None:
        self._health = health
        self._pulse = pulse

    def collect(self) -> Iterator[Metric]:
        health, waits = self._health, self._health.backlog
        yield _gauge("database_reachable", "1 if the database answers.", float(health.database))
        yield _gauge("due_lag_seconds", "How late the next due thing is.", health.due_lag)
        yield _gauge("inbox_age_seconds", "Age of the oldest event waiting.", health.inbox_age or 0.0)
        yield _gauge("outbox_age_seconds", "Age of the oldest message waiting.", health.outbox_age or 0.0)
        if waits is not None:
            yield _gauge("inbox_waiting", "Events that wait to be worked on.", waits.received)
            yield _gauge("outbox_waiting", "Messages that wait to be sent.", waits.queued)
            yield _gauge("dead_letters", "Messages that will never arrive.", waits.dead_letters)
            yield _gauge("given_up_events", "Events that failed for good.", waits.given_up)
            yield _gauge("doubtful_messages", "Messages that may have arrived once more.", waits.doubtful)
        yield from self._of_transports()

    def _of_transports(self) -> Iterator[Metric]:
        silence = GaugeMetricFamily(
            "themenbote_sync_age_seconds", "Since the transport was heard last.", labels=["transport"]
        )
        for name, age in self._health.silence.items():
            silence.add_metric([name], float("nan") if age is None else age)
        yield silence
        heard = CounterMetricFamily(
            "themenbote_events", "Events received since the start.", labels=["transport", "kind"]
        )
        for (name, kind), count in sorted(self._pulse.heard.items()):
            heard.add_metric([name, kind], count)
        yield heard
        refused = CounterMetricFamily(
            "themenbote_requests_refused",
            "Requests that were not let in since the start.",
            labels=["transport", "status"],
        )
        for name, statuses in sorted(self._pulse.refused.items()):
            for status, count in sorted(statuses.items()):
                refused.add_metric([name, str(int(status))], count)
        yield refused


def _gauge(name: str, about: str, value: float) -> Metric:
    return GaugeMetricFamily(f"themenbote_{name}", about, value)


def metrics(health: Health, pulse: Pulse) -> bytes:
    """In the text format of Prometheus."""
    registry = CollectorRegistry()
    registry.register(_Measured(health, pulse))
    return generate_latest(registry)
