"""What is a command, and what is only talk."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.commanding import Order, Unknown, parse

WORDS = {
    "hilfe": "help",
    "agenda": "agenda",
    "annehmen": "accept",
    "ablehnen": "decline",
    "zurückstellen": "hold",
    "help": "help",
    "accept": "accept",
}
BOT = ("@themenbote:town.test", "themenbote", "Themenbote")


def understood(text: str, *, mentioned: bool = False) -> Order | Unknown | None:
    return parse(text, WORDS, BOT, mentioned=mentioned)


@pytest.mark.parametrize(
    "text", ["!agenda", "/agenda", "//agenda", r"\/agenda", "  !agenda\n", "!AGENDA", "!agenda?"]
)
def test_every_sign_means_the_same(text: str) -> None:
    assert understood(text) == Order("agenda")


def test_the_rest_of_the_message_is_the_argument() -> None:
    assert understood("!ablehnen  T-17 zu spät\nund zu kurz ") == Order(
        "decline", "T-17 zu spät\nund zu kurz"
    )


@pytest.mark.parametrize(
    "word", ["zurückstellen", "zurueckstellen", "zuruckstellen", "ZURÜCKSTELLEN", "zuru\u0308ckstellen"]
)
def test_an_umlaut_may_be_written_in_any_way(word: str) -> None:
    assert understood(f"!{word} T-1") == Order("hold", "T-1")


@pytest.mark.parametrize(
    ("text", "mentioned"),
    [
        ("Themenbote: agenda KW 50", False),
        ("Themenbote, agenda KW 50", True),
        ("themenbote agenda KW 50", True),
        ("@Themenbote agenda KW 50", True),
        ("@themenbote:town.test: !agenda KW 50", True),
        ("Themen-Bot der Stadt: agenda KW 50", True),  # a display name that somebody chose
        ("Themenbote /agenda KW 50", True),
        ("agenda KW 50", True),  # where the transport has taken the mention out of the words
        ("!agenda KW 50", True),
        ("/agenda KW 50", True),
    ],
)
def test_the_bot_may_be_called_by_its_name(text: str, *, mentioned: bool) -> None:
    assert understood(text, mentioned=mentioned) == Order("agenda", "KW 50")


@pytest.mark.parametrize(
    ("text", "mentioned"),
    [
        ("", False),
        ("   ", True),
        ("!", False),
        ("!!!", False),
        ("!? agenda", False),
        ("! agenda", False),
        ("/", False),
        ("/srv/data ist voll", False),
        ("//example.org/agenda", False),
        ("die !agenda bitte", False),
        ("agenda", False),
        ("Hilfe, wir haben kein Foto", False),
        ("Themenbote agenda", False),  # not notified, no colon: about the bot
        ("Themenbote ist heute langsam", True),
        ("das hat @Themenbote gut gemacht", True),
        ("Super, danke", True),  # a reply to the bot notifies it
        ("Themenbote", True),
        ("Themenbote: am Samstag eröffnet das Kinderhaus", True),  # a topic, handed in to the bot
        ("Themenbote: 👍", True),
        ("Themenbotenstoff: agenda", False),
        ("> !annehmen T-1", False),
        ("!" + "a" * 100_000, False),
    ],
)
def test_ordinary_talk_is_left_alone(text: str, *, mentioned: bool) -> None:
    assert understood(text, mentioned=mentioned) is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("!agneda", "agenda"),
        ("!agend", "agenda"),
        ("!hlp", "help"),
        ("!anehmen", "annehmen"),
        ("!ablehn", "ablehnen"),
        ("!zurükstellen", "zurückstellen"),
        ("!veröffentlicht", None),
        ("!xyz", None),
        ("!anmelden", None),  # three letters off
        ("!halb", None),  # two, in a short word
        ("!T-17", None),
    ],
)
def test_a_near_miss_is_asked_and_not_carried_out(text: str, meant: str | None) -> None:
    assert understood(text + " T-1") == Unknown(text[1:], "T-1", meant)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Themenbote: zeig mir alles", Unknown("zeig", "mir alles")),  # said to the bot
        ("Themenbote zeig mir alles", None),  # perhaps said about it
        ("Themenbote agneda", Unknown("agneda", "", "agenda")),
        ("Themenbote !zeig", Unknown("zeig")),
    ],
)
def test_who_speaks_to_the_bot_gets_an_answer(text: str, order: Unknown | None) -> None:
    assert understood(text, mentioned=True) == order


def test_of_words_equally_near_the_first_one_is_suggested() -> None:
    assert parse("!maus", {"haus": "a", "laus": "b"}, (), mentioned=False) == Unknown("maus", "", "haus")
    assert parse("!maus", {"laus": "b", "haus": "a"}, (), mentioned=False) == Unknown("maus", "", "laus")


@given(st.text(), st.booleans())
def test_whatever_is_typed_only_known_commands_come_out(text: str, mentioned: bool) -> None:
    for typed in (text, "!" + text, "Themenbote: " + text):
        order = understood(typed, mentioned=mentioned)
        assert not isinstance(order, Order) or order.name in WORDS.values()


@pytest.mark.parametrize("text", ["hat recht", "wir sehen uns morgen", "agenda bitte, Themenbote", "danke!"])
def test_who_mentions_the_bot_may_also_only_talk(text: str) -> None:
    assert understood(text, mentioned=True) is None
