"""From what shall be said to one message in a person's language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsroom import filling
from newsroom.conversation import Conversation
from newsroom.messages import Document, Entry, Form, Say
from texts import Voice


def document(voice: Voice, says: Sequence[Say], mentions: tuple[str, ...] = ()) -> Document:
    """All that is said at once is one message, so that a phone rings once. `mentions` are user ids to notify."""
    return Document(tuple(block for say in says for block in voice.blocks(say.key, say.values)), mentions)


def with_form(said: Document, conversation: Conversation, says: Sequence[Say], voice: Voice) -> Document:
    """Where one of the five W is asked for, all of them can be given at one go."""
    if not filling.is_offered(conversation, says):
        return said
    entries = tuple(
        Entry(
            name,
            voice.plain(f"question.{name}.label"),
            voice.formats.spoken(value) if not isinstance(value, tuple) else "",
            voice.plain(f"card.example.{name}"),
        )
        for name, value in filling.standing(conversation.draft).items()
    )
    return replace(said, form=Form(entries, voice.plain("card.form"), voice.plain("card.send")))
