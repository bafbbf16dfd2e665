"""Messages that say nothing: "Ok, mach ich", "Test", "Hunger!"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from understanding.intake.language.events import DESK, HAPPENS, SMALL
from understanding.intake.language.words import Words, listed
from understanding.intake.what.wording import is_event

TELLING: Final = 7  # letters of a word that says something, whatever it is

_NEW: Final = listed("neue neuen neuer neues neuem new")
_SMALL_TALK: Final = listed(
    "ok okay oki okey jo jup ja nein nee nö passt super prima toll klasse perfekt gut gerne alles klar mach mache machen wir ich test testing tests 123 eins zwei drei hm hmm äh ups oh ah "
    "sorry sry falscher falsche chat gruppe cool nice great fine sure yes no yep nope got it will do done erledigt verstanden notiert gebongt bin dran haha lol hihi gern geschehen kein "
    "problem bitte schön bitteschön macht nichts schade stimmt genau richtig klar natürlich einverstanden mal sehen weiß nicht weiss keine ahnung no idea wrong sounds good danke thanks "
    "hallo hi moin so das war es is es geht test-nachricht testnachricht asdf bla blub und dann the a der die das den dem kommt an hört hört mich wer da jemand ist anyone there hello "
    "geklappt supi spitze mega hammer top genial fein bestens bescheid gell freut freue prost awesome brilliant lovely excellent wonderful cheers noted understood "
    "wieder zurück bin wieder da idee gute sehr wirklich ganz schon noch mir dir euch ihnen wünsche wünschen schönes wochenende feierabend tag abend frohe weihnachten viel erfolg glück "
    "okidoki okidoke okidokey okeydokey okeydoke okaydokay okili oke okee okayy okee-dokee jepp yup jap japp joa joah jawoll jawohl aye roger copy supi supidupi topp paletti logo klaro logisch nope nada "
    "gecheckt kapiert gemerkt gesehen gelesen gespeichert abgemacht bingo yeah yay hurra juhu juhuu hihihi hahaha hehe xd rofl kk oki-doki tutto bene passd basst bassd"
)
_SAYS_NOTHING: Final = _SMALL_TALK | SMALL


def says_nothing(matter: Words, has_facts: bool) -> bool:
    """ "Ok, mach ich", "test": only small talk, or a request to the desk without a matter."""
    left = [word for word in matter if word.is_word and word.key not in _SAYS_NOTHING]
    alone = sum(word.is_word for word in matter) == 1 and not has_facts  # "Hunger!"
    if not left or (alone and len(left[0].key) < TELLING and not is_event(left[0].key)):
        return True
    telling = [
        word
        for word in left
        if word.is_capital or is_event(word.key) or word.key in HAPPENS or len(word.key) >= TELLING
    ]
    asked = all(word.key in DESK for word in telling)
    return not has_facts and asked and not _tells_of_new(matter)


def _tells_of_new(matter: Words) -> bool:
    """ "we have a new bus": short words in small letters."""
    return any(
        word.key in _NEW and behind.is_word and behind.key not in _SAYS_NOTHING | DESK
        for word, behind in pairwise(matter)
    )
