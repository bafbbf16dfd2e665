"""The words for what an entry is, the same in every file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from newsroom.lacking import said
from newsroom.messages import Say
from newsroom.overview import Entry
from newsroom.wording import weeks as runs
from texts import Voice


def title(entry: Entry, voice: Voice) -> str:
    """With its number, if it is a topic's, and what is on where that is not the event itself."""
    name = entry.title or voice.plain("agenda.untitled")
    if entry.kind != "topic":
        return name
    return voice.plain(f"exports.{entry.occasion}", {"number": str(entry.number), "title": name})


def kind(entry: Entry, voice: Voice) -> str:
    return voice.plain(f"exports.kind.{entry.kind}")


def status(entry: Entry, voice: Voice) -> str:
    """ "" for what is no topic."""
    return voice.plain(f"agenda.status.{entry.status}") if entry.status else ""


def priority(entry: Entry, voice: Voice) -> str:
    """ "" for what is no topic."""
    return voice.plain(f"exports.priority.{entry.priority}") if entry.status else ""


def missing(entry: Entry, voice: Voice) -> str:
    """Of what is missing a word or two each; "" where nothing is."""
    return _listed((said(lack) for lack in entry.missing), voice)


def told(entry: Entry, voice: Voice) -> str:
    """The date of the event in words: "Ende Mai 2027"; "" where there is none."""
    return voice.formats.span(entry.when) if entry.when else ""


def _listed(says: Iterable[Say], voice: Voice) -> str:
    return ", ".join(voice.plain(say.key, say.values) for say in says)


def listed(words: tuple[str, ...]) -> str:
    return ", ".join(words)


def weeks(mondays: tuple[date, ...], voice: Voice) -> str:
    """ "3, 7 bis 9"."""
    return _listed(runs(mondays), voice)
