"""hilfe [befehl]: all commands, or one of them with an example."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from handlers.commands.declaration import Call, Command
from handlers.letters import Letter
from newsroom.messages import Say, Value
from understanding.spelling import folded


async def run(call: Call, table: Sequence[Command]) -> list[Letter]:
    """An unknown word gets the whole list, which answers every question about it."""
    wanted = folded(call.order.argument)
    for command in table:
        if wanted in map(folded, _all_names(command, call)):
            return [call.answer(_one(command, call), *call.how)]
    groups = [_group(name, list(some), call) for name, some in groupby(table, key=lambda one: one.group)]
    return [call.answer(Say("commands.list"), *groups, Say("commands.more"), *call.how)]


def _group(name: str, commands: Sequence[Command], call: Call) -> Say:
    entries = tuple(_entry(command, call) for command in commands)
    return Say("commands.group", {"name": (Say(f"commands.groups.{name}"),), "commands": entries})


def _one(command: Command, call: Call) -> Say:
    _, *others = (f"!{name}" for name in dict.fromkeys(_all_names(command, call)))
    values: dict[str, Value] = {
        "usage": command.usage(call.voice),
        "about": (Say(f"commands.{command.name}.about"),),
        "example": (Say(f"commands.{command.name}.example"),),
        "others": ", ".join(others),
    }
    return Say("commands.one_also" if others else "commands.one", values)


def _entry(command: Command, call: Call) -> Say:
    about = (Say(f"commands.{command.name}.about"),)
    return Say("commands.entry", {"usage": command.usage(call.voice), "about": about})


def _all_names(command: Command, call: Call) -> list[str]:
    """Those of the reader's language first."""
    texts = call.context.texts
    foreign = [texts.voice(one, formal=True) for one in texts.languages if one != call.person.language]
    return [name for voice in (call.voice, *foreign) for name in command.names(voice)]
