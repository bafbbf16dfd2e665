"""The conversation: what is heard in a state leads to a new state and to sentences. Pure.

A question's state is its id. Besides there are idle, where nothing is asked (a draft may lie there), and the choices below.
"""

from __future__ import annotations

from dataclasses import replace

from newsroom import corrections, steps, suggesting, wishes
from newsroom.answering import NoAnswer, answer, is_date, with_clock
from newsroom.choices import CHOICES, is_choice
from newsroom.conversation import Conversation
from newsroom.doubts import Doubt
from newsroom.messages import Edited, PictureSent, Reacted, Redacted, Say, Text, Unsupported
from newsroom.questions import BY_ID
from newsroom.topics import Answer, Given
from newsroom.turn import Heard, Saying, Scene, Turn
from understanding.choice import agrees, gesture, number
from understanding.spelling import folded
from understanding.wishes import (
    Wish,
    assignments,
    field_alone,
    is_command,
    is_made_of,
    wish,
    without_greeting,
)

__all__ = ["Heard", "Scene", "Turn", "advance"]


def advance(conversation: Conversation, heard: Heard, scene: Scene) -> Turn:
    """What the bot makes of one event. Says nothing where silence is the answer."""
    turn = suggesting.with_places(_heard(conversation, heard, scene), scene)
    if not (turn.says or turn.wish or turn.outcome != "none"):
        return turn
    if not conversation.memory.get(steps.MET):
        return _introduced(turn, scene)
    return _tipped(turn)


def _introduced(turn: Turn, scene: Scene) -> Turn:
    """Two sentences for somebody who has never heard of us."""
    introduction = Say("dialogue.introduction", {"organisation": scene.settings.organisation.name})
    met = steps.remembering(turn.conversation, **{steps.MET: True})
    rest = [say for say in turn.says if say.key != "dialogue.greeting"]  # the introduction is one itself
    return replace(turn, conversation=met, says=(introduction, *rest))


def _tipped(turn: Turn) -> Turn:
    """What may be said instead of an answer, told once, and not together with the introduction."""
    conversation = turn.conversation
    asks = conversation.state != "what" and any(say.key == "dialogue.hint" for say in turn.says)
    if not asks or conversation.memory.get(steps.TIPPED):
        return turn
    tipped = steps.remembering(conversation, **{steps.TIPPED: True})
    return replace(turn, conversation=tipped, says=(*turn.says, Say("dialogue.tip")))


def _heard(conversation: Conversation, heard: Heard, scene: Scene) -> Turn:
    match heard.content:
        case Text(body):
            return _said(Saying(conversation, body, heard.event, scene))
        case Reacted(symbol=symbol):
            return _reacted(Saying(conversation, symbol, heard.event, scene))
        case Edited(target, body):
            return corrections.edited(conversation, target, body, scene)
        case Redacted(target):
            return corrections.redacted(conversation, target)
        case PictureSent():
            return corrections.pictured(conversation, heard)
        case Unsupported(sort):
            return steps.stay(conversation, Say(f"dialogue.unusable.{sort}"))


def _reacted(said: Saying) -> Turn:
    """A reaction answers a choice; under anything else it is applause."""
    choice = CHOICES.get(said.conversation.state)
    if (meant := suggesting.resolved(said)) != said:
        return _answered(meant)
    if choice is None or (gesture(said.text) is None and number(said.text, said.scene.vocabulary) is None):
        return Turn(said.conversation)
    return choice(said)


def _said(said: Saying) -> Turn:
    """A choice that is open comes first, then what may be said at any time, then the answer."""
    wished = wish(said.text, said.scene.vocabulary)
    if not folded(said.text) and gesture(said.text) is None and wished is None:
        return steps.stay(said.conversation, Say("dialogue.empty"))
    if said.conversation.state in CHOICES and is_choice(said):
        return CHOICES[said.conversation.state](said)
    given = assignments(said.text, said.scene.vocabulary)
    if given and not _announces(said, wished):
        return corrections.assign(said.conversation, given, said.event, said.scene)
    if wished:
        return wishes.WISHES[wished.name](replace(said, wish=wished))
    if is_command(said.text):
        return steps.stay(said.conversation, Say("dialogue.no_command"))
    return _field_alone(said) or _date_alone(said) or _pleasantry(said) or _free_text(said)


def _date_alone(said: Saying) -> Turn | None:
    """A date is neither a title nor a place, as long as none is known; nor is a clock time that the known one lacks."""
    state, when = said.conversation.state, said.draft.answers.get("when")
    begins, text = state == "idle" and said.conversation.draft is None, said.text.strip()
    if not begins and state not in {"where", "who", "how_many"}:
        return None
    if when and when.given is Given.VALUE:
        date = with_clock(when, text, said.scene)
    else:
        date = text if is_date(text, said.scene) else None
    return corrections.assign(said.conversation, (("when", date),), said.event, said.scene) if date else None


def _field_alone(said: Saying) -> Turn | None:
    """ "wo", when something else is asked, leads there; no question is answered by the name of a field."""
    named = field_alone(said.text, said.scene.vocabulary)
    if named is None or said.conversation.state not in BY_ID:
        return None
    return (
        steps.stay(said.conversation)
        if named == said.conversation.state
        else steps.ask(said.conversation, named)
    )


def _announces(said: Saying, wished: Wish | None) -> bool:
    """Where nothing is asked, "Thema: Sommerfest" is a new one, and no other title for the draft that lies there."""
    announced = wished is not None and wished.name == "new"
    return announced and said.conversation.state == "idle" and "\n" not in said.text.strip()


def _pleasantry(said: Saying) -> Turn | None:
    words = said.scene.vocabulary
    if is_made_of(said.text, words.thanks, words):
        return steps.stay(said.conversation, Say("dialogue.thanks"))
    if not is_made_of(said.text, words.greetings, words):
        return None
    pointer = (Say("dialogue.pointer"),) if said.conversation.draft is None else ()
    return steps.stay(said.conversation, Say("dialogue.greeting"), *pointer)


def _free_text(said: Saying) -> Turn:
    state = said.conversation.state
    if state in CHOICES:
        return CHOICES[state](said)
    return _answered(said) if state in BY_ID else _told(said)


def _told(said: Saying) -> Turn:
    """Nothing is asked: a text begins a topic, a leftover number or yes does not."""
    words = said.scene.vocabulary
    if number(said.text, words) is not None or agrees(said.text, words) is not None:
        return steps.stay(said.conversation, Say("dialogue.stale"))
    title = without_greeting(said.text.strip(), words)
    if said.conversation.draft is not None:
        return wishes.offer(said.conversation, title, said.event)
    return steps.begin(said.conversation, Answer(Given.VALUE, title, title, said.event))


def _answered(said: Saying) -> Turn:
    said = suggesting.resolved(said)
    question = said.conversation.state
    so_far = said.draft.answers.get(question)
    if so_far and so_far.given is Given.VALUE and agrees(said.text, said.scene.vocabulary):
        return steps.onward(said.conversation)  # "passt", said to the answer so far
    meant = answer(question, said.text, said.event, said.scene)
    match meant:
        case Answer():
            return steps.settled(said.conversation, question, meant)
        case Doubt():
            return steps.doubt(said.conversation, meant)
        case NoAnswer(key, ask_again):
            says = Say(key)
            return steps.stay(said.conversation, says) if ask_again else Turn(said.conversation, (says,))
