"""Files as spreadsheet programs and strangers write them: read as meant, or refused with a reason."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from commandline.import_contacts.sheets import MOST_BYTES, MOST_ROWS, MOST_UNPACKED, Unreadable, read
from newsroom.contact_list import Broken, Cell

HEADER = ("Abteilung", "Name", "Adresse")


def cells(path: Path) -> list[tuple[Cell, ...]]:
    return [row.cells for row in read(path).rows]


def written(folder: Path, data: bytes | str) -> Path:
    path = folder / "kontakte"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_usual_way_to_write_a_csv(tmp_path: Path, coding: str, delimiter: str, end: str) -> None:
    lines = [delimiter.join(HEADER), delimiter.join(("Jugendämter", '"Öz, K."', "@ö:x")), ""]
    table = read(written(tmp_path, end.join(lines).encode(coding)))
    assert table.header.cells == HEADER
    assert [(row.number, row.cells) for row in table.rows] == [(2, ("Jugendämter", "Öz, K.", "@ö:x"))]


def test_rows_are_numbered_as_an_editor_shows_them(tmp_path: Path) -> None:
    text = '\n\nAbteilung;Name;Adresse\n\nA;"B\nC";D\n;;\nE;F;G\n'
    found = [(row.number, row.cells) for row in read(written(tmp_path, text)).rows]
    assert found == [(5, ("A", "B\nC", "D")), (8, ("E", "F", "G"))]


def test_a_lone_quotation_mark_costs_one_row(tmp_path: Path) -> None:
    text = 'Abteilung;Name;Adresse\nA;"B;C\nD;E;F\n"G";H;I\nJ;"K;L\nM;N;O\n'
    found = [(row.number, row.broken, row.cells) for row in read(written(tmp_path, text)).rows]
    assert found == [
        (2, Broken.QUOTES, ()),
        (3, None, ("D", "E", "F")),
        (4, None, ("G", "H", "I")),
        (5, Broken.QUOTES, ()),
        (6, None, ("M", "N", "O")),
    ]


def test_two_lone_quotation_marks_do_not_swallow_what_is_between(tmp_path: Path) -> None:
    text = 'Abteilung;Name;Adresse\n"A;B;C\nD;E;F\n"G;H;I\n'
    found = [(row.number, row.broken, row.cells) for row in read(written(tmp_path, text)).rows]
    assert found == [(2, Broken.QUOTES, ()), (3, None, ("D", "E", "F")), (4, Broken.QUOTES, ())]


def test_a_cell_too_many_is_no_other_cell(tmp_path: Path) -> None:
    text = "Abteilung,Name,Adresse\nA,Weber, Anna,@a:x\nA,B,C,,\n"
    assert [row.broken for row in read(written(tmp_path, text)).rows] == [Broken.SURPLUS, None]


def test_one_damaged_line_does_not_make_all_others_another_coding(tmp_path: Path) -> None:
    lines = [b"Abteilung;Name;Adresse", "Jugendämter;A;B".encode(), "Äcker;A;B".encode("cp1252")]
    rows = read(written(tmp_path, b"\n".join(lines))).rows
    assert (rows[0].cells[0], rows[1].broken) == ("Jugendämter", Broken.ENCODING)


def test_a_line_without_end_is_a_bad_row(tmp_path: Path) -> None:
    rows = read(written(tmp_path, "Abteilung;Name\n" + "x" * 30_000 + ";y\nA;B")).rows
    assert [row.broken for row in rows] == [Broken.ENDLESS, None]


def test_a_sheet_has_texts_days_and_nothing_evaluated(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Ämter"
    book.create_sheet("Notizen")
    for row in (
        ("Abteilung", "abwesend bis", "Raum"),
        ("Amt", date(2026, 12, 12), 12),
        ("Amt", datetime.fromisoformat("2026-12-12T10:00"), 1.5),
        ("=1+1", "#DIV/0!", None),
    ):
        sheet.append(row)
    sheet["A5"] = "=cmd|' /C calc'!A0"
    sheet["A5"].data_type = "s"
    book.save(tmp_path / "a")
    table = read(tmp_path / "a")
    assert table.sheet == "Ämter"
    assert [(row.number, row.cells[:3]) for row in table.rows] == [
        (2, ("Amt", date(2026, 12, 12), "12")),
        (3, ("Amt", date(2026, 12, 12), "1.5")),
        (4, (Broken.FORMULA, Broken.ERROR, "")),
        (5, ("=cmd|' /C calc'!A0", "", "")),
    ]


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "empty"),
        (b"\n ;;\n", "empty"),
        (b"x" * (MOST_BYTES + 1), "too_large"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "other_format"),
        (b"%PDF-1.7", "other_format"),
        (b"\x7fELF\0\0\0", "other_format"),
        (b"PK\x03\x04 and nothing else", "damaged"),
        (b"Abteilung;Adresse\n" + b"A;B\n" * (MOST_ROWS + 1), "too_many_rows"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path: Path, data: bytes, key: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(written(tmp_path, data))
    assert refused.value.key == key


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(Unreadable) as refused:
            read(path)
        assert refused.value.key == "no_file"


def test_a_small_file_that_unpacks_to_a_huge_one_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b" " * (MOST_UNPACKED + 1))
    assert path.stat().st_size < MOST_BYTES
    with pytest.raises(Unreadable) as refused:
        read(path)
    assert refused.value.key == "too_large"


def test_a_row_far_below_is_too_far(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0]["A1"] = "Abteilung"
    book.worksheets[0]["A1000000"] = "Amt"
    book.save(tmp_path / "a")
    with pytest.raises(Unreadable) as refused:
        read(tmp_path / "a")
    assert refused.value.key == "too_many_rows"


def test_the_most_rows_are_still_read(tmp_path: Path) -> None:
    assert len(cells(written(tmp_path, b"Abteilung;Adresse\n" + b"A;B\n" * MOST_ROWS))) == MOST_ROWS
