"""Personal addresses of pages and calendars. The secret in them is kept nowhere: only its digest, by which it is found."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import or_, select, update

from storage.database import Transaction
from storage.tables import links

Purpose = Literal["pages", "calendar"]


@dataclass(frozen=True, slots=True)
class Link:
    """`person` is an id. No `expires_at` means that it holds until it is revoked."""

    id: int
    person: int
    made_at: datetime
    expires_at: datetime | None


def digest(secret: str) -> str:
    """SHA-256, in hexadecimal; of 256 random bits it needs no salt."""
    return hashlib.sha256(secret.encode()).hexdigest()


async def make(
    tx: Transaction, person: int, purpose: Purpose, secret: str, now: datetime, expires_at: datetime | None
) -> int:
    """The id of the new link; earlier ones of the person stay as they are."""
    made = await tx.execute(
        tx.insert(links)
        .values(person=person, purpose=purpose, digest=digest(secret), made_at=now, expires_at=expires_at)
        .returning(links.c.id)
    )
    return int(made.scalar_one())


async def find(tx: Transaction, purpose: Purpose, secret: str, now: datetime) -> Link | None:
    """None for what was never made, was revoked, or has expired: nobody can tell which."""
    found = await tx.execute(
        select(links.c.id, links.c.person, links.c.made_at, links.c.expires_at)
        .where(links.c.digest == digest(secret))
        .where(links.c.purpose == purpose)
        .where(links.c.revoked_at.is_(None))
        .where(or_(links.c.expires_at.is_(None), links.c.expires_at > now))
    )
    row = found.one_or_none()
    return None if row is None else Link(row.id, row.person, row.made_at, row.expires_at)


async def revoke(tx: Transaction, person: int, purpose: Purpose, now: datetime) -> int:
    """How many links of the person hold no longer that did until now."""
    done = await tx.execute(
        update(links)
        .where(links.c.person == person)
        .where(links.c.purpose == purpose)
        .where(links.c.revoked_at.is_(None))
        .where(or_(links.c.expires_at.is_(None), links.c.expires_at > now))
        .values(revoked_at=now)
    )
    return done.rowcount
