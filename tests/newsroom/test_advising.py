"""What an editor and a contributor hear about the days that a topic may get."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from newsroom.advising import hope, refusal, typed, warnings
from newsroom.messages import Say
from newsroom.topics import Draft
from tests.newsroom.planned import complete, said, topic
from tests.newsroom.scheduled import TUESDAY, blackout, limited, posted, schedule
from texts import load
from understanding.when.span import Span

GERMAN = load().voice("de", formal=True)
ONE = replace(topic(17), draft=Draft({"what": said("Kinderhaus"), "who": said("Bürgermeisterin Krämer")}))
DAY = date(2026, 12, 8)


def spoken(says: Sequence[Say]) -> list[str]:
    return [GERMAN.plain(say.key, say.values) for say in says]


def test_a_full_week_names_the_next_free_one() -> None:
    made = schedule(limited(2, Instagram=1), [posted(1, "2026-12-07"), posted(2, "2026-12-11", "Facebook")])
    assert spoken(warnings(ONE, DAY, (), made)) == [
        "KW 50 ist voll (2 von 2).",
        "Instagram ist in KW 50 voll (1 von 1).",
        "Frei ist KW 51, zum Beispiel Dienstag, 15. Dezember 2026: !planen T-17 15.12.",
    ]


def test_with_room_and_without_a_blackout_there_is_nothing_to_say() -> None:
    assert warnings(ONE, DAY, (), schedule(limited(2), [posted(1, "2026-12-07")])) == ()
    assert warnings(posted(1, "2026-12-07"), DAY, (), schedule(limited(1), [posted(1, "2026-12-07")])) == ()


def test_where_a_year_is_full_that_is_said() -> None:
    held = blackout("2026-12-09", "2028-12-31", holds=True)
    made = schedule(limited(1), [posted(1, "2026-12-08")], held)
    assert spoken(warnings(ONE, DAY, (), made)) == [
        "KW 50 ist voll (1 von 1).",
        "Auch danach ist ein Jahr lang nichts frei.",
    ]


def test_a_day_in_a_blackout_is_to_be_checked_and_an_office_holder_named() -> None:
    made = schedule(limited(), [], blackout("2026-12-01", "2026-12-15"))
    other = replace(ONE, draft=Draft({"what": said("Kinderhaus")}))
    assert spoken(warnings(other, DAY, (), made)) == [
        "Bitte prüfen: Der Tag liegt in der Sperre Vorwahlzeit bis Dienstag, 15. Dezember 2026."
    ]
    assert spoken(warnings(ONE, DAY, (), made)) == [
        "Bitte prüfen: Der Tag liegt in der Sperre Vorwahlzeit bis Dienstag, 15. Dezember 2026, und im Thema steht Bürgermeisterin Krämer."
    ]


def test_room_behind_the_day_of_the_topic_is_called_that() -> None:
    full = [posted(1, "2026-12-07"), posted(2, "2026-12-08")]
    dated = replace(topic(17), draft=complete(Span(date(2026, 12, 12))))
    told = spoken(warnings(dated, DAY, (), schedule(limited(2), full)))
    assert told[-1].startswith(
        "Frei ist erst KW 51, nach dem Termin, zum Beispiel Dienstag, 15. Dezember 2026"
    )


def test_a_blackout_that_holds_refuses_and_names_the_next_free_day() -> None:
    held = blackout("2026-12-01", "2027-01-01", holds=True)
    told = refusal(ONE, DAY, (), schedule(limited(), [], held))
    assert told is not None
    assert spoken([told]) == [
        "Am Dienstag, 8. Dezember 2026 lässt sich nichts einplanen: Sperre Vorwahlzeit bis Freitag, 1. Januar 2027. Frei ist Dienstag, 5. Januar 2027: !planen T-17 5.1.2027"
    ]
    for_ever = blackout("2026-12-01", "2030-01-01", holds=True)
    told = refusal(ONE, DAY, (), schedule(limited(), [], for_ever))
    assert told is not None
    assert spoken([told])[0].endswith("Sperre Vorwahlzeit bis Dienstag, 1. Januar 2030.")
    assert refusal(ONE, DAY, (), schedule(limited(), [], blackout("2026-12-01", "2026-12-15"))) is None


def test_the_contributor_hears_an_honest_week() -> None:
    full = [posted(1, "2026-11-26"), posted(2, "2026-12-01")]
    assert spoken(hope(schedule(limited(1), full), ONE)) == [
        "Vor diesem Thema stehen noch andere. Mit einem Beitrag ist frühestens in KW 50 zu rechnen, ab Montag, 7. Dezember 2026."
    ]
    assert hope(schedule(limited(1)), ONE) == ()
    for day, heard in (("2026-12-06", 1), ("2026-12-07", 0), ("2027-06-19", 0)):
        dated = replace(ONE, draft=complete(Span(date.fromisoformat(day))))
        assert len(hope(schedule(limited(1), full), dated)) == heard
    assert hope(schedule(limited()), ONE) == ()


def test_a_day_is_typed_with_its_year_only_where_that_is_another_one() -> None:
    assert [typed(day, TUESDAY) for day in (DAY, date(2027, 1, 5))] == ["8.12.", "5.1.2027"]
