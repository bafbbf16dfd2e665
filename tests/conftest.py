"""The real servers of the tests: each starts at the first test that asks for it. And what takes longest comes first."""

import pytest

from tests.support.postgres import postgres
from tests.support.synapse import homeserver

__all__ = ["homeserver", "postgres"]

SLOWEST = (  # they begin first, so that none of them is waited for at the end
    "test_element.py",
    "test_accessible.py",
    "test_stories_on_teams.py",
    "test_rounds_killed.py",
    "test_two_years.py",
    "test_stories_on_matrix.py",
    "test_stories.py",
    "test_demo.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.path.name not in SLOWEST)
