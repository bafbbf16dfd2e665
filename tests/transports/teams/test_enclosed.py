"""The delivered bot with nothing but an operator's settings talks to Microsoft's three hosts, and to nobody else."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.storage.processes import ROOT
from tests.support.teams_connector import APP, TENANT
from tests.transports.teams.enclosed import SECRET

ALONE = ["unshare", "-n", "-m"] if os.geteuid() == 0 else ["unshare", "-Urnm"]
CONFIG = ROOT / "tests/support/only_teams.yaml"


def test_the_delivered_bot_talks_to_microsoft_and_to_nobody_else(tmp_path: Path) -> None:
    if subprocess.run([*ALONE, "true"], check=False, capture_output=True).returncode != 0:
        pytest.fail(
            "this kernel gives no process a network of its own: run as root, or allow user namespaces"
        )
    (tmp_path / "config.yaml").write_text(CONFIG.read_text())
    run = subprocess.run(
        [*ALONE, sys.executable, "-m", "tests.transports.teams.enclosed", str(tmp_path)],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
        timeout=180,
    )
    log = (tmp_path / "bot.log").read_text() if (tmp_path / "bot.log").exists() else ""
    assert run.returncode == 0, run.stderr[-3000:] + log[-3000:]
    found = json.loads(run.stdout)
    asked = {"client_id": APP, "client_secret": SECRET, "scope": "https://api.botframework.com/.default"}
    [token] = found["tokens"]
    assert token.items() >= {"tenant": TENANT, "grant_type": "client_credentials", **asked}.items()
    assert found["statuses"] == {"good": 200, "forged": 401, "for somebody else": 401, "unsigned": 401}
    assert found["answers"] == [["a:anna", True]] * 2
    assert (found["names asked for"], found["other requests"]) == ([], [])
    assert SECRET not in log
    assert "Hilfe" not in log
