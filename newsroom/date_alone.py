"""A message that is a date and nothing else, said where no date was asked for."""

from __future__ import annotations

from newsroom import corrections, steps, suggesting, telling
from newsroom.answering import is_date, is_only_when, is_range, reading, together_with, with_clock
from newsroom.doubts import Doubt
from newsroom.messages import Say
from newsroom.topics import Answer, Given
from newsroom.turn import Saying, Scene, Turn

NO_DATES = {"where", "who"}  # questions that no date answers


def heard(said: Saying) -> Turn | None:
    """A date is neither a title nor a place nor anybody, and a clock time alone belongs to the day that is known."""
    state, text = said.conversation.state, said.text.strip()
    begins = state == "idle" and said.conversation.draft is None
    if not begins and (state not in {*NO_DATES, "how_many"} or is_range(text)):
        return None
    if suggesting.resolved(said) is not said:
        return None  # "die zweite"
    if state in NO_DATES and (turn := _impossible(said)):
        return turn
    if date := _date(said):
        return corrections.assign(said.conversation, (("when", date),), said.event, said.scene)
    if state not in NO_DATES or not is_only_when(text, said.scene):
        return None
    sort = "name" if state == "who" and not any(one.isdigit() for one in text) else state
    words = telling.shortened(text)
    return steps.stay(said.conversation, Say(f"dialogue.only_when.{sort}", {"words": words}))


def _impossible(said: Saying) -> Turn | None:
    """ "25 Uhr", from which nothing can be chosen."""
    understood = reading(said.text, said.scene)
    is_none = understood.question == "impossible" and not understood.candidates
    if not is_none or not is_only_when(said.text, said.scene):
        return None
    doubted = Doubt(said.text.strip(), said.event, "impossible", ())
    return steps.stay(said.conversation, telling.why_doubtful(doubted))


def _date(said: Saying) -> str | None:
    """The words of the date, as far as it is sure to be one: a day that is known is only changed by who says so."""
    text, when = said.text.strip(), said.draft.answers.get("when")
    if when and when.given is Given.VALUE:
        return _other_clock(when, text, said.scene)
    if is_date(text, said.scene):
        return text
    state = said.conversation.state
    may_be_a_name = state == "who" and text.isalpha()  # "Sommer"
    return text if state in NO_DATES and is_only_when(text, said.scene) and not may_be_a_name else None


def _other_clock(when: Answer, text: str, scene: Scene) -> str | None:
    """The known day with the clock time that the text is."""
    if completed := with_clock(when, text, scene):
        return completed
    both = together_with(when, text, scene) if is_only_when(text, scene) else text
    return both if both != text and reading(text, scene).question == "no_day" else None
