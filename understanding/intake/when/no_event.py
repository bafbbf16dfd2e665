"""What looks like a date and is none of the event: names of streets and churches, ages, files, how long, and what was before."""

from __future__ import annotations

import re
from typing import Final

from understanding.intake.language.expressions import Expression
from understanding.intake.when.no_event_names import NO_EVENT_NAMES
from understanding.intake.when.of_the_desk import OF_THE_DESK

_I: Final = re.IGNORECASE

# "wegen Regen auf Samstag": the reason ends before the day.
_NO_REASON: Final = r"(?:auf|vom|von|bis|erst|schon|nicht|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|morgen|heute|gestern)\b"

# Whose age or number is told behind them.
_PEOPLE: Final = (
    r"(?:kinder|kindern|jugendlichen?|mädchen|jungen|jungs|menschen|leuten?|personen|erwachsenen?|teenager|teens|kids|people|children"
    r"|bewerber(?:innen|n)?|teilnehmer(?:innen|n)?|schüler(?:innen|n)?|interessierten?|frauen|männer|damen|herren|azubis|freiwilligen?|youngsters|applicants)"
)
_MONTH: Final = r"\d|jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez"

NO_EVENT: Final = (
    *OF_THE_DESK,
    *NO_EVENT_NAMES,
    # "Petra Quast, bisher Leiterin der Bücherei, geht am 30. September": what somebody was before.
    Expression(
        re.compile(r",\s(?:bisher|bislang|zuvor|früher|vorher|zuletzt)\s[^,.;:!?\d\n]{2,60},", _I),
        ("bisher", "bislang", "zuvor", "früher", "vorher", "zuletzt"),
    ),
    Expression(
        re.compile(r"\b(?:straße|platz|allee) des \d{1,2}\. ?[^\W\d_]{3,9}", _I),
        ("strasse des", "platz des", "allee des"),
    ),
    Expression(
        re.compile(r"\b(?:straße|platz|allee|park|haus) der [^\W\d_]{3,20} [^\W\d_]{3,20}", _I),
        ("strasse der", "platz der", "allee der", "park der", "haus der"),
    ),
    Expression(
        re.compile(r"^stand:? \d[^\n]{0,30}$", _I | re.MULTILINE), ("stand:", "stand ")
    ),  # of a press release
    Expression(
        re.compile(
            r"\b(?:(?:für|for) (?:den|die|das|the)|(?:passend|rechtzeitig|pünktlich) zu[mr]) (?:winter|sommer|herbst|frühling|frühjahr|summer|autumn|spring)\b(?! 20)",
            _I,
        ),
        ("winter", "sommer", "herbst", "frühling", "frühjahr", "summer", "autumn", "spring"),
    ),
    Expression(re.compile(r"\bsperrfrist:?[^\n–]{0,60}", _I), ("sperrfrist",)),
    Expression(
        re.compile(
            r"\b(?:als|zum|the) \d{1,2}\. (?=[a-zäöü]{3})(?!jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez|und|bis|um|advent)[a-zäöü]{3,20}"
        ),
        ("als ", "zum ", "the "),
    ),
    Expression(re.compile(r"\bHut\b"), ("hut",)),
    Expression(
        re.compile(
            r"\bmay (?=(?:apply|be|also|not|take|join|bring|use|register|come|attend|participate|submit|have|only|now|still|enter|vote)\b)"
        ),
        ("may ",),
    ),
    # "aus der Zeit um 1520", "von 1588": how old it is.
    Expression(
        re.compile(
            r"\b(?:um|gegen|anno|ca\.?|circa|around|about|von|aus|of|from) 1[0-8]\d\d\b(?! ?uhr)(?!\s?[ap]m)",
            _I,
        ),
        (" 1",),
    ),
    Expression(
        re.compile(
            r"\b(?:zahl|zahlen|bericht|meldung|artikel|beitrag|mail|foto|fotos) (?:von|vom|aus) (?:der )?(?:letzte[rnm]|vorige[rnm]|vergangene[rnm]) (?:woche|monat|jahr|montag|dienstag|mittwoch|donnerstag|freitag)",
            _I,
        ),
        ("letzte", "vorige", "vergangene"),
    ),
    Expression(
        re.compile(
            r"\b(?:aged|age|ages|im alter) (?:between |from |von )?\d{1,2} (?:to|and|bis|und) \d{1,2}\b", _I
        ),
        ("age ", "aged ", "ages ", "im alter "),
    ),
    Expression(
        re.compile(r"\bElster\b|\bELSTER\b"), ("elster",)
    ),  # the tax portal, not Easter with a typing error
    Expression(
        re.compile(
            r"\b(?:seit|since) (?:19|20)\d\d\b|\b(?:dieses|in diesem|im letzten|im vergangenen|letztes|this|last) (?:jahr|year)\b|\bheuer\b",
            _I,
        ),
        ("seit 19", "seit 20", "since 19", "since 20", " jahr", " year", "heuer"),
    ),
    # "Kirchenchor St. Martin": the name of a church; "wegen Fronleichnam": why, not when.
    Expression(
        re.compile(
            r"\b(?:st\. ?|st |sankt |saint |hl\. ?)(?!martins)[^\W\d_]{3,20}|\bmaria himmelfahrt\b(?= (?:kirche|um\b))",
            _I,
        )
    ),
    Expression(
        re.compile(rf"\bwegen (?:(?!{_NO_REASON})\w{{3,12}} ){{0,2}}(?!{_NO_REASON})[^\W\d_]{{3,25}}", _I),
        ("wegen ",),
    ),
    # "36 Jugendliche zwischen 14 und 17", "für Jugendliche ab 12": how old.
    Expression(
        re.compile(
            rf"{_PEOPLE} (?:ab|von|zwischen|bis|from|aged|between) \d{{1,2}}(?: ?(?:-|–|und|bis|and|to) ?\d{{1,2}})?\b(?! ?(?:-|–|und|bis|and|to) ?\d)(?! ?(?:uhr|h|[ap]m)\b)(?![:.,]\d)(?!\. ?(?:{_MONTH})(?!\d?\.–))",
            _I,
        ),
        ("ab ", "von ", "zwischen ", "bis ", "from ", "aged ", "between "),
    ),
    Expression(
        re.compile(
            r"\b\d{1,2}\.(?=\s?(?:stock|og|ug|etage|obergeschoss|klasse|lehrjahr|platz|stelle|mal|auflage|jh|jhdt?|jahrhunderts?|geburtstag|jubiläum)\b)",
            _I,
        )
    ),
    Expression(re.compile(r"\b(?:zwischen |von )?\d{1,2} (?:und|bis) \d{1,2} jahren?\b", _I), (" jahr",)),
    Expression(
        re.compile(r"\b(?:öffnungszeiten|sprechzeiten|servicezeiten|office hours)\s?:[^\n]{0,80}", _I),
        ("öffnungszeiten", "sprechzeiten", "servicezeiten", "office hours"),
    ),
    Expression(re.compile(r"\bstand:?(?= \d{1,2}\. ?\d{1,2}\.)", _I), ("stand",)),
    # "macht Winterpause vom 7. Dezember bis 26. Februar": that is the event, and leaves out nothing.
    Expression(
        re.compile(
            r"\b(?:macht|machen|geht|gehen|hat|haben) (?:[^\W\d_]{2,8} ){0,3}[^\W\d_]{3,12}pause\b", _I
        ),
        ("pause",),
    ),
    Expression(re.compile(r"\bstand(?= (?:am|an|im|auf) )", _I), ("stand",)),  # no "Stand: 3. Mai"
    # "löschten am Samstag bis in den Morgen".
    Expression(
        re.compile(
            r"\bbis (?:spät |tief |weit )?in (?:die|den) (?:frühen? |späten? |nächsten? )?(?:nacht|morgen(?:stunden)?|abend(?:stunden)?|puppen)\b",
            _I,
        ),
        ("in die", "in den"),
    ),
    # "Az. VB 36.4-2026/88": a file.
    Expression(
        re.compile(
            r"\b(?:az|gz|aktenzeichen|geschäftszeichen)\b\.?:? ?(?:[a-z]{1,5}[ -])?\d[\w./-]{0,30}", _I
        ),
        ("az", "gz", "zeichen"),
    ),
    # "24 h vor der Mahd", "in 90 min gezogen": how long.
    Expression(
        re.compile(
            r"\b\d{1,3} ?(?:h|std|stunden|min|minuten)\.? (?:vor|nach|lang|später|zuvor|vorher)\b", _I
        ),
        (" vor", " nach", " lang", " später", " zuvor"),
    ),
    # "Schon am ersten Abend war er leer": counted from the event.
    Expression(
        re.compile(
            r"\bam (?:ersten|zweiten|dritten) (?:abend|tag|morgen|mittag|nachmittag)\b(?! (?:im|in|des|der|nach|vor|von)\b)",
            _I,
        ),
        ("am ersten", "am zweiten", "am dritten"),
    ),
    Expression(re.compile(r"\b(?:dem|das|im|aufs|vom|zum) eis\b", _I), (" eis",)),  # is no "eins"
    # "Letztes Jahr kam er erst im April."
    Expression(
        re.compile(
            r"(?:^|(?<=[.!?] ))(?:letztes|voriges|vergangenes) jahr [^.!?\n]{0,100}", _I | re.MULTILINE
        ),
        ("letztes", "voriges", "vergangenes"),
    ),
    # "aus der Zeit um 1905", "Aufnahmen aus den Jahren um 1930", "Foto von 1911": how old, and no clock time.
    Expression(
        re.compile(
            r"\b(?:(?:zeit|jahren?|time|years?) (?:um|von|gegen|vor|nach|around|about|of)|anno|baujahr|jahrgang|aus|von|from) 19\d\d\b(?! ?(?:uhr|h|bis|-|–|to)\b)(?! ?[-–:])",
            _I,
        ),
        (" 19",),
    ),
    # "jeden Tag 310 Essen", "täglich rund 2.000 Fahrgäste": how many, and not when.
    Expression(
        re.compile(
            r"\b(?:jede[nrs]? (?:tag|woche|monat|jahr|nacht)|täglich|wöchentlich|monatlich|jährlich|every (?:day|week|month|year)|pro (?:tag|woche|monat|jahr))"
            r" (?:rund |etwa |ca\. |circa |bis zu |über |mehr als |fast |about |some |up to )?\d[\d.,]{0,8} (?!uhr\b|h\b|bis\b|und\b|to\b|[-–]|[ap]m\b|o'clock)(?=[^\W\d_])",
            _I,
        ),
        ("jede", "lich ", "every ", "pro "),
    ),
    # "fährt jetzt auch samstags": a rhythm that is new, and begins when somebody says.
    Expression(
        re.compile(
            r"\b(?:auch|sogar|zusätzlich) (?:an )?(?:(?:mon|diens|donners|frei|sams|sonn)tags|mittwochs|sonnabends|sonn- und feiertags|werktags|abends|nachts)\b",
            _I,
        ),
        ("auch ", "sogar ", "zusätzlich "),
    ),
    # "fehlen seit den Ferien": for a while, nobody says from which day on.
    Expression(
        re.compile(
            r"\bseit (?:den |der |dem )?[^\W\d_]{0,14}(?:ferien|pause|corona|pandemie|(?:schul|schuljahres|semester)(?:start|beginn|anfang))\b",
            _I,
        ),
        ("seit ",),
    ),
    # "frühestens nächstes Jahr": nobody knows yet.
    Expression(
        re.compile(
            r"\b(?:frühestens|nicht vor)(?: erst)? (?:in (?:\d{1,2}|ein(?:em|er)|zwei|drei|vier|fünf|sechs|acht|zehn|einigen|wenigen) (?:tag|woche|monat|jahr)\w{0,2}|(?:anfang|mitte|ende) (?:des|nächsten|kommenden) (?:jahre?s|monats)"
            r"|(?:im |in |ab |zum |anfang |mitte |ende )*(?:nächste[ns]?|kommende[ns]?|übernächste[ns]?|frühjahr|frühling|sommer|herbst|winter|20\d\d))\b(?: jahr\w{0,2}| 20\d\d)?",
            _I,
        ),
        ("frühestens", "nicht vor"),
    ),
    # "beginnt um 10 (nicht 11) Uhr": what it is not.
    Expression(
        re.compile(
            r"\((?:nicht|statt|bisher|sonst|früher|ursprünglich|not|instead of)(?: wie [^\W\d_]{3,15})?(?: mehr)?(?: um)? \d{1,2}(?:[.:]\d\d)?(?: uhr)?\)",
            _I,
        ),
        ("(nicht", "(statt", "(bisher", "(sonst", "(früher", "(ursprünglich", "(not", "(instead"),
    ),
    # "die Profis von morgen": of a time to come.
    Expression(
        re.compile(
            r"\b(?!(?:termin|sitzung|treffen|konzert|veranstaltung|premiere|vortrag|spiel|lesung|probe|fest|kurs|die|der)\b)[^\W\d_]{3,20} von morgen\b(?! (?:früh|vormittag|mittag|nachmittag|abend|um|ab|bis)\b)"
            r"|\b(?!(?:meeting|concert|event|session|game|match)\b)[a-z]{3,15} of tomorrow\b",
            _I,
        ),
        ("von morgen", "of tomorrow"),
    ),
    # "Beliebtester Monat war der Juni", "so viele wie nie im Juni", "mehr als im Mai": figures, and what they are compared to.
    Expression(
        re.compile(
            r"\b(?:monat|tag|wochentag|jahreszeit|month|day) (?:war|ist|bleibt|blieb|was|is) (?:wieder |erneut |again )?(?:der |die |das |ein )?[^\W\d_]{3,12}\b",
            _I,
        ),
        ("monat ", "tag ", "jahreszeit ", "month ", "day "),
    ),
    Expression(
        re.compile(
            r"\b(?:wie (?:noch |seit )?(?:nie|lange nicht)(?: zuvor| mehr)?|(?:mehr|weniger|höher|niedriger|besser|schlechter|more|less|fewer|higher|lower)(?: [^\W\d_]{2,20}){0,2} (?:als|than)|gegenüber|verglichen mit|im vergleich zu[mr]?|compared (?:to|with))"
            r" (?:noch |dem |der |in |im )*(?:letzten |vorigen |vergangenen |gleichen |last )?(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|frühjahr|frühling|sommer|herbst|winter|vorjahr|woche|monat|january|february|march|may|june|july|october|december|month|year|week)\b(?: 20\d\d)?",
            _I,
        ),
        ("wie ", "als ", "than ", "gegenüber", "vergl", "compared"),
    ),
)
