"""The log-odds that a word is a part of where it is, or of who acts, and that a message is a topic at all.

Logistic regressions, whose weights `bench/learn.py` has learnt. Rules say what a phrase can mean; which of two that could be it is
meant shows by many small signs, each of little weight.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Literal

from understanding.intake.language.words import Words
from understanding.intake.odds.features import Scene, features
from understanding.intake.odds.message import Facts, noted_of

Field = Literal["where", "who", "what"]
Model = Literal[Field, "topic"]
WEIGHT: Final = 0.06  # what one unit counts on the scale of the rules' confidence
LEAST, MOST = -4.0, 3.0  # beyond that they say no more
SURER: Final = 0.85  # confidence of a rule that knows the sentence, not only its words
UNLIKELY, FAR_FROM_IT = -1.75, -2.5  # log-odds
WEIGHTS: Final = Path(__file__).with_name("weights.json")


@dataclass(frozen=True, slots=True)
class Learnt:
    bias: float
    weights: Mapping[str, float]

    def of(self, noted: Iterable[str]) -> float:
        return self.bias + sum(self.weights.get(name, 0.0) for name in noted)


@cache
def learnt(model: Model) -> Learnt:
    """From `weights.json`, read once."""
    of = json.loads(WEIGHTS.read_text("utf-8"))[model]
    return Learnt(of["bias"], of["weights"])


def log_odds_of_topic(row: Words, facts: Facts) -> float:
    """Above 0 it is rather a story for the desk than talk."""
    return learnt("topic").of(noted_of(row, facts))


def log_odds(scene: Scene, field: Field, places: Iterable[int]) -> float:
    """Of the likeliest of these words: above 0 it is rather a part of it than not. -inf where there is no word among them."""
    model = learnt(field)
    return max(
        (model.of(features(scene, at)) for at in places if scene.row[at].is_word), default=float("-inf")
    )


def bounded_odds(scene: Scene, field: Field, places: Iterable[int]) -> float:
    return min(max(log_odds(scene, field, places), LEAST), MOST)


def leaning(scene: Scene, field: Field, places: range) -> float:
    """How much more a finding of the rules counts for its log-odds, or less: on the scale of their confidence."""
    return WEIGHT * bounded_odds(scene, field, places)


def speaks_against(scene: Scene, field: Field, places: Iterable[int], confidence: float) -> bool:
    """Whether words like these hardly ever were it; the surer the rules are, the less likely it must be."""
    return log_odds(scene, field, places) < (UNLIKELY if confidence < SURER else FAR_FROM_IT)
