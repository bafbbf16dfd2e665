"""From what shall be said to one message in a person's language."""

from __future__ import annotations

from collections.abc import Sequence

from newsroom.messages import Document, Say
from texts import Voice


def document(voice: Voice, says: Sequence[Say], mentions: tuple[str, ...] = ()) -> Document:
    """All that is said at once is one message, so that a phone rings once. `mentions` are user ids to notify."""
    return Document(tuple(block for say in says for block in voice.blocks(say.key, say.values)), mentions)
