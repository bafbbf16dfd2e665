"""How much of a text is shown, and how one thing and many things are told."""

from __future__ import annotations

from newsroom.messages import Say, Value

SHOWN = 200  # characters of an answer; all of it is kept


def shortened(text: str, limit: int = SHOWN) -> str:
    text = " ".join(text[: 4 * limit].split()) if len(text) > limit else text
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def counted(key: str, count: int, values: dict[str, Value]) -> Say:
    """Languages say one thing and many things differently."""
    return Say(f"{key}.one", values) if count == 1 else Say(f"{key}.many", {**values, "count": count})
