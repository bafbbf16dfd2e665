"""The program as somebody starts it: a process, a folder, standard input and output."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.desk import photo

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "config.yaml"
INTAKE = [
    "neu",
    "Eröffnung Kinderhaus",
    "Samstag, 5. Dezember 2026, 15 Uhr",
    "Bahnhofstraße 3",
    "Bürgermeisterin Krämer",
    "rund 80 Gäste",
    "keine",
    "überspringen",
]


def bot(
    folder: Path, command: str, *options: str, said: bytes = b"", config: Path = EXAMPLES
) -> subprocess.CompletedProcess[str]:
    places = ["--config", str(config), "--data", str(folder / "data")]
    done = subprocess.run(
        [sys.executable, str(ROOT / "bot.py"), command, *options, *places],
        input=said,
        capture_output=True,
        timeout=60,
        check=False,
        cwd=folder,
        env=os.environ | {"PYTHONWARNINGS": "error::ResourceWarning"},
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def chat(folder: Path, *lines: str, options: tuple[str, ...] = ("--as", "Anna")) -> str:
    done = bot(folder, "chat", *options, said="".join(f"{line}\n" for line in lines).encode())
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_a_whole_intake_outlives_the_program_and_reaches_the_agenda_and_its_contributor(
    tmp_path: Path,
) -> None:
    """Each chat is a process of its own."""
    chat(tmp_path, *INTAKE[:3])
    said = chat(tmp_path, *INTAKE[3:], "1")
    for line in (
        "1. Was: Eröffnung Kinderhaus",
        "2. Wann: Samstag, 5. Dezember 2026, 15:00 Uhr",
        "3. Wo: Bahnhofstraße 3",
        "4. Wer: Bürgermeisterin Krämer",
        "5. Wie viele: rund 80 Gäste",
    ):
        assert line in said.splitlines()
    assert "Nummer T-1" in said
    decided = chat(tmp_path, "annehmen T-1", "agenda", options=("--as", "Eva", "--editor"))
    assert "T-1 Eröffnung Kinderhaus" in decided.partition("Agenda ab")[2]
    assert "angenommen" in chat(tmp_path)
    assert "angenommen" not in chat(tmp_path)


def test_a_picture_can_be_sent_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "haus.jpg").write_bytes(photo())
    said = chat(tmp_path, *INTAKE[:6], f"/bild {tmp_path / 'haus.jpg'}", "überspringen")
    assert any(line.startswith("6. Bilder: 1") or "ein Bild" in line for line in said.splitlines())


def test_each_answer_is_printed_before_the_next_line_is_read(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "bot.py"), "chat", "--as", "Anna", "--data", str(tmp_path / "data")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for line, expected in (("neu", "Thema"), ("Sommerfest im Park", "Wann")):
            process.stdin.write(f"{line}\n".encode())
            process.stdin.flush()
            while expected not in process.stdout.readline().decode():
                assert process.poll() is None
        process.stdin.close()
        process.stdout.read()
        assert process.wait(20) == 0


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"\n\n   \n\xff\xfe\x00 kaputt\n" + b"x" * 100_000 + "\n🎉\u202e\u200b\nohne Ende".encode(),
    ],
)
def test_bad_input_ends_well(tmp_path: Path, said: bytes) -> None:
    done = bot(tmp_path, "chat", "--as", "Anna", said=said)
    assert (done.returncode, done.stderr) == (0, "")


def test_everything_that_is_written_is_private(tmp_path: Path) -> None:
    chat(tmp_path, "neu")
    written = [tmp_path / "data", *(tmp_path / "data").rglob("*")]
    assert {stat.S_IMODE(path.stat().st_mode) & 0o077 for path in written} == {0}
    assert {path.name for path in tmp_path.iterdir()} == {"data"}


def test_a_second_process_on_the_same_data_is_refused(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "bot.py"), "chat", "--as", "Anna", "--data", str(tmp_path / "data")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as first:
        assert first.stdin is not None
        assert first.stdout is not None
        first.stdout.readline()
        second = bot(tmp_path, "chat", "--as", "Bert")
        first.stdin.close()
        first.stdout.read()
        assert first.wait(20) == 0
    assert second.returncode == os.EX_TEMPFAIL
    assert str(tmp_path / "data" / "chat.db") in second.stderr
    assert "Traceback" not in second.stderr


def test_the_delivered_examples_are_refused_where_they_matter(tmp_path: Path) -> None:
    for command in ("run", "check"):
        done = bot(tmp_path, command)
        assert done.returncode == os.EX_CONFIG
        assert "„matrix.homeserver“" in done.stderr
        assert "Traceback" not in done.stderr


def test_a_wrong_setting_is_told_with_its_line(tmp_path: Path) -> None:
    config = tmp_path / "config.yaml"
    config.write_text(EXAMPLES.read_text().replace("language: de", "language: fr"))
    done = bot(tmp_path, "chat", config=config)
    line = EXAMPLES.read_text().split("language: de")[0].count("\n") + 1
    assert done.returncode == os.EX_CONFIG
    assert f"Zeile {line}: Bei „language“ ist nur möglich: de, en" in done.stderr


def test_missing_settings_are_told(tmp_path: Path) -> None:
    done = bot(tmp_path, "chat", config=tmp_path / "nowhere.yaml")
    assert done.returncode == os.EX_CONFIG
    assert "nowhere.yaml" in done.stderr


def test_the_help_speaks_the_language_of_the_settings(tmp_path: Path) -> None:
    config = tmp_path / "config.yaml"
    config.write_text(EXAMPLES.read_text().replace("language: de", "language: en"))
    command = [sys.executable, str(ROOT / "bot.py"), "chat", "--config", str(config), "--help"]
    english = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path).stdout
    assert "The bot in the terminal" in english


def test_rubbish_is_looked_for_again_as_soon_as_all_is_loaded(tmp_path: Path) -> None:
    program = "import gc, runpy, sys\ntry: runpy.run_path(sys.argv[0])['main'](None)\nfinally: print(gc.isenabled())"
    command = [
        sys.executable,
        "-c",
        f"import sys; sys.argv = [{str(ROOT / 'bot.py')!r}, '--help']\n{program}",
    ]
    said = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    ).stdout
    assert said.endswith("True\n")


def test_ctrl_c_ends_the_chat_without_a_word(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "bot.py"), "chat", "--as", "Anna", "--data", str(tmp_path / "data")]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
        assert process.stderr.read() == b""


# ---------------------------------------------------------------- teams-manifest

TEAMS = """state: BW
organisation: {name: Stadt Neustadt}
contact: {name: Jana Weber, reach: Zimmer 1}
teams:
  app_id: 11111111-2222-3333-4444-555555555555
  website: https://www.neustadt.de
  privacy: https://www.neustadt.de/datenschutz
"""


def test_the_app_package_for_teams_is_written_and_named(tmp_path: Path) -> None:
    (config := tmp_path / "config.yaml").write_text(TEAMS)
    done = bot(tmp_path, "teams-manifest", "--app-version", "2.0.1", config=config)
    folder = tmp_path / "data" / "teams"
    assert (done.returncode, done.stderr) == (0, "")
    assert f"Version 2.0.1, steht in {folder / 'themenbote-teams.zip'}." in done.stdout
    written = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert set(written) == {"themenbote-teams.zip", "themenbote-teams-1.25.zip"}
    bot(tmp_path, "teams-manifest", "--app-version", "2.0.1", config=config)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == written


def test_a_version_that_teams_would_refuse_is_told(tmp_path: Path) -> None:
    (config := tmp_path / "config.yaml").write_text(TEAMS)
    done = bot(tmp_path, "teams-manifest", "--app-version", "eins", config=config)
    assert (done.returncode, done.stdout) == (78, "")
    assert done.stderr == "Eine Versionsnummer besteht aus drei Zahlen, zum Beispiel 1.2.3: eins ist keine.\n"
