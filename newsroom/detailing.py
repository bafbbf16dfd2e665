"""What a reply says about pictures or quotes: the answer to the open question, and others that stand beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from newsroom import details
from newsroom.answering import NoAnswer, reading
from newsroom.details import BY_ID, NO, UNLIMITED, YES, Asked
from newsroom.topics import Answer, Draft, Given
from newsroom.turn import Saying
from understanding import credit_line, picture_notes, shown
from understanding.choice import agrees, number, pick
from understanding.picture_notes import Notes, pictures_named
from understanding.when.span import Span

NOT_UNDERSTOOD = NoAnswer("material.not_understood")
NO_NAME = NoAnswer("material.names.nobody")
NAMELESS = NoAnswer("material.credit.whose")  # "Foto von mir": the message does not say who that is
CHOICES = {"yes_no": 2, "consent": 3, "cleared": 3}
OF_CONSENT = {"consent", "channels", "filed", "until"}

_UNTIL = re.compile(r"\s*(?:bis(?:\s+zum)?|until|gilt bis|gültig bis|valid until)\s+", re.IGNORECASE)
_FIRST = re.compile(r"\s*([^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Meant:
    """`answers` by detail; `places` are the pictures that were named, or those that were asked about."""

    answers: Mapping[str, Answer]
    places: tuple[int, ...]


def meant(said: Saying, asked: Asked, listed: tuple[str, ...]) -> Meant | NoAnswer:
    """`listed` are the channels in the order of their numbers."""
    kind = BY_ID[asked.detail].kind
    plain = _plainly(said, asked, listed)
    if isinstance(plain, Answer | NoAnswer):
        return plain if isinstance(plain, NoAnswer) else Meant({asked.detail: plain}, asked.places)
    if BY_ID[asked.detail].sort == "quote":
        return _of_quote(said, asked)
    channels = tuple(dict.fromkeys((*listed, *said.scene.settings.channels)))
    found = picture_notes.notes(said.text, channels, of_consent=asked.detail in OF_CONSENT)
    if kind == "words":
        return _words(said, asked, found)
    answers = noted(said, found, asked.places)
    if asked.detail == "people" and shown.only_somebody(said.text):
        answers = {"people": _answer(said, YES), **answers}
    if (
        kind in {"yes_no", "consent"}
        and asked.detail not in answers
        and (first := _first_word(said, found)) is not None
    ):
        answers = {asked.detail: _answer(said, YES if first else NO), **answers}
    if kind == "until" and "until" not in answers:
        return until(said, said.text)
    if asked.detail in answers:
        return Meant(answers, _named(said, asked))
    return Meant(answers, asked.places) if answers else NOT_UNDERSTOOD


def _of_quote(said: Saying, asked: Asked) -> Meant | NoAnswer:
    if BY_ID[asked.detail].kind == "words":
        return _words(said, asked, Notes(rest=said.text.strip()))
    first = _first_word(said, Notes())
    if first is None:
        return NOT_UNDERSTOOD
    return Meant({asked.detail: _answer(said, YES if first else NO)}, asked.places)


def until(said: Saying, text: str) -> Meant | NoAnswer:
    """The day until which a consent holds."""
    span = _span(said, text)
    return (
        Meant({"until": Answer(Given.VALUE, text.strip(), span, said.event)}, ())
        if span
        else NoAnswer("material.no_date")
    )


def _plainly(said: Saying, asked: Asked, listed: tuple[str, ...]) -> Answer | NoAnswer | None:
    """A number, a yes or a no, or one of the words for a choice; None where more was said."""
    words = said.scene.vocabulary
    detail = BY_ID[asked.detail]
    agreed, chosen = agrees(said.text, words), number(said.text, words)
    match detail.kind:
        case "yes_no" | "consent" | "cleared":
            place = pick(said.text, detail.kind, words, CHOICES[detail.kind])
            if place is None and agreed is not None:
                place = 0 if agreed else 1
            if place is None and chosen is not None:
                return NoAnswer("dialogue.not_a_choice")
            return None if place is None else _chosen(said, detail.kind, place)
        case "channels":
            return _channels(said, listed)
        case "until":
            unlimited = pick(said.text, "until", words, 1) == 0 and chosen is None
            return _answer(said, UNLIMITED) if unlimited else None
        case "words":
            return _in_words(said, asked, agreed, chosen)


def _chosen(said: Saying, kind: str, place: int) -> Answer:
    """ "Nicht nötig" is what somebody says, and is noted as such; who does not know is asked again another day."""
    if place < len((YES, NO)):
        return _answer(said, (YES, NO)[place])
    return Answer(Given.VOID if kind == "consent" else Given.OPEN, event=said.event)


def _channels(said: Saying, listed: tuple[str, ...]) -> Answer | NoAnswer | None:
    """By number, several of them, the one behind the last for all."""
    words = said.scene.vocabulary
    if agrees(said.text, words) is not None:
        return NoAnswer("dialogue.not_yes_or_no")
    if pick(said.text, "channels", words, 1) == 0 and number(said.text, words) is None:
        return _answer(said, ", ".join(listed or said.scene.settings.channels))
    if re.fullmatch(r"[\d\s,.+&und/-]*\d[\d\s,.+&/]*", said.text.strip()) is None:
        single = number(said.text, words)
        return None if single is None else _by_number(said, listed, [single])
    return _by_number(said, listed, [int(one) for one in re.findall(r"\d{1,3}", said.text)])


def _by_number(said: Saying, listed: tuple[str, ...], numbers: list[int]) -> Answer | NoAnswer:
    if not all(1 <= one <= len(listed) + 1 for one in numbers):
        return NoAnswer("dialogue.not_a_choice")
    if len(listed) + 1 in numbers:
        return _answer(said, ", ".join(listed or said.scene.settings.channels))
    return _answer(said, ", ".join(listed[one - 1] for one in dict.fromkeys(numbers)))


def _in_words(
    said: Saying, asked: Asked, agreed: bool | None, chosen: int | None
) -> Answer | NoAnswer | None:
    """A yes takes the suggestion; without one it says nothing."""
    pictures = said.draft.pictures
    caption = pictures[asked.places[0]].caption.strip() if asked.detail == "alternative" else ""
    if agreed and caption:
        return Answer(Given.VALUE, caption, caption, said.event)
    if agreed is False and asked.detail in {"names", "credit"}:
        return Answer(Given.VOID, event=said.event)
    if agreed is not None:
        return NoAnswer("dialogue.not_yes_or_no")
    return NoAnswer("dialogue.not_a_number") if chosen is not None else None


def _words(said: Saying, asked: Asked, found: Notes) -> Meant | NoAnswer:
    """A description is all of the text; other answers are what is left when the rest was understood."""
    text = said.text.strip()
    if asked.detail == "alternative":
        text = found.values.get("alternative", text) if set(found.values) == {"alternative"} else text
        return Meant({"alternative": Answer(Given.VALUE, text, text, said.event)}, asked.places)
    answers = noted(said, found, asked.places)
    if asked.detail not in answers:
        words = found.rest or ("" if answers else text)
        if asked.detail == "names" and shown.names_nobody(words, said.scene.settings.channels):
            return Meant(answers, asked.places) if answers else NO_NAME
        if asked.detail == "credit" and words and not (words := credit_line.name_in(words)):
            return NAMELESS
        answers = (
            {asked.detail: Answer(Given.VALUE, words, words, said.event), **answers} if words else answers
        )
    return Meant(answers, asked.places) if answers else NOT_UNDERSTOOD


# ---------------------------------------------------------------- notes


def noted(said: Saying, found: Notes, places: tuple[int, ...]) -> dict[str, Answer]:
    """The answers that the notes give about these pictures. A date that is none gives nothing."""
    answers = {name: one for name, text in found.values.items() if (one := _from_note(said, name, text))}
    if found.channels:
        answers["channels"] = _answer(said, ", ".join(found.channels))
    if "filed" in answers or "channels" in answers:
        answers.setdefault("consent", _answer(said, YES))
    if answers.get("consent") and details.value(answers, "consent") != YES:
        answers = {name: one for name, one in answers.items() if name not in {"channels", "filed", "until"}}
    if YES in {details.value(answers, "children"), details.value(answers, "consent")}:
        known = [said.draft.pictures[place].answers for place in places]
        if not all(details.value(one, "people") == YES for one in known):
            answers.setdefault("people", _answer(said, YES))
    return answers


def _from_note(said: Saying, name: str, text: str) -> Answer | None:
    if name == "until" and text != UNLIMITED:
        span = _span(said, text)
        return Answer(Given.VALUE, text, span, said.event) if span else None
    if name == "credit" and credit_line.is_oneself(text):
        return None
    if text == picture_notes.NOT_NEEDED:
        return Answer(Given.VOID, event=said.event)
    if BY_ID[name].kind == "words":
        return Answer(Given.VALUE, text, text, said.event)
    return _answer(said, text)


def _span(said: Saying, text: str) -> Span | None:
    """The day, or the stretch of time, with which it ends."""
    understood = reading(_UNTIL.sub("", text.strip(), count=1), said.scene)
    span = understood.span
    if span is None or understood.question is not None or (span.start is None and span.end is None):
        return None
    if span.vague is not None:
        return span
    last = span.end or span.start
    whole = span.end is None and span.grain not in {"hour", "minute"}
    return Span(last.date() if isinstance(last, datetime) else last, grain=span.grain if whole else "day")


def _answer(said: Saying, value: str) -> Answer:
    """`words` are the person's own."""
    return Answer(Given.VALUE, said.text.strip(), value, said.event)


def _first_word(said: Saying, found: Notes) -> bool | None:
    """ "ja, auf Bild 2" """
    first = _FIRST.match(found.rest or said.text)
    return agrees(first[1], said.scene.vocabulary) if first else None


def _named(said: Saying, asked: Asked) -> tuple[int, ...]:
    """ "auf Bild 2": only those of the pictures that were asked about."""
    named = tuple(place for place in pictures_named(said.text) if place in asked.places)
    return named or asked.places


def of_all(draft: Draft) -> tuple[int, ...]:
    return tuple(range(len(draft.pictures)))
