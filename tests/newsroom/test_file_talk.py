"""Files are removed like pictures: in words, by number or name, and it is asked which where there are several."""

from __future__ import annotations

import pytest

from tests.newsroom.talking import FIVE, Talk


def with_files(talk: Talk, *names: str) -> Talk:
    talk.say("neu", *FIVE, "keine", "keins")
    for name in names:
        talk.file(name)
    assert talk.conversation.state == "check"
    return talk


def files(talk: Talk) -> list[str]:
    return [file.name for file in talk.draft.attachments]


@pytest.mark.parametrize(
    "text",
    [
        *("datei löschen", "datei entfernen", "die datei wieder raus", "Der Anhang kann weg"),
        *("Einladung.docx löschen", "die einladung bitte wieder raus", "alle dateien raus", "remove the pdf"),
    ],
)
def test_the_only_file_is_removed(talk: Talk, text: str) -> None:
    talk.language = "en" if text.startswith("remove") else "de"
    answer = with_files(talk, "Einladung.docx").say(text)
    assert "Einladung.docx" in answer.partition("\n")[0]
    assert (files(talk), talk.conversation.state) == ([], "check")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("datei 1 löschen", ["Ablauf.docx"]),
        ("die zweite datei raus", ["Programm.pdf"]),
        ("die letzte datei raus", ["Programm.pdf"]),
        ("ablauf.docx kann weg", ["Programm.pdf"]),
        ("alle dateien löschen", []),
        ("datei 3 löschen", ["Programm.pdf", "Ablauf.docx"]),
        ("datei löschen", ["Programm.pdf", "Ablauf.docx"]),
        ("datei austauschen", ["Programm.pdf", "Ablauf.docx"]),
    ],
)
def test_of_several_the_one_that_is_meant(talk: Talk, text: str, left: list[str]) -> None:
    with_files(talk, "Programm.pdf", "Ablauf.docx").say(text)
    assert files(talk) == left


def test_which_one_is_asked_with_their_names(talk: Talk) -> None:
    answer = with_files(talk, "Programm.pdf", "Ablauf.docx").say("datei entfernen")
    assert answer.startswith("Welche der 2 Dateien: „Programm.pdf“, „Ablauf.docx“?")


def test_in_the_middle_of_a_question_it_is_no_answer(talk: Talk) -> None:
    talk.say("neu", *FIVE[:2])
    talk.file("Einladung.docx")
    assert talk.say("datei löschen").startswith("„Einladung.docx“ ist entfernt.")
    assert (files(talk), talk.conversation.state) == ([], "where")
    assert talk.say("datei löschen").startswith("Diese Datei gibt es hier nicht.")


def test_a_topic_that_was_only_a_file_is_gone_with_it(talk: Talk) -> None:
    talk.file("Einladung.docx")
    talk.say("datei löschen")
    assert (talk.last.outcome, talk.conversation.draft) == ("discard", None)


def test_a_file_that_was_handed_in_is_taken_back(talk: Talk) -> None:
    with_files(talk, "Programm.pdf", "Ablauf.docx").say("1")
    assert talk.say("datei löschen").startswith("Welche der 2 Dateien")
    talk.say("datei 2 löschen")
    assert [file.name for file in talk.handed_in[0].draft.attachments] == ["Programm.pdf"]
