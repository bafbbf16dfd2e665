"""Learns the weights of the second opinion (`understanding/intake/odds/`) anew from the messages that may be read.

    uv run --group learning python -m bench.learn

A logistic regression with an L1 penalty, which leaves most weights at nought (scikit-learn, LogisticRegression): a word that is a part
of where it is (or of who acts, or of the headline) against every other word of the messages in `seen*.jsonl` and `learnt/`.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from bench.intake import CORPUS
from tests.support.judging_intake import Row, is_topic, labels
from understanding.intake.odds.features import Scene, features
from understanding.intake.odds.log_odds import WEIGHTS, Field
from understanding.intake.taking import scene_in
from understanding.when import Region

LEARNT: Final = CORPUS / "learnt"  # messages that are only counted, and no rule is judged by
FIELDS: Final[Sequence[Field]] = ("where", "who", "what")
RAREST: Final = 4  # words that have it, so that a feature counts
PENALTY: Final = 0.5  # C: smaller leaves fewer weights
SMALLEST: Final = 0.01  # of a weight that is kept
SHORTEST: Final = 4  # letters of a word without a capital that is looked at


def learn(read: Sequence[tuple[Row, Scene]], field: Field) -> dict[str, object]:
    """The bias and the weights that are kept, by the names of their features."""
    noted: list[dict[str, int]] = []
    truth: list[bool] = []
    for row, told in read:
        meant = _meant(told, row, field)
        for at, word in enumerate(told.row):
            if word.is_word and (word.is_capital or at in meant or len(word.key) >= SHORTEST):
                noted.append(dict.fromkeys(features(told, at), 1))
                truth.append(at in meant)
    seen = Counter(name for names in noted for name in names)
    turned = DictVectorizer()
    table = turned.fit_transform([{name: 1 for name in names if seen[name] >= RAREST} for names in noted])
    table.indices, table.indptr = table.indices.astype("int32"), table.indptr.astype("int32")
    model = LogisticRegression(C=PENALTY, l1_ratio=1, solver="liblinear", random_state=0).fit(table, truth)
    weights = zip(turned.get_feature_names_out(), model.coef_[0].tolist(), strict=True)
    kept = {name: round(weight, 2) for name, weight in sorted(weights) if abs(weight) >= SMALLEST}
    return {"bias": round(float(model.intercept_[0]), 2), "weights": kept}


def _scene(row: Row) -> Scene:
    moment, region = datetime.fromisoformat(row["reference"]), Region(row["state"], row["tz"])
    return scene_in(row["text"], moment, "de", region)


def _meant(told: Scene, row: Row, field: Field) -> set[int]:
    """The places of the words that the label names, wherever they stand."""
    spoken = [spelling for group in row[field] or () for spelling in group.split("|")]
    found = [span for spelling in spoken for span in _spans(row["text"], spelling)]
    return {
        at
        for at, word in enumerate(told.row)
        if any(word.start < end and word.end > start for start, end in found)
    }


def _spans(text: str, spelling: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(re.escape(spelling), text, re.IGNORECASE):
        yield match.span()


def main(files: Sequence[Path]) -> None:
    read = [(row, _scene(row)) for row in labels(*files) if is_topic(row)]
    learnt = {field: learn(read, field) for field in FIELDS}
    WEIGHTS.write_text(json.dumps(learnt, ensure_ascii=False, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main(
        [Path(argument) for argument in sys.argv[1:]]
        or [*sorted(CORPUS.glob("seen*.jsonl")), *sorted(LEARNT.glob("*.jsonl"))]
    )
