"""One spelling for all ways to write a word, and which typing errors are obvious."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

Words = tuple[str, ...]

# A typing error is forgiven where hardly a real word lies so near: "Weiher" is no "weiter", "Hilde" no "Hilfe".
ONE_ERROR_FROM = 7  # letters
TWO_ERRORS_FROM = 12
SLIP_FROM = 5  # a letter too many, too few, or two of them swapped
SHORT = 4  # in a word this short two errors would make any word of any other

_DIGRAPH = re.compile("([aou])e")
_NO_LETTER = re.compile(r"[\W_]+")


def folded(text: str) -> str:
    """One spelling for "Ändern!", "aendern" and "andern"; digits stay, keycaps become digits, emoji vanish."""
    letters = unicodedata.normalize("NFKD", text.replace("🔟", "10").casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter) and letter not in "'’‘")
    return _DIGRAPH.sub(r"\1", _NO_LETTER.sub(" ", plain)).strip()


def nearly(word: str, known: str) -> bool:
    """Both folded. Whether `word` is `known` with an obvious typing error."""
    if word == known:
        return True
    if not word or word[0] not in known[:2]:
        return False
    if len(known) < ONE_ERROR_FROM:
        slip = len(word) != len(known) or sorted(word) == sorted(known)  # no other letter, as in "Weiher"
        return len(known) >= SLIP_FROM and slip and OSA.distance(word, known) == 1
    errors = 2 if len(known) >= TWO_ERRORS_FROM else 1
    if abs(len(word) - len(known)) > errors:
        return False  # each letter too many or too few is an error
    return OSA.distance(word, known, score_cutoff=errors) <= errors


def nearest(word: str, known: Iterable[str]) -> str | None:
    """What may have been meant, to be asked about; the first one of those equally near."""
    errors = 1 if len(word) <= SHORT else 2
    near = process.extractOne(word, list(known), scorer=OSA.distance, processor=folded, score_cutoff=errors)
    return near[0] if near else None


def says(text: str, words: Words) -> bool:
    """Whether the text is one of the words, typing errors forgiven."""
    spelled = folded(text)
    return any(nearly(spelled, known) for known in spellings(words))


@lru_cache(maxsize=512)
def spellings(words: Words) -> Words:
    """The folded words; a word of signs alone stays as it is."""
    return tuple(folded(word) or word for word in words)
