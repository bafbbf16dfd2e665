"""Whose turn it is to write. Locks keep a second process out; this stops one that has lost its lock and goes on."""

from __future__ import annotations

import os
import socket
from typing import Final

from sqlalchemy import select

from storage.errors import Deposed
from storage.tables import leader
from storage.transaction import Transaction

NAME: Final = "bot"


async def take(tx: Transaction) -> int:
    """From now on this process writes, and no earlier one. Returns the epoch to show at every write."""
    holder = f"{socket.gethostname()}:{os.getpid()}"
    taken = await tx.execute(
        tx.insert(leader)
        .values(name=NAME, holder=holder, epoch=1)
        .on_conflict_do_update(
            index_elements=["organisation", "name"],
            set_={"holder": holder, "epoch": leader.c.epoch + 1},
        )
        .returning(leader.c.epoch)
    )
    return int(taken.scalar_one())


async def confirm(tx: Transaction, epoch: int) -> None:
    """Holds the row to the end of the transaction, so that nobody takes over in its middle. Raises Deposed."""
    found = await tx.execute(
        select(leader.c.epoch, leader.c.holder).where(leader.c.name == NAME).with_for_update(read=True)
    )
    row = found.one()
    if row.epoch != epoch:
        raise Deposed(holder=row.holder)
