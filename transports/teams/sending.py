"""One row of the outbox becomes requests: in order, at Teams' pace, and what has arrived is not sent a second time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress

from newsroom.clock import Clock
from newsroom.messages import Never, NotNow, Outgoing
from transports.teams.connector import ActivityDict, Connector
from transports.teams.ids import SEVERAL, activity_of, event_of, hearer_of, in_thread
from transports.teams.pace import LONGEST, Limit, Pace, Queue
from transports.teams.places import Places
from transports.teams.refusals import TooMuch


class Sending:
    """Knows how far it got with a message until the message is through; a restart forgets that, and the row in the outbox
    then counts as a possible double (`outbox.doubtful`).
    """

    def __init__(self, connector: Connector, places: Places, clock: Clock, limits: Sequence[Limit]) -> None:
        """`limits` are those of one conversation; without any there are none for all together either."""
        self._connector = connector
        self._places = places
        self._clock = clock
        self._pace = Pace(limits)
        self._queue = Queue() if limits else None
        self._arrived: dict[str, list[str]] = {}  # ids of the parts that did, by key

    async def post(self, room: str, outgoing: Outgoing, activities: Sequence[ActivityDict]) -> str:
        """The event of the last activity. Raises NotNow or Never."""
        arrived = self._arrived.setdefault(outgoing.key, [])
        place = await self._places.of(room)
        try:
            for activity in activities[len(arrived) :]:
                await self._its_turn(room)
                arrived.append(await self._said(place, room, outgoing.thread, activity))
        except Never:
            self._arrived.pop(outgoing.key, None)
            raise
        except NotNow as refused:
            refused.doubtful = refused.doubtful or bool(arrived)  # a restart would send those parts again
            raise
        self._arrived.pop(outgoing.key, None)
        last = arrived[-1] if arrived else ""
        return event_of(room, last) if last else ""

    async def update(self, room: str, outgoing: Outgoing, activities: Sequence[ActivityDict]) -> str:
        """The event that it was about. Raises Never where it does not fit into one message."""
        if len(activities) != 1:
            raise Never("too long to be changed in place")
        await self._its_turn(room)
        place = await self._places.of(room)
        await self._connector.update(place, room, activity_of(outgoing.about), activities[0])
        return outgoing.about

    async def sign(self, room: str, activity: ActivityDict) -> None:
        """What may be left out, and is, where it would take the place of a message. Raises NotNow or Never."""
        now = self._clock.now().timestamp()
        if self._pace.wait(room, now) == 0:
            self._pace.sent(room, now)
            await self._connector.post(await self._places.of(room), room, activity)

    async def _said(self, place: str, room: str, thread: str, activity: ActivityDict) -> str:
        """To one person alone, or into the thread, where it is meant so; to the whole room where Teams does not have that."""
        if hearer := hearer_of(thread):
            with suppress(Never):
                return await self._connector.post_aside(place, room, activity, hearer)
        elif thread and room.startswith(SEVERAL):
            with suppress(Never):
                return await self._posted(place, in_thread(room, thread), activity)
        return await self._posted(place, room, activity)

    async def _posted(self, place: str, conversation: str, activity: ActivityDict) -> str:
        """Without its card where Teams takes none as large."""
        try:
            return await self._connector.post(place, conversation, activity)
        except TooMuch:
            if not (text := _fallback(activity)):
                raise
            return await self._connector.post(place, conversation, _as_plain(activity, text))

    async def _its_turn(self, room: str) -> None:
        """Raises NotNow where that is not soon."""
        now = self._clock.now().timestamp()
        wait = self._pace.wait(room, now)
        if wait > 0:
            raise NotNow("as fast as Teams allows", wait)
        if self._queue is not None:
            wait = self._queue.wait(now)
        if wait > LONGEST:
            raise NotNow("as fast as Teams allows all together", wait)
        self._pace.sent(room, now + wait)
        if wait > 0:
            await self._clock.sleep(wait)


def _as_plain(activity: ActivityDict, text: str) -> ActivityDict:
    kept = {name: value for name, value in activity.items() if name not in ("attachments", "summary")}
    return {**kept, "text": text, "textFormat": "plain"}


def _fallback(activity: ActivityDict) -> str:
    """What the card of the activity says in plain words, "" where there is no card."""
    attachments = activity.get("attachments")
    first = attachments[0] if isinstance(attachments, Sequence) and attachments else None
    content = first.get("content") if isinstance(first, Mapping) else None
    text = content.get("fallbackText") if isinstance(content, Mapping) else None
    return text if isinstance(text, str) else ""
