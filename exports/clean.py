"""Text from people on its way into a file that another program opens: nothing in it is obeyed there."""

from __future__ import annotations

import re
from typing import Final

# What XML and calendars forbid: control characters, halves of surrogate pairs, and two that are no characters.
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_BROKEN: Final = re.compile("[\ud800-\udfff\ufffe\uffff]")
_ENDS: Final = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_BLANKS: Final = re.compile(r"\s+")

# A cell that begins so is a formula to one spreadsheet or another, also in the wide forms of East Asian keyboards.
_SIGNS: Final = "=+-@\u2212\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b"
_UNSEEN: Final = r"[\s\u200b-\u200f\u2060\ufeff'\"]*"
_FORMULA: Final = re.compile(rf"(?:^|(?<=[,;])){_UNSEEN}(?=[{re.escape(_SIGNS)}])")
APOSTROPHE: Final = "'"


def text(written: str) -> str:
    """With its lines, but without what is no text."""
    return _BROKEN.sub("\ufffd", _CONTROLS.sub(" ", _ENDS.sub("\n", written)))


def line(written: str) -> str:
    """In one line."""
    return _BLANKS.sub(" ", text(written)).strip()


def cell(written: str) -> str:
    """In one line that no spreadsheet takes for a formula, since an apostrophe stands before what looks like one; also
    behind a comma or semicolon, where a spreadsheet that splits the file there would begin a cell.
    """
    return _FORMULA.sub(lambda found: found[0] + APOSTROPHE, line(written))
