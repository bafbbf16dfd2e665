"""Pictures come in: for the topic that is open, for one that was handed in before, or for a new one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from newsroom import details, steps, telling, telling_material
from newsroom.conversation import Conversation
from newsroom.messages import Say
from newsroom.occurrences import wall
from newsroom.telling_material import ABOUT, BELONGS, CHANNELS, MENU, OFFERED, REPLACING, WHERE, WHICH
from newsroom.topics import Answer, Draft, Given, Topic
from newsroom.turn import Heard, Scene, Turn

RECENT = timedelta(days=30)  # so long a picture without a word may belong to what was handed in


def pictured(conversation: Conversation, heard: Heard, scene: Scene) -> Turn:
    """A picture belongs to the open topic, or begins one; its caption may be the title."""
    caption = next((one.caption.strip() for one in heard.pictures if one.caption.strip()), "")
    if conversation.draft is None:
        turn = _first(conversation, heard, caption, scene)
    elif conversation.state == REPLACING and heard.pictures:
        turn = _replaced(conversation, heard)
    else:
        turn = _one_more(conversation, heard)
    return replace(turn, conversation=with_channels(turn.conversation, scene))


def with_channels(conversation: Conversation, scene: Scene) -> Conversation:
    """The conversation that knows the channels: they are asked about by number, so their order is kept while the topic is collected."""
    if conversation.draft is None:
        return conversation
    return steps.remembering(conversation, **{CHANNELS: list(scene.settings.channels)})


# ---------------------------------------------------------------- while a topic is open


def _one_more(conversation: Conversation, heard: Heard) -> Turn:
    """While something is asked, thanks in a short line; what is to be known of pictures comes when the five W are there."""
    draft = conversation.draft or Draft()
    more = _answered(replace(conversation, draft=replace(draft, pictures=(*draft.pictures, *heard.pictures))))
    more = steps.forgetting(more, steps.PUT_OFF)
    count = len(more.draft.pictures if more.draft else ())
    thanks = telling.counted("dialogue.picture", count, {})
    if conversation.state in {"pictures", "check", MENU, WHICH}:
        return steps.onward(more, (thanks,))
    if conversation.state not in details.BY_ID:
        return steps.stay(more, thanks)
    following = steps.next_about(more)
    if following and following.detail == conversation.state and len(following.places) > 1:
        about = steps.remembering(more, **{ABOUT: list(following.places)})
        return Turn(about, (Say("material.for_all", {"count": count}),))
    return steps.onward(more, (thanks,))


def _replaced(conversation: Conversation, heard: Heard) -> Turn:
    """What was known of the old picture does not hold for the new one."""
    draft, place = conversation.draft or Draft(), telling_material.chosen(conversation)
    if place is None:
        return _one_more(steps.in_state(conversation, "check"), heard)
    shown = (*draft.pictures[:place], *heard.pictures, *draft.pictures[place + 1 :])
    changed = replace(conversation, draft=replace(draft, pictures=shown))
    return steps.onward(
        steps.forgetting(changed, steps.PUT_OFF), (Say("material.replaced", {"number": place + 1}),)
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


# ---------------------------------------------------------------- while none is open


def _first(conversation: Conversation, heard: Heard, caption: str, scene: Scene) -> Turn:
    recent = None if caption else only_recent(scene)
    begun = replace(steps.without_topic(conversation), draft=Draft(pictures=heard.pictures))
    if recent:
        offered = steps.in_state(steps.remembering(begun, **{OFFERED: recent.number}), WHERE)
        return steps.stay(offered, Say("material.thanks"))
    if not caption:
        return steps.ask(begun, "what", (Say("dialogue.picture_first"),))
    what = Answer(Given.VALUE, caption, caption, heard.event)
    return steps.onward(
        steps.with_answer(begun, "what", what),
        (Say("dialogue.picture_titled", {"what": telling.shortened(caption)}),),
    )


def only_recent(scene: Scene) -> Topic | None:
    """The one topic of the person that the desk works on, if it was handed in lately."""
    if len(scene.handed_in) != 1:
        return None
    topic = scene.handed_in[0]
    if topic.submitted_at is None or topic.number is None:
        return None
    age = scene.now - wall(topic.submitted_at, scene.settings.timezone)
    return topic if age <= RECENT else None


def belonging(conversation: Conversation) -> Turn:
    """The pictures belong to the topic that was offered: what is unknown of them is asked, then the desk gets them."""
    number = conversation.memory[OFFERED]
    return steps.onward(steps.remembering(steps.forgetting(conversation, OFFERED), **{BELONGS: number}))


def begun_with(conversation: Conversation) -> Turn:
    """The pictures begin a new topic."""
    return steps.ask(steps.forgetting(conversation, OFFERED), "what")
