"""Microsoft's own judge of app packages (@microsoft/app-manifest, which needs fs-extra and does not say so), run in Node."""

from __future__ import annotations

import asyncio
import io
import json
import shutil
import subprocess
import zipfile
from pathlib import Path

from demo import node

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "tests" / "js" / "app_manifest"
CACHE = ROOT / ".cache" / "app_manifest"


async def complaints(package: bytes, folder: Path) -> list[str]:
    """All about the JSON files of the package, which is unpacked in the folder; each begins with the file's name."""
    await node.install(SOURCE / "package.json", CACHE)
    return await asyncio.to_thread(_judged, package, folder)


def _judged(package: bytes, folder: Path) -> list[str]:
    script = shutil.copy(SOURCE / "judge.cjs", CACHE / "judge.cjs")  # beside its node_modules
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        archive.extractall(folder)
    files = sorted(folder.glob("*.json"))
    judged = subprocess.run([node.program(), script, *files], capture_output=True, check=True, timeout=60)
    said = json.loads(judged.stdout)
    assert len(said) == len(files)  # otherwise it has not looked
    return [f"{Path(path).name}: {complaint}" for path, found in said.items() for complaint in found]
