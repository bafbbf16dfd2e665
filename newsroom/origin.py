"""From which department a topic comes: asked once, behind its number, where nothing says so. Nothing waits for the answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from newsroom.conversation import Conversation
from newsroom.messages import Say
from newsroom.steps import ORIGIN_ASKED, ORIGIN_LATER, forgetting, remembering
from newsroom.turn import Origin, Saying, Turn
from newsroom.wishes import wished
from understanding.choice import LAST, agrees, number, ordinal, phrases, without_yes_or_no
from understanding.spelling import folded, nearly, says, spellings

OFFERED, ABOUT = "departments", "departments_of"  # in the memory: names, and the ids of the topics
CHOSEN = "department"  # and the name that was chosen, which may be corrected
NUMBERED = {"mine", "show", "status", "withdraw"}  # wishes whose answers have numbers of their own
FEWEST = 2  # departments to choose from
MOST = 20  # lines of a list that is still read on a phone
ASKED_AT_MOST = 2  # times, of somebody who does not care to say
LONGEST = 60  # characters of what may be a department's name
SHORTEST = 3  # letters of the beginning of a word
SHORTEST_END = 5  # and of its end: "Bücherei" of "Stadtbücherei"


def asked(turn: Turn, topic: int, names: Sequence[str]) -> Turn:
    """The turn that hands this topic in, with the question at its end. Where another topic of the same message begins at once,
    it is asked for both of them behind the last one.
    """
    here = turn.conversation
    about = [*cast("list[int]", here.memory.get(ORIGIN_LATER, [])), topic]
    times = cast("int", here.memory.get(ORIGIN_ASKED, 0))
    if len(names) < FEWEST or times >= ASKED_AT_MOST:
        return turn
    if here.draft is not None:
        return replace(turn, conversation=remembering(here, **{ORIGIN_LATER: about}))
    memory = {OFFERED: list(names), ABOUT: about, ORIGIN_ASKED: times + 1}
    asking = remembering(forgetting(here, ORIGIN_LATER), **memory)
    return replace(turn, conversation=asking, says=(*turn.says, _question(names)))


def _question(names: Sequence[str]) -> Say:
    lines = tuple(Say("origin.department", {"name": one}) for one in names)
    return Say(f"origin.ask.{_way(names)}", {"departments": lines})


def _way(names: Sequence[str]) -> str:
    return "numbered" if len(names) <= MOST else "named"


def tidied(turn: Turn) -> Turn:
    """What shows other numbers ends the question."""
    if turn.wish is None or turn.wish.name not in NUMBERED:
        return turn
    return replace(turn, conversation=forgetting(turn.conversation, OFFERED, ABOUT, CHOSEN))


def heard(said: Saying) -> Turn | None:
    """None where it was not asked, or the words are about something else: a new idea, or a reserved word."""
    offered = cast("list[str]", said.conversation.memory.get(OFFERED, []))
    is_free = said.conversation.state == "idle" and said.conversation.draft is None
    if not offered or not is_free or len(said.text) > LONGEST:
        return None
    wish = wished(said)
    if said.conversation.memory.get(CHOSEN):
        return None if wish else _corrected(said, offered)
    if wish and wish.name == "why":
        return Turn(said.conversation, (Say("origin.why"),))
    if _declines(said) or (wish and wish.name in {"skip", "open", "void"}):
        return _closed(said.conversation)
    return None if wish else _chosen(said, offered)


def _corrected(said: Saying, offered: Sequence[str]) -> Turn | None:
    """ "nein, 2": another one than was chosen before."""
    text = without_yes_or_no(said.text, said.scene.vocabulary)
    turn = _chosen(replace(said, text=text), offered)
    return turn if turn and turn.origin else None


def reacted(said: Saying) -> Turn | None:
    """The number of an answer; a thumb is applause."""
    return heard(said) if number(said.text, said.scene.vocabulary) is not None else None


def _declines(said: Saying) -> bool:
    words = said.scene.vocabulary
    none = words.origin.get("none", ())
    return agrees(said.text, words) is False or any(says(one, none) for one in phrases(said.text, words))


def _closed(conversation: Conversation) -> Turn:
    """Who says that there is none is not asked again."""
    rested = remembering(forgetting(conversation, OFFERED, ABOUT), **{ORIGIN_ASKED: ASKED_AT_MOST})
    return Turn(rested, (Say("origin.open"),))


def _chosen(said: Saying, offered: Sequence[str]) -> Turn | None:
    if agrees(said.text, said.scene.vocabulary):
        return Turn(said.conversation, (Say("dialogue.thanks"),))  # to what was said before the question
    place = _place(said, len(offered))
    if place is not None and place < len(offered) and _way(offered) == "named":
        place = len(offered) + 1  # what nobody was shown
    if place == len(offered):
        return _closed(said.conversation)
    meant = _named(said, offered) if place is None else offered[place : place + 1]
    if len(meant) == 1:
        return _settled(said.conversation, meant[0])
    if place is None and not meant:
        return None
    return Turn(said.conversation, (Say(f"origin.unclear.{_way(offered)}"),))


def _settled(conversation: Conversation, name: str) -> Turn:
    topics = tuple(cast("list[int]", conversation.memory.get(ABOUT, [])))
    before = str(conversation.memory.get(CHOSEN, ""))
    settled = remembering(forgetting(conversation, ORIGIN_ASKED), **{CHOSEN: name})
    return Turn(settled, origin=Origin(topics, name, before))


def _place(said: Saying, count: int) -> int | None:
    """By its number; `count` is the way out, behind the last one or 0. None for words that are no number."""
    counted = number(said.text, said.scene.vocabulary)
    if counted is not None:
        return counted - 1 if counted else count
    named = ordinal(said.text, said.scene.vocabulary)
    return count - 1 if named == LAST else named


def _named(said: Saying, offered: Sequence[str]) -> Sequence[str]:
    """By its name or by words of it, typing errors forgiven; none where a word belongs to none of the names."""
    around = spellings(said.scene.vocabulary.origin.get("around", ()))
    words = folded(said.text).split()
    if exact := [one for one in offered if folded(one) == " ".join(words)]:
        return exact
    while len(words) > 1 and words[0] in around:
        words = words[1:]
    near = [one for one in offered if nearly(" ".join(words), folded(one))]
    return near or [one for one in offered if words and all(_is_in(word, one) for word in words)]


def _is_in(word: str, name: str) -> bool:
    return any(
        nearly(word, one)
        or (len(word) >= SHORTEST and one.startswith(word))
        or (len(word) >= SHORTEST_END and one.endswith(word))
        for one in folded(name).split()
    )
