"""What somebody says when asked about an event of the year: the topic itself, "wie letztes Jahr", or "nichts"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Literal, cast

from newsroom import again, steps, taking_in
from newsroom.asking import ASKED, Asked, Prompt, Reply, left
from newsroom.conversation import Conversation
from newsroom.interruptions import offer
from newsroom.messages import Say
from newsroom.topics import Answer, Given
from newsroom.turn import Saying, Turn
from understanding.choice import agrees, number, pick
from understanding.spelling import says
from understanding.when.span import Span

ABOUT = "about_event"  # in the memory: the event that the text which waits is about
LATER_BY = 5  # working days
LATER, ELSEWHERE = 1, 2  # among the replies to what we ask
BETWEEN = {"kept", "apart", "abort"}  # states in which such a text waits


def replied(said: Saying) -> Turn | None:
    """None where nothing of that kind was asked, or the words are about something else."""
    asked = next((one for one in said.scene.asked if one.prompt), None)
    if asked is None or asked.prompt is None:
        return None
    if _is_nothing(said):
        return _closed(said, asked, "done", Say("yearly.nothing", {"name": asked.prompt.name}))
    if again.named(said.text, said.scene.vocabulary) == "":
        return _as_before(said, asked, asked.prompt)
    if not any(one.topic for one in said.scene.asked) and (turn := _put_off(said, asked, asked.prompt)):
        return turn
    return _told(said, asked, asked.prompt)


def _is_nothing(said: Saying) -> bool:
    vocabulary = said.scene.vocabulary
    return says(said.text, vocabulary.unplanned) or agrees(said.text, vocabulary) is False


def _closed(
    said: Saying,
    asked: Asked,
    outcome: Literal["done", "later", "elsewhere"],
    says: Say,
    later_on: date | None = None,
) -> Turn:
    """What was open before is open again."""
    turn = steps.stay(left(said.conversation), says)
    return replace(turn, replies=(Reply((asked.ask.key,), outcome, later_on),))


def _put_off(said: Saying, asked: Asked, prompt: Prompt) -> Turn | None:
    """ "Später" is in a week, as long as the day is not there; who is not in charge leaves it to the editors."""
    if number(said.text, said.scene.vocabulary) is not None:
        return None
    match pick(said.text, ASKED, said.scene.vocabulary, 3):
        case place if place == LATER:
            working_time = said.scene.settings.working_time
            later = working_time.add_working_days(said.scene.now.date(), LATER_BY)
            if later >= prompt.day:
                return _closed(said, asked, "done", Say("yearly.too_late", {"name": prompt.name}))
            return _closed(said, asked, "later", Say("yearly.later", {"day": later}), later)
        case place if place == ELSEWHERE:
            return _closed(said, asked, "elsewhere", Say("yearly.elsewhere"))
        case _:
            return None


def _as_before(said: Saying, asked: Asked, prompt: Prompt) -> Turn:
    """Last year's words with this year's day, shown as a whole."""
    here = left(said.conversation)
    if prompt.last is None:
        return Turn(said.conversation, (Say("yearly.no_last", {"name": prompt.name}),))
    if blocked := again.in_the_way(here, prompt.name):
        return blocked
    copied = steps.with_answer(again.copied(here, prompt.last.draft), "when", _on(prompt.day))
    turn = steps.check(copied, (again.told(prompt.last),))
    return replace(turn, replies=_answered(asked), about=prompt.event)


def _on(day: date) -> Answer:
    return Answer(Given.VALUE, f"{day.day}.{day.month}.{day.year}", Span(day, grain="day"))


def _told(said: Saying, asked: Asked, prompt: Prompt) -> Turn | None:
    """A topic goes into the intake, and is known to be about the event."""
    here = left(said.conversation)
    if taking_in.understood(said.text, said.event, said.scene).kind != "topic" or here.state != "idle":
        return None
    marked = steps.remembering(here, **{ABOUT: prompt.event})
    if here.draft is not None:
        turn = offer(marked, said.text.strip(), said.event)
    else:
        turn = linked(marked, taking_in.told(marked, said.text.strip(), said.event, said.scene))
    return replace(turn, replies=_answered(asked))


def _answered(asked: Asked) -> tuple[Reply, ...]:
    return (Reply((asked.ask.key,), "answered"),)


def linked(conversation: Conversation, turn: Turn) -> Turn:
    """The draft that begins with this turn is about the event, if its text was; what does not begin is about nothing."""
    event, after = conversation.memory.get(ABOUT), turn.conversation
    if event is None or after.state in BETWEEN:
        return turn
    begins = after.draft is not None and (conversation.draft is None or turn.outcome != "none")
    forgotten = replace(turn, conversation=steps.forgetting(after, ABOUT))
    return replace(forgotten, about=cast("int", event)) if begins else forgotten
