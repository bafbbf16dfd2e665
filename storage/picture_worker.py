"""The process that looks at pictures from outside: bytes in, new pixels out, within hard limits.

    python -m storage.picture_worker SIZE PIXELS MEMORY CPU [preview]

Prints `picture MIME WIDTH HEIGHT` and the bytes on the following lines, or `refused REASON`. A preview is a JPEG, as large as
SIZE bytes can hold.
"""

from __future__ import annotations

import io
import resource
import sys
from typing import Final

from PIL import Image, ImageOps

FORMATS: Final = ("JPEG", "PNG", "WEBP")
BEGINNINGS: Final = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")  # of the first two
HEIC_BRANDS: Final = frozenset({b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"})


PREVIEWS: Final = (
    (1200, 70),
    (900, 65),
    (720, 60),
    (560, 55),
    (420, 50),
    (280, 45),
    (160, 40),
)  # pixels, quality


class Refused(Exception):
    """With the reason for `storage.pictures.NotAPicture`."""


def confine(memory: int, cpu: int) -> None:
    """Bytes and seconds; and it writes no file."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def safe_copy(raw: bytes, size: int, pixels: int) -> bytes:
    """What is printed for a good picture. Raises Refused."""
    image = _opened(raw)
    if image.width * image.height > pixels:
        raise Refused("too_many_pixels")
    try:
        mime, upright, data = _encoded(image)
    except MemoryError as error:
        raise Refused("too_costly") from error
    except Exception as error:  # whatever a decoder says to what a stranger made
        raise Refused("broken") from error
    if len(data) > size:
        raise Refused("too_large")
    return f"picture {mime} {upright.width} {upright.height}\n".encode() + data


def _opened(raw: bytes) -> Image.Image:
    if raw[4:8] == b"ftyp" and raw[8:12] in HEIC_BRANDS:
        raise Refused("heic")
    if not (raw.startswith(BEGINNINGS) or (raw[:4], raw[8:12]) == (b"RIFF", b"WEBP")):
        raise Refused("not_a_picture")
    try:
        return Image.open(io.BytesIO(raw), formats=FORMATS)
    except Exception as error:
        raise Refused("broken") from error


def _encoded(image: Image.Image) -> tuple[str, Image.Image, bytes]:
    """Photographs stay JPEG; what was PNG or has transparent places becomes PNG."""
    transparent = image.has_transparency_data
    drawn = image.format == "PNG" or transparent
    upright = ImageOps.exif_transpose(image).convert("RGBA" if transparent else "RGB")
    upright.info = {}  # Pillow would write comments and profiles from here
    data = io.BytesIO()
    if drawn:
        upright.save(data, "PNG", compress_level=3)
        return "image/png", upright, data.getvalue()
    upright.save(data, "JPEG", quality=90)
    return "image/jpeg", upright, data.getvalue()


def preview(raw: bytes, size: int, pixels: int) -> bytes:
    """What is printed for a small view. Raises Refused."""
    image = _opened(raw)
    if image.width * image.height > pixels:
        raise Refused("too_many_pixels")
    try:
        upright = _on_paper(ImageOps.exif_transpose(image))
    except Exception as error:
        raise Refused("broken") from error
    for edge, quality in PREVIEWS:
        upright.thumbnail((edge, edge))
        data = io.BytesIO()
        upright.save(data, "JPEG", quality=quality, optimize=True)
        if len(data.getvalue()) <= size:
            return f"picture image/jpeg {upright.width} {upright.height}\n".encode() + data.getvalue()
    raise Refused("too_large")


def _on_paper(image: Image.Image) -> Image.Image:
    """White where it is transparent."""
    if not image.has_transparency_data:
        return image.convert("RGB")
    drawn = image.convert("RGBA")
    paper = Image.new("RGB", drawn.size, "white")
    paper.paste(drawn, mask=drawn.getchannel("A"))
    return paper


def main() -> None:
    size, pixels, memory, cpu = map(int, sys.argv[1:5])
    look = preview if sys.argv[5:] == ["preview"] else safe_copy
    confine(memory, cpu)
    Image.MAX_IMAGE_PIXELS = None  # counted here instead
    try:
        answer = look(sys.stdin.buffer.read(), size, pixels)
    except Refused as refusal:
        answer = f"refused {refusal}\n".encode()
    sys.stdout.buffer.write(answer)


if __name__ == "__main__":
    main()
