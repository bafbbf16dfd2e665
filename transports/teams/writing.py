"""What we say becomes message activities of Teams: a text, or a card where there is something to press or to fill in."""

from __future__ import annotations

import html
import json
from dataclasses import replace
from itertools import groupby

from newsroom.messages import Block, Choice, Document, Heading, Items, Line, Paragraph, Run
from transports import render
from transports.splitting import parts
from transports.teams import cards, mentions
from transports.teams.mentions import NOBODY, Names

ActivityDict = dict[str, object]

LONGEST_TEXT = 20_000  # characters with their markup; Teams takes 100 KB of two bytes each
LARGEST_CARD = 25_000  # bytes of JSON in ASCII


def activities(document: Document, key: str, names: Names = NOBODY) -> list[ActivityDict]:
    """The message activities of one document, in order, as JSON; the last one has the buttons, the first one mentions.

    `names` say how those are called who may be mentioned here, by their ids.
    """
    if not cards.is_needed(document):
        return [
            _text(part, names) for part in parts(document, lambda part: len(_text_of(part)), LONGEST_TEXT)
        ]
    document = _with_room_for_text(document, key)
    bare = replace(document, offers=(), form=None)
    *before, last = parts(bare, lambda part: _size(_with_buttons_of(document, part), key), LARGEST_CARD)
    return [
        *(_card(part, key, names) for part in before),
        _card(_with_buttons_of(document, last), key, names),
    ]


def _with_buttons_of(document: Document, part: Document) -> Document:
    return replace(part, offers=document.offers, form=document.form)


def _with_room_for_text(document: Document, key: str) -> Document:
    """A form that would leave less than half of the card is left out: all of it can be said in words."""
    frame = Document((), offers=document.offers, form=document.form)
    return document if _size(frame, key) <= LARGEST_CARD // 2 else replace(document, form=None)


def _size(document: Document, key: str) -> int:
    return len(json.dumps(_card(document, key, NOBODY), separators=(",", ":")))


def _card(document: Document, key: str, names: Names) -> ActivityDict:
    attachment = {"contentType": cards.CONTENT_TYPE, "content": cards.card(document, key, names)}
    return {"type": "message", "summary": cards.summary(document), "attachments": [attachment]}


# ---------------------------------------------------------------- text


def _text(document: Document, names: Names) -> ActivityDict:
    mentioned = mentions.entities(document, names)
    start = f"{mentions.called(mentioned)}<br/>" if mentioned else ""
    entities = {"entities": mentioned} if mentioned else {}
    return {"type": "message", "textFormat": "xml", "text": start + _text_of(document), **entities}


def _text_of(document: Document) -> str:
    return "<br/><br/>".join(_block(block) for block in document.blocks)


def _block(block: Block) -> str:
    match block:
        case Heading(line):
            return f"<b>{_line(line)}</b>"
        case Paragraph(line):
            return _line(line)
        case Items(lines, numbered=False):
            return "<br/>".join(_hanging("• ", line) for line in lines)
        case Items(lines, start=start):
            return "<br/>".join(_hanging(f"{n}. ", line) for n, line in enumerate(lines, start))
        case Choice(options, start):
            return "<br/>".join(_hanging(f"{n}&#160; ", line) for n, line in enumerate(options, start))


def _hanging(mark: str, line: Line) -> str:
    """Nobody can type something that looks like the next numbered line."""
    return mark + _line(line).replace("<br/>", "<br/>" + "&#160;" * 3)


def _line(line: Line) -> str:
    """What is strong together is one piece for whoever listens to it."""
    weights = groupby(line, key=lambda run: run.strong)
    return "".join(_run(Run("".join(run.text for run in runs), strong)) for strong, runs in weights)


def _run(run: Run) -> str:
    text = html.escape(render.shown(run.text), quote=False).replace("\n", "<br/>")
    return f"<b>{text}</b>" if run.strong else text
