"""Where conversations are found: Teams says it with every activity, and we go nowhere that is not on the list."""

from __future__ import annotations

from collections.abc import Mapping

from newsroom.messages import Never, NotNow
from transports.teams.account import SERVICE_HOST, Account, References
from transports.teams.hosts import is_on_the_list

_EVERYBODY = f"https://{SERVICE_HOST}/teams/"  # knows all conversations, until we are told a nearer one


class Places:
    """The service URL of every conversation, kept for the time after a restart."""

    def __init__(self, account: Account, references: References) -> None:
        self._account = account
        self._references = references
        self._urls: dict[str, str] = {}
        self._latest = ""
        self._loaded = False

    async def load(self) -> None:
        """Once: what is learnt meanwhile is newer."""
        if not self._loaded:
            kept = await self._references.load()
            self._urls = {**kept, **self._urls}
            self._loaded = True

    async def learn(self, room: str, url: str) -> None:
        """The conversation is found there from now on. An address off the list is no place."""
        await self.learn_all({room: url})

    async def learn_all(self, heard: Mapping[str, str]) -> None:
        """The same of several conversations at one go."""
        places = {room: url for room, url in heard.items() if is_on_the_list(url, self._account)}
        self._latest = next(reversed(places.values()), self._latest)
        new = {room: url for room, url in places.items() if self._urls.get(room) != url}
        if new:
            await self._references.keep(new)
            self._urls |= new

    async def forget(self, room: str) -> None:
        """We are not in there any more."""
        self._urls.pop(room, None)
        await self._references.forget(room)

    async def of(self, room: str) -> str:
        """The service URL, without a slash at its end. Raises Never where only one is known that is off the list."""
        await self.load()
        url = self._urls.get(room) or self._nearest()
        if not is_on_the_list(url, self._account):
            raise Never("no place on the list")
        return url.rstrip("/")

    def _nearest(self) -> str:
        """For a conversation of which nothing has been heard yet. Raises NotNow."""
        known = [self._latest, *reversed(self._urls.values())]
        usable = [url for url in known if is_on_the_list(url, self._account)]
        if usable:
            return usable[0]
        if SERVICE_HOST in self._account.service_hosts:
            return _EVERYBODY
        raise NotNow("no place known yet")
