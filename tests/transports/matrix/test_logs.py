"""Logs hold no text and no names, whoever writes them."""

import io
import logging
from collections.abc import Iterator

import pytest

from newsroom.messages import Text
from tests.support.matrix_bot import MatrixBot
from tests.support.nio_user import NioUser
from transports.matrix.logs import discreet

CANARY = "Kanarienvogel"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything that any logger writes, through the filter, as an operator's handler would show it."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.addFilter(discreet)
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield stream
    root.setLevel(level)
    root.removeHandler(handler)


def test_our_own_lines_stay(log: io.StringIO) -> None:
    logging.getLogger("transports.matrix.follower").info("Matrix: connected")
    assert log.getvalue() == "INFO transports.matrix.follower Matrix: connected\n"


def test_of_a_library_only_warnings_stay_and_only_their_place(log: io.StringIO) -> None:
    library = logging.getLogger("nio.events.misc")
    library.info("a message: %s", CANARY)
    library.warning("Error validating event: %s", CANARY, stack_info=True)
    assert log.getvalue().startswith("WARNING nio.events.misc (from test_logs, line ")
    assert log.getvalue().endswith("; text withheld)\n")
    assert CANARY not in log.getvalue()


def fail() -> None:
    nothing: dict[str, str] = {}
    try:
        nothing[CANARY]
    except KeyError as inner:
        raise ValueError(CANARY) from inner


def test_of_an_exception_stay_its_kind_and_place_and_those_of_its_causes(log: io.StringIO) -> None:
    try:
        fail()
    except ValueError:
        logging.getLogger("handlers.dispatch").exception("failed")
    written = log.getvalue()
    assert "ERROR handlers.dispatch failed" in written
    assert written.index("ValueError") < written.index("caused by") < written.index("KeyError")
    assert "in fail" in written
    assert CANARY not in written


async def test_a_whole_chat_at_full_volume_leaves_no_trace_of_people(
    log: io.StringIO, bot: MatrixBot, anna: NioUser
) -> None:
    room = await bot.chat_with(anna)
    await anna.say(room, CANARY)
    await anna.post(room, "m.room.message", {"msgtype": CANARY, "body": {CANARY: 1}})
    sealed = anna.seal(room, f'["{CANARY}"]'.encode())
    anna.call("PUT", f"/v3/rooms/{room}/send/m.room.encrypted/poison", sealed)
    await bot.hears(Text, room)
    await bot.say(room, CANARY, "key-1")
    logging.getLogger("nio").warning("%s", anna.user_id)
    written = log.getvalue()
    assert written
    for secret in (CANARY, anna.user_id, bot.user_id, room, anna.client.access_token):
        assert secret not in written
