"""What: a short headline out of the text's own words, the clause that says what happens without its date and numbers."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from understanding.intake.how_many.counted import MEASURES
from understanding.intake.language.events import (
    PRACTICAL,
    SMALL,
)
from understanding.intake.language.leading import ARTICLES, IN, led
from understanding.intake.language.verbs import ACTIVE
from understanding.intake.language.words import Words, ends_sentence, listed, parts_clauses, stretches
from understanding.intake.odds.log_odds import bounded_odds, log_odds
from understanding.intake.what.asides import asides
from understanding.intake.what.asked import asked_about
from understanding.intake.what.beside import AGAIN
from understanding.intake.what.called import (
    dated_event,
    exclaimed,
    led_by,
    said_before,
    thing_before,
    with_rival,
)
from understanding.intake.what.clauses import (
    Clause,
    says_something,
    score_of,
)
from understanding.intake.what.doubts import congratulates, is_doubtful, opens, things
from understanding.intake.what.fitting import written
from understanding.intake.what.heads import is_sender
from understanding.intake.what.lists import is_list
from understanding.intake.what.wording import LONGEST, Seen, names_event, shortened
from understanding.intake.who.people import titles_in

_JOINED_BY: Final = {":": ": ", ",": ", ", "–": " – ", "-": " – ", "—": " – ", "//": " – "}
FAR: Final = 2.0  # log-odds between a word that is told and one that is not
LEANING: Final = 0.5  # what one unit of the log-odds counts beside the rules
TOLD, DOUBTFUL = 0.8, 0.6  # confidence
SENT: Final = 4  # how much less a clause counts that says where the sender is
SUBJECT: Final = 2  # words of a subject that says too little
SHORT_NOUN: Final = 5  # letters
SHORT: Final = 48  # characters: another clause still fits behind it

_BEFORE_DATES: Final = listed("ab am vom bis von seit um im heute")
_FINITE: Final = listed(
    "nimmt nehmen bringt bringen setzt setzen gibt geben stehen steht liegen liegt fahren fährt gehen geht ist sind war waren wird werden wurde wurden hat haben gibt feiert feiern lädt startet starten findet finden eröffnet übergibt zeigt bietet kommt kommen spielt singt"
)
_TAKING_PART: Final = listed(
    "abfahrt kosten eintritt treffpunkt anmeldung anmeldungen anmelden einlass mitbringen beginn kontakt infos teilnahme voranmeldung bitte"
)
_FOLLOWS: Final = listed(
    "foto fotos bild bilder video text texte infos mehr näheres details rest unterlagen flyer plakat"
)
_RELATIVE: Final = frozenset({"der", "die", "das", "den", "dem", "that", "which"})
_OF_TOWNS: Final = listed("zu von")
_GOES_ON: Final = listed(
    "der die das den dem ein eine einen im in am auf zum zur beim mit unser unsere statt vor vom von nach aus "
    "sein seine seinen seinem ihr ihre ihren ihrem unseren für mit bei an über durch gegen wieder erneut alle viele einem einer ans ins vorm"
)


def headline(row: Words, seen: Seen) -> tuple[str, float] | None:
    """At most 80 characters, and how sure it is; None where no word is left that says anything."""
    seen = replace(seen, asides=asides(row, seen.who, seen.dates), quoted=titles_in(row))
    found = _clauses(row, seen)
    asked = asked_about(row)
    best = max(_answering(row, found, asked), key=lambda clause: clause.score, default=None)
    if best is None:
        return (written(row, asked, seen), TOLD) if asked else None
    text = dated_event(row, best, found, _completed(row, best, found, seen), seen)
    text = with_rival(row, best, found, text, seen)
    if asked:
        return _with_asked(row, asked, text, seen), TOLD
    doubtful = is_doubtful(row, best, found, text, seen) or _leaves_likelier(row, found, text, seen)
    return (text, DOUBTFUL if doubtful else TOLD) if text else None


def _leaves_likelier(row: Words, found: Sequence[Clause], text: str, seen: Seen) -> bool:
    """Whether a noun that is left out is far likelier what it is about than any word that is told."""
    if seen.scene is None:
        return False
    said = text.casefold()
    content = [at for clause in found for at in clause.content]
    told = [at for at in content if row[at].text.casefold() in said]
    left = [at for at in content if row[at].is_capital and row[at].text.casefold() not in said]
    return log_odds(seen.scene, "what", left) - log_odds(seen.scene, "what", told) > FAR


def _answering(row: Words, found: Sequence[Clause], asked: range | None) -> list[Clause]:
    """Those that say something; where the desk is asked to tell of a thing, what is said beside that question."""
    begun = asked.start if asked else 0
    while begun and not ends_sentence(row, begun - 1):
        begun -= 1
    ended = asked.stop if asked else 0
    return [
        clause for clause in found if clause.content and not (asked and begun <= clause.places.start < ended)
    ]


def _with_asked(row: Words, asked: range, text: str, seen: Seen) -> str:
    """ "Saatgutbibliothek: Man leiht Samen"; alone where both do not fit."""
    thing = written(row, asked, replace(seen, counts=frozenset()))
    nouns = [row[at].text.casefold() for at in asked if row[at].is_capital or len(row[at].key) > SHORT_NOUN]
    if any(noun in text.casefold() for noun in nouns):
        return text
    return f"{thing}: {text}" if len(thing) + len(text) + 2 <= LONGEST else thing


def _clauses(row: Words, seen: Seen) -> list[Clause]:
    """All of them, each with what it counts."""
    found: list[Clause] = []
    told = 0
    sent = False  # the clause before names who writes
    opened = False  # the clause before hands over
    for places in stretches(row, lambda row, place: _parts(row, place, seen)):
        if places.start and row[places.start - 1].is_word:
            places = range(places.start - 1, places.stop)  # noqa: PLW2901  # the word that parted them belongs to it
        content = [place for place in places if says_something(row, place, seen)]
        score = score_of(row, places, content, told, seen) if content else 0.0
        score += LEANING * bounded_odds(seen.scene, "what", content) if content and seen.scene else 0.0
        more = sent and _names_more(row, places, content, seen)
        more = more or (opened and _is_of_opening(row, places))
        sent = bool(content) and (more or is_sender(row, places, content, seen))
        opened = bool(content) and opens(row, places, content, seen)
        told += bool(content) and not sent and not opened
        found.append(Clause(places, score - SENT * more, content))
    return found


def _is_of_opening(row: Words, places: range) -> bool:
    """ ", der nix mit Baustellen zu tun hat:" behind "Mal ein Vorschlag"."""
    behind = row[places.stop].text[:1] if places.stop < len(row) else ""
    return behind == ":" and row[places.start - 1].text == "," and row[places.start].text in _RELATIVE


def _parts(row: Words, place: int, seen: Seen) -> bool:
    """Marks; where nobody sets them, words that say how to take part: "ausflug nach tölz abfahrt 8 uhr kosten 20 euro"."""
    if parts_clauses(row, place):
        return not _is_within(row, place, seen)
    return seen.typed and place > 0 and row[place].key in _TAKING_PART and row[place - 1].key not in SMALL


def _names_more(row: Words, places: range, content: Sequence[int], seen: Seen) -> bool:
    """ "Landgericht Moabit, Saal 700:": where who writes is."""
    behind = row[places.start - 1].text == ","
    few = len(content) <= SUBJECT and seen.dates.isdisjoint(places)
    return (
        behind and few and not names_event(row, content, seen) and all(row[at].is_capital for at in content)
    )


def _is_within(row: Words, place: int, seen: Seen) -> bool:
    """A comma of a date, or one behind it where the clause goes on: "pflanzt am Mittwoch, 11 Uhr, den Baum"."""
    if place in seen.quoted or place in seen.asides or (place in seen.where and row[place].text == ","):
        return True
    if place in seen.dates:
        return row[place].text != "." or not row[place - 1].is_word or not ends_sentence(row, place)
    if row[place].text != ",":
        return False
    behind = row[place + 1] if place + 1 < len(row) else None
    goes_on = behind is not None and (
        (behind.is_word and not behind.is_capital and behind.key in _GOES_ON)
        or _awaits_more(row, place, seen)
    )
    return is_list(row, place) or (goes_on and _before(place, seen) in seen.dates)


def _before(place: int, seen: Seen) -> int:
    """The place before it, past a bracket: "4. Juni (Fr.)"."""
    at = place - 1
    while at in seen.asides:
        at -= 1
    return at


def _awaits_more(row: Words, place: int, seen: Seen) -> bool:
    """ "In der Garage sind ab Montag, 17. Januar, 28 Ladepunkte nutzbar": the verb has come, and its noun has not."""
    at = place - 1
    while at >= 0 and (at in seen.dates or at in seen.asides or row[at].key in _BEFORE_DATES):
        at -= 1
    return at >= 0 and not row[at].is_capital and (row[at].key in _FINITE or row[at].key in ACTIVE)


def _tells_beside(row: Words, clause: Clause, seen: Seen, between: str) -> bool:
    """ "rund 80 Gäste werden erwartet", "1.200 Quadratmeter", "Anmeldung ..."; behind a colon things may be what it is about."""
    told = between == ":" and bool(clause.content)
    if not told and any(
        place in seen.counts and (row[place].is_word or between == ",") for place in clause.places
    ):
        return True
    keys = [row[place].key for place in clause.places]
    measured = any(row[place].kind == "number" for place in clause.places) and not MEASURES.isdisjoint(keys)
    return between == "," and (measured or keys[0] in PRACTICAL or keys[0] in _FOLLOWS)


def _most_told(row: Words, found: Sequence[Clause], best: Clause, seen: Seen) -> Clause | None:
    """What the matter says behind a subject of few words; None where it only says that again."""
    others = [
        clause
        for clause in found
        if clause is not best and clause.content and not seen.subject & set(clause.places)
    ]
    told = max(others, key=lambda clause: clause.score, default=None)
    named = {row[place].key for place in best.content}
    return told if told and named.isdisjoint(row[place].key for place in told.content) else None


def _named_in(row: Words, clause: Clause, seen: Seen) -> str:
    """The persons of the clause."""
    named = [place for place in clause.places if place in seen.who and place not in seen.offices]
    return written(row, range(named[0], named[-1] + 1), Seen()) if named else ""


def _with_more(row: Words, best: Clause, text: str, other: Clause, seen: Seen) -> str:
    """What the next clause says behind what was said; of a congratulation for what."""
    more = written(row, other.places, seen, max(SHORT, LONGEST - len(text) - 3))
    if len(text) + len(more) + 2 > LONGEST and not _says_what(row, best, seen):
        alone = text == written(row, best.places, seen) and _tells_itself(row, other, seen)
        text = written(row, other.places, seen) if alone else text
        more = "" if alone else more
    first = row[other.places.start].text
    led_on = more.partition(" ")[0].casefold() in ARTICLES and _joint(row, other) == ","
    if led_on or (first[:1].islower() and more.casefold().startswith(first.casefold())):
        more = more[:1].lower() + more[1:]
    if len(text) + len(more) > LONGEST and congratulates(row, best):
        text = _named_in(row, best, seen) or text  # whom; what for says more than where they are from
    return shortened(text + _JOINED_BY[_joint(row, other)] + more) if more else text


def _tells_itself(row: Words, other: Clause, seen: Seen) -> bool:
    """An event or a day, and nothing that was named before: "the authority checks them"."""
    dated = names_event(row, other.content, seen) or not seen.dates.isdisjoint(other.places)
    acts = any(row[place].key in _FINITE for place in other.places)
    return (dated or acts) and not any(row[place].text in AGAIN for place in other.places)


def _says_what(row: Words, best: Clause, seen: Seen) -> bool:
    named = any(
        not led(row, place, IN) and row[place - 1].key not in _OF_TOWNS for place in things(row, best, seen)
    )
    return named or names_event(row, best.content, seen) or congratulates(row, best)


def _joint(row: Words, other: Clause) -> str:
    """The mark before it; a picture is like a colon."""
    mark = row[other.places.start - 1].text
    return ":" if unicodedata.category(mark[0]) == "So" else mark


def _ends(row: Words, other: Clause, seen: Seen, between: str) -> bool:
    """Whether the headline goes on no further than to that clause; behind a colon it may say little."""
    least = 0 if between == ":" else 1
    return between not in _JOINED_BY or other.score < least or _tells_beside(row, other, seen, between)


def _completed(row: Words, best: Clause, found: Sequence[Clause], seen: Seen) -> str:
    """A short one goes on with the next clause of its sentence that says something: "Wunschbaumaktion: ..."."""
    text = written(row, best.places, seen)
    number = found.index(best)
    if (
        seen.subject & set(best.places)
        and len(best.content) <= SUBJECT
        and (told := _most_told(row, found, best, seen))
    ):
        return shortened(f"{text}: {written(row, told.places, seen)}")
    if lead := (
        exclaimed(row, best, found, seen)
        or said_before(row, best, found, seen)
        or thing_before(row, best, found, seen)
    ):
        return led_by(row, lead, best, found, seen)
    for other in found[number + 1 : number + 4]:
        between = _joint(row, other)
        said = set(other.content)
        if not said:
            continue
        if (
            (len(text) >= SHORT and not congratulates(row, best))
            or _ends(row, other, seen, between)
            or (said <= seen.where | seen.who and len(best.content) > 1)
        ):
            return text
        text = _with_more(row, best, text, other, seen)
    return text
