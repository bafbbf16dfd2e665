"""From values to HTML. Everything is escaped; the style stands in the page itself, allowed by its digest alone."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from texts import Voice

TEMPLATES: Final = Path(__file__).parent / "templates"
STYLE: Final = (TEMPLATES / "style.css").read_text("utf-8")
STYLE_DIGEST: Final = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
_ENVIRONMENT: Final = Environment(
    loader=FileSystemLoader(TEMPLATES),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def page(template: str, voice: Voice, values: Mapping[str, object]) -> str:
    """`values` are what the template asks for, besides its texts: `say` gives one by its key."""
    style = Markup(STYLE)  # noqa: S704  # our own file
    return _ENVIRONMENT.get_template(template).render(
        {"style": style, "lang": voice.language, "say": voice.plain, **values}
    )
