"""A house that talks by Matrix alone needs none of Teams' packages, and the other way round."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path

import pytest

from demo.synapse import free_port
from newsroom.settings import TEAMS_SECRET
from tests.support.waiting import until

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


async def test_a_house_on_teams_alone_runs(tmp_path: Path) -> None:
    """Until it is told to end, without any of Matrix' packages; Microsoft is not there, and that is no reason to fall."""
    port = free_port()
    alone = (ROOT / "tests/support/only_teams.yaml").read_text()
    (tmp_path / "config.yaml").write_text(f"{alone}  port: {port}\n")
    process = started(tmp_path)
    try:
        await until(lambda: listens(port) or process.poll() is not None, "the bot's endpoint", 90)
        assert process.poll() is None, (tmp_path / "log").read_text()
    finally:
        process.terminate()
    assert process.wait(30) == 0, (tmp_path / "log").read_text()


def started(folder: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", WITHOUT, ",".join(MATRIX), str(ROOT / "bot.py"), "run"]
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(
            [*command, "--config", str(folder / "config.yaml"), "--data", str(folder / "data")],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=ROOT,
            env=os.environ | {TEAMS_SECRET: "s3cret", "HTTPS_PROXY": "http://127.0.0.1:9"},
        )


def listens(port: int) -> bool:
    """Whether it is our endpoint that answers there: it is not to be looked at."""
    try:
        with closing(HTTPConnection("127.0.0.1", port, timeout=5)) as caller:
            caller.request("HEAD", "/api/messages")
            return caller.getresponse().status == HTTPStatus.METHOD_NOT_ALLOWED
    except OSError:
        return False


def test_without_its_secret_teams_is_not_even_tried(tmp_path: Path) -> None:
    ended = bot(tmp_path, MATRIX, "run", "only_teams.yaml")
    assert (ended.returncode, TEAMS_SECRET in ended.stderr) == (os.EX_CONFIG, True)
