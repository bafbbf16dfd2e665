"""What the editors are told of a topic call: every department once, and nobody's pace."""

from __future__ import annotations

from dataclasses import replace

from newsroom import calling
from newsroom.call_report import report
from newsroom.calling import TopicCall
from newsroom.messages import Document
from newsroom.people import Department
from tests.newsroom.called import ANNA, BUILDING, CARA, CULTURE, LIBRARY, TUESDAY, asked, call, topic
from texts import load
from transports.render import terminal

LONELY = Department(10, "Ordnungsamt")
GONE = Department(11, "Standesamt", replace(CARA, away_until=TUESDAY))


def told(made: TopicCall, states: dict[int, str], *came: int, language: str = "de") -> str:
    """`states` are those of the questions to the departments."""
    items = calling.items(made, (), {}, TUESDAY)
    asks = [ask for ask in asked(items) if ask.department in states]
    asks = [replace(ask, state=states[ask.department or 0]) for ask in asks]  # type: ignore[arg-type]  # this module's own calls
    answers = {one: (topic(17, ANNA),) for one in came}
    voice = load().voice(language, formal=True)
    blocks = [block for say in report(made, asks, answers) for block in voice.blocks(say.key, say.values)]
    return terminal(Document(tuple(blocks)))


def test_every_department_stands_where_it_belongs() -> None:
    made = call(BUILDING, CULTURE, LONELY, GONE)
    assert told(made, {7: "open", 9: "open"}, 7) == (
        "Themenabfrage Dezember 2026\nThemen kamen von:\n\n• Bauamt: T-17 „Kinderhaus“\n\n"
        "Noch ohne Antwort: Kulturamt\n\n"
        "Nicht gefragt, weil niemand da war: Standesamt\n\n"
        "Nicht gefragt, weil kein Kontakt eingetragen ist: Ordnungsamt\n\n"
        "Antworten waren erbeten bis Dienstag, 8. Dezember 2026. "
        "Was später kommt, steht wie immer im Eingang: !eingang."
    )


def test_nothing_and_silence_are_two_things() -> None:
    made = call(BUILDING, CULTURE)
    said = told(made, {7: "done", 9: "open"})
    assert "Es kamen keine Themen.\n\nNichts steht an: Bauamt\n\nNoch ohne Antwort: Kulturamt\n\n" in said
    assert "No topics came.\n\nNothing coming up: Bauamt\n\nNo answer yet: Kulturamt\n\n" in told(
        made, {7: "done", 9: "later"}, language="en"
    )


def test_a_topic_after_nothing_is_a_topic() -> None:
    assert "Nichts steht an" not in told(call(BUILDING), {7: "done"}, 7)


def test_departments_of_one_person_are_told_together() -> None:
    said = told(call(BUILDING, LIBRARY), {}, 7, 8)
    assert "\n• Bauamt, Stadtbücherei: T-17 „Kinderhaus“\n" in said
