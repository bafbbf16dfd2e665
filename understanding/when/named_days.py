"""The days that people call by name: holidays, church days, observances and the stretches around them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

from dateutil.easter import easter

Rule = Callable[[int], date]  # of a year


@dataclass(frozen=True, slots=True)
class NamedDay:
    """One line of the table: from the `first` to the `last` day, and the names as people write them, in lower case."""

    id: str
    first: Rule
    last: Rule
    german: tuple[str, ...]
    english: tuple[str, ...]


def days(day_id: str, year: int) -> tuple[date, date]:
    """The first and the last day, inclusive; `year` is that of the first day.

    Never a ValueError from 1583 to 4099, the years in which the rule for Easter holds. KeyError for an id not in `DAYS`.
    """
    day = _BY_ID[day_id]
    return day.first(year), day.last(year)


# ---------------------------------------------------------------- how a day is found


def _easter(offset: int) -> Rule:
    """Days from Easter Sunday."""
    return lambda year: easter(year) + timedelta(offset)


def _advent(offset: int) -> Rule:
    """Days from the fourth Sunday of Advent, the last Sunday up to 24 December."""
    return lambda year: _fourth_advent(year) + timedelta(offset)


def _fourth_advent(year: int) -> date:
    christmas_eve = date(year, 12, 24)
    return christmas_eve - timedelta(christmas_eve.isoweekday() % 7)


def _on(day: int, month: int) -> Rule:
    return lambda year: date(year, month, day)


def _nth(count: int, weekday: int, month: int) -> Rule:
    """The first, second ... of a weekday (ISO: Monday is 1) in a month."""
    return lambda year: _first(weekday, date(year, month, 1)) + timedelta(weeks=count - 1)


def _first(weekday: int, start: date) -> date:
    return start + timedelta((weekday - start.isoweekday()) % 7)


# ---------------------------------------------------------------- how a line is written


def _day(day_id: str, rule: Rule, german: str, english: str = "") -> NamedDay:
    return _stretch(day_id, rule, rule, german, english)


def _stretch(day_id: str, first: Rule, last: Rule, german: str, english: str = "") -> NamedDay:
    return NamedDay(day_id, first, last, _names(german), _names(english))


def _names(listed: str) -> tuple[str, ...]:
    """Commas part names, strokes part the forms of one word: "erster/1. advent" is two names."""
    return tuple(" ".join(words) for name in listed.split(", ") if name for words in _forms(name))


def _forms(name: str) -> product[tuple[str, ...]]:
    return product(*(word.split("/") for word in name.split()))


# ---------------------------------------------------------------- the table

# An observance is here when its rule is certain and fixed for good. Left out: Girls' Day, Tag der Städtebauförderung,
# Museumstag, Equal Pay Day (fixed anew each year), Weltspartag, Kindertag (two dates), Osterwoche (before or after Easter).
# Names are compared when folded, so ä, ae and a, hyphens and apostrophes need no lines of their own.
# fmt: off
_WINTER = (
    _day("neujahr", _on(1, 1), "neujahr, neujahrstag", "new year's day, new year"),
    _day("dreikoenig", _on(6, 1), "heilige/heiligen/heilig/hl. drei/3 könige/königen/könig, drei könige, "
         "dreikönig, dreikönige, dreikönigstag, dreikönigsfest, epiphanias",
         "epiphany, three kings' day, three kings"),
    _day("holocaustgedenktag", _on(27, 1), "holocaustgedenktag, holocaust-gedenktag, "
         "tag des gedenkens an die opfer des nationalsozialismus",
         "holocaust remembrance day, holocaust memorial day"),
    _day("lichtmess", _on(2, 2), "lichtmess, mariä lichtmess", "candlemas"),
    _day("notruftag", _on(11, 2), "tag des notrufs, tag des europäischen notrufs"),
    _day("valentinstag", _on(14, 2), "valentinstag", "valentine's day, valentines, saint/st valentine's day"),
    _day("weltgebetstag", _nth(1, 5, 3), "weltgebetstag, weltgebetstag der frauen", "world day of prayer"),
    _day("frauentag", _on(8, 3), "frauentag, internationaler/internationalen frauentag, weltfrauentag, "
         "frauenkampftag", "women's day, international women's day"),
)
_CARNIVAL = (
    _day("weiberfastnacht", _easter(-52), "weiberfastnacht, weiberfasnacht, weiberfasching, weiberkarneval, "
         "altweiber, altweiberfastnacht, altweiberfasching, altweiberfasnacht, "
         "schmotziger/schmotzigen/schmutziger/schmutzigen donnerstag, unsinniger/unsinnigen donnerstag, "
         "gumpiger/gumpigen donnerstag, schmotziger/schmotzige/schmotziga dunschtig/dunnschtig, fettdonnerstag, "
         "wieverfastelovend", "women's carnival, women's carnival day, fat thursday"),
    _day("russigerfreitag", _easter(-51), "rußiger/rußigen freitag, bromiger/bromigen freitag"),
    _day("faschingssamstag", _easter(-50), "faschingssamstag, karnevalssamstag, fastnachtssamstag, "
         "fastnachtsamstag, fasnachtssamstag, fasnetssamstag, nelkensamstag, schmalziger/schmalzigen samstag",
         "carnival saturday"),
    _day("faschingssonntag", _easter(-49), "faschingssonntag, karnevalssonntag, fastnachtssonntag, "
         "fastnachtsonntag, fasnachtssonntag, fasnetssonntag, fasnetsonntag, tulpensonntag",
         "carnival sunday, shrove sunday"),
    _day("rosenmontag", _easter(-48), "rosenmontag, faschingsmontag, karnevalsmontag, fastnachtsmontag, "
         "fasnetsmontag", "shrove monday, rose monday, carnival monday"),
    _day("faschingsdienstag", _easter(-47), "faschingsdienstag, fastnachtsdienstag, fastnachtdienstag, "
         "fasnachtsdienstag, fasnetsdienstag, karnevalsdienstag, veilchendienstag",
         "shrove tuesday, pancake day, mardi gras, carnival tuesday, fat tuesday"),
    _stretch("karneval", _easter(-52), _easter(-47), "karneval, fasching, fastnacht, fasnacht, fasnet, "
             "faschingszeit, fastelovend, karnevalstage, faschingstage, tolle/tollen tage", "carnival"),
    _stretch("karnevalswochenende", _easter(-50), _easter(-49), "karnevalswochenende, faschingswochenende, "
             "fastnachtswochenende, fasnachtswochenende, fasnetswochenende", "carnival weekend"),
    _day("aschermittwoch", _easter(-46), "aschermittwoch", "ash wednesday"),
    _day("funkensonntag", _easter(-42), "funkensonntag"),
    _stretch("fastenzeit", _easter(-46), _easter(-1), "fastenzeit, passionszeit", "lent, lenten season"),
)
_EASTER = (
    _day("palmsonntag", _easter(-7), "palmsonntag", "palm sunday"),
    _stretch("karwoche", _easter(-7), _easter(-1), "karwoche", "holy week"),
    _day("gruendonnerstag", _easter(-3), "gründonnerstag", "maundy thursday, holy thursday"),
    _day("karfreitag", _easter(-2), "karfreitag", "good friday"),
    _day("karsamstag", _easter(-1), "karsamstag, ostersamstag", "holy saturday, easter saturday, easter eve"),
    _day("ostersonntag", _easter(0), "ostersonntag, erster/ersten/1. ostertag/osterfeiertag",
         "easter sunday, easter day"),
    _day("ostermontag", _easter(1), "ostermontag, zweiter/zweiten/2. ostertag/osterfeiertag", "easter monday"),
    _day("osterdienstag", _easter(2), "osterdienstag", "easter tuesday"),
    _stretch("ostern", _easter(0), _easter(1), "ostern, osterfest, ostertage, ostertagen, osterfeiertage, "
             "osterfeiertagen", "easter"),
    _stretch("osterwochenende", _easter(-2), _easter(1), "osterwochenende", "easter weekend"),
    _day("weissersonntag", _easter(7), "weißer/weißen sonntag", "low sunday"),
    _day("himmelfahrt", _easter(39), "christi/chr. himmelfahrt, himmelfahrt, himmelfahrtstag, vatertag, herrentag, "
         "männertag", "ascension day, ascension, ascension thursday, father's day"),
    _day("pfingstsamstag", _easter(48), "pfingstsamstag", "whit saturday"),
    _day("pfingstsonntag", _easter(49), "pfingstsonntag, erster/ersten/1. pfingsttag/pfingstfeiertag",
         "whit sunday, whitsunday, pentecost sunday"),
    _day("pfingstmontag", _easter(50), "pfingstmontag, zweiter/zweiten/2. pfingsttag/pfingstfeiertag",
         "whit monday, whitmonday, pentecost monday"),
    _day("pfingstdienstag", _easter(51), "pfingstdienstag", "whit tuesday"),
    _stretch("pfingsten", _easter(49), _easter(50), "pfingsten, pfingstfest, pfingsttage, pfingsttagen, "
             "pfingstfeiertage, pfingstfeiertagen", "whitsun, whitsuntide, pentecost"),
    _stretch("pfingstwochenende", _easter(48), _easter(50), "pfingstwochenende",
             "whitsun weekend, whit weekend, pentecost weekend"),
    _day("trinitatis", _easter(56), "trinitatis, dreifaltigkeitssonntag", "trinity sunday"),
    _day("fronleichnam", _easter(60), "fronleichnam, fronleichnamstag, fronleichnamsfest", "corpus christi"),
)
_SPRING = (
    _day("josefstag", _on(19, 3), "josefstag, josephstag, josefi", "saint/st joseph's day"),
    _day("rassismustag", _on(21, 3), "tag gegen rassismus, tag gegen den rassismus"),
    _day("weltwassertag", _on(22, 3), "weltwassertag, tag des wassers", "world water day"),
    _day("tagdererde", _on(22, 4), "tag der erde", "earth day"),
    _day("welttagdesbuches", _on(23, 4), "welttag des buches, tag des buches, welttag des buchs", "world book day"),
    _day("tagdesbaumes", _on(25, 4), "tag des baumes, tag des baums"),
    _day("walpurgisnacht", _on(30, 4), "walpurgisnacht, walpurgis, tanz in den mai, hexennacht", "walpurgis night"),
    _day("tagderarbeit", _on(1, 5), "tag/tages der arbeit, maifeiertag, maifeiertags",
         "labour day, labor day, may day"),
    _day("florianstag", _on(4, 5), "florianstag, floriani", "saint/st florian's day"),
    _day("tagderbefreiung", _on(8, 5), "tag der befreiung", "liberation day, ve day"),
    _day("europatag", _on(9, 5), "europatag", "europe day"),
    _day("muttertag", _nth(2, 7, 5), "muttertag", "mother's day"),
    _stretch("eisheilige", _on(11, 5), _on(15, 5), "eisheilige, eisheiligen", "ice saints"),
    _day("tagderpflege", _on(12, 5), "tag der pflege, tag der pflegenden"),
    _day("kaltesophie", _on(15, 5), "kalte/kalten sophie"),
    _day("idahobit", _on(17, 5), "idahobit"),
    _day("tagdesgrundgesetzes", _on(23, 5), "tag des grundgesetzes", "constitution day"),
)
_SUMMER = (
    _day("umwelttag", _on(5, 6), "weltumwelttag, tag der umwelt", "world environment day"),
    _day("fluechtlingstag", _on(20, 6), "weltflüchtlingstag", "world refugee day"),
    _day("johannistag", _on(24, 6), "johannistag, johanni, johannis", "saint/st john's day, midsummer day"),
    _day("siebenschlaefer", _on(27, 6), "siebenschläfer, siebenschläfertag", "seven sleepers' day"),
    _day("friedensfest", _on(8, 8), "friedensfest, hohes/hohen friedensfest, augsburger friedensfest, "
         "augsburger hohes/hohen friedensfest", "augsburg peace festival"),
    _day("mariaehimmelfahrt", _on(15, 8), "mariä himmelfahrt", "assumption day, assumption of mary"),
    _day("antikriegstag", _on(1, 9), "antikriegstag"),
)
_AUTUMN = (
    _day("warntag", _nth(2, 4, 9), "warntag, bundesweiter/bundesweiten warntag, bundeswarntag",
         "national warning day"),
    _day("denkmaltag", _nth(2, 7, 9), "tag des offenen denkmals, denkmaltag, denkmalstag",
         "heritage open day, heritage day"),
    _day("weltkindertag", _on(20, 9), "weltkindertag", "world children's day"),
    _day("michaelistag", _on(29, 9), "michaelistag, michaeli", "michaelmas"),
    _day("einheit", _on(3, 10), "tag/tages der deutschen einheit, tag/tages der einheit, nationalfeiertag",
         "german unity day, day of german unity, unity day"),
    _day("erntedank", _nth(1, 7, 10), "erntedank, erntedankfest, erntedanktag, erntedanksonntag",
         "harvest festival, harvest thanksgiving"),
    _day("bibliothekentag", _on(24, 10), "tag der bibliotheken"),
    _day("reformationstag", _on(31, 10), "reformationstag, reformationsfest", "reformation day"),
    _day("halloween", _on(31, 10), "halloween, halloweenabend", "halloween"),
    _day("allerheiligen", _on(1, 11), "allerheiligen, allerheiligentag", "all saints' day, all saints, all hallows"),
    _day("allerseelen", _on(2, 11), "allerseelen, allerseelentag", "all souls' day, all souls"),
    _day("hubertustag", _on(3, 11), "hubertustag", "saint/st hubert's day"),
    _day("leonhardi", _on(6, 11), "leonhardi, leonharditag, leonhardstag"),
    _day("pogromnacht", _on(9, 11), "pogromnacht, reichspogromnacht", "pogrom night"),
    _day("martinstag", _on(11, 11), "martinstag, martini, sankt/st. martin/martinstag, martinsfest, "
         "karnevalsbeginn, karnevalsauftakt, faschingsbeginn, faschingsauftakt, beginn des karnevals, "
         "elfter/elften elfter/elften, elfter/elften im elften",
         "saint/st martin's day, saint/st martin, martinmas, start of carnival"),
    _day("vorlesetag", _nth(3, 5, 11), "vorlesetag, bundesweiter/bundesweiten vorlesetag", "reading aloud day"),
    _day("volkstrauertag", _advent(-35), "volkstrauertag", "national day of mourning"),
    _day("bussundbettag", _advent(-32), "buß- und bettag, bettag, bußtag, buß/bet und bußtag",
         "repentance day, day of repentance, day of repentance and prayer, day of prayer and repentance"),
    _day("totensonntag", _advent(-28), "totensonntag, ewigkeitssonntag, christkönigssonntag, christkönigsfest",
         "sunday of the dead, eternity sunday"),
    _day("gewaltanfrauen", _on(25, 11), "tag gegen gewalt an frauen",
         "day for the elimination of violence against women"),
)
_ADVENT = (
    _day("advent1", _advent(-21), "erste/erster/ersten/1. advent/adventssonntag/adventsonntag",
         "first/1st advent, first/1st sunday of/in advent, first/1st advent sunday, advent sunday"),
    _day("advent2", _advent(-14), "zweite/zweiter/zweiten/2. advent/adventssonntag/adventsonntag",
         "second/2nd advent, second/2nd sunday of/in advent, second/2nd advent sunday"),
    _day("advent3", _advent(-7), "dritte/dritter/dritten/3. advent/adventssonntag/adventsonntag",
         "third/3rd advent, third/3rd sunday of/in advent, third/3rd advent sunday"),
    _day("advent4", _advent(0), "vierte/vierter/vierten/4. advent/adventssonntag/adventsonntag",
         "fourth/4th advent, fourth/4th sunday of/in advent, fourth/4th advent sunday"),
    _stretch("adventwe1", _advent(-22), _advent(-21), "erste/erstes/ersten/1. adventswochenende/adventwochenende",
             "first/1st advent weekend, first/1st weekend of/in advent"),
    _stretch("adventwe2", _advent(-15), _advent(-14), "zweite/zweites/zweiten/2. adventswochenende/adventwochenende",
             "second/2nd advent weekend, second/2nd weekend of/in advent"),
    _stretch("adventwe3", _advent(-8), _advent(-7), "dritte/drittes/dritten/3. adventswochenende/adventwochenende",
             "third/3rd advent weekend, third/3rd weekend of/in advent"),
    _stretch("adventwe4", _advent(-1), _advent(0), "vierte/viertes/vierten/4. adventswochenende/adventwochenende",
             "fourth/4th advent weekend, fourth/4th weekend of/in advent"),
    _stretch("advent", _advent(-21), _on(24, 12), "advent, adventszeit, vorweihnachtszeit",
             "advent, advent season, pre-christmas season"),
    _day("aidstag", _on(1, 12), "welt-aids-tag, weltaidstag", "world aids day"),
    _day("barbaratag", _on(4, 12), "barbaratag", "saint/st barbara's day"),
    _day("ehrenamt", _on(5, 12), "tag des ehrenamts, tag des ehrenamtes",
         "volunteer day, international volunteer day"),
    _day("nikolaus", _on(6, 12), "nikolaus, nikolaustag, sankt/st. nikolaus, nikolo",
         "saint/st nicholas day, saint/st nicholas"),
    _day("menschenrechte", _on(10, 12), "tag der menschenrechte", "human rights day"),
    _day("luciatag", _on(13, 12), "luciatag, luziatag, luciafest", "saint/st lucy's day"),
)
_CHRISTMAS = (
    _day("heiligabend", _on(24, 12), "heiligabend, heilig abend, heiliger/heiligen/hl. abend, heiligabends, "
         "weihnachtsabend, christabend, heilige/heiligen nacht", "christmas eve, xmas eve, holy night"),
    _day("weihnachtstag1", _on(25, 12), "erster/ersten/1. weihnachtsfeiertag/weihnachtstag/christtag, christtag",
         "christmas day, xmas day"),
    _day("weihnachtstag2", _on(26, 12), "zweiter/zweiten/2. weihnachtsfeiertag/weihnachtstag/christtag, "
         "stephanstag, stefanstag, stephanitag",
         "boxing day, saint/st stephen's day, second/2nd day of christmas, second/2nd christmas day"),
    _stretch("weihnachten", _on(25, 12), _on(26, 12), "weihnachten, weihnacht, weihnachtsfest, christfest, "
             "weihnachtstage, weihnachtstagen, weihnachtsfeiertage, weihnachtsfeiertagen", "christmas, xmas"),
    _stretch("zwischendenjahren", _on(27, 12), _on(30, 12), "zwischen den jahren",
             "between christmas and new year, between the years"),
    _day("silvester", _on(31, 12), "silvester, sylvester, silvestertag, silvesterabend, silvesternacht, "
         "altjahrsabend", "new year's eve"),
)
DAYS: tuple[NamedDay, ...] = (
    *_WINTER, *_CARNIVAL, *_EASTER, *_SPRING, *_SUMMER, *_AUTUMN, *_ADVENT, *_CHRISTMAS,
)
# fmt: on
_BY_ID = {day.id: day for day in DAYS}
