"""The whole way on real parts: a bot process, Synapse, and people with Element's encryption."""

from __future__ import annotations

from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from demo.synapse import Synapse
from tests.support.bot import BotProcess
from tests.support.desk import photo
from tests.support.js_user import JsRoom, JsUser, js_user
from tests.support.synapse import Account, account
from tests.support.town import bodies, bot_process
from tests.support.waiting import until

BERLIN = ZoneInfo("Europe/Berlin")


@dataclass
class Town:
    bot: BotProcess
    bot_id: str
    anna: JsUser
    chat: JsRoom
    editor: JsUser
    newsroom: JsRoom


async def town(stack: AsyncExitStack, homeserver: Synapse, folder: Path) -> Town:
    """The bot runs, is in the editorial room, and Anna has a direct chat with it."""
    bot: Account = account(homeserver, "bot")
    anna = await stack.enter_async_context(js_user(homeserver, account(homeserver, "anna")))
    editor = await stack.enter_async_context(
        js_user(homeserver, account(homeserver, "editor"), isolating=True)
    )
    newsroom = await editor.open_room("Redaktion", bot.user_id)
    process = bot_process(folder, homeserver, bot, [editor.user_id], newsroom.id)
    stack.callback(process.kill)
    await process.start()
    await newsroom.joined_by(bot.user_id)
    chat = await anna.chat_with(bot.user_id)
    return Town(process, bot.user_id, anna, chat, editor, newsroom)


def a_saturday() -> datetime:
    """15:00 of a Saturday in a week or two, local."""
    today = datetime.now(BERLIN).replace(hour=15, minute=0, second=0, microsecond=0)  # noqa: TID251  # as the bot's
    return today + timedelta(days=(5 - today.weekday()) % 7 + 7)


def next_monday_nine() -> datetime:
    """The instant of the next weekly agenda."""
    now = datetime.now(BERLIN)  # noqa: TID251  # the test turns the bot's clock on from here
    monday = now.replace(hour=9, minute=0, second=0, microsecond=0) + timedelta(days=(7 - now.weekday()) % 7)
    return monday if monday > now else monday + timedelta(days=7)


async def answer(chat: JsRoom, text: str, expected: str) -> str:
    """Says it, and returns the bot's answer, which contains what is expected."""
    await chat.say(text)
    return (await chat.hear_text(expected)).body


@pytest.fixture
async def stack() -> AsyncExitStack:  # type: ignore[misc]  # an async generator fixture
    async with AsyncExitStack() as opened:
        yield opened


async def hand_in(chat: JsRoom, day: datetime, title: str = "Eröffnung Kinderhaus") -> str:
    """The five W, a photo, the summary; returns the last answer."""
    await answer(chat, "neu", "Thema")
    await answer(chat, title, "Wann")
    await answer(chat, f"{day:%d.%m.%Y} 15 Uhr", f"{day.day}.")
    await answer(chat, "Bahnhofstraße 3", "Wer")
    await answer(chat, "Bürgermeisterin Krämer", "viele")
    await answer(chat, "rund 80 Gäste", "Bild")
    await chat.send_picture(photo(), "kinderhaus.jpg", "Das neue Haus")
    await chat.hear_text("Zitat")
    await answer(chat, "überspringen", "zu erkennen")
    summary = await answer(chat, "fertig", "Bahnhofstraße 3")
    assert title in summary
    assert "Bürgermeisterin Krämer" in summary
    assert "rund 80 Gäste" in summary
    return await answer(chat, "1", "T-")


async def test_a_topic_goes_from_an_encrypted_chat_to_the_weekly_agenda(
    stack: AsyncExitStack, homeserver: Synapse, tmp_path: Path
) -> None:
    here = await town(stack, homeserver, tmp_path)
    day = a_saturday()
    assert "T-1" in await hand_in(here.chat, day)
    await here.newsroom.hear_text("T-1")

    await answer(here.newsroom, "!annehmen T-1", "T-1")
    told = await here.chat.hear_text("T-1")
    assert "angenommen" in told.body

    agenda_at = next_monday_nine()
    here.bot.turn_to(agenda_at + timedelta(seconds=1), datetime.now(UTC))  # noqa: TID251  # from the real time on
    agenda = await here.newsroom.hear_text("Eröffnung Kinderhaus")
    here.bot.turn_to(agenda_at + timedelta(minutes=30), datetime.now(UTC))  # noqa: TID251  # from the real time on
    await answer(here.newsroom, "!eingang", "")
    assert bodies(here.newsroom, here.bot_id).count(agenda.body) == 1
    assert agenda.shield == "none"


async def test_a_power_cut_in_mid_dialogue_changes_nothing(
    stack: AsyncExitStack, homeserver: Synapse, tmp_path: Path
) -> None:
    here = await town(stack, homeserver, tmp_path)
    await answer(here.chat, "neu", "Thema")
    await answer(here.chat, "Eröffnung Kinderhaus", "Wann")
    here.bot.kill()
    await here.chat.say(f"{a_saturday():%d.%m.%Y} 15 Uhr")
    await here.bot.start()
    await here.chat.hear_text("15:00 Uhr")
    await answer(here.chat, "Bahnhofstraße 3", "Wer")
    here.bot.kill()
    await here.bot.start()
    await answer(here.chat, "Bürgermeisterin Krämer", "viele")
    said = bodies(here.chat, here.bot_id)
    assert len(said) == len(set(said)) == 5
    assert here.bot.stop() == 0


async def test_what_was_said_while_the_bot_was_down_is_answered_once_and_in_order(
    stack: AsyncExitStack, homeserver: Synapse, tmp_path: Path
) -> None:
    here = await town(stack, homeserver, tmp_path)
    await answer(here.chat, "neu", "Thema")
    await answer(here.chat, "Eröffnung Kinderhaus", "Wann")
    here.bot.kill()
    places = [f"Saal {number:02d}" for number in range(1, 26)]
    for place in places:
        await here.chat.say(f"Wo: {place}")
    await here.bot.start()
    await here.chat.hear_text(places[-1])
    answers = [body for body in bodies(here.chat, here.bot_id) if "Saal" in body]
    assert [place for body in answers for place in places if place in body] == places
    assert await until(lambda: len(answers) == 25, "25 answers")
