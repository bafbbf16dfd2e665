"""What: which clause a good editor would take, and what stays of it when it is shortened."""

from __future__ import annotations

from datetime import datetime

import pytest

from understanding.intake import taken_in
from understanding.intake.what.wording import LONGEST
from understanding.when import Region

NOW = datetime.fromisoformat("2026-03-02T09:00")


def headline(text: str) -> str:
    what = taken_in(text, NOW, "de", Region("BY", "Europe/Berlin")).what
    assert what is not None
    assert what.is_sure
    assert len(what.value) <= LONGEST
    return what.value


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Die Klasse 4 hat ein Insektenhotel gebaut, Einweihung am 5. Mai um 10 Uhr mit Eltern",
            "Insektenhotel",
        ),
        ("Unsere Azubis haben ein Video gedreht! Premiere ist am 7. Mai um 18 Uhr im Kino", "Video"),
        (
            "Am 1. Juli bekommt die Kita einen Sandkasten. Die feierliche Übergabe beginnt um 10 Uhr.",
            "Sandkasten",
        ),
        ("swimming coach Ida Holm teaches 12 women the crawl at Nordbad, first session 20 July", "crawl"),
        ("Vom Chor hört man nichts mehr. Einweihung der Orgel ist am 7. Juni um 10 Uhr.", "Orgel"),
    ],
)
def test_an_event_of_something_needs_what_it_is_of(text: str, what: str) -> None:
    assert what in headline(text)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Die Stadtwerke vergeben zehn Ausbildungsplätze, Bewerbungen bis 31. Oktober an das Büro", "Ausbildungsplätze"),
        ("Die Stiftung vergibt fünf Stipendien für Geiger, Antrag bis 30. September einreichen", "Stipendien"),
        ("Bürgerversammlung der Gemeinde Au, 18. November, 19 Uhr, Aula. Anträge bis 11. November an die Kanzlei.", "Bürgerversammlung"),
        ("Im Hort gibts ab 1. September zehn neue Ganztagsgruppen, der Anbau war in 11 Monaten fertig", "Ganztagsgruppen"),
        ("Ab Montag ist die Talstraße gesperrt, die Arbeiten waren schon letztes Jahr geplant", "Talstraße"),
        ("Wie soll der neue Spielplatz heißen? Ideen bis 30. September ans Rathaus", "Spielplatz"),
        ("Was soll das Motto der Kirmes sein? Vorschläge bis 3.9. ans Rathaus", "Motto der Kirmes"),
    ],
)  # fmt: skip  # a table
def test_what_must_be_handed_in_and_what_was_is_not_what_it_is_about(text: str, what: str) -> None:
    assert what in headline(text)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Pressestelle Polizeidirektion West\n\nAm Dienstag, 4. August, codiert das Revier Räder.", "Räder"),
        ("Bauamt, Sachgebiet Tiefbau: Erneuerung der Brücke am Mühlbach ab 4. Mai", "Brücke"),
        ("Bundesanstalt für Gewässer, Koblenz: ab 1. September bieten wir zwei Messfahrten", "Messfahrten"),
        ("QM Nordend hier.. wir machen am 29.8. wieder das Hoffest, von 15 bis 20 Uhr", "Hoffest"),
        ("hier ist die jule ausm hort, unsre kinder haben am freitag einen tunnel gebaut", "Tunnel"),
        ("Unser Bauhof hat einen Unimog, seit Montag fährt er.", "Unimog"),
    ],
)
def test_who_writes_is_not_what_it_is_about(text: str, what: str) -> None:
    assert what in headline(text)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Das Amt für Landwirtschaft bietet für Familien mit kleinen Kindern aus der ganzen Region Kochkurse an",
            "Kochkurse",
        ),
        (
            "Das Museumsteam um Dr. Marius Thiel hat gestern bei den Stadtmeisterschaften in Losheim am See den Pokal geholt.",
            "Pokal geholt",
        ),
        (
            "Die Klasse 7b der Bergschule pflanzt am 11. November auf der Wiese hinter dem alten Schützenhaus 30 Apfelbäume.",
            "Apfelbäume",
        ),
        (
            "Die Untere Denkmalbehörde hat die Leuchtbuchstaben am alten Kaufhaus Jandorf unter Schutz gestellt.",
            "unter Schutz gestellt",
        ),
    ],
)
def test_a_long_clause_keeps_its_object(text: str, what: str) -> None:
    assert what in headline(text)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Das Archiv zeigt „Flugblatt, Fax, Forum“. Laufzeit: 2. Dezember bis 28. Februar.", "Flugblatt, Fax, Forum"),
        ("Stadtrat Uwe Groß gibt am 4. Juni (Do.), 8.30 Uhr den Radweg in der Au frei.", "Radweg"),
        ("Die Linienstraße ist von Mo. 30.03. bis einschl. Do. 16.04. nur einspurig befahrbar", "einspurig"),
        ("Saturday 17 April: the gardeners give away geranium pots, starts 10:30. First come, first served.", "geranium"),
    ],
)  # fmt: skip  # a table
def test_titles_brackets_and_short_words_part_no_clause(text: str, what: str) -> None:
    assert what in headline(text)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Schlechte Laune? Das Jugendamt schaltet morgen von 10 bis 18 Uhr ein Sorgentelefon.", "Sorgentelefon"),
        ("Achtung Verkehr!! Ab 4. Mai wird die Hauptstraße neu asphaltiert", "Hauptstraße"),
        ("Kindergarten Sonnenblume, Nordholz!! Laternen basteln mit Opas, Fr. 3.7. 16 Uhr", "Laternen basteln"),
        ("Stadtpark. ab mo 3.5. neue Öffnungszeiten, abends jetzt länger.", "Öffnungszeiten"),
        ("Nachdem der Sturm das Dach beschädigt hatte, ist die Sporthalle ab 4. Mai wieder offen", "Sporthalle"),
        ("Wer möchte Schöffe werden?\nDas Amtsgericht sucht 28 Frauen und Männer.", "Wer möchte Schöffe werden? Das Amtsgericht"),
        ("Jetzt im Park von Schloss Au: Gärtner Uwe Groß hat die ersten Krokuszwiebeln gesteckt", "Krokuszwiebeln"),
        ("Das Jugendamt lädt zum Infostand ein. Am Mittwoch, 22. Juli, stehen Uwe Groß und Ina Weiß vor der Post.", "Infostand"),
    ],
)  # fmt: skip  # a table
def test_calls_places_and_subordinate_clauses_open_the_matter(text: str, what: str) -> None:
    assert what in headline(text)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Erntedank feiern wir am 4. Oktober um 10 Uhr in der Kirche", "Erntedank"),
        ("Walpurgis auf der Burg, 30. April, ab 19 Uhr", "Walpurgis"),
        ("The waste service collects old christmas trees on 9 january", "christmas trees"),
        (
            "Lichterkorso auf dem Badesee, zweiter Advent, ab 17 Uhr, der Ruderclub schickt 24 Boote raus",
            "Lichterkorso",
        ),
        ("Ab Pfingstmontag, 25. Mai, ist das Freibad offen", "Freibad"),
    ],
)
def test_a_feast_that_is_dated_besides_is_what_it_is_about(text: str, what: str) -> None:
    assert what in headline(text)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Wir vom Jugendzentrum bauen am 5. Juni mit 20 Jugendlichen eine Skaterampe.", "bauen eine Skaterampe"),
        ("Der Landrat übergibt am 3. Mai 12 Ehrenamtskarten, Beginn ist um 18 Uhr", "Ehrenamtskarten"),
        ("Am Montag ist wegen einer Personalversammlung das Bürgerbüro geschlossen.", "Das Bürgerbüro ist"),
        ("kinderfasching am 12. februar um 14 uhr im bürgerhaus eintritt 3 euro krapfen gibts auch", "Kinderfasching im Bürgerhaus"),
        ("Thema Glascontainer: der am Markt wird am 4. Mai geleert", "Glascontainer"),
    ],
)  # fmt: skip  # a table
def test_what_is_left_is_a_headline(text: str, what: str) -> None:
    assert what in headline(text)


def test_what_only_opens_or_stands_beside_the_matter_is_asked_and_not_told() -> None:
    text = "Kurz notiert. Einweihung am 5. Mai um 10 Uhr mit Eltern"
    what = taken_in(text, NOW, "de", Region("BY", "Europe/Berlin")).what
    assert what is not None
    assert not what.is_sure
