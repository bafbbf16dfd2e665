"""Documents as people see them: plain, in HTML, at the terminal; and what hostile text cannot do to them."""

import unicodedata
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsroom.messages import Choice, Document, File, Heading, Items, Join, Line, Paragraph, Picture, Run
from tests.support.examples import up_to
from transports.render import matrix_html, plain_text, shown, terminal

FRAGMENTS = [
    "<script>alert(1)</script>",
    "</p><h1>",
    "<img src=x onerror=y>",
    "<a href='https://matrix.to/#/@eve:town.example'>Eve</a>",
    '" onload="',
    "&lt;b&gt;",
    "&#60;",
    "**fett**",
    "[x](https://evil.example)",
    "@room",
    "@ROOM",
    "@\u200broom",
    "\u202egnp.exe",
    "\u2066\u2069",
    "\ud800",
    "\x00",
    "\r\n",
    "\n1  Absenden",
    "\U000e0041",
    "👩\u200d👩\u200d👧",
    "a\u0308",
]
PAYLOADS = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=20), max_size=6).map("".join)


def line(text: str, strong: bool = False) -> Line:
    return (Run(text, strong),)


def summary(text: str) -> Document:
    return Document(
        (
            Heading(line("Zusammenfassung")),
            Paragraph((Run("Was: ", strong=True), Run(text))),
            Items((line(text), line("Bahnhofstraße 3")), numbered=True),
            Items((line(text),)),
            Choice((line("Absenden"), line(text))),
        )
    )


class Seen(HTMLParser):
    """What a client makes of the HTML: its tags, and the text between them."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.breaks = 0
        self.text = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.breaks += 1
            self.text += "\n"
        else:
            self.tags.append(f"{tag} {attrs}")

    def handle_endtag(self, tag: str) -> None:
        self.tags.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        self.text += data


def test_plain_text_stands_alone() -> None:
    assert plain_text(summary("Kinderhaus")) == (
        "Zusammenfassung\n"
        "Was: Kinderhaus\n"
        "\n"
        "1. Kinderhaus\n"
        "2. Bahnhofstraße 3\n"
        "\n"
        "• Kinderhaus\n"
        "\n"
        "1  Absenden\n"
        "2  Kinderhaus"
    )


def test_html_says_the_same_with_structure() -> None:
    assert matrix_html(summary("Kinderhaus")) == (
        "<h4>Zusammenfassung</h4>"
        "<p><strong>Was: </strong>Kinderhaus</p>"
        "<ol><li>Kinderhaus</li><li>Bahnhofstraße 3</li></ol>"
        "<ul><li>Kinderhaus</li></ul>"
        "<p>1&nbsp; Absenden<br>2&nbsp; Kinderhaus</p>"
    )


def test_numbers_go_on_where_a_list_was_divided() -> None:
    document = Document((Items((line("drei"),), numbered=True, start=3), Choice((line("vier"),), start=4)))
    assert plain_text(document) == "3. drei\n\n4  vier"
    assert matrix_html(document) == '<ol start="3"><li>drei</li></ol><p>4&nbsp; vier</p>'


def test_choices_read_the_same_in_both_forms() -> None:
    document = Document((Choice((line("Absenden"), line("Ändern"), line("Als Entwurf behalten"))),))
    assert Seen(matrix_html(document)).text.replace("\xa0", " ") == plain_text(document)


def test_a_terminal_shows_the_plain_text() -> None:
    document = Document((Heading(line("Was?")), Paragraph((Run("Bis "), Run("Freitag", strong=True)))))
    assert terminal(document) == plain_text(document) == "Was?\nBis Freitag"


def test_a_terminal_shows_a_picture_by_its_text_alternative_and_no_errands() -> None:
    assert terminal(Picture("abc", "Kinder vor dem Haus")) == "[Kinder vor dem Haus]"
    assert terminal(Picture("abc", "")) == "[abc]"


def test_a_file_is_its_name_and_where_it_lies_in_the_data_folder() -> None:
    file = File("abc123", "Pro\u202egramm.pdf", "application/pdf")
    assert terminal(file) == "[Programm.pdf: files/ab/abc123]"
    assert terminal(Join()) == ""


def test_an_escape_sequence_of_a_person_does_not_reach_the_terminal() -> None:
    assert terminal(Document((Paragraph(line("\x1b[31mrot\x1b]0;Titel\x07")),))) == "[31mrot]0;Titel"


def test_an_empty_document_is_empty() -> None:
    assert plain_text(Document(())) == matrix_html(Document(())) == ""


def test_nobody_types_the_next_number_of_a_list() -> None:
    document = Document((Items((line("Haus\n2. Gefälscht"),), numbered=True), Choice((line("Ja\n2  Nein"),))))
    assert plain_text(document) == "1. Haus\n   2. Gefälscht\n\n1  Ja\n   2  Nein"


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("a\u0308", "ä"),
        ("Rechnung\u202efdp.exe", "Rechnungfdp.exe"),
        ("T\u200b-\u206017", "T-17"),
        ("\ufeffBüro\u00ad", "Büro"),
        ("\U000e0068\U000e0069", ""),
        ("Nul\x00l\x1b[2J", "Null[2J"),
        ("Reiter\tweiter", "Reiter weiter"),
        ("eins\r\nzwei\u2028drei\rvier", "eins\nzwei\ndrei\nvier"),
        ("\ud83d halb", "\ufffd halb"),
        ("👩\u200d👩\u200d👧 und ❤\ufe0f\u200d🔥", "👩\u200d👩\u200d👧 und ❤\ufe0f\u200d🔥"),
        ("An\u200dna", "Anna"),
        ("@room @Room", "@\u2060room @\u2060Room"),
        ("@\u200broom", "@\u2060room"),
        ("anna@town.example", "anna@town.example"),
    ],
)
def test_text_is_shown_without_what_hides_or_reorders(typed: str, seen: str) -> None:
    assert shown(typed) == seen


def test_a_ping_does_not_form_across_two_runs() -> None:
    assert "@room" not in plain_text(Document((Paragraph((Run("@"), Run("room"))),)))


@settings(max_examples=up_to(1000), deadline=None)
@given(PAYLOADS)
@example("".join(FRAGMENTS))
def test_tags_are_independent_of_the_text(payload: str) -> None:
    seen = Seen(matrix_html(summary(payload)))
    harmless = Seen(matrix_html(summary("harmlos")))
    assert seen.tags == harmless.tags
    assert seen.breaks == harmless.breaks + 4 * shown(payload).count("\n")
    assert shown(payload) in seen.text


@settings(max_examples=up_to(1000), deadline=None)
@given(PAYLOADS)
@example("".join(FRAGMENTS))
def test_nothing_invisible_is_shown_and_nobody_is_rung(payload: str) -> None:
    clean = shown(payload)
    loose = clean.replace("\n", "").replace("\u200d", "").replace("@\u2060", "")
    assert not [sign for sign in loose if unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp")]
    assert "@room" not in plain_text(summary(payload)).lower()
    assert shown(clean) == clean
