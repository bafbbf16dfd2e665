"""Which refusals are for now, which for ever, and which may have been a success."""

from __future__ import annotations

from newsroom.messages import Never, NotNow
from transports.teams.refusals import LONGEST_WAIT, TooMuch, refusal

SAID = {"error": {"code": "BotNotInConversationRoster", "message": "Anna Muster is not here"}}


def test_what_teams_itself_decides_is_for_ever() -> None:
    for status in (400, 403, 404):
        assert type(refusal(status, SAID)) is Never
    assert type(refusal(413, None)) is TooMuch


def test_what_passes_is_tried_again() -> None:
    found = {status: refusal(status, SAID) for status in (401, 408, 412, 429, 500, 502, 503, 504)}
    assert all(isinstance(one, NotNow) for one in found.values())
    doubtful = {status for status, one in found.items() if isinstance(one, NotNow) and one.doubtful}
    assert doubtful == {500, 502, 504}


def test_the_page_of_a_proxy_decides_nothing() -> None:
    assert isinstance(refusal(403, None), NotNow)
    assert isinstance(refusal(302, None), NotNow)


def test_the_wait_that_is_asked_for_is_kept_within_reason() -> None:
    waits = [
        refusal(429, SAID, header) for header in ("7", "", "-3", "999999999", "Wed, 21 Oct 2026", "nan", "٣")
    ]
    assert [one.wait for one in waits if isinstance(one, NotNow)] == [7, 0, 0, LONGEST_WAIT, 0, 0, 0]


def test_a_reason_never_quotes_what_somebody_wrote() -> None:
    assert str(refusal(403, SAID)) == "403 BotNotInConversationRoster"
    assert str(refusal(403, {"error": {"code": "Anna Muster"}})) == "403"
    assert str(refusal(403, {"error": "Anna"})) == "403"
