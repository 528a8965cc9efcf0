"""Members: lists and what narrows them, accounts, labels, stars; each edit one step that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.filters import Condition, Field, Not, Relation, conjuncts, is_in
from opsdesk.domain.members import MemberQuery, MemberSort, Star, Tier, meter_level
from opsdesk.domain.platforms import Handle, HandleKind, Platform
from opsdesk.domain.touches import NewTouch, TouchKind, Way
from tests.contents import contents

if TYPE_CHECKING:
    from opsdesk.services.desk import Desk


def _named(desk: Desk, name: str) -> int:
    lines = desk.members.lines(desk.members.find(MemberQuery()))
    return next(key for key, line in lines.items() if line.name == name)


def _names(desk: Desk, query: MemberQuery) -> list[str]:
    ids = desk.members.find(query)
    lines = desk.members.lines(ids)
    return [lines[key].name for key in ids]


def test_names_sort_as_a_reader_expects(tea: Desk) -> None:
    assert _names(tea, MemberQuery()) == [
        "9群主", "10群主", "阿九", "李雷", "李雷", "Mint Radio", "仇英", "单一泉", "王伟", "🍵小满", "曾小雨", "𠮷野",
    ]  # fmt: skip


def test_the_first_page_is_the_head_of_the_whole_list(tea: Desk) -> None:
    for sort in MemberSort:
        for descending in (False, True):
            query = MemberQuery(sort=sort, descending=descending)
            assert tea.members.first_page(query) == tea.members.find(query)
            assert tea.members.count(query) == 12


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("曾", ["曾小雨"]),
        ("zxy", ["曾小雨"]),
        ("zengxiao", ["曾小雨"]),
        ("qiu ying", ["仇英"]),
        ("mint", ["Mint Radio"]),
        ("MINT RAD", ["Mint Radio"]),
        ("%", []),
        ("_", []),
        ("!", []),
        ("'; drop table member; --", []),
        ("nobody", []),
    ],
)
def test_search_finds_names_and_readings_and_takes_marks_as_they_are(tea: Desk, text: str, found: list[str]) -> None:
    assert _names(tea, MemberQuery(text=text)) == found
    assert tea.members.count(MemberQuery(text=text)) == len(found)


def test_search_finds_marks_where_they_stand(desk: Desk) -> None:
    for name in ("100% tea", "snake_case", "hey!"):
        desk.members.add(name)
    assert _names(desk, MemberQuery(text="%")) == ["100% tea"]
    assert _names(desk, MemberQuery(text="_")) == ["snake_case"]
    assert _names(desk, MemberQuery(text="!")) == ["hey!"]


def test_search_looks_into_words_accounts_and_tags(tea: Desk) -> None:
    key = _named(tea, "王伟")
    tea.members.edit(key, "remark", "Kiln friend")
    tea.members.edit(key, "note", "allergic to nuts")
    tea.members.edit(key, "region", "景德镇")
    tea.members.add_handle(key, Handle(HandleKind.WECHAT_ID, "wxid_wangwei"))
    tea.labels.tag([key], "茶器")
    for text in ("kiln", "nuts", "景德", "wxid_wang", "茶器"):
        assert tea.members.find(MemberQuery(text=text)) == [key]


def test_conditions_narrow_and_are_named(tea: Desk) -> None:
    one, two = _named(tea, "王伟"), _named(tea, "仇英")
    tea.members.star([one])
    tea.labels.tag([two], "guest")
    tag = tea.labels.tags()[0].id
    tea.labels.give_role([two], "Chief Joke Officer")
    role = tea.labels.roles()[0].id
    for days in (0, 3):
        at = tea.clock.now() - days * 86400
        tea.touches.log_touch([two], NewTouch(TouchKind.ANSWER, Way.GOT, at=at))
    group = tea.groups.add("Harbor 03", Platform.WECHAT)
    new = tea.members.add("here", group_id=group)
    assert tea.members.find(MemberQuery(starred=True)) == [one]
    assert tea.members.count(MemberQuery(starred=False)) == 12
    assert tea.members.find(MemberQuery(tag_id=tag)) == [two]
    assert tea.members.find(MemberQuery(where=is_in(Field.ROLE, role))) == [two]
    assert tea.members.find(MemberQuery(owed=True)) == [two]
    assert two not in tea.members.find(MemberQuery(where=Not(Condition(Field.TOUCHED, Relation.WITHIN, 30))))
    assert tea.members.find(MemberQuery(group_id=group)) == [new]
    assert new not in tea.members.find(MemberQuery(where=is_in(Field.MISSING, "group")))
    assert tea.members.find(MemberQuery(tiers=frozenset({Tier.CORE, Tier.ACTIVE}), sort=MemberSort.TIER)) == [one, two]
    query = MemberQuery(text="x", starred=True, sort=MemberSort.SPEND)
    assert len(conjuncts(query.tree())) == 2
    assert not query.unfiltered
    assert MemberQuery(sort=MemberSort.SPEND, descending=True).unfiltered


def test_a_new_member_comes_with_account_group_and_remark_in_one_step(desk: Desk) -> None:
    group = desk.groups.add("Harbor 03", Platform.WECHAT)
    before = contents(desk.store.path)
    key = desk.members.add(" Paper \n Plane ", Handle(HandleKind.PHONE_NUMBER, "138 0000 0741"), group, " cups ")
    detail = desk.members.detail(key)
    assert (detail.line.name, detail.line.remark, detail.line.tier) == ("Paper Plane", "cups", Tier.SILENT)
    assert detail.handles[0].handle == Handle(HandleKind.PHONE_NUMBER, "13800000741")
    assert [(stay.group_name, stay.joined_basis) for stay in detail.memberships] == [("Harbor 03", "told")]
    desk.store.undo()
    assert contents(desk.store.path) == before
    desk.store.redo()
    assert desk.members.detail(key).line.name == "Paper Plane"


@pytest.mark.parametrize(
    "handle",
    [
        Handle(HandleKind.QQ_NUMBER, "12"),
        Handle(HandleKind.PHONE_NUMBER, "138****0741"),
        Handle(HandleKind.WECHAT_ID, "a b"),
        Handle(HandleKind.TELEGRAM_ID, "   "),
    ],
)
def test_an_account_that_is_none_is_refused(desk: Desk, handle: Handle) -> None:
    with pytest.raises(OpsdeskError) as refused:
        desk.members.add("x", handle)
    assert refused.value.problem is Problem.HANDLE_INVALID
    assert desk.members.count(MemberQuery()) == 0


def test_an_account_belongs_to_one_member_until_it_is_retired(desk: Desk) -> None:
    handle = Handle(HandleKind.QQ_NUMBER, "9000000741")
    one, two = desk.members.add("one", handle), desk.members.add("two")
    with pytest.raises(OpsdeskError) as refused:
        desk.members.add_handle(two, handle)
    assert refused.value.problem is Problem.HANDLE_TAKEN
    assert refused.value.values == {"handle": "9000000741", "id": one, "name": "one"}
    desk.members.retire_handle(desk.members.detail(one).handles[0].id)
    desk.members.add_handle(two, handle)
    assert desk.members.detail(two).handles[0].handle == handle
    assert desk.members.detail(one).handles[0].retired_at is not None


def test_a_name_must_be_there(desk: Desk) -> None:
    with pytest.raises(OpsdeskError) as refused:
        desk.members.add(" \n ")
    assert refused.value.problem is Problem.NAME_EMPTY


def test_only_words_of_a_member_are_edited(tea: Desk) -> None:
    with pytest.raises(ValueError, match="tier"):
        tea.members.edit(_named(tea, "王伟"), "tier", "core")


def test_a_surname_reading_moves_a_member(tea: Desk) -> None:
    key = _named(tea, "曾小雨")
    tea.members.edit(key, "reading", "ceng")
    names = _names(tea, MemberQuery())
    assert names.index("曾小雨") < names.index("李雷")
    tea.store.undo()
    names = _names(tea, MemberQuery())
    assert names.index("曾小雨") > names.index("王伟")


def test_a_star_is_core_with_its_reason_until_taken_off(tea: Desk) -> None:
    key = _named(tea, "王伟")
    before = contents(tea.store.path)
    tea.members.star([key], Star.LEADERSHIP)
    detail = tea.members.detail(key)
    assert (detail.line.tier, detail.line.star, detail.tier_reason.code) == (Tier.CORE, Star.LEADERSHIP, "starred")
    assert tea.members.counts().starred == 1
    tea.members.star([key], None)
    assert tea.members.detail(key).line.tier is Tier.UNKNOWN
    tea.store.undo()
    tea.store.undo()
    assert contents(tea.store.path) == before


def test_tags_and_roles_hang_once_and_come_off(tea: Desk) -> None:
    ids = tea.members.find(MemberQuery())[:3]
    tea.labels.tag(ids, "kiln night")
    tea.labels.tag(ids[:1], " kiln  night ")
    assert [(tag.name, tag.members) for tag in tea.labels.tags()] == [("kiln night", 3)]
    tea.labels.untag(ids[:1], tea.labels.tags()[0].id)
    assert tea.labels.tags()[0].members == 2
    tea.store.undo()
    assert tea.labels.tags()[0].members == 3
    tea.labels.give_role(ids[:1], "Chief Information Officer")
    role = tea.members.detail(ids[0]).roles[0]
    tea.labels.end_role(ids[0], role.id)
    assert tea.members.detail(ids[0]).roles == ()


def test_days_to_remember_are_in_the_detail(tea: Desk) -> None:
    key = _named(tea, "王伟")
    tea.touches.add_date(key, "birthday", 8, 15, lunar=True)
    tea.touches.add_date(key, "wedding", 5, 2, year=2020)
    days = [(day.kind, day.month, day.day, day.year, day.lunar) for day in tea.members.detail(key).dates]
    assert days == [("wedding", 5, 2, 2020, False), ("birthday", 8, 15, None, True)]


def test_the_bin_takes_members_out_of_every_list(tea: Desk) -> None:
    ids = tea.members.find(MemberQuery())[:2]
    tea.members.trash(ids)
    assert tea.members.count(MemberQuery()) == 10
    assert tea.members.counts().total == 10
    assert tea.members.lines(ids) == {}
    with pytest.raises(OpsdeskError) as refused:
        tea.members.detail(ids[0])
    assert refused.value.problem is Problem.NOT_FOUND
    tea.store.undo()
    assert tea.members.count(MemberQuery()) == 12


def test_the_meter_counts_in_steps() -> None:
    assert [meter_level(count) for count in (-1, 0, 1, 2, 4, 5, 900)] == [0, 0, 1, 2, 2, 3, 3]
