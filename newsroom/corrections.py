"""What changes an answer besides the answer itself: "Wo: Bürgerhaus", an edited message, a deleted one, a picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from newsroom import doubts, sources, steps, taking_in, telling
from newsroom.answering import NoAnswer, answer
from newsroom.conversation import Conversation
from newsroom.doubts import DOUBT, Doubt
from newsroom.interruptions import asked_question, offer, resume
from newsroom.messages import Say
from newsroom.sources import Meant
from newsroom.topics import Answer, Draft, Given
from newsroom.turn import Heard, Scene, Turn
from understanding.intake import topics_within

# ---------------------------------------------------------------- fields set by name


def assign(conversation: Conversation, given: tuple[tuple[str, str], ...], event: str, scene: Scene) -> Turn:
    """Only the named fields change. The first doubtful date is asked about; what is no answer is said to be none."""
    return changed(conversation, {name: answer(name, text, event, scene) for name, text in given})


def changed(before: Conversation, meant: Mapping[str, Meant]) -> Turn:
    """One line for each field that changes, or that is open again."""
    draft = before.draft or Draft()
    after = replace(before, draft=draft)
    says: list[Say] = []
    for question, new in meant.items():
        match new:
            case Answer():
                after = steps.with_answer(after, question, new)
                says.append(told(draft, after.draft or Draft(), question))
            case NoAnswer(key):
                says.append(Say(key))
            case None:
                after = steps.without_answer(after, question)
                says.append(Say("dialogue.taken_back_field", {"label": telling.label(question)}))
    doubted = next((new for new in meant.values() if isinstance(new, Doubt)), None)
    return steps.doubt(after, doubted, tuple(says)) if doubted else _after_change(before, after, tuple(says))


def told(before: Draft, after: Draft, question: str) -> Say:
    """The one line that says what changed."""
    key = "dialogue.changed" if question in before.answers else "dialogue.noted_field"
    return Say(key, {"field": (telling.field(after, question),)})


def _after_change(before: Conversation, changed: Conversation, says: tuple[Say, ...]) -> Turn:
    """On to the next question if the open one was answered this way, else it stays."""
    asked = asked_question(before)
    if before.draft is None or (asked and asked in (changed.draft or Draft()).answers):
        return steps.onward(steps.forgetting(changed, DOUBT), says)
    return steps.stay(changed, *says)


# ---------------------------------------------------------------- edited messages


def edited(conversation: Conversation, target: str, body: str, scene: Scene) -> Turn:
    """Nothing is said about a message that gave nothing here; the handler may know more of it."""
    gave = sources.answered_by(conversation.draft, target)
    if target and steps.pending(conversation)[1] == target:
        return _pending_edited(conversation, target, body, scene)
    if is_doubted(conversation, target):
        if not gave:
            return _said_again(conversation, target, body, scene)
        conversation = _without_doubt(conversation)
    draft = conversation.draft or Draft()
    conversation, body = _of_several(conversation, target, body)
    captioned = replace(conversation, draft=sources.captioned(draft, target, body.strip()))
    if changes := sources.changes(draft, target, body, scene):
        return changed(captioned, changes)
    if not sources.pictured_by(draft, target) or captioned == conversation:
        return Turn(conversation)
    return steps.stay(captioned, Say("dialogue.caption", {"caption": telling.shortened(body)}))


def _pending_edited(conversation: Conversation, target: str, body: str, scene: Scene) -> Turn:
    """A new topic that waits for an answer, in other words."""
    if conversation.state == "apart":
        return taking_in.told(steps.in_state(conversation, "idle"), body.strip(), target, scene)
    return offer(conversation, body.strip(), target)


def _without_doubt(conversation: Conversation) -> Conversation:
    asking = steps.in_state(conversation, "when") if conversation.state == "doubt" else conversation
    return steps.forgetting(asking, DOUBT)


def _of_several(conversation: Conversation, target: str, body: str) -> tuple[Conversation, str]:
    """Of a message with several topics the part that is being collected; the others wait in their new words."""
    later = steps.waiting(conversation)
    if not any(event == target for _, event in later):
        return conversation, body
    first, *rest = topics_within(body)
    waiting = [(text, target) for text in rest] + [(text, event) for text, event in later if event != target]
    return steps.with_waiting(conversation, waiting), first


def _said_again(conversation: Conversation, target: str, body: str, scene: Scene) -> Turn:
    """The date that waits for a yes, in other words."""
    match answer("when", sources.reread("when", body, scene), target, scene):
        case Answer() as meant:
            return steps.settled(conversation, "when", meant)
        case Doubt() as doubted:
            return steps.doubt(conversation, doubted)
        case NoAnswer(key):
            return steps.stay(conversation, Say(key))


def is_known(conversation: Conversation, event: str) -> bool:
    """Whether the message gave something to the topic that is being collected."""
    draft = conversation.draft
    waits = bool(event) and steps.pending(conversation)[1] == event
    given = bool(sources.answered_by(draft, event) or sources.pictured_by(draft, event))
    return waits or is_doubted(conversation, event) or given


def is_doubted(conversation: Conversation, event: str) -> bool:
    return DOUBT in conversation.memory and doubts.read(conversation.memory).event == event


# ---------------------------------------------------------------- deleted messages


def redacted(conversation: Conversation, target: str) -> Turn:
    """Takes back what the message gave; a topic of which nothing is left is gone."""
    given = sources.answered_by(conversation.draft, target)
    if is_doubted(conversation, target):
        if not given:
            return steps.ask(conversation, "when", (Say("dialogue.taken_back"),))
        conversation = _without_doubt(conversation)
    if target and steps.pending(conversation)[1] == target:
        return _pending_redacted(conversation)
    conversation = steps.with_waiting(
        conversation, [one for one in steps.waiting(conversation) if one[1] != target]
    )
    pictures = sources.pictured_by(conversation.draft, target)
    if conversation.draft is None or not (given or pictures):
        return Turn(conversation)
    left = sources.without(conversation.draft, target)
    if not left.answers and not left.pictures:
        return Turn(steps.without_topic(conversation), (Say("dialogue.taken_back_all"),), "discard")
    says = [Say("dialogue.taken_back_field", {"label": telling.label(name)}) for name in given]
    says += [telling.counted("dialogue.taken_back_pictures", len(pictures), {})] if pictures else []
    shorter = replace(conversation, draft=left)
    if conversation.state == "check" and given:
        return steps.ask(shorter, given[0], tuple(says))
    return steps.stay(shorter, *says)


def _pending_redacted(conversation: Conversation) -> Turn:
    if conversation.state != "apart":
        return resume(conversation)
    return Turn(steps.without_parts(conversation), (Say("dialogue.taken_back_all"),))


# ---------------------------------------------------------------- pictures


def pictured(conversation: Conversation, heard: Heard) -> Turn:
    """A picture belongs to the open topic, or begins one; its caption may be the title."""
    caption = next((one.caption.strip() for one in heard.pictures if one.caption.strip()), "")
    if conversation.draft is None:
        return _begun(conversation, heard, caption)
    draft = conversation.draft
    more = replace(conversation, draft=replace(draft, pictures=(*draft.pictures, *heard.pictures)))
    says = telling.counted("dialogue.picture", len(more.draft.pictures if more.draft else ()), {})
    return (
        steps.onward(_answered(more), (says,)) if conversation.state == "pictures" else steps.stay(more, says)
    )


def _begun(conversation: Conversation, heard: Heard, caption: str) -> Turn:
    begun = replace(steps.without_topic(conversation), draft=Draft(pictures=heard.pictures))
    if not caption:
        return steps.ask(begun, "what", (Say("dialogue.picture_first"),))
    what = Answer(Given.VALUE, caption, caption, heard.event)
    return steps.onward(
        steps.with_answer(begun, "what", what),
        (Say("dialogue.picture_titled", {"what": telling.shortened(caption)}),),
    )


def _answered(conversation: Conversation) -> Conversation:
    """Pictures take the place of an earlier "entfällt" or "weiß ich noch nicht"."""
    draft = conversation.draft or Draft()
    answers = {
        name: given
        for name, given in draft.answers.items()
        if name != "pictures" or given.given is Given.VALUE
    }
    return replace(conversation, draft=replace(draft, answers=answers))
