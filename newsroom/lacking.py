"""What a topic lacks, each in a word or two."""

from __future__ import annotations

from newsroom.material import Lack
from newsroom.messages import Say


def said(lack: Lack) -> Say:
    """What is missing for some channels names them."""
    if not lack.channels:
        return Say(f"agenda.missing.{lack.what}")
    return Say(f"agenda.missing.{lack.what}_for", {"channels": ", ".join(lack.channels)})
