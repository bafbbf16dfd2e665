"""XLSX, CSV and JSON: everything is there, dates are dates, and what people wrote stays text."""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime, time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from exports import clean, csv_file, json_file, xlsx
from exports.table import COLUMNS, headings
from newsroom.overview import Overview
from tests.exports.made import ENGLISH, GERMAN, IMPRINT, TEXTS, made, with_text
from tests.exports.payloads import PAYLOADS


def sheet(overview: Overview) -> Worksheet:
    found = load_workbook(io.BytesIO(xlsx.made(overview, IMPRINT))).active
    assert isinstance(found, Worksheet)
    return found


def csv_rows(overview: Overview) -> list[list[str]]:
    text = csv_file.made(overview, IMPRINT).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";"))


def column(overview: Overview, name: str) -> list[Any]:
    place = list(COLUMNS).index(name)
    return [row[place] for row in sheet(overview).iter_rows(min_row=2, values_only=True)]


# ---------------------------------------------------------------- XLSX


def test_a_workbook_has_a_row_for_each_entry_and_dates_that_are_dates() -> None:
    year = made()
    assert column(year, "first") == [datetime.fromisoformat(str(entry.first)) for entry in year.entries]
    assert column(year, "start") == [entry.start for entry in year.entries]
    assert time(15) in column(year, "start")
    numbers = [f"T-{entry.number}" if entry.number else None for entry in year.entries]
    assert column(year, "number") == numbers


def test_a_workbook_has_a_heading_that_stays_and_filters() -> None:
    year = made()
    page = sheet(year)
    assert [cell.value for cell in page[1]] == headings(GERMAN)
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == f"A1:Q{len(year.entries) + 1}"
    assert page["A2"].number_format == xlsx.DATES
    assert page.column_dimensions["G"].width > page.column_dimensions["C"].width


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_text_is_a_formula_in_a_workbook(payload: str) -> None:
    for row in sheet(with_text(payload)).iter_rows(min_row=2):
        assert {cell.data_type for cell in row if cell.value is not None} <= {"s", "d"}
        written = [cell for cell in row if cell.data_type == "s"]
        assert all(cell.quotePrefix for cell in written)


@settings(deadline=None)  # a workbook takes its time on a busy machine
@given(st.text(max_size=200))
def test_no_text_of_anybody_becomes_a_formula(text: str) -> None:
    row = next(sheet(with_text(text)).iter_rows(min_row=2))
    assert all(cell.data_type in {"s", "d", "n"} for cell in row)
    assert all(cell.value is None for cell in row if cell.data_type == "n")
    first = [cell for line in csv_rows(with_text(text))[1:] for cell in line]
    assert all(cell[:1] not in {*"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"} or cell == "" for cell in first)


def test_a_text_that_is_too_long_for_a_cell_is_cut() -> None:
    assert max(len(title) for title in column(with_text("ä" * 40_000), "title")) == xlsx.LONGEST


# ---------------------------------------------------------------- CSV


def test_a_csv_file_opens_in_german_spreadsheets() -> None:
    year = made()
    raw = csv_file.made(year, IMPRINT)
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = csv_rows(year)
    assert rows[0] == headings(GERMAN)
    assert [row[0] for row in rows[1:]] == [str(entry.first) for entry in year.entries]
    assert "15:00" in {row[2] for row in rows}


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_text_is_a_formula_in_a_csv_file(payload: str) -> None:
    """Whatever takes a comma or a semicolon for a separator, every line has its cells, and none begins like a formula."""
    raw = csv_file.made(with_text(payload), IMPRINT).decode("utf-8-sig")
    for separator in ";,":
        for row in csv.reader(io.StringIO(raw), delimiter=separator, strict=separator == ";"):
            assert not [cell for cell in row if cell.lstrip().startswith(("=", "+", "-", "@"))]
    assert {len(row) for row in csv.reader(io.StringIO(raw), delimiter=";")} == {len(COLUMNS)}


def test_text_that_only_contains_signs_stays_as_it_is() -> None:
    assert clean.cell("Rat + Tat = gut, a-b; c@d") == "Rat + Tat = gut, a-b; c@d"
    assert clean.cell("=Rat, =Tat") == "'=Rat, '=Tat"


# ---------------------------------------------------------------- JSON


def test_a_json_file_has_everything() -> None:
    year = made()
    read = json.loads(json_file.made(year, IMPRINT))
    assert read["schema"] == json_file.SCHEMA
    assert [(one["uid"], one["first"]) for one in read["entries"]] == [
        (entry.uid, str(entry.first)) for entry in year.entries
    ]
    assert [one["uid"] for one in read["called_off"]] == ["topic-8"]
    assert read["period"] == {"first": "2027-01-01", "last": "2027-12-31"}


@settings(deadline=None)  # a workbook takes its time on a busy machine
@given(st.text(max_size=100))
def test_any_text_goes_through_a_json_file(text: str) -> None:
    (entry,) = json.loads(json_file.made(with_text(text), IMPRINT))["entries"]
    assert (entry["title"], entry["goals"]) == (text, [text, text])


def test_every_column_has_its_heading_in_every_language() -> None:
    assert len(set(headings(GERMAN))) == len(set(headings(ENGLISH))) == len(COLUMNS)
    assert set(TEXTS.languages) == {"de", "en"}
