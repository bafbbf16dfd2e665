"""What one message gave to a topic, so that editing or deleting the message finds all of it."""

from __future__ import annotations

from dataclasses import replace

from newsroom.topics import Draft, StoredPicture
from newsroom.turn import Scene
from understanding.wishes import assignments


def answered_by(draft: Draft | None, event: str) -> tuple[str, ...]:
    """The questions that the message answered."""
    if draft is None or not event:
        return ()
    return tuple(name for name, given in draft.answers.items() if given.event == event)


def pictured_by(draft: Draft | None, event: str) -> tuple[StoredPicture, ...]:
    """The pictures that came with the message."""
    if draft is None or not event:
        return ()
    return tuple(picture for picture in draft.pictures if picture.event == event)


def reread(question: str, body: str, scene: Scene) -> str:
    """What the new text says about the question: beside its name, or all of it."""
    return dict(assignments(body, scene.vocabulary)).get(question, body)


def changes(draft: Draft, event: str, body: str, scene: Scene) -> tuple[tuple[str, str], ...]:
    """The fields in the new text of the message: by name where it names them, else the one that it gave before."""
    given = answered_by(draft, event)
    if not given or (len(given) == 1 and draft.answers[given[0]].words == body.strip()):
        return ()
    return assignments(body, scene.vocabulary) or ((given[0], body),)


def captioned(draft: Draft, event: str, caption: str) -> Draft:
    """The caption is the text of the message that the picture came with."""
    mine = pictured_by(draft, event)
    pictures = tuple(replace(one, caption=caption) if one in mine else one for one in draft.pictures)
    return replace(draft, pictures=pictures)


def without(draft: Draft, event: str) -> Draft:
    """What is left when the message is gone."""
    gone, taken = answered_by(draft, event), pictured_by(draft, event)
    answers = {name: given for name, given in draft.answers.items() if name not in gone}
    return Draft(answers, tuple(one for one in draft.pictures if one not in taken))
