"""The founding of Beispielstadt."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_IMODE
from urllib.parse import quote

import pytest

from demo.configuration import configure
from demo.town import BOT, CONTRIBUTORS, EDITOR, Town
from newsroom.settings_yaml import problems_for_matrix
from tests.support.js_user import js_user
from tests.support.synapse import Account


@contextmanager
def awake(folder: Path) -> Iterator[Town]:
    """The town in this folder, founded, with its homeserver running."""
    town = Town(folder)
    town.server.start()
    try:
        town.deed()
        yield town
    finally:
        town.server.stop()


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    with awake(tmp_path_factory.mktemp("demo")) as founded:
        yield founded


def test_four_departments_and_an_editor_can_log_in(town: Town) -> None:
    password = town.deed().password
    assert len({one.department for one in CONTRIBUTORS}) == 4
    for resident in (EDITOR, *CONTRIBUTORS):
        login = town.server.login(resident.name, password)
        path = f"/_matrix/client/v3/profile/{quote(login.user_id)}"
        assert town.server.call("GET", path)[1]["displayname"] == resident.title


def test_the_editorial_room_is_encrypted_and_the_bot_is_invited(town: Town) -> None:
    deed = town.deed()
    token = town.server.login(EDITOR.name, deed.password).token
    state = f"/_matrix/client/v3/rooms/{quote(deed.editorial_room)}/state"
    assert town.server.call("GET", f"{state}/m.room.encryption", token=token)[0] == 200
    member = town.server.call("GET", f"{state}/m.room.member/{quote(town.bot)}", token=token)[1]
    assert member["membership"] == "invite"


def test_a_second_start_finds_everything_as_it_was(town: Town) -> None:
    again = Town(town.folder)
    assert again.founded
    assert again.deed() == town.deed()


def test_a_founding_that_broke_off_begins_anew(tmp_path: Path) -> None:
    with awake(tmp_path) as town:
        before = town.deed()
    (tmp_path / "town.json").unlink()
    with awake(tmp_path) as again:
        assert again.deed().password != before.password
        again.server.login(EDITOR.name, again.deed().password)


def test_the_bot_is_told_what_it_needs_and_nobody_else(town: Town) -> None:
    settings = configure(town, town.deed(), "de")
    written = town.folder / "config.yaml"
    assert problems_for_matrix(written.read_text()) == ()
    assert settings.editors == (town.server.user_id(EDITOR.name),)
    assert settings.matrix.admits(town.server.user_id("lena"))
    secret = settings.matrix.password_file
    assert secret is not None
    assert S_IMODE(secret.stat().st_mode) == 0o600
    town.server.login(BOT, secret.read_text())


async def test_the_watchman_sees_the_editor_come(town: Town) -> None:
    password = town.deed().password
    editor_is_here = town.watchman(password)
    town.server.login(EDITOR.name, password)  # a browser that is still at the login has no keys
    assert not editor_is_here()
    robin = Account(EDITOR.name, town.server.user_id(EDITOR.name), password)
    async with js_user(town.server, robin):
        assert editor_is_here()
