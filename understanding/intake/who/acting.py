"""Who acts though it is no club and no authority: a school class, a house that invites, Saint Nicholas, people by their trade."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.leading import ARTICLES
from understanding.intake.language.phrases import clause_start, is_adjective, past_name, past_small
from understanding.intake.language.verbs import HAS
from understanding.intake.language.words import Words, ends_sentence, listed
from understanding.intake.what.wording import is_event
from understanding.intake.who.agents import is_done, is_house, is_people
from understanding.intake.who.bodies import Body
from understanding.intake.who.firms import HOSTS
from understanding.intake.who.somebody import is_body
from understanding.intake.who.trades import TRADES
from understanding.intake.who.wholes import past_whole

FIGURE, CLASS, HOUSE, CREW, OF_PEOPLE = 0.85, 0.86, 0.74, 0.74, 0.8
OF_HOUSE: Final = 0.69  # "Nacht der Bibliothek" names an evening as well as who holds it: asked
NEAR: Final = 5  # words

_FIGURES: Final = listed(
    "Nikolaus Weihnachtsmann Christkind Osterhase Sandmännchen Martinsreiter Ruprecht Krampus Faschingsprinz Prinzenpaar Nachtwächter Hoppeditz Zeugwart"
)
_LEGAL: Final = listed("Bau Bank Energie Holding")
_NOT_THEY: Final = listed("vom als zum am bis nach vor wie seit statt im beim für")
_CLASSES: Final = listed("Klasse Klassen Jahrgang Klassenstufe")
_HOUSES: Final = (
    "schule", "schulen", "kita", "kitas", "kindergarten", "kindergartens", "gymnasiums", "gymnasium", "museum", "bucherei", "bibliothek", "archiv", "klinik", "klinikum", "krankenhaus", "theater", "tierheim", "zoo", "hochschule",
    "universitat", "kinderhaus", "jugendhaus", "jugendzentrum", "kulturhaus", "seniorenheim", "pflegeheim", "altenheim", "seniorenzentrum", "tierpark", "burgerburo", "standesamt", "vhs", "kindertagesstatte",
    "familienzentrum", "kulturzentrum", "hort", "weltladen", "jugendtreff", "hallenbad", "stadtwerke", "kleiderkammer", "fahrradwerkstatt", "kochschule", "mehrgenerationenhaus", "kreishaus", "akademie", "internat", "hospiz", "galerie", "kloster", "wildpark", "planetarium", "sternwarte",
)  # fmt: skip  # a list
_DOES: Final = listed(
    "braucht brauchen benötigt zieht ziehen bleibt ist lernt lernen baut bauen näht kocht feiert feiern lädt laedt laden bietet bieten sucht suchen zeigt zeigen startet starten präsentiert präsentieren veranstaltet veranstalten sammelt sammeln verkauft verkaufen backt backen organisiert organisieren gewinnt gewinnen erhält erhalten bekommt bekommen begrüßt "
    "begrüßen verabschiedet verschenkt verleiht verteilt freut macht gestaltet pflanzt stellt hat informiert spielt singt übt probt beteiligt testet führt gibt richtet ehrt beantwortet erweitert eröffnet hosts invites celebrates presents offers seeks shows welcomes launches"
)
_DOES_IN_ENGLISH: Final = listed(
    "hosting hosts inviting invites celebrating celebrates presenting presents offering offers seeking launching launches organising organises"
)
_MEMBERS: Final = listed(
    "Kinder Kindern Kids Schüler Schülerinnen Schülern Klasse Klassen Eltern Team Lehrer Jugendliche Jugendlichen Beschäftigte Mitarbeiter Mitarbeiterinnen Mitarbeitende Mitglieder Chor AG Band Azubis Bewohner Bewohnerinnen Ehrenamtliche Abiturienten Absolventen Elternbeirat Förderverein Schulband Schulchor Orchester"
)
_CREWS: Final = listed(
    "firefighters officers customs paramedics lifeguards rangers scouts divers rescuers gardeners librarians archivists researchers scientists"
)
_BY: Final = listed("von vom durch")
_DAY: Final = ("tag", "woche", "nacht", "jahr")  # "Tag der Nachbarn"
_DAYS: Final = listed(
    "Yesterday Today Tomorrow Tonight Recently Meanwhile Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
)
_BEFORE_CREWS: Final = ARTICLES | _DAYS
_GERMAN_CREWS: Final = listed(
    "Feuerwehrleute Azubis Auszubildenden Kameraden Einsatzkräfte Feuerwehrkameraden Sanitäter Stadtgärtner Straßenwärter Zöllner Polizisten Polizistinnen Notfallsanitäter Ehrenamtlichen Fundhelfer Taucher Höhenretter Jugendliche Kolleginnen"
)


def acting(row: Words, busy: frozenset[int], *, english: bool) -> list[Body]:
    """In their order; `busy` are places in the row that mean something else."""
    found: list[Body] = []
    for place in range(len(row)):
        if not row[place].is_word or (place in busy and row[place].key not in _FIGURES):
            continue
        one = (
            _group(row, place)
            or _by_role(row, place, busy)
            or _figure(row, place)
            or _class(row, place)
            or _crew(row, place, english)
            or _house(row, place, english)
            or _people_by(row, place, busy)
        )
        if one:
            found.append(one)
    return found


def _group(row: Words, place: int) -> Body | None:
    """ "Theater AG", "die Bienen AG der Schule"."""
    if row[place].key != "ag" or not place or (place > 1 and row[place - 2].is_capital):
        return None
    before = row[place - 1]
    if not before.is_word or before.key in ARTICLES or before.key in _LEGAL:
        return None
    return Body(range(place - 1, place + 1), CLASS)


def _by_role(row: Words, place: int, busy: frozenset[int]) -> Body | None:
    """ "Veranstalterin ist die Klimagruppe Nord", "ausrichter sind die Bogenschützen"."""
    if (
        row[place].key not in HOSTS
        or place + 2 >= len(row)
        or row[place + 1].key not in {"ist", "sind", "war"}
    ):
        return None
    noun = past_small(row, place + 2)
    named = row[noun].is_capital and noun not in busy
    return Body(range(noun, past_name(row, noun, busy)), FIGURE) if named else None


def _figure(row: Words, place: int) -> Body | None:
    """ "kommt der Nikolaus", "das Christkind eröffnet den Markt", "Nikolaus kommt mit der Barkasse"."""
    if row[place].key not in _FIGURES or (place > 1 and row[place - 2].key in _NOT_THEY):
        return None
    if place and row[place - 1].key in {"der", "das", "dem", "kommt", "besucht", "bringt"}:
        return Body(range(place, place + 1), FIGURE)
    comes = place + 1 < len(row) and row[place + 1].key in {"kommt", "besucht", "bringt", "verteilt"}
    return Body(range(place, place + 1), HOUSE) if comes else None


def _class(row: Words, place: int) -> Body | None:
    """ "die Klassen 3a und 3b der Erich-Kästner-Schule", "Klasse 4b"."""
    if named := _class_of(row, place):
        return named
    if row[place].key not in _CLASSES or place + 1 >= len(row) or row[place + 1].kind != "number":
        return None
    at = _past_class(row, place + 1)
    while (
        at + 1 < len(row) and (row[at].key == "und" or row[at].text == ",") and row[at + 1].kind == "number"
    ):
        at = _past_class(row, at + 1)
    if at + 1 < len(row) and row[at].key in {"der", "des"} and row[at + 1].is_capital:
        at += 2
    return Body(range(place, at), CLASS) if _acts(row, place) else None


def _class_of(row: Words, place: int) -> Body | None:
    """ "Die 4b der Uhlandschule", "7b hat Müll gesammelt"."""
    if bare := _class_at_the_beginning(row, place):
        return bare
    if row[place].key != "die" or place + 1 >= len(row) or row[place + 1].kind != "number":
        return None
    at = _past_class(row, place + 1)
    of = at > place + 2 and at + 1 < len(row) and row[at].key in {"der", "des"} and row[at + 1].is_capital
    lettered = at == place + 3 and at < len(row) and row[at].is_word and not row[at].is_capital
    alone = Body(range(place + 1, at), HOUSE) if lettered else None  # "die 7b hat"
    return Body(range(place + 1, at + 2), CLASS) if of else alone


def _class_at_the_beginning(row: Words, place: int) -> Body | None:
    """ "7b hat": the number and its letter, then "hat" or "haben"."""
    opens = place > 0 and row[place - 1].kind == "number" and (place == 1 or ends_sentence(row, place - 2))
    lettered = opens and len(row[place].text) == 1 and row[place].start == row[place - 1].end
    has = lettered and place + 1 < len(row) and row[place + 1].key in HAS
    return Body(range(place - 1, place + 1), CLASS) if has else None


def _past_class(row: Words, place: int) -> int:
    """Behind "3" and "3a"."""
    behind = row[place + 1] if place + 1 < len(row) else None
    stuck = behind is not None and behind.is_word and behind.start == row[place].end and len(behind.text) == 1
    return place + 2 if stuck else place + 1


def _acts(row: Words, place: int) -> bool:
    """Not "für die Klasse 4b", not "in der Klasse"."""
    before = [word.key for word in row[max(0, place - 2) : place]]
    return not ({"fur", "in", "ab", "bis", "an", "im"} & set(before))


def _people_by(row: Words, place: int, busy: frozenset[int]) -> Body | None:
    """ "Kohlfahrt der Azubis", "gelaufen wird von 110 Schülern der Mittelschule"."""
    key = row[place].key
    at = place - 1
    while at > 0 and (row[at].kind == "number" or row[at].key in ARTICLES or is_adjective(row[at])):
        if row[at].key in {"der", "unserer"} and (
            is_event(row[at - 1].key) or row[at - 1].key.endswith("fahrt")
        ):
            own = is_people(key) or key.endswith("klasse")
            return (
                Body(range(place, place + 1), OF_PEOPLE)
                if own and not row[at - 1].key.endswith(_DAY)
                else None
            )
        at -= 1
    if at < 0 or row[at].key not in _BY or not row[place].is_capital:
        return None
    done = is_agent(row, place)
    if not is_people(key.removesuffix("n")):
        return (
            Body(range(place, past_name(row, place, busy)), OF_PEOPLE)
            if done and _is_of_a_body(key)
            else None
        )
    done = done or (row[at].key != "vom" and at > 0 and is_event(row[at - 1].key))
    return Body(range(place, past_whole(row, place + 1, busy)), OF_PEOPLE) if done else None


def is_agent(row: Words, place: int) -> bool:
    """ "gezimmert von der Jugendwerkstatt", "Gegossen werden sie von der Klasse": what is done, and by whom."""
    at = place - 1
    while at > 0 and (row[at].kind == "number" or row[at].key in ARTICLES or is_adjective(row[at])):
        at -= 1
    return (
        at > 0
        and row[at].key in _BY
        and any(is_done(row[one].key) for one in range(clause_start(row, at), at))
    )


def _is_of_a_body(key: str) -> bool:
    """ "gezimmert von der Jugendwerkstatt", "gekocht von der Lebenshilfe-Küche": a house, or what a body runs."""
    first, *more = key.split("-")
    return is_house(key) or (bool(more) and is_body(first))


def _house(row: Words, place: int, english: bool) -> Body | None:
    """ "Das Tierheim sucht Paten", "Abschlussfeier der Mittelschule", "the city library is hosting"."""
    key = row[place].key
    if english:
        return _english_house(row, place)
    if not (row[place].is_capital and key.rsplit("-", 1)[-1].endswith(_HOUSES)):
        return None
    if (
        place > 1
        and row[place - 1].key in {"der", "des", "unserer", "unseres", "vom"}
        and row[place - 2].key in _MEMBERS
    ):
        return Body(range(place, _past_name(row, place)), HOUSE)
    if place > 1 and row[place - 1].key in {"der", "des", "unserer", "unseres"} and row[place - 2].is_capital:
        return Body(range(place, _past_name(row, place)), OF_HOUSE) if is_event(row[place - 2].key) else None
    end = _past_name(row, place)
    led = (
        place == 0
        or row[place - 1].kind == "mark"
        or (row[place - 1].key in ARTICLES and _begins(row, place - 1))
    )
    return Body(range(place, end), HOUSE) if led and end < len(row) and row[end].key in _DOES else None


def _begins(row: Words, place: int) -> bool:
    """Whether a clause begins there, or its subject stands behind the verb."""
    return place == 0 or row[place - 1].kind == "mark" or row[place - 1].key in _DOES


def _past_name(row: Words, place: int) -> int:
    end = place + 1
    while end < min(len(row), place + 4) and row[end].is_capital:
        end += 1
    return end


def _english_house(row: Words, place: int) -> Body | None:
    """ "The city library is hosting a café"."""
    if row[place].key not in {
        "library",
        "museum",
        "school",
        "archive",
        "archives",
        "zoo",
        "theatre",
        "hospital",
        "university",
        "college",
        "gallery",
        "centre",
    }:
        return None
    going = place + 1 < len(row) and row[place + 1].key in {"is", "are"}
    at = place + 1 + going
    if at >= len(row) or not (row[at].key in _DOES_IN_ENGLISH or (going and row[at].key.endswith("ing"))):
        return None
    first = place
    while first and row[first - 1].is_word and row[first - 1].key not in ARTICLES and place - first < 2:  # noqa: PLR2004  # words before it
        first -= 1
    return Body(range(first, place + 1), HOUSE)


def _are_of_a_trade(key: str) -> bool:
    """ "midwives", "rangers"."""
    return key.endswith("s") and (key[:-1] in TRADES or f"{key.removesuffix('ves')}fe" in TRADES)


def _crew(row: Words, place: int, english: bool) -> Body | None:
    """ "Our firefighters", "Customs officers", "unsere Azubis": behind a small word that makes them somebody, or at the beginning."""
    own = place > 0 and row[place - 1].key in {"our", "unsere", "unseren"}
    ours = english and own and _are_of_a_trade(row[place].key)
    if not (ours or row[place].key in (_CREWS if english else _GERMAN_CREWS)) or place + 1 >= len(row):
        return None
    first = place
    if own or (english and place and row[place - 1].is_capital and row[place - 1].key not in _BEFORE_CREWS):
        first -= 1
    starts = first == 0 or ends_sentence(row, first - 1)
    happens = row[place + 1].is_word and not row[place + 1].is_capital
    if (own and (starts or not english)) or (
        english and starts and happens and row[place].key != "volunteers"
    ):
        return Body(range(first, place + 1), CREW)
    return None
