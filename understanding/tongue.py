"""In which language a message is plainly written, by the small words that every sentence has; in doubt in none."""

from __future__ import annotations

import re
from typing import Final, Literal

FEWEST = 6  # words of which anything is concluded
DISTINCT = 3  # different small words of a language that are needed
SHARE = 5  # at least one of so many words is such a one
FOREIGN = 3  # so many times as often as those of the other language
READ = 200  # words: what is longer has shown itself by then
LONGEST = 4000  # characters

_QUOTED: Final = re.compile('„[^„“”"]*[“”"]|“[^“”]*”|"[^"]*"|»[^»«]*«|«[^«»]*»|‚[^‚‘]*‘|>[^\n]*')
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SPLIT: Final = re.compile(r"\S+")
# None of these words is one of the other language too, as "was", "will", "in" and "an" are.
_SENTENCES: Final = frozenset(
    _SPLIT.findall(
        "is are has have had we i you they there it's i'm we're would could can please opens today tomorrow yesterday tonight dear pm o'clock "
        "january february march june july october december monday tuesday wednesday thursday friday saturday sunday"
    )
)  # and what no title has
_ENGLISH: Final = _SENTENCES | frozenset(
    _SPLIT.findall(
        "the of and our us your their this that these those which who what when where on at for with from to by be been being it its should about "
        "until into after before during between new next open opening shall my me he she his how week month year children people guests "
        "visitors than more colleagues some any every first no just very"
    )
)
_GERMAN: Final = frozenset(
    _SPLIT.findall(
        "der die das den dem des und oder ist sind wird werden wurde haben habe wir ihr ich sie er es uns unser unsere mit für auf bei beim zum "
        "zur vom von im um nach aus über unter durch gegen ab bis ein eine einen einem einer eines nicht kein keine auch noch nur schon sich "
        "wie wenn dass weil als am gibt findet statt bitte hallo danke anbei uhr januar februar märz juni juli oktober dezember montag "
        "dienstag mittwoch donnerstag freitag samstag sonntag heute morgen nächste nächsten nächster diese dieser dieses rund etwa gäste kinder"
    )
)
_IN_NAMES: Final = frozenset(
    _SPLIT.findall("der die das den dem des am im von vom zum zur für und bei unter")
)  # "Haus der Kunst" stands in English texts too, and "8 am"


def written_in(text: str) -> Literal["de", "en"] | None:
    """What stands in quotation marks, or was quoted with ">", is somebody else's."""
    said = _QUOTED.sub(" ", text[:LONGEST])
    words = [word.casefold().replace("’", "'") for word in _WORD.findall(said)][:READ]
    if len(words) < FEWEST:
        return None
    english = [word for word in words if word in _ENGLISH]
    german = [word for word in words if word in _GERMAN]
    if _prevails(german, english, len(words)):
        return "de"
    tells = _SENTENCES & set(english) and set(german) <= _IN_NAMES
    return "en" if tells and _prevails(english, german, len(words)) else None


def _prevails(own: list[str], other: list[str], words: int) -> bool:
    many = len(set(own)) >= DISTINCT and len(own) * SHARE >= words
    return many and len(own) >= FOREIGN * len(other)
