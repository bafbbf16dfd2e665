"""The bot and a colleague, each a fresh account of the one homeserver."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from demo.synapse import Synapse
from tests.support.fault_proxy import FaultProxy, fault_proxy
from tests.support.matrix_bot import MatrixBot, matrix_bot
from tests.support.nio_user import NioUser, nio_user
from tests.support.synapse import Account, account
from tests.transports.matrix.looking import Look


@pytest.fixture
def bot_account(homeserver: Synapse) -> Account:
    return account(homeserver, "bot")


@pytest.fixture
async def anna(homeserver: Synapse) -> AsyncIterator[NioUser]:
    async with nio_user(homeserver, account(homeserver, "anna")) as anna:
        yield anna


@pytest.fixture
async def bot(homeserver: Synapse, bot_account: Account, tmp_path: Path) -> AsyncIterator[MatrixBot]:
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix") as bot:
        yield bot


@pytest.fixture
async def proxy(homeserver: Synapse) -> AsyncIterator[FaultProxy]:
    async with fault_proxy(homeserver.url) as proxy:
        yield proxy


@pytest.fixture
async def far_bot(proxy: FaultProxy, bot_account: Account, tmp_path: Path) -> AsyncIterator[MatrixBot]:
    """A bot that reaches its homeserver only through the proxy."""
    async with matrix_bot(proxy.url, bot_account, tmp_path / "matrix") as bot:
        yield bot


@pytest.fixture
def look(homeserver: Synapse, bot_account: Account) -> Look:
    return Look(homeserver, bot_account)
