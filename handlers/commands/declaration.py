"""What a command is, and what it is given."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Literal

from handlers.context import Context
from handlers.letters import Letter
from handlers.speaking import document
from newsroom.commanding import Order, Unknown
from newsroom.messages import Address, Say
from newsroom.people import Person
from storage.database import Transaction
from texts import Voice


@dataclass(frozen=True, slots=True)
class Call:
    """One command as somebody gave it. `is_editor` was checked at this moment: configured and joined."""

    person: Person
    address: Address
    order: Order | Unknown
    context: Context
    is_editor: bool
    event: str = ""  # of the command itself
    said_in: str = ""  # the event whose thread the command was given in
    aside: str = ""  # where what only looks is answered, if the command was given aside

    @property
    def voice(self) -> Voice:
        return self.context.texts.voice(self.person.language, formal=self.person.formal)

    @property
    def zone(self) -> str:
        return self.context.settings.timezone

    @property
    def thread(self) -> str:
        """Where belongs what comes of the command later: the thread it was given in, or its own."""
        return self.said_in or self.event

    @property
    def argument(self) -> str:
        """What stands behind the command's word."""
        return self.order.argument

    @property
    def order_name(self) -> str:
        """The command's name in the table; "" for a word that is none."""
        return "" if isinstance(self.order, Unknown) else self.order.name

    @property
    def word(self) -> str:
        """The command's own word, as its reader would write it."""
        if isinstance(self.order, Unknown):
            return self.order.word
        return self.voice.words(f"commands.{self.order.name}.names")[0]

    @property
    def how(self) -> tuple[Say, ...]:
        """What must be added where a command is shown as it is written: a channel of Teams brings us nothing without a mention."""
        there = self.address.transport == "teams" and self.address == self.context.editorial
        return (Say("commands.mention"),) if there else ()

    def every(self, key: str) -> tuple[str, ...]:
        """The words of all languages, because nobody has to switch languages to be understood."""
        texts = self.context.texts
        return tuple(
            word for one in texts.languages for word in texts.voice(one, formal=True).words(f"commands.{key}")
        )

    def answer(self, *says: Say) -> Letter:
        """Into the room where the command was given, in the language of whoever gave it."""
        return Letter(self.address, document(self.voice, says))


Group = Literal["look", "decide", "ask", "people", "overview"]
Run = Callable[[Transaction, Call], Awaitable[list[Letter]]]


@dataclass(frozen=True, slots=True)
class Command:
    """Its words stand in the texts under `commands.<name>`: names, argument, about, example. Help shows those of one `group`
    together.
    """

    name: str
    run: Run
    group: Group
    for_everybody: bool = False

    def usage(self, voice: Voice) -> str:
        """ "!annehmen T-17": the documented form, in the reader's language."""
        return f"!{self.names(voice)[0]} {voice.plain(f'commands.{self.name}.argument')}".rstrip()

    def names(self, voice: Voice) -> tuple[str, ...]:
        return voice.words(f"commands.{self.name}.names")
