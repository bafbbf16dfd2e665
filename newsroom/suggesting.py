"""Places to choose from, beside the question where: offered with numbers, chosen by number, word, or as good as one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import cast

from newsroom.conversation import Conversation
from newsroom.guesses import guess
from newsroom.messages import Say
from newsroom.steps import remembering
from newsroom.turn import Saying, Scene, Turn
from understanding.choice import LAST, agrees, number, ordinal
from understanding.spelling import folded, nearly

OFFERED = "places"  # in the memory of the conversation
OFFERS = "dialogue.places"  # the sentence that does
WHERE = "where"
_ASKED = {
    f"question.{WHERE}.example",
    "dialogue.hint",
}  # the whole question, not a short word that it is still open


def with_places(turn: Turn, scene: Scene) -> Turn:
    """The question where with its suggestions below, which are remembered, so that a number means one of them."""
    asked = turn.conversation.state == WHERE and any(say.key in _ASKED for say in turn.says)
    if not asked or not scene.places or guess(turn.conversation, WHERE):
        return turn
    lines = tuple(Say("dialogue.place", {"place": place}) for place in scene.places)
    offering = remembering(turn.conversation, **{OFFERED: list(scene.places)})
    return replace(turn, conversation=offering, says=(*turn.says, Say(OFFERS, {"places": lines})))


def resolved(said: Saying) -> Saying:
    """The words, or instead of "1" and "das erste" the place that is meant by it."""
    offered = _offered(said.conversation)
    place = _meant(said, offered) if said.conversation.state == WHERE else None
    return said if place is None else replace(said, text=offered[place])


def _offered(conversation: Conversation) -> tuple[str, ...]:
    return tuple(cast("list[str]", conversation.memory.get(OFFERED, [])))


def _meant(said: Saying, offered: tuple[str, ...]) -> int | None:
    """The place in the list; None for any other words, and for a number that is none of its."""
    words = said.scene.vocabulary
    counted, named = number(said.text, words), ordinal(said.text, words)
    if counted is not None:
        chosen = counted - 1
    elif named is not None:
        chosen = len(offered) - 1 if named == LAST else named
    elif len(offered) == 1 and not _is_known(said) and agrees(said.text, words):
        chosen = 0
    else:
        chosen = next((at for at, place in enumerate(offered) if _is(said.text, place)), -1)
    return chosen if 0 <= chosen < len(offered) else None


def _is_known(said: Saying) -> bool:
    """Then a nod says that it is right."""
    return WHERE in said.draft.answers or guess(said.conversation, WHERE) is not None


def _is(text: str, place: str) -> bool:
    """An obvious typing error is forgiven, but never in a number: "Bahnhofstraße 3" is not number 5."""
    said, known = folded(text), folded(place)
    same_numbers = re.findall(r"\d+", said) == re.findall(r"\d+", known)
    return bool(said) and same_numbers and nearly(said, known)
