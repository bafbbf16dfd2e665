"""The five W as one form: what stands in it, and what follows from what was changed there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from newsroom import asking, corrections, steps
from newsroom.answering import answer, without_value
from newsroom.conversation import Conversation
from newsroom.messages import Say, Value
from newsroom.questions import FIVE_W
from newsroom.sources import Meant
from newsroom.topics import Draft, Given
from newsroom.turn import Scene, Turn
from understanding.when.span import Span

Values = Sequence[tuple[str, str]]
ECHOES = {"dialogue.changed", "dialogue.noted_field"}


def is_offered(conversation: Conversation, says: Sequence[Say]) -> bool:
    """Whether one of the five W is asked for, or the summary is to be checked."""
    asked = {f"question.{question}.ask": question for question in FIVE_W} | {"dialogue.check": "check"}
    return any(asked.get(say.key) == conversation.state for say in says)


def standing(draft: Draft | None) -> dict[str, Value]:
    """By question, what stands in the form: what was understood; "" where nothing is known."""
    answers = (draft or Draft()).answers
    known = {name: answers[name] for name in FIVE_W if name in answers}
    given = {name: one for name, one in known.items() if one.given is Given.VALUE}
    said = {
        name: one.value if isinstance(one.value, Span) else one.value or one.words
        for name, one in given.items()
    }
    return {name: said.get(name, "") for name in FIVE_W}


def filled(conversation: Conversation, values: Values, event: str, scene: Scene) -> Turn:
    """Only the named fields change, whatever their values look like. Who empties a field does not know it yet."""
    here = asking.left(conversation) if conversation.state in asking.STATES else conversation
    known = standing(here.draft)
    given = {name: text.strip() for name, text in values if name in FIVE_W and not _is(text, known[name])}
    if not given:
        return steps.stay(here, Say("card.unchanged"))
    turn = corrections.changed(here, {name: _meant(name, text, event, scene) for name, text in given.items()})
    return replace(turn, says=_together(turn.says))


def _is(text: str, value: Value) -> bool:
    """Whether it stands there already: clients break lines as they like."""
    return isinstance(value, str) and bool(value) and text.split() == value.split()


def _together(says: tuple[Say, ...]) -> tuple[Say, ...]:
    """Several fields in one list; none where the summary says them all."""
    echoes = [say for say in says if say.key in ECHOES]
    rest = tuple(say for say in says if say.key not in ECHOES)
    if any(say.key == "dialogue.summary" for say in says):
        return rest
    if len(echoes) <= 1:
        return says
    fields = tuple(line for say in echoes for line in cast("tuple[Say, ...]", say.values["field"]))
    return (Say("card.taken", {"fields": fields}), *rest)


def _meant(question: str, text: str, event: str, scene: Scene) -> Meant:
    return answer(question, text, event, scene) if text else without_value(question, Given.OPEN, event)


def stood(values: Values) -> tuple[Say, ...]:
    """What was changed in a form that is of no use any more, so that it can be copied."""
    fields = tuple(
        Say("field.value", {"label": (Say(f"question.{name}.label"),), "value": text})
        for name, text in values
        if name in FIVE_W and text.strip()
    )
    return (Say("card.form_stood", {"fields": fields}),) if fields else ()
