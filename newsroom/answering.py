"""What a text means as the answer to one question."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from newsroom.doubts import Doubt
from newsroom.entry import has_certain_day
from newsroom.questions import BY_ID
from newsroom.topics import Answer, Given
from newsroom.turn import Scene
from understanding.choice import agrees, number
from understanding.correcting import leftover
from understanding.intake import is_one_person, taken_in
from understanding.spelling import folded, says
from understanding.when import Reading, located, says_only_when, understand
from understanding.when.span import Moment, Span
from understanding.wishes import wish, without_greeting

_DAY_AND_MONTH = re.compile(r"\b\d{1,2}\.?\s?(?:\d{1,2}\.|(?!uhr)[^\W\d_]{3,})", re.IGNORECASE)

_RANGE = re.compile(r"(?:\w+ )?\d+[^\d:.]{1,6}\d+|\d+")

_UNITS = {"euro", "eur", "prozent", "percent"}

SAID_TOGETHER = {None, "half_day", "skipped", "doubled", "past"}  # what a day and its clock time may come to

WITHOUT_VALUE = {"open": Given.OPEN, "void": Given.VOID, "skip": Given.SKIPPED}


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """`key` is the sentence that says so; `ask_again` is false where it says all that the question would."""

    key: str
    ask_again: bool = True


def answer(
    question: str, text: str, event: str, scene: Scene, before: Doubt | None = None
) -> Answer | Doubt | NoAnswer:
    """`before` is the doubt that this text is meant to clear up."""
    words = without_greeting(text.strip(), scene.vocabulary)
    wished = wish(words, scene.vocabulary)
    if wished and wished.name in WITHOUT_VALUE:
        return without_value(question, WITHOUT_VALUE[wished.name], event)
    if wished:
        return NoAnswer("dialogue.not_an_answer")
    if agrees(words, scene.vocabulary) is not None:
        return _yes_or_no(question, agreed=bool(agrees(words, scene.vocabulary)), event=event)
    if complaint := _of_another_kind(question, words, scene):
        return NoAnswer(complaint)
    if BY_ID[question].kind == "moment":
        return _moment(words, event, scene, before)
    return Answer(Given.VALUE, words, words, event)


def _of_another_kind(question: str, words: str, scene: Scene) -> str | None:
    """The sentence for a number where words are asked for (it is meant for a choice that is over), and a date where a number
    is.
    """
    kind = BY_ID[question].kind
    if kind == "words" and number(words, scene.vocabulary) is not None:
        return "dialogue.not_a_number"
    if question in {"where", "how_many"} and is_one_person(words):
        return f"dialogue.a_person.{question}"
    if question in {"where", "who"}:
        return _of_no_name(question, words, scene)
    if kind == "count" and _is_no_count(words, scene):
        return "dialogue.not_a_count"
    return "dialogue.no_number" if kind == "count" and not _says_how_many(words, scene) else None


def _of_no_name(question: str, words: str, scene: Scene) -> str | None:
    """What is sure to be neither a place nor anybody: "ca. 100", "5 Euro", "14 Uhr", and as a place "80 Gäste"."""
    figures = any(one.isdigit() for one in words)
    if figures and not is_range(words) and is_only_when(words, scene):
        return f"dialogue.no_time.{question}"
    if figures and (is_range(words) or not any(one.isalpha() for one in _bare(words, scene))):
        return "dialogue.not_a_number"
    counted = (
        taken_in(words, scene.now, scene.language, scene.region).how_many if question == "where" else None
    )
    is_count = counted and not leftover(words, [counted.words], scene.vocabulary)
    return "dialogue.no_count" if is_count else None


def _bare(words: str, scene: Scene) -> str:
    """Without "etwa" and "Euro"."""
    said = words.split()
    return " ".join(
        one for one in said if not says(one, scene.vocabulary.approximate) and folded(one) not in _UNITS
    )


def is_range(text: str) -> bool:
    """ "10 bis 20", "zwischen 10 und 20", which may be a count or hours."""
    return _RANGE.fullmatch(text.strip()) is not None


def _is_no_count(words: str, scene: Scene) -> bool:
    """A date or a clock time, as in "15 Uhr", and no number besides; "zwischen 10 und 20" is one."""
    places = located(words, scene.now, scene.language, scene.region).places
    dates = [words[first:last] for first, last in places if not is_range(words[first:last])]
    return bool(dates) and taken_in(words, scene.now, scene.language, scene.region).how_many is None


def _says_how_many(words: str, scene: Scene) -> bool:
    """A number, or a word for many: "alle Schulen", "die halbe Stadt"."""
    if any(one.isdigit() for one in words) or number(words, scene.vocabulary) is not None:
        return True
    if any(says(one, scene.vocabulary.many) for one in re.findall(r"\w+", words)):
        return True
    people = {"de": "Gäste", "en": "guests"}[scene.language]  # of whom "zwanzig" is said
    return taken_in(f"{words} {people}", scene.now, scene.language, scene.region).how_many is not None


def is_date(text: str, scene: Scene) -> bool:
    """Whether nothing but a date stands there, as in "Sa, 5.12." or "Samstag 15 Uhr"; "Weihnachten" may be a title."""
    understood = reading(text.strip(), scene)
    spans = (understood.span,) if understood.span else understood.candidates
    moments = {moment for span in spans for moment in (span.start, span.end) if isinstance(moment, date)}
    exact = _DAY_AND_MONTH.search(text) or any(isinstance(moment, datetime) for moment in moments)
    return bool(moments and exact) and says_only_when(text, scene.language)


def with_clock(day: Answer, text: str, scene: Scene) -> str | None:
    """ "5.12., 15 Uhr", where the day is known already and nothing but the clock time is said; else None."""
    known = day.value
    if not isinstance(known, Span) or known.vague is not None or isinstance(known.start, datetime):
        return None
    alone = reading(text, scene).question == "no_day" and says_only_when(text, scene.language)
    if known.start is None or not alone or not has_certain_day(known):
        return None
    # The words may have been doubtful: of "nächsten Freitag" one was chosen.
    for said in (day.words, "" if known.recurrence or known.end else known.start.isoformat()):
        both = f"{said}, {text}"
        if said and reading(both, scene).question in SAID_TOGETHER:
            return both
    return None


def together_with(known: Answer | None, text: str, scene: Scene) -> str:
    """A correction of the date: of who says another clock time the day stays, of who says another day the clock time."""
    if known is None or not isinstance(known.value, Span) or known.value.vague or known.value.recurrence:
        return text
    start, end, said = known.value.start, known.value.end, reading(text, scene)
    if longer := _until(start, said.span, scene):
        return longer
    one_day = isinstance(start, datetime) and (
        end is None or (isinstance(end, datetime) and end.date() == start.date())
    )
    if not isinstance(start, datetime) or not one_day:
        return with_clock(known, text, scene) or text
    day_alone = said.span is not None and isinstance(said.span.start, date) and has_certain_day(said.span)
    if said.question == "no_day":
        both = f"{start.date().isoformat()}, {text}"
    elif day_alone and said.span and not isinstance(said.span.start, datetime) and not said.span.end:
        both = f"{text}, {start:%H:%M} Uhr" if scene.language == "de" else f"{text}, {start:%H:%M}"
    else:
        return text
    return both if reading(both, scene).question in SAID_TOGETHER else text


def _until(start: Moment | None, said: Span | None, scene: Scene) -> str | None:
    """ "bis 14 Uhr", said of what is known to begin at 10, and "bis 22.12." of what begins on the 7th: the beginning stays."""
    if not isinstance(start, date) or said is None or said.start is not None or said.recurrence:
        return None
    day, until = f"{start:%d.%m.%Y}", {"de": "bis", "en": "to"}[scene.language]
    match said.end:
        case time() as end if isinstance(start, datetime) and end > start.time():
            both = f"{day}, {start:%H:%M} {until} {end:%H:%M}"
        case date() as last if not isinstance(last, datetime) and last > _day_of(start):
            both = f"{day} {until} {last:%d.%m.%Y}"
        case _:
            return None
    return both if reading(both, scene).question in SAID_TOGETHER else None


def _day_of(start: date) -> date:
    return start.date() if isinstance(start, datetime) else start


def is_only_when(text: str, scene: Scene) -> bool:
    """Whether a date or a clock time stands there, and nothing else."""
    return reading(text, scene).question != "no_date" and says_only_when(text, scene.language)


def reading(text: str, scene: Scene) -> Reading:
    """What the text says about a date, said here and now."""
    return understand(text, scene.now, scene.language, scene.region)


def without_value(question: str, given: Given, event: str) -> Answer | NoAnswer:
    return NoAnswer("dialogue.needed") if BY_ID[question].needed else Answer(given, event=event)


def _yes_or_no(question: str, *, agreed: bool, event: str) -> Answer | NoAnswer:
    """Only the last two questions can be understood as "do you have any"."""
    if question == "who" and not agreed:
        return NoAnswer("dialogue.nobody")
    if question not in {"pictures", "quote"}:
        return NoAnswer("dialogue.not_yes_or_no")
    return (
        NoAnswer(f"dialogue.gladly.{question}", ask_again=False)
        if agreed
        else Answer(Given.VOID, event=event)
    )


def _moment(words: str, event: str, scene: Scene, before: Doubt | None) -> Answer | Doubt | NoAnswer:
    understood = reading(words, scene)
    if before and before.reason != "no_date" and understood.question == "no_date":
        return NoAnswer("dialogue.not_a_date_choice")
    if before and before.reason == "no_day":
        words, understood = _with_clock(words, understood, before, scene)
    if understood.span is not None and understood.question is None:
        return Answer(Given.VALUE, words, understood.span, event)
    return Doubt(words, event, understood.question or "unclear", understood.candidates)


def _with_clock(words: str, said: Reading, before: Doubt, scene: Scene) -> tuple[str, Reading]:
    """ "15 Uhr" or "abends", and then, asked for the day, "5.12."; who says another clock time means that one."""
    both = f"{words}, {before.words}"
    together = reading(both, scene)
    known = reading(before.words, scene).span
    replaced = said.question == "no_day" and known is not None and known.start is not None
    fits = together.question in {*SAID_TOGETHER, said.question}
    return (both, together) if fits and not replaced else (words, said)
