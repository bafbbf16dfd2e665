"""The package with which an administrator brings the bot into Teams: a manifest, its translations and two icons, as a zip."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from exports import teams_sign

SCOPES: Final = ("personal", "team", "groupChat")
MOST_COMMANDS: Final = 12  # in one list; Teams refuses more
LIMITS: Final = {"short": 30, "full": 100, "summary": 80, "description": 4000, "developer": 32}
TITLE, ABOUT = 32, 128  # characters of a command's name, and of what is said about it
SCHEMA: Final = "https://developer.microsoft.com/json-schemas/teams/v{}/MicrosoftTeams.schema.json"
WORDS: Final = (
    "https://developer.microsoft.com/json-schemas/teams/v{}/MicrosoftTeams.Localization.schema.json"
)
EPOCH: Final = (1980, 1, 1, 0, 0, 0)  # of every file, so that the same app is the same bytes
READABLE: Final = 0o100644 << 16  # a plain file
UNIX: Final = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A command as Teams offers it while somebody types."""

    title: str
    about: str


@dataclass(frozen=True, slots=True)
class Wording:
    """Everything that people read, in one language. `lists` are for one's own chat, for a team's channels, and for group chats."""

    short: str
    full: str
    summary: str
    description: str
    lists: tuple[tuple[Entry, ...], tuple[Entry, ...], tuple[Entry, ...]]


@dataclass(frozen=True, slots=True)
class App:
    """`app_id` is a GUID, `version` x.y.z, the addresses begin with https://. The first of `wordings` is shown where no other fits."""

    app_id: str
    version: str
    developer: str
    website: str
    privacy: str
    wordings: Mapping[str, Wording]


@dataclass(frozen=True, slots=True)
class Edition:
    """`schema` of the manifest; only a late one knows slash commands."""

    schema: str
    file: str
    slash: bool


EDITIONS: Final = (
    Edition("1.30", "themenbote-teams.zip", slash=True),
    Edition("1.25", "themenbote-teams-1.25.zip", slash=False),
)


def package(app: App, edition: Edition) -> bytes:
    """A zip; the same for the same app."""
    files = {
        "color.png": teams_sign.colour(),
        "outline.png": teams_sign.outline(),
        **{name: _json(content) for name, content in described(app, edition).items()},
    }
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, EPOCH)
            info.create_system, info.external_attr = UNIX, READABLE
            archive.writestr(info, files[name])
    return written.getvalue()


def in_step(content: bytes, app: App) -> bool:
    """Whether a package says what the app says today, whatever its version; False for what is no package of ours."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            found = {
                name: json.loads(archive.read(name)) for name in archive.namelist() if name.endswith(".json")
            }
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError):
        return False
    return any(_unversioned(found) == _unversioned(described(app, edition)) for edition in EDITIONS)


def described(app: App, edition: Edition) -> dict[str, Any]:
    """The JSON files of the package by name, ready to be written."""
    others = list(app.wordings)[1:]
    words = {f"{language}.json": _translation(app.wordings[language], edition) for language in others}
    return {"manifest.json": _manifest(app, edition), **words}


def _manifest(app: App, edition: Edition) -> dict[str, Any]:
    language, *others = app.wordings
    wording = app.wordings[language]
    return {
        "$schema": SCHEMA.format(edition.schema),
        "manifestVersion": edition.schema,
        "version": app.version,
        "id": app.app_id,
        "developer": {
            "name": shortened(app.developer, LIMITS["developer"]),
            "websiteUrl": app.website,
            "privacyUrl": app.privacy,
            "termsOfUseUrl": app.website,
        },
        "localizationInfo": {
            "defaultLanguageTag": language,
            "additionalLanguages": [{"languageTag": one, "file": f"{one}.json"} for one in others],
        },
        "name": {"short": wording.short, "full": shortened(wording.full, LIMITS["full"])},
        "description": {
            "short": wording.summary,
            "full": shortened(wording.description, LIMITS["description"]),
        },
        "icons": {"color": "color.png", "outline": "outline.png"},
        "accentColor": "#{:02X}{:02X}{:02X}".format(*teams_sign.COLOUR),
        "defaultInstallScope": "personal",
        "bots": [_bot(app, edition)],
        "validDomains": [],  # no page of ours is shown inside Teams
    }


def _bot(app: App, edition: Edition) -> dict[str, Any]:
    """Nothing is asked for that would let it read what is not meant for it."""
    wording = next(iter(app.wordings.values()))
    bot = {"botId": app.app_id, "scopes": list(SCOPES), "isNotificationOnly": False, "supportsFiles": True}
    if edition.slash:
        bot["supportsTargetedMessages"] = True
    lists = zip(SCOPES, wording.lists, strict=True)
    return bot | {"commandLists": [_list(scope, entries, edition) for scope, entries in lists]}


def _list(scope: str, entries: Sequence[Entry], edition: Edition) -> dict[str, Any]:
    """In one's own chat there are no slash commands."""
    triggers = {"triggers": ["mention", "slash"]} if edition.slash and scope != "personal" else {}
    commands = [{"title": entry.title, "description": shortened(entry.about, ABOUT)} for entry in entries]
    return {**triggers, "scopes": [scope], "commands": commands}


def _translation(wording: Wording, edition: Edition) -> dict[str, str]:
    return {
        "$schema": WORDS.format(edition.schema),
        "name.short": wording.short,
        "name.full": shortened(wording.full, LIMITS["full"]),
        "description.short": wording.summary,
        "description.full": shortened(wording.description, LIMITS["description"]),
        **dict(_translated(wording)),
    }


def _translated(wording: Wording) -> Iterator[tuple[str, str]]:
    for place, entries in enumerate(wording.lists):
        for number, entry in enumerate(entries):
            command = f"bots[0].commandLists[{place}].commands[{number}]"
            yield f"{command}.title", entry.title
            yield f"{command}.description", shortened(entry.about, ABOUT)


def shortened(text: str, limit: int) -> str:
    """At most so many characters; what is longer ends at a word."""
    if len(text) <= limit:
        return text
    kept = text[: limit - 1]
    words = kept.rpartition(" ")[0] if text[limit - 1].isalnum() else kept
    return f"{(words or kept).rstrip(' ,;:')}…"


def _unversioned(files: Mapping[str, Any]) -> dict[str, Any]:
    manifest = files.get("manifest.json")
    return {**files, "manifest.json": {**manifest, "version": ""} if isinstance(manifest, dict) else None}


def _json(content: object) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
