"""What the desk decides and plans, what it asks and posts, and the personal addresses of the web pages."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, ForeignKey, Integer, UniqueConstraint
from sqlalchemy.schema import SchemaItem

from storage.columns import Day, Flag, Id, Instant, Words

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("outbox", Column("about", Words))
    op.add_column("outbox", Column("thread", Words))
    _plans()
    _decisions()
    _questions()
    _blackouts()
    _posts()
    _lists()
    _links()


def _plans() -> None:
    _table(
        "plans",
        Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
        Column("day", Day),
        Column("channels", Words, nullable=False),
        Column("priority", Words, nullable=False),
        Column("hold_until", Day),
        Column("theme", Words, nullable=False),
        Column("goals", Words, nullable=False),
        Column("link", Words, nullable=False),
        Column("reach", Words, nullable=False),
        Column("published_on", Day),
        Column("merged_into", Id, ForeignKey("topics.id")),
        Column("revision", Integer, nullable=False),
    )
    op.create_index("ix_plans_published_on", "plans", ["organisation", "published_on"])
    op.create_index("ix_topics_submitted_at", "topics", ["organisation", "submitted_at"])


def _decisions() -> None:
    _numbered(
        "decisions",
        Column("person", Id, ForeignKey("people.id"), nullable=False),
        Column("command", Words, nullable=False),
        Column("event", Words, nullable=False),
        Column("at", Instant, nullable=False),
        Column("taken_back_at", Instant),
    )
    op.create_index("ix_decisions_person", "decisions", ["organisation", "person", "at"])
    _table(
        "decided_topics",
        Column("decision", Id, ForeignKey("decisions.id", ondelete="CASCADE"), primary_key=True),
        Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
        Column("before", Words, nullable=False),
        Column("after", Words, nullable=False),
    )


def _questions() -> None:
    _numbered(
        "questions",
        Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), nullable=False),
        Column("asker", Id, ForeignKey("people.id"), nullable=False),
        Column("person", Id, ForeignKey("people.id"), nullable=False),
        Column("words", Words, nullable=False),
        Column("asked_at", Instant, nullable=False),
        Column("thread", Words, nullable=False),
        Column("answer", Words, nullable=False),
        Column("answered_at", Instant),
    )
    op.create_index("ix_questions_person", "questions", ["organisation", "person"])
    op.create_index("ix_questions_topic", "questions", ["organisation", "topic"])


def _blackouts() -> None:
    _numbered(
        "blackouts",
        Column("first", Day, nullable=False),
        Column("last", Day, nullable=False),
        Column("reason", Words, nullable=False),
        Column("holds", Flag, nullable=False),
        Column("person", Id, ForeignKey("people.id")),
        Column("made_at", Instant, nullable=False),
        Column("lifted_at", Instant),
    )


def _posts() -> None:
    _table(
        "posts",
        Column("key", Words, primary_key=True),
        Column("kind", Words, nullable=False),
        Column("transport", Words, nullable=False),
        Column("room", Words, nullable=False),
        Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE")),
        Column("said", Words, nullable=False),
        Column("edits", Integer, nullable=False),
        Column("at", Instant, nullable=False),
    )
    op.create_index("ix_posts_kind", "posts", ["organisation", "kind", "at"])


def _lists() -> None:
    _table(
        "lists",
        Column("transport", Words, primary_key=True),
        Column("room", Words, primary_key=True),
        Column("topics", Words, nullable=False),
        Column("at", Instant, nullable=False),
    )


def _links() -> None:
    _numbered(
        "links",
        Column("person", Id, ForeignKey("people.id"), nullable=False),
        Column("purpose", Words, nullable=False),
        Column("digest", Words, nullable=False),
        Column("made_at", Instant, nullable=False),
        Column("expires_at", Instant),
        Column("revoked_at", Instant),
        UniqueConstraint("organisation", "digest"),
    )
    op.create_index("ix_links_person", "links", ["organisation", "person"])


def _table(name: str, *items: SchemaItem) -> None:
    op.create_table(
        name,
        Column("organisation", Id, ForeignKey("installation.organisation"), primary_key=True),
        *items,
        sqlite_strict=True,
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
