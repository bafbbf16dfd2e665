"""The process that looks at pictures from outside: bytes in, new pixels out, within hard limits.

    python -m storage.picture_worker SIZE PIXELS MEMORY CPU

Prints `picture MIME WIDTH HEIGHT` and the bytes on the following lines, or `refused REASON`.
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


def main() -> None:
    size, pixels, memory, cpu = map(int, sys.argv[1:])
    confine(memory, cpu)
    Image.MAX_IMAGE_PIXELS = None  # counted here instead
    try:
        answer = safe_copy(sys.stdin.buffer.read(), size, pixels)
    except Refused as refusal:
        answer = f"refused {refusal}\n".encode()
    sys.stdout.buffer.write(answer)


if __name__ == "__main__":
    main()
