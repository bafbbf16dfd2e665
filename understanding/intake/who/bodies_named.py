"""What a body is called: the words behind it that are its name."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.events import HAPPENS, SMALL_OR_HAPPENS
from understanding.intake.language.leading import ARTICLES, IN, led
from understanding.intake.language.verbs import ACTIVE
from understanding.intake.language.words import Words, ends_sentence, listed
from understanding.intake.what.wording import is_event
from understanding.intake.where.town_names import BEFORE, is_town
from understanding.intake.who.offices import NAMED_BODIES
from understanding.intake.who.somebody import is_body

MOST_NAME: Final = 3  # words behind the body that name it

_NAMES_BEHIND: Final = listed("Nord Süd Ost West Mitte Stadt Land")
NOT_BEHIND: Final = listed(
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Januar Februar März April Mai Juni Juli August September Oktober November Dezember "
    "Mo Di Mi Do Fr Sa So Zimmer Raum Uhr Tel Telefon Sommer Winter Ende Anfang Mitte Foyer Saal EG OG Haus"
)
_QUOTES: Final = frozenset("„“\"»'")
FIRMS: Final = listed("Fa Firma")
_TAKES_A_NAME: Final = (
    "amt",
    "amts",
    "amtes",
    "zunft",
    "verein",
    "vereins",
    "gemeinde",
    "gericht",
    "gerichts",
    "chor",
    "kreis",
    "zug",
    "verband",
    "verbands",
    "gruppe",
    "kapelle",
    "orchester",
    "garde",
    "ensemble",
    "feuerwehr",
    "initiative",
    "krippe",
    "club",
    "klub",
    "gemeinschaft",
    "kameradschaft",
    "gilde",
    "staffel",
    "korps",
    "schar",
)
_NO_NAMES: Final = SMALL_OR_HAPPENS | ACTIVE
# "Amt für Bodenmanagement", "Versuchsanstalt für Bienenzucht": what it is for belongs to its name.
_FOR_SOMETHING: Final = (
    "amt", "amts", "amtes", "anstalt", "institut", "instituts", "agentur", "ministerium", "ministeriums", "behorde", "gesellschaft", "akademie", "netzwerk", "zentrum", "zentrums", "stelle", "zentrale", "kammer", "ausschuss", "beirat", "kommission", "abteilung", "dienst", "verwaltung",
)  # fmt: skip  # a list
# "Landesbetrieb Wald und Holz": two subjects, one body.
_OF_SUBJECTS: Final = listed(
    "Landesbetrieb Eigenbetrieb Staatsbetrieb Amt Fachbereich Fachdienst Fachgebiet Fachamt Geschäftsbereich Abteilung Dezernat Referat Sachgebiet Stabsstelle Ministerium Landesamt Netzwerk Initiative Arbeitskreis Arbeitsgruppe Ausschuss Verein Beirat Institut Team Agentur Verband Kommunalbetrieb Regiebetrieb"
)
# "verkauft der Förderverein Christbäume": without something they say too little.
_NEED_AN_OBJECT: Final = listed(
    "verkauft verkaufen verkaufte verkauften verteilt verteilen verteilte verteilten sammelt sammeln sammelte sammelten verschenkt verschenken verschenkte schenkt schenken schenkte backt backen backte bäckt pflanzt pflanzen pflanzte bietet bieten bot zeigt zeigen zeigte verleiht verleihen verlieh sucht suchen suchte bastelt basteln baut bauen baute "
    "kocht kochen kochte brät braten grillt grillen reicht reichen reichte serviert servieren organisiert organisieren organisierte veranstaltet veranstalten veranstaltete präsentiert präsentieren präsentierte spendet spenden spendete stiftet stiften stiftete überreicht überreichen überreichte vergibt vergeben vergab verlost verlosen verloste "
    "liefert liefern holt holen holte bringt bringen brachte malt malen näht nähen strickt stricken presst pressen keltert verkostet versteigert versteigern versteigerte vermietet vermieten tauscht tauschen repariert reparieren reparierte restauriert restaurieren reinigt reinigen räumt räumen kontrolliert kontrollieren kontrollierte "
    "ehrt ehren ehrte liest lesen las hat haben hatte macht machen machte gibt geben gab plant planen eröffnet errichtet stellt stellen stellte hängt hängen legt legen legte setzt setzen setzte lagert braucht brauchen bekommt bekommen bekam erhält erhalten erhielt betreut betreuen prüft prüfen zählt zählen testet testen"
)
_LEADS_OBJECTS: Final = listed(
    "den die das ein eine einen ihre ihren seine seinen sein ihr unsere unseren neue neuen viele alle mehrere"
)
MOST_BEHIND: Final = 9  # words in which something else may be its object
_PLURAL: Final = ("e", "en", "er", "n", "s", "ee")
_NO_NAME_BEFORE: Final = listed("für mit aus von zum zur an auf")


def past_dot(row: Words, place: int) -> int:
    """Behind the dot of "Fa."; the dot of a sentence stays."""
    short = 0 < place < len(row) and row[place].text == "." and not ends_sentence(row, place)
    return place + 1 if short else place


def last_of(row: Words, place: int, busy: frozenset[int]) -> int:
    """Behind its name: "Hauptzollamt Aachen", "Agentur für Arbeit", "Verein „Nachbarn helfen“"."""
    at = past_dot(row, place + 1) if row[place].key in NAMED_BODIES else place + 1
    if at + 2 < len(row) and row[at].key in {"st", "sankt"} and row[at + 1].text == ".":
        return at + 3  # "Kindergarten St. Josef"
    if at >= len(row) or (row[at].kind == "mark" and row[place].key not in NAMED_BODIES):
        return place + 1
    if row[at].text == "&":
        return _past_capitals(row, at + 1)
    if row[at].kind == "mark":
        return _past_quote(row, at, place + 1) if row[at].text[0] in _QUOTES else place + 1
    return _past_purpose(row, place, at, busy) or _past_words(row, place, at, busy)


def _past_purpose(row: Words, place: int, at: int, busy: frozenset[int]) -> int:
    """ "Amt für Bodenmanagement Westerwald"; 0 where it is for nothing."""
    named = is_named(row[place].key) or row[place].key.endswith(_FOR_SOMETHING)
    told = (
        named and row[at].key == "fur" and at + 1 < len(row) and row[at + 1].is_capital and at + 1 not in busy
    )
    return _past_seat(row, _past_list(row, at + 2), busy) if told else 0


def _past_words(row: Words, place: int, at: int, busy: frozenset[int]) -> int:
    end = _past_name(row, place, at, busy) if _takes_name(row, place) else place + 1
    if row[place].key in _OF_SUBJECTS and end == at + 1 and _are_subjects(row, end):
        return end + 2
    several = row[place].key.endswith("en") and end > place + 1 and end < len(row)
    return _past_list(row, end) if several and (row[end].key == "und" or row[end].text == ",") else end


def is_named(key: str) -> bool:
    """Also "Landesamts", "Institutes"."""
    return (
        key in NAMED_BODIES or key.removesuffix("s") in NAMED_BODIES or key.removesuffix("es") in NAMED_BODIES
    )


def _past_seat(row: Words, end: int, busy: frozenset[int]) -> int:
    """ "Amt für Bodenmanagement Westerwald"."""
    seat = end < len(row) and row[end].is_capital and end not in busy and row[end].key not in NOT_BEHIND
    return end + 1 if seat and not is_event(row[end].key) else end


def _are_subjects(row: Words, place: int) -> bool:
    """ "... und Holz richtet": no second body behind "und"."""
    if place + 1 >= len(row) or row[place].key != "und" or not row[place + 1].is_capital:
        return False
    alone = place + 2 >= len(row) or not row[place + 2].is_capital
    return alone and not row[place + 1].key.endswith(_TAKES_A_NAME) and row[place + 1].key not in NAMED_BODIES


def _past_capitals(row: Words, end: int) -> int:
    """ "Bauer & Söhnlein"."""
    while end < len(row) and row[end].is_capital:
        end += 1
    return end


def _past_list(row: Words, end: int) -> int:
    """ "für Digitalisierung, Breitband und Vermessung"."""
    while (
        end + 1 < len(row)
        and (row[end].key == "und" or (row[end].text == "," and is_list(row, end)))
        and row[end + 1].is_capital
    ):
        end += 2
    return end


def is_list(row: Words, place: int) -> bool:
    """Whether the comma there is one of a list that "und" ends: ", Neudorf und Rickling"."""
    return (
        place + 3 < len(row)
        and row[place + 1].is_capital
        and row[place + 2].key == "und"
        and row[place + 3].is_capital
    )


def _past_name(row: Words, place: int, at: int, busy: frozenset[int]) -> int:
    lower_name = row[place].key in NAMED_BODIES and not row[place].is_capital
    firm = row[place].key in FIRMS
    end = at
    while (
        end < min(len(row), at + MOST_NAME)
        and end not in busy
        and (
            (row[end].text == "&" and not _is_group(row, end + 1))
            or _names(row, end, lower_name and end <= at + _is_played(row, at), firm)
        )
    ):
        end += 1
    thing = row[end - 1].key.endswith(_PLURAL) or (end < len(row) and row[end].key in {"fur", "mit"})
    if thing and end < len(row) and row[end].key in _NO_NAME_BEFORE and row[place].key not in NAMED_BODIES:
        return place + 1  # "der Förderkreis Kuchen für die Tafel"
    return place + 1 if _is_its_object(row, place, end, busy) else max(end, place + 1)


def _is_its_object(row: Words, place: int, end: int, busy: frozenset[int]) -> bool:
    """ "verkauft der Förderverein Christbäume": the verb before it needs something, and names nothing else."""
    if end != place + 2 or is_town(row[end - 1]) or not place or row[place - 1].key not in ARTICLES:
        return False
    before = place - 2
    if row[place].key in NAMED_BODIES and not is_body(row[place].key):
        return False  # "die Firma Obermoser"
    if before < 0 or row[before].key not in _NEED_AN_OBJECT or row[before].is_capital:
        return False
    if end < len(row) and row[end].is_capital:
        return False  # "der Förderverein Rabenstein Christbäume"
    rest = row[end : end + MOST_BEHIND]
    stop = next((at for at in range(len(rest)) if _parts(row, end + at)), len(rest))
    return not any(
        row[at].key in _LEADS_OBJECTS or (row[at].is_capital and at not in busy and not led(row, at, IN))
        for at in range(end, end + stop)
    )


def _parts(row: Words, place: int) -> bool:
    """A comma or the end of a sentence, but not the dot of "am 19. Dezember"."""
    mark = row[place]
    return mark.kind == "mark" and (mark.text != "." or ends_sentence(row, place))


def _is_group(row: Words, place: int) -> bool:
    """ "Frauenchor Melodia & MGV Eintracht": two."""
    return place < len(row) and (row[place].text.isupper() or row[place].key.endswith(_TAKES_A_NAME))


def _is_played(row: Words, at: int) -> bool:
    """ "our band loud lemons plays": two words without capitals before what they do."""
    return at + 2 < len(row) and row[at + 2].key in HAPPENS and row[at + 1].is_word


def _takes_name(row: Words, place: int) -> bool:
    word = row[place]
    behind = row[place + 1].key if place + 1 < len(row) else ""
    return (
        is_named(word.key)
        or word.text.isupper()
        or behind in _NAMES_BEHIND
        or word.key.endswith(_TAKES_A_NAME)
        or _is_of_a_town(row, place)
        or _is_subject(row, place)
    )


def _is_of_a_town(row: Words, place: int) -> bool:
    """ "Stadtwerke Lindau", "Kreissparkasse Heide"."""
    behind = row[place + 1] if place + 1 < len(row) else None
    return behind is not None and behind.is_capital and (is_town(behind) or behind.key in BEFORE)


def _is_subject(row: Words, place: int) -> bool:
    """ "Die Tafel Rabenstein sucht ...": its clause begins with it, and a verb stands behind its name."""
    begun = place - 1 if place and row[place - 1].key in ARTICLES else place
    if begun and row[begun - 1].kind != "mark" and row[begun - 1].key not in {"und", "and"}:
        return False
    end = place + 1
    while end < len(row) and end - place <= MOST_NAME and (row[end].is_capital or row[end].text == "&"):
        end += 1
    return end > place + 1 and end < len(row) and row[end].is_word and row[end].key not in _NO_NAME_BEFORE


def _names(row: Words, place: int, lower_name: bool, firm: bool) -> bool:
    word = row[place]
    behind = row[place + 1] if place + 1 < len(row) else None
    quarter = word.text == "Mitte" and (behind is None or not (behind.is_capital or behind.kind == "number"))
    if not word.is_word or (word.key in NOT_BEHIND and not firm and not quarter):
        return False
    return word.is_capital or (lower_name and word.key not in _NO_NAMES)


def _past_quote(row: Words, place: int, otherwise: int) -> int:
    """Behind the closing mark; a name has few words."""
    for at in range(place + 1, min(len(row), place + 8)):
        if row[at].kind == "mark" and row[at].text[0] in "“”\"«'":
            return at + 1
    return otherwise
