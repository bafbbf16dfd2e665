"""What the desk asks for, in a house with 20,000 topics beside one with 500. Both have 500 contacts.

    uv run python -m bench.desk

The present is the same in both, as it is in life: topics that wait, are planned or on hold. What differs is how much is over and
done with. Times are of this machine's processor, the best of several, in both houses by turns, so that what else the machine does
touches both alike: read the ratios.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from functools import partial
from http import HTTPStatus
from pathlib import Path
from time import process_time
from typing import Final

from bench.filled import fill
from tests.support.desk import EDITOR
from tests.support.site import Site, open_site

FEW: Final = 500  # topics
MANY: Final = 20_000
CONTACTS: Final = 500
ROUNDS: Final = 5
LIMIT: Final = 2.0  # times as long, at most
COMMANDS: Final = (
    "!agenda",
    "!agenda 2027",
    "!eingang",
    "!suchen Kinderhaus",
    "!jahr",
    "!ausgewogenheit",
    "!auslastung",
)


Work = Callable[[], Awaitable[object]]


async def seconds(few: Work, many: Work) -> tuple[float, float]:
    """Of the processor, the best of some rounds in each house."""
    rounds = [(await _once(few), await _once(many)) for _ in range(ROUNDS)]
    return min(one for one, _ in rounds), min(other for _, other in rounds)


async def _once(work: Work) -> float:
    """Of all threads of this process: the database and the drawing of pictures have their own."""
    begun = process_time()
    await work()
    return process_time() - begun


async def asked(site: Site) -> dict[str, Work]:
    """Each command, and each page."""
    found: dict[str, Work] = {one: partial(_ordered, site, one) for one in COMMANDS}
    secret = await site.link(EDITOR)
    pages = {"the page of the year": f"/s/{secret}/", "the page of the agenda": f"/s/{secret}/agenda"}
    return found | {name: partial(_opened, site, path) for name, path in pages.items()}


async def _ordered(site: Site, command: str) -> None:
    if not await site.desk.order(command):
        raise AssertionError(f"no answer to {command}")


async def _opened(site: Site, path: str) -> None:
    answer = await site.get(path)
    if answer.status != HTTPStatus.OK:
        raise AssertionError(f"{answer.status} for a page")


async def house_of(topics: int, opened: AsyncExitStack) -> Site:
    """It stays open as long as the stack does."""
    folder = opened.enter_context(tempfile.TemporaryDirectory())
    site = await opened.enter_async_context(open_site(Path(folder)))
    await fill(site.desk.database, topics, CONTACTS)
    return site


async def main() -> None:
    async with AsyncExitStack() as opened:
        few, many = [await asked(await house_of(topics, opened)) for topics in (FEW, MANY)]
        print(f"{'':24}{FEW:>10} topics{MANY:>10} topics      ratio")
        for name in few:
            one, other = await seconds(few[name], many[name])
            mark = "" if other <= LIMIT * one else "  more than twice"
            print(f"{name:24}{one * 1000:>14.1f} ms{other * 1000:>14.1f} ms{other / one:>11.2f}{mark}")


if __name__ == "__main__":
    asyncio.run(main())
