"""A year as a picture: a row for each month, a column for each day, topics by department in colours and letters."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from font_roboto import font_files
from PIL import Image, ImageDraw, ImageFont

from exports import clean, palette
from exports.imprint import Imprint
from exports.palette import BLACKOUT, GREY, HOLIDAY, INK, LINES, PAPER, WEEKEND
from newsroom.entry import month_after
from newsroom.overview import Entry, Overview
from newsroom.year import empty_weeks, is_sure
from texts import Voice

WIDTH: Final = 1600  # pixels
MARGIN: Final = 40
LABEL: Final = 120
DAY_WIDTH: Final = 45
ROW: Final = 92
TOP: Final = 130
CHIP: Final = 19
CHIPS: Final = 4  # on one day; of more the last says how many more
PER_LINE: Final = 2
LEGEND_LINE: Final = 32
LEGEND_COLUMNS: Final = 4
MONTHS: Final = range(1, 13)
SIGNS: Final = ("certain", "open", "follow_up", "yearly", "holiday", "blackout", "gap")  # of the legend
FRIDAY: Final = 4
NOBODY: Final = "–"  # for the letter of a department
ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True)
class Drawing:
    """What is drawn on, and what is on each day. `letters` are the places of the departments in the palette."""

    pen: ImageDraw.ImageDraw
    voice: Voice
    overview: Overview
    letters: dict[str, int]
    days: dict[date, list[Entry]]
    fonts: dict[tuple[int, bool], ImageFont.FreeTypeFont] = field(default_factory=dict)

    def font(self, size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
        """Of this drawing alone: another one may be drawn in another thread."""
        if (size, bold) not in self.fonts:
            self.fonts[size, bold] = ImageFont.truetype(font_files["RobotoBold" if bold else "Roboto"], size)
        return self.fonts[size, bold]


def drawn(overview: Overview, imprint: Imprint) -> tuple[bytes, int, int]:
    """A PNG of the year in which the period begins, its width and its height. Takes up to a second of the processor."""
    voice = imprint.voice
    letters = _departments(overview)
    legend = -(-(len(letters) + len(SIGNS)) // LEGEND_COLUMNS) * LEGEND_LINE
    height = TOP + len(MONTHS) * ROW + 30 + legend + MARGIN
    image = Image.new("RGB", (WIDTH, height), PAPER)
    drawing = Drawing(ImageDraw.Draw(image), voice, overview, letters, _by_day(overview.entries))
    _head(drawing, imprint)
    for month in MONTHS:
        _row(drawing, date(overview.period.first.year, month, 1))
    _gaps(drawing)
    _legend(drawing, TOP + len(MONTHS) * ROW + 30)
    written = io.BytesIO()
    image.save(written, "PNG", optimize=True)
    return written.getvalue(), WIDTH, height


def _departments(overview: Overview) -> dict[str, int]:
    """Those with topics here, each in the place that it has in every year; "" for the topics of none comes last."""
    here = {entry.department for entry in overview.topics if entry.first}
    others = sorted(here - {"", *overview.departments}, key=str.casefold)
    places = {name: place for place, name in enumerate((*overview.departments, *others, "")) if name in here}
    return dict(sorted(places.items(), key=lambda one: one[1]))


def _by_day(entries: Iterable[Entry]) -> dict[date, list[Entry]]:
    """What is rough stands on its first day alone, else "im Mai" would fill the month."""
    found: dict[date, list[Entry]] = {}
    for entry in entries:
        if entry.first is None or entry.last is None:
            continue
        length = 0 if entry.vague else min((entry.last - entry.first).days, 366)
        for count in range(length + 1):
            found.setdefault(entry.first + count * ONE_DAY, []).append(entry)
    return found


# ---------------------------------------------------------------- the sheet


def _head(drawing: Drawing, imprint: Imprint) -> None:
    year = str(drawing.overview.period.first.year)
    values = {"name": clean.line(imprint.organisation), "year": year}
    title = drawing.voice.plain("exports.picture.title", values)
    font = drawing.font(36, bold=True)
    drawing.pen.text((MARGIN, MARGIN), _fitted(title, font, WIDTH - 2 * MARGIN), INK, font)
    for number in range(1, 32):
        _centred(drawing, _left(number) + DAY_WIDTH / 2, TOP - 16, str(number), drawing.font(16), GREY)


def _row(drawing: Drawing, first: date) -> None:
    pen, top = drawing.pen, _top(first.month)
    name = drawing.voice.formats.patterns.month(first.month)
    pen.text(
        (MARGIN, top + 34),
        _fitted(name, drawing.font(20, bold=True), LABEL - 8),
        INK,
        drawing.font(20, bold=True),
    )
    day = first
    while day < month_after(first):
        _day(drawing, day)
        day += ONE_DAY


def _day(drawing: Drawing, day: date) -> None:
    pen, left, top = drawing.pen, _left(day.day), _top(day.month)
    entries = drawing.days.get(day, [])
    kinds = {entry.kind for entry in entries}
    box = (left, top, left + DAY_WIDTH, top + ROW - 8)
    ground = HOLIDAY if "holiday" in kinds else WEEKEND if day.weekday() > FRIDAY else PAPER
    pen.rectangle(box, ground, LINES)
    if "blackout" in kinds:
        _bar(pen, left, top + ROW - 15, DAY_WIDTH)
    weekday = drawing.voice.formats.patterns.weekday(day.weekday())[:2]
    pen.text(
        (left + 5, top + 3),
        weekday,
        INK if "holiday" in kinds else GREY,
        drawing.font(14, bold="holiday" in kinds),
    )
    if "yearly" in kinds:
        _diamond(pen, left + DAY_WIDTH - 10, top + 12)
    _chips(drawing, [entry for entry in entries if entry.kind == "topic"], left + 2, top + 22)


def _chips(drawing: Drawing, topics: Sequence[Entry], left: float, top: float) -> None:
    shown = topics if len(topics) <= CHIPS else topics[: CHIPS - 1]
    for place, entry in enumerate(shown):
        _chip(drawing, entry, *_corner(place, left, top))
    if more := len(topics) - len(shown):
        x, y = _corner(len(shown), left, top)
        _centred(drawing, x + CHIP / 2, y + CHIP / 2, f"+{more}", drawing.font(13, bold=True), INK)


def _corner(place: int, left: float, top: float) -> tuple[float, float]:
    line, column = divmod(place, PER_LINE)
    return left + 1 + column * (CHIP + 2), top + 2 + line * (CHIP + 9)


def _chip(drawing: Drawing, entry: Entry, x: float, y: float) -> None:
    """Filled where it is sure, an outline where it is not: so it is seen without colours too. Round is no event at all."""
    if entry.occasion == "follow_up":
        _round_mark(drawing, entry.department, x, y)
    else:
        _mark(drawing, entry.department, x, y, filled=is_sure(entry))


def _mark(drawing: Drawing, department: str, x: float, y: float, *, filled: bool) -> None:
    colour = _colour(drawing, department)
    drawing.pen.rounded_rectangle((x, y, x + CHIP, y + CHIP), 4, colour if filled else PAPER, colour, 2)
    _letter(drawing, department, x, y, PAPER if filled else colour)


def _round_mark(drawing: Drawing, department: str, x: float, y: float) -> None:
    colour = _colour(drawing, department)
    drawing.pen.ellipse((x, y, x + CHIP, y + CHIP), PAPER, colour, 2)
    _letter(drawing, department, x, y, colour)


def _colour(drawing: Drawing, department: str) -> palette.Colour:
    return palette.colour(drawing.letters[department]) if department else palette.NOBODY


def _letter(drawing: Drawing, department: str, x: float, y: float, colour: palette.Colour) -> None:
    text = palette.letter(drawing.letters[department]) if department else NOBODY
    font = drawing.font(14 if len(text) == 1 else 10, bold=True)
    _centred(drawing, x + CHIP / 2 + 0.5, y + CHIP / 2, text, font, colour)


# ---------------------------------------------------------------- marks


def _gaps(drawing: Drawing) -> None:
    """A dashed line under the days of every week without a topic."""
    year = drawing.overview.period.first.year
    for week in empty_weeks(drawing.overview):
        for day in (week + count * ONE_DAY for count in range(7)):
            if day.year == year:
                _dash(drawing.pen, _left(day.day), _top(day.month) + ROW - 5)


def _dash(pen: ImageDraw.ImageDraw, left: float, top: float) -> None:
    for start in (3, 18, 33):
        pen.line((left + start, top, left + start + 9, top), palette.DEPARTMENTS[1], 3)


def _diamond(pen: ImageDraw.ImageDraw, x: float, y: float) -> None:
    pen.polygon([(x, y - 7), (x + 7, y), (x, y + 7), (x - 7, y)], INK)


def _bar(pen: ImageDraw.ImageDraw, left: float, top: float, width: float) -> None:
    pen.rectangle((left, top, left + width, top + 6), BLACKOUT)


# ---------------------------------------------------------------- the legend


def _legend(drawing: Drawing, top: float) -> None:
    voice, pen = drawing.voice, drawing.pen
    nobody = voice.plain("exports.picture.nobody")
    place = 0
    for name in drawing.letters:
        x, y = _slot(place, top)
        _mark(drawing, name, x, y, filled=True)
        _explained(drawing, x, y, clean.line(name) or nobody)
        place += 1
    for sign in SIGNS:
        x, y = _slot(place, top)
        _sign(pen, sign, x, y)
        _explained(drawing, x, y, voice.plain(f"exports.picture.{sign}"))
        place += 1


def _sign(pen: ImageDraw.ImageDraw, sign: str, x: float, y: float) -> None:
    box = (x, y, x + CHIP, y + CHIP)
    match sign:
        case "certain" | "open":
            pen.rounded_rectangle(box, 4, GREY if sign == "certain" else PAPER, GREY, 2)
        case "follow_up":
            pen.ellipse(box, PAPER, GREY, 2)
        case "yearly":
            _diamond(pen, x + CHIP / 2, y + CHIP / 2)
        case "holiday":
            pen.rectangle(box, HOLIDAY, LINES)
        case "blackout":
            _bar(pen, x, y + CHIP / 2 - 3, CHIP)
        case _:
            pen.line((x, y + CHIP / 2, x + 8, y + CHIP / 2), palette.DEPARTMENTS[1], 3)
            pen.line((x + 12, y + CHIP / 2, x + CHIP, y + CHIP / 2), palette.DEPARTMENTS[1], 3)


def _slot(place: int, top: float) -> tuple[float, float]:
    line, column = divmod(place, LEGEND_COLUMNS)
    return MARGIN + column * (WIDTH - 2 * MARGIN) / LEGEND_COLUMNS, top + line * LEGEND_LINE


def _explained(drawing: Drawing, x: float, y: float, text: str) -> None:
    font = drawing.font(18)
    room = (WIDTH - 2 * MARGIN) / LEGEND_COLUMNS - CHIP - 24
    drawing.pen.text((x + CHIP + 10, y + CHIP / 2), _fitted(text, font, room), INK, font, anchor="lm")


# ---------------------------------------------------------------- letters


def _left(day: int) -> float:
    return MARGIN + LABEL + (day - 1) * DAY_WIDTH


def _top(month: int) -> float:
    return TOP + (month - 1) * ROW


def _fitted(text: str, font: ImageFont.FreeTypeFont, room: float) -> str:
    if font.getlength(text) <= room:
        return text
    while text and font.getlength(text + "…") > room:
        text = text[:-1]
    return text.rstrip() + "…"


def _centred(
    drawing: Drawing, x: float, y: float, text: str, font: ImageFont.FreeTypeFont, colour: palette.Colour
) -> None:
    drawing.pen.text((x, y), text, colour, font, anchor="mm")
