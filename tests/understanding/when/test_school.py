"""School holidays of the Länder against what their ministries have published, and what must hold for any."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import get_args

import holidays
import pytest

from understanding.when.named_days import days
from understanding.when.school import (
    Kind,
    first_school_day_after,
    is_known,
    last_school_day_before,
    school_holidays,
)

LAENDER = ("BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH")
KINDS: tuple[Kind, ...] = get_args(Kind)
NAMES: dict[Kind, str] = dict(
    zip(
        KINDS,
        ("Winter", "Oster-/Frühjahrs", "Himmelfahrts-/Pfingst", "Sommer", "Herbst", "Weihnachts"),
        strict=True,
    )
)
YEARS = range(2024, 2029)


@pytest.mark.parametrize(
    ("land", "kind", "year", "first", "last"),
    [
        ("BW", "summer", 2026, "2026-07-30", "2026-09-12"),
        ("BW", "pentecost", 2026, "2026-05-26", "2026-06-05"),
        ("BW", "autumn", 2026, "2026-10-26", "2026-10-31"),
        ("BW", "christmas", 2026, "2026-12-23", "2027-01-09"),
        (
            "BW",
            "easter",
            2027,
            "2027-03-25",
            "2027-04-03",
        ),  # listed without the feast: the 25th, and from the 30th
        ("BY", "easter", 2026, "2026-03-30", "2026-04-10"),  # 16 to 20 February have the same name
        (
            "BY",
            "summer",
            2025,
            "2025-08-01",
            "2025-09-15",
        ),  # a Friday, a weekend that is not listed, the rest
        ("SN", "winter", 2026, "2026-02-09", "2026-02-21"),
        ("SN", "pentecost", 2027, "2027-05-15", "2027-05-18"),  # and a single Friday after Ascension Day
        ("HH", "pentecost", 2026, "2026-05-11", "2026-05-15"),  # around Ascension Day
        ("HH", "easter", 2026, "2026-03-02", "2026-03-13"),  # spring holidays; that is all there are
        ("HB", "easter", 2025, "2025-04-07", "2025-04-19"),  # 30 April to 2 May have the same name
        ("MV", "autumn", 2025, "2025-10-20", "2025-10-24"),  # single free days before and after
    ],
)
def test_known_holidays(land: str, kind: Kind, year: int, first: str, last: str) -> None:
    assert school_holidays(kind, land, year) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("land", "kind"),
    [("BW", "winter"), ("BY", "winter"), ("HH", "winter"), ("HE", "pentecost"), ("SN", "pentecost")],
)
def test_a_land_without_them_is_known_to_have_none(land: str, kind: Kind) -> None:
    assert school_holidays(kind, land, 2026) is None  # HH and SN have a single free day of that name
    assert is_known(kind, land, 2026)


@pytest.mark.parametrize("land", LAENDER)
def test_summer_holidays_last_five_to_eight_weeks(land: str) -> None:
    for year in YEARS:
        assert 5 * 7 <= length("summer", land, year) <= 8 * 7


@pytest.mark.parametrize("land", LAENDER)
def test_every_land_has_holidays_at_easter_in_summer_in_autumn_and_at_christmas(land: str) -> None:
    kinds: tuple[Kind, ...] = ("easter", "summer", "autumn", "christmas")
    for year in YEARS:
        assert all(length(kind, land, year) in range(4, 57) for kind in kinds)


def length(kind: Kind, land: str, year: int) -> int:
    found = school_holidays(kind, land, year)
    return (found[1] - found[0]).days + 1 if found else 0


@pytest.mark.parametrize("land", sorted({*LAENDER} - {"HH"}))  # Hamburg has its spring holidays in March
def test_easter_holidays_lie_at_easter_though_others_bear_their_name(land: str) -> None:
    for year in YEARS:
        found = school_holidays("easter", land, year)
        assert found
        assert found[0] - timedelta(2) <= days("ostermontag", year)[0]
        assert days("karfreitag", year)[0] <= found[1] + timedelta(2)


@pytest.mark.parametrize("land", LAENDER)
def test_holidays_follow_one_another_without_overlap(land: str) -> None:
    found = [one for year in YEARS for kind in KINDS if (one := school_holidays(kind, land, year))]
    assert len(found) >= 4 * len(YEARS)
    assert all(last < following for (_, last), (following, _) in pairwise(found))


@pytest.mark.parametrize("land", LAENDER)
def test_christmas_holidays_span_christmas_and_begin_in_their_year(land: str) -> None:
    for year in YEARS:
        found = school_holidays("christmas", land, year)
        assert found
        first, last = found
        assert first <= date(year, 12, 27)  # after the feast, where it joins a weekend
        assert date(year, 12, 29) <= last <= date(year + 1, 1, 15)


@pytest.mark.parametrize("land", LAENDER)
def test_first_and_last_day_are_listed_under_that_name(land: str) -> None:
    listed = holidays.country_holidays(
        "DE", land, years=range(2024, 2031), categories="school", language="de"
    )
    for year in YEARS:
        for kind in KINDS:
            for day in school_holidays(kind, land, year) or ():
                assert listed[day] == f"{NAMES[kind]}ferien"


# ---------------------------------------------------------------- the end of the data


@pytest.mark.parametrize("land", LAENDER)
def test_after_the_last_school_year_nothing_is_known_rather_than_nothing_there(land: str) -> None:
    last = last_known_year(land)
    assert last >= 2029
    assert all(is_known(kind, land, last) for kind in KINDS if kind not in {"autumn", "christmas"})
    assert not is_known("autumn", land, last)
    assert not is_known("christmas", land, last)
    assert not any(is_known(kind, land, last + 1) or school_holidays(kind, land, last + 1) for kind in KINDS)


def last_known_year(land: str) -> int:
    return max(year for year in range(2029, 2045) if is_known("summer", land, year))


@pytest.mark.parametrize("land", LAENDER)
def test_within_the_data_everything_is_known(land: str) -> None:
    assert all(is_known(kind, land, year) for year in YEARS for kind in KINDS)


def test_an_unknown_land_is_an_error() -> None:
    with pytest.raises(NotImplementedError, match="XX"):
        school_holidays("summer", "XX", 2026)


# ---------------------------------------------------------------- school days beside them


@pytest.mark.parametrize(
    ("land", "kind", "year", "before", "after"),
    [
        ("BW", "summer", 2026, "2026-07-29", "2026-09-14"),
        ("BW", "pentecost", 2026, "2026-05-22", "2026-06-08"),  # Whit Monday and a weekend stand before them
        ("BW", "christmas", 2026, "2026-12-22", "2027-01-11"),
        ("BW", "easter", 2027, "2027-03-24", "2027-04-05"),
        ("BY", "summer", 2026, "2026-07-31", "2026-09-15"),
        ("HH", "pentecost", 2026, "2026-05-08", "2026-05-18"),
        ("BY", "christmas", 2025, "2025-12-19", "2026-01-07"),  # Epiphany is a public holiday there
        ("BE", "pentecost", 2028, "2028-05-31", "2028-06-06"),
    ],
)
def test_the_school_days_beside(land: str, kind: Kind, year: int, before: str, after: str) -> None:
    assert last_school_day_before(kind, land, year) == date.fromisoformat(before)
    assert first_school_day_after(kind, land, year) == date.fromisoformat(after)


def test_what_is_not_known_has_no_school_days_beside() -> None:
    assert last_school_day_before("summer", "BW", 2044) is None
    assert first_school_day_after("winter", "BW", 2026) is None


@pytest.mark.parametrize("land", LAENDER)
def test_school_days_beside_are_working_days_and_near(land: str) -> None:
    for year in YEARS:
        first, last = school_holidays("summer", land, year) or (date.min, date.max)
        before, after = (
            last_school_day_before("summer", land, year),
            first_school_day_after("summer", land, year),
        )
        assert before
        assert after
        assert first - timedelta(4) < before < first
        assert last < after <= last + timedelta(4)  # a Thursday, a feast, a weekend
        assert before.isoweekday() < 6
        assert after.isoweekday() < 6
