"""What can be wrong with the settings: which key, on which line, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import time
from difflib import get_close_matches
from typing import get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from newsroom.people import Language
from newsroom.settings import Settings


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with one key; `sort` names its sentence in the text catalogue."""

    sort: str
    key: str
    line: int = 1
    hints: Mapping[str, str | int] = field(default_factory=dict)

    @property
    def text_key(self) -> str:
        return f"settings.{self.sort}"

    @property
    def values(self) -> Mapping[str, str | int]:
        return {"key": self.key, "line": self.line, **self.hints}


class WrongSettings(Exception):
    """Everything that is wrong, at once, and the language to say it in."""

    def __init__(self, problems: tuple[Problem, ...], language: Language = "de") -> None:
        super().__init__(", ".join(f"{problem.key}: {problem.sort}" for problem in problems))
        self.problems = problems
        self.language = language


Place = tuple[str | int, ...]

_SORTS = {
    "missing": "missing",
    "extra_forbidden": "unknown",
    "literal_error": "choice",
    "int_parsing": "number",
    "int_from_float": "number",
    "int_type": "number",
    "greater_than_equal": "number",
    "less_than_equal": "number",
    "string_type": "text",
    "string_too_short": "text",
    "string_too_long": "text",
    "path_type": "text",
    "tuple_type": "list",
    "too_short": "list",
    "bool_parsing": "truth",
    "bool_type": "truth",
    "dict_type": "section",
    "model_type": "section",
}
_SECRETS = re.compile(r"password|passwort|kennwort|token|secret|geheimnis|passphrase|api_?key", re.IGNORECASE)
_EXAMPLES = ("example.org", ".example", "Musterstadt")


def validated(raw: Mapping[str, object]) -> tuple[Settings | None, list[tuple[Place, Problem]]]:
    """The settings, or every problem with its place; whoever has the text knows the lines."""
    try:
        return Settings.model_validate(raw), []
    except ValidationError as wrong:
        return None, [(error["loc"], _problem(error)) for error in wrong.errors(include_input=False)]


def keys(model: type[BaseModel] = Settings, prefix: str = "") -> Iterator[str]:
    """Every setting in its order, dotted: language, …, matrix.homeserver, …"""
    for name, info in model.model_fields.items():
        if isinstance(info.annotation, type) and issubclass(info.annotation, BaseModel):
            yield from keys(info.annotation, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}"


def example(key: str) -> str:
    """What could stand behind this key; for a section, its first line."""
    model: type[BaseModel] = Settings
    names = key.split(".")
    for place, name in enumerate(names, start=1):
        info = model.model_fields[name]
        section = _section(info.annotation)
        if section is None or (section is not info.annotation and place == len(names)):
            return str(info.examples[0] if info.examples else _plain(info.default))
        model = section
    first = next(iter(model.model_fields))
    return f"{first}: {example(f'{key}.{first}')}"


def _section(annotation: object) -> type[BaseModel] | None:
    """The section that stands there, or of which there is a list."""
    kinds = (annotation, *get_args(annotation))
    return next((kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel)), None)


def untouched_examples(settings: Settings) -> list[Place]:
    """Where a made-up name of the delivered `config.yaml` still stands; a transport that is switched off may keep its own."""
    values = settings.model_dump(mode="json")
    for transport in ("matrix", "teams"):
        if not values[transport]["enabled"]:
            del values[transport]
    return list(_with_examples(values, ()))


def _with_examples(value: object, place: Place) -> Iterator[Place]:
    match value:
        case dict():
            for name, inner in value.items():
                yield from _with_examples(inner, (*place, name))
        case list():
            for number, inner in enumerate(value):
                yield from _with_examples(inner, (*place, number))
        case str() if any(made_up in value for made_up in _EXAMPLES):
            yield place


def dotted(place: Place) -> str:
    return ".".join(part for part in place if isinstance(part, str))


def _plain(value: object) -> str:
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)


def _problem(error: ErrorDetails) -> Problem:
    key = dotted(error["loc"])
    sort = _SORTS.get(error["type"], error["type"])
    if sort == "unknown":
        return _unknown(key)
    hints: dict[str, str | int] = {"example": example(key)}
    if sort == "missing":
        hints["name"] = key.rpartition(".")[2]
        listed = any(isinstance(part, int) for part in error["loc"])
        sort = "missing" if listed or key in keys() else "missing_section"
    if sort == "choice":
        hints["allowed"] = error["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
    return Problem(sort, key, hints=hints)


def _unknown(key: str) -> Problem:
    if _SECRETS.search(key.rpartition(".")[2]):
        return Problem("secret", key)
    known = list(keys())
    elsewhere = [other for other in known if other.rpartition(".")[2] == key.rpartition(".")[2]]
    meant = elsewhere or get_close_matches(key, known, n=1)
    return Problem("unknown_meant", key, hints={"meant": meant[0]}) if meant else Problem("unknown", key)
