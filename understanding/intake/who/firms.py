"""Firms by their legal form, and English authorities by their purpose."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.words import Words, listed

LONGEST: Final = 5  # words of a firm
# Before the name of who does it: "Veranstalter Narrenzunft Gugelhopf e.V.", "Ausrichter ist ...".
HOSTS: Final = listed(
    "Veranstalter Veranstalterin Ausrichter Ausrichterin Organisator Organisatorin Gastgeber Gastgeberin Ausführende Ausführender Träger Trägerin Initiatorin Initiator Einlader Organisation Ausrichtung Veranstaltung Durchführung"
)
_LEGAL: Final = listed("GmbH gGmbH eG KG OHG SE Ltd Inc")


def firm_at(row: Words, place: int, busy: frozenset[int]) -> range | None:
    """ "die Wohnbau Kleeberg GmbH"."""
    first = row[place - 1] if place else None
    if not row[place].is_capital or row[place].key in HOSTS or place in busy:
        return None
    if first and first.is_capital and first.key not in HOSTS:
        return None
    end = place
    while (
        end < min(len(row), place + 5)
        and (row[end].is_capital or row[end].text == "&")
        and row[end].key not in _LEGAL
    ):
        end += 1
    if end > place and [word.text for word in row[end : end + 3]] == ["e", ".", "V"]:
        return range(place, end + 3 + (end + 3 < len(row) and row[end + 3].text == "."))
    if end == place or end >= len(row) or row[end].key not in _LEGAL:
        return None
    return range(place, end + 1)


def past_purpose(row: Words, last: int) -> int:
    """ "Federal Office for Radiation Protection", "Department of Health"."""
    if last + 1 >= len(row) or row[last].key not in {"for", "of"} or not row[last - 1].is_capital:
        return last
    end = last + 1
    while end < min(len(row), last + 5) and (row[end].is_capital or _joins(row, end)):
        end += 1
    return end if end > last + 1 else last


def _joins(row: Words, place: int) -> bool:
    """ "for Weights and Measures"."""
    return row[place].key == "and" and place + 1 < len(row) and row[place + 1].is_capital
