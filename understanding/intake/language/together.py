"""What "und", "sowie", "+" and commas join: "die Wasserwacht, die DLRG-Ortsgruppe und der Angelclub". One reader for actors and places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from understanding.intake.how_many.counted import NUMBERS
from understanding.intake.how_many.figures import surely
from understanding.intake.language.phrases import MOST_SMALL, is_adjective, past_name
from understanding.intake.language.verbs import ACTIVE, HAS
from understanding.intake.language.words import Word, Words, ends_sentence, listed
from understanding.intake.what.wording import is_event
from understanding.intake.who.agents import is_people
from understanding.intake.who.sender import HOUSES

_JOINS: Final = listed("und sowie and plus u")
_SIGNS: Final = frozenset("+&/")
_MEMBERS: Final = listed(
    "Kinder Kindern Schüler Schülern Schülerinnen Jugendliche Jugendlichen Mitglieder Mitgliedern Eltern"
)
_GROUPS: Final = listed(
    "Stadt Gemeinde Landkreis Kreis Bezirk Land Landfrauen Landjugend Chor Orchester Band Verein Team"
)
_OTHERS: Final = listed("Partner Söhne Sohn Co Mehr Umgebung")
_WITH: Final = listed("zusammen gemeinsam together")
_SMALL: Final = listed(
    "der die das den dem des ein eine einer einem unser unsere unserer unserem unseren the our auch noch von vom mit beim with"
)
_VERBS: Final = (
    ACTIVE
    | HAS
    | listed(
        "wollen sollen müssen können dürfen mögen möchten sammeln werden bringen zeigen verkaufen suchen holen tragen pflanzen bauen haben freuen"
    )
)
_BETWEEN: Final = _JOINS | _WITH | _SMALL | _MEMBERS
MOST_BETWEEN: Final = 5  # words between two that are joined


def chained(row: Words, spans: Sequence[range]) -> list[list[range]]:
    """The spans, in their order, those that are joined in one list; none of them may overlap."""
    chains: list[list[range]] = []
    for span in sorted(spans, key=lambda one: one.start):
        if chains and _link(row, chains[-1][-1], span):
            chains[-1].append(span)
        else:
            chains.append([span])
    return [part for chain in chains for part in _closed(row, chain)]


def goes_on(row: Words, place: int) -> bool:
    """Whether a word that joins stands there: "... und ein Dutzend Vereine"."""
    return place < len(row) and (row[place].key in _JOINS or row[place].text in _SIGNS)


def _link(row: Words, first: range, second: range) -> bool:
    """Nothing between them but a comma or a word that joins, articles and adjectives."""
    between = row[first.stop : second.start]
    if not between:
        return True  # "die Hebammen Sina Krull und Ute Blank"
    if len(between) > MOST_BETWEEN or any(ends_sentence(row, at) for at in range(first.stop, second.start)):
        return False
    joint = between[0].text == "," or _joins(row, first, second)
    return joint and all(
        word.text in {",", "."} or word.text in _SIGNS or word.key in _BETWEEN or is_adjective(word)
        for word in between
    )


def _joins(row: Words, first: range, second: range) -> bool:
    between = row[first.stop : second.start]
    beside = not between or between[0].key in {"mit", "with"}
    return beside or any(word.key in _JOINS or word.key in _WITH or word.text in _SIGNS for word in between)


def _closed(row: Words, chain: list[range]) -> list[list[range]]:
    """A list ends with "und": commas behind it, or without it, part what they stand between."""
    if goes_on(row, chain[-1].stop):
        return [chain]
    last = max((at for at in range(len(chain) - 1) if _joins(row, chain[at], chain[at + 1])), default=-1)
    return (
        [chain[: last + 2], *([one] for one in chain[last + 2 :])] if last >= 0 else [[one] for one in chain]
    )


def misses_one(row: Words, place: int, busy: frozenset[int]) -> bool:
    """Whether "und" and somebody, or something, stand there that nobody has understood."""
    if not goes_on(row, place) or (row[place].text == "/" and row[place].start > row[place - 1].end):
        return False  # "Blutspende BRK / Do 10.6."
    noun = past_all(row, place + 1)
    if noun >= len(row) or noun in busy or not row[noun].is_capital or is_event(row[noun].key):
        return False
    if row[place + 1].key in _VERBS:
        return False  # "klingeln in der Südstadt und wollen Zähler ablesen"
    if is_people(row[noun].key) and not surely(row[noun].key):
        return False  # "mit Bürgermeister Zankl und den Vorschulkindern": nobody by name
    return row[noun].key not in _OTHERS and row[noun].key not in NUMBERS and surely(row[noun].key) is None


def apart(spans: Sequence[range]) -> list[range]:
    """Those that overlap none before them in the list."""
    kept: list[range] = []
    for span in spans:
        if not any(span.start < one.stop and one.start < span.stop for one in kept):
            kept.append(span)
    return kept


def joinable(row: Words, busy: frozenset[int]) -> list[range]:
    """Houses and short names behind a word that joins: they act where what they are joined to acts."""
    found: list[range] = []
    for place, word in enumerate(row):
        if word.key in _JOINS or word.text in _SIGNS or word.text == ",":
            noun = past_all(row, place + 1)
            if noun < len(row) and noun not in busy and _is_house(row[noun]):
                found.append(range(noun, past_name(row, noun, busy)))
    return found


def past_all(row: Words, place: int) -> int:
    at = place
    last = min(len(row), place + MOST_SMALL)
    while at < last and (row[at].key in _SMALL or is_adjective(row[at])):
        at += 1
    return at


def _is_house(word: Word) -> bool:
    """ "Grundschule", "BUND"."""
    return word.is_capital and (
        word.key.rsplit("-", 1)[-1].endswith(HOUSES)
        or word.key in _GROUPS
        or (len(word.text) > 2 and word.text.isupper())  # noqa: PLR2004  # letters
    )
