"""The language of whoever writes: followed where it is plain, said once, and never against a choice."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage import people
from storage.database import Transaction
from tests.handlers.called import known
from tests.handlers.saying import ANNA, heard_by_the_editors, say
from tests.support.desk import EDITOR, Desk, open_desk, settings

ENGLISH = "The new playground opens on Sunday, 6 December at 3 pm in the city park, with Mayor Krämer and about 50 children"
GERMAN = (
    "Am Samstag, 5. Dezember, 15 Uhr eröffnet Bürgermeisterin Krämer das Kinderhaus in der Bahnhofstraße 3"
)
HINT = "I answer in English; “language de” switches to German."


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path) as opened:
        yield opened


async def test_a_first_message_in_english_is_answered_in_english_from_then_on(desk: Desk) -> None:
    answer = await say(desk, ENGLISH)
    assert answer.startswith("Hello, I am Themenbote")
    assert answer.count(HINT) == 1
    assert answer.index(HINT) < answer.index("Is everything correct?")
    sent = await say(desk, "1")
    assert sent.startswith("Thank you!")
    assert HINT not in sent
    assert heard_by_the_editors(desk)[0].startswith("Neu im Eingang: T-1")


async def test_the_first_one_that_shows_it_counts(desk: Desk) -> None:
    assert (await say(desk, "Hi")).startswith("Guten Tag")
    assert (await say(desk, ENGLISH)).startswith(HINT)


async def test_the_way_back_is_a_choice_and_stays(desk: Desk) -> None:
    await say(desk, ENGLISH, "1")
    assert await say(desk, "language de") == "Ab jetzt spreche ich Deutsch."
    assert HINT not in await say(desk, ENGLISH)


async def test_whoever_has_chosen_before_is_not_followed(desk: Desk) -> None:
    await say(desk, "sprache de")
    assert "Das habe ich notiert" in await say(desk, ENGLISH)


async def test_who_chose_english_and_writes_german_is_answered_in_english(desk: Desk) -> None:
    await say(desk, "sprache en")
    assert "This is what I understood" in await say(desk, GERMAN)


async def test_another_language_than_that_of_the_house_was_chosen_wherever_that_was(desk: Desk) -> None:
    async def choose(tx: Transaction) -> None:
        anna = await known(tx, desk, ANNA)
        await people.set_language(tx, anna.id, "en")

    await desk.database.transaction(choose)
    assert "This is what I understood" in await say(desk, GERMAN)


async def test_who_writes_german_first_may_send_english_later(desk: Desk) -> None:
    await say(desk, GERMAN, "fertig", "1")
    assert "Das habe ich notiert" in await say(desk, ENGLISH)


async def test_who_has_shown_nothing_for_some_time_is_not_followed_any_more(desk: Desk) -> None:
    await say(desk, "Sommerfest", "5.6.", "Rathaus", "fertig", "1")
    assert "Das habe ich notiert" in await say(desk, ENGLISH)


async def test_in_an_english_house_german_is_answered_in_german(tmp_path: Path) -> None:
    async with open_desk(tmp_path, chosen=settings(language="en")) as desk:
        answer = await say(desk, GERMAN)
        assert answer.startswith("Guten Tag")
        assert "Ich antworte auf Deutsch; mit „sprache en“ geht es auf Englisch weiter." in answer


async def test_what_editors_write_in_private_does_not_change_the_language_of_their_room(desk: Desk) -> None:
    await desk.tell(EDITOR, ENGLISH)
    [answer] = await desk.order("!eingang")
    assert "Eingang" in answer


async def test_it_holds_after_a_restart(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as before:
        await say(before, "Hi")
    async with open_desk(tmp_path) as desk:
        [answer] = await desk.tell(ANNA, ENGLISH, "$later")
        assert answer.startswith(HINT)
        anna = await desk.database.read(lambda tx: people.by_account(tx, "wire", ANNA))
        assert anna is not None
        assert anna.language == "en"
