"""Which picture, quote or file a message speaks of, and what shall become of it: "bild 2 entfernen", "Bild 2: Foto Müller"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from newsroom.details import Sort
from understanding.choice import LONGEST_REPLY, Vocabulary, number, ordinal
from understanding.spelling import folded, nearly, spellings

Deed = Literal["change", "remove", "replace"]

_NUMBER = re.compile(
    r"(?P<name>[^\W\d_][^\d:\n]{0,30}?)\s*(?P<number>\d{1,2})\s*:\s*(?P<text>\S.*)", re.DOTALL
)
_NAME = re.compile(r"(?P<name>[^\W\d_][^\d:\n]{0,30}?)\s*:\s*(?P<text>\S.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What shall be done with a picture or quote; `place` is None where no number was said, `every` means all of them."""

    deed: Deed
    sort: Sort
    place: int | None
    every: bool = False


@dataclass(frozen=True, slots=True)
class WantedFile:
    """What shall be done with a file; `place` is None where neither number nor name was said."""

    deed: Deed
    place: int | None
    every: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """What is said about the picture or quote at this place, or a quote more where there is no place."""

    sort: Sort
    place: int | None
    text: str


def wanted(text: str, vocabulary: Vocabulary) -> Wanted | None:
    """The whole message is such a wish, like "bitte das zweite Bild löschen", "foto kann weg", "alle bilder raus"."""
    found = _read(text, ("picture", "quote"), vocabulary)
    if found is None:
        return None
    sort, deed, place, every = found
    return Wanted(deed, "quote" if sort == "quote" else "picture", place, every)


def wanted_file(text: str, names: Sequence[str], vocabulary: Vocabulary) -> WantedFile | None:
    """ "die datei wieder raus", "datei 2 löschen", "einladung.docx entfernen"; `names` are those of the files there are."""
    plain = f" {folded(text)} "
    forms = [(folded(name), folded(name.rpartition(".")[0])) for name in names]
    named = [place for place, known in enumerate(forms) if any(one and f" {one} " in plain for one in known)]
    known = sorted({one for place in named for one in forms[place] if one}, key=len, reverse=True)
    for one in known:
        plain = plain.replace(f" {one} ", f" {vocabulary.pieces['file'][0]} ")
    found = _read(plain if named else text, ("file",), vocabulary)
    if found is None:
        return None
    _, deed, place, every = found
    return WantedFile(deed, named[0] if len(named) == 1 and place is None else place, every)


def _read(
    text: str, sorts: Sequence[str], vocabulary: Vocabulary
) -> tuple[str, Deed, int | None, bool] | None:
    """What is spoken of, what shall become of it, which one, and whether all; None where any other word stands there."""
    words = folded(text).split() if len(text) <= LONGEST_REPLY and "\n" not in text else []
    sort = _found(words, {name: vocabulary.pieces.get(name, ()) for name in sorts})
    deed = _found(words, _deeds(vocabulary))
    if sort is None or deed is None:
        return None
    every = spellings(vocabulary.pieces.get("every", ()))
    around = {*spellings(vocabulary.fillers), *spellings(vocabulary.pieces.get("around", ())), *every}
    rest = [word for word in words if word not in {sort[1], deed[1]} and word not in around]
    places = [_place(word, vocabulary) for word in rest]
    if None in places:
        return None
    return (
        sort[0],
        "remove" if deed[0] == "remove" else "replace" if deed[0] == "replace" else "change",
        places[0] if len(places) == 1 else None,
        not places and any(word in every for word in words),
    )


def told(text: str, vocabulary: Vocabulary) -> tuple[Told, ...]:
    """ "Bild 2: Foto Müller", "Zitat 2: …", "noch ein Zitat: …", one a line; none where a line says anything else."""
    if more := _more(text.strip(), vocabulary):
        return (more,)
    found = [_numbered(line.strip(), vocabulary) for line in text.strip().splitlines() if line.strip()]
    return tuple(one for one in found if one) if all(found) else ()


def _more(text: str, vocabulary: Vocabulary) -> Told | None:
    named = _NAME.fullmatch(text)
    if named is None or folded(named["name"]) not in spellings(vocabulary.pieces.get("more", ())):
        return None
    return Told("quote", None, named["text"].strip())


def _numbered(line: str, vocabulary: Vocabulary) -> Told | None:
    found = _NUMBER.fullmatch(line)
    if found is None or not int(found["number"]):
        return None
    name = folded(found["name"])
    for sort in ("picture", "quote"):
        if name in spellings(vocabulary.pieces.get(sort, ())):
            return Told(
                "quote" if sort == "quote" else "picture", int(found["number"]) - 1, found["text"].strip()
            )
    return None


def _deeds(vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    return {
        "remove": vocabulary.pieces.get("remove", ()),
        "replace": vocabulary.pieces.get("replace", ()),
        "change": vocabulary.wishes.get("change", ()),
    }


def _found(words: list[str], known: dict[str, tuple[str, ...]]) -> tuple[str, str] | None:
    """The first of the words that is one of the known ones, with its kind."""
    return next(
        (
            (kind, word)
            for word in words
            for kind, names in known.items()
            if any(nearly(word, spelled) for spelled in spellings(names))
        ),
        None,
    )


def _place(word: str, vocabulary: Vocabulary) -> int | None:
    """ "2", "zwei", "zweite"."""
    named = number(word, vocabulary)
    return named - 1 if named else ordinal(word, vocabulary)
