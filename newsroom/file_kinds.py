"""Which files are taken, told by their bytes and never by their name, and a name for them that is safe to save.

Nothing is unpacked or opened: of an Office file only the table of contents is read.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from dataclasses import dataclass
from typing import Final, Literal

Reason = Literal["empty", "macros", "unknown"]

LONGEST_NAME: Final = 100  # characters, with the extension


@dataclass(frozen=True, slots=True)
class Kind:
    """`extension` without a dot."""

    extension: str
    mime: str


PDF: Final = Kind("pdf", "application/pdf")
DOCX: Final = Kind("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
XLSX: Final = Kind("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
ODT: Final = Kind("odt", "application/vnd.oasis.opendocument.text")
RTF: Final = Kind("rtf", "application/rtf")
TXT: Final = Kind("txt", "text/plain")
KINDS: Final = (PDF, DOCX, XLSX, ODT, RTF, TXT)


class NotAccepted(Exception):
    """`reason` names the sentence that says why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


# ---------------------------------------------------------------- what it is

_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
_BLANK = b"\xef\xbb\xbf \t\r\n"
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MACROS = re.compile(
    r"(?i)(?:.*/)?vba\w*\.(?:bin|xml)|(?:xl|word)/(?:macrosheets|activex)/.*|(?:basic|scripts)/.*"
)


def is_picture(data: bytes) -> bool:
    """Whether it begins as a JPEG, PNG or WebP does, whatever it was sent as."""
    return data.startswith(_PICTURES) or (data[:4], data[8:12]) == (b"RIFF", b"WEBP")


def kind_of(data: bytes) -> Kind:
    """Raises NotAccepted."""
    if not data.strip():
        raise NotAccepted("empty")
    if data.lstrip(_BLANK).startswith(b"%PDF-"):
        return PDF
    if data.startswith(b"{\\rtf"):
        return _rtf(data)
    if data.startswith(_ZIP):
        return _office(data)
    if _is_text(data):
        return TXT
    raise NotAccepted("macros" if data.startswith(_OLD_OFFICE) else "unknown")


def _rtf(data: bytes) -> Kind:
    """An object within is a program of another kind."""
    if b"\\obj" in data:
        raise NotAccepted("macros")
    return RTF


def _is_text(data: bytes) -> bool:
    """In any encoding; what programs read has bytes that no text has."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            data = data.decode("utf-16").encode()
        except UnicodeError:
            return False
    return _CONTROL.search(data) is None


def _office(data: bytes) -> Kind:
    names = _contents(data)
    if any(_MACROS.fullmatch(name) for name in names):
        raise NotAccepted("macros")
    if "[Content_Types].xml" in names and "word/document.xml" in names:
        return DOCX
    if "[Content_Types].xml" in names and "xl/workbook.xml" in names:
        return XLSX
    if "content.xml" in names and data[30:79] == b"mimetype" + ODT.mime.encode() + b"PK":
        return ODT
    raise NotAccepted("unknown")


# ---------------------------------------------------------------- the table of contents of a ZIP archive

_END = b"PK\x05\x06"
_ENTRY = b"PK\x01\x02"
_MOST_ENTRIES = 5_000
_LONGEST_END = 65_557  # bytes: the record with the longest comment


def _contents(data: bytes) -> frozenset[str]:
    """The names in it; none where it is no sound archive."""
    end = data.rfind(_END, max(0, len(data) - _LONGEST_END))
    if end < 0 or len(data) < end + 22:
        return frozenset()
    count, size, start = struct.unpack_from("<HII", data, end + 10)
    if count > _MOST_ENTRIES or start + size > end:
        return frozenset()
    names, place = [], start
    for _ in range(count):
        if data[place : place + 4] != _ENTRY or place + 46 > end:
            return frozenset()
        name, extra, comment = struct.unpack_from("<HHH", data, place + 28)
        names.append(data[place + 46 : place + 46 + name].decode("utf-8", "replace"))
        place += 46 + name + extra + comment
    return frozenset(names) if place == start + size else frozenset()


# ---------------------------------------------------------------- its name

_EXTENSION = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,4}$")
_FORBIDDEN = re.compile(r'[<>:"|?*]')
_DEVICES = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")
_NAMELESS = "document"


def safe_name(claimed: str, kind: Kind) -> str:
    """The last part of what it is claimed to be called, for all file systems, with the extension of what it is."""
    last = re.split(r"[/\\]", claimed)[-1]
    visible = "".join(_visible(sign) for sign in unicodedata.normalize("NFC", last))
    stem = _EXTENSION.sub("", " ".join(_FORBIDDEN.sub("_", visible).split()).rstrip(". "))
    stem = stem.strip(". ")
    if _DEVICES.fullmatch(stem):
        stem = f"_{stem}"
    stem = stem[: LONGEST_NAME - len(kind.extension) - 1].rstrip(". ")
    return f"{stem or _NAMELESS}.{kind.extension}"


def _visible(sign: str) -> str:
    """Nothing that could reorder or hide the rest of the name."""
    category = unicodedata.category(sign)
    if category.startswith("Z") or sign in "\t\n\r":
        return " "
    return "" if category.startswith("C") else sign
