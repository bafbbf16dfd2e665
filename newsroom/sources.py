"""What one message gave to a topic, so that editing or deleting the message finds all of it."""

from __future__ import annotations

from dataclasses import replace

from newsroom import attachments, details, quotes
from newsroom.answering import NoAnswer, answer
from newsroom.doubts import Doubt
from newsroom.questions import is_answered
from newsroom.taking_in import Understood, understood
from newsroom.topics import Answer, Draft, Given, StoredPicture
from newsroom.turn import Scene
from understanding.fields import assignments

Meant = Answer | Doubt | NoAnswer | None  # None: the message no longer says anything about it


def answered_by(draft: Draft | None, event: str) -> tuple[str, ...]:
    """The questions that the message answered."""
    if draft is None or not event:
        return ()
    quoted = ("quote",) if quotes.as_answer(draft, event) else ()
    return (*(name for name, given in draft.answers.items() if given.event == event), *quoted)


def answer_by(draft: Draft, event: str, question: str) -> Answer:
    """What the message answered; `question` is one that it did."""
    return draft.answers.get(question) or quotes.as_answer(draft, event) or Answer(Given.OPEN)


def pictured_by(draft: Draft | None, event: str) -> tuple[StoredPicture, ...]:
    """The pictures that came with the message."""
    if draft is None or not event:
        return ()
    return tuple(picture for picture in draft.pictures if picture.event == event)


def reread(question: str, body: str, scene: Scene) -> str:
    """What the new text says about the question: beside its name, or all of it."""
    return dict(assignments(body, scene.vocabulary)).get(question, body)


def changes(draft: Draft, event: str, body: str, scene: Scene) -> dict[str, Meant]:
    """What the new text of the message changes, by question: by name where it names them, else in what it gave before."""
    given = answered_by(draft, event)
    if attachments.is_kept_text(draft, event):
        return _as_long_text(draft, given, understood(body, event, scene), body)
    if not given or any(answer_by(draft, event, name).words == body.strip() for name in given):
        return {}
    named = assignments(body, scene.vocabulary)
    if named or (len(given) == 1 and given != ("what",)):
        return {name: answer(name, text, event, scene) for name, text in named or ((given[0], body),)}
    said = understood(body, event, scene)
    if given == ("what",) and set(said.answers) <= {"what"} and said.doubt is None:
        return {"what": answer("what", body, event, scene)}
    return _as_message(draft, given, said)


def _as_message(draft: Draft, given: tuple[str, ...], said: Understood) -> dict[str, Meant]:
    """A whole story told anew: what others have answered stays, what it no longer says is open again."""
    mine = [name for name in said.answers if name in given or not is_answered(draft, name)]
    meant: dict[str, Meant] = {name: said.answers[name] for name in mine if _differs(draft, name, said)}
    if said.doubt and ("when" in given or not is_answered(draft, "when")):
        meant["when"] = said.doubt
    gone = [name for name in given if name not in said.answers and name not in meant and name != "what"]
    return meant | dict.fromkeys(gone)


def _as_long_text(draft: Draft, given: tuple[str, ...], said: Understood, body: str) -> dict[str, Meant]:
    """A long text has no title, however it is worded, and of its many dates none is asked about."""
    meant = _as_message(draft, given, said)
    if not attachments.long_text(body):
        return meant
    return {name: new for name, new in meant.items() if name != "what" and not isinstance(new, Doubt)}


def _differs(draft: Draft, name: str, said: Understood) -> bool:
    """The words of the title are the whole message, which always differ."""
    before = draft.answers.get(name)
    return before is None or name == "what" or before.value != said.answers[name].value


def captioned(draft: Draft, event: str, caption: str) -> Draft:
    """The caption is the text of the message that the picture came with."""
    mine = pictured_by(draft, event)
    pictures = tuple(replace(one, caption=caption) if one in mine else one for one in draft.pictures)
    return replace(draft, pictures=pictures)


def without(draft: Draft, event: str) -> Draft:
    """What is left when the message is gone."""
    gone = answered_by(draft, event)
    answers = {name: given for name, given in draft.answers.items() if name not in gone}
    return attachments.without(details.without(replace(draft, answers=answers), event), event)
