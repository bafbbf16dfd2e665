"""Who, of all that was found: what stands behind "Wer:", persons, the body that acts, names in use here."""

from __future__ import annotations

from typing import Final

from understanding.intake.found import Found
from understanding.intake.language.phrases import past_quoted
from understanding.intake.language.together import apart, chained, joinable, misses_one
from understanding.intake.language.words import ends_sentence, listed, words
from understanding.intake.matter.page import Page, known_name
from understanding.intake.odds.features import Scene
from understanding.intake.odds.log_odds import speaks_against
from understanding.intake.what.wording import is_event
from understanding.intake.where.places_known import BUILDINGS
from understanding.intake.who.agents import STRONG, is_house, is_short_name
from understanding.intake.who.bodies import Body
from understanding.intake.who.bodies_named import last_of
from understanding.intake.who.contacts import is_asked
from understanding.intake.who.office import bare_offices
from understanding.intake.who.people import Person
from understanding.intake.who.sender import HOUSES, sender
from understanding.intake.who.somebody import is_body
from understanding.intake.who.standing import OF

_ASKED: Final = listed("Ansprechpartner Ansprechpartnerin Kontakt Contact Anmeldung Registration")
LONGEST_LABEL: Final = 30  # signs of "Ansprechpartnerin: "
MOST_LABELLED: Final = 9  # words behind "Wer:"
MOST_NAMED: Final = 3  # persons that are shown
GUESS: Final = 0.65  # where one of several may be missing
ACTS: Final = 0.85  # how sure a body is one that acts
_BECOMES: Final = listed("wird werden wurde wurden")  # "Die Kapelle wird saniert"
SURE_OF_OFFICE, SURE_OF_KNOWN = 0.72, 0.9


def who_of(
    page: Page, persons: list[Person], acting: list[Body], where: tuple[Found, range] | None, scene: Scene
) -> Found | None:
    """Persons, and the body that acts; what stands behind "Wer:" first."""
    told = [person for person in persons if not is_asked(page.row, person.words, page.text)]
    asked = [person.words.start for person in persons if person not in told]
    acting = [body for body in acting if not _is_beside(page, body.words.stop, asked)]
    place = set(where[1]) if where and where[0].is_sure else set()
    told_where = page.within(page.given.get("where", ()))
    elsewhere = told_where | _contacts(page)
    acting = [body for body in acting if not elsewhere & set(body.words)]
    acting = [body for body in acting if not place & set(body.words) or _does(page, body, place)]
    labelled = _labelled_who(page, told, acting)
    if labelled:
        return labelled
    official = known_name(page, (*page.known.people, *page.known.departments))
    if not told and official and not place & set(official):
        return Found(page.said(official), page.said(official), SURE_OF_KNOWN)
    return _named(page, told, acting, scene) or _alone(page, frozenset(place)) or sender(page.text)


def _contacts(page: Page) -> frozenset[int]:
    """What stands behind "Ansprechpartner:", "Kontakt:": whom to ask."""
    spans = page.given.get("other", ())
    return page.within([span for span in spans if _label(page.text, span[0]) in _ASKED])


def _label(text: str, place: int) -> str:
    """The key of the word before the colon there."""
    told = words(text[max(0, place - LONGEST_LABEL) : place])
    return next((word.key for word in reversed(told) if word.is_word), "")


def _is_beside(page: Page, place: int, asked: list[int]) -> bool:
    """ "Staatl. Bauamt, Frau Ebenhöch, Durchwahl 77": whom to ask there."""
    behind = page.row[place].text if place < len(page.row) else ""
    return place in asked or (behind in {",", "("} and place + 1 in asked)


def _named(page: Page, told: list[Person], acting: list[Body], scene: Scene) -> Found | None:
    """The persons and the body that acts, each with those that "und" joins to them."""
    persons = [person.words for person in told if not _is_within(person, acting)]
    bodies = [_with_whole(page, body) for body in acting]
    sure = (
        [body.words for body in bodies if body.confidence >= ACTS or _holds(page, body)]
        if persons
        else [body.words for body in bodies]
    )
    chosen = [*persons[:MOST_NAMED], *sure[:1]]
    chosen += [body.words for body in bodies if body.confidence >= ACTS and _beside(page, body, chosen)]
    if not chosen:
        return None
    spans = apart([*persons, *(body.words for body in bodies), *joinable(page.row, frozenset())])
    groups = [group for group in chained(page.row, spans) if any(one in chosen for one in group)]
    said = [page.said(range(group[0].start, group[-1].stop)) for group in groups]
    confidence = max((person.confidence for person in told), default=bodies[0].confidence if bodies else 0.0)
    acts = [place for one in chosen for place in one]
    weighed = not told and not page.english  # of persons and of English the second opinion knows too little
    unlikely = weighed and speaks_against(scene, "who", acts, confidence)
    if unlikely or misses_one(page.row, groups[0][-1].stop, frozenset()):
        confidence = min(confidence, GUESS)
    ours = sender(page.text) if any(_is_ours(page, group[0]) for group in groups) else None
    said += [ours.value] if ours else []
    return Found(", ".join(dict.fromkeys(said)), said[0], confidence)


def _beside(page: Page, body: Body, chosen: list[range]) -> bool:
    """ "Team Amtsgericht mit 8.430 km, dahinter der Turnverein": one that acts in the same sentence."""
    spans = [range(*sorted((one.start, body.words.start))) for one in chosen[:1]]
    return any(not any(ends_sentence(page.row, at) for at in span) for span in spans)


def _is_ours(page: Page, actor: range) -> bool:
    """ "unser Schülerlotsen-Team": of those who write."""
    return actor.start > 0 and page.row[actor.start - 1].key in {"unser", "unsere", "our"}


def _is_within(person: Person, acting: list[Body]) -> bool:
    """ "volunteer fire dept": no person called Fire."""
    return any(
        body.words.start <= person.words.start
        and person.words.stop <= body.words.stop
        and len(person.words) < len(body.words)
        for body in acting
    )


def _alone(page: Page, place: frozenset[int]) -> Found | None:
    """An office without a name."""
    alone = bare_offices(page.row, place)[:1]
    return Found(page.row[alone[0]].text, page.row[alone[0]].text, SURE_OF_OFFICE) if alone else None


def _with_whole(page: Page, body: Body) -> Body:
    """ "Jugendgruppe des Alpenvereins"."""
    row, at = page.row, body.words.stop
    of = at + 1 < len(row) and row[at].key in {"des", "der", "vom", "of"}
    if of and (
        is_body(row[at + 1].key)
        or is_short_name(row[at + 1])
        or row[at + 1].key.removesuffix("s").endswith(HOUSES)
        or is_house(row[at + 1].key.removesuffix("s"))
    ):
        return Body(range(body.words.start, last_of(row, at + 1, frozenset())), body.confidence)
    return body


def _does(page: Page, body: Body, place: set[int]) -> bool:
    """Of a house that is also the place: whether it does something there, or an event there is of it."""
    row, first = page.row, body.words.start
    if first > 1 and row[first - 1].key in {"der", "des"} and _is_event(row[first - 2].key):
        return True  # "Rentnertreff der Volkssolidarität im Speicher"
    end = max(body.words.stop, *(at + 1 for at in place)) if place else body.words.stop
    end = past_quoted(row, end)
    if end + 1 < len(row) and row[end].key == "in" and row[end + 1].is_capital:
        end += 2
    behind = row[end] if end < len(row) else None
    verb = behind is not None and behind.is_word and not behind.is_capital
    built = row[first].key in BUILDINGS
    if end == body.words.stop and behind is not None and behind.text == ":":
        return True  # "Stadtarchiv Wesel: Führung"
    sure = body.confidence >= ACTS or (behind is not None and body.confidence >= OF and behind.key in STRONG)
    return sure and verb and not (built and behind is not None and behind.key in _BECOMES)


def _holds(page: Page, body: Body) -> bool:
    """ "Sommerfest der Tafel": whose event it is."""
    row, first = page.row, body.words.start
    of = first > 1 and row[first - 1].key in {"der", "des"} and row[first - 2].is_capital
    return of and body.confidence >= OF and _is_event(row[first - 2].key)


def _is_event(key: str) -> bool:
    return is_event(key) or key.endswith(("treff", "runde", "cafe"))


def _labelled_who(page: Page, told: list[Person], acting: list[Body]) -> Found | None:
    for span in page.given.get("who", ()):
        inside = sorted(page.within([span]))
        if not inside:
            continue
        stretches = [*(one.words for one in told), *(one.words for one in acting)]
        one = next((stretch for stretch in stretches if stretch.start in inside), None)
        said = [place for place in inside if page.row[place].text != "\n"]
        while len(said) > 1 and page.row[said[-1]].text in {",", ".", ";"}:
            said.pop()
        short = len(said) <= MOST_LABELLED
        stretch = (
            range(said[0], said[-1] + 1)
            if short and said
            else one or range(inside[0], inside[0] + MOST_LABELLED)
        )
        return Found(page.said(stretch), page.said(stretch), 0.95 if one else 0.75)
    return None
