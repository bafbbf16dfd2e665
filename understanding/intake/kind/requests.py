"""What is wanted of the desk: that it tells of something, or only an answer."""

from __future__ import annotations

import re
from typing import Final

_I: Final = re.IGNORECASE

REQUESTS: Final = re.compile(
    r"\b(?:posten|poste[tn]?|bringen|bringt|teilen|veröffentlichen|ankündigen|bewerben|übernehmen|aufnehmen|aufgreifen|interesse an|interesse daran|lust auf|wär(?:e)? das (?:was|nicht was|etwas|ein thema)|was für euch|thema für|reinnehmen|hinweisen|berichten|bekannt ?machen"
    r"|zu machen|kenn(?:t ihr|en sie|st du) (?:schon|bereits|eigentlich schon)|reel machen|machen wir|drüber schreiben|darüber schreiben|etwas (?:dazu|darüber) machen|was (?:dazu|drüber|darüber) machen|wusste(?:t|n|st)|schon gehört|gehört, dass|mitbekommen, dass|vorbeikommen|dabei sein|begleiten|did you know|publish|share|cover|announce|promote|interested in|advertise"
    r"|unterbringen|(?:dran|daran|darauf) erinnern|(?:könntet|könnt|bitte) (?:ihr |sie |bitte |mal |nochmal ){0,3}an (?:die|den|das|unsere?n?) [^?.!\n]{2,60} erinnern"
    r"|(?:platz|lücke|luft|slot) im (?:redaktionsplan|kalender|plan|feed)|als (?:sharepic|reel|story|post|kachel|karussell|carousel)|merkt (?:\w{2,6} ){0,4}vor"
    r"|noch (?:ein|'n|nen) (?:thema|tipp|vorschlag)|(?:kommt|käme|mag) (?:jemand|wer|einer|ihr|von euch wer) (?:\w{2,12} ){0,3}?(?:fotos|foto|bilder|fotografieren|filmen|knipsen)"
    r"|post (?:that|this|about|something)|feature|haltet ihr von (?:einer|einem|ner|nem)|halten sie von (?:einer|einem)|klarstellen|richtigstellen|dementieren"
    r"|könn(?:en|t|ten|tet) (?:wir|ihr|sie|man) (?:nicht |mal |da |dazu |vielleicht ){0,3}(?:erklären|aufklären|zeigen|vorstellen|porträtieren|filmen|warnen)"
    r"|(?:auf|bei|über) (?:insta\w{0,4}|facebook|fb|tiktok|mastodon|threads|linkedin|social media|(?:den|eure[nmr]?|unsere[nmr]?) (?:kanal|kanäle|kanälen|seite|seiten)) "
    r"(?:\w{2,12} ){0,4}?(?:schreiben|sagen|zeigen|stellen|packen|setzen|melden|loben|werben|verbreiten|weitergeben)"
    r"|(?:was|etwas) (?:zum|zur|zu|über) [^?.!\n]{2,60}? (?:machen|bringen|schreiben))\b",
    _I,
)
TO_POST: Final = re.compile(
    r"\b(?:unterbringen|(?:account|kanal|insta|instagram) (?:\w{2,12} ){0,3}?(?:übernehmen|kapern)|takeover|posten|poste[tn]?|veröffentlichen|ankündigen|bewerben|reinnehmen|bekannt ?machen|(?:wär(?:e|s)?|is(?:t|s)?) (?:das|des|dat) was|was für euch|thema für|(?:mögt|wollt|könnt) (?:ihr|sie|es) (?:da |dazu |darüber |drüber )?(?:etwas|was) |publish|announce|promote|advertise)\b",
    _I,
)
# "Wollt fragen, bis wann ich das abgeben muss".
MY_DUTY: Final = re.compile(
    r"\bwollt(?:e|en)? (?:nur |mal |kurz )*(?:fragen|wissen|nachfragen)\b[^?\d]{0,40}\b(?:ich|wir)\b[^?\d]{0,80}\b(?:muss|müssen|soll|sollen|darf|dürfen|kann|können|brauche|brauchen)\b",
    _I,
)
# "Muss jeder Post von euch über die Leitung?"
OF_YOUR_POSTS: Final = re.compile(
    r"^[^?.!\n]{0,60}\b(?:posts?|beitrag|beiträge|texte?|story|storys|reels?|videos?|bilder|fotos) (?:bei|von) euch\b[^?.!\n]{0,80}\?",
    _I,
)
YOUR_WORK: Final = re.compile(
    r"\b(?:postet|teilt|bringt|macht|veröffentlicht|berichtet) (?:ihr|sie)\b(?! (?:bitte|das|dies))", _I
)
NEEDS: Final = re.compile(
    r"(?:hat|hätte|habt|weiß|weiss|kennt|hast|kann|does|has|did) (?:\w{2,12} ){0,2}(?:jemand|wer|einer|ihr|du|anyone|anybody|someone)\b[^?]{3,200}\?",
    _I,
)
# "Ich hab da was für euch, muss aber erst fragen": nothing yet.
HAS_SOMETHING: Final = re.compile(
    r"\bh(?:ab|ätt)\w{0,2} (?:ich |wir )?(?:(?:da|noch|vielleicht|bestimmt|sicher|wieder|mal|schon|evtl\.?|eventuell|vllt\.?|viell\.?|eh|wohl|bald|demnächst) ){0,3}(?:was|etwas) für (?:euch|sie)\b"
    r"|\b(?:i|we)(?:'ve| have|'ll have| will have| might have| may have)(?: got)? (?:something|a topic|a story|an idea|some news|news) for you\b",
    _I,
)
# "Vielleicht ein schöner Post?", "sie hat schöne Bilder": on offer, and no praise.
OFFERED_PIECE: Final = re.compile(
    r"\b(?:vielleicht|vllt|evtl|eventuell|wäre?|wär'?s|gäbe|gibt|gibts|ergibt|macht|könnte|kann|hat|hab|habe|haben|hätte|hätten|liefert|maybe|could be|would be|makes|has|have) (?:\w{2,12} ){0,2}?(?:ein|eine|einen|'n|nen|paar|a |some )?\s?"
    r"(?:toller|super|schöner|klasse|mega|cooler|tolles|schönes|tolle|schöne|great|nice|lovely|cool) (?:post|beitrag|artikel|video|bild|bilder|fotos|reel|story|picture|pictures)\b",
    _I,
)
# "Dürfen wir eigentlich privat Fotos posten?": what they may do themselves.
MAY_WE: Final = re.compile(
    r"\b(?:dürfen|darf|müssen|muss) (?:wir|ich|man) (?:eigentlich|denn|überhaupt|auch)\b[^?.!\n]{0,80}\?", _I
)
# The matter comes first, and the question is part of it.
TELLS_FIRST: Final = re.compile(
    r"\s{0,4}(?:die|der|das|unser|unsere) [^?.,:]{3,60} (?:sucht|suchen|braucht|brauchen|sammelt|sammeln|lädt|laden|testet|plant|verschenkt|verkauft|vergibt|startet|bietet|eröffnet|feiert) [^?]{3,100}[:.!,]",
    _I,
)
ASKS_PERSON: Final = re.compile(
    r"\s{0,3}(?:kann (?:mich|mir|ich|jemand|man)|könn(?:t|ten|en|te) (?:ihr|sie|ich)|darf ich|wer (?:ist|macht|hat|kann|kümmert)|wo (?:ist|finde|kann)|wann (?:kommt|braucht|ist)|wie (?:geht|kann|mache)|can (?:i|you|someone)|could you|do you)\b",
    _I,
)
