"""Files of a topic, and texts so long that they are kept as files: what belongs to which message, and what waits with it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict, replace
from typing import Any, Final, cast

from newsroom.conversation import Conversation
from newsroom.file_kinds import TXT, safe_name
from newsroom.messages import Say, Value
from newsroom.topics import Draft, StoredFile

LONG: Final = 2_000  # characters; a longer text is something to read, and no answer
SAID: Final = f"{TXT.mime}; charset=utf-8"  # of texts that we wrote down ourselves
ENCLOSED: Final = (
    "enclosed"  # in the memory: files, by the event of the text that they belong to, while it waits
)

_FIRST_WORDS = 60  # characters
_KILOBYTE = 1_000
_MEGABYTE = 1_000_000

# ---------------------------------------------------------------- long texts


def long_text(text: str) -> bool:
    """Whether all of it is kept as a file, so that only its core is asked for as an answer."""
    return len(text.strip()) > LONG


def as_file(text: str, stored: str, size: int, event: str) -> StoredFile:
    """A long text under the name of its first words; `stored` is the hash of its bytes, of which there are `size`."""
    first_line = text.strip().partition("\n")[0]
    return StoredFile(stored, SAID, safe_name(f"{first_line[:_FIRST_WORDS]}.txt", TXT), size, event=event)


def is_long(conversation: Conversation, event: str) -> bool:
    """Whether all that the message said is kept as a file."""
    return bool(_said(enclosed(conversation, event), event))


def _said(files: tuple[StoredFile, ...], event: str) -> tuple[StoredFile, ...]:
    return tuple(file for file in files if file.event == event and file.mime == SAID)


# ---------------------------------------------------------------- files that wait with a text


def enclosed(conversation: Conversation, event: str) -> tuple[StoredFile, ...]:
    """What belongs to the text of this event, before the text belongs to a topic."""
    return tuple(StoredFile(**fields) for fields in _waiting(conversation).get(event, ()))


def enclosing(conversation: Conversation, event: str, files: tuple[StoredFile, ...]) -> Conversation:
    """The files wait with the text of this event."""
    together = [asdict(file) for file in (*enclosed(conversation, event), *files)]
    return _remembering(conversation, {**_waiting(conversation), event: together})


def rewritten(conversation: Conversation, event: str, said: tuple[StoredFile, ...]) -> Conversation:
    """The text of this event waits in the words of `said`; empty where it is not that long (any more)."""
    others = tuple(file for file in enclosed(conversation, event) if file not in _said((file,), event))
    together = [asdict(file) for file in (*others, *said)]
    return _remembering(conversation, {**_waiting(conversation), event: together})


def disclosed(conversation: Conversation, file_event: str) -> Conversation:
    """Without the files that came with the message."""
    left = {
        event: [fields for fields in files if fields["event"] != file_event]
        for event, files in _waiting(conversation).items()
    }
    return _remembering(conversation, left)


def waits(conversation: Conversation, file_event: str) -> bool:
    """Whether a file of the message waits with some text."""
    return any(fields["event"] == file_event for files in _waiting(conversation).values() for fields in files)


def settled(conversation: Conversation, open_events: Collection[str]) -> Conversation:
    """Only what waits with one of these texts waits on. Files of other texts go to the draft, the texts themselves are gone."""
    waiting = _waiting(conversation)
    if waiting.keys() <= set(open_events):
        return conversation
    left = {event: files for event, files in waiting.items() if event in open_events}
    over = [StoredFile(**fields) for event in waiting.keys() - left.keys() for fields in waiting[event]]
    kept = _remembering(conversation, left)
    return attached(kept, tuple(file for file in over if file.mime != SAID))


def attached(conversation: Conversation, files: tuple[StoredFile, ...]) -> Conversation:
    """The draft has these files too, each once; nothing changes without a draft."""
    draft = conversation.draft
    if draft is None:
        return conversation
    new = tuple(file for file in files if file not in draft.attachments)
    return replace(conversation, draft=replace(draft, attachments=(*draft.attachments, *new)))


def _waiting(conversation: Conversation) -> Mapping[str, list[dict[str, Any]]]:
    return cast("Mapping[str, list[dict[str, Any]]]", conversation.memory.get(ENCLOSED, {}))


def _remembering(conversation: Conversation, waiting: Mapping[str, list[dict[str, Any]]]) -> Conversation:
    others = {name: thing for name, thing in conversation.memory.items() if name != ENCLOSED}
    left = {event: files for event, files in waiting.items() if files}
    return replace(conversation, memory={**others, ENCLOSED: left} if left else others)


# ---------------------------------------------------------------- files of a topic


def sent_with(draft: Draft | None, event: str) -> tuple[StoredFile, ...]:
    """What came with the message, or is the message."""
    if draft is None or not event:
        return ()
    return tuple(file for file in draft.attachments if file.event == event)


def is_kept_text(draft: Draft, event: str) -> bool:
    """Whether the message itself is kept as a file."""
    return bool(_said(draft.attachments, event))


def without(draft: Draft, event: str) -> Draft:
    """What is left when the message is gone."""
    gone = sent_with(draft, event)
    return replace(draft, attachments=tuple(file for file in draft.attachments if file not in gone))


def reworded(draft: Draft, event: str, body: str, files: tuple[StoredFile, ...]) -> Draft:
    """After an edit: the caption of a file, or another text in place of the one that was kept; none if it is short now."""
    if not sent_with(draft, event):
        return draft
    if is_kept_text(draft, event):
        shorter = without(draft, event)
        return replace(shorter, attachments=(*shorter.attachments, *_said(files, event)))
    captioned = tuple(
        replace(one, caption=body.strip()) if one.event == event else one for one in draft.attachments
    )
    return replace(draft, attachments=captioned)


# ---------------------------------------------------------------- telling


def names(files: tuple[StoredFile, ...]) -> tuple[Say, ...]:
    """Each in quotation marks."""
    return tuple(Say("field.file_name", {"name": file.name}) for file in files)


def listed(draft: Draft) -> tuple[Say, ...]:
    """One line for all files of the topic; none where it has none."""
    return (Say("dialogue.attached", {"names": names(draft.attachments)}),) if draft.attachments else ()


def line(file: StoredFile) -> Say:
    """One file with its kind and size, and what was written to it."""
    values: dict[str, Value] = {
        "name": file.name,
        "sort": file.name.rpartition(".")[2].upper(),
        "size": (_size(file.size),),
    }
    if file.caption:
        return Say("field.file_captioned", {**values, "caption": file.caption})
    return Say("field.file", values)


def _size(size: int) -> Say:
    if size < _MEGABYTE:
        return Say("field.kilobytes", {"count": max(1, round(size / _KILOBYTE))})
    return Say("field.megabytes", {"count": round(size / _MEGABYTE)})
