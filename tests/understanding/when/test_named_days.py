"""The table of named days against an almanac, against another table, and against itself."""

from __future__ import annotations

from collections import Counter
from datetime import date

import holidays
import pytest

from understanding.spelling import folded
from understanding.when.named_days import DAYS, days

# The days of two years; the first year's fourth Advent is a 20th, the second's a 19th. Two dates are a stretch.
ALMANAC = """
neujahr              2026-01-01 2027-01-01
dreikoenig           2026-01-06 2027-01-06
holocaustgedenktag   2026-01-27 2027-01-27
lichtmess            2026-02-02 2027-02-02
notruftag            2026-02-11 2027-02-11
valentinstag         2026-02-14 2027-02-14
weltgebetstag        2026-03-06 2027-03-05
frauentag            2026-03-08 2027-03-08
weiberfastnacht      2026-02-12 2027-02-04
russigerfreitag      2026-02-13 2027-02-05
faschingssamstag     2026-02-14 2027-02-06
faschingssonntag     2026-02-15 2027-02-07
rosenmontag          2026-02-16 2027-02-08
faschingsdienstag    2026-02-17 2027-02-09
karneval             2026-02-12/2026-02-17 2027-02-04/2027-02-09
karnevalswochenende  2026-02-14/2026-02-15 2027-02-06/2027-02-07
aschermittwoch       2026-02-18 2027-02-10
funkensonntag        2026-02-22 2027-02-14
fastenzeit           2026-02-18/2026-04-04 2027-02-10/2027-03-27
palmsonntag          2026-03-29 2027-03-21
karwoche             2026-03-29/2026-04-04 2027-03-21/2027-03-27
gruendonnerstag      2026-04-02 2027-03-25
karfreitag           2026-04-03 2027-03-26
karsamstag           2026-04-04 2027-03-27
ostersonntag         2026-04-05 2027-03-28
ostermontag          2026-04-06 2027-03-29
osterdienstag        2026-04-07 2027-03-30
ostern               2026-04-05/2026-04-06 2027-03-28/2027-03-29
osterwochenende      2026-04-03/2026-04-06 2027-03-26/2027-03-29
weissersonntag       2026-04-12 2027-04-04
himmelfahrt          2026-05-14 2027-05-06
pfingstsamstag       2026-05-23 2027-05-15
pfingstsonntag       2026-05-24 2027-05-16
pfingstmontag        2026-05-25 2027-05-17
pfingstdienstag      2026-05-26 2027-05-18
pfingsten            2026-05-24/2026-05-25 2027-05-16/2027-05-17
pfingstwochenende    2026-05-23/2026-05-25 2027-05-15/2027-05-17
trinitatis           2026-05-31 2027-05-23
fronleichnam         2026-06-04 2027-05-27
josefstag            2026-03-19 2027-03-19
rassismustag         2026-03-21 2027-03-21
weltwassertag        2026-03-22 2027-03-22
tagdererde           2026-04-22 2027-04-22
welttagdesbuches     2026-04-23 2027-04-23
tagdesbaumes         2026-04-25 2027-04-25
walpurgisnacht       2026-04-30 2027-04-30
tagderarbeit         2026-05-01 2027-05-01
florianstag          2026-05-04 2027-05-04
tagderbefreiung      2026-05-08 2027-05-08
europatag            2026-05-09 2027-05-09
muttertag            2026-05-10 2027-05-09
eisheilige           2026-05-11/2026-05-15 2027-05-11/2027-05-15
tagderpflege         2026-05-12 2027-05-12
kaltesophie          2026-05-15 2027-05-15
idahobit             2026-05-17 2027-05-17
tagdesgrundgesetzes  2026-05-23 2027-05-23
umwelttag            2026-06-05 2027-06-05
fluechtlingstag      2026-06-20 2027-06-20
johannistag          2026-06-24 2027-06-24
siebenschlaefer      2026-06-27 2027-06-27
friedensfest         2026-08-08 2027-08-08
mariaehimmelfahrt    2026-08-15 2027-08-15
antikriegstag        2026-09-01 2027-09-01
warntag              2026-09-10 2027-09-09
denkmaltag           2026-09-13 2027-09-12
weltkindertag        2026-09-20 2027-09-20
michaelistag         2026-09-29 2027-09-29
einheit              2026-10-03 2027-10-03
erntedank            2026-10-04 2027-10-03
bibliothekentag      2026-10-24 2027-10-24
reformationstag      2026-10-31 2027-10-31
halloween            2026-10-31 2027-10-31
allerheiligen        2026-11-01 2027-11-01
allerseelen          2026-11-02 2027-11-02
hubertustag          2026-11-03 2027-11-03
leonhardi            2026-11-06 2027-11-06
pogromnacht          2026-11-09 2027-11-09
martinstag           2026-11-11 2027-11-11
vorlesetag           2026-11-20 2027-11-19
volkstrauertag       2026-11-15 2027-11-14
bussundbettag        2026-11-18 2027-11-17
totensonntag         2026-11-22 2027-11-21
gewaltanfrauen       2026-11-25 2027-11-25
advent1              2026-11-29 2027-11-28
advent2              2026-12-06 2027-12-05
advent3              2026-12-13 2027-12-12
advent4              2026-12-20 2027-12-19
adventwe1            2026-11-28/2026-11-29 2027-11-27/2027-11-28
adventwe2            2026-12-05/2026-12-06 2027-12-04/2027-12-05
adventwe3            2026-12-12/2026-12-13 2027-12-11/2027-12-12
adventwe4            2026-12-19/2026-12-20 2027-12-18/2027-12-19
advent               2026-11-29/2026-12-24 2027-11-28/2027-12-24
aidstag              2026-12-01 2027-12-01
barbaratag           2026-12-04 2027-12-04
ehrenamt             2026-12-05 2027-12-05
nikolaus             2026-12-06 2027-12-06
menschenrechte       2026-12-10 2027-12-10
luciatag             2026-12-13 2027-12-13
heiligabend          2026-12-24 2027-12-24
weihnachtstag1       2026-12-25 2027-12-25
weihnachtstag2       2026-12-26 2027-12-26
weihnachten          2026-12-25/2026-12-26 2027-12-25/2027-12-26
zwischendenjahren    2026-12-27/2026-12-30 2027-12-27/2027-12-30
silvester            2026-12-31 2027-12-31
"""
LAENDER = ("BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH")
YEARS = range(2024, 2034)
BY_GERMAN_NAME = {folded(name): day.id for day in DAYS for name in day.german} | {
    "erster mai": "tagderarbeit"
}


def stretch(written: str) -> tuple[date, date]:
    first, _, last = written.partition("/")
    return date.fromisoformat(first), date.fromisoformat(last or first)


@pytest.mark.parametrize("line", ALMANAC.split("\n")[1:-1])
def test_a_named_day_is_where_the_almanac_has_it(line: str) -> None:
    day_id, this_year, next_year = line.split()
    assert (days(day_id, 2026), days(day_id, 2027)) == (stretch(this_year), stretch(next_year))


def test_the_almanac_has_every_day() -> None:
    assert [line.split()[0] for line in ALMANAC.split("\n")[1:-1]] == [day.id for day in DAYS]


@pytest.mark.parametrize(
    ("year", "day_id", "day"),
    [
        (2022, "advent4", "2022-12-18"),  # the earliest
        (2022, "advent1", "2022-11-27"),
        (2023, "advent4", "2023-12-24"),  # the latest, on Christmas Eve
        (2023, "advent1", "2023-12-03"),
        (2028, "advent4", "2028-12-24"),
        (2024, "himmelfahrt", "2024-05-09"),
        (2008, "himmelfahrt", "2008-05-01"),  # Easter on 23 March
        (2038, "ostersonntag", "2038-04-25"),  # the latest Easter
        (2024, "weiberfastnacht", "2024-02-08"),  # a leap year
        (2022, "muttertag", "2022-05-08"),  # 1 May was a Sunday
        (2023, "erntedank", "2023-10-01"),
    ],
)
def test_days_that_move_at_their_limits(year: int, day_id: str, day: str) -> None:
    assert days(day_id, year) == stretch(day)


def test_every_public_holiday_of_every_land_is_one_of_our_days() -> None:
    compared: Counter[str] = Counter()
    unknown = set()
    for day, name in public_holidays():
        if (day_id := BY_GERMAN_NAME.get(folded(name))) is None:
            unknown.add(name)
            continue
        assert days(day_id, day.year) == (day, day), name
        compared[day_id] += 1
    assert {name for name in unknown if not name.startswith(("75. Jahrestag", "80. Jahrestag"))} == set()
    assert len(compared) == 20
    assert compared.total() > 1700


def public_holidays() -> list[tuple[date, str]]:
    return [
        (day, name)
        for land in (*LAENDER, "Augsburg")
        for day, name in holidays.country_holidays(
            "DE", land, years=YEARS, categories=("public", "catholic"), language="de"
        ).items()
    ]


def test_no_name_means_two_days_and_none_is_listed_twice() -> None:
    ids = Counter(day.id for day in DAYS)
    names = Counter(
        (folded(name), names) for day in DAYS for names in (day.german, day.english) for name in names
    )
    meanings = Counter(
        name for name, _ in {(folded(name), day.id) for day in DAYS for name in (*day.german, *day.english)}
    )
    assert [one for counted in (ids, names, meanings) for one, count in counted.items() if count > 1] == []


def test_names_are_written_in_lower_case_and_none_is_empty() -> None:
    names = [name for day in DAYS for name in (*day.german, *day.english)]
    assert [name for name in names if name != name.lower() or not folded(name) or "/" in name] == []


@pytest.mark.parametrize(
    ("name", "day_id"),
    [
        ("am", None),
        ("Buß- und Bettag", "bussundbettag"),
        ("HEILIGEN DREI KOENIGE", "dreikoenig"),
        ("hl. 3 könige", "dreikoenig"),
        ("1. Advent", "advent1"),
        ("zweiten Advent", "advent2"),
        ("3. Adventswochenende", "adventwe3"),
        ("Christi Himmelfahrt", "himmelfahrt"),
        ("Maria Himmelfahrt", "mariaehimmelfahrt"),
        ("ersten Weihnachtsfeiertag", "weihnachtstag1"),
        ("Tages der Deutschen Einheit", "einheit"),
        ("St. Martin", "martinstag"),
        ("zwischen den Jahren", "zwischendenjahren"),
    ],
)
def test_people_write_a_name_in_their_way(name: str, day_id: str | None) -> None:
    assert BY_GERMAN_NAME.get(folded(name)) == day_id


@pytest.mark.parametrize(
    ("name", "day_id"),
    [("New Years Day", "neujahr"), ("St. Nicholas Day", "nikolaus"), ("1st Sunday of Advent", "advent1")],
)
def test_english_names_are_there_too(name: str, day_id: str) -> None:
    assert {folded(known): day.id for day in DAYS for known in day.english}[folded(name)] == day_id


def test_every_year_in_which_easter_has_a_rule_has_every_day() -> None:
    for year in (*range(1583, 4099, 37), 4099):
        for day in DAYS:
            first, last = days(day.id, year)
            assert first.year == year
            assert 0 <= (last - first).days <= 50
