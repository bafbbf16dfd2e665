"""The real servers of the tests: each starts at the first test that asks for it. And what takes longest comes first."""

import gc
from collections.abc import Iterator

import pytest

from tests.support.examples import before_a_release
from tests.support.postgres import postgres
from tests.support.synapse import homeserver

__all__ = ["homeserver", "postgres"]

SLOWEST = (  # files that begin first, so that none of them is waited for at the end
    "test_two_years.py",
    "test_element.py",
    "test_stories_on_teams.py",
    "test_stories_on_matrix.py",
    "test_stories.py",
    "test_accessible.py",
    "test_rounds_killed.py",
    "test_crashes.py",
    "test_demo.py",
    "test_command_line.py",
    "test_reminders.py",
    "test_packages.py",
)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Tests and modules stay to the end, so nobody looks through them for rubbish, neither now nor again and again later."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if before_a_release() and getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker(pytest.mark.release)
    items.sort(key=lambda item: SLOWEST.index(item.path.name) if item.path.name in SLOWEST else len(SLOWEST))
