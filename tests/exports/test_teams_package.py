"""The app package for Teams: accepted by its judge, reproducible, within the limits, with icons as Teams wants them."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from exports.palette import PAPER, contrast
from exports.teams_package import EDITIONS, App, Edition, Entry, Wording, in_step, package, shortened
from exports.teams_sign import COLOUR, colour, outline
from tests.support.app_manifest import complaints

NEWEST, OLDER = EDITIONS
GERMAN = Wording(
    "Themenbote",
    "Themenbote, Stadt Neustadt",
    "Themen an die Redaktion geben",
    "Der Themenbote nimmt Themen auf.",
    (
        (Entry("neu", "beginnt ein neues Thema"), Entry("meine themen", "zeigt die eigenen Themen")),
        (Entry("agenda", "zeigt, was geplant ist"),),
        (Entry("hilfe", "zeigt alle Befehle"),),
    ),
)
ENGLISH = replace(
    GERMAN,
    lists=(
        (Entry("new", "begins a new topic"), Entry("my topics", "shows your own topics")),
        (Entry("agenda", "shows what is planned"),),
        (Entry("help", "shows all commands"),),
    ),
)
APP = App(
    "11111111-2222-3333-4444-555555555555",
    "1.2.3",
    "Stadt Neustadt",
    "https://www.neustadt.de",
    "https://www.neustadt.de/datenschutz",
    {"de": GERMAN, "en": ENGLISH},
)


def unpacked(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def manifest(app: App = APP, edition: Edition = NEWEST) -> dict[str, Any]:
    return dict(json.loads(unpacked(package(app, edition))["manifest.json"]))


# ---------------------------------------------------------------- the zip


@pytest.mark.parametrize("edition", EDITIONS)
async def test_the_judge_has_no_complaint(edition: Edition, tmp_path: Path) -> None:
    assert await complaints(package(APP, edition), tmp_path) == []


async def test_the_judge_does_complain(tmp_path: Path) -> None:
    long = replace(ENGLISH, lists=((Entry("x" * 129, "a name too long"),), *ENGLISH.lists[1:]))
    wrong = replace(APP, app_id="no-guid", wordings={"de": replace(GERMAN, short="x" * 31), "en": long})
    said = await complaints(package(wrong, NEWEST), tmp_path)
    assert [one.partition(" must")[0] for one in said] == [
        "en.json: /bots[0].commandLists[0].commands[0].title",
        "manifest.json: /id",
        "manifest.json: /name/short",
        "manifest.json: /bots/0/botId",
    ]


def test_all_files_lie_at_the_root_in_their_order() -> None:
    names = ["color.png", "en.json", "manifest.json", "outline.png"]
    assert [list(unpacked(package(APP, edition))) for edition in EDITIONS] == [names, names]


def test_the_same_app_is_the_same_bytes() -> None:
    assert package(APP, NEWEST) == package(replace(APP), NEWEST)
    with zipfile.ZipFile(io.BytesIO(package(APP, NEWEST))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


# ---------------------------------------------------------------- the manifest


def test_slash_commands_are_for_channels_and_group_chats_and_only_in_the_newest_edition() -> None:
    newest, older = (manifest(APP, edition)["bots"][0] for edition in EDITIONS)
    assert newest["supportsTargetedMessages"] is True
    triggers = [(one["scopes"], one.get("triggers")) for one in newest["commandLists"]]
    both = ["mention", "slash"]
    assert triggers == [(["personal"], None), (["team"], both), (["groupChat"], both)]
    assert "supportsTargetedMessages" not in older
    assert [set(one) for one in older["commandLists"]] == [{"scopes", "commands"}] * 3
    assert [one["commands"] for one in older["commandLists"]] == [
        one["commands"] for one in newest["commandLists"]
    ]


def test_the_bot_takes_files_and_asks_for_no_permission() -> None:
    for edition in EDITIONS:
        made = manifest(APP, edition)
        assert made["bots"][0]["supportsFiles"] is True
        assert (
            set(made) & {"permissions", "devicePermissions", "webApplicationInfo", "authorization"} == set()
        )


def test_a_long_name_of_an_organisation_is_cut_at_a_word() -> None:
    made = manifest(replace(APP, developer="Verbandsgemeindeverwaltung Neustadt an der Weinstraße"))
    assert made["developer"]["name"] == "Verbandsgemeindeverwaltung…"


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("eins zwei", "eins zwei"),
        ("eins zwei drei", "eins zwei…"),
        ("eins zwei, drei", "eins zwei…"),
        ("einszweidreivier", "einszweid…"),
    ],
)
def test_what_is_too_long_ends_at_a_word(text: str, short: str) -> None:
    assert shortened(text, 10) == short


def test_other_languages_say_everything_that_the_first_says() -> None:
    words = json.loads(unpacked(package(APP, NEWEST))["en.json"])
    lists = manifest()["bots"][0]["commandLists"]
    commands = {
        f"bots[0].commandLists[{place}].commands[{number}].{part}"
        for place, one in enumerate(lists)
        for number in range(len(one["commands"]))
        for part in ("title", "description")
    }
    names = {"$schema", "name.short", "name.full", "description.short", "description.full"}
    assert set(words) == names | commands
    assert words["bots[0].commandLists[0].commands[1].title"] == "my topics"


# ---------------------------------------------------------------- in step


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_package_is_in_step_until_settings_or_commands_change(edition: Edition) -> None:
    content = package(APP, edition)
    assert in_step(content, APP)
    assert in_step(content, replace(APP, version="1.2.4"))
    assert not in_step(content, replace(APP, privacy="https://www.neustadt.de/privat"))
    assert not in_step(content, replace(APP, wordings={"de": GERMAN}))
    other = replace(ENGLISH, lists=(*ENGLISH.lists[:2], (Entry("help", "shows the commands"),)))
    assert not in_step(content, replace(APP, wordings={"de": GERMAN, "en": other}))


def zipped(name: str, content: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr(name, content)
    return written.getvalue()


@pytest.mark.parametrize(
    "content",
    [b"", b"PK", zipped("other.txt", b""), zipped("manifest.json", b"\xff{"), zipped("manifest.json", b"[]")],
)
def test_what_is_no_package_is_not_in_step(content: bytes) -> None:
    assert not in_step(content, APP)


# ---------------------------------------------------------------- the icons


def test_the_large_icon_has_its_size_and_no_transparency() -> None:
    image = Image.open(io.BytesIO(colour()))
    assert (image.format, image.size, image.mode) == ("PNG", (192, 192), "RGB")
    assert image.getpixel((0, 0)) == COLOUR
    assert contrast(COLOUR, PAPER) > 4.5


def test_the_small_icon_is_white_on_nothing() -> None:
    image = Image.open(io.BytesIO(outline()))
    assert (image.format, image.size, image.mode) == ("PNG", (32, 32), "RGBA")
    red, green, blue, alpha = image.split()
    assert [band.getextrema() for band in (red, green, blue)] == [(255, 255)] * 3
    assert alpha.getextrema() == (0, 255)
    corners = [alpha.getpixel(place) for place in ((0, 0), (31, 0), (0, 31), (31, 31))]
    assert corners == [0] * 4


def test_both_icons_are_in_the_package() -> None:
    files = unpacked(package(APP, NEWEST))
    assert manifest()["icons"] == {"color": "color.png", "outline": "outline.png"}
    assert (files["color.png"], files["outline.png"]) == (colour(), outline())
