"""Who is named at the head of a message, before a colon or a dash, or as its writer: "IHK Kassel-Marburg: Gründertag", "QM Nord hier"."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.leading import ARTICLES
from understanding.intake.language.phrases import past_name
from understanding.intake.language.words import Words, listed, tails
from understanding.intake.what.wording import is_event
from understanding.intake.who.agents import is_short_name, is_staffed
from understanding.intake.who.bodies import Body
from understanding.intake.who.bodies_named import is_named, last_of
from understanding.intake.who.somebody import is_body

HEAD: Final = 0.86
MOST: Final = 12  # words and marks before the colon
_TELLS: Final = listed(
    "info informiert infos hier meldet berichtet schreibt teilt-mit news aktuell aktuelles"
)
_NEWS: Final = tails(
    "meldung meldungen neues nachricht nachrichten info infos news aktuelles grüße gruß tipp hinweis post mitteilung"
)
_FROM: Final = listed("aus dem der vom von des bei beim")
_HOUSES: Final = (
    "schule", "kita", "kindergarten", "gymnasium", "vhs", "museum", "bucherei", "bibliothek", "archiv", "theater", "klinik", "klinikum", "tierheim", "akademie", "hochschule", "universitat", "institut", "jugendhaus", "jugendzentrum", "familienzentrum", "kloster",
)  # fmt: skip  # a list
_ABSTRACT: Final = (
    "ung",
    "ungen",
    "tion",
    "heit",
    "keit",
    "probleme",
    "wechsel",
    "angebot",
    "anzeige",
)  # "Verschiebung Müllabfuhr:"
_DASHES: Final = frozenset({"–", "—", "-", "|", "→", "+++"})


def letterheads(row: Words, busy: frozenset[int]) -> list[Body]:
    """At most one; `busy` are places in the row that mean something else."""
    first = next((at for at, word in enumerate(row) if word.is_word), len(row))
    noun = _past_news(row, first)
    if noun >= len(row) or noun in busy or not row[noun].is_capital:
        return []
    end = _past_body(row, noun, busy)
    closes = _past_town(row, end) if end else 0
    return [Body(range(noun, end), HEAD)] if end and _is_closed(row, closes, first) else []


def _past_news(row: Words, place: int) -> int:
    """Behind "Meldung aus dem", "Die": where the name begins."""
    at = place
    if at < len(row) and row[at].key.endswith(_NEWS):
        at += 1
        while at < len(row) and row[at].key in _FROM:
            at += 1
    return at + (at < len(row) and row[at].key in ARTICLES)


def _past_body(row: Words, noun: int, busy: frozenset[int]) -> int:
    """Behind the whole name; 0 where nobody is named."""
    for at in range(noun, min(len(row), noun + 4)):  # "Lehr- und Versuchsanstalt", "Hessisches Eichamt"
        word = row[at]
        behind = row[at + 1] if at + 1 < len(row) else None
        if is_event(word.key) and not is_body(word.key):
            return 0
        if is_body(word.key) or (is_named(word.key) and behind is not None and behind.is_capital):
            return last_of(row, at, busy)
        if is_short_name(word) or is_staffed(word.key) or word.key.rsplit("-", 1)[-1].endswith(_HOUSES):
            return past_name(row, at, busy)
        names = word.is_capital and not word.key.endswith(_ABSTRACT) and word.key not in {"ausm", "ausn"}
        if not (names or word.text == "-" or word.key == "und"):
            return 0
    return 0


def _past_town(row: Words, end: int) -> int:
    """ "Bundesanstalt für Arbeitshygiene, Dortmund:"."""
    town = end + 1 < len(row) and row[end].text == "," and row[end + 1].is_capital
    behind = row[end + 2].text if end + 2 < len(row) else ""
    return end + 2 if town and behind in {":", "–"} else end


def _is_closed(row: Words, end: int, first: int) -> bool:
    """Whether the head ends there: a colon, a dash between spaces, "hier"."""
    if end >= len(row) or end - first > MOST:
        return False
    mark = row[end]
    if mark.key in _TELLS:
        return end + 1 == len(row) or not row[end + 1].is_word
    apart = mark.text in _DASHES and row[end - 1].end < mark.start
    return mark.text == ":" or apart
