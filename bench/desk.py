"""What the desk asks for, in a house with 20,000 topics beside one with 500. Both have 500 contacts.

    uv run python -m bench.desk

The present is the same in both, as it is in life: topics that wait, are planned or on hold. What differs is how much is over and
done with. Times are of this machine, now, the best of several: read the ratios.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from functools import partial
from http import HTTPStatus
from pathlib import Path
from time import perf_counter
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


async def seconds(work: Callable[[], Awaitable[object]]) -> float:
    """The best of some rounds, so that what else this machine does stays out of it."""
    return min([await _once(work) for _ in range(ROUNDS)])


async def _once(work: Callable[[], Awaitable[object]]) -> float:
    begun = perf_counter()
    await work()
    return perf_counter() - begun


async def measured(site: Site) -> dict[str, float]:
    """Seconds for each command, and for each page."""
    found = {one: await seconds(partial(_ordered, site, one)) for one in COMMANDS}
    secret = await site.link(EDITOR)
    pages = {"the page of the year": f"/s/{secret}/", "the page of the agenda": f"/s/{secret}/agenda"}
    return found | {name: await seconds(partial(_opened, site, path)) for name, path in pages.items()}


async def _ordered(site: Site, command: str) -> None:
    if not await site.desk.order(command):
        raise AssertionError(f"no answer to {command}")


async def _opened(site: Site, path: str) -> None:
    answer = await site.get(path)
    if answer.status != HTTPStatus.OK:
        raise AssertionError(f"{answer.status} for a page")


async def house_of(topics: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        async with open_site(Path(folder)) as site:
            await fill(site.desk.database, topics, CONTACTS)
            return await measured(site)


async def main() -> None:
    few, many = await house_of(FEW), await house_of(MANY)
    print(f"{'':24}{FEW:>10} topics{MANY:>10} topics      ratio")
    for name, time in few.items():
        ratio = many[name] / time
        mark = "" if ratio <= LIMIT else "  more than twice"
        print(f"{name:24}{time * 1000:>14.1f} ms{many[name] * 1000:>14.1f} ms{ratio:>11.2f}{mark}")


if __name__ == "__main__":
    asyncio.run(main())
