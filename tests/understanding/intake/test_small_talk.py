"""Small talk about machines, lunch and holidays is no topic; short news of offices and machines are."""

from __future__ import annotations

from datetime import datetime

import pytest

from understanding.intake import taken_in
from understanding.when import Region

NOW = datetime.fromisoformat("2026-03-02T09:00")
REGION = Region("BY", "Europe/Berlin")


@pytest.mark.parametrize(
    "text",
    [
        "Kopierer im 2. OG streikt mal wieder, Ticket 4711 läuft. Wer fühlt sich zuständig?",
        "Mein Bildschirm bleibt schwarz, bitte einmal draufschauen",
        "My laptop won't start, back on Thursday",
        "Kommst du am Donnerstag mit in die Mensa? Halb eins wär super",
        "Treffen wir uns um halb zwei am Eingang?",
        "lass uns das morgen besprechen",
        "ok gut, dann machmas so",
        "passt, dann bleibts dabei",
        "Stimmt so, könnt ihr lassen",
        "schönen feierabend zusammen, wollte nur kurz winken",
        "guten morgen und gutes neues jahr noch! hoffe ihr seid gut reingerutscht",
        "frohes fest schon mal und danke für alles, ihr seid top",
        "Tschüss und bis Montag!",
        "Seh grad, ihr seid jetzt auch auf Threads. Stark!",
        "sag mal liest hier eigentlich ein mensch mit oder ist das ne maschine",
        "Gute Besserung an die ganze Redaktion!",
        "Herzliches Beileid, Karin.",
        "Alles Gute zum Fünfzigsten, Bernd!",
        "Urlaub bis 20.9., danach wieder da",
        "Bin bis Mittwoch auf Schulung, danach wieder am Platz",
        "sitze bis 15 uhr in einer sitzung, danach ruf ich durch",
        "Das Protokoll vom Montag liegt im Ordner.",
        "Bitte noch nicht veröffentlichen, der Chef muss erst drüberschauen",
        "Klasse Foto vom Marktplatz, Kompliment",
        "So ein Mistwetter heute wieder",
        "Nächste Woche hab ich bestimmt wieder was für euch",
        "Der Chef ist heute schlecht drauf...",
        "Hunger!",
        "Just checking in, hope you're all well",
    ],
)
def test_machines_dates_between_two_and_good_wishes_are_no_topics(text: str) -> None:
    assert taken_in(text, NOW, "de", REGION).kind != "topic"


@pytest.mark.parametrize(
    "text",
    [
        "Fest",
        "Fest am Samstag",
        "ausbildungsstart war heute, 7 azubis sind dabei, fotos reichen wir nach",
        "Bauamt nimmt Bauanträge ab 1. Oktober nur noch online an. Wer kein Internet hat, ruft die 115 an.",
        "Danke an alle Helfer vom Deichlauf! 612 Läufer waren am Sonntag dabei",
        "Willst du Rettungssanitäter werden? Bewirb dich bis 30.9. bei der Kreisfeuerwehr",
        "wer spendet uns nen weihnachtsbaum? etwa 8 m hoch, meldet euch bis 10.11. beim bauhof",
        "Die Telefonanlage im Rathaus ist am 4.9. von 8 bis 12 Uhr abgeschaltet, bitte Mails schreiben",
        "Kantine der Kreisverwaltung schließt für immer",
        "Hallenbad repariert!",
        "Wohngeld gibts ab Januar nur noch online",
        "Neue Software im Standesamt, am 7. und 8.9. keine Termine",
    ],
)
def test_short_topics_and_those_of_offices_and_machines_are_no_talk(text: str) -> None:
    assert taken_in(text, NOW, "de", REGION).kind == "topic"
