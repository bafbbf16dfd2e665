"""The rules of the house that no linter knows; CONTRIBUTING.md says why they are there."""

from __future__ import annotations

import ast
import re
import statistics
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HOUSE = Path(__file__).parents[1]
TRACKED = tuple(
    HOUSE / name
    for name in subprocess.run(
        ["git", "ls-files", "-z"], cwd=HOUSE, check=True, capture_output=True, text=True
    ).stdout.split("\0")
    if name and (HOUSE / name).is_file()
)
CODE = tuple(path for path in TRACKED if path.suffix == ".py")
PRODUCT = tuple(path for path in CODE if path.relative_to(HOUSE).parts[0] not in {"tests", "demo"})
LONG = re.compile(r"# long: \w.{15,}")  # "# long: why it is still one thing"

Function = ast.FunctionDef | ast.AsyncFunctionDef


def named(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(), str(path))


def functions(path: Path) -> Iterator[Function]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


def length(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


# ---------------------------------------------------------------- sizes


def test_a_module_has_300_lines_or_a_reason() -> None:
    long = {named(path): text.count("\n") for path in CODE if not LONG.search(text := path.read_text())}
    assert {name: lines for name, lines in long.items() if lines > 300} == {}


def test_a_function_has_30_lines_or_a_reason() -> None:
    assert [
        f"{named(path)}:{function.lineno} {function.name}"
        for path in CODE
        if "migrations" not in path.parts  # tables written down once, never read as a whole
        for function in functions(path)
        if length(function) > 30 and not LONG.search(path.read_text().splitlines()[function.lineno - 1])
    ] == []


def test_functions_are_small() -> None:
    assert statistics.median(length(function) for path in PRODUCT for function in functions(path)) < 10


# ---------------------------------------------------------------- words

BANNED = {
    "util", "utils", "helper", "helpers", "common", "core", "misc", "manager", "service", "services", "entity",
}  # fmt: skip


def words(name: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+", name)}


def test_names_are_words_of_the_newsroom() -> None:
    places = [(named(path), path.relative_to(HOUSE).with_suffix("").as_posix()) for path in TRACKED]
    names = [
        (f"{named(path)}:{node.lineno}", node.name)
        for path in CODE
        for node in ast.walk(tree(path))
        if isinstance(node, Function | ast.ClassDef)
    ]
    assert [(place, name) for place, name in places + names if words(name) & BANNED] == []


def test_a_module_begins_with_a_sentence() -> None:
    assert [named(path) for path in CODE if not (ast.get_docstring(tree(path)) or "").strip()] == []


def test_what_people_read_stands_in_the_text_catalogue() -> None:
    """German in a string of these layers would be a sentence that nobody can translate."""
    speechless = ("handlers", "transports", "storage", "bot.py")
    assert [
        f"{named(path)}:{line} {text!r}"
        for path in PRODUCT
        if path.relative_to(HOUSE).parts[0] in speechless
        for line, text in strings(tree(path))
        if re.search(r"[äöüßÄÖÜ„“]", text)
    ] == []


def strings(tree: ast.Module) -> Iterator[tuple[int, str]]:
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, Function | ast.ClassDef | ast.Module)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.lineno, node.value


# ---------------------------------------------------------------- texts

SPEAKERS = {"Say", "say", "blocks", "line", "plain", "words"}


def catalogue(language: str) -> set[str]:
    return set(leaves(yaml.safe_load((HOUSE / "texts" / f"{language}.yaml").read_text())))


def leaves(branch: object, prefix: str = "") -> Iterator[str]:
    if isinstance(branch, dict) and set(branch) - {"sie", "du"}:
        for name, inner in branch.items():
            yield from leaves(inner, f"{prefix}.{name}" if prefix else str(name))
    else:
        yield prefix


def spoken(path: Path) -> Iterator[str]:
    """The keys of the catalogue that stand in the code as they are."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and called(node) in SPEAKERS and node.args:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_sentence_that_the_code_says_is_in_the_catalogue(language: str) -> None:
    known = catalogue(language)
    assert [(named(path), key) for path in PRODUCT for key in spoken(path) if key not in known] == []


# ---------------------------------------------------------------- exceptions from the rules

EXCEPTION = re.compile(r"#\s*(noqa|type:\s*ignore|pragma:\s*no cover)(.*)")
WITH_REASON = re.compile(
    r"(: [A-Z]+\d+(, [A-Z]+\d+)*|\[[a-z-]+(, ?[a-z-]+)*\]|)  # \S.{5,}"  # code, then why
)


def test_every_exception_from_a_rule_gives_its_reason() -> None:
    assert [
        f"{named(path)}:{number}"
        for path in CODE
        if path != Path(__file__)
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if (found := EXCEPTION.search(line)) and not WITH_REASON.fullmatch(found[2])
    ] == []


@pytest.mark.parametrize(
    "shortcut",
    [
        "monkeypatch" + ".setattr",
        "mark" + ".skip",
        "pytest" + ".skip",
        "mark" + ".xfail",
        "importor" + "skip",
    ],
)
def test_no_test_takes_a_shortcut(shortcut: str) -> None:
    assert [named(path) for path in CODE if shortcut in path.read_text()] == []


# ---------------------------------------------------------------- the machine stays outside

MACHINE = re.compile(
    "|".join(
        [
            r"pypi\." + "org",
            r"python" + r"hosted\.org",
            r"registry\.npm" + r"js\.org",
            r"deb\.deb" + r"ian\.org",
        ]
        + [r"(?<![\w./])/" + folder + "/" for folder in ("work", "root", "home")]
    )
)


def test_no_file_names_a_registry_or_a_folder_of_somebodys_machine() -> None:
    assert [
        f"{named(path)}: {found[0]}"
        for path in TRACKED
        if (found := MACHINE.search(path.read_text(errors="replace")))
    ] == []


def test_every_folder_stands_in_the_architecture() -> None:
    folders = {path.relative_to(HOUSE).parts[0] for path in TRACKED if len(path.relative_to(HOUSE).parts) > 1}
    described = (HOUSE / "ARCHITECTURE.md").read_text()
    assert [folder for folder in sorted(folders) if f"{folder}/" not in described] == []


# ---------------------------------------------------------------- tested versions


def pinned() -> dict[str, str]:
    lines = (HOUSE / "constraints.txt").read_text().splitlines()
    pairs = (line.partition("==") for line in lines if line and not line.startswith("#"))
    return {canonicalize_name(name): version for name, _, version in pairs}


def wanted() -> list[Requirement]:
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text())
    groups = [
        entry for group in project["dependency-groups"].values() for entry in group if isinstance(entry, str)
    ]
    return [Requirement(entry) for entry in project["project"]["dependencies"] + groups]


def test_the_tested_versions_are_within_what_the_project_allows() -> None:
    versions = pinned()
    assert [
        f"{requirement} but {versions.get(canonicalize_name(requirement.name))}"
        for requirement in wanted()
        if not requirement.specifier.contains(versions.get(canonicalize_name(requirement.name), "0"))
    ] == []


def test_the_tested_versions_name_no_address() -> None:
    lines = (HOUSE / "constraints.txt").read_text().splitlines()
    assert [line for line in lines if not re.fullmatch(r"#.*|[a-z0-9._-]+==[\w.+!]+", line)] == []
