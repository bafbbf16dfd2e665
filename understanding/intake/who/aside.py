"""Who is named without doing anything: whoever writes or signs, and a body whose rooms are the place."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.leading import ARTICLES, AT, led
from understanding.intake.language.words import Words, ends_sentence, listed, tails

MOST_OF_NAME: Final = 5  # words and marks of "R. Okafor," before the body that signs
_SIGNS: Final = listed("gez gezeichnet sign")
_DASHES: Final = frozenset({"-", "–", "—", "--"})
_WE: Final = listed("wir we")
_FROM: Final = listed("von vom aus at from")
_HERE: Final = listed("hier")
_ROOMS: Final = tails(
    "tor treppe tür zaun dachboden raum räumen saal hof keller foyer registratur magazin werkstatt flur gang garten halle küche büro büros zimmer gebäude haus gelände parkplatz eingang kantine mensa aula lager treppenhaus garage dach wache schalter wartebereich vorzimmer sekretariat labor schaufenster vitrine archiv"
)
_INSIDE: Final = listed("am an in im inne auf aufm aufn vor vorm hinter hinterm neben unter inside")


def is_aside(row: Words, body: range) -> bool:
    """Whether it signs or introduces itself and nothing is told of "wir", or only says whose rooms the place is."""
    if _owns_the_place(row, body) or _is_the_place(row, body):
        return True
    writes = _signs(row, body) or _introduces_itself(row, body)
    return writes and not any(
        word.key in _WE and not (place + 1 < len(row) and row[place + 1].key in _FROM)
        for place, word in enumerate(row)
    )


def _signs(row: Words, body: range) -> bool:
    """ "... liegen etwa 20 Bäume. Friedhofsverwaltung", "- Kämmerei", "gez. Pflegedirektion", "R. Okafor, Sozialbehörde"."""
    behind = row[body.stop : body.stop + 2]
    if len(behind) > 1 or any(word.kind != "mark" for word in behind):
        return False
    first = body.start
    if first and row[first - 1].text == ",":
        first -= 1
        while first and body.start - first < MOST_OF_NAME and _is_of_a_name(row, first - 1):
            first -= 1
    signed = first > 1 and row[first - 1].text == "." and row[first - 2].key in _SIGNS
    return first > 0 and (signed or _parts_off(row, first - 1))


def _is_of_a_name(row: Words, place: int) -> bool:
    """ "R", ".", "Okafor"."""
    initial = row[place].text == "." and place > 0 and len(row[place - 1].key) == 1
    return row[place].is_capital or initial


def _parts_off(row: Words, place: int) -> bool:
    """The end of a sentence, or the only dash between spaces; a line of its own may be anything."""
    mark = row[place]
    if mark.text == "\n":
        return False
    loose = mark.text in _DASHES and place > 0 and row[place - 1].end < mark.start
    alone = loose and sum(word.text in _DASHES for word in row) == 1
    return alone or (not loose and ends_sentence(row, place))


def _introduces_itself(row: Words, body: range) -> bool:
    """ "hier die Straßenverkehrsbehörde.", "wir vom Fahrradteam:", "Amt Nord: bitte Hinweis auf die Frist"."""
    behind = row[body.stop : body.stop + 2]
    if body.start == 0 and [word.key or word.text for word in behind] == [":", "bitte"]:
        return True
    at = body.start - 1
    while at > 0 and row[at].key in ARTICLES:
        at -= 1
    if at < 0 or body.stop >= len(row) or row[body.stop].kind != "mark":
        return False
    ours = at > 0 and row[at].key in _FROM and row[at - 1].key in _WE
    return ours or row[at].key in _HERE


def _is_the_place(row: Words, body: range) -> bool:
    """ "Stadtmuseum im Zehntspeicher." as a sentence of its own behind the news: where it is."""
    first, last = body.start, body.stop
    opens = first > 0 and row[first - 1].text != "\n" and ends_sentence(row, first - 1)
    if not opens or last >= len(row) or row[last].key not in AT:
        return False
    while last < len(row) and not ends_sentence(row, last):
        last += 1
    return not any(
        row[at].is_word and not row[at].is_capital and row[at].key not in AT | ARTICLES
        for at in range(body.stop, last)
    )


def _owns_the_place(row: Words, body: range) -> bool:
    """ "in der Registratur des Gerichts", "aufm Hof der PD Süd": rooms, and no event and no people of it."""
    at = body.start - 1
    while at > 0 and row[at].key in ARTICLES and row[at].key not in {"der", "des", "vom"}:
        at -= 1
    if at < 1 or row[at].key not in {"der", "des", "vom"} or not row[at - 1].is_capital:
        return False
    return row[at - 1].key.endswith(_ROOMS) and led(row, at - 1, _INSIDE)
