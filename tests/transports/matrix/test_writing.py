"""Contents of events: exact mentions, sizes that pass a homeserver, cuts where a reader would pause."""

import json
from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsroom.messages import (
    Address,
    Block,
    Choice,
    Document,
    File,
    Heading,
    Items,
    Line,
    Outgoing,
    Paragraph,
    Picture,
    Run,
)
from tests.support.examples import up_to
from transports.matrix import writing
from transports.matrix.writing import ContentDict, contents, related
from transports.splitting import parts

ANNA, BERND = "@anna:town.example", "@bernd:town.example"


def line(text: str) -> Line:
    return (Run(text),)


def paragraph(text: str) -> Document:
    return Document((Paragraph(line(text)),))


def size(content: ContentDict) -> int:
    return len(json.dumps(content, separators=(",", ":")))


def bodies(document: Document, limit: int) -> list[str]:
    return [str(content["body"]) for content in contents(document, limit=limit)]


def test_a_document_becomes_one_text_message_in_both_forms() -> None:
    assert contents(Document((Paragraph((Run("Guten Tag, "), Run("Anna", strong=True))),))) == [
        {
            "msgtype": "m.text",
            "body": "Guten Tag, Anna",
            "format": "org.matrix.custom.html",
            "formatted_body": "<p>Guten Tag, <strong>Anna</strong></p>",
            "m.mentions": {},
        }
    ]


def test_only_intended_people_are_mentioned() -> None:
    [content] = contents(Document((Paragraph(line(f"Bitte {BERND} und @room fragen")),), (ANNA,)))
    assert content["m.mentions"] == {"user_ids": [ANNA]}


MENTIONING = st.sampled_from(
    ["@room", "@anna:town.example", "@\u200broom", "<a href='https://matrix.to/#/@x:y'>"]
)


@settings(max_examples=up_to(1000), deadline=None)
@given(
    st.lists(MENTIONING | st.text(max_size=10), max_size=8).map("".join),
    st.sets(st.sampled_from([ANNA, BERND])),
)
def test_whatever_people_type_mentions_nobody(typed: str, intended: set[str]) -> None:
    document = Document((Paragraph(line(typed)), Items((line(typed),))), tuple(intended))
    for content in contents(document, limit=600):
        mentions = content["m.mentions"]
        assert isinstance(mentions, dict)
        assert set(mentions) <= {"user_ids"}
        assert set(mentions.get("user_ids", [])) <= intended
        assert "@room" not in str(content["body"]).lower()
        assert "<a" not in str(content["formatted_body"])


def test_a_long_message_rings_once() -> None:
    document = Document(tuple(Paragraph(line(f"Absatz {n}")) for n in range(20)), (ANNA,))
    split = contents(document, limit=300)
    assert len(split) > 2
    assert [content["m.mentions"] for content in split] == [{"user_ids": [ANNA]}, *[{}] * (len(split) - 1)]


def test_a_long_agenda_is_cut_between_its_blocks_and_a_heading_stays_with_its_list() -> None:
    week: list[Block] = [
        Heading(line("KW 50")),
        Items((line("T-17 Kinderhaus"),)),
        Heading(line("KW 51")),
        Items((line("T-18 Markt"),)),
    ]
    both = size(contents(Document(tuple(week[:3])))[0])
    assert bodies(Document(tuple(week)), both + 5) == ["KW 50\n• T-17 Kinderhaus", "KW 51\n• T-18 Markt"]


def test_a_long_list_goes_on_with_its_number() -> None:
    entries = tuple(line(f"Thema mit einem längeren Titel {n}") for n in range(1, 9))
    document = Document((Items(entries, numbered=True),))
    split = bodies(document, 500)
    assert len(split) > 1
    assert "\n".join(split).replace("\n\n", "\n") == "\n".join(
        f"{n}. Thema mit einem längeren Titel {n}" for n in range(1, 9)
    )


def test_a_long_choice_goes_on_with_its_number() -> None:
    document = Document((Choice(tuple(line(f"Möglichkeit {n}") for n in range(1, 30))),))
    split = bodies(document, 400)
    assert len(split) > 1
    assert "29  Möglichkeit 29" in split[-1]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (
            "Der erste Satz ist hier. Der zweite Satz ist dort.",
            ["Der erste Satz ist hier. ", "Der zweite Satz ist dort."],
        ),
        ("Zeile eins, länger\nund Zeile zwei folgt", ["Zeile eins, länger\n", "und Zeile zwei folgt"]),
        ("nur Wörter ohne jeden Satz dazwischen", ["nur Wörter ohne ", "jeden Satz dazwischen"]),
        ("x" * 30, ["x" * 15, "x" * 15]),
        ("e" * 14 + "e\u0301" + "e" * 14, ["e" * 14 + "e\u0301", "e" * 14]),
        ("👩\u200d👩\u200d👧" * 5, ["👩\u200d👩\u200d👧" * 3, "👩\u200d👩\u200d👧" * 2]),
        ("👍🏽" * 9, ["👍🏽" * 5, "👍🏽" * 4]),
        ("🇩🇪" * 9, ["🇩🇪" * 5, "🇩🇪" * 4]),
    ],
)
def test_a_long_text_is_cut_where_a_reader_would_pause(text: str, pieces: list[str]) -> None:
    longest = max(len(piece) for piece in pieces)
    split = parts(
        paragraph(text),
        lambda part: sum(len(spoken(block)) for block in part.blocks) + longest * len(part.blocks[1:]),
        longest,
    )
    assert [spoken(part.blocks[0]) for part in split] == pieces


def spoken(block: Block) -> str:
    assert isinstance(block, Paragraph)
    return "".join(run.text for run in block.line)


def test_bold_survives_a_cut() -> None:
    [first, second] = contents(Document((Paragraph((Run("a" * 300, strong=True),)),)), limit=600)
    assert (first["formatted_body"], second["formatted_body"]) == (
        f"<p><strong>{'a' * 150}</strong></p>",
    ) * 2


LINES = st.lists(
    st.builds(Run, st.text(max_size=60) | st.text("ab \n.😀\u0301\u200d🇩", max_size=200), st.booleans()),
    max_size=3,
).map(tuple)
BLOCKS = st.one_of(
    st.builds(Heading, LINES),
    st.builds(Paragraph, LINES),
    st.builds(Items, st.lists(LINES, max_size=9).map(tuple), st.booleans()),
    st.builds(Choice, st.lists(LINES, max_size=9).map(tuple)),
)


def words(document: Document) -> str:
    """All that is said, in order, whatever blocks it stands in."""
    said = ""
    for block in document.blocks:
        lines = (
            block.lines
            if isinstance(block, Items)
            else block.options
            if isinstance(block, Choice)
            else (block.line,)
        )
        said += "".join(run.text for some in lines for run in some)
    return said


@settings(max_examples=up_to(300), deadline=None)
@given(st.lists(BLOCKS, max_size=8).map(tuple))
@example((Paragraph(line("\u0301" * 400)),))
def test_every_part_fits_and_together_they_say_everything(blocks: tuple[Block, ...]) -> None:
    document = Document(blocks)
    for content in contents(document, limit=500):
        assert size(content) <= 500
    split = parts(document, lambda part: size(contents(part, limit=10**6)[0]), 500)
    assert "".join(words(part) for part in split) == words(document)


def test_what_cannot_be_divided_further_stays_one_message() -> None:
    assert parts(paragraph("x"), lambda _: 1, 0) == [paragraph("x")]


def test_every_block_of_a_long_document_is_rendered_a_few_times_only() -> None:
    document = Document(tuple(Paragraph(line(f"Absatz {number}")) for number in range(2000)))
    rendered: Counter[Block] = Counter()

    def weighed(part: Document) -> int:
        rendered.update(part.blocks)
        return size(contents(part, limit=10**6)[0])

    split = parts(document, weighed, 10_000)
    assert len(split) > 5
    assert max(rendered[block] for block in document.blocks) <= 3


def test_every_character_of_a_long_paragraph_is_rendered_a_few_times_only() -> None:
    rendered = 0

    def weighed(part: Document) -> int:
        nonlocal rendered
        rendered += len(words(part))
        return size(contents(part, limit=10**6)[0])

    text = "Straße & Brücke. " * 6000
    assert len(parts(paragraph(text), weighed, 10_000)) > 20
    assert rendered < 10 * len(text)


def test_blocks_that_are_larger_together_than_one_by_one_fit_all_the_same() -> None:
    document = Document(tuple(Paragraph(line("x")) for _ in range(20)))
    split = parts(document, lambda part: len(part.blocks) ** 2, 10)
    assert all(0 < len(part.blocks) <= 3 for part in split)
    assert sum(len(part.blocks) for part in split) == 20


def test_the_usual_limit_passes_a_hundred_thousand_characters_in_a_few_messages() -> None:
    split = contents(paragraph("Straße & Brücke. " * 6000))
    assert all(20_000 < size(content) <= 30_000 for content in split[:-1])
    assert len(split) < 20


PICTURE = Picture("0123456789abcdef", "Kinder vor dem\u202e Haus", "image/png", 640, 480)


def test_a_picture_carries_its_text_alternative_and_its_measures() -> None:
    assert writing.picture(PICTURE, {"url": "mxc://town.example/a"}, 1234) == {
        "msgtype": "m.image",
        "body": "Kinder vor dem Haus",
        "filename": "0123456789ab.png",
        "info": {"mimetype": "image/png", "size": 1234, "w": 640, "h": 480},
        "m.mentions": {},
        "url": "mxc://town.example/a",
    }


def test_an_encrypted_picture_names_its_keys_and_a_picture_without_words_its_file() -> None:
    content = writing.picture(Picture("0123456789abcdef", ""), {"file": {"url": "mxc://town.example/a"}}, 1)
    assert "url" not in content
    assert content["file"] == {"url": "mxc://town.example/a"}
    assert content["body"] == content["filename"] == "0123456789ab.jpg"


def test_a_file_carries_its_name_and_its_size() -> None:
    file = File("0123456789abcdef", "@room\u202e Programm.pdf", "application/pdf")
    assert writing.file(file, {"url": "mxc://town.example/a"}, 1234) == {
        "msgtype": "m.file",
        "body": "@\u2060room Programm.pdf",
        "filename": "@\u2060room Programm.pdf",
        "info": {"mimetype": "application/pdf", "size": 1234},
        "m.mentions": {},
        "url": "mxc://town.example/a",
    }


def test_a_verification_is_ended_in_words_every_client_understands() -> None:
    assert writing.end_of_verification("$request") == {
        "code": "m.user",
        "reason": "automated account",
        "m.relates_to": {"rel_type": "m.reference", "event_id": "$request"},
    }


def test_a_replacement_rings_nobody_and_says_all_again_inside() -> None:
    [content] = contents(Document((Paragraph(line("Neu")),), (ANNA,)))
    replaced = related(content, Outgoing("k", Address("matrix", "!r"), Document(()), about="$old"))
    assert replaced["m.new_content"] == content
    assert replaced["m.relates_to"] == {"rel_type": "m.replace", "event_id": "$old"}
    assert replaced["m.mentions"] == {}


def test_what_belongs_to_a_thread_says_so() -> None:
    [content] = contents(Document((Paragraph(line("Neu")),)))
    threaded = related(content, Outgoing("k", Address("matrix", "!r"), Document(()), thread="$first"))
    assert threaded == {**content, "m.relates_to": {"rel_type": "m.thread", "event_id": "$first"}}
    assert related(content, Outgoing("k", Address("matrix", "!r"), Document(()))) == content
