"""A small town on the test homeserver: a bot, an editor with an encrypted editorial room, and colleagues."""

from __future__ import annotations

from pathlib import Path

import yaml

from demo.synapse import Synapse
from tests.support.bot import BotProcess
from tests.support.js_user import JsRoom
from tests.support.synapse import Account


def config(homeserver: Synapse, bot: Account, editors: list[str], room: str, **changes: object) -> str:
    """The text of a config.yaml for this town."""
    chosen: dict[str, object] = {
        "state": "BW",
        "organisation": {"name": "Stadt Neustadt"},
        "contact": {"name": "Jana Weber", "reach": "Telefon 4711"},
        "matrix": {"homeserver": homeserver.url, "user": bot.user_id, "editorial_room": room},
        "editors": editors,
        "agenda": {"weekday": "monday", "time": "09:00"},
        **changes,
    }
    return yaml.safe_dump(chosen, allow_unicode=True)


def bot_process(folder: Path, homeserver: Synapse, bot: Account, editors: list[str], room: str) -> BotProcess:
    folder.mkdir(parents=True, exist_ok=True)
    return BotProcess(folder, config(homeserver, bot, editors, room), bot.password)


def bodies(room: JsRoom, sender: str) -> list[str]:
    """Everything that one person ever said in the room, as somebody else sees it."""
    return [one.body for one in room.messages if one.sender == sender and one.type == "m.room.message"]
