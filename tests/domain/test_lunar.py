"""The Chinese calendar: lunar days, festivals, solar terms, days off and make-up days, leap months, short months."""

from __future__ import annotations

from datetime import date

import pytest

from opsdesk.domain.dates import RecurringDay
from opsdesk.domain.lunar import chinese_day, month_lengths, next_festival, solar_of


@pytest.mark.parametrize(
    ("day", "label", "full"),
    [
        ("2026-09-18", "初八", "八月初八"),
        ("2026-09-11", "八月", "八月初一"),
        ("2026-02-17", "正月", "正月初一"),
        ("2025-07-25", "闰六月", "闰六月初一"),
        ("2026-02-16", "廿九", "腊月廿九"),
    ],
)
def test_lunar_days(day: str, label: str, full: str) -> None:
    known = chinese_day(date.fromisoformat(day))
    assert (known.label, known.full) == (label, full)


@pytest.mark.parametrize(
    ("day", "festival"),
    [
        ("2026-02-16", "除夕"),  # the year before ends on a 29th day
        ("2026-02-17", "春节"),
        ("2026-03-03", "元宵节"),
        ("2026-04-05", "清明节"),
        ("2026-06-19", "端午节"),
        ("2026-08-19", "七夕节"),
        ("2026-09-25", "中秋节"),
        ("2026-10-01", "国庆节"),
        ("2026-10-18", "重阳节"),
        ("2027-02-06", "春节"),
        ("2026-05-10", "母亲节"),
        ("2026-06-21", "父亲节"),
        ("2026-10-05", ""),  # the day of housing is nobody's festival
        ("2026-09-18", ""),
    ],
)
def test_festivals(day: str, festival: str) -> None:
    assert chinese_day(date.fromisoformat(day)).festival == festival


def test_a_leap_month_repeats_no_festival() -> None:
    assert chinese_day(solar_of(2025, 6, 1)).full == "六月初一"
    leap = chinese_day(solar_of(2025, -6, 1))
    assert (leap.month, leap.day, leap.festival) == (-6, 1, "")
    assert solar_of(2025, -6, 1) == date(2025, 7, 25)
    assert -6 in month_lengths(2025)
    assert not any(month < 0 for month in month_lengths(2026))


def test_solar_terms() -> None:
    assert chinese_day(date(2026, 9, 7)).solar_term == "白露"
    assert chinese_day(date(2026, 9, 23)).solar_term == "秋分"
    assert chinese_day(date(2026, 12, 22)).solar_term == "冬至"


@pytest.mark.parametrize(
    ("day", "rest"),
    [
        ("2026-01-01", True),
        ("2026-01-04", False),
        ("2026-02-14", False),
        ("2026-02-15", True),
        ("2026-02-23", True),
        ("2026-02-28", False),
        ("2026-05-09", False),
        ("2026-09-20", False),
        ("2026-09-25", True),
        ("2026-10-07", True),
        ("2026-10-10", False),
        ("2026-10-08", None),
        ("2026-11-21", None),
    ],
)
def test_the_days_off_of_2026_as_announced(day: str, rest: bool | None) -> None:
    """As announced by the General Office of the State Council in November 2025."""
    assert chinese_day(date.fromisoformat(day)).rest is rest


def test_a_year_that_is_not_announced_claims_no_days_off() -> None:
    assert chinese_day(date(2027, 10, 1)).rest is None
    assert chinese_day(date(2027, 10, 1)).festival == "国庆节"
    assert chinese_day(date(2027, 10, 1)).statutory
    assert not chinese_day(date(2027, 9, 10)).statutory


def test_the_thirtieth_of_a_short_month() -> None:
    lengths = month_lengths(2026)
    short = next(month for month, length in lengths.items() if length == 29)
    before = RecurringDay("lunar", None, short, 30)
    found = before.next_on(date(2026, 2, 17))
    assert found == solar_of(2026, short, 29)
    skip = RecurringDay("lunar", None, short, 30, missing="skip")
    later = skip.next_on(date(2026, 2, 17))
    assert later is not None
    assert chinese_day(later).day == 30
    assert chinese_day(later).month == short


def test_a_birthday_of_a_leap_month_falls_on_the_plain_one_in_other_years() -> None:
    born = RecurringDay("lunar", 2025, 6, 8, leap=True)
    assert born.next_on(date(2025, 7, 1)) == solar_of(2025, -6, 8)
    assert born.next_on(date(2026, 1, 1)) == solar_of(2026, 6, 8)


def test_the_next_festival() -> None:
    assert next_festival(date(2026, 9, 18)) == ("中秋节", date(2026, 9, 25))
    assert next_festival(date(2026, 9, 25)) == ("中秋节", date(2026, 9, 25))
    assert next_festival(date(2026, 10, 19)) is None
    assert next_festival(date(2026, 10, 19), 60) == ("感恩节", date(2026, 11, 26))
