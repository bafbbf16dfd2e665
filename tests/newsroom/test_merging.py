"""Two drafts become one: nothing that either of them knows is lost, and it can be taken back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsroom.merging import differing, merged, unmerged
from newsroom.questions import FIVE_W
from newsroom.topics import Answer, Draft, Given, Quote, StoredFile, StoredPicture


def said(words: str, event: str = "$1") -> Answer:
    return Answer(Given.VALUE, words, words, event)


OPEN, VOID = Answer(Given.OPEN), Answer(Given.VOID)
TREE = StoredPicture("tree", "image/png", 1, 1)
STAGE = StoredPicture("stage", "image/png", 1, 1)


def test_what_is_known_stays_and_what_is_missing_comes_along() -> None:
    into = Draft({"what": said("Markt"), "where": OPEN, "who": VOID})
    other = Draft({"what": said("Adventsmarkt"), "where": said("Platz"), "who": said("Krämer"), "when": OPEN})
    assert merged(into, other).answers == {
        "what": said("Markt"),
        "where": said("Platz"),
        "who": said("Krämer"),
    }
    assert differing(into, other) == ("what", "where", "who")
    assert differing(merged(into, other), other) == ("what",)


def test_pictures_quotes_and_files_of_both_are_there_once() -> None:
    words, file = Quote("Schön!", "$2"), StoredFile("f", "text/plain", "a.txt", 1)
    into = Draft({"pictures": VOID, "quote": VOID}, (TREE,), (words,), ())
    whole = merged(into, Draft({}, (TREE, STAGE), (Quote("Schön!", "$3"), Quote("Kalt!")), (file,)))
    assert whole.pictures == (TREE, STAGE)
    assert [quote.words for quote in whole.quotes] == ["Schön!", "Kalt!"]
    assert whole.attachments == (file,)
    assert whole.answers == {}


ANSWERS = st.sampled_from([OPEN, VOID, said("a", "$1"), said("b", "$2")])
THEIRS = st.sampled_from([OPEN, VOID, said("a", "$8"), said("c", "$9")])
QUOTES = st.lists(st.sampled_from("xyz"), unique=True).map(lambda words: tuple(map(Quote, words)))


def drafts(answers: st.SearchStrategy[Answer], *files: str) -> st.SearchStrategy[Draft]:
    shown = st.lists(st.sampled_from(files), unique=True).map(
        lambda names: tuple(StoredPicture(name, "image/png", 1, 1) for name in names)
    )
    return st.builds(Draft, st.dictionaries(st.sampled_from(FIVE_W), answers), shown, QUOTES)


@given(drafts(ANSWERS, "f", "g"), drafts(THEIRS, "f", "h"))
def test_nothing_is_lost(into: Draft, other: Draft) -> None:
    whole = merged(into, other)
    for question in FIVE_W:
        before, after = into.answers.get(question), whole.answers.get(question)
        if before is not None and before.given is Given.VALUE:
            assert after == before
        elif (theirs := other.answers.get(question)) is not None and theirs.given is Given.VALUE:
            assert after == theirs
    assert {one.file for one in whole.pictures} == {one.file for one in (*into.pictures, *other.pictures)}
    assert {one.words for one in whole.quotes} == {one.words for one in (*into.quotes, *other.quotes)}
    assert merged(whole, other) == whole


@given(drafts(ANSWERS, "f", "g"), drafts(THEIRS, "h", "i"))
def test_taken_back_it_is_as_it_was_where_it_knew_something(into: Draft, other: Draft) -> None:
    left = unmerged(merged(into, other), other)
    known = {name: one for name, one in into.answers.items() if one.given is Given.VALUE}
    assert {name: one for name, one in left.answers.items() if one.given is Given.VALUE} == known
    assert left.pictures == into.pictures
