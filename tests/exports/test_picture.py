"""The picture of the year and its text alternative."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from exports import alternative, palette, picture
from newsroom.overview import Entry, Overview
from newsroom.topics import Status
from tests.exports.made import ENGLISH, GERMAN, IMPRINT, made, of, with_text
from tests.newsroom.planned import topic
from tests.support.examples import up_to
from understanding.when.span import Span


def image(overview: Overview) -> Image.Image:
    raw, width, height = picture.drawn(overview, IMPRINT)
    found = Image.open(io.BytesIO(raw))
    assert (found.format, found.size) == ("PNG", (width, height))
    return found.convert("RGB")


def colours(found: Image.Image, day: date) -> set[object]:
    left, top = int(picture._left(day.day)), int(picture._top(day.month))
    box = found.crop((left, top, left + picture.DAY_WIDTH, top + picture.ROW))
    return {colour for _, colour in box.getcolors(10_000) or []}


def test_a_topic_is_drawn_in_the_colour_of_its_department_on_its_day() -> None:
    found = image(made())
    build, library = (palette.colour(place) for place in (0, 1))
    assert build in colours(found, date(2027, 3, 6))
    assert library in colours(found, date(2027, 3, 6))
    assert library in colours(found, date(2027, 3, 7))
    assert build not in colours(found, date(2027, 3, 7))


def test_what_is_looked_at_again_is_round() -> None:
    """The corner of a square one has the colour of the department."""
    held = topic(1, Span(date(2027, 3, 6)), Status.ON_HOLD)
    round_one = of("Bauamt", held, hold_until=date(2027, 2, 3))
    square_one = of("Bauamt", topic(2, Span(date(2027, 2, 4)), Status.SUBMITTED))
    found = image(made((round_one, square_one)))
    edges = [
        found.getpixel((int(picture._left(day)) + 5 + 2, int(picture._top(2)) + 24)) == palette.colour(0)
        for day in (3, 4)
    ]
    assert edges == [False, True]
    assert palette.colour(0) in colours(found, date(2027, 2, 3))


def test_holidays_yearly_days_blackouts_and_gaps_are_marked() -> None:
    found = image(made())
    assert palette.HOLIDAY in colours(found, date(2027, 1, 1))
    assert palette.INK in colours(found, date(2027, 3, 8))
    assert palette.BLACKOUT in colours(found, date(2027, 9, 12))
    assert palette.BLACKOUT not in colours(found, date(2027, 9, 13))
    gap = palette.DEPARTMENTS[1]
    assert gap in colours(found, date(2027, 1, 13))
    assert gap not in colours(found, date(2027, 2, 4))


def test_all_colours_are_told_from_what_is_written_on_them() -> None:
    assert all(palette.contrast(colour, palette.PAPER) >= 4.5 for colour in palette.DEPARTMENTS)
    for ground in (palette.PAPER, palette.WEEKEND, palette.HOLIDAY):
        assert palette.contrast(palette.INK, ground) >= 4.5
    for ground in (palette.PAPER, palette.WEEKEND):
        assert palette.contrast(palette.GREY, ground) >= 4.5


def test_a_department_keeps_its_letter_in_every_year() -> None:
    known = ("Stadtbücherei", "Bauamt", "Sportamt")
    late = of("Sportamt", topic(1, Span(date(2027, 6, 1))))
    nobodys = of("", topic(2, Span(date(2027, 6, 2))))
    alone = replace(made((late, nobodys)), departments=known)
    assert picture._departments(alone) == {"Sportamt": 2, "": 3}
    assert picture._departments(replace(made(), departments=known)) == {
        "Stadtbücherei": 0,
        "Bauamt": 1,
        "": 3,
    }
    assert palette.colour(2) in colours(image(alone), date(2027, 6, 1))


def test_every_department_has_its_own_letter() -> None:
    letters = [palette.letter(place) for place in range(200)]
    assert len(set(letters)) == 200
    assert letters[:2] + letters[25:28] == ["A", "B", "Z", "AA", "AB"]


def test_a_full_day_and_many_departments_are_drawn() -> None:
    many = tuple(of(f"Amt {n:02}", topic(n, Span(date(2027, 6, 1)))) for n in range(1, 40))
    assert image(made(many)).width == picture.WIDTH


@settings(max_examples=up_to(20), deadline=None)
@given(st.text(max_size=100))
def test_any_name_of_a_department_can_be_drawn(name: str) -> None:
    picture.drawn(with_text(name), IMPRINT)


# ---------------------------------------------------------------- in words


def test_the_text_alternative_names_every_entry_with_its_day() -> None:
    text = alternative.text(made(), GERMAN)
    assert text.startswith("Jahresübersicht 2027. Januar: Neujahr (1.), T-3 (5.). Februar: T-3 (2.)")
    assert "T-6 (Beitrag am 3.)" in text
    assert "März: T-3 (2.), T-4 (6.), T-5 (6.), T-1 (6.), Weltfrauentag (8.)." in text
    assert "Mai: T-2 (etwa 1.), T-3 (4.)." in text
    assert "Wochen ohne Thema: 2 bis 4, 6 bis 8" in text


def test_the_text_alternative_says_what_is_no_event() -> None:
    held = of("", topic(7, Span(date(2027, 3, 6)), Status.ON_HOLD), hold_until=date(2027, 2, 1))
    assert "T-7 (Wiedervorlage am 1.)" in alternative.text(made((held,)), GERMAN)


def test_it_is_there_in_english() -> None:
    assert alternative.text(made(()), ENGLISH).startswith(
        "Overview of 2027. January: Neujahr (1). February: nothing."
    )


def test_with_very_many_entries_it_only_counts() -> None:
    one = made().topics[0]
    many = replace(made(), entries=tuple(_numbered(one, number) for number in range(3000)))
    text = alternative.text(many, GERMAN)
    assert "3.000 Einträge" in text
    assert len(text) < alternative.LONGEST


def _numbered(entry: Entry, number: int) -> Entry:
    return replace(entry, number=number, uid=f"topic-{number}")
