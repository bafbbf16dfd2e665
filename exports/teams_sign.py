"""Our sign in Teams: a speech bubble with what somebody wrote. Drawn large and made smaller, so that its edges are smooth."""

from __future__ import annotations

import io
from typing import Final

from PIL import Image, ImageDraw

from exports.palette import DEPARTMENTS, PAPER, Colour

COLOUR: Final[Colour] = DEPARTMENTS[0]
LARGE: Final = 192  # pixels, in colour
SMALL: Final = 32  # pixels, white on transparent
FINER: Final = 8  # times as large as it is drawn
BUBBLE: Final = (0.19, 0.17, 0.81, 0.71)  # parts of the side, as all that follows
TAIL: Final = ((0.31, 0.68), (0.31, 0.86), (0.50, 0.68))
ROUND: Final = 0.11
LINES: Final = ((0.29, 0.71), (0.38, 0.56), (0.47, 0.64))  # where each lies, and where it ends
LEFT: Final = 0.29
THICK: Final = 0.05
INWARDS: Final = (0.055, 0.055, -0.055, -0.055)  # to the inner edge of the border
ROOM: Final = 1.35  # the small one has no background: its bubble fills the square


def colour() -> bytes:
    """A PNG of 192 × 192 pixels: a white bubble on our blue."""
    side = LARGE * FINER
    image = Image.new("RGB", (side, side), COLOUR)
    image.paste(PAPER, mask=_bubble(side))
    image.paste(COLOUR, mask=_lines(side))
    return _png(image.resize((LARGE, LARGE), Image.Resampling.LANCZOS))


def outline() -> bytes:
    """A PNG of 32 × 32 pixels: only white, and as much of it as can be seen through."""
    side = SMALL * FINER
    strokes = _bubble(side, ROOM)
    _rounded(strokes, tuple(part + inwards for part, inwards in zip(BUBBLE, INWARDS, strict=True)), ROOM, 0)
    strokes.paste(255, mask=_lines(side, ROOM))
    image = Image.new("RGBA", (SMALL, SMALL), (*PAPER, 0))
    image.putalpha(strokes.resize((SMALL, SMALL), Image.Resampling.LANCZOS))
    return _png(image)


def _bubble(side: int, room: float = 1.0) -> Image.Image:
    """What of a square is bubble."""
    mask = Image.new("L", (side, side), 0)
    _rounded(mask, BUBBLE, room, 255)
    ImageDraw.Draw(mask).polygon([(_at(x, side, room), _at(y, side, room)) for x, y in TAIL], 255)
    return mask


def _lines(side: int, room: float = 1.0) -> Image.Image:
    mask = Image.new("L", (side, side), 0)
    for top, right in LINES:
        _rounded(mask, (LEFT, top, right, top + THICK), room, 255)
    return mask


def _rounded(mask: Image.Image, box: tuple[float, ...], room: float, fill: int) -> None:
    left, top, right, bottom = (_at(part, mask.width, room) for part in box)
    radius = min(ROUND * room * mask.width, (bottom - top) / 2)
    ImageDraw.Draw(mask).rounded_rectangle((left, top, right, bottom), radius, fill)


def _at(part: float, side: int, room: float) -> float:
    """The pixel; with more room, all moves away from the middle."""
    return (0.5 + (part - 0.5) * room) * side


def _png(image: Image.Image) -> bytes:
    written = io.BytesIO()
    image.save(written, "PNG", optimize=True)
    return written.getvalue()
