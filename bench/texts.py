"""Long and hostile texts: none of them may cost more time than a friendly one."""

from __future__ import annotations

import random
import sys
from typing import Final

LONG: Final = 2_000  # characters

NEWS: Final = """
Die Stadtbücherei am Rathausplatz feiert im kommenden Frühjahr ihr fünfzigjähriges Bestehen. Zum Auftakt liest am Donnerstag,
15. Januar, um 19.30 Uhr die Schriftstellerin Mai aus ihrem Roman „Der letzte Sommer“; der Eintritt kostet 8,50 Euro, Karten
gibt es ab dem 5. Dezember unter 0711 216-4711. Eine Woche später, am 22. Januar, erzählt der frühere Bürgermeister, wie die
Bücherei 1976 mit 3.000 Bänden in zwei Zimmern der Königstraße 10-12 begann. Heute leihen rund 12.000 Menschen im Jahr etwa
240.000 Medien aus. Für Kinder von 5 bis 8 Jahren gibt es jeden ersten Samstag im Monat von 10 bis 12 Uhr eine Vorlesestunde,
in den Sommerferien auch mittwochs. Wer mag, bringt sein Lieblingsbuch mit. Die Ausstellung „Sonntag im Park“ ist vom 3. März
bis Ende April zu sehen, montags bleibt sie geschlossen. Über den Umbau entscheidet der Gemeinderat frühestens in der zweiten
Märzhälfte; die Vorlage 12/2026 nennt Kosten von 1,2 Millionen Euro. „Wir sind gut vorbereitet“, sagt die Leiterin, „aber
halb fertig ist nicht fertig.“ Nach den Osterferien sollen die Bauleute in der Bahnhofstraße 3 anfangen, spätestens in der
Kalenderwoche 18. Bis dahin gelten die üblichen Öffnungszeiten: dienstags bis freitags 10 bis 18 Uhr, samstags 10 bis 13 Uhr.
"""

FRAGMENTS: Final = {
    "digits": "20261205",
    "dots": "1.",
    "dates": "1.1.",
    "slashes": "1/2/",
    "colons": "12:",
    "dashes": "5.-",
    "halves": "halb ",
    "quarters": "dreiviertel ",
    "ranges": "von bis ",
    "ranges of days": "vom 3. bis 5. ",
    "weekdays": "Montag ",
    "nearly weekdays": "Donerstga ",
    "next": "übernächsten ",
    "nested": "in der Woche nach dem zweiten Samstag vor ",
    "every": "jeden zweiten ",
    "ordinals": "der 5. und ",
    "and": "5., 6., 7. und ",
    "spaces": " \t",
    "lines": "\n",
    "one letter": "a",
    "one long word": "Donaudampfschifffahrtsgesellschaft",
    "combining": "a\u0308\u0323",
    "joined": "\U0001f469\u200d\U0001f4bb",
    "right to left": "\u202e\u05d0",
}


def texts() -> dict[str, str]:
    """By name, each of exactly 2,000 characters."""
    news = " ".join(NEWS.split())
    repeated = {name: fragment * LONG for name, fragment in FRAGMENTS.items()}
    found = {"news": f"{news} {news}", **repeated, "any Unicode": _any(), "any of ours": _shuffled(news)}
    return {name: text[:LONG] for name, text in found.items()}


def _any() -> str:
    chance = random.Random(1)  # noqa: S311  # no secret, and the same in every run
    signs = (chance.randrange(sys.maxunicode) for _ in range(2 * LONG))
    return "".join(chr(sign) for sign in signs if not 0xD800 <= sign <= 0xDFFF)  # halves of characters


def _shuffled(news: str) -> str:
    words = " ".join([news, news, *FRAGMENTS.values()]).split()
    random.Random(2).shuffle(words)  # noqa: S311  # no secret, and the same in every run
    return " ".join(words)
