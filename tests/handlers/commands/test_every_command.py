"""Every command of the editorial room, in both languages, with whatever can be wrong with it: one clear sentence each time."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.commands import TABLE
from newsroom.people import Language
from newsroom.settings import Capacity
from newsroom.topics import Answer, Draft, Given, Status
from tests.handlers.office import Office
from transports.render import terminal
from understanding.when.span import Span

# Of each command: what was left out or is wrong, in German and in English, and a piece of the sentence that says so.
WITHOUT_WHAT_IS_NEEDED = [
    ("thema", "Bitte die Nummer dazuschreiben", "topic", "Please add its number"),
    ("annehmen", "Bitte die Nummer dazuschreiben", "accept", "Please add its number"),
    ("planen", "Bitte die Nummer dazuschreiben", "schedule", "Please add its number"),
    ("planen T-1", "Bitte den Tag dazuschreiben", "schedule T-1", "Please add the day"),
    ("zurückstellen", "Bitte die Nummer dazuschreiben", "hold", "Please add its number"),
    ("zurückstellen T-1 bis", "Bitte den Tag dazuschreiben", "hold T-1 until", "Please add the day"),
    ("ablehnen", "Bitte die Nummer dazuschreiben", "decline", "Please add its number"),
    ("ablehnen T-1", "den Grund dazu", "decline T-1", "Please add the reason"),
    ("fragen", "Bitte die Nummer dazuschreiben", "ask", "Please add its number"),
    ("fragen T-1", "die Frage dazu", "ask T-1", "add the question"),
    ("priorität", "Bitte die Nummer dazuschreiben", "priority", "Please add its number"),
    ("priorität T-1", "Es gibt hoch, normal und niedrig", "priority T-1", "There are high, normal and low"),
    ("ändern", "Bitte die Nummer dazuschreiben", "edit", "Please add its number"),
    ("ändern T-1", "Feld und neuen Wert", "edit T-1", "the field and its new value"),
    ("ändern T-1 wo", "Feld und neuen Wert", "edit T-1 where", "the field and its new value"),
    ("veröffentlicht", "Bitte die Nummer dazuschreiben", "published", "Please add its number"),
    ("veröffentlicht T-1", "den Link dazuschreiben", "published T-1", "Please add the link"),
    ("rückgängig", "keine Entscheidung von Ihnen", "undo", "no decision of yours"),
    ("erinnern", "Bitte die Nummer dazuschreiben", "remind", "Please add its number"),
    ("für", "Für wen, und worum geht es?", "for", "For whom"),
    ("suchen", "ein Wort dazuschreiben", "search", "Please add a word"),
    ("zusammenlegen", "Bitte die Nummer dazuschreiben", "merge", "Please add its number"),
    ("zusammenlegen T-1", "zwei Nummern", "merge T-1", "two numbers"),
    (
        "kontakte Bauamt",
        "Eine Abteilung „Bauamt“ gibt es nicht",
        "contacts Planning",
        "There is no department",
    ),
    ("export", "welche Datei es sein soll", "export", "which file"),
    ("jahresblatt", "Es gibt noch keine Abteilung", "sheet", "There is no department yet"),
    ("widerruf", "Bitte den Namen dazuschreiben", "withdrawal", "Please add the name"),
    ("abwesend niemand1 bis 12.12.", "kenne ich nicht", "away nobody1 until 12 December", "I do not know"),
]
WRONG_NUMBER = [
    ("thema T-99", "topic T-99"),
    ("annehmen T-99", "accept T-99"),
    ("annehmen 99", "accept 99"),
    ("planen T-99 15.12.", "schedule T-99 15 December"),
    ("zurückstellen T-99", "hold T-99"),
    ("ablehnen T-99 Kein Platz", "decline T-99 no room"),
    ("fragen T-99 Wer spielt?", "ask T-99 Who plays?"),
    ("priorität T-99 hoch", "priority T-99 high"),
    ("ändern T-99 wo Rathaus", "edit T-99 where town hall"),
    ("veröffentlicht T-99 https://social.example/1", "published T-99 https://social.example/1"),
    ("erinnern T-99", "remind T-99"),
    ("zusammenlegen T-99 T-1", "merge T-99 T-1"),
]
PAST_DAY = [
    ("annehmen T-1 1.11.2026", "accept T-1 1 November 2026"),
    ("planen T-1 1.11.2026", "schedule T-1 1 November 2026"),
    ("zurückstellen T-1 bis 1.11.2026", "hold T-1 until 1 November 2026"),
    ("ändern T-1 wann 1.11.2026", "edit T-1 when 1 November 2026"),
    ("sperre 1.10.2026 bis 1.11.2026 Wahl", "blackout 1 October 2026 to 1 November 2026 election"),
    ("abwesend Anna Weber bis 1.11.2026", "away Anna Weber until 1 November 2026"),
]
DOUBTFUL_DAY = [
    ("planen T-1 31.11.", "Diesen Tag gibt es nicht", "schedule T-1 31 November", "no such day"),
    (
        "annehmen T-1 Freitag, 17.12.2026",
        "Möglich: Donnerstag, 17. Dezember 2026, oder Freitag, 18. Dezember 2026. Bitte",
        "accept T-1 Friday 17 December 2026",
        "Possible: Thursday, 17 December 2026, or Friday, 18 December 2026. Please",
    ),
    ("annehmen T-1 nächsten Freitag", "Möglich: Freitag", "schedule T-1 5/12", "Possible: Saturday"),
    ("zurückstellen T-1 bis 31.11.", "Diesen Tag gibt es nicht", "hold T-1 until 31 November", "no such day"),
    ("zurückstellen T-1 bis heute", "frühestens morgen", "hold T-1 until today", "tomorrow at the earliest"),
    ("ändern T-1 wann 31.11.", "Diesen Tag gibt es nicht", "edit T-1 when 31 November", "no such day"),
]
OVER = ("vorbei", "Vergangenheit", "is over", "past")
UNCLEAR_DAY = [
    ("planen T-1 Ende Dezember", "schedule T-1 end of December"),
    ("planen T-1 7.12. bis 9.12.", "schedule T-1 7 to 9 December"),
    ("planen T-1 Freitag, 12.12.2026", "schedule T-1 Friday 12 December 2026"),
    ("annehmen T-1 31.11.", "accept T-1 31 November"),
    ("zurückstellen T-1 bis Ende Dezember", "hold T-1 until end of December"),
]
STRANGE_PERIOD = [
    ("agenda Blumenkohl", "agenda cauliflower"),
    ("sitzung Blumenkohl", "meeting cauliflower"),
    ("jahr Blumenkohl", "year cauliflower"),
    ("export xlsx Blumenkohl", "export xlsx cauliflower"),
    ("ausgewogenheit Blumenkohl", "balance cauliflower"),
    ("sperre Blumenkohl", "blackout cauliflower"),
]


def lesung() -> Draft:
    day = Span(date(2026, 12, 10), grain="day")
    return Draft(
        {
            "what": Answer(Given.VALUE, "Lesung", "Lesung"),
            "when": Answer(Given.VALUE, "10.12.", day),
            "where": Answer(Given.VALUE, "Bücherei", "Bücherei"),
        }
    )


async def said(office: Office, words: str, language: str) -> str:
    """The one answer, a few lines at most, and no trace of a failure."""
    answer = await office.answer(f"!{words}", language="en" if language == "en" else "de")
    assert 0 < len(answer) < 500
    assert "Traceback" not in answer
    return answer


def both(rows: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Each row once in German and once in English."""
    return [
        (words, language) for german, english in rows for words, language in ((german, "de"), (english, "en"))
    ]


def told(rows: list[tuple[str, str, str, str]]) -> list[tuple[str, str, str]]:
    """The same, with a piece of the sentence that is expected."""
    return [
        row
        for german, in_german, english, in_english in rows
        for row in ((german, in_german, "de"), (english, in_english, "en"))
    ]


@pytest.mark.parametrize(
    ("words", "expected", "language"),
    told(WITHOUT_WHAT_IS_NEEDED),
)
async def test_what_is_left_out_is_asked_for(
    office: Office, words: str, expected: str, language: str
) -> None:
    await office.contribute(lesung())
    assert expected in await said(office, words, language)
    await nothing_happened(office)


async def test_a_number_that_no_topic_has(office: Office) -> None:
    await office.contribute(lesung())
    for words, language in both(WRONG_NUMBER):
        answer = await said(office, words, language)
        assert "T-99" in answer, words
        assert "T-1" in answer.replace("T-99", ""), words  # what there is instead
    await nothing_happened(office)


@pytest.mark.parametrize(("words", "language"), both(PAST_DAY))
async def test_a_day_that_is_over(office: Office, words: str, language: str) -> None:
    await office.contribute(lesung())
    answer = await said(office, words, language)
    assert any(word in answer for word in OVER), answer
    await nothing_happened(office)


@pytest.mark.parametrize(("words", "language"), both(UNCLEAR_DAY))
async def test_a_day_in_doubt_is_never_chosen(office: Office, words: str, language: str) -> None:
    await office.contribute(lesung())
    await said(office, words, language)
    await nothing_happened(office)


@pytest.mark.parametrize(("words", "expected", "language"), told(DOUBTFUL_DAY))
async def test_why_a_day_is_in_doubt_is_said(
    office: Office, words: str, expected: str, language: str
) -> None:
    await office.contribute(lesung())
    assert expected in await said(office, words, language)
    await nothing_happened(office)


@pytest.mark.parametrize(("words", "language"), both(STRANGE_PERIOD))
async def test_a_period_that_nobody_knows(office: Office, words: str, language: str) -> None:
    answer = await said(office, words, language)
    assert (
        "!" in answer
        or "KW 50" in answer
        or "week 50" in answer
        or "Oktober" in answer
        or "October" in answer
    )


@pytest.mark.parametrize("language", ["de", "en"])
async def test_who_is_no_editor_is_refused(office: Office, language: Language) -> None:
    await office.contribute(lesung())
    voice = office.texts.voice(language, formal=True)
    for command in TABLE:
        if not command.for_everybody:
            order = f"!{command.names(voice)[0]} T-1"
            [letter] = await office.order(order, editor=False, language=language)
            assert terminal(letter.parcel) == voice.plain("commands.editors_only"), order
    await nothing_happened(office)


async def nothing_happened(office: Office) -> None:
    topic = await office.topic(1)
    assert (topic.status, topic.plan.day, topic.plan.hold_until) == (Status.SUBMITTED, None, None)


FULL_WEEK = [
    (
        "planen T-3 10.12.",
        "KW 50 ist voll (2 von 2). Frei ist erst KW 51, nach dem Termin",
        "schedule T-3 10 December",
        "Week 50 is full (2 of 2).",
    ),
    (
        "annehmen T-3 10.12.",
        "KW 50 ist voll (2 von 2). Frei ist erst KW 51, nach dem Termin",
        "accept T-3 10 December",
        "Week 50 is full (2 of 2).",
    ),
]


@pytest.mark.parametrize(
    ("words", "expected", "language"),
    told(FULL_WEEK),
)
async def test_a_full_week_is_said_and_the_next_free_one_named(
    office: Office, words: str, expected: str, language: str
) -> None:
    office.settings = office.settings.model_copy(update={"capacity": Capacity(per_week=2)})
    for _ in range(3):
        await office.contribute(lesung())
    for number, day in ((1, 8), (2, 9)):
        await office.order(f"!planen T-{number} {day}.12.")
    first, *_ = await office.order(f"!{words}", language="en" if language == "en" else "de")
    assert expected in " ".join(terminal(first.parcel).split())
    assert (await office.topic(3)).plan.day == date(2026, 12, 10)  # a warning, no refusal
