"""Who is named beside those who act: whoever pays, what only refers to them, what stands in brackets."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from understanding.intake.how_many.counted import MONEY
from understanding.intake.language.leading import ARTICLES
from understanding.intake.language.phrases import clause_start, is_gift
from understanding.intake.language.verbs import HAS
from understanding.intake.language.words import Words, listed, parts_clauses
from understanding.intake.who.aside import is_aside
from understanding.intake.who.background import in_background
from understanding.intake.who.bodies import Body
from understanding.intake.who.standing import LOOSE

SOURCE: Final = 0.6  # whose money it is
LONGEST_SUM: Final = 7  # words of "Fördermittel: 40 v. H. vom Bund"
_PAYS: Final = listed(
    "trägt tragen zahlt zahlen bezahlt bezahlen finanziert finanzieren fördert fördern bezuschusst bezuschussen übernimmt übernehmen steuert steuern schießt schießen spendiert sponsert sponsern gibt geben kommt kommen kofinanziert"
)
_MONEY: Final = listed(
    "Hälfte Drittel Viertel Kosten Euro Mio Millionen Prozent Zuschuss Geld Mittel Fördermittel Förderung Eigenanteil Rest Restsumme Rechnung Tausend EUR davon"
)
_MEANS: Final = listed(
    "Mittel Mitteln Geld Geldern Hilfe Euro Mio Millionen EUR Zuschüsse Zuschüssen Förderungen"
)
_FUNDS: Final = MONEY | _MEANS
_FROM: Final = listed("vom von aus des der durch from")
_WHO: Final = listed(
    "wer alle jeder jede jedes keiner keine einer eine viele einige manche welche welcher who"
)
_GENERIC: Final = listed("Team Kollegium Mannschaft Gruppe Leitung Crew Besatzung Belegschaft Truppe Jury")
# "die Kinder warten", "die Kids freuen sich": those for whom it is, told along.
_ANYBODY: Final = listed(
    "Kinder Kids Kleinen Großen Schüler Schülerinnen Jugendlichen Jungs Mädchen Eltern Familien Leute Frauen Männer Senioren Nachbarn Bewohner Bewohnerinnen Beschäftigten Mitarbeiter Mitarbeiterinnen Mitarbeitenden Kollegen Kolleginnen Fans Zuschauer Helfer Helferinnen Ehrenamtlichen"
)
_OFFICE: Final = listed("office department team unit service centre center agency")
_STAFF: Final = listed("Staff Volunteers Kids Children Pupils Students Parents Residents Colleagues")
_UNNAMED: Final = listed(
    "Firma Unternehmen Verein Büro Betrieb Gesellschaft Stiftung Agentur Institut Behörde Amt"
)
_ANY: Final = listed("ein eine einer einem eines")
_ALL: Final = listed(
    "alle allen sämtliche interessierte interessierten teilnehmende beteiligte beteiligten welche manche einige mehrere viele andere anderen weitere weiteren jeder jede jedes"
)
_SEATS: Final = listed(
    "Außenstelle Hauptstelle Zweigstelle Nebenstelle Geschäftsstelle Dienststelle Niederlassung Hauptgeschäftsstelle Filiale Regionalstelle Bezirksstelle Landesstelle Kreisstelle Standort Sitz Abteilung Referat Dezernat Sachgebiet Fachbereich Fachdienst Stabsstelle"
)
_REFERS: Final = listed(
    "Behörde Amt Verwaltung Verein Verband Ministerium Institut Agentur Gesellschaft Unternehmen Betreiber Veranstalter Direktion Kommission Einrichtung Organisation"
)


def weighed(row: Words, found: list[Body]) -> list[Body]:
    """Each as sure as before, or less."""
    return [replace(one, confidence=min(one.confidence, _most(row, one))) for one in found]


def whole(found: list[Body]) -> list[Body]:
    """Without those that are a part of a longer name: "Anglers" of "Anglers' Association"."""
    longer = [one.words for one in found if one.confidence >= LOOSE]
    return [one for one in found if not any(_is_part(one.words, other) for other in longer)]


def _is_part(one: range, other: range) -> bool:
    return other.start <= one.start and one.stop <= other.stop and len(one) < len(other)


def _most(row: Words, body: Body) -> float:
    """How sure it may be at most."""
    if (
        _is_seat(row, body)
        or _is_any(row, body)
        or _is_of_a_relative(row, body)
        or _is_source(row, body)
        or _is_one_of(row, body)
        or in_background(row, body.words)
        or is_aside(row, body.words)
    ):
        return SOURCE
    if _pays(row, body):
        return SOURCE if clause_start(row, body.words.start) else LOOSE
    return LOOSE if _is_lesser(row, body) else 1.0


def _is_lesser(row: Words, body: Body) -> bool:
    first, last = body.words.start, body.words.stop
    bracketed = first > 0 and row[first - 1].text == "(" and last < len(row) and row[last].text == ")"
    refers = (
        len(body.words) == 1
        and row[first].key in _REFERS
        and first > 0
        and row[first - 1].key in {"die", "der", "das"}
    )
    return bracketed or refers


def _is_one_of(row: Words, body: Body) -> bool:
    """ "Wer von den Vereinen will", "alle Vereine", "Idee kam von der Klasse 8b": none of them does it."""
    at = body.words.start - 1
    whose = row[body.words.stop].key if body.words.stop < len(row) else ""
    if at >= 0 and row[at].key in _ALL and len(body.words) == 1 and whose not in _FROM:
        return True
    while at > 0 and row[at].key in ARTICLES:
        at -= 1
    of = at > 0 and row[at].key in _FROM
    return of and (row[at - 1].key in _WHO or is_gift(row, at))


def _is_of_a_relative(row: Words, body: Body) -> bool:
    """ "die Wiese, die der NABU 2024 angelegt hat": told of a thing, and not what is new."""
    first = clause_start(row, body.words.start)
    opens = first > 0 and row[first - 1].text == "," and row[first].key in {"die", "der", "das", "den"}
    led = body.words.start == first + 2 and row[first + 1].key in ARTICLES
    last = body.words.stop
    while last < len(row) and not parts_clauses(row, last):
        last += 1
    return opens and led and row[last - 1].key in HAS


def _is_any(row: Words, body: Body) -> bool:
    """ "Blutspende in der Realschule. Das Team freut sich", "gebaut von einer Firma": whose it is, nobody says."""
    first = body.words.start
    if len(body.words) > 1 or not first:
        return False
    key, before = row[first].key, row[first - 1].key
    generic = key in _GENERIC and before in {"das", "die", "der"}
    anybody = (key in _ANYBODY and before == "die") or (key in _STAFF and row[first - 1].kind == "mark")
    whose = row[first + 1].key if first + 1 < len(row) else ""
    later = (generic or anybody) and whose not in _FROM and clause_start(row, first) > 0
    return later or (key in _UNNAMED and before in _ANY) or (key in _OFFICE and before in {"our", "the"})


def _is_seat(row: Words, body: Body) -> bool:
    """ "Bundesamt für Logistik, Außenstelle Bremen": where a part of the body sits."""
    first = body.words.start
    return first > 1 and row[first].key in _SEATS and row[first - 1].text in {",", "("}


def _is_source(row: Words, body: Body) -> bool:
    """ "1,3 Mio Förderung vom Bund", "mit Mitteln des Landes"."""
    at = body.words.start - 1
    if at < 1 or row[at].key not in _FROM:
        return False
    label = next((one for one in range(at - 1, max(0, at - LONGEST_SUM), -1) if row[one].text == ":"), at)
    return row[at - 1].key in _FUNDS or row[label - 1].key in _FUNDS


def _pays(row: Words, body: Body) -> bool:
    """ "Die Kosten trägt der Bund", "90.000 davon schießt der Landkreis zu"."""
    first, last = clause_start(row, body.words.start), body.words.stop
    while last < len(row) and not parts_clauses(row, last):
        last += 1
    said = row[first:last]
    money = any(word.key in _MONEY or word.text in {"€", "%"} for word in said)
    return money and any(word.key in _PAYS and not word.is_capital for word in said)
