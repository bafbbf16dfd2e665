"""Times that are about the message, the post or the desk itself, and not about what happens."""

from __future__ import annotations

import re
from typing import Final

from understanding.intake.language.expressions import Expression

_I: Final = re.IGNORECASE

_WEEKDAY: Final = r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend"
_NEAR: Final = rf"(?:vor)?gestern|heute|{_WEEKDAY}|(?:letzter|vergangener|voriger|dieser) woche"
_WRITTEN: Final = "korrektur|nachtrag|ergänzung|änderung|berichtigung|rückfrage|antwort|nachfrage|hinweis|update|anhang|mail|e-mail|email|nachricht|anruf|gespräch|telefonat|meldung|post|beitrag|artikel|text"
# What a desk does with a text: "raus", "posten", "online stellen".
_PUBLISHED: Final = (
    r"(?:raus(?:geben|gehen|schicken|hauen|bringen|senden|geht|kommt)?|posten|postet|gepostet|teilen|teilt|bringt|geteilt|veröffentlich(?:en|t)|hochladen|hochgeladen|publizieren|verbreiten|absetzen"
    r"|(?:online|live)(?: (?:stellen|gehen|nehmen|geht|gestellt))?|auf die (?:seite|homepage|website)|publish(?:ed)?|go(?:es)? (?:live|out|online)|post(?:ed)?)\b"
)
_SOON: Final = r"(?:sofort|umgehend|(?:noch )?heute(?: noch| abend| früh)?|morgen(?: früh| vormittag| abend)?|bis (?:morgen|heute abend|freitag)|gleich morgen|immediately|today|tomorrow)"

OF_THE_DESK: Final = (
    # "Korrektur zu gestern", "Ergänzung zu meiner Mail von Montag": when somebody wrote.
    Expression(
        re.compile(
            rf"\b(?:{_WRITTEN})(?: (?:zu|zur|zum|von|vom) (?:meiner |meinem |unserer |unserem |der |dem )?(?:{_WRITTEN}))? (?:zu|von|vom) (?:{_NEAR})\b",
            _I,
        ),
        ("gestern", "heute", "tag", "mittwoch", "sonnabend", "woche"),
    ),
    # "wie gestern besprochen", "wie am Montag telefonisch angekündigt".
    Expression(
        re.compile(
            rf"\bwie (?:schon |bereits )?(?:am )?(?:{_NEAR}) (?:schon |bereits |am telefon |telefonisch |per mail |im gespräch |kurz )?(?:besprochen|telefoniert|angekündigt|vereinbart|abgesprochen|erwähnt|angefragt|geschrieben|gesagt|ausgemacht|versprochen)\b",
            _I,
        ),
        ("wie ",),
    ),
    Expression(
        re.compile(
            r"\bas (?:discussed|agreed|mentioned|announced|promised) (?:yesterday|today|last week|(?:on|last) [a-z]{3,6}day)\b",
            _I,
        ),
        ("as ",),
    ),
    # "bitte SOFORT raus", "könnt ihr das morgen früh posten?"
    Expression(
        re.compile(
            rf"\b(?:bitte|könnt|könntet|können|könnten|kann|könnte|please|can|could)\b(?:,? (?:[^\W\d_]{{1,12}})){{0,4}},? {_SOON} (?:[a-zäöüß]{{2,9}} ){{0,3}}{_PUBLISHED}",
            _I,
        ),
        (
            "raus",
            "post",
            "geteilt",
            "teilen",
            "lich",
            "lade",
            "zieren",
            "breiten",
            "setzen",
            "online",
            "live",
            "seite",
            "page",
            "publish",
            "out",
        ),
    ),
    # "gern morgen gleich raus damit", "am besten heute noch online".
    Expression(
        re.compile(
            rf"\b(?:gerne?|möglichst|am besten|bitte) {_SOON} (?:[a-zäöüß]{{2,9}} ){{0,2}}(?:{_PUBLISHED}|raus\b|online\b|rein\b|drauf\b)",
            _I,
        ),
        ("raus", "online", "rein", "drauf", "post", "lich", "teil"),
    ),
    # "Veröffentlichung erst nach 12 Uhr", "bitte nicht vor 14 Uhr posten": an embargo without its name.
    Expression(
        re.compile(
            r"\b(?:veröffentlichung|publikation|freigabe zur veröffentlichung|publication)\b(?: bitte)?(?: erst| nicht| frühestens| not)? (?:ab|nach|vor|um|am|before|after|from) [^.!?\n]{1,30}",
            _I,
        ),
        ("veröffentlichung", "publi"),
    ),
    Expression(
        re.compile(
            rf"\b(?:erst|nicht|frühestens|not) (?:ab|nach|vor|um|am|before|after) [^.!?,;\n]{{1,25}} {_PUBLISHED}",
            _I,
        ),
        ("erst ", "nicht ", "frühestens ", "not "),
    ),
    # "Die Pressemitteilung ist seit heute online": when it was told, not when it happened.
    Expression(
        re.compile(
            rf"\b(?:pressemitteilung|pressemeldung|pm|meldung|artikel|beitrag|bericht|interview|fotos?|bilder|video) (?:ist|sind|steht|stehen) (?:schon |bereits )?seit (?:{_NEAR})\b",
            _I,
        ),
        ("seit ",),
    ),
    # "Falls ihr noch was für Freitag braucht": when the desk wants something.
    Expression(
        re.compile(
            r"\b(?:falls|wenn|sofern) (?:ihr|sie|du|euch|ihnen|bei euch|jemand)\b[^.:!?\n–]{0,50}\b(?:brauch(?:t|en|st)|such(?:t|en|st)|fehl(?:t|en)|hab(?:t|en)|hast)\b",
            _I,
        ),
        ("falls ", "wenn ", "sofern "),
    ),
    Expression(
        re.compile(
            rf"\b(?:noch )?(?:was|etwas|ein thema|nichts|einen füller|something) (?:für|for) (?:den |die |das )?(?:kommenden |nächsten )?(?:heute|morgen|{_WEEKDAY}|wochenende|nächste woche|diese woche|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
            _I,
        ),
        ("was ", "thema ", "nichts ", "füller ", "something "),
    ),
    # "Ergänzend zu gestern", "anknüpfend an Montag".
    Expression(
        re.compile(
            rf"\b(?:ergänzend|anknüpfend|bezugnehmend|anschließend|nachträglich|passend) (?:zu|an|auf) (?:{_NEAR})\b",
            _I,
        ),
        ("ergänzend", "knüpfend", "nehmend", "anschließend", "nachträglich", "passend"),
    ),
    # "Bitte noch heute: ...", "bitte heute noch eine kurze Kachel", "wenn ihr heute noch postet".
    Expression(
        re.compile(
            rf"\b(?:bitte|gerne?|möglichst|wenn ihr|könnt ihr|schafft ihr|geht das|please)\b(?:,? [^\W\d_]{{1,10}}){{0,3}},? (?:noch heute|heute noch|still today)"
            rf"(?=\s*(?::|[.!?]|$|(?:(?:eine?n?|den|die|das|als) )?(?:(?:kurze[nrs]?|kleine[nrs]?) )?(?:kachel|post|posting|story|reel|beitrag|meldung|sharepic)\b|{_PUBLISHED}))",
            _I,
        ),
        ("noch heute", "heute noch", "still today"),
    ),
    # "Wir fänden Freitag gut": for the post.
    Expression(
        re.compile(
            rf"\b(?:wir|ich) (?:fänden?|hätten?|dachten?|wünschen|wünsche) (?:uns |mir |an |gerne? |so )*(?:{_NEAR}|morgen|(?:mon|diens|donners|frei|sams|sonn)tag) (?:gut|schön|super|prima|ideal|toll|passend|am besten)\b",
            _I,
        ),
        ("fände", "hätte", "dachte", "wünsche"),
    ),
)
