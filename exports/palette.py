"""The colours of the picture of the year. White letters on each department's, and each on white, have a contrast of 4.5 at least."""

from __future__ import annotations

from string import ascii_uppercase
from typing import Final

Colour = tuple[int, int, int]

PAPER: Final[Colour] = (255, 255, 255)
INK: Final[Colour] = (28, 32, 38)
GREY: Final[Colour] = (90, 96, 106)
LINES: Final[Colour] = (200, 205, 212)
WEEKEND: Final[Colour] = (236, 239, 243)
HOLIDAY: Final[Colour] = (214, 219, 227)
BLACKOUT: Final[Colour] = (70, 74, 82)

DEPARTMENTS: Final[tuple[Colour, ...]] = (
    (0, 83, 155),
    (166, 52, 27),
    (0, 102, 88),
    (106, 27, 154),
    (122, 79, 1),
    (173, 20, 87),
    (51, 105, 30),
    (69, 90, 100),
)
NOBODY: Final[Colour] = GREY  # of topics without a department
LETTERS: Final = ascii_uppercase


def letter(place: int) -> str:
    """A, B, … Z, and then AA, AB, …: the colours come again, the letters do not."""
    first, second = divmod(place, len(LETTERS))
    return LETTERS[second] if first == 0 else LETTERS[min(first, len(LETTERS)) - 1] + LETTERS[second]


def colour(place: int) -> Colour:
    return DEPARTMENTS[place % len(DEPARTMENTS)]


def contrast(one: Colour, other: Colour) -> float:
    """Between 1 and 21 (WCAG 2.2)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004  # WCAG's own numbers
