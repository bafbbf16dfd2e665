"""Calendar files for tests, written by hand."""

from __future__ import annotations

WOMEN = "UID:1@town\nSUMMARY:Weltfrauentag\nDTSTART;VALUE=DATE:20260308\nRRULE:FREQ=YEARLY"
BOOKS = "UID:2@town\nSUMMARY:Welttag des Buches\nDTSTART;VALUE=DATE:20260423\nRRULE:FREQ=YEARLY"


def calendar(*events: str) -> str:
    inner = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Stadt//DE\n{inner}END:VCALENDAR\n".replace("\n", "\r\n")
