"""Corrections in a person's own words: "nein, um 16 Uhr", "doch im Rathaus", also of what was handed in already."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import cast

from newsroom import corrections, steps, telling
from newsroom.answering import NoAnswer, answer, is_only_when, together_with
from newsroom.conversation import Conversation
from newsroom.doubts import Doubt
from newsroom.messages import Say, Value
from newsroom.occurrences import wall
from newsroom.questions import BY_ID, FIVE_W, is_answered
from newsroom.recounts import recount, recounted_topic, replaces
from newsroom.taking_in import understood
from newsroom.topics import Answer, Draft, Topic
from newsroom.turn import Amendment, Saying, Scene, Turn
from understanding.choice import LONGEST_REPLY, agrees, number
from understanding.correcting import corrected, denied, leftover
from understanding.fields import field_named, field_said
from understanding.spelling import says

AMENDED = "amended"  # the topic and the question of it that is being answered anew, as plain JSON values
VALUE = "value"  # what is right, while it is asked of which field
FRESH = timedelta(days=14)  # a correction without a number is about a topic not older than that

_FIGURES = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+")  # "22.12." is a day

Fields = tuple[tuple[str, str], ...]  # each the id of a question, and its new words


# ---------------------------------------------------------------- which fields are meant


def fields_meant(text: str, draft: Draft, scene: Scene) -> Fields:
    """The fields that a short correction is about, each with its new words; none where more was said than that."""
    if named := _named(text, scene):
        name, value = named
        return ((name, together_with(draft.answers.get(name), value, scene) if name == "when" else value),)
    if number(text, scene.vocabulary) is not None or _is_about_a_number(text, scene):
        return (("how_many", text),)
    if is_only_when(text, scene):
        return (("when", together_with(draft.answers.get("when"), text, scene)),)
    if denied(text, scene.vocabulary) is not None:
        return ()
    said = understood(text, "", scene)
    found = {name: one for name, one in said.answers.items() if name != "what"}
    words = [one.words for one in found.values()]
    if not found or leftover(text, words, scene.vocabulary):
        return ()
    return tuple(
        (name, together_with(draft.answers.get(name), one.words, scene) if name == "when" else str(one.value))
        for name, one in found.items()
    )


def _is_about_a_number(text: str, scene: Scene) -> bool:
    """ "etwa 100", "ca. 1.200"."""
    words = text.split()
    figures = len(words) == 2 and _FIGURES.fullmatch(words[1])  # noqa: PLR2004  # the two words
    return bool(figures) and says(words[0], scene.vocabulary.approximate)


def _named(text: str, scene: Scene) -> tuple[str, str] | None:
    """ "der Ort ist das Bürgerhaus"; of a quote that "is cleared" nothing is corrected."""
    named = field_said(text, scene.vocabulary)
    return named if named and named[0] in FIVE_W else None


def _denied(text: str, draft: Draft, scene: Scene) -> str | None:
    """The one field of which it is said that it is not so: "der Landrat kommt doch nicht"."""
    wrong = denied(text, scene.vocabulary)
    if wrong is None:
        return None
    found = understood(wrong, "", scene).answers
    known = [name for name in ("where", "who") if name in found and is_answered(draft, name)]
    return known[0] if len(known) == 1 else None


def right_instead(text: str, draft: Draft, scene: Scene) -> str | None:
    """What the message says is right: "nein, um 16 Uhr", or of the count that is known "es sind 54 nicht 60"."""
    counted = recount(text, scene)
    if counted and replaces(counted, draft):
        return counted.right
    return corrected(text, scene.vocabulary)


def amended(said: Saying) -> Turn | None:
    """A correction of the draft that is open; None where the message is none."""
    state = said.conversation.state
    named = _named(said.text, said.scene)
    right = right_instead(said.text, said.draft, said.scene) or (said.text if named else None)
    if said.conversation.draft is None or state in {"what", "quote"} or (right is None and state != "check"):
        return None
    given = fields_meant(right or said.text, said.draft, said.scene)
    if state == "doubt" and [name for name, _ in given] == ["when"]:
        return None  # it answers the doubt
    if given:
        return corrections.assign(said.conversation, given, said.event, said.scene)
    if right and (wrong := _denied(right, said.draft, said.scene)):
        read = Say("dialogue.denied", {"words": telling.shortened(right)})
        return steps.change(said.conversation, wrong, (read,))
    if right is None or state != "check":
        return None
    value = _value(right, said.scene)
    asking = steps.in_state(steps.remembering(said.conversation, **value), "change")
    return steps.stay(asking, Say("dialogue.which_field", {"words": telling.shortened(right)}))


# ---------------------------------------------------------------- after it was handed in


def late(said: Saying) -> Turn | None:
    """A correction of the topic that was handed in last; None where nothing says so."""
    if counted := _late_recount(said):
        return counted
    topic = latest(said.scene)
    right = corrected(said.text, said.scene.vocabulary)
    if right is None or said.conversation.draft is not None:
        return None
    given = fields_meant(right, topic.draft if topic else Draft(), said.scene)
    if topic is None:
        return steps.stay(said.conversation, Say("dialogue.nothing_open")) if given else None
    if given:
        return assign(said, topic, given)
    if wrong := _denied(right, topic.draft, said.scene):
        read = Say("dialogue.denied", {"words": telling.shortened(right)})
        return _asking(said.conversation, topic, wrong, said.scene, (read,))
    return asking_which(said, topic, right) if len(said.text) <= LONGEST_REPLY else None


def _value(right: str, scene: Scene) -> dict[str, str]:
    """What is remembered until it is clear where it belongs; what is denied belongs nowhere."""
    return {} if denied(right, scene.vocabulary) is not None else {VALUE: right}


def _late_recount(said: Saying) -> Turn | None:
    """Of the topic whose number it replaces; where that may be none or several, it is asked."""
    counted, newest = recount(said.text, said.scene), latest(said.scene)
    if counted is None or newest is None or said.conversation.draft is not None:
        return None
    topic = recounted_topic(counted, said.scene.handed_in)
    if topic is None:
        return asking_which(said, newest, counted.right)
    return assign(said, topic, (("how_many", counted.right),))


def asking_which(said: Saying, topic: Topic, right: str) -> Turn:
    """Something is wrong, and only the person knows what."""
    unclear = Say("dialogue.which_field", {"words": telling.shortened(right)})
    waiting = steps.remembering(said.conversation, **_value(right, said.scene))
    return _asking(waiting, topic, "", said.scene, (unclear,))


def late_by_name(said: Saying, given: Fields) -> Turn | None:
    """ "Wo: Bürgerhaus", where nothing is open: of the topic that was handed in last. With a title it is a new one."""
    topic = latest(said.scene)
    if topic is None or said.conversation.draft is not None or "what" in dict(given):
        return None
    return assign(said, topic, given)


def assign(said: Saying, topic: Topic, given: Fields) -> Turn:
    """What is doubtful changes nothing: the desk works with what is there. Of who says another clock time the day stays."""
    changes: list[Amendment] = []
    says: list[Say] = []
    for question, text in given:
        if question == "when":
            text = together_with(topic.draft.answers.get("when"), text, said.scene)  # noqa: PLW2901  # completed
        match answer(question, text, said.event, said.scene):
            case Answer() as meant:
                changes.append(Amendment(_number(topic), question, meant))
            case Doubt() as doubted:
                says += [telling.why_doubtful(doubted), Say("dialogue.unchanged_date")]
            case NoAnswer(key):
                says.append(Say(key))
    after = telling.reminder(said.conversation)
    return Turn(said.conversation, tuple(says), afterwards=after, amendments=tuple(changes))


def latest(scene: Scene) -> Topic | None:
    """The newest one, if it is not too old to be meant without its number."""
    newest = next(iter(scene.handed_in), None)
    if newest is None or newest.submitted_at is None:
        return None
    age = scene.now - wall(newest.submitted_at, scene.settings.timezone)
    return newest if age <= FRESH else None


def _number(topic: Topic) -> int:
    return topic.number or 0


# ---------------------------------------------------------------- "ändern T-17", "ändern wo"


def asked_for(said: Saying, number: str, question: str) -> Turn:
    """Asks for the new answer, or first which one; without a number the topic handed in last is meant."""
    own = {str(topic.number): topic for topic in said.scene.handed_in}
    topic = own.get(number) if number else latest(said.scene)
    if topic is None:
        unknown = (
            Say("own_topics.not_in_hand", {"number": number}) if number else Say("dialogue.nothing_open")
        )
        return steps.stay(said.conversation, unknown)
    return _asking(said.conversation, topic, question, said.scene)


def _asking(
    conversation: Conversation, topic: Topic, question: str, scene: Scene, before: tuple[Say, ...] = ()
) -> Turn:
    marked = steps.remembering(conversation, **{AMENDED: {"number": _number(topic), "question": question}})
    between = marked if conversation.state == "amend" else steps.interrupted(marked, "amend")
    return Turn(between, (*before, *telling_of(between, scene)))


def telling_of(conversation: Conversation, scene: Scene) -> tuple[Say, ...]:
    """What is open in the state amend: the question with the answer so far, or which of them."""
    topic, question = _being_amended(conversation, scene)
    if topic is None:
        return ()
    values: dict[str, Value] = {"number": str(topic.number), "title": telling.title(topic.draft)}
    if question in BY_ID:
        so_far = Say("own_topics.so_far", {**values, "field": (telling.field(topic.draft, question),)})
        return (so_far, Say(f"question.{question}.ask"))
    return (Say("own_topics.which_field", {**values, "fields": telling.fields(topic.draft)}),)


def _being_amended(conversation: Conversation, scene: Scene) -> tuple[Topic | None, str]:
    meant = cast("Mapping[str, object]", conversation.memory.get(AMENDED, {}))
    topic = next((one for one in scene.handed_in if one.number == meant.get("number")), None)
    return topic, str(meant.get("question", ""))


def replied(said: Saying) -> Turn:
    """The new answer, or the name of the question."""
    topic, question = _being_amended(said.conversation, said.scene)
    if topic is None or agrees(said.text, said.scene.vocabulary) is False:
        return left(said, Say("dialogue.unchanged"))
    if question in BY_ID:
        return _answered(said, topic, question, said.text)
    named = field_named(said.text, said.scene.vocabulary)
    if named is None:
        open_still = telling_of(said.conversation, said.scene)
        return Turn(said.conversation, (Say("dialogue.not_a_choice"), *open_still))
    value = said.conversation.memory.get(VALUE)
    if value is None:
        return _asking(said.conversation, topic, named, said.scene)
    return _answered(said, topic, named, str(value))


def _answered(said: Saying, topic: Topic, question: str, text: str) -> Turn:
    """What is no answer leaves the question open."""
    turn = assign(said, topic, ((question, text),))
    if not turn.amendments:
        return Turn(said.conversation, (*turn.says, *telling_of(said.conversation, said.scene)))
    back = left(said)
    return Turn(back.conversation, turn.says, afterwards=back.says, amendments=turn.amendments)


def left(said: Saying, *before: Say) -> Turn:
    """Back to what was open before."""
    from_here = steps.forgetting(said.conversation, AMENDED, VALUE)
    if from_here.draft is None:
        return Turn(steps.forgetting(steps.without_parts(from_here), steps.RETURN), before)
    state = str(from_here.memory.get(steps.RETURN, "idle"))
    return steps.stay(steps.forgetting(steps.in_state(from_here, state), steps.RETURN), *before)
