"""The conversation about pictures and quotes: answers to what is asked of them, and what is said of one of them at any time."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from newsroom import amending, detailing, details, file_talk, picturing, piece_talk, steps, telling_material
from newsroom.answering import WITHOUT_VALUE, NoAnswer
from newsroom.conversation import Conversation
from newsroom.detailing import Meant
from newsroom.details import BY_ID, Asked
from newsroom.messages import Say
from newsroom.piece_words import told
from newsroom.telling_material import CHANNELS, MENU, REPLACING, WHERE, WHICH, asked
from newsroom.topics import Answer, Draft, Given
from newsroom.turn import Saying, Scene, Turn
from understanding.choice import agrees, number, pick
from understanding.fields import assignments
from understanding.wishes import Wish, is_command, is_made_of, wish

LEADING = {"back", "go_on", *WITHOUT_VALUE}  # wishes that mean the open question


def heard(said: Saying, wished: Wish | None) -> Turn | None:
    """None where the message is about something else."""
    if said.conversation.draft is None:
        return None
    return piece_talk.about_a_piece(said) or file_talk.about_a_file(said) or _in_state(said, wished)


def _in_state(said: Saying, wished: Wish | None) -> Turn | None:
    state = said.conversation.state
    if state not in telling_material.STATES:
        return None
    if not telling_material.is_sound(said.conversation):
        return steps.onward(said.conversation)
    if state in BY_ID:
        return _replied(said, wished)
    return _belongs(said, wished) if state == WHERE else _about_one(said, wished)


def _about_one(said: Saying, wished: Wish | None) -> Turn | None:
    """While it is open which picture, or what about it."""
    if wished and wished.name in LEADING:
        return steps.onward(steps.in_state(said.conversation, "idle"))
    if wished or _is_general(said):
        return None
    return {MENU: piece_talk.picked, WHICH: piece_talk.which, REPLACING: piece_talk.no_picture}[
        said.conversation.state
    ](said)


def _is_general(said: Saying) -> bool:
    """A field by its name, a command, a pleasantry."""
    words = said.scene.vocabulary
    pleasant = is_made_of(said.text, words.thanks, words) or is_made_of(said.text, words.greetings, words)
    return bool(assignments(said.text, words)) or is_command(said.text) or pleasant


def reacted(said: Saying) -> Turn | None:
    """A reaction chooses, as a word would; where there is nothing to choose from it is applause."""
    state = said.conversation.state
    if state not in telling_material.STATES - {REPLACING} or said.conversation.draft is None:
        return None
    if state in BY_ID and not _has_choice(said):
        return None
    return _in_state(said, None)


def _has_choice(said: Saying) -> bool:
    here = asked(said.conversation)
    if here is None or BY_ID[here.detail].kind not in {"words", "until"}:
        return here is not None
    return here.detail == "alternative" and bool(said.draft.pictures[here.places[0]].caption.strip())


# ---------------------------------------------------------------- an answer


def _replied(said: Saying, wished: Wish | None) -> Turn | None:
    here = asked(said.conversation)
    if here is None:
        return steps.onward(said.conversation)
    listed = tuple(cast("list[str]", said.conversation.memory.get(CHANNELS, [])))
    if wished and not _is_a_choice(said, here):
        return _wished(said, here, wished) if wished.name in {*LEADING, "why"} else None
    if _is_general(said) and agrees(said.text, said.scene.vocabulary) is None:
        return None
    if wished is None and here.detail != "alternative" and (turn := amending.amended(said)):
        return turn
    meant = detailing.meant(said, here, listed)
    if isinstance(meant, NoAnswer):
        return steps.stay(said.conversation, Say(meant.key))
    return _settled(said.conversation, here, meant)


def _is_a_choice(said: Saying, here: Asked) -> bool:
    """ "keine", asked whether there are children, is an answer first."""
    kind = BY_ID[here.detail].kind
    words = said.scene.vocabulary
    return pick(said.text, kind, words, len(words.choices.get(kind, ()))) is not None


def _settled(conversation: Conversation, here: Asked, meant: Meant) -> Turn:
    """The answers hold for the pictures that they are about, and are repeated in one line."""
    sort = BY_ID[here.detail].sort
    places = meant.places or here.places
    draft = conversation.draft or Draft()
    changed = replace(conversation, draft=details.told(draft, places, sort, meant.answers))
    turn = steps.onward(changed)
    noted = telling_material.noted(changed.draft or Draft(), sort, places, tuple(meant.answers))
    return replace(turn, says=turn.says if turn.conversation.state == "check" else (noted, *turn.says))


def _wished(said: Saying, here: Asked, wished: Wish) -> Turn:
    """What may be said instead of an answer."""
    if wished.name == "why":
        return steps.stay(said.conversation, Say(f"material.{here.detail}.why"))
    if wished.name == "back":
        return _back(said, here, wished.argument)
    known = details.pieces(said.draft, BY_ID[here.detail].sort)[here.places[0]].answers
    if wished.name in {"go_on", "skip"} and here.detail in known:
        return steps.onward(steps.in_state(said.conversation, "idle"))
    given = WITHOUT_VALUE.get(wished.name, Given.SKIPPED)
    return _settled(
        said.conversation, here, Meant({here.detail: Answer(given, event=said.event)}, here.places)
    )


def _back(said: Saying, here: Asked, field: str) -> Turn:
    """To the question before, about the same pictures; before the first of them to the last one about the topic."""
    if field:
        return steps.change(said.conversation, field)
    earlier = details.before(said.draft, here)
    if earlier:
        return steps.ask_about(said.conversation, earlier)
    if steps.is_addition(said.conversation):
        return steps.stay(said.conversation, Say("dialogue.first"))
    return steps.ask(said.conversation, steps.order(said.conversation)[-1])


# ---------------------------------------------------------------- where pictures belong


def _belongs(said: Saying, wished: Wish | None) -> Turn | None:
    """To the topic that was handed in, or to a new one."""
    words = said.scene.vocabulary
    offered = str(said.conversation.memory.get(telling_material.OFFERED, ""))
    place = pick(said.text, WHERE, words, 2)
    agreed = agrees(said.text, words)
    if place == 0 or agreed or said.text.strip().casefold() in {f"t-{offered}", f"t{offered}"}:
        return picturing.belonging(said.conversation)
    if place == 1 or agreed is False:
        return picturing.begun_with(said.conversation)
    if number(said.text, words) is not None:
        return steps.stay(said.conversation, Say("dialogue.not_a_choice"))
    if wished or _is_general(said):
        return None
    return steps.settled(
        steps.forgetting(said.conversation, telling_material.OFFERED),
        "what",
        Answer(Given.VALUE, said.text.strip(), said.text.strip(), said.event),
    )


# ---------------------------------------------------------------- edited messages


def edited(conversation: Conversation, target: str, body: str, scene: Scene) -> Turn | None:
    """What the message said about pictures or quotes, told anew; None where it said nothing of them."""
    if conversation.draft is None or not details.answered_by(conversation.draft, target):
        return None
    told_anew = retold(conversation, target, body, scene)
    if told_anew is None:
        return steps.stay(conversation, Say("dialogue.not_an_answer"))
    draft, noted = told_anew
    return piece_talk.after(conversation, replace(conversation, draft=draft), (noted,))


def retold(
    conversation: Conversation, target: str, body: str, scene: Scene, key: str = "material.changed"
) -> tuple[Draft, Say] | None:
    """The draft with what the edited message says about pictures or quotes now, and the line that tells it, under the `key`;
    None where that is no answer.
    """
    draft = conversation.draft or Draft()
    known = details.answered_by(draft, target)
    alone = told(body, scene.vocabulary)
    said = Saying(conversation, alone[0].text if alone else body, target, scene)
    if not known or wish(body, scene.vocabulary):
        return None
    meant = detailing.meant(said, known[0], tuple(cast("list[str]", conversation.memory.get(CHANNELS, []))))
    if isinstance(meant, NoAnswer):
        return None
    sort, places = BY_ID[known[0].detail].sort, known[0].places
    changed = details.told(details.unsaid(draft, target), places, sort, meant.answers)
    return changed, telling_material.noted(changed, sort, places, tuple(meant.answers), key)
