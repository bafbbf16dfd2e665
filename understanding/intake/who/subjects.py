"""Who acts, by the verb: the subject of "lädt ein", "sammelt", "verleiht" is somebody, whatever the word for it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from understanding.intake.language.leading import ARTICLES, IN
from understanding.intake.language.phrases import clause_start, may_be_subject, past_small
from understanding.intake.language.verbs import HAS
from understanding.intake.language.words import Words, ends_sentence, listed, tails
from understanding.intake.matter.plain_words import is_verb
from understanding.intake.who.agents import (
    STRONG,
    WEAK,
    is_done,
    is_house,
    is_people,
    is_short_name,
    is_staffed,
)
from understanding.intake.who.bodies import Body
from understanding.intake.who.somebody import is_body
from understanding.intake.who.subject_phrases import FIRST_CASE, MUNICIPAL, NOBODY, SUBJECT, phrase

_VERBS: Final = STRONG | WEAK
LIKELY: Final = 0.8
MOST_BETWEEN: Final = 6  # words between the verb and a subject behind it
_GETS: Final = listed("bekam bekamen bekommt bekommen erhält erhalten erhielt erhielten kriegt kriegen")
_HONOURS: Final = tails(
    "preis siegel zertifikat auszeichnung urkunde medaille pokal titel prädikat plakette orden"
)
_BECOMES: Final = listed("ist sind wird werden wurde wurden war waren")
_TITLES: Final = tails(
    "sieger siegerin meister meisterin weltmeister preisträger preisträgerin gewinner gewinnerin champion königin könig rekordhalter finalist finalistin botschafter botschafterin schlusslicht spitzenreiter"
)
_PASSIVE: Final = listed("wird werden wurde wurden")
_HONOURED: Final = listed(
    "ausgezeichnet geehrt gekürt prämiert nominiert zertifiziert gewürdigt rezertifiziert ernannt"
)
MOST_TO_PRAISE: Final = 14  # words up to "ausgezeichnet"
_MASCULINE: Final = tails(
    "verein chor club klub kreis verband bund rat ausschuss beirat hof zug dienst betrieb treff ring vorstand trupp laden landrat nikolaus er"
)
_HAVE: Final = listed("haben hatten")
_PRONOUNS: Final = listed("wir ich ihr sie er es man wer we they who")
_OF_ITS_OWN: Final = listed("ihre ihren ihr seine seinen sein eine einen ein")
_OPENS: Final = listed("dass weil wenn wo da denn und aber nachdem während")
_CONTESTANTS: Final = listed("jugend schüler kinder klasse schule")
_CONTESTS: Final = listed(
    "musiziert forscht debattiert trainiert komponiert jazzt gründet kocht experimentieren liest präsentiert testet recherchiert"
)
_LEADS: Final = listed("die das unser unsere")
_STATES: Final = listed(
    "wird werden wurde wurden worden ist sind war waren bleibt bleiben sei soll sollen kann können bitte möchte möchten wollen will muss müssen zu"
)
_BETWEEN: Final = listed(
    "sich uns euch ihnen auch wieder nun jetzt heute morgen gestern dort hier dann erneut erstmals traditionell gemeinsam schon ebenfalls am um ab im"
)


def subjects(row: Words, busy: frozenset[int]) -> list[Body]:
    """In their order; `busy` are places in the row that mean something else."""
    found = (_subject(row, place, busy) for place in range(len(row)) if _is_active(row, place, busy))
    return [one for one in found if one]


def _is_active(row: Words, place: int, busy: frozenset[int]) -> bool:
    """ "sammelt"; also "bringt" and "hat ... gesammelt", where somebody does it; beside people any verb."""
    key = row[place].key
    if row[place].is_capital or not row[place].is_word or place in busy:
        return False
    short = key.endswith("n") and f"{key[:-1]}en" in _VERBS  # "stelln"
    honoured = key in _BECOMES and _is_honoured(row, place)
    return (
        key in _VERBS
        or short
        or honoured
        or (_is_beside_people(row, place) and is_verb(key) and not is_done(key))
    )


def _is_beside_people(row: Words, place: int) -> bool:
    """ "Floristinnen binden", "am Dienstag zünden die Bergleute"."""
    behind = row[place + 1 : place + 3]
    led = len(behind) > 1 and behind[0].key in _LEADS and is_people(behind[1].key)
    return led or (place > 0 and row[place - 1].is_capital and is_people(row[place - 1].key))


def _has_done(row: Words, place: int, busy: frozenset[int]) -> bool:
    """ "hat ... gesammelt"."""
    if row[place].key not in HAS:
        return False
    for at, word in enumerate(row[place + 1 :], place + 1):
        if word.text in {".", "!", "?", "\n", ","} and at not in busy and at - 1 not in busy:
            return False
        if is_done(word.key):
            return True
    return False


def _is_honoured(row: Words, verb: int) -> bool:
    """ "bekam gestern den Heimatpreis", "ist Siegerin": who, and no house to which something is built."""
    gets, becomes = row[verb].key in _GETS, row[verb].key in _BECOMES
    behind = row[verb + 1 : verb + MOST_BETWEEN] if gets or becomes else ()
    honours = _HONOURS if gets else _TITLES
    last = min(len(row), verb + MOST_TO_PRAISE)
    stop = next((at for at in range(verb, last) if ends_sentence(row, at)), last)
    passive = row[verb].key in _PASSIVE
    got = row[verb].key in HAS and any(word.key in _GETS for word in row[verb + 1 : stop])
    if got and any(word.is_capital and word.key.endswith(_HONOURS) for word in row[verb + 1 : stop]):
        return True  # "hat den Umweltpreis bekommen"
    praised = passive and any(word.key in _HONOURED for word in row[verb + 1 : stop])
    return praised or any(word.is_capital and word.key.endswith(honours) for word in behind)


def _subject(row: Words, verb: int, busy: frozenset[int]) -> Body | None:
    before = clause_start(row, verb)
    while before < verb and row[before].key in _OPENS:
        before += 1
    if _has_none(row, before, verb, busy):
        return None
    strong = row[verb].key in STRONG or _has_done(row, verb, busy) or _is_honoured(row, verb)
    if _is_done_first(row, before, verb):
        return _behind(row, verb, busy)
    first = _first_phrase(row, before, verb, busy)
    if first is None:
        found = None if _is_thing(row, before, verb) else _behind(row, verb, busy)
        return _sure(row, found, strong=strong) if found else None
    again = any(row[at].key in _VERBS and not row[at].is_capital for at in range(first.words.stop, verb))
    if again or (row[verb].key in _HAVE and _is_object(row, verb, first)):
        return None  # "die Bühne kriegt ein Dach, Gerüst stellen"
    behind = _turned(row, first, verb, busy)
    return behind or _sure(row, first, strong=strong and not _is_infinitive(row, first, verb))


def _is_done_first(row: Words, before: int, verb: int) -> bool:
    """ "Gewonnen hat Gute Hoffnung Esensmoor": what was done, and then by whom."""
    return verb == before + 1 and is_done(row[before].key) and row[verb].key in HAS


def _turned(row: Words, first: Body, verb: int, busy: frozenset[int]) -> Body | None:
    """ "Altpapier holt die Konfirmandengruppe ab": the subject behind the verb, where the first phrase is nobody."""
    if _is_somebody(row, first) or is_house(row[first.words.start].key):
        return None
    behind = _behind(row, verb, busy)
    return behind if behind and _is_led(row, behind) else None


def _first_phrase(row: Words, before: int, verb: int, busy: frozenset[int]) -> Body | None:
    """The one at the beginning of the clause; of "Juhuu das Podcast-Team hat" the second."""
    first = phrase(row, before, verb, busy)
    again = first is not None and first.words.stop < verb and row[first.words.stop].key in _LEADS
    return (phrase(row, first.words.stop, verb, busy) or first) if first and again else first


def _sure(row: Words, body: Body, *, strong: bool) -> Body | None:
    """A strong verb makes somebody of whatever word; a weak one takes somebody."""
    key = row[body.words.start].key
    if _is_somebody(row, body) or (strong and is_house(key)):
        return body
    strong = strong or is_staffed(key)
    return replace(body, confidence=LIKELY) if strong else None


def _is_somebody(row: Words, body: Body) -> bool:
    """A body, people, a name of capitals: also what they bring, take and have is their doing."""
    head = row[body.words.start]
    municipal = head.key in MUNICIPAL and len(body.words) > 1
    return municipal or is_body(head.key) or is_people(head.key) or is_short_name(head)


def _is_infinitive(row: Words, first: Body, verb: int) -> bool:
    """ "Stolpersteine putzen in Weißenfels", "Wohngeld jetzt digital beantragen": what is to be done, and to what."""
    between = row[first.words.stop : verb]
    ends = verb + 1 == len(row) or row[verb + 1].kind == "mark"
    close = not between or (ends and not any(word.is_capital or not word.is_word for word in between))
    bare = (
        len(first.words) == 1
        and close
        and not (first.words.start and row[first.words.start - 1].key in ARTICLES)
    )
    return bare and row[verb].key.endswith(("en", "ern", "eln"))


def _has_none(row: Words, before: int, verb: int, busy: frozenset[int]) -> bool:
    """ "wird saniert", "weil sie erneuert wird", "suchen wir", and "Wir, die Klasse 10b, verkaufen"."""
    behind = row[verb + 1].key if verb + 1 < len(row) else ""
    if verb == before + 1 and row[before].key in _CONTESTANTS and row[verb].key in _CONTESTS:
        return True  # "Jugend forscht": what a contest is called
    if _is_no_subject(row, before, verb):
        behind = ""
    states = behind in _STATES or any(word.key in _STATES for word in row[before:verb])
    done = verb + 1 == len(row) or row[verb + 1].kind == "mark"
    states = states or (
        done and any(word.key in HAS for word in row[before:verb])
    )  # "haben viele beantragt."
    apposed = before == verb > 1 and row[verb - 1].text == "," and verb - 2 not in busy
    told_of = {row[before].key, row[verb - 1].key if verb else ""}
    if told_of == {"es"} and row[verb].key in STRONG and before == verb - 1:
        told_of = set()  # "es spielt das Musikkorps"
    return states or apposed or behind in _PRONOUNS or not _PRONOUNS.isdisjoint(told_of)


def _is_led(row: Words, body: Body) -> bool:
    """ "die Konfirmandengruppe", "unser Bauhof": with an article, so that nobody is looked for."""
    first = body.words.start
    led = row[first - 1].key in FIRST_CASE
    return led and (_is_somebody(row, body) or is_staffed(row[first].key))


def _is_no_subject(row: Words, before: int, verb: int) -> bool:
    """ "haben ihr Zertifikat", "Die Kameraden haben es abgeholt": no pronoun that does it."""
    behind = row[verb + 1 : verb + 3]
    owned = len(behind) > 1 and behind[0].key in {"ihr", "sie"} and behind[1].is_capital
    return owned or (
        bool(behind) and behind[0].key in {"es", "sie"} and is_people(row[past_small(row, before)].key)
    )


def _is_object(row: Words, verb: int, first: Body) -> bool:
    """ "Die Ehrenamtskarte haben 300 Menschen beantragt": what many have done something to."""
    behind = row[verb + 1 : verb + 4]
    stop = next((at for at, word in enumerate(behind) if word.kind == "mark"), len(behind))
    many = any(word.kind == "number" for word in behind[:stop])
    return many and not _is_somebody(row, first)


def _is_thing(row: Words, first: int, verb: int) -> bool:
    """Whether a phrase stands before the verb that may be its subject, and is nobody."""
    noun = past_small(row, first)
    return (
        noun < verb
        and row[noun].is_capital
        and row[noun].key not in NOBODY
        and row[noun + 1].kind != "number"  # "Sa 3.10."
        and may_be_subject(row, first)
    )


def _behind(row: Words, verb: int, busy: frozenset[int]) -> Body | None:
    at = verb + 1
    while at < min(len(row), verb + MOST_BETWEEN) and (
        at in busy or row[at].key in _BETWEEN or row[at].key in IN
    ):
        at = _past_adjunct(row, at) if row[at].key in IN and at not in busy else at + 1
    if at < len(row) and row[at].key in _OF_ITS_OWN:
        return None
    found = phrase(row, at, len(row), busy)
    counted = at < len(row) and row[at].kind == "number"
    return (
        None if found and counted and found.confidence < SUBJECT else found
    )  # "stellen 60 Betriebe ihre Berufe vor"


def _past_adjunct(row: Words, place: int) -> int:
    """Behind "im Bürgerhaus", "im Foyer der Stadtwerke"; but before the subject in "im Bürgerhaus der Musikverein"."""
    noun = past_small(row, place + 1)
    if noun >= len(row) or not row[noun].is_capital:
        return place + 1
    whole = past_small(row, noun + 1)
    owned = whole > noun + 1 and row[noun + 1].key in {"der", "des"} and row[whole].is_capital
    return whole + 1 if owned and not row[whole].key.endswith(_MASCULINE) else noun + 1
