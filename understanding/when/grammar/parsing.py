"""How a text is read: the rules one after another, from what is certainly no date to whole statements.

Each module beside this one holds the rules of one subject, as tables: an example, the pattern, the kind of piece that it becomes.
To teach it an expression: a word goes into a lexicon, a phrase into one of those tables, each as one line with its example.
"""

from __future__ import annotations

import re
from dataclasses import replace

from understanding.when.grammar import clocks, dates, days, noise, periods, repeats, statements
from understanding.when.grammar.lexicon import LONGEST
from understanding.when.grammar.rules import Piece, rewritten
from understanding.when.grammar.tokenizer import pieces

ORDER = (
    noise.NOISE,
    clocks.EXPLICIT,
    dates.DATES,
    repeats.REPEATS,
    days.PLAIN,
    periods.PERIODS,
    days.LEANING,
    periods.STEPS,
    clocks.BARE,
    clocks.HOURS,
    statements.HOURS,
    statements.STATEMENTS,
)
_CLOCKS = frozenset({"am", "pm", "oclock", "h", "clock", "point"})
RULES = tuple(rule for table in ORDER for rule in table)


# A signature has opening hours and a name, which may be a month: "Mit freundlichen Grüßen, C. März, Mo-Fr 8-12 Uhr".
_SIGNATURE = re.compile(
    r"(?:^|\n|[.!]\s)\s{0,3}(?:--\s{0,3}\n|(?:mit )?(?:freundliche|viele|beste|liebe|schöne|herzliche)[nr]? gr(?:ü|ue)(?:ß|ss)e"
    r"|gr(?:u|ü)(?:ß|ss)e?\b|[lv]g\b|mfg\b|(?:best|kind|warm) (?:regards|wishes)|regards\b|cheers\b)(?! aus\b)",
    re.IGNORECASE,
)
_AFTERTHOUGHT = re.compile(r"\b(?:p\.? ?s\b|nachtrag)", re.IGNORECASE)


def _without_signature(text: str) -> str:
    """Up to the greeting, unless something is added behind the name."""
    found = _SIGNATURE.search(text[:LONGEST])
    if found is None or not found.start() or _AFTERTHOUGHT.search(text, found.end(), LONGEST):
        return text
    return text[: found.start()]


def parsed(text: str, language: str) -> list[Piece]:
    """Statements, the marks beside them, and the words that mean nothing to us, in their order."""
    row = pieces(_without_signature(text), language)
    return rewritten(_in_their_light(row), RULES)


def _in_their_light(row: list[Piece]) -> list[Piece]:
    """Of something moved or called off, "vom 20. auf den 27." is no range, and a substitute date the new one."""
    turns = any(piece.kind in {"moved", "cancelled", "drops"} for piece in row)
    if not turns:
        return [replace(piece, kind="mark") if piece.kind == "substitute" else piece for piece in row]
    before = [
        "",
        *(piece.kind for piece in row),
    ]  # of each piece the one before: "10 am to 4 pm" stays a range
    return [
        replace(piece, kind="moved_to", value=None)
        if piece.kind == "substitute" or (piece.kind == "onto" and kind not in _CLOCKS)
        else piece
        for kind, piece in zip(before, row, strict=False)
    ]
