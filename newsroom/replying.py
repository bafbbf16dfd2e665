"""What somebody says to what we asked unasked: done, later, not mine, or the thing itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

from newsroom import amending, asking, call_replies, picturing, postponing, steps, telling, yearly_talk
from newsroom.asking import ABOUT, ASKED, CHOSEN, Asked, Reply, left
from newsroom.conversation import Conversation
from newsroom.messages import Say, Value
from newsroom.questions import FIVE_W
from newsroom.reminding import lacking, words
from newsroom.taking_in import understood
from newsroom.telling_material import BELONGS
from newsroom.topics import Draft, Topic
from newsroom.turn import Addition, Heard, Saying, Scene, Turn
from understanding.choice import agrees, gesture, number, pick
from understanding.fields import assignments
from understanding.wishes import Wish, is_made_of, wish

DONE, LATER, ELSEWHERE = range(3)
PICTURE = "picture"  # chosen for which topic it is
NUMBERED = re.compile(r"\s*(?:thema\s+|topic\s+)?t-?\s?(\d{1,9})\b[\s:,.;–-]*", re.IGNORECASE)
_DONE_SIGN = set("✅✔☑")


@dataclass(frozen=True, slots=True)
class _Meant:
    """The asks that the words are about, and the words without the topic's number."""

    about: tuple[Asked, ...]
    text: str
    is_numbered: bool


def replied(said: Saying) -> Turn | None:
    """None where the words are about something else."""
    match said.conversation.state:
        case asking.ASKED:
            return yearly_talk.replied(said) or call_replies.replied(said) or _replied(said)
        case "asked_when":
            return _put_off(said)
        case "asked_who":
            return _handed_over(said)
        case _:
            return _chosen(said)


def by_number(said: Saying) -> Turn | None:
    """ "T-17 erledigt", whatever is open."""
    if not said.scene.asked or not NUMBERED.match(said.text):
        return None
    meant = _meant(said)
    choice = _choice(meant.text, said)
    return _carried_out(said, meant.about, choice) if meant.about and choice is not None else None


def _replied(said: Saying) -> Turn | None:
    meant = _meant(said)
    if not meant.about:
        return None
    choice = _choice(meant.text, said)
    if choice is not None:
        return _carried_out(said, meant.about, choice)
    if len(meant.about) > 1:
        return None
    return _told(replace(said, text=meant.text), meant)


def _meant(said: Saying) -> _Meant:
    """All that was asked about topics, or of these the one that is named."""
    about = tuple(one for one in said.scene.asked if one.topic)
    found = NUMBERED.match(said.text)
    if found is None:
        return _Meant(about, said.text, is_numbered=False)
    named = tuple(one for one in about if one.topic and one.topic.number == int(found[1]))
    return _Meant(named, said.text[found.end() :].strip(), is_numbered=True)


def _choice(text: str, said: Saying) -> int | None:
    if text.strip()[:1] in _DONE_SIGN:
        return DONE
    return pick(text, ASKED, said.scene.vocabulary, 3)


def _carried_out(said: Saying, about: Sequence[Asked], choice: int) -> Turn:
    """What is put off is put off together; what is done, or not theirs, is asked for each."""
    if choice == LATER:
        return _asking(said.conversation, "asked_when", about, (postponing.options(said.scene),))
    if len(about) > 1:
        marked = steps.remembering(said.conversation, **{CHOSEN: choice})
        return _asking(marked, "asked_which", about, (_which(about),))
    if choice == ELSEWHERE:
        return _asking(said.conversation, "asked_who", about, (Say("asked.who"),))
    return _done(said, about)


def _asking(conversation: Conversation, state: str, about: Sequence[Asked], says: Sequence[Say]) -> Turn:
    numbers = [_topic(one).number for one in about]
    between = conversation if conversation.state in asking.STATES else asking.interrupted(conversation)
    return Turn(steps.in_state(steps.remembering(between, **{ABOUT: numbers}), state), tuple(says))


def _about(said: Saying) -> tuple[Asked, ...]:
    """What the open question is about."""
    numbers = cast("list[int]", said.conversation.memory.get(ABOUT, []))
    return tuple(one for one in said.scene.asked if one.topic and one.topic.number in numbers)


def _topic(one: Asked) -> Topic:
    assert one.topic is not None  # noqa: S101  # only those with a topic are chosen from
    return one.topic


def _keys(about: Sequence[Asked]) -> tuple[str, ...]:
    return tuple(one.ask.key for one in about)


def _back(said: Saying, says: Sequence[Say], replies: Sequence[Reply]) -> Turn:
    """What was open before is open again."""
    turn = steps.stay(left(said.conversation))
    return replace(turn, says=(*says, *turn.says), replies=tuple(replies))


# ---------------------------------------------------------------- done


def _done(said: Saying, about: Sequence[Asked]) -> Turn:
    """The desk learns what is lacking nevertheless."""
    topic = _topic(about[0])
    lacks = lacking(topic, said.scene.settings.channels)
    values: dict[str, Value] = {"number": str(topic.number), "missing": words(lacks)}
    thanks = Say("asked.done_lacking", values) if lacks else Say("asked.done")
    return _back(said, (thanks,), (Reply(_keys(about), "done"),))


# ---------------------------------------------------------------- later


def _put_off(said: Saying) -> Turn | None:
    """Each to its own day, since none is asked for after its deadline; said of the first."""
    about = _about(said)
    if not about:
        return None
    day = postponing.day_said(said)
    if day is None:
        if wish(said.text, said.scene.vocabulary):
            return None
        return Turn(said.conversation, (Say("dialogue.not_a_choice"), postponing.options(said.scene)))
    kept = [postponing.in_time(_topic(one), day, said.scene) for one in about]
    replies = [Reply((one.ask.key,), "later", until) for one, (until, _) in zip(about, kept, strict=True)]
    return _back(said, (kept[0][1],), replies)


# ---------------------------------------------------------------- not theirs


def _handed_over(said: Saying) -> Turn | None:
    about, vocabulary = _about(said), said.scene.vocabulary
    if not about:
        return None
    wished = wish(said.text, vocabulary)
    if wished and wished.name in {"back", "abort"}:
        return _back(said, (Say("dialogue.unchanged"),), ())
    unknown = (wished is not None and wished.name in {"open", "skip"}) or agrees(
        said.text, vocabulary
    ) is False
    if wished and not unknown:
        return None
    whom = "" if unknown else " ".join(said.text.split())[:200]
    return _back(said, (), (Reply(_keys(about), "elsewhere", words=whom),))


# ---------------------------------------------------------------- which of several


def _which(about: Sequence[Asked]) -> Say:
    lines = tuple(
        Say("asked.topic", {"number": str(_topic(one).number), "title": telling.title(_topic(one).draft)})
        for one in about
    )
    return Say("asked.which", {"options": lines})


def _chosen(said: Saying) -> Turn | None:
    about = _about(said)
    place = _place(said, about)
    if place is None:
        if not about or wish(said.text, said.scene.vocabulary):
            return None
        return Turn(said.conversation, (Say("dialogue.not_a_choice"), _which(about)))
    chosen = said.conversation.memory.get(CHOSEN)
    if chosen == PICTURE:
        return belonging(said.conversation, _topic(about[place]), said.scene)
    return _carried_out(said, (about[place],), cast("int", chosen))


def _place(said: Saying, about: Sequence[Asked]) -> int | None:
    """By the place in the list, or by the topic's number."""
    found = NUMBERED.fullmatch(said.text)
    counted = int(found[1]) if found else number(said.text, said.scene.vocabulary)
    if counted is None:
        return None
    if found is None and counted <= len(about):
        return counted - 1 if counted else None
    return next((place for place, one in enumerate(about) if _topic(one).number == counted), None)


# ---------------------------------------------------------------- the thing itself


def _told(said: Saying, meant: _Meant) -> Turn | None:
    """What is lacking, in plain words or by its name; a new topic is one, unless it names this one."""
    topic, scene = _topic(meant.about[0]), said.scene
    if not said.text or wish(said.text, scene.vocabulary) == Wish("show"):
        return Turn(said.conversation, (_lacking_still(topic, scene),))
    if given := _fields(said.text, topic, scene):
        return _assigned(said, topic, given)
    kind = understood(said.text, said.event, scene).kind
    if kind == "promise" or gesture(said.text) or agrees(said.text, scene.vocabulary):
        return _back(said, (Say("asked.promised"),), (Reply(_keys(meant.about), "answered"),))
    open_w = [lack.what for lack in lacking(topic, scene.settings.channels) if lack.what in FIVE_W]
    plain = kind not in {"question", "topic"} or meant.is_numbered
    if not open_w or not plain or _is_general(said):
        return None
    return _assigned(said, topic, ((open_w[0], said.text),))


def _assigned(said: Saying, topic: Topic, given: amending.Fields) -> Turn:
    """What was open before is open again; where nothing was, more may follow."""
    here = left(said.conversation)
    turn = amending.assign(replace(said, conversation=here), topic, given)
    if turn.amendments and here.state != "idle":
        return turn
    return replace(turn, conversation=said.conversation)


def _is_general(said: Saying) -> bool:
    """A wish or a pleasantry answers nothing."""
    vocabulary = said.scene.vocabulary
    pleasant = is_made_of(said.text, vocabulary.thanks, vocabulary) or is_made_of(
        said.text, vocabulary.greetings, vocabulary
    )
    return pleasant or wish(said.text, vocabulary) is not None


def _fields(text: str, topic: Topic, scene: Scene) -> amending.Fields:
    """By name, as a correction, or as nothing else than what is lacking."""
    if given := assignments(text, scene.vocabulary):
        return given
    if right := amending.right_instead(text, topic.draft, scene):
        return amending.fields_meant(right, topic.draft, scene)
    open_w = {lack.what for lack in lacking(topic, scene.settings.channels)}
    return tuple(one for one in amending.fields_meant(text, topic.draft, scene) if one[0] in open_w)


def _lacking_still(topic: Topic, scene: Scene) -> Say:
    lacks = lacking(topic, scene.settings.channels)
    values: dict[str, Value] = {"number": str(topic.number), "missing": words(lacks)}
    return Say("asked.lacking", values) if lacks else Say("asked.complete", {"number": str(topic.number)})


# ---------------------------------------------------------------- pictures


def pictured(conversation: Conversation, heard: Heard, scene: Scene) -> Turn | None:
    """For the topic that was asked about; of several for the one that lacks pictures, or it is asked for which."""
    caption = " ".join(one.caption for one in heard.pictures)
    about = tuple(one for one in scene.asked if one.topic)
    if found := NUMBERED.match(caption):
        about = tuple(one for one in about if _topic(one).number == int(found[1]))
    if len(about) > 1:
        bare = tuple(one for one in about if not _topic(one).draft.pictures)
        about = bare if len(bare) == 1 else about
    if not about or not heard.pictures:
        return None
    holding = (
        conversation if conversation.draft else replace(conversation, draft=Draft(pictures=heard.pictures))
    )
    if len(about) == 1 and conversation.draft is None:
        return belonging(holding, _topic(about[0]), scene)
    if len(about) == 1:
        addition = Addition(_topic(about[0]).number or 0, Draft(pictures=heard.pictures))
        return Turn(left(conversation), addition=addition)
    if conversation.draft is not None:
        return None
    marked = steps.remembering(holding, **{CHOSEN: PICTURE})
    return _asking(marked, "asked_which", about, (_which(about),))


def belonging(conversation: Conversation, topic: Topic, scene: Scene) -> Turn:
    """What is unknown of the pictures is asked, then the desk gets them."""
    pictures = conversation.draft.pictures if conversation.draft else ()
    bare = replace(steps.without_topic(left(conversation)), draft=Draft(pictures=pictures))
    begun = picturing.with_channels(steps.remembering(bare, **{BELONGS: topic.number}), scene)
    return steps.onward(begun, (Say("material.thanks"),))
