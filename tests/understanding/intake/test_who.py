"""Who acts, in whatever style it is told; and who is only named."""

from __future__ import annotations

from datetime import datetime

import pytest

from understanding.intake import Intake, taken_in
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
        "Die Ausweisstelle ist am 3. Oktober zu, meldet euch bei Frau Brinkmann.",
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
        ("Gestern hat das Stellwerk-Kollektiv 300 Bäume gewässert.", "Stellwerk-Kollektiv"),
        ("Seit Montag beringen Vogelwartinnen Störche am Altarm.", "Vogelwartinnen"),
        ("Das KIZ schaltet am 14.9. eine Hotline.", "KIZ"),
        ("Die LSV Möwe bringt am 5.9. sechs Boote mit.", "LSV Möwe"),
        ("Die Straßenwärterinnen haben gestern den Graben geräumt.", "Straßenwärterinnen"),
        (
            "Am 19.9. trällert Sopranistin Ludovika Brenneis auf der Seebühne.",
            "Sopranistin Ludovika Brenneis",
        ),
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
        ("treffpunkt am hafen, samstag 10 uhr, organisiert die nachbarschaftsrunde", "nachbarschaftsrunde"),
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
