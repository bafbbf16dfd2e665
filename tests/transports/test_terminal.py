"""The terminal as a chat."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from transports.terminal import wrapped


def test_lines_break_between_words_and_hang_below_their_number() -> None:
    text = "1. Was: Eröffnung des Kinderhauses\n\n• ein Punkt, der weitergeht"
    assert wrapped(text, 20) == ("1. Was: Eröffnung\n   des Kinderhauses\n\n• ein Punkt, der\n  weitergeht")


@given(st.text(alphabet="ab 1.•\n", max_size=200), st.integers(10, 80))
def test_no_word_is_lost(text: str, width: int) -> None:
    assert "".join(wrapped(text, width).split()) == "".join(text.split())
