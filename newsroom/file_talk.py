"""What is said about the files of a topic: "datei löschen", "die datei wieder raus", "einladung.docx entfernen"."""

from __future__ import annotations

from dataclasses import replace

from newsroom import attachments, steps
from newsroom.messages import Say, Value
from newsroom.piece_words import WantedFile, wanted_file
from newsroom.topics import Draft
from newsroom.turn import Saying, Turn
from understanding.choice import LAST, Vocabulary


def about_a_file(said: Saying) -> Turn | None:
    """The file is gone, or it is asked which one; a topic of which nothing is left is gone with it."""
    if (told := told_of(said.draft, said.text, said.scene.vocabulary)) is None:
        return None
    left, says = told
    if left == said.draft:
        return steps.stay(said.conversation, says)
    if left == Draft():
        return Turn(steps.without_topic(said.conversation), (Say("dialogue.taken_back_all"),), "discard")
    shorter = replace(said.conversation, draft=left)
    return steps.check(shorter, (says,)) if shorter.state == "check" else steps.stay(shorter, says)


def told_of(draft: Draft, text: str, vocabulary: Vocabulary) -> tuple[Draft, Say] | None:
    """The draft without what shall go, and the line that says so, or why nothing goes; None where it is about no file."""
    wish = wanted_file(text, [file.name for file in draft.attachments], vocabulary)
    if wish is None or wish.deed == "change":
        return None
    return (draft, Say("material.file.another")) if wish.deed == "replace" else _removed(draft, wish)


def _removed(draft: Draft, wish: WantedFile) -> tuple[Draft, Say]:
    files = draft.attachments
    place = len(files) - 1 if wish.place == LAST else wish.place
    if place is None and files and not wish.every:
        if len(files) > 1:
            listed: dict[str, Value] = {"count": len(files), "names": attachments.names(files)}
            return draft, Say("material.which_to_remove.file", listed)
        place = 0
    if place is None and len(files) > 1:
        return replace(draft, attachments=()), Say("material.removed_all.file")
    place = place or 0
    if not 0 <= place < len(files):
        return draft, Say("material.no_such.file", {"count": len(files)})
    gone = Say("material.removed.file", {"names": attachments.names((files[place],))})
    return replace(draft, attachments=(*files[:place], *files[place + 1 :])), gone
