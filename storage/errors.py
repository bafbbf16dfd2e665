"""What can be wrong with the store at the start, or while it runs.

StorageError       ends the program with a sentence
├── InUse          another process works with this database
├── TooOpen        others on this machine could read a file or folder
├── NotOurs        a file or folder belongs to another user of this machine
├── Damaged        the database file fails its own checks
├── NewerSchema    a later version of the program wrote this database
├── OlderSchema    an earlier version wrote it, and whoever only reads may not bring it up to date
├── Absent         there is no database yet, and whoever only reads makes none
├── WrongAddress   the address is none of PostgreSQL's
├── Unreachable    the PostgreSQL server does not answer, or not now
├── Rejected       the PostgreSQL server answers and refuses us
├── Deposed        another process has become the leader of this PostgreSQL database
└── Unavailable    the database is away or locked for the moment: to be tried again

UnreadableRow      one event or message was written in a form that this program does not know
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar


class StorageError(Exception):
    """`text_key` names the operator's sentence in the text catalogue, `values` what stands in it."""

    text_key: ClassVar[str]

    def __init__(self, **values: str) -> None:
        super().__init__(", ".join(f"{name}: {value}" for name, value in values.items()))
        self.values: Mapping[str, str] = values


class InUse(StorageError):
    text_key = "storage.in_use"


class TooOpen(StorageError):
    text_key = "storage.too_open"


class NotOurs(StorageError):
    text_key = "storage.not_ours"


class Damaged(StorageError):
    text_key = "storage.damaged"


class NewerSchema(StorageError):
    text_key = "storage.newer_schema"


class OlderSchema(StorageError):
    text_key = "storage.older_schema"


class Absent(StorageError):
    text_key = "cli.no_database"


class WrongAddress(StorageError):
    text_key = "storage.wrong_address"


class Unreachable(StorageError):
    text_key = "storage.unreachable"


class Rejected(StorageError):
    text_key = "storage.rejected"


class Deposed(StorageError):
    text_key = "storage.deposed"


class Unavailable(StorageError):
    text_key = "storage.unavailable"


class UnreadableRow(Exception):
    """`row` is the inbox row's number or the outbox row's key. Says nothing of what stands in the row."""

    def __init__(self, row: int | str) -> None:
        super().__init__(f"unreadable row {row}")
        self.row = row
