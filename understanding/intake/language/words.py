"""A text cut into words, numbers and marks, each with its place and with the one spelling that it is compared by."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from understanding.spelling import folded

MOST: Final = (
    500  # words and marks that are looked at; longer is no message of 2,000 characters that somebody wrote
)

_TOKEN: Final = re.compile(
    r"(?P<number>\d+(?:[.,:/]\d+)*)"
    r"|(?P<word>[^\W\d_](?:[^\W_]|[-–'’&](?=[^\W\d_])|[/:*_](?=innen\b))*)"
    r"|(?P<mark>\n|(?P<sign>[^\w\s])(?P=sign)*|_)"
)
_INNEN: Final = re.compile(
    r"[/:*_](?=innen$)"
)  # "Schüler:innen", "Helfer*innen": one word, and its key that of "Helferinnen"
# What has a dot of its own: no sentence ends there.
_ABBREVIATED: Final = frozenset(
    re.findall(
        r"\w+",
        "dr prof str fa hr hrn fam nr st dipl ca max min zi tel bzw ggf evtl usw inkl z zw ing med jur hl gr kl mr mrs ms mo di mi do fr sa so wg vs bgl lfd "
        "jan feb mrz apr jun jul aug sep sept okt nov dez abs az op og ug kol erm ob bgm verw stv pfr ehem sog vgl abt u a d h "
        "einschl einschließl voraussichtl vorauss städt kath ev evang staatl gepl geschl ges bes insb insbes max mind ggü ggf lt gem bspw ders evt vorm nachm mittw "
        "str pl hbf bhf ortst gde lkr kr reg bez komm öff tägl wöchentl monatl jährl zus zw inh hrsg nat rd usf etc approx dept incl excl est gov rev capt sgt betr "
        "mio mrd mill gemeindl ehrenamtl hauptamtl nebenamtl amtl kirchl öffentl gewerbl landwirtschaftl ärztl jährl persönl ländl schriftl mündl handwerkl künstl sachl örtl polizeil nördl südl östl westl hist techn wiss akad",
    )
)
_CUT: Final = ("tl", "dl", "chl", "nl", "gl", "bl", "ml")  # "lich" without its end
_ENDS: Final = frozenset("!?;\n|•…")
_LOOSE: Final = frozenset({"//", "+++", "++", "|", "•", "·", "*", "-", "–", "—", "→", ">", "--", "/"})


@dataclass(frozen=True, slots=True)
class Word:
    """`key` is the folded spelling, empty for a mark; `start` and `end` are places in the text.

    What every reader asks of every word is worked out once: whether it is one, and has a capital.
    """

    kind: Literal["word", "number", "mark"]
    text: str
    key: str
    start: int
    end: int
    is_word: bool
    is_capital: bool


Words = Sequence[Word]


# With a capital they begin a sentence: "Es gilt Stufe 2. Das Amt bittet".
_BEGIN: Final = frozenset(re.findall(r"\w+", "der die das ein eine wir es sie er bitte the we it"))


def words(text: str) -> tuple[Word, ...]:
    found = []
    for match in _TOKEN.finditer(text):
        kind: Literal["word", "number", "mark"] = match.lastgroup  # type: ignore[assignment]  # the names of the pattern
        said, (start, end), is_word = match[0], match.span(), kind == "word"
        key = _key(said) if is_word else said if kind == "number" else ""
        found.append(Word(kind, said, key, start, end, is_word, is_word and said[0].isupper()))
        if len(found) == MOST:
            break
    return tuple(found)


@lru_cache(maxsize=8192)
def _key(word: str) -> str:
    return folded(_INNEN.sub("", word)).replace(" ", "-")


def listed(*spoken: str) -> frozenset[str]:
    """Many words, in the spelling that they are compared by."""
    return frozenset(_key(word) for words in spoken for word in words.split())


def written(*spoken: str) -> frozenset[str]:
    """Many words as they are written, in small letters: folded "würde" would be "wurde"."""
    return frozenset(word for words in spoken for word in words.split())


# Behind these stands who answers questions, and not who takes part.
CONTACTS: Final = listed(
    "anmeldung anmeldungen anmelden infos info informationen rückfragen fragen ansprechpartner ansprechpartnerin ansprechperson kontakt auskunft "
    "nimmt-entgegen contact questions register registration rsvp wenden"
)


def by_letter(known: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """The words that are long enough to be told with a typing error, by their first letter."""
    groups: dict[str, list[str]] = {}
    for word in sorted(known):
        if len(word) > 6:  # noqa: PLR2004  # letters of it
            groups.setdefault(word[0], []).append(word)
    return {letter: tuple(group) for letter, group in groups.items()}


def tails(*spoken: str) -> tuple[str, ...]:
    """Endings to compare with; the longest first."""
    return tuple(sorted(listed(*spoken), key=lambda tail: -len(tail)))


def is_lower(row: Words) -> bool:
    """Whether somebody writes without capitals: then nothing tells a noun but the word itself."""
    capitals = [word.is_capital for word in row if word.is_word and len(word.text) > 2]  # noqa: PLR2004  # letters: "Fr", "A"
    return sum(capitals) * 12 <= len(capitals)


def ends_sentence(row: Words, place: int) -> bool:
    """Whether a sentence ends at this mark, or a line."""
    mark = row[place]
    if mark.kind != "mark":
        return False
    if not _ENDS.isdisjoint(mark.text) or mark.text in {"//", "+++", "++"}:
        return True
    if "." not in mark.text:
        return False
    before = row[place - 1] if place else None
    if before is None or before.end != mark.start or before.kind == "mark":
        return True
    behind = row[place + 1] if place + 1 < len(row) else None
    if before.kind == "number":
        opens = (
            behind is not None and behind.is_capital and (_is_no_ordinal(before.text) or behind.key in _BEGIN)
        )
        return behind is None or behind.text == "\n" or opens
    return before.text.casefold() not in _ABBREVIATED and len(before.key) > 1 and not _is_cut(before)


def _is_cut(word: Word) -> bool:
    """ "ehrenamtl.", "gemeindl.": of an adjective, and no name like "Riedl"."""
    return not word.is_capital and word.key.endswith(_CUT) and len(word.key) > 4  # noqa: PLR2004  # letters


def _is_no_ordinal(number: str) -> bool:
    """ "10:30", "2026": behind "15" the dot belongs to it."""
    return not number.isdigit() or len(number) > 3  # noqa: PLR2004  # digits of "105. Geburtstag"


def parts_clauses(row: Words, place: int) -> bool:
    """A comma, a colon, a bracket, a picture sign, or a dash between spaces."""
    mark = row[place]
    if mark.kind != "mark":
        return False
    if mark.text[0] in ",:();" or ends_sentence(row, place) or unicodedata.category(mark.text[0]) == "So":
        return True
    alone = (place == 0 or row[place - 1].end < mark.start) and (
        place + 1 == len(row) or row[place + 1].start > mark.end
    )
    return mark.text in _LOOSE and alone


def stretches(row: Words, parts: Callable[[Words, int], bool]) -> Iterator[range]:
    """Places in the row between the marks that part them; none of them is empty."""
    first = 0
    for place in range(len(row) + 1):
        if place == len(row) or parts(row, place):
            if place > first:
                yield range(first, place)
            first = place + 1


def slice_of(text: str, row: Words, places: range) -> str:
    """The words as they stand in the text, whitespace normalised."""
    return " ".join(text[row[places[0]].start : row[places[-1]].end].split())


def blanked(text: str, spans: Iterable[tuple[int, int]], sign: str = " ") -> str:
    """The text, equally long, with something else in place of these stretches; lines stay lines."""
    for start, end in spans:
        lines = (sign * len(line) for line in text[start:end].split("\n"))
        text = text[:start] + "\n".join(lines) + text[end:]
    return text


def capitalised(text: str) -> str:
    """With a capital first; "ı" keeps its form, for "I" is the capital of another letter."""
    first = text[:1].upper()
    return first + text[1:] if first.casefold() == text[:1].casefold() else text
