"""What of a clause stays in a headline, without its date and numbers; and which words name an event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from understanding.intake.how_many.counted import NUMBERS
from understanding.intake.language.events import EVENT_TAILS, EVENTS, HAPPENS, NO_EVENT_TAILS, SMALL
from understanding.intake.language.leading import ARTICLES, IN
from understanding.intake.language.words import Word, Words, capitalised, ends_sentence, listed
from understanding.intake.odds.features import Scene

_BEFORE_DATES: Final = listed(
    "für am im um ab vom von bis seit gegen zum fürs ins den der dem in on at from the zwischen by until jeden ca"
)
_BEFORE_THAT: Final = _BEFORE_DATES | ARTICLES
_BEFORE_PLACES: Final = IN | ARTICLES
_BEFORE_COUNTS: Final = listed("mit für von durch samt with for from by")
_COPULAS: Final = listed("ist is war waren sind bleibt are was")
_JOINING: Final = listed(
    "und also and dass dann deshalb daher darum deswegen dadurch folglich somit therefore then fyi"
)
_LABELS: Final = listed("thema stichwort betrifft betreff betr topic")
_STATES: Final = listed("durch zu auf aus um an ab")
_PREFIXES: Final = listed("um ab aus an ein auf vor zu mit nach")
_SPANS: Final = listed("Woche Wochen Tag Tage Tagen Nacht Nächte Abende Stunden weeks days nights")
_DANGLING: Final = listed(
    "am im um ab vom von bis in an auf aus bei beim mit zu zum zur für über unter nach vor durch der die das den dem des ein eine einen und oder sowie wegen dass the a an of and "
    "or to on at by for with from rund ca etwa max je insgesamt sind wird zwischen bitte jetzt sondern"
)


_LEADS_ON: Final = listed("für mit und der die das den dem des von vom im am bei beim zur zum")
LONGEST: Final = 80


@dataclass(frozen=True, slots=True)
class Seen:
    """What the other readers have found: places in the row."""

    dates: frozenset[int] = frozenset()
    counts: frozenset[int] = frozenset()  # of people and seats; of a thing only its number
    where: frozenset[int] = frozenset()
    droppable: frozenset[int] = frozenset()  # a place that need not be said again
    who: frozenset[int] = frozenset()
    subject: frozenset[int] = frozenset()
    named_days: frozenset[int] = frozenset()
    asides: frozenset[int] = frozenset()  # relative clauses
    quoted: frozenset[int] = frozenset()  # titles between quotation marks
    bodies: frozenset[int] = frozenset()  # who acts and is no person
    offices: frozenset[int] = frozenset()  # of persons who are named
    scene: Scene | None = None  # for a second opinion
    typed: bool = False  # on a phone: without capitals, and hardly a mark

    def drops(self, place: int) -> bool:
        """Whether the word there is told elsewhere."""
        return place in self.dates or place in self.counts or place in self.asides


@lru_cache(maxsize=16384)
def is_event(key: str) -> bool:
    """Also inflected: "Eröffnungen", "Sitzungs"."""
    last = key.rsplit("-", 1)[-1]
    if last.endswith(NO_EVENT_TAILS):
        return False
    endings = ("s", "es", "e", "en", "n", "er", "ern")
    forms = (last, *(last.removesuffix(ending) for ending in endings if last.endswith(ending)))
    return any(form in EVENTS or form.endswith(EVENT_TAILS) for form in forms)


def names_event(row: Words, content: Sequence[int], seen: Seen) -> bool:
    return any(
        is_event(row[place].key) and not _is_measured(row, place)
        for place in content
        if place not in seen.who
    )


def _is_measured(row: Words, place: int) -> bool:
    """ "6 Wochen Legionellen sind ausgestanden": how long, and no event."""
    before = row[place - 1] if place else None
    counted = before is not None and (before.kind == "number" or before.text.casefold() in NUMBERS)
    return counted and row[place].key in _SPANS


def stays(row: Words, places: range, seen: Seen, dropped: frozenset[int]) -> list[int]:
    out: list[int] = []
    for place in places[_past_number(row, places) :]:
        if place in dropped:
            if [row[at].key for at in out[-2:]] == ["nacht", "auf"]:  # "in der Nacht auf Sonntag"
                del out[-4:]
            small = _before(row, place, seen, dropped)
            edge = place
            while out and row[out[-1]].key in small and (out[-1] + 1 == edge or out[-1] + 1 in dropped):
                edge = out.pop()
            continue
        if (
            row[place].kind == "mark"
            and row[place].text in {".", ",", "(", ")", "*", "•"}
            and _stands_free(row, place, dropped)
        ):
            continue
        out.append(place)
    return _trimmed(row, out, dropped)


def _before(row: Words, place: int, seen: Seen, dropped: frozenset[int]) -> frozenset[str]:
    """The small words that go with what is left out there: "am", "im", and "mit" of "mit 20 Kindern"."""
    if place in seen.dates:
        return _BEFORE_DATES
    if place in seen.droppable:
        return _BEFORE_PLACES
    last = place
    while last + 1 in dropped:
        last += 1
    thing = row[last].is_word and row[last].text.casefold() not in NUMBERS
    return _BEFORE_COUNTS if place in seen.counts and thing else frozenset()


def _trimmed(row: Words, out: list[int], dropped: frozenset[int]) -> list[int]:
    """Without small words and marks that hang at its ends."""
    while (
        out
        and not _is_prefix(row, out)
        and (
            row[out[-1]].key in _DANGLING
            or (row[out[-1]].key in _COPULAS and _stands_before(row, out[-1], dropped))
            or (row[out[-1]].kind == "mark" and row[out[-1]].text[0] not in "“”\"«»'")
        )
    ):
        contrasted = row[out.pop()].key == "sondern"
        if contrasted and out and row[out[-1]].key == "nicht":
            out.pop()  # "nicht am 6., sondern am 13. Oktober"
    while out and (
        (row[out[0]].kind == "mark" and row[out[0]].text[0] not in "„“\"»'")
        or (row[out[0]].key in _JOINING and len(out) > 1)
    ):
        out.pop(0)
    return out


def _stands_before(row: Words, place: int, dropped: frozenset[int]) -> bool:
    """ "Anmeldeschluss ist der 31. Juli": what is left out is what it says."""
    at = place + 1
    while at < len(row) and row[at].key in _BEFORE_THAT:
        at += 1
    return at in dropped


def _past_number(row: Words, places: range) -> int:
    """Behind "1." at the head of a line, and behind "Thema"."""
    if len(places) > 1 and row[places.start].key in _LABELS and row[places.start + 1].is_word:
        return 1
    if len(places) < 3 or (places.start and row[places.start - 1].text != "\n"):  # noqa: PLR2004  # number, dot, word
        return 0
    first, dot = row[places.start], row[places.start + 1]
    listed_there = first.text.isdigit() and len(first.text) == 1 and dot.text in {".", ")"}
    return 2 if listed_there and row[places.start + 2].start > dot.end else 0


def _is_prefix(row: Words, kept: Sequence[int]) -> bool:
    """ "Das Bürgeramt zieht um", "fällt aus": the end of the verb, and of its clause."""
    last = kept[-1]
    if len(kept) > 1 and row[kept[-2]].key in _COPULAS and kept[-2] + 1 == last:
        return row[last].key in _STATES  # "Die Sanierung ist durch"
    behind = row[last + 1] if last + 1 < len(row) else None
    ends = behind is None or (behind.kind == "mark" and behind.start - row[last].end < 2)  # noqa: PLR2004  # else a number stood there
    verbs = (row[place] for place in kept[:-1])
    return row[last].key in _PREFIXES and ends and any(is_verb(word) for word in verbs)


def is_verb(word: Word) -> bool:
    if not word.is_word or word.is_capital or word.key in SMALL:
        return False
    return word.key in HAPPENS or word.key.endswith(("t", "en"))


def _stands_free(row: Words, place: int, dropped: frozenset[int]) -> bool:
    """A mark beside something left out."""
    return place - 1 in dropped or place + 1 in dropped or place == 0 or ends_sentence(row, place)


def joined(row: Words, kept: Sequence[int]) -> str:
    """With the spaces of the text; one where something was left out between."""
    out = ""
    for number, place in enumerate(kept):
        stuck = number > 0 and kept[number - 1] + 1 == place and row[place - 1].end == row[place].start
        out += row[place].text if stuck or not out else f" {row[place].text}"
    return out


def _is_cut_off(spoken: Sequence[str]) -> bool:
    """ "für die neue", "den 2.", "–": the noun is missing."""
    last, before = spoken[-1].strip(",;:"), spoken[-2].casefold()
    adjective = last.islower() and last.endswith(("e", "en", "er", "es")) and before in ARTICLES
    return last.casefold() in _DANGLING or spoken[-1] in "–-/&" or last.rstrip(".").isdigit() or adjective


def shortened(text: str) -> str:
    """At most 80 characters, with a capital at its beginning."""
    if len(text) > LONGEST:
        text = text[: LONGEST + 1].rpartition(" ")[0]  # nothing where already the first word is longer
        spoken = text.split()
        while len(spoken) > 1 and _is_cut_off(spoken):
            spoken.pop()
        text = " ".join(spoken)
    while (said := text.rpartition(" "))[0] and said[2].casefold() in _LEADS_ON:
        text = said[0]
    text = text.strip(" ,;:-–/")
    return capitalised(text)
