"""From the text of `config.yaml` to the settings; what is wrong is told with its line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import get_args

import yaml

from newsroom.people import Language
from newsroom.settings import Settings
from newsroom.wrong_settings import (
    Place,
    Problem,
    WrongSettings,
    dotted,
    example,
    untouched_examples,
    validated,
)


def parse(text: str) -> Settings:
    """Raises WrongSettings with every problem at once."""
    return _parsed(text)[0]


def problems_for_matrix(text: str) -> tuple[Problem, ...]:
    """What a valid file still lacks before it may meet a homeserver: the made-up names are to be replaced."""
    settings, page = _parsed(text)
    return tuple(
        Problem("example", dotted(place), page.line(place), {"example": example(dotted(place))})
        for place in untouched_examples(settings)
    )


@dataclass
class _Page:
    """The lines on which things stand, and what the reading itself found wrong."""

    lines: dict[Place, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, place: Place) -> int:
        """Of the thing itself, or of the nearest thing around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


def _parsed(text: str) -> tuple[Settings, _Page]:
    page = _Page()
    raw = _raw(text, page)
    settings, found = validated(raw)
    problems = page.problems + [replace(problem, line=page.line(place)) for place, problem in found]
    if problems or settings is None:
        raise WrongSettings(tuple(sorted(problems, key=lambda problem: problem.line)), _language(raw))
    return settings, page


def _raw(text: str, page: _Page) -> dict[str, object]:
    """Every scalar stays the text it is (10:00 is no number, NO no truth value); the model gives it its type."""
    try:
        node = yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError as wrong:
        raise WrongSettings((Problem("syntax", "", _line_of(wrong)),)) from wrong
    value = {} if node is None else _value(node, (), page)
    if not isinstance(value, dict):
        raise WrongSettings((Problem("syntax", ""),))
    return value


def _line_of(wrong: yaml.YAMLError) -> int:
    mark = getattr(wrong, "problem_mark", None)
    return mark.line + 1 if mark else 1


def _value(node: yaml.Node, place: Place, page: _Page) -> object:
    match node:
        case yaml.MappingNode():
            return dict(_pairs(node, place, page))
        case yaml.SequenceNode():
            for number, inner in enumerate(node.value):
                page.lines[(*place, number)] = inner.start_mark.line + 1
            return [_value(inner, (*place, number), page) for number, inner in enumerate(node.value)]
        case yaml.ScalarNode(style=None, value="" | "~" | "null"):
            return None
        case _:
            return str(node.value)


def _pairs(node: yaml.MappingNode, place: Place, page: _Page) -> Iterable[tuple[str, object]]:
    for key, inner in node.value:
        below = (*place, str(key.value))
        line = key.start_mark.line + 1
        if below in page.lines:
            page.problems.append(Problem("twice", dotted(below), line, {"first": page.lines[below]}))
        page.lines[below] = line
        yield str(key.value), _value(inner, below, page)


def _language(raw: dict[str, object]) -> Language:
    chosen = raw.get("language")
    return next((language for language in get_args(Language) if language == chosen), "de")
