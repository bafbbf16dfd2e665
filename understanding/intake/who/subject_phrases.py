"""The phrase that may be a subject: which noun it is, and how far its name goes."""

from __future__ import annotations

from typing import Final

from understanding.intake.how_many.counted import NUMBERS
from understanding.intake.language.leading import ARTICLES, NAMING
from understanding.intake.language.phrases import may_be_subject, past_name, past_small
from understanding.intake.language.words import Words, listed, tails
from understanding.intake.what.wording import is_event
from understanding.intake.where.places_named import tells_nothing
from understanding.intake.who.agents import is_house, is_made, is_people, is_staffed
from understanding.intake.who.bodies import Body
from understanding.intake.who.bodies_named import last_of
from understanding.intake.who.offices import NAMED_BODIES
from understanding.intake.who.somebody import is_body
from understanding.intake.who.wholes import past_whole

SUBJECT: Final = 0.85
COUNTED: Final = 0.65  # of unread messages as many told of them as did not, so they are asked about
MOST_NAMED: Final = 3  # words of "Pippa und Flusel"
_RELATIVE: Final = listed("deren dessen denen")
_MANY: Final = listed("alle viele einige mehrere zahlreiche")
FIRST_CASE: Final = listed("der die das unser unsere")
MUNICIPAL: Final = listed("Markt Flecken Stadt Gemeinde Marktgemeinde Hansestadt Amt Kreis Landkreis Bezirk")
_STATES: Final = listed("Land Bund Freistaat")
_ASKED: Final = listed("ich du er es wir ihr man jemand wer ihr's man's mans we you")
_GROUPS: Final = listed(
    "Beirat Vorstand Jugend Chor Verein Team Orchester Gruppe Klasse Band Kurs Stadt Gemeinde Landkreis Kreis"
)
_NAMED_GROUPS: Final = _GROUPS | NAMED_BODIES
_VEHICLES: Final = tails(
    "bus fähre schiff boot kahn dampfer lok seilbahn schwebebahn straßenbahn stadtbahn s-bahn u-bahn tram trambahn wagen truck taxi roller rad fahrrad lift aufzug auto laster lkw traktor bagger kran drohne roboter zug-linie buslinie linie flieger flugzeug hubschrauber anhänger mähroboter automat maschine"
)
NOBODY: Final = listed(
    "Wer Wir Ich Es Sie Er Man Wie Was Wann Wo Für Mit Seit Nach Ohne Bitte Vielleicht Außerdem Zudem Danach Dann Dort Hier Jetzt Zukunft Bei Von Aus Unter Über Heute Morgen Gestern Dabei Wegen Trotz Während Gemeinsam Zusammen Anlässlich Zum Zur Im Am Beim Vom In An Auf Um Ab Bis Vor Hinter Neben Zwischen Gegen Durch Dank Statt Laut Jeden Jede Jedes Nächste Nächsten Alle Viele Ganz Sehr So Nun Auch Nur Schon Endlich Leider Übrigens Damit Deshalb Darum Dafür Davor Danach Anschließend Erstmals Wieder Ihr Du Euch Uns Mich Rund Quer Mitten Kurz Direkt Gleich Links Rechts Unweit Hinterm Entlang Oberhalb Unterhalb Gegenüber Nahe Außer Ohne Pro Je"
)


def phrase(row: Words, first: int, stop: int, busy: frozenset[int]) -> Body | None:
    """The phrase that begins there, where it may be a subject."""
    if first >= min(stop, len(row)) or not may_be_subject(row, first):
        return None
    if row[first].key in _RELATIVE | _MANY:
        return None
    counted = row[first].kind == "number" and first + 1 < stop and is_people(row[first + 1].key)
    noun = first + 1 if counted else past_small(row, first)
    if noun >= stop or noun in busy or _is_nobody(row, noun, stop):
        return None
    end = _past_its_name(row, noun, stop, busy)
    if counted and (end == noun + 1 or row[noun + 1].key == "und"):
        return Body(range(noun, end), COUNTED)  # "11 Bastler reparieren": nobody in particular
    end = _past_place(row, end, stop) if end < stop < len(row) else end
    whose = noun > first and row[noun].key == "jugend" and row[noun - 1].key.endswith("ische")
    return Body(range(noun - whose, min(end, stop)), SUBJECT) if end > noun else None


def _is_nobody(row: Words, noun: int, stop: int) -> bool:
    """No noun, what happens, what is made, and what only says how or when."""
    word = row[noun]
    behind = row[noun + 1] if noun + 1 < stop else None
    opens = noun == 0 or row[noun - 1].kind == "mark"
    if opens and behind and behind.key in _ASKED:
        return True  # "Könnt ihr das teilen", "Darf man das zeigen"
    if behind and word.key in NAMING and behind.is_capital and is_made(behind.key):
        return True  # "Neue Studie zeigt"
    if word.key in MUNICIPAL and _is_proper(row, noun, stop):
        return False  # "Markt Wachenroding führt"
    happens = is_event(word.key) and not word.key.endswith("cafe") and not is_people(word.key)
    none = word.key in ARTICLES or word.key in NOBODY or word.key in NUMBERS or is_made(word.key)
    rides = word.key.endswith(_VEHICLES) and not is_body(word.key)
    return not word.is_capital or happens or none or rides or _says_nothing(row, noun, stop)


def _says_nothing(row: Words, noun: int, stop: int) -> bool:
    """ "Zeit", "Sitzung"; but not "Klasse 4b" and "Hessen Mobil"."""
    key = row[noun].key
    led = noun > 0 and row[noun - 1].key in FIRST_CASE and is_people(key)
    house = noun > 0 and row[noun - 1].key in FIRST_CASE and (is_house(key) or key in _STATES)
    somebody = (
        is_body(key) or is_staffed(key) or led or house or key in _NAMED_GROUPS or key.endswith("klasse")
    )
    return tells_nothing(key) and not (somebody or _is_proper(row, noun, stop))


def _past_names(row: Words, noun: int, stop: int) -> int:
    """ "Clowninnen Pippa und Flusel helfen": all that stands before the verb; 0 where it is no name."""
    named = range(noun + 1, stop)
    called = all(row[at].is_capital or row[at].key == "und" for at in named)
    people = is_people(row[stop - 1].key) or not row[stop - 1].is_capital
    return stop if 0 < len(named) <= MOST_NAMED and called and not people else 0


def _past_its_name(row: Words, noun: int, stop: int, busy: frozenset[int]) -> int:
    """Behind "Landesbetrieb Wald"; of "Vogelkundler Störche" behind the first."""
    if is_body(row[noun].key) or row[noun].key in NAMED_BODIES:
        return last_of(row, noun, busy)
    if is_people(row[noun].key):
        if noun + 2 < stop and row[noun + 1].key in {"und", "u"} and is_people(row[noun + 2].key):
            noun = noun + 2  # "Beamtinnen und Beamte der Wasserschutzpolizei"
        return _past_names(row, noun, stop) or past_whole(row, noun + 1, busy)
    return past_name(row, noun, busy)


def _is_proper(row: Words, noun: int, stop: int) -> bool:
    """ "Hessen Mobil erneuert": two words with capitals, and then what they do."""
    return noun + 2 == stop < len(row) and row[noun + 1].is_capital and not is_event(row[noun + 1].key)


def _past_place(row: Words, end: int, stop: int) -> int:
    """ "das Gymnasium am Ostring gewinnt": what stands between the noun and its verb belongs to it."""
    noun = past_small(row, end + 1) if row[end].key in {"am", "an", "im"} else end
    return stop if noun > end and row[noun].is_capital and noun + 1 == stop else end
