"""Files that belong to a topic."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, ForeignKey, Integer

from storage.columns import Id, Words

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "attachments",
        Column("organisation", Id, ForeignKey("installation.organisation"), primary_key=True),
        Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
        Column("place", Integer, primary_key=True),
        Column("file", Words, nullable=False),
        Column("mime", Words, nullable=False),
        Column("name", Words, nullable=False),
        Column("size", Integer, nullable=False),
        Column("caption", Words, nullable=False),
        Column("event", Words, nullable=False),
        sqlite_strict=True,
    )
