"""Where by general rules: names with and without capitals, roads, the sentence with the date, and what is no place."""

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
        ("lesung in der schule lerchenfeld am 12. oktober um 18 uhr", "schule lerchenfeld"),
        ("kindergarten mausezahn wird am 3. oktober 50 jahre alt, fest im garten", "kindergarten mausezahn"),
        ("skatabend im gasthof zum schwarzen ross am 2. oktober", "gasthof zum schwarzen ross"),
        ("die schleuse wernsdorf bleibt ab montag zu", "schleuse wernsdorf"),
        ("preisskat am 9. oktober im hotel adler", "hotel adler"),
        ("drachenfest am 10. oktober, koppel hinrichs", "koppel hinrichs"),
        ("feuerwehrübung am 4. oktober am glambecker weiher", "glambecker weiher"),
        ("wir wandern am 4. oktober zum fest am kohlhäuser berg", "kohlhäuser berg"),
        ("in zingst ist am samstag drachenfest", "zingst"),
        ("der zirkus gastiert am 7. oktober in wrist", "wrist"),
    ],
)
def test_a_name_without_capitals_belongs_to_its_house(text: str, place: str) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Fahrbahndecke B 455 ab Montag", "B 455"),
        ("Brückensanierung NEA 22 ab 5. Oktober", "NEA 22"),
        ("Ab Montag Ampel: L 1125 bei Beutelsbach", "L 1125 bei Beutelsbach"),
        ("Auf der St 2077 wird ab 5. Oktober gebaut.", "St 2077"),
        ("Deutschkurs B1 beginnt am 5. Oktober", None),
        ("Das neue HLF 20 kommt am 5. Oktober.", None),
        ("In der KW 41 kommt der neue Bus.", None),
        ("Wir stellen ein: Techniker, E 9, ab 1. Oktober", None),
    ],
)
def test_roads_have_a_class_and_a_number(text: str, place: str | None) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Grabung im Gewann „Hinter den Höfen“ ab 5. Oktober", "Gewann „Hinter den Höfen“"),
        ("Apfelfest am 3. Oktober auf der Streuobstwiese Am Galgen", "Streuobstwiese Am Galgen"),
        ("Kamingespräch am 3. Oktober im Gasthof „Goldener Pflug“", "Gasthof „Goldener Pflug“"),
        ("Nistkästen kontrolliert die Gruppe am 3. Oktober an der Ottmanger Leite.", "Ottmanger Leite"),
        ("Treffen am 3. Oktober auf dem Campus Lindenallee", "Campus Lindenallee"),
    ],
)
def test_a_name_is_told_as_a_whole(text: str, place: str) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Die Chronik lag lange im Archiv. Vorgestellt wird sie am 3. Oktober im Rathaus.", "Rathaus"),
        ("Konzert am 3. Oktober in der Aula. Die Noten lagen im Keller.", "Aula"),
        ("Betreff: Feier im Landratsamt\nAm 3. Oktober wird in der Stadthalle gefeiert.", "Stadthalle"),
        ("Lesung am 3. Oktober in der Mühle. Foto vor dem Schulhof möglich.", "Mühle"),
        ("Ort ist das Zollhaus. Am 3. Oktober stellen sich im Landtag alle vor.", "Zollhaus"),
    ],
)
def test_it_is_where_the_date_is(text: str, place: str) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    "text",
    [
        "Der Band ist im Verlag Abendrot erschienen.",
        "Vor der Aussaat wird am 3. Oktober gezählt.",
        "Die Grundsteuerbescheide kommen am 3. Oktober.",
        "Der Nachfolger löst seinen Vorgänger am 3. Oktober ab.",
        "Beim Vorlesen kam Emil auf den 2. Platz.",
        "Die Landfrauen haben gespendet.",
        "Der Naturpark Almenland sucht 15 Helfer.",
        "Der Kreisbauhof Altfelde mäht ab 3. Oktober den Randstreifen.",
        "Am 3. Oktober singen wir mit der Bergkapelle.",
        "Sommerfest 2027: Anmeldung nur noch online",
        "Das Planungsbüro war am 3. Oktober fertig.",
        "The forest office reopens the trails today.",
        "Praktikum bei Siemens ab 3. Oktober",
        "Warnung für Autofahrer: Glätte ab 3. Oktober",
        "Die Lehrer vom Gymnasium kommen am 3. Oktober.",
    ],
)
def test_what_only_sounds_like_a_place_is_none(text: str) -> None:
    assert where(text) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Die Talbrücke Hohlbach bekommt ab Montag neue Lager.", "Talbrücke Hohlbach"),
        ("Am 5. Oktober nimmt der Verband das Pumpwerk Süderfeld in Betrieb.", "Pumpwerk Süderfeld"),
        ("Das Sperrwerk an der Geeste bleibt am 5. Oktober zu.", "Sperrwerk an der Geeste"),
        ("Dienstsitz ist Bad Rodach, sie fängt am 1. Oktober an.", "Bad Rodach"),
    ],
)
def test_what_something_is_done_to_is_where(text: str, place: str) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Dr. Weber, früher Chefarzt in Celle, übernimmt am 3. Oktober die Klinik am Eichert.",
            "Klinik am Eichert",
        ),
        ("Our trainee spent a year in Dublin, she is back since 3 October.", None),
        ("Karten gibt es im Kiosk, das Konzert ist am 3. Oktober im Dom.", "Dom"),
        ("Bei schlechtem Wetter in die Turnhalle, sonst feiern wir am 3. Oktober auf dem Anger.", "Anger"),
        ("Glückwunsch an das Gymnasium Marienberg zum Sieg!", None),
        ("Die Klasse 9b aus Wiesenau hat am 3. Oktober gewonnen.", None),
        (
            "Schöffin Lena Voss aus Passau spricht am 3. Oktober im Haus der Begegnung Süderfelde.",
            "Haus der Begegnung Süderfelde",
        ),
        ("Zukunftstag beim Eichamt am 3. Oktober, Treffen im Ratskeller", "Ratskeller"),
        ("Im Harz bleibt die Bücherei Tanne ab 3. Oktober zu.", "Bücherei Tanne"),
        ("Lesung am 3. Oktober in der Mühle Aumund, danach Sekt im Garten", "Mühle Aumund"),
    ],
)
def test_of_several_places_it_is_the_one_that_hosts(text: str, place: str | None) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ölspur auf dem Oberrhein, 3 Boote sind draußen", "Oberrhein"),
        ("Die Kutschfahrt nach Bruchhausen fällt am 3. Oktober aus.", "Bruchhausen"),
        ("Am 3. Oktober laufen 200 Leute durch den Erlengrund.", "Erlengrund"),
        ("Nachtwanderung durchs Klosterholz am 3. Oktober", "Klosterholz"),
        ("Aufstallung gilt ab 3. Oktober in den Gemeinden Wiek und Dranske.", "Gemeinden Wiek und Dranske"),
        ("stromausfall im ortsteil klein wanzer am 3. oktober", "ortsteil klein wanzer"),
        (
            "Beratung am 3. Oktober in der Auskunfts- und Meldestelle Coburg",
            "Auskunfts- und Meldestelle Coburg",
        ),
        ("Nikolaus kommt am 6. Dezember, 16 Uhr, Treffpunkt Neumarkt", "Neumarkt"),
        ("Kinderfest am 3. Oktober auf dem Ottensermarkt", "Ottensermarkt"),
        ("Kinderfest am 3. Oktober auf dem Campus Handwerk", "Campus Handwerk"),
        ("Lesung am 3. Oktober, 19 Uhr, Seniorentreff Neue Post, mit Tee", "Seniorentreff Neue Post"),
        ("Ein Maibaum für den Dorfplatz: am 3. Oktober wird gesägt", "Dorfplatz"),
        ("Absturz am Flughafen Hahn/Nord, gestern 23 Uhr", "Flughafen Hahn/Nord"),
        ("Regatta am 3. Oktober im Hafen von Altensiel", "Hafen von Altensiel"),
        ("Baubeginn Westumgehung Altfelde am 3. Oktober", "Westumgehung Altfelde"),
        ("Am 3. Oktober wird der Kirchplatz Wutschdorf gepflastert.", "Kirchplatz Wutschdorf"),
        ("Das Amt hat am Freitag die Badestelle Tannensee gesperrt.", "Badestelle Tannensee"),
        ("Vom Balkon des Rathauses fliegen am 3. Oktober Brezeln.", "Balkon des Rathauses"),
        ("ab montag ist die l 200 bei gielow dicht", "l 200 bei gielow"),
        ("Unfall bei Wokuhl am 3. Oktober, zwei Verletzte", "Wokuhl"),
        ("Am 3. Oktober zeigt die Wildkamera bei Trebs einen Wolf", "Trebs"),
        ("Flood warning for Oberkirn until 3 October", "Oberkirn"),
        ("Stromausfall in ganz Wüllen am 3. Oktober", "Wüllen"),
        ("Ab 3. Oktober ist die Kirchbergstiege nur einspurig befahrbar", "Kirchbergstiege"),
        ("Lange Tafel auf der Rheinpromenade am 3. Oktober", "Rheinpromenade"),
        ("Besichtigung der Kläranlage am 3. Oktober", "Kläranlage"),
        ("Guided tour of the power station on 3 October", "power station"),
        ("Open day at the sewage plant on 3 October", "sewage plant"),
        ("Ghost walk through the old town on 3 October", "old town"),
        ("The tax office is closed on 3 October.", "tax office"),
        ("The Museum of Bread and Salt reopens on 3 October.", "Museum of Bread and Salt"),
        ("A new fence for the outdoor pool, starting 3 October", "outdoor pool"),
        ("Two kayakers were rescued off Sandholm beach yesterday.", "Sandholm beach"),
    ],
)
def test_many_kinds_of_places(text: str, place: str) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Gefunden wurden am 4. September vor allem Bierflaschen und Grillanlagen.", None),
        ("Am besten Karten vorher sichern: Konzert am 5. September im Kulturhof", "Kulturhof"),
        ("Angebote im verschlossenen Umschlag bis 30. September an die Kämmerei", None),
        ("In der Probephase ab 1. Oktober fahren 4 Busse", None),
        ("Der neue Ausweis kommt ab Oktober in Gelb", None),
        ("Techniker/in gesucht, EG 9 b, bewerben bis 15. September", None),
        ("Am 6. September verwandelt sich der Marktplatz in eine Rollschuhbahn", None),
        ("Der Erlös vom Kuchenverkauf am 5. September geht an eine Schule in Uganda", None),
        (
            "Seit 1. September leitet Frau Dr. Hahn das Sozialamt, vorher war sie 8 Jahre an der Uniklinik",
            None,
        ),
    ],
)
def test_what_only_stands_behind_a_small_word_is_no_place(text: str, place: str | None) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Standort der neuen Bänke ist der Kirchplatz, aufgestellt wird am 7. September", "Kirchplatz"),
        ("Beratung am 8. September über den Standort der Glascontainer, Bürgersaal", "Bürgersaal"),
        ("Treff Turm 4, 9 Uhr am 5. September, Müllsammeln", "Turm 4"),
        ("Kreis Ostheide / Veterinäramt: Impfaktion am 9. September in Ostrup", "Ostrup"),
        ("Erstklässler der Schule am Birkenhain pflanzen am 4. September Tulpen vor der Kirche", "Kirche"),
        ("Alphornbläser spielen am 6. September um 12 Uhr vom Rathausturm", "Rathausturm"),
    ],
)
def test_a_place_is_not_the_letterhead_nor_part_of_a_name(text: str, place: str) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Das Versorgungsamt bleibt am 4. September wegen einer Schulung geschlossen.", "Versorgungsamt"),
        ("Der Kurpark ist am 5. September bis 22 Uhr auf", "Kurpark"),
        ("Die Hängebrücke ist marode und ab 10. September für Fußgänger tabu", "Hängebrücke"),
        ("Am 6. September besetzen die Narren den Ratskeller", "Ratskeller"),
        ("Das Waldbad hat eine neue Rutsche bekommen, Start ist am 4. September", "Waldbad"),
        ("Das Waldbad hat am 4. September den Umweltpreis bekommen", None),
        ("Gestern wurden 3 Kajakfahrer aus der Klamm gerettet", "Klamm"),
        ("Die Gäste aus dem Rathaus kommen am 4. September zum Bürgerfest auf dem Anger", "Anger"),
        ("Ab 4. September fährt keine Fähre zur Insel Vierholm", "Insel Vierholm"),
        ("Blick hinter die Kulissen des Wasserwerks am 9. September", "Kulissen des Wasserwerks"),
    ],
)
def test_a_house_that_something_is_done_to_or_taken_out_of(text: str, place: str | None) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Vortrag am 8. September, 19 Uhr, Hörsaal Chemie 3", "Hörsaal Chemie 3"),
        ("Skat am 10. September, 18 Uhr, Gasthof an der Schleuse", "Gasthof an der Schleuse"),
        ("Treffen am 9. September, 17 Uhr, Alte Seilerei Rostow", "Alte Seilerei Rostow"),
        ("Versteigerung: 5. September, Hof Neues Zeughaus", "Hof Neues Zeughaus"),
        ("Ab 9. September Ausstellung im Museum für Kommunikation", "Museum für Kommunikation"),
        ("Kutterpulen am Anleger von Neuenwarf, 6. September", "Anleger von Neuenwarf"),
        ("Stromausfall am 6. September in Groß- und Kleinbeeren", "Groß- und Kleinbeeren"),
        (
            "Für die Ortsteile Ried und Aumühle gilt ab 3. September Stallpflicht",
            "Ortsteile Ried und Aumühle",
        ),
        ("Die Landesstraße 1120 ist ab 7. September gesperrt", "Landesstraße 1120"),
        ("Konzert in Wriezen FÄLLT AUS am 5. September", "Wriezen"),
        ("Arbeiten i. Arnsberger Forst vom 7. bis 12. September", "Arnsberger Forst"),
        ("Laternenfest am 10. September, Promenade Höhe Haus Anker", "Promenade Höhe Haus Anker"),
        ("Waldfest am 6. September im Stift St. Anna (Navi: Sportheim Wald)", "St. Anna"),
        ("Formulare gibt es online, Abgabe bis 30. September", None),
    ],
)
def test_the_whole_name_of_a_place_and_nothing_beside_it(text: str, place: str | None) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Der Gemeinderat besichtigt am 10. September die neue Kläranlage", "Kläranlage"),
        ("Das alte Pumpenhaus wird ab 10. September abgerissen", "Pumpenhaus"),
        ("Am 12. September Pilzschau Orangerie im Stadtpark", "Orangerie im Stadtpark"),
        ("Elektroschrott: 5.9. 9-12 Uhr, Parkplatz hinterm Rathaus", "Parkplatz hinterm Rathaus"),
        ("unsere wehr hat gestern ne katze vom dach der grundschule geholt", "dach der grundschule"),
        ("Das Wünschemobil brachte Frau Köhn am 4. September nach Zingst", "Zingst"),
        ("Die Straße nach Grünwald bleibt bis 11. September dicht", "Grünwald"),
        ("Tausch am 4. September, 14 bis 15:30 Uhr, Holzmarkt, mit Musik", "Holzmarkt"),
        ("Festzug am 6. September durch die Altstadt, anschließend Umtrunk im Foyer", "Altstadt"),
        ("Abitur auf dem zweiten Bildungsweg ab 5. Oktober", None),
        ("Die Rechnungen kommen ab Oktober im PDF-Format.", None),
        ("Was in Kapitel 3 steht, gilt ab 7. September", None),
    ],
)
def test_places_in_many_kinds_of_sentences(text: str, place: str | None) -> None:
    assert where(text) == place
