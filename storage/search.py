"""Finding topics by their words: the same stems on both databases, in an index that each has of its own (r0006).

Whatever changes what a topic says calls `index` in the same transaction. Nothing that somebody typed reaches the language of
a query: only stems do, which are letters and digits.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Row, Select, delete, exists, or_, select, text

from newsroom.topics import Draft, Given, Status
from storage import drafts
from storage.database import Transaction
from storage.tables import assignments, departments, plans, questions, topic_words, topics
from understanding.stems import sought, stems, tails

LOOKED_AT: Final = 200  # of the newest topics in which all words are found
SHORTEST: Final = 3  # letters with which a word may begin; a shorter one must be the whole word
BATCH: Final = 200  # topics

_FTS_ADD = text("INSERT INTO topic_index (rowid, stems, tails) VALUES (:topic, :stems, :tails)")
_FTS_DROP = text(
    "INSERT INTO topic_index (topic_index, rowid, stems, tails) VALUES ('delete', :topic, :stems, :tails)"
)
_FTS_FIND = text(
    "topic IN (SELECT rowid FROM topic_index WHERE topic_index MATCH :query ORDER BY rowid DESC LIMIT :most)"
)
_GIN_FIND = text(  # the expression is the index's, word for word
    "array_to_tsvector(array_remove(string_to_array(stems || ' ' || tails, ' '), ''))"
    " @@ CAST(CAST(:query AS text) AS tsquery)"
)


@dataclass(frozen=True, slots=True)
class Hits:
    """The ids of the best topics, the best first; `more` is how many others there are, `at_least` that there may be more."""

    topics: tuple[int, ...]
    more: int = 0
    at_least: bool = False


async def find(tx: Transaction, words: str, count: int, looked_at: int = LOOKED_AT) -> Hits:
    """At most `count` topics in which all of the words are found: first those whose title says more of them, then the newest.

    Among many only the newest `looked_at` are looked at.
    """
    wanted = sought(words)
    if not wanted:
        return Hits(())
    rows = (await tx.execute(_query(tx, wanted, looked_at))).all()
    ranked = sorted(rows, key=lambda row: (-_worth(row, wanted), -row.topic))
    best = tuple(row.topic for row in ranked[:count])
    return Hits(best, len(rows) - len(best), at_least=len(rows) == looked_at)


async def index(tx: Transaction, topic: int) -> None:
    """The topic is found by what it says now; a draft is found by nobody."""
    await _index_all(tx, [topic])


async def catch_up(tx: Transaction) -> bool:
    """Topics from before there was an index, BATCH of them; whether there were any."""
    found = await tx.execute(
        select(topics.c.id)
        .where(topics.c.status != Status.DRAFT)
        .where(~exists().where(topic_words.c.topic == topics.c.id))
        .order_by(topics.c.id)
        .limit(BATCH)
    )
    missing = [row.id for row in found]
    await _index_all(tx, missing)
    return bool(missing)


async def forget(tx: Transaction, ids: Collection[int]) -> None:
    """The topics are not found any more, and nothing of them is left in the index; called before they are deleted."""
    if tx.connection.dialect.name == "sqlite":
        found = await tx.execute(
            select(topic_words.c.topic, topic_words.c.stems, topic_words.c.tails).where(
                topic_words.c.topic.in_(ids)
            )
        )
        for row in found.all():
            await tx.execute(_FTS_DROP, [{"topic": row.topic, "stems": row.stems, "tails": row.tails}])
    await tx.execute(delete(topic_words).where(topic_words.c.topic.in_(ids)))


async def compact(tx: Transaction) -> None:
    """What was deleted from the index is gone from it; PostgreSQL does that by itself."""
    if tx.connection.dialect.name == "sqlite":
        await tx.execute(text("INSERT INTO topic_index (topic_index) VALUES ('optimize')"))


# ---------------------------------------------------------------- looking


def _query(tx: Transaction, wanted: Sequence[tuple[str, ...]], most: int) -> Select[Any]:
    query = select(topic_words.c.topic, topic_words.c.title, topic_words.c.stems)
    if tx.connection.dialect.name == "sqlite":
        matching = _FTS_FIND.bindparams(query=_fts(wanted), most=most)
    else:
        matching = _GIN_FIND.bindparams(query=_tsquery(wanted))
    return query.where(matching).order_by(topic_words.c.topic.desc()).limit(most)


def _fts(wanted: Iterable[tuple[str, ...]]) -> str:
    """ "("haus"*) AND ("fest"* OR "festiv"*)"."""
    return _combined(wanted, (" AND ", " OR "), '"', "*")


def _tsquery(wanted: Iterable[tuple[str, ...]]) -> str:
    """ "('haus':*) & ('fest':* | 'festiv':*)"."""
    return _combined(wanted, (" & ", " | "), "'", ":*")


def _combined(wanted: Iterable[tuple[str, ...]], signs: tuple[str, str], quote: str, beginning: str) -> str:
    """In a database's own language; a short stem must be the whole word."""
    every, one_of = signs
    return every.join(
        f"({one_of.join(f'{quote}{stem}{quote}{beginning * (len(stem) >= SHORTEST)}' for stem in one)})"
        for one in wanted
    )


def _worth(row: Row[Any], wanted: Iterable[tuple[str, ...]]) -> int:
    """For each word: in the title is worth more than at the beginning of a word, and that more than inside one."""
    title, all_words = row.title.split(), row.stems.split()
    return sum(2 * _begins(one, title) + _begins(one, all_words) for one in wanted)


def _begins(wanted: tuple[str, ...], words: list[str]) -> bool:
    return any(word.startswith(wanted) for word in words)


# ---------------------------------------------------------------- what is found


async def _index_all(tx: Transaction, ids: Collection[int]) -> None:
    if not ids:
        return
    await forget(tx, ids)
    numbered = await tx.execute(
        select(topics.c.id).where(topics.c.id.in_(ids)).where(topics.c.status != Status.DRAFT)
    )
    handed_in = [row.id for row in numbered]
    said = await drafts.load(tx, handed_in)
    besides = await _besides(tx, handed_in)
    for topic in handed_in:
        await _store(tx, topic, said[topic], besides.get(topic, []))


async def _store(tx: Transaction, topic: int, draft: Draft, besides: Iterable[str]) -> None:
    what = draft.answers.get("what")
    title = str(what.value or what.words) if what else ""
    found = stems("\n".join([title, *_words(draft), *besides]))
    row = {"topic": topic, "stems": " ".join(found), "tails": " ".join(tails(found))}
    await tx.execute(tx.insert(topic_words).values(title=" ".join(stems(title)), **row))
    if tx.connection.dialect.name == "sqlite":
        await tx.execute(_FTS_ADD, [row])


def _words(draft: Draft) -> Iterable[str]:
    """All that was said: answers, captions and what is known of pictures, quotes and files."""
    known = [*draft.answers.values()]
    known += [one for picture in draft.pictures for one in picture.answers.values()]
    known += [one for quote in draft.quotes for one in quote.answers.values()]
    yield from (one.words for one in known if one.given is Given.VALUE)
    yield from (one.value for one in known if one.given is Given.VALUE and isinstance(one.value, str))
    yield from (picture.caption for picture in draft.pictures)
    yield from (quote.words for quote in draft.quotes)
    yield from (f"{file.name}\n{file.caption}" for file in draft.attachments)


async def _besides(tx: Transaction, ids: Collection[int]) -> dict[int, list[str]]:
    """By topic: department, the contributor's departments, link, questions and answers."""
    found: dict[int, list[str]] = {}
    for query in (_of_department(), _of_contributor(), _links(), _asked()):
        for row in await tx.execute(query.where(topics.c.id.in_(ids))):
            found.setdefault(row.id, []).extend(map(str, tuple(row)[1:]))
    return found


def _of_department() -> Select[Any]:
    return (
        select(topics.c.id, departments.c.name)
        .join(assignments, assignments.c.topic == topics.c.id)
        .join(departments, departments.c.id == assignments.c.department)
    )


def _of_contributor() -> Select[Any]:
    own = or_(departments.c.contact == topics.c.contributor, departments.c.deputy == topics.c.contributor)
    return select(topics.c.id, departments.c.name).join(departments, own)


def _links() -> Select[Any]:
    return select(topics.c.id, plans.c.link, plans.c.theme, plans.c.reach).join(
        plans, plans.c.topic == topics.c.id
    )


def _asked() -> Select[Any]:
    return select(topics.c.id, questions.c.words, questions.c.answer).join(
        questions, questions.c.topic == topics.c.id
    )
