"""Days that are told as past, by their weekday of a month, or for the desk; and what "heute" and "in einer Woche" also mean."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from understanding.intake import taken_in
from understanding.when import Region
from understanding.when.span import Moment

NOW = datetime.fromisoformat("2026-10-14T06:40")  # a Wednesday


def span(text: str) -> tuple[Moment | None, Moment | None]:
    when = taken_in(text, NOW, "de", Region("BY", "Europe/Berlin")).when
    found = when.reading.span if when else None
    return (found.start, found.end) if found else (None, None)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Dampflokfahrt im Ziegelmuseum am letzten Aprilsonntag", date(2027, 4, 25)),
        ("Markt auf dem Anger am zweiten Maimontag", date(2027, 5, 10)),
        ("Die AG hat 20 Nistkästen gezimmert und verteilt sie diesen Freitag im Park", date(2026, 10, 16)),
        ("Im Wasserwerk ist heute um 5 Uhr eine Pumpe geplatzt", datetime.fromisoformat("2026-10-14T05:00")),
        ("Kürbisfest am Samstag, den 24sten Oktober, im Pfarrgarten", date(2026, 10, 24)),
        ("Hausmeister Kurz geht zum Jahresende in Rente", date(2026, 12, 31)),
        ("Der Dorfladen schließt zum Monatsende", date(2026, 10, 31)),
        ("Die Bilder sind vom Samstag, Feuerwehrfest mit 300 Gästen", date(2026, 10, 10)),
        (
            "Der Biber ist zurück! Seit gestern nagt er am Weiher, gern morgen gleich raus damit",
            date(2026, 10, 13),
        ),
    ],
)
def test_the_day_is_told(text: str, start: Moment) -> None:
    assert span(text)[0] == start


@pytest.mark.parametrize(
    "text",
    [
        "Die Reparaturgruppe gründete Willi Lang. Heute leitet sie seine Tochter.",
        "Blitzer an der Grundschule: in einer Woche 198 Autofahrer zu schnell",
        "Rückblick Schulanfang: 212 Erstklässler sind es geworden",
    ],
)
def test_no_day_is_told(text: str) -> None:
    assert span(text) == (None, None)


def test_some_days_a_week_end_with_their_range() -> None:
    start, end = span("Krippenschau in der Schmiede, 29.11. bis 20.12., immer Sa und So 13-17 Uhr")
    assert start == datetime.fromisoformat("2026-11-29T13:00")
    assert end == datetime.fromisoformat("2026-12-20T17:00")
