"""What the doctor says of the page's address."""

from __future__ import annotations

import pytest

from commandline.pages import finding
from newsroom.settings import Web
from texts import load

GERMAN = load().voice("de", formal=True)


@pytest.mark.parametrize(
    ("web", "ok", "said"),
    [
        (Web(), True, "Die Webseite ist ausgeschaltet."),
        (
            Web(enabled=True, address="https://bote.town.test"),
            True,
            "Die Webseite ist unter https://bote.town.test zu erreichen.",
        ),
        (Web(enabled=True), False, "nur auf diesem Rechner zu erreichen, unter http://127.0.0.1:8080."),
        (Web(enabled=True, host="::1"), False, "unter http://[::1]:8080."),
        (Web(enabled=True, host="0.0.0.0"), False, "ihre Links wären mitzulesen"),  # noqa: S104  # what is warned of
    ],
)
def test_the_address_must_lead_people_to_the_page_unseen(web: Web, ok: bool, said: str) -> None:
    found = finding(web)
    assert found.ok == ok
    assert said in GERMAN.plain(found.key, found.values)
