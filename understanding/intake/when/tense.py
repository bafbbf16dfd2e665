"""Whether the sentence that names a date tells of what was, what is to come, or leaves it open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, Literal

from understanding.intake.language.past_verbs import (
    ANNOUNCED,
    STATES,
    is_gone,
    is_participle,
    is_participle_stem,
    is_preterite,
    participle,
)
from understanding.intake.language.verbs import is_like_verb
from understanding.intake.language.words import Words, ends_sentence, listed, parts_clauses, written

Tense = Literal["past", "told", "present"]  # "told" is the past by weaker signs
Verb = tuple[int, Tense | None]  # its place; None where it leaves the day open

FEW: Final = 2  # words of a clause that says nothing but the day

_HAS: Final = written(
    "hat haben habe habt ham hats hat's hat’s habens haben's haben’s hams hawwe hot hobm habn"
)
_IS: Final = written("ist sind bin seid is san ist's ist’s sinds sind's")
_WAS: Final = written(
    "war waren wurde wurden hatte hatten gab gabs gab's gab’s wars war's war’s warens waren's waren’s hattens ward konnte konnten durfte durften musste mussten"
)
_IS_TO: Final = written(
    "wird werden wirds soll sollen sollte sollten will wollen wollte wollten kann können darf dürfen muss müssen möchte möchten würde würden wäre wären hätte hätten "
    "gibt gibts findet finden beginnt startet lädt steht stehen kommt kommen geht gehen gilt gelten fällt fallen öffnet zeigt bietet macht feiert tagt lesen liest spielt singt bleibt bleiben "
    "braucht sucht suchen trifft treffen heißt tritt zieht fährt hält nimmt spricht"
)
_FINITE: Final = _HAS | _IS | _WAS | _IS_TO
_SUBORDINATE: Final = written(
    "der die das den dem deren dessen denen welche welcher welches wer wo weil dass ob wenn damit nachdem obwohl während sobald seitdem um als wie sodass"
)
_FOR: Final = frozenset({"für", "auf", "zum", "zur", "bis", "ab", "fuer", "vor", "nach", "for", "until"})
_OF_DATES: Final = written("den dem das die der kommenden nächsten naechsten diesen montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag")  # fmt: skip  # a list
_COMING: Final = frozenset({"kommenden", "kommender", "nächsten", "nächste", "nächster", "next", "coming"})  # fmt: skip  # a list
_ANOTHER_TIME: Final = written(
    "vorjahr vorjahres damals bisher bislang zuletzt früher bereits schon seit jahr jahren jahre jahrelang monaten wochen ursprünglich eigentlich einst jahrhundert letztes letzten letzter letzte vergangenes voriges vergangenen vorigen"
)
# Where no verb stands beside it, this has been done, and is not only so: "gesperrt am Samstag" is to come.
_DONE: Final = written(
    "bestanden geprobt gefunden gesetzt übergeben überreicht eingeweiht gewonnen geschafft gerettet gelöscht gestohlen geklaut entlaufen gesichtet verstorben gestorben verunglückt absolviert "
    "aufgetaucht entdeckt geborgen verliehen abgebrannt umgestürzt eingestürzt geschlüpft geboren gelandet"
)
_PICTURES: Final = listed("Bild Bilder Foto Fotos Video Videos Clip Clips Aufnahme Aufnahmen Fotostrecke")
_OBJECTS: Final = written("sie ihn es den die das einen eine ein ihre seine unsere alle nun jetzt dann")
_DECIDED: Final = written(
    "beschlossen beschloss entschieden entschied bekanntgegeben bekannt mitgeteilt teilte angekündigt genehmigt genehmigte verkündet bestätigt gemeldet informiert angeordnet verfügt "
    "decided announced confirmed approved"
)
_CAME: Final = written("war waren kam kamen gab gingen machten nahmen liefen tanzten feierten strömten zogen sangen spielten starteten besuchten nahm brannte brannten stürzte stürzten löschte löschten rettete retteten rückte rückten verletzte verletzten kollidierte kollidierten gewann gewannen siegte siegten holte holten barg bargen fasste fassten stoppte stoppten erwischte erwischten")  # fmt: skip  # a list
_LOOKS_BACK: Final = listed(
    "Einsatzbericht Einsatzmeldung Alarm Alarmierung Nachtrag Rückblick Rückschau Nachbericht Nachlese Nachgang Rückblende Resümee Nachbetrachtung Nachklapp Nachdreher Fazit recap review"
)
_ENGLISH: Final = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bget )(?<!\bas )\b(?:[a-z]{3,14}ed|won|met|held|gave|took|came|went|sang|ran|built|found|began|drew|led|made)"
    r" (?:it|its|the|their|his|her|a|an|on|in|at|to|with|into|over|more|some|\d)\b|\b(?:was|were|has|have|had) (?:[a-z]+ ){0,6}(?:[a-z]{3,14}ed|held|won|found|built|born|given|taken|made)\b"
)
_ENGLISH_FUTURE: Final = re.compile(r"\b(?:will|shall|next|to be|invited to|open to|going to|is|are)\b")


def tense_of(row: Words, text: str, date: int, *, english: bool) -> Tense | None:
    """Of the verb that governs the date at that place of the row."""
    sentence = _sentence(row, date)
    if english:
        return _of_english(text[row[sentence[0]].start : row[sentence[-1]].end])
    if _is_for_then(row, date) or any(row[at].text.casefold() in _COMING for at in sentence):
        return None
    tense = _governing(row, sentence, date)
    if tense != "none":
        return tense
    if any(word.key in _LOOKS_BACK for word in row[:FEW]) and not _is_timed(row, sentence):
        return "told"
    return _of_the_others(row, sentence)


def is_decided(row: Words, date: int) -> bool:
    """ "Am Montag hat der Rat beschlossen: ..."."""
    return any(row[at].text.casefold() in _DECIDED for at in _sentence(row, date))


def _of_english(sentence: str) -> Tense | None:
    return "past" if _ENGLISH.search(sentence) and not _ENGLISH_FUTURE.search(sentence) else None


def _sentence(row: Words, place: int) -> range:
    first = next((at + 1 for at in range(place - 1, -1, -1) if ends_sentence(row, at)), 0)
    return range(first, next((at for at in range(place, len(row)) if ends_sentence(row, at)), len(row)))


def _is_for_then(row: Words, place: int) -> bool:
    """ "hat für Samstag zugesagt", "wurde auf den 5. Mai verschoben", but "in der Nacht auf Samstag"."""
    at = place
    while (
        at >= 0
        and (at == place or row[at].text.casefold() in _OF_DATES)
        and row[at].text.casefold() not in _FOR
    ):
        at -= 1
    return at >= 0 and row[at].text.casefold() in _FOR and not (at and row[at - 1].key == "nacht")


# ---------------------------------------------------------------- the verb that governs the date


def _governing(row: Words, sentence: range, place: int) -> Tense | Literal["none"] | None:
    """That of its own clause; else of the main clause that goes on with its verb: "Am Samstag, 5. Mai, haben wir ..."."""
    clauses = list(_clauses(row, sentence))
    own = next((clause for clause in clauses if place in clause), sentence)
    pictured = _is_of_that_day(row, place) and any(row[at].key in _PICTURES for at in own)
    if verb := _verb(row, own, clauses):
        return "told" if pictured else verb[1]  # "Die Bilder sind vom Samstag"
    if _has_present(row, own):
        return "present"
    if not _DONE.isdisjoint(row[at].text.casefold() for at in own) or _is_of_that_day(row, place):
        return "told"  # "Einsatz geprobt am Abend des 8. Mai", "Ergebnis vom Samstag"
    main = [clause for clause in clauses if clause.start > place and not _is_subordinate(row, clause)]
    verb = next((verb for clause in main if (verb := _verb(row, clause, clauses))), None)
    if verb is None or any(row[at].text.casefold() in _ANOTHER_TIME for at in sentence):
        return "none" if verb is None else None
    if len(own) <= FEW or any(verb[0] == clause.start for clause in main):
        return verb[1]
    return _of_title(row, own, verb)


def _is_of_that_day(row: Words, place: int) -> bool:
    """ "Fotos vom Samstag", and no "vom Samstag bis Sonntag"."""
    goes_on = {word.key for word in row[place + 1 : place + 6]}
    of = any(word.key == "vom" for word in row[max(0, place - 1) : place + 1])
    return of and goes_on.isdisjoint({"bis", "auf", "an"})


def _of_title(row: Words, own: range, verb: Verb) -> Tense | None:
    """ "Hoffest am Samstag, 230 Leute waren da", but "Hoffest am Samstag ab 14 Uhr, 230 Leute haben zugesagt"."""
    if verb[1] != "past":
        return verb[1]
    return "told" if row[verb[0]].text.casefold() in _CAME and not _is_timed(row, own) else None


def _is_timed(row: Words, places: range) -> bool:
    """Whoever names the hour invites."""
    return any(row[at].key in {"uhr", "h"} for at in places)


def _has_present(row: Words, clause: range) -> bool:
    """ "eröffnet am Freitag der neue": a form that only with "hat" would be of the past."""
    return any(is_like_verb(row[at]) and not is_participle_stem(row[at].text.casefold()) for at in clause)


def _clauses(row: Words, sentence: range) -> Iterator[range]:
    """Between the marks; "und" parts them where a verb stands on either side."""
    first = sentence.start
    for at in sentence:
        parts = parts_clauses(row, at) or (
            row[at].key in {"und", "aber", "doch", "denn"}
            and _has_finite(row, range(first, at))
            and (
                _has_finite(row, _up_to_mark(row, at + 1, sentence.stop))
                or _goes_on_now(row, at + 1, sentence.stop)
            )
        )
        if parts:
            if at > first:
                yield range(first, at)
            first = at + 1
    if sentence.stop > first:
        yield range(first, sentence.stop)


def _goes_on_now(row: Words, at: int, stop: int) -> bool:
    """ "und verteilt sie am Freitag": behind it goes on what is done, and so it is no participle."""
    closes = at + 1 >= stop or row[at + 1].kind == "mark" or row[at + 1].text.casefold() in _FINITE
    verb = (
        at < stop
        and row[at].text.endswith("t")
        and is_participle(row[at])
        and not is_participle_stem(row[at].text)
    )
    return verb and not closes and row[at + 1].text.casefold() in _OBJECTS


def _up_to_mark(row: Words, first: int, stop: int) -> range:
    return range(first, next((at for at in range(first, stop) if row[at].kind == "mark"), stop))


def _has_finite(row: Words, clause: range) -> bool:
    return any(row[at].text.casefold() in _FINITE for at in clause)


def _is_finite(row: Words, at: int) -> bool:
    return at < len(row) and row[at].text.casefold() in _FINITE


def _is_subordinate(row: Words, clause: range) -> bool:
    """ "die im Mai gewählt wurde", but "die Jungs haben"."""
    opens = row[clause[0]].text in _SUBORDINATE
    return opens and not (len(clause) > 1 and row[clause[1]].is_capital)


def _verb(row: Words, clause: range, clauses: Sequence[range]) -> Verb | None:
    """The first finite one of the clause."""
    for at in clause:
        said = row[at].text.casefold()
        if said in _FINITE and said not in _IS_TO:
            return at, _with_its_participle(row, at, said, clause, clauses)
        if said in _IS_TO and not row[at].is_capital:
            return at, "present"
        if is_preterite(row, at) and not (at == clause.start and _is_finite(row, at + 1)):
            return at, "past"  # but "Verliehen wird er im Herbst"
    return None


def _with_its_participle(
    row: Words, at: int, said: str, clause: range, clauses: Sequence[range]
) -> Tense | None:
    found = {row[place].text.casefold() for place in _participles(row, at, clause, clauses)}
    if not ANNOUNCED.isdisjoint(found):
        return None
    if said in _WAS:
        return "past"
    if said in _IS:
        gone = any(is_gone(row[place]) for place in _behind(at, clause, clauses, row))
        return "past" if gone else "present"
    return "past" if found - STATES else "present"


def _participles(row: Words, at: int, clause: range, clauses: Sequence[range]) -> Iterator[int]:
    for place in _behind(at, clause, clauses, row):
        to = place and row[place - 1].key == "zu"
        opens = place == clause.start and participle(row[place].text.casefold())  # "Verabschiedet wurde"
        if (is_participle(row[place]) or opens) and not to:
            yield place


def _behind(at: int, clause: range, clauses: Sequence[range], row: Words) -> Iterator[int]:
    """The clause of the verb, and where it goes on behind what stands between commas."""
    yield from clause
    for later in clauses:
        if later.start > at and later is not clause:
            if _has_finite(row, later) and not _is_subordinate(row, later):
                return
            if not _is_subordinate(row, later):
                yield from later


# ---------------------------------------------------------------- without a verb beside the date


def _of_the_others(row: Words, sentence: range) -> Tense | None:
    """ "Kinderfest am 12. Mai. 200 Leute waren da": where every other sentence is of the past, and somebody was there."""
    came = False
    first = 0
    for at in range(len(row) + 1):
        if at == len(row) or ends_sentence(row, at):
            other = range(first, at)
            if other and other.start != sentence.start and (verb := _first_verb(row, other)):
                if verb[1] != "past" or any(row[place].text.casefold() in _ANOTHER_TIME for place in other):
                    return None
                came = came or row[verb[0]].text.casefold() in _CAME
            first = at + 1
    return "told" if came and not _is_timed(row, sentence) else None


def _first_verb(row: Words, sentence: range) -> Verb | None:
    clauses = list(_clauses(row, sentence))
    main = (clause for clause in clauses if not _is_subordinate(row, clause))
    return next((verb for clause in main if (verb := _verb(row, clause, clauses))), None)
