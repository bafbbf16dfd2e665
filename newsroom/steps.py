"""The steps from one state of a conversation to the next, each with what is said on the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from newsroom import details, doubts, quotes, telling, telling_material
from newsroom.attachments import ENCLOSED
from newsroom.conversation import Conversation
from newsroom.details import Asked
from newsroom.doubts import DOUBT, Doubt
from newsroom.guesses import guess
from newsroom.messages import Say
from newsroom.questions import FIVE_W, IDS, unanswered
from newsroom.telling_material import ABOUT, BELONGS
from newsroom.topics import Answer, Draft
from newsroom.turn import Addition, Turn
from understanding.when.span import Span

MET = "met"  # the person knows who we are
TIPPED = "tipped"  # and, with an earlier version, what may be said instead of an answer
TIPS = "tips"  # the kinds of tips that were told
CHECKED = "checked"  # the summary was shown: go back to it after every change
RETURN = "return"  # the state that another question came in between of
PENDING = "pending"  # a new topic that waits until it is clear what becomes of the draft
GUIDED = "guided"  # the person asked for the questions, so pictures and quote are asked for, too
PARTS = "parts"  # the topics that one message may speak of
PUT_OFF = "put_off"  # what is unknown about pictures and quotes is not asked about any more
WAITING = "waiting"  # those of them that come later, each a text and its event
ORIGIN_ASKED = "origin_asked"  # how often the person was asked for their department and did not say it
ORIGIN_LATER = "origin_later"  # the ids of topics for which it is asked behind the last one of the message
TONGUE = "tongue"  # how many messages have not shown in which language the person writes

# What is remembered beyond one topic.
LASTING = {MET, TIPPED, TIPS, WAITING, ENCLOSED, ORIGIN_ASKED, ORIGIN_LATER, TONGUE}

Says = tuple[Say, ...]


def remembering(conversation: Conversation, **things: object) -> Conversation:
    return replace(conversation, memory={**conversation.memory, **things})


def forgetting(conversation: Conversation, *names: str) -> Conversation:
    kept = {name: thing for name, thing in conversation.memory.items() if name not in names}
    return replace(conversation, memory=kept)


def in_state(conversation: Conversation, state: str) -> Conversation:
    return replace(conversation, state=state)


def interrupted(conversation: Conversation, state: str) -> Conversation:
    """Another question comes in between; the open one is remembered."""
    between = (
        conversation.memory.get(RETURN) if conversation.state in {"abort", "kept"} else conversation.state
    )
    return in_state(remembering(conversation, **{RETURN: between}), state)


def pending(conversation: Conversation) -> tuple[str, str]:
    """The text that waits, and the event it came with; both empty where nothing waits."""
    waiting = cast("dict[str, str]", conversation.memory.get(PENDING, {}))
    return waiting.get("text", ""), waiting.get("event", "")


def parts(conversation: Conversation) -> list[str]:
    """The texts of the topics that one message may speak of."""
    return list(cast("list[str]", conversation.memory.get(PARTS, [])))


def waiting(conversation: Conversation) -> list[tuple[str, str]]:
    """The topics of an earlier message that come next: each a text and the event it came with."""
    later = cast("list[dict[str, str]]", conversation.memory.get(WAITING, []))
    return [(one["text"], one["event"]) for one in later]


def with_answer(conversation: Conversation, question: str, answer: Answer) -> Conversation:
    answered = quotes.answered(conversation.draft or Draft(), question, answer)
    told = forgetting(conversation, PUT_OFF) if question == "quote" else conversation
    return replace(told, draft=answered)


def without_answer(conversation: Conversation, question: str) -> Conversation:
    draft = conversation.draft or Draft()
    left = {name: answer for name, answer in draft.answers.items() if name != question}
    said = () if question == "quote" else draft.quotes
    return replace(conversation, draft=replace(draft, answers=left, quotes=said))


def with_waiting(conversation: Conversation, later: Sequence[tuple[str, str]]) -> Conversation:
    """`later` are texts and the events they came with."""
    if not later:
        return forgetting(conversation, WAITING)
    return remembering(conversation, **{WAITING: [{"text": text, "event": event} for text, event in later]})


def without_parts(conversation: Conversation) -> Conversation:
    """It is no longer asked whether one message speaks of several topics."""
    return forgetting(in_state(conversation, "idle"), PENDING, PARTS)


def without_topic(conversation: Conversation) -> Conversation:
    """Nothing is being collected; who the person is stays known."""
    memory: Mapping[str, object] = {
        name: thing for name, thing in conversation.memory.items() if name in LASTING
    }
    return Conversation(memory=memory)


def is_guided(conversation: Conversation) -> bool:
    return bool(conversation.memory.get(GUIDED))


def order(conversation: Conversation) -> tuple[str, ...]:
    """The questions that are asked here."""
    return IDS if is_guided(conversation) else FIVE_W


def open_questions(conversation: Conversation) -> tuple[str, ...]:
    return unanswered(conversation.draft or Draft(), guided=is_guided(conversation))


# ---------------------------------------------------------------- steps


def ask(conversation: Conversation, question: str, before: Says = ()) -> Turn:
    draft = conversation.draft or Draft()
    asking = replace(forgetting(conversation, DOUBT), state=question, draft=draft)
    later = len([one for one in open_questions(asking) if one != question])
    return Turn(asking, (*before, *telling.question(draft, question, later, guess(asking, question))))


def ask_about(conversation: Conversation, asked: Asked, before: Says = ()) -> Turn:
    """A question about pictures or quotes."""
    about = remembering(forgetting(conversation, DOUBT), **{ABOUT: list(asked.places)})
    asking = in_state(about, asked.detail)
    return Turn(asking, (*before, *telling_material.question(asking)))


def next_about(conversation: Conversation) -> Asked | None:
    """The next question about pictures and quotes; none where the person has gone to the summary before it."""
    if conversation.memory.get(PUT_OFF):
        return None
    return next(iter(details.open_ones(conversation.draft or Draft())), None)


def change(conversation: Conversation, question: str, before: Says = ()) -> Turn:
    """The question again; of pictures, each can be changed by itself."""
    count = len((conversation.draft or Draft()).pictures)
    if question != "pictures" or not count:
        return ask(conversation, question, before)
    one = remembering(forgetting(conversation, DOUBT), **{ABOUT: [0]})
    state = telling_material.MENU if count == 1 else telling_material.WHICH
    return stay(in_state(one, state), *before)


def add(conversation: Conversation, before: Says = ()) -> Turn:
    """What was collected belongs to a topic that was handed in before."""
    number = cast("int", conversation.memory[BELONGS])
    return Turn(without_topic(conversation), before, addition=Addition(number, conversation.draft or Draft()))


def check(conversation: Conversation, before: Says = ()) -> Turn:
    if is_addition(conversation):
        return add(conversation, before)
    checking = in_state(remembering(forgetting(conversation, DOUBT), **{CHECKED: True}), "check")
    return Turn(checking, (*before, *telling.summary(checking)))


def onward(conversation: Conversation, before: Says = ()) -> Turn:
    """The next question without an answer; the summary when there is none, or when it was shown before."""
    left = () if is_addition(conversation) else open_questions(conversation)
    if "what" in left:
        return ask(conversation, "what", before)
    if left and not conversation.memory.get(CHECKED):
        return ask(conversation, left[0], before)
    if about := next_about(conversation):
        return ask_about(conversation, about, before)
    return check(conversation, before)


def is_addition(conversation: Conversation) -> bool:
    """Whether these pictures belong to a topic that was handed in before."""
    return BELONGS in conversation.memory


def stay(conversation: Conversation, *before: Say) -> Turn:
    """Something else was said; what is open is open still."""
    return Turn(conversation, (*before, *telling.reminder(conversation)))


def doubt(conversation: Conversation, doubted: Doubt, before: Says = ()) -> Turn:
    """A date that does not exist leaves nothing to choose from: it is asked again."""
    if doubted.reason == "impossible" and not doubted.candidates:
        return ask(conversation, "when", (*before, telling.why_doubtful(doubted)))
    doubting = remembering(
        replace(conversation, draft=conversation.draft or Draft()), **{DOUBT: doubts.written(doubted)}
    )
    if doubted.reason == "no_date" and DOUBT not in conversation.memory:  # who insists may have it noted
        return Turn(in_state(doubting, "when"), (*before, Say("dialogue.no_date")))
    return Turn(in_state(doubting, "doubt"), (*before, *telling.doubt(in_state(doubting, "doubt"))))


def begin(conversation: Conversation) -> Turn:
    """A new topic, question by question."""
    return ask(replace(remembering(without_topic(conversation), **{GUIDED: True}), draft=Draft()), "what")


def started(answer: Answer) -> Says:
    long = (Say("dialogue.long"),) if len(answer.words) > telling.LONG else ()
    return (Say("dialogue.started", {"what": telling.spoken(answer)}), *long)


def settled(conversation: Conversation, question: str, answer: Answer) -> Turn:
    """The question that was open has its answer, which is repeated in one line: a mistake is seen at once."""
    answered = with_answer(forgetting(conversation, DOUBT), question, answer)
    turn = onward(answered)
    return replace(turn, says=(*_echo(turn.conversation, question, answer), *turn.says))


def _echo(answered: Conversation, question: str, answer: Answer) -> Says:
    """Except right before the summary, which says it too; a date is worth saying twice."""
    if isinstance(answer.value, Span):
        return (Say("dialogue.noted", {"value": answer.value}),)
    if question == "what":
        return started(answer)
    noted = Say("dialogue.noted_field", {"field": (telling.field(answered.draft or Draft(), question),)})
    long = (Say("dialogue.long"),) if len(answer.words) > telling.LONG else ()
    return long if answered.state == "check" else (noted, *long)


def put_aside(conversation: Conversation) -> Turn:
    """Kept as a draft."""
    resting = forgetting(in_state(conversation, "idle"), DOUBT, RETURN, PENDING)
    name = telling.kept_name(resting.draft or Draft())
    return Turn(resting, (Say("dialogue.put_aside", {"draft": (name,)}),))


def discard(conversation: Conversation) -> Turn:
    return Turn(without_topic(conversation), (Say("dialogue.discarded"),), "discard")


def submit(conversation: Conversation) -> Turn:
    """The number is known when the topic is stored; the handler tells it. Without a "what" there is no topic."""
    if is_addition(conversation):
        return add(conversation)
    if "what" in unanswered(conversation.draft or Draft()):
        return ask(conversation, "what", (Say("dialogue.needed"),))
    return Turn(without_topic(conversation), outcome="submit")
