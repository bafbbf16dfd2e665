"""Another number of people than the known one: "es sind 54 nicht 60"."""

from __future__ import annotations

import re

from newsroom.answering import reading
from newsroom.topics import Draft, Given, Topic
from newsroom.turn import Scene
from understanding.intake import taken_in
from understanding.recounting import Recount, recounted
from understanding.spelling import says


def recount(text: str, scene: Scene) -> Recount | None:
    """None where the numbers are those of a date, or nothing that one counts people in: "5 Tage"."""
    said = recounted(text, scene.vocabulary)
    if said is None or reading(text, scene).question != "no_date":
        return None
    named = any(one.isalpha() and not says(one, scene.vocabulary.approximate) for one in said.right.split())
    counted = taken_in(said.right, scene.now, scene.language, scene.region).how_many
    return said if counted or not named else None


def replaces(said: Recount, draft: Draft) -> bool:
    """Whether the number that holds no longer is the known one; where none is said, whether one is known."""
    known = draft.answers.get("how_many")
    if known is None or known.given is not Given.VALUE:
        return False
    figures = {int(one.replace(".", "")) for one in re.findall(r"\d[\d.]{0,12}(?<!\.)", known.words)}
    return said.wrong in figures if said.wrong is not None else bool(figures)


def recounted_topic(said: Recount, topics: tuple[Topic, ...]) -> Topic | None:
    """The only topic whose number it replaces."""
    fitting = [one for one in topics if replaces(said, one.draft)]
    return fitting[0] if len(fitting) == 1 else None
