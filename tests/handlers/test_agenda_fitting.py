"""An agenda stays so short that it can be changed in place, and says what it leaves out."""

from __future__ import annotations

import json
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.agenda_fitting import FEWER, LIMIT, fitted, weight
from newsroom.messages import Document, Heading, Items, Paragraph, Run, Say
from transports.matrix.writing import CHANGED, WHOLE, contents

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
lines = st.lists(
    st.builds(Run, texts.map(lambda text: " ".join(text.split())), st.booleans()), max_size=4
).map(tuple)
documents = st.builds(
    Document,
    st.lists(
        st.builds(Heading, lines)
        | st.builds(Paragraph, lines)
        | st.builds(Items, st.lists(lines, min_size=1).map(tuple)),
        min_size=1,
        max_size=12,
    ).map(tuple),
)


@settings(deadline=None)
@given(documents)
def test_what_weighs_little_enough_can_be_changed_in_place(document: Document) -> None:
    [*written] = contents(document, limit=WHOLE)
    assert LIMIT < CHANGED
    size = sum(len(json.dumps(one, separators=(",", ":"))) for one in written)
    assert size <= weight(document) + CHANGED - LIMIT


def spoken(says: Sequence[Say]) -> Document:
    return Document(tuple(Paragraph((Run(say.key),)) for say in says))


def test_it_shows_as_many_lines_as_fit() -> None:
    asked: list[int] = []

    def page(most: int) -> list[Say]:
        asked.append(most)
        return [Say("x" * (700 * most))]

    [shown, last] = fitted(page, [Say("last")], spoken).blocks
    assert shown == Paragraph((Run("x" * 4900),))
    assert last == Paragraph((Run("last"),))
    assert asked == [10, 7]


def test_what_does_not_fit_even_then_is_left_out_from_the_end_and_told() -> None:
    document = fitted(
        lambda most: [Say(f"{number}" * 1000) for number in range(9)] * most, [Say("last")], spoken
    )
    said = [block.line[0].text[:10] for block in document.blocks if isinstance(block, Paragraph)]
    assert said == ["0" * 10, "1" * 10, "2" * 10, "3" * 10, "4" * 10, "5" * 10, "agenda.cut", "last"]
    assert weight(document) <= LIMIT
    assert FEWER[-1] == 1
