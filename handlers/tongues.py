"""Whoever never chose a language is answered in the one that they plainly write in, from the message on that shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from handlers.context import Context
from newsroom.conversation import Conversation
from newsroom.messages import Incoming, Say, Text
from newsroom.people import Person
from newsroom.steps import MET, TONGUE, remembering
from newsroom.turn import Turn
from storage import people
from storage.database import Transaction
from understanding.tongue import written_in

SETTLED = 5  # messages that showed nothing: then it stays as it is, like after a choice


async def heard(
    tx: Transaction, incoming: Incoming, here: Conversation, person: Person, context: Context
) -> tuple[Person, Conversation]:
    """The person and the conversation after what was said; as they were for editors, who are answered in their room too."""
    settled = incoming.sender in context.editors or person.language != context.settings.language
    so_far = cast("int", here.memory.get(TONGUE, SETTLED if settled or here.memory.get(MET) else 0))
    if so_far >= SETTLED or settled:
        return person, here
    said = incoming.content
    found = written_in(said.body) if isinstance(said, Text) else None
    marked = remembering(here, **{TONGUE: SETTLED if found else so_far + isinstance(said, Text)})
    if found is None or found == person.language:
        return person, marked
    await people.set_language(tx, person.id, found)
    return replace(person, language=found), marked


def chosen(turn: Turn) -> Conversation:
    """The conversation after the turn; whoever has chosen a language keeps it."""
    chose = turn.wish is not None and turn.wish.name == "language" and turn.wish.argument
    return remembering(turn.conversation, **{TONGUE: SETTLED}) if chose else turn.conversation


def with_hint(says: Sequence[Say]) -> tuple[Say, ...]:
    """How to change back, at the beginning: below there may be a choice."""
    place = sum(say.key == "dialogue.introduction" for say in says[:1])
    return (*says[:place], Say("own_topics.language_heard"), *says[place:])
