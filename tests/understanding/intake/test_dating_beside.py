"""When: days and clock times that are about the post, about ages, figures and rhythms, are none of the event."""

from __future__ import annotations

import pytest

from tests.support.judging_intake import answered

NOW = "2026-06-15T09:00"  # a Monday


def start(text: str) -> str | None:
    label = {"text": text, "reference": NOW, "tz": "Europe/Berlin", "state": "BY"}
    return answered(label)["when"]["start"]  # type: ignore[no-any-return]  # a row is untyped


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Keime im Trinkwasser in Oberdorf gefunden, bitte umgehend rausschicken", None),
        ("Bombe am Hafen gefunden, könnt ihr das bitte sofort online stellen", None),
        ("Rehkitz aus dem Schacht gerettet. Veröffentlichung erst nach 14 Uhr", None),
        ("Zollhund findet heute 3 kg Kokain, bitte erst nach 12 Uhr posten", "2026-06-15"),
        ("Falls ihr noch etwas für Mittwoch sucht: Unsere Kegler sind aufgestiegen", None),
        ("Korrektur zu gestern: Die Lesung in der Bücherei beginnt am 26. Juni", "2026-06-26"),
        ("Wie am Freitag besprochen: Stadtlauf in Weiden am 4. Juli", "2026-07-04"),
        ("As discussed yesterday, the new library opens on 4 July", "2026-07-04"),
        ("Die Pressemitteilung ist seit gestern online: Rekord bei den Geburten im Landkreis", None),
    ],
)
def test_when_the_desk_is_to_do_something_is_not_when_it_happens(text: str, day: str | None) -> None:
    assert start(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Zeltlager für Mädchen ab 11. 20.–24. Juli am Weiher", "2026-07-20"),
        ("Töpferkurs am 3. Juli, Teilnehmerinnen ab 15 melden sich an. 10 bis 12 Uhr", "2026-07-03T10:00"),
        ("Im Archiv liegen Fotos aus der Zeit um 1912 vom Viehmarkt", None),
        ("Die Mensa kocht selbst, jeden Tag rund 280 Essen für die Kinder", None),
        ("Der Rufbus fährt jetzt auch sonntags in alle Dörfer", None),
        ("The bus carries 300 guests, every day 40 pupils more", None),
        ("Am Zebrastreifen fehlen seit den Sommerferien drei Lotsen", None),
        ("Der Rat will die Halle sanieren, Baubeginn frühestens im Herbst", None),
        ("Vereidigung am 26. Juni um 9 (nicht 10) Uhr auf der Freilichtbühne", "2026-06-26T09:00"),
        ("Die Köche von morgen: Landeswettbewerb der Azubis am 10.7. in der Berufsschule", "2026-07-10"),
    ],
)
def test_ages_figures_and_rhythms_are_no_day_of_the_event(text: str, day: str | None) -> None:
    assert start(text) == day


def test_of_a_clock_time_alone_the_day_is_asked() -> None:
    assert start("Unser Winterdienst ist ab 3 Uhr früh mit 22 Wagen auf den Straßen") is None
