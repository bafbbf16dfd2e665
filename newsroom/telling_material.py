"""How pictures and quotes are told: what is known of each in one line, and the questions about them."""

from __future__ import annotations

from typing import cast

from newsroom import details
from newsroom.conversation import Conversation
from newsroom.details import BY_ID, WITHDRAWN, YES, Asked, Detail, Sort
from newsroom.messages import Say, Value
from newsroom.topics import Answer, Draft, Given, Quote, StoredPicture
from newsroom.wording import SHOWN, counted, shortened
from understanding.when.span import Span

ABOUT = "about"  # the places that the open question is about
OFFERED = "offered"  # the number of the handed-in topic that pictures may belong to
BELONGS = "belongs"  # the number of the one that they do belong to
CHANNELS = "channels"  # as they were numbered
QUOTED = "quoted"  # the question about a quote of a handed-in topic, as plain JSON values; a state as well
MENU, WHICH, REPLACING, WHERE = "picture", "which_picture", "new_picture", "belongs"
STATES = frozenset({*BY_ID, MENU, WHICH, REPLACING, WHERE})
BRIEF = 60  # characters of a caption, a description or a name in a line

Says = tuple[Say, ...]


def asked(conversation: Conversation) -> Asked | None:
    """The question about material that is open; None where none is, or what it was about is gone."""
    detail = BY_ID.get(conversation.state)
    if detail is None or conversation.draft is None:
        return None
    places = _places(conversation, detail.sort)
    return Asked(detail.id, places) if places else None


def chosen(conversation: Conversation) -> int | None:
    """The place of the one picture that is talked about."""
    return next(iter(_places(conversation, "picture")), None)


def is_sound(conversation: Conversation) -> bool:
    """Whether what the state speaks of is still there."""
    match conversation.state:
        case "belongs":
            return OFFERED in conversation.memory
        case "which_picture":
            return bool(conversation.draft and conversation.draft.pictures)
        case "picture" | "new_picture":
            return chosen(conversation) is not None
        case _:
            return asked(conversation) is not None


def _places(conversation: Conversation, sort: Sort) -> tuple[int, ...]:
    known = len(details.pieces(conversation.draft or Draft(), sort))
    about = cast("list[int]", conversation.memory.get(ABOUT, []))
    return tuple(place for place in about if place < known)


# ---------------------------------------------------------------- what is known


def lines(draft: Draft) -> Says:
    """One line for each picture, and for each quote where there are several."""
    shown = tuple(picture(draft, place) for place in range(len(draft.pictures)))
    several = len(draft.quotes) > 1
    said = tuple(quote(draft, place) for place in range(len(draft.quotes))) if several else ()
    return (*shown, *said)


def picture(draft: Draft, place: int) -> Say:
    """ "Bild 1: Menschen erkennbar, Einwilligung für Instagram, Nachweis fehlt"."""
    one = draft.pictures[place]
    caption = shortened(one.caption.strip(), BRIEF)
    values: dict[str, Value] = {"number": place + 1, "caption": caption, "facts": facts(one)}
    return Say("material.line.captioned" if caption else "material.line.picture", values)


def quote(draft: Draft, place: int) -> Say:
    one = draft.quotes[place]
    return Say("material.line.quote", {"number": place + 1, "quote": (spoken_quote(one),)})


def quotes(draft: Draft, label: Says) -> Say:
    """The line of the summary."""
    if len(draft.quotes) == 1:
        return Say("field.quote", {"label": label, "quote": (spoken_quote(draft.quotes[0]),)})
    return counted("field.quotes", len(draft.quotes), {"label": label})


def spoken_quote(one: Quote, limit: int | None = SHOWN) -> Say:
    """The words, who said them, and whether they are cleared. Without a `limit` all of the words."""
    words = one.words if limit is None else shortened(one.words, limit)
    about = tuple(fact(detail.id, one) for detail in details.OF_QUOTE)
    return Say("material.quoted", {"words": words, "facts": about})


def facts(one: StoredPicture) -> Says:
    """What is known of the picture, and what is missing."""
    return tuple(
        fact(detail.id, one)
        for detail in details.OF_PICTURE
        if details.applies(detail, one.answers) and not _is_left_out(detail, one)
    )


def _is_left_out(detail: Detail, one: StoredPicture) -> bool:
    """What nobody has to say is not missed; the channels stand with the consent."""
    given = one.answers.get(detail.id)
    silent = given is None or given.given is not Given.VALUE
    return detail.id == "channels" or (detail.id in {"names", "filed", "until"} and silent)


def fact(detail: str, one: StoredPicture | Quote) -> Say:
    """One thing that is known of a picture or a quote, or that is not."""
    if detail == "consent":
        return _consent(one)
    given = one.answers.get(detail)
    if given is None or given.given in {Given.OPEN, Given.SKIPPED}:
        return Say(f"material.{detail}.missing")
    if given.given is Given.VOID:
        return Say(f"material.{detail}.void")
    if BY_ID[detail].kind in {"yes_no", "cleared"}:
        return Say(f"material.{detail}.{given.value}")
    if given.value == details.UNLIMITED:
        return Say("material.until.unlimited")
    return Say(f"material.{detail}.value", {"value": _value(given)})


def _value(given: Answer) -> Value:
    return given.value if isinstance(given.value, Span) else shortened(given.value or given.words, BRIEF)


def _consent(one: StoredPicture | Quote) -> Say:
    withdrawn = one.answers.get(WITHDRAWN)
    if withdrawn:
        return Say("material.consent.withdrawn", {"date": withdrawn.value})
    given = one.answers.get("consent")
    if given is None or given.given in {Given.OPEN, Given.SKIPPED}:
        return Say("material.consent.missing")
    if given.given is Given.VOID:
        return Say("material.consent.void")
    if given.value != YES:
        return Say("material.consent.no")
    channels = details.value(one.answers, "channels")
    return Say("material.consent.for", {"channels": channels}) if channels else Say("material.consent.yes")


# ---------------------------------------------------------------- questions


def question(conversation: Conversation) -> Says:
    """The open question, how many come, and before it the answer so far."""
    here, draft = asked(conversation), conversation.draft or Draft()
    if here is None:
        return ()
    known = details.pieces(draft, BY_ID[here.detail].sort)
    one = known[here.places[0]]
    so_far = (
        (Say("dialogue.so_far", {"field": (fact(here.detail, one),)}),) if here.detail in one.answers else ()
    )
    return (*so_far, *_asking(conversation, here, () if so_far else _progress(draft)))


def reminder(conversation: Conversation) -> Says:
    """What is open here, in short."""
    draft = conversation.draft or Draft()
    if conversation.state == WHERE:
        return (Say("material.belongs", {"number": str(conversation.memory.get(OFFERED, ""))}),)
    if conversation.state == WHICH:
        shown = tuple(picture(draft, place) for place in range(len(draft.pictures)))
        return (Say("material.which", {"pictures": shown}),)
    place = chosen(conversation)
    if conversation.state == REPLACING and place is not None:
        return (Say("material.new_picture", {"number": place + 1}),)
    if conversation.state == MENU and place is not None:
        return (menu(draft, place),)
    here = asked(conversation)
    return _asking(conversation, here, ()) if here else ()


def of_quote(conversation: Conversation) -> Says:
    """What is open about a quote of a topic that was handed in, in short."""
    detail = cast("dict[str, str]", conversation.memory.get(QUOTED, {})).get("detail", "")
    return reminder(Conversation(detail, Draft(quotes=(Quote(""),)), {ABOUT: [0]}))


def menu(draft: Draft, place: int) -> Say:
    """What can be changed about one picture, by number."""
    one = draft.pictures[place]
    options = tuple(fact(detail.id, one) for detail in options_of(one))
    deeds = (Say("material.replace"), Say("material.remove"))
    return Say("material.menu", {"number": place + 1, "options": (*options, *deeds)})


def options_of(one: StoredPicture) -> tuple[Detail, ...]:
    """What can be changed about the picture, in the order of the menu."""
    return tuple(detail for detail in details.OF_PICTURE if details.applies(detail, one.answers))


def _asking(conversation: Conversation, here: Asked, progress: Says) -> Says:
    draft, detail = conversation.draft or Draft(), BY_ID[here.detail]
    which = about(draft, detail.sort, here.places)
    ask = Say("material.ask", {"about": (which,), "ask": (Say(_sentence(draft, here)),)})
    if options := _options(conversation, detail):
        return (ask, *progress, Say("material.options", {"options": options}))
    example = _example(draft, here)
    if not progress:
        return (ask, example)
    return (ask, Say("dialogue.hint", {"example": (example,), "progress": progress}))


def _sentence(draft: Draft, here: Asked) -> str:
    """Where children are in the picture, it is their guardians who consent."""
    if here.detail == "consent" and any(
        details.value(draft.pictures[place].answers, "children") == YES for place in here.places
    ):
        return "material.consent.ask_guardians"
    return f"material.{here.detail}.ask"


def _example(draft: Draft, here: Asked) -> Say:
    """The caption is the suggestion for the description."""
    if here.detail == "alternative" and (caption := draft.pictures[here.places[0]].caption.strip()):
        return Say("material.alternative.suggestion", {"caption": shortened(caption)})
    return Say(f"material.{here.detail}.example")


def _options(conversation: Conversation, detail: Detail) -> Says:
    match detail.kind:
        case "yes_no":
            return (Say("material.option.yes"), Say("material.option.no"))
        case "consent" | "cleared":
            return tuple(Say(f"material.{detail.id}.option.{name}") for name in ("first", "second", "third"))
        case "channels":
            named = cast("list[str]", conversation.memory.get(CHANNELS, []))
            return (
                *(Say("material.option.channel", {"channel": name}) for name in named),
                Say("material.option.all"),
            )
        case _:
            return ()


def _progress(draft: Draft) -> Says:
    """How many questions follow; where that depends on the answer, both numbers."""
    fewest, most = len(details.open_ones(draft)) - 1, len(details.open_ones(draft, at_most=True)) - 1
    if fewest < most:
        return (Say("material.progress", {"fewest": fewest, "most": most}),)
    return (counted("dialogue.progress", fewest, {}) if fewest > 0 else Say("dialogue.progress.last"),)


def noted(
    draft: Draft, sort: Sort, places: tuple[int, ...], names: tuple[str, ...], key: str = "material.noted"
) -> Say:
    """Which pictures, and what is known of them now."""
    one = details.pieces(draft, sort)[places[0]]
    shown = [detail.id for detail in details.DETAILS if detail.id in names]
    if "consent" in shown and "channels" in shown:
        shown.remove("channels")
    lines = tuple(fact(name, one) for name in shown)
    return Say(key, {"about": (about(draft, sort, places),), "facts": lines})


def taken_back(draft: Draft, known: tuple[Asked, ...]) -> Say:
    """Which details a deleted message gave."""
    labels = tuple(Say(f"material.{one.detail}.label") for one in known)
    first = known[0]
    return Say(
        "material.taken_back",
        {"about": (about(draft, BY_ID[first.detail].sort, first.places),), "labels": labels},
    )


def about(draft: Draft, sort: Sort, places: tuple[int, ...]) -> Say:
    """Which of the pictures or quotes are meant."""
    count = len(details.pieces(draft, sort))
    if count == 1:
        return Say(f"material.about.{sort}.only")
    if len(places) == count:
        return Say(f"material.about.{sort}.all", {"count": count})
    numbers = ", ".join(str(place + 1) for place in places)
    return Say(f"material.about.{sort}.some", {"numbers": numbers})
