"""The doctor looks and touches nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from commandline.doctor import elsewhere, examine
from commandline.office import office
from demo.synapse import Synapse
from newsroom.settings import MATRIX_PASSWORD, Department
from storage.database import Database
from tests.support.matrix_bot import FastClock
from tests.support.steered import ROOT
from tests.support.synapse import account
from tests.support.town import config


async def test_a_folder_where_the_bot_never_ran_stays_empty(
    homeserver: Synapse,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    person = account(homeserver, "bot")
    (tmp_path / "config.yaml").write_text(config(homeserver, person, [], "!nowhere"))
    chosen = office(tmp_path / "config.yaml", tmp_path / "data", FastClock())
    monkeypatch.setenv(MATRIX_PASSWORD, person.password)
    folder = tmp_path / "data" / "matrix"
    assert not await examine(chosen)
    said = capsys.readouterr().out
    assert f"Zu tun: Die Datenbank {tmp_path}/data/themenbote.db gibt es noch nicht." in said
    assert f"Zu tun: In {folder} ist der Bot noch nie gestartet." in said
    assert not (tmp_path / "data").exists()


async def test_while_the_bot_runs_its_limit_is_not_used_up(
    homeserver: Synapse,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    person = account(homeserver, "bot")
    (tmp_path / "config.yaml").write_text(config(homeserver, person, [], "!nowhere"))
    chosen = office(tmp_path / "config.yaml", tmp_path / "data", FastClock())
    monkeypatch.setenv(MATRIX_PASSWORD, person.password)
    running = await Database.open(chosen.place)
    await examine(chosen)
    await running.close()
    assert "Die Ratenbegrenzung bleibt ungeprüft" in capsys.readouterr().out


def test_people_whose_way_is_switched_off_are_told() -> None:
    settings = office(ROOT / "tests/support/only_matrix.yaml", None, FastClock()).settings
    guid = "a1a1a1a1-2222-3333-4444-555555555555"
    named = settings.model_copy(
        update={"editors": ("@anna:town.test", guid), "departments": (Department(name="Zoo", contact=guid),)}
    )
    [told] = elsewhere(named)
    assert (told.ok, told.values) == (False, {"count": 1, "first": guid})
    assert elsewhere(settings) == []
