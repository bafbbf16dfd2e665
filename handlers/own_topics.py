"""What people see of the topics they handed in, and what they can still change about them."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from handlers import absences, standing
from handlers.changing import IN_HAND, Told, changed, unknown
from handlers.context import Context
from handlers.topic_line import facts
from newsroom import again, attachments, details, material_talk, sources, telling
from newsroom.answering import NoAnswer
from newsroom.conversation import Conversation
from newsroom.doubts import Doubt
from newsroom.messages import Content, Edited, Say, Text
from newsroom.people import Language, Person
from newsroom.questions import is_answered
from newsroom.quotes import answered
from newsroom.topics import Answer, Draft, Given, Status, Topic
from newsroom.turn import Heard, Scene
from storage import assignments, departments, merging, people, topics
from storage.database import Transaction
from understanding.wishes import Wish

LISTED = 20  # the newest ones


async def granted(tx: Transaction, wish: Wish, person: Person, context: Context) -> Told:
    """The wishes that only the store can answer."""
    match wish.name:
        case "mine":
            return await _mine(tx, person, context)
        case "status" | "withdraw":
            return await _about_one(tx, wish, person, context)
        case "language":
            return await _language(tx, wish.argument, person)
        case "away" | "present":
            return Told(*await absences.granted(tx, wish, person, context))
        case _:
            formal = wish.name == "formal"
            await people.set_formal(tx, person.id, formal)
            return Told(
                replace(person, formal=formal),
                (Say("own_topics.formal" if formal else "own_topics.informal"),),
            )


async def _mine(tx: Transaction, person: Person, context: Context) -> Told:
    """What was handed in, the newest first, and before it what is being collected."""
    every = await topics.of_person(tx, person.id)
    own = [topic for topic in every if topic.number is not None]
    drafts = [topic for topic in every if topic.status is Status.DRAFT and topic.draft.answers]
    if not own and not drafts:
        return Told(person, (Say("own_topics.none"),))
    begun = [Say("own_topics.draft", facts(topic, context.settings.timezone)) for topic in drafts]
    lines = (*begun, *[await standing.line(tx, topic, context) for topic in reversed(own[-LISTED:])])
    return Told(person, (Say("own_topics.list", {"lines": lines}),))


async def _about_one(tx: Transaction, wish: Wish, person: Person, context: Context) -> Told:
    if not wish.argument:
        return await _about_the_only_one(tx, wish, person, context)
    topic = await topics.by_number(tx, int(wish.argument))
    if topic is None or topic.contributor.id != person.id:
        return unknown(person, wish.argument)
    if wish.name == "status":
        return Told(person, (await standing.status(tx, topic, context),))
    return await _withdraw(tx, topic, person, context)


async def _about_the_only_one(tx: Transaction, wish: Wish, person: Person, context: Context) -> Told:
    """Who has one topic means that one, or sees all; but nothing is withdrawn without its number."""
    own = [topic for topic in await topics.of_person(tx, person.id) if topic.number is not None]
    if wish.name == "status" and len(own) == 1:
        return Told(person, (await standing.status(tx, own[0], context),))
    if wish.name == "status" or not own:
        return await _mine(tx, person, context)
    likely = next((topic for topic in reversed(own) if topic.status in IN_HAND), own[-1])
    return Told(person, (Say("own_topics.which", {"number": str(likely.number)}),))


async def _withdraw(tx: Transaction, topic: Topic, person: Person, context: Context) -> Told:
    if topic.status is Status.WITHDRAWN:
        return Told(person, (Say("own_topics.already_withdrawn", facts(topic, context.settings.timezone)),))
    if topic.status not in IN_HAND:
        contact = context.settings.contact
        values = {**facts(topic, context.settings.timezone), "contact": contact.name, "reach": contact.reach}
        return Told(person, (Say("own_topics.too_late", values),))
    withdrawn = await topics.change_status(tx, topic.id, Status.WITHDRAWN, person, "", context.now)
    values = facts(withdrawn, context.settings.timezone)
    return Told(person, (Say("own_topics.withdrawn", values),), (Say("own_topics.room_withdrawn", values),))


async def _language(tx: Transaction, language: str, person: Person) -> Told:
    if not language:
        return Told(person, (Say("own_topics.which_language"),))
    chosen = cast("Language", language)
    await people.set_language(tx, person.id, chosen)
    return Told(replace(person, language=chosen), (Say("own_topics.language"),))


# ---------------------------------------------------------------- messages edited or deleted after handing in


async def edited(
    tx: Transaction, edit: Edited, heard: Heard, person: Person, scene: Scene, context: Context
) -> Told:
    """Every field that the new text gives, the caption of a picture or file, and a long text as a whole; what is doubtful
    changes nothing.
    """
    target, body = edit.target, edit.body
    topic = await _source_of(tx, target, person)
    if topic is None:
        return Told(person, (Say("dialogue.nothing_to_edit"),))
    handed_in = Conversation("idle", topic.draft)
    about_material = material_talk.retold(handed_in, target, body, scene, "material.known")
    if about_material:
        draft, noted = about_material
        await topics.update_draft(tx, topic.id, draft)
        return await changed(tx, topic, (), (noted,), person, context)
    meant = sources.changes(topic.draft, target, body, scene)
    fields = []
    for question, new in meant.items():
        if isinstance(new, Answer | None) and not _holds_already(topic.draft, question, new):
            await topics.update_answer(tx, topic.id, question, new or Answer(Given.OPEN))
            fields.append(question)
    complaints = [_complaint(new) for new in meant.values() if isinstance(new, NoAnswer | Doubt)]
    besides = (
        *await _captioned(tx, topic, target, body),
        *await _reworded(tx, topic, target, body, heard),
    )
    told = await changed(tx, topic, tuple(fields), besides, person, context)
    return replace(told, says=(*complaints, *told.says))


def _holds_already(draft: Draft, question: str, new: Answer | None) -> bool:
    return answered(draft, question, new) == draft if new else question not in draft.answers


def _complaint(new: NoAnswer | Doubt) -> Say:
    return Say(new.key) if isinstance(new, NoAnswer) else telling.why_doubtful(new)


async def handed_in(tx: Transaction, person: Person) -> tuple[Topic, ...]:
    """The person's topics that the desk still works on, the newest first."""
    own = [await merging.goes_on_in(tx, topic) for topic in reversed(await topics.of_person(tx, person.id))]
    once = {topic.id: topic for topic in own}.values()
    return tuple(topic for topic in once if topic.status in IN_HAND)[:LISTED]


async def with_earlier(tx: Transaction, scene: Scene, content: Content, person: Person) -> Scene:
    """With the person's topics and those of their departments, where one of them is wanted once more."""
    if not isinstance(content, Text) or not again.named(content.body, scene.vocabulary):
        return scene
    mine = await topics.of_person(tx, person.id)
    ours = [one.id for one in await departments.of_person(tx, person.id)]
    others = set(await assignments.latest_of(tx, ours)) - {topic.id for topic in mine}
    every = [*mine, *[await topics.by_id(tx, one) for one in others]]
    known = [topic for topic in every if topic.number is not None]
    return replace(scene, earlier=tuple(sorted(known, key=lambda topic: -(topic.number or 0))))


async def _captioned(tx: Transaction, topic: Topic, event: str, body: str) -> tuple[Say, ...]:
    """What is said about the pictures that the message came with."""
    caption = body.strip()
    if sources.captioned(topic.draft, event, caption) == topic.draft:
        return ()
    present = (await topics.by_id(tx, topic.id)).draft
    await topics.update_draft(tx, topic.id, sources.captioned(present, event, caption))
    return (Say("own_topics.caption", {"caption": telling.shortened(caption)}),)


async def _reworded(tx: Transaction, topic: Topic, event: str, body: str, heard: Heard) -> tuple[Say, ...]:
    """What is said about the files that came with the message, or about its long text."""
    before = topic.draft
    if attachments.reworded(before, event, body, heard.files) == before:
        return ()
    present = (await topics.by_id(tx, topic.id)).draft
    await topics.update_draft(tx, topic.id, attachments.reworded(present, event, body, heard.files))
    if attachments.is_kept_text(before, event):
        return (Say("own_topics.text"),)
    names = attachments.names(attachments.sent_with(before, event))
    return (Say("own_topics.file_caption", {"names": names, "caption": telling.shortened(body.strip())}),)


async def redacted(tx: Transaction, target: str, person: Person, context: Context) -> Told:
    """Words and pictures go; the fields are open again. Nothing is said about a message that gave nothing."""
    topic = await _source_of(tx, target, person)
    if topic is None:
        return Told(person)
    gone = sources.answered_by(topic.draft, target)
    left = sources.without(topic.draft, target)
    for question in gone:
        left = left if is_answered(left, question) else answered(left, question, Answer(Given.OPEN))
    await topics.update_draft(tx, topic.id, left)
    for part in await merging.parts(tx, topic):
        await topics.update_draft(tx, part.id, sources.without(part.draft, target))
    about = {details.BY_ID[one.detail].sort for one in details.answered_by(topic.draft, target)}
    if sources.pictured_by(topic.draft, target) or "picture" in about:
        gone = (*gone, "pictures")
    if "quote" in about and "quote" not in gone:
        gone = (*gone, "quote")
    files = attachments.sent_with(topic.draft, target)
    names = attachments.names(files)
    besides = (Say("own_topics.file_gone", {"names": names}),) if files else ()
    told = await changed(tx, topic, gone, besides, person, context)
    labels = (*(say for question in gone for say in telling.label(question)), *names)
    taken = telling.counted(
        "own_topics.taken_back", len(labels), {**facts(topic, context.settings.timezone), "label": labels}
    )
    return replace(told, says=(taken,))


async def _source_of(tx: Transaction, event: str, person: Person) -> Topic | None:
    """The topic in the editors' hands to which the message gave something."""
    for own in reversed(await topics.of_person(tx, person.id)):
        topic = await merging.goes_on_in(tx, own)
        given = sources.answered_by(topic.draft, event) or sources.pictured_by(topic.draft, event)
        known = details.answered_by(topic.draft, event) or attachments.sent_with(topic.draft, event)
        if topic.status in IN_HAND and (given or known):
            return topic
    return None
