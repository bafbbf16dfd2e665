"""What an ordinary week brings: corrections in one breath, thanks, names between commas, last days, money and buses."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from understanding.intake import taken_in
from understanding.intake.found import Intake
from understanding.when import Region

NOW = datetime.fromisoformat("2026-09-02T09:00")


def intake(text: str) -> Intake:
    return taken_in(text, NOW, "de", Region("BY", "Europe/Berlin"))


@pytest.mark.parametrize(
    ("text", "what", "wrong"),
    [
        ("pilzwanderung... äh KRÄUTERwanderung! 28.9. 14 uhr am forsthaus, 25 plätze", "wanderung", "pilz"),
        ("vorlesetag... nee, SPIELETAG: 22.10., 9-16 uhr in der bücherei", "spieletag", "vorlesetag"),
        ("Flohmarkt – Quatsch, Bücherbasar am 3. Oktober in der Bücherei", "bücherbasar", "flohmarkt"),
        ("sommerfest, ich meine herbstfest, am 12.10. auf dem schulhof", "herbstfest", "sommerfest"),
        ("Das Stadtfest äh Hafenfest ist am 5. Oktober um 10 Uhr", "hafenfest", "stadtfest"),
        ("Lesung im Rathaus, nein, im Bürgerhaus am 7. Oktober", "bürgerhaus", "rathaus"),
    ],
)
def test_what_is_taken_back_in_the_same_breath_is_not_told(text: str, what: str, wrong: str) -> None:
    said = intake(text).what
    assert said is not None
    assert what in said.value.casefold()
    assert wrong not in said.value.casefold()


@pytest.mark.parametrize(
    "text",
    [
        "Nein, keine Sorge, das Fest der Vereine findet am 5. Oktober statt",
        "Der Umzug, leider nein, nicht der große, startet am 5. Oktober",
    ],
)
def test_a_no_that_replaces_nothing_takes_nothing_back(text: str) -> None:
    assert intake(text).what is not None


@pytest.mark.parametrize(
    "text",
    [
        "Supi, danke dir!! 👍",
        "mega, vielen dank euch",
        "Awesome, thanks!",
        "alles klar, dann weiß ich bescheid. schönes wochenende",
        "Jetzt wissen wir Bescheid, schönen Feierabend",
        "ok sag ich den kollegen bescheid",
        "Hab ich notiert. Bis nächste Woche!",
        "Sehr gut, hat alles geklappt, danke",
        "perfekt, so machen wirs",
        "habs weitergeleitet an die kollegin",
        "Na dann viel Spaß heute Abend beim Sommerfest",
        "See you on Monday then",
        "Prima, dann bis Donnerstag um 10",
        "Ach so, na dann ist ja gut",
    ],
)
def test_thanks_and_acknowledgements_are_no_topics(text: str) -> None:
    assert intake(text).kind != "topic"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Ab sofort kann man den Hund online anmelden. Endlich ;-)", "Hund"),
        ("Bitte auf insta: Storchennachwuchs im Schutzgebiet Au, 3 Küken!! fotos hab ich", "Storchennachwuchs"),
        ("Biberdamm am Mühlbach entdeckt, Fotos schicke ich gern", "Biberdamm"),
        ("Der Bescheid zur Grundsteuer kommt am 5. Mai", "Grundsteuer"),
    ],
)  # fmt: skip  # a table
def test_pictures_and_sighs_beside_it_leave_a_topic_one(text: str, what: str) -> None:
    said = intake(text)
    assert said.kind == "topic"
    assert said.what is not None
    assert what in said.what.value


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The mayor of Oldfield, Petra Quast, will read fairy tales at the toy museum on Thursday.", "fairy tales"),
        ("Die Bürgermeisterin von Au, Petra Quast, liest am Donnerstag um 15 Uhr Märchen vor.", "Märchen"),
        ("Der Chor unter der Leitung von Ina Kranz singt am 5.10. in St. Marien das Weihnachtsoratorium", "Der Chor singt"),
        ("Motorsägenschein, Kurs vom 18. bis 20. November im Forsthaus Kaltenborn", "Motorsägenschein"),
        ("Erste Hilfe am Kind, Kurs am 7. Oktober im DRK-Haus", "Erste Hilfe"),
        ("The district library of Rodenau lends 25 e-readers. Starts this coming Monday.", "e-readers"),
        ("Unsere Auszubildende Mia Thoms, 3. Lehrjahr, hat den Landeswettbewerb gewonnen!", "Mia Thoms hat den Landeswettbewerb"),
        ("Klimaschutzmanagerin Jette Krull, seit Mai im Amt, stellt am 6.10. den Wärmeplan vor", "Krull stellt den Wärmeplan vor"),
        ("Der Kreis hat 12 neue Rettungswagen, gestern war Schlüsselübergabe vor dem Landratsamt", "Rettungswagen"),
        ("Der Wochenmarkt zieht ab Mittwoch, 7. Oktober, vom Rathausplatz auf den Festplatz um", "Festplatz um"),
        ("Frau Keil, Amtsärztin, rät ab 1. Oktober zur Grippeimpfung", "rät zur Grippeimpfung"),
        ("Neuer Kurs fürs Imkern. Startet am 5. Oktober.", "Imkern"),
        ("Unsere Försterin ist in den Bundesvorstand der Waldpädagoginnen und Waldpädagogen gewählt worden", "Bundesvorstand"),
    ],
)  # fmt: skip  # a table
def test_names_between_commas_and_courses_without_a_name_lose_no_matter(text: str, what: str) -> None:
    said = intake(text).what
    assert said is not None
    assert said.is_sure
    assert what in said.value


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Führerscheinumtausch: wer alt ist, muss bis 19. Januar 2027 tauschen.", date(2027, 1, 19)),
        ("Hecken bitte nur noch bis 28. Februar schneiden", date(2027, 2, 28)),
        ("Neubau Fußgängersteg, Angebote bis 26.10.2026", date(2026, 10, 26)),
        ("Grundsteuer spätestens bis 15.11. zahlen", date(2026, 11, 15)),
        ("Jan Hahn, bisher Leiter des Forstamts, geht am 30. September in Ruhestand", date(2026, 9, 30)),
        ("Bitte beachten: die Bergstraße ist bis 5. Oktober gesperrt", None),
        ("Die Ausstellung ist nur noch bis 5. Oktober zu sehen", None),
    ],
)
def test_the_last_day_of_a_duty_is_its_day_and_what_somebody_was_is_none(
    text: str, last: date | None
) -> None:
    when = intake(text).when
    assert when is not None
    assert when.reading.span is not None
    assert when.reading.span.start == last


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Erste Tour am Dienstag, 6. April, nach Bad Elsterbrunn", "Bad Elsterbrunn"),
        ("Lesung im Speicher III am 5. Oktober", "Speicher III"),
        ("Führung am 5.10. im Werk IV", "Werk IV"),
        ("Mondabend in der Sternwarte Grollenberg fällt heute aus", "Sternwarte Grollenberg"),
    ],
)
def test_a_place_keeps_its_whole_name(text: str, where: str) -> None:
    said = intake(text)
    assert said.where is not None
    assert said.where.value == where
    assert said.who is None


@pytest.mark.parametrize(
    "text",
    [
        "Der Seniorenbus fährt ab 6. April wieder",
        "Wohngeld jetzt digital beantragen",
        "Unser Lastenrad liefert ab Montag Bücher aus",
        "Breitbandausbau: Spatenstich am 24.9. am Anger, 1,3 Mio Förderung vom Bund",
    ],
)
def test_neither_a_thing_nor_who_pays_is_somebody(text: str) -> None:
    who = intake(text).who
    assert who is None or not who.is_sure


def test_an_old_day_beside_the_new_one_leaves_no_words_in_the_headline() -> None:
    said = intake("Seniorentanz nicht am 6. sondern am 13.10., 15 Uhr, Bürgersaal").what
    assert said is not None
    assert said.value == "Seniorentanz"


@pytest.mark.parametrize(
    "text", ["New passports can be ordered online from Monday", "Ab Montag den Hund online anmelden"]
)
def test_online_is_no_place_for_what_is_only_asked_for(text: str) -> None:
    where = intake(text).where
    assert where is None or not where.is_sure


def test_money_is_not_counted() -> None:
    many = intake("Spatenstich am 24.9. am Anger, 1,3 Mio Förderung vom Bund, 640 Anschlüsse").how_many
    assert many is not None
    assert many.low == 640
