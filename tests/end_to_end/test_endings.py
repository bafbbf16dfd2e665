"""What ends the bot for good ends it with a sentence and an exit code, and leaves nothing in the log but places."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from demo.synapse import Synapse
from tests.support.bot import BotProcess
from tests.support.synapse import Account, account
from tests.support.town import bot_process


@pytest.fixture
def bot(homeserver: Synapse) -> Account:
    return account(homeserver, "bot")


@pytest.fixture
def process(homeserver: Synapse, bot: Account, tmp_path: Path) -> Iterator[BotProcess]:
    begun = bot_process(tmp_path / "bot", homeserver, bot, [], "!nowhere")
    yield begun
    begun.kill()


async def test_a_wrong_password_ends_with_a_sentence(process: BotProcess) -> None:
    process.password = "not the password"
    assert await process.ending() == os.EX_CONFIG
    said = process.log.read_text()
    assert "Kennwort" in said
    assert "Traceback" not in said


async def test_a_lost_key_ends_with_a_sentence(process: BotProcess) -> None:
    await process.start()
    process.stop()
    (process.folder / "data" / "matrix" / "key").write_text("another key")
    assert await process.ending() == os.EX_CONFIG
    assert "matrix.key_file" in process.log.read_text()


async def test_the_bot_does_not_speak_of_people_in_its_log(process: BotProcess, bot: Account) -> None:
    await process.start()
    assert process.stop() == 0
    log = process.log.read_text()
    assert bot.user_id not in log
    assert bot.password not in log


async def test_a_second_bot_on_the_same_data_goes_away(process: BotProcess, bot: Account) -> None:
    await process.start()
    second = BotProcess(process.folder, process.config, bot.password)
    assert await second.ending() == os.EX_TEMPFAIL
    assert process.stop() == 0
