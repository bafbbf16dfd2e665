"""Where a file comes from: what every one of them has to know besides its entries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from texts import Voice


@dataclass(frozen=True, slots=True)
class Imprint:
    """`organisation` is the house's name, `installation` names its database for ever, `zone` is that of all clock times,
    `made_at` an aware instant.
    """

    organisation: str
    installation: str
    zone: str
    made_at: datetime
    voice: Voice
