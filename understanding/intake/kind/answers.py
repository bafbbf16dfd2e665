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
    r"\b(?:fotos?|bild|bilder|video|videos|flyer|plakat|texte?|logo) (?:dazu |davon |dafür |gibts |gibt es ){0,2}(?:(?:vom|von|der|des|aus) (?:\w{2,20} ){1,3}?)?(?:hab|habe|haben|hätte|schick|schicke|schicken|liefere?n?|reiche?n?|bringe?n?|sende?n?|maile?n?|lade?n?|mache|mach|machen|bringe|besorge|kann|könnte|können)\b(?: ich| wir)(?: \w{2,12}){0,4}"
    r"|\b(?:fotos?|bilder|video|infos?|text) (?:folgen|folgt|kommen|kommt)\b(?=[^.!?\n]{0,60}$)[^.!?\n]{0,60}"
    r"|\b(?:ich|wir) (?:hab|habe|haben|hätte|schicke?n?|mache?n?) (?:auch |noch |dazu |ein |schon ){0,3}(?:fotos?|bild|bilder|video|videos|flyer|plakat)\b",
    _I,
)
# "Viel Spaß heute Abend beim Sommerfest": whatever they are wished for.
WISHES: Final = re.compile(
    r"^\W{0,4}(?:\w{1,10}[,!.]? ){0,4}(?:viel (?:spaß|spass|erfolg|glück|vergnügen|freude)|gutes gelingen|gute fahrt|gute reise|toi,? toi|daumen (?:sind )?gedrückt|gute besserung)\b(?=[\W]{0,4}$| (?:an|euch|dir|ihnen|allen|heute|morgen|gleich|nachher|dann|noch|weiterhin|und)\b)[^\d:]{0,80}$",
    _I,
)
# "See you on Monday", "so machen wir's".
FAREWELLS: Final = re.compile(
    r"^\W{0,4}(?:\w{1,10}[,!.]? ){0,3}(?:see you|talk (?:to you )?(?:soon|later)|speak soon|have fun|good luck|take care)\b[^\d:]{0,60}$"
    r"|^\W{0,4}(?:\w{1,10}[,!.]? ){0,3}(?:so )?(?:machen|machn|lassen) (?:wirs|wir's|wir es|wir das)\b[^\d:]{0,25}$"
    r"|^\W{0,4}(?:ach so|achso|ach ja|aha)\b[^\d:]{0,50}$|^\W{0,4}(?:ich )?mein(?:e|te) (?:natürlich|eigentlich|halt|doch)\b[^:]{0,40}$"
    r"|^\W{0,4}(?:no worries|no rush|take your time|don't worry)\b|\bsounds (?:good|great|like a plan)\b|^\W{0,4}just checking in\b|\b(?:hat|hätte) sich (?:\w{3,12} ){0,2}(?:erledigt|geklärt)\b"
    r"|\bhab(?:e|en)?'?s (?:\w{2,12} ){0,3}(?:weitergeleitet|weitergegeben|notiert|gesehen|gelesen|bekommen|erhalten|geschickt|abgeschickt|eingetragen|ausgedruckt|vergessen|gefunden|erledigt|verstanden|kapiert)\b",
    _I,
)
# "Bitte noch nicht veröffentlichen", "Post bitte zurückhalten": nothing may be told yet.
HOLDS: Final = re.compile(
    r"\b(?:noch|erst ?mal|vorerst) (?:nicht|nichts|warten)\b[^.?!]{0,25}\b(?:veröffentlichen|posten|rausgeben|online stellen|teilen|post|beitrag)\b"
    r"|\b(?:nichts|nix|keine posts|nicht) mehr (?:posten|veröffentlichen|online stellen)\b"
    r"|\b(?:post|beitrag|text|meldung) (?:bitte )?(?:noch )?(?:zurückhalten|stoppen|anhalten)\b|\bdon'?t (?:post|publish)\b[^.]{0,20}\byet\b",
    _I,
)
# "Bitte keine Bilder vom Sommerfest posten": what may not be shown, and else nothing.
FORBIDS: Final = re.compile(
    r"^\W{0,4}(?:\w{2,10}[,!.]? ){0,2}?(?:bitte (?:kein|keine|keinen|nicht) (?:\w{2,14} ){0,3}?(?:bild|bilder|fotos?|videos?|namen?|gesichter|aufnahmen|zahlen)\b"
    r"|please (?:do not|don'?t|no) (?:\w{2,14} ){0,4}?(?:pictures?|photos?|videos?|names?|faces)\b)",
    _I,
)
# "Fotos kann ich schicken" as a question: "soll ich ein paar Bilder schicken?".
OFFERS: Final = re.compile(
    r"\b(?:soll(?:en|te|ten)?|kann|können|könnte|könnten|darf|dürfen|shall|should|can|could) (?:ich|wir|i|we) (?:\w{2,12} ){0,4}?(?:bild|bilder|fotos?|videos?|text|texte|infos?|plakat|flyer|pictures?|photos?)\b[^?.!\n]{0,40}\?",
    _I,
)
# "Für die Begleitung der Kampagne möchte ich mich herzlich bedanken": to the desk, not "bei allen Helfern".
# "Danke an alle Helfer beim Hochwasser": said in public.
PUBLIC_THANKS: Final = re.compile(
    r"\b(?:dank\w{0,6}|thanks|thank you)\b[^.!?\n]{0,20}\b(?:an|to) (?:all\w{0,2}|die|den|unsere[nr]?|the|our|\d+) (?:\w{2,20} ){0,2}?"
    r"(?:helfer|helfend|ehrenamt|freiwillig|einsatzkräft|rettungskräft|feuerwehr|spender|blutspende|bürger|anwohner|einwohner|unterstützer|wahlhelfer|besuch|teilnehm|sponsor|verein|volunteer|helper|donor|visitor|citizen|resident)",
    _I,
)
FORMAL_THANKS: Final = re.compile(
    r"\b(?:begleitung|unterstützung|zusammenarbeit|hilfe|umsetzung|betreuung|arbeit|mühe|geduld|beratung|einsatz|beitrag|berichterstattung)\b[^.?!]{0,120}\b(?:mich|uns) (?!bei (?:den|allen|dem|der|unser))[^.?!]{0,80}\bbedanken\b"
    r"|\b(?:mich|uns) (?:\w{2,12} )?(?:bei (?:euch|ihnen) )?(?:\w{2,12} ){0,2}für (?:die|eure|ihre|das|den) [^.?!]{3,80} bedanken\b"
    r"|\b(?:like|want) to thank (?:you|your team|the desk)\b",
    _I,
)
# "Das Komitee hat mich gebeten mitzuteilen, dass": what follows is the matter.
HANDED_ON: Final = re.compile(
    r"\b(?:mich|mir|uns) (?:\w{2,12} ){0,3}?(?:gebeten|beauftragt|erzählt|berichtet|gesagt|geschrieben|gemeldet)\b[^.?!]{0,40}\bdass\b|\b(?:asked|told) me (?:to )?[^.?!]{0,30}\bthat\b",
    _I,
)
# "Hat jemand meinen Schirm gesehen? Griff aus Holz".
LOST: Final = re.compile(
    r"\b(?:wer hat|hat (?:jemand|wer|einer|irgendwer)|has (?:anyone|anybody|someone)|who (?:has|took))\b[^?]{0,60}\b(?:mein|meine|meinen|meiner|my)\b[^?]{0,80}\b(?:mitgenommen|gesehen|gefunden|eingesteckt|ausgeliehen|geliehen|verwechselt|genommen|weggeräumt|liegen|seen|found|taken|took|borrowed)\b|\bwho took my\b",
    _I,
)
# "Seh grad, ihr seid jetzt auch auf Threads", "sieht gut aus bei euch", "so ein Mistwetter".
REMARKS: Final = re.compile(
    r"^\W{0,4}(?:hab|habe|seh|sehe|grade?|gerade|eben)\b[^.?!:\d]{0,40}\bihr (?:\w{2,9} )?(?:seid|habt|macht|postet|jetzt)\b"
    r"|\b(?:sieht|sehen|schaut|klingt|liest sich) (?:\w{2,9} ){0,3}(?:gut|toll|klasse|super|schön|schick|top|stark) (?:aus )?(?:bei|von) euch\b"
    r"|^\W{0,4}(?:so|was für|wieder|schon wieder) (?:'?n|ein|eine|so ein) \w{0,8}(?:wetter|hitze|stress|chaos|montag|tag|kälte|regen)\b",
    _I,
)
# "Das Wetter ist mies": said of what everybody has.
OPINIONS: Final = re.compile(
    r"\b(?:wetter|kaffee|laune|montag|stau|kantine|essen) (?:ist|war|schmeckt|heute) (?:\w{2,12} ){0,4}(?:mies|schlecht|grau|furchtbar|schrecklich|toll|schön|kalt|lecker|leer|kaputt)\b",
    _I,
)
# Sent by a machine while somebody is away.
AUTOMATIC: Final = re.compile(
    r"automatische (?:antwort|abwesenheit)|automatic reply|auto-?reply|out of (?:the )?office|abwesenheits(?:notiz|assistent|meldung)"
    r"|\b(?:ich bin|bin|wir sind|i am|i'm)\b(?:[^.\n]|(?<=\d)\.){0,60}(?:abwesend|im urlaub|im mutterschutz|in elternzeit|auf (?:dienstreise|fortbildung)|außer haus|nicht erreichbar|krank\b|nicht (?:im|am) (?:büro|haus|dienst|platz|arbeitsplatz)|nicht da\b|on (?:\w{3,12} )?leave|on vacation|on holiday)"
    r"|on annual leave|(?:wieder |erst )(?:ab |am )?[^.\n]{0,25}(?:für sie da|erreichbar)|back in the office",
    _I,
)
# "Frau Pohl ruft Sie zurück", "bis Montag dann".
CALLS_BACK: Final = re.compile(
    r"\b(?:ruf|rufe|call|melde)\b[^.?!\n]{0,50}\b(?:zurück|back)\b|\b(?:ruft|rufen) (?:dich|euch|Sie|mich|uns)\b[^.?!\n]{0,30}\b(?:zurück|an|durch)\b|\bmeldet sich\b[^.?!\n]{0,30}\b(?:bei (?:dir|euch|Ihnen|mir|uns)|zurück)\b|^\W{0,4}(?:(?:super|ok|okay|gut|prima|alles klar|passt|perfekt)[,!. ]{1,3})?(?:dann )?bis (?:dann|gleich|später|morgen|übermorgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|nächste woche)\b[^.?!\n]{0,25}[.!]?\s{0,4}$",
    _I,
)
# "Aus Versehen geschickt, bitte löschen".
MISTAKE: Final = re.compile(
    r"\b(?:versehen|irrtum|irrtümlich)\b|\b(?:anhang|anlage|datei|dateien|link) (?:\w{2,10} )?(?:vergessen|vergaß|fehlte|forgotten)\b|\bforgot (?:the|to attach)\b|\bbitte (?:wieder |sofort )?(?:löschen|ignorieren|vergessen)\b",
    _I,
)
# "Wie werde ich Tagesmutter?" in front of more is a title.
TITLE_ASKS: Final = re.compile(
    r"^\W{0,4}(?:wie|was|wo|wann|darf|kann) (?:\w{2,12} )?ich\b[^?\n]{3,60}\?(?=\s+\S)", _I
)
# "Ihr macht das toll".
PRAISE: Final = re.compile(
    r"\b(?:ihr macht|macht ihr|du machst|sie machen) das (?:\w{2,10} ){0,2}(?:toll|super|gut|klasse|prima|schön)\b|\b(?:dickes|großes|riesen|ein) lob\b|\bweiter so\b|\bdanke,? dass (?:ihr|sie|du)\b|\bthanks? (?:you )?for (?:being|thinking)\b|\bglückw(?:u|ü)nsch\w{0,3}\b[^.?!\d]{0,100}\b(?:habt ihr|ihr habt|haben sie sich|an euch|euch allen|zu eurem|zu eurer)\b|\bcongrat\w{1,10}\b[^.?!\d]{0,80}\byou(?:'ve| have| all| (?:\w{3,8} )?(?:deserve|earned))|\bkeep it up\b|\bwell done\b|\bgreat job\b",
    _I,
)
