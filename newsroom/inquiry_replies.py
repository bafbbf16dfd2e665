"""What somebody says to a question of the desk: the answer, that they do not know, or later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from newsroom import asking, postponing, steps
from newsroom.asking import ASKED
from newsroom.call_replies import has_nothing
from newsroom.conversation import Conversation
from newsroom.inquiries import Inquiry, InquiryReply, Outcome, values
from newsroom.messages import Say
from newsroom.replying import NUMBERED, belonging
from newsroom.taking_in import understood
from newsroom.topics import Draft
from newsroom.turn import Heard, Saying, Scene, Turn
from understanding.choice import number, pick
from understanding.wishes import is_made_of, wish

UNSURE, WHEN = "asked_inquiry", "asked_inquiry_when"  # states of a conversation
INQUIRY = "inquiry"  # in its memory: the id of the question
WORDS = "inquiry_words"  # and what may be the answer to it
LATER = 1  # the place among the words of the choice "asked"


def replied(said: Saying) -> Turn | None:
    """None where the words are about something else; a draft that is being collected goes first."""
    if said.conversation.state in {UNSURE, WHEN}:
        return _by_number(said) or chosen(said)
    meant = next((one for one in said.scene.inquiries if one.is_meant), None)
    if meant:
        return _replied(said, meant)
    return _by_number(said) or _to_the_oldest(said)


def chosen(said: Saying) -> Turn | None:
    """The choice between an answer and a new topic, or of the day on which to ask again."""
    if said.conversation.state == UNSURE:
        return _told_apart(said)
    return _put_off(said) if said.conversation.state == WHEN else None


def _by_number(said: Saying) -> Turn | None:
    """ "T-17: um drei"; what is a choice belongs to a reminder about the same topic."""
    found = NUMBERED.match(said.text)
    about = [one for one in said.scene.inquiries if found and one.topic.number == int(found[1])]
    text = said.text[found.end() :].strip() if found else ""
    if not about or not text or _is_for_a_reminder(replace(said, text=text)):
        return None
    return _replied(replace(said, text=text), about[0])


def _to_the_oldest(said: Saying) -> Turn | None:
    waiting = [one for one in said.scene.inquiries if not one.waits]
    if not waiting or _is_busy(said.conversation) or NUMBERED.match(said.text):
        return None
    if not said.text.strip() or _is_general(said) or _is_for_a_reminder(said):
        return None
    if _may_be_a_topic(said):
        return _unsure(said, waiting[0])
    return _replied(said, waiting[0])


def _is_busy(conversation: Conversation) -> bool:
    """Something is being asked that this would be the answer to."""
    if conversation.state == ASKED:
        return asking.left(conversation).state != "idle"
    return conversation.state != "idle"


def _is_general(said: Saying) -> bool:
    """A pleasantry or a wish, except that somebody does not know."""
    words = said.scene.vocabulary
    if is_made_of(said.text, words.thanks, words) or is_made_of(said.text, words.greetings, words):
        return True
    wished = wish(said.text, words)
    return wished is not None and wished.name != "open"


def _is_for_a_reminder(said: Saying) -> bool:
    """ "erledigt", "2": as offered with a reminder; "nichts": as offered with a topic call."""
    asked = said.scene.asked
    if any(one.topic is None for one in asked) and has_nothing(said):
        return True
    return any(one.topic for one in asked) and pick(said.text, ASKED, said.scene.vocabulary, 3) is not None


def _may_be_a_topic(said: Saying) -> bool:
    """It says what happens when, and where or who: more than most answers do."""
    found = understood(said.text, said.event, said.scene)
    known = {*found.answers, *(("when",) if found.doubt else ())}
    return found.kind == "topic" and {"what", "when"} <= known and bool(known & {"where", "who"})


# ---------------------------------------------------------------- the reply


def _replied(said: Saying, inquiry: Inquiry) -> Turn:
    is_counted = number(said.text, said.scene.vocabulary) is not None
    if not is_counted and pick(said.text, ASKED, said.scene.vocabulary, 3) == LATER:
        between = _between(said.conversation, WHEN, inquiry)
        return Turn(between, (postponing.options(said.scene),))
    wished = wish(said.text, said.scene.vocabulary)
    return _settled(said, inquiry, "unknown" if wished and wished.name == "open" else "answered")


def _settled(said: Saying, inquiry: Inquiry, outcome: Outcome) -> Turn:
    """Says to which question it was the answer, and which one is open still."""
    reply = InquiryReply(inquiry.id, outcome, said.text.strip(), said.event)
    turn = steps.stay(_after(said.conversation, said.scene), Say(f"inquiry.{outcome}", values(inquiry)))
    others = [one for one in said.scene.inquiries if one.id != inquiry.id and not one.waits]
    is_free = not _is_busy(said.conversation)
    more = (Say("inquiry.next", values(others[0])),) if others and is_free else ()
    return replace(turn, says=(*turn.says, *more), inquiry=reply)


def _between(conversation: Conversation, state: str, inquiry: Inquiry) -> Conversation:
    between = conversation if conversation.state in asking.STATES else asking.interrupted(conversation)
    return steps.in_state(steps.remembering(between, **{INQUIRY: inquiry.id}), state)


def _after(conversation: Conversation, scene: Scene) -> Conversation:
    """What was open before is open again, a reminder for example."""
    bare = steps.forgetting(conversation, INQUIRY, WORDS)
    if bare.state not in asking.STATES:
        return bare
    below = asking.left(bare)
    return asking.interrupted(below) if scene.asked else below


def _remembered(said: Saying) -> Inquiry | None:
    wanted = said.conversation.memory.get(INQUIRY)
    return next((one for one in said.scene.inquiries if one.id == wanted), None)


# ---------------------------------------------------------------- later


def _put_off(said: Saying) -> Turn | None:
    inquiry = _remembered(said)
    day = postponing.day_said(said) if inquiry else None
    if inquiry is None or day is None:
        if inquiry is None or wish(said.text, said.scene.vocabulary):
            return None
        return Turn(said.conversation, (Say("dialogue.not_a_choice"), postponing.options(said.scene)))
    turn = steps.stay(_after(said.conversation, said.scene), Say("asked.later", {"day": day}))
    return replace(turn, inquiry=InquiryReply(inquiry.id, "later", later_on=day))


# ---------------------------------------------------------------- an answer or a new topic


def _unsure(said: Saying, inquiry: Inquiry) -> Turn:
    """Asked once, with the words kept."""
    between = _between(said.conversation, UNSURE, inquiry)
    waiting = steps.remembering(between, **{WORDS: {"text": said.text, "event": said.event}})
    return Turn(waiting, (Say("inquiry.unsure", values(inquiry)),))


def _told_apart(said: Saying) -> Turn | None:
    inquiry, kept = _remembered(said), cast("dict[str, str]", said.conversation.memory.get(WORDS, {}))
    if inquiry is None or not kept:
        return None
    choice = pick(said.text, UNSURE, said.scene.vocabulary, 2)
    meant = replace(said, text=kept["text"], event=kept["event"])
    if choice == 0:
        return _settled(meant, inquiry, "answered")
    if choice is None and not _is_general(said):
        return Turn(said.conversation, (Say("dialogue.not_a_choice"), Say("inquiry.unsure", values(inquiry))))
    return None


def as_topic(said: Saying) -> Saying | None:
    """What was kept, where it turned out to be a new topic."""
    kept = cast("dict[str, str]", said.conversation.memory.get(WORDS, {}))
    if said.conversation.state != UNSURE or pick(said.text, UNSURE, said.scene.vocabulary, 2) != 1:
        return None
    here = _after(said.conversation, replace(said.scene, asked=()))
    return replace(said, conversation=here, text=kept.get("text", ""), event=kept.get("event", ""))


# ---------------------------------------------------------------- pictures


def pictured(conversation: Conversation, heard: Heard, scene: Scene) -> Turn | None:
    """The answer to the oldest question, unless something is being collected, or a reminder asked for pictures."""
    free = conversation.draft is None and not _is_busy(conversation)
    waiting = _about(scene.inquiries, " ".join(one.caption for one in heard.pictures))
    if not heard.pictures or not waiting or not free or any(one.topic for one in scene.asked):
        return None
    holding = replace(conversation, draft=Draft(pictures=heard.pictures))
    turn = belonging(holding, waiting[0].topic, scene)
    caption = " ".join(one.caption for one in heard.pictures).strip()
    return replace(turn, inquiry=InquiryReply(waiting[0].id, "picture", caption, heard.event))


def _about(inquiries: Sequence[Inquiry], caption: str) -> list[Inquiry]:
    """Those about the topic that the caption names, if it names one."""
    found = NUMBERED.match(caption)
    return [one for one in inquiries if (int(found[1]) == one.topic.number if found else not one.waits)]
