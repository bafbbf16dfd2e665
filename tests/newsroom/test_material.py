"""What a topic lacks, for which channel: one place for summary, inbox and agenda."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from newsroom.material import Lack, missing
from newsroom.questions import IDS
from newsroom.topics import Answer, Draft, Given, StoredPicture
from tests.newsroom.planned import CHANNELS, PHOTO, QUOTE, complete, said
from understanding.when.span import Span

OPEN, VOID = Answer(Given.OPEN), Answer(Given.VOID)
SEEN = {**PHOTO.answers, "people": said("yes")}
CONSENT = {**SEEN, "consent": said("yes"), "channels": said("Instagram, Facebook")}


def lacks(draft: Draft) -> tuple[str, ...]:
    return tuple(lack.what for lack in missing(draft, CHANNELS))


def of_picture(**answers: Answer) -> tuple[Lack, ...]:
    """A complete topic, but for its picture."""
    draft = replace(complete(), pictures=(replace(PHOTO, answers=answers),))
    return missing(draft, CHANNELS)


def test_whatever_is_open_is_missing() -> None:
    open_ones = {"where": OPEN, "who": Answer(Given.SKIPPED)}
    assert lacks(replace(complete(), answers={**complete().answers, **open_ones})) == ("where", "who")
    assert lacks(Draft()) == IDS


def test_what_does_not_apply_is_not_missing() -> None:
    assert lacks(Draft(dict.fromkeys(IDS, VOID))) == ()
    assert lacks(complete()) == ()


def test_a_picture_is_missing_until_it_is_there() -> None:
    promised = {**complete().answers, "pictures": said("kommt von Frau Lutz")}
    assert lacks(replace(complete(), answers=promised, pictures=())) == ("pictures",)


def test_of_a_picture_nobody_has_told_about_three_things_are_missing() -> None:
    assert of_picture() == (Lack("people"), Lack("credit"), Lack("alternative"))


def test_each_lack_is_named_once_however_many_pictures_there_are() -> None:
    bare = StoredPicture("b" * 64, "image/png", 1, 1)
    assert lacks(replace(complete(), pictures=(bare, bare, PHOTO))) == ("people", "credit", "alternative")


@pytest.mark.parametrize(
    ("known", "lack"),
    [
        (SEEN, (Lack("consent"),)),
        ({**SEEN, "consent": said("no")}, (Lack("consent"),)),
        ({**SEEN, "consent": OPEN}, (Lack("consent"),)),
        ({**SEEN, "consent": VOID}, ()),
        ({**SEEN, "consent": said("yes")}, (Lack("consent"),)),
        (CONSENT, ()),
        ({**CONSENT, "channels": said("instagram")}, (Lack("consent", ("Facebook",)),)),
        ({**CONSENT, "withdrawn": said("Jana")}, (Lack("withdrawn"),)),
        ({**CONSENT, "people": said("no"), "withdrawn": said("Jana")}, ()),
        ({**CONSENT, "credit": VOID, "alternative": OPEN}, (Lack("alternative"),)),
    ],
)
def test_where_people_are_recognisable_it_depends_on_their_consent(
    known: dict[str, Answer], lack: tuple[Lack, ...]
) -> None:
    assert of_picture(**known) == lack


def test_each_channel_for_itself() -> None:
    only_one = replace(PHOTO, answers={**CONSENT, "channels": said("Instagram")})
    draft = replace(complete(), pictures=(only_one,))
    assert missing(draft, ("Instagram",)) == ()
    assert missing(draft, ("Facebook",)) == (Lack("consent"),)


def test_a_consent_that_ends_before_the_topic_is_told() -> None:
    until = Answer(Given.VALUE, "4.12.", Span(date(2026, 12, 4)))
    draft = replace(
        complete(Span(date(2026, 12, 5))), pictures=(replace(PHOTO, answers={**CONSENT, "until": until}),)
    )
    assert lacks(draft) == ("expired",)
    sometime = Answer(Given.VALUE, "2026", Span(date(2026, 1, 1), grain="year"))
    rough = replace(draft, pictures=(replace(PHOTO, answers={**CONSENT, "until": sometime}),))
    assert lacks(rough) == ()
    later = replace(draft.answers["when"], value=Span(date(2026, 12, 4)))
    assert lacks(replace(draft, answers={**draft.answers, "when": later})) == ()


@pytest.mark.parametrize(
    ("known", "lack"),
    [
        ({}, ("speaker", "cleared")),
        ({"speaker": said("Frau Vogel"), "cleared": said("no")}, ("cleared",)),
        ({"speaker": said("Frau Vogel"), "cleared": OPEN}, ("cleared",)),
        ({"speaker": VOID, "cleared": VOID}, ()),
    ],
)
def test_a_quote_needs_a_name_and_its_clearance(known: dict[str, Answer], lack: tuple[str, ...]) -> None:
    assert lacks(replace(complete(), quotes=(QUOTE, replace(QUOTE, answers=known)))) == lack
