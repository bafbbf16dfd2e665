"""Names in a text without capitals: which word may be one, because it is no word of every day."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from understanding.intake.language.events import HAPPENS, SMALL
from understanding.intake.language.leading import ARTICLES, IN
from understanding.intake.language.verbs import ACTIVE, DONE
from understanding.intake.language.words import Word, Words, listed, tails
from understanding.intake.what.wording import is_event
from understanding.intake.where.places_known import COMMON_NOUNS, COMMON_TAILS
from understanding.intake.where.town_names import BEFORE

SHORTEST: Final = 4  # letters
LONG: Final = 9  # letters: "spatzennest" is no verb, "bekommt" is one
# What stands behind a house and is no name of it: adverbs, pronouns, verbs and what is spoken of every day.
_ORDINARY: Final = listed(
    "abends also allein alle allem allen aller alles anders bald bereits besonders beide bisher bloß da dafür daher danach dann daran darauf darin darum davon davor deshalb deswegen doch drei dreimal drin drinnen draußen drauf dran echt eben eher ebenso eigentlich einfach einmal endlich erst erstmal etwas euer eure evtl fast fertig frei früh früher ganz gar gegen gemeinsam genau gerade gern gerne gestern gibts "
    "gleich gut halt heute heut heuer hoffentlich immer infos jede jeden jeder jedes jemand jetz jetzt jährlich kaputt keiner kostenlos kostenfrei kurz kurzfristig lang lange langsam leer leider letzte letzten letzter lieber los macht machen mehr mehrere mein meine meist meistens mittags mindestens mit mitten morgen morgens muss müssen nachher nachmittags nachts natürlich neben neu neue neuen neuer neues nem nen ner nichts "
    "nie niemand nochmal nochmals nun nur ohne offen online paar prima rein raus rauf rum runter rüber schade schnell schön schöne seit seitdem sehr selber selbst sogar sonst später sowie spontan tagsüber teils toll trotz trotzdem über überall übrigens unsre unsren unsrer viel viele vielen vielleicht voll vorab voraussichtlich vorbei vorher vorhin vormittags vorne wann warum was wegen weg weiter weiterhin weitere welche wenig wenige "
    "wer weiss weiß wo wohl ziemlich zuerst zuletzt zusammen zurück zwar zwei zwischen derzeit aktuell komplett gratis umsonst pünktlich geplant eintritt anmeldung anmelden anmeldungen bitte danke sorry hallo moin mfg lg vg gruß grüße tel email mail tickets karten kuchen kaffee getränke essen grillen musik live tanz kinder eltern gäste leute plätze teilnehmer besucher helfer personen jung alt groß klein "
    "sagt sagen meint heißt heisst bleibt bleiben braucht brauchen kriegt kriegen bekommt wirds wars ists isses hats geht gehts gibt muß mag mögen darf dürfen sollte könnte würde wäre hätte lässt lassen schaut wurd wird war waren sei habt haben ham hab habe hätten kommt kommen könnt könnten möchte möchten wollen wollte steht sucht feiert öffnet schließt schliesst auf zu dicht gesperrt geschlossen geöffnet eröffnet umgebaut saniert renoviert bietet plant stellt zeigt lädt ladet verkauft sammelt spendet "
    "januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag wochenende nochn treffpunkt beginn start ende dauer kosten programm thema leitung uhr euro prozent stück meter nähe richtung höhe ecke seite"
)
_VERB_TAILS: Final = ("iert", "ieren", "tet", "elt", "igt", "ellt", "acht", "ucht", "echt")
_ADJECTIVE_TAILS: Final = tails(
    "liche lichen licher liches ige igen iger iges ische ischen ischer isches ende enden ender endes ierte ierten ierter iertes bare baren same samen ere eren ste sten mal mals weise wärts"
)


def may_be_name(row: Words, place: int, busy: frozenset[int]) -> bool:
    """ "spatzennest" of "kita spatzennest", "altensiel" of "hafen von altensiel"."""
    known = place < len(row) and place not in busy and row[place].is_word
    return known and _is_unheard(row[place].key) and not _is_like_verb(row[place].key)


@lru_cache(maxsize=8192)
def _is_unheard(key: str) -> bool:
    if len(key) < SHORTEST or key in _NO_NAMES or key.endswith(COMMON_TAILS) or is_event(key):
        return False
    return not key.endswith(_ADJECTIVE_TAILS)


def _is_like_verb(key: str) -> bool:
    return key.endswith(_VERB_TAILS) or (key.endswith("t") and len(key) < LONG)


def is_of_town(row: Words, place: int) -> bool:
    """ "Moosacher" of "an der Moosacher Leite": behind "am", "der" and "dem" no other adjective ends with "er"."""
    word: Word = row[place]
    if not place or not word.key.endswith("er") or len(word.key) < SHORTEST or word.key in _NO_NAMES:
        return False
    shortened = row[place - 1].text == "." and place > 1 and row[place - 2].text in {"i", "a"}
    return shortened or row[place - 1].key in _BEFORE_TOWNS


def names_a_place(row: Words, place: int) -> bool:
    """ "Moosacher", "groß" of "groß Machnow", "lange" of "lange Straße", "str" of "Mühlenholzer str": part of a name, where a noun follows."""
    word, behind = row[place], row[place + 1] if place + 1 < len(row) else None
    if not word.is_word or word.is_capital:
        return False
    if word.key == "str":
        return place > 0 and (row[place - 1].is_capital or row[place - 1].key.endswith("er"))
    if behind is None or not (behind.is_capital or behind.key == "str"):
        return False
    street = behind.key in HEADS and word.key in _NAMING and (not place or row[place - 1].key not in ARTICLES)
    uninflected = word.key in BEFORE and not word.text.endswith("e")  # "groß Machnow", not "neue Linden"
    return street or uninflected or is_of_town(row, place)


HEADS: Final = listed("Straße Str Gasse Allee Chaussee Zeile Reihe")
_NAMING: Final = listed(
    "lange alte neue hohe breite kurze krumme enge obere untere kleine große grüne rote weiße hintere vordere"
)
_NO_NAMES: Final = _ORDINARY | SMALL | HAPPENS | ACTIVE | DONE | ARTICLES | IN | COMMON_NOUNS
_BEFORE_TOWNS: Final = listed("am im ins vom zum beim der dem den zur ab aufm aufn")
