"""All texts of all languages, checked against one another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from texts.formats import Formats
from texts.patterns import Patterns
from texts.reading import Leaf, leaves
from texts.template import Template, WrongTemplate
from texts.voice import Unspeakable, Voice

__all__ = ["Catalogue", "Unspeakable", "WrongTexts"]

FORMS = {True: "sie", False: "du"}


class WrongTexts(Exception):
    """The text files contradict themselves or one another; `faults` has one line each."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


@dataclass(frozen=True)
class Catalogue:
    """One voice per language and form of address; a language without two forms has the same texts in both."""

    voices: Mapping[tuple[str, bool], Voice]

    @classmethod
    def read(cls, sources: Mapping[str, str]) -> Catalogue:
        """`sources` are YAML documents by language. Raises WrongTexts."""
        faults: list[str] = []
        parsed = {language: leaves(language, source, faults) for language, source in sources.items()}
        if faults:
            raise WrongTexts(faults)  # what follows would only repeat them
        _compare(parsed, faults)
        voices = {
            (language, formal): voice
            for language, found in parsed.items()
            for formal, voice in _voices(language, found, faults)
        }
        faults.extend(_foreign_placeholders(voices))
        if faults:
            raise WrongTexts(list(dict.fromkeys(faults)))
        return cls(voices)

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(language for language, _ in self.voices))

    def voice(self, language: str, formal: bool) -> Voice:
        return self.voices[language, formal]


def _compare(parsed: Mapping[str, Mapping[str, Leaf]], faults: list[str]) -> None:
    for language, found in parsed.items():
        for other, theirs in parsed.items():
            faults.extend(
                f"{other}: {key} is missing, {language} has it" for key in found.keys() - theirs.keys()
            )
            faults.extend(
                f"{other}: {key} is a list in one language and a text in the other"
                for key in found.keys() & theirs.keys()
                if isinstance(found[key], tuple) != isinstance(theirs[key], tuple)
            )


def _voices(language: str, found: Mapping[str, Leaf], faults: list[str]) -> Iterator[tuple[bool, Voice]]:
    """In each form of address; what has one form only is read once."""
    words = {key: leaf for key, leaf in found.items() if isinstance(leaf, tuple)}
    both = _templates(language, {key: leaf for key, leaf in found.items() if isinstance(leaf, str)}, faults)
    for formal, form in FORMS.items():
        own = {key: leaf[form] for key, leaf in found.items() if isinstance(leaf, Mapping)}
        templates = both | _templates(language, own, faults)
        yield formal, Voice(language, templates, words, Formats(Patterns(language, templates)))


def _templates(language: str, sources: Mapping[str, str], faults: list[str]) -> dict[str, Template]:
    templates: dict[str, Template] = {}
    for key, source in sources.items():
        try:
            templates[key] = Template.parse(source)
        except WrongTemplate as fault:
            faults.append(f"{language}: {key}: {fault}")
    return templates


def _foreign_placeholders(voices: Mapping[tuple[str, bool], Voice]) -> Iterator[str]:
    """A value is handed over by name, so all variants of a text know the same names."""
    for (language, formal), voice in voices.items():
        for other in voices.values():
            for key, template in voice.templates.items():
                for name in sorted(template.names - other.names(key)):
                    yield f"{language}: {key} ({FORMS[formal]}): {{{name}}} is unknown to another variant of this text"
