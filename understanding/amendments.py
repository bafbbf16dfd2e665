"""A field that is named in front of its new value: "wo Bürgerhaus", "ändern T-17 wo Bürgerhaus"."""

from __future__ import annotations

from understanding.choice import Vocabulary
from understanding.fields import field_alone, topic_number
from understanding.spelling import folded, says

SHORTEST = 4  # words


def amendment(text: str, vocabulary: Vocabulary) -> tuple[int, str, str] | None:
    """ "ändern T-17 wo Bürgerhaus": the topic's number, the id of the field and its new value."""
    words = text.split()
    if len(words) < SHORTEST or not says(words[0].lstrip("!/\\"), vocabulary.wishes.get("change", ())):
        return None
    number = topic_number(folded(words[1]), vocabulary)
    named = field_leading(" ".join(words[2:]), vocabulary)
    return (int(number), *named[0]) if number and named else None


def field_leading(text: str, vocabulary: Vocabulary) -> tuple[tuple[str, str], ...]:
    """The id of the field that the text begins with, and its new value: "wo Bürgerhaus"."""
    words = text.split()
    for length in (2, 1):  # "wie viele" before "wie"
        name = field_alone(" ".join(words[:length]), vocabulary)
        value = " ".join(words[length:]).lstrip(":= ")
        if name and value:
            return ((name, value),)
    return ()
