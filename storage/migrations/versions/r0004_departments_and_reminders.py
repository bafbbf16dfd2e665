"""Departments, who is away, events of every year, and what people are asked unasked."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, ForeignKey, Integer, UniqueConstraint
from sqlalchemy.schema import SchemaItem

from storage.columns import Day, Id, Instant, Words

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("people", Column("introduced_at", Instant))
    op.add_column("people", Column("away_until", Day))
    op.add_column("people", Column("written_on", Day))
    op.add_column("people", Column("lost_at", Instant))
    _departments()
    _yearly_events()
    _assignments()
    _calls()
    _asks()
    _notes()


def _departments() -> None:
    _numbered(
        "departments",
        Column("name", Words, nullable=False),
        Column("themes", Words, nullable=False),
        Column("contact", Id, ForeignKey("people.id")),
        Column("deputy", Id, ForeignKey("people.id")),
        UniqueConstraint("organisation", "name"),
    )


def _yearly_events() -> None:
    _numbered(
        "yearly_events",
        Column("uid", Words, nullable=False),
        Column("source", Words, nullable=False),
        Column("name", Words, nullable=False),
        Column("first", Day, nullable=False),
        Column("rule", Words, nullable=False),
        Column("department", Id, ForeignKey("departments.id")),
        Column("lead", Integer, nullable=False),
        UniqueConstraint("organisation", "uid"),
    )


def _assignments() -> None:
    """A table of its own, since SQLite cannot add a column that points elsewhere to the topics."""
    op.create_table(
        "assignments",
        Column("organisation", Id, ForeignKey("installation.organisation"), primary_key=True),
        Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
        Column("department", Id, ForeignKey("departments.id")),
        Column("responsible", Id, ForeignKey("people.id")),
        Column("event", Id, ForeignKey("yearly_events.id")),
        sqlite_strict=True,
    )


def _calls() -> None:
    _numbered(
        "calls",
        Column("key", Words, nullable=False),
        Column("started_on", Day, nullable=False),
        Column("due_on", Day, nullable=False),
        Column("reported_at", Instant),
        UniqueConstraint("organisation", "key"),
    )
    op.create_table(
        "call_answers",
        Column("organisation", Id, ForeignKey("installation.organisation"), primary_key=True),
        Column("call", Id, ForeignKey("calls.id", ondelete="CASCADE"), primary_key=True),
        Column("department", Id, ForeignKey("departments.id"), primary_key=True),
        Column("person", Id, ForeignKey("people.id")),
        Column("answer", Words, nullable=False),
        Column("answered_at", Instant),
        sqlite_strict=True,
    )


def _asks() -> None:
    _numbered(
        "asks",
        Column("key", Words, nullable=False),
        Column("kind", Words, nullable=False),
        Column("person", Id, ForeignKey("people.id"), nullable=False),
        Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE")),
        Column("call", Id, ForeignKey("calls.id")),
        Column("department", Id, ForeignKey("departments.id")),
        Column("event", Id, ForeignKey("yearly_events.id")),
        Column("version", Words, nullable=False),
        Column("rung", Integer, nullable=False),
        Column("asked_on", Day, nullable=False),
        Column("state", Words, nullable=False),
        Column("later_on", Day),
        UniqueConstraint("organisation", "key"),
    )
    op.create_index("ix_asks_person", "asks", ["organisation", "person", "state"])
    op.create_index("ix_asks_topic", "asks", ["organisation", "topic"])


def _notes() -> None:
    _numbered(
        "notes",
        Column("key", Words, nullable=False),
        Column("kind", Words, nullable=False),
        Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE")),
        Column("person", Id, ForeignKey("people.id")),
        Column("words", Words, nullable=False),
        Column("noted_at", Instant, nullable=False),
        Column("told_on", Day),
        UniqueConstraint("organisation", "key"),
    )


def _numbered(name: str, *items: SchemaItem) -> None:
    """A table whose rows have a number that is never given twice."""
    op.create_table(
        name,
        Column("organisation", Id, ForeignKey("installation.organisation"), nullable=False),
        Column("id", Id, primary_key=True),
        *items,
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
