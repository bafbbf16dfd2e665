"""The table of all commands; help, the handbook and what Matrix is told of them are made from it."""

from __future__ import annotations

from dataclasses import replace

from handlers.commands import (
    accept,
    agenda,
    ask,
    away,
    balance,
    blackout,
    calendar,
    contacts,
    decline,
    departments,
    deputy,
    edit,
    enter,
    export,
    hold,
    inbox,
    load,
    meeting,
    merge,
    page,
    priority,
    published,
    remind,
    schedule,
    search,
    sheet,
    topic,
    undo,
    withdrawal,
    year,
)
from handlers.commands import call as topic_call
from handlers.commands import help as helping
from handlers.commands.declaration import Call, Command
from handlers.context import Context
from handlers.letters import Letter
from newsroom.commanding import Order, Unknown, parse
from newsroom.messages import Say, Text
from newsroom.people import Person
from storage.database import Transaction
from texts import Catalogue

__all__ = ["TABLE", "Call", "Command", "called", "command"]

TABLE: tuple[Command, ...] = (
    Command("help", lambda _tx, call: helping.run(call, TABLE), "look", for_everybody=True),
    Command("agenda", agenda.run, "look"),
    Command("inbox", inbox.run, "look"),
    Command("topic", topic.run, "look"),
    Command("search", search.run, "look"),
    Command("accept", accept.run, "decide"),
    Command("schedule", schedule.run, "decide"),
    Command("hold", hold.run, "decide"),
    Command("decline", decline.run, "decide"),
    Command("priority", priority.run, "decide"),
    Command("edit", edit.run, "decide"),
    Command("published", published.run, "decide"),
    Command("undo", undo.run, "decide"),
    Command("merge", merge.run, "decide"),
    Command("blackout", blackout.run, "decide"),
    Command("ask", ask.run, "ask"),
    Command("remind", remind.run, "ask"),
    Command("call", topic_call.run, "ask"),
    Command("enter", enter.run, "ask"),
    Command("departments", departments.run, "people"),
    Command("contacts", contacts.run, "people"),
    Command("deputy", deputy.run, "people"),
    Command("away", away.run, "people", for_everybody=True),
    Command("withdrawal", withdrawal.run, "people"),
    Command("load", load.run, "overview"),
    Command("balance", balance.run, "overview"),
    Command("year", year.run, "overview"),
    Command("meeting", meeting.run, "overview"),
    Command("sheet", sheet.run, "overview"),
    Command("export", export.run, "overview"),
    Command("page", page.run, "overview"),
    Command("calendar", calendar.run, "overview", for_everybody=True),
)
BY_NAME = {command.name: command for command in TABLE}


def called(text: Text, context: Context, person: Person) -> Order | Unknown | None:
    """The command that a message gives; None for all that is not meant as one, and for an edit, a quote or a notice."""
    if not text.plain:
        return None
    words = vocabulary(context.texts, person.language)
    return parse(text.body, words, _bot(context), mentioned=text.mentions_bot)


async def command(tx: Transaction, call: Call) -> list[Letter]:
    """Carries the command out, or says in one sentence why not."""
    if isinstance(call.order, Unknown):
        return _aside([call.answer(not_known(call.order))], call)
    wanted = BY_NAME[call.order.name]
    if not (call.is_editor or wanted.for_everybody):
        return _aside([call.answer(Say("commands.editors_only"))], call)
    letters = await wanted.run(tx, call)
    return _aside(letters, call) if wanted.group in LOOKING else letters


LOOKING = ("look", "overview")  # groups of commands that change nothing


def _aside(letters: list[Letter], call: Call) -> list[Letter]:
    """Who only looks, and asked so that nobody else saw it, is answered so; what changes something concerns the whole room."""
    if not call.aside:
        return letters
    return [
        replace(one, thread=call.aside) if one.address == call.address and not (one.key or one.about) else one
        for one in letters
    ]


def vocabulary(texts: Catalogue, language: str) -> dict[str, str]:
    """Every word of every language for every command; the person's own language goes before."""
    languages = sorted(texts.languages, key=lambda one: one != language)
    voices = [texts.voice(one, formal=True) for one in languages]
    return {word: command.name for voice in voices for command in TABLE for word in command.names(voice)}


def not_known(order: Unknown) -> Say:
    """Asks whether a similar command was meant; it is never guessed."""
    if order.meant is None:
        return Say("commands.unknown", {"word": order.word})
    meant = f"!{order.meant} {order.argument[:SHOWN]}".rstrip()
    return Say("commands.meant", {"word": order.word, "meant": meant})


SHOWN = 60  # characters of what was typed behind a misspelled command


def _bot(context: Context) -> tuple[str, ...]:
    matrix = context.settings.matrix
    return matrix.user, matrix.user[1:].partition(":")[0], matrix.device_name, "Themenbote"
