"""What is called or asked before the clause that tells more: "Großübung!", "Wer möchte Schöffe werden?"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from understanding.intake.language.events import DESK, HAPPENS, HEADS
from understanding.intake.language.verbs import ACTIVE, is_like_verb
from understanding.intake.language.words import Word, Words, ends_sentence, listed
from understanding.intake.what.beside import RELATIONAL
from understanding.intake.what.clauses import Clause
from understanding.intake.what.heads import is_place_alone, is_sender
from understanding.intake.what.openings import is_head, leads_in, opens_only, speaks_to_us
from understanding.intake.what.wording import LONGEST, Seen, is_event, names_event, shortened, written

MOST_EXCLAIMED: Final = 4  # words before "!"
LONG_NOUN: Final = 12  # letters of one that says what it is about
# An event of which one wants to know what it is about.
_COURSES: Final = listed(
    "Kurs Lehrgang Seminar Workshop Vortrag Lesung Führung Ausstellung Infoabend Infoveranstaltung Informationsabend Schnupperstunde Probetraining Prüfung Fortbildung Webinar course workshop talk lecture seminar"
)
_BARE: Final = RELATIONAL | _COURSES
_VERBS: Final = HAPPENS | ACTIVE
_SMALL_TALK: Final = listed(
    "gehabt wochenende urlaub geschlafen gehts geht gut alles klar noch da schon gehört gewusst verstanden recht"
)


def exclaimed(row: Words, best: Clause, found: Sequence[Clause], seen: Seen) -> str:
    """ "Großübung!", "Spielplatz Rosenweg fertig!" before the clause that tells more."""
    first = next((clause for clause in found if clause.content), best)
    behind = row[first.places.stop].text if first.places.stop < len(row) else ""
    if (
        first is best
        or behind[:1] not in {"!", ":", "–", "?"}
        or len(first.content) > MOST_EXCLAIMED
        or not seen.dates.isdisjoint(first.places)
        or is_sender(row, first.places, first.content, seen)
        or (behind[:1] == "?" and _chats(row, first, seen))
    ):
        return ""
    keys = [row[place].key for place in first.places]
    names = names_event(row, first.content, seen) or len(first.content) > 1 or len(keys[0]) >= LONG_NOUN
    if leads_in(row, first.places, keys, seen):
        return ""
    told = (
        (row[first.content[0]].is_capital or names_event(row, first.content, seen))
        and names
        and not is_head(row, first.places, keys)
    )
    only_heads = {row[place].key for place in first.content} <= HEADS | DESK or not DESK.isdisjoint(keys)
    return written(row, first.places, seen) if told and not only_heads else ""


def dated_event(row: Words, best: Clause, found: Sequence[Clause], text: str, seen: Seen) -> str:
    """ "Otto Groß geht in Rente – Verabschiedung": what happens on the day that the message is about, in one word."""
    if not seen.dates.isdisjoint(best.places):
        return text
    for clause in found[found.index(best) + 1 :]:
        first = clause.places.start
        event = row[first].key in _BARE or is_event(row[first].key)
        names = event and bool(clause.content) and clause.content[0] == first
        if names and not seen.dates.isdisjoint(clause.places) and row[first].text not in text:
            longer = f"{text} – {row[first].text}"
            return longer if len(longer) <= LONGEST else text
    return text


def _chats(row: Words, clause: Clause, seen: Seen) -> bool:
    """ "Schönes Wochenende gehabt?", "Klostergut Bursfelde?": asked, but not what it is about."""
    chats = any(row[place].key in _SMALL_TALK for place in clause.places)
    return (
        chats
        or speaks_to_us(row, clause.places, seen)
        or is_place_alone(row, clause.places, clause.content, seen)
    )


def said_before(row: Words, best: Clause, found: Sequence[Clause], seen: Seen) -> str:
    """ "3 neue E-Autos, Übergabe 11.1.": one word that happens to what was named before it in its sentence."""
    before = [clause for clause in found[: found.index(best)] if clause.content]
    if not before or before[-1] is best or (len(best.content) > 1 and not _is_bare(row, best, seen)):
        return ""
    first = before[-1]
    if len(best.content) > 1 and not _names_thing(row, first, seen):
        return ""
    apart = any(ends_sentence(row, at) for at in range(first.places.stop, best.places.start))
    if apart or opens_only(row, first.places, seen) or set(first.content) <= seen.who | seen.where:
        return ""
    return written(row, first.places, replace(seen, counts=frozenset()))


def _is_bare(row: Words, clause: Clause, seen: Seen) -> bool:
    """ "Kurs im Forsthaus Kaltenborn": an event without a name, and who or where."""
    first, *rest = clause.content
    return (row[first].key in _BARE) and set(rest) <= seen.where | seen.who | seen.bodies


def _names_thing(row: Words, clause: Clause, seen: Seen) -> bool:
    """ "Motorsägenschein": a noun or two, and neither who nor where."""
    beside = seen.where | seen.who | seen.bodies | seen.subject
    nouns = [at for at in clause.places if row[at].is_word]
    return (
        len(nouns) <= MOST_EXCLAIMED
        and row[nouns[0]].is_capital
        and beside.isdisjoint(clause.places)
        and not any(_is_verb(row[at]) for at in nouns)
    )


def _is_verb(word: Word) -> bool:
    return not word.is_capital and (word.key in _VERBS or is_like_verb(word))


def led_by(row: Words, lead: str, text: str, found: Sequence[Clause]) -> str:
    """With what was called before it: a question only where all of it fits."""
    first = next(clause for clause in found if clause.content)
    asked = row[first.places.stop].text[:1] == "?"
    both = f"{lead}{'? ' if asked else ': '}{text}"
    return text if asked and len(both) > LONGEST else shortened(both)
