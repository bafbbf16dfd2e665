"""The text files are checked as a whole, at the start."""

from __future__ import annotations

import pytest

from newsroom.messages import Choice, Heading, Items, Paragraph, Run, Say
from texts import Catalogue, Unspeakable, WrongTexts, load

GERMAN = """
greeting: {sie: "Guten Tag, **{name}**. Was haben Sie?", du: "Hallo, **{name}**. Was hast du?"}
field: "**{label}:** {value}"
shapes: |
  # Titel

  Ein Absatz
  über zwei Zeilen.

  - {fields}

  4. vier
  5. fünf
numbered: "1) {fields}"
all: "{fields}"
joined: "Es fehlen: {fields}."
words: {agree: ["ja", "jup"]}
"""
ENGLISH = """
greeting: "Hello, **{name}**. What do you have?"
field: "**{label}:** {value}"
shapes: "{fields}"
numbered: "{fields}"
all: "{fields}"
joined: "Missing: {fields}."
words: {agree: ["yes"]}
"""


def faults(german: str, english: str) -> list[str]:
    with pytest.raises(WrongTexts) as wrong:
        Catalogue.read({"de": german, "en": english})
    return wrong.value.faults


@pytest.fixture
def catalogue() -> Catalogue:
    return Catalogue.read({"de": GERMAN, "en": ENGLISH})


FIELDS = (
    Say("field", {"label": "Was", "value": "Kita"}),
    Say("field", {"label": "Wo", "value": "**Rathaus** {x}"}),
)
WHAT = (Run("Was", strong=True), Run(":", strong=True), Run(" "), Run("Kita"))
WHERE = (Run("Wo", strong=True), Run(":", strong=True), Run(" "), Run("**Rathaus** {x}"))


def test_the_texts_of_the_house_are_right() -> None:
    assert load().languages == ("de", "en")


def test_values_are_runs_of_their_own_and_never_markup(catalogue: Catalogue) -> None:
    line = catalogue.voice("de", formal=True).line("greeting", {"name": "**{name}**"})
    assert line == (Run("Guten Tag, "), Run("**{name}**", strong=True), Run(". Was haben Sie?"))


def test_each_form_of_address_has_its_own_text(catalogue: Catalogue) -> None:
    spoken = [catalogue.voice("de", formal).plain("greeting", {"name": "Anna"}) for formal in (True, False)]
    assert spoken == ["Guten Tag, Anna. Was haben Sie?", "Hallo, Anna. Was hast du?"]


def test_a_language_without_forms_says_the_same_in_both(catalogue: Catalogue) -> None:
    spoken = {catalogue.voice("en", formal).plain("greeting", {"name": "Anna"}) for formal in (True, False)}
    assert spoken == {"Hello, Anna. What do you have?"}


def test_the_shape_of_lines_makes_blocks(catalogue: Catalogue) -> None:
    assert catalogue.voice("de", formal=True).blocks("shapes", {"fields": FIELDS}) == (
        Heading((Run("Titel"),)),
        Paragraph((Run("Ein Absatz über zwei Zeilen."),)),
        Items((WHAT, WHERE)),
        Choice(((Run("vier"),), (Run("fünf"),)), start=4),
    )


def test_a_numbered_list_counts_the_sentences_that_stand_in_it(catalogue: Catalogue) -> None:
    blocks = catalogue.voice("de", formal=True).blocks("numbered", {"fields": FIELDS})
    assert blocks == (Items((WHAT, WHERE), numbered=True),)


def test_sentences_alone_in_a_paragraph_become_blocks_of_their_own(catalogue: Catalogue) -> None:
    assert catalogue.voice("de", formal=True).blocks("all", {"fields": FIELDS}) == (
        Paragraph(WHAT),
        Paragraph(WHERE),
    )


def test_sentences_within_a_line_are_joined_by_commas(catalogue: Catalogue) -> None:
    spoken = catalogue.voice("de", formal=True).plain("joined", {"fields": FIELDS})
    assert spoken == "Es fehlen: Was: Kita, Wo: **Rathaus** {x}."


def test_a_list_without_sentences_is_left_out(catalogue: Catalogue) -> None:
    assert catalogue.voice("de", formal=True).blocks("numbered", {"fields": ()}) == ()


@pytest.mark.parametrize(("key", "values"), [("nothing", {}), ("greeting", {})])
def test_an_unknown_text_or_a_value_that_was_not_given_is_an_error(
    catalogue: Catalogue, key: str, values: dict[str, str]
) -> None:
    with pytest.raises(Unspeakable):
        catalogue.voice("de", formal=True).blocks(key, values)


def test_words_are_lists(catalogue: Catalogue) -> None:
    assert catalogue.voice("de", formal=True).words("words.agree") == ("ja", "jup")
    with pytest.raises(Unspeakable):
        catalogue.voice("de", formal=True).words("greeting")


@pytest.mark.parametrize(
    ("german", "english", "fault"),
    [
        ('a: "A"\nb: "B"', 'a: "A"', "en: b is missing, de has it"),
        ('a: "A"', 'a: "A"\nb: "B"', "de: b is missing, en has it"),
        ('a: "A"\na: "B"', 'a: "A"', "de: line 2: a stands here twice"),
        ('a: {sie: "A"}', 'a: "A"', "de: a needs a text for sie and one for du, and nothing else"),
        ('a: {sie: "A", du: "B", wir: "C"}', 'a: "A"', "de: a needs a text for sie and one for du, and nothing else"),
        ('a: "{x}"', 'a: "{y}"', "de: a (sie): {x} is unknown to another variant of this text"),
        ('a: {sie: "{x}", du: "x"}', 'a: "{x}"', "de: a (sie): {x} is unknown to another variant of this text"),
        ('a: "{0}"', 'a: "A"', "de: a: '{0}' is no placeholder"),
        ('a: "}"', 'a: "A"', "de: a: '}' is no placeholder"),
        ('a: "**A"', 'a: "A"', "de: a: ** is opened and not closed"),
        ("a: yes", 'a: "A"', "de: a is neither a text nor a list of texts (yes, no, on and numbers need quotes)"),
        ("a: {yes: A}", 'a: "A"', "de: a has a key that is no text (yes, no, on and numbers need quotes)"),
        ('a: ["A"]', 'a: "A"', "de: a is a list in one language and a text in the other"),
    ],
)  # fmt: skip  # one row, one fault
def test_a_fault_in_the_texts_is_named(german: str, english: str, fault: str) -> None:
    assert fault in faults(german, english)


def test_all_faults_are_told_at_once() -> None:
    assert faults('a: "{x}"\nb: "B"', 'a: "A"') == [
        "en: b is missing, de has it",
        "de: a (sie): {x} is unknown to another variant of this text",
        "de: a (du): {x} is unknown to another variant of this text",
    ]


def test_it_is_named_in_a_few_words() -> None:
    assert (
        len(repr(load())) < 1000
    )  # the event loop names what a task brought, twice for each fixture of a test
