"""What a short reply means: one of several choices, yes or no, a wish, or the naming of a field.

The words come in as an argument. A wish is only recognised when it accounts for the whole message, so that a title like
"Hilfe für Senioren" or "Zurück in die Zukunft" stays what it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz.distance import OSA

Words = tuple[str, ...]

LONGEST_WISH = 80  # characters
MOST_GREETINGS = 3  # in a row
LONGEST_NAME = 30  # characters before the colon of "Wo: Bürgerhaus"

# A typing error is forgiven where hardly a real word lies so near: "Weiher" is no "weiter", "Hilde" no "Hilfe".
ONE_ERROR_FROM = 7  # letters
TWO_ERRORS_FROM = 12
SWAP_FROM = 5

_AGREED = set("👍✅✔☑🆗👌💯👏🙌🎉❤😀😃🙂😊")
_REFUSED = set("👎❌✖❎🚫⛔🙅")
_DIGRAPH = re.compile("([aou])e")
_NO_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All words that are understood: `wishes`, `fields` and `languages` by name, `choices` by state and place."""

    wishes: Mapping[str, Words] = field(default_factory=dict)
    fields: Mapping[str, Words] = field(default_factory=dict)
    choices: Mapping[str, tuple[Words, ...]] = field(default_factory=dict)
    languages: Mapping[str, Words] = field(default_factory=dict)
    counting: tuple[Words, ...] = ()  # the words for one, for two, for three …
    number: Words = ()  # "Nummer", "Punkt": what may stand before a number
    yes: Words = ()
    no: Words = ()
    greetings: Words = ()
    thanks: Words = ()
    fillers: Words = ()  # "bitte": what may stand around a wish


@dataclass(frozen=True, slots=True)
class Wish:
    """`name` is a key of the vocabulary's wishes; `argument` a field, a topic's number, a language or a text."""

    name: str
    argument: str = ""


# ---------------------------------------------------------------- spelling


def folded(text: str) -> str:
    """One spelling for "Ändern!", "aendern" and "andern"; digits stay, keycaps become digits, emoji vanish."""
    letters = unicodedata.normalize("NFKD", text.replace("🔟", "10").casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter) and letter not in "'’‘")
    return _DIGRAPH.sub(r"\1", _NO_LETTER.sub(" ", plain)).strip()


def nearly(word: str, known: str) -> bool:
    """Both folded. Whether `word` is `known` with an obvious typing error."""
    if word == known:
        return True
    if not word or word[0] not in known[:2]:
        return False
    if len(known) < ONE_ERROR_FROM:
        return len(known) >= SWAP_FROM and sorted(word) == sorted(known) and OSA.distance(word, known) == 1
    errors = 2 if len(known) >= TWO_ERRORS_FROM else 1
    return OSA.distance(word, known, score_cutoff=errors) <= errors


def says(text: str, words: Words) -> bool:
    """Whether the text is one of the words, typing errors forgiven."""
    spelled = folded(text)
    return any(nearly(spelled, known) for known in _folded(words))


@lru_cache(maxsize=512)
def _folded(words: Words) -> Words:
    return tuple(folded(word) or word for word in words)


# ---------------------------------------------------------------- choices


def gesture(text: str) -> bool | None:
    """👍 is yes, 👎 is no, whatever the colour of the hand; None for everything else."""
    signs = {
        sign
        for sign in text.strip()
        if not "\U0001f3fb" <= sign <= "\U0001f3ff" and sign not in "\ufe0f\u200d♂♀"
    }
    if not signs:
        return None
    return True if signs <= _AGREED else False if signs <= _REFUSED else None


def number(text: str, vocabulary: Vocabulary) -> int | None:
    """ "2", "2.", "Nummer 2", "zwei", 2️⃣."""
    words = _bare(text, vocabulary)
    if words and words[0] in _folded(vocabulary.number):
        words = words[1:]
    if len(words) != 1:
        return None
    if words[0].isdecimal():
        return int(words[0][:9])
    return next(
        (place for place, known in enumerate(vocabulary.counting, 1) if words[0] in _folded(known)), None
    )


def agrees(text: str, vocabulary: Vocabulary) -> bool | None:
    """Yes, no, or neither."""
    shown = gesture(text)
    if shown is not None:
        return shown
    phrases = _phrases(text, vocabulary)
    if any(says(phrase, vocabulary.yes) for phrase in phrases):
        return True
    return False if any(says(phrase, vocabulary.no) for phrase in phrases) else None


def pick(text: str, state: str, vocabulary: Vocabulary, count: int) -> int | None:
    """The place of the chosen answer, from 0, of `count` answers: by number or by word."""
    chosen = number(text, vocabulary)
    if chosen is not None:
        return chosen - 1 if 1 <= chosen <= count else None
    phrases = _phrases(text, vocabulary)
    options = vocabulary.choices.get(state, ())[:count]
    return next(
        (place for place, known in enumerate(options) if any(says(one, known) for one in phrases)), None
    )


def _phrases(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The folded text as it is, and without what may stand around it."""
    return folded(text[: 2 * LONGEST_WISH]), " ".join(_bare(text, vocabulary))


def _bare(text: str, vocabulary: Vocabulary) -> list[str]:
    """The folded words, without "bitte" and the like at either end."""
    words = folded(text[:LONGEST_WISH]).split() if len(text) <= LONGEST_WISH else []
    fillers = _folded(vocabulary.fillers)
    while len(words) > 1 and words[0] in fillers:
        words = words[1:]
    while len(words) > 1 and words[-1] in fillers:
        words = words[:-1]
    return words


# ---------------------------------------------------------------- wishes


def wish(text: str, vocabulary: Vocabulary) -> Wish | None:
    """The wish that this whole message is, if it is one."""
    text = text.strip().lstrip("!/\\").strip()
    if not text or len(text) > LONGEST_WISH or "\n" in text:
        return None
    if not folded(text):
        return _by_sign(text, vocabulary)
    phrases = _phrases(_ungreeted(text, vocabulary), vocabulary)
    for name, known in vocabulary.wishes.items():
        if any(phrase in _folded(known) for phrase in phrases):
            return Wish(name)
    return (
        _with_argument(phrases[-1].split(), vocabulary)
        or _announced(text, vocabulary)
        or _misspelled(phrases[-1], vocabulary)
    )


def _ungreeted(text: str, vocabulary: Vocabulary) -> str:
    """The folded text without the greetings at its beginning, where more follows."""
    words = folded(text)
    greetings = sorted(_folded(vocabulary.greetings), key=len, reverse=True)
    while greeting := next((known for known in greetings if words.startswith(f"{known} ")), None):
        words = words[len(greeting) + 1 :]
    return words


def _by_sign(text: str, vocabulary: Vocabulary) -> Wish | None:
    """A lone "?" or "-"."""
    return next(
        (Wish(name) for name, known in vocabulary.wishes.items() if text[0] in known and len(set(text)) == 1),
        None,
    )


def _misspelled(phrase: str, vocabulary: Vocabulary) -> Wish | None:
    return next((Wish(name) for name, known in vocabulary.wishes.items() if says(phrase, known)), None)


def _announced(text: str, vocabulary: Vocabulary) -> Wish | None:
    """ "neu: Sommerfest"."""
    name, colon, rest = text.partition(":")
    if colon and rest.strip() and says(name, vocabulary.wishes.get("new", ())):
        return Wish("new", rest.strip())
    return None


def _with_argument(words: list[str], vocabulary: Vocabulary) -> Wish | None:
    readers = {
        "change": field_named,
        "back": field_named,
        "status": _topic,
        "withdraw": _topic,
        "language": _language,
    }
    for name, reader in readers.items():
        for rest in _beside(words, vocabulary.wishes.get(name, ())):
            argument = reader(" ".join(_bare(rest, vocabulary)), vocabulary)
            if argument is not None:
                return Wish(name, argument)
    return None


def _beside(words: list[str], known: Words) -> Iterable[str]:
    """What is left of the message without the wish at its beginning or its end."""
    for phrase in _folded(known):
        length = len(phrase.split())
        if length < len(words) and nearly(" ".join(words[:length]), phrase):
            yield " ".join(words[length:])
        if length < len(words) and nearly(" ".join(words[-length:]), phrase):
            yield " ".join(words[:-length])


def _topic(text: str, vocabulary: Vocabulary) -> str | None:
    """The number in "T-17", "t17", "Thema 17"."""
    first, _, rest = text.partition(" ")
    found = re.fullmatch(
        r"(?:t ?)?(\d{1,9})", rest if first in _folded(vocabulary.fields.get("what", ())) else text
    )
    return found[1] if found else None


def _language(text: str, vocabulary: Vocabulary) -> str | None:
    return next((name for name, known in vocabulary.languages.items() if says(text, known)), None)


# ---------------------------------------------------------------- fields


def field_named(text: str, vocabulary: Vocabulary) -> str | None:
    """The id of the field that the text names, by word or by its number in the summary."""
    spelled = folded(text)
    for name, known in vocabulary.fields.items():
        if any(nearly(spelled, word) for word in _folded(known)):
            return name
    place = number(text, vocabulary)
    names = list(vocabulary.fields)
    return names[place - 1] if place is not None and 1 <= place <= len(names) else None


def assignments(text: str, vocabulary: Vocabulary) -> tuple[tuple[str, str], ...]:
    """ "Wo: Bürgerhaus", also several of them, one a line; lines in between belong to the field above them."""
    found: list[tuple[str, str]] = []
    for line in text.strip().splitlines():
        given = _assignment(line, vocabulary)
        if given:
            found.append(given)
        elif not found:
            return ()
        else:
            found[-1] = (found[-1][0], f"{found[-1][1]}\n{line}".strip())
    return tuple((name, value) for name, value in found if value)


def _assignment(line: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    name, colon, value = line.partition(":")
    if not colon or len(name) > LONGEST_NAME:
        return None
    words = _bare(name, vocabulary)
    if len(words) > 1 and any(
        nearly(words[0], known) for known in _folded(vocabulary.wishes.get("change", ()))
    ):
        words = words[1:]  # "ändern wo: Bürgerhaus"
    spelled = " ".join(words)
    known = next((known for known, names in vocabulary.fields.items() if spelled in _folded(names)), None)
    return (known, value.strip()) if known else None


# ---------------------------------------------------------------- pleasantries


def without_greeting(text: str, vocabulary: Vocabulary) -> str:
    """The text without "Guten Tag," at its beginning; a mark must follow, for "Hallo Nachbarn" may be a title."""
    for _ in range(MOST_GREETINGS):
        rest = next(filter(None, (_after(greeting, text) for greeting in vocabulary.greetings)), None)
        if rest is None:
            break
        text = rest
    return text


def _after(greeting: str, text: str) -> str | None:
    if text[: len(greeting)].casefold() != greeting.casefold():
        return None
    rest = re.match(r"\s*[,.!:\n]\s*(?=\S)", text[len(greeting) :])
    return text[len(greeting) + rest.end() :] if rest else None


def is_made_of(text: str, phrases: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether nothing but these phrases (and fillers) stands there: "Hallo, guten Morgen"."""
    words = folded(text[: 2 * LONGEST_WISH]).split() if len(text) <= 2 * LONGEST_WISH else []
    known = {tuple(phrase.split()) for phrase in _folded(tuple(phrases) + vocabulary.fillers)}
    met = False
    while words:
        length = max((len(phrase) for phrase in known if tuple(words[: len(phrase)]) == phrase), default=0)
        if not length:
            return False
        met = met or " ".join(words[:length]) in _folded(tuple(phrases))
        words = words[length:]
    return met
