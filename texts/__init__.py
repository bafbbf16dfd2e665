"""Everything the bot says and every word it understands as a command or wish, per language: `load()` once at the start."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from texts.catalogue import Catalogue, Unspeakable, WrongTexts
from texts.voice import Voice

__all__ = ["Catalogue", "Unspeakable", "Voice", "WrongTexts", "load"]

FOLDER = Path(__file__).parent


@cache
def load(folder: Path = FOLDER) -> Catalogue:
    """Raises WrongTexts, which lists all that is wrong: the start is the place to notice, not a conversation."""
    return Catalogue.read({path.stem: path.read_text("utf-8") for path in sorted(folder.glob("*.yaml"))})
