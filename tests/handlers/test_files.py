"""Files on their way through the house: told by their bytes, kept untouched, handed to the editors, taken back."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from newsroom.messages import Address, Edited, File, FileSent, NotNow, PictureSent, Redacted, TooLarge
from storage.files import in_use
from tests.handlers.saying import ALL, ANNA, heard_by_the_editors, say, topic
from tests.support import papers
from tests.support.desk import Desk, open_desk, photo

STORY = "Am 5.12. um 15 Uhr ist es so weit. " + "Die Kinder singen laut, und alle freuen sich. " * 500


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path) as opened:
        yield opened


async def send(
    desk: Desk, data: bytes, name: str = "Programm.pdf", caption: str = "", event: str = "$file"
) -> str:
    desk.wire.pictures["source"] = data
    return "\n\n".join(await desk.tell(ANNA, FileSent("source", name, caption, len(data)), event))


def stored(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("files/*/*")}


async def test_a_file_is_kept_untouched_under_its_hash(desk: Desk, tmp_path: Path) -> None:
    await say(desk, "Sommerfest")
    await send(desk, papers.PDF, "../Programm.exe", "Der Ablauf")
    await say(desk, "fertig", "1")
    (kept,) = (await topic(desk, 1)).draft.attachments
    name = hashlib.sha256(papers.PDF).hexdigest()
    assert stored(tmp_path) == {name: papers.PDF}
    assert (kept.file, kept.name, kept.mime) == (name, "Programm.pdf", "application/pdf")
    assert (kept.size, kept.caption, kept.event) == (len(papers.PDF), "Der Ablauf", "$file")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "Die Datei ist leer."),
        (b"MZ\x90\0", "Diese Art von Datei nehme ich nicht an. Bitte schicken Sie PDF, DOCX,"),
        (papers.archive(["a.exe"]), "Diese Art von Datei nehme ich nicht an."),
        (papers.docx("word/vbaProject.bin"), "In dieser Datei könnten Programme stecken (Makros)"),
    ],
)
async def test_what_is_not_taken_is_not_kept_and_the_question_stays(
    desk: Desk, tmp_path: Path, data: bytes, said: str
) -> None:
    await say(desk, "Sommerfest")
    assert (await send(desk, data)).startswith(said)
    assert stored(tmp_path) == {}
    assert "Wo findet es statt?" in await say(desk, "5.12. 15 Uhr")


@pytest.mark.parametrize("sort", [FileSent, PictureSent])
async def test_what_is_said_to_be_too_large_is_not_even_fetched(
    desk: Desk, sort: type[FileSent | PictureSent]
) -> None:
    (said,) = await desk.tell(ANNA, sort("nowhere", "a.pdf", "", 20_000_001))
    assert "ist zu groß" in said
    assert "höchstens 20 Megabyte" in said


async def test_what_turns_out_too_large_is_not_kept(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        desk.wire.pictures["source"] = papers.PDF + b" " * 20_000_000
        (said,) = await desk.tell(ANNA, FileSent("source", "a.pdf", "", 5))
        assert "Die Datei ist zu groß." in said
        assert stored(tmp_path) == {}


@pytest.mark.parametrize(("sort", "called"), [(FileSent, "Die Datei"), (PictureSent, "Das Bild")])
async def test_what_the_server_finds_too_large_is_called_so(
    desk: Desk, sort: type[FileSent | PictureSent], called: str
) -> None:
    desk.wire.refuse_to_fetch = [TooLarge("too large")]
    (said,) = await desk.tell(ANNA, sort("source", "a.pdf"))
    assert said.startswith(f"{called} ist zu groß.")


async def test_what_is_gone_is_asked_for_again(desk: Desk) -> None:
    (said,) = await desk.tell(ANNA, FileSent("nowhere", "a.pdf"))
    assert said.startswith("Die Datei konnte ich nicht abrufen.")


async def test_a_file_that_cannot_be_fetched_yet_comes_later(desk: Desk) -> None:
    desk.wire.refuse_to_fetch = [NotNow("502")]
    assert await send(desk, papers.PDF) == ""
    await desk.clock.turn(timedelta(minutes=1))
    await desk.house.settle()
    assert "„Programm.pdf“ ist gespeichert" in desk.heard_in(Address("wire", ANNA))[-1]


async def test_a_picture_that_was_sent_as_a_file_is_a_picture(desk: Desk) -> None:
    await say(desk, "Sommerfest")
    await send(desk, photo(), "haus.bin", "Das Haus")
    await say(desk, "fertig", "1")
    draft = (await topic(desk, 1)).draft
    assert ([one.caption for one in draft.pictures], draft.attachments) == (["Das Haus"], ())


async def test_the_editors_get_the_file_with_the_topic(desk: Desk) -> None:
    await say(desk, "Sommerfest")
    await send(desk, papers.docx(), "Ablauf.docx", "vorläufig")
    await say(desk, "fertig", "1")
    page = "\n".join(await desk.order("!thema T-1"))
    assert "• Datei: Ablauf.docx (DOCX, 1 KB): vorläufig" in page
    (kept,) = (await topic(desk, 1)).draft.attachments
    offer = "Wenn Sie zustimmen, legt Teams die Datei in Ihrem OneDrive ab."
    assert desk.wire.sent[-1].parcel == File(kept.file, "Ablauf.docx", kept.mime, offer)


async def test_a_file_deleted_after_handing_in_leaves_the_topic(desk: Desk) -> None:
    await say(desk, "Sommerfest")
    await send(desk, papers.PDF)
    await say(desk, "fertig", "1")
    assert await desk.tell(ANNA, Redacted("$file")) == [
        "In T-1 ist diese Angabe zurückgenommen: „Programm.pdf“"
    ]
    assert (await topic(desk, 1)).draft.attachments == ()
    assert heard_by_the_editors(desk)[-1] == (
        "T-1 „Sommerfest“ wurde geändert, von Anna. Nicht mehr dabei: „Programm.pdf“"
    )
    assert await desk.tell(ANNA, Redacted("$file")) == []


async def test_a_caption_edited_after_handing_in_is_noted(desk: Desk) -> None:
    await say(desk, "Sommerfest")
    await send(desk, papers.PDF, caption="Entwrf")
    await say(desk, "fertig", "1")
    (answer,) = await desk.tell(ANNA, Edited("$file", "Entwurf"))
    assert answer.endswith("Zur Datei „Programm.pdf“: Entwurf")
    assert (await topic(desk, 1)).draft.attachments[0].caption == "Entwurf"
    assert await desk.tell(ANNA, Edited("$file", "Entwurf")) == []


async def test_a_file_may_be_added_to_what_was_handed_in(desk: Desk) -> None:
    await say(desk, *ALL, "1")
    assert "Zu T-1" in await send(desk, papers.PDF)
    await say(desk, "1")
    assert [file.name for file in (await topic(desk, 1)).draft.attachments] == ["Programm.pdf"]
    assert heard_by_the_editors(desk)[-1].endswith("von Anna. Neu dabei: „Programm.pdf“")


# ---------------------------------------------------------------- long texts


async def test_a_long_text_is_kept_to_the_last_character(desk: Desk, tmp_path: Path) -> None:
    long = (STORY * 3)[:60_000] + "Ende"
    await desk.tell(ANNA, long, "$long")
    await say(desk, "Lichterfest", "fertig", "1")
    (kept,) = (await topic(desk, 1)).draft.attachments
    assert stored(tmp_path)[kept.file].decode() == long
    page = "\n".join(await desk.order("!thema T-1"))
    assert f"Datei: {kept.name} (TXT, 60 KB)" in page
    parcel = desk.wire.sent[-1].parcel
    assert isinstance(parcel, File)
    assert (parcel.file, parcel.name, parcel.mime) == (kept.file, kept.name, kept.mime)


async def test_edited_after_handing_in_it_has_its_new_words(desk: Desk, tmp_path: Path) -> None:
    await desk.tell(ANNA, STORY, "$long")
    await say(desk, "Lichterfest", "fertig", "1")
    await desk.tell(ANNA, Edited("$long", f"{STORY} Ende."))
    (kept,) = (await topic(desk, 1)).draft.attachments
    assert stored(tmp_path)[kept.file].decode() == f"{STORY} Ende."
    assert heard_by_the_editors(desk)[-1].endswith("Der gespeicherte Text ist neu gefasst.")


async def test_deleted_it_goes_with_what_came_from_it(desk: Desk) -> None:
    await desk.tell(ANNA, STORY, "$long")
    await say(desk, "Lichterfest", "fertig", "1")
    await desk.tell(ANNA, Redacted("$long"))
    draft = (await topic(desk, 1)).draft
    assert (draft.attachments, draft.answers["when"].words) == ((), "")
    assert await desk.database.read(in_use) == set()  # so that it is cleared away


async def test_what_waits_in_a_conversation_is_not_cleared_away(desk: Desk, tmp_path: Path) -> None:
    await say(desk, "Sommerfest", "behalten", STORY)
    assert [text.decode() for text in stored(tmp_path).values()] == [STORY]
    assert await desk.database.read(in_use) == set(stored(tmp_path))
    await say(desk, "3", "Lichterfest", "fertig", "1")
    (kept,) = (await topic(desk, 1)).draft.attachments
    assert kept.size == len(STORY.encode())
