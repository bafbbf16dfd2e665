"""Who acts in an English sentence: the words before the verb, where they are somebody; "divers from the DLRG pulled"."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from understanding.intake.language.words import Words, ends_sentence, listed
from understanding.intake.who.agents import is_short_name
from understanding.intake.who.bodies import Body

NAMED, PEOPLE, PLAIN = 0.86, 0.8, 0.74
MOST: Final = 9  # words before the verb
_BASE: Final = (
    "accept acquire adopt advise allow announce apologise appeal appoint approve arrest arrange ask assist attend auction award bake ban ban bless borrow brew build buy campaign cancel catalogue catch celebrate chair check coach clean clear close collect commemorate commission compete complete compost conduct cook count cut dance decide declare decorate dedicate demonstrate deliver detain dig discover distribute dig dive donate double draw drive drop elect empty "
    "enforce erect examine exhibit expand explain feed fell film find fine fish fix free fund gather give grow guide hand help hire hold honour host hunt identify inform inspect install introduce investigate invite issue join judge knit launch lead lend lift light look maintain make mark measure meet mentor modernise monitor move mow name need nominate obtain offer open operate order organise own pack paint patch pave perform photograph pick plan plant "
    "play post pour praise pray prepare present prevent print process produce promise promote prune publish pull purchase put race raise read rebuild recall receive record recruit recycle reduce refurbish refuse register rehearse release relocate remind remove renew renovate rent reopen repair replace report rescue research restore resume retrieve return revive reward roast run sail salvage save scan score seal search secure seek seize sell send serve set sew sharpen shoot show shut sign sing speak sponsor spot stage "
    "start stop store strike study submit supply support survey swap sweep take talk teach test thank tidy tour trade train translate trap treat trim turn unearth unveil upgrade urge vaccinate visit vote walk want warn wash weave welcome win wish work write"
)
# Of these only what was done: "the city map", "races" are nouns.
_MORE: Final = (
    "adapt address adjust admit advance air analyse answer archive assemble assess bottle break breed brush bury calculate camp capture carry cast certify change charter climb coach code combat compile compose confirm confiscate construct consult contribute convert coordinate count craft create cross cultivate cure cycle decode defend demolish deploy design "
    "destroy detect develop digitise discuss dismantle display draft dress drill dry earn edit educate engrave enlist enrol ensure enter equip escort establish evacuate exchange excavate expose extend extinguish extract fence fill fire fit fly fold forge found frame fry fundraise gain glaze graft greet grill guard halve hand harvest hatch heat hike hoist illuminate imprison improve include increase "
    "inoculate insulate interview invent keep knead landscape lay lecture liberate list load locate lower manage map march merge mill mix monitor mount mulch nest nurture obtain outline oversee park patrol pick pickle pilot polish prepare press protest prove provide pump quarantine quiz race rally ratify refill reforest rehome reinforce replant reproduce require resurface resurvey ride ring rob sample "
    "scan scatter scatter schedule screen sculpt secure seed select separate settle shear shelter ship sketch sow speed splice spray stabilise stitch stream stuff suggest sue supervise suspend tackle tag tap tend tow trace track transfer transform transplant transport tune tutor uncover undertake unload upload value voice warm water weigh weld whitewash widen wire"
)
_PAST: Final = listed(
    "built bought caught chose dug drew drove fed fell felt found gave grew held hosted led lent made met sang sold sent shot showed spoke struck swam swept taught took told went won wore wrote hid hit cut put read ran"
)
_LINKS: Final = listed("is are was were has have had will would")
_CLOSES: Final = listed(
    "close open reopen start move cut stop turn shut double drop run end"
)  # what things do, too
_PREPOSITIONS: Final = listed("at in on of for from with by near around")
_JOINS: Final = _PREPOSITIONS | listed("and the our")
_STARTS: Final = listed("the our a an this their city town state")
_SOMEBODY: Final = listed(
    "institute museum library school university college hospital clinic zoo theatre theater gallery archive archives centre center agency authority office department ministry council court police customs brigade service services team crew unit association society club choir orchestra band company foundation trust union federation network party committee commission board chamber bank station embassy consulate district state city town "
    "county borough parish church mosque synagogue academy institute laboratory lab labs farm bakery brewery kids pupils youngsters neighbours volunteers divers gardeners firefighters officers officials students pupils children apprentices trainees staff scouts rangers foresters researchers scientists archaeologists biologists librarians teachers parents residents neighbours farmers beekeepers winegrowers hunters anglers players singers musicians dancers actors artists sailors rowers swimmers runners cyclists workers "
    "technicians engineers cleaners inspectors paramedics medics nurses doctors lifeguards soldiers veterans activists campaigners members fans friends mayor councillors senators pensioners seniors teenagers youngsters experts craftsmen carpenters masons restorers conservators zookeepers keepers vets guides rescuers responders mechanics electricians crews"
)
_AUDIENCE: Final = listed(
    "visitors guests commuters drivers passengers customers residents people participants citizens motorists motorist everyone anyone nobody who you we they it he she i there this that these those which what"
)
_NO_SUBJECT: Final = _AUDIENCE | _PREPOSITIONS
_ADVERBS: Final = listed(
    "now also again still always already soon just recently finally regularly once even proudly"
)
_NAMES: Final = listed("institute museum library school university office agency")


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    """ "takes", "needs", "organised"; "taking" behind "is"."""
    past = (form for base in listed(_MORE) for form in _forms(base) if form.endswith("ed"))
    return frozenset(form for base in listed(_BASE) for form in _forms(base)) | _PAST | frozenset(past)


def _forms(base: str) -> tuple[str, ...]:
    stem = base.removesuffix("e")
    if base.endswith("y") and base[-2] not in "aou":
        stem = f"{base[:-1]}i"
        return f"{stem}es", f"{stem}ed", base
    hissing = base.endswith(("s", "sh", "ch", "x"))
    return f"{base}{'es' if hissing else 's'}", f"{stem}ed", f"{base}{base[-1]}ed", base


def english_subjects(row: Words, busy: frozenset[int]) -> list[Body]:
    """In their order; `busy` are places in the row that mean something else."""
    begins = [at for at in range(len(row)) if row[at].is_word and _begins(row, at, busy)]
    found = (_subject(row, at, busy) for at in begins)
    return [one for one in found if one]


def _begins(row: Words, place: int, busy: frozenset[int]) -> bool:
    """At the head of a sentence, behind a colon or a comma, or behind the date there."""
    if place in busy:
        return False
    before = row[place - 1] if place else None
    return (
        before is None
        or before.kind == "mark"
        or (place - 1 in busy and before.kind != "number")
        or ends_sentence(row, place - 1)
    )


def _subject(row: Words, first: int, busy: frozenset[int]) -> Body | None:
    verb = _verb(row, first, busy)
    noun = first + (row[first].key in {"the", "our", "a", "an", "dear"})
    if (
        verb is None
        or noun >= verb
        or row[first].key in _NO_SUBJECT
        or (row[noun].key in _verbs() and row[noun].key not in _SOMEBODY)
    ):
        return None
    head = (
        next((at for at in range(noun, verb) if row[at].key in _PREPOSITIONS or not row[at].is_word), verb)
        - 1
    )
    while head > noun and row[head].key in _ADVERBS:
        head -= 1
    if head < noun or row[head].key in _AUDIENCE or _are_welcome(row, verb):
        return None
    confidence = _confidence(row, noun, head, verb)
    return Body(range(noun, _end(row, head, verb)), confidence) if confidence else None


def _are_welcome(row: Words, verb: int) -> bool:
    """ "Volunteers welcome.": whom it is for."""
    if row[verb].key in {"needed", "wanted", "sought", "required", "invited"}:
        return True
    return row[verb].key == "welcome" and (verb + 1 == len(row) or row[verb + 1].kind == "mark")


def _verb(row: Words, first: int, busy: frozenset[int]) -> int | None:
    """The first verb behind the words there; brackets and what is at the place do not count."""
    for at in range(first + 1, min(len(row), first + MOST)):
        word = row[at]
        if (
            ends_sentence(row, at)
            or word.text in {",", ":", ";", "–"}
            or (at in busy and not word.is_capital)
        ):
            return None
        if word.is_capital or not word.is_word or word.key in _JOINS:
            continue
        if word.key in _LINKS:
            return at if at + 1 < len(row) and _goes_on(row, at + 1) else None
        if word.key in _verbs():
            return at
    return None


def _goes_on(row: Words, place: int) -> bool:
    """ "is inviting", "has patented", "will hand out": the verb itself; "will be closed" is done to it."""
    key = row[place].key
    if row[place - 1].key in {"is", "are", "was", "were"}:
        return key.endswith("ing") and key not in {
            "closing",
            "opening",
            "running",
            "moving",
            "going",
            "missing",
            "being",
        }
    return key in _verbs() or key.endswith("ed")


def _confidence(row: Words, noun: int, head: int, verb: int) -> float:
    """A body or people, a name of capitals; a thing closes, opens and moves without anybody."""
    somebody = any(
        row[at].key in _SOMEBODY for at in range(noun, head + 1) if at == head or row[at].is_capital
    )
    short = is_short_name(row[noun])
    itself = row[verb].key.rstrip("s").removesuffix("ed") in _CLOSES
    if short or (somebody and any(row[at].is_capital for at in range(max(noun, 1), head + 1))):
        return NAMED
    if row[head].key in _SOMEBODY and not itself and not _is_bare(row, noun, head):
        return PEOPLE
    return 0.0


def _is_bare(row: Words, noun: int, head: int) -> bool:
    """ "..., lab found bacteria": one thing of which nothing says whose it is."""
    led = noun > 0 and row[noun - 1].key in _STARTS
    return noun == head and not (led or row[noun].is_capital or row[noun].key.endswith("s"))


def _end(row: Words, head: int, verb: int) -> int:
    """ "Museum of Slate", "divers from the DLRG": behind what belongs to the name."""
    at = head + 1
    if at < verb and row[at].key in {"of", "for", "from"} and row[verb - 1].is_word:
        return verb
    return at
