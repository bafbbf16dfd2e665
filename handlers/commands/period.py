"""The period that a command names: "agenda KW 50", "agenda 1.12. bis 15.12."."""

from __future__ import annotations

from datetime import date
from itertools import chain

from handlers.commands.declaration import Call
from newsroom import periods
from newsroom.occurrences import wall
from newsroom.people import Language
from newsroom.periods import Period
from newsroom.settings import Settings
from texts import Catalogue
from understanding.when.reading import Region


def asked_period(call: Call, text: str) -> Period | None:
    """None where the words name none. `text` is what was written, without the command's own word."""
    context = call.context
    return period(
        text, wall(context.now, call.zone).date(), call.person.language, context.settings, context.texts
    )


def period(text: str, today: date, language: Language, settings: Settings, texts: Catalogue) -> Period | None:
    """`today` is local. The words of all languages: whoever writes German may still type "week 50"."""
    region = Region(settings.state, settings.timezone)
    return periods.understood(text, today, period_words(texts)) or periods.from_to(
        text, today, language, region
    )


def period_words(texts: Catalogue) -> periods.Words:
    voices = [texts.voice(language, formal=True) for language in texts.languages]

    def every(name: str) -> tuple[str, ...]:
        return tuple(chain.from_iterable(voice.words(f"agenda.words.{name}") for voice in voices))

    return periods.Words(
        this=every("this"),
        next=every("next"),
        week=every("week"),
        weeks=every("weeks"),
        month=every("month"),
        months=[voice.words("agenda.words.months") for voice in voices],
        last=every("last"),
        year=every("year"),
        ahead=every("ahead"),
        spans=every("spans"),
    )
