"""What the words near a date say that it is for: a deadline, an admission, or what was moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from understanding.when.grammar.rules import Piece
from understanding.when.grammar.said import Mark, Statement
from understanding.when.span import Role

NEAR = 4  # pieces between a word and what it is about
_CLAUSE = 8  # pieces that a mark reaches over: "Anmeldung ist möglich bis zum 1.12."
_MOST = 20  # statements; what follows in a longer list is not looked at
_BOUNDARY = frozenset({"stop", "comma", "and", "open", "close"})


def statements(row: Sequence[Piece]) -> Iterator[int]:
    """Their places."""
    return islice((place for place, piece in enumerate(row) if piece.kind == "statement"), _MOST)


def role_of(row: Sequence[Piece], place: int) -> Role | None:
    """From the mark before it in the same clause, or the one behind it: "bis 1.12. anmelden"."""
    for number in range(place - 1, max(0, place - _CLAUSE) - 1, -1):
        piece = row[number]
        if isinstance(piece.value, Mark):
            return None if _is_of_something_else(row, number, place) else piece.value.role
        if piece.kind == "begins" and number and isinstance(row[number - 1].value, Mark):
            continue  # "Vorverkauf startet am 1. April"
        if piece.kind in {"stop", "begins", "moved_to", "statement"} or _begins_clause(row, number, place):
            break
    return "former" if _is_moved_from(row, place) else _role_behind(row, place)


def _is_of_something_else(row: Sequence[Piece], mark: int, place: int) -> bool:
    """ "Baumpflanzung statt Böller: am 28.12.", "Bisher im Amt, ab 1. April im Haus": it was said of no day."""
    between = row[mark + 1 : place]
    value = row[mark].value
    words = [number for number, one in enumerate(between) if one.kind in {"noun", "junk"}]
    if not isinstance(value, Mark) or value.role != "former" or not words:
        return False
    noun = any(one.kind == "noun" for one in between)
    return (value.tight and noun) or any(one.kind in {"comma", "colon"} for one in between[words[0] :])


def _begins_clause(row: Sequence[Piece], number: int, place: int) -> bool:
    """ "Aufbau: ab 9", "Anmeldung, bis 1.12." go on; behind the comma a noun begins something else."""
    opens = row[number].kind in {"comma", "open"}
    return opens and any(one.kind in {"noun", "junk"} for one in row[number + 1 : place])


def _role_behind(row: Sequence[Piece], place: int) -> Role | None:
    behind = row[place + 1 : place + 2 + NEAR]
    for number, piece in enumerate(behind):
        if isinstance(piece.value, Mark):
            taken = any(one.kind == "statement" for one in behind[number + 1 :])
            return None if taken or piece.value.role in {"former", "admission", "setup"} else piece.value.role
        if piece.kind == "statement" or (piece.kind in _BOUNDARY and not _mark_follows(behind, number)):
            return None
    return None


def _mark_follows(behind: Sequence[Piece], number: int) -> bool:
    """ "bis 18. Januar, 18 Uhr, eingereicht werden"."""
    return (
        behind[number].kind == "comma"
        and number + 1 < len(behind)
        and isinstance(behind[number + 1].value, Mark)
    )


def _is_moved_from(row: Sequence[Piece], place: int) -> bool:
    """ "vom 20.11. auf den 27.11. verschoben": the first is no longer true."""
    if "moved" not in [piece.kind for piece in row]:
        return False
    later = next((number for number in statements(row) if number > place and _names_day(row[number])), None)
    return later is not None and any(
        piece.kind in {"onto", "moved_to", "until", "the"} for piece in row[place + 1 : later]
    )


def _names_day(piece: Piece) -> bool:
    return isinstance(piece.value, Statement) and piece.value.start.day is not None
