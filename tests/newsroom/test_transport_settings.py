"""What the settings say of Matrix and Teams is complete, and fits together."""

from __future__ import annotations

import pytest

from newsroom.settings_yaml import parse, problems_for_matrix
from newsroom.transport_settings import Matrix
from tests.newsroom.test_settings import DELIVERED, NEEDED, problems

GUID = "11111111-2222-3333-4444-555555555555"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("teams:\n  app_id: 1234\n", ("guid", "teams.app_id", 8)),
        ("teams:\n  editorial_channel: Redaktion\n", ("channel", "teams.editorial_channel", 8)),
        ("teams:\n  service_hosts: ['https://neustadt.de']\n", ("host", "teams.service_hosts", 8)),
        ("teams:\n  privacy: http://neustadt.de\n", ("public_page", "teams.privacy", 8)),
        ("teams:\n  website: https:///neustadt\n", ("public_page", "teams.website", 8)),
        ("teams:\n  enabled: true\n", ("teams_incomplete", "teams", 7)),
        ("matrix:\n  enabled: false\n", ("no_transport", "teams", 1)),
        ("matrix:\n  enabled: false\nteams:\n  enabled: false\n", ("no_transport", "teams", 9)),
        (
            (
                "matrix:\n  editorial_room: '!a:b'\nteams:\n  enabled: true\n"
                f"  app_id: {GUID}\n  tenant: {GUID}\n  editorial_channel: 19:abc@thread.tacv2\n"
            ),
            ("two_rooms", "teams", 9),
        ),
    ],
)
def test_a_wrong_value_is_told_with_its_key_and_its_line(more: str, expected: tuple[str, str, int]) -> None:
    (problem,) = problems(NEEDED + more)
    assert (problem.sort, problem.key, problem.line) == expected


def test_a_transport_that_is_switched_off_may_keep_its_made_up_names() -> None:
    on_teams = DELIVERED.replace("enabled: true", "enabled: false", 1).replace(
        "enabled: false\n  # Kennung der App", "enabled: true\n  # Kennung der App"
    )
    on_teams = on_teams.replace("app_id: null", f"app_id: {GUID}").replace("tenant: null", f"tenant: {GUID}")
    settings = parse(on_teams)
    assert (settings.matrix.enabled, settings.teams.enabled) == (False, True)
    assert not [one.key for one in problems_for_matrix(on_teams) if one.key.startswith("matrix")]
    assert [one.key for one in problems_for_matrix(DELIVERED) if one.key.startswith("matrix")]


@pytest.mark.parametrize(
    ("matrix", "user", "admitted"),
    [
        (Matrix(user="@bot:neustadt.de"), "@anna:neustadt.de", True),
        (Matrix(user="@bot:neustadt.de"), "@anna:anderswo.de", False),
        (Matrix(user="@bot:neustadt.de"), "@anna:böse.de:neustadt.de", False),
        (Matrix(user="@bot:localhost:8448"), "@anna:localhost:8448", True),
        (Matrix(user="@bot:neustadt.de", allowed_servers=("anderswo.de",)), "@anna:anderswo.de", True),
        (Matrix(user="@bot:neustadt.de", allowed_servers=("anderswo.de",)), "@anna:neustadt.de", False),
        (Matrix(user="@bot:neustadt.de", allowed_servers=()), "@anna:neustadt.de", False),
        (Matrix(allowed_servers=(), allowed_users=("@anna:anderswo.de",)), "@anna:anderswo.de", True),
        (Matrix(user="@bot:neustadt.de"), "kein Benutzer", False),
    ],
)
def test_only_listed_servers_and_users_are_admitted(matrix: Matrix, user: str, admitted: bool) -> None:
    assert matrix.admits(user) is admitted
