"""Every known exporter is recognised by its required titles, whatever else is there, in whatever order and encoding."""

from __future__ import annotations

import csv
import io
import random
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.errors import Problem
from opsdesk.domain.imports import Field, FileKind, OrderRow, ParsedFile, PersonRow
from opsdesk.domain.mapping import mapping_of
from opsdesk.domain.platforms import HandleKind, Platform
from opsdesk.exchange.choices import Choices
from opsdesk.exchange.headers import find_heading, meaning_of
from opsdesk.exchange.presets import PRESETS, Preset
from opsdesk.exchange.reading import read_text
from tests.exchange.made import codes, one, problem, read, refusal, workbook

if TYPE_CHECKING:
    from pathlib import Path

H = HandleKind
CHINA = timezone(timedelta(hours=8))
VALUES = {
    Field.NAME: "小雨",
    Field.CARD: "杭州-小雨",
    Field.REMARK: "小雨（老客）",
    Field.REAL_NAME: "白砂露",
    Field.WECHAT_ID: "wxid_demo0000007",
    Field.QQ_NUMBER: "9000000078",
    Field.PHONE: "13800000007",
    Field.WECOM_ID: "wmDEMO000000007",
    Field.EMAIL: "demo7@example.com",
    Field.GENDER: "女",
    Field.REGION: "浙江 杭州",
    Field.DUTY: "管理员",
    Field.TITLE: "茶博士",
    Field.TAGS: "老客,红茶",
    Field.LEVEL: "潜水(7)",
    Field.JOINED: "2026-04-16 08:00",
    Field.FIRST_SPOKE: "2026-04-16 08:01",
    Field.LAST_SPOKE: "2026-04-16 08:02",
    Field.MESSAGES: "12",
    Field.ADDED: "2026-04-16 08:03:04",
    Field.CAME_BY: "扫码",
    Field.BIRTHDAY: "1990-02-03",
    Field.NOTE: "不吃辣",
    Field.GROUP_REF: "990000105",
    Field.ORDER_NUMBER: "37041617350900001",
    Field.ORDER_LINE: "885307",
    Field.BUYER: "小雨",
    Field.ORDERED_AT: "2026-04-16 09:00:00",
    Field.PAID_AT: "2026-04-16 09:01:00",
    Field.DONE_AT: "2026-04-20 09:00:00",
    Field.PAID: "¥1,080.50",
    Field.LINE_PAID: "1080.50",
    Field.REFUND: "80.50",
    Field.REFUND_STATUS: "退款成功",
    Field.STATUS: "交易完成",
    Field.ITEM: "福鼎白茶饼",
    Field.SPEC: "350g",
    Field.QUANTITY: "2",
    Field.PRICE: "540.25",
    Field.IGNORED: "x",
}


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=CHINA).timestamp())


def as_csv(rows: list[list[str]], encoding: str = "utf-8", end: str = "\r\n") -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator=end).writerows(rows)
    return text.getvalue().encode(encoding)


def rows_of(preset: Preset, titles: list[str] | None = None) -> list[list[str]]:
    titles = list(preset.titles or preset.known) if titles is None else titles
    return [titles, [VALUES[preset.titles.get(title, Field.IGNORED)] for title in titles]]


ALL = pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
NOW = [preset for preset in PRESETS if preset.titles]


@ALL
def test_required_titles_prove_it_shuffled_dropped_and_with_strangers(preset: Preset) -> None:
    chance = random.Random(preset.name)
    optional = sorted(set(preset.titles or preset.known) - preset.required)
    for _ in range(60):
        titles = [*preset.required, *(title for title in optional if chance.random() < 0.6), "甲", "乙", "丙"]
        chance.shuffle(titles)
        heading = find_heading([["导出时间", "2026-11-15"], [], [f" {title}\ufeff" for title in titles]])
        assert heading is not None
        assert heading.row == 3
        # The two with the same required titles as another plus one more are the narrower of the two.
        assert heading.preset.name == preset.name, titles


def test_no_preset_is_proved_by_the_titles_of_another_alone() -> None:
    for preset in PRESETS:
        names = {found.name for found in PRESETS if found.required <= (preset.known or frozenset(preset.titles))}
        assert names == {preset.name}, names


@pytest.mark.parametrize("preset", NOW, ids=lambda preset: preset.name)
@pytest.mark.parametrize(
    ("encoding", "end", "known"),
    [
        ("utf-8", "\n", "utf-8"),
        ("utf-8-sig", "\r\n", "utf-8-sig"),
        ("gb18030", "\r\n", "gb18030"),
        ("utf-16", "\r\n", "utf-16"),
        ("utf-16-le", "\n", "utf-16-le"),
        ("utf-16-be", "\r", "utf-16-be"),
        ("utf-8", "\r", "utf-8"),
    ],
)
def test_a_preset_in_every_encoding(preset: Preset, encoding: str, end: str, known: str, tmp_path: Path) -> None:
    rows = rows_of(preset)
    if preset.name == "google":
        rows[1][:3] = ["砂露", "", "白"]
    found = one(tmp_path, "a.csv", as_csv(rows, encoding, end))
    assert (found.preset, found.kind, found.header_row, found.data_rows) == (preset.name, preset.kind, 1, 1)
    assert found.encoding == known
    assert found.people or found.orders
    assert not found.problems


@pytest.mark.parametrize("preset", NOW, ids=lambda preset: preset.name)
def test_a_preset_as_workbook_says_the_same(preset: Preset, tmp_path: Path) -> None:
    rows = rows_of(preset)
    text = one(tmp_path, "a.csv", as_csv(rows))
    # A workbook is known by its content, under any name.
    book = one(tmp_path, "a.csv", workbook(rows))
    assert (book.people, book.orders, book.columns) == (text.people, text.orders, text.columns)
    assert (book.encoding, book.sheet) == (None, "Sheet1")


def person(name: str, tmp_path: Path) -> PersonRow:
    preset = next(preset for preset in PRESETS if preset.name == name)
    (found,) = one(tmp_path, "a.csv", as_csv(rows_of(preset))).people
    return found


def test_qq_list_fills(tmp_path: Path) -> None:
    assert person("qq_keys", tmp_path) == PersonRow(
        2,
        "小雨",
        ((H.QQ_NUMBER, "9000000078"),),
        card="杭州-小雨",
        gender="f",
        duty="admin",
        level="潜水(7)",
        joined_at=at("2026-04-16 08:00"),
        last_spoke_at=at("2026-04-16 08:02"),
    )


def test_wecom_fills(tmp_path: Path) -> None:
    found = person("wecom", tmp_path)
    assert found.handles == ((H.PHONE_NUMBER, "13800000007"), (H.WECOM_ID, "wmDEMO000000007"))
    assert (found.remark, found.tags, found.note) == ("小雨（老客）", ("老客", "红茶"), "不吃辣\n不吃辣")
    assert found.added_at == at("2026-04-16 08:03:04")


def test_scrm_and_linkwechat_fill(tmp_path: Path) -> None:
    assert person("scrm_a", tmp_path)[:3] == (2, "小雨", ((H.PHONE_NUMBER, "13800000007"),))
    b = person("scrm_b", tmp_path)
    # Without a column of nicknames the real name is what the person is called.
    assert (b.name, b.real_name, b.came_by) == ("白砂露", "白砂露", "扫码")
    assert {kind for kind, _ in b.handles} == {H.WECHAT_ID, H.PHONE_NUMBER, H.QQ_NUMBER}
    link = person("linkwechat", tmp_path)
    assert (link.birthday, link.region, link.email) == ("1990-02-03", "浙江 杭州", "demo7@example.com")


def order(name: str, tmp_path: Path, **cells: str) -> OrderRow:
    preset = next(preset for preset in PRESETS if preset.name == name)
    titles, values = rows_of(preset)
    values = [cells.get(title, value) for title, value in zip(titles, values, strict=True)]
    (found,) = one(tmp_path, "快团团_第7团.csv", as_csv([titles, values])).orders
    return found


def test_orders_fill(tmp_path: Path) -> None:
    youzan = order("youzan", tmp_path)
    assert (youzan.source, youzan.paid_fen, youzan.refund_fen, youzan.status) == ("youzan", 108050, 8050, "done")
    assert youzan.lines[0].ref == "885307/885307"
    ktt = order("ktt", tmp_path, 商品="福鼎白茶饼（350g）x2；紫砂壶（练习款）（180cc）x1", 跟团号="3")
    assert (ktt.number, [line[1:4] for line in ktt.lines]) == (
        "7#3",
        [("福鼎白茶饼", "350g", 2), ("紫砂壶（练习款）", "180cc", 1)],
    )
    doudian = order("doudian", tmp_path, 主订单编号="6904281247230000016\t", 收件人手机号="138****0007")
    assert (doudian.number, doudian.handles, doudian.phone_shown) == ("6904281247230000016", (), "138****0007")
    assert (doudian.paid_fen, doudian.refund_fen) == (108050, 108050)
    store = order("wxstore", tmp_path)
    assert (store.buyer, store.paid_fen, store.refund_fen, store.lines[0].refund_fen) == ("", 108050, 8050, 8050)


def test_an_order_nobody_paid_costs_nothing(tmp_path: Path) -> None:
    found = order("doudian", tmp_path, 订单状态="已关闭", 支付完成时间="", 售后状态="-")
    assert (found.paid_fen, found.refund_fen, found.status, found.lines[0].paid_fen) == (0, 0, "closed", 0)


def test_an_order_whose_total_repeats_is_counted_once(tmp_path: Path) -> None:
    head = "订单号,商品名称,商品规格,订单实付金额,订单状态,订单创建时间,买家昵称,商品ID,商品数量\n"
    rows = (
        "E1,茶,50g,30.00,交易完成,2026-04-16 09:00:00,小雨,1,1\nE1,茶,50g,30.00,交易完成,2026-04-16 09:00:00,小雨,1,1\n"
    )
    found = one(tmp_path, "a.csv", head + rows)
    assert found.orders[0].paid_fen == 3000
    # Two rows of the same goods in one export are two items.
    assert [line.ref for line in found.orders[0].lines] == ["1|50g", "1|50g#2"]
    odd = one(tmp_path, "b.csv", head + rows.replace("30.00", "31.00", 1))
    assert (odd.orders[0].paid_fen, codes(odd)) == (3100, [(3, "total_differs")])


def test_an_amount_that_cannot_be_read_refuses_the_order(tmp_path: Path) -> None:
    head = "订单号,订单实付金额,订单状态,订单创建时间,买家昵称\n"
    found = one(
        tmp_path,
        "a.csv",
        head + "E1,三十,交易完成,2026-04-16,小雨\nE2,5,交易完成,2026-04-16,小雨\n,6,交易完成,2026-04-16,甲\n",
    )
    assert [order.number for order in found.orders] == ["E2"]
    assert [(p.row, p.code, p.fatal) for p in found.problems] == [
        (2, "money_invalid", True),
        (4, "order_number_missing", True),
    ]
    assert found.data_rows == 3


def test_order_numbers_that_a_spreadsheet_rounded_are_refused(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["跟团号", "下单人", "支付时间", "商品", "订单金额"],
        [3704161735090000000, "小雨", "2026-04-16", "茶x1", 3],
    ]
    found = one(tmp_path, "第1团.xlsx", workbook([*rows, [2, "小雨", "2026-04-16", "茶x1", 19.9]]))
    assert [(order.number, order.paid_fen) for order in found.orders] == [("1#2", 1990)]
    assert codes(found) == [(2, "number_rounded")]


def test_a_generic_order_table_needs_a_number_and_a_sum(tmp_path: Path) -> None:
    found = one(tmp_path, "a.csv", "订单编号,买家,实付金额,付款时间\nA1,小雨,￥１２．５,2026/4/16 9:00\n")
    assert found.orders == [
        OrderRow(2, "table", "A1", "小雨", paid_at=at("2026-04-16 09:00"), paid_fen=1250, status="paid")
    ]


def test_words_of_operators() -> None:
    for title, meaning in {
        "手机号（必填）": Field.PHONE,
        "入群日期：": Field.JOINED,
        " ＱＱ 号 ": Field.QQ_NUMBER,
        "Phone 3 - Value": Field.PHONE,
        "备注": Field.NOTE,
        "客户备注名": Field.REMARK,
        "今日运势": Field.IGNORED,
    }.items():
        assert meaning_of(title) is meaning, title


def test_a_confirmed_mapping_wins_and_finds_the_titles(tmp_path: Path) -> None:
    text = "秘密花名册,,\n绰号,热线,爱好\n小雨,13800000007,茶\n"
    error = refusal(tmp_path, "a.csv", text)
    assert (error.problem, error.values["titles"]) == (Problem.FILE_UNKNOWN, ("秘密花名册",))
    columns = {"绰号": Field.NAME, "热线": Field.PHONE, "爱好": Field.TAGS}
    found = one(tmp_path, "a.csv", text, choices=Choices(mapping_of(columns)))
    assert (found.header_row, found.kind) == (2, FileKind.MEMBERS)
    assert found.people[0][:3] == (3, "小雨", ((H.PHONE_NUMBER, "13800000007"),))
    assert found.people[0].tags == ("茶",)


def test_the_operator_may_say_what_people_they_are(tmp_path: Path) -> None:
    text = "昵称,手机\n小雨,13800000007\n"
    assert one(tmp_path, "a.csv", text).kind is FileKind.MEMBERS
    assert one(tmp_path, "a.csv", text, as_kind=FileKind.ROSTER).kind is FileKind.ROSTER
    assert problem(tmp_path, "a.csv", text, as_kind=FileKind.ORDERS) is Problem.FILE_UNKNOWN
    assert problem(tmp_path, "a.csv", text, as_kind=FileKind.SURVEY) is Problem.FILE_UNKNOWN


def test_columns_are_described_with_their_first_values(tmp_path: Path) -> None:
    found = one(tmp_path, "a.csv", "昵称,手机,手机,,星座\n小雨,13800000007,13800000008,备,白羊\n\n小明,,,,\n")
    assert [(guess.title, guess.field) for guess in found.columns] == [
        ("昵称", Field.NAME),
        ("手机", Field.PHONE),
        ("手机 (2)", Field.PHONE),
        ("", Field.IGNORED),
        ("星座", Field.IGNORED),
    ]
    assert found.columns[0].first == ("小雨", "小明")
    assert codes(found) == [(1, "title_repeated")]
    assert [value for _, value in found.people[0].handles] == ["13800000007", "13800000008"]


def test_each_sheet_of_all_groups_is_a_table(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for group in (990000105, 990000106):
        sheet = book.create_sheet(f"G{group}")
        sheet.append(["user_id", "nickname", "join_time"])
        sheet.append([9000000078, "小雨", "2026-04-16 08:00:00"])
    book.create_sheet("说明").append(["不是表"])
    book.save(tmp_path / "全部群.xlsx")
    found = read(tmp_path, "全部群.xlsx", (tmp_path / "全部群.xlsx").read_bytes())
    assert [(table.group_ref, table.sheet, table.platform) for table in found] == [
        ("990000105", "G990000105", Platform.QQ),
        ("990000106", "G990000106", Platform.QQ),
    ]


def test_rows_of_another_group_are_refused(tmp_path: Path) -> None:
    text = "group_id,user_id,nickname,join_time\n1000001,9000000078,小雨,\n1000002,9000000079,小明,\n"
    found = one(tmp_path, "a.csv", text)
    assert (found.group_ref, len(found.people), codes(found)) == ("1000001", 1, [(3, "other_group")])


def test_a_title_row_below_a_long_preamble(tmp_path: Path) -> None:
    text = "\n".join(["说明,,"] * 39) + "\n昵称,手机,备注\n小雨,13800000007,\n"
    assert one(tmp_path, "a.csv", text).header_row == 40
    # Beyond the fortieth row no titles are looked for.
    assert problem(tmp_path, "a.csv", "说明,,\n" + text) is Problem.FILE_UNKNOWN


def test_pasted_cells_of_a_spreadsheet() -> None:
    (found,) = read_text('昵称\t手机\t备注\n小雨\t138 0000 0007\t"两\n行"\n')
    assert (found.encoding, found.people[0].note) == (None, "两\n行")
    assert (found.people[0].handles[0][1], found.people[0].phone_shown) == ("13800000007", "138 0000 0007")


def test_the_clock_is_read_in_the_zone_told(tmp_path: Path) -> None:
    text = "昵称,QQ,入群时间\n小雨,9000000078,2026-07-01 08:00\n"
    found = one(tmp_path, "a.csv", text, zone="America/New_York")
    assert found.people[0].joined_at == int(datetime(2026, 7, 1, 12, tzinfo=UTC).timestamp())


def same(one_table: ParsedFile, other: ParsedFile) -> bool:
    return (one_table.people, one_table.orders, one_table.problems) == (other.people, other.orders, other.problems)


@pytest.mark.parametrize("preset", NOW, ids=lambda preset: preset.name)
def test_reading_twice_finds_the_same(preset: Preset, tmp_path: Path) -> None:
    data = as_csv(rows_of(preset))
    assert same(one(tmp_path, "a.csv", data), one(tmp_path, "a.csv", data))
