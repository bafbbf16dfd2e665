"""Thanks and greetings, which are answered and change nothing."""

from __future__ import annotations

from newsroom import steps
from newsroom.messages import Say
from newsroom.turn import Saying, Turn
from understanding.wishes import is_made_of


def heard(said: Saying) -> Turn | None:
    words = said.scene.vocabulary
    if is_made_of(said.text, words.thanks, words):
        return steps.stay(said.conversation, Say("dialogue.thanks"))
    if not is_made_of(said.text, words.greetings, words):
        return None
    pointer = (Say("dialogue.pointer"),) if said.conversation.draft is None else ()
    return steps.stay(said.conversation, Say("dialogue.greeting"), *pointer)
