"""The conversation: what is heard in a state leads to a new state and to sentences. Pure.

A question's state is its id. Besides there are idle, where nothing is asked (a draft may lie there), and the choices below.
"""

from __future__ import annotations

from dataclasses import replace

from newsroom import (
    again,
    amending,
    asking,
    by_number,
    call_replies,
    corrections,
    date_alone,
    filing,
    filling,
    inquiry_replies,
    late_material,
    material_talk,
    origin,
    picturing,
    pleasantries,
    replying,
    spreading,
    steps,
    suggesting,
    taking_in,
    tips,
    wishes,
    withdrawing,
    yearly_talk,
)
from newsroom.answering import WITHOUT_VALUE, NoAnswer, answer
from newsroom.attachments import is_long
from newsroom.choices import CHOICES, is_choice
from newsroom.conversation import Conversation
from newsroom.doubts import Doubt
from newsroom.guesses import guess
from newsroom.interruptions import offer
from newsroom.messages import (
    Edited,
    FileSent,
    Filled,
    PictureSent,
    Reacted,
    Redacted,
    Say,
    Text,
    Unsupported,
)
from newsroom.questions import BY_ID
from newsroom.taking_in import understood
from newsroom.topics import Answer, Given
from newsroom.turn import Heard, Saying, Scene, Turn
from understanding.choice import agrees, gesture, number
from understanding.fields import assignments, field_alone
from understanding.spelling import folded
from understanding.wishes import Wish, is_command, without_greeting

__all__ = ["Heard", "Scene", "Turn", "advance"]


def advance(conversation: Conversation, heard: Heard, scene: Scene) -> Turn:
    """What the bot makes of one event. Says nothing where silence is the answer."""
    turn = taking_in.next_waiting(_heard(filing.opened(conversation, heard), heard, scene), scene)
    turn = late_material.followed(turn, heard.event, scene)
    turn = filing.tidied(yearly_talk.linked(conversation, turn))
    turn = origin.tidied(suggesting.with_places(turn, scene))
    if turn.is_silent:
        return turn
    if not conversation.memory.get(steps.MET):
        return _introduced(turn, scene)
    return tips.tipped(conversation, turn)


def _introduced(turn: Turn, scene: Scene) -> Turn:
    """Two sentences for somebody who has never heard of us."""
    introduction = Say("dialogue.introduction", {"organisation": scene.settings.organisation.name})
    met = steps.remembering(turn.conversation, **{steps.MET: True})
    rest = [say for say in turn.says if say.key != "dialogue.greeting"]  # the introduction is one itself
    return replace(turn, conversation=met, says=(introduction, *rest))


def _heard(conversation: Conversation, heard: Heard, scene: Scene) -> Turn:
    match heard.content:
        case Text(body):
            said = Saying(conversation, body, heard.event, scene)
            return origin.heard(said) or _said(said)
        case Reacted(symbol=symbol):
            said = Saying(conversation, symbol, heard.event, scene)
            return origin.reacted(said) or _reacted(said)
        case Edited() | Redacted() as change:
            return _said_otherwise(withdrawing.left(conversation), change, scene)
        case Filled(values=values):
            return filling.filled(withdrawing.left(conversation), values, heard.event, scene)
        case PictureSent() | FileSent():
            return _sent(withdrawing.left(conversation), heard, scene)
        case Unsupported(sort):
            return steps.stay(conversation, Say(f"dialogue.unusable.{sort}"))


def _said_otherwise(conversation: Conversation, change: Edited | Redacted, scene: Scene) -> Turn:
    if isinstance(change, Redacted):
        return filing.withdrawn(conversation, change.target) or corrections.redacted(
            conversation, change.target
        )
    told_anew = material_talk.edited(conversation, change.target, change.body, scene)
    return told_anew or corrections.edited(conversation, change.target, change.body, scene)


def _sent(conversation: Conversation, heard: Heard, scene: Scene) -> Turn:
    if answered := inquiry_replies.pictured(conversation, heard, scene):
        return answered
    if conversation.state in asking.STATES:
        answered = replying.pictured(conversation, heard, scene)
        return answered or _sent(asking.left(conversation), heard, scene)
    if heard.files:
        return filing.filed(conversation, heard, scene)
    return picturing.pictured(conversation, heard, scene)


def _reacted(said: Saying) -> Turn:
    """A reaction answers a choice; under anything else it is applause."""
    choice = CHOICES.get(said.conversation.state)
    if (meant := suggesting.resolved(said)) is not said:
        return _plainly(meant)
    if gesture(said.text) is None and number(said.text, said.scene.vocabulary) is None:
        return Turn(said.conversation)
    if said.conversation.state in asking.STATES:
        return inquiry_replies.chosen(said) or replying.replied(said) or Turn(said.conversation)
    if choice:
        return choice(said)
    return material_talk.reacted(said) or late_material.reacted(said) or Turn(said.conversation)


def _said(said: Saying) -> Turn:
    """A reply to what we or the desk asked, or what is said where that came in between."""
    if not wishes.tells_absence(said) and (turn := inquiry_replies.replied(said)):
        return turn
    said = inquiry_replies.as_topic(said) or said
    if turn := late_material.heard(said):
        return turn
    if said.conversation.state not in asking.STATES:
        return replying.by_number(said) or call_replies.late(said) or _said_here(said)
    if not wishes.tells_absence(said) and (turn := replying.replied(said)):
        return turn
    here = asking.left(said.conversation)
    turn = _said_here(replace(said, conversation=here))
    if turn.conversation.state != here.state or turn.conversation.draft:
        return turn
    return replace(turn, conversation=asking.interrupted(turn.conversation))  # a reply is welcome still


def _said_here(said: Saying) -> Turn:
    """A choice that is open comes first, then what may be said at any time, then the answer."""
    wished = wishes.wished(said)
    if not folded(said.text) and gesture(said.text) is None and wished is None:
        return steps.stay(said.conversation, Say("dialogue.empty"))
    if about_material := material_talk.heard(said, wished) or late_material.replied(said, wished):
        return about_material
    said = late_material.left_for(said, wished)
    if not is_choice(said) and not (wished and wished.name in withdrawing.EXPLAINING):
        said = replace(said, conversation=withdrawing.left(said.conversation))
    if said.conversation.state in CHOICES and is_choice(said):
        return CHOICES[said.conversation.state](said)
    return (
        _between(said, wished)
        or again.wished(said)
        or by_number.amended(said, wished)
        or _long_text(said, wished)
        or _by_name(said, wished)
        or _wished(said, wished)
        or _field_alone(said)
        or amending.amended(said)
        or amending.late(said)
        or date_alone.heard(said)
        or pleasantries.heard(said)
        or _free_text(said)
    )


def _between(said: Saying, wished: Wish | None) -> Turn | None:
    """While it is asked what a message means, or what is to be amended, whatever leads away leaves all as it is."""
    state = said.conversation.state
    if state not in {"amend", "apart"}:
        return None
    if wished and wished.name in {"abort", "back", "keep", "finish", "go_on"}:
        return amending.left(said, Say("dialogue.unchanged" if state == "amend" else "dialogue.left_alone"))
    if state == "amend" and (wished is None or wished.name in WITHOUT_VALUE):
        return amending.replied(said)
    return None


def _long_text(said: Saying, wished: Wish | None) -> Turn | None:
    """A text to read tells what a topic is about, and is no answer; with "neu:" before it as well."""
    state = said.conversation.state
    if wished or state not in {"idle", "what"} or not is_long(said.conversation, said.event):
        return None
    return _told(said) if state == "idle" else taking_in.read_whole(said)


def _by_name(said: Saying, wished: Wish | None) -> Turn | None:
    """ "Wo: Bürgerhaus"."""
    given = assignments(said.text, said.scene.vocabulary)
    if not given or _announces(said, wished):
        return None
    late = amending.late_by_name(said, given)
    return late or corrections.assign(said.conversation, given, said.event, said.scene)


def _wished(said: Saying, wished: Wish | None) -> Turn | None:
    if wished:
        return wishes.WISHES[wished.name](replace(said, wish=wished))
    return steps.stay(said.conversation, Say("dialogue.no_command")) if is_command(said.text) else None


def _field_alone(said: Saying) -> Turn | None:
    """ "wo", when something else is asked, leads there; no question is answered by the name of a field."""
    here, named = said.conversation, field_alone(said.text, said.scene.vocabulary)
    if named is None or here.state not in BY_ID:
        return None
    return steps.stay(here) if named == here.state else steps.ask(here, named)


def _announces(said: Saying, wished: Wish | None) -> bool:
    """Where nothing is asked, "Thema: Sommerfest" is a new one, and no other title for the draft that lies there."""
    announced = wished is not None and wished.name == "new"
    return announced and said.conversation.state == "idle" and "\n" not in said.text.strip()


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
    text = without_greeting(said.text.strip(), words)
    turn = taking_in.told(said.conversation, text, said.event, said.scene)
    begins = turn.conversation.state != said.conversation.state
    if said.conversation.draft is not None and begins:
        return offer(said.conversation, text, said.event)
    return turn


def _answered(said: Saying) -> Turn:
    if (meant := suggesting.resolved(said)) is not said:
        return _plainly(meant)
    question = said.conversation.state
    so_far = said.draft.answers.get(question)
    if so_far and so_far.given is Given.VALUE and agrees(said.text, said.scene.vocabulary):
        return steps.onward(said.conversation)  # "passt", said to the answer so far
    guessed = guess(said.conversation, question)
    if guessed and agrees(said.text, said.scene.vocabulary):
        return steps.settled(said.conversation, question, replace(guessed, event=said.event))
    return _chitchat(said) or spreading.spread(said) or _plainly(said)


def _chitchat(said: Saying) -> Turn | None:
    """A question to the desk, or a promise, answers nothing that was asked; a quote may be anything."""
    if said.conversation.state == "quote":
        return None
    kind = understood(said.text, said.event, said.scene).kind
    return (
        taking_in.no_topic(said.conversation, kind, said.scene) if kind in {"question", "promise"} else None
    )


def _plainly(said: Saying) -> Turn:
    """All of the text is the answer to the question that is open."""
    question = said.conversation.state
    meant = answer(question, said.text, said.event, said.scene)
    match meant:
        case Answer():
            return steps.settled(said.conversation, question, meant)
        case Doubt():
            return steps.doubt(said.conversation, meant)
        case NoAnswer(key, ask_again):
            says = Say(key)
            return steps.stay(said.conversation, says) if ask_again else Turn(said.conversation, (says,))
