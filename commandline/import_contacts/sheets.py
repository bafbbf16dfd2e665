"""A CSV or XLSX file as a table of texts and days. The file is not trusted: no formula is evaluated, sizes are bounded."""

from __future__ import annotations

import csv
import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Final

from openpyxl import load_workbook
from openpyxl.cell import Cell as Written
from openpyxl.cell import MergedCell
from openpyxl.cell.read_only import ReadOnlyCell

from newsroom.contact_list import Broken, Cell, Row
from newsroom.messages import Value

MOST_BYTES: Final = 5_000_000
MOST_UNPACKED: Final = 50_000_000  # bytes
MOST_ROWS: Final = 20_000
MOST_SCANNED: Final = 100_000  # rows of a sheet, the empty ones included
MOST_COLUMNS: Final = 50
LONGEST_LINE: Final = 20_000  # characters
LONGEST_CELL: Final = 20  # lines of a cell in quotes

_BROKEN: Final = {"f": Broken.FORMULA, "e": Broken.ERROR}  # the library's names for kinds of cells
_DELIMITERS: Final = ";,\t"
_ENDS: Final = re.compile(rb"\r\n|\r|\n")


class Unreadable(Exception):
    """The file as a whole cannot be used; `key` names the sentence."""

    def __init__(self, key: str, **values: Value) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


@dataclass(frozen=True, slots=True)
class Table:
    """The first row that is not empty, and those below it. `sheet` is set where the file has others besides."""

    header: Row
    rows: tuple[Row, ...]
    sheet: str | None = None


def read(path: Path) -> Table:
    """By what the file is, whatever it is called. Raises Unreadable."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Unreadable("no_file", file=str(path)) from error
    if len(data) > MOST_BYTES:
        raise Unreadable("too_large", megabytes=MOST_BYTES // 1_000_000)
    if data.startswith(b"PK\x03\x04"):
        return _workbook(data)
    if data.startswith((b"\xd0\xcf\x11\xe0", b"%PDF")):
        raise Unreadable("other_format")
    return _comma_separated(data)


def _table(rows: Iterator[Row], sheet: str | None = None) -> Table:
    header = next((row for row in rows if any(row.cells)), None)
    if header is None:
        raise Unreadable("empty")
    found = tuple(islice((row for row in rows if row.broken or any(row.cells)), MOST_ROWS + 1))
    if len(found) > MOST_ROWS:
        raise Unreadable("too_many_rows", most=MOST_ROWS)
    return Table(header, found, sheet)


# ---------------------------------------------------------------- CSV


def _comma_separated(data: bytes) -> Table:
    lines = _lines(data)
    first = next((line for line in lines if line.strip()), "")
    if "\0" in first:
        raise Unreadable("other_format")
    delimiter = max(_DELIMITERS, key=first.count)
    return _table(_records(lines, delimiter, len(_parsed(first, delimiter))))


def _lines(data: bytes) -> list[str]:
    """UTF-8, UTF-16 with its mark, or Windows-1252; half characters remain as lone surrogates, to be told apart."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data.decode("utf-16", "replace").encode()
    pieces = _ENDS.split(data.removeprefix(b"\xef\xbb\xbf"))
    beyond = [piece for piece in pieces if not piece.isascii()]
    is_utf8 = not beyond or any(_is_utf8(piece) for piece in beyond)
    coding = "utf-8" if is_utf8 else "cp1252"
    return [piece.decode(coding, "surrogateescape" if is_utf8 else "replace") for piece in pieces]


def _is_utf8(piece: bytes) -> bool:
    try:
        piece.decode()
    except UnicodeDecodeError:
        return False
    return True


def _records(lines: Sequence[str], delimiter: str, width: int) -> Iterator[Row]:
    """One row a line, or as many lines as a cell in quotes goes on; numbered by lines."""
    place = 0
    while place < len(lines):
        taken, row = _record(lines, place, delimiter, width)
        yield row
        place += taken


def _record(lines: Sequence[str], place: int, delimiter: str, width: int) -> tuple[int, Row]:
    """How many lines it takes, and the row."""
    number, line = place + 1, lines[place]
    if broken := _broken(line):
        return 1, Row(number, (), broken)
    if line.count('"') % 2 == 0:
        return 1, _row(number, _parsed(line, delimiter), width)
    for more, other in enumerate(lines[place + 1 : place + LONGEST_CELL], start=1):
        if other.count('"') % 2:
            cells = _parsed("\n".join(lines[place : place + more + 1]), delimiter)
            swallowed = any("\n" in cell and delimiter in cell for cell in cells)
            if len(cells) == width and not swallowed:
                return more + 1, _row(number, cells, width)
            break
    return 1, Row(number, (), Broken.QUOTES)  # a lone quotation mark must not swallow the rows behind it


def _row(number: int, cells: list[str], width: int) -> Row:
    """More cells than the header has: a separator stands within a cell, and all behind it have moved."""
    surplus = any(cell.strip() for cell in cells[width:])
    return Row(number, tuple(cells), Broken.SURPLUS if surplus else None)


def _broken(line: str) -> Broken | None:
    if len(line) > LONGEST_LINE:
        return Broken.ENDLESS
    return Broken.ENCODING if any("\udc80" <= sign <= "\udcff" or sign == "\ufffd" for sign in line) else None


def _parsed(text: str, delimiter: str) -> list[str]:
    reader = csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=delimiter)
    return [cell.strip() for cell in next(reader, [])]


# ---------------------------------------------------------------- XLSX


def _workbook(data: bytes) -> Table:
    try:
        _refuse_a_bomb(data)
        return _first_sheet(data)
    except Unreadable:
        raise
    except Exception as trouble:  # a broken file trips the library in a dozen ways
        raise Unreadable("damaged") from trouble


def _refuse_a_bomb(data: bytes) -> None:
    """Small as it is packed, a file may unpack to more than there is memory."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        if sum(one.file_size for one in packed.infolist()) > MOST_UNPACKED:
            raise Unreadable("too_large", megabytes=MOST_BYTES // 1_000_000)


def _first_sheet(data: bytes) -> Table:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about styles and extensions, which are not read
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
    try:
        sheets = book.worksheets
        if not sheets:
            raise Unreadable("empty")
        sheet = sheets[0]
        sheet.reset_dimensions()  # what the file says of its own size may be wrong
        return _table(_sheet_rows(sheet.iter_rows(max_col=MOST_COLUMNS)), sheet.title if sheets[1:] else None)
    finally:
        book.close()


def _sheet_rows(rows: Iterator[tuple[Written | MergedCell | ReadOnlyCell, ...]]) -> Iterator[Row]:
    for number, cells in enumerate(rows, start=1):
        if number > MOST_SCANNED:
            raise Unreadable("too_many_rows", most=MOST_ROWS)
        yield Row(number, tuple(map(_cell, cells)))


def _cell(cell: Written | MergedCell | ReadOnlyCell) -> Cell:
    """A formula stays unread, whatever it once resulted in."""
    kind = getattr(cell, "data_type", "n")  # an empty cell has none
    if kind in _BROKEN:
        return _BROKEN[kind]
    match cell.value:
        case datetime() as moment:
            return moment.date()
        case date() as day:
            return day
        case float() as number if number.is_integer():
            return str(int(number))
        case value:
            return "" if value is None else str(value).strip()
