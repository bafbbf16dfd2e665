"""What changes an answer besides the answer itself: "Wo: Bürgerhaus", an edited message, a deleted one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from newsroom import attachments, details, doubts, sources, steps, taking_in, telling, telling_material
from newsroom.answering import NoAnswer, answer
from newsroom.conversation import Conversation
from newsroom.doubts import DOUBT, Doubt
from newsroom.interruptions import asked_question, offer, resume
from newsroom.messages import Say
from newsroom.questions import is_answered
from newsroom.sources import Meant
from newsroom.topics import Answer, Draft
from newsroom.turn import Scene, Turn
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
                says += told(draft, after.draft or Draft(), question)
            case NoAnswer(key):
                says.append(Say(key))
            case None:
                after = steps.without_answer(after, question)
                says.append(Say("dialogue.taken_back_field", {"label": telling.label(question)}))
    doubted = next((new for new in meant.values() if isinstance(new, Doubt)), None)
    refused = any(isinstance(new, NoAnswer) for new in meant.values())
    if before.draft is None and len(meant) > 1 and not refused:
        return taking_in.shown(after, doubted)
    if doubted:
        return steps.doubt(after, doubted, tuple(says))
    gone = next((question for question, new in meant.items() if new is None), None)
    if gone and before.state == "check":
        return steps.ask(after, gone, tuple(says))
    return _after_change(before, after, tuple(says))


def told(before: Draft, after: Draft, question: str) -> tuple[Say, ...]:
    """The one line that says what changed; none where only the words did, and mean the same."""
    known = is_answered(before, question)
    line = telling.field(after, question)
    if known and question == "what" and line == telling.field(before, question):
        return ()
    return (Say("dialogue.changed" if known else "dialogue.noted_field", {"field": (line,)}),)


def _after_change(before: Conversation, changed: Conversation, says: tuple[Say, ...]) -> Turn:
    """On to the next question if the open one was answered this way, else it stays."""
    asked = asked_question(before)
    if before.draft is None or (asked and is_answered(changed.draft or Draft(), asked)):
        return steps.onward(steps.forgetting(changed, DOUBT), says)
    if before.state == "check" and steps.next_about(changed) != steps.next_about(before):
        return steps.onward(changed, says)  # who said the new quote
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
    captioned = _reworded(conversation, draft, target, body)
    if changes := sources.changes(draft, target, body, scene):
        return changed(captioned, changes)
    if captioned.draft == conversation.draft:
        return Turn(conversation)
    return steps.stay(captioned, *reworded_says(draft, target, body))


def _reworded(conversation: Conversation, draft: Draft, target: str, body: str) -> Conversation:
    """With the new words beside the pictures and files that came with the message, or in place of the text that was kept."""
    if conversation.draft is None:
        return conversation
    captioned = sources.captioned(draft, target, body.strip())
    files = attachments.enclosed(conversation, target)
    return replace(conversation, draft=attachments.reworded(captioned, target, body, files))


def reworded_says(draft: Draft, target: str, body: str) -> tuple[Say, ...]:
    """In one line each, what became of the captions of the message, or of its long text."""
    says: list[Say] = []
    if sources.pictured_by(draft, target):
        says.append(Say("dialogue.caption", {"caption": telling.shortened(body)}))
    if files := attachments.sent_with(draft, target):
        key = "dialogue.text_changed" if attachments.is_kept_text(draft, target) else "dialogue.file_caption"
        says.append(Say(key, {"names": attachments.names(files), "caption": telling.shortened(body)}))
    return tuple(says)


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
    given = sources.answered_by(draft, event) or sources.pictured_by(draft, event)
    brought = attachments.sent_with(draft, event) or attachments.waits(conversation, event)
    known = bool(given or brought or details.answered_by(draft, event))
    return waits or is_doubted(conversation, event) or known


def is_doubted(conversation: Conversation, event: str) -> bool:
    return DOUBT in conversation.memory and doubts.read(conversation.memory).event == event


# ---------------------------------------------------------------- deleted messages


def redacted(conversation: Conversation, target: str) -> Turn:
    """Takes back what the message gave; a topic of which nothing is left is gone."""
    given = sources.answered_by(conversation.draft, target)
    files = attachments.sent_with(conversation.draft, target)
    if is_doubted(conversation, target):
        if not given and not files:
            return steps.ask(conversation, "when", (Say("dialogue.taken_back"),))
        conversation = _without_doubt(conversation)
    if target and steps.pending(conversation)[1] == target:
        return _pending_redacted(conversation)
    conversation = steps.with_waiting(
        conversation, [one for one in steps.waiting(conversation) if one[1] != target]
    )
    return _without(conversation, target)


def _without(conversation: Conversation, target: str) -> Turn:
    given = sources.answered_by(conversation.draft, target)
    pictures = sources.pictured_by(conversation.draft, target)
    known = details.answered_by(conversation.draft, target)
    files = attachments.sent_with(conversation.draft, target)
    if conversation.draft is None or not (given or pictures or known or files):
        return Turn(conversation)
    left = sources.without(conversation.draft, target)
    if left == Draft():
        return Turn(steps.without_topic(conversation), (Say("dialogue.taken_back_all"),), "discard")
    says = [Say("dialogue.taken_back_field", {"label": telling.label(name)}) for name in given]
    says += [telling.counted("dialogue.taken_back_pictures", len(pictures), {})] if pictures else []
    says += [telling_material.taken_back(conversation.draft, known)] if known else []
    says += [Say("dialogue.taken_back_files")] if files else []
    shorter = replace(conversation, draft=left)
    untitled = "what" in given
    if untitled or conversation.state in telling_material.STATES:  # what was asked about may be gone
        return steps.onward(shorter, tuple(says))
    if conversation.state == "check" and given:
        return steps.ask(shorter, given[0], tuple(says))
    return steps.stay(shorter, *says)


def _pending_redacted(conversation: Conversation) -> Turn:
    if conversation.state != "apart":
        return resume(conversation)
    return Turn(steps.without_parts(conversation), (Say("dialogue.taken_back_all"),))
