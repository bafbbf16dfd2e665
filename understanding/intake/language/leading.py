"""The small words before a place: "im", "auf dem", "in der alten"."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.words import Word, Words, listed

AT: Final = listed(
    "im in am an auf aufs beim bei vor vorm vors hinter hinterm neben nebem unter unterm aufm aufn aufem aufnem inne inna innem inner anner uff uffm uff'm uffn ufm aufe gegenüber at to in near on behind outside inside aboard off nahe unweit rund-um"
)
IN: Final = AT | listed(
    "ab ins durchs ums übers zum zur nach um entlang durch around oberhalb unterhalb zwischen über überm nähe vom inside"
)
OF: Final = listed("des der vom von of")
ARTICLES: Final = listed(
    "de der die das den dem des einer einem ein eine unser unsere unserer unserem unseren the our a ihrem ihrer seinem seiner diesem dieser"
)
CONTRACTED: Final = listed("im am aufm vorm aufs")
ALL: Final = listed("allen den vielen mehreren beiden ganzen unseren euren ihren jedem jeder")
NAMING: Final = listed(
    "Alter Alte Altem Neuer Neue Neuem Großer Große Großes Großem Kleiner Kleine Kleines Kleinem Unterer Oberer Tiefen Breiten Kurzen Krummen Stillen Toten Mittlerer Weißer Roter Schwarzer Grüner Blauer Rotes Weißes Schwarzes Grünes Blaues Hohes Hohem Hoher Langer Langes Alten Neuen Großen Kleinen Unteren Oberen Hohen Langen Roten Weißen Schwarzen Grünen Alte Neue Große Kleine Untere Obere Hohe Lange Rote Weiße Grüne Katholischen Evangelischen Staatlichen Städtischen Freien Hinteren Vorderen Mittleren Äußeren Inneren Ehemaligen Botanischen Heiligen Goldenen Blauen Gewerblichen Altes Neues"
)
MOST: Final = 4  # articles and adjectives between
SHORTEST: Final = 4  # letters of an adjective
_ADJECTIVE: Final = ("n", "er", "es", "e", "em")
_SHORT: Final = listed(
    "ges gr kl städt kath ev evang staatl kommunal öffentl örtl ehem sog gepl geschl neu alt hist nördl südl östl westl"
)
# "vor allem Bäume", "am besten Karten": no preposition of the noun.
_ADVERBIAL: Final = {
    "vor": listed("allem"),
    "am": listed("besten liebsten meisten ehesten häufigsten schnellsten wenigsten einfachsten schönsten"),
}


def led(row: Words, place: int, leading: frozenset[str]) -> bool:
    """Whether one of these words stands before the place, with an article or adjectives between."""
    for at in range(place - 1, max(-1, place - MOST - 2), -1):
        word = row[at]
        if word.text == "." and at and row[at - 1].key in _SHORT and not row[at - 1].is_capital:
            continue  # "im ges. Landkreis"
        if word.text == "." and at and row[at - 1].text in {"i", "a"}:
            return "in" in leading  # "i. Arnsbecker Forst"
        if word.is_word and word.key in leading:
            return row[at + 1].key not in _ADVERBIAL.get(word.key, ())
        passed = word.key in ARTICLES or word.key == "ganz" or _is_adjective(word) or _is_short(row, at)
        if not word.is_word or not passed:
            return False
    return False


def leads_close(row: Words, place: int, close: frozenset[str]) -> bool:
    """Whether one of these stands before the place with an article, or as "im", "am": "auf Papier" is no place."""
    at = place - 1
    while at >= 0 and row[at].is_word and row[at].key not in AT and place - at <= MOST:
        at -= 1
    if at < 0 or row[at].key not in close:
        return False
    return row[at].key in CONTRACTED or any(
        word.key in ARTICLES or word.key in ALL for word in row[at + 1 : place]
    )


def _is_short(row: Words, place: int) -> bool:
    """ "ges." of "im ges. Landkreis"."""
    return row[place].key in _SHORT and place + 1 < len(row) and row[place + 1].text == "."


def _is_adjective(word: Word) -> bool:
    """With a capital only in a name: "am Alten Markt", but not "im Rahmen der"."""
    if word.is_capital and not (word.key in NAMING or word.key.endswith(("er", "ischen", "ische"))):
        return False
    return word.key == "neu" or (word.key.endswith(_ADJECTIVE) and len(word.key) >= SHORTEST)  # "neue"
