"""How a topic and its questions are told: keys of texts and the values in them."""

from __future__ import annotations

from typing import cast

from newsroom import asking, attachments, doubts, telling_material
from newsroom.conversation import Conversation
from newsroom.doubts import Doubt
from newsroom.guesses import guess
from newsroom.messages import Say, Value
from newsroom.questions import FIVE_W, IDS, is_answered, unanswered
from newsroom.topics import Answer, Draft, Given
from newsroom.wording import counted, shortened
from understanding.when.span import Span

__all__ = ["counted", "shortened"]  # besides what is defined here

LONG = 2000  # characters from which on we say that all of it is kept
TITLE = 80
WITHDRAWING = (
    "withdrawing"  # in the memory of a conversation: number and title of the topic that may be withdrawn
)


def title(draft: Draft) -> str:
    """ "" while it has none."""
    answer = draft.answers.get("what")
    return (
        shortened(" ".join(str(answer.value or answer.words)[: 4 * TITLE].split()), TITLE) if answer else ""
    )


# ---------------------------------------------------------------- fields


def label(question: str) -> tuple[Say, ...]:
    return (Say(f"question.{question}.label"),)


def field(draft: Draft, question: str) -> Say:
    """One line of the summary; an answer that is missing is said to be missing."""
    answer = draft.answers.get(question)
    if question == "pictures" and draft.pictures:
        return counted("field.pictures", len(draft.pictures), {"label": label(question)})
    if question == "quote" and draft.quotes:
        return telling_material.quotes(draft, label(question))
    if answer is None:
        return Say("field.missing", {"label": label(question)})
    if answer.given is not Given.VALUE:
        return Say(f"field.{answer.given}", {"label": label(question)})
    return Say("field.value", {"label": label(question), "value": spoken(answer)})


def spoken(answer: Answer) -> Value:
    return answer.value if isinstance(answer.value, Span) else shortened(answer.value or answer.words)


def fields(draft: Draft) -> tuple[Say, ...]:
    return tuple(field(draft, question) for question in IDS)


# ---------------------------------------------------------------- questions and choices


def question(draft: Draft, asked: str, later: int, guess: Answer | None) -> tuple[Say, ...]:
    """The question with an example; after it how many come `later`, before it the answer so far or what it may be."""
    example = Say(f"question.{asked}.example")
    if is_answered(draft, asked):
        so_far = Say("dialogue.so_far", {"field": (field(draft, asked),)})
        return (so_far, Say(f"question.{asked}.ask"), example)
    if guess:
        example = Say("dialogue.guess", {"value": spoken(guess)})
    progress = counted("dialogue.progress", later, {}) if later else Say("dialogue.progress.last")
    hint = Say("dialogue.hint", {"example": (example,), "progress": (progress,)})
    return (Say(f"question.{asked}.ask"), hint)


def summary(conversation: Conversation) -> tuple[Say, ...]:
    """All fields with their numbers; who was never asked for pictures and a quote learns that they are welcome."""
    draft = conversation.draft or Draft()
    welcome = [question for question in unanswered(draft) if question not in FIVE_W]
    more = (Say("dialogue.more_is_welcome"),) if len(welcome) == len(IDS) - len(FIVE_W) else ()
    return (noted(conversation), *more, Say("dialogue.check"))


def noted(conversation: Conversation) -> Say:
    """All fields with their numbers, and what is known of pictures, quotes and files."""
    draft = conversation.draft or Draft()
    lines = tuple(guessed(conversation, question) or field(draft, question) for question in IDS)
    material = (*telling_material.lines(draft), *attachments.listed(draft))
    return Say("dialogue.summary", {"fields": lines, "material": material})


def guessed(conversation: Conversation, question: str) -> Say | None:
    """What is not sure, shown as such."""
    maybe = guess(conversation, question)
    return Say("field.guess", {"label": label(question), "value": spoken(maybe)}) if maybe else None


def doubt(conversation: Conversation) -> tuple[Say, ...]:
    """What is unclear about a date, and the numbered ways out."""
    doubted = doubts.read(conversation.memory)
    if doubted.reason == "no_day":
        return (why_doubtful(doubted), Say("dialogue.doubt.day"))
    options = [
        Say(f"dialogue.doubt.{way.text}", {"span": spoken(way.answer)}) for way in doubts.ways(doubted)
    ]
    again = Say("dialogue.doubt.again")
    return (why_doubtful(doubted), Say("dialogue.doubt.options", {"options": (*options, again)}))


def why_doubtful(doubted: Doubt) -> Say:
    """Only of a day that does not exist there are others nearby."""
    reason = "no_such_day" if doubted.reason == "impossible" and doubted.candidates else doubted.reason
    return Say(f"dialogue.doubt.{reason}", {"words": shortened(doubted.words)})


def reminder(conversation: Conversation) -> tuple[Say, ...]:
    """What is still open here, in short, after something else was talked about."""
    draft = conversation.draft
    if conversation.state == "apart":
        return (Say("dialogue.apart", {"topics": _parts(conversation)}),)
    in_short = {
        "amend": (Say("own_topics.new_answer"),),
        "asked_who": (Say("asked.who"),),
        "withdraw": (_withdrawing(conversation),),
        telling_material.QUOTED: telling_material.of_quote(conversation),
    }
    if conversation.state in in_short:
        return in_short[conversation.state]
    if draft is None or conversation.state in asking.STATES:
        return ()
    if conversation.state == "doubt":
        return doubt(conversation)
    if conversation.state in telling_material.STATES:
        return telling_material.reminder(conversation)
    told = {
        "idle": kept(draft),
        "check": Say("dialogue.check"),
        "change": Say("dialogue.change", {"fields": fields(draft)}),
        "abort": Say("dialogue.abort"),
        "kept": offered(draft),
    }
    return (told.get(conversation.state, Say(f"question.{conversation.state}.ask")),)


def _withdrawing(conversation: Conversation) -> Say:
    about = cast("dict[str, str]", conversation.memory.get(WITHDRAWING, {}))
    return Say("own_topics.withdraw", {name: about.get(name, "") for name in ("number", "title")})


def _parts(conversation: Conversation) -> tuple[Say, ...]:
    """How the topics begin of which one message may speak."""
    texts = cast("list[str]", conversation.memory.get("parts", []))
    return tuple(Say("dialogue.part", {"text": shortened(text, TITLE)}) for text in texts)


def kept(draft: Draft) -> Say:
    """The draft that waits, by its title if it has one."""
    return (
        Say("dialogue.kept.titled", {"title": title(draft)})
        if title(draft)
        else Say("dialogue.kept.untitled")
    )


def offered(draft: Draft) -> Say:
    """What to do with a draft when something new comes."""
    return Say("dialogue.offer", {"draft": (kept_name(draft),)})


def kept_name(draft: Draft) -> Say:
    return (
        Say("dialogue.draft.titled", {"title": title(draft)})
        if title(draft)
        else Say("dialogue.draft.untitled")
    )
