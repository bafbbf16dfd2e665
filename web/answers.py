"""What every answer carries, whatever it says, so that nothing leaks and nothing runs."""

from __future__ import annotations

from typing import Final

from aiohttp import web

from texts import Voice
from web.calendars import Calendar
from web.rendering import STYLE_DIGEST, page

HEADERS: Final = {
    "Content-Security-Policy": f"default-src 'none'; style-src 'sha256-{STYLE_DIGEST}'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Server": "Themenbote",
}


async def with_headers(_request: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(HEADERS)
    response.headers.setdefault("Cache-Control", "private, no-store")


def html(text: str, voice: Voice, status: int = 200) -> web.Response:
    return web.Response(
        text=text,
        status=status,
        content_type="text/html",
        charset="utf-8",
        headers={"Content-Language": voice.language},
    )


def notice(name: str, organisation: str, voice: Voice, status: int) -> web.Response:
    """One of the short pages under `web.`: gone, often, unavailable."""
    values = {
        "organisation": organisation,
        "title": voice.plain(f"web.{name}_title"),
        "text": voice.plain(f"web.{name}"),
    }
    return html(page("notice.html", voice, values), voice, status)


def calendar(request: web.Request, made: Calendar, voice: Voice) -> web.Response:
    """Without its content where the visitor has it already."""
    headers = {"Cache-Control": "private, no-cache", "Content-Language": voice.language}
    answer = web.Response(status=304 if _is_known(request, made) else 200, headers=headers)
    answer.etag = made.tag
    answer.last_modified = made.changed_at
    if answer.status == 200:  # noqa: PLR2004  # the number of HTTP
        answer.content_type, answer.charset = "text/calendar", "utf-8"
        answer.headers["Content-Disposition"] = 'inline; filename="themenbote.ics"'
        answer.body = made.content
    return answer


def _is_known(request: web.Request, made: Calendar) -> bool:
    """The tag goes before the instant (RFC 9110, section 13.2.2)."""
    if tags := request.if_none_match:
        return any(one.value in {made.tag, "*"} for one in tags)
    since = request.if_modified_since
    return since is not None and made.changed_at <= since
