"""A house that talks by Matrix alone needs none of Teams' packages, and the other way round."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MATRIX = ("nio", "vodozemac", "peewee", "Crypto")
TEAMS = ("microsoft_teams", "httpx", "jwt", "msal", "fastapi", "uvicorn")

# `bot.py` in an interpreter that lacks some packages, whose names come first.
WITHOUT = """
import runpy, sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in missing:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

missing = sys.argv[1].split(",")
sys.meta_path.insert(0, Missing())
sys.argv = sys.argv[2:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def bot(
    folder: Path, missing: tuple[str, ...], command: str, config: str, said: str = ""
) -> subprocess.CompletedProcess[str]:
    place = [
        "--data",
        str(folder),
        "--config",
        str(ROOT / (config if config == "config.yaml" else f"tests/support/{config}")),
    ]
    ours = {name: value for name, value in os.environ.items() if not name.startswith("THEMENBOTE_")}
    return subprocess.run(
        [sys.executable, "-c", WITHOUT, ",".join(missing), str(ROOT / "bot.py"), command, *place],
        input=said,
        capture_output=True,
        text=True,
        check=False,
        env=ours,
        cwd=ROOT,
        timeout=120,
    )


def test_the_terminal_needs_neither(tmp_path: Path) -> None:
    ended = bot(tmp_path, (*MATRIX, *TEAMS), "chat", "config.yaml", "hilfe\n")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "neu" in ended.stdout


@pytest.mark.parametrize("command", ["run", "check"])
@pytest.mark.parametrize(
    ("missing", "config", "group"),
    [(MATRIX, "only_matrix.yaml", "matrix"), (TEAMS, "only_teams.yaml", "teams")],
)
def test_what_is_missing_is_told_with_the_group_that_brings_it(
    tmp_path: Path, missing: tuple[str, ...], config: str, group: str, command: str
) -> None:
    ended = bot(tmp_path, missing, command, config)
    assert ended.returncode == os.EX_CONFIG
    assert ended.stderr == (
        "Es fehlen Pakete, ohne die der Bot nicht starten kann. "
        f"Bitte installieren: uv sync --no-default-groups --group {group}\n"
    )


@pytest.mark.parametrize(
    ("missing", "config", "first"),
    [
        (TEAMS, "only_matrix.yaml", "Zu tun: Der Matrix-Server"),
        (MATRIX, "only_teams.yaml", "Zu tun: Für Teams fehlt der geheime Clientschlüssel"),
    ],
)
def test_each_is_examined_without_the_other(
    tmp_path: Path, missing: tuple[str, ...], config: str, first: str
) -> None:
    ended = bot(tmp_path, missing, "check", config)
    assert (ended.returncode, ended.stderr) == (1, "")
    assert first in ended.stdout
