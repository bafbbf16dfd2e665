"""abwesend: who is away until when; with a person and a day, entered for that person; everybody for themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from handlers import absences
from handlers.commands import naming
from handlers.commands.declaration import Call
from handlers.commands.naming import addressed, called
from handlers.commands.who import some, today
from handlers.letters import Letter
from newsroom.messages import Say, Value
from newsroom.naming import Persons
from newsroom.people import Person
from newsroom.wording import shortened
from storage import people
from storage.database import Transaction
from understanding.spelling import folded, says
from understanding.wishes import Wish


async def run(tx: Transaction, call: Call) -> list[Letter]:
    """Who is no editor says it only of themselves."""
    name = _name(call)
    if call.argument and not name:
        return [call.answer(*await _of_oneself(tx, call.argument, call))]
    if not call.is_editor:
        return [call.answer(Say("commands.editors_only"))]
    if not call.argument:
        return [call.answer(await _page(tx, call))]
    found = await naming.persons(tx, call.argument)
    if len(found.persons) != 1:
        missing = found if found.persons else Persons(name, (), "")
        return [call.answer(await naming.unclear(tx, missing))]
    return [call.answer(*await _of(tx, found.persons[0], found.rest, call))]


def _name(call: Call) -> str:
    """The words before the first one that belongs to a date: "Anna Weber" of "Anna Weber bis 12.12."."""
    words = call.argument.split()
    dates = {folded(word) for word in call.every("away.before_a_date")}
    place = next(
        (
            place
            for place, word in enumerate(words)
            if folded(word) in dates or (word[0].isdigit() and not word.startswith("@"))
        ),
        len(words),
    )
    return " ".join(words[:place])


async def _of_oneself(tx: Transaction, words: str, call: Call) -> tuple[Say, ...]:
    wish = Wish("present") if _is_back(words, call) else Wish("away", words)
    _, told = await absences.granted(tx, wish, call.person, call.context)
    return told


async def _of(tx: Transaction, person: Person, words: str, call: Call) -> tuple[Say, ...]:
    values: dict[str, Value] = {"person": called(person), "words": shortened(words, absences.SHOWN)}
    if _is_back(words, call):
        return (await _back(tx, person, call),)
    until = absences.read(words, call.person, call.context)
    if not isinstance(until, date):
        return (Say(f"commands.away.{until}", {**values, "person": addressed(person)}),)
    await people.away(tx, person.id, until)
    instead = await absences.covered(tx, replace(person, away_until=until), call.context)
    return (Say("commands.away.noted", {**values, "until": until}), *instead)


async def _back(tx: Transaction, person: Person, call: Call) -> Say:
    was_away = person.away_until is not None and person.away_until >= today(call)
    await people.away(tx, person.id, None)
    return Say(f"commands.away.{'ended' if was_away else 'not_away'}", {"person": called(person)})


def _is_back(words: str, call: Call) -> bool:
    return says(words, call.every("away.back"))


async def _page(tx: Transaction, call: Call) -> Say:
    away = [one for one in await people.everybody(tx) if one.away_until and one.away_until >= today(call)]
    if not away:
        return Say("commands.away.nobody")
    away.sort(key=lambda one: (one.away_until or date.max, one.name))
    return Say("commands.away.page", {"lines": some([await _line(tx, one, call) for one in away])})


async def _line(tx: Transaction, one: Person, call: Call) -> Say:
    values: dict[str, Value] = {"person": called(one), "until": one.away_until or date.max}
    instead = await absences.stand_ins(tx, one, call.context)
    return Say(
        "commands.away.line_instead" if instead else "commands.away.line", {**values, "instead": instead}
    )
