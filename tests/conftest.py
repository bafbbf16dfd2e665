"""The real servers of the tests: each starts at the first test that asks for it."""

from tests.support.postgres import postgres
from tests.support.synapse import homeserver

__all__ = ["homeserver", "postgres"]
