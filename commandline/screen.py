"""How `bot.py chat` looks to whoever sits at the terminal; the output of a script is what the bot said and nothing else."""

from __future__ import annotations

import sys
from collections.abc import Callable
from shutil import get_terminal_size

import click

from transports.terminal import wrapped

WIDEST = 100  # columns that are pleasant to read


def prompt(person: str) -> Callable[[], None]:
    """A person sees where to type."""
    return (lambda: click.echo(f"{person} › ", nl=False)) if sys.stdin.isatty() else (lambda: None)


def shown(text: str) -> None:
    """With an empty line around it."""
    if text:
        width = min(get_terminal_size().columns, WIDEST)
        click.echo(f"\n{wrapped(text, width) if sys.stdout.isatty() else text}\n")
