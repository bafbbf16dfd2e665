"""`bot.py teams-manifest`: what the bot can do, as an app package; and whether the last one still says so."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from commandline import on_teams
from commandline.office import Office, office
from commandline.teams_manifest import WISHES, app, finding, own_version, write
from exports.teams_package import ABOUT, EDITIONS, LIMITS, TITLE, package
from handlers.commands import TABLE
from newsroom.wrong_settings import WrongSettings
from tests.newsroom.talking import VOCABULARIES
from tests.support.app_manifest import complaints
from tests.support.clock import TurnableClock
from texts import load
from understanding.wishes import wish

CONFIG = """
state: BW
organisation: {name: Stadt Neustadt}
contact: {name: Jana Weber, reach: Zimmer 1}
"""
TEAMS = """
teams:
  app_id: 11111111-2222-3333-4444-555555555555
  website: https://www.neustadt.de
  privacy: https://www.neustadt.de/index.php?id=12
"""
GERMAN, ENGLISH = (load().voice(language, formal=True) for language in ("de", "en"))


def house(folder: Path, more: str = TEAMS, config: str = CONFIG) -> Office:
    path = folder / "config.yaml"
    path.write_text(config + more)
    return office(path, folder / "data", TurnableClock(datetime(2026, 12, 1, 8, tzinfo=UTC)))


def files(path: Path) -> dict[str, Any]:
    with zipfile.ZipFile(path) as archive:
        return {name: json.loads(archive.read(name)) for name in archive.namelist() if name.endswith(".json")}


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("edition", EDITIONS)
async def test_the_judge_has_no_complaint(language: str, edition: Any, tmp_path: Path) -> None:
    made = app(house(tmp_path, f"language: {language}\n{TEAMS}"), own_version())
    assert await complaints(package(made, edition), tmp_path / "unpacked") == []


def test_what_the_judge_does_not_look_at_is_right_too(tmp_path: Path) -> None:
    made = app(house(tmp_path), own_version())
    assert all(address.startswith("https://") for address in (made.website, made.privacy))
    assert [part.isdigit() for part in made.version.split(".")] == [True] * 3
    assert list(made.wordings) == ["de", "en"]
    for wording in made.wordings.values():
        for part in ("short", "summary"):
            assert 0 < len(getattr(wording, part)) <= LIMITS[part]
        for entries in wording.lists:
            titles = [entry.title for entry in entries]
            assert len(set(titles)) == len(titles) <= 12
            assert max(map(len, titles)) <= TITLE
            assert max(len(entry.about) for entry in entries) <= ABOUT


def test_the_commands_are_those_that_the_bot_knows(tmp_path: Path) -> None:
    made = app(house(tmp_path), own_version())
    for voice, language in ((GERMAN, "de"), (ENGLISH, "en")):
        own, team, group = made.wordings[language].lists
        assert [entry.title for entry in team] == [command.names(voice)[0] for command in TABLE[:12]]
        assert [entry.title for entry in group] == [
            command.names(voice)[0] for command in TABLE if command.for_everybody
        ]
        understood = [wish(entry.title, VOCABULARIES[language]) for entry in own]
        assert [one and one.name for one in understood] == list(WISHES)


def test_looking_and_deciding_come_first_in_the_table() -> None:
    assert {command.group for command in TABLE[:12]} == {"look", "decide"}


def test_the_house_speaks_its_own_language_first(tmp_path: Path) -> None:
    write(english := house(tmp_path, f"language: en\n{TEAMS}"), app(english, "1.0.0"), tmp_path)
    found = files(tmp_path / "themenbote-teams.zip")
    assert set(found) == {"manifest.json", "de.json"}
    assert found["manifest.json"]["bots"][0]["commandLists"][0]["commands"][0]["title"] == "new"


@pytest.mark.parametrize(
    ("more", "named"),
    [
        ("", "teams.app_id, teams.website, teams.privacy"),
        (TEAMS.replace("  website: https://www.neustadt.de\n", ""), "teams.website"),
    ],
)
def test_a_missing_setting_ends_it_with_one_sentence(
    more: str, named: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        app(house(tmp_path, more), "1.0.0")
    assert ended.value.code == 78
    assert (
        capsys.readouterr().err
        == f"Für das App-Paket von Teams fehlen Angaben in den Einstellungen: {named}\n"
    )


def test_a_made_up_name_stays_out_of_teams(tmp_path: Path) -> None:
    made_up = CONFIG.replace("Neustadt", "Musterstadt")
    with pytest.raises(WrongSettings) as wrong:
        app(house(tmp_path, config=made_up), "1.0.0")
    assert [problem.key for problem in wrong.value.problems] == ["organisation.name"]


# ---------------------------------------------------------------- in step


def said(office: Office) -> tuple[bool, str]:
    found = finding(office)
    return found.ok, GERMAN.plain(found.key, found.values)


def test_the_doctor_tells_whether_the_package_fits(tmp_path: Path) -> None:
    ours = house(tmp_path)
    package_of_ours = tmp_path / "data" / "teams" / "themenbote-teams.zip"
    assert said(ours)[0] is False
    assert said(ours)[1].startswith(f"Das App-Paket {package_of_ours} gibt es nicht.")
    assert write(ours, app(ours, "7.0.0"), tmp_path / "data" / "teams")
    assert said(ours) == (True, "Das App-Paket für Teams passt zu Einstellungen und Befehlen.")
    renamed = house(tmp_path, config=CONFIG.replace("Neustadt", "Altstadt"))
    assert said(renamed)[0] is False
    assert "andere Einstellungen oder Befehle als heute" in said(renamed)[1]
    assert "teams.app_id" in said(house(tmp_path, ""))[1]


async def test_check_asks_for_it(tmp_path: Path) -> None:
    ours = house(tmp_path, f"{TEAMS}  enabled: true\n  tenant: aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee\n")
    found = await on_teams.findings(ours, on_teams.account(ours.settings), in_use=False)
    assert [one.key for one in found][-1] == "cli.teams_app.none"


def test_a_folder_that_is_none_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ours = house(tmp_path)
    (tmp_path / "taken").write_text("a file")
    assert not write(ours, replace(app(ours, "1.0.0")), tmp_path / "taken")
    assert "ist nicht zu beschreiben" in capsys.readouterr().err
