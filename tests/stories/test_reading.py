"""The language of the stories."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from newsroom.messages import PictureSent
from tests.support.story import Later, Line, Restart, Spoken, cast, pictures_of, read


def story(tmp_path: Path, text: str) -> list[Line]:
    told = tmp_path / "told.txt"
    told.write_text(text)
    return read(told)


@pytest.mark.parametrize(
    ("line", "passed"),
    [
        ("(3 Tage später)", timedelta(days=3)),
        ("(1 Tag später)", timedelta(days=1)),
        ("(2 Stunden später)", timedelta(hours=2)),
        ("(zwei Wochen später)", timedelta(weeks=2)),
        ("(ein Monat später)", timedelta(days=30)),
    ],
)
def test_time_passes(line: str, passed: timedelta, tmp_path: Path) -> None:
    assert story(tmp_path, line) == [Later(passed)]


def test_a_house_is_opened_again(tmp_path: Path) -> None:
    assert story(tmp_path, "(Neustart)") == [Restart()]


@pytest.mark.parametrize("line", ["(bald)", "(viele Tage später)", "Anna neu", "(3 Jahre später)"])
def test_a_line_that_says_nothing_is_refused(line: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        story(tmp_path, line)


def test_lines_that_go_on_belong_together(tmp_path: Path) -> None:
    assert story(tmp_path, "# Titel\n\nAnna: eins\n zwei\nBot an Bernd: drei\n") == [
        Spoken("Anna", "eins\nzwei"),
        Spoken("Bot an Bernd", "drei"),
    ]


@pytest.mark.parametrize(
    ("deed", "text", "pictures"),
    [
        ("Bild", "Haus", [("", "Haus")]),
        ("Bild haus.jpg", "", [("haus.jpg", "")]),
        ("3 Bilder", "Haus / Saal", [("", "Haus"), ("", "Saal"), ("", "")]),
        ("Bilder a.jpg, b.jpg", "Haus", [("a.jpg", "Haus"), ("b.jpg", "")]),
        ("Datei a.pdf", "", []),
        ("👍", "", []),
    ],
)
def test_pictures_come_alone_and_at_one_go(deed: str, text: str, pictures: list[tuple[str, str]]) -> None:
    assert pictures_of(Spoken("Anna", text, deed)) == [
        PictureSent(name, name, caption) for name, caption in pictures
    ]


def test_there_are_not_more_captions_than_pictures() -> None:
    with pytest.raises(ValueError, match="captions"):
        pictures_of(Spoken("Anna", "eins / zwei / drei", "2 Bilder"))


def test_everybody_who_speaks_or_hears_is_in_the_cast(tmp_path: Path) -> None:
    told = story(tmp_path, "Anna: neu\nBot: …\nBot an Bernd: …\n(1 Tag später)\nBoto: hallo\n")
    assert cast(told) == {"Anna", "Bernd", "Boto", "Redaktion"}
