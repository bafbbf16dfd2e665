"""How a message begins before the matter does: "Kurze Info von uns.", "Zum Weitergeben an die Redaktion:", "Achtung Autofahrer!"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from understanding.intake.language.events import DESK, HAPPENS, HEADS, LEADS_IN, SMALL, TELLS_THAT
from understanding.intake.language.leading import led
from understanding.intake.language.verbs import ACTIVE, is_like_verb
from understanding.intake.language.words import Word, Words, listed
from understanding.intake.what.heads import introduces
from understanding.intake.what.rubrics import is_rubric
from understanding.intake.what.wording import Seen, is_event

EXCLAIMED: Final = 3  # words before "!"
LEAD: Final = 10  # words before a colon that hand over a message
HEAD: Final = 6  # words before a colon that only lead to what is said
_REFERS: Final = listed("es sie er dies dieser diese mich mir it he she they")
_SPEAKER: Final = listed("ich wir hier da so also na ach was kurz kurze kleine")
_OF_US: Final = _REFERS | _SPEAKER
_OPENERS: Final = HEADS | DESK
_LEADS: Final = LEADS_IN | _OPENERS
_ANNOUNCES: Final = DESK | LEADS_IN | TELLS_THAT
_NOT_TOLD: Final = _OPENERS | SMALL | LEADS_IN
_VERBS: Final = HAPPENS | ACTIVE
_KINDS: Final = listed("gute schlechte tolle schöne super traurige good great bad sad wonderful")
_NEWS: Final = listed("Nachricht Nachrichten Neuigkeit Neuigkeiten Neuigkeit Botschaft News")
_TOPIC: Final = listed("thema stichwort betrifft betreff betr topic")
_ANYTHING: Final = SMALL | listed("was etwas something mal nochmal euch was-schönes neues folgendes")
_DAYS: Final = listed("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Sonnabend")
_TIMES: Final = _DAYS | listed("Wochenende Woche Tag Tage Tagen Monat Jahr Ferien Vormittag Nachmittag Abend")
# What somebody feels about it, or which kind of text it is: "Kleine Sensation im Ortsteil Au:".
_FEELINGS: Final = listed(
    "Sensation Überraschung Wunder Freude Riesenfreude Jubel Glück Pech Ärger Schock Schreck Aufregung Erleichterung Aufatmen Applaus Respekt Stolz Spannung Trauer Wahnsinn Hammer Kuriosum Kuriosität Lichtblick surprise joy sensation"
)
_FOUND: Final = listed(
    "gesucht benötigt gebraucht verlängert abgesagt verschoben gesperrt fertig frei wanted needed"
)
_HEARD_BY: Final = listed("mich mir uns euch ihnen ich me us you")
_YOU: Final = listed("euch ihnen dir")
_TO_US: Final = frozenset({"ihr", "Ihr", "euch", "Euch", "Ihnen", "dir", "du", "Du"})
_TO: Final = listed("für f an for")  # "Wichtig für alle Eltern:"
_PIECES: Final = listed(
    "Text Texte Foto Fotos Bild Bilder Infos Info Termin Termine Meldung Beitrag Thema Nachricht Zeilen Vorschlag"
)
_HANDED: Final = listed(
    "Weiterleitung weitergeleitet Pressemitteilung Pressemeldung Medieninfo Mitteilung Anfrage Info Hinweis hier anbei kurzer kurze neue forwarded message"
)
_FROM: Final = listed("vom von aus from")
_WANTS: Final = listed("willst möchtest magst wollt möchtet")
_YOUR_VERBS: Final = listed(
    "habt seid könnt wollt sollt müsst dürft wisst werdet mögt kennt sucht braucht macht glaubt fragt schreibt postet plant lieben redaktion seids habts da noch ja ihr"
)


def speaks_to_us(row: Words, places: range, seen: Seen) -> bool:
    """ "Ihr glaubt es nicht", "euch geht's gut"."""
    spoken = [row[place] for place in places if row[place].is_word]
    if spoken[0].key in _WANTS and any(word.is_capital for word in spoken[1:]):
        return False  # "Willst du Rettungssanitäter werden?"
    said = any(
        word.text in _TO_US and not (word.key == "ihr" and _is_theirs(spoken, at))
        for at, word in enumerate(spoken[:3])
    )
    return said and seen.dates.isdisjoint(places)


def _is_theirs(spoken: Words, at: int) -> bool:
    """ "für ihr Engagement", "feiern ihr zehntes Jahr"; beside the other one stands its verb: "habt ihr"."""
    beside = [*spoken[max(0, at - 1) : at], *spoken[at + 1 : at + 2]]
    return not any(word.key.endswith("tet") or word.key in _YOUR_VERBS for word in beside)


def only_exclaims(row: Words, places: range, content: Sequence[int], seen: Seen) -> bool:
    """ "Achtung Verkehr!!", "Schlechte Noten?", "Zum Ersten, zum Zweiten …": few words without a verb, a number or an event."""
    behind = row[places.stop].text if places.stop + 1 < len(row) else ""
    called = (
        behind[:1] in {"?", "…"}
        or behind[:2] == ".."
        or (behind[:1] == "!" and row[places.start].key in HEADS)
    )
    if not called or len(content) > EXCLAIMED or seen.subject & set(places):
        return False
    return not any(
        row[at].kind == "number" or _is_verb(row[at]) or (is_event(row[at].key) and row[at].key not in _DAYS)
        for at in places
    )


def _is_verb(word: Word) -> bool:
    """Also an infinitive: "Erntekrone binden"."""
    return (
        word.key in _VERBS
        or is_like_verb(word)
        or (not word.is_capital and word.key.endswith(("en", "eln", "ern")))
    )


def is_head(row: Words, places: range, keys: Sequence[str]) -> bool:
    """ "Achtung:", "Bitte unbedingt posten:", "Gute Neuigkeiten!"."""
    if is_rubric(row, places):
        return True
    behind = row[places.stop].text if places.stop < len(row) else ""
    if behind[:1] == ":" and row[places.start].key in _FEELINGS and _is_felt(row, places):
        return True
    called = behind == "," and len(keys) == 1 and keys[0] in HEADS  # "Achtung, Betrüger!"
    if len(keys) > HEAD or not (called or behind[:1] in {":", "!", "–", "-", "?"}):
        return False
    if _is_felt(row, places):
        return True
    if not any(key.rsplit("-", 1)[-1] in _OPENERS for key in keys):
        return False
    said = (
        place
        for place in places
        if row[place].is_word and row[place].key not in _NOT_TOLD and not _is_addressed(row, place)
    )
    return not any(_is_telling(row, place, places) for place in said if not _is_of_the_kind(row[place].key))


def _is_addressed(row: Words, place: int) -> bool:
    """ "Wichtig für alle Eltern", "Info f. Pendler"."""
    dotted = place > 1 and row[place - 1].text == "."
    return led(row, place - dotted, _TO)


def _is_of_the_kind(key: str) -> bool:
    """ "POL-Meldung", "zum Wochenende"."""
    return key in _TIMES or key.rsplit("-", 1)[-1] in _OPENERS


def _is_felt(row: Words, places: range) -> bool:
    """ "Kleine Sensation im Ortsteil Unterwirbach", "Große Freude": its first noun, and no verb."""
    first = places.start + (len(places) > 1 and row[places.start].key.endswith(("e", "er", "es", "en")))
    nouns = [row[at].key for at in places if row[at].is_capital and at >= first]
    felt = row[places.start].key in _FEELINGS or (bool(nouns) and nouns[0] in _FEELINGS)
    return felt and not any(row[at].key in _VERBS and not row[at].is_capital for at in places)


def _is_telling(row: Words, place: int, places: range) -> bool:
    """A noun; the first word of a sentence is one where it does not end like an adjective."""
    word = row[place]
    if word.is_capital:
        return place > places.start or not word.key.endswith(("e", "er", "es", "en"))
    return is_event(word.key)


def opens_only(row: Words, places: range, seen: Seen) -> bool:
    """ "Kurze Info von uns.", "ich nochmal.": the matter has not begun yet."""
    if not seen.dates.isdisjoint(places):
        return False
    keys = [row[place].key for place in places if row[place].is_word]
    if row[places.start].is_capital and not _FOUND.isdisjoint(keys[1:]):
        return False  # "Busfahrer dringend gesucht"
    nouns = [
        row[at]
        for at in places
        if row[at].is_capital and at > places.start and row[at].key not in _LEADS | _TIMES
    ]
    return (
        is_head(row, places, keys)
        or introduces(row, places)
        or leads_in(row, places, keys, seen)
        or (
            (not nouns or _promises_something(row, places, seen))
            and len(keys) <= HEAD
            and not seen.subject & set(places)
            and not _says_what(row, places)
            and (keys[0] in _OF_US or not LEADS_IN.isdisjoint(keys))
        )
    )


def _says_what(row: Words, places: range) -> bool:
    """ "wir fahren eislaufen", "wir suchen helfer": an event, or a verb of acting and more behind it, without capitals too."""
    keys = [row[place].key for place in places if row[place].is_word and row[place].key not in _LEADS]
    acts = not ACTIVE.isdisjoint(keys[1:-1]) and keys[-1] not in _ANYTHING
    return bool(keys) and (acts or is_event(keys[-1]))


def _promises_something(row: Words, places: range, seen: Seen) -> bool:
    """ "Ich hab da mal was Schönes", "Wir vom Jugendrat planen was"."""
    keys = [row[place].key for place in places]
    some = not {"was", "etwas", "something"}.isdisjoint(keys[1:])
    named = [
        at for at in places if row[at].is_capital and at > places.start and at not in seen.bodies | seen.who
    ]
    return some and all(row[at].key.endswith("es") for at in named)


def _hands_over(row: Words, places: range) -> bool:
    """ "Anbei Text und Foto von der Übergabe:", "Hier schon mal der Text:", "Foto mache ich:"."""
    first = row[places.start].key
    nouns = [row[at].key for at in places if row[at].is_capital and at > places.start]
    return first == "anbei" or (
        (first == "hier" or first in _PIECES) and all(noun in _PIECES for noun in nouns)
    )


def _is_from(row: Words, places: range) -> bool:
    """ "Weiterleitung vom Sportbund:", "Hier ein Text vom Institut für Meereskunde:": a piece, and whose it is."""
    source = next((at for at in places if row[at].key in _FROM), None)
    if source is None or source == places.start:
        return False
    before = [
        row[at].key for at in range(places.start, source) if row[at].is_word and row[at].key not in SMALL
    ]
    return bool(before) and all(key in _PIECES or key in _HANDED for key in before)


def leads_in(row: Words, places: range, keys: Sequence[str], seen: Seen) -> bool:
    """ "Zum Weitergeben an die Redaktion:", "meine Ausbilderin meinte, ich soll das melden:": what follows is the matter."""
    behind = row[places.stop].text if places.stop < len(row) else ""
    if keys[0] in _TOPIC and any(row[at].is_capital for at in places[1:]):
        return False  # "Thema Glascontainer:"
    if behind[:1] == ":" and len(keys) <= LEAD and (_hands_over(row, places) or _is_from(row, places)):
        return True
    asks = not _YOU.isdisjoint(keys) and not _ANNOUNCES.isdisjoint(keys) and places.stop + 2 < len(row)
    if (
        asks
        and len(keys) <= LEAD
        and not any(is_event(row[at].key) and row[at].key not in LEADS_IN for at in places)
        and seen.dates.isdisjoint(places)
    ):
        return True  # "Ich wollte euch kurz Bescheid geben."
    that = any(word.key in {"dass", "that"} for word in row[places.stop + 1 : places.stop + 2])
    if behind == "," and that and not _HEARD_BY.isdisjoint(keys):
        return True  # "Die Partnerstadt hat mich gebeten weiterzugeben, dass"
    if len(keys) > LEAD or behind[:1] not in {":", "–", "-", "!"} or LEADS_IN.isdisjoint(keys):
        return (
            behind == ","
            and len(keys) <= HEAD
            and not TELLS_THAT.isdisjoint(keys)
            and row[places.stop + 1 : places.stop + 2] != []
        )
    return seen.dates.isdisjoint(places) and not any(
        is_event(row[at].key) and not row[at].key.endswith("redaktion") for at in places if row[at].is_capital
    )
