"""What somebody offers for download, as long as there is not too much of it."""

from __future__ import annotations

from aiohttp import ClientResponse

from newsroom.messages import TooLarge

_CHUNK = 64 * 1024  # bytes


async def body(answer: ClientResponse, max_bytes: int) -> bytes:
    """Raises TooLarge. What the header claims counts only when it is too much."""
    if (answer.content_length or 0) > max_bytes:
        raise TooLarge("too large")
    data = bytearray()
    async for chunk in answer.content.iter_chunked(_CHUNK):
        data += chunk
        if len(data) > max_bytes:
            raise TooLarge("too large")
    return bytes(data)
