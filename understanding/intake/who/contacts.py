"""Persons and offices that are only named so that somebody can ask them: they answer, they stand in, they do not take part."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.leading import ARTICLES
from understanding.intake.language.words import CONTACTS, Words, ends_sentence, listed, words

NEAR: Final = 6  # words between the one who is asked and what says so
VISITED: Final = 3  # words from "beim" to the name, the first included
FAR: Final = 16  # signs from a name to its telephone
_ASKED: Final = CONTACTS | listed(
    "melden meldet meld melde bewerben bewerbt bewerbung bewerbungen wendet wende schicken schickt schick schreiben mailen mail rufen ruft Vertretung Stellvertretung Abwesenheitsvertretung "
    "Pressesprecher Pressesprecherin Sprecher Sprecherin Pressekontakt Medienkontakt Ansprechpersonen Ansprechpartnerinnen Kontaktperson Auskünfte Nachfragen Anfragen Anfrage Rückfrage Kontaktdaten "
    "Vorschläge Namensvorschläge Hinweise Rückmeldung Rückmeldungen Zusagen Absagen Reservierung Reservierungen Platzreservierung Bestellung Bestellungen Buchung Buchungen Meldung Meldungen Karten Tickets Eintrittskarten Vorverkauf Kartenvorverkauf Startnummern Formular Formulare Unterlagen Schlüssel reservieren bestellen buchen "
    "spokesperson spokesman spokeswoman enquiries inquiries queries contacts press-contact deputy email ring"
)
_STANDS_IN: Final = listed("vertritt vertreten vertrete vertreter vertretung stellvertretung ersetzt")
_TAKES: Final = listed("nimmt nehmen vergibt")  # "Anmeldungen nimmt Frau Mai an"
_QUESTIONS: Final = CONTACTS | listed(
    "Nachfragen Anfragen Rückfragen Bestellungen Bewerbungen Hinweise Meldungen Reservierungen"
)
_REPORTS: Final = listed("meldet schickt")  # "der Storch ist da, meldet Betreuer Ohm"
_ME: Final = listed("mich uns me us ich i")
_GO_TO: Final = listed("bei beim an mit zu via an")
_REACHED: Final = listed(
    "Durchwahl DW Tel Telefon Telefonnummer Nst Nebenstelle App Apparat Mobil Handy Fax Zimmer Zi E-Mail Mail Email extension ext phone call room erreichbar"
)
# "bei Lehrer Ohm abholen", "Frau Mai erreicht ihr unter ...": what one does with whom one turns to.
_FETCHED: Final = listed(
    "abholen abgeholt abzuholen erhältlich kaufen bestellen buchen reservieren ausleihen leihen holen einreichen abgeben abzugeben einsehen melden klingeln"
)
_IS_REACHED: Final = listed("erreicht erreichen erreichst erreichbar")
_LETS_KNOW: Final = listed("beantwortet beantworten")


def is_asked(row: Words, name: range, text: str) -> bool:
    """ "Anmeldung bei Frau Mai", "Frau Ebenhöch, Durchwahl 77", "in dringenden Fällen vertritt mich Frau Malchow"."""
    if any(row[at].key in CONTACTS for at in name):
        return True  # "Ansprechpartner KBI"
    reached = _is_reached(row, name.stop, text) and not _is_visited(row, name.start)
    return reached or _is_led(row, name.start) or _stands_in(row, name)


def turns_to(row: Words, body: range) -> bool:
    """ "meldet euch beim Gartenamt", "Bestellungen an die Gärtnerei": a body that one turns to."""
    at = body.start - 1
    while at > 0 and row[at].key in ARTICLES:
        at -= 1
    return at > 0 and row[at].key in _GO_TO - {"mit"} and _is_led(row, at + 1)


def _is_visited(row: Words, first: int) -> bool:
    """ "Sprechstunde beim Integrationsbeauftragten Samir Aziz, Zimmer 12": one goes there for what happens."""
    for at in range(first - 1, max(0, first - VISITED), -1):
        if row[at].key in _GO_TO:
            return row[at - 1].is_capital and row[at - 1].key not in _ASKED | CONTACTS
    return False


def _is_led(row: Words, first: int) -> bool:
    """Behind "Ansprechpartnerin", "wenden", "meld dich bei", in the same part of the sentence."""
    for place in range(first - 1, max(-1, first - NEAR), -1):
        if ends_sentence(row, place) or row[place].text == ",":
            return False
        if row[place].key in CONTACTS:
            return row[place + 1].key not in _LETS_KNOW  # "Fragen beantwortet Frau Mai"
        if row[place].key in _ASKED:
            told = place == first - 1 and row[place].key not in _REPORTS
            return row[first - 1].key in _GO_TO or row[first - 1].kind == "mark" or told
    return False


def _is_reached(row: Words, last: int, text: str) -> bool:
    """Behind the name nothing but its telephone or its room: "Frau Ebenhöch (Durchwahl 77)", "Hr. Lankenau, 0231 555"."""
    end = row[last - 1].end
    for word in words(text[end : end + FAR]):
        if word.key in _REACHED:
            return True
        if word.kind == "number":
            return word.text[0] == "0" or text[end + word.start - 1] == "-"
        if word.text[0] not in ",(:-–/":
            break
    return False


def _stands_in(row: Words, name: range) -> bool:
    """ "Vertretung macht die Resi", "bitte an Frau Tietjen wenden"."""
    clause = _clause(row, name)
    keys = {row[at].key for at in clause}
    in_for = not _STANDS_IN.isdisjoint(keys) and (not _ME.isdisjoint(keys) or "vertretung" in keys)
    takes = not _TAKES.isdisjoint(keys) and not _QUESTIONS.isdisjoint(keys)
    going = bool(name.start) and row[name.start - 1].key in _GO_TO
    turned_to = going and not (CONTACTS | _FETCHED).isdisjoint(keys)
    reached = any(row[at].key in _IS_REACHED for at in range(name.stop, min(name.stop + 2, clause.stop)))
    return in_for or turned_to or takes or reached


def _clause(row: Words, name: range) -> range:
    first, last = name.start, name.stop
    while (
        first
        and name.start - first < NEAR
        and row[first - 1].text != ","
        and not ends_sentence(row, first - 1)
    ):
        first -= 1
    while (
        last < len(row) and last - name.stop < NEAR and row[last].text != "," and not ends_sentence(row, last)
    ):
        last += 1
    return range(first, last)
