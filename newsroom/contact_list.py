"""A table of contacts, row by row: what each row says, or why it cannot be used. All of it is untrusted text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Final, Literal, TypeVar

from newsroom.absence import day_until
from newsroom.messages import Value
from newsroom.people import GUID, Language
from newsroom.wording import one_line, shortened
from understanding.spelling import Words, folded, spellings
from understanding.when import Region

Role = Literal["contact", "deputy"]
T = TypeVar("T")

LONGEST: Final = 200  # characters of a name, an account, a theme
MOST_THEMES: Final = 20
SHOWN: Final = 60  # characters of what stands in a cell, in a sentence about it
NEEDED: Final = ("department", "account")
_ACCOUNT = re.compile(r"@[!-9;-~]+:[A-Za-z0-9.\-\[\]:]+|" + GUID.pattern, re.ASCII | re.IGNORECASE)


class Broken(Enum):
    """Why a cell or a row has no text; the names are those of the sentences."""

    FORMULA = "formula"
    ERROR = "error"
    QUOTES = "quotes"
    SURPLUS = "surplus"
    ENCODING = "encoding"
    ENDLESS = "endless"


Cell = str | date | Broken


@dataclass(frozen=True, slots=True)
class Row:
    """As it stands in the file; `number` counts from 1, with the header."""

    number: int
    cells: tuple[Cell, ...]
    broken: Broken | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """The words that are understood: of the columns by their ids, and of what may stand in them."""

    columns: Mapping[str, Words]
    roles: Mapping[Role, Words]
    languages: Mapping[Language, Words]
    formal: Mapping[bool, Words]


@dataclass(frozen=True, slots=True)
class Here:
    """Where and when the table is read; `now` is local and naive."""

    now: datetime
    language: Language
    region: Region


@dataclass(frozen=True, slots=True)
class Entry:
    """What a row says; what it leaves open is empty or None."""

    row: int
    department: str
    account: str
    role: Role
    name: str = ""
    language: Language | None = None
    formal: bool | None = None
    themes: tuple[str, ...] = ()
    away_until: date | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a row cannot be used; `key` names the sentence."""

    row: int
    key: str
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the known columns stand, and the titles of all others."""

    places: Mapping[str, int]
    others: tuple[str, ...]


class Wrong(Exception):
    """The header, or a row, cannot be used."""

    def __init__(self, key: str, **values: Value) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


def columns(header: Row, known: Known) -> Columns:
    """Raises Wrong where a needed column is missing, or one stands there twice."""
    places: dict[str, int] = {}
    others = []
    for place, cell in enumerate(header.cells):
        title = one_line(cell) if isinstance(cell, str) else ""
        name = _meant(title, known.columns)
        if name is None:
            others += [shortened(title, SHOWN)] if title else []
        elif name in places:
            raise Wrong("column_twice", column=shortened(title, SHOWN))
        else:
            places[name] = place
    missing = [known.columns[name][0] for name in NEEDED if name not in places]
    if missing:
        raise Wrong("columns_missing", columns=", ".join(one.capitalize() for one in missing))
    return Columns(places, tuple(others))


def entries(
    rows: Iterable[Row], places: Columns, known: Known, here: Here
) -> tuple[list[Entry], list[Fault]]:
    """What the good rows say and what is wrong with the others; rows without anything are left out."""
    good: list[Entry] = []
    bad: list[Fault] = []
    beside = _Beside()
    for row in rows:
        if row.broken is None and not any(_is_filled(cell) for cell in row.cells):
            continue
        try:
            entry = _entry(row, places, known, here)
            beside.check(entry)
        except Wrong as wrong:
            bad.append(Fault(row.number, wrong.key, wrong.values))
        else:
            good.append(entry)
            beside.take(entry)
    return good, bad


def _is_filled(cell: Cell) -> bool:
    return not isinstance(cell, str) or bool(one_line(cell))


# ---------------------------------------------------------------- one row


def _entry(row: Row, columns: Columns, known: Known, here: Here) -> Entry:
    """Raises Wrong."""
    if row.broken:
        raise Wrong(row.broken.value)
    cells = {
        name: row.cells[place] if place < len(row.cells) else "" for name, place in columns.places.items()
    }
    said = {name: _text(cell) for name, cell in cells.items() if name not in {"themes", "away"}}
    if not folded(said["department"]):
        raise Wrong("no_department")
    return Entry(
        row.number,
        said["department"],
        _account(said["account"]),
        _chosen("role", said.get("role", ""), known.roles) or "contact",
        said.get("name", ""),
        _chosen("language", said.get("language", ""), known.languages),
        _chosen("formal", said.get("formal", ""), known.formal),
        _themes(cells.get("themes", "")),
        _away(cells.get("away", ""), here),
    )


def _text(cell: Cell) -> str:
    """One visible line."""
    if isinstance(cell, Broken):
        raise Wrong(cell.value)
    text = cell.isoformat() if isinstance(cell, date) else one_line(cell)
    if len(text) > LONGEST:
        raise Wrong("too_long", words=shortened(text, SHOWN), limit=LONGEST)
    return text


def _account(text: str) -> str:
    """Matrix writes them small today, and so do we with object ids."""
    if not text:
        raise Wrong("no_account")
    if not _ACCOUNT.fullmatch(text):
        raise Wrong("account", words=shortened(text, SHOWN))
    return text.lower()


def _chosen(column: str, text: str, choices: Mapping[T, Words]) -> T | None:
    """None where nothing stands there."""
    if not text:
        return None
    meant = _meant(text, choices)
    if meant is None:
        raise Wrong(column, words=shortened(text, SHOWN))
    return meant


def _meant(text: str, choices: Mapping[T, Words]) -> T | None:
    return next((name for name, words in choices.items() if folded(text) in spellings(words)), None)


def _themes(cell: Cell) -> tuple[str, ...]:
    pieces = re.split(r"[,;|\n]", cell) if isinstance(cell, str) else [cell]
    themes = tuple(dict.fromkeys(theme for piece in pieces if folded(theme := _text(piece))))
    if len(themes) > MOST_THEMES:
        raise Wrong("many_themes", limit=MOST_THEMES)
    return themes


def _away(cell: Cell, here: Here) -> date | None:
    if isinstance(cell, date):
        day, text = cell, cell.isoformat()
        found = day if day >= here.now.date() else "past"
    else:
        text = _text(cell)
        if not text:
            return None
        found = day_until(text, here.now, here.language, here.region)
    if not isinstance(found, date):
        raise Wrong("past" if found == "past" else "day", words=shortened(text, SHOWN))
    return found


# ---------------------------------------------------------------- beside the rows before


@dataclass
class _Beside:
    """The good rows so far: by department and person, by department and role, by person."""

    pairs: dict[tuple[str, str], Entry] = field(default_factory=dict)
    places: dict[tuple[str, Role], Entry] = field(default_factory=dict)
    persons: dict[str, list[Entry]] = field(default_factory=dict)

    def check(self, entry: Entry) -> None:
        """Raises Wrong."""
        department = folded(entry.department)
        if before := self.pairs.get((department, entry.account)):
            raise Wrong("twice" if before.role == entry.role else "both", row=before.row)
        if taken := self.places.get((department, entry.role)):
            raise Wrong(f"two_{entry.role}", row=taken.row, department=shortened(entry.department, SHOWN))
        for before in self.persons.get(entry.account, ()):
            if _contradict(before, entry):
                raise Wrong("contradicts", row=before.row)

    def take(self, entry: Entry) -> None:
        department = folded(entry.department)
        self.pairs[department, entry.account] = entry
        self.places[department, entry.role] = entry
        self.persons.setdefault(entry.account, []).append(entry)


def _contradict(one: Entry, other: Entry) -> bool:
    """Whether both say something of the person, and not the same."""
    pairs: Sequence[tuple[object, object]] = (
        (one.name or None, other.name or None),
        (one.language, other.language),
        (one.formal, other.formal),
        (one.away_until, other.away_until),
    )
    return any(first is not None and second is not None and first != second for first, second in pairs)
