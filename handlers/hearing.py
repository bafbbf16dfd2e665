"""The words that are understood: those of the person's language first, then those of all others."""

from __future__ import annotations

from newsroom.people import Language
from texts import Catalogue, Voice
from understanding.choice import Vocabulary

CHOICES = (
    "check",
    "abort",
    "kept",
    "several",
    "apart",
    "withdraw",
    "yes_no",
    "consent",
    "cleared",
    "channels",
    "until",
    "belongs",
    "asked",
    "asked_when",
    "asked_inquiry",
)


def vocabulary(texts: Catalogue, language: Language) -> Vocabulary:  # long: one line for each kind of words
    """Nobody has to switch languages to be helped, so "help" works in German too."""
    own_first = sorted(texts.languages, key=lambda other: other != language)
    voices = [texts.voice(other, formal=True) for other in own_first]
    choices = {name: tuple(_family(voices, f"words.choices.{name}").values()) for name in CHOICES}
    return Vocabulary(
        wishes=_family(voices, "words.wishes"),
        fields=_family(voices, "words.fields"),
        choices=choices,
        languages=_family(voices, "words.languages"),
        counting=tuple(zip(*(voice.words("words.counting") for voice in voices), strict=True)),
        ordinals=tuple(_family(voices, "words.ordinals").values()),
        last=_words(voices, "words.last"),
        number=_words(voices, "words.number"),
        yes=_words(voices, "words.yes"),
        no=_words(voices, "words.no"),
        origin=_family(voices, "words.origin"),
        nothing=_family(voices, "words.nothing"),
        announcing=_words(voices, "words.announcing"),
        greetings=_words(voices, "words.greetings"),
        thanks=_words(voices, "words.thanks"),
        fillers=_words(voices, "words.fillers"),
        correcting=_words(voices, "words.correcting"),
        leading=_words(voices, "words.leading"),
        instead=_words(voices, "words.instead"),
        many=_words(voices, "words.many"),
        denying=_words(voices, "words.denying"),
        replaced=_words(voices, "words.replaced"),
        anew=_words(voices, "words.anew"),
        approximate=_words(voices, "words.approximate"),
        linking=_words(voices, "words.linking"),
        refuting=_words(voices, "words.refuting"),
        pieces=_family(voices, "words.pieces"),
        absence=_family(voices, "words.absence"),
        again=_words(voices, "words.again"),
        once_more=_words(voices, "words.once_more"),
        unplanned=_words(voices, "words.unplanned"),
        small=_words(voices, "words.small"),
    )


def _family(voices: list[Voice], key: str) -> dict[str, tuple[str, ...]]:
    return {name: _words(voices, f"{key}.{name}") for name in voices[0].family(key)}


def _words(voices: list[Voice], key: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for voice in voices for word in voice.words(key)))
