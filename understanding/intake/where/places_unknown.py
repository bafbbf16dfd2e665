"""Names that no list knows: "in Neudorf", "in Groß Lübbe", "am Mühlendeich", "an der Moosacher Leite"."""

from __future__ import annotations

from typing import Final

from understanding.intake.how_many.figures import surely
from understanding.intake.language.leading import AT, IN, leads_close, led
from understanding.intake.language.phrases import past_small
from understanding.intake.language.words import Word, Words, ends_sentence, listed, tails
from understanding.intake.what.wording import is_event
from understanding.intake.where import buildings
from understanding.intake.where.any_places import are_counted, are_many
from understanding.intake.where.lower_names import is_of_town
from understanding.intake.where.places_beside import is_given_to, is_taken_out
from understanding.intake.where.places_closed import Reader
from understanding.intake.where.places_joined import Place
from understanding.intake.where.places_known import COMMON_NOUNS, DISTRICTS
from understanding.intake.where.places_named import is_roman, named_place, tells_nothing
from understanding.intake.where.places_sure import BESIDE_NOUN, GUESS, LEAST, LIKELY, MEANS
from understanding.intake.where.town_names import BEFORE as GROSS
from understanding.intake.where.town_names import ends_like_town, is_town
from understanding.intake.who.somebody import is_body

MOST_BETWEEN: Final = 3  # words of a name
SHORTEST: Final = 2  # letters
LONGEST_CUT: Final = 8  # letters of a word without its end

_OLD: Final = listed(
    "alte alter altes alten altem neue neuer neues neuen neuem große großer großes großen kleine kleiner kleines kleinen obere oberen untere unteren hohe hohen lange langen rote roten weiße weißen schwarze schwarzen grüne grünen"
)
_NAMES: Final = _OLD | GROSS
_POSSESSIVE: Final = listed(
    "eine einen ein ihrem ihrer ihren seinem seiner seinen meinem meiner meinen deinem deiner deinen eurem eurer euren"
)
_SQUARES: Final = (
    "nord", "sud", "ost", "west", "alt", "neu", "ober", "unter", "haupt", "holz", "heu", "korn", "vieh", "fisch", "ross", "salz",
)  # fmt: skip  # markets that are squares
_LIKE_ADJECTIVES: Final = tails("ischen lichen igten ierten enden ligen willigen örigen tätigen eiten achten")
_WITH_VERBS: Final = listed("im am beim")
_SPOTS: Final = tails(
    "unfall unfälle brand feuer kamera sichtung fund sperrung baustelle stau wald forst acker feld wiese moor see teich grube deponie windpark solarpark schleuse brücke kreuz tunnel grab gräber siedlung biotop nest horst riss wolf absturz rastplatz kreisel kreuzung trasse leitung"
)
_FOUND: Final = listed(
    "entstanden gefunden gesichtet gesehen entdeckt geborgen verunglückt aufgenommen fotografiert gefangen gelandet ausgewildert beobachtet nachgewiesen gerissen umgestürzt entgleist abgestürzt aufgetaucht verendet freigelassen"
)
_WARNINGS: Final = tails(
    "warnung entwarnung abkochgebot allgemeinverfügung stallpflicht notice warning alert order"
)
_INTO: Final = frozenset({"in", "auf", "an", "vor"})  # "in die Broschüre", "auf unsere Jugend"
_OBJECTS: Final = listed("die das unsere eure")
_AN: Final = frozenset({"an"})
_NO_CARS: Final = listed("autofrei halbseitig einspurig vollgesperrt verkehrsberuhigt")
_CLOSE: Final = listed("im am auf aufs in an aufm aufn aufem uffm uff'm inna inne innem anner")


def unknown(reader: Reader, place: int) -> Place | None:
    """ "in Neudorf", "in Groß Lübbe", "am Mühlendeich": a noun behind a small word."""
    row = reader.row
    if named := named_place(row, place):
        return Place(*named)
    if not _may_be_named(reader, place):
        return None
    if one := _after_time(reader, place) or _without_cars(reader, place):
        return one
    end = _past_adjective(reader, place)
    led_in = row[place - 1].key == "in"
    if end > place + 1 and (
        (led_in and tells_nothing(row[end - 1].key))
        or buildings.kind(row, place + 1, lower=False, english=False)
    ):
        return None  # "in Leichter Sprache"; "im Alten Pfarrhaus" is known by its last word
    if row[place].is_capital and end > place:
        end = _past_name(reader, end)
    while (
        row[end - 1].key in GROSS
        and end < min(len(row), place + 3)
        and row[end].is_word
        and end not in reader.busy
    ):
        end += 1
    return _town(reader, place, end) or _behind_a_small_word(reader, range(place, end))


def _may_be_named(reader: Reader, place: int) -> bool:
    """Whether a word that no list knows can be, or begin, the name of a place."""
    row, word = reader.row, reader.row[place]
    if not place or buildings.is_half(row, place) or is_roman(word) or not (word.is_capital or reader.lower):
        return False
    if _is_cut(row, place) or _is_bare_adjective(reader, place):
        return False
    return not (tells_nothing(word.key) or len(word.key) < SHORTEST) or _is_adjective(row, place)


def _is_cut(row: Words, place: int) -> bool:
    """ "ges." of "im ges. landkreis", "gasth." of "im gasth. zum Hirschen": a dot that ends no sentence."""
    dotted = place + 1 < len(row) and row[place + 1].text == "." and row[place + 1].start == row[place].end
    return dotted and len(row[place].key) < LONGEST_CUT and not ends_sentence(row, place + 1)


def _is_bare_adjective(reader: Reader, place: int) -> bool:
    """ "im Statistischen Jahrbuch", where the noun means something else; "auf unsere Ehrenamtlichen" are people."""
    behind = reader.row[place + 1] if place + 1 < len(reader.row) else None
    own = behind is not None and behind.is_capital and place + 1 not in reader.busy
    return reader.row[place].key.endswith(_LIKE_ADJECTIVES) and not own


def _is_adjective(row: Words, place: int) -> bool:
    """ "Alter" of "Alter Markt"; "im Alter von" is a noun."""
    return row[place].key in _OLD and place + 1 < len(row) and row[place + 1].is_capital


def _town(reader: Reader, place: int, end: int) -> Place | None:
    """ "in Neudorf", "near Oberkirn", "bei Dannow", "Irmgard Sadowski aus Neu Plötzin"."""
    row, word = reader.row, reader.row[place]
    whole = place > 1 and row[place - 1].key == "ganz"  # "in ganz Neudorf"
    before = row[place - 1 - whole].key
    end = _past_towns(reader, end)
    if before == "aus" and place > 1 and surely(row[place - 2].key):
        return None  # "22 Gäste aus Saint-Brévin"
    if before == "aus" and place - 2 in reader.busy and row[place - 2].is_capital and word.is_capital:
        return Place(range(place, end), MEANS)
    if reader.row[place - 1].is_capital and is_event(before) and is_town(word) and not reader.lower:
        return Place(range(place, end), BESIDE_NOUN)  # "Schleusensperrung Kaltenfurt"
    if before == "in" and not word.text.isupper() and (not reader.lower or end > place + 1):
        numbered = end < len(row) and row[end].text.isdigit() and end not in reader.busy  # "in Kapitel 3"
        return Place(range(place, end), LIKELY if _ends_there(row, end) and not numbered else LEAST)
    near = {"near", "at", "outside"} if reader.english else {"nahe", "unweit"}
    if before in near and word.is_capital:
        return Place(range(place, end), LIKELY)
    towns = word.key in GROSS or is_town(word) or (reader.lower and ends_like_town(word.key))
    named = _is_spot_near(row, place) or (_is_warned(row, place) and (reader.english or towns))
    return Place(range(place, end), 0.72) if named or (before in {"um", "bei"} and towns) else None


def _is_spot_near(row: Words, place: int) -> bool:
    """ "Unfall bei Wokuhl", "bei Trebs gesichtet": where something is in the open, a town is near."""
    if place <= 1 or row[place - 1].key != "bei" or not row[place].is_capital or row[place].text.isupper():
        return False
    found = any(word.key in _FOUND for word in row[place + 1 : place + 4])
    return found or row[place - 2].key.endswith(_SPOTS)


def _is_warned(row: Words, place: int) -> bool:
    """ "Abkochgebot für Wiesenthau", "flood warning for Oberkirn"."""
    led_by = place > 1 and row[place - 1].key in {"fur", "for"}
    return led_by and row[place].is_capital and row[place - 2].key.endswith(_WARNINGS)


def _past_towns(reader: Reader, end: int) -> int:
    """ "in Bergheim, Talweiler und Auen"."""
    row, at = reader.row, end
    while at + 1 < len(row) and row[at].text == "," and _is_like(reader, at + 1):
        at += 2
    closed = at + 1 < len(row) and row[at].key in {"und", "and"} and _is_like(reader, at + 1)
    return at + 2 if closed else end


def _is_like(reader: Reader, place: int) -> bool:
    word = reader.row[place]
    known = buildings.kind(reader.row, place, lower=False, english=reader.english)
    free = word.is_capital and place not in reader.busy and not _is_other(word)
    return free and (known is None or is_town(word))


def _behind_a_small_word(reader: Reader, stretch: range) -> Place | None:
    """ "auf der Festwiese", "im BIZ": of a noun that no list names it is likely, unless it is something that happens."""
    row, key = reader.row, reader.row[stretch[-1]].key
    if reader.lower:
        return Place(stretch, 0.72) if row[stretch.start - 1].key == "in" and ends_like_town(key) else None
    named = row[stretch.start].key in _OLD or (is_of_town(row, stretch.start) and not is_event(key))
    if len(stretch) > 1 and named and not is_body(key) and led(row, stretch.start, IN):
        return Place(stretch, 0.75)  # "durch das Große Luch", "ins Wurzacher Ried"
    if is_taken_out(row, stretch.start):
        return Place(stretch, LIKELY)
    if not led(row, stretch.start, AT):
        return None
    if are_many(key) and are_counted(row, stretch.start):
        return Place(stretch, LIKELY)  # "in allen Ortsämtern"
    before = row[stretch.start - 1].key
    given = before in {"die", "das"} and led(row, stretch.start, _AN)  # "an die Personalstelle"
    given |= is_given_to(row, stretch.start)
    near = leads_close(row, stretch.start, _CLOSE) and not given
    of_town = len(stretch) > 1 and is_of_town(row, stretch.start)
    infinitive = before in _WITH_VERBS and key.endswith(("en", "eln", "ern"))  # "im Gewichtheben"
    body = is_body(key) or is_body(row[stretch.start].key)
    happens = is_event(key) and not key.startswith(_SQUARES)
    theirs = before in _POSSESSIVE or (before in _OBJECTS and led(row, stretch.start, _INTO))
    likely = near and not (infinitive or happens or body or theirs)
    return Place(stretch, (LIKELY if of_town else 0.72) if likely else GUESS)


def _after_time(reader: Reader, place: int) -> Place | None:
    """ "14-17 Uhr Alte Post": a name of its own behind the hour."""
    row = reader.row
    named = row[place].key in _NAMES and place + 1 < len(row) and row[place + 1].is_capital
    end = min(place + 2, len(row) - 1)
    closed = reader.dated and row[end].text == ","  # "Slam-Finale, Alte Seilerei, Eintritt frei"
    listed_ = named and row[place - 1].text == "," and (closed or place - 2 in reader.busy)
    if row[place - 1].key not in {"uhr", "h"} and not listed_:
        return None
    end = place
    while end < len(row) and end - place < MOST_BETWEEN and row[end].is_capital and end not in reader.busy:
        end += 1
    if end == place or not (end == len(row) or row[end].kind == "mark"):
        return None
    named = end - place > 1 and row[place].key in _NAMES
    if any(is_event(word.key) or (not named and tells_nothing(word.key)) for word in row[place:end]):
        return None
    known = buildings.kind(row, end - 1, lower=False, english=reader.english) is not None
    town = is_town(row[end - 1])
    return Place(range(place, end), LIKELY if named or known or town else GUESS)


def _without_cars(reader: Reader, place: int) -> Place | None:
    """ "Bahrenwisch autofrei vom 30. August an": only a street is that."""
    row = reader.row
    opens = row[place - 1].kind == "mark" and row[place].is_capital and place + 1 < len(row)
    return Place(range(place, place + 1), LIKELY) if opens and row[place + 1].key in _NO_CARS else None


def _past_name(reader: Reader, end: int) -> int:
    """ "an der Halde Nordblick", "in unserer Partnerstadt Saint-Orvan"."""
    row, stop = reader.row, min(len(reader.row), end + MOST_BETWEEN)
    genitive = past_small(row, end) if end < len(row) and row[end].key in {"der", "des"} else end
    if (
        genitive > end
        and genitive not in reader.busy
        and not _is_other(row[genitive])
        and led(row, end - 1, AT)
    ):
        return genitive + 1  # "Schornstein der alten Ziegelei"
    while (
        end < stop
        and end not in reader.busy
        and row[end].is_capital
        and not _is_other(row[end])
        and buildings.kind(row, end, lower=False, english=reader.english) is None
    ):
        end += 1
    return end


def _is_other(word: Word) -> bool:
    return is_event(word.key) or is_body(word.key) or tells_nothing(word.key) or word.text.isupper()


def _past_adjective(reader: Reader, place: int) -> int:
    """ "am Alten Strom": behind the noun where an adjective with a capital leads it; else behind the word itself."""
    row = reader.row
    behind = row[place + 1] if place + 1 < len(row) else None
    adjective = row[place].is_capital and (
        row[place].key.endswith(("en", "er", "em", "es")) or row[place].key in _OLD
    )
    if (
        adjective
        and behind is not None
        and behind.is_capital
        and place + 1 not in reader.busy
        and not behind.text.isupper()
    ):
        return place + 2
    return place + 1


def _ends_there(row: Words, place: int) -> bool:
    """ "in Trier eröffnet", "in Trier."; "in Bayerns Wäldern" is another matter."""
    if place >= len(row) or ends_sentence(row, place):
        return True
    shouts = row[place].text.isupper() and len(row[place].text) > 1  # "in Ruhland ENTFÄLLT"
    return (
        shouts or not row[place].is_capital or row[place].key in DISTRICTS or row[place].key in COMMON_NOUNS
    )
