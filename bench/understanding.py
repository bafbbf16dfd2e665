"""How well and how fast dates are understood, side by side with dateparser and ctparse.

    uv run --group bench python -m bench.understanding [CORPUS.jsonl ...]

The corpora of the tests are always measured; the rules were tuned on the `seen` ones, and `unseen` is the one that counts.
Columns: answers with a date, entirely right (day, clock time, end, grain, recurrence), right start date, another date than
said (the mistake that is not forgiven), and false alarms among the texts without any date.
ctparse was trained on its own corpus. Times are of this machine, now: read the ratios.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from time import perf_counter
from typing import Final

from bench.parsers import PARSERS, Parser
from bench.texts import LONG, texts
from tests.support.judging import Answer, Label, Score, labels, score

HOUSE: Final = Path(__file__).parents[1]
CORPUS: Final = HOUSE / "tests" / "understanding" / "when" / "corpus"
OURS: Final = "Themenbote"
ROUNDS: Final = 5

Measured = list[tuple[Label, Answer, float]]  # seconds


def measured(parser: Parser, asked: Iterable[Label]) -> Measured:
    found = []
    for label in asked:
        begun = perf_counter()
        answer = parser(label)
        found.append((label, answer, perf_counter() - begun))
    return found


# ---------------------------------------------------------------- accuracy


def accuracy(name: str, results: dict[str, Measured]) -> None:
    print(f"\n{name:32}{'dates':>7}{'right':>9}{'start':>9}{'wrong':>9}{'alarms':>10}")
    for parser, result in results.items():
        for language, group in groupby(sorted(result, key=_language), key=_language):
            figures = score((label, answer) for label, answer, _ in group)
            print(f"  {parser:22}{language:8}{_row(figures)}")


def _language(one: tuple[Label, Answer, float]) -> str:
    return one[0].language


def _row(figures: Score) -> str:
    shares = "".join(f"{_percent(share):>9}" for share in (figures.right, figures.start, figures.wrong))
    return f"{figures.dates:>7}{shares}{f'{figures.false_alarms}/{figures.negatives}':>10}"


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.1f} %"


# ---------------------------------------------------------------- speed


def speed(times: dict[str, list[float]]) -> None:
    """Milliseconds for each answer, and how many times ours that is."""
    print(f"\n{'milliseconds for an answer':32}{'median':>9}{'p99':>9}{'max':>9}{'median':>11}{'p99':>11}")
    ours = _figures(times[OURS])
    for parser, taken in times.items():
        figures = _figures(taken)
        ratios = "".join(
            f"{f'{one / our:.1f} times':>11}" for one, our in zip(figures[:2], ours, strict=False)
        )
        print(f"  {parser:30}" + "".join(f"{one:>9.3f}" for one in figures) + ratios)


def _figures(seconds: Sequence[float]) -> tuple[float, float, float]:
    """Median, 99th percentile and maximum, in milliseconds."""
    ordered = sorted(1000 * one for one in seconds)
    return statistics.median(ordered), ordered[int(0.99 * (len(ordered) - 1))], ordered[-1]


def long_texts(label: Label) -> None:
    """The best of some rounds, so that what else this machine does stays out of it."""
    parser = PARSERS[OURS]
    taken = {
        name: min(measured(parser, [replace(label, text=text)])[0][2] for _ in range(ROUNDS))
        for name, text in texts().items()
    }
    print(f"\n{f'{OURS}, texts of {LONG} characters':39}{'ms':>9}")
    for name, seconds in sorted(taken.items(), key=lambda one: -one[1])[:5]:
        print(f"  {name:37}{1000 * seconds:>9.2f}")
    print(f"  {f'the slowest of {len(taken)}':37}{1000 * max(taken.values()):>9.2f}")


def imports() -> None:
    bare, ours, theirs = (
        _started(code) for code in ("pass", "import understanding.when", "import dateparser")
    )
    print(
        f"\nimport understanding.when: {1000 * (ours - bare):.0f} ms (dateparser alone {1000 * (theirs - bare):.0f} ms)"
    )


def _started(code: str) -> float:
    """Seconds of a fresh interpreter, the median of some rounds."""
    taken = []
    for _ in range(ROUNDS):
        begun = perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, cwd=HOUSE)
        taken.append(perf_counter() - begun)
    return statistics.median(taken)


# ---------------------------------------------------------------- the report


def main(files: Sequence[Path]) -> None:
    times: dict[str, list[float]] = {name: [] for name in PARSERS}
    asked = {file.stem: list(labels(file)) for file in files}
    first = next(label for corpus in asked.values() for label in corpus)
    for parser in PARSERS.values():
        parser(first)  # what is loaded at the first answer is no part of the others
    for name, corpus in asked.items():
        results = {name: measured(parser, corpus) for name, parser in PARSERS.items()}
        accuracy(name, results)
        for parser_name, result in results.items():
            times[parser_name] += [seconds for _, _, seconds in result]
    speed(times)
    long_texts(first)
    imports()


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:]]
    main(sorted(CORPUS.glob("*.jsonl")) + given)
