"""Who does it stands first: "eröffnet Bürgermeisterin Krämer das Kinderhaus" without its date is no headline yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from understanding.intake.how_many.counted import NUMBERS
from understanding.intake.language.events import EVENT_TAILS, EVENTS, HAPPENS
from understanding.intake.language.leading import IN
from understanding.intake.language.verbs import ACTIVE
from understanding.intake.language.words import Words, listed
from understanding.intake.where.places_known import DISTRICTS

_ADVERBS: Final = listed(
    "sich wieder auch nun jetzt erneut endlich traditionell erstmals schon dann dort hier"
)
_ARTICLES: Final = listed(
    "der die das den ein eine einen unser unsere mein ihre alle viele the a our rund etwa"
)
_THERE_IS: Final = listed("gibts gibt gits")
_IS_DONE: Final = listed("wird wurde")
_ONE: Final = listed("es ein eine einen ne nen n wieder auch noch den die das")
_PRONOUNS: Final = listed("wir sie er es man ich we they")
_NEVER: Final = listed(
    "gesucht geschlossen gesperrt hiring apply will open are is mit seit jetzt nicht erst selbst sonst zuletzt direkt samt statt fast zeit bereit damit soweit gut alt breit weit laut bunt"
)
_ADJUNCTS: Final = IN | listed("wegen aufgrund mit bei ohne trotz dank laut")
_COPULAS: Final = listed("ist sind war waren is are")
# What they sell or look for has no article: "verkauft der Förderverein Kuchen".
_TAKES: Final = listed(
    "verkauft sammelt backt pflanzt sucht bietet verteilt zeigt verschenkt serviert braucht verleiht liefert"
)
# Nobody gets anything by them: "bleibt die Turnhalle der Schule zu".
_STAYS: Final = listed(
    "bleibt ist war wird bleiben sind waren werden fällt geht öffnet schließt beginnt startet endet feiert tagt steht"
)
SHORTEST: Final = 4  # letters of a verb that no list names


def in_order(row: Words, kept: Sequence[int], who: frozenset[int]) -> list[int]:
    """The places in the order of a headline; as they are where nothing must move."""
    places = list(kept)
    if len(places) > 1 and _is_copula(row, places):
        return _adjunct_last(row, places[1:])
    if len(places) < 2 or not _is_verb(row, places, who):  # noqa: PLR2004  # verb and subject
        return places
    if row[places[0]].key in _THERE_IS:
        return _noun_first(row, places)
    begin = 1
    while begin < len(places) and row[places[begin]].key in _ADVERBS:
        begin += 1
    start = _past_adjunct(row, places, begin)
    end = _subject(row, places, start, who)
    if end <= start:
        adjunct, start, end = start, begin, _subject(row, places, begin, who)
        if end <= start < adjunct < len(places) and row[places[0]].key in _IS_DONE:
            return [*places[start:adjunct], *places[:start], *places[adjunct:]]  # "am See wird entrümpelt"
    return [*places[start:end], *places[:start], *places[end:]] if end > start else places


def _noun_first(row: Words, places: list[int]) -> list[int]:
    """ "gibts ne Kleidertauschparty im alten Kino": what there is, without its article."""
    at = 1
    while at + 1 < len(places) and row[places[at]].key in _ONE:
        at += 1
    return places[at:] if row[places[at]].is_capital else places


def lacks_subject(row: Words, places: Sequence[int]) -> bool:
    """Whether a verb stands first and nobody who does it behind it."""
    return len(places) > 1 and _is_verb(row, places, frozenset())


def _is_copula(row: Words, places: Sequence[int]) -> bool:
    """ "ist Adventsmarkt auf dem Rathausplatz"; "ist das Rathaus geschlossen" says something by it."""
    last = row[places[-1]]
    return (
        row[places[0]].text in _COPULAS and (last.is_capital or not last.is_word) and row[places[1]].is_word
    )


def _adjunct_last(row: Words, places: list[int]) -> list[int]:
    """ "im Bürgerhaus der Infoabend zur Wärmeplanung": what it is comes before where it is."""
    end = _past_adjunct(row, places, 0)
    led = end and end < len(places) and row[places[end]].key in _ARTICLES
    return [*places[end:], *places[:end]] if led else places


def _is_verb(row: Words, places: Sequence[int], who: frozenset[int]) -> bool:
    word, behind = row[places[0]], row[places[1]]
    if not word.is_word or word.is_capital or word.key in _NEVER:
        return False
    asked = behind.key in {"bei", "beim"} and word.key not in HAPPENS  # "melden bei Frau Vogt"
    if asked or behind.key in {"vom", "von", "durch"}:
        return False  # "organisiert vom Kreisverband"
    if word.key in HAPPENS or word.key in ACTIVE or word.text in {"waren", "war"}:
        return True
    if word.key in EVENTS or word.key.endswith(EVENT_TAILS):
        return False  # "flohmarkt der kita"
    inverted = any(behind.key in small for small in (_ARTICLES, _PRONOUNS, IN, {"sich"})) or places[1] in who
    return len(word.key) >= SHORTEST and word.key.endswith("t") and inverted


def _past_adjunct(row: Words, places: Sequence[int], start: int) -> int:
    """ "im Rathaus", "auf dem alten Markt in Wessin" between the verb and its subject."""
    if start >= len(places) or row[places[start]].key not in _ADJUNCTS:
        return start
    at = start + 1
    while at < len(places) and row[places[at]].is_word and not row[places[at]].is_capital:
        at += 1
    if at + 2 < len(places) and row[places[at + 1]].key in DISTRICTS:
        at += 1  # "im Stadtteilpark Nord"
    if at + 1 < len(places) and row[places[at + 1]].key in IN:
        return _past_adjunct(row, places, at + 1)
    return at + 1 if at + 1 < len(places) else start


def _subject(row: Words, places: Sequence[int], start: int, who: frozenset[int]) -> int:
    """Where the subject ends that begins there; `start` itself where there is none."""
    at = start
    if at < len(places) and row[places[at]].key in _PRONOUNS:
        return at + 1
    if at < len(places) and places[at] in who:
        while at < len(places) and places[at] in who:
            at += 1
        return at
    led = at < len(places) and (row[places[at]].key in _ARTICLES or _is_number(row, places[at]))
    if led or _describes(row, places, at):
        at = _past_adjectives(row, places, at + led)
    lower = led and at < len(places) and row[places[at]].is_word and not row[places[at]].is_capital
    end = at + 1 if lower else _nouns(row, places, at, alone=led and row[places[0]].key in _TAKES)
    return end if end > at else start


def _describes(row: Words, places: Sequence[int], at: int) -> bool:
    """ "zusätzliche Urnengräber": an adjective without an article."""
    if at + 1 >= len(places):
        return False
    word = row[places[at]]
    return word.is_word and not word.is_capital and word.key.endswith("e") and row[places[at + 1]].is_capital


def _is_number(row: Words, place: int) -> bool:
    return row[place].kind == "number" or row[place].text.casefold() in NUMBERS


def _past_adjectives(row: Words, places: Sequence[int], at: int) -> int:
    while (
        at + 1 < len(places)
        and not row[places[at]].is_capital
        and row[places[at]].is_word
        and (
            row[places[at]].key.endswith(("e", "en", "er", "es", "n", "s"))
            or row[places[at]].key in {"neu", "neur"}
        )
        and row[places[at + 1]].is_capital
    ):
        at += 1
    return at


def _is_saint(row: Words, places: Sequence[int], at: int) -> bool:
    """The dot of "St. Martin"."""
    return at > 0 and row[places[at]].text == "." and row[places[at - 1]].key == "st"


def _past_title(row: Words, places: Sequence[int], end: int) -> int:
    """Behind a title in quotation marks that follows the noun."""
    if end >= len(places) or row[places[end]].text[0] not in "„»":
        return end
    closed = (last for last in range(end, min(len(places), end + 9)) if row[places[last]].text[0] in "“”«")
    return next((last + 1 for last in closed), end)


def _nouns(row: Words, places: Sequence[int], at: int, *, alone: bool) -> int:
    """Behind the nouns there, and behind those that "und" joins to them."""
    end = at
    while (
        end < len(places)
        and (row[places[end]].is_capital or _is_saint(row, places, end))
        and not (end > at and (alone or _counted_between(row, places, end)))
    ):
        end += 1
    if (
        end > at
        and end < len(places)
        and row[places[end]].kind == "number"
        and places[end] == places[end - 1] + 1
    ):
        end += 1  # "Tempo 30"
    end = _past_title(row, places, end) if end > at else end
    end = _past_genitive(row, places, end) if end > at else end
    if end > at and end + 1 < len(places) and row[places[end]].key in {"und", "and", "&"}:
        other = end + 1 + (row[places[end + 1]].key in _ARTICLES)
        if other < len(places) and row[places[other]].is_capital:
            return other + 1
    return end


def _counted_between(row: Words, places: Sequence[int], end: int) -> bool:
    """ "empfängt das Komitee 28 Gäste": the number is left out, and they are two."""
    return any(row[at].kind == "number" for at in range(places[end - 1] + 1, places[end]))


def _past_genitive(row: Words, places: Sequence[int], end: int) -> int:
    """ "die Leitung des Jugendamts"; "der" only where nobody gets anything: "bleibt die Turnhalle der Oberschule Nord zu"."""
    if end + 1 >= len(places) or not row[places[end + 1]].is_capital:
        return end
    if row[places[end]].key == "des":
        return end + 2
    if row[places[end]].key != "der" or row[places[0]].key not in _STAYS:
        return end
    end += 2
    while end < len(places) and row[places[end]].is_capital:
        end += 1
    return end
