"""Duplicates before an import: who is recognised, who only bears a like name, and what her choices do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.batches import ImportOptions, Looked
from opsdesk.domain.members import MemberQuery
from opsdesk.domain.resemblances import SHOWN_AT_MOST, Alike, Duplicates
from opsdesk.services.bringing_in import Source
from opsdesk.services.work import Progress
from tests.contents import contents, healthy

if TYPE_CHECKING:
    from opsdesk.services.desk import Desk

BOOK = "昵称,手机,备注名,姓名\n小雨,13800000001,雨一,王小雨\n大雪,13800000002,,\nMint,13800000003,薄荷,\n"


def look(desk: Desk, text: str, name: str = "b") -> Looked:
    (looked,) = desk.imports.look_at_text(text, name)
    return looked


def duplicates(looked: Looked) -> Duplicates:
    assert looked.would is not None
    assert looked.would.duplicates is not None
    return looked.would.duplicates


def bring(desk: Desk, text: str, options: ImportOptions | None = None, name: str = "a") -> int | None:
    (parsed,) = desk.imports.read_text(text, "")
    return desk.imports.write(parsed, Source(name, name * 64), options).batch


@pytest.fixture
def book(desk: Desk) -> Desk:
    bring(desk, BOOK)
    return desk


def id_of(desk: Desk, name: str) -> int:
    found: int = desk.store.reader().execute("select min(id) from member where name = ?", [name]).fetchone()[0]
    return found


def test_who_is_recognised_is_told_with_the_account(book: Desk) -> None:
    found = duplicates(look(book, "昵称,手机,性别\n雨大人,13800000001,女\n大雪,13800000002,\n新人,13800000009,女\n"))
    told = [(one.row, one.name, one.member, one.kind, one.value, one.changes) for one in found.sure]
    assert told == [
        (2, "雨大人", "小雨", "phone:id", "13800000001", True),
        (3, "大雪", "大雪", "phone:id", "13800000002", False),
    ]
    assert (found.recognised, found.resembling, found.maybe) == (2, 0, [])


def test_the_same_name_is_shown_and_never_merged(book: Desk) -> None:
    text = "昵称,手机\n小雨,138****0001\n王小雨,\nＭＩＮＴ,\n薄荷,\n大雪🍵,\n晓宇,\n小雨,13900000001\n"
    looked = look(book, text)
    found = duplicates(looked)
    told = {one.row: (one.member, one.why, one.clash) for one in found.maybe}
    assert told == {
        2: ("小雨", (Alike.PHONE, Alike.NAME), ""),
        3: ("小雨", (Alike.REMARK,), ""),
        4: ("Mint", (Alike.LIKE_NAME,), ""),
        5: ("Mint", (Alike.REMARK,), ""),
        6: ("大雪", (Alike.LIKE_NAME,), ""),
        8: ("小雨", (Alike.NAME,), "phone:id"),
    }
    assert found.maybe[0].row == 2
    assert looked.would is not None
    assert (looked.would.new, found.resembling) == (7, 6)
    book.imports.bring_in_looked([looked], Progress())
    assert book.members.count(MemberQuery()) == 10


def test_what_she_says_is_the_same_goes_into_that_member(book: Desk) -> None:
    text = "昵称,手机,地区\n小雨,,上海\n大雪,,杭州\n"
    rain, before = id_of(book, "小雨"), contents(book.store.path)
    batch = bring(book, text, ImportOptions(same={2: rain}), "b")
    assert book.members.count(MemberQuery()) == 4
    rows = dict(book.store.reader().execute("select region, id from member where region is not null").fetchall())
    assert rows["上海"] == rain
    assert rows["杭州"] != id_of(book, "小雨")
    again = bring(book, text, ImportOptions(), "c")
    assert again is None  # known by that name from now on
    assert batch is not None
    book.imports.take_back(batch)
    assert contents(book.store.path) == before
    healthy(book.store.path)


def test_two_different_phones_are_not_one_person_whatever_she_says(book: Desk) -> None:
    rain = id_of(book, "小雨")
    bring(book, "昵称,手机\n小雨,13900000001\n", ImportOptions(same={2: rain}), "b")
    assert book.members.count(MemberQuery()) == 4


def test_what_she_leaves_for_later_waits_under_same_person(book: Desk) -> None:
    rain = id_of(book, "小雨")
    batch = bring(book, "昵称,地区\n小雨,上海\n", ImportOptions(later={2: rain}), "b")
    (pair,) = [one for one in book.merging.proposals() if rain in (one.kept_id, one.other_id)]
    assert {pair.kept_name, pair.other_name} == {"小雨"}
    assert batch is not None
    before = book.members.count(MemberQuery())
    book.imports.take_back(batch)
    assert book.members.count(MemberQuery()) == before - 1
    assert [one for one in book.merging.proposals() if rain in (one.kept_id, one.other_id)] == []


def test_choices_of_another_file_do_nothing(book: Desk) -> None:
    result = bring(book, "昵称,手机\n新人,13800000077\n", ImportOptions(same={2: 999, 77: 1}, later={5: 1}), "b")
    assert result is not None
    assert book.members.count(MemberQuery()) == 4


def test_the_list_is_bounded_and_the_count_is_whole(desk: Desk) -> None:
    names = [f"茶友{n}号" for n in range(SHOWN_AT_MOST + 50)]
    bring(desk, "昵称,手机\n" + "".join(f"{name},1370000{n:04}\n" for n, name in enumerate(names)))
    found = duplicates(look(desk, "昵称,地区\n" + "".join(f"{name},上海\n" for name in names)))
    assert (found.resembling, len(found.maybe)) == (len(names), SHOWN_AT_MOST)


def test_a_name_that_many_bear_says_nothing(desk: Desk) -> None:
    bring(desk, "昵称,手机\n" + "".join(f"微信用户,1370000{n:04}\n" for n in range(60)))
    assert duplicates(look(desk, "昵称,地区\n微信用户,上海\n")).resembling == 0
