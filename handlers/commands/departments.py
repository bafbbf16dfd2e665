"""abteilungen: the list, those without a contact first; with a name one of them, made, given themes or dropped."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers.commands import naming
from handlers.commands.declaration import Call
from handlers.commands.who import department_line, some, today
from handlers.letters import Letter
from newsroom.contact_list import LONGEST, MOST_THEMES
from newsroom.messages import Say
from newsroom.naming import Named
from newsroom.people import Department
from newsroom.wording import one_line
from storage import departments
from storage.database import Transaction
from understanding.spelling import folded, says


async def run(tx: Transaction, call: Call) -> list[Letter]:
    if not call.argument:
        return [call.answer(*await _page(tx, call))]
    first, _, rest = call.argument.partition(" ")
    if says(first, call.every("departments.making")):
        return [call.answer(await _made(tx, one_line(rest)))]
    found = await naming.department(tx, call)
    if isinstance(found, Say):
        return [call.answer(found)]
    return [call.answer(*await _about(tx, found, call))]


async def _about(tx: Transaction, found: Named, call: Call) -> tuple[Say, ...]:
    action, _, rest = found.rest.partition(" ")
    if not action:
        return (department_line(found.department, today(call)),)
    if says(action.rstrip(":"), call.every("departments.themes")):
        return (await _themed(tx, found.department, rest, call),)
    if says(action, call.every("departments.dropping")) and not rest:
        return await _dropped(tx, found.department, call)
    return (Say("commands.departments.which", {"department": found.department.name}),)


# ---------------------------------------------------------------- the list


async def _page(tx: Transaction, call: Call) -> tuple[Say, ...]:
    known = await departments.everyone(tx)
    if not known:
        return (Say("commands.departments.empty"),)
    without = [one for one in known if one.contact is None]
    others = [one for one in known if one.contact is not None]
    pages = []
    if without:
        lines = some([department_line(one, today(call)) for one in without])
        pages.append(Say("commands.departments.without", {"lines": lines, "first": without[0].name}))
    if others:
        lines = some([department_line(one, today(call)) for one in others])
        pages.append(Say("commands.departments.page", {"lines": lines}))
    return tuple(pages)


# ---------------------------------------------------------------- changes


async def _made(tx: Transaction, name: str) -> Say:
    if not folded(name):
        return Say("commands.departments.name_needed")
    if len(name) > LONGEST:
        return Say("commands.departments.shorter", {"limit": LONGEST})
    known = next((one for one in await departments.everyone(tx) if folded(one.name) == folded(name)), None)
    if known:
        return Say("commands.departments.there", {"department": known.name})
    made = await departments.put(tx, Department(0, name))
    return Say("commands.departments.made", {"department": made.name})


async def _themed(tx: Transaction, department: Department, written: str, call: Call) -> Say:
    values = {"department": department.name}
    if says(written, call.every("nobody_words")):
        await departments.put(tx, replace(department, themes=()))
        return Say("commands.departments.unthemed", values)
    themes = tuple(
        dict.fromkeys(one for piece in re.split(r"[,;\n]", written) if folded(one := one_line(piece)))
    )
    if not themes:
        return Say("commands.departments.themes_needed", values)
    if len(themes) > MOST_THEMES or any(len(one) > LONGEST for one in themes):
        return Say("commands.departments.fewer", {"limit": MOST_THEMES, "length": LONGEST})
    await departments.put(tx, replace(department, themes=themes))
    return Say("commands.departments.themed", {**values, "themes": ", ".join(themes)})


async def _dropped(tx: Transaction, department: Department, call: Call) -> tuple[Say, ...]:
    """Never one to which topics or events belong; what stands in the settings comes again at the next start."""
    values = {"department": department.name}
    if await departments.is_referred_to(tx, department.id):
        return (Say("commands.departments.in_use", values),)
    await departments.drop(tx, department.id)
    configured = any(one.name == department.name for one in call.context.settings.departments)
    gone = Say("commands.departments.dropped", values)
    return (gone, Say("commands.departments.configured")) if configured else (gone,)
