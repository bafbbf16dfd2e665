"""CSV as German spreadsheets open it: with a byte order mark, semicolons between the cells, dates as ISO writes them."""

from __future__ import annotations

import csv
import io
from datetime import date, time

from exports import clean
from exports.imprint import Imprint
from exports.table import Cell, headings, rows
from newsroom.overview import Overview


def made(overview: Overview, imprint: Imprint) -> bytes:
    """Every cell in quotes, so that another separator, a comma, splits none into two; no text is a formula."""
    written = io.StringIO()
    sheet = csv.writer(written, delimiter=";", quoting=csv.QUOTE_ALL)
    sheet.writerow(headings(imprint.voice))
    sheet.writerows([_written(cell) for cell in row] for row in rows(overview, imprint.voice))
    return written.getvalue().encode("utf-8-sig")


def _written(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case time():
            return cell.isoformat("minutes")
        case date():
            return cell.isoformat()
        case _:
            return clean.cell(cell)
