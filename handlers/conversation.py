"""Runs the dialogue on the stored conversation: one event, one turn, and what follows from it in the store."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar
from zoneinfo import ZoneInfo

from handlers import (
    announcing,
    belonging,
    changing,
    inquiries,
    own_topics,
    planned,
    replies,
    tongues,
    yearly_days,
)
from handlers.changing import Told
from handlers.context import Context
from handlers.hearing import vocabulary
from handlers.knowing import known, places
from handlers.letters import Letter
from handlers.mailroom import Enclosed
from handlers.similar_topics import for_the_desk, pointed_out
from handlers.speaking import document, with_form
from handlers.topic_line import facts
from newsroom.conversation import Conversation
from newsroom.corrections import is_known
from newsroom.dialogue import Heard, Scene, Turn, advance
from newsroom.messages import Address, Edited, Incoming, Reacted, Redacted, Say
from newsroom.people import Person
from newsroom.topics import StoredFile, StoredPicture
from newsroom.turn import Conversational
from storage import conversations, outbox, topics
from storage.database import Transaction

NOTHING_OPEN = Conversation()

Kept = TypeVar("Kept", StoredPicture, StoredFile)


async def converse(
    tx: Transaction, incoming: Incoming, person: Person, enclosed: Enclosed | None, context: Context
) -> list[Letter]:
    """The letters that answer the event; none where silence is the answer."""
    content = incoming.content
    if not isinstance(content, Conversational):
        return []
    if isinstance(content, Reacted) and not await _counts(tx, incoming.address, content):
        return []
    await conversations.enter(tx, incoming.address, person, context.now)
    known_as, stored = person, await conversations.load(tx, incoming.address)
    person, stored = await tongues.heard(tx, incoming, stored, person, context)
    scene = await own_topics.with_earlier(tx, await scene_of(tx, person, context), content, person)
    scene = replace(scene, inquiries=await inquiries.open_to(tx, person, incoming.address, content))
    conversation = replies.begun(stored, person, scene)
    heard = Heard(content, incoming.id, _one(enclosed, StoredPicture), _one(enclosed, StoredFile))
    if retold := await inquiries.retold(tx, content, person, context):
        return [*_letters(Told(person, retold[0]), incoming.address, context), *retold[1]]
    room: list[Letter] = []
    told = await _about_what_was_handed_in(tx, heard, conversation, person, scene, context)
    if told is None:
        turn = advance(conversation, heard, scene)
        turn = await pointed_out(tx, turn, context)
        told = await _take_effect(tx, turn, incoming.address, person, context)
        room += await inquiries.settled(tx, turn.inquiry, person, context)
        conversation = turn.conversation
    if person.language != known_as.language and told.says:
        told = replace(told, says=tongues.with_hint(told.says))
    return [*_letters(told, incoming.address, context, conversation), *room]


def _one(enclosed: Enclosed | None, kind: type[Kept]) -> tuple[Kept, ...]:
    return (enclosed,) if isinstance(enclosed, kind) else ()


async def _counts(tx: Transaction, address: Address, reaction: Reacted) -> bool:
    """A reaction to an older message would answer a question that is no longer open; of buttons it is known already."""
    return reaction.pressed or reaction.target == await outbox.latest_event(tx, address)


async def scene_of(tx: Transaction, person: Person, context: Context) -> Scene:
    """What the dialogue may look at: it has no store of its own."""
    return Scene(
        context.now.astimezone(ZoneInfo(context.settings.timezone)).replace(tzinfo=None),
        person.language,
        vocabulary(context.texts, person.language),
        context.settings,
        await known(tx, context.settings),
        await places(tx, person.id),
        await own_topics.handed_in(tx, person),
        await replies.asked(tx, person),
    )


async def _about_what_was_handed_in(
    tx: Transaction,
    heard: Heard,
    conversation: Conversation,
    person: Person,
    scene: Scene,
    context: Context,
) -> Told | None:
    """None where the event belongs to the conversation."""
    match heard.content:
        case Edited(target) as edit if not is_known(conversation, target):
            return await own_topics.edited(tx, edit, heard, person, scene, context)
        case Redacted(target) if not is_known(conversation, target):
            return await own_topics.redacted(tx, target, person, context)
        case _:
            return None


async def _take_effect(
    tx: Transaction, turn: Turn, address: Address, person: Person, context: Context
) -> Told:
    announced: list[Letter] = []
    if turn.outcome == "submit":
        turn, announced = await _submitted(tx, turn, address, person, context)
    elif turn.outcome == "discard":
        await topics.discard(tx, address)
    await conversations.save(tx, address, person, tongues.chosen(turn), context.now)
    if turn.about is not None:
        await yearly_days.link(tx, address, turn.about)
    says = turn.says
    if turn.replies:
        says = (*await replies.settled(tx, turn.replies, person, context), *says)
    told = Told(person)
    if turn.concerns is not None:
        told = await _changed(tx, turn, turn.concerns, person, context)
    elif turn.wish is not None:
        told = await own_topics.granted(tx, turn.wish, person, context)
    elif turn.origin is not None:
        told = await belonging.settled(tx, turn.origin, person, context)
    return replace(told, says=(*says, *told.says, *turn.afterwards), letters=(*announced, *told.letters))


async def _submitted(
    tx: Transaction, turn: Turn, address: Address, person: Person, context: Context
) -> tuple[Turn, list[Letter]]:
    """The number first; what the editors hear names the department, if it is known."""
    topic = await topics.submit(tx, address, person, context.now)
    turn = await belonging.asked(tx, turn, topic, person)
    said = Say("dialogue.submitted", facts(topic, context.settings.timezone))
    hope = await planned.hope(tx, topic, context)
    hints = await for_the_desk(tx, topic, context)
    announced = await announcing.announced(tx, await topics.by_id(tx, topic.id), context, *hints)
    return replace(turn, says=(said, *hope, *turn.says)), announced


async def _changed(tx: Transaction, turn: Turn, about: int, person: Person, context: Context) -> Told:
    """What was handed in before has other answers, more pictures, or more is known of them."""
    if turn.addition:
        told = await changing.added(tx, turn.addition, person, context)
    elif turn.retelling:
        told = await changing.retold(tx, turn.retelling, person, context)
    else:
        told = await changing.amended(tx, turn.amendments, person, context)
    left = await replies.answered(tx, about, person, context)
    return Told(told.person, (*told.says, *left), told.room)


def _letters(
    told: Told, address: Address, context: Context, conversation: Conversation = NOTHING_OPEN
) -> list[Letter]:
    letters = []
    if told.says:
        voice = context.texts.voice(told.person.language, told.person.formal)
        said = with_form(document(voice, told.says), conversation, told.says, voice)
        letters.append(Letter(address, said))
    if told.room and context.editorial is not None:
        house = context.texts.voice(context.settings.language, context.settings.formal)
        letters.append(Letter(context.editorial, document(house, told.room)))
    return [*letters, *told.letters]
