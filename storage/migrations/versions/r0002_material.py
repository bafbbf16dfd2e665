"""Quotes become rows of their own, and what is known of a picture or a quote becomes rows, too."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, ForeignKey, Integer
from sqlalchemy.schema import SchemaItem

from storage.columns import Id, Words

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    _of_topic("quotes", Column("words", Words, nullable=False), Column("event", Words, nullable=False))
    _of_topic(
        "material_answers",
        Column("question", Words, primary_key=True),
        Column("given", Words, nullable=False),
        Column("words", Words, nullable=False),
        Column("value", Words, nullable=False),
        Column("event", Words, nullable=False),
        kind=(Column("kind", Words, primary_key=True),),
    )
    op.execute(
        "INSERT INTO quotes (organisation, topic, place, words, event)"
        " SELECT organisation, topic, 0, words, event FROM answers"
        " WHERE question = 'quote' AND given = 'value'"
    )
    op.execute("DELETE FROM answers WHERE question = 'quote' AND given = 'value'")


def _of_topic(name: str, *items: SchemaItem, kind: tuple[SchemaItem, ...] = ()) -> None:
    """A table whose rows stand at a place within a topic."""
    op.create_table(
        name,
        Column("organisation", Id, ForeignKey("installation.organisation"), primary_key=True),
        Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
        *kind,
        Column("place", Integer, primary_key=True),
        *items,
        sqlite_strict=True,
    )
