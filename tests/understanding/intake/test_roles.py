"""Who and where by general rules: the verb, what "und" joins, how far a name goes, and what role a phrase has."""

from __future__ import annotations

from datetime import datetime

import pytest

from understanding.intake import Found, Intake, taken_in
from understanding.when import Region

NOW = datetime.fromisoformat("2026-09-01T09:00")


def read(text: str) -> Intake:
    return taken_in(text, NOW, "de", Region("NI", "Europe/Berlin"))


def sure(found: Found | None) -> str | None:
    """The value, where it is shown as a fact."""
    return found.value if found and found.is_sure else None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Die Lesepatinnen suchen Verstärkung.", "Lesepatinnen"),
        ("Am Samstag, 5. Juni, sammelt die Rentnerband Kleingeld für Afrika.", "Rentnerband"),
        ("Das Integrationszentrum hat 30 Sprachlotsen ausgebildet.", "Integrationszentrum"),
        ("Am Abend treten im Bürgerhaus die Dorfspatzen auf.", "Dorfspatzen"),
        ("Gemeinsam mit der Verbraucherzentrale lädt die Stadtbibliothek zum Vortrag ein.", None),
        ("Die 4b der Uhlandschule hat Vogelhäuser gebaut.", "4b der Uhlandschule"),
        ("Repair-Café sucht Bastler, immer freitags", "Repair-Café"),
        ("Der Chor der Musikschule tritt am 3. Dezember auf.", "Chor der Musikschule"),
        ("Das Gymnasium am Ostring gewinnt den Landespreis.", "Gymnasium am Ostring"),
        ("Um 9 Uhr begrüßt der Bürgermeister die Gäste im Foyer.", "Bürgermeister"),
        ("Wir suchen eine Schulsekretärin, Bewerbung bis 30.9.", None),
        ("Wasserzählerstand bitte bis 31.12. melden", None),
        ("Am 5. März stellen 60 Betriebe ihre Berufe vor.", None),
        ("Die Fahrbahn ist gesperrt, weil sie erneuert wird.", None),
        ("Wegen Glätte fällt heute der Unterricht aus.", None),
        ("Die Ehrenamtskarte haben 300 Menschen beantragt.", None),
        ("Ein Lkw startet am Freitag mit 200 Paketen vom Bauhof.", None),
        ("Ab 8. November können die 17 Vereine wieder rein.", None),
        ("Abends malen Jugendliche Stromkästen an.", None),
        ("Sanierung abgeschlossen, Kosten 1,2 Mio Euro", None),
    ],
)
def test_who_acts_is_told_by_the_verb(text: str, who: str | None) -> None:
    answer = sure(read(text).who)
    if who is None and "Gemeinsam" in text:
        assert answer is not None
        assert {"Verbraucherzentrale", "Stadtbibliothek"} <= set(answer.replace(",", "").split())
    else:
        assert answer == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Der Förderverein Freibad und die DLRG Wiesental laden am 6. Juni ein.",
            "Förderverein Freibad und die DLRG Wiesental",
        ),
        ("Stadtarchiv und Heimatverein zeigen Bilder.", "Stadtarchiv und Heimatverein"),
        ("Chorkonzert Frauenchor Melodia & MGV Eintracht", "Frauenchor Melodia & MGV Eintracht"),
        (
            "Umzug Löschzug Mitte + Musikzug Nord, 11.11., ab Kirchplatz",
            "Löschzug Mitte + Musikzug Nord",
        ),
        (
            "Das Jugendamt, der Kinderschutzbund und der BUND feiern.",
            "Jugendamt, der Kinderschutzbund und der BUND",
        ),
        ("Neue Azubis ab 1.8.: Jorid Petersen und Malte Kück", "Jorid Petersen und Malte Kück"),
        ("Goldene Hochzeit von Irma und Eugen Schramm", "Irma und Eugen Schramm"),
        (
            "Das erledigen Monteur Kai Popp und die Firma Rohrtechnik Seel.",
            "Monteur Kai Popp und die Firma Rohrtechnik Seel",
        ),
        (
            "Die Stadt Eichenau und der Landkreis Dornfeld haben unterschrieben.",
            "Stadt Eichenau und der Landkreis Dornfeld",
        ),
        (
            "Die Hebammen Sina Krull und Ute Blank bieten Kurse an.",
            "Hebammen Sina Krull und Ute Blank",
        ),
        ("Der Turnverein mit dem Männerchor lädt ein.", "Turnverein mit dem Männerchor"),
        ("am freitag singen lena kolb und ruth sauer", "lena kolb und ruth sauer"),
        ("Konzert Posaunenchor Wiek u. Männerchor Elsen", "Posaunenchor Wiek u. Männerchor Elsen"),
    ],
)
def test_what_und_joins_acts_together(text: str, who: str) -> None:
    assert sure(read(text).who) == who


def test_a_sentence_ends_a_list() -> None:
    who = sure(read("Am Freitag probt die Feuerwehr. Und der Turnverein lädt am Samstag ein.").who)
    assert who is not None
    assert "." not in who


@pytest.mark.parametrize(
    "text",
    [
        "Das Gartenamt und Grünspecht pflanzen am 3. Mai Bäume.",
        "Vortrag im Bürgerhaus und Xylo-Keller am 3. Mai",
    ],
)
def test_a_value_that_misses_an_entry_is_asked_about(text: str) -> None:
    intake = read(text)
    unsure = [one for one in (intake.who, intake.where) if one and not one.is_sure]
    assert unsure


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Konzert an der Halde Nordblick", "Halde Nordblick"),
        ("Vier Zimmer frei im Seniorenheim Haus Deichblick", "Seniorenheim Haus Deichblick"),
        ("Übung am Freitag in der Wache Nord", "Wache Nord"),
        ("Lesung am 3.4., Galerie am Markt, 18 Uhr", "Galerie am Markt"),
        ("Blutspende am 3.4., Gemeindehaus Heilig Geist", "Gemeindehaus Heilig Geist"),
        ("Übung am Freitag auf dem Gelände der Spedition Kuhlmann", "Gelände der Spedition Kuhlmann"),
        ("Bienen leben auf dem Dach des Rathauses", "Dach des Rathauses"),
        ("Aufführung in der Mensa der IGS Süd", "Mensa der IGS Süd"),
        ("Storch auf dem Schornstein der alten Ziegelei", "Schornstein der alten Ziegelei"),
        ("Am Freitag brannte es in der Kleingartenanlage Sonnenschein", "Kleingartenanlage Sonnenschein"),
        ("Kürbisschnitzen, 23. Oktober, Hof Lammers", "Hof Lammers"),
        ("Sitzung am 3.12., Sitzungssaal, 2. OG", "Sitzungssaal, 2. OG"),
        ("Neue Sirene in unserer Partnerstadt Orvan", "Partnerstadt Orvan"),
        ("Arbeiten am Ufer der Elbe", "Ufer der Elbe"),
        ("Klönschnack ins Café Lüttje Pause", "Café Lüttje Pause"),
        ("Roadworks on Bremer Straße from 3 to 14 May", "Bremer Straße"),
    ],
)
def test_the_name_of_a_place_goes_as_far_as_it_goes(text: str, where: str) -> None:
    assert sure(read(text).where) == where


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Fest auf dem Untermarkt und im Klosterhof", "Untermarkt und im Klosterhof"),
        (
            "Der Bus fährt vom Busbahnhof über die Nordstadt nach Rödelsgrund.",
            "Busbahnhof über die Nordstadt nach Rödelsgrund",
        ),
        ("Von Kirchdorf nach Seefeld fährt die Draisine.", "Kirchdorf nach Seefeld"),
        (
            "Der Müll bleibt in Oberdorf, Mitteldorf und Unterdorf liegen.",
            "Oberdorf, Mitteldorf und Unterdorf",
        ),
        ("Zwischen der Mühle und dem Kino steht eine Ladesäule.", "Mühle und dem Kino"),
        ("Frau Helm nimmt das neue Gerätehaus in Moorbek in Betrieb.", "Gerätehaus in Moorbek"),
    ],
)
def test_places_that_belong_together_are_one_value(text: str, where: str) -> None:
    assert sure(read(text).where) == where


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Wegen Arbeiten wird der Stausee um einen Meter abgesenkt.", "Stausee"),
        ("Am 24. Juni öffnet der Botanische Garten wieder.", "Botanische Garten"),
        ("Vom 3. bis 7. November ist das Archiv nicht erreichbar.", "Archiv"),
        ("Gestern hat die Klasse 3a die Rettungswache besucht.", "Rettungswache"),
        ("Sprachcafé, donnerstags 16 Uhr, Stadtteilladen Bruchfeld", "Stadtteilladen Bruchfeld"),
        ("Radtour ab Marktplatz", "Marktplatz"),
        ("Die Bücherei verleiht jetzt Ukulelen.", None),
        ("Heute verschenkt die Bücherei Bücher.", None),
        ("Die Kita Pusteblume freut sich über ein Klettergerüst.", None),
        ("Die Bücherei verlost Lesekoffer an Kitas", None),
        ("Die Sparkasse spendet 2.000 Euro an die Tafel Ostviertel.", None),
        ("Umfrage zur Innenstadt startet am Montag", None),
        ("Im Herbst erscheint das Kursheft der Volkshochschule.", None),
        ("Bronze beim Wettbewerb „Digitale Stadt“!", None),
        ("Horst Kalb ist im Alter von 88 Jahren gestorben.", None),
        ("22 Gäste aus Brévin besuchen uns vom 12. bis 15. Mai", None),
        ("Die Mannschaft steht auf Platz 2 der Tabelle.", None),
        ("Der Radweg wird saniert. Die Umleitung führt über die Hafenstraße.", None),
        ("Hotel ist gebucht, die Delegation kommt am Freitag.", None),
        ("Nun sucht das Wasserstraßen- und Schifffahrtsamt Lehrlinge.", None),
    ],
)
def test_where_it_is_depends_on_the_role_of_the_phrase(text: str, where: str | None) -> None:
    assert sure(read(text).where) == where


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("TSV Linden, Stadtlauf, 5. Juli 2027, Start 9:30 Uhr am Sportpark", "Stadtlauf"),
        ("3 neue E-Autos fürs Ordnungsamt, Übergabe 11.1., 10 Uhr", "E-Autos"),
        ("Unser Bauhof hat einen Unimog, mit dem der Winterdienst gefahren wird.", "Unimog"),
        ("Hallo ihr, ihr wolltet immer Zahlen: Wir haben 94 Lotsen ausgebildet.", "ausgebildet"),
        ("Die Bäume sind da! Am 22. November stellen wir sie auf.", "Bäume"),
        ("Glückwunsch an Azubi Jonte Harms, er hat seine Prüfung bestanden!", "Prüfung"),
        ("Wir vom Jugendrat planen was. Und zwar eine Müllaktion am Samstag.", "Müllaktion"),
        ("Am 3.5. können alle, die gern Rad fahren, bei der Umfrage mitmachen.", "Umfrage"),
    ],
)
def test_the_headline_names_the_matter(text: str, what: str) -> None:
    headline = sure(read(text).what)
    assert headline is not None
    assert what in headline


@pytest.mark.parametrize(("text", "low"), [("ein halbes Dutzend Leute", 6), ("ein Dutzend Stühle", 12)])
def test_dozens_are_counted(text: str, low: int) -> None:
    count = read(f"Wir brauchen am 3.5. im Rathaus {text}.").how_many
    assert count is not None
    assert count.low == low
