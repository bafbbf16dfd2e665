"""Learns the weights of the second opinion (`understanding/intake/odds/`) anew from the messages that may be read.

    uv run --group learning python -m bench.learn

A logistic regression with an L1 penalty, which leaves most weights at nought (scikit-learn, LogisticRegression): a word that is a part
of where it is (or of who acts, or of the headline) against every other word of the messages in `seen*.jsonl` and `learnt/`, and a
message that is a topic against those that are none.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from bench.intake import CORPUS
from tests.support.judging_intake import Row, is_topic, labels
from understanding.intake.odds.features import Scene, features
from understanding.intake.odds.log_odds import WEIGHTS, Field
from understanding.intake.odds.message import noted_of
from understanding.intake.taking import facts_in, scene_in
from understanding.when import Region

LEARNT: Final = CORPUS / "learnt"  # messages that are only counted, and no rule is judged by
DECISIONS: Final = {"topics", "own"}  # files that only tell what is a topic
FIELDS: Final[Sequence[Field]] = ("where", "who", "what")
RAREST: Final = 4  # words that have it, so that a feature counts
PENALTY: Final = 0.5  # C: smaller leaves fewer weights
PENALTY_OF_TOPICS: Final = 2.0
SMALLEST: Final = 0.01  # of a weight that is kept
SHORTEST: Final = 4  # letters of a word without a capital that is looked at

Noted = Iterable[str]  # the names of its features


def learn(read: Sequence[tuple[Row, Scene]], field: Field) -> dict[str, object]:
    """The bias and the weights that are kept, by the names of their features."""
    noted: list[Noted] = []
    truth: list[bool] = []
    for row, told in read:
        meant = _meant(told, row, field)
        for at, word in enumerate(told.row):
            if word.is_word and (word.is_capital or at in meant or len(word.key) >= SHORTEST):
                noted.append(features(told, at))
                truth.append(at in meant)
    return fitted(noted, truth, PENALTY)


def learn_topics(rows: Sequence[Row]) -> dict[str, object]:
    """The same for the decision what is a topic."""
    noted = [noted_of(*facts_in(*_message(row))) for row in rows]
    return fitted(noted, [is_topic(row) for row in rows], PENALTY_OF_TOPICS)


def fitted(noted: Sequence[Noted], truth: Sequence[bool], penalty: float) -> dict[str, object]:
    seen = Counter(name for names in noted for name in names)
    turned = DictVectorizer()
    table = turned.fit_transform([{name: 1 for name in names if seen[name] >= RAREST} for names in noted])
    table.indices, table.indptr = table.indices.astype("int32"), table.indptr.astype("int32")
    model = LogisticRegression(C=penalty, l1_ratio=1, solver="liblinear", random_state=0).fit(table, truth)
    weights = zip(turned.get_feature_names_out(), model.coef_[0].tolist(), strict=True)
    kept = {name: round(weight, 2) for name, weight in sorted(weights) if abs(weight) >= SMALLEST}
    return {"bias": round(float(model.intercept_[0]), 2), "weights": kept}


def _message(row: Row) -> tuple[str, datetime, str, Region]:
    return row["text"], datetime.fromisoformat(row["reference"]), "de", Region(row["state"], row["tz"])


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
    read = [
        (row, scene_in(*_message(row)))
        for row in labels(*(file for file in files if file.stem not in DECISIONS))
        if is_topic(row)
    ]
    learnt = {field: learn(read, field) for field in FIELDS} | {"topic": learn_topics(list(labels(*files)))}
    WEIGHTS.write_text(json.dumps(learnt, ensure_ascii=False, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main([*sorted(CORPUS.glob("seen*.jsonl")), *sorted(LEARNT.glob("*.jsonl"))])
