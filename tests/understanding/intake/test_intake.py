"""One message, five W: the example of the product, and what must never be taken for something else."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from understanding.intake import Intake, Known, taken_in
from understanding.when import Region
from understanding.when.span import Span

NOW = datetime.fromisoformat("2026-11-23T09:00")  # a Monday
REGION = Region("BW", "Europe/Berlin")
EXAMPLE = (
    "Am Samstag, 5. Dezember, 15 Uhr eröffnet Bürgermeisterin Krämer das Kinderhaus in der Bahnhofstraße 3, "
    "rund 80 Gäste."
)


def read(text: str, known: Known = Known(), language: str = "de") -> Intake:  # noqa: B008  # it is frozen
    return taken_in(text, NOW, language, REGION, known)


def test_the_message_of_the_product_says_all_five_for_sure() -> None:
    intake = read(EXAMPLE)
    assert intake.kind == "topic"
    assert intake.what is not None
    assert (intake.what.value, intake.what.is_sure) == (
        "Bürgermeisterin Krämer eröffnet das Kinderhaus",
        True,
    )
    assert intake.when is not None
    assert intake.when.reading.span == Span(datetime.fromisoformat("2026-12-05T15:00"), grain="minute")
    assert intake.when.words == "Samstag, 5. Dezember, 15 Uhr"
    assert intake.where is not None
    assert (intake.where.value, intake.where.is_sure) == ("Bahnhofstraße 3", True)
    assert intake.who is not None
    assert (intake.who.value, intake.who.is_sure) == ("Bürgermeisterin Krämer", True)
    assert intake.how_many is not None
    assert (intake.how_many.low, intake.how_many.high) == (80, 80)
    assert (intake.how_many.words, intake.how_many.is_sure) == ("rund 80 Gäste", True)


@pytest.mark.parametrize(
    "text",
    [
        "Neue Kehrmaschine für 180.000 Euro",
        "Die Kehrmaschine ist da, 60 % Förderung",
        "Sprechstunde in Zimmer 12",
        "Lesung in der Hauptstraße 14",
        "Kurs für Kinder ab 6 Jahren",
        "Erna Wiesner feiert ihren 105. Geburtstag",
        "Kollegin Anna Groß geht nach 34 Jahren in Rente",
        "Satzung von 1998 wird geändert",
        "Klage abgewiesen, Aktenzeichen 3 K 1123/25",
        "Anmeldung zum Ausflug unter 0711 216-4711",
        "Anmeldung zum Ausflug unter Tel. 12 34 56",
        "Neuer Radweg, 600 m lang und 2,5 m breit",
        "Tempo 30 vor der Grundschule",
        "Bebauungsplan Nr. 47 liegt aus",
        "Vollsperrung der B 27",
        "Konzert um 19.30 Uhr im Rathaus",
        "Unser Chor wird 2. Sieger beim Wettbewerb, 1. Platz an Neudorf",
        "Bericht über die Lage, 96 Seiten",
        "Workshop, PLZ 70173",
        "Öffnung der Halle 4.2 in 3 Stunden",
    ],
)
def test_what_is_no_count_is_none(text: str) -> None:
    assert read(text).how_many is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Fest mit 20 bis 30 Kindern", 20, 30),
        ("zwischen 20 und 30 Einsatzkräfte üben am Rathaus", 20, 30),
        ("Ausflug, 8-12 Personen", 8, 12),
        ("Zwölf Kinder singen im Rathaus", 12, 12),
        ("Wir pflanzen 3.500 Bäume im Stadtwald", 3500, 3500),
        ("teilnehmende Haushalte: 55.000", 55000, 55000),
        ("Flohmarkt 11-16 uhr 30 tische", 30, 30),
        ("11,900 accidents on our roads", 11900, 11900),
    ],
)
def test_a_count_or_a_range_is_read(text: str, low: int, high: int) -> None:
    count = read(text).how_many
    assert count is not None
    assert (count.low, count.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Frau März liest in der Bücherei", "Frau März"),
        ("Herr Montag geht in Rente", "Herr Montag"),
        ("Vortrag von Dr. Herbst im Stadtarchiv", "Dr. Herbst"),
        ("Bürgermeister Martin Sommer weiht den Spielplatz ein", "Bürgermeister Martin Sommer"),
        ("Weihnachtsbaum gespendet von Heinz Freitag", "Heinz Freitag"),
        ("Prof. Jutta Januar hält die Festrede", "Prof. Jutta Januar"),
        ("unsere kollegin hanna april imkert", "kollegin hanna april"),
    ],
)
def test_names_that_are_days_or_months_are_no_dates(text: str, name: str) -> None:
    intake = read(text)
    assert (intake.when, intake.who and intake.who.value) == (None, name)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Adventskonzert, 18 Uhr, Stadtkirche, 70 Mitwirkende", "Stadtkirche"),
        ("plätzchen backen mit senioren im haus am park", "haus am park"),
        ("Führung durch Halle 4.2 am 5.12.: Treffpunkt Marktbrunnen", "Marktbrunnen"),
        ("Stromausfall in Groß Lübbe", "Groß Lübbe"),
        ("Unfall auf der A 44", "A 44"),
        ("Fundsachen werden online versteigert", "online"),
        ("Open house at the fire station on Sunday", "fire station"),
        ("Wo: Klinikum Mitte, Haus C\nWas: Eröffnung des Gartens", "Klinikum Mitte, Haus C"),
    ],
)
def test_where_it_is(text: str, where: str) -> None:
    intake = read(text)
    assert (intake.where and intake.where.value, intake.where and intake.where.is_sure) == (where, True)


def test_what_the_town_calls_its_places_and_people_is_known() -> None:
    known = Known(places=("Blaues Eck",), departments=("Fachbereich Vier",), people=("Nala Ozu",))
    intake = read("Fest am 5.12. Blaues Eck mit Nala Ozu", known)
    assert (intake.where and intake.where.value, intake.who and intake.who.value) == (
        "Blaues Eck",
        "Nala Ozu",
    )
    who = read("Ausflug Fachbereich Vier am 5.12.", known).who
    assert who is not None
    assert who.value == "Fachbereich Vier"


FORWARDED = """Von: Kessler, Birgit
Gesendet: Montag, 16. November 2026 08:47
An: Redaktion
Betreff: AW: WG: Lesung im Rathaus

Hallo zusammen,

am 8.12. liest Eva Brandt aus ihrem Buch, 40 Plätze.

Mit freundlichen Grüßen
Birgit März
Ordnungsamt, Marktplatz 1
Mo 8-12, Do 14-18 Uhr"""


def test_of_a_forwarded_mail_only_the_matter_is_read() -> None:
    intake = read(FORWARDED)
    assert intake.when is not None
    assert intake.when.reading.span == Span(date(2026, 12, 8))
    assert intake.what is not None
    assert "Lesung" in intake.what.value
    assert (intake.who and intake.who.value, intake.where and intake.where.value) == ("Eva Brandt", "Rathaus")
    assert intake.how_many is not None
    assert intake.how_many.low == 40


def test_a_form_is_read_by_its_labels() -> None:
    intake = read(
        "Was: Infoabend Wärme; Wann: 8.12. 19 Uhr; Wo: Festhalle; Wer: Eva Brandt; Wie viele: 100 Plätze"
    )
    assert intake.what is not None
    assert intake.where is not None
    assert intake.who is not None
    assert intake.how_many is not None
    assert (intake.what.value, intake.where.value) == ("Infoabend Wärme", "Festhalle")
    assert (intake.who.value, intake.how_many.low) == ("Eva Brandt", 100)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Danke für die schnelle Antwort", "thanks"),
        ("Thanks!", "thanks"),
        ("Guten Morgen zusammen", "greeting"),
        ("Wer ist denn bei euch für Instagram zuständig?", "question"),
        ("Do you need the pictures in landscape format?", "question"),
        ("ich melde mich nächste woche nochmal", "promise"),
        ("schick euch die fotos morgen", "promise"),
        ("Der Bot versteht mich nicht", "talk"),
        ("ok mach ich", "talk"),
        ("test", "talk"),
        ("Automatische Antwort: Ich bin bis 12. April nicht im Büro.", "talk"),
        ("Könnt ihr bitte posten, dass am Samstag die Bücherei öffnet?", "topic"),
        ("Habt ihr Interesse an einem Beitrag über das Hallenbad?", "topic"),
        ("Seepferdchenkurs startet Samstag", "topic"),
        ("Das Sommerfest am 5.7. findet nicht statt", "topic"),
    ],
)
def test_whether_it_is_a_topic(text: str, kind: str) -> None:
    intake = read(text)
    assert intake.kind == kind
    if kind != "topic":
        assert intake == Intake(intake.kind)


def test_what_was_is_not_in_a_year() -> None:
    when = read("Landrat Bauer hat am Freitag den Spatenstich für den Radweg gesetzt").when
    assert when is not None
    assert when.reading.span == Span(date(2026, 11, 20))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Am 5.12. um 14 Uhr ist Adventsmarkt auf dem Rathausplatz", "Adventsmarkt auf dem Rathausplatz"),
        ("Am Freitag wird im Rathaus der Heimatpreis verliehen", "Der Heimatpreis wird im Rathaus verliehen"),
        ("Am 1. März zieht das Bürgeramt um", "Das Bürgeramt zieht um"),
        ("Am 6. Dezember kommt der Nikolaus auf den Marktplatz", "Der Nikolaus kommt auf den Marktplatz"),
    ],
)
def test_a_headline_begins_with_who_or_what_acts(text: str, what: str) -> None:
    intake = taken_in(text, datetime.fromisoformat("2026-11-23T09:00"), "de", Region())
    assert intake.what is not None
    assert intake.what.value == what
