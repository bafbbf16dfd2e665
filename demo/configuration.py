"""The bot's config.yaml in Beispielstadt."""

from __future__ import annotations

import json

from demo.town import EDITOR, Deed, Town, private, write_secret
from newsroom.people import Language
from newsroom.settings import Settings
from newsroom.settings_yaml import parse

CONFIGURATION = """\
language: {language}
form_of_address: sie
timezone: Europe/Berlin
state: NW
organisation:
  name: Stadt Beispielstadt
contact:
  name: Robin Sommer, Pressestelle
  reach: Zimmer 12
data: {data}
matrix:
  homeserver: {homeserver}
  user: "{bot}"
  password_file: {password_file}
  editorial_room: "{room}"
editors: ["{editor}"]
"""


def configure(town: Town, deed: Deed, language: Language) -> Settings:
    """Written into the town's folder, so that every other command can be tried with --config."""
    password_file = town.folder / "bot-password"
    write_secret(password_file, deed.bot_password)
    text = CONFIGURATION.format(
        language=language,
        data=json.dumps(str(private(town.folder / "bot"))),
        homeserver=town.server.url,
        bot=town.bot,
        password_file=json.dumps(str(password_file)),
        room=deed.editorial_room,
        editor=town.server.user_id(EDITOR.name),
    )
    (town.folder / "config.yaml").write_text(text)
    return parse(text)
