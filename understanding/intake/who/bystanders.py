"""Persons who are named and take no part: from whom one gets something, whose thing it is, who was there before.

The news stands at the beginning, so most of these signs count only behind the first sentence.
"""

from __future__ import annotations

from typing import Final

from understanding.intake.language.leading import ARTICLES, IN
from understanding.intake.language.phrases import clause_start, is_gift
from understanding.intake.language.verbs import HAS
from understanding.intake.language.words import Words, ends_sentence, listed, parts_clauses, tails
from understanding.intake.what.wording import is_event
from understanding.intake.who.agents import is_done, is_people
from understanding.intake.who.names import SALUTATIONS
from understanding.intake.who.office import ASKS
from understanding.intake.who.people import Person

_HOMES: Final = listed("Familie Eheleute")
_CALLED: Final = (SALUTATIONS | listed("Fr Hr")) - _HOMES
_AT: Final = listed("bei beim")
_FROM: Final = listed("von vom")
_OF: Final = listed("der des von")
# "Termine vergibt Herr Finkl", "Würstl stiftet Metzger Loibl": what is done along with it, to a thing.
_HANDS_OUT: Final = listed(
    "nimmt nehmen vergibt vergeben verwaltet verwalten besorgt besorgen kennt kennen verkauft verkaufen schickt schicken mailt mailen verschickt sammelt notiert liefert liefern stiftet stiften spendiert spendieren sponsert sponsern sponsort zahlt zahlen bezahlt bezahlen finanziert leiht leihen verleiht borgt freut freuen"
)
_KEPT: Final = listed(
    "Schlüssel Unterlagen Infos Details Näheres Liste Listen Fotos Bilder Material Text Zahlen Daten Termine Formulare Kontakt Kontakte"
)
# "Musik macht DJ Kalle", "Zitat von der Leiterin": what somebody does who takes part.
_PARTS: Final = tails(
    "musik lesung vortrag führung moderation predigt rede andacht segen gesang foto fotos bilder gemälde werke zitat termin termine team buch krimi roman text texte regie grußwort schirmherrschaft idee entwurf laudatio impuls workshop ehrung urkunden urkunde zeugnis zeugnisse hand händen"
)
_BEFORE_THEM: Final = tails("vorgänger vorgängerin nachfolge")
_BEHIND_THE_SCENES: Final = listed(
    "Kassierer Kassiererin Kassier Kassenwart Kassenwartin Schatzmeister Schatzmeisterin Sachbearbeiter Sachbearbeiterin Zuständig Verantwortlich Kontaktfrau Kontaktmann"
)


def is_bystander(row: Words, person: Person) -> bool:
    """ "Übrige Häuschen bei Lehrer Ohm", "der Hof der Familie Mai", "Vorgänger Udo Zink"."""
    first = person.words.start
    before = _past_articles(row, first)
    if before >= 0 and row[before].key.endswith(_BEFORE_THEM):
        return True
    if row[first].key.endswith(_BEFORE_THEM) or _owns(row, first):
        return True
    return _is_behind_the_first(row, first) and (
        (row[before].key in _AT and not _is_a_part(row[before - 1].key))
        or (row[first].key in _BEHIND_THE_SCENES and row[first + 1].key in {"ist", "sind"})
        or _is_from_whom(row, before)
        or _hands_out(row, person)
        or _is_only_mentioned(row, person)
    )


def _is_behind_the_first(row: Words, place: int) -> bool:
    return any(ends_sentence(row, at) for at in range(1, place))


def _past_articles(row: Words, place: int) -> int:
    """The word before the articles there; -1 where none is."""
    at = place - 1
    while at >= 0 and row[at].key in ARTICLES:
        at -= 1
    return at


def _owns(row: Words, first: int) -> bool:
    """ "Hof der Familie Pfisterer", "Briefe der Familie": a thing of theirs, and no event."""
    if row[first].key not in _HOMES or first < 2 or row[first - 1].key not in _OF:  # noqa: PLR2004  # words before it
        return False
    thing = row[first - 2]
    return thing.is_capital and not is_event(thing.key) and not is_people(thing.key)


def _is_from_whom(row: Words, before: int) -> bool:
    """ "Erde gabs von Gärtner Blum", "Anleitung kam von Igelstation Herta Blaschke"; not "Urkunden gab es von"."""
    while before and row[before].is_capital:
        before -= 1
    if row[before].key not in _FROM or not is_gift(row, before):
        return False
    said = range(clause_start(row, before), before)
    return not any(_is_a_part(row[at].key) or is_done(row[at].key) for at in said)


def _is_a_part(key: str) -> bool:
    """ "Musik", "Führung": of the event."""
    return key == "leitung" or key.endswith(_PARTS) or is_event(key)


def _hands_out(row: Words, person: Person) -> bool:
    """ "Spenden nimmt Pastor Thull", "Schlüssel hat Filialleiterin Brühl": the thing comes first."""
    first = clause_start(row, person.words.start)
    verb = next((at for at in range(first + 1, person.words.start) if _is_verb(row, at)), first)
    said = range(first, verb)
    if not said or row[first].key in IN - {"uber"}:
        return False
    if any(row[at].key.endswith(_PARTS) or is_done(row[at].key) for at in said):
        return False
    things = _KEPT if row[verb].key in HAS else None
    return any(row[at].is_capital and (things is None or row[at].key in things) for at in said)


def _is_verb(row: Words, place: int) -> bool:
    return row[place].key in _HANDS_OUT | HAS and not row[place].is_capital


def _is_only_mentioned(row: Words, person: Person) -> bool:
    """ "sogar die alte Frau Gerlach": "Frau" and a surname, and no sentence of her own ("Frau Mai hält den Vortrag")."""
    first = person.words.start
    bare = row[first].key in _CALLED and all(
        row[at].kind == "mark" for at in range(first + 1, person.name.start)
    )
    behind = person.words.stop
    acts = behind < len(row) and not parts_clauses(row, behind) and row[behind].key not in ASKS
    return bare and len(person.name) == 1 and not (acts and row[first - 1].kind == "mark")
