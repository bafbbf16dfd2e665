"""Logs without a trace of people: other people's libraries write contents, names and ids into theirs."""

from __future__ import annotations

import logging
import traceback

_OURS = (
    "bot",
    "handlers",
    "newsroom",
    "storage",
    "texts",
    "themenbote",
    "transports",
    "understanding",
    "web",
    "__main__",
)


def discreet(record: logging.LogRecord) -> bool:
    """A filter for every log handler: keeps the place of an error, never its message, which may quote what somebody wrote.

    Of libraries only warnings stay, as the place they come from.
    """
    if record.exc_info:
        record.exc_text = places(record.exc_info[1])
        record.exc_info = None
    if record.name.partition(".")[0] in _OURS:
        return True
    record.msg, record.args = f"(from {record.module}, line {record.lineno}; text withheld)", None
    record.stack_info = None
    return record.levelno >= logging.WARNING


def places(error: BaseException | None) -> str:
    """A traceback without what the exceptions say, with their causes."""
    told: list[str] = []
    while error is not None:
        frames = "".join(traceback.format_tb(error.__traceback__))
        told.append(f"{frames}{type(error).__qualname__}")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\ncaused by\n".join(told)
