"""What a file is, its bytes say; what it is called, is made safe."""

from __future__ import annotations

import struct
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.file_kinds import (
    DOCX,
    KINDS,
    ODT,
    PDF,
    RTF,
    TXT,
    XLSX,
    Kind,
    NotAccepted,
    is_picture,
    kind_of,
    safe_name,
)
from tests.support import papers
from tests.support.desk import photo


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (papers.PDF, PDF),
        (b"\xef\xbb\xbf\r\n" + papers.PDF, PDF),
        (papers.docx(), DOCX),
        (papers.docx("word/embeddings/Tabelle1.xlsx", "word/media/image1.png"), DOCX),
        (papers.xlsx(), XLSX),
        (papers.odt(), ODT),
        (papers.RTF, RTF),
        (papers.TEXT, TXT),
        ("Größe".encode("cp1252"), TXT),
        ("Größe".encode("utf-16"), TXT),
        (b"MZ is how a text may begin, too", TXT),
    ],
)
def test_the_bytes_say_what_it_is(data: bytes, kind: Kind) -> None:
    assert kind_of(data) == kind


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (papers.docx("word/vbaProject.bin"), "macros"),
        (papers.docx("word/VBADATA.xml"), "macros"),
        (papers.docx("word/activeX/activeX1.bin"), "macros"),
        (papers.xlsx("xl/vbaProject.bin"), "macros"),
        (papers.xlsx("xl/macrosheets/sheet1.xml"), "macros"),
        (papers.odt("Basic/Standard/Modul1.xml"), "macros"),
        (papers.odt("Scripts/python/a.py"), "macros"),
        (rb"{\rtf1{\object\objemb{\*\objdata 01}}}", "macros"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "macros"),
        (papers.odt(mime="application/vnd.oasis.opendocument.text-template"), "unknown"),
        (papers.odt(mime="application/vnd.oasis.opendocument.presentation"), "unknown"),
        (papers.archive(["setup.exe"]), "unknown"),
        (papers.archive(["META-INF/MANIFEST.MF", "content.xml"]), "unknown"),
        (papers.archive([papers.TYPES, "ppt/presentation.xml"]), "unknown"),
        (b"MZ\x90\x00\x03" + papers.PDF, "unknown"),
        (b"\x7fELF\x02\x01\x01\x00", "unknown"),
        (b"GIF89a\x00", "unknown"),
        (b"text with a \0 in it", "unknown"),
        (b"\xff\xfeA", "unknown"),
        (b"\xff\xfe\0\0", "unknown"),
    ],
)
def test_all_else_is_not_taken_and_told_why(data: bytes, reason: str) -> None:
    with pytest.raises(NotAccepted) as refusal:
        kind_of(data)
    assert refusal.value.reason == reason


def test_pictures_are_known_whatever_they_were_sent_as() -> None:
    assert is_picture(photo())
    assert is_picture(b"\x89PNG\r\n\x1a\n")
    assert is_picture(b"RIFF\x10\0\0\0WEBPVP8 ")
    assert not any(map(is_picture, (papers.PDF, papers.docx(), papers.TEXT, b"", b"RIFF\x10\0\0\0WAVE")))


# ---------------------------------------------------------------- archives that are not what they say


def end_of(data: bytes | bytearray) -> int:
    return data.rindex(b"PK\x05\x06")


@pytest.mark.parametrize("count", [0, 1, 2, 4, 65_535])
def test_a_wrong_number_of_entries_is_survived(count: int) -> None:
    data = bytearray(papers.docx())
    struct.pack_into("<H", data, end_of(data) + 10, count)
    with pytest.raises(NotAccepted):
        kind_of(bytes(data))


def test_an_entry_beyond_the_table_of_contents_is_not_overlooked() -> None:
    data = bytearray(papers.docx("word/vbaProject.bin"))
    struct.pack_into("<H", data, end_of(data) + 10, 3)
    assert refused(bytes(data))


@given(st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1))
def test_a_table_of_contents_anywhere_is_survived(size: int, start: int) -> None:
    data = bytearray(papers.docx())
    right = struct.unpack_from("<II", data, end_of(data) + 12)
    struct.pack_into("<II", data, end_of(data) + 12, size, start)
    assert right == (size, start) or refused(bytes(data))


def refused(data: bytes) -> bool:
    try:
        kind_of(data)
    except NotAccepted:
        return True
    return False


@given(st.data())
def test_a_damaged_archive_is_taken_for_what_it_was_or_not_at_all(data: st.DataObject) -> None:
    whole = papers.docx()
    at = data.draw(st.integers(4, len(whole) - 1))
    damaged = whole[:at] + data.draw(st.binary(max_size=8)) + whole[at + data.draw(st.integers(0, 8)) :]
    try:
        assert kind_of(damaged) == DOCX
    except NotAccepted as refusal:
        assert refusal.reason in {"unknown", "macros"}  # noqa: PT017  # both are fine


@given(st.binary(max_size=200))
def test_any_bytes_are_a_kind_or_refused(data: bytes) -> None:
    try:
        assert kind_of(data) in KINDS
    except NotAccepted as refusal:
        assert refusal.reason in {"empty", "macros", "unknown"}  # noqa: PT017  # each has its sentence


# ---------------------------------------------------------------- names


@pytest.mark.parametrize(
    ("claimed", "kind", "name"),
    [
        ("Programm.pdf", PDF, "Programm.pdf"),
        ("Programm.PDF", PDF, "Programm.pdf"),
        ("Programm.docx", PDF, "Programm.pdf"),
        ("Rechnung.pdf.exe", PDF, "Rechnung.pdf.pdf"),
        ("Fassung 1.2", DOCX, "Fassung 1.2.docx"),
        ("Größe: „XL“?.txt", TXT, "Größe_ „XL“_.txt"),
        ("../../etc/passwd", TXT, "passwd.txt"),
        ("C:\\Users\\anna\\Programm.pdf", PDF, "Programm.pdf"),
        ("gnp.\u202efdp.exe", PDF, "gnp.fdp.pdf"),
        ("Zeile\n  zwei\t.odt", ODT, "Zeile zwei.odt"),
        (".htaccess", TXT, "htaccess.txt"),
        ("", PDF, "document.pdf"),
        ("...", PDF, "document.pdf"),
        ("CON.pdf", PDF, "_CON.pdf"),
        ("lpt1.tar.pdf", PDF, "_lpt1.tar.pdf"),
        ("Gro\u0308ße.pdf", PDF, "Größe.pdf"),
        ("x" * 300 + ".pdf", PDF, "x" * 96 + ".pdf"),
    ],
)
def test_a_name_keeps_what_is_safe(claimed: str, kind: Kind, name: str) -> None:
    assert safe_name(claimed, kind) == name


@given(st.text(st.characters(exclude_categories=()), max_size=200), st.sampled_from(KINDS))
def test_any_name_becomes_a_safe_one(claimed: str, kind: Kind) -> None:
    name = safe_name(claimed, kind)
    stem, _, extension = name.rpartition(".")
    assert stem
    assert extension == kind.extension
    assert len(name) <= 100
    assert not set(name) & set('/\\<>:"|?*')
    assert all(unicodedata.category(sign)[0] != "C" for sign in name)
    assert not name.startswith((".", " "))
    assert safe_name(name, kind) == name
