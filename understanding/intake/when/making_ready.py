"""A message made ready for the reader of dates: what is no date of the event is blanked, in a text that keeps its length."""

from __future__ import annotations

import re
from typing import Final

from understanding.intake.language.expressions import Expression
from understanding.intake.language.words import blanked
from understanding.intake.when.bare_hours import with_hours
from understanding.intake.when.no_event import NO_EVENT

_I: Final = re.IGNORECASE

# What was, or was called off, has its date all the same: that day is what the topic is about.
_ASIDE: Final = re.compile(
    r"\b(?:war|waren|was|were|fällt|fallen|faellt|entfällt|entfallen|weg|abgesagt|ausgefallen|ausfallen|gestrichen|aus|cancelled|canceled)\b",
    _I,
)
_MOVED: Final = (
    "ersatz",
    "verschob",
    "verleg",
    "stattdessen",
    "neuer termin",
    "nachgeholt",
    "nachhol",
    "statt am",
    "moved",
    "postponed",
    "new date",
)
# What is made up for later was to be on the first day; "Ersatztermin noch offen" names no other.
_MADE_UP: Final = re.compile(
    r"\b(?:nachgeholt|nachholtermin|nachgefahren|nachgeleert)[^.!?;\n]{0,25}\b(?:am|ist der) [^.!?;\n]{0,25}",
    _I,
)
_CALLED_OFF: Final = Expression(
    re.compile(r"\b(?:fällt|fallen|faellt|entfällt|entfallen|fiel)\b", _I),
    ("fällt", "fallen", "faellt", "fiel"),
)
_OPEN: Final = Expression(
    re.compile(
        r"\b(?:(?:ersatz|nachhol|ausweich)termin\w{0,2}|neuer termin|neues datum|new date)[^.!?;\n]{0,20}\b(?:offen|folgt|unklar|unbekannt|gesucht|bekannt|später|keine[nr]?|noch nicht|steht aus|abgestimmt|festgelegt|mitgeteilt|tba|tbc)\b|\bkein(?:en)? ersatz\w{0,8}\b|\bersatz\w{0,6} [^.!?;\n]{0,20}\b(?:keinen?|nicht)\b",
        _I,
    ),
    ("ersatz", "nachhol", "ausweich", "neuer termin", "neues datum", "new date"),
)
FAR: Final = 90  # characters between a verb and what stands at its end
_MINUTES: Final = (
    r"((?:[0-5]\d(?!\.)|(?:00|1[3-9]|[2-5]\d)(?=\.(?!\d)))\b)"  # "17.45." ends a sentence, "5.12." is a day
)
_DOTTED: Final = re.compile(rf"\d\.{_MINUTES}")
_BEGINS_AT: Final = re.compile(
    r"(\b(?:los geht(?:s| es)|geht(?:s| es)? los|[^\W\d_]{0,12}beginn|beginnt|start|startet|treff|treffen|treffpunkt|sammeln|einlass|uhrzeit|abfahrt|abmarsch|ankunft|anpfiff|anstoß|eröffnung|auftakt"
    r"|pressetermin|fototermin|entwarnung|at|starts?|doors(?: open)?|kick-?off)[:,]? (?:um |ab |ist |at )?\d{1,2})\."
    + _MINUTES
    + r"(?! ?(?:€|£|euro?|pounds|kilo|k?m|kg|ha|l)\b)",
    _I,
)
# "Uhrzeit: 8-12": the label says of what, as "Uhr" does.
_FORM_HOURS: Final = re.compile(
    r"\b(?:uhrzeit|zeit|wann|dauer): ?(\d{1,2} ?(?:-|–|bis) ?\d{1,2})(?=[ \t]*(?:\n|$|[,;]))", _I
)
_INCLUSIVE: Final = re.compile(
    r"\b(?:einschl|inkl|incl|voraussichtl|vorauss|vsl|mind)\.(?= ?[^\W_]{0,10}[.,]{0,2} ?\d| (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|heute|morgen|ende)\b)",
    _I,
)
_NUMERIC: Final = re.compile(
    r"\b\d{1,2}\.\s?(?:\d{1,2}\.|(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez))", _I
)
_FEAST: Final = re.compile(
    r"(?<![\w-])(?<!\b(?:an|zu|am|on|at) )(?<!\b(?:vor) )(?<!nach )(?:ostern|weihnachten|pfingsten|fasching|karneval|himmelfahrt|fronleichnam)\b",
    _I,
)
# "nach der Sommerpause wieder: Sonntag, 5. September".
_HOLIDAYS: Final = re.compile(
    r"\b(?:nach|vor|in|während) (?:der |den |dem )?[^\W\d_]{0,14}(?:pause|ferien)\b"
    r"|(?:\b(?:in der |zum |zu ))?\b(?:(?:ersten|letzten) schulwoche|schul(?:jahres)?(?:beginn|anfang|start))\b",
    _I,
)
_TAKES_PLACE: Final = re.compile(r"\b(?:find(?:et|en)?|fand(?:en)?)\b", _I)
_INSTEAD: Final = re.compile(r"\bstatt\b", _I)
# "um 12. Die alte Platane": the dot ends the sentence.
_HOUR_ENDS: Final = re.compile(
    r"((?i:\b(?:um|ab|gegen)) \d{1,2})\.(?=\s+[A-ZÄÖÜ])(?!\s+(?i:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez))"
)
# "Ende der Arbeiten: 30. November": up to then.
_ENDS_ON: Final = re.compile(
    r"\b(?:(?:ende|abschluss|fertigstellung|bauende)(?: de[rs] [^\W\d_]{3,25}| (?:laut|nach|gemäß) [^\W\d_]{3,25})|(?:bau|sperr|wieder)?ende|entwarnung)(?::| ist)? (?:laut plan |voraussichtlich |vermutlich |geplant |wohl |ca\. |etwa |gegen )*(?:am |um )?(?=\d)",
    _I,
)
# "zum Jahresende", "zum Monatsende": on its last day.
_AT_YEARS_END: Final = re.compile(r"\bzum (?:jahresende|jahresschluss|ende des jahres)\b", _I)
_AT_MONTHS_END: Final = re.compile(r"\bzum (?:monatsende|ende des monats)\b", _I)
# "seit dem Fahrplanwechsel am 13.12.": since that day.
_SINCE: Final = re.compile(
    r"\b(seit) (?:dem|der|unserer?|unserem) [^\W\d_]{4,25} (?:am|vom)(?= (?:\d|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend))",
    _I,
)
# "kommt am Mittwoch um 15 Uhr vorbei": nothing is over.
_BY: Final = re.compile(r"\bvorbei\b", _I)
_COMES: Final = re.compile(
    r"\b(?:komm|schau|guck|bring|fahr|fähr|lauf|läuf|geh|zieh|radel|rausch)[^\W\d_]{0,3}\b[^.!?\n]{0,80}\Z",
    _I,
)
_JUST_NOW: Final = re.compile(
    r"\bvorhin\b(?<!\bhatte vorhin)(?<!\bhatten vorhin)(?<!\bhabe vorhin)(?<!\bhaben vorhin)(?<!\bhab vorhin)(?<!\bmail von vorhin)(?<!\bwie vorhin)"
    r"(?! (?:mit|ein gespräch|schon|telefon|geschickt|gemailt|angerufen|besprochen|vergessen))",
    _I,
)


# "schlugen Schifferstadt 19:12": how a match ended.
_MATCH: Final = re.compile(
    r"\b(?:schlug(?:en)?|sieg(?:te|ten|t|e)?|gewann(?:en)?|gewinnt|verlor(?:en)?|unterlag(?:en)?|besiegten?|endete|endstand|niederlage|remis|unentschieden)\b",
    _I,
)
_SCORE: Final = re.compile(
    r"(?<!\bum )(?<!\bab )(?<!pfiff )(?<!, )(?<!\d)\d{1,3}:\d{1,3}\b(?! ?(?:uhr|h)\b)", _I
)


def made_ready(text: str, masked: str) -> str:
    """`masked` is as long as the text, without names and counts."""
    casefolded = text.casefold()
    for one in NO_EVENT:
        masked = blanked(masked, one.spans(text, casefolded), "x")
    if _NUMERIC.search(masked):  # "Ferienbetreuung Ostern: 22.3. bis 2.4."
        masked = blanked(masked, [found.span() for found in _FEAST.finditer(masked)])
        masked = blanked(masked, holidays_in(masked))
    if _DOTTED.search(masked):
        masked = _BEGINS_AT.sub(lambda found: f"{found[1]}:{found[2]}", masked)
    if _TAKES_PLACE.search(masked):  # "findet statt am 9. Juli", and not instead of it
        masked = blanked(masked, [found.span() for found in _INSTEAD.finditer(masked)][-1:])
    if _MATCH.search(masked):
        masked = blanked(masked, [found.span() for found in _SCORE.finditer(masked)])
    masked = _FORM_HOURS.sub(lambda found: f"{found[1]} uhr".rjust(len(found[0])), masked)
    masked = with_hours(masked)
    masked = _HOUR_ENDS.sub(lambda found: f"{found[1]},", masked)
    masked = _ENDS_ON.sub(lambda found: "bis".ljust(len(found[0])), masked)
    masked = _AT_YEARS_END.sub(lambda found: "am 31.12.".rjust(len(found[0])), masked)
    masked = _AT_MONTHS_END.sub(lambda found: "monatsletzten".rjust(len(found[0])), masked)
    masked = _SINCE.sub(lambda found: "seit".ljust(len(found[0])), masked)
    masked = _without_coming_by(masked)
    masked = _JUST_NOW.sub("heute ", masked)
    masked = _INCLUSIVE.sub(lambda found: " " * len(found[0]), masked)
    return _without_moves(masked)


def _without_coming_by(masked: str) -> str:
    spans = [
        found.span()
        for found in _BY.finditer(masked)
        if _COMES.search(masked, max(0, found.start() - FAR), found.start())
    ]
    return blanked(masked, spans)


def holidays_in(text: str) -> tuple[tuple[int, int], ...]:
    """ "in den Ferien (8. bis 19. Februar)": they say when, too, though the date says it better."""
    return tuple(found.span() for found in _HOLIDAYS.finditer(text)) if _NUMERIC.search(text) else ()


def without_asides(masked: str) -> str:
    """ "fällt aus", "war": the day of it stays."""
    casefolded = masked.casefold()
    if any(word in casefolded for word in _MOVED):
        return masked
    return blanked(masked, [found.span() for found in _ASIDE.finditer(masked)])


def _without_moves(masked: str) -> str:
    """ "fällt am 31.12. aus, nachgeholt wird sie am 2. Januar": the day of the event is the first."""
    casefolded = masked.casefold()
    masked = blanked(masked, _OPEN.spans(masked, casefolded))
    off = _CALLED_OFF.spans(masked, casefolded)
    return (
        blanked(masked, [found.span() for found in _MADE_UP.finditer(masked, off[0][1])]) if off else masked
    )
