"""What was handed in is corrected by editing and deleting one's own messages."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from newsroom.messages import Edited, PictureSent, Redacted
from newsroom.topics import Answer, Given
from tests.handlers.saying import ALL, ANNA, event, heard_by_the_editors, say, topic
from tests.support.desk import Desk, open_desk, photo


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path) as opened:
        yield opened


async def test_an_edit_after_handing_in_changes_the_topic_and_tells_the_editors(desk: Desk) -> None:
    await say(desk, *ALL, "1")
    answer = await desk.tell(ANNA, Edited(event(ALL[3]), "Bürgerhaus"))
    assert answer == ["In T-1 ist das jetzt geändert, die Redaktion sieht es. Wo: Bürgerhaus"]
    assert (await topic(desk, 1)).draft.answers["where"].words == "Bürgerhaus"
    assert heard_by_the_editors(desk)[1:] == [
        "T-1 „Eröffnung Kinderhaus“ wurde geändert, von Anna. Wo: Bürgerhaus"
    ]
    assert await desk.tell(ANNA, Edited(event(ALL[3]), "Bürgerhaus")) == []


async def test_a_doubtful_edit_after_handing_in_changes_nothing(desk: Desk) -> None:
    await say(desk, *ALL, "1")
    when = event(ALL[2])
    assert await desk.tell(ANNA, Edited(when, "Freitag, 12.12.2026")) == [
        "„Freitag, 12.12.2026“: Wochentag und Datum passen nicht zusammen."
    ]
    assert await desk.tell(ANNA, Edited(when, "abbrechen")) == ["Das habe ich nicht als Antwort übernommen."]
    assert (await topic(desk, 1)).draft.answers["when"].words == ALL[2]


async def test_a_message_deleted_after_handing_in_is_taken_back(desk: Desk) -> None:
    await say(desk, *ALL, "1")
    assert await desk.tell(ANNA, Redacted(event(ALL[3]))) == ["In T-1 ist diese Angabe zurückgenommen: Wo"]
    where = (await topic(desk, 1)).draft.answers["where"]
    assert (where.given, where.words, where.event) == (Given.OPEN, "", "")


async def test_a_picture_deleted_after_handing_in_leaves_the_topic(desk: Desk) -> None:
    desk.wire.pictures["source"] = photo()
    await say(desk, "Sommerfest")
    for shot in ("$one", "$two"):
        await desk.tell(ANNA, PictureSent("source", "a.jpg", shot), shot)
    await say(desk, "fertig", "1")
    assert await desk.tell(ANNA, Redacted("$one")) == ["In T-1 ist diese Angabe zurückgenommen: Bilder"]
    assert [picture.event for picture in (await topic(desk, 1)).draft.pictures] == ["$two"]
    assert heard_by_the_editors(desk)[1:] == ["T-1 „Sommerfest“ wurde geändert, von Anna. Bilder: ein Bild"]
    assert await desk.tell(ANNA, Redacted("$one")) == []


async def test_a_caption_edited_after_handing_in_changes_the_caption(desk: Desk) -> None:
    desk.wire.pictures["source"] = photo()
    await say(desk, "Sommerfest")
    await desk.tell(ANNA, PictureSent("source", "a.jpg", "Der Plazt"), "$shot")
    await say(desk, "fertig", "1")
    assert await desk.tell(ANNA, Edited("$shot", "Der Platz")) == [
        "In T-1 ist das jetzt geändert, die Redaktion sieht es. Bildunterschrift: Der Platz"
    ]
    assert [picture.caption for picture in (await topic(desk, 1)).draft.pictures] == ["Der Platz"]
    assert heard_by_the_editors(desk)[1:] == [
        "T-1 „Sommerfest“ wurde geändert, von Anna. Bildunterschrift: Der Platz"
    ]
    assert await desk.tell(ANNA, Edited("$shot", "Der Platz")) == []


async def test_a_caption_that_became_the_title_is_edited_as_both(desk: Desk) -> None:
    desk.wire.pictures["source"] = photo()
    await desk.tell(ANNA, PictureSent("source", "a.jpg", "Sommerfets"), "$shot")
    await say(desk, "fertig", "1")
    assert await desk.tell(ANNA, Edited("$shot", "Sommerfest")) == [
        "In T-1 ist das jetzt geändert, die Redaktion sieht es. Was: Sommerfest, Bildunterschrift: Sommerfest"
    ]


async def test_a_message_with_several_answers_is_edited_as_a_whole(desk: Desk) -> None:
    await desk.tell(ANNA, "Was: Sommerfest\nWo: Rathaus\nWer: Anna", "$all")
    await say(desk, "fertig", "1")
    edit = Edited("$all", "Was: Sommerfest\nWo: Bürgerhaus\nWer: Bernd\nWann: 31.6.")
    (answer,) = await desk.tell(ANNA, edit)
    assert answer == (
        "„31.6.“: Diesen Tag gibt es nicht.\n\n"
        "In T-1 ist das jetzt geändert, die Redaktion sieht es. Wo: Bürgerhaus, Wer: Bernd"
    )
    answers = (await topic(desk, 1)).draft.answers
    assert {name: one.words for name, one in answers.items()} == {
        "what": "Sommerfest",
        "where": "Bürgerhaus",
        "who": "Bernd",
    }


async def test_a_message_with_several_answers_is_taken_back_as_a_whole(desk: Desk) -> None:
    await say(desk, "Sommerfest")
    await desk.tell(ANNA, "Wo: Rathaus\nWer: Anna", "$both")
    await say(desk, "fertig", "1")
    assert await desk.tell(ANNA, Redacted("$both")) == ["In T-1 sind diese 2 Angaben zurückgenommen: Wo, Wer"]
    answers = (await topic(desk, 1)).draft.answers
    assert {answers["where"], answers["who"]} == {Answer(Given.OPEN)}
    assert heard_by_the_editors(desk)[1:] == [
        "T-1 „Sommerfest“ wurde geändert, von Anna. Wo: noch offen, Wer: noch offen"
    ]


async def test_what_is_edited_or_deleted_without_having_given_anything(desk: Desk) -> None:
    await say(desk, "hilfe", *ALL, "1", "zurückziehen T-1")
    for message in (event(ALL[3]), "$unknown"):
        assert await desk.tell(ANNA, Edited(message, "etwas anderes")) == [
            "Diese Nachricht gehört zu keiner Angabe, darum ändert sich nichts."
        ]
        assert await desk.tell(ANNA, Redacted(message)) == []


async def test_what_was_said_about_a_picture_changes_and_goes_with_its_message(desk: Desk) -> None:
    desk.wire.pictures["photo"] = photo()
    await say(desk, *ALL[:-2])
    await desk.tell(ANNA, PictureSent("photo"), "$photo")
    await say(desk, "keins", "nein")
    await desk.tell(ANNA, "Anna Müller", "$credit")
    await say(desk, "Ein Haus", "1")
    assert await desk.tell(ANNA, Edited("$credit", "Ben Lang")) == [
        "In T-1 ist das jetzt geändert, die Redaktion sieht es. Zum Bild: Foto: Ben Lang"
    ]
    [picture] = (await topic(desk, 1)).draft.pictures
    assert picture.answers["credit"].words == "Ben Lang"
    await desk.tell(ANNA, Redacted("$credit"))
    [picture] = (await topic(desk, 1)).draft.pictures
    assert "credit" not in picture.answers


async def test_a_quote_changes_and_goes_with_its_message(desk: Desk) -> None:
    await say(desk, *ALL[:-1])
    await desk.tell(ANNA, "„Endlich!“, Frau Vogel", "$quote")
    await say(desk, "ja", "1")
    assert (await topic(desk, 1)).draft.quotes[0].words == "Endlich!"
    [answer] = await desk.tell(ANNA, Edited("$quote", "„Oh!“, Frau Vogel"))
    assert answer.endswith("Zitat: „Oh!“, Frau Vogel, Freigabe unklar")
    assert [one.words for one in (await topic(desk, 1)).draft.quotes] == ["Oh!"]
    await desk.tell(ANNA, Redacted("$quote"))
    after = (await topic(desk, 1)).draft
    assert (after.quotes, after.answers["quote"].given) == ((), Given.OPEN)


async def test_a_quote_after_handing_in_is_asked_about_and_the_editors_see_each_answer(desk: Desk) -> None:
    await say(desk, "neu", "Sommerfest", "fertig", "1")
    first, *asked = (await say(desk, "Zitat: Endlich")).split("\n\n")
    assert first == (
        "In T-1 ist das jetzt geändert, die Redaktion sieht es. Zitat: „Endlich“, Name fehlt, Freigabe unklar"
    )
    assert asked[0] == "Zum Zitat: Von wem ist es?"
    await say(desk, "Anna Weber", "ja")
    assert heard_by_the_editors(desk)[1:] == [
        f"T-1 „Sommerfest“ wurde geändert, von Anna. {line}"
        for line in (
            "Zitat: „Endlich“, Name fehlt, Freigabe unklar",
            "Zum Zitat: Anna Weber",
            "Zum Zitat: freigegeben",
        )
    ]
    removed = await say(desk, "Zitat entfernen")
    assert removed == "In T-1 ist das jetzt geändert, die Redaktion sieht es. Zitat 1 ist entfernt."
    assert (await topic(desk, 1)).draft.quotes == ()


async def test_what_is_told_of_a_topic_that_is_over_changes_nothing(desk: Desk) -> None:
    await say(desk, "neu", "Sommerfest", "fertig", "1", "Zitat: Endlich", "zurückziehen T-1", "Anna Weber")
    assert (await topic(desk, 1)).draft.quotes[0].answers == {}
