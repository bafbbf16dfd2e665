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
        ("Pressestelle Polizeidirektion West: Fahrradcodierung am 4. August", "Fahrradcodierung"),
        ("Bauamt, Sachgebiet Tiefbau: Erneuerung der Brücke am Mühlbach ab 4. Mai", "Brücke"),
        (
            "Bundesanstalt für Gewässer, Koblenz: ab 1. September bieten wir Führungen durch das Labor",
            "Führungen",
        ),
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


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Servus aus'm Rathaus! Am Freitag, 6. März, hat das Ordnungsamt an der Lahnbrücke 40 Radler kontrolliert.", "Radler"),
        ("Moje! Weinlesefest uff de Domäne: Samstag, 3. Oktober, ab 11 Uhr", "Weinlesefest"),
        ("Kleines Wunder in der Feldstraße: Seit heute ist die Unterführung wieder offen.", "Unterführung"),
        ("Nachtrag zum Wochenende: Bei der Kartoffelernte im Schulgarten waren gestern 30 Kinder dabei.", "Kartoffelernte"),
        ("Gesucht: Drei Hausmeister/innen für unsere Grundschulen, Bewerbungen bis 30. September ans Rathaus", "Hausmeister"),
        ("ein bisschen Statistik gefällig? Unsere Bücherei hat in diesem Jahr schon 41.000 Medien verliehen", "Medien"),
        ("Wer schenkt der Kita ein altes Klavier? Gern auch verstimmt, Angebote bis 30.9. an die Leitung", "Klavier"),
        ("Gemeindl. Bauplatz abzugeben: 620 m², Am Anger 4, ab 1. Oktober. Besichtigung mit Frau Dorn", "Bauplatz"),
        ("Busfahrer dringend gesucht, 6 Stellen frei, bewerben bis Ende September, Wohnung inkl.", "Busfahrer"),
    ],
)  # fmt: skip  # a table
def test_greetings_feelings_and_offers_are_not_what_it_is_about(text: str, what: str) -> None:
    assert what in headline(text)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Die Linde am Dorfanger ist hohl. Der Bauhof muss sie am 12. Oktober fällen.", "Linde"),
        ("Wir haben eine neue Weinprinzessin! Winzertochter Lea Rupp ist am Samstag im Kelterhaus gekrönt worden.", "Weinprinzessin"),
        ("abbaden! 33 leute vom eisbärenclub gehen am 4. oktober um 11 uhr ein letztes mal in den weiher", "Abbaden"),
        ("Leinenpflicht ab sofort. Im Moor brüten bis 15. Juli die Kraniche.", "Leinenpflicht"),
        ("jugendkapelle auf studienreise: vom 9. bis 12. april gehts nach krakau", "studienreise"),
    ],
)  # fmt: skip  # a table
def test_what_was_named_before_stays_before_what_happens_to_it(text: str, what: str) -> None:
    assert what.casefold() in headline(text).casefold()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Im Umspannwerk ist ein Trafo durchgebrannt, daher ist der Strom in der Nordstadt heute bis 16 Uhr weg.", "Der Strom ist in der Nordstadt weg"),
        ("Der Heimatverein veranstaltet am Samstag, 19. September 2026, seine Grenzwanderung ab Forsthaus.", "Grenzwanderung"),
        ("Martinszug Heidelsheim\nMi 11.11. um 17.30\nTreffpunkt Feuerwehrhaus", "Martinszug Heidelsheim"),
        ("Tanz in den Mai am 30.4. ab 20 uhr in der festhalle, die feuerwehr zapft 400 liter bier", "Tanz in den Mai"),
        ("Die Chefärztin hat gestern das Freibad Süd wieder freigegeben, 3 Wochen Algenplage sind vorbei.", "Freibad"),
        ("Wegen Dacharbeiten bleibt die Turnhalle der Oberschule Nordhausen-Salza in den Ferien (8. bis 19. Februar) für alle Vereine geschlossen.", "Die Turnhalle der Oberschule Nordhausen-Salza bleibt"),
        ("Eulenexpertin Dr. Mirjam Habicht spricht am Do, 10.9. um 19.30 Uhr im Naturschutzzentrum Oberlausitz über Schleiereulen und Steinkäuze", "Eulenexpertin Dr. Mirjam Habicht spricht über Schleiereulen"),
    ],
)  # fmt: skip  # a table
def test_the_clause_that_happens_keeps_its_noun(text: str, what: str) -> None:
    assert what in headline(text)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Bürgermeisterin Stemmer drückt am 10. März um 11 Uhr den roten Knopf, dann läuft das neue Wasserwerk.", "Das neue Wasserwerk läuft"),
        ("Ihr kennt doch die alte Mühle? Der Verein hat sie renoviert und zeigt sie am Sonntag von 11 bis 16 Uhr", "Die alte Mühle"),
        ("Ein Herz für Igel, so heißt der Vortrag von Tierärztin Dr. Anke Roll am 24.3. um 19.30 Uhr im Pfarrsaal.", "Ein Herz für Igel"),
        ("+++ Ölspur auf der B 68 +++ Feuerwehr seit 7:30 Uhr im Einsatz +++", "Ölspur"),
        ("Frisch aus dem Standesamt: 14 Paare haben am 26.2. geheiratet, Rekord", "14 Paare haben geheiratet"),
        ("340 Kilo Müll haben 55 Freiwillige am Samstag aus der Rott geholt.", "Freiwillige aus der Rott geholt"),
        ("am 19.3. gibts ne kleidertauschparty im alten kino ab 15 uhr", "Kleidertauschparty"),
        ("Das Rathaus hat mitgeteilt, dass der Bahnübergang Borg vom 12. bis 16. Oktober gesperrt wird.", "Der Bahnübergang Borg"),
        ("Betr.: Hitzeschutz\nDie Stadtwerke Kirnberg nehmen am Freitag, 29.5., drei Trinkbrunnen in Betrieb.", "Trinkbrunnen"),
        ("Mietspiegel 2027 fertig. Liegt ab 1.4. als PDF auf der Homepage.", "Mietspiegel"),
        ("Im Umspannwerk ist ein Trafo durchgebrannt, daher ist der Strom in der Nordstadt heute bis 16 Uhr weg.", "Trafo durchgebrannt – Der Strom"),
    ],
)  # fmt: skip  # a table
def test_beside_the_ribbon_stands_what_is_opened(text: str, what: str) -> None:
    assert what in headline(text)


def test_what_was_done_stands_before_where_it_was() -> None:
    text = "Am Samstag sind auf dem Anger in Wessin Bäume gepflanzt worden"
    found = taken_in(text, NOW, "de", Region("BY", "Europe/Berlin")).what
    assert found is not None
    assert found.value == "Bäume sind auf dem Anger in Wessin gepflanzt worden"
