"""The person with Element's encryption: what the tests of the bot rely on, tried between two such people."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from demo.synapse import Synapse
from tests.support.js_line import JsUserFailed, Message, Unreadable
from tests.support.js_user import JsRoom, js_user
from tests.support.synapse import account

PICTURE = bytes(range(256)) * 40


@asynccontextmanager
async def two_people(
    homeserver: Synapse, *, isolating: bool = False, cross_signed: bool = True
) -> AsyncIterator[tuple[JsRoom, JsRoom]]:
    """Anna's and Ben's view of one chat; the ways are Anna's isolation and Ben's cross-signing."""
    anna, ben = account(homeserver, "anna"), account(homeserver, "ben")
    async with (
        js_user(homeserver, anna, isolating=isolating) as first,
        js_user(homeserver, ben, cross_signed=cross_signed) as second,
    ):
        hers = await first.chat_with(ben.user_id, patient=False)
        his = await second.join(hers.id)
        await hers.joined_by(ben.user_id)
        yield hers, his


async def test_they_talk_and_the_shield_is_clean(homeserver: Synapse) -> None:
    async with two_people(homeserver) as (hers, his):
        said = await hers.say("Guten Tag", his.person.user_id)
        heard = await his.hear()
        assert (heard.body, heard.event, heard.mentions) == ("Guten Tag", said, (his.person.user_id,))
        assert (heard.encrypted, heard.shield) == (True, "none")
        await his.reply(said, "Grüß Gott")
        assert (await hers.hear()).replies_to == said
        assert await hers.person.devices(his.person.user_id) == {his.person.device_id: True}


async def test_edit_reaction_and_redaction_arrive(homeserver: Synapse) -> None:
    async with two_people(homeserver) as (hers, his):
        said = await hers.say("am Freitag")
        await hers.edit(said, "am Samstag")
        corrected = await his.hear_text("Samstag")
        assert corrected.content["m.new_content"]["body"] == "am Samstag"
        assert corrected.relation == {"rel_type": "m.replace", "event_id": said}
        reaction = await his.react(said, "👍")
        seen = await hers.person.expect(lambda one: isinstance(one, Message) and one.event == reaction, "it")
        assert isinstance(seen, Message)
        assert seen.relation["key"] == "👍"
        await hers.redact(said)
        await his.person.expect(lambda one: isinstance(one, Message) and one.redacts == said, "redaction")


async def test_a_picture_arrives_whole_with_its_caption(homeserver: Synapse) -> None:
    async with two_people(homeserver) as (hers, his):
        await hers.send_picture(PICTURE, "fest.jpg", "Das Fest")
        heard = await his.hear()
        assert (heard.body, heard.content["filename"]) == ("Das Fest", "fest.jpg")
        assert await his.fetch_picture(heard) == PICTURE


async def test_isolation_refuses_a_device_that_nobody_signed(homeserver: Synapse) -> None:
    async with two_people(homeserver, isolating=True, cross_signed=False) as (hers, his):
        await his.say("Hört mich jemand?")
        missed = await hers.person.expect(lambda one: isinstance(one, Unreadable), "an unreadable message")
        assert isinstance(missed, Unreadable)
        assert missed.reason == "UNSIGNED_SENDER_DEVICE"


async def test_a_refused_order_is_told(homeserver: Synapse) -> None:
    async with js_user(homeserver, account(homeserver, "anna")) as anna:
        with pytest.raises(JsUserFailed, match="MatrixError"):
            await anna.order("leave", room="!nowhere:hs.test")
