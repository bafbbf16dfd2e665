"""Stored files: under their hash, for nobody else, nowhere else."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from storage.files import Files

NAMES = [
    "",
    ".",
    "..",
    "../../etc/passwd",
    "/etc/passwd",
    "a" * 63,
    "a" * 65,
    "A" * 64,
    "g" * 64,
    "a" * 64 + "\n",
    "a" * 64 + "/../x",
    "ａ" * 64,
    "a\0" + "a" * 62,
    *("../" * depth + "a" * 64 for depth in range(1, 38)),
]


def modes(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): path.stat().st_mode & 0o777 for path in folder.rglob("*")}


async def test_a_file_is_found_under_its_hash(tmp_path: Path) -> None:
    files = Files(tmp_path / "files")
    name = await files.keep(b"\0picture")
    assert name == hashlib.sha256(b"\0picture").hexdigest()
    assert await files.read(name) == b"\0picture"
    assert await files.keep(b"\0picture") == name
    assert modes(tmp_path) == {"files": 0o700, f"files/{name[:2]}": 0o700, f"files/{name[:2]}/{name}": 0o600}


@pytest.mark.parametrize("name", NAMES)
async def test_no_other_name_leads_anywhere(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="not the name of a stored file"):
        await Files(tmp_path).read(name)


async def test_a_file_that_is_gone_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        await Files(tmp_path).read("a" * 64)
