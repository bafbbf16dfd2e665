"""Files of every kind that people send, made on the spot: as small as their kind allows."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from newsroom.file_kinds import ODT

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
RTF = rb"{\rtf1\ansi Das Programm}"
TEXT = "Um 15 Uhr spricht die Bürgermeisterin.\r\n".encode()

TYPES = "[Content_Types].xml"


def archive(names: Mapping[str, str] | list[str], first: str = "") -> bytes:
    """A ZIP with these entries; `first` is an entry "mimetype", stored as it is."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        if first:
            file.writestr(zipfile.ZipInfo("mimetype"), first)
        for name in names:
            file.writestr(name, names[name] if isinstance(names, Mapping) else "<x/>")
    return data.getvalue()


def docx(*more: str) -> bytes:
    return archive([TYPES, "_rels/.rels", "word/document.xml", *more])


def xlsx(*more: str) -> bytes:
    return archive([TYPES, "xl/workbook.xml", *more])


def odt(*more: str, mime: str = ODT.mime) -> bytes:
    return archive(["content.xml", "META-INF/manifest.xml", *more], first=mime)
