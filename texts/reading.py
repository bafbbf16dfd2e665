"""One text file, strictly read: no key twice, and every leaf a text, a pair of forms, or a list of words."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

Leaf = str | Mapping[str, str] | tuple[str, ...]

FORM_KEYS = {"sie", "du"}


class _Twice(yaml.YAMLError):
    """A key stands twice in one mapping; plain YAML would silently keep the second."""


class _StrictLoader(yaml.CSafeLoader):  # libyaml: a fifth of the time at every start
    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[object, object]:
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise _Twice(f"line {key.start_mark.line + 1}: {key.value} stands here twice")
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def leaves(language: str, source: str, faults: list[str]) -> dict[str, Leaf]:
    """The leaves by dotted key; what is wrong is added to `faults`."""
    try:
        tree = yaml.load(source, _StrictLoader)  # noqa: S506  # a SafeLoader that also counts keys
    except yaml.YAMLError as fault:
        faults.append(f"{language}: {fault}")
        return {}
    found: dict[str, Leaf] = {}
    wrong: list[str] = []
    _gather(tree, "", found, wrong)
    faults.extend(f"{language}: {fault}" for fault in wrong)
    return found


def _gather(node: object, key: str, found: dict[str, Leaf], wrong: list[str]) -> None:
    match node:
        case str():
            found[key] = node
        case list() if all(isinstance(word, str) for word in node):
            found[key] = tuple(node)
        case dict() if not all(isinstance(name, str) for name in node):
            wrong.append(f"{key} has a key that is no text (yes, no, on and numbers need quotes)")
        case dict() if FORM_KEYS & node.keys():
            _gather_forms(node, key, found, wrong)
        case dict():
            for name, child in node.items():
                _gather(child, f"{key}.{name}" if key else f"{name}", found, wrong)
        case _:
            wrong.append(f"{key} is neither a text nor a list of texts (yes, no, on and numbers need quotes)")


def _gather_forms(node: dict[str, object], key: str, found: dict[str, Leaf], wrong: list[str]) -> None:
    texts = {name: text for name, text in node.items() if name in FORM_KEYS and isinstance(text, str)}
    if texts.keys() == FORM_KEYS == node.keys():
        found[key] = texts
    else:
        wrong.append(f"{key} needs a text for sie and one for du, and nothing else")
