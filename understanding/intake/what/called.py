"""What is called or asked before the clause that tells more: "Großübung!", "Wer möchte Schöffe werden?"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from understanding.intake.how_many.counted import MEASURES
from understanding.intake.language.events import DESK, HAPPENS, HEADS
from understanding.intake.language.leading import ARTICLES, IN, led
from understanding.intake.language.verbs import ACTIVE, is_like_verb
from understanding.intake.language.words import Word, Words, ends_sentence, listed
from understanding.intake.what.beside import RELATIONAL, is_formality
from understanding.intake.what.clauses import Clause
from understanding.intake.what.fitting import written
from understanding.intake.what.heads import is_place_alone, is_sender
from understanding.intake.what.openings import is_head, leads_in, opens_only, speaks_to_us
from understanding.intake.what.wording import LONGEST, Seen, is_event, names_event, shortened
from understanding.intake.who.somebody import is_body

MOST_EXCLAIMED: Final = 4  # words before "!"
LEAST: Final = 30  # characters of what says something
LONG_NOUN: Final = 7  # letters of one that says what it is about
NEARLY: Final = 4.5  # how much less a clause counts that may be the matter, too
VERY_NEARLY: Final = 1.0  # and one that says as much
SHORTER: Final = 20  # characters that still say something
_DASH: Final = " – "
MOST_TITLE: Final = 3  # words of a title without a verb
_KNOWS: Final = listed("kennt kennst erinnert remember know")
_CALLED: Final = listed("heißt lautet nennt")
_WONDERS: Final = listed("was wie what how danke thanks merci")
_CALLS: Final = listed(
    "meldet kommt bringt schaut bewerbt meldt bitte come bring bewirb komm melde das so es weil ob wer wenn"
)
_REFERS: Final = listed("es sie er ihn it he she they")
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
        or not (behind[:1] in {"!", ":", "–", "?", "+"} or _is_title(row, first, seen))
        or len(first.content) > MOST_EXCLAIMED
        or (behind[:1] not in {".", ":"} and not seen.dates.isdisjoint(first.places))
        or is_sender(row, first.places, first.content, seen)
        or (behind[:1] == "?" and _chats(row, first, seen))
    ):
        return ""
    keys = [row[place].key for place in first.places]
    names = names_event(row, first.content, seen) or len(first.content) > 1 or len(keys[0]) >= LONG_NOUN
    wondering = behind[:1] == "!" and keys[0] in _WONDERS  # "Was für ein Tag!"
    if wondering or leads_in(row, first.places, keys, seen) or not _REFERS.isdisjoint(keys):
        return ""
    told = (
        (
            any(row[at].is_capital for at in first.content)
            or names_event(row, first.content, seen)
            or (len(first.places) == 1 and not _is_verb(row[first.places.start]))
        )
        and names
        and not is_head(row, first.places, keys)
    )
    only_heads = {row[place].key for place in first.content} <= HEADS | DESK or not DESK.isdisjoint(keys)
    return written(row, first.places, seen) if told and not only_heads else ""


def _is_title(row: Words, first: Clause, seen: Seen) -> bool:
    """ "Waldbrandgefahrenstufe 5 ab heute.", "Leinenpflicht.": a noun and its like, and no verb."""
    behind = row[first.places.stop].text[:1] if first.places.stop < len(row) else ""
    beside = seen.who | seen.where | seen.bodies
    return (
        behind in {".", "\n", ","}
        and len(first.content) <= (1 if behind == "," else MOST_TITLE)
        and row[first.content[0]].is_capital
        and first.content[0] not in beside
        and len(row[first.content[0]].key) >= LONG_NOUN
        and not any(_is_verb(row[at]) for at in first.places)
    )


def thing_before(row: Words, best: Clause, found: Sequence[Clause], seen: Seen) -> str:
    """ "Die Brücke ist marode. Das Amt lässt sie sanieren", "Wir haben einen neuen König! Jan Tiede hat gesiegt": what the clause does not name itself was named before."""
    again = any(row[at].text in {"sie", "ihn"} for at in best.places[1:])
    if not again and _has_thing(row, best, seen.who | seen.where | seen.bodies):
        return ""
    for clause in found[: found.index(best)]:
        if clause.content and (noun := _asked_for(row, clause)):
            return written(row, noun, seen)
        thing = _has_thing(row, clause, seen.who | seen.bodies) or names_event(row, clause.content, seen)
        if clause.content and thing and not _stands_beside(row, clause, seen):
            return written(row, clause.places, seen)
    return ""


def with_rival(row: Words, best: Clause, found: Sequence[Clause], text: str, seen: Seen) -> str:
    """With the clause that says nearly as much, in their order, where both fit: "Trafo durchgebrannt – Der Strom ist weg"."""
    near = (clause for clause in found if clause is not best and best.score - clause.score < NEARLY)
    rivals = sorted(near, key=lambda clause: -clause.score)
    rival = next((clause for clause in rivals if _may_be_it(row, clause, seen)), None)
    if rival is None or " – " in text or _is_within(row, rival, text):
        return text
    more = written(row, rival.places, seen)
    before = rival.places.start < best.places.start
    if len(more) + len(text) + len(_DASH) > LONGEST and best.score - rival.score < VERY_NEARLY:
        text, more = _both_short(row, best, rival, seen, text, more)
    both = f"{more}{_DASH}{text}" if before else f"{text}{_DASH}{more}"
    if more and len(both) <= LONGEST:
        return both
    alone = before and len(text) < LEAST and best.score - rival.score < VERY_NEARLY
    return more if alone and more else text  # "Erste Führung" says less than what has opened


def _both_short(row: Words, best: Clause, rival: Clause, seen: Seen, text: str, more: str) -> tuple[str, str]:
    """What is written of the two where one of them is made shorter for the other."""
    room = LONGEST - len(_DASH)
    shorter = written(row, best.places, seen, max(SHORTER, room - len(more)))
    if len(shorter) + len(more) <= room:
        return shorter, more
    return text, written(row, rival.places, seen, max(SHORTER, room - len(text)))


def _may_be_it(row: Words, clause: Clause, seen: Seen) -> bool:
    """Two words or more, a thing or an event among them, and no request."""
    spoken = [at for at in clause.places if row[at].is_word and at not in seen.dates]
    named = _has_thing(row, clause, seen.who | seen.bodies) or names_event(row, clause.content, seen)
    counted = set(clause.content) <= seen.counts or row[clause.places[-1]].key in MEASURES
    asks = row[spoken[0]].key in _CALLS if spoken else True
    return len(spoken) > 1 and named and not counted and not asks and not _stands_beside(row, clause, seen)


def _is_within(row: Words, clause: Clause, text: str) -> bool:
    """Whether a noun of it is in the headline."""
    said = text.casefold()
    return any(row[at].is_capital and row[at].text.casefold() in said for at in clause.content)


def _asked_for(row: Words, clause: Clause) -> range | None:
    """ "Ihr kennt doch die alte Mühle?": the noun with its article."""
    asked = clause.places.stop < len(row) and row[clause.places.stop].text[:1] == "?"
    if not asked or not any(row[at].key in _KNOWS for at in clause.places):
        return None
    first = next((at for at in clause.places if row[at].key in ARTICLES), None)
    return range(first, clause.places.stop) if first is not None and first in clause.places[1:] else None


def _has_thing(row: Words, clause: Clause, beside: frozenset[int]) -> bool:
    """A noun that is neither who nor where."""
    return any(
        row[at].is_capital
        and not {at, at - 1} & beside
        and not is_body(row[at].key)
        and not led(row, at, IN)
        and not _begins(row, clause, at)
        for at in clause.content
    )


def _begins(row: Words, clause: Clause, place: int) -> bool:
    """Its first word has a capital whatever it is, where a verb or another noun follows."""
    return place == clause.places.start and len(row[place].key) < LONG_NOUN


def _stands_beside(row: Words, clause: Clause, seen: Seen) -> bool:
    return (
        opens_only(row, clause.places, seen)
        or is_sender(row, clause.places, clause.content, seen)
        or speaks_to_us(row, clause.places, seen)
        or is_formality(row, clause.content)
    )


def dated_event(row: Words, best: Clause, found: Sequence[Clause], text: str, seen: Seen) -> str:
    """ "Otto Groß geht in Rente – Verabschiedung": what happens on the day that the message is about, in one word."""
    if not seen.dates.isdisjoint(best.places):
        return text
    for clause in found[found.index(best) + 1 :]:
        first = clause.places.start
        event = row[first].key in _BARE or is_event(row[first].key)
        event = event and not row[first].key.endswith(("start", "beginn"))
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
    if before and [row[at].key in {"so", *_CALLED} for at in best.places[:2]] == [True, True]:
        return written(
            row, before[-1].places, replace(seen, counts=frozenset())
        )  # "Ein Herz für Igel, so heißt der Vortrag"
    if not before or before[-1] is best or (len(best.content) > 1 and not _is_bare(row, best, seen)):
        return ""
    first = before[-1]
    if len(best.content) > 1 and not _names_thing(row, first, seen):
        return ""
    apart = any(ends_sentence(row, at) for at in range(first.places.stop, best.places.start))
    if apart or _stands_beside(row, first, seen) or set(first.content) <= seen.who | seen.where:
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


def led_by(row: Words, lead: str, best: Clause, found: Sequence[Clause], seen: Seen) -> str:
    """With what was called before it, where both fit; else the one of them that names an event or a thing."""
    first = next(clause for clause in found if clause.content)
    asked = row[first.places.stop].text[:1] == "?" and lead == written(row, first.places, seen)
    joint = "? " if asked else ": "
    text = written(row, best.places, seen)
    if len(lead) + len(joint) + len(text) <= LONGEST:
        return shortened(lead + joint + text)
    shorter = written(row, best.places, seen, max(LEAST, LONGEST - len(lead) - len(joint)))
    if len(lead) + len(joint) + len(shorter) <= LONGEST:
        return shortened(lead + joint + shorter)
    event = names_event(row, first.content, seen)
    told = _has_thing(row, best, seen.who | seen.where | seen.bodies) or names_event(row, best.content, seen)
    if asked or (told and not event):
        return text
    return lead if len(lead) >= LEAST or len(first.content) > 1 else shortened(lead + joint + text)
