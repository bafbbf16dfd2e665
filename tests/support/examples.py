"""How many examples of a property are made up: all before a release, a third at every push, where many pushes make up many."""

from __future__ import annotations

from hypothesis import settings

RELEASE = "release"  # pytest -m release --hypothesis-profile release

settings.register_profile(RELEASE)


def before_a_release() -> bool:
    return settings.get_current_profile_name() == RELEASE


def up_to(most: int) -> int:
    """To be asked when a test is collected: by then pytest knows the profile."""
    return most if before_a_release() else most // 3
