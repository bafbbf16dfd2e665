"""The first schema. A migration is a record of its day: it repeats `storage.tables` and does not follow it."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, ForeignKey, Integer, UniqueConstraint
from sqlalchemy.schema import SchemaItem

from storage.columns import Flag, Id, Instant, Words

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "installation",
        Column("organisation", Id, primary_key=True, autoincrement=False),
        Column("uuid", Words, nullable=False),
        Column("last_number", Integer, nullable=False),
        sqlite_strict=True,
    )
    _delivery()
    _people()
    _topics()
    _conversations()


def _delivery() -> None:
    _numbered(
        "inbox",
        Column("seq", Id, primary_key=True),
        Column("transport", Words, nullable=False),
        Column("event", Words, nullable=False),
        Column("room", Words, nullable=False),
        Column("sender", Words, nullable=False),
        Column("kind", Words, nullable=False),
        Column("payload", Words, nullable=False),
        Column("state", Words, nullable=False),
        Column("attempts", Integer, nullable=False),
        Column("not_before", Instant),
        Column("reason", Words, nullable=False),
        Column("received_at", Instant, nullable=False),
        Column("finished_at", Instant),
        UniqueConstraint("organisation", "transport", "event"),
    )
    op.create_index("ix_inbox_state", "inbox", ["organisation", "state", "transport", "room", "seq"])
    _named(
        "cursors",
        Column("transport", Words, primary_key=True),
        Column("account", Words, primary_key=True),
        Column("checkpoint", Words, nullable=False),
    )
    _numbered(
        "outbox",
        Column("id", Id, primary_key=True),
        Column("key", Words, nullable=False),
        Column("transport", Words, nullable=False),
        Column("room", Words, nullable=False),
        Column("kind", Words, nullable=False),
        Column("parcel", Words, nullable=False),
        Column("state", Words, nullable=False),
        Column("attempts", Integer, nullable=False),
        Column("not_before", Instant),
        Column("reason", Words, nullable=False),
        Column("event", Words, nullable=False),
        Column("queued_at", Instant, nullable=False),
        Column("finished_at", Instant),
        UniqueConstraint("organisation", "key"),
    )
    op.create_index("ix_outbox_state", "outbox", ["organisation", "state", "transport", "room", "id"])
    op.create_index("ix_outbox_event", "outbox", ["organisation", "event"])
    _named(
        "occurrences",
        Column("key", Words, primary_key=True),
        Column("kind", Words, nullable=False),
        Column("due", Instant, nullable=False),
        Column("zone", Words, nullable=False),
        Column("wall", Words, nullable=False),
        Column("state", Words, nullable=False),
        Column("reason", Words, nullable=False),
    )
    op.create_index("ix_occurrences_state", "occurrences", ["organisation", "state", "due"])
    _named(
        "leader",
        Column("name", Words, primary_key=True),
        Column("holder", Words, nullable=False),
        Column("epoch", Integer, nullable=False),
    )


def _people() -> None:
    _numbered(
        "people",
        Column("id", Id, primary_key=True),
        Column("name", Words, nullable=False),
        Column("language", Words, nullable=False),
        Column("formal", Flag, nullable=False),
        Column("met_at", Instant, nullable=False),
    )
    _named(
        "accounts",
        Column("transport", Words, primary_key=True),
        Column("account", Words, primary_key=True),
        Column("person", Id, ForeignKey("people.id"), nullable=False),
        Column("room", Words),
    )
    op.create_index("ix_accounts_person", "accounts", ["organisation", "person"])


def _topics() -> None:
    _numbered(
        "topics",
        Column("id", Id, primary_key=True),
        Column("number", Integer),
        Column("status", Words, nullable=False),
        Column("reason", Words, nullable=False),
        Column("contributor", Id, ForeignKey("people.id"), nullable=False),
        Column("created_at", Instant, nullable=False),
        Column("submitted_at", Instant),
        UniqueConstraint("organisation", "number"),
    )
    op.create_index("ix_topics_status", "topics", ["organisation", "status"])
    op.create_index("ix_topics_contributor", "topics", ["organisation", "contributor"])
    _named(
        "answers",
        Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
        Column("question", Words, primary_key=True),
        Column("given", Words, nullable=False),
        Column("words", Words, nullable=False),
        Column("value", Words, nullable=False),
        Column("event", Words, nullable=False),
    )
    _named(
        "pictures",
        Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
        Column("place", Integer, primary_key=True),
        Column("file", Words, nullable=False),
        Column("mime", Words, nullable=False),
        Column("width", Integer, nullable=False),
        Column("height", Integer, nullable=False),
        Column("caption", Words, nullable=False),
        Column("event", Words, nullable=False),
    )
    _numbered(
        "status_changes",
        Column("id", Id, primary_key=True),
        Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), nullable=False),
        Column("before", Words, nullable=False),
        Column("after", Words, nullable=False),
        Column("person", Id, ForeignKey("people.id")),
        Column("reason", Words, nullable=False),
        Column("at", Instant, nullable=False),
    )
    op.create_index("ix_status_changes_topic", "status_changes", ["organisation", "topic"])


def _conversations() -> None:
    _named(
        "conversations",
        Column("transport", Words, primary_key=True),
        Column("room", Words, primary_key=True),
        Column("person", Id, ForeignKey("people.id"), nullable=False),
        Column("state", Words, nullable=False),
        Column("topic", Id, ForeignKey("topics.id")),
        Column("memory", Words, nullable=False),
        Column("changed_at", Instant, nullable=False),
    )
    _named(
        "successors",
        Column("transport", Words, primary_key=True),
        Column("room", Words, primary_key=True),
        Column("successor", Words, nullable=False),
    )


def _named(name: str, *items: SchemaItem) -> None:
    """A table whose key is the organisation and names."""
    organisation = Column("organisation", Id, ForeignKey("installation.organisation"), primary_key=True)
    op.create_table(name, organisation, *items, sqlite_strict=True)


def _numbered(name: str, *items: SchemaItem) -> None:
    """A table whose key is a number that is never given twice."""
    organisation = Column("organisation", Id, ForeignKey("installation.organisation"), nullable=False)
    op.create_table(name, organisation, *items, sqlite_strict=True, sqlite_autoincrement=True)
