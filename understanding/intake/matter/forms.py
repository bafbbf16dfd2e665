"""Messages that are filled in like a form: "Was: … Wann: …", with the labels of both languages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

LABELS: Final[Mapping[str, str]] = {
    "what": "was|worum geht es|worum gehts|worum geht's|worum|thema|titel|anlass|veranstaltung|maßnahme|massnahme|projekt|ereignis|aktion|event|topic|what|title|occasion|activity|subject|headline|stelle|position",
    "when": "wann|wann genau|tag + zeit|wann und wo|datum|termin|tag|uhrzeit|zeit|zeitraum|beginn|start|ende|zeitpunkt|dauer|when|date|time|day|start date|starts|ends",
    "where": "wo|ort|veranstaltungsort|gebiet|einsatzort|einsatzgebiet|spielort|standort|lage|bereich|strecke|treffpunkt|adresse|straße|strasse|anschrift|örtlichkeit|wo genau|location|where|venue|place|address|meeting point",
    "who": "wer|zuständig|veranstalter|mit wem|veranstalterin|veranstaltende|referent|referentin|beteiligte|beteiligt|mitwirkende|gast|organisator|organisation|leitung|redner|rednerin|moderation|durchführung|ausrichter|"
    "dozent|dozentin|kursleitung|gastgeber|gastgeberin|who|organiser|organizer|speaker|host|led by|with|hosted by",
    "how_many": "wie viele|wieviele|wie viel|wieviel|anzahl|teilnehmer|teilnehmende|teilnehmerzahl|teilnehmerinnen|gäste|plätze|platz für|wie viele personen|personen|besucher|personenzahl|menge|how many|participants|attendees|guests|"
    "erwartet|seats|number|capacity|visitors|places|expected|number of guests",
    "other": "umleitung|bus|wichtig|hinweis|eintritt|kosten|preis|anmeldung|info|infos|kontakt|ansprechpartner|ansprechpartnerin|tel|telefon|fotos|bilder|bild|foto|sonstiges|bemerkung|mitbringen|admission|fee|cost|contact|"
    "registration|photos|note|programm|zielgruppe|ablauf|verpflegung|grund|presse|zitat",
}
_NAMES: Final = {name: field for field, names in LABELS.items() for name in names.split("|")}
_LABEL: Final = re.compile(
    r"(?:^|(?<=\n)|(?<=[;|•,.·/]\s)|(?<=[;|•]))[ \t]{0,4}(?:[-–*•>][ \t]{0,3})?\*{0,2}(?:der |die |das )?("
    + "|".join(sorted(map(re.escape, _NAMES), key=len, reverse=True))
    + r")\*{0,2}[ \t]{0,2}(?:\??:\*{0,2}[ \t]{0,3}|\?(?=[ \t]+\S)(?:(?<=wo\?)|(?<=was\?|wer\?)|(?<=wann\?|iele\?|ehts\?|t es\?|unkt\?| wem\?|zeit\?| für\?|.ort\?)))",
    re.IGNORECASE,
)

# "WO   Kulturhaus", "Ort ........ Kulturhaus": columns in place of a colon.
_COLUMN: Final = re.compile(
    r"^([ \t]{0,4}(?:"
    + "|".join(sorted(map(re.escape, _NAMES), key=len, reverse=True))
    + r"))([ \t]{0,2}(?:\.{3,40}|…{1,9}|\t|[ ])[ \t]{1,40})(?=\S)",
    re.IGNORECASE | re.MULTILINE,
)
_FEWEST: Final = 2  # columns of a form

Fields = Mapping[str, tuple[tuple[int, int], ...]]


def with_colons(text: str) -> str:
    """As long as before: "WO   Kulturhaus" becomes "WO:  Kulturhaus", where at least two lines begin like that."""
    if len(_COLUMN.findall(text)) < _FEWEST:
        return text
    return _COLUMN.sub(lambda found: f"{found[1]}:".ljust(len(found[0])), text)


def labels_in(text: str) -> list[re.Match[str]]:
    """The labels themselves, with their colons."""
    return list(_LABEL.finditer(text))


def fields(text: str, labels: Sequence[re.Match[str]]) -> Fields:
    """For each field the places of its values in the text, in their order; nothing where no label stands."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, label in enumerate(labels):
        last = labels[number + 1].start() if number + 1 < len(labels) else len(text)
        first = label.start() + len(label[0].rstrip())  # blanks behind the colon may have been words before
        end = min(last, _line_end(text, label.end()))
        if text[first:end].strip(" ,;.\t"):
            found.setdefault(_NAMES[label[1].casefold()], []).append((first, end))
    return {name: tuple(spans) for name, spans in found.items()}


def is_form(given: Fields) -> bool:
    """Whether the message has labels for more than one of the five W."""
    return len(given.keys() - {"other"}) > 1


def _line_end(text: str, place: int) -> int:
    ends = [found for sign in ("\n", ";", " / ") if (found := text.find(sign, place)) >= 0]
    return min(ends, default=len(text))
