"""What is said between the matters: acknowledgements, wishes, farewells, and pictures on offer."""

from __future__ import annotations

import re
from typing import Final

_I: Final = re.IGNORECASE

# "Dann weiß ich Bescheid", "hab ich gesehen": said of what was said before.
ACKNOWLEDGES: Final = re.compile(
    r"\b(?:weiß|weiss|wissen|wäre?|bin|sind) (?:ich|wir) (?:ja |jetzt |nun |schon ){0,2}bescheid\b|\b(?:ich|wir) (?:weiß|weiss|wissen) (?:jetzt |nun )?bescheid\b|\bbescheid (?:wissen|gewusst)\b"
    r"|\b(?:sag|sage|sagt|gib|gebt|geben|gebe) (?:ich |wir |mir |uns |dir |euch |ihnen |sie |bitte |dann |noch |einfach ){0,4}(?:(?:den|dem|der) \w{2,20} )?bescheid\b"
    r"|\b(?:hab|habe|haben) (?:ich |wir )(?:es |das |schon |alles |gerade ){0,2}(?:gesehen|gelesen|verstanden|notiert|bekommen|erhalten|weitergegeben|weitergeleitet|eingetragen)\b"
    r"|\b(?:ist|kommt) (?:bei (?:mir|uns) )?(?:angekommen|notiert|vermerkt|eingetragen)\b[.! ]{0,3}$",
    _I,
)
# "fotos hab ich", "Bild schicke ich mit": beside the matter.
PICTURES: Final = re.compile(
    r"\b(?:fotos?|bild|bilder|video|videos|flyer|plakat|texte?|logo) (?:dazu |davon |dafür |gibts |gibt es ){0,2}(?:hab|habe|haben|hätte|schick|schicke|schicken|liefere|mache|mach|machen|bringe|besorge|kann|könnte|können)\b(?: ich| wir)(?: \w{2,12}){0,4}"
    r"|\b(?:ich|wir) (?:hab|habe|haben|hätte|schicke?n?|mache?n?) (?:auch |noch |dazu |ein |schon ){0,3}(?:fotos?|bild|bilder|video|videos|flyer|plakat)\b",
    _I,
)
# "Viel Spaß heute Abend beim Sommerfest": whatever they are wished for.
WISHES: Final = re.compile(
    r"^\W{0,4}(?:\w{1,10}[,!.]? ){0,4}(?:viel (?:spaß|spass|erfolg|glück|vergnügen|freude)|gutes gelingen|gute fahrt|gute reise|toi,? toi|daumen (?:sind )?gedrückt)\b(?=[\W]{0,4}$| (?:euch|dir|ihnen|allen|heute|morgen|gleich|nachher|dann|noch|weiterhin|und)\b)[^\d:]{0,80}$",
    _I,
)
# "See you on Monday", "so machen wir's".
FAREWELLS: Final = re.compile(
    r"^\W{0,4}(?:\w{1,10}[,!.]? ){0,3}(?:see you|talk (?:to you )?(?:soon|later)|speak soon|have fun|good luck|take care)\b[^\d:]{0,60}$"
    r"|^\W{0,4}(?:\w{1,10}[,!.]? ){0,3}(?:so )?(?:machen|machn|lassen) (?:wirs|wir's|wir es|wir das)\b[^\d:]{0,25}$"
    r"|^\W{0,4}(?:ach so|achso|ach ja|aha)\b[^\d:]{0,50}$"
    r"|\bhab(?:e|en)?'?s (?:\w{2,12} ){0,3}(?:weitergeleitet|weitergegeben|notiert|gesehen|gelesen|bekommen|erhalten|geschickt|abgeschickt|eingetragen|ausgedruckt|vergessen|gefunden|erledigt|verstanden|kapiert)\b",
    _I,
)
