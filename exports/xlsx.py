"""A workbook: dates that are dates, filters, a heading that stays, and text that is nothing but text."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import date, time
from typing import Final

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as Place
from openpyxl.cell.cell import MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from exports import clean
from exports.imprint import Imprint
from exports.table import Cell, headings, rows
from newsroom.overview import Overview

DATES: Final = "ddd dd.mm.yyyy"
TIMES: Final = "hh:mm"
TEXT: Final = "@"
LONGEST: Final = 32_000  # characters; a cell holds 32,767
WIDEST, NARROWEST = 50, 8  # characters
LIKE_A_SIGN: Final = 2  # characters that the filter's arrow covers


def made(overview: Overview, imprint: Imprint) -> bytes:
    """One sheet with a row for each entry."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)  # noqa: S101  # a new workbook has one sheet
    voice = imprint.voice
    sheet.title = voice.plain("exports.sheet")
    book.properties.title = clean.line(voice.plain("exports.calendar", {"name": imprint.organisation}))
    book.properties.creator = "Themenbote"
    made_at = imprint.made_at.replace(tzinfo=None)  # the file says that it means UTC
    book.properties.created = book.properties.modified = made_at
    columns = headings(voice)
    body = rows(overview, voice)
    _fill(sheet, columns, body)
    _arrange(sheet, columns, body)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _fill(sheet: Worksheet, columns: Sequence[str], body: Iterable[Sequence[Cell]]) -> None:
    for column, heading in enumerate(columns, start=1):
        place = sheet.cell(1, column)
        _put_text(place, heading)
        place.font = Font(bold=True)
        place.fill = PatternFill("solid", fgColor="DDE6F0")
    for number, row in enumerate(body, start=2):
        for column, cell in enumerate(row, start=1):
            _put(sheet.cell(number, column), cell)


def _put(place: Place | MergedCell, cell: Cell) -> None:
    match cell:
        case None | "":
            pass
        case time():
            place.value, place.number_format = cell, TIMES
        case date():
            place.value, place.number_format = cell, DATES
        case _:
            _put_text(place, clean.text(cell)[:LONGEST])


def _put_text(place: Place | MergedCell, text: str) -> None:
    """A string, whatever it looks like, also after somebody edits the cell."""
    place.value = text
    place.data_type = "s"
    place.number_format = TEXT
    place.quotePrefix = True
    place.alignment = Alignment(vertical="top", wrap_text=len(text) > WIDEST)


def _arrange(sheet: Worksheet, columns: Sequence[str], body: Sequence[Sequence[Cell]]) -> None:
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(body) + 1}"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for column, heading in enumerate(columns):
        longest = max((_width(row[column]) for row in body), default=0)
        width = min(WIDEST, max(NARROWEST, longest, len(heading) + LIKE_A_SIGN))
        sheet.column_dimensions[get_column_letter(column + 1)].width = width + 1


def _width(cell: Cell) -> int:
    match cell:
        case None | time():
            return 0
        case date():
            return len("Sa 05.12.2026")
        case _:
            return len(cell)
