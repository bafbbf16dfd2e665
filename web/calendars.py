"""The calendar that somebody subscribed to: an editor's has everything, other people's their own topics."""

from __future__ import annotations

import asyncio
import hashlib
from collections import OrderedDict
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from exports import ics
from exports.imprint import Imprint
from newsroom.agenda import agenda
from newsroom.occurrences import wall
from newsroom.overview import Overview, overview
from newsroom.periods import Period
from newsroom.topics import Status, Topic
from storage import topics
from storage.database import Transaction
from texts import Voice
from understanding.when.span import Span
from web.premises import Premises
from web.visitors import Visitor, visitor

BEHIND: Final = timedelta(days=92)
AHEAD: Final = timedelta(days=366)
GONE: Final = frozenset({Status.DECLINED, Status.WITHDRAWN, Status.ON_HOLD})
REMEMBERED: Final = 1000  # calendars


@dataclass(frozen=True, slots=True)
class Calendar:
    """`tag` names the content; `changed_at` is when it was seen first, a whole second."""

    content: bytes
    tag: str
    changed_at: datetime


class Calendars:
    def __init__(self, premises: Premises) -> None:
        self._premises = premises
        self._seen: OrderedDict[int, tuple[str, datetime]] = OrderedDict()

    async def of(self, secret: str) -> tuple[Calendar, Voice] | None:
        """None where there is no such calendar (any more)."""

        async def work(tx: Transaction) -> tuple[Visitor, Overview, Imprint] | None:
            someone = await visitor(tx, self._premises, "calendar", secret)
            return (
                None
                if someone is None
                else (someone, await self._found(tx, someone), self._imprint(tx, someone))
            )

        seen = await self._premises.database.read(work)
        if seen is None:
            return None
        someone, found, imprint = seen
        content = await asyncio.to_thread(ics.made, found, imprint)
        tag = hashlib.sha256(content).hexdigest()[:32]
        return Calendar(content, tag, self._since(someone.link.id, tag)), imprint.voice

    async def _found(self, tx: Transaction, someone: Visitor) -> Overview:
        today = self._today()
        if someone.is_editor:
            return await self._premises.overview(tx, today, _period(today), self._premises.settings)
        return await self._own(tx, someone, today, _period(today))

    def _imprint(self, tx: Transaction, someone: Visitor) -> Imprint:
        chosen = self._premises.settings
        # The beginning of the day: with the very moment, the file would be another one with each look at it.
        made_at = datetime.combine(self._today(), time.min, ZoneInfo(chosen.timezone)).astimezone(UTC)
        voice = self._premises.voice_for(someone.person)
        return Imprint(chosen.organisation.name, tx.uuid, chosen.timezone, made_at, voice)

    def _today(self) -> date:
        return wall(self._premises.clock.now(), self._premises.settings.timezone).date()

    async def _own(self, tx: Transaction, someone: Visitor, today: date, period: Period) -> Overview:
        known = [topic for topic in await topics.of_person(tx, someone.person.id) if topic.number]
        mine = [_without_follow_up(topic) for topic in known]
        channels = self._premises.settings.channels
        gone = [topic for topic in mine if topic.status in GONE]
        return overview(agenda(mine, today, period, channels), channels, called_off=gone)

    def _since(self, link: int, tag: str) -> datetime:
        known, since = self._seen.get(link, ("", self._premises.clock.now()))
        if known != tag:
            since = self._premises.clock.now().replace(microsecond=0)
            self._seen[link] = tag, since
        self._seen.move_to_end(link)
        if len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
        return since


def _without_follow_up(topic: Topic) -> Topic:
    """When the desk looks at it again is the desk's business: for its contributor nothing is on that day."""
    return replace(topic, plan=replace(topic.plan, hold_until=None))


def _period(today: date) -> Period:
    first, last = today - BEHIND, today + AHEAD
    return Period(first, last, Span(first, last))
