"""Finding topics by their words, and which message answered a question of the desk.

The index stands beside the table of words: FTS5 on SQLite, GIN on PostgreSQL. `storage/search.py` keeps both, since triggers
must not use FTS5 where the schema is not trusted. The words of the topics that are there already are made at the next start,
because stems are a matter of the program.
"""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, ForeignKey

from storage.columns import Id, Words

revision = "0006"
down_revision = "0005"

FTS5 = (
    "CREATE VIRTUAL TABLE topic_index USING fts5"
    " (stems, tails, content = 'topic_words', content_rowid = 'topic', columnsize = 0, prefix = '3')"
)
GIN = (
    "CREATE INDEX ix_topic_words_found ON topic_words USING gin"
    " (array_to_tsvector(array_remove(string_to_array(stems || ' ' || tails, ' '), '')))"
)


def upgrade() -> None:
    op.add_column("questions", Column("event", Words))
    op.create_table(
        "topic_words",
        Column("organisation", Id, ForeignKey("installation.organisation"), primary_key=True),
        Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
        Column("title", Words, nullable=False),
        Column("stems", Words, nullable=False),
        Column("tails", Words, nullable=False),
        sqlite_strict=True,
    )
    op.execute(FTS5 if op.get_context().dialect.name == "sqlite" else GIN)
