"""The names that Teams gives to reactions, as the signs that people see."""

from __future__ import annotations

import re

_NAMED = {
    "like": "👍",
    "heart": "❤️",
    "laugh": "😆",
    "surprised": "😮",
    "sad": "😢",
    "angry": "😠",
    "yes": "👍",
    "no": "👎",
    "ok": "👌",
    "launch": "🚀",
}
_TONE = re.compile(r"-tone[1-5]\Z")
_CODE = re.compile(r"([0-9a-f]{4,6}(?:-[0-9a-f]{4,6}){0,7})_\w{1,60}")  # 2705_whiteheavycheckmark
_LAST = 0x10FFFF
_LONGEST = 80


def symbol(name: str) -> str:
    """The sign; a name that we do not know stays what it is, which nobody takes for an answer."""
    plain = _TONE.sub("", name.lower())
    if known := _NAMED.get(plain):
        return known
    if found := _CODE.fullmatch(plain):
        codes = [int(code, 16) for code in found[1].split("-")]
        return "".join(chr(code) for code in codes if code <= _LAST)
    return name[:_LONGEST]
