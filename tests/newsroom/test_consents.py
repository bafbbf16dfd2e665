"""Where somebody is named, and what a withdrawn consent leaves behind."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from newsroom.consents import Mention, link, mentions, of_drafts, withdrawn
from newsroom.planning import Plan
from newsroom.topics import Draft, Status, StoredFile
from tests.newsroom.planned import PHOTO, QUOTE, complete, said, topic
from understanding.when.span import Span

SEEN = replace(PHOTO, answers={**PHOTO.answers, "people": said("yes"), "names": said("Karla Krämer, Ben")})
UNNAMED = replace(PHOTO, answers={"people": said("yes")})


@pytest.mark.parametrize("name", ["Krämer", "kraemer", "KARLA KRÄMER", "Ben", " Krämer ", "Krämer Karla"])
def test_a_name_is_found_in_any_spelling(name: str) -> None:
    here = topic(1, draft=replace(complete(), pictures=(PHOTO, SEEN)))
    assert mentions([here], name) == (Mention(here, pictures=(1,)),)


@pytest.mark.parametrize("name", ["Kram", "Ben Karla Krämer", "Be", "", "…"])
def test_a_part_of_a_word_is_no_name(name: str) -> None:
    assert mentions([topic(1, draft=replace(complete(), pictures=(SEEN,)))], name) == ()


def test_captions_descriptions_speakers_and_who_count() -> None:
    pictures = (
        replace(PHOTO, caption="Frau Vogel am Herd"),
        replace(PHOTO, answers={"alternative": said("Frau Vogel kocht")}),
        replace(PHOTO, answers={"credit": said("Frau Vogel")}),
        UNNAMED,
    )
    draft = replace(complete(), pictures=pictures, quotes=(QUOTE,))
    here = topic(1, draft=replace(draft, answers={**draft.answers, "who": said("Frau Vogel")}))
    assert mentions([here], "Vogel") == (
        Mention(here, (0, 1), credits=(2,), quotes=(0,), unnamed=(3,), fields=("who",)),
    )


def test_titles_the_words_of_quotes_and_the_names_of_files_count() -> None:
    answers = {**complete().answers, "what": said("Frau Vogels Abschied")}
    quote = replace(QUOTE, words="Danke, Frau Vogel!", answers={})
    file = StoredFile("1" * 64, "application/pdf", "Rede_Frau_Vogel.pdf", 3)
    here = topic(1, draft=replace(complete(), answers=answers, quotes=(quote,), attachments=(file,)))
    assert mentions([here], "Frau Vogel") == (
        Mention(here, within=(0,), fields=("what",), files=("Rede_Frau_Vogel.pdf",)),
    )


def test_of_a_draft_only_the_persons_own_pictures_and_quotes_are_told() -> None:
    own = replace(PHOTO, answers={"names": said("Frau Vogel"), "credit": said("Frau Vogel")})
    answers = {**complete().answers, "who": said("Frau Vogel")}
    shown = topic(1, draft=replace(complete(), answers=answers, pictures=(own,), quotes=()))
    silent = topic(2, draft=replace(complete(), answers=answers, pictures=(), quotes=()))
    assert of_drafts([shown, silent], "Vogel") == (Mention(shown, pictures=(0,)),)


def test_a_withdrawal_is_noted_once_with_its_day() -> None:
    once = withdrawn(Draft(pictures=(SEEN, PHOTO)), (0,), "Jana", date(2026, 11, 24))
    again = withdrawn(once, (0, 1), "Robin", date(2026, 12, 1))
    [first, second] = [one.answers["withdrawn"] for one in again.pictures]
    assert (first.words, first.value) == ("Jana", Span(date(2026, 11, 24)))
    assert (second.words, second.value) == ("Robin", Span(date(2026, 12, 1)))


def test_a_link_is_known_where_the_decision_to_publish_says_it() -> None:
    published = replace(topic(1, status=Status.PUBLISHED), reason="https://social.example/1, 200 Aufrufe")
    assert link(published) == "https://social.example/1"
    assert link(replace(published, status=Status.DECLINED)) == ""
    assert link(replace(published, reason="")) == ""
    known = replace(topic(1, status=Status.WITHDRAWN), plan=Plan(link="https://social.example/2"))
    assert link(known) == "https://social.example/2"
