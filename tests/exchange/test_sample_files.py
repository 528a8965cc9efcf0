"""Every file of the sample is read as its truth says: kind, encoding, rows, people, money."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import Field, FileKind, ParsedFile, PersonRow
from opsdesk.domain.platforms import SHORT, HandleKind
from opsdesk.exchange.reading import read_file

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources" / "sample"
TRUTH: dict[str, Any] = json.loads((ROOT / "tests/data/sample_truth.json").read_text(encoding="utf-8"))
LATER = {"plan"}
CHINA = timezone(timedelta(hours=8))
FILES = TRUTH["files"]
READ = [name for name, facts in FILES.items() if facts["kind"] not in LATER | {"picture"}]


@cache
def parsed(name: str) -> ParsedFile:
    (found,) = read_file(SAMPLE / name)
    return found


@pytest.mark.parametrize("name", READ)
def test_a_file_is_what_the_truth_says(name: str) -> None:
    facts, found = FILES[name], parsed(name)
    assert found.kind == facts["kind"]
    assert (found.encoding, found.header_row, found.data_rows) == (
        facts["encoding"],
        facts["header_row"],
        facts["data_rows"],
    )
    if found.kind is FileKind.ROSTER:
        assert (found.preset, len(found.people)) == (facts["format"], facts["people"])
        assert found.taken_on == facts["taken"][:10]
        assert found.group_name == (TRUTH["rosters"][facts["group"]]["name"] if found.preset != "onebot" else "")
    if "orders" in facts:
        assert len(found.orders) == facts["orders"]
    if "sheet" in facts:
        assert found.sheet == facts["sheet"]
    assert not [problem for problem in found.problems if problem.fatal]


@pytest.mark.parametrize("name", [name for name, facts in FILES.items() if facts["kind"] in LATER])
def test_what_is_not_read_yet_is_named(name: str) -> None:
    with pytest.raises(OpsdeskError) as caught:
        read_file(SAMPLE / name)
    assert caught.value.problem is Problem.FILE_KIND_LATER
    assert caught.value.values["kind"] is FileKind(FILES[name]["kind"])


def test_a_picture_is_no_table() -> None:
    with pytest.raises(OpsdeskError) as caught:
        read_file(SAMPLE / "posters/background.png")
    assert caught.value.problem is Problem.FILE_UNKNOWN


def handles_of(people: list[PersonRow]) -> set[str]:
    return {f"{SHORT[kind]}:{value}" for person in people for kind, value in person.handles}


@pytest.mark.parametrize("group", TRUTH["rosters"])
def test_rosters_differ_by_whom_the_truth_says(group: str) -> None:
    facts = TRUTH["rosters"][group]
    lists = [parsed(name).people for name in facts["files"]]
    assert [len(people) for people in lists] == facts["members"]
    known = {handle.partition(":")[0] for pair in facts["pairs"] for key in ("joined", "left") for handle in pair[key]}
    for old, new, pair in zip(lists, lists[1:], facts["pairs"], strict=False):
        before, after = ({h for h in handles_of(people) if h.partition(":")[0] in known} for people in (old, new))
        assert after - before == set(pair["joined"]) | set(pair["rejoined"])
        assert before - after == set(pair["left"])
        names = [{h: p.name for p in people for h in handles_of([p])} for people in (old, new)]
        for handle, was, now in pair["renamed"]:
            assert (names[0][handle], names[1][handle]) == (was, now)
        cards = [{h: p.card for p in people for h in handles_of([p])} for people in (old, new)]
        for handle, was, now in pair["card_changed"]:
            assert (cards[0][handle], cards[1][handle]) == (was, now)


def test_a_group_number_comes_from_the_rows_or_the_name() -> None:
    found = parsed("rosters/2026-11-15/群聊990000105的29名成员的数据.xlsx")
    assert (found.group_ref, found.people[0].duty, found.people[1].duty) == ("990000105", "owner", "")
    # 0000-00-00 is no date, and nobody has to hear of it.
    assert any(person.last_spoke_at is None for person in found.people)
    assert not found.problems


def test_repeated_rows_of_a_roster_are_told() -> None:
    found = parsed("rosters/2026-11-15/茶友二群.txt")
    assert [problem.code for problem in found.problems] == ["repeated", "repeated"]
    assert found.problems[0].value in {value for person in found.people for _, value in person.handles}


def orders() -> dict[str, dict[str, Any]]:
    shops: dict[str, dict[str, Any]] = defaultdict(dict)
    # The newer Youzan export knows more refunds; by name it comes second.
    for name in sorted(READ):
        for order in parsed(name).orders:
            shops[order.source][order.number] = order
    return shops


def test_every_order_is_paid_and_refunded_to_the_fen() -> None:
    shops = orders()
    assert shops.keys() == TRUTH["orders"]["orders"].keys()
    for shop, expected in TRUTH["orders"]["orders"].items():
        amounts = {number: [order.paid_fen, order.refund_fen] for number, order in shops[shop].items()}
        assert amounts == {number: values[1:] for number, values in expected.items()}
        facts = TRUTH["orders"]["by_shop"][shop]
        assert sum(order.paid_fen > 0 for order in shops[shop].values()) == facts["orders"]
        never = [order for order in shops[shop].values() if not order.paid_fen]
        assert len(never) == facts["never_paid"]
        assert {order.status for order in never} <= {"closed"}


def test_full_phones_are_handles_and_masked_ones_are_not() -> None:
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for shop in orders().values():
        for order in shop.values():
            assert bool(order.handles) != ("*" in order.phone_shown) or not order.phone_shown
            for kind, phone in order.handles:
                assert kind is HandleKind.PHONE_NUMBER
                sums[phone][0] += order.paid_fen > 0
                sums[phone][1] += order.paid_fen
                sums[phone][2] += order.refund_fen
    expected = TRUTH["orders"]["by_full_phone"]
    assert sums == {phone: [f["orders"], f["paid_fen"], f["refunded_fen"]] for phone, f in expected.items()}


def test_a_present_shows_its_recipient() -> None:
    found = {order.number: order for order in parsed("orders/快团团_第3团.xlsx").orders}
    assert found["3#2"].buyer == "打盹的小鹿同学"
    assert found["3#2"].recipient == "米盏"
    assert [(line.item, line.spec, line.quantity) for line in found["3#2"].lines] == [
        ("福鼎白茶饼", "整提5饼", 1),
        ("凤凰单丛·蜜兰香", "250g", 2),
    ]


def test_item_rows_have_names_that_hold_between_exports() -> None:
    older, newer = (
        {order.number: order for order in parsed(f"orders/有赞订单_{days}.csv").orders}
        for days in ("0416-0901", "0807-1115")
    )
    both = TRUTH["orders"]["in_both_youzan_files"]
    assert both == sorted(older.keys() & newer.keys(), key=both.index)
    for number in both:
        assert [line.ref for line in older[number].lines] == [line.ref for line in newer[number].lines]
    store = parsed("orders/微信小店订单.zip").orders
    assert all(sum(line.paid_fen or 0 for line in order.lines) == order.paid_fen for order in store)
    refunded = next(order for order in store if order.number == "3707312311130000134")
    assert [line.refund_fen for line in refunded.lines] == [0, 18400, 0]


def day(seconds: int | None) -> str | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, CHINA).date().isoformat()


def test_the_book_says_what_its_cells_say() -> None:
    book = parsed("members.xlsx")
    assert {person.row for person in book.people} == {int(row) for row in TRUTH["members_book"]["expected"]}
    for person in book.people:
        handles = dict(person.handles)
        values = {
            "nick": person.name,
            "name": person.real_name,
            "wechat": handles.get(HandleKind.WECHAT_ID, ""),
            "qq": handles.get(HandleKind.QQ_NUMBER, ""),
            "phone": handles.get(HandleKind.PHONE_NUMBER),
            "level": person.level,
            "tags": list(person.tags),
            "joined": day(person.joined_at),
            "birthday": person.birthday or None,
            "spent_fen": person.spent_fen,
            "points": person.points,
            "referrer": person.referrer,
            "note": person.note,
        }
        assert values == TRUTH["members_book"]["expected"][str(person.row)]["values"], person.row


def test_the_book_tells_what_it_could_not_take() -> None:
    book = parsed("members.xlsx")
    keys = {Field.PHONE: "phone", Field.JOINED: "joined", Field.BIRTHDAY: "birthday", Field.SPENT: "spent_fen"}
    for row, facts in TRUTH["members_book"]["expected"].items():
        told = [
            [keys[problem.field], problem.code, *([list(problem.readings)] if problem.readings else [])]
            for problem in book.problems
            if problem.row == int(row) and problem.field
        ]
        assert sorted(told, key=str) == sorted(facts["problems"], key=str)
    others = [(problem.row, problem.code) for problem in book.problems if not problem.field]
    kinds = TRUTH["members_book"]["rows"]
    assert others == [(kinds.index("duplicate") + 1, "repeated"), (kinds.index("total") + 1, "total_row")]


@pytest.mark.parametrize(("key", "name"), [("vcf", "contacts/contacts.vcf"), ("google", "contacts/google.csv")])
def test_contacts_have_the_names_they_were_saved_under(key: str, name: str) -> None:
    found = [(person.name, "".join(value for _, value in person.handles)) for person in parsed(name).people]
    assert sorted(found) == sorted((facts["name"], facts["phone"]) for facts in TRUTH["contacts"][key].values())


@pytest.mark.parametrize("name", TRUTH["chains"])
def test_chains_keep_numbers_and_words(name: str) -> None:
    found = parsed(name)
    entries = TRUTH["chains"][name]["entries"]
    assert [row.no for row in found.chain] == [entry["number"] for entry in entries]
    for row, entry in zip(found.chain, entries, strict=True):
        assert row.text.removeprefix(entry["name"]).strip() == entry["extra"]
    assert found.topic.endswith(("14:00，人均 68 元）", "周四截单"))
    assert found.group_name == TRUTH["rosters"][FILES[name]["group"]]["name"]
