"""Names and years that look like dates, what was before all that is told, and times that nobody knows yet."""

from __future__ import annotations

import re
from typing import Final

from understanding.intake.language.expressions import Expression

_I: Final = re.IGNORECASE

NO_EVENT_NAMES: Final = (
    # "wohl irgendwann im November": nobody knows yet.
    Expression(
        re.compile(
            r"\birgendwann (?:mal )?(?:(?:im|in|ab|zum|anfang|mitte|ende|nächstes?|kommendes?|dieses?) ){1,3}[^\W\d_]{3,12}\b|\bsome ?time (?:in|next|this) [a-z]{3,10}\b",
            _I,
        ),
        ("irgendwann", "some"),
    ),
    # "von 1900 bis 1935": years, and no clock times.
    Expression(
        re.compile(
            r"\b(?:von|zwischen|from|between) 1[5-9]\d\d ?(?:bis|und|to|and|[-–]) ?(?:1[5-9]|20)\d\d\b(?! ?(?:uhr|h)\b)"
            r"|(?<![\d.:])1[5-9]\d[1-46-9] ?[-–] ?(?:1[5-9]|20)\d\d\b(?! ?(?:uhr|h)\b)",
            _I,
        ),
        ("15", "16", "17", "18", "19"),
    ),
    # "Heute leitet es seine Tochter": nowadays.
    Expression(
        re.compile(
            r"\bheute (?:leitet|lebt|leben|wohnt|wohnen|heißt|heißen|gehört|gehören|zählt|zählen|umfasst|umfassen|besteht|bestehen|betreibt|betreiben|steht dort|stehen dort)\b(?![^.!?\n]{0,80}\b(?:uhr|h)\b)"
            r"|\b(?:von|bis) heute (?=auf morgen\b)",
            _I,
        ),
        ("heute ",),
    ),
    # "in einer Woche 214 Autofahrer": how many in which time.
    Expression(
        re.compile(
            r"\b(?:in|within) (?:nur |gut |knapp |just |only )?(?:einer|einem|zwei|drei|vier|fünf|sechs|acht|zehn|a|one|two|three|\d{1,2}) (?:tag|woche|monat|jahr|day|week|month|year)\w{0,2} (?:rund |etwa |ca\. |über |mehr als |fast |schon |bereits |about |over )?\d[\d.]{0,8} (?!uhr\b|h\b|bis\b|jahr|year|to\b|[ap]m\b)(?=[^\W\d_])",
            _I,
        ),
        ("tag", "woche", "monat", "jahr", "day", "week", "month", "year"),
    ),
    # "Rückblick Schulanfang: 231 Kinder": what is looked back at.
    Expression(
        re.compile(
            r"^\s{0,3}(?:rückblick|rückschau|nachlese|nachbericht|bilanz)(?: auf)?(?: den| die| das)? [^\W\d_]{4,20}(?=\s?[:.!–-])",
            _I,
        ),
        ("rück", "nachlese", "nachbericht", "bilanz"),
    ),
    # "Osterholz", "Osterode": where, and not when.
    Expression(
        re.compile(
            r"\bOster(?:rade|feld|holz|hofen|burg|wald|bach|stedt|hausen|heide|moor|berg|brock|rönfeld|kappeln|cappeln|ode|hagen|büttel|dorf|heim|bruch|wick|by|wieck|munde)\b",
            _I,
        ),
        ("oster",),
    ),
    # "der Sommerferien-Leseclub": what it is called.
    Expression(re.compile(r"\b[^\W\d_]{3,12}ferien-(?=[^\W\d_]{3})", _I), ("ferien-",)),
    # "Unbekannte hatten im Februar drei Geräte zerstört": before what is told.
    Expression(
        re.compile(
            r"\b(?:hatten?|had) (?:[^\W\d_]{2,15} ){0,3}(?:im|in|letzte[nrs]?|vorige[nrs]?|vergangene[nrs]?|last) (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|frühjahr|sommer|herbst|winter"
            r"|woche|monat|jahr|january|february|march|may|june|july|october|december|spring|summer|autumn|week|month|year)\b(?! (?:\w+ ){0,4}(?:geöffnet|offen|zu)\b)",
            _I,
        ),
        ("hatte", "had "),
    ),
    # "zum neuen Halbjahr": that of the school, or that of the year.
    Expression(
        re.compile(
            r"\b(?:zum|im|ab dem|nach dem|ins) (?:neuen?|nächsten?|zweiten?|kommenden?) (?:schul)?halbjahr\b",
            _I,
        ),
        ("halbjahr",),
    ),
    # "Wir sind SO stolz", and no Sunday.
    Expression(
        re.compile(r"\b(?:SO|DO|MI|DI) (?=(?!und |ab |bis |von |um |den |auch |ist |oder )[a-zäöüß]{3})"),
        ("so ", "do ", "mi ", "di "),
    ),
)
