"""Places that a turn of phrase tells: "in St. Laurentius", "zwischen A und B", "reist nach C"."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.leading import ARTICLES, AT, CONTRACTED, led
from understanding.intake.language.phrases import past_small
from understanding.intake.language.words import Word, Words, listed
from understanding.intake.what.wording import is_event
from understanding.intake.where.buildings import is_half
from understanding.intake.where.landscape import NAMED, TOWNS, WATERS
from understanding.intake.where.lower_names import may_be_name
from understanding.intake.where.places_known import COMMON_NOUNS, COMMON_TAILS
from understanding.intake.where.town_names import BEFORE
from understanding.intake.who.names import FIRST
from understanding.intake.who.somebody import is_body

LIKELY, ON_THE_MAP, FLOODS = 0.76, 0.82, 0.74
_PLANS: Final = listed(
    "Bebauungsplan Baugebiet Neubaugebiet Gewerbegebiet Flurstück Gemarkung Haltepunkt Bahnhalt Bahnhalts Ortseingang Pegel"
)
_PARTS: Final = frozenset({"I", "II", "III", "IV", "Nord", "Süd", "Ost", "West"})
_ALONG: Final = listed("entlang längs oberhalb unterhalb unweit nördlich südlich östlich westlich")
_UPPER: Final = (
    "ober",
    "unter",
    "nieder",
    "mittel",
    "binnen",
    "aussen",
    "hoch",
    "norder",
    "suder",
    "neu",
    "alt",
    "neben",
)
_ENDING_WATERS: Final = tuple(sorted(key for key in WATERS if len(key) >= 4))  # noqa: PLR2004  # letters
_AT_WATERS: Final = AT | listed("um aus entlang durch über into of from along")
HALF: Final = 3  # words back to "Ober-"
NEAR: Final = 12  # words
_COMES: Final = listed(
    "kommt kommen kam kamen zieht ziehen zog zogen pilgert pilgern wandert wandern schickt schicken führt führen radelt radeln bringt bringen brachte brachten gebracht"
)
_WITH_ARTICLE: Final = CONTRACTED | ARTICLES | {"beim", "vom", "zum", "zur"}
_STOPS: Final = ("bahnhof", "haltestelle", "haltepunkt", "kreisel", "kreuzung", "anschlussstelle", "ausfahrt", "ortsteil")  # fmt: skip
_TO: Final = listed("nach ins")
_THROUGH: Final = listed("durch durchs")
_TRAVELS: Final = (
    "reise",
    "fahrt",
    "ausflug",
    "exkursion",
    "reis",
    "fahr",
    "flieg",
    "radtour",
    "tagesfahrt",
    "busfahrt",
    "studienfahrt",
    "klassenfahrt",
)
_JOURNEYS: Final = (
    "reise",
    "fahrt",
    "ausflug",
    "exkursion",
    "tour",
    "wanderung",
    "spaziergang",
    "rundgang",
    "wallfahrt",
    "törn",
)
_ROMAN: Final = frozenset("IVX")
Named = tuple[range, float]


def named_place(row: Words, place: int) -> Named | None:
    """Its places in the row, and how sure it is one."""
    return (
        _saint(row, place)
        or _between(row, place)
        or _route(row, place)
        or _abroad(row, place)
        or _on_the_map(row, place)
        or _planned(row, place)
        or _numbered(row, place)
        or _second_half(row, place)
    )


def _second_half(row: Words, place: int) -> Named | None:
    """ "in Ober- und Unterneundorf"."""
    halves = place > HALF and row[place].is_capital and row[place - 1].key in {"und", "oder", "bis"}
    half = place - HALF
    led_in = halves and is_half(row, half) and led(row, half, AT)
    return (range(half, place + 1), LIKELY) if led_in and not tells_nothing(row[place].key) else None


def _numbered(row: Words, place: int) -> Named | None:
    """ "im Speicher III": the number makes a name of any noun."""
    behind = row[place + 1] if place + 1 < len(row) else None
    numbered = behind is not None and is_roman(behind) and len(behind.text) > 1
    named = numbered and row[place].is_capital and led(row, place, AT)
    return (range(place, place + 2), LIKELY) if named else None


def is_roman(word: Word) -> bool:
    return word.is_capital and _ROMAN.issuperset(word.text)


def tells_nothing(key: str) -> bool:
    """Whether a noun names no place, whatever stands before it."""
    return key in COMMON_NOUNS or key.endswith(COMMON_TAILS)


def _on_the_map(row: Words, place: int) -> Named | None:
    """ "an der Elbe", "in Polen", "der Rhein führt Hochwasser"."""
    word = row[place]
    lower = len(word.key) > HALF + 1 and word.key in WATERS and place > 0 and row[place - 1].is_word
    if not (word.is_capital or lower) or not _is_on_the_map(word.key):
        return None
    if word.key in TOWNS and place and row[place - 1].key in _WITH_ARTICLE:
        return None  # "beim Lauf", "im Langen Grund", "an der Heide" are no towns
    if led(row, place, _AT_WATERS if word.key.endswith(_ENDING_WATERS) else AT):
        return range(place, place + 1), ON_THE_MAP
    floods = word.key in WATERS and place > 0 and row[place - 1].key in {"der", "die"}
    return (
        (range(place, place + 1), FLOODS)
        if floods and (place == 1 or row[place - 2].kind == "mark")
        else None
    )


def _is_on_the_map(key: str) -> bool:
    """ "Elbe", "Oberrhein", "Binnenalster"."""
    return key in NAMED or (key.startswith(_UPPER) and key.endswith(_ENDING_WATERS))


def _planned(row: Words, place: int) -> Named | None:
    """ "Bebauungsplan Steinäcker II", "entlang des Mühlkanals"."""
    word, before = row[place], row[place - 1] if place else None
    if before is None or not word.is_capital or tells_nothing(word.key) or is_event(word.key):
        return None
    if before.key in _PLANS:
        more = place + 1 < len(row) and row[place + 1].text in _PARTS
        return range(place, place + 1 + more), ON_THE_MAP
    along = before.key in {"des", "der"} and place > 1 and row[place - 2].key in _ALONG
    return (range(place, place + 1), LIKELY) if along else None


def _saint(row: Words, place: int) -> Named | None:
    """ "in St. Laurentius", "im Stift St. Gertruden"."""
    headed = place > 1 and row[place - 1].is_capital and led(row, place - 1, AT)
    if row[place].key not in {"st", "sankt"}:
        return None
    name = place + 1 + (place + 1 < len(row) and row[place + 1].text == ".")
    if name >= len(row) or not row[name].is_capital:
        return None
    listed_ = place > 0 and row[place - 1].text == ","  # "Orgelkonzert, St. Marien, So. 17 Uhr"
    alone = listed_ and (name + 1 == len(row) or row[name + 1].text == ",")
    return (range(place, name + 1), 0.85) if headed or alone or led(row, place, AT) else None


def _between(row: Words, place: int) -> Named | None:
    """ "zwischen Ebersweiler und Hütten"."""
    if row[place].key != "zwischen":
        return None
    joined = place + 3 < len(row) and row[place + 2].key == "und"
    if joined and _in_lower(row, place + 1) and _in_lower(row, place + 3):
        return range(place, place + 4), LIKELY
    first = past_small(row, place + 1)
    if first + 3 < len(row) and row[first + 1].is_capital and row[first].key.endswith(_STOPS):
        first += 1  # "Bahnhof Stollhausen"
    if first + 2 >= len(row) or row[first + 1].key != "und":
        return None
    second = past_small(row, first + 2)
    ends = (row[first], row[second])
    named = all(word.is_capital and not tells_nothing(word.key) and not is_event(word.key) for word in ends)
    return (range(place, second + 1), LIKELY) if named else None


def _in_lower(row: Words, place: int) -> bool:
    """ "opernplatz", "dammtor"."""
    return not row[place].is_capital and may_be_name(row, place, frozenset())


def _route(row: Words, place: int) -> Named | None:
    """ "von Kirchdorf nach Seefeld", "von Kirchdorf über Auen nach Seefeld"."""
    via = (
        place + HALF + 2 < len(row) and row[place + 2].key == "uber" and row[place + 4].key in {"nach", "bis"}
    )
    if (
        via
        and row[place].key == "von"
        and row[place + 1].is_capital
        and not tells_nothing(row[place + 1].key)
    ):
        return range(place + 1, place + HALF + 3), LIKELY
    if place + 3 >= len(row) or row[place].key != "von" or row[place + 2].key not in {"nach", "bis"}:
        return None
    ends = (row[place + 1], row[place + 3])
    named = all(word.is_capital and word.key not in FIRST and not _is_no_town(word.key) for word in ends)
    return (range(place + 1, place + 4), LIKELY) if named else None


def _is_no_town(key: str) -> bool:
    """ "von Sportverein bis Musikschule" is from whom to whom."""
    return tells_nothing(key) or is_event(key) or is_body(key)


def _abroad(row: Words, place: int) -> Named | None:
    """ "reist nach Frankreich", "Orgelfahrt nach Tangermünde", "kommt zu uns nach Kirchsand", "läuft durch den Eichenkamp"."""
    word = row[place]
    if (
        not place
        or not word.is_capital
        or tells_nothing(word.key)
        or word.text.isupper()
        or is_event(word.key)
    ):
        return None
    to, through = row[place - 1].key in _TO, led(row, place, _THROUGH)
    if not (to or through):
        return None
    before = row[max(0, place - 3 * NEAR) : place]
    travels = any(one.key.startswith(_TRAVELS) or one.key.endswith(_JOURNEYS) for one in before)
    comes = any(one.key in _COMES for one in (*before, *row[place + 1 : place + 3]))
    if row[place - 1].key == "nach" or through:
        return (_with_its_half(row, place), LIKELY) if travels or comes else None
    return (range(place, place + 1), LIKELY) if travels else None


def _with_its_half(row: Words, place: int) -> range:
    """ "Bad Elsterbrunn", "Groß Lübbe"."""
    half = row[place].key in BEFORE and place + 1 < len(row) and row[place + 1].is_capital
    return range(place, place + 1 + half)
