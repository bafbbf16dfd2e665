"""Whether a word is what a body is called: a club, a department, an authority, a group."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from understanding.intake.language.words import by_letter
from understanding.intake.what.wording import is_event
from understanding.intake.who.clubs import NO_BODY_TAILS
from understanding.intake.who.offices import BODIES, BODY_TAILS, NO_BODIES
from understanding.spelling import nearly

_NO_TAILS: Final = (*NO_BODY_TAILS, "bus", "busse")
_OFFICES: Final = ("ungsstellen", "dienststellen", "leitstellen", "fachstellen", "meldestellen")
SHORTEST: Final = 6  # letters of a compound that ends like a body
TYPED: Final = 9  # letters of a body that may be mistyped
_LONG: Final = by_letter(frozenset(word for word in BODIES if len(word) >= TYPED))


@lru_cache(maxsize=16384)
def is_body(key: str) -> bool:
    last = key.rsplit("-", 1)[-1]
    forms = [last, *(last.removesuffix(ending) for ending in ("s", "es", "n", "en") if last.endswith(ending))]
    if last.endswith("stellen") and not last.endswith(_OFFICES):
        return False  # "hinstellen"
    if any((form in NO_BODIES and "-" not in key) or form.endswith(_NO_TAILS) for form in forms):
        return False
    if any(form in BODIES for form in forms) or key in BODIES or _is_mistyped(key):
        return True
    return any(form.endswith(BODY_TAILS) and len(form) > SHORTEST for form in (*forms, key)) or last in {
        "zug",
        "loschzug",
        "spielmannszug",
        "fanfarenzug",
    }  # letters


@lru_cache(maxsize=4096)
def _is_mistyped(key: str) -> bool:
    """ "jugendfeuerwer"; "Bildungsweg" is no "Bildungswerk"."""
    return (
        len(key) >= TYPED
        and not is_event(key)
        and any(nearly(key, known) and key[-1] == known[-1] for known in _LONG.get(key[:1], ()))
    )
