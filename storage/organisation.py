"""Whose rows: every statement is confined to one organisation when it is compiled, so that no query can forget it.

The number itself is a parameter without a default: a statement that is not executed by a `Transaction`, which
supplies it, fails instead of seeing everything.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import (
    Alias,
    BindParameter,
    Delete,
    FromClause,
    Insert,
    Join,
    Select,
    Table,
    Update,
    bindparam,
)
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.ext.compiler import compiles

from storage.columns import Id
from storage.tables import metadata

PARAMETER: Final = "of_organisation"


@compiles(Select, "sqlite", "postgresql")  # not for SQLAlchemy's own dialect, in which `get_final_froms` asks
def _select(select: Select[Any], compiler: Any, **options: Any) -> str:
    confined = select
    for source in select.get_final_froms():
        for table in _ours(source):
            confined = confined.where(table.c.organisation == _organisation())
    return str(compiler.visit_select(confined, **options))


@compiles(Insert)
def _insert(insert: Insert, compiler: Any, **options: Any) -> str:
    confined = insert.values(organisation=_organisation()) if [*_ours(insert.table)] else insert
    return str(compiler.visit_insert(confined, **options))


@compiles(Update)
def _update(update: Update, compiler: Any, **options: Any) -> str:
    confined = update
    for table in _ours(update.table):
        confined = confined.where(table.c.organisation == _organisation())
    return str(compiler.visit_update(confined, **options))


@compiles(Delete)
def _delete(delete: Delete, compiler: Any, **options: Any) -> str:
    confined = delete
    for table in _ours(delete.table):
        confined = confined.where(table.c.organisation == _organisation())
    return str(compiler.visit_delete(confined, **options))


def _organisation() -> BindParameter[int]:
    return bindparam(PARAMETER, type_=Id, required=True)


def _ours(source: FromClause) -> Iterator[FromClause]:
    """The tables of ours that stand in this source; a subquery in it is a `Select` and confines itself."""
    match source:
        case Table() if source.metadata is metadata:
            yield source
        case Alias():
            if [*_ours(source.element)]:
                yield source
        case Join():
            tables = [*_ours(source.left), *_ours(source.right)]
            if tables and (source.isouter or source.full):
                raise InvalidRequestError("a condition after an outer join would drop its empty side")
            yield from tables
        case _:
            return
