"""Who is named beside those who act: whoever pays, what only refers to them, what stands in brackets."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from understanding.intake.bodies import LOOSE, Body
from understanding.intake.phrases import clause_start
from understanding.intake.words import Words, listed, parts_clauses

_PAYS: Final = listed(
    "trägt tragen zahlt zahlen bezahlt bezahlen finanziert finanzieren fördert fördern bezuschusst bezuschussen übernimmt übernehmen steuert steuern schießt schießen spendiert sponsert sponsern gibt geben kommt kommen kofinanziert"
)
_MONEY: Final = listed(
    "Kosten Euro Mio Millionen Prozent Zuschuss Geld Mittel Fördermittel Förderung Eigenanteil Rest Restsumme Rechnung Tausend EUR davon"
)
_REFERS: Final = listed(
    "Behörde Amt Verwaltung Verein Verband Ministerium Institut Agentur Gesellschaft Unternehmen Betreiber Veranstalter Direktion Kommission Einrichtung Organisation"
)


def weighed(row: Words, found: list[Body]) -> list[Body]:
    """Each as sure as before, or less."""
    return [
        replace(one, confidence=min(one.confidence, LOOSE)) if _is_lesser(row, one) else one for one in found
    ]


def _is_lesser(row: Words, body: Body) -> bool:
    first, last = body.words.start, body.words.stop
    bracketed = first > 0 and row[first - 1].text == "(" and last < len(row) and row[last].text == ")"
    refers = (
        len(body.words) == 1
        and row[first].key in _REFERS
        and first > 0
        and row[first - 1].key in {"die", "der", "das"}
    )
    return bracketed or refers or _pays(row, body)


def _pays(row: Words, body: Body) -> bool:
    """ "Die Kosten trägt der Bund", "90.000 davon schießt der Landkreis zu"."""
    first, last = clause_start(row, body.words.start), body.words.stop
    while last < len(row) and not parts_clauses(row, last):
        last += 1
    said = row[first:last]
    money = any(word.key in _MONEY or word.text in {"€", "%"} for word in said)
    return money and any(word.key in _PAYS and not word.is_capital for word in said)
