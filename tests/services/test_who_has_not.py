"""Who has not on the sample: the chains, orders and lists of its files, and who was reminded."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from opsdesk import resources
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import FileKind
from opsdesk.domain.members import MemberQuery
from opsdesk.domain.platforms import Handle, HandleKind, Platform
from opsdesk.domain.who_has_not import Found, Person, Why, check
from opsdesk.services.bringing_in import Source
from opsdesk.services.desk import Desk, new_desk
from tests.contents import contents, healthy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SAMPLE = resources.path("sample")
FILES = [
    *(f"rosters/{day}/{name}" for day in ("2026-06-15", "2026-09-01", "2026-11-15")
      for name in ("QQ群成员列表-茶友老友会.xlsx", "茶友拼团群-成员.txt")),
    "orders/快团团_第1团.xlsx",
]  # fmt: skip


def _read(desk: Desk, name: str) -> None:
    from opsdesk.exchange.reading import read_file

    path = SAMPLE / name
    (parsed,) = read_file(path)
    desk.imports.write(parsed, Source(path.name, hashlib.sha256(path.read_bytes()).hexdigest()))


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk with two groups of the sample and the orders of one tour."""
    desk = new_desk(tmp_path_factory.mktemp("shop") / "shop.opsdesk", "半盏茶铺")
    for name in FILES:
        _read(desk, name)
    yield desk
    desk.close()


def _group(desk: Desk, name: str) -> int:
    found = desk.groups.find(name)
    assert found is not None
    return found


def _against(desk: Desk, group: str, file: str) -> Found:
    (parsed,) = desk.imports.read(SAMPLE / file)
    return check(desk.who_has_not.roll(_group(desk, group)), [desk.who_has_not.claims(parsed, file)])


def _names(people: tuple[Person, ...]) -> list[str]:
    return sorted(one.called for one in people)


def test_a_chain_of_a_group_known_by_names_alone(shop: Desk) -> None:
    found = _against(shop, "茶友拼团群", "chains/接龙_茶友拼团群.txt")
    assert _names(found.signed) == sorted(
        ["Ｌｅｏ３４", "清晨的十一1号", "旧时雾银杏呀", "山间松萤火儿", "慢半拍的栗子2.0", "简雾", "静静",
         "东篱泉银杏在路上", "A 批发代理"]
    )  # fmt: skip
    assert _names(found.ambiguous) == ["小雨", "小雨"]
    assert len(found.not_signed) == 21
    assert {"半盏茶铺", "Sunny_63", "Lily"} <= set(_names(found.not_signed))
    assert found.unknown == ("棉花的邻居0", "纸鸢的邻居1", "小鹿的邻居2")
    assert found.signed_twice == ("A 批发代理", "小雨")


def test_a_chain_of_a_group_with_numbers_and_cards(shop: Desk) -> None:
    found = _against(shop, "茶友老友会", "chains/接龙_茶友老友会.txt")
    assert sorted(one.name for one in found.signed) == sorted(
        [
            "Ｋｅｖｉｎ５４　大雪",
            "小雨",
            "Otto_46",
            "爱发呆的竹笋2.0",
            "云上栗子呀",
            "爱发呆的砂石头",
            "麦子\\木头人",
            "شاي 大雪",
        ]
    )
    assert "厦门-小雨" in _names(found.signed)  # the one 小雨 whose card stands in the chain
    assert [one.name for one in found.ambiguous] == ["小雨"] * 3
    assert len({one.handle for one in found.ambiguous}) == 3
    assert all(one.handle and one.handle.startswith("qq:") for one in found.not_signed)
    assert len(found.not_signed) == 16
    assert sorted(found.unknown) == sorted(["蒲公英的邻居1", "风铃的邻居2", "北斗的邻居0"])
    assert found.signed_twice == ("小雨",)


def test_looking_changes_nothing_in_the_desk(shop: Desk) -> None:
    shop.members.star(shop.members.find(MemberQuery())[:1])
    before, label = contents(shop.store.path), shop.store.undo_label()
    _against(shop, "茶友老友会", "orders/快团团_第1团.xlsx")
    _against(shop, "茶友老友会", "rosters/2026-11-15/QQ群成员列表-茶友老友会.xlsx")
    assert contents(shop.store.path) == before
    assert shop.store.undo_label() == label


def test_a_roster_is_matched_by_its_numbers(shop: Desk) -> None:
    same = _against(shop, "茶友老友会", "rosters/2026-11-15/QQ群成员列表-茶友老友会.xlsx")
    assert (len(same.signed), same.not_signed, same.doubts) == (27, (), ())
    older = _against(shop, "茶友老友会", "rosters/2026-09-01/QQ群成员列表-茶友老友会.xlsx")
    assert _names(older.not_signed)  # who joined since
    assert len(older.signed) + len(older.not_signed) == 27


def _tea(desk: Desk) -> tuple[int, dict[str, int]]:
    group = desk.groups.add("试茶群", Platform.WECHAT)
    phone = Handle(HandleKind.PHONE_NUMBER, "13800000001")
    people = {
        name: desk.members.add(name, phone if name == "月亮" else None, group) for name in ("月亮", "半糖", "海带")
    }
    return group, people


ORDERS = (
    "订单号,买家昵称,买家手机号,订单创建时间,订单实付金额,订单状态,商品名称,商品已退款金额\r\n"
    "E1,谁的号,13800000001,2026-11-01 10:00:00,68.00,交易完成,茶盒,0\r\n"
    "E2,半糖,,2026-11-01 10:00:00,68.00,交易完成,茶盒,68.00\r\n"
    "E3,海带,,2026-11-01 10:00:00,68.00,交易完成,茶盒,10.00\r\n"
    "E4,半糖,,2026-11-01 10:00:00,68.00,等待买家付款,茶盒,0\r\n"
)


def test_orders_count_when_paid_and_not_refunded_in_full(desk: Desk, tmp_path: Path) -> None:
    group, people = _tea(desk)
    path = tmp_path / "有赞订单.csv"
    path.write_text(ORDERS, encoding="utf-8")
    (parsed,) = desk.imports.read(path)
    claims = desk.who_has_not.claims(parsed, path.name)
    assert (claims.kind, len(claims.lines), claims.left_out) == (FileKind.ORDERS, 2, 2)
    found = check(desk.who_has_not.roll(group), [claims])
    assert [one.id for one in found.signed] == [people["月亮"]]
    assert [(doubt.member_id, doubt.why) for doubt in found.doubts] == [(people["海带"], Why.ALIKE)]
    assert set(_names(found.not_signed)) == {"半糖", "海带"}


def test_a_buyer_the_desk_knows_from_that_shop_is_known_again(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "有赞订单.csv"
    path.write_text(ORDERS, encoding="utf-8")
    (parsed,) = desk.imports.read(path)
    desk.imports.write(parsed, Source(path.name, "0"))
    buyer = desk.members.find(MemberQuery(text="海带"))[0]
    group = desk.groups.add("试茶群", Platform.WECHAT)
    other = desk.members.add("海带", None, group)
    found = check(desk.who_has_not.roll(group), [desk.who_has_not.claims(parsed, "")])
    assert [doubt.member_id for doubt in found.doubts] == [other]  # a buyer of that name may be the one in the group
    with desk.store.write("add_member") as con:
        from opsdesk.store import members

        members.join(con, buyer, group, desk.clock.now())
    found = check(desk.who_has_not.roll(group), [desk.who_has_not.claims(parsed, "")])
    assert [one.id for one in found.signed] == [buyer]


def test_who_was_reminded_is_kept_and_undone(desk: Desk) -> None:
    group, people = _tea(desk)
    ask = desk.who_has_not
    before = contents(desk.store.path)
    ask.remind(group, "茶盒", "今晚截止", [people["月亮"], people["半糖"]])
    (chase,) = ask.chases(group, "茶盒")
    assert chase.members == (people["月亮"], people["半糖"])
    assert ask.last_body(group) == "今晚截止"
    assert ask.reminded(group, "茶盒") == frozenset()
    assert ask.reminded(group, "问卷") == {people["月亮"], people["半糖"]}
    assert ask.reminded(group + 1, "茶盒") == {people["月亮"], people["半糖"]}
    told = {one.id: one.reminded_at for one in ask.roll(group).people}
    assert told == {people["月亮"]: chase.at, people["半糖"]: chase.at, people["海带"]: None}
    after = contents(desk.store.path)
    assert desk.store.undo().label == "remind"
    assert contents(desk.store.path) == before
    assert ask.chases(group, "茶盒") == []
    desk.store.redo()
    assert contents(desk.store.path) == after
    healthy(desk.store.path)


def test_old_reminders_are_over(desk: Desk) -> None:
    group, people = _tea(desk)
    ask = desk.who_has_not
    ask.remind(group, "茶盒", "", [people["月亮"]])
    (chase,) = ask.chases(group, "茶盒")
    from dataclasses import replace

    from opsdesk.services.who_has_not import WhoHasNotService

    later = WhoHasNotService(desk.store, replace(desk.clock, now=lambda: chase.at + 3 * 86400 + 1))
    assert later.chases(group, "茶盒") == []
    assert later.reminded(group, "别的") == frozenset()


def test_a_group_that_is_not_there(desk: Desk) -> None:
    with pytest.raises(OpsdeskError) as raised:
        desk.who_has_not.roll(404)
    assert raised.value.problem is Problem.NOT_FOUND


def test_the_list_is_written_as_a_table(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    desk.who_has_not.write_list(path, ("昵称", "群昵称"), [("=cmd", "月亮")])
    assert path.read_text(encoding="utf-8-sig").splitlines() == ["昵称,群昵称", "'=cmd,月亮"]
    desk.who_has_not.write_list(path.with_suffix(".xlsx"), ("昵称",), [("月亮",)])
    assert path.with_suffix(".xlsx").read_bytes().startswith(b"PK")
