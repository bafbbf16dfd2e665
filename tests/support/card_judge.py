"""What Microsoft's own reader of Adaptive Cards says of ours."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from demo import node

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "tests" / "transports" / "teams" / "judge"
CACHE = ROOT / ".cache" / "cards"


async def faults(cards: Sequence[object], folder: Path) -> list[list[str]]:
    """Of each card, what is wrong with it as one of version 1.5. The folder holds what is handed over."""
    await node.install(SOURCE / "package.json", CACHE)
    asked, verdict = folder / "cards.json", folder / "verdict.json"
    asked.write_text(json.dumps(cards))
    await node.run(CACHE, SOURCE / "judge.cjs", str(asked), str(verdict))
    found: list[list[str]] = json.loads(verdict.read_text())
    assert len(found) == len(cards)
    return found
