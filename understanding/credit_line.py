"""Whose name stands beside a picture: what an answer to "Wer hat fotografiert?" says around the name. German and English."""

from __future__ import annotations

import re
from typing import Final

from understanding.spelling import folded

_PICTURE: Final = r"(?:(?:alle|beide|sämtliche|das|die|diese|dieses|all|both|the|this)\s+)*(?:fotos?|bild(?:er)?|aufnahmen?|photos?|pictures?|images?)"
_LABEL: Final = re.compile(rf"(?:{_PICTURE}|bildnachweis|fotonachweis|nachweis|urheber(?:in)?|fotograf(?:in)?|photographer|copyright|(?:photo\s)?credit)\s*:\s*(?P<name>\S.*)", re.DOTALL | re.IGNORECASE)  # fmt: skip
_TAKEN: Final = r"(?:fotografiert|aufgenommen|gemacht|geknipst|geschossen|taken|shot|made|photographed)"
_BEFORE: Final = (
    rf"(?:{_PICTURE}\s+)?(?:(?:ist|sind|stammt|stammen|kommt|kommen|wurden?|is|are|was|were|comes?)\s+)?(?:alle\s+|all\s+)?(?:{_TAKEN}\s+)?(?:von|vom|by|from)\s+(?:(?:der|dem|den|the)\s+)?",
    rf"(?:{_PICTURE}|{_TAKEN})\s+(?:hat|haben)\s+",
    r"(?:(?:der|die|the)\s+)?(?:fotograf(?:in)?|photographer)\s+(?:(?:war|ist|was|is)\s+)?",
    rf"{_PICTURE}\s+(?!(?:ag|club|klub|studio|team|gruppe|agentur|atelier|group)\b)",
    r"(?:©|\(c\)|copyright)\s*",
)
_LEADING: Final = re.compile(rf"(?:{'|'.join(_BEFORE)})(?=\S)", re.IGNORECASE)
_TRAILING: Final = re.compile(rf"\s+(?:(?:hat|haben|has|have)\s+(?:(?:das|die|sie|es|it|them|all|alle)\s+)*(?:{_PICTURE}\s+)?)?{_TAKEN}$|\s+took\s+(?:it|them|{_PICTURE})$", re.IGNORECASE)  # fmt: skip
_ONESELF: Final = re.compile(r"(?:ich(?:\s+bin)?|mir|me|i\s+am|i'm|myself)(?:\s+selbst|\s+selber)?\s*(?:[,(:–]|(?<=bin)|(?<=am)|(?<=i'm))\s*(?P<name>[^)]*\w)\)?", re.IGNORECASE)  # fmt: skip
_SELVES: Final = frozenset(
    ("ich", "mir", "mich", "wir", "uns", "me", "myself", "we", "us", "ourselves", "selbst", "selber", "self")
)


def name_in(text: str) -> str:
    """ "foto von anna müller, stadtarchiv" is "anna müller, stadtarchiv"; "" where somebody only says that it was they.

    What stands behind a label is the name as it is: "Foto: von Ahn".
    """
    if label := _LABEL.fullmatch(text.strip()):
        return "" if is_oneself(label["name"]) else label["name"].strip()
    left = _LEADING.sub("", text.strip(), count=1) if _LEADING.match(text.strip()) else text.strip()
    left = _TRAILING.sub("", left)
    if introduced := _ONESELF.fullmatch(left):
        left = introduced["name"]
    words = folded(left).split()
    return "" if words == ["i"] or words[:2] in (["i", "did"], ["i", "took"]) or _SELVES & {*words} else left


def is_oneself(text: str) -> bool:
    """ "ich", "mir selbst": nobody else knows who that is."""
    words = folded(text).split()
    return bool(words) and {*words} <= _SELVES
