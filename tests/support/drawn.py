"""The dialogue as a picture: every state is visited, and what leads from one to the next is drawn as Mermaid.

Nobody keeps it up by hand: `python -m tests.support.drawn` prints it, and a test compares it with ARCHITECTURE.md.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from copy import deepcopy

from newsroom.choices import CHOICES
from newsroom.details import BY_ID as DETAILS
from newsroom.questions import IDS
from tests.newsroom.talking import Talk

STATES = ("idle", *IDS, *DETAILS, *CHOICES, "amend", "quoted", "belongs")
NUMBERS = tuple((number, number) for number in "123")
PHOTO = ("photo", "")  # is sent, and nothing said
# What is tried in a state: a label, and what is said.
IN_IDLE = (
    ("some W", "Eröffnung des Kinderhauses am 5.12."),
    (
        "all five W",
        "Am 5.12. eröffnet Bürgermeisterin Krämer das Kinderhaus in der Bahnhofstraße 3, rund 80 Gäste.",
    ),
    (
        "two topics",
        "Am 5.12. Adventsmarkt auf dem Rathausplatz.\n\nAm 12.12. Seniorenfeier in der Stadthalle.",
    ),
    ("neu", "neu"),
    ("ändern T-1", "ändern T-1"),
    ("zurückziehen", "zurückziehen"),
    ("late quote", "noch ein Zitat: „Endlich!“"),
    PHOTO,
)
IN_A_QUESTION = {
    "what": (("answer", "Sommerfest"),),
    "when": (("answer", "5.12."), ("doubtful", "Freitag, 12.12.2026")),
    "how_many": (("answer", "80"),),
    "pictures": (("answer", "keine"), PHOTO),
    "quote": (("answer", "keins"),),
}
IN_A_DETAIL = {
    "yes_no": (("yes", "1"), ("no", "2")),
    "consent": (("yes", "1"), ("no", "2")),
    "cleared": (("answer", "1"),),
    "channels": (("answer", "1"),),
    "until": (("answer", "unbefristet"),),
}
ELSEWHERE = (("answer", "Rathaus"),)
ANYWHERE = (("neu", "kept"), ("fertig", "check"), ("abbrechen", "abort"))


def tries(state: str) -> tuple[tuple[str, str], ...]:
    if state == "idle":
        return IN_IDLE
    if state in CHOICES:
        return (*NUMBERS, PHOTO) if state == "check" else NUMBERS
    if state in DETAILS:
        return IN_A_DETAIL.get(DETAILS[state].kind, (("answer", "Anna Blum"),))
    return IN_A_QUESTION.get(state, ELSEWHERE)


def everywhere() -> Iterator[tuple[Talk, list[tuple[str, Talk]]]]:
    """A conversation in each state that can be reached, with what follows from all that is tried there, by label."""
    seen: set[tuple[str, bool, bool]] = set()
    waiting = [_with_a_topic_handed_in()]
    while waiting:
        talk = waiting.pop(0)
        if (place := _place(talk)) in seen:
            continue
        seen.add(place)
        words = (*tries(talk.conversation.state), *((word, word) for word, _ in ANYWHERE))
        following = [(label, _after(talk, text)) for label, text in words]
        waiting += [after for _, after in following]
        yield talk, following


def _after(talk: Talk, text: str) -> Talk:
    after = deepcopy(talk)
    if text:
        after.say(text)
    else:
        after.picture()
    return after


def walked() -> dict[tuple[str, str], set[str]]:
    """By where it leads from and to, the labels of what leads there."""
    edges: dict[tuple[str, str], set[str]] = defaultdict(set)
    for talk, following in everywhere():
        start = talk.conversation.state
        for label, after in following:
            target = "sent" if after.last.outcome == "submit" else after.conversation.state
            if target != start and (label, target) not in ANYWHERE:
                edges[start, target].add(label)
    return _first_ways(edges)


def _first_ways(edges: dict[tuple[str, str], set[str]]) -> dict[tuple[str, str], set[str]]:
    """A choice leads back to wherever it came from: one example of that is enough."""
    seen: set[tuple[str, str]] = set()
    kept: dict[tuple[str, str], set[str]] = {}
    for (start, target), labels in edges.items():
        fresh = {label for label in labels if (start, label) not in seen}
        if start in {"doubt", "abort", "kept", "amend", "apart", "withdraw"}:
            seen |= {(start, label) for label in labels}
            labels = fresh  # noqa: PLW2901  # what is left of it
        if labels:
            kept[start, target] = labels
    return kept


def _with_a_topic_handed_in() -> Talk:
    talk = Talk()
    talk.say("Sommerfest", "fertig", "1")
    return talk


def _place(talk: Talk) -> tuple[str, bool, bool]:
    conversation = talk.conversation
    return conversation.state, conversation.draft is not None, bool(conversation.memory.get("guided"))


def lines() -> Iterator[str]:
    """Choices are drawn as rhombs, what leads somewhere from anywhere is drawn once."""
    yield "flowchart LR"
    yield f"  idle([idle]); {'; '.join(f'{state}{{{state}}}' for state in CHOICES)}"
    for (start, target), labels in sorted(walked().items(), key=_order):
        yield f"  {start} -->|{', '.join(sorted(labels))}| {target}"
    for label, target in ANYWHERE:
        yield f"  anywhere -->|{label}| {target}"


def _order(edge: tuple[tuple[str, str], set[str]]) -> tuple[int, str]:
    (start, target), _ = edge
    return STATES.index(start), target


if __name__ == "__main__":
    print("\n".join(lines()))  # noqa: T201  # what it is for
