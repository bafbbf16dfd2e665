"""Requests to Teams: dictionaries in, ids out. A token is never sent with a request whose place was not checked here."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from http import HTTPStatus
from urllib.parse import quote

import httpx

from newsroom.messages import Never, NotNow, Undelivered
from transports.teams.account import Account
from transports.teams.hosts import is_on_the_list
from transports.teams.refusals import refusal
from transports.teams.sdk import App

log = logging.getLogger(__name__)

ActivityDict = Mapping[str, object]

_SCOPE = "https://api.botframework.com/.default"
_PAGE = 500  # members at a time
_PAGES = 200  # then something goes in circles


class Connector:
    """`app` is Microsoft's: it gets our tokens and keeps the connections. All service URLs are without a slash at the end."""

    def __init__(self, account: Account, app: App) -> None:
        self._account = account
        self._app = app
        self._complained = False

    async def post(self, place: str, conversation: str, activity: ActivityDict) -> str:
        """The id of the new activity, "" where Teams names none. Raises NotNow or Never."""
        answer = await self._asked(
            "POST", place, f"/v3/conversations/{_path(conversation)}/activities", activity
        )
        return _text(answer.get("id"))

    async def post_aside(self, place: str, conversation: str, activity: ActivityDict, person: str) -> str:
        """The same, which in all the conversation only this person sees, for a day."""
        path = f"/v3/conversations/{_path(conversation)}/activities?isTargetedActivity=true"
        recipient = {"id": person, "isTargeted": True}
        answer = await self._asked("POST", place, path, {**activity, "recipient": recipient})
        return _text(answer.get("id"))

    async def update(self, place: str, conversation: str, activity_id: str, activity: ActivityDict) -> str:
        """The id of the activity, which stays the same. Raises NotNow or Never."""
        path = f"/v3/conversations/{_path(conversation)}/activities/{_path(activity_id)}"
        await self._asked("PUT", place, path, {**activity, "id": activity_id})
        return activity_id

    async def open_chat(self, place: str, person: str) -> str:
        """The conversation with the person alone, the same every time. Raises NotNow, or Never where we are not installed."""
        asked = {
            "bot": {"id": f"28:{self._account.app_id}"},
            "members": [{"id": person}],
            "tenantId": self._account.tenant,
            "channelData": {"tenant": {"id": self._account.tenant}},
            "isGroup": False,
        }
        answer = await self._asked("POST", place, "/v3/conversations", asked)
        chat = _text(answer.get("id"))
        if not chat:
            raise NotNow("Teams opened a chat and did not say which")
        return chat

    async def members(self, place: str, conversation: str) -> dict[str, str]:
        """The names of all people in there, by their object ids. Raises NotNow or Never."""
        path = f"/v3/conversations/{_path(conversation)}/pagedMembers?pageSize={_PAGE}"
        people: dict[str, str] = {}
        mark = ""
        for _ in range(_PAGES):
            answer = await self._asked("GET", place, path + mark)
            people |= _people(answer.get("members"))
            following = _text(answer.get("continuationToken"))
            if not following:
                return people
            mark = f"&continuationToken={quote(following, safe='')}"
        raise NotNow("the list of members has no end")

    async def token(self) -> str:
        """What shows who we are. Raises NotNow: only the operator can help, but the next attempt may find them done."""
        try:
            token = await self._app.token_provider.get_app_token(_SCOPE)
        except Exception as error:  # noqa: BLE001  # the libraries below have no common base for their errors
            self._complain(type(error).__name__)
            raise NotNow("no token") from None
        if token is None:
            raise NotNow("no token")
        return str(token)

    async def close(self) -> None:
        for client in (self._app.http_client, self._app.api.http):
            await client.http.aclose()

    async def _asked(
        self, method: str, place: str, path: str, body: ActivityDict | None = None
    ) -> Mapping[str, object]:
        """What the answer says, nothing where it is empty."""
        if not is_on_the_list(place, self._account):
            raise Never("no place on the list")
        if self._app.api.http.http.is_closed:
            raise NotNow("not connected any more")
        headers = {"Authorization": f"Bearer {await self.token()}"}
        async with self._told_as_undelivered():
            answer = await self._app.api.http.request(method, place + path, headers=headers, json=body)
            said = _json(answer)
            return said if isinstance(said, Mapping) else {}

    @asynccontextmanager
    async def _told_as_undelivered(self) -> AsyncIterator[None]:
        try:
            yield
        except httpx.HTTPStatusError as error:
            raise self._refused(error.response) from None
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
            raise NotNow(type(error).__name__) from None
        except httpx.HTTPError as error:
            raise NotNow(type(error).__name__, doubtful=True) from None
        except Exception as error:
            log.exception("a request failed")
            raise NotNow(type(error).__name__, doubtful=True) from error
        self._complained = False

    def _refused(self, answer: httpx.Response) -> Undelivered:
        if answer.status_code == HTTPStatus.UNAUTHORIZED:
            self._complain("401")
        return refusal(answer.status_code, _json(answer), answer.headers.get("Retry-After", ""))

    def _complain(self, why: str) -> None:
        """Once, until it works again: every message waits for the same reason."""
        if not self._complained:
            log.error("Microsoft does not accept our app_id and secret: %s", why)
        self._complained = True


def _people(members: object) -> dict[str, str]:
    """Bots have no object id."""
    people = {}
    for one in members if isinstance(members, list) else []:
        person = one.get("objectId") or one.get("aadObjectId") if isinstance(one, Mapping) else None
        if isinstance(person, str) and person:
            people[person.lower()] = _text(one.get("name"))
    return people


def _json(answer: httpx.Response) -> object:
    try:
        said: object = answer.json()
    except ValueError:
        return None
    return said


def _path(part: str) -> str:
    """One step of a path and no more, whatever stands in it."""
    if part in ("", ".", ".."):
        raise Never("no such conversation")
    return quote(part, safe=":@;=")


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
