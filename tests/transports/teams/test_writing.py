"""Documents as messages of Teams: the same words, buttons that say what they mean, and nothing that people typed is markup."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from newsroom.messages import (
    Block,
    Choice,
    Document,
    Entry,
    Form,
    Heading,
    Items,
    Line,
    Offer,
    Paragraph,
    Run,
)
from tests.support.examples import up_to
from transports.render import plain_text
from transports.teams import writing
from transports.teams.writing import activities

KEY = "uuid:reply:1:0"
JOINER = "\u2060"
CHECK = Choice(((Run("Ja, absenden"),), (Run("Etwas ändern"),), (Run("Als Entwurf behalten"),)))
FORM = Form(
    (Entry("what", "Was", "Sommerfest", "Zum Beispiel: Fest."), Entry("where", "Wo")),
    "Als Formular ausfüllen",
    "Angaben schicken",
)


def line(text: str) -> Line:
    return (Run(text),)


def question(*blocks: Block) -> Document:
    return Document((Paragraph(line("Stimmt alles so?")), *blocks))


def the_card(document: Document) -> dict[str, Any]:
    [activity] = activities(document, KEY)
    return card_of(activity)


def card_of(activity: Any) -> dict[str, Any]:
    [attachment] = activity["attachments"]
    assert attachment["contentType"] == "application/vnd.microsoft.card.adaptive"
    content: dict[str, Any] = attachment["content"]
    return content


def seen(card: dict[str, Any]) -> list[str]:
    """Every line of the card, as people see it."""
    return [
        "".join(run["text"] for run in element["inlines"])
        if element["type"] == "RichTextBlock"
        else element["text"]
        for element in card["body"]
    ]


def pressed(card: dict[str, Any]) -> list[tuple[str, str]]:
    return [
        (action["title"], action["data"]["themenbote"]["reply"])
        for action in card.get("actions", [])
        if action["type"] == "Action.Submit"
    ]


# ---------------------------------------------------------------- texts


def test_what_needs_no_button_is_a_text() -> None:
    document = Document(
        (
            Paragraph((Run("Guten Tag, "), Run("Anna & Co.", strong=True))),
            Items((line("eins"), line("zwei\n3. drei")), numbered=True),
            Items((line("<at>Eva</at>"),)),
        )
    )
    assert activities(document, KEY) == [
        {
            "type": "message",
            "textFormat": "xml",
            "text": "Guten Tag, <b>Anna &amp; Co.</b><br/><br/>1. eins<br/>2. zwei<br/>&#160;&#160;&#160;3. drei"
            "<br/><br/>• &lt;at&gt;Eva&lt;/at&gt;",
        }
    ]


def test_who_shall_be_notified_is_called_by_name_and_nobody_else() -> None:
    document = Document((Paragraph(line("Bitte ansehen")),), mentions=("id-eva", "id-unknown"))
    [activity] = activities(document, KEY, {"id-eva": "Eva <b>*Brandt*"})
    assert activity["text"] == "<at>Eva bBrandt</at><br/>Bitte ansehen"
    assert activity["entities"] == [
        {
            "type": "mention",
            "text": "<at>Eva bBrandt</at>",
            "mentioned": {"id": "id-eva", "name": "Eva bBrandt"},
        }
    ]
    card = card_of(activities(replace(document, offers=(Offer("Ja", "1"),)), KEY, {"id-eva": "Eva"})[0])
    assert card["body"][0]["text"] == "<at>Eva</at>"
    assert [entity["text"] for entity in card["msteams"]["entities"]] == ["<at>Eva</at>"]


def test_a_long_text_comes_in_parts_that_teams_takes() -> None:
    document = Document((Paragraph(line("Ein Satz & noch einer. " * 3000)),), mentions=("id",))
    parts = activities(document, KEY, {"id": "Eva"})
    assert len(parts) > 1
    assert all(len(str(part["text"])) <= writing.LONGEST_TEXT + 100 for part in parts)
    whole = "".join(html.unescape(str(part["text"])) for part in parts)
    assert whole.replace("<at>Eva</at><br/>", "") == "Ein Satz & noch einer. " * 3000
    assert ["entities" in part for part in parts] == [True] + [False] * (len(parts) - 1)


# ---------------------------------------------------------------- cards


def test_a_choice_is_lines_and_buttons() -> None:
    card = the_card(question(CHECK))
    assert seen(card) == [
        "Stimmt alles so?",
        "1\u00a0 Ja, absenden",
        "2\u00a0 Etwas ändern",
        "3\u00a0 Als Entwurf behalten",
    ]
    assert pressed(card) == [("Ja, absenden", "1"), ("Etwas ändern", "2"), ("Als Entwurf behalten", "3")]
    assert card["actions"][0]["data"] == {"themenbote": {"key": KEY, "reply": "1"}}
    assert card["fallbackText"] == plain_text(question(CHECK))
    [activity] = activities(question(CHECK), KEY)
    assert activity["summary"] == "Stimmt alles so? 1 Ja, absenden 2 Etwas ändern 3 Als Entwurf behalten"
    assert "text" not in activity  # text and card in one message lose their id


def test_a_long_answer_is_shortened_on_its_button_and_whole_in_its_line() -> None:
    card = the_card(question(Choice((line("Ja, eins nach dem anderen und in Ruhe"),), start=4)))
    assert seen(card)[1] == "4\u00a0 Ja, eins nach dem anderen und in Ruhe"
    [action] = card["actions"]
    assert (action["title"], action["tooltip"]) == (
        "4: Ja, eins nach dem…",
        "Ja, eins nach dem anderen und in Ruhe",
    )


def test_the_button_of_a_field_has_its_name() -> None:
    fields = Choice(
        (
            (Run("Wo", strong=True), Run(":", strong=True), Run(" Festhalle am Rathaus")),
            (Run("Wo: hier"),),
            (Run(":", strong=True),),
        )
    )
    assert pressed(the_card(question(fields))) == [("Wo", "1"), ("Wo: hier", "2"), (":", "3")]


def test_there_are_six_buttons_at_most_and_every_answer_has_its_line() -> None:
    many = question(Choice(tuple(line(f"Ort {n}") for n in range(1, 10))))
    assert [reply for _, reply in pressed(the_card(many))] == ["1", "2", "3", "4", "5", "6"]
    assert seen(the_card(many))[-1] == "9\u00a0 Ort 9"
    assert len(the_card(replace(many, form=FORM))["actions"]) == 6


def test_offers_are_buttons_instead_of_numbers() -> None:
    offered = replace(question(), offers=(Offer("Annehmen", "👍"), Offer("Ablehnen", "👎")))
    assert pressed(the_card(offered)) == [("Annehmen", "👍"), ("Ablehnen", "👎")]
    assert pressed(the_card(replace(offered, blocks=(CHECK,)))) == [("Annehmen", "👍"), ("Ablehnen", "👎")]


def test_a_form_opens_under_its_button_and_says_what_stood_there() -> None:
    form = the_card(replace(question(), form=FORM))["actions"][-1]
    assert (form["type"], form["title"]) == ("Action.ShowCard", "Als Formular ausfüllen")
    assert form["card"]["body"] == [
        {
            "type": "Input.Text",
            "id": "entry.what",
            "label": "Was",
            "maxLength": 1000,
            "value": "Sommerfest",
            "placeholder": "Zum Beispiel: Fest.",
        },
        {"type": "Input.Text", "id": "entry.where", "label": "Wo", "maxLength": 1000},
    ]
    [send] = form["card"]["actions"]
    assert send["title"] == "Angaben schicken"
    assert send["data"] == {"themenbote": {"key": KEY, "form": {"what": "Sommerfest", "where": ""}}}


def test_a_value_of_several_lines_keeps_them() -> None:
    form = Form((Entry("what", "Was", "Fest\nmit Musik"),), "Formular", "Schicken")
    [entry] = the_card(replace(question(), form=form))["actions"][0]["card"]["body"]
    assert (entry["isMultiline"], entry["value"]) == (True, "Fest\nmit Musik")


def test_a_form_too_large_for_a_card_is_left_out() -> None:
    form = Form((Entry("what", "Was", "ä" * 2000),), "Formular", "Schicken")
    assert pressed(the_card(replace(question(CHECK), form=form))) == pressed(the_card(question(CHECK)))


def test_a_heading_is_one_for_screen_readers_and_long_cards_are_wide() -> None:
    agenda = Document((Heading(line("Diese Woche")), Items(tuple(line(f"T-{n} Fest") for n in range(90)))))
    card = the_card(agenda)
    assert (card["body"][0]["style"], card["body"][0]["text"]) == ("heading", "Diese Woche")
    assert card["msteams"] == {"width": "Full"}
    assert "msteams" not in the_card(question(CHECK))


def test_a_long_card_comes_in_parts_and_only_the_last_has_buttons() -> None:
    lines = tuple(line(f"T-{n} „Eröffnung des Kinderhauses“, Samstag, 5. Dezember 2026") for n in range(300))
    long = Document((Heading(line("Eingang")), Items(lines), CHECK), form=FORM)
    parts = activities(long, KEY)
    assert len(parts) > 1
    assert all(len(json.dumps(part)) < 26_000 for part in parts)
    assert ["actions" in card_of(part) for part in parts] == [False] * (len(parts) - 1) + [True]
    told = [one for part in parts for one in seen(card_of(part))]
    assert len(told) == 1 + 300 + 3


# ---------------------------------------------------------------- what people type

NASTY = st.sampled_from(
    [
        "[hier](https://evil.example)", "![x](https://evil.example/x.png)", "{{DATE(2026-12-05T10:00:00Z)}}",
        "<at>Eva</at>", "*", "_", "`", "https://evil.example", "www.evil.example", "a@evil.example", "# ", "- ",
        "1. ", "\n", "<b>", "&amp;", "\\", "{", "}", "${x}", "]", "(", "mailto:a@b.example", "\u202e", "\u2060",
    ]
)  # fmt: skip
TYPED = st.lists(NASTY | st.text(max_size=8), min_size=1, max_size=8).map("".join)
MARKDOWN = MarkdownIt("commonmark")
LIKE_A_LINK = re.compile(r"https?://|www\.|\w@\w|mailto:", re.IGNORECASE)


@settings(max_examples=up_to(300), deadline=None)
@given(TYPED)
@example("1. Dezember")
@example("[a] [b]")
@example("=")
def test_a_heading_is_read_as_it_was_typed(typed: str) -> None:
    card = the_card(Document((Heading(line(typed)),)))
    [element] = card["body"]
    tokens = MARKDOWN.parse(element["text"])
    assert [token.type for token in tokens] in ([], ["paragraph_open", "inline", "paragraph_close"])
    parts = [child for token in tokens for child in token.children or ()]
    assert {part.type for part in parts} <= {"text", "text_special"}
    expected = " ".join(plain_text(Document((Paragraph(line(typed)),))).split())
    shown = "".join(part.content for part in parts)
    assert shown.replace(JOINER, "") == expected.replace(JOINER, "")
    assert LIKE_A_LINK.search(shown) is None


def strings(value: object) -> list[str]:
    """All texts that a client shows."""
    if isinstance(value, dict):
        return [
            one for name, part in value.items() if name not in {"data", "$schema"} for one in strings(part)
        ]
    if isinstance(value, list):
        return [one for part in value for one in strings(part)]
    return [value] if isinstance(value, str) else []


@settings(max_examples=up_to(300), deadline=None)
@given(TYPED, TYPED)
def test_nothing_typed_is_computed_linked_or_mentioned(typed: str, other: str) -> None:
    document = Document(
        (Paragraph((Run(typed), Run(other, strong=True))), Items((line(typed),)), Choice((line(other),))),
        offers=(Offer(typed, "1"),),
    )
    card = the_card(document)
    assert [text for text in strings(card) if re.search(r"\{\{|<at>|\]\(", text)] == []
    assert {element["type"] for element in card["body"]} == {"RichTextBlock"}
    assert "\n" not in "".join(seen(card))


@settings(max_examples=up_to(300), deadline=None)
@given(TYPED)
def test_a_text_says_what_was_typed(typed: str) -> None:
    document = Document((Paragraph((Run(typed, strong=True),)),))
    [activity] = activities(document, KEY)
    text = str(activity["text"])
    assert re.sub(r"</?b>|<br/>|&(amp|lt|gt);", "", text).count("<") == 0
    assert html.unescape(re.sub("</?b>", "", text).replace("<br/>", "\n")) == plain_text(document)


def test_what_is_strong_together_is_one_piece() -> None:
    number = Paragraph((Run("Thema "), Run("T-", strong=True), Run("1", strong=True), Run(" kommt")))
    [activity] = activities(Document((number,)), KEY)
    assert activity["text"] == "Thema <b>T-1</b> kommt"
