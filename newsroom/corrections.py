"""What changes an answer besides the answer itself: "Wo: Bürgerhaus", an edited message, a deleted one, a picture."""

from __future__ import annotations

from dataclasses import replace

from newsroom import doubts, steps, telling
from newsroom.answering import NoAnswer, answer
from newsroom.conversation import Conversation
from newsroom.doubts import DOUBT, Doubt
from newsroom.messages import Say
from newsroom.topics import Answer, Draft, Given, StoredPicture
from newsroom.turn import Heard, Scene, Turn
from newsroom.wishes import asked_question, offer, resume
from understanding.wishes import assignments

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
    given = _given_by(conversation.draft, target)
    if given:
        changes = _changes(given, body, scene) if _differs(conversation, given, body) else ()
        return assign(conversation, changes, target, scene) if changes else Turn(conversation)
    captioned = _captioned(conversation.draft, target, body)
    if captioned is None:
        return Turn(conversation)
    says = Say("dialogue.caption", {"caption": telling.shortened(body)})
    return steps.stay(replace(conversation, draft=captioned), says)


def _said_again(conversation: Conversation, target: str, body: str, scene: Scene) -> Turn:
    """The date that waits for a yes, in other words."""
    match answer("when", reread("when", body, scene), target, scene):
        case Answer() as meant:
            return steps.settled(conversation, "when", meant)
        case Doubt() as doubted:
            return steps.doubt(conversation, doubted)
        case NoAnswer(key):
            return steps.stay(conversation, Say(key))


def is_known(conversation: Conversation, event: str) -> bool:
    """Whether the message gave something to the topic that is being collected."""
    draft = conversation.draft or Draft()
    pictured = any(event and picture.event == event for picture in draft.pictures)
    waits = bool(event) and steps.pending(conversation)[1] == event
    return waits or is_doubted(conversation, event) or bool(_given_by(draft, event)) or pictured


def is_doubted(conversation: Conversation, event: str) -> bool:
    return DOUBT in conversation.memory and doubts.read(conversation.memory).event == event


def _given_by(draft: Draft | None, event: str) -> tuple[str, ...]:
    return (
        tuple(name for name, given in draft.answers.items() if given.event == event)
        if draft and event
        else ()
    )


def reread(question: str, body: str, scene: Scene) -> str:
    """What the new text says about the question: beside its name, or all of it."""
    return dict(assignments(body, scene.vocabulary)).get(question, body)


def _changes(given: tuple[str, ...], body: str, scene: Scene) -> tuple[tuple[str, str], ...]:
    """The same fields out of the new text: by name where it names them, else the one that it gave before."""
    return assignments(body, scene.vocabulary) or ((given[0], body),)


def _differs(conversation: Conversation, given: tuple[str, ...], body: str) -> bool:
    answers = (conversation.draft or Draft()).answers
    return len(given) > 1 or answers[given[0]].words != body.strip()


def _captioned(draft: Draft | None, event: str, caption: str) -> Draft | None:
    if draft is None or not event or all(picture.event != event for picture in draft.pictures):
        return None
    pictures = [replace(one, caption=caption) if one.event == event else one for one in draft.pictures]
    return replace(draft, pictures=tuple(pictures))


# ---------------------------------------------------------------- deleted messages


def redacted(conversation: Conversation, target: str) -> Turn:
    """Takes back what the message gave; a topic of which nothing is left is gone."""
    if is_doubted(conversation, target):
        return steps.ask(conversation, "when", (Say("dialogue.taken_back"),))
    if target and steps.pending(conversation)[1] == target:
        return resume(conversation)
    given = _given_by(conversation.draft, target)
    pictures = tuple(
        one for one in (conversation.draft or Draft()).pictures if target and one.event == target
    )
    if conversation.draft is None or not (given or pictures):
        return Turn(conversation)
    left = _without(conversation.draft, given, pictures)
    if not left.answers and not left.pictures:
        return Turn(steps.without_topic(conversation), (Say("dialogue.taken_back_all"),), "discard")
    says = [Say("dialogue.taken_back_field", {"label": telling.label(name)}) for name in given]
    says += [telling.counted("dialogue.taken_back_pictures", len(pictures), {})] if pictures else []
    shorter = replace(conversation, draft=left)
    if conversation.state == "check" and given:
        return steps.ask(shorter, given[0], tuple(says))
    return steps.stay(shorter, *says)


def _without(draft: Draft, questions: tuple[str, ...], pictures: tuple[StoredPicture, ...]) -> Draft:
    answers = {name: given for name, given in draft.answers.items() if name not in questions}
    return Draft(answers, tuple(one for one in draft.pictures if one not in pictures))


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
