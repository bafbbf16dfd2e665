"""The spreadsheets opened in LibreOffice, which is what most of our editors have: dates are dates, payloads are text."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from exports import csv_file, xlsx
from exports.table import COLUMNS
from newsroom.overview import Overview
from tests.exports.made import IMPRINT, made, with_text
from tests.exports.payloads import PAYLOADS

pytestmark = pytest.mark.office

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
FROM_CSV = "59,34,76,1,,0,false,true,false,false,false,-1,true"  # semicolons, UTF-8, dates recognised, formulas obeyed
FEWEST_PAYLOADS = 30


def converted(folder: Path, name: str, content: bytes, *options: str) -> Path:
    """The file as LibreOffice understands it, in its own flat form."""
    program = shutil.which("soffice")
    assert program, "apt-get install libreoffice-calc"
    source = folder / name
    source.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        program,
        profile,
        "--headless",
        *options,
        "--convert-to",
        "fods",
        "--outdir",
        str(folder),
        str(source),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return source.with_suffix(".fods")


def cells(flat: Path) -> list[list[ET.Element]]:
    """Row by row, each cell as often as it is repeated."""
    sheet = ET.parse(flat).find(f".//{{{TABLE}}}table")  # noqa: S314  # LibreOffice wrote it just now
    assert sheet is not None
    return [
        [
            cell
            for cell in row.iter(f"{{{TABLE}}}table-cell")
            for _ in range(min(int(cell.get(f"{{{TABLE}}}number-columns-repeated", "1")), len(COLUMNS)))
        ]
        for row in sheet.iter(f"{{{TABLE}}}table-row")
    ]


def kinds(row: list[ET.Element]) -> list[str | None]:
    return [cell.get(f"{{{OFFICE}}}value-type") for cell in row[: len(COLUMNS)]]


def formulas(rows: list[list[ET.Element]]) -> list[str]:
    return [formula for row in rows for cell in row if (formula := cell.get(f"{{{TABLE}}}formula"))]


def everything() -> Overview:
    """One entry for each payload."""
    first = with_text(PAYLOADS[0])
    entries = [entry for payload in PAYLOADS for entry in with_text(payload).entries]
    return replace(first, entries=tuple(entries))


def opened(folder: Path, ending: str, overview: Overview) -> list[list[ET.Element]]:
    if ending == "csv":
        made_csv = csv_file.made(overview, IMPRINT)
        return cells(converted(folder, "year.csv", made_csv, f"--infilter=CSV:{FROM_CSV}"))
    return cells(converted(folder, "year.xlsx", xlsx.made(overview, IMPRINT)))


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_dates_are_dates_and_clock_times_are_times(ending: str, tmp_path: Path) -> None:
    year = made()
    rows = opened(tmp_path, ending, year)[1 : len(year.entries) + 1]
    assert [row[0].get(f"{{{OFFICE}}}date-value") for row in rows] == [str(one.first) for one in year.entries]
    assert {kinds(row)[0] for row in rows} == {kinds(row)[1] for row in rows} == {"date"}
    timed = [row for row, one in zip(rows, year.entries, strict=True) if one.start]
    assert len(timed) > 1
    assert {kinds(row)[2] for row in timed} == {"time"}


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_every_payload_is_text(ending: str, tmp_path: Path) -> None:
    assert len(PAYLOADS) >= FEWEST_PAYLOADS
    rows = opened(tmp_path, ending, everything())
    assert formulas(rows) == []
    titles = [row[list(COLUMNS).index("title")] for row in rows[1 : len(PAYLOADS) + 1]]
    numbers = {"1E5"} if ending == "csv" else set()  # harmless, and a number to every reader of CSV
    for cell, payload in zip(titles, PAYLOADS, strict=True):
        kind = "float" if payload in numbers else "string"
        assert cell.get(f"{{{OFFICE}}}value-type") == kind, payload


def test_a_formula_would_be_seen(tmp_path: Path) -> None:
    rows = cells(converted(tmp_path, "year.csv", b'"=1+1"\n', f"--infilter=CSV:{FROM_CSV}"))
    assert formulas(rows) == ["of:=1+1"]
