"""Finds the command in what somebody wrote; ordinary talk contains none and is left alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from understanding.spelling import folded, nearest

# "!agenda", "/agenda", "//agenda", "\/agenda": Element Web strips one slash of two, and asks before it sends an unknown
# "/…". What goes on directly after the word, like the path /srv/data, is no command.
_COMMAND = re.compile(r"(?P<sign>!|\\?//?)(?P<rest>[^\W\d_].*)", re.DOTALL)
_WORD = re.compile(r"(?P<word>[^\W\d_][\w-]{0,39})[.,:;?!]*(?:\s+(?P<argument>.*))?", re.DOTALL)
_SOMEBODY = re.compile(r"[^\n:]{1,60}:\s+(?P<rest>.*)", re.DOTALL)

FEW = 3  # words


@dataclass(frozen=True, slots=True)
class Order:
    """A command by its name in the table, and the rest of the message."""

    name: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Unknown:
    """Meant as a command, but no such word; `meant` is the known word nearest to it. It is asked, never carried out."""

    word: str
    argument: str = ""
    meant: str | None = None


def parse(
    text: str, vocabulary: Mapping[str, str], bot: Sequence[str], *, mentioned: bool
) -> Order | Unknown | None:
    """`vocabulary` maps every word to the name of its command; of words equally near, the first one is suggested.

    `bot` lists what the bot is called, `mentioned` says that the message notifies it.
    """
    text = unicodedata.normalize("NFC", text).strip()
    if signed := _COMMAND.fullmatch(text):
        return _order(signed["rest"], vocabulary)
    rest, colon = _addressed(text, bot, mentioned=mentioned)
    if not colon and not mentioned:
        return None
    if signed := _COMMAND.fullmatch(rest):
        return _order(signed["rest"], vocabulary)
    order = _order(rest, vocabulary)
    # "Themenbote: zeig her" is said to the bot, "@Themenbote hat recht" about it; whole sentences are no commands.
    short = colon and len(rest.split()) <= FEW
    return order if short or not _is_strange(order) else None


def _addressed(text: str, bot: Sequence[str], *, mentioned: bool) -> tuple[str, bool]:
    """What follows the bot's name, and whether a colon or comma stands between; nothing if the text does not begin so."""
    for name in sorted(bot, key=len, reverse=True):
        if found := re.fullmatch(rf"@?{re.escape(name)}\b\s*([:,]?)\s*(.*)", text, re.DOTALL | re.IGNORECASE):
            return found[2], bool(found[1])
    if mentioned and (found := _SOMEBODY.fullmatch(text)):  # by a display name that we do not know
        return found["rest"], True
    if mentioned and not any(name.casefold() in text.casefold() for name in bot):
        return text, False  # the transport has taken the mention out of the words
    return "", False


def _order(text: str, vocabulary: Mapping[str, str]) -> Order | Unknown | None:
    found = _WORD.fullmatch(text)
    if found is None:
        return None
    word, argument = found["word"], (found["argument"] or "").strip()
    known = {folded(spelled): name for spelled, name in vocabulary.items()}
    if name := known.get(folded(word)):
        return Order(name, argument)
    return Unknown(word, argument, nearest(word, vocabulary))


def _is_strange(order: Order | Unknown | None) -> bool:
    return isinstance(order, Unknown) and order.meant is None
