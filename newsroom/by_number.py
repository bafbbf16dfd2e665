"""What names a topic that was handed in by its number, "T-17: im Bürgerhaus", means that topic, whatever is open."""

from __future__ import annotations

import re

from newsroom import again, amending, steps, taking_in
from newsroom.messages import Say
from newsroom.replying import NUMBERED
from newsroom.taking_in import understood
from newsroom.topics import Topic
from newsroom.turn import Saying, Turn
from understanding.amendments import amendment, field_leading
from understanding.fields import assignments
from understanding.spelling import folded
from understanding.wishes import Wish, is_made_of

_PLAINLY = re.compile(r"\s*(?:thema\s+|topic\s+)?t(?:-\s?\d+\b|\s?\d+\s*:)", re.IGNORECASE)  # no "T4-Treffen"


def amended(said: Saying, wished: Wish | None) -> Turn | None:
    """ "ändern T-17 wo Bürgerhaus", "T-17: im Bürgerhaus"; "T-17 zurückziehen" and "T-17 noch einmal" are wishes."""
    named = amendment(said.text, said.scene.vocabulary)
    if named:
        number, question, value = named
        topic = _in_hand(said, number)
        return amending.assign(said, topic, ((question, value),)) if topic else _not_in_hand(said, number)
    return None if wished or again.named(said.text, said.scene.vocabulary) else _led(said)


def _in_hand(said: Saying, number: int) -> Topic | None:
    return next((one for one in said.scene.handed_in if one.number == number), None)


def _not_in_hand(said: Saying, number: int) -> Turn:
    return steps.stay(said.conversation, Say("own_topics.not_in_hand", {"number": str(number)}))


def _led(said: Saying) -> Turn | None:
    """The fields that are named or meant change; where that is not clear it is asked which one."""
    found = NUMBERED.match(said.text) if _PLAINLY.match(said.text) else None
    if found is None:
        return None
    topic, rest = _in_hand(said, int(found[1])), said.text[found.end() :].strip()
    if topic is None:
        return _not_in_hand(said, int(found[1]))
    if not folded(rest):
        return amending.asked_for(said, str(topic.number), "")
    return _of_no_field(said, rest) or _told(said, topic, rest)


def _of_no_field(said: Saying, rest: str) -> Turn | None:
    """Thanks, a question to the desk, a promise."""
    words = said.scene.vocabulary
    if is_made_of(rest, words.thanks, words):
        return steps.stay(said.conversation, Say("dialogue.thanks"))
    kind = understood(rest, said.event, said.scene).kind
    if kind not in {"question", "promise"}:
        return None
    return taking_in.no_topic(said.conversation, kind, said.scene)


def _told(said: Saying, topic: Topic, rest: str) -> Turn:
    words = said.scene.vocabulary
    right = amending.right_instead(rest, topic.draft, said.scene) or rest
    given = (
        assignments(rest, words)
        or amending.fields_meant(right, topic.draft, said.scene)
        or field_leading(rest, words)
    )
    return amending.assign(said, topic, given) if given else amending.asking_which(said, topic, right)
