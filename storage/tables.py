"""The schema in one page. Every row belongs to an organisation; `storage.organisation` sees to that."""
# long: all tables side by side, as the architecture promises

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, UniqueConstraint
from sqlalchemy.schema import SchemaItem

from storage.columns import Day, Flag, Id, Instant, Words

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_1_name)s",  # column 0 is always the organisation
        "ix": "ix_%(table_name)s_%(column_1_name)s",
    }
)

# One row: who uses this database, its name for the world (renewed by a restore, because a homeserver remembers
# transaction ids), and the last number given to a topic.
installation = Table(
    "installation",
    metadata,
    Column("organisation", Id, primary_key=True, autoincrement=False),
    Column("uuid", Words, nullable=False),
    Column("last_number", Integer, nullable=False),
    sqlite_strict=True,
)


def _table(name: str, *items: SchemaItem) -> Table:
    """A table whose rows belong to an organisation."""
    keyless = not any(isinstance(item, Column) and item.name in {"id", "seq"} for item in items)
    whose = ForeignKey(installation.c.organisation)
    organisation = Column("organisation", Id, whose, primary_key=keyless, nullable=False)
    # Numbers are never given twice: outbox keys are made of the inbox's.
    return Table(name, metadata, organisation, *items, sqlite_strict=True, sqlite_autoincrement=not keyless)


# ---------------------------------------------------------------- delivery (ADR 1 and 8)

inbox = _table(
    "inbox",
    Column("seq", Id, primary_key=True),
    Column("transport", Words, nullable=False),
    Column("event", Words, nullable=False),
    Column("room", Words, nullable=False),
    Column("sender", Words, nullable=False),
    Column("kind", Words, nullable=False),  # of the content
    Column("payload", Words, nullable=False),
    Column("state", Words, nullable=False),  # new, done, dead
    Column("attempts", Integer, nullable=False),
    Column("not_before", Instant),  # empty: at once, whatever the clock says
    Column("reason", Words, nullable=False),  # of the last failure
    Column("received_at", Instant, nullable=False),
    Column("finished_at", Instant),
    UniqueConstraint("organisation", "transport", "event"),
    Index(None, "organisation", "state", "transport", "room", "seq"),
)

cursors = _table(
    "cursors",
    Column("transport", Words, primary_key=True),
    Column("account", Words, primary_key=True),
    Column("checkpoint", Words, nullable=False),
)

outbox = _table(
    "outbox",
    Column("id", Id, primary_key=True),
    Column("key", Words, nullable=False),
    Column("transport", Words, nullable=False),
    Column("room", Words, nullable=False),
    Column("kind", Words, nullable=False),  # of the parcel
    Column("parcel", Words, nullable=False),
    Column("state", Words, nullable=False),  # new, sent, dead
    Column("attempts", Integer, nullable=False),
    Column("not_before", Instant),
    Column("reason", Words, nullable=False),
    Column("event", Words, nullable=False),  # the transport's name for what was sent
    Column("about", Words),  # the key of the message that this one replaces
    Column("thread", Words),  # the event whose thread it belongs to
    Column("doubtful", Integer),  # attempts of which nobody knows whether they arrived
    Column("queued_at", Instant, nullable=False),
    Column("finished_at", Instant),
    UniqueConstraint("organisation", "key"),
    Index(None, "organisation", "state", "transport", "room", "id"),
    Index(None, "organisation", "event"),
)

occurrences = _table(
    "occurrences",
    Column("key", Words, primary_key=True),
    Column("kind", Words, nullable=False),
    Column("due", Instant, nullable=False),
    Column("zone", Words, nullable=False),  # with `wall` the rule that `due` was made from
    Column("wall", Words, nullable=False),
    Column("state", Words, nullable=False),  # pending, enqueued, skipped, superseded
    Column("reason", Words, nullable=False),
    Index(None, "organisation", "state", "due"),
)

# Whose turn it is to write, on PostgreSQL. Nothing expires: the advisory lock ends with its session.
leader = _table(
    "leader",
    Column("name", Words, primary_key=True),
    Column("holder", Words, nullable=False),
    Column("epoch", Integer, nullable=False),
)

# ---------------------------------------------------------------- people

people = _table(
    "people",
    Column("id", Id, primary_key=True),
    Column("name", Words, nullable=False),
    Column("language", Words, nullable=False),
    Column("formal", Flag, nullable=False),
    Column("met_at", Instant, nullable=False),
    Column("introduced_at", Instant),  # when we wrote to the person first and said who we are
    Column("away_until", Day),  # the last day of an absence
    Column("written_on", Day),  # the last day on which the person was written to unasked
    Column("lost_at", Instant),  # when it turned out that the person cannot be reached any more
)

accounts = _table(
    "accounts",
    Column("transport", Words, primary_key=True),
    Column("account", Words, primary_key=True),
    Column("person", Id, ForeignKey("people.id"), nullable=False),
    Column("room", Words),  # the private conversation, once there is one
    Index(None, "organisation", "person"),
)

departments = _table(
    "departments",
    Column("id", Id, primary_key=True),
    Column("name", Words, nullable=False),
    Column("themes", Words, nullable=False),  # a JSON list
    Column("contact", Id, ForeignKey("people.id")),
    Column("deputy", Id, ForeignKey("people.id")),
    UniqueConstraint("organisation", "name"),
)

# Events that come again every year, or at least by a rule.
yearly_events = _table(
    "yearly_events",
    Column("id", Id, primary_key=True),
    Column("uid", Words, nullable=False),  # of the calendar it came from, or made from its name
    Column("source", Words, nullable=False),  # "config", or the calendar's name
    Column("name", Words, nullable=False),
    Column("first", Day, nullable=False),
    Column("rule", Words, nullable=False),  # an RFC 5545 RRULE; empty: only once
    Column("department", Id, ForeignKey("departments.id")),
    Column("lead", Integer, nullable=False),  # working days before, on which the department is asked
    UniqueConstraint("organisation", "uid"),
)

# ---------------------------------------------------------------- topics

topics = _table(
    "topics",
    Column("id", Id, primary_key=True),
    Column("number", Integer),
    Column("status", Words, nullable=False),
    Column("reason", Words, nullable=False),  # of the last change of status
    Column("contributor", Id, ForeignKey("people.id"), nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("submitted_at", Instant),
    UniqueConstraint("organisation", "number"),
    Index(None, "organisation", "status"),
    Index(None, "organisation", "submitted_at"),
    Index(None, "organisation", "contributor"),
)

answers = _table(
    "answers",
    Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
    Column("question", Words, primary_key=True),
    Column("given", Words, nullable=False),
    Column("words", Words, nullable=False),
    Column("value", Words, nullable=False),
    Column("event", Words, nullable=False),
)

pictures = _table(
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

quotes = _table(
    "quotes",
    Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("words", Words, nullable=False),
    Column("event", Words, nullable=False),
)

# What is known of a picture or a quote; `place` is its own.
material_answers = _table(
    "material_answers",
    Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
    Column("kind", Words, primary_key=True),  # picture, quote
    Column("place", Integer, primary_key=True),
    Column("question", Words, primary_key=True),
    Column("given", Words, nullable=False),
    Column("words", Words, nullable=False),
    Column("value", Words, nullable=False),
    Column("event", Words, nullable=False),
)

attachments = _table(
    "attachments",
    Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("file", Words, nullable=False),
    Column("mime", Words, nullable=False),
    Column("name", Words, nullable=False),
    Column("size", Integer, nullable=False),
    Column("caption", Words, nullable=False),
    Column("event", Words, nullable=False),
)

status_changes = _table(
    "status_changes",
    Column("id", Id, primary_key=True),
    Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), nullable=False),
    Column("before", Words, nullable=False),
    Column("after", Words, nullable=False),
    Column("person", Id, ForeignKey("people.id")),  # empty: the bot itself
    Column("reason", Words, nullable=False),
    Column("at", Instant, nullable=False),
    Index(None, "organisation", "topic"),
)

# Whose a topic is besides its contributor's.
assignments = _table(
    "assignments",
    Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
    Column("department", Id, ForeignKey("departments.id")),
    Column("responsible", Id, ForeignKey("people.id")),  # who is asked instead, since somebody said so
    Column("event", Id, ForeignKey("yearly_events.id")),  # the event of every year that it is about
)

# What the desk decided about a topic.
plans = _table(
    "plans",
    Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
    Column("day", Day),  # of publication
    Column("channels", Words, nullable=False),  # a JSON list; empty: all
    Column("priority", Words, nullable=False),  # high, normal, low
    Column("hold_until", Day),
    Column("theme", Words, nullable=False),
    Column("goals", Words, nullable=False),  # a JSON list
    Column("link", Words, nullable=False),
    Column("reach", Words, nullable=False),
    Column("published_on", Day),
    Column("merged_into", Id, ForeignKey("topics.id")),
    Column("revision", Integer, nullable=False),  # counts what a subscribed calendar must notice
    Index(None, "organisation", "published_on"),
)

# What one command decided, and how everything was before, so that it can be taken back.
decisions = _table(
    "decisions",
    Column("id", Id, primary_key=True),
    Column("person", Id, ForeignKey("people.id"), nullable=False),
    Column("command", Words, nullable=False),  # its name in the table of commands
    Column(
        "event", Words, nullable=False
    ),  # what it came from: a command, or a reaction that may be removed again
    Column("at", Instant, nullable=False),
    Column("taken_back_at", Instant),
    Index(None, "organisation", "person", "at"),
)

decided_topics = _table(
    "decided_topics",
    Column("decision", Id, ForeignKey("decisions.id", ondelete="CASCADE"), primary_key=True),
    Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
    Column("before", Words, nullable=False),  # JSON: status, reason, plan
    Column("after", Words, nullable=False),  # the same, to notice what came later
)

# What a topic is found by: the stems of its title, of everything in it, and the ends of compound words ("haus" in
# "kinderhaus"). The index over it is each database's own (r0006): FTS5 on SQLite, GIN on PostgreSQL.
topic_words = _table(
    "topic_words",
    Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
    Column("title", Words, nullable=False),
    Column("stems", Words, nullable=False),
    Column("tails", Words, nullable=False),
)

# A question of an editor to a contributor, and the answer.
questions = _table(
    "questions",
    Column("id", Id, primary_key=True),
    Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), nullable=False),
    Column("asker", Id, ForeignKey("people.id"), nullable=False),
    Column("person", Id, ForeignKey("people.id"), nullable=False),  # who is asked
    Column("words", Words, nullable=False),
    Column("asked_at", Instant, nullable=False),
    Column("thread", Words, nullable=False),  # the event in the editorial room that the answer belongs to
    Column("answer", Words, nullable=False),
    Column("answered_at", Instant),
    Column("event", Words),  # the message that answered
    Index(None, "organisation", "person"),
    Index(None, "organisation", "topic"),
)

# Periods in which topics are flagged or held.
blackouts = _table(
    "blackouts",
    Column("id", Id, primary_key=True),
    Column("first", Day, nullable=False),
    Column("last", Day, nullable=False),
    Column("reason", Words, nullable=False),
    Column("holds", Flag, nullable=False),  # rather than flags
    Column("person", Id, ForeignKey("people.id")),  # who said so
    Column("made_at", Instant, nullable=False),
    Column("lifted_at", Instant),
)

# Which message of ours is about what.
posts = _table(
    "posts",
    Column("key", Words, primary_key=True),  # of its letter
    Column("kind", Words, nullable=False),  # topic, agenda, question
    Column("transport", Words, nullable=False),
    Column("room", Words, nullable=False),
    Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE")),
    Column("said", Words, nullable=False),  # a digest of what it says now
    Column("edits", Integer, nullable=False),
    Column("at", Instant, nullable=False),
    Index(None, "organisation", "kind", "at"),
)

# The last numbered list in a room: what its numbers mean there.
lists = _table(
    "lists",
    Column("transport", Words, primary_key=True),
    Column("room", Words, primary_key=True),
    Column("topics", Words, nullable=False),  # a JSON list of ids
    Column("at", Instant, nullable=False),
)

# Personal addresses of the web pages and of the calendar; the secret itself is known to nobody but its owner.
links = _table(
    "links",
    Column("id", Id, primary_key=True),
    Column("person", Id, ForeignKey("people.id"), nullable=False),
    Column("purpose", Words, nullable=False),  # pages, calendar
    Column("digest", Words, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("expires_at", Instant),
    Column("revoked_at", Instant),
    UniqueConstraint("organisation", "digest"),
    Index(None, "organisation", "person"),
)

# ---------------------------------------------------------------- what people are asked unasked

# One thing that one person was asked in one message; `key` keeps it from being asked twice.
asks = _table(
    "asks",
    Column("id", Id, primary_key=True),
    Column("key", Words, nullable=False),
    Column("kind", Words, nullable=False),  # material, look_back, call, yearly
    Column("person", Id, ForeignKey("people.id"), nullable=False),
    Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE")),
    Column("call", Id, ForeignKey("calls.id")),
    Column("department", Id, ForeignKey("departments.id")),
    Column("event", Id, ForeignKey("yearly_events.id")),
    Column("version", Words, nullable=False),  # the day of the topic or event that was asked for
    Column("rung", Integer, nullable=False),  # working days before the deadline
    Column("asked_on", Day, nullable=False),
    Column("state", Words, nullable=False),  # open, answered, done, later, elsewhere
    Column("later_on", Day),  # when to ask again
    UniqueConstraint("organisation", "key"),
    Index(None, "organisation", "person", "state"),
    Index(None, "organisation", "topic"),
)

calls = _table(
    "calls",
    Column("id", Id, primary_key=True),
    Column("key", Words, nullable=False),  # "2026-12" for the monthly one: never twice
    Column("started_on", Day, nullable=False),
    Column("due_on", Day, nullable=False),  # the last day for an answer
    Column("reported_at", Instant),
    UniqueConstraint("organisation", "key"),
)

# A department in a topic call, and what came of it.
call_answers = _table(
    "call_answers",
    Column("call", Id, ForeignKey("calls.id", ondelete="CASCADE"), primary_key=True),
    Column("department", Id, ForeignKey("departments.id"), primary_key=True),
    Column("person", Id, ForeignKey("people.id")),  # who was asked last
    Column("answer", Words, nullable=False),  # empty, nothing, topics
    Column("answered_at", Instant),
)

# What only the editors are told, once, in their daily digest.
notes = _table(
    "notes",
    Column("id", Id, primary_key=True),
    Column("key", Words, nullable=False),
    Column("kind", Words, nullable=False),  # a text under `digest`
    Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE")),
    Column("person", Id, ForeignKey("people.id")),
    Column("words", Words, nullable=False),
    Column("noted_at", Instant, nullable=False),
    Column("told_on", Day),
    UniqueConstraint("organisation", "key"),
)

# ---------------------------------------------------------------- conversations and rooms

conversations = _table(
    "conversations",
    Column("transport", Words, primary_key=True),
    Column("room", Words, primary_key=True),
    Column("person", Id, ForeignKey("people.id"), nullable=False),
    Column("state", Words, nullable=False),
    Column("topic", Id, ForeignKey("topics.id")),  # the draft, while there is one
    Column("memory", Words, nullable=False),
    Column("changed_at", Instant, nullable=False),
)

successors = _table(
    "successors",
    Column("transport", Words, primary_key=True),
    Column("room", Words, primary_key=True),
    Column("successor", Words, nullable=False),
)

# What a transport needs to find a conversation again: Teams' conversation references.
conversation_references = _table(
    "conversation_references",
    Column("transport", Words, primary_key=True),
    Column("room", Words, primary_key=True),
    Column("reference", Words, nullable=False),
)

# Codes with which a person shows that an account on another transport is theirs too, questions about it, and wrong tries.
pairings = _table(
    "pairings",
    Column("code", Words, primary_key=True),  # what it is, and a digest
    Column("person", Id, ForeignKey("people.id"), nullable=False),
    Column("expires_at", Instant, nullable=False),
)

# ---------------------------------------------------------------- personal data

# All columns that say who somebody is or what somebody said; export and erasure go by this list. Other columns
# refer to a person by id alone.
PERSONAL: Final = frozenset(
    {
        accounts.c.account,
        accounts.c.room,
        answers.c.event,
        answers.c.value,
        answers.c.words,
        attachments.c.caption,
        attachments.c.event,
        attachments.c.file,
        attachments.c.name,
        blackouts.c.reason,
        conversation_references.c.reference,
        conversation_references.c.room,
        conversations.c.memory,
        conversations.c.room,
        decided_topics.c.after,
        decided_topics.c.before,
        decisions.c.event,
        inbox.c.event,
        inbox.c.payload,
        inbox.c.room,
        inbox.c.sender,
        lists.c.room,
        material_answers.c.event,
        material_answers.c.value,
        material_answers.c.words,
        notes.c.words,
        outbox.c.event,
        outbox.c.parcel,
        outbox.c.room,
        outbox.c.thread,
        people.c.name,
        pictures.c.caption,
        pictures.c.event,
        pictures.c.file,
        plans.c.link,
        plans.c.reach,
        posts.c.room,
        questions.c.answer,
        questions.c.event,
        questions.c.thread,
        questions.c.words,
        quotes.c.event,
        quotes.c.words,
        status_changes.c.reason,
        successors.c.room,
        successors.c.successor,
        topic_words.c.stems,
        topic_words.c.tails,
        topic_words.c.title,
        topics.c.reason,
    }
)
