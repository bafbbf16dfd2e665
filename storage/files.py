"""Stored files, under the hash of what is in them; nobody else on this machine can read them."""

from __future__ import annotations

import asyncio
import hashlib
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

NAME: Final = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Files:
    folder: Path

    async def keep(self, content: bytes) -> str:
        """The name under which `read` finds it again; the same content has the same name."""
        name = hashlib.sha256(content).hexdigest()
        await asyncio.to_thread(_write, self._path(name), content)
        return name

    async def read(self, name: str) -> bytes:
        """Raises ValueError for what is no name of ours, FileNotFoundError when it is gone."""
        return await asyncio.to_thread(self._path(name).read_bytes)

    def _path(self, name: str) -> Path:
        if not NAME.fullmatch(name):
            raise ValueError("not the name of a stored file")
        return self.folder / name[:2] / name


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all, also when the power fails."""
    if path.exists():
        return
    path.parent.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.parent.mkdir(mode=0o700, exist_ok=True)
    descriptor, part = tempfile.mkstemp(dir=path.parent)  # mode 0600
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    Path(part).replace(path)
