"""Whatever only a person can mend ends with its sentence, and with a code that systemd understands."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from commandline.commands import explained
from commandline.office import NoSettings
from storage.errors import InUse, Rejected, TooOpen, Unavailable, Unreachable, WrongAddress
from transports.matrix.endings import DamagedKeys, LoggedOut, NoLogin, NotOurs, WrongKey

FOLDER = Path("/var/lib/themenbote/matrix")


@pytest.mark.parametrize(
    ("ending", "code", "said"),
    [
        (NoSettings(), os.EX_CONFIG, "config.yaml"),
        (InUse(place="/data/themenbote.db"), os.EX_TEMPFAIL, "/data/themenbote.db"),
        (TooOpen(path="/data", mode="0755", wanted="0700"), os.EX_CONFIG, "chmod 0700 /data"),
        (Unreachable(place="db", problem="refused"), os.EX_TEMPFAIL, "nicht zu erreichen"),
        (Unavailable(problem="locked"), os.EX_TEMPFAIL, "im Augenblick"),
        (Rejected(place="db", problem="no password"), os.EX_CONFIG, "lehnt uns ab (no password)"),
        (WrongAddress(), os.EX_CONFIG, "postgresql://"),
        (PermissionError(13, "no", "/data/matrix/key"), os.EX_CONFIG, "chown -R BENUTZER /data/matrix"),
        (LoggedOut("no"), os.EX_CONFIG, "lässt den Bot nicht mehr hinein"),
        (NoLogin("no"), os.EX_CONFIG, "THEMENBOTE_MATRIX_PASSWORD"),
        (WrongKey(FOLDER), os.EX_CONFIG, "matrix.key_file"),
        (DamagedKeys(FOLDER), os.EX_CONFIG, f"in {FOLDER} sind beschädigt"),
        (NotOurs(FOLDER), os.EX_CONFIG, f"chown -R BENUTZER {FOLDER}"),
    ],
)
def test_each_ending_has_its_sentence_and_its_code(
    capsys: pytest.CaptureFixture[str], ending: Exception, code: int, said: str
) -> None:
    with pytest.raises(SystemExit) as end, explained(Path("config.yaml")):
        raise ending
    assert end.value.code == code
    assert said in capsys.readouterr().err
