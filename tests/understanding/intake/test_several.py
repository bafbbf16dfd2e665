"""Two topics in one message are two; one with many details stays one."""

from __future__ import annotations

import pytest

from understanding.intake import topics_within

TWO = ("Am 5.12. eröffnet das Kinderhaus.", "Am 12.12. gibt es ein Konzert im Rathaus.")


@pytest.mark.parametrize(
    "text",
    [
        "1. {} 2. {}",
        "Hallo, zwei Themen:\n1. {}\n2. {}\nViele Grüße\nAnna",
        "{}\n\n{}",
        "{} Außerdem: {}",
        "- {}\n- {}",
    ],
)
def test_two_topics_are_two(text: str) -> None:
    assert topics_within(text.format(*TWO)) == TWO


@pytest.mark.parametrize(
    "text",
    [
        "Am 5.12. eröffnet das Kinderhaus.",
        "- Jahresübung der FFW Süd\n- Sa 17.10. ab 14 Uhr\n- Gelände der Firma Lindner\n- 20 Einsatzkräfte",
        "Sommerfest am 5.7. im Park.\n\nAnmeldung bis 1.7. bei uns.",
        "Programm des Stadtfests am 5.7.:\n- Konzert am 5.7.\n- Lauf am 6.7.",
        "Sommerfest am 5.7. mit:\n- Konzert am 5.7.\n- Lauf am 6.7.",
        "",
        "1. 2. 3.",
    ],
)
def test_one_topic_stays_one(text: str) -> None:
    assert topics_within(text) == (text,)


def test_two_lines_that_are_a_sentence_each_are_two_topics() -> None:
    lines = (
        "Am 5.12. um 14 Uhr ist Adventsmarkt auf dem Rathausplatz.",
        "Am 12.12. um 15 Uhr ist ein Konzert in der Kirche.",
    )
    assert topics_within("\n".join(lines)) == lines


@pytest.mark.parametrize(
    "text",
    [
        "Hi, zwei Sachen: am 8.12. Nikolausfeier in der Kita und am 20.12. Weihnachtskonzert in der Stadthalle",
        "Erstens am 8.12. Nikolausfeier in der Kita, zweitens am 20.12. Weihnachtskonzert in der Stadthalle",
        "2 Themen: am 8.12. Nikolausfeier in der Kita; am 20.12. Weihnachtskonzert in der Stadthalle",
    ],
)
def test_what_is_announced_as_two_is_two(text: str) -> None:
    assert topics_within(text) == (
        "am 8.12. Nikolausfeier in der Kita",
        "am 20.12. Weihnachtskonzert in der Stadthalle",
    )


@pytest.mark.parametrize(
    "text", ["Zwei Sachen: danke und bis morgen", "Erstens kommt es anders, zweitens als man denkt"]
)
def test_an_announcement_alone_parts_nothing(text: str) -> None:
    assert topics_within(text) == (text,)
