"""Pictures from outside become safe copies: new pixels, nothing else, made by a process that may fail alone."""

from __future__ import annotations

import asyncio
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Literal, get_args

Reason = Literal["too_large", "too_many_pixels", "heic", "not_a_picture", "broken", "too_costly"]

PATIENCE: Final = 30.0  # seconds for one picture, waiting for the disk and for other processes included
_ROOT: Final = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Limits:
    size: int = 20_000_000  # bytes, before and after
    pixels: int = 40_000_000
    memory: int = 512 * 2**20  # bytes
    cpu: int = 10  # seconds


@dataclass(frozen=True, slots=True)
class SafePicture:
    data: bytes
    mime: str
    width: int
    height: int


class NotAPicture(Exception):
    """`reason` names the sentence that says why it cannot be used."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


async def safe_copy(raw: bytes, limits: Limits) -> SafePicture:
    """The upright pixels of a JPEG, PNG or WebP, without place, camera or anything hidden. Raises NotAPicture."""
    if len(raw) > limits.size:
        raise NotAPicture("too_large")
    return _read(await _worker(raw, limits))


async def preview(raw: bytes, most: int) -> bytes:
    """A JPEG of so many bytes at most, as large as goes into them; b"" where none can be made."""
    try:
        return _read(await _worker(raw, replace(Limits(), size=most), "preview")).data
    except NotAPicture:
        return b""


def _read(said: bytes) -> SafePicture:
    """Raises NotAPicture."""
    verdict, _, data = said.partition(b"\n")
    match verdict.decode("ascii", "replace").split(" "):
        case ["picture", mime, width, height]:
            return SafePicture(data, mime, int(width), int(height))
        case ["refused", reason] if reason in get_args(Reason):
            raise NotAPicture(reason)  # type: ignore[arg-type]  # just looked up
        case _:  # it was ended by its limits, or by what it had to read
            raise NotAPicture("too_costly")


async def _worker(raw: bytes, limits: Limits, *task: str) -> bytes:
    """What the worker says; it knows neither our environment nor our open files."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "storage.picture_worker"),
        *map(str, (limits.size, limits.pixels, limits.memory, limits.cpu)),
        *task,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        cwd=_ROOT,
        env={},
    )
    try:
        async with asyncio.timeout(PATIENCE):
            said, _ = await process.communicate(raw)
    except TimeoutError:
        return b""
    finally:
        await _ended(process)
    return said


async def _ended(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.kill()
        await process.wait()
