"""What is said at once is one message."""

from __future__ import annotations

from handlers.speaking import document
from newsroom.messages import Document, Heading, Items, Paragraph, Run, Say
from texts import load


def test_all_that_is_said_at_once_is_one_document_and_rings_only_whom_it_shall() -> None:
    says = [
        Say("dialogue.stale"),
        Say(
            "dialogue.summary",
            {"fields": (Say("field.value", {"label": "Wo", "value": "<b>"}),), "material": ()},
        ),
    ]
    assert document(load().voice("en", formal=True), says, ("@anna:town.test",)) == Document(
        (
            Paragraph(
                (
                    Run(
                        "No question is open at the moment, so I cannot tell where this belongs. “new” begins a new topic."
                    ),
                )
            ),
            Heading((Run("This is what I have noted"),)),
            Items(((Run("Wo", strong=True), Run(":", strong=True), Run(" "), Run("<b>")),), numbered=True),
        ),
        ("@anna:town.test",),
    )
