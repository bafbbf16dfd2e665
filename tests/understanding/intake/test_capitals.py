"""Capitals are restored where somebody writes without them; a text with capitals stays as it is."""

from __future__ import annotations

import pytest

from understanding.intake.language.words import words
from understanding.intake.matter.capitals import lacks_capitals, with_capitals

# As they are spelled; they are read without their capitals.
SPELLED = (
    "die Stadtgärtnerei pflanzt am Montag 30 neue Linden im Schlosspark",
    "ab morgen ist die Kegelbahn im Vereinsheim gesperrt",
    "heute hat Bürgermeisterin Petra Klein den umgebauten Saal eröffnet",
    "der Kirchenchor probt jetzt mittwochs im kleinen Gemeindesaal",
    "Jana Weiß übergibt der Feuerwehr Lübbenau ein Löschfahrzeug",
    "wir suchen noch 12 Freiwillige zum Schleppen von Bänken",
    "gestern sind zwei junge Störche auf dem Dach der Molkerei gelandet",
    "am Sonntag gehts mit den Landfrauen zum Kartoffelroden nach Groß-Gerau",
    "die Sperrung der B 96 dauert leider länger",
    "das Backen mit Opa findet in der Lehrküche statt",
    "Haus C bleibt wegen der Sanierung geschlossen",
    "es gibt belegte Brötchen, frischen Saft und viel Musik von der Blaskapelle",
    "beim Aufräumen wurde eine alte Urkunde gefunden",
    "im Dorfgemeinschaftshaus Obere Mühle tagt der Ortschaftsrat Groß Zicker",
    "die Freiwillige Feuerwehr übt am Alten Markt, an der Danziger Straße und im Rellinger Weg",
    "gestern haben die THW-Helfer den Baum weggeräumt und die B 27 freigegeben",
    "Karl Sauer aus Lauterbach hört im Rathaus auf",
    "gemeinsam mit Schülern bepflanzt der Obst- und Gartenbauverein die Beete",
    "das geänderte Programm hängt ab Montag an den Litfaßsäulen",
    "erwartet werden 40 Chöre, gesungen wird nachmittags",
    "ich fahre mit meinen Kindern gerne ins Freibad",
)


def capitals(text: str) -> str:
    return " ".join(word.text for word in with_capitals(words(text)))


@pytest.mark.parametrize("spelled", SPELLED)
def test_nouns_and_names_get_their_capitals_back(spelled: str) -> None:
    assert capitals(spelled.lower()) == capitals(spelled)


def test_in_english_only_names_get_theirs_back() -> None:
    said = "on friday 3 may curator Ruth Ashdown opens the show at the Südbad near Oberkirn in Bonn, marsh road stays open"
    said = said.replace("marsh road", "Marsh Road")
    row = with_capitals(words(said.lower()), english=True)
    assert " ".join(word.text for word in row) == " ".join(word.text for word in words(said))


def test_a_text_with_capitals_stays_as_it_is() -> None:
    row = words("Das Rathaus öffnet am Montag, eintritt frei für Kinder und Senioren.")
    assert with_capitals(row) == row


def test_a_capital_at_the_beginning_of_a_sentence_is_no_habit() -> None:
    assert lacks_capitals(words("Moin, das fest ist am samstag. Bitte sagt es allen nachbarn weiter."))


def test_places_in_the_text_stay() -> None:
    row = words("das fest im park")
    assert [(word.start, word.end, word.key) for word in with_capitals(row)] == [
        (word.start, word.end, word.key) for word in row
    ]
