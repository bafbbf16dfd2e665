"""The states in which one of several answers is expected: check (the summary was shown), change (which field), doubt (a date
waits for a yes), abort (give up?), kept (a draft lies here and something new comes), apart (one message or two topics) and
withdraw (the only topic?).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from newsroom import (
    amending,
    corrections,
    doubts,
    interruptions,
    picking,
    steps,
    taking_in,
    telling,
    withdrawing,
)
from newsroom.answering import NoAnswer, answer
from newsroom.conversation import Conversation
from newsroom.doubts import Doubt
from newsroom.messages import Say
from newsroom.questions import IDS
from newsroom.topics import Answer
from newsroom.turn import Outcome, Saying, Turn
from understanding.choice import agrees, number, pick, without_yes_or_no
from understanding.fields import field_named

OPTIONS = 3


def is_choice(said: Saying) -> bool:
    """Whether the words are one of the answers, so that they are no wish: "verwerfen", when asked whether to."""
    words = said.scene.vocabulary
    return (
        agrees(said.text, words) is not None
        or number(said.text, words) is not None
        or _picked(said) is not None
    )


def _picked(said: Saying) -> int | None:
    """The choices of a doubt are named by its reason."""
    state = said.conversation.state
    name = doubts.read(said.conversation.memory).reason if state == "doubt" else state
    return pick(said.text, name, said.scene.vocabulary, _count(said.conversation))


def _count(conversation: Conversation) -> int:
    match conversation.state:
        case "doubt":
            return len(doubts.ways(doubts.read(conversation.memory))) + 1  # once more
        case "change":
            return len(IDS)
        case "apart" | "withdraw":
            return 2
        case _:
            return OPTIONS


def _chosen(said: Saying, yes: int | None, no: int | None) -> int | None:
    """The place of the answer; `yes` and `no` are the places that a nod or a shake of the head means."""
    place = _picked(said)
    if place is not None:
        return place
    agreed = agrees(said.text, said.scene.vocabulary)
    return None if agreed is None else yes if agreed else no


def _once_more(said: Saying) -> Turn:
    dated = said.conversation.state == "doubt"
    return steps.stay(
        said.conversation, Say("dialogue.not_a_date_choice" if dated else "dialogue.not_a_choice")
    )


def _check(said: Saying) -> Turn:
    match _chosen(said, yes=0, no=1):
        case 0:
            return steps.submit(said.conversation)
        case 1:
            return steps.stay(steps.in_state(said.conversation, "change"))
        case 2:
            return steps.put_aside(said.conversation)
    # The fields of the summary are numbered too: a number beyond the choice can only mean one of them.
    named = field_named(said.text, said.scene.vocabulary)
    if named:
        return steps.change(said.conversation, named)
    if (number(said.text, said.scene.vocabulary) or 0) > len(IDS):  # and beyond those, how many there are
        return corrections.assign(
            said.conversation, (("how_many", said.text.strip()),), said.event, said.scene
        )
    return steps.stay(said.conversation, Say("dialogue.not_a_change"))


def _change(said: Saying) -> Turn:
    named = field_named(said.text, said.scene.vocabulary)
    if named and (value := said.conversation.memory.get(amending.VALUE)):
        settled = steps.in_state(steps.forgetting(said.conversation, amending.VALUE), "check")
        return corrections.assign(settled, ((named, str(value)),), said.event, said.scene)
    if named:
        return steps.change(said.conversation, named)
    return (
        steps.check(said.conversation)
        if agrees(said.text, said.scene.vocabulary) is False
        else _once_more(said)
    )


def _doubt(said: Saying) -> Turn:
    """One of the candidates, the words as they are, or the date once more."""
    doubted = doubts.read(said.conversation.memory)
    ways = doubts.ways(doubted)
    place = _chosen(said, yes=doubts.agreed(doubted), no=len(ways))
    if place is None or picking.is_day(doubted, said.text, said.scene):
        return _said_again(said, doubted)
    if place == len(ways):
        return steps.ask(said.conversation, "when")
    return steps.settled(said.conversation, "when", ways[place].answer)


def _said_again(said: Saying, doubted: Doubt) -> Turn:
    """ "der 27." is a candidate rather than a number beyond the choice."""
    text = without_yes_or_no(said.text, said.scene.vocabulary)
    picked = picking.meant(doubted, text, said.scene)
    if picked is None and number(said.text, said.scene.vocabulary) is not None:
        return _once_more(said)
    meant = picked or answer("when", text, said.event, said.scene, doubted)
    match meant:
        case Answer():
            return steps.settled(said.conversation, "when", meant)
        case Doubt():
            return steps.doubt(said.conversation, meant)
        case NoAnswer():
            return _once_more(said)


def _abort(said: Saying) -> Turn:
    match _chosen(said, yes=0, no=1):
        case 0:
            return steps.discard(said.conversation)
        case 1:
            return interruptions.resume(said.conversation)
        case 2:
            return steps.put_aside(said.conversation)
    return _once_more(said)


def _kept(said: Saying) -> Turn:
    match _chosen(said, yes=0, no=None):
        case 0:
            return interruptions.resume(said.conversation, *_left(said.conversation))
        case 1 if not telling.title(said.draft):
            return interruptions.resume(said.conversation, Say("dialogue.needed"))
        case 1:
            return _with_pending(said, "submit")
        case 2:
            return _with_pending(said, "discard")
    if steps.pending(said.conversation)[0] or number(said.text, said.scene.vocabulary) is not None:
        return _once_more(said)
    return interruptions.offer(
        said.conversation, said.text.strip(), said.event
    )  # the title, after a mere "neu"


def _left(conversation: Conversation) -> tuple[Say, ...]:
    """What was new is not kept, and that is said."""
    text, _ = steps.pending(conversation)
    return (Say("dialogue.left", {"title": telling.shortened(text, telling.TITLE)}),) if text else ()


def _with_pending(said: Saying, outcome: Outcome) -> Turn:
    """The draft is handed in, or goes; then what waited begins."""
    text, event = steps.pending(said.conversation)
    return replace(taking_in.begin(said.conversation, text, event, said.scene), outcome=outcome)


def _apart(said: Saying) -> Turn:
    """Several topics in one message: each for itself, or all of it as one."""
    match _chosen(said, yes=0, no=1):
        case 0:
            return taking_in.begin_apart(said.conversation, said.scene)
        case 1:
            return taking_in.begin_as_one(said.conversation, said.scene)
    return _once_more(said)


def _withdraw(said: Saying) -> Turn:
    place = _chosen(said, yes=0, no=1)
    return _once_more(said) if place is None else withdrawing.answered(said.conversation, agreed=place == 0)


CHOICES: dict[str, Callable[[Saying], Turn]] = {
    "check": _check,
    "change": _change,
    "doubt": _doubt,
    "abort": _abort,
    "kept": _kept,
    "apart": _apart,
    "withdraw": _withdraw,
}
