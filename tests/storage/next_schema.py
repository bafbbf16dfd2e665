"""A revision after the real ones, as an update of the program might bring it."""

from __future__ import annotations

import shutil
from pathlib import Path

from storage.migrating import MIGRATIONS

NEWEST = "0007"  # of the real ones

NEXT = """
from alembic import op
from sqlalchemy import Column, Text

revision = "next"
down_revision = "NEWEST"


def upgrade():
    op.add_column("people", Column("nickname", Text))
    op.execute("UPDATE people SET nickname = name")
    op.create_table("nicknames", Column("nickname", Text))
    op.execute("INSERT INTO nicknames SELECT nickname FROM people")
"""


def with_next(folder: Path, then: str = "") -> Path:
    """A copy of the migrations with one more, which may end with a line of its own."""
    copy = folder / "migrations"
    shutil.copytree(MIGRATIONS, copy)
    (copy / "versions" / "next.py").write_text(NEXT.replace("NEWEST", NEWEST) + then)
    return copy
