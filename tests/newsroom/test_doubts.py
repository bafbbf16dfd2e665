"""A date that waits for a yes: what is offered, in which order, and how little is enough to choose."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, time

import pytest

from newsroom.doubts import DOUBT, Doubt, agreed, picked, read, ways, written
from tests.newsroom.talking import Talk
from understanding.when import Reading
from understanding.when.span import Span

NO_DATE = "Darin finde ich kein Datum. Wann ist es? Ein ungefährer Zeitraum genügt, zum Beispiel „Ende Mai“. Oder „weiß ich noch nicht“."

NO_CHOICE = "Das konnte ich nicht zuordnen. Die Nummer der Antwort genügt, auch ein neues Datum oder „weiß ich noch nicht“."


def day(text: str) -> Span:
    return Span(date.fromisoformat(text))


def minute(text: str) -> Span:
    return Span(datetime.fromisoformat(text), grain="minute")


def test_a_text_without_a_date_is_asked_again_without_a_choice(talk: Talk) -> None:
    assert talk.say("Fest", "Marktplatz") == NO_DATE
    assert (talk.conversation.state, talk.say("5.12.").splitlines()[0]) == (
        "when",
        "Notiert ist: Samstag, 5. Dezember 2026",
    )


def test_who_insists_may_have_it_noted(talk: Talk) -> None:
    assert talk.say("Fest", "Marktplatz", "Am Rathaus").endswith(
        "1  Genau so notieren\n2  Noch einmal angeben"
    )
    talk.say("ja")
    assert talk.draft.answers["when"].value == Span(None, grain=None, vague="Am Rathaus")


def test_insisting_begins_anew_after_another_question(talk: Talk) -> None:
    talk.say("Fest", "Marktplatz", "zurück", "Fest")
    assert talk.say("ändern wann", "Marktplatz") == NO_DATE


def test_a_text_without_a_date_can_be_edited_into_one(talk: Talk) -> None:
    talk.say("Fest", "Marktplatz")
    talk.edit(2, "5.12.")
    assert talk.draft.answers["when"].value == day("2026-12-05")


def test_the_words_come_before_what_is_only_a_part_of_them(talk: Talk) -> None:
    assert talk.say("Fest", "5.12. 25 Uhr").endswith(
        "1  Genau so notieren\n2  Nur: Samstag, 5. Dezember 2026\n3  Noch einmal angeben"
    )


def test_of_several_dates_all_are_meant_first(talk: Talk) -> None:
    assert talk.say("Fest", "am 5. und 12. Dezember").endswith(
        "1  Alle diese Termine notieren\n2  Nur: Samstag, 5. Dezember 2026\n3  Nur: Samstag, 12. Dezember 2026\n4  Noch einmal angeben"
    )
    assert talk.say("beide").startswith(
        "Notiert ist: am 5. und 12. Dezember (Samstag, 5. Dezember bis Samstag, 12. Dezember 2026)"
    )


def test_what_is_no_date_leaves_the_doubt_as_it_is(talk: Talk) -> None:
    asked = talk.say("Fest", "nächsten Freitag")
    assert talk.say("weiß die Kollegin") == (f"{NO_CHOICE}\n\n{asked}")


@pytest.mark.parametrize(
    ("said", "reply", "value"),
    [
        ("5.12.2026 25 Uhr", "1", Span(None, grain=None, vague="5.12.2026 25 Uhr")),
        ("5.12.2026 25 Uhr", "2", day("2026-12-05")),
        (
            "5. und 12.12. 15-17 Uhr",
            "alle",
            Span(date(2026, 12, 5), date(2026, 12, 12), vague="5. und 12.12. 15-17 Uhr"),
        ),
        (
            "5. und 12.12. 15-17 Uhr",
            "der 12.",
            replace(minute("2026-12-12T15:00"), end=datetime.fromisoformat("2026-12-12T17:00")),
        ),
        ("gestern", "👍", day("2026-11-23")),
        ("nächsten Freitag", "der 27.", day("2026-11-27")),
        ("nächsten Freitag", "4.12.", day("2026-12-04")),
        ("nächsten Freitag", "5.12.", day("2026-12-05")),
        ("nächsten Freitag", "am 27. um 15 Uhr", minute("2026-11-27T15:00")),
        ("am Dienstag um 15 Uhr", "am 1.12.", minute("2026-12-01T15:00")),
        ("Freitag um 3", "15 Uhr", minute("2026-11-27T15:00")),
        ("22.11.", "22.11.2026", day("2026-11-22")),
    ],
)
def test_how_little_is_enough_to_choose(talk: Talk, said: str, reply: str, value: Span) -> None:
    talk.say("Fest", said, reply)
    assert (talk.conversation.state, talk.draft.answers["when"].value) == ("where", value)


@pytest.mark.parametrize("said", ["nächsten Freitag", "5.12. 25 Uhr", "am 5. und 12. Dezember", "15 Uhr"])
def test_a_nod_chooses_nothing_where_there_are_several_ways(talk: Talk, said: str) -> None:
    talk.say("Fest", said, "ok")
    assert (talk.conversation.state, "when" in talk.draft.answers) == ("doubt", False)


@pytest.mark.parametrize(
    ("said", "more", "first"),
    [
        ("jeden Donnerstag außer in den Ferien", "18 Uhr", "„jeden Donnerstag außer in den Ferien, 18 Uhr“: Die Ausnahme kann ich nur in Worten notieren."),
        ("jeden Donnerstag um halb acht", "19:30", "Notiert ist: jeden Donnerstag, 19:30 Uhr, das erste Mal am Donnerstag, 26. November 2026"),
        ("jeden Donnerstag um halb acht", "abends", "Notiert ist: jeden Donnerstag, 19:30 Uhr, das erste Mal am Donnerstag, 26. November 2026"),
    ],
)  # fmt: skip  # one row, one reply
def test_a_clock_time_said_later_does_not_end_a_recurrence(
    talk: Talk, said: str, more: str, first: str
) -> None:
    assert talk.say("Fest", said, more).splitlines()[0] == first


@pytest.mark.parametrize(
    ("said", "more", "noted"),
    [
        ("15 Uhr", "5.12.", "Samstag, 5. Dezember 2026, 15:00 Uhr"),
        ("ab 15 Uhr", "5.12.", "Samstag, 5. Dezember 2026, ab 15:00 Uhr"),
        ("15 Uhr", "am Samstag um 16 Uhr", "Samstag, 28. November 2026, 16:00 Uhr"),
        ("15 Uhr", "Samstag 15 Uhr", "Samstag, 28. November 2026, 15:00 Uhr"),
        ("15 Uhr", "jeden Donnerstag", "jeden Donnerstag, 15:00 Uhr, das erste Mal am Donnerstag, 26. November 2026"),
        ("abends", "5.12.", "Samstag, 5. Dezember 2026, abends"),
        ("Einlass 14 Uhr", "5.12.", "Samstag, 5. Dezember 2026; Einlass: 14:00 Uhr"),
    ],
)  # fmt: skip  # one row, one reply
def test_the_day_completes_the_clock_time(talk: Talk, said: str, more: str, noted: str) -> None:
    assert talk.say("Fest", said, more).splitlines()[0] == f"Notiert ist: {noted}"


@pytest.mark.parametrize(
    ("said", "more", "first"),
    [
        ("15 Uhr", "nächsten Freitag", minute("2026-11-27T15:00")),
        ("halb acht", "5.12.", minute("2026-12-05T07:30")),
        ("8 Uhr", "heute", minute("2026-11-24T08:00")),
    ],
)
def test_a_day_that_leaves_a_doubt_keeps_its_clock_time(
    talk: Talk, said: str, more: str, first: Span
) -> None:
    talk.say("Fest", said, more)
    assert read(talk.conversation.memory).candidates[0] == first


def test_a_part_of_the_day_says_which_half_is_meant(talk: Talk) -> None:
    assert talk.say("Fest", "abends", "um 8", "5.12.").splitlines()[0] == (
        "Notiert ist: Samstag, 5. Dezember 2026, 20:00 Uhr"
    )


def test_a_clock_time_may_be_said_anew(talk: Talk) -> None:
    assert talk.say("Fest", "15 Uhr", "16 Uhr", "5.12.").splitlines()[0] == (
        "Notiert ist: Samstag, 5. Dezember 2026, 16:00 Uhr"
    )


# ---------------------------------------------------------------- doubts by themselves

BOTH = (day("2026-12-05"), day("2026-12-12"))
WEEK_LONG = Span(date(2026, 12, 5), date(2026, 12, 12))
CHOIR = Span(datetime.fromisoformat("2026-12-01T19:00"), grain="minute", recurrence="FREQ=WEEKLY;BYDAY=TU")
NIGHT = minute("2027-03-28T03:30")


def doubt(reason: str, *candidates: Span) -> Doubt:
    return Doubt("wie gesagt", "$1", reason, candidates)


def words(known: Span = Span(None, grain=None)) -> Span:  # noqa: B008  # frozen
    return replace(known, vague="wie gesagt")


@pytest.mark.parametrize(
    ("doubted", "offered", "nod"),
    [
        (doubt("alternatives", *BOTH), [*BOTH, words()], None),
        (doubt("several", *BOTH), [words(WEEK_LONG), *BOTH], None),
        (doubt("several", *reversed(BOTH)), [words(WEEK_LONG), *reversed(BOTH)], None),
        (
            doubt("several", Span(time(15), grain="minute")),
            [words(), Span(time(15), grain="minute")],
            None,
        ),
        (doubt("several", NIGHT, NIGHT), [words(day("2027-03-28")), NIGHT, NIGHT], None),
        (doubt("skipped", NIGHT), [NIGHT, words()], 0),
        (doubt("doubled", NIGHT), [NIGHT, words()], 0),
        (doubt("exception", CHOIR), [words(CHOIR), CHOIR], None),
        (doubt("exception"), [words()], 0),
        (doubt("unknown_holidays"), [words()], 0),
    ],
)
def test_the_ways_out_of_a_doubt(doubted: Doubt, offered: list[Span], nod: int | None) -> None:
    assert [way.answer.value for way in ways(doubted)] == offered
    assert agreed(doubted) == nod


def test_a_rule_without_its_exception_says_that_it_is_only_a_part() -> None:
    assert [way.text for way in ways(doubt("exception", CHOIR))] == ["keep", "only"]
    assert [way.text for way in ways(doubt("several", *BOTH))] == ["all", "only", "only"]
    assert [way.text for way in ways(doubt("alternatives", *BOTH))] == ["candidate", "candidate", "keep"]


@pytest.mark.parametrize(
    ("doubted", "said", "value"),
    [
        (doubt("several", *BOTH), day("2026-12-12"), BOTH[1]),
        (doubt("several", *BOTH), Span(day("2026-12-05").start, day("2026-12-12").start), None),
        (doubt("exception", CHOIR), CHOIR, CHOIR),
        (doubt("exception", CHOIR), day("2026-12-01"), None),
        (doubt("half_day", CHOIR), Span(time(19), grain="minute"), CHOIR),
        (doubt("half_day", replace(CHOIR, end=datetime.fromisoformat("2026-12-01T21:00"))), Span(time(19), time(20), "minute"), None),
    ],
)  # fmt: skip  # one row, one reply
def test_a_date_chooses_the_candidate_that_says_the_same(
    doubted: Doubt, said: Span, value: Span | None
) -> None:
    answer = picked(doubted, Reading(said))
    assert (answer.value if answer else None) == value


def test_every_doubt_survives_a_restart() -> None:
    for one in (doubt("several", *BOTH), doubt("exception", CHOIR), doubt("unknown_holidays")):
        assert read({DOUBT: json.loads(json.dumps(written(one)))}) == one
