"""A document as an Adaptive Card 1.5: text in reading order, buttons and a form under it. What people typed is text for ever."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from newsroom.messages import (
    Block,
    Choice,
    Document,
    Entry,
    Form,
    Heading,
    Items,
    Line,
    Offer,
    Paragraph,
    Run,
)
from newsroom.wording import shortened
from transports import render
from transports.teams import mentions
from transports.teams.mentions import NOBODY, Names

CardDict = dict[str, object]

CONTENT_TYPE = "application/vnd.microsoft.card.adaptive"
SCHEMA = "http://adaptivecards.io/schemas/adaptive-card.json"
VERSION = "1.5"
OURS = "themenbote"  # under this name stands what our buttons send back
ENTRY = "entry."  # begins the id of every input
MOST_BUTTONS = 6  # further ones are hidden behind dots
TITLE = 22  # characters of a button that are seen on a phone
LONGEST_ENTRY = 1000  # characters; who has more to tell writes a message
WIDE = 600  # characters from which on the card takes the width of the window
SUMMARY = 200  # characters on the lock screen

_JOINER = "\u2060"  # seen and spoken by nobody, and understood by no markup
# {{DATE(…)}} is computed by the client, <at> is a mention, ]( makes a link. Each is markup as a whole only.
_MARKUP = re.compile(r"(?<=\{)(?=\{)|(?<=<)(?=/?at\b)|(?<=\])(?=[(\[])", re.IGNORECASE)
_ADDRESS = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)|(?<=mailto)(?=:)|(?<=@)(?=\w)", re.IGNORECASE)
_MARKDOWN = re.compile(r"[\\`*_\[\]<>~|!&]|(?<=^)[#+\-=]|(?<=^)\d+(?=[.)])", re.MULTILINE)


def is_needed(document: Document) -> bool:
    """Whether there is more to it than text."""
    special = any(isinstance(block, Heading | Choice) for block in document.blocks)
    return special or bool(document.offers) or document.form is not None


def card(document: Document, key: str, names: Names = NOBODY) -> CardDict:
    """As JSON. `key` comes back with everything that is pressed or filled in; `names` are those of who may be mentioned."""
    text = render.plain_text(document)
    mentioned = mentions.entities(document, names)
    calling = [{"type": "TextBlock", "text": mentions.called(mentioned), "wrap": True}] if mentioned else []
    actions = _actions(document, key)
    msteams = {
        **({"width": "Full"} if len(text) > WIDE else {}),
        **({"entities": mentioned} if mentioned else {}),
    }
    return {
        "type": "AdaptiveCard",
        "$schema": SCHEMA,
        "version": VERSION,
        "fallbackText": harmless(text),
        "speak": summary(document),
        "body": [*calling, *(element for block in document.blocks for element in _elements(block))],
        **({"actions": actions} if actions else {}),
        **({"msteams": msteams} if msteams else {}),
    }


def summary(document: Document) -> str:
    """The beginning, in one line, for the notification. Without what speech would take for markup."""
    spoken = render.plain_text(document).translate({ord("<"): " ", ord(">"): " ", ord("&"): "+"})
    return harmless(shortened(" ".join(spoken.split()), SUMMARY))


def harmless(text: str) -> str:
    """The text, in which nothing is computed, linked or mentioned any more."""
    return _MARKUP.sub(_JOINER, text)


# ---------------------------------------------------------------- text


def _elements(block: Block) -> Iterator[CardDict]:
    match block:
        case Heading(line):
            yield _heading(line)
        case Paragraph(line):
            yield from _paragraphs([("", line)])
        case Items(lines, numbered=False):
            yield from _paragraphs([("• ", line) for line in lines])
        case Items(lines, start=start):
            yield from _paragraphs([(f"{n}. ", line) for n, line in enumerate(lines, start)])
        case Choice(options, start):
            yield from _paragraphs([(f"{n}\u00a0 ", line) for n, line in enumerate(options, start)])


def _heading(line: Line) -> CardDict:
    """The only text that must be markdown: nothing else can be a heading for screen readers."""
    text = _ADDRESS.sub(_JOINER, harmless(_flat(line)))
    escaped = _MARKDOWN.sub(_escaped, text)
    return {
        "type": "TextBlock",
        "text": escaped,
        "wrap": True,
        "style": "heading",
        "size": "Medium",
        "weight": "Bolder",
    }


def _escaped(found: re.Match[str]) -> str:
    """A number at the beginning would count a list: it is its dot that is escaped."""
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"


def _flat(line: Line) -> str:
    return " ".join("".join(render.shown(run.text) for run in line).split())


def _paragraphs(lines: Sequence[tuple[str, Line]]) -> Iterator[CardDict]:
    """Each line is a text of its own, in which nothing is markup. Further lines of an entry are indented."""
    first = True
    for mark, line in lines:
        for place, typed in enumerate(_typed_lines(line)):
            start = mark if place == 0 else "\u00a0" * len(mark)
            runs = [_run(run) for run in (Run(start), *typed) if run.text]
            if runs:
                spacing = {} if first else {"spacing": "None"}
                yield {"type": "RichTextBlock", "inlines": runs, **spacing}
                first = False


def _typed_lines(line: Line) -> list[Line]:
    """The line, as many times as somebody broke it."""
    lines: list[list[Run]] = [[]]
    for run in line:
        for place, text in enumerate(render.shown(run.text).split("\n")):
            if place:
                lines.append([])
            lines[-1].append(replace(run, text=text))
    return [tuple(runs) for runs in lines]


def _run(run: Run) -> CardDict:
    weight = {"weight": "Bolder"} if run.strong else {}
    return {"type": "TextRun", "text": harmless(run.text), **weight}


# ---------------------------------------------------------------- buttons and the form


def _actions(document: Document, key: str) -> list[CardDict]:
    """What is offered, else the numbers of the choice; the form comes last."""
    offers = document.offers or tuple(_of_choices(document.blocks))
    forms = [_form(document.form, key)] if document.form else []
    return [*(_button(offer, key) for offer in offers[: MOST_BUTTONS - len(forms)]), *forms]


def _of_choices(blocks: Sequence[Block]) -> Iterator[Offer]:
    """No number stands for two answers: it is the last one that counts."""
    labels = {
        str(number): _named(line)
        for block in blocks
        if isinstance(block, Choice)
        for number, line in enumerate(block.options, block.start)
    }
    return (Offer(label, number) for number, label in labels.items())


def _named(line: Line) -> str:
    """Of "**Wo:** Bürgerhaus" the name, which is what the button is about; else all of it."""
    strong = "".join(run.text for run in takewhile(lambda run: run.strong, line))
    first = render.shown(strong).strip()
    return first.removesuffix(":") if first.endswith(":") and first != ":" else _flat(line)


def _button(offer: Offer, key: str) -> CardDict:
    label = harmless(render.shown(offer.label))
    sent = {OURS: {"key": key, "reply": offer.symbol}}
    if len(label) <= TITLE and label:
        return {"type": "Action.Submit", "title": label, "data": sent}
    number = f"{offer.symbol}: " if offer.symbol.isdigit() else ""
    title = number + shortened(label, TITLE - len(number)) if label else offer.symbol
    return {"type": "Action.Submit", "title": title, "tooltip": label or title, "data": sent}


def _form(form: Form, key: str) -> CardDict:
    values = {entry.name: render.shown(entry.value) for entry in form.entries}
    sent = {"type": "Action.Submit", "title": form.send, "data": {OURS: {"key": key, "form": values}}}
    return {
        "type": "Action.ShowCard",
        "title": form.title,
        "card": {
            "type": "AdaptiveCard",
            "version": VERSION,
            "body": [_input(entry, values) for entry in form.entries],
            "actions": [sent],
        },
    }


def _input(entry: Entry, values: Mapping[str, str]) -> CardDict:
    """A value of several lines would lose them in an input of one."""
    value = values[entry.name]
    return {
        "type": "Input.Text",
        "id": f"{ENTRY}{entry.name}",
        "label": entry.label,
        "maxLength": max(LONGEST_ENTRY, len(value)),
        **({"value": value} if value else {}),
        **({"placeholder": entry.example} if entry.example else {}),
        **({"isMultiline": True} if "\n" in value else {}),
    }
