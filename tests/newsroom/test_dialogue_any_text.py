"""In every state that can be reached, any message leads to a usable state, and nothing that was given is lost."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from newsroom.attachments import sent_with, waits
from newsroom.choices import CHOICES
from newsroom.conversation import Conversation
from newsroom.messages import Unsupported
from newsroom.questions import FIVE_W, IDS
from newsroom.telling_material import QUOTED, STATES, is_sound
from newsroom.topics import Given
from tests.newsroom.talking import VOCABULARIES, Talk
from tests.support.examples import up_to
from understanding.spelling import folded

RESERVED = sorted({word for words in VOCABULARIES["de"].wishes.values() for word in words})
FIELDS = [words[0] for words in VOCABULARIES["de"].fields.values()]
VALUES = [
    "Sommerfest",
    "5.12. 15 Uhr",
    "Freitag, 12.12.2026",
    "15 Uhr",
    "31.6.",
    "Ende Mai",
    "Rathaus",
    "80 Gäste",
    "morgen",
    "Am Samstag, 5. Dezember, 15 Uhr eröffnet Bürgermeisterin Krämer das Kinderhaus in der Bahnhofstraße 3, rund 80 Gäste.",
    "nein, um 16 Uhr",
    "doch im Rathaus",
    "nicht 80, sondern 100 Gäste",
    "1. Am 5.12. Adventsmarkt auf dem Rathausplatz\n2. Am 12.12. Seniorenfeier in der Stadthalle",
    "ändern wo",
    "ändern T-1",
    "ändern T-1 wann",
    "ich melde mich nächste woche nochmal",
    "Wer ist bei euch für Instagram zuständig?",
    "Zitat: „Endlich!“, Frau Vogel",
    "ja, keine Kinder, Einwilligung für Instagram liegt im Personalamt, Foto: Müller",
    "bild 2 entfernen",
    "bild 1 ersetzen",
    "ändern bild 1",
    "Bild 1: Foto Müller",
    "zitat entfernen",
    "noch ein Zitat: „Wie schön!“",
    "Zitat 1: „Endlich.“",
    "das Zitat ist freigegeben",
]
REPLIES = ["1", "2", "3", "4", "7", "ja", "nein", "👍", "👎", "Hallo", "danke", "", " "]

# NUL and half characters never get here: the store cleans every event before.
anything = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)


class AnyConversation(RuleBasedStateMachine):
    @initialize(language=st.sampled_from(["de", "en"]), formal=st.booleans())
    def begin(self, language: str, formal: bool) -> None:
        self.talk = Talk(Conversation(), "en" if language == "en" else "de", formal)
        self.answer = ""

    @rule(
        text=st.one_of(st.sampled_from(VALUES), st.sampled_from(REPLIES), st.sampled_from(RESERVED), anything)
    )
    def say(self, text: str) -> None:
        self.answer = self.talk.say(text)
        last = self.talk.last
        told_by_the_handler = last.outcome == "submit" or last.wish or last.concerns
        assert self.answer or told_by_the_handler

    @rule(field=st.sampled_from(FIELDS), text=st.sampled_from(VALUES))
    def set_by_name(self, field: str, text: str) -> None:
        self.answer = self.talk.say(f"{field}: {text}")

    @rule(wish=st.sampled_from(RESERVED))
    def wish(self, wish: str) -> None:
        self.answer = self.talk.say(wish)
        values = {folded(words) for words in self.talk.words.values()} - {"", *map(folded, VALUES)}
        assert folded(wish) not in values  # of signs alone nothing is left when folded

    @rule(caption=st.sampled_from(["", "Das neue Haus"]))
    def picture(self, caption: str) -> None:
        before, replacing = len(self.talk.draft.pictures), self.talk.conversation.state == "new_picture"
        self.answer = self.talk.picture(caption)
        assert len(self.talk.draft.pictures) == before + (not replacing)

    @rule(caption=st.sampled_from(["", "Der Ablauf"]))
    def file(self, caption: str) -> None:
        """It is with the draft, waits with the text that waits, or is asked for again."""
        self.answer = self.talk.file(caption=caption)
        event = f"$event-{self.talk.events}"
        kept = bool(sent_with(self.talk.conversation.draft, event)) or waits(self.talk.conversation, event)
        refused = any(say.key == "dialogue.file_later" for say in self.talk.last.says)
        assert kept != refused

    @rule()
    def send_a_long_text(self) -> None:
        self.answer = self.talk.say("Die Kinder singen laut. " * 100)
        assert self.answer

    @rule(back=st.integers(0, 6), text=st.one_of(st.sampled_from(VALUES), st.sampled_from(RESERVED)))
    def edit(self, back: int, text: str) -> None:
        self.answer = self.talk.edit(self.talk.events - back, text)

    @rule(back=st.integers(0, 6))
    def delete(self, back: int) -> None:
        self.answer = self.talk.delete(self.talk.events - back)

    @rule(symbol=st.sampled_from(["👍", "👎", "1️⃣", "2️⃣", "🤔"]))
    def react(self, symbol: str) -> None:
        self.answer = self.talk.react(symbol)

    @precondition(lambda self: self.talk.conversation.draft is not None)
    @rule(
        names=st.lists(st.sampled_from(FIVE_W), min_size=1, unique=True),
        text=st.one_of(st.sampled_from(VALUES), st.sampled_from(["", *RESERVED]), anything),
    )
    def fill_in_the_form(self, names: list[str], text: str) -> None:
        before = self.talk.words
        self.answer = self.talk.fill(*((name, text) for name in names))
        assert {name for name, words in self.talk.words.items() if words != before.get(name)} <= set(names)

    @rule()
    def send_something_useless(self) -> None:
        self.answer = self.talk.hear(Unsupported("sticker"))

    @invariant()
    def the_state_can_be_gone_on_from(self) -> None:
        state, draft = self.talk.conversation.state, self.talk.conversation.draft
        assert state in {"idle", "amend", QUOTED, *IDS, *CHOICES, *STATES}
        assert state not in STATES or is_sound(self.talk.conversation)
        assert draft is not None or state in {"idle", "amend", "apart", QUOTED}

    @invariant()
    def a_title_is_never_open_and_a_value_never_empty(self) -> None:
        for name, answer in self.talk.draft.answers.items():
            assert name in IDS
            assert answer.given is Given.VALUE or name != "what"
            assert bool(answer.words.strip()) == (answer.given is Given.VALUE)

    @invariant()
    def one_question_is_asked_at_a_time(self) -> None:
        assert self.talk.questions <= 1, self.answer


TestAnyConversation = AnyConversation.TestCase
TestAnyConversation.settings = settings(max_examples=up_to(50), stateful_step_count=30, deadline=None)
