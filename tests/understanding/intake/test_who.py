"""Who acts, in whatever style it is told; and who is only named."""

from __future__ import annotations

from datetime import datetime

import pytest

from understanding.intake import Intake, is_one_person, taken_in
from understanding.when import Region

NOW = datetime.fromisoformat("2026-09-01T09:00")


def read(text: str) -> Intake:
    return taken_in(text, NOW, "de", Region("NI", "Europe/Berlin"))


def sure(text: str) -> str | None:
    """The value, where it is shown as a fact."""
    who = read(text).who
    return who.value if who and who.is_sure else None


@pytest.mark.parametrize(
    "text",
    [
        "Ab Montag ist die Wehrbrücke gesperrt. Tiefbauamt, Herr Sandkuhl, Durchwahl 44",
        "Sirenenprobe am Samstag, 12. September um 11 Uhr. Ansprechpartnerin ist Frau Tholen.",
        "Sirenenprobe am Samstag, 12. September um 11 Uhr, bei Fragen bitte an Herrn Peetz wenden.",
        "Der Radweg ist am 3. Oktober zu, meldet euch bei Frau Brinkmann.",
        "Das Freibad schließt am 13. September, Pressekontakt: Jutta Hagedorn, 04421 55512.",
        "sperrmüll am 4.9. in der nordstadt, infos bei herrn lübbers zimmer 12",
        "Bis 30.9. bin ich im Lehrgang, es vertritt mich Herr Dr. Voss.",
        "wasser wird am 7.9. abgestellt in der lindenstraße, los gehts um 8",
    ],
)
def test_whom_one_can_ask_takes_no_part(text: str) -> None:
    assert sure(text) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Der Umweltbetrieb Wismar leert am 8.9. alle Glascontainer.", "Umweltbetrieb Wismar"),
        ("Am 9. September kartieren die Botanikfreunde den Auwald.", "Botanikfreunde"),
        ("Die Obstwiesengruppe keltert am 12.9. Saft im Pfarrhof.", "Obstwiesengruppe"),
        ("Das Stellwerk-Kollektiv hat gestern 300 Bäume gewässert.", "Stellwerk-Kollektiv"),
        ("Seit Montag beringen Vogelwartinnen Störche am Altarm.", "Vogelwartinnen"),
        ("Das KIZ schaltet am 14.9. eine Hotline.", "KIZ"),
        ("Die LSV Möwe bringt am 5.9. sechs Boote mit.", "LSV Möwe"),
        ("Die Straßenwärterinnen haben gestern den Graben geräumt.", "Straßenwärterinnen"),
        (
            "Am 19.9. trällert Sopranistin Ludovika Brenneis auf der Seebühne.",
            "Sopranistin Ludovika Brenneis",
        ),
        ("Am Buß- und Bettag zeigt das Glasmuseum 40 Vasen.", "Glasmuseum"),
        ("Die Stadtarchäologie hat in Ostheim 14 Gräber entdeckt.", "Stadtarchäologie"),
        ("Das Umweltzentrum bekam gestern den Naturschutzpreis.", "Umweltzentrum"),
        ("Das Umweltzentrum bekam gestern ein neues Dach.", None),
        ("Die Soldaten räumen am 3.9. den Schnee.", "Soldaten"),
        ("Die Wildkamera zeigt fünf junge Luchse.", None),
        ("Neue Studie zeigt Mängel an 14 Brücken.", None),
        ("Der Sturm fällt 60 Bäume im Kurpark.", None),
        ("Lange Tafel auf der Promenade am 29.8. ab 17 Uhr", None),
        ("Wege fegen mit Papas, 12.9., 10 Uhr, Stadtpark", None),
        ("Laternen basteln in der Bücherei, 3.11., 15 Uhr", None),
        ("Die Krötenzäune haben am Samstag 40 Helfer aufgebaut.", None),
    ],
)
def test_what_only_people_do_tells_who(text: str, who: str | None) -> None:
    assert sure(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("stadtgärtnerinnen haben gestern 400 tulpen gesetzt", "stadtgärtnerinnen"),
        ("am 12.9. um 15 uhr malt der farbenkreis lehe im stadtpark", "farbenkreis lehe"),
        ("treffpunkt am hafen, samstag 10 uhr, organisiert die nachbarschaftshilfe", "nachbarschaftshilfe"),
        ("samstag 5.9. strickgruppe wremen lädt ein ins küsterhaus", "strickgruppe wremen"),
        ("team vom bücherbus sucht vorleser ab oktober", "team vom bücherbus"),
        ("dynamo hohnstorf hat seit gestern einen neuen rasenplatz", "dynamo hohnstorf"),
        ("landkreis stellt ab dienstag zwei blitzer auf an der b3", "landkreis"),
        ("der zoo meldet nachwuchs, drei otter sind seit gestern da", "zoo"),
        ("am freitag um 9 holt die kranfirma seidel den bagger raus", "kranfirma seidel"),
        ("die waldschrate ham am samstag nen steg gebaut am see", "waldschrate"),
        ("das schwimmbad hat ab oktober neue zeiten", None),
        ("die bundesstraße kriegt ab 7.9. einen neuen belag", None),
        ("wir backen am 4.9. waffeln im hort", None),
    ],
)
def test_who_acts_is_seen_without_capitals(text: str, who: str | None) -> None:
    assert sure(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("HWK Münsterland: Meisterfeier am 12.9., 17 Uhr, Stadthalle", "HWK Münsterland"),
        ("VHS Rheine: Kurs Buchbinden, ab 14. September, 18 Uhr", "VHS Rheine"),
        ("SGA Altona info: am 19.9. gibt es gratis Kompost", "SGA Altona"),
        ("Hauptzollamt Stade – Kontrolle am 9.9. auf der B 73", "Hauptzollamt Stade"),
        ("Landesanstalt für Moorkunde, Zeven: am 1.10. startet die Messung", "Landesanstalt für Moorkunde"),
        ("Das Amt für Flurneuordnung Osterland lädt am 9.9. ein.", "Amt für Flurneuordnung Osterland"),
        ("Am 9.9. tagt das Netzwerk Lebendige Dörfer.", "Netzwerk Lebendige Dörfer"),
        ("Der Fachbereich Bildung und Sport lädt am 9.9. ein.", "Fachbereich Bildung und Sport"),
        ("Die Narren der KG Rot-Weiß Bonn stürmen am 11.11. das Rathaus.", "Narren der KG Rot-Weiß Bonn"),
        ("Das Stadtarchiv zeigt am 9.9. Karten. Die Kosten trägt der Landkreis.", "Stadtarchiv"),
        ("Konzert am 9.9.: Blutspende DRK / Mo 14.9. / 16 Uhr", "DRK"),
        ("Hessen Forst pflanzt ab Montag, 7. September, Eichen.", "Hessen Forst"),
        ("Basteltreff der Nachbarschaftshilfe Wiek am 9.9.", "Nachbarschaftshilfe"),
        ("Sperrung: ab 9.9. ist die Uferstraße zu", None),
        ("Wichtig: am 9.9. fällt das Wasser aus", None),
    ],
)
def test_a_body_is_named_as_a_whole(text: str, who: str | None) -> None:
    assert sure(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Yesterday rangers from the Harz station released four lynxes.", "rangers from the Harz station"),
        ("Boil-water notice, lab found germs in the well.", None),
        ("NLWKN inspects the sluice gates from 7 to 9 September.", "NLWKN"),
        ("The Hanna Brandt Foundation is giving away 30 scholarships.", "Hanna Brandt Foundation"),
        ("Sunday 6 September: the town musicians play on the market square", "town musicians"),
        ("The Leer Tea Museum needs five volunteers by 1 October.", "Leer Tea Museum"),
        ("The pool closes on 13 September for repairs.", None),
        ("Visitors can park behind the town hall on 12 September.", None),
        ("No police escort required on 12 September.", None),
    ],
)
def test_who_acts_in_english(text: str, who: str | None) -> None:
    assert sure(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "am 9.9. ab 15 uhr führt wattführer hinrich boomgaarden, stiefel mitbringen",
            "wattführer hinrich boomgaarden",
        ),
        ("schmiedin kreszenz huber zeigt am 12.9. ihre esse", "schmiedin kreszenz huber"),
        ("Zdenka Paroubek liest am 9.9. um 20 Uhr in der Bücherei.", "Zdenka Paroubek"),
        ("Orgelkonzert, 9.9., 19 Uhr, an der Orgel: es spielt: Ineke Tjaden", "Ineke Tjaden"),
        ("Rektorin Nomusa Dreihaus begrüßt am 9.9. die Erstklässler.", "Rektorin Nomusa Dreihaus"),
        ("Der Main führt seit heute Hochwasser.", None),
        ("wir suchen noch 10 helfer, harken mitbringen, 12.9. um 9", None),
    ],
)
def test_two_words_are_a_name_where_they_stand_like_one(text: str, who: str | None) -> None:
    assert sure(text) == who


@pytest.mark.parametrize(
    "text", ["Herr Meier", "kommandant meier", "Frau Dr. Özdemir", "Herr Montag", "Pfarrerin Anna Beck"]
)
def test_nothing_but_one_person(text: str) -> None:
    assert is_one_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Anna Seghers",
        "Familie Huber",
        "Bäcker Müller",
        "bei Herrn Meier",
        "Bürgermeister-Huber-Straße",
        "Praxis Dr. Huber",
        "der Chor",
        "80 Schüler",
        "Frau Krause und 80 Gäste",
    ],
)
def test_what_is_more_than_a_person_or_may_be_a_house(text: str) -> None:
    assert not is_one_person(text)
