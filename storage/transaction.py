"""What a store is given: the right to run statements, for one organisation, as one whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import CursorResult, Executable, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import organisation


@dataclass(frozen=True, slots=True)
class Transaction:
    """`uuid` names the database itself: what leaves for the world carries it, so that no other copy is mistaken for it."""

    connection: AsyncConnection
    organisation: int
    uuid: str

    async def execute(
        self, statement: Executable, rows: Sequence[Mapping[str, object]] = ({},)
    ) -> CursorResult[Any]:
        """Runs the statement, within the organisation; once for each of the rows, if there are any."""
        whose = {organisation.PARAMETER: self.organisation}
        if len(rows) == 1:
            return await self.connection.execute(statement, {**rows[0], **whose})
        return await self.connection.execute(statement, [{**row, **whose} for row in rows])

    def insert(self, table: Table) -> sqlite.Insert:
        """An INSERT that knows ON CONFLICT, which both databases spell alike and SQLAlchemy keeps apart."""
        if self.connection.dialect.name == "sqlite":
            return sqlite.insert(table)
        return postgresql.insert(table)  # type: ignore[return-value]  # the same methods under another class
