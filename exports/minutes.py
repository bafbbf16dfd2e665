"""A message of the bot as a document for a word processor: real headings and lists, in its language, with a title."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Final

import docx
from docx.document import Document as Written
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor
from docx.text.paragraph import Paragraph as WrittenLine

from exports import clean
from newsroom.messages import Choice, Document, Heading, Items, Line

DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
BLACK: Final = RGBColor(0, 0, 0)
LANGUAGES: Final = {"de": "de-DE", "en": "en-GB"}


def minutes(said: Document, title: str, language: str, organisation: str, made_at: datetime) -> bytes:
    """The bytes of a DOCX file. The message's first heading is the one of the document; `made_at` is an aware instant."""
    written = docx.Document()
    _describe(written, title, LANGUAGES[language], organisation, made_at)
    level = 1
    for block in said.blocks:
        match block:
            case Heading(line):
                _write(written.add_heading(level=level), line)
                level = 2
            case Items(lines, numbered) | Choice(lines, numbered):
                for line in lines:
                    _write(written.add_paragraph(style="List Number" if numbered else "List Bullet"), line)
            case _:
                _write(written.add_paragraph(), block.line)
    content = io.BytesIO()
    written.save(content)
    return content.getvalue()


def _write(place: WrittenLine, line: Line) -> None:
    for run in line:
        place.add_run(clean.text(run.text)).bold = True if run.strong else None


def _describe(written: Written, title: str, language: str, organisation: str, made_at: datetime) -> None:
    """What a screen reader says first: the title, and in which language to read."""
    about, instant = written.core_properties, made_at.astimezone(UTC).replace(tzinfo=None)
    about.title, about.language, about.author = clean.line(title), language, clean.line(organisation)
    about.created = about.modified = instant
    about.last_modified_by, about.comments = "", ""
    spoken = OxmlElement("w:lang")
    for name in ("w:val", "w:eastAsia"):
        spoken.set(qn(name), language)
    defaults = written.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr")[0]
    for known in defaults.findall(qn("w:lang")):
        defaults.remove(known)
    defaults.append(spoken)
    for name in ("Heading 1", "Heading 2"):
        written.styles[name].font.color.rgb = BLACK  # the template's blue is too pale to be read by everybody
