"""Last year's topic once more: "wie letztes Jahr Weihnachtsmarkt", "T-17 noch einmal". Its words, never its pictures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsroom import steps
from newsroom.conversation import Conversation
from newsroom.messages import Say
from newsroom.telling import kept_name, title
from newsroom.topics import Answer, Draft, Given, Topic
from newsroom.turn import Saying, Turn
from understanding.choice import Vocabulary
from understanding.spelling import folded, spellings
from understanding.titles import likeness

COPIED = ("what", "where", "who", "how_many")
ALIKE = 0.6  # the share of what was said and a title say together
SHORT = 4  # words of a name; more may be a topic of its own
LONGEST = 80  # characters of such a wish
_NUMBER = re.compile(r"(?:thema |topic )?t? ?(\d{1,9})")


def named(text: str, vocabulary: Vocabulary) -> str | None:
    """What is wanted once more, folded: "weihnachtsmarkt", "t 17"; "" where only "wie letztes Jahr" was said, None where
    nothing of that kind was.
    """
    if len(text) > LONGEST or "\n" in text.strip():
        return None
    said = folded(text)
    for known in sorted(spellings(vocabulary.again), key=len, reverse=True):
        if said == known:
            return ""
        if said.startswith(f"{known} "):
            return said[len(known) + 1 :]
        if said.endswith(f" {known}"):
            return said[: -len(known) - 1]
    found = next((said[: -len(one) - 1] for one in _once_more(vocabulary) if said.endswith(f" {one}")), None)
    found = found or next(
        (said[len(one) + 1 :] for one in _once_more(vocabulary) if said.startswith(f"{one} ")), None
    )
    return found if found and _NUMBER.fullmatch(found) else None


def _once_more(vocabulary: Vocabulary) -> Sequence[str]:
    """ "noch einmal", which is only understood beside a topic's number."""
    return sorted(spellings(vocabulary.once_more), key=len, reverse=True)


def wished(said: Saying) -> Turn | None:
    """The draft of that topic, and the question when it is this time; None where the words say something else."""
    if said.conversation.state not in {"idle", "what"}:
        return None
    name = named(said.text, said.scene.vocabulary)
    if not name:
        return None
    topic = _meant(name, said.scene.earlier)
    if topic is None:
        return _unknown(said, name)
    if blocked := in_the_way(said.conversation, title(topic.draft)):
        return blocked
    return steps.ask(copied(said.conversation, topic.draft), "when", (told(topic),))


def in_the_way(conversation: Conversation, name: str) -> Turn | None:
    """An open draft comes first."""
    draft = conversation.draft
    if draft is None or draft == Draft():
        return None
    return steps.stay(conversation, Say("again.draft_first", {"draft": (kept_name(draft),), "name": name}))


def copied(conversation: Conversation, draft: Draft) -> Conversation:
    """A fresh draft with the same answers, but for the day and all that belongs to one time only."""
    answers = {
        name: replace(draft.answers[name], event="")
        for name in COPIED
        if name in draft.answers and draft.answers[name].given in {Given.VALUE, Given.VOID}
    }
    return replace(steps.without_topic(conversation), draft=Draft(_with_title(answers)))


def _with_title(answers: dict[str, Answer]) -> dict[str, Answer]:
    """The words of "what" are the whole message of then, with its date: only the title is still true."""
    if "what" not in answers:
        return answers
    what = answers["what"]
    return {**answers, "what": replace(what, words=str(what.value or what.words))}


def told(topic: Topic) -> Say:
    """That it was copied."""
    return Say("again.copied", {"number": str(topic.number), "title": title(topic.draft)})


def _meant(name: str, earlier: Sequence[Topic]) -> Topic | None:
    """By its number, or the latest one whose title says so."""
    if number := _NUMBER.fullmatch(name):
        return next((one for one in earlier if one.number == int(number[1])), None)
    words = folded(name)
    exact = (one for one in earlier if words in folded(title(one.draft)))
    like = (one for one in earlier if likeness(name, title(one.draft)).share >= ALIKE)
    return next(exact, None) or next(like, None)


def _unknown(said: Saying, name: str) -> Turn | None:
    """Many words are rather a topic that is told."""
    if number := _NUMBER.fullmatch(name):
        return steps.stay(said.conversation, Say("own_topics.unknown", {"number": number[1]}))
    if len(name.split()) > SHORT:
        return None
    return steps.stay(said.conversation, Say("again.unknown", {"name": name}))
