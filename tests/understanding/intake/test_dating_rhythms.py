"""When: rhythms without a beginning, new opening hours, names and years, and clock times apart from their day."""

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
        ("Vor der Kita Sonnenblume halten jeden Morgen Lastwagen auf dem Gehweg", None),
        ("Das Ruderhaus vergibt Boote an Schulen, Einweisung immer mittwochs beim Bootswart", None),
        ("The shelter in Weiden is looking for people who walk the dogs on Sunday mornings", None),
        ("Offene Werkstatt im Bürgerhaus, jeden Mittwoch um 17 Uhr", "2026-06-17T17:00"),
        ("Mieterberatung in der Stadthalle ab Mittwoch jede Woche", "2026-06-17"),
        ("Führungen durch das Moor jeden Sonntag im Juli", "2026-07-05"),
    ],
)
def test_how_things_always_go_begins_on_no_day(text: str, day: str | None) -> None:
    assert start(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Neue Öffnungszeiten im Bürgerbüro ab 1. Juli: donnerstags durchgehend bis 19 Uhr", "2026-07-01"),
        ("Ab 2. August ist der Wertstoffhof samstags von 8 bis 14 Uhr geöffnet", "2026-08-02"),
        ("From 1 July the town library is open on Saturdays from 10 am to 2 pm", "2026-07-01"),
        ("Sprachcafé in der Bücherei ab 1. Juli immer mittwochs 17 Uhr", "2026-07-01T17:00"),
    ],
)
def test_new_opening_hours_begin_on_the_day_that_is_told(text: str, day: str) -> None:
    assert start(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Das Finanzamt druckt keine Formulare mehr, bitte auf ELSTER hinweisen", None),
        ("Schüler aus Osterholz-Feld haben 40 Karten für das Altenheim gemalt", None),
        ("Der Sommerferien-Leseclub der Bücherei hat schon 300 Mitglieder", None),
        ("Der Steg ist wieder offen. Unbekannte hatten im März die Bretter zerstört", None),
        ("Ausstellung mit Postkarten von 1900 bis 1935 im Stadtarchiv, Beginn 9. Juli", "2026-07-09"),
        ("Die Kirchenbücher 1648–1802 kann man ab 22. Juni im Netz durchblättern", "2026-06-22"),
        ("Rutsche am Spielplatz defekt, das Ersatzteil kommt frühestens in 5 Wochen", None),
        ("Wir pflanzen 20 Apfelbäume am Sportplatz, wohl irgendwann im Oktober", None),
        ("Passend zum Sommer zeigt der Hort seine Igelburgen im Stadtpark", None),
        ("Die neue Linie fährt seit Schulbeginn elektrisch", None),
        ("Blitzer vor Schulen in der ersten Schulwoche, 14. bis 18. September", "2026-09-14"),
        ("Die Wege im Stadtwald hat der Förster bis einschl. Sonntag gesperrt", None),
        ("Evakuierung in der Hafenstraße heute von 13 bis voraussichtl. 17 Uhr", "2026-06-15T13:00"),
    ],
)
def test_names_years_and_what_nobody_knows_yet_are_no_day(text: str, day: str | None) -> None:
    assert start(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Bitte noch heute: Die Stadtbahn fällt morgen zwischen Hafen und Uni aus", "2026-06-16"),
        ("Ergänzend zu gestern: Das Freibad öffnet am Samstag", "2026-06-20"),
        ("Neues Video der Azubis vom Bauhof. Wir fänden Freitag gut", None),
        ("Der Rat hat am Mittwoch den Haushalt beschlossen, bitte heute noch eine Kachel", "2026-06-10"),
    ],
)
def test_when_the_post_is_wanted_is_not_when_it_happens(text: str, day: str | None) -> None:
    assert start(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Ab 28.6. fliegt Nordwind nonstop nach Cork. Erstflug so gegen 11, mit Wassertaufe",
            "2026-06-28T11:00",
        ),
        ("Tag der Architektur am 27.6. im Kesselhaus, Führungen stündlich ab 10.", "2026-06-27T10:00"),
        ("Di, 30. Juni: Fahrradprüfung auf dem Verkehrsplatz in Weiden, 9 bis 12", "2026-06-30T09:00"),
        (
            "Am Mittwoch Kartoffeltag in der Kita, wir graben im Beet, von neun bis elf",
            "2026-06-17T09:00",
        ),
        ("Ferienspiele am 4. August im Stadtpark, Kinder ab 8, Anmeldung im Rathaus", "2026-08-04"),
        ("Stadtlauf am 4. Juli durch die Altstadt, für Läufer von acht bis zwölf", "2026-07-04"),
        ("Konzert am 4. Juli im Schlosshof, Karten ab 12", "2026-07-04"),
        ("Frühschwimmen im Freibad ab Montag, 22. Juni, schon um 6", "2026-06-22T06:00"),
    ],
)
def test_clock_times_without_their_word_stand_apart_from_the_day(text: str, day: str) -> None:
    assert start(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Stadtradeln in Weiden startet am Donnerstag. Ziel: 8000 km bis 5. Juli", "2026-06-18"),
        (
            "Im Pfarrsaal decken wir am Sonntag ab 12 Uhr den Tisch. Spenden bitte bis 19.6.",
            "2026-06-21T12:00",
        ),
        (
            "Ausstellung im Park vom 1. bis 30. Juli. Eröffnet wird sie am 1. Juli um 16 Uhr",
            "2026-07-01T16:00",
        ),
        ("Die Tierklinik hat gestern einen Adler operiert, er soll in drei Wochen frei sein", "2026-06-14"),
        ("Die Spenderin kommt am Mittwoch um 15 Uhr selbst im Museum vorbei", "2026-06-17T15:00"),
        ("Der Bus fährt seit der Eröffnung am 2. Juni bis zum Krankenhaus", "2026-06-02"),
        ("Schlüsselübergabe für fünf Rettungswagen war vorhin an der Wache Nord", "2026-06-15"),
        ("Zum 1. September sind im Archiv 3 FSJ-Plätze frei, bewerben kann man sich ab Juli", "2026-09-01"),
        ("Handyverbot an der Berufsschule kommt zum neuen Halbjahr", None),
        ("Unser Schulchor hat Platz 2 beim Landessingen gemacht. Wir sind SO stolz", None),
    ],
)
def test_of_two_days_the_one_that_begins_it_counts(text: str, day: str | None) -> None:
    assert start(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Das Archiv sucht Bilder für eine Schau im Herbst. Einsendeschluss 30. Juni", "2026-06-30"),
        ("The museum plans a show in autumn. Deadline for applications: 30 June", "2026-06-30"),
        ("Neue Krippe in der Au ab September, Anmeldung läuft bis 30. Juni", "2026-06-30"),
        ("Jemand hat am Feldrand neun Bäume abgesägt. Wir pflanzen im Herbst nach", None),
        ("Der Rat hat den Anbau der Kita beschlossen. Baubeginn ist im Herbst", "2026-09-01"),
        ("Einsatzbericht: Samstag 23:40 Alarm, Scheunenbrand in Lüdow, keine Verletzten", "2026-06-13T23:40"),
        ("Einsatz heute Nacht: Gegen 2:40 Uhr brannte eine Laube in Harsbach", "2026-06-15T02:40"),
        ("Nach dem Spiel am Samstag wieder Ärger: Die Polizei nahm neun Männer fest", "2026-06-13"),
    ],
)
def test_an_exact_day_and_the_news_itself_come_before_a_period(text: str, day: str | None) -> None:
    assert start(text) == day
