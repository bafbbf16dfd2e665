"""What of a message is about the event: no headers of e-mails, no greeting, no signature, no head of a press release.

The texts stay equally long, so that every place in them is a place of the message.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from understanding.intake.language.expressions import Expression
from understanding.intake.language.words import blanked

_I: Final = re.IGNORECASE
_M: Final = re.MULTILINE | re.IGNORECASE

_HEADER: Final = re.compile(
    r"^[>\s]{0,6}\*?(?:weitergeleitet(?: von)?|forwarded by|von|an|cc|bcc|kopie|gesendet|datum|betreff|from|to|sent|date|subject|antwort an|reply-to|anlagen?|attachments?)"
    r"\*?[ \t]{0,3}:[^\n]{0,300}",
    _M,
)
_TELLS_MAIL: Final = re.compile(r"^[>\s]{0,6}\*?(?:von|gesendet|betreff|from|sent|subject)\*?[ \t]{0,3}:", _M)
_SUBJECT: Final = re.compile(r"^[>\s]{0,6}\*?(?:betreff|subject)\*?[ \t]{0,3}:[ \t]{0,3}", _M)
_FORWARDED: Final = re.compile(r"^[ \t]{0,3}(?:(?:aw|wg|re|fw|fwd|antw|tr)[ \t]?:[ \t]{0,3}){1,5}", _M)
_PREFIX: Final = re.compile(r"(?:(?:aw|wg|re|fw|fwd|antw|tr)[ \t]?:[ \t]{0,3}){1,5}", _I)
_ATTRIBUTED: Final = re.compile(
    r"^[>\s]{0,6}(?:(?:am|on) [^\n]{3,80}(?:schrieb|wrote)[^\n]{0,80}:?"
    r"|(?:weitergeleitete nachricht|forwarded message):?|-{2,}[^\n]{0,60}(?:nachricht|message|weitergeleitet|forwarded)[^\n]{0,60}|_{5,})[ \t]{0,3}$",
    _M,
)
_QUOTED: Final = re.compile(r"^[ \t]{0,3}>[^\n]{0,2000}", _M)
_DATED: Final = re.compile(
    r"\d{1,2}\.\s?(?:\d|[A-Za-zä]{3})|\d ?uhr\b|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|heute|morgen\b|\d ?[ap]m\b",
    _I,
)
_SIGNED: Final = re.compile(
    r"(?:^|\n|[.!?)]\s|,\s|😊|🙂)[ \t]{0,3}(?:--[ \t]{0,3}\n|im auftrag\b[^\n]{0,3}(?:\n|$)|i\. ?[av]\.[ \t]{0,3}\n"
    r"|(?:(?:mit |vielen |danke |besten |dank |und |thanks |many |with |beste |schöne |viele |liebe |herzliche |freundliche |sonnige |kollegiale |heimatliche |sportliche |schönem |liebem |bestem |mitt? )"
    r"{0,5}(?:(?:freundliche|kollegiale|beste|liebe|schöne|herzliche|sonnige|viele|heimatliche|winterliche|sommerliche|adventliche|weihnachtliche|österliche|musikalische|sportliche|kameradschaftliche)[nm] )?gr(?:ü|ue|u)(?:ß|ss)(?:en?)?\b(?!\s(?:gott|dich|sie)\b)"
    r"|(?:lg|vg|mfg|bg|hg|ggglg|glg)\b(?=[\s,]))"
    r"|(?:best|kind|warm|many) (?:regards|wishes|thanks)\b|regards\b|cheers\b|sincerely\b"
    r"|(?:vielen |tausend |lieben |1000 )?dank(?:e)?(?: (?:euch|ihnen|dir|schon ?mal|im voraus|vorab|und|schönen tag noch)){0,4}[!.,]?"
    r"(?:[ \t][^\W\d_]{2,20}){0,2}[.!]?[ \t]*(?:\n|$)"
    r"|(?:danke|thanks)[^\n.!?]{0,30}(?:tag noch|wochenende|abend noch)[^\n]{0,40}$"
    r"|thanks?(?: you)?(?: so much| a lot| in advance)?[!.,][ \t]{0,3}[^\W\d_]{0,20}[ \t]*(?:\n|$))",
    _I,
)
_QUOTES_MAIL: Final = re.compile(r"^(?:von|from|gesendet|sent):", _M)
_AFTERTHOUGHT: Final = re.compile(r"\b(?:p\.? ?s\b\.?:?|nachtrag:?)", _I)
_GREETING: Final = re.compile(
    r"\s{0,5}(?:(?:hallo+|hall(?:ö|oe)chen|hi+|h?e+y+|hej|moin(?:sen)?(?: moin)?|mo(?:r|rn|rgn|ing)(?=[ ,!])|gude[n]?|pfiat euch|griaß euch|griaßt? eich|servus|gr(?:ü|ue)(?:ß|ss) (?:gott|euch|dich|sie)|tach|mahlzeit|huhu|na"
    r"|ahoi|hallihallo|halli hallo|gr(?:ü|ue)(?:ß|ss)e?(?= (?:aus|vom) )|hallöle|gr(?:ü|ue)e?(?:zi|ssech)|hello|dear|guten? (?:tag|morgen|abend)|good (?:morning|afternoon|evening)|(?:einen )?schönen guten (?:tag|morgen|abend)"
    r"|gu(?:t|at)(?:e?s) ne(?:ue|i)s|frohes neues|moje|moj[en]s|mojn|moinmoin|'?n ?'?abend|abend(?=[,!])|tachchen|tagchen|tach auch|gudde|god(?:e|en) (?:dag|morgen|abend)|servas|seas|grias (?:di|god|eich)|habe die ehre|habidere|glück auf|salü|hoi|hei(?=[,!])|hola|aloha|bonjour|heyho|morschen|moorn|schönen (?:sonntag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend))\b"
    r"(?: (?:zusammen|in die runde|alle|ihr(?: lieben)?|liebes?|liebe[rs]?|team|everyone|all|there|folks|guys|beisammen|leute|kolleg\w{0,8}|redaktion|und|miteinander)\b){0,4}"
    r"(?:[ \t]{1,2}(?:liebe|herr|frau|mr|ms|mrs)[^\n,.!?:]{1,40}(?=[,!\n])|[ \t]{1,2}[^\W\d_][^\W_]{1,14}(?:-[^\W\d_]{2,15}){0,3}(?=[,!\n]))?"
    r"(?: (?:aus|aus'?m|vom|von|from) [^.,!:\n]{2,30}(?=[.,!:\n]))?"
    r"|sehr geehrte[^\n,]{1,80}(?=[,\n!])|(?:liebe[rs]?|verehrte|werte) (?:kolleg|presse|öffentlichkeit|kommunikation|stadt|leute|amt|damen|ihr|social|team|redaktion|freund|alle|leser|mitbürger|frau|herr|social)[^\n,]{0,60}(?=[,\n!])"
    r"|kolleginnen und kollegen(?=[,\n!]))[\s,!.:;?😊🙂👋🎉-]{0,8}",
    _I,
)
_HELLO_I_AM: Final = re.compile(
    r"\s{0,5}(?:[Hh]ier (?:ist|is|schreibt)(?: nochmal| noch mal| wieder| mal| nur)?(?: der| die)?|ich bin(?: der| die)?|this is) [A-ZÄÖÜ][^\n,.!?☀-➿🌀-🫿]{1,50}[.,!☀-➿🌀-🫿]\s{0,3}"
)
_PRESS: Final = re.compile(
    r"^\s{0,5}(?:pressemitteilung|presseinformation|presseinfo|medieninfo|presseeinladung|medieninformation|medienmitteilung|medieneinladung|pressemeldung|pressehinweis"
    r"|press release|media release|media invitation|pm)\b(?:(?: nr\.?| no\.?)? ?[\d/-]{0,9} [–—-] (?=(?:der|die|das|ein|eine|unser|unsere|am|im|ab|vom|the|our) )|[^\n:]{0,100}?(?::|[.!](?=\s[A-ZÄÖÜ])(?<!\D\d\.)(?<!\D\d\d\.)|\n|$))",
    _I,
)
# Who it is for, or that it is to be passed on, before a colon: "Für den Newsletter:", "Zur Kenntnis und Veröffentlichung:".
_HANDED_OVER: Final = re.compile(
    r"\s{0,5}(?:(?:für|fürs|in|ins|zur|zum|nachrichtlich an|bitte in|bitte für|for|please for) (?:(?:den|die|das|unsere[nm]?|euren|eure|the|our|dein|ihre[nm]?) ){0,1}"
    r"(?:newsletter|verteiler|kanal|kanäle|channel|kalender|veranstaltungskalender|amtsblatt|gemeindeblatt|homepage|website|webseite|intranet|instagram|insta|facebook|social media|redaktion|presse|story|feed"
    r"|kenntnis|info|veröffentlichung|weitergabe|weiterleitung|verbreitung|bekanntmachung)(?: und (?:zur )?(?:veröffentlichung|weitergabe|weiterleitung|verbreitung|kenntnis|homepage|website|facebook|insta|instagram)){0,1}"
    r"|achtung (?:verkehr|autofahrer|pendler|eltern|baustelle|anwohner|alle))[ \t]{0,2}(?::|!{1,3})\s{0,3}",
    _I,
)
_MAIL_OR_LINK: Final = Expression(
    re.compile(
        r"\S{1,60}@\S{1,60}|\b(?:https?://|www\.)\S{1,200}|\b[a-z0-9-]{2,40}\.(?:de|example|org|com|eu|net)(?:/\S{0,100})?\b",
        _I,
    ),
    ("@", "://", "www.", ".de", ".example", ".org", ".com", ".eu", ".net"),
)
_PHONE: Final = Expression(
    re.compile(
        r"(?:\b(?:tel(?:efon)?|fax|mobil|handy|phone|durchwahl|dw|call|hotline)\b[\s.:]{0,4}(?:unter )?)[+(]{0,2}[\d/() -]{2,25}\d(?!\w)"
        r"|(?:\+\d|(?<![\d.,:])0\d{2,})[\d/() -]{4,22}\d(?!\w)",
        _I,
    )
)
_REFERENCE: Final = Expression(
    re.compile(
        r"(?:\b(?:az|gz|aktenzeichen|geschäftszeichen|gesch\.-z|vergabe-?nr|kennziffer|kurs-?(?:nummer|nr)|ref(?:erence)?|job-?id|vorlage|drucksache|ds|flst|plz"
        r"|iban|(?<!\d )pm|ticket|kennwort|basisjahr)\b[\s.:#-]{0,4}(?:nr\.? ?|no\.? ?)?)[^\s,;)\n]{0,6}\d[^\s,;)\n]{0,25}",
        _I,
    )
)


_OPENINGS: Final = (_GREETING, _HELLO_I_AM, _HANDED_OVER)


@dataclass(frozen=True, slots=True)
class Letter:
    """`matter` is as long as the text; `subject` are the places of a subject that says more than "AW:"."""

    matter: str
    subject: tuple[int, int] | None


def opened(text: str) -> Letter:
    subject = _subject(text)
    matter = _without_headers(text)
    matter = _of_quotes(matter)
    if subject:
        matter = matter[: subject[0]] + text[slice(*subject)] + matter[subject[1] :]
    matter = _without_signature(matter, text)
    matter = _without_greeting(matter, 0)
    if subject:
        matter = _without_greeting(matter, subject[1])
    head = _PRESS.match(matter)
    spans = [head.span()] if head and head.end() < len(matter.rstrip()) else []
    return Letter(blanked(matter, spans), subject)


def without_numbers(matter: str) -> str:
    """No telephone, no address of the net, no file reference: nothing in them is a count or a date."""
    for one in (_MAIL_OR_LINK, _PHONE, _REFERENCE):
        matter = blanked(matter, one.spans(matter, matter.casefold()))
    return matter


def _subject(text: str) -> tuple[int, int] | None:
    """Behind "Betreff:", or behind "WG:" in the first line."""
    named = _SUBJECT.search(text) if _is_mail(text) else None
    start = named.end() if named else 0
    prefix = (_PREFIX if named else _FORWARDED).match(text, start)
    if not named and not prefix:
        return None
    start = prefix.end() if prefix else start
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    return (start, end) if text[start:end].strip() else None


def _is_mail(text: str) -> bool:
    return (
        bool(re.search(r"^(?:betreff|subject)[ \t]{0,3}:", text, _M))
        or len({found[0].strip(" >*\n").casefold() for found in _TELLS_MAIL.finditer(text)}) > 1
        or bool((_FORWARDED.match(text) or _ATTRIBUTED.search(text)) and _TELLS_MAIL.search(text))
    )


def _without_headers(text: str) -> str:
    spans = [found.span() for found in _ATTRIBUTED.finditer(text)]
    if _is_mail(text):
        spans += [found.span() for found in _HEADER.finditer(text)]
    spans += [found.span() for found in _FORWARDED.finditer(text)]
    return blanked(text, spans)


def _of_quotes(text: str) -> str:
    """What was quoted, unless the own words have a date of their own: then it is what they answer to."""
    quoted = [found.span() for found in _QUOTED.finditer(text)]
    if not quoted:
        return text
    own = blanked(text, quoted)
    if _DATED.search(own):
        return own
    only = "".join(
        sign if sign == "\n" or any(start <= place < end for start, end in quoted) else " "
        for place, sign in enumerate(text)
    )
    return re.sub(r"^([ \t]{0,3})>", r"\1 ", only, flags=re.MULTILINE)


def _without_signature(text: str, whole: str) -> str:
    """Up to an afterthought, or to the message that is forwarded below."""
    for found in _SIGNED.finditer(text):
        if not text[: found.start()].strip():
            continue
        more = _AFTERTHOUGHT.search(text, found.end()) or _QUOTES_MAIL.search(whole, found.end())
        start = found.start() + (found[0][:1] in ".!?)")
        return blanked(text, [(start, more.start() if more else len(text))])
    return text


def _without_greeting(text: str, place: int) -> str:
    for _ in range(3):
        skipped = len(text) - len(text[place:].lstrip())
        found = next((one for rule in _OPENINGS if (one := rule.match(text, skipped))), None)
        if not found or found.end() >= len(text.rstrip()):
            break
        text = blanked(text, [found.span()])
    return text
