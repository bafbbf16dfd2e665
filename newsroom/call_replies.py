"""What somebody says to the topic call: nothing this time, later, not mine. A topic needs no more than the intake."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsroom import asking, steps
from newsroom.asking import Outcome, Reply
from newsroom.messages import Say
from newsroom.turn import Saying, Turn
from understanding.choice import agrees, phrases
from understanding.spelling import Words, says
from understanding.wishes import is_made_of, wish

LATER, ELSEWHERE = 1, 2  # places among the words of the choice "asked"


def replied(said: Saying) -> Turn | None:
    """The call is what we asked last; None where the words are about something else, a topic for example."""
    keys = _keys(said)
    if not keys:
        return None
    alone = not any(one.topic for one in said.scene.asked)  # else "nein" and "später" are about that
    if has_nothing(said) or (alone and agrees(said.text, said.scene.vocabulary) is False):
        return _back(said, keys, "done", Say("call.closed"))
    if not alone:
        return None
    if _is(said, ELSEWHERE):
        return _back(said, keys, "elsewhere", Say("call.elsewhere"))
    return Turn(said.conversation, (Say("asked.promised"),)) if _puts_off(said) else None


def late(said: Saying) -> Turn | None:
    """ "nichts", when nothing is open here."""
    keys, here = _keys(said), said.conversation
    if not keys or here.state != "idle" or here.draft is not None or not has_nothing(said):
        return None
    return _back(said, keys, "done", Say("call.closed"))


def has_nothing(said: Saying) -> bool:
    """ "Hallo, bei uns leider nichts, danke!" """
    words = said.scene.vocabulary
    nothing = words.nothing.get("said", ())
    if any(says(one, nothing) for one in phrases(said.text, words)):
        return True
    around = words.nothing.get("around", ()) + words.greetings + words.thanks + words.no + words.small
    return is_made_of(said.text, nothing + around, words) and not is_made_of(said.text, around, words)


def _puts_off(said: Saying) -> bool:
    words = said.scene.vocabulary
    wished = wish(said.text, words)
    return (
        _is(said, LATER) or agrees(said.text, words) is True or (wished is not None and wished.name == "open")
    )


def _is(said: Saying, place: int) -> bool:
    options: Sequence[Words] = said.scene.vocabulary.choices.get(asking.ASKED, ())
    return any(says(one, options[place]) for one in phrases(said.text, said.scene.vocabulary))


def _keys(said: Saying) -> tuple[str, ...]:
    return tuple(one.ask.key for one in said.scene.asked if one.ask.kind == "call")


def _back(said: Saying, keys: tuple[str, ...], outcome: Outcome, answer: Say) -> Turn:
    """What was open before is open again."""
    turn = steps.stay(asking.left(said.conversation))
    return replace(turn, says=(answer, *turn.says), replies=(Reply(keys, outcome),))
