"""One free message becomes a draft: what is certain is noted, what is not is asked about, and only what is missing is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from newsroom import attachments, guesses, steps, telling
from newsroom.conversation import Conversation
from newsroom.doubts import Doubt
from newsroom.guesses import GUESSES
from newsroom.messages import Say
from newsroom.questions import FIVE_W
from newsroom.topics import Answer, Draft, Given
from newsroom.turn import Saying, Scene, Turn
from understanding.in_passing import named_in_passing
from understanding.intake import Count, Found, Intake, When, taken_in, topics_within
from understanding.wishes import without_greeting


@dataclass(frozen=True, slots=True)
class Understood:
    """What a message says, by question: `answers` are facts, `guesses` are to be asked about, like the `doubt` about a date."""

    kind: str
    answers: Mapping[str, Answer]
    guesses: Mapping[str, Answer]
    doubt: Doubt | None = None

    @property
    def says_anything(self) -> bool:
        return bool(self.answers or self.doubt)


def understood(text: str, event: str, scene: Scene) -> Understood:
    """The words of "what" are the whole message: its headline says less, and nothing that was said is lost."""
    said = taken_in(text, scene.now, scene.language, scene.region, scene.known)
    found = _found(said)
    sure = {name: one for name, one in found.items() if one.is_sure and not _is_subject(name, one, text)}
    answers = {name: _answer(one, event) for name, one in sure.items()}
    guessed = {name: _answer(one, event) for name, one in found.items() if name not in sure}
    date = _date(said.when, event)
    if isinstance(date, Answer):
        answers["when"] = date
    if "what" in answers:
        answers["what"] = replace(answers["what"], words=text.strip())
    in_order = {name: answers[name] for name in FIVE_W if name in answers}
    return Understood(said.kind, in_order, guessed, date if isinstance(date, Doubt) else None)


def _found(said: Intake) -> dict[str, Found | Count]:
    fields = {"what": said.what, "where": said.where, "who": said.who, "how_many": said.how_many}
    return {name: one for name, one in fields.items() if one is not None}


def _is_subject(name: str, found: Found | Count, text: str) -> bool:
    """A house may be what the topic is about, and is then asked for where it is."""
    return name == "where" and named_in_passing(found.words, " ".join(text.split()))


def _answer(found: Found | Count, event: str) -> Answer:
    """Of a number the words: "rund 80 Gäste" says more than 80."""
    value = found.value if isinstance(found, Found) else found.words
    return Answer(Given.VALUE, found.words, value, event)


def _date(when: When | None, event: str) -> Answer | Doubt | None:
    if when is None or when.reading.question == "no_date":
        return None
    reading = when.reading
    if reading.question is None and reading.span is not None:
        return Answer(Given.VALUE, when.words, reading.span, event)
    return Doubt(when.words, event, reading.question or "unclear", reading.candidates)


# ---------------------------------------------------------------- a new topic


def told(conversation: Conversation, text: str, event: str, scene: Scene) -> Turn:
    """Nothing is being collected and somebody writes: one topic, several of them, or none at all."""
    is_long = attachments.is_long(conversation, event)
    parts = topics_within(text)
    if len(parts) > 1 and not is_long:
        return _offered_apart(conversation, text, parts, event)
    said = understood(text, event, scene)
    if said.kind == "topic" or is_long:
        return begun(conversation, said, text, event)
    return no_topic(conversation, said.kind, scene)


def no_topic(conversation: Conversation, kind: str, scene: Scene) -> Turn:
    """A short answer to what is no topic, and no dialogue."""
    contact = scene.settings.contact
    values = {"name": contact.name, "reach": contact.reach}
    return steps.stay(conversation, Say(f"dialogue.no_topic.{kind}", values))


def begin(conversation: Conversation, text: str, event: str, scene: Scene, *, whole: bool = False) -> Turn:
    """A new topic, whatever the text looks like: it was announced as one. Without a text the questions begin."""
    text = without_greeting(text.strip(), scene.vocabulary)
    if not text:
        return steps.begin(conversation)
    whole = whole or attachments.is_long(conversation, event)
    if not whole and len(parts := topics_within(text)) > 1:
        return _offered_apart(steps.without_topic(conversation), text, parts, event)
    return begun(conversation, understood(text, event, scene), text, event)


def begun(conversation: Conversation, said: Understood, text: str, event: str) -> Turn:
    """A draft with what was understood. A text that says nothing we know of is the title; a long one has none."""
    files = attachments.enclosed(conversation, event)
    if attachments.is_long(conversation, event):
        fresh = replace(steps.without_topic(conversation), draft=Draft(attachments=files))
        return _in_one_sentence(added(fresh, _for_reading(said)))
    answers = dict(said.answers)
    if not said.says_anything:
        answers["what"] = Answer(Given.VALUE, text.strip(), text.strip(), event)
    fresh = replace(steps.without_topic(conversation), draft=Draft(answers, attachments=files))
    return shown(_with_guesses(fresh, said.guesses), said.doubt)


def added(conversation: Conversation, said: Understood) -> Turn:
    """What a longer reply says about what nobody has answered yet; nothing that is known changes."""
    draft = conversation.draft or Draft()
    answers = {**said.answers, **draft.answers}
    doubt = None if "when" in answers else said.doubt
    grown = replace(conversation, draft=replace(draft, answers=answers))
    return shown(_with_guesses(grown, said.guesses), doubt)


def read_whole(said: Saying) -> Turn:
    """Asked what the topic is about, somebody sends all that there is: kept, read for the other questions, and asked again."""
    found = _for_reading(understood(said.text, said.event, said.scene))
    files = attachments.enclosed(said.conversation, said.event)
    return _in_one_sentence(added(attachments.attached(said.conversation, files), found))


def _for_reading(said: Understood) -> Understood:
    """A long text has no title, for its core is the person's to say. It may name many dates: rather than asking which of
    them, the question when is asked in its turn.
    """
    answers = {name: one for name, one in said.answers.items() if name != "what"}
    guessed = {name: one for name, one in said.guesses.items() if name != "what"}
    return replace(said, answers=answers, guesses=guessed, doubt=None)


def _in_one_sentence(turn: Turn) -> Turn:
    return replace(turn, says=(Say("dialogue.long_text"), *turn.says))


def _with_guesses(conversation: Conversation, guessed: Mapping[str, Answer]) -> Conversation:
    answers = (conversation.draft or Draft()).answers
    left = {name: one for name, one in guessed.items() if name not in answers}
    return steps.remembering(conversation, **{GUESSES: guesses.written(left)}) if left else conversation


def shown(conversation: Conversation, doubt: Doubt | None) -> Turn:
    """What was understood, then what comes next. Right before the summary nothing is repeated: it says it all."""
    echo = _echo(conversation)
    if doubt:
        return steps.doubt(conversation, doubt, echo)
    turn = steps.onward(conversation, echo)
    return replace(turn, says=turn.says[len(echo) :]) if turn.conversation.state == "check" else turn


def _echo(conversation: Conversation) -> tuple[Say, ...]:
    """Field by field; a title alone in one line."""
    draft = conversation.draft or Draft()
    if tuple(draft.answers) == ("what",) and not conversation.memory.get(GUESSES):
        return steps.started(draft.answers["what"])
    lines = [telling.guessed(conversation, name) or telling.field(draft, name) for name in FIVE_W]
    known = [
        line
        for name, line in zip(FIVE_W, lines, strict=True)
        if name in draft.answers or guesses.guess(conversation, name)
    ]
    return (Say("dialogue.understood", {"fields": tuple(known)}),) if known else ()


# ---------------------------------------------------------------- two topics in one message


def _offered_apart(conversation: Conversation, text: str, parts: tuple[str, ...], event: str) -> Turn:
    waiting = steps.remembering(
        conversation, **{steps.PENDING: {"text": text, "event": event}, steps.PARTS: list(parts)}
    )
    return steps.stay(steps.in_state(waiting, "apart"))


def begin_apart(conversation: Conversation, scene: Scene) -> Turn:
    """The first of them now, the others as soon as it is handed in or gone."""
    _, event = steps.pending(conversation)
    first, *rest = steps.parts(conversation)
    waiting = steps.with_waiting(conversation, [(one, event) for one in rest])
    return begin(waiting, first, event, scene, whole=True)


def begin_as_one(conversation: Conversation, scene: Scene) -> Turn:
    text, event = steps.pending(conversation)
    return begin(conversation, text, event, scene, whole=True)


def next_waiting(turn: Turn, scene: Scene) -> Turn:
    """Once a topic is handed in or gone, the next one of the same message begins."""
    waiting = steps.waiting(turn.conversation)
    if not waiting or turn.conversation.draft is not None or turn.outcome == "none":
        return turn
    text, event = waiting[0]
    left = steps.with_waiting(turn.conversation, waiting[1:])
    begun_next = begin(left, text, event, scene, whole=True)
    says = (*turn.says, Say("dialogue.next_of_several"), *begun_next.says)
    return replace(turn, conversation=begun_next.conversation, says=says)
