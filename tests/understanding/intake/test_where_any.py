"""Where by general rules: what is any place is asked about, what is counted or changes its hours is told."""

from __future__ import annotations

from datetime import datetime

import pytest

from understanding.intake import taken_in
from understanding.when import Region

NOW = datetime.fromisoformat("2026-09-01T09:00")


def where(text: str) -> str | None:
    """The place, where it is shown as a fact."""
    found = taken_in(text, NOW, "de", Region("NI", "Europe/Berlin")).where
    return found.value if found and found.is_sure else None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Am 3. Oktober fällt das Kochen aus, Wasserschaden in der Küche.", None),
        ("Neue Studie: es fehlen Fachkräfte an den Realschulen.", None),
        ("Die Gärtner setzen am 5. Oktober Tulpen in die Beete.", None),
        ("Kastanienfest am 3. Oktober auf dem Lindenplatz, Musik im Zelt.", "Lindenplatz"),
        ("Am 3. Oktober Helferfest im Kulturhaus. Der Plan hängt an der Tür.", "Kulturhaus"),
        ("Am 5. Oktober gibt es Obst in allen Grundschulen.", "Grundschulen"),
        ("Läuse in mehreren Horten, das Gesundheitsamt berät.", "Horten"),
        ("Bei uns im Haus wird am 5. Oktober geimpft.", "Haus"),
    ],
)
def test_any_place_is_asked_about_unless_it_is_counted(text: str, place: str | None) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("das waldbad macht am 2. mai wieder auf", "waldbad"),
        ("Die Eisbahn am Markt macht wegen Tauwetter zu, schade.", "Eisbahn am Markt"),
        ("Der Wertstoffhof hat ab 1. Oktober neue Öffnungszeiten.", "Wertstoffhof"),
        ("Ab 1. Oktober hat die Kreisbibliothek Lohra neue Öffnungszeiten", "Kreisbibliothek Lohra"),
        ("Nach dem Sturm: der Südfriedhof bleibt zu, es liegen Äste auf den Wegen.", "Südfriedhof"),
    ],
)
def test_what_opens_or_changes_its_hours_is_where_it_happens(text: str, place: str) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Wasserrohrbruch Ecke Marienstr./Kastanienallee, Stadtwerke vor Ort", "Marienstr./Kastanienallee"),
        ("morgen richtfest in der Gerberstr., der Zimmerer hält den spruch", "Gerberstr."),
        ("Stallpflicht ab Montag im ges. Landkreis", "Landkreis"),
        (
            "Spatenstich am 5. Oktober, 11 Uhr, Gewerbegebiet Hohe Leite. Presse willkommen.",
            "Gewerbegebiet Hohe Leite",
        ),
        ("Grundsteinlegung für den Anbau der Kita Peter Pan: 5. Oktober, 10 Uhr", "Kita Peter Pan"),
        ("Der Umweltausschuss tagt am 5. Oktober, 18 Uhr, Raum 2.11.", "Raum 2.11"),
        (
            "Abkochgebot in Ludwigs-Siedlung und Neu Zauche, das Gesundheitsamt informiert",
            "Ludwigs-Siedlung und Neu Zauche",
        ),
        ("Betrüger klingeln am Montag in der Weststadt und wollen Geld sehen.", "Weststadt"),
    ],
)
def test_a_name_keeps_its_dot_its_number_and_its_second_half(text: str, place: str) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kurzfilmabend online, 3. Oktober, 19 Uhr", "online"),
        ("Die Sprechstunde findet am 3. Oktober online statt.", "online"),
        ("Der Bauantrag geht ab 1. Oktober nur noch digital, das Formular steht online.", None),
        ("The report has been online since Monday and shows 40 new jobs.", None),
        ("Ich habe die Fotos vom 3. Oktober aufs Laufwerk gelegt, 40 Kinder waren dabei.", None),
        ("Anmeldung zum Hort bis 1. Oktober im Elternportal.", None),
    ],
)
def test_online_is_where_something_is_held_and_not_how_it_is_done(text: str, place: str | None) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    "text",
    [
        "Der Umweltpreis geht in diesem Jahr an den Jugendtreff Lohra (12 Aktive).",
        "Kooperationsvertrag Musikschule/Grundschule Lohra ist unterschrieben.",
        "Unsere neue Kämmerin kommt von der Gemeinde Lohra und fängt am 2. November an.",
        "Anna Kern aus der Musikschule hat beim Wettbewerb einen ersten Preis geholt.",
        "Beim Lauf wurden 2.300 Euro fürs Kinderhospiz gesammelt.",
        "Ein Dank an die Helfer am 3. Oktober und ein Hoch auf unsere Ehrenamtlichen!",
        "Die Zahlen stehen im neuen Statistischen Jahrbuch, es erscheint am 26. November.",
    ],
)
def test_who_gets_or_comes_from_there_tells_no_place(text: str) -> None:
    assert where(text) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Musiknacht, 3. Oktober, Domplatz und Klosterhof, 20 Bands", "Domplatz und Klosterhof"),
        ("Flohmarkt ist am 3. Oktober, wie immer Kirchplatz 8-12 Uhr", "Kirchplatz"),
        ("Vereidigung Mo 5.10. 17 h Kreishaus gr. Saal, ca. 60 Gäste", "Kreishaus gr. Saal"),
        ("Bürgersprechstunde am 5. Oktober, Rathaus ohne Anmeldung", "Rathaus"),
        ("Umleitung der Linie 4 wg Sperrung Gartenstr. ab Montag", "Gartenstr."),
        ("Umzug am 3. Oktober, Aufstellung Mühlgasse, 14 Uhr geht es durch die Altstadt", "Altstadt"),
    ],
)
def test_lists_of_places_end_where_their_clause_does(text: str, place: str) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Wanderung am 4. Oktober, Start an der Brücke Gr. Lohra", "Brücke Gr. Lohra"),
        ("Der Rat berät am 5. Oktober über Anträge von Turnverein bis Schützenverein.", None),
        ("It is International Museum Day on 3 October, guided tours all day.", None),
    ],
)
def test_short_names_and_what_only_looks_like_a_place(text: str, place: str | None) -> None:
    assert where(text) == place
