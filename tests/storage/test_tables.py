"""The schema: the list of personal columns is complete, and the tables are what they say."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import Column, select

from storage.database import Database, Transaction
from storage.tables import PERSONAL, metadata
from tests.storage.everything import MARK, store_everything


async def test_what_people_are_called_or_said_stands_in_the_listed_columns_alone(
    database: Database, now: datetime
) -> None:
    async def marked(tx: Transaction) -> set[Column[object]]:
        return {
            column
            for table in metadata.sorted_tables
            for row in await tx.execute(select(table))
            for column in table.c
            if MARK in str(getattr(row, column.name))
        }

    await database.transaction(lambda tx: store_everything(tx, now))
    found = await database.read(marked)
    assert sorted(map(str, found)) == sorted(map(str, PERSONAL))


def test_every_table_has_an_organisation_and_every_key_is_its_own() -> None:
    for table in metadata.sorted_tables:
        assert not table.c.organisation.nullable, table.name
        for constraint in table.constraints:
            names = [column.name for column in constraint.columns]  # type: ignore[attr-defined]  # keys alone
            assert "organisation" in names or len(names) == 1, f"{constraint.name}: {names}"


@pytest.mark.parametrize("server", ["sqlite"], indirect=True)
async def test_sqlite_checks_the_types_of_all_tables(database: Database) -> None:
    async def lax(tx: Transaction) -> list[str]:
        listed = await tx.connection.exec_driver_sql(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0"
        )
        return sorted(row.name for row in listed)

    assert await database.read(lax) == ["alembic_version", "sqlite_schema", "sqlite_sequence"]
