"""What Teams needs: where a conversation is to be found, which attempts ended in doubt, and codes that join two accounts."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, ForeignKey, Integer

from storage.columns import Id, Instant, Words

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column("outbox", Column("doubtful", Integer))
    op.create_table(
        "conversation_references",
        Column("organisation", Id, ForeignKey("installation.organisation"), primary_key=True),
        Column("transport", Words, primary_key=True),
        Column("room", Words, primary_key=True),
        Column("reference", Words, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "pairings",
        Column("organisation", Id, ForeignKey("installation.organisation"), primary_key=True),
        Column("code", Words, primary_key=True),
        Column("person", Id, ForeignKey("people.id"), nullable=False),
        Column("expires_at", Instant, nullable=False),
        sqlite_strict=True,
    )
