"""Whether a message is a topic at all: thanks, greetings, questions to the desk, promises and talk are none."""

from __future__ import annotations

import re
from typing import Final, Literal

from understanding.intake.events import DESK, HAPPENS, SMALL
from understanding.intake.headline import is_event
from understanding.intake.words import Words, listed

Kind = Literal["topic", "thanks", "greeting", "question", "promise", "talk"]

TELLING: Final = 7  # letters of a word that says something, whatever it is

_I: Final = re.IGNORECASE

_AUTOMATIC: Final = re.compile(
    r"automatische (?:antwort|abwesenheit)|automatic reply|auto-?reply|out of (?:the )?office|abwesenheits(?:notiz|assistent)|(?:nicht|wieder) (?:im|am) (?:büro|haus|dienst|platz|arbeitsplatz)"
    r"|ich bin (?:derzeit|zurzeit|zur zeit|aktuell|momentan)?[^.\n]{0,40}(?:abwesend|im urlaub|außer haus|nicht erreichbar|krank)|on (?:annual )?leave|annual leave|on vacation|back in the office",
    _I,
)
_THANKS: Final = re.compile(
    r"\W{0,6}(?:(?:ok|okay|oh|super|prima|wow|ah|cool|klasse|toll|perfekt|na|ach|wunderbar|great|perfect|ja|alles klar|hallo|hi|hey|moin)\W{1,4}){0,2}"
    r"(?:(?:vielen|herzlichen|besten|lieben|tausend|schönen|1000|ganz|many|ganz herzlichen|recht herzlichen) ){0,2}"
    r"(?:danke?\b|dankeschön|dankesch(?:ö|oe)n|thanks?\b|thank you|thx|ty\b|merci|vergelt'?s gott|dank dir|dank euch|ihr seid (?:die besten|spitze|super|toll)|wir danken|ich danke)",
    _I,
)
_GREETINGS: Final = re.compile(
    r"\W{0,4}(?:(?:hallo+|hi+|hey+|moin(?:sen)?|servus|guten? (?:tag|morgen|abend)|gr(?:ü|ue)(?:ß|ss) (?:gott|euch|dich)|tach|mahlzeit|huhu|hello|good (?:morning|afternoon|evening)"
    r"|(?:schönes|schönen|ein schönes|frohe|frohes|happy|gute|guten|have a (?:nice|good|great)) [^\W\d_]{2,20}(?: [^\W\d_]{2,20}){0,3}|bis (?:dann|bald|morgen|montag|später)|tschüss?|ciao|zusammen|alle|team|there"
    r"|everyone|ihr lieben|liebes|leute|na|wie geht'?s(?: euch| dir| ihnen)?|alles gut(?: bei euch)?|schönen feierabend|bye)\b[\s,!.?:;)😊🙂👋-]{0,6}){1,5}",
    _I,
)
_PROMISES: Final = re.compile(
    r"\b(?:ich|wir)?\s?(?:melden?|meld) (?:mich|uns)\b|\b(?:melden?|melde ich) (?:ich |wir )?(?:mich|uns)\b|\b(?:schick(?:e|en)?|sende?n?|liefer[en]?n?|reichen?|mail[en]?n?|gebe?n?|sag(?:e|en)?) (?:ich |wir )?"
    r"(?:euch|ihnen|dir|es|sie|das|die|den|noch|bescheid)\b[^?]{0,120}(?:nach\b|nächste|morgen|später|noch|demnächst|rüber|bald|bescheid|heute|montag|dienstag|mittwoch|donnerstag|freitag|woche)"
    r"|\b(?:ich|wir) (?:schick|send|liefer|reich|komm|kümmer|sag|geb|meld|mail|ruf|frag|klär|muss|guck|schau|versuch|überleg|check)\w{0,4}\b[^?]{0,120}"
    r"|\b(?:i'?ll|i will|we'?ll|we will|let me) (?:get back|send|let you|follow up|check|come back|be in touch|forward|call|provide|do that|ask)\b|\bget back to you\b|\bkommt noch\b|\bfolgen? (?:noch|morgen|später)\b"
    r"|\bmuss (?:ich )?(?:erst|noch)\b|\b(?:liefere|reiche) [^.?]{0,60}\bnach\b|\bbin (?:gleich|später|morgen|erst) ",
    _I,
)
_ASKS: Final = re.compile(
    r"\s{0,5}(?:(?:kurze |eine |mal |noch |mal eine |nur |dumme |andere |kleine |quick ){0,3}(?:frage|question)\b[:,!. –-]{0,4}(?:an euch[:,]?)?\s?)?(?:und |aber |also |sagt mal,? |sag mal,? |entschuldigung,? |sorry,? |ach,? |äh |ähm |ps:? )?"
    r"(?:wer|was|wann|wo|wohin|woher|wie|wieso|weshalb|warum|welche[rsnm]?|wem|wen|wieviele?|womit|wofür|worauf|bis wann|ab wann|für wen|an wen|bei wem|in welche[mr]?|mit wem|who|what|when|where|how|why|which|whom|whose"
    r"|gibt es|gibts|kann (?:ich|man|mir|jemand)|darf (?:ich|man)|dürfen wir|können wir|könn(?:en|t|te|tet|ten) (?:ihr|sie|du|ich|man)|kannst du|muss ich|müssen wir|soll (?:ich|man)|sollen wir|habt ihr|haben sie|hast du|seid ihr|sind sie|bist du|ist|sind|war|hat|haben wir"
    r"|braucht ihr|brauchen sie|macht ihr|nehmt ihr|postet ihr|wisst ihr|wissen sie|weiß jemand|weiss jemand|liegt|kommt|geht|reicht|stimmt es|funktioniert|bekomm\w{1,3}|can|could|do|does|did|is|are|may|should|would|will|have|has)\b",
    _I,
)
_REQUESTS: Final = re.compile(
    r"\b(?:posten|poste[tn]?|bringen|bringt|teilen|veröffentlichen|ankündigen|bewerben|übernehmen|aufnehmen|aufgreifen|interesse an|interesse daran|lust auf|wär(?:e)? das was|was für euch|thema für|reinnehmen|hinweisen|berichten|bekannt ?machen"
    r"|machen wir|drüber schreiben|darüber schreiben|publish|share|cover|announce|promote|interested in|advertise|post (?:that|this|about|something))\b",
    _I,
)
_COMPLAINTS: Final = re.compile(
    r"\b(?:nervt|der bot|dieser bot|the bot|this bot|funktioniert (?:nicht|schon wieder)|geht (?:nicht|schon wieder)|stimm(?:t|en) (?:\w{1,15} ){0,2}nicht|falsch(?:er|es|e)? (?:chat|gruppe|fenster|datei|version|bild|foto|link|kanal)|verklickt|vertippt|versehen|zurückgezogen"
    r"|hat sich erledigt|vergiss es|egal|doch nicht|wrong (?:chat|group|window)|never ?mind|doesn'?t work|not working|ignore (?:this|that|my)|beschwer\w{0,4}|unverschämt|frechheit|warte (?:immer )?noch|noch immer keine|immer noch (?:nicht|keine)|versteht mich nicht|schon (?:zwei|drei|\d)mal"
    r"|habe ich (?:nie|nicht) (?:erhalten|bekommen)|keine (?:antwort|rückmeldung) (?:erhalten|bekommen))\b",
    _I,
)
_SMALL_TALK: Final = listed(
    "ok okay oki okey jo jup ja nein nee nö passt super prima toll klasse perfekt gut gerne alles klar mach mache machen wir ich test testing tests 123 eins zwei drei hm hmm äh ups oh ah "
    "sorry sry falscher falsche chat gruppe cool nice great fine sure yes no yep nope got it will do done erledigt verstanden notiert gebongt bin dran haha lol hihi gern geschehen kein "
    "problem bitte schön bitteschön macht nichts schade stimmt genau richtig klar natürlich einverstanden mal sehen weiß nicht weiss keine ahnung no idea wrong sounds good danke thanks "
    "hallo hi moin so das war es is es geht test-nachricht testnachricht asdf bla blub und dann the a der die das den dem kommt an hört hört mich wer da jemand ist anyone there hello "
    "wieder zurück bin wieder da idee gute sehr wirklich ganz schon noch mir dir euch ihnen wünsche wünschen schönes wochenende feierabend tag abend frohe weihnachten viel erfolg glück"
)


def kind_of(text: str, matter: Words, *, has_facts: bool) -> Kind:
    """`matter` is what is left of the text without greeting and signature; `has_facts` that it names a date or a number."""
    said = text.strip()
    if _AUTOMATIC.search(said[:400]):
        return "talk"
    if _GREETINGS.fullmatch(said):
        return "greeting"
    if _THANKS.match(said) and not _tells(matter, has_facts, 3):
        return "thanks"
    if _is_question(said):
        return "question"
    if _is_promise(said, has_facts):
        return "promise"
    return "talk" if _is_talk(said, matter, has_facts) else "topic"


def _tells(matter: Words, has_facts: bool, most: int) -> bool:
    """Whether there is an event in it: a word for one, and a date or something happening."""
    events = [word for word in matter if word.is_word and is_event(word.key) and word.is_capital]
    happens = any(word.key in HAPPENS for word in matter)
    spoken = sum(word.is_word and word.key not in SMALL for word in matter)
    return bool(events) and has_facts and happens and spoken > 2 * most


def _is_question(said: str) -> bool:
    """Every sentence of it asks, or the first one and what follows only thanks; and nothing is to be posted."""
    if "?" not in said or _REQUESTS.search(said):
        return False
    asked = re.findall(r"[^?!.\n]{2,400}\?", said)
    rest = re.sub(r"[^?!.\n]{2,400}\?", " ", said)
    told = re.findall(r"[^\W\d_]{3,}", rest)
    if not asked:
        return False
    return len(told) <= 7 or (bool(_ASKS.match(_bare(said))) and len(told) <= 14)  # noqa: PLR2004  # words of it


def _bare(said: str) -> str:
    """Without a greeting in front."""
    return re.sub(
        r"^\s*(?:hallo|hi|hey|moin|guten tag|guten morgen|servus|liebe\w? [^,\n]{1,40}|hello|sehr geehrte[^,\n]{1,60})[^,!.\n]{0,25}[,!.\n]\s*",
        "",
        said,
        flags=_I,
    )


def _is_promise(said: str, has_facts: bool) -> bool:
    del has_facts
    found = _PROMISES.search(said)
    if not found or _REQUESTS.search(said):
        return False
    first = re.search(
        r"\b(?:ich|wir|i|i'll|we|melde|schick\w?|sende|liefere|reiche|kommt|bin|muss)\b", said, _I
    )
    return first is not None and len(said) < 220 and first.start() < 80  # noqa: PLR2004  # characters


def _is_talk(said: str, matter: Words, has_facts: bool) -> bool:
    if _COMPLAINTS.search(said) and not _REQUESTS.search(said) and len(said) < 250:  # noqa: PLR2004  # characters
        return True
    spoken = [word for word in matter if word.is_word]
    if not spoken:
        return True
    left = [word for word in spoken if word.key not in _SMALL_TALK and word.key not in SMALL]
    if not left:
        return True
    telling = [
        word
        for word in left
        if word.is_capital or is_event(word.key) or word.key in HAPPENS or len(word.key) >= TELLING
    ]  # letters
    asked = all(word.key in DESK for word in telling)
    return not has_facts and asked
