"""The documents are complete, point to what exists, and stay short enough to be read."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
import tomllib
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

import texts
from handlers.commands import TABLE
from newsroom import again, settings
from tests.newsroom.talking import FIVE, VOCABULARIES, Talk
from tests.support import drawn
from understanding.choice import pick
from understanding.correcting import corrected
from understanding.spelling import says
from understanding.when import Region, understand

HOUSE = Path(__file__).parents[1]
DOCUMENTS = (*HOUSE.glob("*.md"), *HOUSE.glob("docs/**/*.md"))
DECISIONS = sorted((HOUSE / "docs" / "adr").glob("*.md"))


def named(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()


def section(document: str, title: str) -> str:
    """What stands under a heading, up to the next one of its level or above."""
    level = re.escape(re.match("#+", title)[0])  # type: ignore[index]  # a title begins with #
    found = re.search(
        rf"^{re.escape(title)}$(.*?)(?=^#{{1,{len(level)}}} |\Z)", document, re.MULTILINE | re.DOTALL
    )
    assert found, f"no section {title}"
    return found[1]


def commands(text: str) -> list[str]:
    blocks = re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


# ---------------------------------------------------------------- README


@pytest.mark.parametrize(
    ("readme", "title"),
    [("README.md", "## On a fresh machine"), ("README.de.md", "## Auf einem frischen Rechner")],
)
def test_two_commands_are_enough_on_a_fresh_machine(readme: str, title: str) -> None:
    text = (HOUSE / readme).read_text()
    assert commands(section(text, title)) == ["uv run bot.py chat", "uv run pytest"]
    assert commands(text) == commands(section(text, title))


def test_both_readmes_lead_to_the_same_places() -> None:
    english, german = ((HOUSE / name).read_text() for name in ("README.md", "README.de.md"))
    assert set(links(english)) ^ set(links(german)) == {"README.md", "README.de.md"}


# ---------------------------------------------------------------- links


def links(text: str) -> list[str]:
    return re.findall(r"\]\(([^)\s]+)\)", text)


def anchors(text: str) -> set[str]:
    """As the usual forges make them of headings."""
    titles = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_link_leads_somewhere(document: Path) -> None:
    broken = []
    for link in links(document.read_text()):
        place, _, anchor = link.partition("#")
        target = document if not place else document.parent / place
        if re.match(r"https?://", link):
            continue
        if not target.exists() or (anchor and anchor not in anchors(target.read_text())):
            broken.append(link)
    assert broken == []


def test_no_document_lies_where_nobody_finds_it() -> None:
    linked = {
        (document.parent / link.partition("#")[0]).resolve()
        for document in DOCUMENTS
        for link in links(document.read_text())
    }
    assert [
        named(document)
        for document in DOCUMENTS
        if document not in linked and document.parent not in linked and document.name != "README.md"
    ] == []


def test_files_that_documents_name_exist() -> None:
    folders = "understanding|newsroom|storage|handlers|transports|texts|tests|demo|docs"
    missing = [
        (named(document), path)
        for document in DOCUMENTS
        for path in re.findall(rf"`((?:{folders})/[\w./-]*)`", document.read_text())
        if not (HOUSE / path).exists()
    ]
    assert missing == []


# ---------------------------------------------------------------- decisions


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [path.name[:4] for path in DECISIONS] == [
        f"{number:04}" for number in range(1, len(DECISIONS) + 1)
    ]


@pytest.mark.parametrize("decision", DECISIONS, ids=named)
def test_a_decision_says_why_what_and_what_follows_on_half_a_page(decision: Path) -> None:
    text = decision.read_text()
    assert re.match(rf"# {int(decision.name[:4])}\. \w", text)
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == ["Context", "Decision", "Consequences"]
    assert text.splitlines()[2].startswith("Accepted, ")
    assert text.count("\n") <= 30


# ---------------------------------------------------------------- complete and short


@pytest.mark.parametrize(
    ("document", "lines"), [("ARCHITECTURE.md", 135), ("CONTRIBUTING.md", 60), ("README.md", 60)]
)
def test_what_everybody_shall_read_is_short(document: str, lines: int) -> None:
    """A picture is looked at, not read."""
    read = re.sub(
        r"^```mermaid\n.*?^```\n", "", (HOUSE / document).read_text(), flags=re.MULTILINE | re.DOTALL
    )
    assert read.count("\n") <= lines


def test_the_picture_of_the_dialogue_is_as_it_is_walked_today() -> None:
    architecture = (HOUSE / "ARCHITECTURE.md").read_text()
    shown = re.search(r"^```mermaid\n(.*?)^```$", architecture, re.MULTILINE | re.DOTALL)
    assert shown is not None
    assert shown[1].splitlines() == list(drawn.lines())


def test_lines_fit_on_a_screen() -> None:
    assert [
        f"{named(document)}:{number}"
        for document in DOCUMENTS
        for number, line in enumerate(document.read_text().splitlines(), start=1)
        if len(line) > 140 and not line.startswith("|")
    ] == []


def test_the_handbook_explains_every_command_as_the_bot_does() -> None:
    german, english = (texts.load().voice(language, formal=True) for language in ("de", "en"))
    handbook = section(
        (HOUSE / "docs" / "handbook.de.md").read_text(), "## Für die Redaktion: der Redaktionsraum"
    )
    assert re.findall(r"^(\| `!.*)$", handbook, re.MULTILINE) == [
        f"| `{command.usage(german)}` | `{command.usage(english)}` | {german.plain(f'commands.{command.name}.about')} |"
        for command in TABLE
    ]


def test_every_word_that_the_handbook_recommends_is_understood() -> None:
    voice = texts.load().voice("de", formal=True)
    known = [word for key in voice.vocabulary if key.startswith("words.wishes.") for word in voice.words(key)]
    table = section((HOUSE / "docs" / "handbook.de.md").read_text(), "### Was immer geht")
    recommended = re.findall(r"^\| `([^`]+)`", table, re.MULTILINE)
    assert len(recommended) > 10
    assert [
        words
        for words in recommended
        if not any(f"{words} ".startswith(f"{word} ") for word in known)
        and corrected(words, VOCABULARIES["de"]) is None
    ] == []


def test_what_the_handbook_says_about_pictures_is_understood() -> None:
    table = section((HOUSE / "docs" / "handbook.de.md").read_text(), "### Bilder und Zitate")
    rows = re.findall(r"^\| (`.*`) \|", table, re.MULTILINE)
    examples = [example for row in rows for example in re.findall("`([^`]+)`", row)]
    assert len(examples) > 5
    for example in examples:
        talk = Talk()
        talk.say("neu", *FIVE, "Zitat: „Oh!“, Frau Lang")
        talk.picture()
        talk.picture()
        assert talk.conversation.state == "people"
        before = talk.conversation
        talk.say(example)
        assert talk.conversation != before, example


def test_every_date_of_the_handbook_is_understood_as_it_says() -> None:
    table = section((HOUSE / "docs" / "handbook.de.md").read_text(), "### Termine")
    rows = re.findall(r"^\| (`.*`) \| (.*) \|$", table, re.MULTILINE)
    examples = [(example, noted) for said, noted in rows for example in re.findall("`([^`]+)`", said)]
    assert len(examples) > 10
    spoken = texts.load().voice("de", formal=True).formats.spoken
    for example, noted in examples:
        found = understand(example, datetime.fromisoformat("2026-11-24T09:00"), "de")
        assert (found.span is not None, found.question) == (True, None), example
        told = spoken(found.span) if found.span else ""
        assert told == noted or not re.search(r"\d{4}", noted), example


def test_every_date_of_the_conventions_is_understood_as_they_say() -> None:
    rows = re.findall(r"^\| (.*) \| (.*) \|$", (HOUSE / "docs" / "dates.md").read_text(), re.MULTILINE)
    assert len(rows) > 30
    spoken = texts.load().voice("de", formal=True).formats.spoken
    for said, noted in rows[1:]:
        found = understand(said, datetime.fromisoformat("2026-12-02T09:00"), "de", Region("BY"))
        told = " / ".join(map(spoken, [found.span] if found.span else found.candidates))
        assert f"{told} `{found.question}`".removesuffix(" `None`").strip() == noted, said


def test_the_present_version_is_in_the_changelog() -> None:
    version = tomllib.loads((HOUSE / "pyproject.toml").read_text())["project"]["version"]
    assert f"## [{version}]" in (HOUSE / "CHANGELOG.md").read_text()


def test_every_place_of_a_secret_is_in_the_operating_manual() -> None:
    manual = (HOUSE / "docs" / "operating.md").read_text()
    places = [settings.MATRIX_PASSWORD, settings.MATRIX_TOKEN, settings.TEAMS_SECRET, settings.DATABASE_URL]
    places += ["matrix.password_file", "matrix.token_file", "matrix.key_file", "teams.secret_file"]
    places += ["database.url_file"]
    assert [place for place in places if f"`{place}`" not in manual] == []


# ---------------------------------------------------------------- personal data, by hand

ANNA = """neu
Eröffnung des Kinderhauses
morgen, 15 Uhr
Bahnhofstraße 3
Bürgermeisterin Krämer
rund 80 Gäste
keine
keins
1
"""


def test_the_sql_of_the_operating_manual_shows_and_erases_a_person(tmp_path: Path) -> None:
    chat = [sys.executable, "bot.py", "chat", "--as", "Anna", "--data", str(tmp_path / "data")]
    subprocess.run(chat, cwd=HOUSE, input=ANNA, text=True, check=True, capture_output=True)
    manual = (HOUSE / "docs" / "operating.md").read_text().replace("@anna:neustadt.de", "Anna")
    show, erase = re.findall(r"<<'SQL'\n(.*?)^SQL$", manual, re.MULTILINE | re.DOTALL)
    with closing(sqlite3.connect(tmp_path / "data" / "chat.db", isolation_level=None)) as connection:
        shown = {value for query in show.split(";\n") for row in connection.execute(query) for value in row}
        assert {"Anna", "Eröffnung des Kinderhauses", "Bürgermeisterin Krämer"} <= shown
        connection.executescript(erase)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("DELETE FROM outbox WHERE room = 'redaktion'")  # the manual says that these stay
        left = "\n".join(connection.iterdump())
    assert [trace for trace in ("Anna", "Eröffnung", "Krämer") if trace in left] == []


def test_what_the_handbook_says_about_earlier_topics_is_understood() -> None:
    text = section((HOUSE / "docs" / "handbook.de.md").read_text(), "### Was jedes Jahr wiederkommt")
    words = VOCABULARIES["de"]
    replies = re.findall(r"^\| `([^`]+)`", text, re.MULTILINE)
    assert [
        says(reply, words.unplanned)
        or again.named(reply, words) == ""
        or pick(reply, "asked", words, 3) is not None
        for reply in replies
    ] == [True] * 4
    assert [again.named(one, words) for one in re.findall(r"`(wie letztes Jahr .+?|T-.+?)`", text)] == [
        "weihnachtsmarkt",
        "t 17",
    ]
