"""Somebody sends a file, or a text as long as one: it belongs to the open topic, or begins one."""

from __future__ import annotations

from dataclasses import replace

from newsroom import attachments, steps, taking_in
from newsroom.conversation import Conversation
from newsroom.messages import Edited, Say
from newsroom.picturing import only_recent
from newsroom.telling_material import OFFERED, WHERE
from newsroom.topics import Draft
from newsroom.turn import Heard, Scene, Turn


def filed(conversation: Conversation, heard: Heard, scene: Scene) -> Turn:
    """What is open stays open; where nothing is, the core of the new topic is asked for."""
    told = {"names": attachments.names(heard.files)}
    _, pending = steps.pending(conversation)
    if conversation.state == "amend":
        return steps.stay(conversation, Say("dialogue.file_later", told))
    if pending and conversation.state in {"apart", "kept"}:
        waiting = attachments.enclosing(conversation, pending, heard.files)
        return steps.stay(waiting, Say("dialogue.file_waits", told))
    if conversation.draft is not None:
        return steps.stay(attachments.attached(conversation, heard.files), Say("dialogue.file", told))
    return _begun(conversation, heard, scene, Say("dialogue.file_first", told))


def _begun(conversation: Conversation, heard: Heard, scene: Scene, thanks: Say) -> Turn:
    """The caption is the text of the new topic; without one it may belong to what was handed in lately."""
    caption = next((file.caption.strip() for file in heard.files if file.caption.strip()), "")
    if not caption:
        return _without_words(conversation, heard, scene, thanks)
    turn = taking_in.begin(conversation, caption, heard.event, scene, whole=True)
    with_files = attachments.attached(turn.conversation, heard.files)
    return replace(turn, conversation=with_files, says=(thanks, *turn.says))


def _without_words(conversation: Conversation, heard: Heard, scene: Scene, thanks: Say) -> Turn:
    begun = replace(steps.without_topic(conversation), draft=Draft(attachments=heard.files))
    if (recent := only_recent(scene)) is None:
        return steps.ask(begun, "what", (thanks,))
    offered = steps.in_state(steps.remembering(begun, **{OFFERED: recent.number}), WHERE)
    return steps.stay(offered, Say("dialogue.file_stored", {"names": attachments.names(heard.files)}))


def withdrawn(conversation: Conversation, target: str) -> Turn | None:
    """The deleted message brought a file that waits with a text; None where it did not."""
    if not attachments.waits(conversation, target) or attachments.is_long(conversation, target):
        return None
    return steps.stay(attachments.disclosed(conversation, target), Say("dialogue.taken_back_files"))


def opened(conversation: Conversation, heard: Heard) -> Conversation:
    """Before anything is made of a long text: it is at hand wherever the text is turned into a topic."""
    event = heard.content.target if isinstance(heard.content, Edited) else heard.event
    said = tuple(file for file in heard.files if file.mime == attachments.SAID)
    return attachments.rewritten(conversation, event, said)


def tidied(turn: Turn) -> Turn:
    """Afterwards only what waits with a text that waits itself is still at hand."""
    conversation = turn.conversation
    open_events = {steps.pending(conversation)[1], *(event for _, event in steps.waiting(conversation))}
    return replace(turn, conversation=attachments.settled(conversation, open_events))
