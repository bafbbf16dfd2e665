"""für @person text: enters a topic for somebody else, who is asked for what is missing."""

from __future__ import annotations

from handlers import rounds
from handlers.belonging import belongs
from handlers.commands import naming
from handlers.commands.declaration import Call
from handlers.commands.naming import addressed, called
from handlers.conversation import scene_of
from handlers.letters import Letter
from handlers.similar_topics import for_the_desk
from handlers.speaking import document
from handlers.topic_line import facts, lacking
from newsroom import entering
from newsroom import naming as names
from newsroom.conversation import Conversation
from newsroom.messages import Say, Value
from newsroom.naming import Persons
from newsroom.people import Person, transport_of
from newsroom.telling import fields
from newsroom.topics import Draft, Topic
from newsroom.turn import Turn
from storage import conversations, decisions, topics
from storage.database import Transaction

LONGEST = 5000  # characters


async def run(tx: Transaction, call: Call) -> list[Letter]:
    """Whoever is in the middle of a topic is not disturbed: then it is handed in as it is, and reminders ask for the rest."""
    if not call.argument:
        return [call.answer(Say("commands.enter.whom"))]
    found = await _whom(tx, call)
    if isinstance(found, Say):
        return [call.answer(found)]
    [person], text = found.persons, found.rest
    if not text:
        return [call.answer(Say("commands.enter.what", {"person": addressed(person)}))]
    if len(text) > LONGEST:
        return [call.answer(Say("commands.enter.shorter", {"limit": LONGEST}))]
    return await _entered(tx, call, person, text)


async def _whom(tx: Transaction, call: Call) -> Persons | Say:
    """The one person that the first words name; a user id that nobody has met yet becomes one, if its server is admitted."""
    found = await naming.persons(tx, call.argument)
    if len(found.persons) == 1:
        return found
    first, _, rest = call.argument.partition(" ")
    if found.persons or names.account(first) is None:
        return await naming.unclear(tx, found if found.persons else Persons(first, (), rest))
    if transport_of(first, call.context.transports) == "matrix" and not call.context.settings.matrix.admits(
        first.lower()
    ):
        return Say("commands.not_admitted", {"account": first})
    person = await naming.known_or_new(tx, call, first)
    return person if isinstance(person, Say) else Persons(first, (person,), rest.strip())


async def _entered(tx: Transaction, call: Call, person: Person, text: str) -> list[Letter]:
    context = call.context
    await decisions.note(tx, call.person.id, call.order_name, call.event, context.now)
    scene = await scene_of(tx, person, context)
    here = await conversations.load(tx, person.address) if person.address else Conversation()
    turn = entering.begun(Conversation(memory=here.memory), text, scene)
    working_time = context.settings.working_time
    may_ask = working_time.may_write(context.now, person.away_until) and not person.lost
    if entering.is_whole(turn) or not (person.address and entering.is_free(here) and may_ask):
        return await _handed_in(tx, call, person, entering.as_it_is(turn, text))
    return await _asked(tx, call, person, turn)


async def _handed_in(tx: Transaction, call: Call, person: Person, draft: Draft) -> list[Letter]:
    topic = await topics.hand_in(tx, person, draft, call.person, call.context.now)
    await belongs(tx, topic, person)
    values: dict[str, Value] = {**facts(topic, call.zone), "person": called(person)}
    lacks = lacking(topic, call.context.settings)
    key = "commands.enter.handed_in_lacking" if lacks else "commands.enter.handed_in"
    like = await for_the_desk(tx, topic, call.context)
    return [call.answer(Say(key, {**values, "missing": lacks}), *like), *await _news(tx, topic, person, call)]


async def _news(tx: Transaction, topic: Topic, person: Person, call: Call) -> list[Letter]:
    """Whoever has never spoken with us learns who we are."""
    if person.lost:
        return []
    before = await rounds.introduction(tx, call.context, person)
    voice = call.context.texts.voice(person.language, person.formal)
    values = {**facts(topic, call.zone), "fields": fields(topic.draft), **_house(call)}
    return [Letter(person.reach, document(voice, [*before, Say("entered.handed_in", values)]))]


async def _asked(tx: Transaction, call: Call, person: Person, turn: Turn) -> list[Letter]:
    """The draft is the person's own from now on."""
    assert person.address is not None  # noqa: S101  # looked at before
    await conversations.save(tx, person.address, person, turn.conversation, call.context.now)
    voice = call.context.texts.voice(person.language, person.formal)
    says = (Say("entered.begun", _house(call)), *turn.says)
    answer = call.answer(Say("commands.enter.asked", {"person": called(person)}))
    return [answer, Letter(person.address, document(voice, says))]


def _house(call: Call) -> dict[str, Value]:
    return {"organisation": call.context.settings.organisation.name}
