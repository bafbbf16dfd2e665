"""A reply that answers more than was asked: "Samstag 15 Uhr im Bürgerhaus, 50 Gäste". Only what is missing is filled."""

from __future__ import annotations

import re

from newsroom import corrections, taking_in
from newsroom.answering import is_only_when, together_with
from newsroom.questions import FIVE_W, is_answered
from newsroom.taking_in import Understood, understood
from newsroom.topics import Given
from newsroom.turn import Saying, Scene, Turn
from understanding.correcting import leftover
from understanding.intake import is_one_person

SHORT = 80  # characters of a title that is one as it stands

_SEGMENT = re.compile(r"[,;\n]+|(?<!\d)(?<!\bdr)(?<!\bca)(?<!\bprof)(?<!\bst)\.\s|\s[–-]\s", re.IGNORECASE)
_BEFORE_SOMEBODY = re.compile(r"(?:mit|von|durch|with|by)\s", re.IGNORECASE)
_BEFORE_A_PLACE = re.compile(r"(?:im|in|am|an|auf|bei|beim|at|on)\s", re.IGNORECASE)


def spread(said: Saying) -> Turn | None:
    """None where the reply only answers its question."""
    question = said.conversation.state
    if question not in FIVE_W or said.text.strip().isdecimal():
        return None
    found = understood(said.text, said.event, said.scene)
    if question == "what":
        return _as_message(said, found)
    others = _missing(said, found)
    if question == "when":
        given = (("when", said.text), *others) if "when" in found.answers and others else ()
    else:
        given = _place_and_time(said, found) or _by_segment(said, others)
    return corrections.assign(said.conversation, given, said.event, said.scene) if given else None


def _as_message(said: Saying, found: Understood) -> Turn | None:
    """Asked what it is about, many tell the whole story."""
    more = [name for name in found.answers if name != "what"]
    if "what" not in found.answers or not (more or found.doubt or len(said.text) > SHORT):
        return None
    return taking_in.added(said.conversation, found)


def _missing(said: Saying, found: Understood) -> tuple[tuple[str, str], ...]:
    """What the text says about questions that nobody has answered yet; a date in its words."""
    asked = said.conversation.state
    return tuple(
        (name, one.words if name == "when" else str(one.value))
        for name, one in found.answers.items()
        if name not in {"what", asked} and not is_answered(said.draft, name)
    )


def _place_and_time(said: Saying, found: Understood) -> tuple[tuple[str, str], ...]:
    """ "14 Uhr Rathaus", asked where; of a day that is known only the clock time changes that way."""
    place, date = found.answers.get("where"), found.doubt or found.answers.get("when")
    if said.conversation.state != "where" or place is None or date is None:
        return ()
    if leftover(said.text, [place.words, date.words], said.scene.vocabulary):
        return ()
    known = said.draft.answers.get("when")
    words = together_with(known, date.words, said.scene)
    if known and known.given is Given.VALUE and words == date.words:
        return ()
    return (("where", str(place.value)), ("when", words))


def _by_segment(said: Saying, others: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """The parts of the reply that only say something else go there; the rest is the answer, word for word."""
    asked = said.conversation.state
    missing = dict(others)
    rest: list[str] = []
    dates: list[str] = []
    elsewhere: dict[str, str] = {}
    for segment in filter(None, (piece.strip() for piece in _SEGMENT.split(said.text))):
        name = _only(segment, asked, said.scene)
        if name == "when" and not is_answered(said.draft, "when"):
            dates.append(segment)
        elif name and name in missing:
            elsewhere[name] = missing[name]
        else:
            rest.append(segment)
    if dates:
        elsewhere["when"] = ", ".join(dates)
    if not elsewhere:
        return ()
    if asked == "who" and not rest and list(elsewhere) == ["how_many"]:
        rest = [said.text.strip()]  # "80 Kinder" are both
    return ((asked, ", ".join(rest)), *elsewhere.items()) if rest else tuple(elsewhere.items())


def _only(segment: str, asked: str, scene: Scene) -> str | None:
    """The one question about which all of the segment speaks; None where it may be the answer that was asked for."""
    if is_only_when(segment, scene):
        return "when"
    found = {name: one for name, one in understood(segment, "", scene).answers.items() if name != "what"}
    if len(found) != 1 or leftover(segment, [one.words for one in found.values()], scene.vocabulary):
        return None
    name = next(iter(found))
    leads = {"where": _BEFORE_A_PLACE, "who": _BEFORE_SOMEBODY}.get(name)  # "Stadtbücherei" may be both
    if leads and not leads.match(segment) and not (name == "who" and is_one_person(segment)):
        return None
    return None if name == asked else name
