"""A clause as a headline that fits: what is told elsewhere goes first, then what only says where, with whom and for whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from understanding.intake.language.events import HAPPENS, SMALL
from understanding.intake.language.leading import ARTICLES, AT, led
from understanding.intake.language.verbs import ACTIVE, HAS
from understanding.intake.language.words import Words, listed
from understanding.intake.what.lean import AROUND, OPENING, loose_phrases
from understanding.intake.what.order import in_order, lacks_subject
from understanding.intake.what.wording import LONGEST, Seen, is_event, is_verb, joined, shortened, stays

_VERBS: Final = HAPPENS | ACTIVE
_AUXILIARIES: Final = listed("wurde wurden konnte konnten hatte hatten")
_MODALS: Final = listed("will wollen soll sollen muss müssen kann können darf dürfen")
_ENGLISH: Final = listed("the a an")
_ADVERBS: Final = listed(
    "wieder erneut auch nun jetzt bereits schon dort hier natürlich traditionell erstmals gemeinsam sogar"
)
MOST_BACK: Final = 4  # words from a verb to what it is about
LEAST_TOLD: Final = 3  # words of a part of a clause


def written(row: Words, places: range, seen: Seen, room: int = LONGEST) -> str:
    """The clause without its date and numbers, as a headline of so many characters."""
    ordered: list[int] = []
    for ordered in _ever_shorter(row, places, seen, room):
        if len(text := joined(row, ordered)) <= room:
            return shortened(text)
    return shortened(joined(row, _window(row, ordered, seen, room)))


def _ever_shorter(row: Words, places: range, seen: Seen, room: int) -> Iterator[list[int]]:
    yield (whole := _ordered(row, places, seen))
    yield _without(row, places, whole, seen, frozenset())
    yield (left := _without_offices(row, whole, seen))
    yield (left := _without(row, places, left, seen, seen.offices))
    yield (left := left[:-1] if row[left[-1]].key == "worden" else left)  # "ist in den Vorstand gewählt"
    yield (left := _without_opening(row, left, seen))
    yield (left := _lean(row, left, seen, room))
    yield (left := _without_adverbs(row, left))
    yield _without_second(row, left)


def _ordered(row: Words, places: range, seen: Seen) -> list[int]:
    """What is kept of it, in the order of a headline."""
    named = seen.droppable if _first_noun(row, places) not in seen.droppable else frozenset[int]()
    kept = stays(row, places, seen, seen.dates | seen.counts | named | seen.asides)
    if sum(row[place].key not in SMALL and row[place].is_word for place in kept) < 2:  # noqa: PLR2004  # words of it
        kept = stays(row, places, seen, seen.dates | seen.asides) or kept
    ordered = in_order(row, kept, seen.who)
    if ordered == kept and lacks_subject(row, kept) and not seen.counts.isdisjoint(places):
        kept = stays(row, places, seen, seen.dates | seen.asides)  # "fangen im Haus 19 Azubis an"
        ordered = in_order(row, kept, seen.who)
    if _lost_thing(row, kept, places, seen):
        return in_order(row, stays(row, places, seen, seen.dates | seen.asides), seen.who)
    return ordered


def _lost_thing(row: Words, kept: Sequence[int], places: range, seen: Seen) -> bool:
    """ "Schüler der Oberschule putzen 13 Stolpersteine": without what is counted it only says who and where."""
    if seen.counts.isdisjoint(places):
        return False
    beside = seen.who | seen.where | seen.bodies
    return not any(
        row[at].is_capital and (at > places.start or is_event(row[at].key)) and at not in beside
        for at in kept
    )


def _first_noun(row: Words, places: range) -> int:
    """Where a place is the subject, it stays: "Bundesstraße 184 ist gesperrt"."""
    return places.start + (len(places) > 1 and row[places.start].key in ARTICLES)


def _without_offices(row: Words, ordered: list[int], seen: Seen) -> list[int]:
    left = [place for place in ordered if place not in seen.offices and not _is_of_office(row, place, seen)]
    return left or ordered


def _without(row: Words, places: range, ordered: list[int], seen: Seen, dropped: frozenset[int]) -> list[int]:
    if seen.where.isdisjoint(ordered) or not _is_one_place(row, seen):
        return ordered
    apart = replace(seen, droppable=seen.droppable | seen.where)
    shorter = stays(row, places, apart, seen.dates | seen.counts | apart.droppable | seen.asides | dropped)
    return in_order(row, shorter, seen.who) if _still_says(row, shorter) else ordered


def _without_opening(row: Words, left: list[int], seen: Seen) -> list[int]:
    """ "Wegen Dacharbeiten bleibt die Halle zu": who and what comes first, the verb stands before it."""
    if row[left[0]].key not in OPENING:
        return left
    verb = next((at for at, place in enumerate(left) if at > 1 and _is_finite(row, place)), 0)
    if row[left[0]].key not in AROUND and any(is_event(row[place].key) for place in left[:verb]):
        return left
    ordered = in_order(row, left[verb:], seen.who)
    return ordered if verb and ordered != left[verb:] else left


def _is_finite(row: Words, place: int) -> bool:
    """ "wurden"; no adjective: "einer gemeinsamen Initiative"."""
    described = row[place].key.endswith("en") and place + 1 < len(row) and row[place + 1].is_capital
    known = row[place].key in _AUXILIARIES or row[place].key in _VERBS - SMALL
    return (
        row[place].is_word
        and not row[place].is_capital
        and (known or (is_verb(row[place]) and not described))
    )


def _without_adverbs(row: Words, ordered: list[int]) -> list[int]:
    """Without "wieder" and the article at its head."""
    left = [place for place in ordered if row[place].key not in _ADVERBS]
    led_on = len(left) > 1 and row[left[0]].key in ARTICLES
    return left[1:] if led_on and (row[left[1]].is_capital or row[left[0]].key in _ENGLISH) else left


def _lean(row: Words, kept: list[int], seen: Seen, room: int) -> list[int]:
    """Without phrases that say only where, with whom and for whom, until it fits; as it was where it does not fit so."""
    beside = seen.who | seen.where | seen.bodies
    events = frozenset(place for place in kept if place not in beside and is_event(row[place].key))
    left = kept
    for phrase in loose_phrases(row, kept, beside, events, typed=seen.typed):
        if len(joined(row, left)) <= room:
            break
        left = [place for place in left if place not in phrase]
    return left if len(joined(row, left)) <= room else kept


def _without_second(row: Words, kept: list[int]) -> list[int]:
    """ "Betrüger klingeln zurzeit" of "Betrüger klingeln zurzeit und wollen Zähler ablesen"."""
    for at in range(LEAST_TOLD, len(kept) - 1):
        verb = row[kept[at + 1]].key in _MODALS or _is_finite(row, kept[at + 1])
        if row[kept[at]].key in {"und", "and"} and verb:
            return kept[:at]
    return kept


def _is_of_office(row: Words, place: int, seen: Seen) -> bool:
    """ "unsere" of "unsere Kollegin Svea Thamm"."""
    return row[place].key in {"unser", "unsere", "our", "die", "der"} and place + 1 in seen.offices


def _is_one_place(row: Words, seen: Seen) -> bool:
    """No place within a place, and nothing that happens."""
    named = [row[place] for place in sorted(seen.where)]
    if not named or not led(row, min(seen.where), AT):
        return False
    return all(word.is_capital or word.key in {"der", "des"} for word in named) and not any(
        is_event(word.key) for word in named
    )


def _still_says(row: Words, kept: Sequence[int]) -> bool:
    return any(row[place].is_capital for place in kept)


def _window(row: Words, kept: Sequence[int], seen: Seen, room: int) -> Sequence[int]:
    """Of a long clause the part with the event in it: from the words before it that belong to it."""
    lower = not any(row[place].is_capital for place in kept)
    events = [
        at
        for at, place in enumerate(kept)
        if (row[place].is_capital or lower)
        and place not in seen.who | seen.where
        and place - 1 not in seen.where
        and not led(row, place, AROUND)
        and is_event(row[place].key)
    ]
    if (
        not events
        or len(joined(row, kept[: events[0] + 1])) <= room
        or (lower and events[0] > len(kept) - 2 * LEAST_TOLD)
    ):
        return kept
    start = _event_start(row, kept, events[0])
    if len(kept) - start < 2:  # noqa: PLR2004  # of one word
        return kept
    whole = [*_persons_before(row, kept[:start], seen), *kept[start:]]
    return whole if len(joined(row, whole)) <= room else kept[start:]


def _persons_before(row: Words, before: Sequence[int], seen: Seen) -> list[int]:
    """ "Magda Breuer hat" of "Magda Breuer aus der Musikschule hat beim Wettbewerb ... einen Preis geholt"."""
    if not before or before[0] not in seen.who:
        return []
    return [place for place in before if place in seen.who or row[place].key in HAS]


def _event_start(row: Words, kept: Sequence[int], event: int) -> int:
    """From the words that belong to the event, or from the verb before it: "organisieren ein Zeltlager"."""
    start = event
    while (
        start
        and (row[kept[start - 1]].is_capital or row[kept[start - 1]].key.endswith(("e", "en", "er", "es")))
        and row[kept[start - 1]].key not in SMALL
    ):
        start -= 1
    if len(kept) - start >= LEAST_TOLD:
        return start
    verbs = [at for at in range(max(0, start - MOST_BACK), start) if row[kept[at]].key in _VERBS]
    return verbs[-1] if verbs else 0
