"""What a sentence says about pictures; what it does not say is not read into it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from understanding.picture_notes import channels_named, labelled, notes, pictures_named

CHANNELS = ("Instagram", "Facebook", "Mastodon")


@pytest.mark.parametrize(
    ("text", "values", "channels", "rest"),
    [
        (
            "ja, keine Kinder, Einwilligung für Instagram liegt im Personalamt, Foto: Müller",
            {"children": "no", "consent": "yes", "filed": "im Personalamt", "credit": "Müller"},
            ("Instagram",),
            "ja",
        ),
        (
            "consent for Facebook and Instagram is kept in the HR office until 31 December 2027, photo: Smith",
            {"consent": "yes", "filed": "in the HR office", "until": "31 December 2027", "credit": "Smith"},
            ("Instagram", "Facebook"),
            "",
        ),
        (
            "Einwilligung der Eltern liegt im Kinderhaus, gilt bis 31.12.2027",
            {"consent": "yes", "filed": "im Kinderhaus", "until": "31.12.2027"},
            (),
            "",
        ),
        ("Einwilligung für alle Kanäle, unbefristet", {"consent": "yes", "until": "unlimited"}, CHANNELS, ""),
        ("Einwilligung liegt vor", {"consent": "yes"}, (), ""),
        ("Einwilligung fehlt noch", {"consent": "no"}, (), ""),
        ("Einwilligung nicht nötig", {"consent": "not_needed"}, (), ""),
        ("wir brauchen keine Einwilligung", {"consent": "not_needed"}, (), ""),
        ("keine Menschen, Foto: Stadt", {"people": "no", "credit": "Stadt"}, (), ""),
        ("niemand zu erkennen", {"people": "no"}, (), ""),
        ("Foto Müller", {"credit": "Müller"}, (), ""),
        ("Foto von Anna Müller, Stadtarchiv", {"credit": "Anna Müller, Stadtarchiv"}, (), ""),
        ("Alternativtext: Ein Haus, davor Kinder", {"alternative": "Ein Haus, davor Kinder"}, (), ""),
        ("Namen: Vogel und Krämer", {"names": "Vogel und Krämer"}, (), ""),
        ("Bild von der Eröffnung", {}, (), "Bild von der Eröffnung"),
        (
            "Kinder der Gruppe Igel spielen vor dem Haus",
            {},
            (),
            "Kinder der Gruppe Igel spielen vor dem Haus",
        ),
        ("im Personalamt, bis Ende 2027", {}, (), "im Personalamt, bis Ende 2027"),
        ("das Kinderhaus bei Instagram", {}, (), "das Kinderhaus bei Instagram"),
    ],
)
def test_what_a_sentence_says(
    text: str, values: dict[str, str], channels: tuple[str, ...], rest: str
) -> None:
    found = notes(text, CHANNELS)
    assert (dict(found.values), set(found.channels), found.rest) == (values, set(channels), rest)


def test_asked_about_the_consent_less_needs_to_be_said() -> None:
    found = notes("im Personalamt, bis Ende 2027", CHANNELS, of_consent=True)
    assert (found.values, found.rest) == ({"until": "Ende 2027"}, "im Personalamt")
    assert notes("Instagram und Facebook", CHANNELS, of_consent=True).channels == ("Instagram", "Facebook")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("ja, auf Bild 2 und 3", (1, 2)),
        ("nur auf 1", (0,)),
        ("Foto 4", (3,)),
        ("ja, 2 Kinder", ()),
        ("Bild 0", ()),
    ],
)
def test_which_pictures_are_named(text: str, places: tuple[int, ...]) -> None:
    assert pictures_named(text) == places


def test_channels_are_named_by_whole_words() -> None:
    assert channels_named("für instagram und Facebook-Gruppen", CHANNELS) == ("Instagram", "Facebook")
    assert channels_named("Instagrammer", CHANNELS) == ()


def test_only_what_has_its_name_before_it() -> None:
    assert labelled("bildnachweis: müller").values == {"credit": "müller"}
    assert labelled("Foto Müller").values == {}


@given(st.text(st.sampled_from("Einwilligung liegt im Foto: Kinder keine, bis.;\n2"), max_size=80))
def test_nothing_is_made_up(text: str) -> None:
    found = notes(text, CHANNELS)
    words = [one for name, one in found.values.items() if one not in {"yes", "no", "not_needed", "unlimited"}]
    assert all(word in text for value in words for word in value.replace(",", " ").split())


@pytest.mark.parametrize("text", ["nicht " * 100, "liegt im " * 66, "," * 600, "keine " * 20_000])
def test_no_text_takes_long(text: str) -> None:
    assert notes(text, CHANNELS, of_consent=True).channels == ()
