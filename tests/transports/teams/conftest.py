"""The connector that most tests here talk to."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.support.teams_connector import TeamsConnector, teams_connector


@pytest.fixture
async def connector() -> AsyncIterator[TeamsConnector]:
    async with teams_connector() as connector:
        yield connector
