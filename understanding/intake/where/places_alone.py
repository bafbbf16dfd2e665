"""Places that nothing leads: between commas, behind the hour, at the end of telegram style."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.leading import ARTICLES, AT
from understanding.intake.language.words import Words, listed
from understanding.intake.what.wording import is_event
from understanding.intake.where.places_beside import DAYS
from understanding.intake.where.places_known import ROOMS

_LISTS: Final = frozenset({",", "\n", "(", "/", "|", "•", "–", "-"})
LONGEST_NAME: Final = 5  # words
_LEADS_ON: Final = (AT | listed("der des von zum zur")) - {"vor"}  # "Ordnungsamt vor Ort"
_AGAIN: Final = listed("immer diesmal")  # "wie immer Marktplatz"
_GOES_OFF: Final = listed("ohne Eintritt wie wg wegen bitte danach anschl anschließend")
_AND: Final = frozenset({"und", "u"})
_CUT: Final = listed("gr kl ehem alt neu")
_OFFICES: Final = ("amt", "behorde", "verwaltung")
_BRANCHES: Final = listed(
    "Außenstelle Hauptstelle Nebenstelle Zweigstelle Niederlassung Dienststelle Geschäftsstelle Regionalstelle Bezirksstelle Landesstelle Leitstelle"
)
LEADING: Final = listed(
    "Treffpunkt Ort Veranstaltungsort Treff Start Abfahrt Ausgabe Abholung Annahme Verkauf Ausleihe Rückgabe Einwurf Sammelstelle Location Venue Uhr h point"
)


def stands_alone(row: Words, stretch: range) -> bool:
    """Between commas, or at the end of telegram style."""
    before = row[stretch.start - 1] if stretch.start else None
    behind = row[stretch.stop] if stretch.stop < len(row) else None
    timed = before is not None and (before.key in LEADING or before.key in DAYS)  # "12. September Orangerie"
    opens = before is None or before.kind in {"mark", "number"} or timed or before.key in _AGAIN
    closes = behind is None or behind.kind in {"mark", "number"} or behind.key in ROOMS or behind.key == "wie"
    listed_on = before is not None and (timed or before.text in _LISTS)
    closes |= listed_on and (behind is not None and behind.key in _GOES_OFF)
    closes |= (listed_on or (before is not None and before.kind == "number")) and _closes_later(
        row, stretch.stop
    )
    first = before is None or (before.kind == "mark" and row[stretch[-1]].key.endswith(_OFFICES))
    first |= row[stretch.start].key in _BRANCHES
    heading = first and (behind is None or behind.text in {":", "/"})  # "Amt Seeland / Ordnungsamt: ..."
    return opens and closes and not heading


def _closes_later(row: Words, place: int) -> bool:
    """Whether a mark stands behind what names the place more closely: "Seminarraum Ökologie 2", "Heim am Sportplatz", "Mensa der Alten Schule"."""
    at = place
    if at + 1 < len(row) and row[at].key in _AND and row[at + 1].is_capital:
        at += 1  # "Marktplatz und Schlosshof"
    if at + 1 < len(row) and row[at].key in _CUT and row[at + 1].text == ".":
        at += 2  # "Kreishaus gr. Saal"
        return at < len(row) and row[at].is_word
    if at + 1 < len(row) and row[at].key in _LEADS_ON:
        at += 1 + (row[at + 1].key in ARTICLES)
        if at == len(row) or not row[at].is_capital:
            return False
    while at < len(row) and at - place < LONGEST_NAME and (row[at].is_capital or row[at].text.isdigit()):
        at += 1
    ended = at > place and (at == len(row) or row[at].kind == "mark")
    return ended and not any(is_event(word.key) or word.key in DAYS for word in row[place:at])
