"""hilfe: made from the table."""

from __future__ import annotations

import pytest

from handlers.commands import TABLE
from newsroom.messages import Document, Items
from tests.handlers.office import Office


async def test_the_list_has_every_command_once(office: Office) -> None:
    [letter] = await office.order("!hilfe")
    assert isinstance(letter.parcel, Document)
    groups = [block for block in letter.parcel.blocks if isinstance(block, Items)]
    voice = office.texts.voice("de", formal=True)
    assert len(groups) == len({command.group for command in TABLE})
    assert [line[0].text for items in groups for line in items.lines] == [
        command.usage(voice) for command in TABLE
    ]


@pytest.mark.parametrize("asked", ["annehmen", "!annehmen", "accept", "/ACCEPT", "annehmen bitte"])
async def test_one_command_comes_with_an_example(office: Office, asked: str) -> None:
    said = await office.answer(f"!hilfe {asked}")
    if asked.endswith("bitte"):  # nothing that we know: the whole list says more than a refusal
        assert said == await office.answer("!hilfe")
    else:
        assert said == (
            "!annehmen T-17 [datum] [kanal] nimmt Themen an, mit einem Datum gleich eingeplant; "
            "wer sie eingereicht hat, bekommt Bescheid.\n\n"
            "Beispiel: !annehmen T-17\n\nGeht auch: !accept"
        )


async def test_help_speaks_the_language_of_whoever_asks(office: Office) -> None:
    said = await office.answer("!hilfe ablehnen", language="en")
    assert said == (
        "!decline T-17 reason declines a topic; whoever sent it is told, with the reason.\n\n"
        "Example: !decline T-17 Unfortunately the event is over\n\nAlso understood: !ablehnen"
    )


async def test_a_command_with_one_name_needs_no_others(office: Office) -> None:
    assert "Geht auch" not in await office.answer("!hilfe agenda")
