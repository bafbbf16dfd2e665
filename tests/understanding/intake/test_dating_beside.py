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


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Die Statistik ist da: 812 Trauungen. Beliebtester Monat war der März", None),
        ("Die Zahl der Einbrüche ist im ersten Quartal auf 90 gesunken", None),
        ("Die Kita hat so viele Anmeldungen wie nie im Juni", None),
        ("Mehr Trauungen als im Mai: 90 Paare sagten Ja in Weiden", None),
        ("Zahlen fürs letzte Jahr: 96.000 Badegäste im Hallenbad", None),
        ("Man leiht im Frühjahr Samen aus und bringt im Herbst welche zurück, die Saatgutbücherei", None),
        ("Die Gärtnerei hat im Frühling 300 Rosen im Kurpark gepflanzt", "2026-03-01"),
        ("Der Umweltpreis geht an die Imkerin Rosa Wind. Verliehen wird er im Oktober", "2026-10-01"),
        ("Die 7b hat Müll gesammelt, 30 Säcke in zwei Stunden", None),
    ],
)
def test_a_period_of_figures_is_no_day_and_one_that_is_over_is_not_the_next(
    text: str, day: str | None
) -> None:
    assert start(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Stromausfall in der Nordstadt seit 5:40, die Stadtwerke sind dran", "2026-06-15T05:40"),
        ("Unwetter: 40 Einsätze der Feuerwehr Weiden seit 22 Uhr", "2026-06-14T22:00"),
        ("Power cut in the old town since 6 am, the utilities are on it", "2026-06-15T06:00"),
        (
            "Großbrand heute früh in Au: Um 6:15 Uhr ging der Alarm los, 70 Kräfte waren da",
            "2026-06-15T06:15",
        ),
        ("Weinfest in Au vom 3. bis 5. Juli. Am Freitag um 17 Uhr eröffnet die Königin", "2026-07-03T17:00"),
        ("Weinfest 3.-5.7., Freitag 18 Uhr Eröffnung in Au", "2026-07-03T18:00"),
        ("Weinfest vom 3. bis 5. Juli, Sonntag 11 Uhr Gottesdienst", "2026-07-03"),
        ("Workshop für Jugendliche von 14 bis 17 Uhr am 3. Juli", "2026-07-03T14:00"),
        ("Nach dem Brand in Au war am Sonntag sofort das THW da", "2026-06-14"),
        ("Hofkonzerte jeden Samstag im Juli, jeweils 19 Uhr. Los geht es am 4. Juli", "2026-07-04T19:00"),
        ("Kinder führen am 3. Juli durchs Museum, bis 15 Uhr ist der Eintritt frei", "2026-07-03"),
        ("Großübung am 3. Juli auf dem Flugplatz. Pressetermin um 11", "2026-07-03T11:00"),
        ("Ausflug nach Bad Au am 3. Juli, Abfahrt 7.45.", "2026-07-03T07:45"),
        ("The pipe band plays on the market square on 3 July at 11.30.", "2026-07-03T11:30"),
        ("Nachbarschaftscafé am 3. Juli, im Pfarrhof, von zwei bis fünf nachmittags", "2026-07-03T14:00"),
        ("Berufemesse am 3. Juli. 10–16 Uhr. Berater nehmen Anmeldungen entgegen", "2026-07-03T10:00"),
    ],
)
def test_a_clock_time_finds_its_day(text: str, day: str) -> None:
    assert start(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Blumen statt Beton: Am 3. Juli pflanzt der Verein Stauden, los gehts 9.30 Uhr", "2026-07-03T09:30"),
        ("Die Beratung zieht um. Bisher Rathaus, ab Mittwoch 1. Juli im Bürgerhaus", "2026-07-01"),
        ("Dancing rather than shouting: on 3 July the youth club opens its doors", "2026-07-03"),
        ("Die Drehleiter steht seit gestern in der Wache 3", "2026-06-14"),
        ("Unser Herbstkonzert geben wir am 5. September um 19 Uhr im Kurhaus", "2026-09-05T19:00"),
        ("Der Wochenmarkt ist nicht am 1.7., sondern schon am 30. auf dem Marktplatz", "2026-06-30"),
        (
            "Seniorennachmittag fällt aus, neuer Termin folgt. War für Freitag 14 Uhr geplant",
            "2026-06-19T14:00",
        ),
        ("Die Lesung morgen Abend muss leider ausfallen, neuer Termin wird gesucht", "2026-06-16"),
        ("Das Archiv sucht alte Filme und Fotos von der großen Flut, und zwar bis 15. Juli.", "2026-07-15"),
        ("Der neue Steg ist da, Bauzaun kommt Do weg.", "2026-06-18"),
        ("flohmarkt letzten sa lief super, 900 euro für den kindergarten", "2026-06-13"),
        ("der neue zebrastreifen kommt nä. woche mi. vor die schule", "2026-06-24"),
        ("Grabenschau: Montag in einer Woche, 22. Juni, ab 8 Uhr in Au", "2026-06-22T08:00"),
        ("Die neuen Ständer am Bahnhof sind heute fertig geworden", "2026-06-15"),
    ],
)
def test_what_was_said_of_something_else_takes_no_day_away(text: str, day: str) -> None:
    assert start(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Die K 14 ist ab 22.6. dicht, Ende laut Bauplan 16.7.", "2026-07-16"),
        ("Das Giftmobil startet am 5. Oktober, letzter Halt ist am 23. Oktober", "2026-10-23"),
        ("Bürgerreise: Abfahrt Freitag 26. Juni am Rathaus, zurück am 29. Juni", "2026-06-29"),
        ("Kirchweih 4.+5. Juli, Sa 14–21, So 11–18 Uhr", "2026-07-05T18:00"),
    ],
)
def test_the_end_is_found_where_it_is_told(text: str, day: str) -> None:
    label = {"text": text, "reference": NOW, "tz": "Europe/Berlin", "state": "BY"}
    assert answered(label)["when"]["end"] == day
