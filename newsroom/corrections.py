"""What changes an answer besides the answer itself: "Wo: Bürgerhaus", an edited message, a deleted one, a picture."""

from __future__ import annotations

from dataclasses import replace

from newsroom import doubts, sources, steps, telling
from newsroom.answering import NoAnswer, answer
from newsroom.conversation import Conversation
from newsroom.doubts import DOUBT, Doubt
from newsroom.messages import Say
from newsroom.topics import Answer, Draft, Given
from newsroom.turn import Heard, Scene, Turn
from newsroom.wishes import asked_question, offer, resume

# ---------------------------------------------------------------- fields set by name


def assign(conversation: Conversation, given: tuple[tuple[str, str], ...], event: str, scene: Scene) -> Turn:
    """Only the named fields change. The first doubtful date is asked about; what is no answer is said to be none."""
    before = conversation.draft or Draft()
    changed = replace(conversation, draft=before)
    says: list[Say] = []
    doubted: Doubt | None = None
    for question, text in given:
        meant = answer(question, text, event, scene)
        match meant:
            case Answer():
                changed = steps.with_answer(changed, question, meant)
                says.append(told(before, changed.draft or Draft(), question))
            case Doubt():
                doubted = meant
            case NoAnswer(key):
                says.append(Say(key))
    if doubted is not None:
        return steps.doubt(changed, doubted, tuple(says))
    return _after_change(conversation, changed, tuple(says))


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
    if is_doubted(conversation, target):
        return _said_again(conversation, target, body, scene)
    if target and steps.pending(conversation)[1] == target:
        return offer(conversation, body.strip(), target)
    draft = conversation.draft or Draft()
    captioned = replace(conversation, draft=sources.captioned(draft, target, body.strip()))
    if changes := sources.changes(draft, target, body, scene):
        return assign(captioned, changes, target, scene)
    if not sources.pictured_by(draft, target) or captioned == conversation:
        return Turn(conversation)
    return steps.stay(captioned, Say("dialogue.caption", {"caption": telling.shortened(body)}))


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
    if is_doubted(conversation, target):
        return steps.ask(conversation, "when", (Say("dialogue.taken_back"),))
    if target and steps.pending(conversation)[1] == target:
        return resume(conversation)
    given = sources.answered_by(conversation.draft, target)
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
