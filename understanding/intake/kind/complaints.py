"""What is complained of, what does not work, and what is said of the work of the desk."""

from __future__ import annotations

import re
from typing import Final

_I: Final = re.IGNORECASE

COMPLAINTS: Final = re.compile(
    r"\b(?:nervt|der bot|dieser bot|the bot|this bot|falsch(?:er|es|e)? (?:chat|gruppe|fenster|datei|version|bild|foto|link|kanal|adresse|nummer)|verklickt|vertippt|aus versehen|war nicht für (?:euch|dich|sie|hier)|vergiss es|vergesst es|wrong (?:chat|group|window|person|number)|never ?mind"
    r"|ignore (?:this|that|my)|unverschämt|frechheit|warte(?:n)? (?:immer )?noch|immer noch (?:nicht|keine)|versteht mich nicht|nichts los|nix los|nix neues|nichts neues|keine themen|kein thema|korrektur:|correction:|bitte (?:\w{1,15} ){0,5}(?:nicht verwenden|ändern|korrigieren|austauschen|rausnehmen|runternehmen|entfernen)|off sick|krank(?:gemeldet|geschrieben)|nothing (?:new|to report)|delete my|please (?:call|delete|ignore)|an (?:sie|euch) wenden|mir fällt (?:gerade )?nichts ein"
    r"|(?:toller|super|schöner|klasse|mega|cooler|tolles|schönes|super schöner|tolle|schöne|great|nice|lovely|cool) (?:post|beitrag|artikel|video|bild|bilder|fotos|reel|story|arbeit|job|seite|text|picture|pictures|work)|(?:um|bitte) (?:um )?rückruf|rückruf bitte|ruft? mich|zurückrufen|(?:hab|habe|haben|hatten) (?:wir |ich )?(?:noch |leider |gerade |diesmal |aktuell ){0,2}(?:keine|keinen|kein|nichts|nix)\b|rufen sie mich|call me|löscht?|löschen sie"
    r"|habe? ich (?:\w{1,12} ){0,3}(?:nie|nicht|zwei ?mal|gemeldet|geschrieben|erhalten|bekommen)|keine (?:antwort|rückmeldung) (?:erhalten|bekommen))\b",
    _I,
)
FAILS: Final = re.compile(
    r"\b(?:funktioniert (?:nicht|schon wieder)|geht (?:nicht|schon wieder)|stimm(?:t|en) (?:\w{1,15} ){0,2}nicht|hat sich erledigt|ist erledigt|(?:mir|is|ist) (?:\w{2,10} )?egal|doesn'?t work|not working|beschwer\w{0,4}|hängt (?:schon )?wieder|(?:bot|seite|app|bildschirm|programm) hängt|schon (?:zwei|drei|\d)mal|lässt sich nicht|kann (?:ich )?nicht (?:öffnen|sehen|lesen))\b",
    _I,
)
ABOUT_US: Final = re.compile(
    r"\b(?:(?:der|den|dem|die|im|am|vom|euer|euren|dein|deinen|mein|meinen) (?:\w{2,12} ){0,2}(?:vorschlag|entwurf|beitrag|text|post|fassung|version|variante|überschrift)\b[^.?!]{0,80}"
    r"\b(?:gefällt|gefallen|passt|freigegeben|gelesen|besser|zurückgezogen|abgelehnt|liegen|klingt|umformulieren|kürzen|gelöscht))\b"
    r"|\b(?:fehlermeldung|gives? me an error|error message|annoying|unsinn|bei dir (?:im|in|am)|bei euch im büro|mach(?:e)? jetzt (?:schluss|feierabend)|was für ein tag|gehen wir (?:\w{2,12} ){0,4}durch)\b"
    r"|\b(?:ver)?schiebt? (?:\w{2,12} ){0,5}?(?:beiträge|beitrag|posts?|storys?|texte?)\b"
    r"|\bseit (?:dem|eurem) update\b|\b(?:third|second|hundredth) time (?:i|we)\b",
    _I,
)
# "Lese-Oma gesucht! Die Agentur meldet sich zurück".
SEEKS: Final = re.compile(r"\b(?:gesucht|wir suchen|suchen wir|fehlen uns|uns fehlen|wanted)\b", _I)
WONDERS: Final = re.compile(
    r"\bwollt(?:e|en)? (?:nur |mal |kurz )*(?:fragen|wissen|nachfragen)\b|\bich (?:frage|wüsste|würde) (?:mich|gerne?|nur)\b|\b(?:just )?wondering\b|\bwas ist (?:eigentlich |denn |jetzt )*mit (?:unser|mein|de)\b",
    _I,
)
