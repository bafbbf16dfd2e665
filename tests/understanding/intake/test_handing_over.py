"""What hands a message over is no part of its headline: whom it is for, that it is to be passed on, the head of a press office."""

from __future__ import annotations

from datetime import datetime

import pytest

from understanding.intake import taken_in
from understanding.when import Region


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Für den Newsletter: Lesung mit Arno Kern am 12.3.", "Lesung mit Arno Kern"),
        (
            "Zur Kenntnis und Veröffentlichung: Die Schleuse wird am 9.3. gewartet",
            "Die Schleuse wird gewartet",
        ),
        ("Achtung Verkehr!! Die Ringstraße ist ab Montag gesperrt", "Die Ringstraße ist gesperrt"),
        ("Presseinfo 12/2026 vom 2. März 2026\nDas Kreisarchiv zieht um", "Das Kreisarchiv zieht um"),
        ("Moin Moin liebes Team, bitte in den Kalender: Hafenfest am 9.5.", "Hafenfest"),
        ("Fürs Amtsblatt: Blutspende am 9.3. in der Aula", "Blutspende in der Aula"),
    ],
)
def test_what_hands_over_is_no_matter(text: str, what: str) -> None:
    now = datetime.fromisoformat("2026-03-02T09:00")
    found = taken_in(text, now, "de", Region("BY", "Europe/Berlin")).what
    assert found is not None
    assert found.value == what
