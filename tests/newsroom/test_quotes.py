"""What an answer to the question for a quote makes of the quotes there are."""

from __future__ import annotations

from newsroom import details, quotes
from newsroom.topics import Answer, Draft, Given, Quote
from tests.newsroom.planned import said

CLEARED = {"speaker": said("Frau Vogel"), "cleared": said("yes")}
ONE = Draft(quotes=(Quote("Endlich!", "$1", CLEARED),))
TWO = Draft(quotes=(Quote("Endlich!", "$1", CLEARED), Quote("Oh!", "$2")))


def told(words: str, event: str = "$9") -> Answer:
    return Answer(Given.VALUE, words, words, event)


def test_other_answers_are_left_alone() -> None:
    assert quotes.answered(ONE, "where", said("Rathaus")) == Draft({"where": said("Rathaus")}, (), ONE.quotes)


def test_a_first_quote_takes_the_place_of_an_earlier_no() -> None:
    before = Draft({"quote": Answer(Given.VOID), "what": said("Fest")})
    after = quotes.answered(before, "quote", told("„Oh!“, Frau Vogel"))
    speaker = Answer(Given.VALUE, "Frau Vogel", "Frau Vogel", "$9")
    assert after == Draft({"what": said("Fest")}, (), (Quote("Oh!", "$9", {"speaker": speaker}),))


def test_no_quote_takes_all_of_them_away() -> None:
    assert quotes.answered(TWO, "quote", Answer(Given.VOID)) == Draft({"quote": Answer(Given.VOID)})


def test_other_words_of_the_same_person_have_to_be_cleared_anew() -> None:
    after = quotes.answered(ONE, "quote", told("Ach!"))
    assert after.quotes == (Quote("Ach!", "$9", {"speaker": said("Frau Vogel")}),)


def test_the_same_words_again_change_nothing_that_is_known() -> None:
    after = quotes.answered(ONE, "quote", told("Endlich!", "$1"))
    assert after == ONE


def test_where_there_are_several_one_more_is_added() -> None:
    assert [one.words for one in quotes.answered(TWO, "quote", told("Ach!")).quotes] == [
        "Endlich!",
        "Oh!",
        "Ach!",
    ]


def test_an_edited_message_changes_its_own_quote() -> None:
    assert [one.words for one in quotes.answered(TWO, "quote", told("Ach!", "$1")).quotes] == ["Ach!", "Oh!"]


def test_one_quote_is_replaced_or_removed_by_its_place() -> None:
    assert [one.words for one in quotes.replaced(TWO, 1, told("Ach!")).quotes] == ["Endlich!", "Ach!"]
    assert details.without_piece(TWO, "quote", 0).quotes == (Quote("Oh!", "$2"),)
    assert [one.words for one in quotes.added(ONE, told("Ach!")).quotes] == ["Endlich!", "Ach!"]
