"""How many examples of a property are made up: all before a release, a third at every push, where many pushes make up many."""

from __future__ import annotations

from hypothesis import settings

PUSH = "push"
RELEASE = "release"  # pytest -m release --hypothesis-profile release

# No example is timed: a busy machine would fail it. The rest is as Hypothesis has it here, with the same examples in every CI run.
_HERE = settings.get_profile(settings.get_current_profile_name())
settings.register_profile(RELEASE, deadline=None)
settings.register_profile(PUSH, _HERE, deadline=None)
settings.load_profile(PUSH)


def before_a_release() -> bool:
    return settings.get_current_profile_name() == RELEASE


def up_to(most: int) -> int:
    """To be asked when a test is collected: by then pytest knows the profile."""
    return most if before_a_release() else most // 3
