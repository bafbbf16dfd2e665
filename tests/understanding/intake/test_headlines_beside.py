"""Headlines behind what only leads to the matter, out of what the desk is asked for, and in front of the evening that belongs to it."""

from __future__ import annotations

from datetime import datetime

import pytest

from understanding.intake import taken_in
from understanding.when import Region

NOW = datetime.fromisoformat("2026-03-02T09:00")


def what(text: str) -> str:
    found = taken_in(text, NOW, "de", Region("BY", "Europe/Berlin")).what
    return found.value if found and found.is_sure else ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Könntet ihr bitte an die Zweitwohnsitzsteuer erinnern? Fällig zum 15.5., betrifft viele", "Zweitwohnsitzsteuer"),
        ("Wir bräuchten was zum Thema Rattenköder im Kanal. Wird oft gefragt und keiner weiß es. Bauhof", "Rattenköder"),
        ("Wie wär's mit einem Beitrag über unsere Esel? Zwölf Poitou mähen gerade den Hang am Burgberg", "Esel"),
        ("Weiterleitung vom Kreissportbund: „Wir gratulieren Ina Holm zum Titel im Rudern“", "Titel im Rudern"),
        ("Die Satzung zur Fassadenbegrünung ist da. Ab 1.7. gibts bis zu 2000 Euro vom Klimaamt.", "Fassadenbegrünung"),
        ("Der Wasserturm der Stadtwerke ist nach dem Brand saniert. Erste Führung Pfingstmontag 11 Uhr.", "Wasserturm"),
        ("Die Klasse 9b der Oberschule Anger putzt am 9. März die 15 Gedenksteine.", "Gedenksteine"),
        ("hi, osterferien-workshop läuft prima, schon 90 kinder angemeldet", "Workshop"),
        ("Für Mai und Juni sucht der Bauhof Leute zum Mähen", "Bauhof"),
        ("Kurze Meldung aus dem Forstamt, der Luchs hat am Steinberg zwei Rehe gerissen", "Luchs"),
        ("Mal was Skurriles aus dem Ordnungsamt: Ein Schwan hat die Fahrbahn an der Schleuse blockiert", "Schwan"),
        ("Foto der Woche vom Bauhof: ein Igel schläft in der Schubkarre", "Igel"),
        ("Short update from the city library in Bad Arnsee: Dr. Mona Felber has joined the archive team", "archive"),
        ("Kleiner Vorschlag, der mal nichts kostet: Unsere Schleusenwärterin Ina Groth hört nach 30 Jahren auf", "Groth"),
        ("Das Partnerschaftskomitee hat mich gebeten mitzuteilen, dass im Mai acht Bäcker aus Saint-Brieuc kommen", "Bäcker"),
        ("Könnt ihr mal was zum neuen Fahrradparkhaus machen? Es steht seit Montag offen.", "Fahrradparkhaus"),
        ("Hat jemand Lust, was über unsere Werkzeugbibliothek zu schreiben? Man leiht Bohrer und Sägen.", "Werkzeugbibliothek"),
        ("Was haltet ihr von einer Serie „Beruf des Monats“? Man könnte mit dem Kanalarbeiter anfangen", "Beruf des Monats"),
        ("Could you post something about the free swimming lessons for refugees? They start on 4 May.", "swimming lessons"),
        ("Die Bergwacht Hohenau sucht neue Leute! Infoabend ist am 7. Mai um 19 Uhr im Gerätehaus", "Bergwacht"),
        ("Der neue Seniorenbeirat steht. Konstituierende Sitzung: Dienstag, 12. Mai, 17 Uhr im Ratssaal.", "Seniorenbeirat"),
        ("neue Hochbeete!!! Die Gärtnerei stellt drei davon vor dem Heim auf", "Hochbeete"),
        ("Drei neue Trainees in der Verwaltung: Lea, Timo und Deniz haben am 1. März angefangen", "Trainees"),
        ("Die Stadtwerke, der Bauhof und die Forstverwaltung haben am Kanal einen alten Kahn geborgen. Bis zur Restaurierung dürften noch Monate vergehen.", "Kahn"),
        ("Zum Welttag des Hundes kommen alle Klassen ins Tierheim, ungefähr 60 Kinder", "Welttag"),
        ("Zensus: 1,2 Mio. Haushalte gibt es inzwischen im Land, jeder dritte hat nur eine Person", "Haushalte"),
        ("Nach Zählungen des Landesamtes für Umwelt wurden im vergangenen Winter im ganzen Bergland 90 Wölfe gesichtet", "Wölfe"),
        ("Müllsammelaktion war der Hammer: 30 Helfer, ein ganzer Anhänger voll", "Müllsammel"),
        ("Die Kunststiftung Grafenberg zeigt ab 17. April im Schloss Lindach Aquarelle von Otto Malchow", "Aquarelle"),
        ("Weiße Weihnachten im Harz: Loipen gespurt", "Weiße Weihnachten im Harz"),
        ("Frohe Weihnachten mit dem Posaunenchor am 20.12. in der Kirche", "Frohe Weihnachten"),
    ],
)  # fmt: skip
def test_the_headline_says_what_it_is_about(text: str, said: str) -> None:
    assert said.casefold() in what(text).casefold()


def test_what_everybody_brings_is_not_asked_for() -> None:
    assert "Nachbarschaftsfrühstück" in what(
        "Nachbarschaftsfrühstück auf dem Anger am 29.8. ab 10 Uhr, bringt bitte was zu essen mit"
    )
