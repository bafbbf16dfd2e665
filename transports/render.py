"""Document blocks become Matrix HTML, plain text, or lines for a terminal; what people typed never becomes markup."""

from __future__ import annotations

import html
import re
import unicodedata

from newsroom.messages import (
    Block,
    Choice,
    Document,
    File,
    Heading,
    Items,
    Line,
    Paragraph,
    Parcel,
    Picture,
    Run,
)

_EMOJI = "\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
_LOOSE_JOINER = re.compile(f"(?<![{_EMOJI}\ufe0f])\u200d|\u200d(?![{_EMOJI}])")
_NEW_LINE = re.compile("\r\n?|\u2028|\u2029|\u0085")
_ROOM_PING = re.compile(r"@(?=room|\Z)", re.IGNORECASE)
_HIDDEN = ("Cc", "Cf", "Zl", "Zp")  # Cf: bidirectional overrides, zero-width characters, tags

# ---------------------------------------------------------------- text that may be shown


def shown(text: str) -> str:
    """The text without anything invisible that could reorder, hide or forge what stands around it; in NFC.

    The zero-width joiner stays inside emoji; a lone surrogate becomes U+FFFD; `@room` rings nobody.
    """
    text = _LOOSE_JOINER.sub("", _NEW_LINE.sub("\n", text))
    visible = unicodedata.normalize("NFC", "".join(_visible(sign) for sign in text))
    return _ROOM_PING.sub("@\u2060", visible)


def _visible(sign: str) -> str:
    if sign in "\n\u200d":
        return sign
    if sign == "\t":
        return " "
    category = unicodedata.category(sign)
    if category == "Cs":
        return "\ufffd"
    return "" if category in _HIDDEN else sign


# ---------------------------------------------------------------- plain text and terminal


def plain_text(document: Document) -> str:
    """Stands alone: on a phone's lock screen, in a screen reader, without colours and emoji."""
    pieces = []
    for block in document.blocks:
        pieces.append(_block_text(block))
        pieces.append("\n" if isinstance(block, Heading) else "\n\n")
    return "".join(pieces[:-1])


def terminal(parcel: Parcel) -> str:
    """Joining and leaving show nothing."""
    if isinstance(parcel, Picture):
        return f"[{shown(parcel.alternative) or parcel.file}]"
    if isinstance(parcel, File):  # where it lies in the data folder, under the hash of its bytes
        return f"[{shown(parcel.name)}: files/{parcel.file[:2]}/{parcel.file}]"
    return plain_text(parcel) if isinstance(parcel, Document) else ""


def _block_text(block: Block) -> str:
    match block:
        case Heading(line) | Paragraph(line):
            return _joined(line)
        case Items(lines, numbered=False):
            return "\n".join(_hanging("• ", _joined(line)) for line in lines)
        case Items(lines, start=start):
            return "\n".join(_hanging(f"{n}. ", _joined(line)) for n, line in enumerate(lines, start))
        case Choice(options, start):
            return "\n".join(_hanging(f"{n}  ", _joined(line)) for n, line in enumerate(options, start))


def _joined(line: Line) -> str:
    return "".join(shown(run.text) for run in line)


def _hanging(mark: str, text: str) -> str:
    """Further lines are indented, so that nobody can type something that looks like the next numbered line."""
    return mark + text.replace("\n", "\n" + " " * len(mark))


# ---------------------------------------------------------------- Matrix HTML


def matrix_html(document: Document) -> str:
    """Only tags of the Matrix specification that every client shows; no links, no pills, no attributes but `start`."""
    return "".join(_block_html(block) for block in document.blocks)


def _block_html(block: Block) -> str:
    match block:
        case Heading(line):
            return f"<h4>{_line_html(line)}</h4>"
        case Paragraph(line):
            return f"<p>{_line_html(line)}</p>"
        case Choice(options, start):
            # The number is what the reader types: text, not a list marker that copying or quoting may lose.
            numbered = "<br>".join(f"{n}&nbsp; {_line_html(line)}" for n, line in enumerate(options, start))
            return f"<p>{numbered}</p>"
        case Items(lines, numbered=False):
            return f"<ul>{_items_html(lines)}</ul>"
        case Items(lines, start=1):
            return f"<ol>{_items_html(lines)}</ol>"
        case Items(lines, start=start):
            return f'<ol start="{start}">{_items_html(lines)}</ol>'


def _items_html(lines: tuple[Line, ...]) -> str:
    return "".join(f"<li>{_line_html(line)}</li>" for line in lines)


def _line_html(line: Line) -> str:
    return "".join(_run_html(run) for run in line)


def _run_html(run: Run) -> str:
    text = html.escape(shown(run.text)).replace("\n", "<br>")
    return f"<strong>{text}</strong>" if run.strong else text
