"""What several tests of the newsroom begin with."""

from __future__ import annotations

import pytest

from tests.newsroom.talking import Talk


@pytest.fixture
def talk() -> Talk:
    return Talk()
