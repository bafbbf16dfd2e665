"""How a text is read: the rules one after another, from what is certainly no date to whole statements.

Each module beside this one holds the rules of one subject, as tables: an example, the pattern, the kind of piece that it becomes.
To teach it an expression: a word goes into a lexicon, a phrase into one of those tables, each as one line with its example.
"""

from __future__ import annotations

from dataclasses import replace

from understanding.when.grammar import clocks, dates, days, noise, periods, repeats, statements
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
RULES = tuple(rule for table in ORDER for rule in table)


def parsed(text: str, language: str) -> list[Piece]:
    """Statements, the marks beside them, and the words that mean nothing to us, in their order."""
    row = pieces(text, language)
    if any(piece.kind == "moved" for piece in row):  # then "vom 20. auf den 27." is no range
        row = [replace(piece, kind="moved_to") if piece.kind == "onto" else piece for piece in row]
    return rewritten(row, RULES)
