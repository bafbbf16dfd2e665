"""Beispielstadt: who lives there, and its founding on the homeserver."""

from __future__ import annotations

import json
import secrets
import shutil
from collections.abc import Callable
from dataclasses import asdict, dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import quote

from demo.synapse import Synapse, SynapseFailed, free_port

SERVER_NAME = "beispielstadt.test"
BOT = "themenbote"
BOT_SHOWN = "Themenbote"
EDITORIAL_ROOM = "Redaktion Beispielstadt"
SEARCHABLE = {"user_directory": {"enabled": True, "search_all_users": True}}  # to find the bot by its name
ENCRYPTION = {
    "type": "m.room.encryption",
    "state_key": "",
    "content": {"algorithm": "m.megolm.v1.aes-sha2"},
}


@dataclass(frozen=True, slots=True)
class Resident:
    """`name` is for the login, `shown` is what others read."""

    name: str
    shown: str
    department: str

    @property
    def title(self) -> str:
        return f"{self.shown} ({self.department})"


EDITOR = Resident("robin", "Robin Sommer", "Pressestelle")
ANNA = Resident("anna", "Anna Berger", "Jugendamt")
MURAT = Resident("murat", "Murat Yıldız", "Tiefbauamt")
LENA = Resident("lena", "Lena Hoffmann", "Stadtbibliothek")
JAN = Resident("jan", "Jan Nowak", "Bürgerbüro")
ACTORS = (ANNA, MURAT)  # scripted; whoever logs in as one of them is asked to verify a device that nobody has
CONTRIBUTORS = (LENA, JAN, *ACTORS)


@dataclass(frozen=True, slots=True)
class Deed:
    """What was drawn by lot or given by the homeserver at the founding; one password for all residents."""

    password: str
    bot_password: str
    editorial_room: str
    web_port: int


class Town:
    """The folder, the homeserver in it (not yet started), and the deed once it is founded."""

    def __init__(self, folder: Path) -> None:
        self.folder = private(folder.resolve())
        self._deed = self.folder / "town.json"
        self.founded = self._deed.exists()
        if not self.founded:  # nothing, or broken off half-way
            self._raze()
        self.server = Synapse(self.folder / "homeserver", SERVER_NAME, SEARCHABLE)

    @property
    def bot(self) -> str:
        """The bot's user id."""
        return self.server.user_id(BOT)

    def deed(self) -> Deed:
        """Founds the town if that is still to be done; the homeserver must run. Raises SynapseFailed."""
        if not self.founded:
            write_secret(self._deed, json.dumps(asdict(self._found())))
            self.founded = True
        return Deed(**json.loads(self._deed.read_text()))

    def open_room(self, resident: Resident, password: str, kind: dict[str, object]) -> str:
        """A new encrypted room of the resident's, with the bot invited; its id. Raises SynapseFailed."""
        room = kind | {"invite": [self.bot], "initial_state": [ENCRYPTION]}
        return str(self._ask(resident.name, password, "POST", "createRoom", room)["room_id"])

    def watchman(self, password: str) -> Callable[[], bool]:
        """Tells at each call whether somebody is logged in as the editor, on a device that encrypts."""
        editor = self.server.user_id(EDITOR.name)
        token = self.server.login(MURAT.name, password, "WATCHMAN").token

        def editor_is_here() -> bool:
            asked: dict[str, dict[str, list[str]]] = {"device_keys": {editor: []}}
            answer = self.server.call("POST", "/_matrix/client/v3/keys/query", asked, token)[1]
            return bool(answer.get("device_keys", {}).get(editor))

        return editor_is_here

    def has_heard(self, story: str) -> bool:
        return (self.folder / f"{story}.told").exists()

    def remember(self, story: str) -> None:
        (self.folder / f"{story}.told").touch()

    def _found(self) -> Deed:
        password, bot_password = _speakable(), secrets.token_urlsafe()
        self._settle(BOT, BOT_SHOWN, bot_password)
        for resident in (EDITOR, *CONTRIBUTORS):
            self._settle(resident.name, resident.title, password)
        room = self.open_room(EDITOR, password, {"preset": "private_chat", "name": EDITORIAL_ROOM})
        return Deed(password, bot_password, room, free_port())

    def _settle(self, name: str, shown: str, password: str) -> None:
        user = self.server.register(name, password)
        self._ask(name, password, "PUT", f"profile/{quote(user)}/displayname", {"displayname": shown})

    def _ask(self, name: str, password: str, method: str, path: str, body: object) -> dict[str, Any]:
        """In somebody's name, on a device that is gone afterwards."""
        token = self.server.login(name, password).token
        status, answer = self.server.call(method, f"/_matrix/client/v3/{path}", body, token)
        self.server.call("POST", "/_matrix/client/v3/logout", {}, token)
        if status != HTTPStatus.OK:
            raise SynapseFailed(f"{path}: {status} {answer.get('errcode')}")
        return answer

    def _raze(self) -> None:
        for begun in ("homeserver", "bot", "people"):
            shutil.rmtree(self.folder / begun, ignore_errors=True)
        for told in self.folder.glob("*.told"):
            told.unlink()


def _speakable() -> str:
    """Easily typed from one window into another; it opens nothing but a homeserver on loopback."""
    syllables = [secrets.choice("bdfgklmnprst") + secrets.choice("aeiou") for _ in range(4)]
    return f"{''.join(syllables[:2])}-{''.join(syllables[2:])}-{secrets.randbelow(90) + 10}"


def private(folder: Path) -> Path:
    """The folder, which nobody else on this machine can look into."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def write_secret(file: Path, text: str) -> None:
    file.touch(mode=0o600)
    file.write_text(text)
