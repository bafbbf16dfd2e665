"""Secrets come from closed files or the environment, and from nowhere else."""

import subprocess
import sys
from itertools import count
from pathlib import Path

import pytest

from newsroom.settings import Contact, Database, Organisation, Settings
from newsroom.transport_settings import Matrix
from newsroom.wrong_settings import WrongSettings
from storage.credentials import Secret, crypto_key, database_url, matrix_password, matrix_token

ROOT = Path(__file__).parents[2]


def settings(data: Path, matrix: Matrix | None = None, database: Database | None = None) -> Settings:
    return Settings(
        state="BW",
        organisation=Organisation(name="Stadt Neustadt"),
        contact=Contact(name="Jana Weber", reach="Telefon 1"),
        data=data,
        matrix=matrix or Matrix(),
        database=database or Database(),
    )


def secret_file(folder: Path, text: str = "geheim\n", mode: int = 0o600) -> Path:
    file = folder / "secret"
    file.write_text(text)
    file.chmod(mode)
    return file


def test_a_password_comes_from_a_closed_file(tmp_path: Path) -> None:
    matrix = Matrix(password_file=secret_file(tmp_path))
    assert matrix_password(settings(tmp_path, matrix), {}) == Secret("geheim")


def test_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    matrix = Matrix(token_file=secret_file(tmp_path))
    environment = {"THEMENBOTE_MATRIX_TOKEN": "aus der Umgebung"}
    assert matrix_token(settings(tmp_path, matrix), environment) == Secret("aus der Umgebung")


def test_without_file_and_environment_there_is_none(tmp_path: Path) -> None:
    assert matrix_password(settings(tmp_path), {}) is None
    assert database_url(settings(tmp_path), {}) is None


@pytest.mark.parametrize("mode", [0o604, 0o640, 0o644, 0o620])
def test_a_file_that_others_can_reach_is_refused(tmp_path: Path, mode: int) -> None:
    matrix = Matrix(password_file=secret_file(tmp_path, mode=mode))
    with pytest.raises(WrongSettings) as wrong:
        matrix_password(settings(tmp_path, matrix), {})
    [problem] = wrong.value.problems
    assert (problem.sort, problem.key) == ("secret_open", "matrix.password_file")


def test_what_systemd_hands_over_may_carry_the_groups_bit(tmp_path: Path) -> None:
    matrix = Matrix(password_file=secret_file(tmp_path, mode=0o440))
    environment = {"CREDENTIALS_DIRECTORY": str(tmp_path)}
    assert matrix_password(settings(tmp_path, matrix), environment) == Secret("geheim")


@pytest.mark.parametrize(("text", "sort"), [("\n", "secret_empty"), (None, "secret_unreadable")])
def test_an_empty_or_absent_file_is_told(tmp_path: Path, text: str | None, sort: str) -> None:
    file = secret_file(tmp_path, text) if text else tmp_path / "absent"
    with pytest.raises(WrongSettings) as wrong:
        database_url(settings(tmp_path, database=Database(url_file=file)), {})
    assert [problem.sort for problem in wrong.value.problems] == [sort]


def test_an_address_without_password_may_stand_in_the_settings(tmp_path: Path) -> None:
    database = Database(url="postgresql://themenbote@localhost/themenbote")
    found = database_url(settings(tmp_path, database=database), {})
    assert found == Secret("postgresql://themenbote@localhost/themenbote")


def test_the_key_is_made_once_and_closed(tmp_path: Path) -> None:
    house = settings(tmp_path / "data")
    first = crypto_key(house)
    assert crypto_key(house) == first
    assert len(first.value) >= 43
    assert house.key_file.stat().st_mode & 0o777 == 0o600
    assert house.key_file.parent.stat().st_mode & 0o777 == 0o700


def test_a_crash_at_any_moment_leaves_no_broken_key_behind(tmp_path: Path) -> None:
    killed = []
    for number in count(1):
        data = tmp_path / str(number)
        command = [sys.executable, "-m", "tests.storage.key_killed", str(data), str(number)]
        killed.append(subprocess.run(command, cwd=ROOT, check=False).returncode)
        assert len(crypto_key(settings(data)).value) >= 43
        if killed[-1] == 0:
            break
    assert len(killed) > 3


def test_a_secret_does_not_show_itself() -> None:
    assert "geheim" not in f"{Secret('geheim')} {Secret('geheim')!r}"
