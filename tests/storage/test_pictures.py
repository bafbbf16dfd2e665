"""Pictures from outside: what is kept are pixels, and nothing that was sent can hurt us."""

from __future__ import annotations

import asyncio
import io
import os
import struct
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from storage.pictures import Limits, NotAPicture, SafePicture, preview, safe_copy
from tests.support.waiting import until

LIMITS = Limits()
RED, BLUE = (220, 20, 20), (20, 20, 220)
GPS, ORIENTATION, SERIAL = 0x8825, 0x0112, 0xA431


def two_halves(mode: str = "RGB") -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", (64, 32), RED)
    image.paste(BLUE, (32, 0, 64, 32))
    return image.convert(mode)


def encoded(image: Image.Image, kind: str, **options: Any) -> bytes:
    data = io.BytesIO()
    image.save(data, kind, **options)
    return data.getvalue()


def opened(picture: SafePicture) -> Image.Image:
    image = Image.open(io.BytesIO(picture.data))
    image.load()
    assert (image.get_format_mimetype(), image.size) == (picture.mime, (picture.width, picture.height))
    return image


def near(image: Image.Image, place: tuple[int, int], colour: tuple[int, ...]) -> bool:
    pixel = image.convert("RGB").getpixel(place)
    assert isinstance(pixel, tuple)
    return all(abs(seen - meant) < 12 for seen, meant in zip(pixel, colour, strict=True))


async def refusal(raw: bytes, limits: Limits = LIMITS) -> str:
    with pytest.raises(NotAPicture) as refused:
        await safe_copy(raw, limits)
    return refused.value.reason


@pytest.mark.parametrize(
    ("kind", "mode", "mime"),
    [
        ("JPEG", "RGB", "image/jpeg"),
        ("JPEG", "L", "image/jpeg"),
        ("JPEG", "CMYK", "image/jpeg"),
        ("PNG", "RGB", "image/png"),
        ("PNG", "RGBA", "image/png"),
        ("PNG", "P", "image/png"),
        ("PNG", "1", "image/png"),
        ("PNG", "I;16", "image/png"),
        ("WEBP", "RGB", "image/jpeg"),
        ("WEBP", "RGBA", "image/png"),
    ],
)
async def test_a_picture_keeps_its_size_and_its_kind(kind: str, mode: str, mime: str) -> None:
    source = two_halves("L" if mode == "I;16" else mode)
    if mode == "RGBA":
        source.putalpha(100)
    if mode == "I;16":
        source = source.point(lambda value: value * 256, "I").convert("I;16")
    picture = await safe_copy(encoded(source, kind), LIMITS)
    assert (picture.mime, picture.width, picture.height) == (mime, 64, 32)
    opened(picture)


async def test_the_pixels_are_the_same() -> None:
    image = opened(await safe_copy(encoded(two_halves(), "PNG"), LIMITS))
    assert image.getpixel((10, 10)) == RED
    assert image.getpixel((50, 10)) == BLUE


async def test_a_transparent_place_stays_transparent() -> None:
    source = two_halves("RGBA")
    source.putpixel((0, 0), (0, 0, 0, 0))
    image = opened(await safe_copy(encoded(source, "PNG"), LIMITS))
    assert image.getpixel((0, 0)) == (0, 0, 0, 0)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
async def test_a_picture_stands_upright_and_says_nothing_of_place_or_camera(kind: str) -> None:
    source = two_halves()
    exif = source.getexif()
    exif[ORIENTATION] = 6  # lying on its left side
    exif.get_ifd(GPS).update({1: "N", 2: (48.0, 46.0, 0.0)})
    exif[SERIAL] = "SERIAL-0815"
    comment = {"comment": b"SECRET-COMMENT"} if kind == "JPEG" else {}
    raw = encoded(source, kind, exif=exif, icc_profile=b"SECRET-PROFILE" * 20, **comment)
    assert b"SERIAL-0815" in raw
    picture = await safe_copy(raw, LIMITS)
    image = opened(picture)
    assert image.size == (32, 64)
    assert near(image, (16, 5), RED)
    assert near(image, (16, 60), BLUE)
    assert dict(image.getexif()) == {}
    assert not {"exif", "icc_profile", "comment", "xmp"} & set(image.info)
    assert b"SERIAL" not in picture.data
    assert b"SECRET" not in picture.data


async def test_of_a_moving_picture_the_first_frame_is_kept() -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in (RED, BLUE)]
    raw = encoded(frames[0], "WEBP", save_all=True, append_images=frames[1:], lossless=True)
    image = opened(await safe_copy(raw, LIMITS))
    assert getattr(image, "n_frames", 1) == 1
    assert near(image, (4, 4), RED)


@pytest.mark.parametrize("tail", [b"PK\x03\x04evil", b"<script>evil</script>"])
async def test_what_hides_behind_a_picture_is_left_behind(tail: bytes) -> None:
    picture = await safe_copy(encoded(two_halves(), "JPEG") + tail, LIMITS)
    assert b"evil" not in picture.data


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"Sehr geehrte Damen und Herren",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%PDF-1.7\n" + encoded(two_halves(), "JPEG"),
        encoded(two_halves(), "GIF"),
        encoded(two_halves(), "BMP"),
        encoded(two_halves(), "TIFF"),
        b"RIFF\0\0\0\0WAVE" + b"\0" * 50,
    ],
    ids=["nothing", "words", "svg", "pdf first", "gif", "bmp", "tiff", "sound"],
)
async def test_what_is_no_picture_is_refused(raw: bytes) -> None:
    assert await refusal(raw) == "not_a_picture"


@pytest.mark.parametrize("brand", [b"heic", b"mif1"])
async def test_a_picture_from_an_iphone_has_a_reason_of_its_own(brand: bytes) -> None:
    assert await refusal(b"\0\0\0\x24ftyp" + brand + b"\0" * 100) == "heic"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
async def test_a_picture_that_was_cut_off_is_refused(kind: str) -> None:
    raw = encoded(Image.effect_noise((200, 200), 90).convert("RGB"), kind)
    assert await refusal(raw[: len(raw) * 2 // 3]) == "broken"
    assert await refusal(raw[:20]) == "broken"


def bomb(width: int, height: int) -> bytes:
    """A small PNG that becomes very large."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    packer = zlib.compressobj(9)
    row = b"\0" * (width * 4 + 1)
    pixels = b"".join([*(packer.compress(row) for _ in range(height)), packer.flush()])
    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


async def test_a_bomb_does_not_go_off() -> None:
    raw = bomb(11_000, 11_000)
    assert len(raw) < 600_000
    assert await refusal(raw) == "too_many_pixels"


async def test_a_picture_of_forty_million_pixels_is_possible() -> None:
    picture = await safe_copy(bomb(8000, 5000), LIMITS)
    assert (picture.width, picture.height) == (8000, 5000)


async def test_what_needs_too_much_memory_or_time_is_given_up() -> None:
    raw = bomb(8000, 5000)
    assert await refusal(raw, replace(LIMITS, memory=200 * 2**20)) == "too_costly"
    assert await refusal(raw, replace(LIMITS, cpu=0)) == "too_costly"


async def test_what_is_too_large_is_not_even_opened() -> None:
    raw = encoded(two_halves(), "JPEG")
    assert await refusal(raw, replace(LIMITS, size=len(raw) - 1)) == "too_large"


async def test_a_copy_that_became_too_large_is_refused() -> None:
    raw = encoded(two_halves().resize((600, 600)), "WEBP", lossless=True)
    assert await refusal(raw, replace(LIMITS, size=len(raw))) == "too_large"


def children() -> str:
    """The processes that this test has started and not yet ended."""
    return Path(f"/proc/self/task/{os.getpid()}/children").read_text()


async def test_who_stops_waiting_leaves_no_process_behind() -> None:
    before = children()
    async with asyncio.TaskGroup() as group:
        task = group.create_task(safe_copy(bomb(8000, 5000), LIMITS))
        await until(lambda: children() != before, "the worker")
        task.cancel()
    assert children() == before


# ---------------------------------------------------------------- small views


def noise(size: tuple[int, int], mode: str = "RGB") -> Image.Image:
    """Nothing is harder to make small."""
    return Image.frombytes("RGB", size, os.urandom(size[0] * size[1] * 3)).convert(mode)


@pytest.mark.parametrize(("kind", "mode"), [("JPEG", "RGB"), ("PNG", "RGBA"), ("PNG", "P"), ("WEBP", "RGB")])
async def test_a_small_view_fits_and_keeps_its_shape(kind: str, mode: str) -> None:
    small = await preview(encoded(noise((1600, 800), mode), kind), 28_000)
    assert 5_000 < len(small) <= 28_000
    image = Image.open(io.BytesIO(small))
    assert (image.format, image.width) == ("JPEG", 2 * image.height)


async def test_a_picture_that_fits_is_not_made_smaller() -> None:
    image = Image.open(io.BytesIO(await preview(encoded(two_halves(), "PNG"), 28_000)))
    assert image.size == (64, 32)
    assert near(image, (10, 16), RED)


async def test_a_transparent_place_is_white_in_a_small_view() -> None:
    image = Image.open(io.BytesIO(await preview(encoded(Image.new("RGBA", (64, 64)), "PNG"), 28_000)))
    assert near(image, (32, 32), (255, 255, 255))


async def test_of_what_is_no_picture_there_is_no_small_view() -> None:
    assert await preview(b"no picture", 28_000) == b""
    assert await preview(encoded(noise((800, 800)), "JPEG"), 300) == b""
