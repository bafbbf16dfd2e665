"""The doctor looks and touches nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from commandline.doctor import examine
from commandline.office import office
from demo.synapse import Synapse
from storage import credentials
from storage.database import Database
from tests.support.matrix_bot import FastClock
from tests.support.synapse import account
from tests.support.town import config
from transports.matrix.session import Account


async def test_a_folder_where_the_bot_never_ran_stays_empty(
    homeserver: Synapse, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person = account(homeserver, "bot")
    (tmp_path / "config.yaml").write_text(config(homeserver, person, [], "!nowhere"))
    chosen = office(tmp_path / "config.yaml", tmp_path / "data", FastClock())
    key = credentials.kept_crypto_key(chosen.settings).value
    folder = tmp_path / "data" / "matrix"
    operator = Account(homeserver.url, person.user_id, "Themenbote", person.password, None, key, folder)
    assert not await examine(chosen, operator)
    said = capsys.readouterr().out
    assert f"Zu tun: Die Datenbank {tmp_path}/data/themenbote.db gibt es noch nicht." in said
    assert f"Zu tun: In {folder} ist der Bot noch nie gestartet." in said
    assert not (tmp_path / "data").exists()


async def test_while_the_bot_runs_its_limit_is_not_used_up(
    homeserver: Synapse, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person = account(homeserver, "bot")
    (tmp_path / "config.yaml").write_text(config(homeserver, person, [], "!nowhere"))
    chosen = office(tmp_path / "config.yaml", tmp_path / "data", FastClock())
    operator = Account(
        homeserver.url, person.user_id, "Themenbote", person.password, None, "key", tmp_path / "data/matrix"
    )
    running = await Database.open(chosen.place)
    await examine(chosen, operator)
    await running.close()
    assert "Die Ratenbegrenzung bleibt ungeprüft" in capsys.readouterr().out
