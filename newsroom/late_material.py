"""Pictures and quotes of a topic that was handed in: what is said of them at any time, and what is asked of a new quote there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from newsroom import (
    again,
    amending,
    asking,
    detailing,
    details,
    file_talk,
    piece_talk,
    quotes,
    steps,
    telling,
    telling_material,
)
from newsroom.answering import WITHOUT_VALUE, NoAnswer
from newsroom.conversation import Conversation
from newsroom.details import BY_ID, Answers, Asked
from newsroom.messages import Say
from newsroom.piece_words import Wanted, told, wanted
from newsroom.recounts import recount
from newsroom.replying import NUMBERED
from newsroom.taking_in import understood
from newsroom.telling_material import ABOUT, QUOTED
from newsroom.topics import Answer, Draft, Given, Topic
from newsroom.turn import Retelling, Saying, Scene, Turn
from understanding.amendments import amendment
from understanding.choice import LAST, LONGEST_REPLY, agrees, pick
from understanding.correcting import corrected
from understanding.fields import assignments, field_said
from understanding.spelling import folded
from understanding.wishes import Wish, is_made_of

LEADING = {"back", "abort", "keep", "finish", "send", "go_on"}  # wishes that leave the quote as it is
ELSEWHERE = {"new", "change"}  # wishes that lead away from it

# ---------------------------------------------------------------- what is said of it at any time


def heard(said: Saying) -> Turn | None:
    """ "Bild 2: Foto Müller", "noch ein Zitat: …", "T-17 Bild 1 entfernen", where nothing is being collected."""
    topic, text = _meant(said)
    if topic is None or said.conversation.draft is not None:
        return None
    if deed := wanted(text, said.scene.vocabulary):
        return _done(said, topic, deed)
    if turn := _of_files(said, topic, text) or _cleared(said, topic, text):
        return turn
    here = replace(said, conversation=Conversation("idle", topic.draft), text=text)
    changed, says = piece_talk.news(here)
    if not says or changed.draft is None:
        return None
    complaints = tuple(say for say in says if say.key not in {"material.changed", "dialogue.changed"})
    if changed.draft == topic.draft:
        return steps.stay(said.conversation, *complaints)
    known = tuple(Say("material.known", say.values) for say in says if say.key == "material.changed")
    return _retelling(said, topic, changed.draft, (*known, *_quoted(changed.draft, said.event)), complaints)


def _meant(said: Saying) -> tuple[Topic | None, str]:
    """The topic that is named, the one that we asked about, or the one handed in last; and the words without its number."""
    if named := NUMBERED.match(said.text):
        return _own(said.scene, int(named[1])), said.text[named.end() :]
    asked = [one.topic for one in said.scene.asked if one.topic and _own(said.scene, one.topic.number)]
    return asked[0] if len(asked) == 1 else amending.latest(said.scene), said.text


def _quoted(draft: Draft, event: str) -> tuple[Say, ...]:
    """The quotes that came with the message, each with its number where there are several."""
    mine = [place for place, one in enumerate(draft.quotes) if one.event == event]
    if mine and len(draft.quotes) == 1:
        return (telling.field(draft, "quote"),)
    return tuple(telling_material.quote(draft, place) for place in mine)


def _retelling(
    said: Saying, topic: Topic, draft: Draft, lines: tuple[Say, ...], before: tuple[Say, ...] = ()
) -> Turn:
    after = telling.reminder(said.conversation)
    return Turn(
        said.conversation, before, afterwards=after, retelling=Retelling(topic.number or 0, draft, lines)
    )


def _done(said: Saying, topic: Topic, deed: Wanted) -> Turn | None:
    """A piece that is taken back; how another one comes is told. Another quote is asked for like any field."""
    if deed.deed == "change" and deed.sort == "quote":
        return None
    if deed.deed != "remove":
        return steps.stay(said.conversation, Say("material.handed_in"))
    count = len(details.pieces(topic.draft, deed.sort))
    place = 0 if deed.place is None and count == 1 else count - 1 if deed.place == LAST else deed.place
    if place is None and deed.every and count:
        left = details.without_all(topic.draft, deed.sort)
        return _retelling(said, topic, left, (Say(f"material.removed_all.{deed.sort}"),))
    if place is None and count:
        return steps.stay(said.conversation, Say(f"material.which_to_remove.{deed.sort}", {"count": count}))
    if place is None or not 0 <= place < count:
        return steps.stay(said.conversation, Say(f"material.no_such.{deed.sort}", {"count": count}))
    left = details.without_piece(topic.draft, deed.sort, place)
    return _retelling(said, topic, left, (Say(f"material.removed.{deed.sort}", {"number": place + 1}),))


def _of_files(said: Saying, topic: Topic, text: str) -> Turn | None:
    """ "datei 2 löschen"."""
    told_so = file_talk.told_of(topic.draft, text, said.scene.vocabulary)
    if told_so is None:
        return None
    left, line = told_so
    if left == topic.draft:
        return steps.stay(said.conversation, line)
    return _retelling(said, topic, left, (line,))


def _cleared(said: Saying, topic: Topic, text: str) -> Turn | None:
    """ "Das Zitat ist freigegeben": of every quote of which that was not known."""
    words = said.scene.vocabulary
    named = field_said(text, words)
    told_so = named[1] if named and named[0] == "quote" else text
    quoted = topic.draft.quotes
    places = tuple(
        place for place, one in enumerate(quoted) if details.value(one.answers, "cleared") != details.YES
    )
    first = words.choices["cleared"][0][0]
    if not places or folded(first) not in folded(told_so) or pick(told_so, "cleared", words, 1) != 0:
        return None
    given = Answer(Given.VALUE, text.strip(), details.YES, said.event)
    return _settled(said, topic, Asked("cleared", places), {"cleared": given})


# ---------------------------------------------------------------- what is asked of a new quote


def followed(turn: Turn, event: str, scene: Scene) -> Turn:
    """The turn, and whatever is unknown of a quote that the desk has just got, one question after the other."""
    draft = _as_changed(turn, scene)
    if draft is None:
        return turn
    before = turn.conversation
    is_new = any(one.event == event for one in draft.quotes)
    event = event if is_new else _remembered(before).get("event", "")
    asked = _unknown(draft, event) if event else None
    if asked is None:
        back = left(before) if before.state == QUOTED else before
        return turn if back is before else replace(turn, conversation=back, afterwards=telling.reminder(back))
    about = {"number": turn.concerns, "event": event, "detail": asked.detail}
    here = asking.left(before) if before.state in asking.STATES else before
    between = here if here.state == QUOTED else steps.interrupted(here, QUOTED)
    return replace(
        turn,
        conversation=steps.remembering(between, **{QUOTED: about}),
        afterwards=telling_material.question(_alone(draft, event, asked)),
    )


def _as_changed(turn: Turn, scene: Scene) -> Draft | None:
    """The person's topic as it will be; None where the turn changes no quote of one."""
    if turn.retelling:
        return turn.retelling.draft
    given = [one for one in turn.amendments if one.question == "quote" and one.answer.given is Given.VALUE]
    topic = _own(scene, turn.concerns)
    return quotes.answered(topic.draft, "quote", given[0].answer) if given and topic else None


def _unknown(draft: Draft, event: str) -> Asked | None:
    """What is to be asked next of the quotes that came with the message."""
    every = details.open_ones(draft)
    return next((one for one in every if _is_of(draft, one, event)), None)


def _is_of(draft: Draft, asked: Asked, event: str) -> bool:
    return BY_ID[asked.detail].sort == "quote" and draft.quotes[asked.places[0]].event == event


def _alone(draft: Draft, event: str, asked: Asked) -> Conversation:
    """The question in a conversation of its own, where nothing but this quote is talked about."""
    mine = [place for place, one in enumerate(draft.quotes) if one.event == event]
    about = {ABOUT: [mine.index(asked.places[0])]}
    return Conversation(asked.detail, Draft(quotes=tuple(draft.quotes[place] for place in mine)), about)


def _own(scene: Scene, number: object) -> Topic | None:
    return next((one for one in scene.handed_in if one.number == number), None)


def _remembered(conversation: Conversation) -> Mapping[str, str]:
    return cast("Mapping[str, str]", conversation.memory.get(QUOTED, {}))


def left(conversation: Conversation) -> Conversation:
    """Back to what was open before; what is unknown of the quote stays unknown."""
    state = str(conversation.memory.get(steps.RETURN, "idle"))
    return steps.forgetting(steps.in_state(conversation, state), QUOTED, steps.RETURN)


# ---------------------------------------------------------------- an answer


def replied(said: Saying, wished: Wish | None) -> Turn | None:
    """None where the message is about something else."""
    if said.conversation.state != QUOTED:
        return None
    meant = _remembered(said.conversation)
    topic = _own(said.scene, meant.get("number"))
    asked = _unknown(topic.draft, meant.get("event", "")) if topic else None
    if topic is None or asked is None:
        return None
    if wished and not _is_a_choice(said, asked):
        return _wished(said, topic, asked, wished)
    if _is_something_else(said):
        return None
    answers = detailing.meant(replace(said, conversation=Conversation(asked.detail, topic.draft)), asked, ())
    if isinstance(answers, NoAnswer):
        return steps.stay(said.conversation, Say(answers.key))
    return _settled(said, topic, asked, answers.answers)


def left_for(said: Saying, wished: Wish | None) -> Saying:
    """What was said about something else, said where the question is over; a wish that only explains leaves it open."""
    over = said.conversation.state == QUOTED and (wished is None or wished.name in ELSEWHERE)
    return replace(said, conversation=left(said.conversation)) if over else said


def _is_a_choice(said: Saying, asked: Asked) -> bool:
    kind, words = BY_ID[asked.detail].kind, said.scene.vocabulary
    return pick(said.text, kind, words, len(words.choices.get(kind, ()))) is not None


def _wished(said: Saying, topic: Topic, asked: Asked, wished: Wish) -> Turn | None:
    if wished.name == "why":
        return steps.stay(said.conversation, Say(f"material.{asked.detail}.why"))
    if wished.name in WITHOUT_VALUE:
        given = Answer(WITHOUT_VALUE[wished.name], event=said.event)
        return _settled(said, topic, asked, {asked.detail: given})
    return steps.stay(left(said.conversation), Say("dialogue.unchanged")) if wished.name in LEADING else None


def _settled(said: Saying, topic: Topic, asked: Asked, answers: Answers) -> Turn:
    draft = details.told(topic.draft, asked.places, "quote", answers)
    line = telling_material.noted(draft, "quote", asked.places, tuple(answers), "material.known")
    return _retelling(said, topic, draft, (line,))


def _is_something_else(said: Saying) -> bool:
    """A new topic, a question to the desk, a correction, a pleasantry: whoever ignores a question hears no more of it now."""
    words = said.scene.vocabulary
    if agrees(said.text, words) is not None:
        return False
    named = assignments(said.text, words) or amendment(said.text, words) or again.named(said.text, words)
    if named or recount(said.text, said.scene) or told(said.text, words) or len(said.text) > LONGEST_REPLY:
        return True
    right = corrected(said.text, words)
    if right and amending.fields_meant(right, Draft(), said.scene):
        return True
    pleasant = is_made_of(said.text, words.thanks, words) or is_made_of(said.text, words.greetings, words)
    heard = understood(said.text, said.event, said.scene)
    dated = "when" in heard.answers or heard.doubt is not None
    return pleasant or dated or heard.kind in {"question", "promise"}


def reacted(said: Saying) -> Turn | None:
    """A reaction chooses; where there is nothing to choose from it is applause."""
    choice = BY_ID.get(_remembered(said.conversation).get("detail", ""))
    return replied(said, None) if choice and choice.kind == "cleared" else None
