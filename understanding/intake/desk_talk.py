"""Talk with the desk about itself: a mail that came back, a text that is late, somebody who cannot come today."""

from __future__ import annotations

import re
from typing import Final

from understanding.intake.events import HAPPENS
from understanding.intake.happening import is_event
from understanding.intake.places_known import BUILDING_TAILS, BUILDINGS, GROUND_TAILS, GROUNDS
from understanding.intake.words import Words, listed

LONGEST: Final = 250  # characters
SHORT: Final = 110
BRIEF: Final = 60
SHORTEST_PLACE: Final = 6  # letters

_THINGS: Final = listed(
    "Mail E-Mail Mails Nachricht Nachrichten Link Links Post Posts Beitrag Beiträge Text Texte Bild Bilder Bildern Foto Fotos Datei Dateien Anhang Formular Antwort Rückmeldung Zulieferung "
    "Zuarbeit Unterlagen Freigabe Anfrage Chat Bot Telefonat Anruf Tippfehler Fehler Logo Zugang Zugriff Passwort Story Reel Zitat Eingang Abgabe Entwurf Fassung Version Vorlage PM "
    "Absatz Account Kanal Seite Konto Bildrechte Bildunterschrift Caption Hashtag Kommentar Kommentare Rücksprache Mailadresse Telefonnummer Zuständigkeit Verständnis "
    "Notiz Ordner Laufwerk Messwerte Angaben Korrektur Rückruf Anliegen "
    "mail email message link post text picture pictures photo photos file attachment form reply answer request draft version figures caption logo comment details typo"
)
_PERSONAL: Final = listed(
    "mein meine meinen meinem meiner unsre ich mir mich ihr euch euer eure eurem euren eurer Ihnen Ihre Ihrem Ihren Ihrer Sie du dir dich dein deine i me my you your yours"
)
_WRONG: Final = listed("falsch wrong fehlt fehlen missing kaputt broken veraltet outdated")
_BEGINS: Final = listed(
    "hab habe bin kann muss komm komme wollte würde mach mache geh gehe hatte weiß weiss finde glaub glaube denk denke hoffe warte sitze mir sorry ich leider i"
)
_EARLY: Final = listed("ich i leider")  # also as the second word: "heute bin ich"
_COMMONPLACE: Final = listed(
    "ist sind hat haben wird werden geht gehen kommt kommen kann können gibt geben war steht stehen läuft fällt bekommen will is"
)


def is_about_the_desk(said: str, matter: Words) -> bool:
    """Somebody speaks to the desk of mails, texts and pictures, and names neither an event nor a place."""
    keys = {word.key for word in matter if word.is_word}
    told = re.search(r",\s?dass\b", said)  # something is told to the desk
    return (
        len(said) < LONGEST
        and not told
        and bool(keys & _PERSONAL and keys & _THINGS)
        and not _has_matter(matter)
    )


def is_about_oneself(said: str, matter: Words) -> bool:
    """ "bin heute erst um elf da": a short text in the first person without an event, a place or something that happens."""
    keys = [word.key for word in matter if word.is_word]
    if (
        len(said) < BRIEF
        and set(keys) & _PERSONAL
        and not any(word.is_capital for word in matter[1:])
        and not _has_matter(matter)
    ):
        return True  # "das wars von mir für heute"
    begins = bool(keys) and (keys[0] in _BEGINS or any(key in _EARLY for key in keys[1:3]))
    return (
        len(said) < SHORT
        and begins
        and not _has_matter(matter)
        and not any(key in HAPPENS - _COMMONPLACE for key in keys)
    )


def _has_matter(matter: Words) -> bool:
    """An event beside what the desk works with, or a place."""
    return any(
        word.is_word and word.key not in _THINGS and (is_event(word.key) or _is_place(word.key))
        for word in matter
    )


def _is_place(key: str) -> bool:
    named = key in BUILDINGS or key in GROUNDS
    return named or (len(key) >= SHORTEST_PLACE and key.endswith((*BUILDING_TAILS, *GROUND_TAILS)))
