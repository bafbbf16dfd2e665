"""What Click says of a wrong command line and in its help, in our own sentences and in the language of the settings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import click

from newsroom.messages import Value
from texts import Voice

_HEADINGS: Final = {"Options": "cli.usage.options", "Commands": "cli.usage.commands"}


class Misused(click.UsageError):
    """Its message is a sentence of our own already."""


def sentences(error: click.UsageError, voice: Voice) -> tuple[str, ...]:
    """What is wrong with the command line, and which call of the help says more."""
    said = error.message if isinstance(error, Misused) else voice.plain(*_sentence(error))
    perhaps = ", ".join(getattr(error, "possibilities", None) or ())
    command = error.ctx.command_path if error.ctx else ""
    return (
        said,
        *([voice.plain("cli.usage.perhaps", {"names": perhaps})] if perhaps else []),
        *([voice.plain("cli.usage.more", {"command": command})] if command else []),
    )


def _sentence(error: click.UsageError) -> tuple[str, Mapping[str, Value]]:
    match error:
        case click.NoSuchOption(option_name=name, ctx=context):
            before = context is not None and isinstance(context.command, click.Group)
            return f"cli.usage.{'before_command' if before else 'no_option'}", {"option": name}
        case click.NoSuchCommand(command_name=name):
            return "cli.usage.no_command", {"command": name}
        case click.BadOptionUsage(option_name=name):
            return "cli.usage.no_value", {"option": name}
        case click.MissingParameter(param=click.Parameter() as missing):
            return "cli.usage.missing", {"name": _name(missing)}
        case click.BadParameter(param=click.Parameter() as wrong):
            return f"cli.usage.{_kind(wrong.type)}", {"name": _name(wrong), "range": _range(wrong.type)}
        case _:
            return "cli.usage.too_much", {}


def _name(parameter: click.Parameter) -> str:
    return parameter.opts[0] if isinstance(parameter, click.Option) else parameter.human_readable_name


def _kind(sort: click.ParamType[Any]) -> str:
    return (
        "not_among"
        if isinstance(sort, click.Choice)
        else "not_within"
        if isinstance(sort, click.IntRange)
        else "wrong"
    )


def _range(sort: click.ParamType[Any]) -> str:
    if isinstance(sort, click.Choice):
        return ", ".join(map(str, sort.choices))
    return f"{sort.min}–{sort.max}" if isinstance(sort, click.IntRange) else ""


class Formatter(click.HelpFormatter):
    """The help's headings in the language of the settings."""

    voice: Voice

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or f"{self.voice.plain('cli.usage.usage')} ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(self.voice.plain(_HEADINGS[heading]) if heading in _HEADINGS else heading)
