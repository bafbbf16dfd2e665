"""thema T-17: everything about one topic, its pictures and files included."""

from __future__ import annotations

from handlers import planned
from handlers.commands.declaration import Call
from handlers.commands.finding import find
from handlers.commands.topic_plan import plan_lines
from handlers.letters import Letter
from handlers.topic_line import facts, named
from newsroom.attachments import line
from newsroom.details import value
from newsroom.inquiries import Inquiry
from newsroom.merging import differing
from newsroom.messages import File, Picture, Say, Value
from newsroom.occurrences import wall
from newsroom.questions import IDS
from newsroom.telling import field, label
from newsroom.telling_material import lines, spoken_quote
from newsroom.topics import Draft, Given, StoredPicture, Topic
from newsroom.wording import one_line, shortened
from storage import inquiries, merging, topics
from storage.database import Transaction
from storage.topics import Change

SHOWN = 40  # characters of what was not heeded


async def run(tx: Transaction, call: Call) -> list[Letter]:
    """One message with all that was written, then the pictures and the files."""
    found = await find(tx, call, Say("commands.topic.example"))
    if isinstance(found, Say):
        return [call.answer(found)]
    topic = found.topic
    marks = await planned.noted(tx, topic, call.context)
    page = _page(topic, await topics.history(tx, topic.id), marks, call)
    parts = await merging.parts(tx, topic)
    asked = [one for part in (topic, *parts) for one in await inquiries.of_topic(tx, part)]
    besides = (*await _merged(tx, topic, parts, call), *_asked(asked, call))
    letters = [call.answer(page, *besides, *_left(found.rest))]
    for place, picture in enumerate(topic.draft.pictures, start=1):
        letters.append(Letter(call.address, _picture(topic, picture, place, call)))
    files = [File(file.file, file.name, file.mime) for file in topic.draft.attachments]
    return [*letters, *(Letter(call.address, file) for file in files)]


def _left(words: str) -> tuple[Say, ...]:
    """What stood behind the number was not heeded."""
    return (Say("commands.topic.left", {"words": shortened(one_line(words), SHOWN)}),) if words else ()


def _page(topic: Topic, history: list[Change], marks: tuple[Say, ...], call: Call) -> Say:
    return Say(
        "commands.topic.page",
        {
            **facts(topic, call.zone),
            "answers": (*(_answer(topic.draft, question) for question in IDS), *_wording(topic.draft)),
            "material": (*lines(topic.draft), *map(line, topic.draft.attachments)),
            "plan": tuple(plan_lines(topic)),
            "marks": marks,
            "history": tuple(_change(change, call) for change in history),
        },
    )


def _answer(draft: Draft, question: str) -> Say:
    """Unlike in the contributor's summary, whole: the editors write the post from it."""
    answer = draft.answers.get(question)
    if question == "quote" and len(draft.quotes) == 1:
        return Say("field.quote", {"label": label(question), "quote": (spoken_quote(draft.quotes[0], None),)})
    if question == "pictures" or answer is None or answer.given is not Given.VALUE:
        return field(draft, question)
    return Say("field.value", {"label": label(question), "value": answer.value or answer.words})


def _wording(draft: Draft) -> tuple[Say, ...]:
    """What was written about the topic, where its headline says less."""
    what = draft.answers.get("what")
    if what is None or what.value in {"", what.words}:
        return ()
    return (Say("commands.topic.wording", {"words": what.words}),)


def _change(change: Change, call: Call) -> Say:
    by: Value = named(change.by) if change.by else (Say("commands.nobody"),)
    key = "commands.topic.change_why" if change.reason else "commands.topic.change"
    status = (Say(f"agenda.status.{change.after}"),)
    at = wall(change.at, call.zone)
    return Say(key, {"at": at, "status": status, "by": by, "reason": change.reason})


async def _merged(tx: Transaction, topic: Topic, parts: list[Topic], call: Call) -> tuple[Say, ...]:
    """In which topic it goes on, or which others go on in it and what they say differently."""
    if topic.plan.merged_into is not None:
        return (Say("commands.topic.goes_on", facts(await merging.goes_on_in(tx, topic), call.zone)),)
    return tuple(_part(topic, other, call) for other in parts)


def _part(topic: Topic, other: Topic, call: Call) -> Say:
    fields = tuple(_answer(other.draft, question) for question in differing(topic.draft, other.draft))
    if _wording(other.draft) != _wording(topic.draft):
        fields = (*fields, *_wording(other.draft))
    key = "commands.topic.part_differing" if fields else "commands.topic.part"
    return Say(key, {**facts(other, call.zone), "fields": fields})


def _asked(asked: list[Inquiry], call: Call) -> tuple[Say, ...]:
    """What editors asked, and the answers."""
    lines = tuple(
        Say(
            "commands.topic.answered" if one.answered_at else "commands.topic.unanswered",
            {
                "question": one.words,
                "answer": one.answer,
                "at": wall(one.answered_at or one.asked_at, call.zone),
            },
        )
        for one in asked
    )
    return (Say("commands.topic.questions", {"lines": lines}),) if lines else ()


def _picture(topic: Topic, picture: StoredPicture, place: int, call: Call) -> Picture:
    """Its text alternative is what was written to it, or else where it belongs."""
    where = {**facts(topic, call.zone), "place": str(place)}
    alternative = (
        value(picture.answers, "alternative")
        or picture.caption
        or call.voice.plain("commands.topic.picture", where)
    )
    return Picture(picture.file, alternative, picture.mime, picture.width, picture.height)
