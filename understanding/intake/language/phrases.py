"""Noun phrases: the small words before a noun, and how far its name goes. One reader for actors and for places."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.events import HAPPENS
from understanding.intake.language.leading import ARTICLES, IN
from understanding.intake.language.words import Word, Words, ends_sentence, listed
from understanding.intake.what.wording import is_event

MOST_NAME: Final = 4  # words of a name
MOST_SMALL: Final = 6  # articles and adjectives before a noun
MOST_QUOTED: Final = 7  # words between quotation marks
_DETERMINERS: Final = ARTICLES | listed(
    "dat de dit euer eure unsre mein meine ihr ihre sein seine unser unsere alle beide beiden viele mehrere einige zahlreiche"
)
# Behind these no subject stands: "den Heimatpreis bekommen die Eheleute".
_OBJECTS: Final = listed("den dem des einen einem eines unseren unserem unseres seinen ihren vom zum zur")
_NO_SUBJECTS: Final = _OBJECTS | IN
_CONJUNCTIONS: Final = listed("und oder sowie aber auch noch schon dann denn seit nach ohne gegen außer")
_NO_ADJECTIVE: Final = _CONJUNCTIONS | IN | HAPPENS
_PARTS: Final = frozenset({",", ":", "(", ";", "–", "-", "\n"})
_COMES: Final = listed("kommt kommen kam kamen stammt stammen stammte gibt gibts gab gabs liegt liegen lag")
_OPEN: Final = frozenset("„“\"»'‚")
_CLOSE: Final = frozenset("“”\"«'’‘")


def is_adjective(word: Word) -> bool:
    """Without a capital, with an ending: "neue", "örtlichen"."""
    return (
        word.is_word
        and not word.is_capital
        and word.text.endswith(("e", "en", "er", "es", "em"))
        and len(word.text) > 3  # noqa: PLR2004  # letters
        and word.key not in _NO_ADJECTIVE
    )


def past_small(row: Words, place: int) -> int:
    """Behind articles and adjectives: the place of the noun, where one follows; else the place itself."""
    at = place
    last = min(len(row), place + MOST_SMALL)
    while at < last and (row[at].key in _DETERMINERS or is_adjective(row[at])):
        at += 1
    return at if at < len(row) and row[at].is_capital else place


def may_be_subject(row: Words, place: int) -> bool:
    """Whether the phrase that begins there is in no other case than the first, and behind no preposition."""
    return row[place].key not in _NO_SUBJECTS and not (place and row[place - 1].key in _NO_SUBJECTS)


def past_name(row: Words, place: int, busy: frozenset[int]) -> int:
    """Behind the words with a capital there, "St. Josef", a number or letter of it, and a name in quotation marks."""
    at = place
    while at < min(len(row), place + MOST_NAME) and _goes_on(row, place, at, busy):
        at += 1 + (row[at].key in {"st", "sankt"} and at + 1 < len(row) and row[at + 1].text == ".")
    return past_quoted(row, at) if at > place else at


def past_quoted(row: Words, at: int) -> int:
    """Behind what stands there between quotation marks; the place itself where nothing does."""
    if at >= len(row) or row[at].text[:1] not in _OPEN:
        return at
    closed = (end for end in range(at + 1, min(len(row), at + 2 + MOST_QUOTED)) if row[end].text[0] in _CLOSE)
    return next((end + 1 for end in closed), at)


def _goes_on(row: Words, place: int, at: int, busy: frozenset[int]) -> bool:
    word = row[at]
    if at in busy or not word.is_word or not word.is_capital:
        return False
    return at == place or not is_event(word.key)


def clause_start(row: Words, place: int) -> int:
    """Where the clause begins in which the word stands: behind the last comma, colon or end of a sentence."""
    at = place
    while at and not (row[at - 1].kind == "mark" and _parts(row, at - 1)):
        at -= 1
    return at


def is_gift(row: Words, place: int) -> bool:
    """ "Erde kam vom Bauhof", "Bratwurst gabs vom Förderverein": the "vom" there leads who adds something."""
    return any(row[at].key in _COMES for at in range(clause_start(row, place), place))


def _parts(row: Words, mark: int) -> bool:
    """A mark between clauses, but not that of "Buß- und Bettag"."""
    halves = row[mark].text == "-" and mark > 0 and row[mark - 1].end == row[mark].start
    return (row[mark].text in _PARTS and not halves) or ends_sentence(row, mark)
