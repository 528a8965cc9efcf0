"""Single cells: money, dates, phones and numbers in the shapes people write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opsdesk.exchange import cells
from opsdesk.exchange.cells import Unsure
from opsdesk.exchange.handles import qq_number, wechat_id
from opsdesk.exchange.moments import Moments
from opsdesk.exchange.phones import phones

MOMENTS = Moments()
LOOKED_UP = MOMENTS.quick()


def code(call: object, *values: object) -> tuple[str, tuple[str, ...]]:
    assert callable(call)
    with pytest.raises(Unsure) as caught:
        call(*values)
    return caught.value.code, caught.value.readings


@pytest.mark.parametrize(
    ("cell", "fen"),
    [
        ("1.2万", 1_200_000),
        (" ¥1,080.50\t", 108_050),
        ("￥９９", 9_900),
        ("99.50元", 9_950),
        (65.55, 6_555),
        (19.900000000000002, 1_990),
        (0, 0),
        ("-12.30", -1_230),
        ("3千", 300_000),
        ("—", None),
        ("无", None),
    ],
)
def test_money(cell: object, fen: int | None) -> None:
    assert cells.fen(cell) == fen


def test_money_that_is_none() -> None:
    for cell in ("欠着", "1.2.3", "--5", "9" * 40, float("nan"), float("inf"), "¥"):
        assert code(cells.fen, cell)[0] == "money_invalid", cell
    with pytest.raises(Unsure) as caught:
        cells.fen("12.345")
    assert (caught.value.code, caught.value.kept) == ("money_rounded", 1235)


@given(st.integers(min_value=-(10**12), max_value=10**12))
def test_money_survives_being_written(fen: int) -> None:
    amount = Decimal(fen) / 100
    assert cells.fen(f"{amount:.2f}") == cells.fen(f"¥{amount:,.2f}".replace("¥-", "-")) == fen
    assert cells.fen(float(amount)) == fen


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2026/4/28", "2026-04-28"),
        ("2026.06.06", "2026-06-06"),
        ("2026年4月20日", "2026-04-20"),
        ("20260420", "2026-04-20"),
        ("17/05/26", "2026-05-17"),
        ("05/17/2026", "2026-05-17"),
        ("05/05/26", "2026-05-05"),
        (46159, "2026-05-17"),
        (46159.0, "2026-05-17"),
        ("46159", "2026-05-17"),
        (date(2026, 5, 17), "2026-05-17"),
        (datetime(2026, 5, 17), "2026-05-17"),  # noqa: DTZ001 - as a workbook gives it
    ],
)
def test_days(cell: object, day: str) -> None:
    start = int(datetime.fromisoformat(f"{day}T00:00:00+08:00").timestamp())
    assert MOMENTS.instant(cell) == LOOKED_UP(cell) == LOOKED_UP(cell) == start
    assert MOMENTS.birthday(cell) == day


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        ("2026-04-16 08:00", "2026-04-16T08:00:00+08:00"),
        ("2026-04-16 08:00:59", "2026-04-16T08:00:59+08:00"),
        ("2026/4/6 8:05", "2026-04-06T08:05:00+08:00"),
        ("2026年4月6日 下午3:20", "2026-04-06T15:20:00+08:00"),
        ("4/16/2026 9:05 PM", "2026-04-16T21:05:00+08:00"),
        ("2026-04-16T08:00:00Z", "2026-04-16T08:00:00+00:00"),
        ("2026-04-16T08:00:00.123+02:00", "2026-04-16T08:00:00+02:00"),
        (1776297600, "2026-04-16T08:00:00+08:00"),
        (46128.5, "2026-04-16T12:00:00+08:00"),
    ],
)
def test_moments(cell: object, moment: str) -> None:
    assert LOOKED_UP(cell) == LOOKED_UP(cell) == int(datetime.fromisoformat(moment).timestamp())


def test_no_moment_and_no_doubt() -> None:
    for cell in ("0000-00-00 00:00:00", "未发言", "—", "", "0"):
        assert MOMENTS.instant(cell) is None, cell


def test_moments_in_doubt() -> None:
    assert code(MOMENTS.instant, "04/05/26") == ("date_ambiguous", ("2026-04-05", "2026-05-04"))
    assert code(MOMENTS.instant, "农历八月十五") == code(MOMENTS.birthday, "腊月初八") == ("date_lunar", ())
    for cell in ("去年夏天", "2026-02-30", "2026-13-01", "2026-04-16 25:00", "99999999", "12345", "45/45/45"):
        assert code(MOMENTS.instant, cell)[0] == "date_invalid", cell
    assert code(MOMENTS.instant, "4月16日")[0] == "date_no_year"


@given(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2100, 1, 1)))  # noqa: DTZ001
def test_moments_survive_being_written(wall: datetime) -> None:
    for zone in ("Asia/Shanghai", "America/New_York"):
        moments = Moments(zone)
        quick = moments.quick()
        expected = int(wall.replace(microsecond=0, second=0, tzinfo=moments.zone).timestamp())
        text = f"{wall:%Y-%m-%d %H:%M}"
        assert quick(text) == quick(text) == expected
        assert quick(f"{wall:%Y/%m/%d %H:%M:00}") == expected


def test_a_day_that_changes_its_offset_is_not_added_up() -> None:
    quick = Moments("America/New_York").quick()
    for hour in ("01:30", "12:30"):
        quick(f"2026-03-07 {hour}")
        expected = datetime(2026, 3, 8, int(hour[:2]), 30, tzinfo=Moments("America/New_York").zone)
        assert quick(f"2026-03-08 {hour}") == int(expected.timestamp())


@pytest.mark.parametrize(
    ("cell", "birthday"),
    [
        ("3月14日", "--03-14"),
        ("--0203", "--02-03"),
        ("1996-11-21", "1996-11-21"),
        ("03-14", "--03-14"),
        ("0229", "--02-29"),
        ("1604-05-06", "--05-06"),
        ("19850416", "1985-04-16"),
        ("1985-04-16T00:00:00Z", "1985-04-16"),
        ("", ""),
    ],
)
def test_birthdays(cell: str, birthday: str) -> None:
    assert MOMENTS.birthday(cell) == birthday


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("13800000007", ("13800000007",)),
        (13800000007, ("13800000007",)),
        (13800000007.0, ("13800000007",)),
        ("138 0000 0007", ("13800000007",)),
        ("+86-13800000007", ("13800000007",)),
        ("008613800000007", ("13800000007",)),
        ("8613800000007", ("13800000007",)),
        ("１３８００００００07", ("13800000007",)),
        ("\u202d13800000007\u202c", ("13800000007",)),
        ("(+86)138-0000-0007", ("13800000007",)),
        ("010-62345678", ("+861062345678",)),
        ("+852 5123 4567", ("+85251234567",)),
        ("13800000007/13800000008", ("13800000007", "13800000008")),
        ("13800000007、138 0000 0007", ("13800000007",)),
        ("", ()),
        ("-", ()),
    ],
)
def test_phones(cell: object, numbers: tuple[str, ...]) -> None:
    assert phones(cell) == numbers


def test_phones_in_doubt() -> None:
    for cell in ("138****0007", "138xxxx0007", "138＊＊＊＊0007", "13800000007/138****0008"):
        assert code(phones, cell)[0] == "phone_masked", cell
    for wrong in ("1380000007", "不详", "12345", 1380000007, "138000000071"):
        assert code(phones, wrong)[0] == "phone_invalid", wrong


@given(st.text(max_size=30))
def test_a_masked_phone_is_never_a_number(text: str) -> None:
    try:
        found = phones(f"138****{text}")
    except Unsure as unsure:
        found = unsure.kept if isinstance(unsure.kept, tuple) else ()
    assert all(number in text.translate({ord(c): None for c in " -"}) or number.startswith("+") for number in found)


def test_ids() -> None:
    assert qq_number(9000000078.0) == qq_number(" 9000000078\t") == ("9000000078",)
    assert [code(qq_number, cell)[0] for cell in ("0123456", "123", "小雨")] == ["qq_invalid"] * 3
    assert wechat_id("wxid_demo0000007") == ("wxid_demo0000007",)
    assert wechat_id("-") == ()
    assert [code(wechat_id, cell)[0] for cell in ("13800000007", "小雨", "a b")] == ["wechat_id_invalid"] * 3
    assert [code(cells.number_text, cell)[0] for cell in (1e15, "1.38E+18", 3704161735090000000)] == [
        "number_rounded"
    ] * 3


def test_whole_numbers() -> None:
    assert [cells.whole(cell) for cell in ("1,024", 7.0, "１２", "-")] == [1024, 7, 12, None]
    for wrong in ("1.5", "许多", 2**63, "9" * 400, "NaN"):
        assert code(cells.whole, wrong)[0] == "number_invalid", wrong


def test_exact_text() -> None:
    assert [cells.exact(cell) for cell in (13800138000.0, 1.5, " x ", None, "'=1", "'tis", True)] == [
        "13800138000",
        "1.5",
        "x",
        "",
        "=1",
        "'tis",
        "True",
    ]
    stamp = datetime(2026, 4, 16, 8, 5, tzinfo=UTC)
    assert [cells.exact(cell) for cell in (stamp, date(2026, 4, 16), time(8), timedelta(hours=1))] == [
        "2026-04-16 08:05:00+00:00",
        "2026-04-16",
        "08:00:00",
        "1:00:00",
    ]


def test_tags() -> None:
    assert cells.tags("团长；老客;红茶、单丛，老客；") == ("团长", "老客", "红茶", "单丛")
    assert cells.tags("；") == cells.tags("") == ()


@given(st.text(max_size=600))
def test_cutting_keeps_the_beginning(text: str) -> None:
    padded = text + "x" * 300
    assert padded.startswith(cells.cut(padded))
    assert 168 < len(cells.cut(padded)) <= 200
