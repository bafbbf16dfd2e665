"""Passwords, tokens and keys: from files that only the bot can read, or from the environment."""

from __future__ import annotations

import os
import secrets
import stat
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from newsroom.settings import DATABASE_URL, MATRIX_PASSWORD, MATRIX_TOKEN, TEAMS_SECRET, Settings
from newsroom.wrong_settings import Problem, WrongSettings


@dataclass(frozen=True, slots=True)
class Secret:
    """Never shows its value by accident, whatever logs or prints it."""

    value: str = field(repr=False)


def matrix_password(settings: Settings, environment: Mapping[str, str]) -> Secret | None:
    return _from(environment, MATRIX_PASSWORD, "matrix.password_file", settings.matrix.password_file)


def matrix_token(settings: Settings, environment: Mapping[str, str]) -> Secret | None:
    return _from(environment, MATRIX_TOKEN, "matrix.token_file", settings.matrix.token_file)


def teams_secret(settings: Settings, environment: Mapping[str, str]) -> Secret | None:
    return _from(environment, TEAMS_SECRET, "teams.secret_file", settings.teams.secret_file)


def database_url(settings: Settings, environment: Mapping[str, str]) -> Secret | None:
    """None is SQLite in the data folder."""
    given = _from(environment, DATABASE_URL, "database.url_file", settings.database.url_file)
    return given or (Secret(settings.database.url) if settings.database.url else None)


def crypto_key(settings: Settings) -> Secret:
    """The key that protects the crypto store; made at the first start, never changed."""
    path = settings.key_file
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write_once(path, secrets.token_urlsafe(32))
    return _read("matrix.key_file", path, trusted=None)


def _write_once(path: Path, text: str) -> None:
    """Whole or not at all, also when the power fails; a file that stands there already stays."""
    descriptor, part = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}.")  # mode 0600
    try:
        with os.fdopen(descriptor, "w") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            path.hardlink_to(part)
    finally:
        Path(part).unlink()


def kept_crypto_key(settings: Settings) -> Secret:
    """The same for who only looks: an empty one where there is none yet."""
    return crypto_key(settings) if settings.key_file.exists() else Secret("")


def _from(environment: Mapping[str, str], variable: str, key: str, file: Path | None) -> Secret | None:
    if environment.get(variable):
        return Secret(environment[variable])
    return _read(key, file, trusted=environment.get("CREDENTIALS_DIRECTORY")) if file else None


def _read(key: str, file: Path, trusted: str | None) -> Secret:
    """`trusted` is systemd's folder of credentials: there the group's bit only mirrors an access list."""
    try:
        mode = stat.S_IMODE(file.stat().st_mode)
        text = file.read_text().strip()
    except (OSError, UnicodeDecodeError) as unreadable:
        raise _wrong("secret_unreadable", key, file) from unreadable
    handed_over = trusted is not None and file.is_relative_to(trusted)
    if mode & (0o007 if handed_over else 0o077):
        raise _wrong("secret_open", key, file)
    if not text:
        raise _wrong("secret_empty", key, file)
    return Secret(text)


def _wrong(sort: str, key: str, file: Path) -> WrongSettings:
    return WrongSettings((Problem(sort, key, hints={"file": str(file)}),))
