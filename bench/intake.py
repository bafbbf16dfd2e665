"""How much of whole messages is understood, and how fast.

    uv run python -m bench.intake [CORPUS.jsonl ...]

Without a file the corpora of the tests; the rules were made on `seen`, and `unseen` is the one that counts. Columns: stated values
and those given otherwise, invented ones, missed ones. Times are of this machine, now: read the ratios to `understanding.when` alone.
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from time import perf_counter
from typing import Final

from bench.texts import LONG, texts
from tests.support.judging_intake import FIELDS, Row, Score, answered, labels, score
from understanding.intake import taken_in
from understanding.when import Region, understand

CORPUS: Final = Path(__file__).parents[1] / "tests" / "understanding" / "intake" / "corpus"
NOW: Final = datetime(2026, 11, 23, 9)  # noqa: DTZ001  # local, as texts are read
ROUNDS: Final = 3


def report(file: Path, figures: Score) -> None:
    """Totals alone: no answer of a text that nobody has looked at is shown."""
    print(f"\n{file.stem:12}{'right':>8}{'wrong':>8}{'invented':>10}{'missed':>8}")
    for name in FIELDS:
        counts = figures.fields[name]
        row = (counts.get(verdict, 0) for verdict in ("right", "wrong", "invented", "missed"))
        print("  {:10}{:>8}{:>8}{:>10}{:>8}".format(name, *row))
    print(
        f"  {figures.recall:.1%} of {figures.stated} stated values right, {figures.harm:.1%} of all values wrong or invented, "
        f"{figures.topics:.1%} told rightly whether it is a topic"
    )


# ---------------------------------------------------------------- speed


def seconds(read: Callable[[str], object], said: Sequence[str]) -> list[float]:
    """The best of some rounds for each text, so that what else this machine does stays out of it."""
    return [min(_once(read, text) for _ in range(ROUNDS)) for text in said]


def _once(read: Callable[[str], object], text: str) -> float:
    begun = perf_counter()
    read(text)
    return perf_counter() - begun


def speed(name: str, said: Sequence[str]) -> None:
    ours = sorted(seconds(lambda text: taken_in(text, NOW, "de", Region()), said))
    alone = sorted(seconds(lambda text: understand(text, NOW, "de", Region()), said))
    ratio = statistics.median(ours) / statistics.median(alone)
    p99 = ours[int(0.99 * (len(ours) - 1))]
    print(
        f"{name:38}{1000 * statistics.median(ours):>9.2f}{1000 * p99:>9.2f}{1000 * ours[-1]:>9.2f}{ratio:>13.1f} times"
    )


def main(files: Sequence[Path]) -> None:
    asked: dict[Path, list[Row]] = {file: list(labels(file)) for file in files}
    for file, corpus in asked.items():
        report(file, score((label, answered(label)) for label in corpus))
    print(f"\n{'milliseconds':38}{'median':>9}{'p99':>9}{'max':>9}{'beside when':>19}")
    speed("messages", [label["text"] for corpus in asked.values() for label in corpus])
    whole = [(label["text"] + " ") * LONG for corpus in asked.values() for label in corpus]
    speed(f"messages repeated to {LONG} characters", [text[:LONG] for text in whole])
    speed(f"hostile texts of {LONG} characters", list(texts().values()))


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]] or sorted(CORPUS.glob("*.jsonl")))
