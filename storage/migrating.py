"""Bringing the schema up to date, through Alembic: all steps in one transaction, never from a newer schema."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.errors import NewerSchema

MIGRATIONS: Final = Path(__file__).parent / "migrations"


@dataclass(frozen=True, slots=True)
class Steps:
    """`present` is the revision of the database (None when it is empty), `newest` the one this program needs."""

    present: str | None
    newest: str | None


async def steps(engine: AsyncEngine, folder: Path, place: str) -> Steps:
    """Raises NewerSchema for a revision that this program does not know."""
    async with engine.connect() as connection:
        return compared(await connection.run_sync(revision), folder, place)


def compared(present: str | None, folder: Path, place: str) -> Steps:
    """Raises NewerSchema for a revision that this program does not know."""
    script = ScriptDirectory.from_config(_config(folder))
    if present not in {None, *(known.revision for known in script.walk_revisions())}:
        raise NewerSchema(place=place, revision=str(present))
    return Steps(present, script.get_current_head())


def upgrade(connection: Connection, folder: Path) -> None:
    """All missing steps, in the transaction that the connection is in."""
    config = _config(folder)
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def revision(connection: Connection) -> str | None:
    """Of the database; None while it is empty."""
    return MigrationContext.configure(connection).get_current_revision()


def _config(folder: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.set_main_option("path_separator", "newline")  # a folder may hold any other separator in its name
    return config
