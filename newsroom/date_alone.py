"""A message that is a date and nothing else, said where no date was asked for."""

from __future__ import annotations

from newsroom import corrections
from newsroom.answering import is_date, is_only_when, is_range, reading, together_with, with_clock
from newsroom.topics import Answer, Given
from newsroom.turn import Saying, Scene, Turn


def heard(said: Saying) -> Turn | None:
    """A date is neither a title nor a place, and a clock time alone belongs to the day that is known."""
    state, when = said.conversation.state, said.draft.answers.get("when")
    begins, text = state == "idle" and said.conversation.draft is None, said.text.strip()
    if (not begins and state not in {"where", "who", "how_many"}) or (state == "how_many" and is_range(text)):
        return None
    if when and when.given is Given.VALUE:
        date = _other_clock(when, text, said.scene)
    else:
        date = text if is_date(text, said.scene) else None
    return corrections.assign(said.conversation, (("when", date),), said.event, said.scene) if date else None


def _other_clock(when: Answer, text: str, scene: Scene) -> str | None:
    """The known day with the clock time that the text is."""
    if completed := with_clock(when, text, scene):
        return completed
    both = together_with(when, text, scene) if is_only_when(text, scene) else text
    return both if both != text and reading(text, scene).question == "no_day" else None
