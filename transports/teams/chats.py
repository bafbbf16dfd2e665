"""The chat with one person alone, opened when we have something to say and they have not written yet."""

from __future__ import annotations

from collections.abc import Mapping

from transports.teams.connector import Connector
from transports.teams.places import Places


class Chats:
    """Remembers what was opened; after a restart Teams names the same chat once more."""

    def __init__(self, connector: Connector, places: Places) -> None:
        self._connector = connector
        self._places = places
        self._known: dict[str, str] = {}

    async def with_person(self, person: str) -> str:
        """The conversation with this object id. Raises NotNow, or Never where the person does not have the bot."""
        if person not in self._known:
            place = await self._places.of(person)
            chat = await self._connector.open_chat(place, person)
            await self._places.learn(chat, place)
            self._known[person] = chat
        return self._known[person]

    def learn(self, person: str, chat: str) -> None:
        """The person wrote there."""
        self._known[person] = chat

    def forget(self, chat: str) -> None:
        """We were taken out of it; the next message asks anew."""
        self._known = _without(self._known, chat)


def _without(known: Mapping[str, str], chat: str) -> dict[str, str]:
    return {person: one for person, one in known.items() if one != chat}
