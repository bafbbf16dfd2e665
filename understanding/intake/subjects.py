"""Who acts, by the verb: the subject of "lädt ein", "sammelt", "verleiht" is somebody, whatever the word for it is."""

from __future__ import annotations

from typing import Final

from understanding.intake.bodies import Body, is_body
from understanding.intake.bodies_named import last_of
from understanding.intake.phrases import clause_start, may_be_subject, past_name, past_small
from understanding.intake.wording import is_event
from understanding.intake.words import Words, listed

SUBJECT: Final = 0.8
MOST_BETWEEN: Final = 6  # words between the verb and a subject behind it
# Only people and their houses do that.
_ACTIVE: Final = listed(
    "lädt laden sucht suchen sammelt sammeln veranstaltet veranstalten organisiert organisieren bietet bieten pflanzt pflanzen verleiht verleihen "
    "verkauft verkaufen verteilt verteilen verschenkt verschenken informiert informieren berät beraten backt backen kocht kochen singt singen "
    "ehrt ehren verabschiedet verabschieden begrüßt begrüßen gratuliert gratulieren übergibt übergeben überreicht überreichen spendet spenden "
    "kontrolliert kontrollieren sperrt sperren tauscht tauschen testet testen impft impfen warnt warnen bittet bitten meldet melden räumt räumen "
    "reinigt reinigen repariert reparieren saniert sanieren baut bauen plant planen probt proben übt üben trainiert trainieren gewinnt gewinnen "
    "besucht besuchen gründet gründen wählt wählen beschließt beschließen tagt tagen stellt stellen vergibt vergeben gestaltet gestalten "
    "präsentiert präsentieren veröffentlicht veröffentlichen erneuert erneuern modernisiert modernisieren mäht mähen schneidet schneiden fällt "
    "fällen gießt gießen streicht streichen näht nähen strickt stricken bastelt basteln putzt putzen rettet retten löscht löschen birgt bergen "
    "feiert feiern spielt spielen tanzt tanzen zeigt zeigen übernimmt übernehmen unterstützt unterstützen fordert fordern empfängt empfangen "
    "richtet richten weiht weihen beteiligt beteiligen engagiert hilft helfen sucht braucht brauchen verlost verlosen befragt befragen "
    "hisst hissen legt legen digitalisiert kauft kaufen schenkt schenken stiftet stiften betreut betreuen pflegt pflegen entfernt entfernen "
    "lud luden sammelte sammelten feierte feierten gewann gewannen übergab übergaben ehrte ehrten besuchte besuchten pflanzte pflanzten"
)
_OPENS: Final = listed("dass weil wenn wo da denn und aber nachdem während")
_NOBODY: Final = listed(
    "Wer Wir Ich Es Sie Er Man Wie Was Wann Wo Für Mit Seit Nach Ohne Bitte Vielleicht Außerdem Zudem Danach Dann Dort Hier Jetzt Zukunft Bei Von Aus Unter Über Heute Morgen Gestern Dabei"
)
_STATES: Final = listed(
    "wird werden wurde wurden worden ist sind war waren bleibt bleiben sei soll sollen kann können"
)
_BETWEEN: Final = listed(
    "sich uns euch ihnen auch wieder nun jetzt heute morgen gestern dort hier dann erneut erstmals traditionell gemeinsam schon ebenfalls am um ab im"
)


def subjects(row: Words, busy: frozenset[int]) -> list[Body]:
    """In their order; `busy` are places in the row that mean something else."""
    found = (
        _subject(row, place, busy)
        for place, word in enumerate(row)
        if word.key in _ACTIVE and not word.is_capital
    )
    return [one for one in found if one]


def _subject(row: Words, verb: int, busy: frozenset[int]) -> Body | None:
    before = clause_start(row, verb)
    if any(word.key in _STATES for word in row[before:verb]):
        return None  # "wird saniert"
    while before < verb and row[before].key in _OPENS:
        before += 1
    return _phrase(row, before, verb, busy) or _behind(row, verb, busy)


def _behind(row: Words, verb: int, busy: frozenset[int]) -> Body | None:
    at = verb + 1
    while at < min(len(row), verb + MOST_BETWEEN) and (at in busy or row[at].key in _BETWEEN):
        at += 1
    return _phrase(row, at, len(row), busy)


def _phrase(row: Words, first: int, stop: int, busy: frozenset[int]) -> Body | None:
    """The phrase that begins there, where it may be a subject."""
    if first >= min(stop, len(row)) or not may_be_subject(row, first):
        return None
    noun = past_small(row, first)
    if (
        noun >= stop
        or not row[noun].is_capital
        or noun in busy
        or is_event(row[noun].key)
        or row[noun].key in _NOBODY
    ):
        return None
    end = last_of(row, noun, busy) if is_body(row[noun].key) else past_name(row, noun, busy)
    return Body(range(noun, min(end, stop)), SUBJECT) if end > noun else None
