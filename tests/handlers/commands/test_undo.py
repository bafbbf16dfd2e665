"""What was decided last is taken back, what is named and nothing else, and it is said what holds now."""

from __future__ import annotations

from datetime import timedelta

from newsroom.planning import Priority
from newsroom.topics import Status
from tests.handlers.office import Office
from tests.newsroom.planned import complete

CONTRIBUTORS = ("Anna Weber", "Ben Roth", "Cara Lenz")


async def fill(office: Office) -> None:
    for name in CONTRIBUTORS:
        await office.contribute(complete(), name)


async def priorities(office: Office) -> list[Priority]:
    return [(await office.topic(number)).plan.priority for number in (1, 2, 3)]


async def statuses(office: Office) -> list[Status]:
    return [(await office.topic(number)).status for number in (1, 2, 3)]


async def test_with_a_number_the_decision_about_that_topic_is_taken_back(office: Office) -> None:
    await fill(office)
    await office.order("!priorität T-2 hoch")
    await office.order("!priorität T-3 hoch")
    answer = await office.answer("!rückgängig T-2")
    assert "T-2" in answer
    assert await priorities(office) == [Priority.NORMAL, Priority.NORMAL, Priority.HIGH]


async def test_of_a_decision_about_many_only_the_named_one_is_taken_back(office: Office) -> None:
    await fill(office)
    await office.order("!annehmen 1 2 3")
    [answer, told] = await office.answers("!rückgängig T-2")
    assert "T-1" not in answer
    assert "T-2" in told
    assert await statuses(office) == [Status.ACCEPTED, Status.SUBMITTED, Status.ACCEPTED]
    await office.order("!rückgängig")  # the rest of it
    assert await statuses(office) == [Status.SUBMITTED] * 3


async def test_a_topic_about_which_nothing_was_decided_is_refused(office: Office) -> None:
    await fill(office)
    await office.order("!annehmen 1")
    assert (await office.answer("!rückgängig T-2")).startswith(
        "Zu T-2 „Kinderhaus“ gibt es keine Entscheidung"
    )
    assert (await office.answer("!rückgängig T-9")).startswith("Ein Thema T-9 gibt es nicht")
    for words in ("bitte", "T-1 T-2"):
        assert "!rückgängig T-17" in await office.answer(f"!rückgängig {words}")
    assert await statuses(office) == [Status.ACCEPTED, Status.SUBMITTED, Status.SUBMITTED]


async def test_behind_another_command_the_decision_before_is_not_taken_back_unasked(office: Office) -> None:
    await fill(office)
    await office.order("!annehmen T-1")
    await office.order("!sperre 1.1.2027 bis 5.1.2027 Test")
    answer = await office.answer("!rückgängig")
    assert answer.startswith("Ihr letzter Befehl war !sperre.")
    assert "!sperre aufheben 1" in answer
    assert "Noch einmal !rückgängig nimmt die Entscheidung davor zurück:\n\n• T-1" in answer
    assert (await office.topic(1)).status is Status.ACCEPTED
    await office.order("!rückgängig")
    assert (await office.topic(1)).status is Status.SUBMITTED


async def test_what_is_lifted_or_too_old_is_not_offered(office: Office) -> None:
    await fill(office)
    await office.order("!annehmen T-1")
    office.now += timedelta(minutes=11)
    await office.order("!sperre 1.1.2027 bis 5.1.2027 Test")
    await office.order("!sperre aufheben 1")
    answer = await office.answer("!undo", language="en")
    assert answer == "Your last command was !blackout. I do not take that back; it stays as it is."


async def test_a_topic_for_somebody_else_and_a_question_are_not_mistaken_for_a_decision(
    office: Office,
) -> None:
    await fill(office)
    await office.order("!annehmen T-1")
    for order, word in (
        ("!für @ben:town.test Lesung am 5.12.", "für"),
        ("!fragen T-1 Wer spielt?", "fragen"),
    ):
        await office.order(order)
        assert (await office.answer("!rückgängig")).startswith(f"Ihr letzter Befehl war !{word}.")
    assert (await office.topic(1)).status is Status.ACCEPTED


async def test_the_day_that_holds_again_is_told(office: Office) -> None:
    await fill(office)
    await office.order("!planen T-1 9.12. Instagram")
    await office.order("!planen T-1 10.12. Mastodon")
    [answer, told] = await office.answers("!rückgängig")
    assert answer == (
        "Zurückgenommen:\n\n• T-1 Kinderhaus · eingeplant für Mittwoch, 9. Dezember 2026 auf Instagram\n\n"
        "Bescheid geht an: Anna Weber."
    )
    assert told.endswith(
        "Es ist wieder so wie vorher: eingeplant für Mittwoch, 9. Dezember 2026 auf Instagram."
    )


async def test_the_answer_that_holds_again_is_told(office: Office) -> None:
    await fill(office)
    await office.order("!ändern T-1 wo Bürgerhaus")
    [_, told] = await office.answers("!rückgängig")
    assert told.endswith("Es ist wieder so wie vorher:\n\n• Wo: where…")


async def test_what_nobody_was_told_is_taken_back_in_silence(office: Office) -> None:
    await fill(office)
    await office.order("!priorität T-1 hoch")
    assert await office.answer("!rückgängig") == "Zurückgenommen:\n\n• T-1 Kinderhaus · eingereicht"


async def test_of_several_topics_it_is_told_once(office: Office) -> None:
    for title in ("Kinderhaus", "Lesung"):
        await office.contribute(complete(title=title))
    await office.order("!zurückstellen T-2 bis 15.1.2027")
    await office.order("!ablehnen T-1, T-2 Passt nicht")
    [answer, told] = await office.answers("!rückgängig")
    assert answer.endswith("\n\nBescheid geht an: Anna Weber.")
    assert told == (
        "Das war ein Versehen: Was ich gerade zu diesen Themen geschrieben habe, gilt nicht. Es ist wieder so wie vorher:\n\n"
        "• T-1 Kinderhaus · eingereicht\n"
        "• T-2 Lesung · zurückgestellt bis Freitag, 15. Januar 2027"
    )
