"""Whether a message is a topic at all: thanks, greetings, questions to the desk, promises and talk are none."""

from __future__ import annotations

import re
from typing import Final, Literal

from understanding.intake.kind.answers import (
    ACKNOWLEDGES,
    AUTOMATIC,
    CALLS_BACK,
    FAREWELLS,
    FORBIDS,
    FORMAL_THANKS,
    HANDED_ON,
    HOLDS,
    LOST,
    MISTAKE,
    OFFERS,
    OPINIONS,
    PICTURES,
    PRAISE,
    PUBLIC_THANKS,
    REMARKS,
    TITLE_ASKS,
    WISHES,
)
from understanding.intake.kind.colleagues import (
    is_among_colleagues,
    tells_behind_thanks,
    tells_beside_questions,
)
from understanding.intake.kind.complaints import ABOUT_US, COMPLAINTS, FAILS, SEEKS, WONDERS
from understanding.intake.kind.office_words import TIMES, WEAK
from understanding.intake.kind.requests import (
    ASKS_PERSON,
    HAS_SOMETHING,
    MAY_WE,
    MY_DUTY,
    NEEDS,
    OF_YOUR_POSTS,
    OFFERED_PIECE,
    REQUESTS,
    TELLS_FIRST,
    TO_POST,
    YOUR_WORK,
)
from understanding.intake.kind.small_talk import TELLING, says_nothing
from understanding.intake.language.events import HAPPENS, SMALL
from understanding.intake.language.words import Words, listed, words
from understanding.intake.what.wording import is_event

Kind = Literal["topic", "thanks", "greeting", "question", "promise", "talk"]

SHORT_QUESTION: Final = 110  # characters, without its mark
LONGEST_QUESTION: Final = 400  # what stands before is told
LONGEST_TALK: Final = 250  # characters
MUCH: Final = 7  # words with a capital
TOLD: Final = 30  # characters before a promise that tell something
NOUNS: Final = 6  # of what is told beside a count
ASIDE: Final = 7  # words beside a question
RULES: Final = 2.0  # log-odds that the rules count for

_I: Final = re.IGNORECASE

_THANKS: Final = re.compile(
    r"\W{0,6}(?:(?:ok|okay|oki|oh|super|supi|prima|spitze|spitzenmäßig|mega|hammer|top|genial|fein|fantastisch|ausgezeichnet|bestens|sehr gut|gut|wow|ah|cool|klasse|toll|perfekt|passt|na|ach|aha|juhu|yay|wunderbar|hervorragend|großartig|great|perfect|awesome|brilliant|lovely|excellent|amazing|wonderful|ja|jo|jep|alles klar|alles gut|hallo|hi|hey|moin)\W{1,4}){0,2}"
    r"(?:(?:vielen|herzlichen|besten|lieben|tausend|schönen|1000|ganz|many|ganz herzlichen|recht herzlichen) ){0,2}"
    r"(?:danke?\b|dankeschön|dankesch(?:ö|oe)n|thanks?\b|thank you|thx|ty\b|merci|vergelt'?s gott|dank dir|dank euch|ihr seid (?:die besten|spitze|super|toll)|wir danken|ich danke)",
    _I,
)
_GREETINGS: Final = re.compile(
    r"\W{0,4}(?:(?:hallo+|hi+|hey+|ey+|moin(?:sen)?|servus|guten? (?:tag|morgen|abend)|gr(?:ü|ue)(?:ß|ss) (?:gott|euch|dich)|tach|mahlzeit|huhu|ei gude(?: wie)?|(?:na )?alles fit|wie geits|wos (?:geht|gibts)|was geht ab|hello|good (?:morning|afternoon|evening)"
    r"|(?:(?:ein|eine|einen|euch|ihnen|noch|wünsche|dir|allen|und) ){0,4}(?:schöne[ns]?|frohe[sn]?|happy|gute[ns]?|have a (?:nice|good|great)) (?:neues )?(?:wochenende|woche|tag|abend|feierabend|weihnachten|ostern|feiertage|rutsch|jahr|urlaub|zeit|reise|besserung|nacht|start|weekend|day|evening|holidays|christmas|easter)(?: (?:euch|ihnen|dir|allen|noch|zusammen|in die woche|ins neue jahr|to all|everyone)){0,2}|bis (?:dann|bald|morgen|montag|später)|tschüss?|ciao|und|zusammen|beinand|beinander|beisammen|miteinander|mitnand|alle|team|there"
    r"|everyone|ihr lieben|liebes|leute|na|wie geht'?s(?: euch| dir| ihnen)?|alles gut(?: bei euch)?|schönen feierabend|bye)\b[\s,!.?:;)😊🙂👋-]{0,6}){1,5}",
    _I,
)
_SENDS: Final = r"(?:schick|schreib|send|liefer|reich|mail|sag|geb|meld|leit|bring|kümmer|frag|klär|prüf|guck|schau|check|überleg|versuch|ruf|komm)\w{0,4}"
_PROMISES: Final = re.compile(
    r"\b(?:melden?|meld) (?:ich |wir )?(?:mich|uns)\b(?! mit\b)"
    rf"|\b(?!meldet euch)(?:ich |wir )?{_SENDS} (?:ich |wir )?(?:euch|ihnen|dir|ihnen|es euch|sie euch|dann|noch|bescheid)\b[^?]{{0,120}}"
    rf"|\b(?:ich|wir) {_SENDS}\b[^?]{{0,80}}\b(?:nach|bescheid|zurück|rüber|mal|drum|noch|darum|weiter|später|morgen|demnächst)\b"
    r"|\b(?:i'?ll|i will|we'?ll|we will|let me|going to) (?:get back|send|let you|follow up|check|come back|be in touch|forward|call|provide|do that|ask|reply|answer|email|mail|have)\b|\bget back to you\b"
    r"|(?:^|[.!,]\s{0,3})(?:kommt|kommen|folgt|folgen|liefere ich|reiche ich) (?:\w{1,12} ){0,3}(?:noch|morgen|später|nach|nächste woche|bald)\b|\b(?:muss|müssen) (?:ich |wir |das |erst |noch ){1,3}(?:erst|noch|abklären|klären|fragen|nachfragen|nachsehen|prüfen)\b"
    r"|\bbin (?:gleich|später|erst|noch) (?!auf |beim |am |im |in |bei )|\b(?:texte?|fotos?|bilder|infos?|unterlagen|zahlen|angaben|rest|pictures|photos|details) (?:kommen|kommt|folgen|folgt|schick\w{0,2}|reich\w{0,2}|liefer\w{0,2}|will follow|to follow)\b",
    _I,
)
_ASKS: Final = re.compile(
    r"\s{0,5}(?:(?:kurze |eine |mal |noch |mal eine |nur |dumme |andere |kleine |quick ){0,3}(?:frage|question)\b[:,!. –-]{0,4}(?:an euch[:,]?)?\s?)?(?:und |aber |also |sagt mal,? |sag mal,? |entschuldigung,? |sorry,? |ach,? |äh |ähm |ps:? )?"
    r"(?:wer|was|wann|wo|wohin|woher|wie|wieso|weshalb|warum|welche[rsnm]?|wem|wen|wieviele?|womit|wofür|worauf|bis wann|ab wann|für wen|an wen|bei wem|in welche[mr]?|mit wem|who|what|when|where|how|why|which|whom|whose"
    r"|gibt es|gibts|kann (?:ich|man|mir|jemand)|darf (?:ich|man)|dürfen wir|können wir|könn(?:en|t|te|tet|ten) (?:ihr|sie|du|ich|man)|kannst du|muss ich|müssen wir|soll (?:ich|man)|sollen wir|habt ihr|haben sie|hast du|seid ihr|sind sie|bist du|ist|sind|war|hat|haben wir"
    r"|braucht ihr|brauchen sie|macht ihr|nehmt ihr|postet ihr|wisst ihr|wissen sie|weiß jemand|weiss jemand|liegt|kommt|geht|reicht|stimmt es|funktioniert|bekomm\w{1,3}|can|could|do|does|did|is|are|may|should|would|will|have|has)\b",
    _I,
)
_HELLO: Final = re.compile(
    r"\s*(?:hallo|hi|hey|moin|guten tag|guten morgen|servus|liebe\w? [^,\n]{1,40}|hello|sehr geehrte[^,\n]{1,60})[^,!.\n]{0,25}[,!.\n]\s*|\s*(?:hallo|hi|hey|moin|servus|huhu|hello) (?:zusammen |leute |team |moin |all )?",
    _I,
)
_QUESTION: Final = re.compile(r"(?<![^?!.\n])[^?!.\n]{2,}+\?")
_TITLE: Final = re.compile(r"„[^“”\"\n]{1,100}[“”\"]|\"[^\"\n]{1,100}\"|»[^«\n]{1,100}«")
_FOR_ME: Final = re.compile(
    r"(?i:\b(?:ich|mir|mich|my)\b)|\bI(?:'m|'ve|'ll)?\b"
)  # of oneself, and of nothing that happens
_DAYS: Final = listed(
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Vormittag Nachmittag"
)
_BETWEEN_US: Final = (FAREWELLS, PRAISE, CALLS_BACK, MISTAKE, ACKNOWLEDGES, REMARKS)
_WE: Final = listed("wir mia mer we")
_OF_YOU: Final = re.compile(r"\b(?:bei euch|von euch|ihr|eigentlich)\b", _I)
_SURELY_HAPPENS: Final = HAPPENS - SMALL - WEAK


def kind_of(text: str, matter: Words, *, has_facts: bool, counts: bool = False) -> Kind:
    """`matter` is the text without greeting and signature; `has_facts`: a date or a number; `counts`: of people or things."""
    said = text.strip()
    if AUTOMATIC.search(said[:400]):
        return "talk"
    if _GREETINGS.fullmatch(said):
        return "greeting"
    if (
        (_THANKS.match(said) or FORMAL_THANKS.search(said))
        and not PUBLIC_THANKS.search(said)
        and not _tells(matter, has_facts, 3)
        and not tells_behind_thanks(matter)
    ):
        return "thanks"
    if not (counts and _tells_of_others(said, matter)):
        return _kind_of_talk(said, matter, has_facts)
    return "topic"


def outweighed(kind: Kind, odds: float) -> Kind:
    """What the rules say, unless the log-odds that it is a topic speak louder against it."""
    if kind == "topic":
        return "talk" if odds < -RULES else "topic"
    return "topic" if odds > RULES and kind != "greeting" else kind


def _kind_of_talk(said: str, matter: Words, has_facts: bool) -> Kind:
    if (_is_question(said, has_facts) and not tells_beside_questions(matter)) or _asks_us(said):
        return "question"
    if _is_promise(said, matter, has_facts):
        return "promise"
    office = not TO_POST.search(said) and is_among_colleagues(matter)
    return "talk" if office or _is_talk(said, matter, has_facts) else "topic"


def _tells_of_others(said: str, matter: Words) -> bool:
    """ "Delegation mit 40 Leuten kommt nach Aue, habt ihr Platz im Plan?": nouns beside what is counted, and nobody speaks of himself."""
    nouns = sum(word.is_capital and word.key not in SMALL for word in matter[1:])
    return nouns >= NOUNS and not _FOR_ME.search(said)


def happens_at_all(matter: Words, has_facts: bool) -> bool:
    """Whether it tells of an event for which there is a capital word, and when."""
    return has_facts and any(
        is_event(word.key) and word.is_capital and len(word.key) > TELLING and word.key not in _DAYS
        for word in matter[1:]
    )


def _tells(matter: Words, has_facts: bool, most: int) -> bool:
    """Whether there is an event in it: a word for one, and a date or something happening."""
    events = [word for word in matter if word.is_word and is_event(word.key) and word.is_capital]
    happens = any(word.key in HAPPENS for word in matter)
    spoken = sum(word.is_word and word.key not in SMALL for word in matter)
    return bool(events) and has_facts and happens and spoken > 2 * most


def _is_question(said: str, has_facts: bool) -> bool:
    """Every sentence of it asks, or nearly; and nothing is to be posted, or told with "dass"."""
    said = _without_offer(_TITLE.sub(" ", said))
    if (
        "?" not in said
        and not has_facts
        and len(said) < SHORT_QUESTION
        and (ASKS_PERSON.match(_bare(said)) or WONDERS.search(said))
        and not REQUESTS.search(said)
    ):
        return True
    if "?" not in said or (has_facts and re.search(r",\s?dass\b|\bthat\b", said)):
        return False
    plain = re.sub(r"(?<=\d)\.", " ", said)
    rest = _QUESTION.sub(lambda found: found[0][: -LONGEST_QUESTION - 1] + " ", plain)
    told = re.findall(r"[^\W\d_]{3,}", rest)
    if rest == plain or len(told) > 2 * ASIDE or (has_facts and re.search(r"\d", rest)):
        return False
    if REQUESTS.search(said) or TELLS_FIRST.match(plain):
        return False  # "Die Musikschule sucht Instrumente: Wer hat ...?"
    return len(told) <= ASIDE or bool(_ASKS.match(_bare(plain)))


def _without_offer(said: str) -> str:
    """ "Heute Lesewettbewerb mit 90 Kindern, soll ich Bilder schicken?": what is offered along with the matter."""
    left = OFFERS.sub(" ", said)
    return left if len(left) > TOLD else said


def _asks_us(said: str) -> bool:
    """ "Hat jemand den Schlüssel? Ich brauche ihn", "postet ihr auch am Wochenende?"."""
    bare = _bare(said)
    if (NEEDS.match(bare) or OF_YOUR_POSTS.search(said) or LOST.search(said)) and not REQUESTS.search(said):
        return True
    if len(said) < SHORT_QUESTION and MY_DUTY.search(said) and not TO_POST.search(said):
        return True
    if len(said) < SHORT_QUESTION and MAY_WE.search(said):
        return True
    asked = len(said) < SHORT_QUESTION and _ASKS.match(bare) and not re.search(r"\d", said)
    if asked and _OF_YOU.search(said) and not REQUESTS.search(said):
        return True  # "wie lang darf ein text bei euch sein"
    return len(said) < SHORT_QUESTION and said.endswith("?") and bool(YOUR_WORK.search(said))


def _bare(said: str) -> str:
    """Without a greeting in front."""
    found = _HELLO.match(said)
    return said[found.end() :] if found else said


def _is_promise(said: str, matter: Words, has_facts: bool) -> bool:
    """Somebody will write or send something; what tells of an event besides is a topic."""
    told = HAS_SOMETHING.sub(" ", said)
    if (
        told != said
        and len(told) < ASIDE * ASIDE
        and not (has_facts and any(word.key in _SURELY_HAPPENS for word in matter))
        and not any(is_event(word.key) for word in matter if word.key not in TIMES)
    ):
        return True  # "Nächste Woche hab ich wieder was für euch"
    said = told
    if len(said) > LONGEST_TALK:
        return False
    told = OFFERS.sub(" ", PICTURES.sub(" ", said))
    said = told if sum(word.is_capital for word in matter[1:]) > 1 and len(told) > 2 * ASIDE else said
    found = _PROMISES.search(said)
    if not found or REQUESTS.search(said) or found.start() > len(said) / 2 + 20:
        return False
    told_before = has_facts and _is_told_before(said[: found.start()])
    return not (told_before or _tells(matter, has_facts, 5))


def _is_told_before(said: str) -> bool:
    """ "Stromzähler werden am 7.9. getauscht, wir melden uns": a number, a noun and what happens, and nothing of oneself."""
    row = words(said)
    happens = any(word.key in HAPPENS for word in row) and any(word.is_capital for word in row)
    return len(said) > TOLD and happens and bool(re.search(r"\d", said)) and not _FOR_ME.search(said)


def _names_much(matter: Words) -> bool:
    """Whether many nouns and names stand in it, behind which there is more than talk."""
    return sum(word.is_capital for word in matter[1:]) >= MUCH


def _is_talk(said: str, matter: Words, has_facts: bool) -> bool:
    short = len(said) < LONGEST_TALK and not REQUESTS.search(said)
    happens = any(is_event(word.key) for word in matter if len(word.key) > 4)  # noqa: PLR2004  # letters
    happens = happens or (has_facts and any(word.key in _SURELY_HAPPENS for word in matter))
    sought = len(said) > SHORT_QUESTION and SEEKS.search(said)
    between_us = short and not sought and any(rule.search(said) for rule in _BETWEEN_US)
    if between_us and not happens_at_all(matter, has_facts):
        return True
    held = bool(HOLDS.search(said) or FORBIDS.search(said)) and not happens_at_all(matter, has_facts)
    if (held and len(said) < LONGEST_TALK) or (short and WISHES.search(said)):
        return True
    if short and (
        ABOUT_US.search(said)
        or OPINIONS.search(said)
        or (
            _FOR_ME.search(PICTURES.sub(" ", TITLE_ASKS.sub(" ", HANDED_ON.sub(" ", said))))
            and not happens
            and not (has_facts and (_names_much(matter) or any(word.key in _WE for word in matter)))
        )
    ):
        return True
    if short and (
        (
            COMPLAINTS.search(OFFERED_PIECE.sub(" ", said))
            and not (len(said) > SHORT_QUESTION and _tells(matter, has_facts, 2))
        )
        or (FAILS.search(said) and not _tells(matter, has_facts, 2))
    ):
        return True
    return says_nothing(matter, has_facts)
