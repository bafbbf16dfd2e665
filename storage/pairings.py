"""How somebody shows that two accounts are theirs: a code from the one, said under the other, then a yes."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Final, Literal

from sqlalchemy import delete, func, select

from newsroom.messages import Address
from storage.database import Transaction
from storage.tables import pairings

LASTS: Final = timedelta(minutes=15)  # a code, and a question about it
COUNTED: Final = timedelta(hours=1)  # a wrong try

Question = Literal["link", "part"]


async def make(tx: Transaction, person: int, code: str, now: datetime) -> None:
    """One more code of the person; it is kept as its digest. Whatever has run out is cleared away."""
    await tx.execute(delete(pairings).where(pairings.c.expires_at <= now))
    await _put(tx, _digest("code", code), person, now + LASTS)


async def whose(tx: Transaction, code: str, now: datetime) -> int | None:
    """None for what never was a code, has run out or was spent."""
    found = await tx.execute(
        select(pairings.c.person)
        .where(pairings.c.code == _digest("code", code))
        .where(pairings.c.expires_at > now)
    )
    person: int | None = found.scalar_one_or_none()
    return person


async def spend(tx: Transaction, code: str) -> None:
    """It is one no longer."""
    await tx.execute(delete(pairings).where(pairings.c.code == _digest("code", code)))


async def ask(tx: Transaction, account: Address, question: Question, about: int, now: datetime) -> None:
    """Under this account, which is its `room`, somebody was asked for a yes that is `about` that person."""
    await _put(tx, _asked(question, account), about, now + LASTS)


async def answered(tx: Transaction, account: Address, now: datetime) -> tuple[Question, int] | None:
    """The question that was open under this account, and whom it is about; it is open no longer."""
    names: dict[str, Question] = {_asked("link", account): "link", _asked("part", account): "part"}
    found = await tx.execute(
        select(pairings.c.code, pairings.c.person)
        .where(pairings.c.code.in_(names))
        .where(pairings.c.expires_at > now)
        .order_by(pairings.c.expires_at.desc())
    )
    rows = found.all()
    if not rows:
        return None
    await tx.execute(delete(pairings).where(pairings.c.code.in_(names)))
    return names[rows[0].code], rows[0].person


async def tried_in_vain(tx: Transaction, person: int, now: datetime) -> None:
    await _put(tx, f"{_wrong(person)}{secrets.token_hex(8)}", person, now + COUNTED)


async def tries_in_vain(tx: Transaction, person: int, now: datetime) -> int:
    """Within the last hour."""
    found = await tx.execute(
        select(func.count())
        .select_from(pairings)
        .where(pairings.c.code.startswith(_wrong(person), autoescape=True))
        .where(pairings.c.expires_at > now)
    )
    return int(found.scalar_one())


def _asked(question: Question, account: Address) -> str:
    return _digest(question, f"{account.transport}\0{account.room}")


def _digest(sort: str, words: str) -> str:
    return f"{sort}/{hashlib.sha256(words.encode(errors='replace')).hexdigest()}"


def _wrong(person: int) -> str:
    return f"wrong/{person}/"


async def _put(tx: Transaction, name: str, person: int, expires_at: datetime) -> None:
    row = {"person": person, "expires_at": expires_at}
    await tx.execute(
        tx.insert(pairings)
        .values(code=name, **row)
        .on_conflict_do_update(index_elements=["organisation", "code"], set_=row)
    )
