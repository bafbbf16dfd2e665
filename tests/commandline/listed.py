"""Files of contacts as a town may have them: five hundred rows, twenty of them broken, as CSV and as XLSX."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from openpyxl import Workbook

TITLES: Final = (
    "Abteilung",
    "Name",
    "Adresse",
    "Rolle",
    "Sprache",
    "Anrede",
    "Themen",
    "abwesend bis",
    "Raum",
)

Line = tuple[str, ...]

# Each broken row, and how its sentence begins. The first department's contact stands in row 2, its deputy in row 3.
BROKEN: Final[tuple[tuple[Line, str], ...]] = (
    (("", "Kim Lang", "@k1:example.org"), "Die Abteilung fehlt."),
    (("…", "Kim Lang", "@k1:example.org"), "Die Abteilung fehlt."),
    (("Zoo", "Kim Lang", ""), "Die Adresse fehlt."),
    (("Zoo", "Kim Lang", "k1"), "„k1“ ist weder eine Matrix-Adresse"),
    (("Zoo", "Kim Lang", "@k1"), "„@k1“ ist weder eine Matrix-Adresse"),
    (("Zoo", "Kim Lang", "k1@example.org"), "„k1@example.org“ ist weder eine Matrix-Adresse"),
    (("Zoo", "Kim Lang", "@k1:example.org x"), "„@k1:example.org x“ ist weder eine Matrix-Adresse"),
    (("Zoo", "Kim Lang", "@k1:example.org", "Chef"), "Die Rolle „Chef“ gibt es nicht."),
    (("Zoo", "Kim Lang", "@k1:example.org", "", "fr"), "Die Sprache „fr“ gibt es nicht."),
    (("Zoo", "Kim Lang", "@k1:example.org", "", "", "Ihr"), "Die Anrede „Ihr“ gibt es nicht."),
    (("Zoo", "x" * 201, "@k1:example.org"), "„xxx"),
    (("y" * 201, "Kim Lang", "@k1:example.org"), "„yyy"),
    (("Zoo", "Kim Lang", "@k1:example.org", "", "", "", ",".join(map(str, range(21)))), "Das sind zu viele Themen"),
    (("Zoo", "Kim Lang", "@k1:example.org", "", "", "", "", "bald"), "„bald“ ist kein eindeutiges Datum."),
    (("Zoo", "Kim Lang", "@k1:example.org", "", "", "", "", "31.2.2027"), "„31.2.2027“ ist kein eindeutiges"),
    (("Zoo", "Kim Lang", "@k1:example.org", "", "", "", "", "1.1.2020"), "„1.1.2020“ liegt in der Vergangenheit."),
    (("Amt 000", "Kim Lang", "@k1:example.org", "Kontakt"), "Einen anderen Kontakt für „Amt 000“ nennt schon Zeile 2."),
    (("Amt 000", "Kim Lang", "@k1:example.org", "deputy"), "Eine andere Vertretung für „Amt 000“ nennt schon Zeile 3."),
    (("amt 000", "Kontakt 0", "@c0:example.org", ""), "Dasselbe steht schon in Zeile 2."),
    (("Amt 000", "Kontakt 0", "@c0:example.org", "Vertretung"), "Diese Adresse hat für dieselbe Abteilung schon"),
)  # fmt: skip  # one table


def good_lines(count: int) -> list[Line]:
    """A contact and a deputy for each department in turn; every tenth department has only a contact."""
    found: list[Line] = []
    number = 0
    while len(found) < count:
        department, themes = f"Amt {number:03}", f"Thema {number}, Feste"
        away = "12.12.2027" if number % 7 == 0 else ""
        found.append(
            (department, f"Kontakt {number}", f"@c{number}:example.org", "Kontakt", "de", "Sie", themes, away)
        )
        if number % 10 != 9 and len(found) < count:
            found.append(
                (department, f"Vertretung {number}", f"@v{number}:example.org", "Vertretung", "en", "du")
            )
        number += 1
    return found


def five_hundred() -> tuple[list[Line], dict[int, str]]:
    """The rows below the header, and the broken ones by their number with how their sentences begin."""
    lines = good_lines(480)
    expected = {}
    for place, (line, said) in enumerate(BROKEN):
        at = 20 + place * 23
        lines.insert(at, line)
        expected[at + 2] = said
    return lines, expected


def as_csv(path: Path, lines: Sequence[Line], titles: Line = TITLES, delimiter: str = ";") -> Path:
    with path.open("w", newline="", encoding="utf-8-sig") as file:
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerows([titles, *lines])
    return path


def as_xlsx(path: Path, lines: Sequence[Line], titles: Line = TITLES) -> Path:
    """Dates that are dates stand in their cells as such."""
    book = Workbook()
    sheet = book.worksheets[0]
    for line in [titles, *lines]:
        sheet.append([date(2027, 12, 12) if cell == "12.12.2027" else cell for cell in line])
    book.save(path)
    return path
