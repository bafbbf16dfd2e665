"""What is said about one picture or quote at any time: "bild 2 entfernen", "Bild 2: Foto Müller", "Zitat 2: …"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from newsroom import detailing, details, quotes, steps, telling, telling_material
from newsroom.conversation import Conversation
from newsroom.details import BY_ID, Asked, Sort
from newsroom.messages import Say
from newsroom.piece_words import Told, Wanted, told, wanted
from newsroom.telling_material import ABOUT, MENU, REPLACING, WHERE, WHICH, asked, chosen
from newsroom.topics import Answer, Draft, Given
from newsroom.turn import Saying, Turn
from understanding import credit_line, picture_notes
from understanding.choice import LAST, agrees, number, ordinal, pick
from understanding.wishes import is_made_of, wish

DEED = "deed"  # what shall be done with the picture that is asked for


def about_a_piece(said: Saying) -> Turn | None:
    words = said.scene.vocabulary
    wish_for = wanted(said.text, words)
    if wish_for and details.pieces(said.draft, wish_for.sort):
        return _do(said, wish_for)
    if wish_for and wish_for.deed != "change":  # "alle bilder raus" is no answer, even where there are none
        return steps.stay(said.conversation, Say(f"material.no_such.{wish_for.sort}", {"count": 0}))
    changed, says = news(said)
    if not says:
        return None
    if changed.draft == said.conversation.draft:
        return steps.stay(said.conversation, *says)
    return after(said.conversation, changed, says)


def news(said: Saying) -> tuple[Conversation, tuple[Say, ...]]:
    """What the message says about one picture or quote, or about all pictures, and the lines that repeat it; without lines where
    it is about something else.
    """
    if lines := told(said.text, said.scene.vocabulary):
        return _told(said, lines)
    return _labelled(said)


def _do(said: Saying, deed: Wanted) -> Turn:
    count = len(details.pieces(said.draft, deed.sort))
    place = deed.place if deed.place is not None else 0 if count == 1 else None
    place = count - 1 if place == LAST else place
    if place is None and deed.every and deed.deed == "remove":
        return _without_all(said.conversation, deed.sort)
    if place is None and deed.sort == "picture":
        asking = steps.remembering(said.conversation, **{DEED: deed.deed, ABOUT: [0]})
        return steps.stay(steps.in_state(asking, WHICH))
    if place is None and deed.deed == "remove":
        return steps.stay(said.conversation, Say(f"material.which_to_remove.{deed.sort}", {"count": count}))
    if place is None or place >= count:
        return steps.stay(said.conversation, Say(f"material.no_such.{deed.sort}", {"count": count}))
    if deed.sort == "quote":
        return (
            _without(said.conversation, "quote", place)
            if deed.deed == "remove"
            else steps.ask(said.conversation, "quote")
        )
    return _done(said.conversation, deed.deed, place)


def _done(conversation: Conversation, deed: str, place: int) -> Turn:
    """The picture is gone, or its menu is shown, or another one is waited for."""
    here = steps.remembering(steps.forgetting(conversation, DEED), **{ABOUT: [place]})
    if deed == "remove":
        return _without(here, "picture", place)
    return steps.stay(steps.in_state(here, REPLACING if deed == "replace" else MENU))


def _without(conversation: Conversation, sort: Sort, place: int) -> Turn:
    left = details.without_piece(conversation.draft or Draft(), sort, place)
    return _after_removal(conversation, left, Say(f"material.removed.{sort}", {"number": place + 1}))


def _without_all(conversation: Conversation, sort: Sort) -> Turn:
    left = details.without_all(conversation.draft or Draft(), sort)
    return _after_removal(steps.forgetting(conversation, DEED), left, Say(f"material.removed_all.{sort}"))


def _after_removal(conversation: Conversation, draft: Draft, says: Say) -> Turn:
    changed = replace(conversation, draft=draft)
    if steps.is_addition(changed) and not draft.pictures:
        return replace(steps.discard(changed), says=(says,))
    if conversation.state in telling_material.STATES - {WHERE}:
        return steps.onward(steps.in_state(changed, "idle"), (says,))
    return steps.stay(changed, says) if conversation.state != "check" else steps.check(changed, (says,))


def _told(said: Saying, lines: tuple[Told, ...]) -> tuple[Conversation, tuple[Say, ...]]:
    """ "Bild 2: Foto Müller": only this one changes."""
    changed, says = said.conversation, list[Say]()
    for line in lines:
        count = len(details.pieces(changed.draft or Draft(), line.sort))
        if line.place is not None and line.place >= count:
            says.append(Say(f"material.no_such.{line.sort}", {"count": count}))
        elif _is_no_value(said, line.text):
            says.append(Say("dialogue.not_an_answer"))
        elif line.sort == "quote" and line.place is not None and _is_cleared(said, line.text):
            given = Answer(Given.VALUE, line.text, details.YES, said.event)
            changed, noted = _changed(changed, (line.place,), {"cleared": given}, "quote")
            says.append(noted)
        elif line.sort == "quote":
            changed = replace(changed, draft=_with_quote(changed.draft or Draft(), line, said.event))
            says.append(
                Say("dialogue.changed", {"field": (telling.field(changed.draft or Draft(), "quote"),)})
            )
        else:
            changed, noted = _picture_told(said, changed, line.place or 0, line.text)
            says.append(noted)
    return changed, tuple(says)


def _is_no_value(said: Saying, text: str) -> bool:
    """A reserved word never becomes a value, nor does a mere yes."""
    words = said.scene.vocabulary
    return wish(text, words) is not None or agrees(text, words) is not None


def _is_cleared(said: Saying, text: str) -> bool:
    """ "Zitat 2: freigegeben" says something of the quote, and no other words."""
    return pick(text, "cleared", said.scene.vocabulary, 1) == 0


def _is_nameless(found: picture_notes.Notes) -> bool:
    """ "Foto: ich": the name is asked for."""
    return credit_line.is_oneself(found.values.get("credit", ""))


def _with_quote(draft: Draft, line: Told, event: str) -> Draft:
    answer = Answer(Given.VALUE, line.text, line.text, event)
    return quotes.added(draft, answer) if line.place is None else quotes.replaced(draft, line.place, answer)


def _picture_told(
    said: Saying, conversation: Conversation, place: int, text: str
) -> tuple[Conversation, Say]:
    """What is understood; a text that says nothing else describes the picture."""
    found = picture_notes.notes(text, said.scene.settings.channels)
    if _is_nameless(found):
        return conversation, Say("material.credit.whose")
    answers: Mapping[str, Answer] = detailing.noted(said, found, (place,))
    if not answers or found.rest:
        answers = {
            **answers,
            "alternative": Answer(Given.VALUE, found.rest or text, found.rest or text, said.event),
        }
    return _changed(conversation, (place,), answers)


def _labelled(said: Saying) -> tuple[Conversation, tuple[Say, ...]]:
    """ "Bildnachweis: Müller": for the pictures that are talked about, or else for all of them."""
    found = picture_notes.labelled(said.text)
    if not found.values or not said.draft.pictures or said.conversation.state == "quote":
        return said.conversation, ()
    if _is_no_value(said, next(iter(found.values.values()))):
        return said.conversation, ()
    if _is_nameless(found):
        return said.conversation, (Say("material.credit.whose"),)
    here = asked(said.conversation)
    places = here.places if here and BY_ID[here.detail].sort == "picture" else detailing.of_all(said.draft)
    if "alternative" in found.values and len(places) > 1:
        return said.conversation, (Say("material.which_one"),)
    changed, noted = _changed(said.conversation, places, detailing.noted(said, found, places))
    return changed, (noted,)


def _changed(
    conversation: Conversation, places: tuple[int, ...], answers: Mapping[str, Answer], sort: Sort = "picture"
) -> tuple[Conversation, Say]:
    draft = details.told(conversation.draft or Draft(), places, sort, answers)
    changed = replace(conversation, draft=draft)
    return changed, telling_material.noted(draft, sort, places, tuple(answers), "material.changed")


def after(before: Conversation, changed: Conversation, says: tuple[Say, ...]) -> Turn:
    """On, where the open question was answered this way; the summary shows what is new."""
    here = asked(before)
    if before.state == "check":
        return steps.onward(changed, says)
    if before.state in BY_ID:
        known = details.pieces(changed.draft or Draft(), BY_ID[before.state].sort)
        answered = here is None or all(here.detail in known[place].answers for place in here.places)
        return steps.onward(changed, says) if answered else steps.stay(changed, *says)
    if before.state in telling_material.STATES - {WHERE}:
        return steps.onward(steps.in_state(changed, "idle"), says)
    return steps.stay(changed, *says)


# ---------------------------------------------------------------- choices


def picked(said: Saying) -> Turn:
    """Of the menu of one picture: a detail, another picture, or away with it."""
    place = chosen(said.conversation) or 0
    options = [detail.id for detail in telling_material.options_of(said.draft.pictures[place])]
    named = number(said.text, said.scene.vocabulary)
    if named is None:
        return _otherwise(said, place)
    if not 1 <= named <= len(options) + 2:
        return steps.stay(said.conversation, Say("dialogue.not_a_choice"))
    if named <= len(options):
        return steps.ask_about(said.conversation, Asked(options[named - 1], (place,)))
    return _done(said.conversation, "replace" if named == len(options) + 1 else "remove", place)


def _otherwise(said: Saying, place: int) -> Turn:
    """By word: "entfernen", "ersetzen", or right away what is to hold."""
    words = said.scene.vocabulary
    for deed in ("remove", "replace"):
        if is_made_of(said.text, words.pieces.get(deed, ()), words):
            return _done(said.conversation, deed, place)
    if agrees(said.text, words) is False:
        return steps.onward(steps.in_state(said.conversation, "idle"))
    found = picture_notes.notes(said.text, said.scene.settings.channels)
    answers = detailing.noted(said, found, (place,))
    if not answers:
        return steps.stay(said.conversation, Say("dialogue.not_a_choice"))
    changed, noted = _changed(said.conversation, (place,), answers)
    return after(said.conversation, changed, (noted,))


def which(said: Saying) -> Turn:
    """The picture by its number, for what was wished."""
    count, words = len(said.draft.pictures), said.scene.vocabulary
    deed = str(said.conversation.memory.get(DEED, "change"))
    if deed == "remove" and is_made_of(said.text, words.pieces.get("every", ()), words):
        return _without_all(said.conversation, "picture")
    named = number(said.text, words)
    place = named - 1 if named else ordinal(said.text, words)
    place = count - 1 if place == LAST else place
    if place is None or not 0 <= place < count:
        return steps.stay(said.conversation, Say("dialogue.not_a_choice"))
    return _done(said.conversation, deed, place)


def no_picture(said: Saying) -> Turn:
    """The old picture stays until the new one is there."""
    if agrees(said.text, said.scene.vocabulary) is False:
        return steps.onward(steps.in_state(said.conversation, "idle"))
    return steps.stay(said.conversation)
