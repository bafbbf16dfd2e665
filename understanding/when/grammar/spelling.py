"""One spelling for all ways to type a word."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_LETTERS: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "'": None, "’": None, "‘": None, "`": None, "-": " "}
)
_UMLAUT: Final = re.compile("([aou])e")


@lru_cache(maxsize=8192)
def spelled(words: str) -> str:
    """ "Übermorgen" is "uebermorgen"; accents that German does not have vanish."""
    letters = unicodedata.normalize("NFC", words.casefold()).translate(_LETTERS)
    if letters.isascii():
        return letters
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", letters) if not unicodedata.combining(letter)
    )


def without_umlauts(word: str) -> str:
    """ "nachste", "fruh": from keyboards that have no umlauts, or people who have no patience."""
    return _UMLAUT.sub(r"\1", word)
