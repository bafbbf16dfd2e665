"""Buttons and forms of our own messages: each is good once, and whoever comes too late is told so."""

from __future__ import annotations

from typing import Final

from handlers import linking, reacting
from handlers.commands import Call
from handlers.context import Context
from handlers.conversation import converse
from handlers.letters import Letter
from handlers.speaking import document, with_form
from newsroom import filling, telling
from newsroom.messages import (
    Block,
    Choice,
    Document,
    Filled,
    Incoming,
    Items,
    Line,
    Paragraph,
    Reacted,
    Run,
    Say,
)
from newsroom.people import Person
from newsroom.wording import shortened
from storage import conversations, posts, sent, topics
from storage.database import Transaction
from storage.sent import Sent
from texts import Voice

LONGEST: Final = 8000  # characters of a message that is still changed in place


def is_from_a_card(incoming: Incoming) -> bool:
    content = incoming.content
    return isinstance(content, Filled) or (isinstance(content, Reacted) and content.pressed)


async def is_ours(tx: Transaction, incoming: Incoming) -> bool:
    """Whether a button that was pressed stands on a message of ours; true of all that is no button. What comes back from a card
    has been in other hands.
    """
    content = incoming.content
    if not isinstance(content, Reacted) or not content.pressed:
        return True
    message = await sent.by_event(tx, incoming.address, content.target)
    return message is not None and content.symbol in _labels(message)


async def in_private(tx: Transaction, incoming: Incoming, person: Person, context: Context) -> list[Letter]:
    """What the conversation answers, and before it the receipt."""
    content = incoming.content
    if not isinstance(content, Filled | Reacted):
        return []
    message = await sent.by_event(tx, incoming.address, content.target)
    answers = (
        await _answers(tx, incoming, person, context)
        if message is not None and await _is_open(tx, incoming, message)
        else []
    )
    if message is None or not answers:
        return [await _too_late(tx, incoming, person, context)]
    voice = context.texts.voice(person.language, person.formal)
    return [*receipt(message, _line(message, content, voice), incoming), *answers]


async def _answers(tx: Transaction, incoming: Incoming, person: Person, context: Context) -> list[Letter]:
    letters = await linking.heard(tx, incoming, person, context)
    return await converse(tx, incoming, person, None, context) if letters is None else letters


async def in_the_room(tx: Transaction, incoming: Incoming, call: Call) -> list[Letter]:
    """An editor's decision, as by a reaction; the others are told that it is not theirs."""
    content = incoming.content
    if not isinstance(content, Reacted):
        return [call.answer(Say("card.old_button"))]
    if not call.is_editor:
        return [call.answer(Say("commands.editors_only"))]
    message = await sent.by_event(tx, incoming.address, content.target)
    post = await posts.by_key(tx, message.key) if message else None
    if message is None or content.symbol not in _labels(message) or post is None or post.topic is None:
        return [call.answer(Say("card.old_button"))]
    before = (await topics.by_id(tx, post.topic)).status
    answers = await reacting.reacted(tx, call, content)
    if (await topics.by_id(tx, post.topic)).status is before:
        return answers or [call.answer(Say("card.old_button"))]
    values = {"choice": label(message, content.symbol), "name": call.person.name}
    return [*receipt(message, call.context.voice.line("card.chosen_by", values), incoming), *answers]


async def _is_open(tx: Transaction, incoming: Incoming, message: Sent) -> bool:
    """A number answers the last question alone; a form is about a topic, as long as it is being collected."""
    if isinstance(incoming.content, Reacted):
        return message.is_newest and incoming.content.symbol in _labels(message)
    draft = await conversations.draft_of(tx, incoming.address)
    return draft is not None and (await topics.by_id(tx, draft)).created_at <= message.queued_at


async def _too_late(tx: Transaction, incoming: Incoming, person: Person, context: Context) -> Letter:
    """Nothing changes and nothing is lost silently; then comes what is open here."""
    conversation = await conversations.load(tx, incoming.address)
    content = incoming.content
    over = (Say("card.form_over"), *filling.stood(content.values)) if isinstance(content, Filled) else ()
    late = over or (Say("card.old_button"),)
    says = (*late, *telling.reminder(conversation))
    voice = context.texts.voice(person.language, person.formal)
    return Letter(incoming.address, with_form(document(voice, says), conversation, says, voice))


# ---------------------------------------------------------------- receipts


def receipt(message: Sent, line: Line, incoming: Incoming) -> list[Letter]:
    """The same message with what was chosen instead of its buttons; none for one too long to be changed."""
    if sum(len(run.text) for block in message.document.blocks for run in _runs(block)) > LONGEST:
        return []
    blocks = (*map(_without_buttons, message.document.blocks), Paragraph(line))
    return [Letter(incoming.address, Document(blocks), f"receipt/{message.key}", about=message.key)]


def _runs(block: Block) -> list[Run]:
    match block:
        case Items(lines) | Choice(lines):
            return [run for line in lines for run in line]
        case _:
            return list(block.line)


def _without_buttons(block: Block) -> Block:
    return Items(block.options, numbered=True, start=block.start) if isinstance(block, Choice) else block


def _line(message: Sent, content: Filled | Reacted, voice: Voice) -> Line:
    if isinstance(content, Filled):
        return voice.line("card.filled")
    return voice.line("card.chosen", {"choice": label(message, content.symbol)})


def label(message: Sent, symbol: str) -> str:
    """What stood on the button."""
    return shortened(_labels(message).get(symbol, symbol))


def _labels(message: Sent) -> dict[str, str]:
    """By what each button stands for."""
    offers = {offer.symbol: offer.label for offer in message.document.offers}
    options = {
        str(number): "".join(run.text for run in option)
        for block in message.document.blocks
        if isinstance(block, Choice)
        for number, option in enumerate(block.options, block.start)
    }
    return offers or options
