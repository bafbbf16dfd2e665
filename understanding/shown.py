"""Whom a picture shows: whether a reply names anybody, and "nur der Landrat". German and English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from understanding.intake import is_one_person
from understanding.intake.language.words import listed, words
from understanding.intake.who.agents import is_people
from understanding.intake.who.office import is_office
from understanding.intake.who.surnames import is_first
from understanding.spelling import folded, spellings

_ONLY: Final = re.compile(r"(?:ja\W+|yes\W+)?(?:nur|bloß|lediglich|only|just)\s+(?:(?:der|die|das|unser|unsere|the|our)\s+)?(?P<who>\S.*)", re.IGNORECASE | re.DOTALL)  # fmt: skip
_GROUPS: Final = listed(
    "eltern erwachsene erwachsener erwachsenen leute menschen personen gäste besucher publikum kollegen kolleginnen parents adults people persons guests visitors colleagues"
)
_YOUNG: Final = listed("kind kinder kindern jugendliche jugendlichen child children kids teenagers")
_SAYING: Final = listed(
    "ja nein nee nur bloß lediglich alle allen niemand niemanden keiner keine keinen kein man nicht nichts haben hat habe hatten ok okay gesagt sagen sagt zugestimmt "
    "zustimmung einverstanden erlaubt erlaubnis einwilligung genehmigt unterschrieben gefragt für Kanäle Kanälen Kanal kennt kenne kennen erkennt erkennen erkannt "
    "erkennbar sieht sehen gesehen egal ahnung unbekannt fremde fremden yes no only just all every nobody none not have has had said agreed agree consent consented "
    "signed allowed permission for channels channel know knows recognise recognize recognisable recognizable see unknown strangers"
)
_SMALL: Final = listed(
    "der die das den dem des ein eine einen und oder auch da dabei drauf darauf davon von mit auf im in ist sind war waren es sie er wir ich uns mir ihnen dazu schon gut "
    "viele einige mehrere so wirklich eigentlich leider bitte bild foto fotos bilder the a an and or also there it is are was were they he she we i you to of on in with "
    "some many really picture photo"
)


def names_nobody(text: str, channels: Sequence[str] = ()) -> bool:
    """ "eltern haben ok gesagt", "für alle kanäle", "niemand den man kennt": an answer, but no name in it.

    Only words that are no name say so; "petra" and "die Feuerwehr" are taken as they are.
    """
    said = folded(text).split()
    saying = _SAYING | {word for name in spellings(tuple(channels)) for word in name.split()}
    return any(word in saying for word in said) and {*said} <= saying | _SMALL | _GROUPS | _YOUNG


def only_somebody(text: str) -> bool:
    """ "nur der landrat", "only the mayor": whoever says so has seen somebody. Not "nur das Gebäude"."""
    found = _ONLY.fullmatch(text.strip().rstrip(".!"))
    if found is None:
        return False
    row = words(found["who"])
    if {*folded(found["who"]).split()} <= _GROUPS | _YOUNG or is_one_person(found["who"]):
        return True
    alone = len(row) == 1 and (is_office(row, 0, lower=True) or is_people(row[0].key))
    return alone or (len(row) <= len(("first", "last")) and is_first(row, 0, lower=True))
