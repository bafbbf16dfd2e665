"""What a person may wish at any moment; the words for it stand in the texts, under `words.wishes`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from newsroom import amending, doubts, steps, taking_in, telling, withdrawing
from newsroom.answering import WITHOUT_VALUE, NoAnswer, without_value
from newsroom.interruptions import asked_question, offer, resume
from newsroom.messages import Say, Value
from newsroom.questions import BY_ID, IDS, is_answered
from newsroom.telling_material import QUOTED
from newsroom.topics import Answer, Draft, Given
from newsroom.turn import Saying, Turn
from understanding.absences import announced
from understanding.fields import field_within
from understanding.wishes import Wish, wish

Fulfil = Callable[[Saying], Turn]


def wished(said: Saying) -> Wish | None:
    """The wish that the whole message is, with the words of a date where somebody says until when they are away."""
    words = said.scene.vocabulary
    return wish(said.text, words) or announced(said.text, said.scene.language, words)


def tells_absence(said: Saying) -> bool:
    """Then a day that is named is no answer to anything."""
    meant = wished(said)
    return meant is not None and meant.name in {"away", "present"}


# ---------------------------------------------------------------- about the topic


def _new(said: Saying) -> Turn:
    """Asked for the title, "Neu: Sommerfest" is the answer."""
    text = said.wish.argument
    if text and said.conversation.state == "what":
        return steps.settled(said.conversation, "what", Answer(Given.VALUE, text, text, said.event))
    if said.draft != Draft():
        return offer(said.conversation, text, said.event)
    return taking_in.begin(said.conversation, text, said.event, said.scene)


def _back(said: Saying) -> Turn:
    """To the question before; out of anything else, to where it came from."""
    state = said.conversation.state
    if said.wish.argument:
        return _change(said)
    if state in {"abort", "kept"}:
        return resume(said.conversation)
    if state == "change":
        return steps.check(said.conversation)
    if state == "doubt":
        return steps.ask(said.conversation, "when")
    asked = steps.order(said.conversation)
    place = IDS.index(state) if state in BY_ID else len(asked)
    if place == 0:
        return steps.stay(said.conversation, Say("dialogue.first"))
    return steps.ask(said.conversation, IDS[place - 1])


def _change(said: Saying) -> Turn:
    """Of what was handed in, where a number is said or nothing is open."""
    number, _, field = said.wish.argument.rpartition(" ")
    if number or field.isdecimal():
        return amending.asked_for(said, number or field, field if number else "")
    if said.conversation.draft is None:
        return amending.asked_for(said, "", said.wish.argument)
    if said.wish.argument:
        return steps.change(said.conversation, said.wish.argument)
    return steps.stay(steps.in_state(steps.forgetting(said.conversation, doubts.DOUBT), "change"))


def _without_value(said: Saying) -> Turn:
    """ "keine Bilder" closes the pictures, whatever was asked."""
    conversation, question = said.conversation, asked_question(said.conversation)
    named = field_within(said.text, said.scene.vocabulary)
    if named and named != question and conversation.draft is not None:
        return _named_without_value(said, named)
    if question is None:
        return steps.stay(conversation, Say("dialogue.nothing_asked"))
    if _keeps_what_is_there(said.draft, question, said.wish.name):
        return steps.onward(steps.forgetting(conversation, doubts.DOUBT))
    answer = without_value(question, WITHOUT_VALUE[said.wish.name], said.event)
    if isinstance(answer, NoAnswer):
        return steps.stay(conversation, Say(answer.key))
    return steps.settled(conversation, question, answer)


def _named_without_value(said: Saying, named: str) -> Turn:
    answer = without_value(named, WITHOUT_VALUE[said.wish.name], said.event)
    if isinstance(answer, NoAnswer) or _keeps_what_is_there(said.draft, named, said.wish.name):
        return steps.stay(said.conversation)
    changed = steps.with_answer(said.conversation, named, answer)
    noted = Say("dialogue.noted_field", {"field": (telling.field(changed.draft or Draft(), named),)})
    return steps.stay(changed, noted)


def _keeps_what_is_there(draft: Draft, question: str, wish: str) -> bool:
    """To skip never deletes an answer; "keine" after the pictures means no more of them."""
    if question == "pictures" and draft.pictures:
        return True
    return wish == "skip" and is_answered(draft, question)


def _go_on(said: Saying) -> Turn:
    """ "weiter": back to the draft, or past the question; a doubted date stays as it was said."""
    if said.conversation.state == "doubt":
        return steps.settled(
            said.conversation, "when", doubts.as_written(doubts.read(said.conversation.memory))
        )
    if asked_question(said.conversation) is not None:
        return _without_value(replace(said, wish=Wish("skip")))
    if said.conversation.state == "check":
        return steps.stay(said.conversation)
    return resume(said.conversation, Say("dialogue.resumed", {"draft": (telling.kept_name(said.draft),)}))


def _abort(said: Saying) -> Turn:
    """Asked once; where nothing was said yet, there is nothing to lose."""
    if said.conversation.draft is None:
        return Turn(said.conversation, (Say("dialogue.nothing_to_abort"),))
    if said.draft == Draft():
        return steps.discard(said.conversation)
    return steps.stay(steps.interrupted(said.conversation, "abort"))


def _keep(said: Saying) -> Turn:
    return steps.put_aside(said.conversation)


def _finish(said: Saying) -> Turn:
    """To the summary, whatever is still missing; sent only from there."""
    if steps.is_addition(said.conversation):
        return steps.add(said.conversation)
    if said.conversation.state == "check" and said.wish.name == "send":
        return steps.submit(said.conversation)
    if not is_answered(said.draft, "what"):
        return steps.ask(said.conversation, "what", (Say("dialogue.needed"),))
    return steps.check(steps.remembering(said.conversation, **{steps.PUT_OFF: True}))


def _with_a_topic(fulfil: Fulfil) -> Fulfil:
    """For wishes that make no sense while nothing is being collected."""

    def fulfilled(said: Saying) -> Turn:
        if said.conversation.draft is None:
            return Turn(said.conversation, (Say("dialogue.nothing_open"),))
        return fulfil(said)

    return fulfilled


# ---------------------------------------------------------------- about the bot


def _help(said: Saying) -> Turn:
    return steps.stay(said.conversation, Say("dialogue.help"))


def _why(said: Saying) -> Turn:
    question = asked_question(said.conversation)
    return steps.stay(said.conversation, Say(f"question.{question}.why")) if question else _pitch(said)


def _pitch(said: Saying) -> Turn:
    own = said.scene.settings.social_media
    points = {"why": own.why, "whom": own.whom, "what": own.what, "how": own.how}
    spoken: dict[str, Value] = {
        name: (Say("pitch.own", {"text": text}) if text else Say(f"pitch.{name}"),)
        for name, text in points.items()
    }
    return steps.stay(said.conversation, Say("pitch.all", spoken))


def _show(said: Saying) -> Turn:
    """ "Was fehlt noch?": what is known and what is open; where nothing is collected, the topics of the person."""
    if said.conversation.draft is None:
        return _from_the_store(replace(said, wish=Wish("mine")))
    known = () if steps.is_addition(said.conversation) else (telling.noted(said.conversation),)
    return steps.stay(said.conversation, *known)


def _human(said: Saying) -> Turn:
    contact = said.scene.settings.contact
    return steps.stay(
        said.conversation, Say("dialogue.human", {"name": contact.name, "reach": contact.reach})
    )


def _about_data(said: Saying) -> Turn:
    contact = said.scene.settings.contact
    return steps.stay(said.conversation, Say("dialogue.data", {"name": contact.name, "reach": contact.reach}))


def _introduce(said: Saying) -> Turn:
    organisation = said.scene.settings.organisation.name
    return steps.stay(said.conversation, Say("dialogue.introduction", {"organisation": organisation}))


def _bye(said: Saying) -> Turn:
    """No question is repeated to who leaves."""
    draft = said.conversation.draft
    return Turn(said.conversation, (Say("dialogue.bye" if draft is None else "dialogue.bye_for_now"),))


def _from_the_store(said: Saying) -> Turn:
    """Answered by the handler, which can look things up. Who withdraws is asked nothing more about a quote that was there."""
    over = said.wish.name == "withdraw" and said.conversation.state == QUOTED
    after = () if over else telling.reminder(said.conversation)
    return Turn(said.conversation, wish=said.wish, afterwards=after)


def _withdraw(said: Saying) -> Turn:
    """Nothing goes without its number, except the only one, after it was asked once."""
    state, own = said.conversation.state, said.scene.handed_in
    if said.wish.argument or len(own) != 1 or state not in {"idle", "check", *BY_ID}:
        return _from_the_store(said)
    return withdrawing.asked(said, own[0])


WISHES: dict[str, Fulfil] = {
    "new": _new,
    "back": _with_a_topic(_back),
    "change": _change,
    "skip": _without_value,
    "open": _without_value,
    "void": _without_value,
    "go_on": _with_a_topic(_go_on),
    "abort": _abort,
    "keep": _with_a_topic(_keep),
    "finish": _with_a_topic(_finish),
    "send": _with_a_topic(_finish),
    "help": _help,
    "show": _show,
    "why": _why,
    "pitch": _pitch,
    "human": _human,
    "data": _about_data,
    "introduce": _introduce,
    "bye": _bye,
    "mine": _from_the_store,
    "status": _from_the_store,
    "withdraw": _withdraw,
    "away": _from_the_store,
    "present": _from_the_store,
    "language": _from_the_store,
    "formal": _from_the_store,
    "informal": _from_the_store,
}
