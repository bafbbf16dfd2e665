"""sperre von bis grund: marks the topics of a period, or holds it free; alone the list, and one is lifted again."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from handlers import planned
from handlers.agenda_line import entry
from handlers.commands.declaration import Call
from handlers.commands.who import some, today
from handlers.letters import Letter
from newsroom import blackout_words
from newsroom.advising import typed
from newsroom.blackout_words import LONGEST
from newsroom.blackouts import PLANNED, Blackout, concerned, marks, official, told
from newsroom.capacity import free_day
from newsroom.messages import Say
from newsroom.periods import Period
from newsroom.topics import Topic
from newsroom.wording import one_line, shortened
from storage import blackouts, decisions, topics
from storage.database import Transaction
from understanding.spelling import folded, says
from understanding.when import Region

SHOWN = 60  # characters of what was written


async def run(tx: Transaction, call: Call) -> list[Letter]:
    if not call.argument:
        return [call.answer(await _list(tx, call))]
    first, _, rest = call.argument.partition(" ")
    if says(first, call.every("blackout.lifting")):
        return [call.answer(*await _lift(tx, one_line(rest), call))]
    return [call.answer(*await _made(tx, call))]


# ---------------------------------------------------------------- the list


async def _list(tx: Transaction, call: Call) -> Say:
    known = await blackouts.current(tx, today(call))
    if not known:
        return Say("commands.blackout.empty")
    return Say(
        "commands.blackout.page", {"lines": some([_line(one) for one in known]), "first": str(known[0].id)}
    )


def _line(one: Blackout) -> Say:
    return Say("commands.blackout.line_holds" if one.holds else "commands.blackout.line", told(one))


# ---------------------------------------------------------------- a new one


async def _made(tx: Transaction, call: Call) -> tuple[Say, ...]:
    wanted = _read(call)
    if isinstance(wanted, Say):
        return (wanted,)
    known = await blackouts.current(tx, today(call))
    same = next((one for one in known if _is_same(one, wanted)), None)
    if same:
        return (Say("commands.blackout.there", told(same)),)
    made = await blackouts.add(tx, wanted, call.person, call.context.now)
    await decisions.note(tx, call.person.id, call.order_name, call.event, call.context.now)
    done = Say("commands.blackout.made_holds" if made.holds else "commands.blackout.made", told(made))
    return (done, *await _within(tx, made, call))


async def _within(tx: Transaction, made: Blackout, call: Call) -> tuple[Say, ...]:
    """The topics that stand there already."""
    found = concerned(await topics.with_status(tx, *PLANNED), made)
    if not found:
        return (Say("commands.blackout.none_within"),)
    lines = some([_topic(one, made, call) for one in found])
    if not made.holds:
        return (Say("commands.blackout.within", {"lines": lines}),)
    schedule = await planned.schedule(tx, call.context.now, call.context.settings)
    free = free_day(made.first, schedule) or schedule.today
    values = {"first": str(found[0].number), "typed": typed(free, schedule.today)}
    return (Say("commands.blackout.within_held", {**values, "lines": lines}),)


def _topic(one: Topic, made: Blackout, call: Call) -> Say:
    """Its line in the agenda, and who holds an office and stands in its foreground."""
    settings = call.context.settings
    officials = settings.town.officials
    said = marks(one, [made], officials) if official(one, officials) else ()
    return entry(one, Period(made.first, made.last), settings, {one.id: said})


def _read(call: Call) -> Blackout | Say:
    settings = call.context.settings
    now = call.context.now.astimezone(ZoneInfo(settings.timezone)).replace(tzinfo=None)
    region, holding = Region(settings.state, settings.timezone), call.every("blackout.holding")
    found = blackout_words.read(call.argument, now, call.person.language, region, holding)
    if isinstance(found, Blackout):
        return found
    return Say(
        f"commands.blackout.{found}", {"words": shortened(one_line(call.argument), SHOWN), "limit": LONGEST}
    )


def _is_same(one: Blackout, other: Blackout) -> bool:
    return (one.first, one.last, folded(one.reason), one.holds) == (
        other.first,
        other.last,
        folded(other.reason),
        other.holds,
    )


# ---------------------------------------------------------------- lifted again


async def _lift(tx: Transaction, words: str, call: Call) -> tuple[Say, ...]:
    """By its number, or by its reason where only one has it."""
    known = await blackouts.current(tx, today(call))
    if not known:
        return (Say("commands.blackout.empty"),)
    meant = [one for one in known if words == str(one.id)] or _by_reason(words, known)
    if len(meant) != 1:
        lines = some([_line(one) for one in meant or known])
        which = Say("commands.blackout.which", {"lines": lines, "first": str((meant or known)[0].id)})
        unknown = Say("commands.blackout.no_such", {"words": shortened(words, SHOWN)})
        return (unknown, which) if words and not meant else (which,)
    await blackouts.lift(tx, meant[0].id, call.context.now)
    await decisions.note(tx, call.person.id, call.order_name, call.event, call.context.now)
    return (Say("commands.blackout.lifted", told(meant[0])),)


def _by_reason(words: str, known: tuple[Blackout, ...]) -> list[Blackout]:
    """Exactly or with an obvious typing error, else by the beginning."""
    spelled = folded(words)
    exact = [one for one in known if says(words, (one.reason,))]
    return exact or [one for one in known if spelled and folded(one.reason).startswith(spelled)]
