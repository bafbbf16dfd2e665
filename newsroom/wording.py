"""How much of a text is shown, and how one thing, many things and weeks are told."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date
from itertools import groupby

from newsroom.messages import Say, Value

SHOWN = 200  # characters of an answer; all of it is kept


def shortened(text: str, limit: int = SHOWN) -> str:
    text = " ".join(text[: 4 * limit].split()) if len(text) > limit else text
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def one_line(text: str) -> str:
    """What somebody wrote where a name belongs: in NFC, without line breaks and without what cannot be seen."""
    seen = (
        "" if unicodedata.category(sign) in {"Cf", "Cs", "Co", "Cn"} else _spaced(sign)
        for sign in unicodedata.normalize("NFC", text)
    )
    return " ".join("".join(seen).split())


def _spaced(sign: str) -> str:
    return " " if unicodedata.category(sign) in {"Cc", "Zl", "Zp"} else sign


def weeks(mondays: Sequence[date]) -> tuple[Say, ...]:
    """ "3", "7 bis 9": runs of calendar weeks; of two years never in one run."""
    runs = [
        [monday for _, monday in run]
        for _, run in groupby(
            enumerate(mondays), lambda one: (one[1].toordinal() // 7 - one[0], one[1].isocalendar().year)
        )
    ]
    return tuple(map(_run, runs))


def _run(mondays: Sequence[date]) -> Say:
    first, last = (str(day.isocalendar().week) for day in (mondays[0], mondays[-1]))
    if first == last:
        return Say("agenda.number", {"number": first})
    return Say("agenda.run", {"first": first, "last": last})


def counted(key: str, count: int, values: dict[str, Value]) -> Say:
    """Languages say one thing and many things differently."""
    return Say(f"{key}.one", values) if count == 1 else Say(f"{key}.many", {**values, "count": count})
