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
from understanding.intake.who.acting import is_agent
from understanding.intake.who.agents import STRONG, is_house, is_people, is_short_name
from understanding.intake.who.bodies import Body
from understanding.intake.who.bodies_named import last_of
from understanding.intake.who.bystanders import is_bystander
from understanding.intake.who.contacts import is_asked, turns_to
from understanding.intake.who.lesser import whole
from understanding.intake.who.names import TITLES
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
_TAKING_PART: Final = listed("Mitwirkende Beteiligte Beteiligt Gast Moderation Leitung Referent Referentin")
_LETS: Final = listed("lässt lassen ließ ließen")  # "Das Museum lässt die Dampflok fahren"
SURE_OF_OFFICE, SURE_OF_KNOWN = 0.72, 0.9


def who_of(
    page: Page, persons: list[Person], acting: list[Body], where: tuple[Found, range] | None, scene: Scene
) -> Found | None:
    """Persons, and the body that acts; what stands behind "Wer:" first."""
    asked = [person for person in persons if is_asked(page.row, person.words, page.text)]
    told = [person for person in persons if person not in asked and not is_bystander(page.row, person)]
    acting = [
        body for body in acting if not (_is_beside(page, body.words, asked) or turns_to(page.row, body.words))
    ]
    place = set(where[1]) if where and where[0].is_sure else set()
    told_where = page.within(page.given.get("where", ()))
    elsewhere = told_where | _contacts(page)
    acting = [body for body in acting if not elsewhere & set(body.words)]
    acting = [body for body in acting if not place & set(body.words) or _does(page, body, place)]
    told = [person for person in told if not _is_visited(page, person, acting)]
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


def _is_beside(page: Page, body: range, asked: list[Person]) -> bool:
    """ "Staatl. Bauamt, Frau Ebenhöch, Durchwahl 77", "bei Frau Wolpert, Bürgeramt": whom to ask there."""
    at = body.stop + _is_mark(page, body.stop)
    after = body.start - _is_mark(page, body.start - 1)
    ends = body.stop >= len(page.row) or page.row[body.stop].kind == "mark"
    return any(person.words.start == at or (ends and person.words.stop == after) for person in asked)


def _is_mark(page: Page, place: int) -> bool:
    return 0 <= place < len(page.row) and page.row[place].text in {",", "("}


def _named(page: Page, told: list[Person], acting: list[Body], scene: Scene) -> Found | None:
    """The persons and the body that acts, each with those that "und" joins to them."""
    persons = [person.words for person in told if not _is_within(person, acting)]
    bodies = whole([_with_whole(page, body) for body in acting])
    sure = (
        [
            body.words
            for body in bodies
            if body.confidence >= ACTS or _holds(page, body) or _has_the_news(page, body, persons)
        ]
        if persons
        else [body.words for body in bodies]
    )
    chosen = [*persons[:MOST_NAMED], *sure[:1]]
    least = OF if chosen and _are_many(page, chosen[0]) else ACTS
    chosen += [body.words for body in bodies if body.confidence >= least and _beside(page, body, chosen)]
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


def _are_many(page: Page, words: range) -> bool:
    """ "Schüler" of "Schüler helfen Igeln: die Garten-AG hat Häuser gezimmert": a body says more."""
    return len(words) == 1 and is_people(page.row[words[0]].key)


def _has_the_news(page: Page, body: Body, persons: list[range]) -> bool:
    """ "Die Ministerin hat den Hof besucht. Berater Ohm zeigte den Zaun": all persons stand behind the first sentence."""
    end = next((at for at in range(1, len(page.row)) if ends_sentence(page.row, at)), 0)
    return body.confidence >= OF and body.words.start < end and all(one.start > end for one in persons)


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
    if is_agent(row, first):
        return True  # "gezimmert von der Jugendwerkstatt"
    end = max(body.words.stop, *(at + 1 for at in place)) if place else body.words.stop
    end = past_quoted(row, end)
    if end + 1 < len(row) and row[end].key == "in" and row[end + 1].is_capital:
        end += 2
    behind = row[end] if end < len(row) else None
    verb = behind is not None and behind.is_word and not behind.is_capital
    built = row[first].key in BUILDINGS
    if end == body.words.stop and behind is not None and behind.text == ":":
        return True  # "Stadtarchiv Wesel: Führung"
    acts = page.english or (
        behind is not None and behind.key in STRONG | _LETS
    )  # English: a subject by its verb
    sure = body.confidence >= ACTS or (acts and body.confidence >= OF)
    return sure and verb and not (built and behind is not None and behind.key in _BECOMES)


def _holds(page: Page, body: Body) -> bool:
    """ "Sommerfest der Tafel": whose event it is."""
    row, first = page.row, body.words.start
    of = first > 1 and row[first - 1].key in {"der", "des"} and row[first - 2].is_capital
    return of and body.confidence >= OF and _is_event(row[first - 2].key)


def _is_event(key: str) -> bool:
    return is_event(key) or key.endswith(("treff", "runde", "cafe"))


def _is_visited(page: Page, person: Person, acting: list[Body]) -> bool:
    """ "Kinder der Kita waren bei Bäcker Ricklefs": with whom those were who act."""
    first = person.words.start
    at = first > 0 and page.row[first - 1].key in {"bei", "beim"}
    who = page.row[first].key  # "Der Bäcker hört auf, letzter Tag bei Bäcker Kneipp"
    others = [body for body in acting if page.row[body.words.start].key != who]
    return at and any(body.confidence >= OF and body.words.stop < first for body in others)


def _first_sentence(page: Page, inside: list[int]) -> list[int]:
    """ "RSC Pfalzfelgen" of "Ausrichter: RSC Pfalzfelgen. Die Anlieger hat Frau Knoll schon angeschrieben"."""
    row = page.row
    ends = (
        at
        for at in inside[1:-1]
        if ends_sentence(row, at) and row[at].end < row[at + 1].start and row[at - 1].key not in TITLES
    )
    last = next(ends, None)
    return inside if last is None else inside[: inside.index(last)]


def _labelled_who(page: Page, told: list[Person], acting: list[Body]) -> Found | None:
    for span in page.given.get("who", ()):
        inside = _first_sentence(page, sorted(page.within([span])))
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
        named = page.said(stretch)
        host = _host_of(page, span, acting)
        return Found(f"{host}, {named}" if host else named, named, 0.95 if one else 0.75)
    return None


def _host_of(page: Page, span: tuple[int, int], acting: list[Body]) -> str:
    """ "Der Gesangverein feiert ... Mitwirkende: Gastchor": who acts beside those who take part."""
    if _label(page.text, span[0]) not in _TAKING_PART:
        return ""
    inside = page.within([span])
    hosts = [body for body in acting if body.confidence >= ACTS and not inside & set(body.words)]
    return page.said(hosts[0].words) if hosts else ""
