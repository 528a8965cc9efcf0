"""Two members who are one: what is proposed and why, what is refused, what stays, and taking it apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import FileKind, ParsedFile, PersonRow
from opsdesk.domain.members import MemberQuery, Star, Tier
from opsdesk.domain.merging import Likeness, Take, Why
from opsdesk.domain.platforms import Handle, HandleKind, Platform
from opsdesk.domain.touches import NewTouch, TouchKind, Way
from opsdesk.services.bringing_in import Source
from tests.contents import contents

if TYPE_CHECKING:
    from opsdesk.services.desk import Desk

PHONE = "13800000214"


def _handle(kind: HandleKind, value: str) -> Handle:
    return Handle(kind, value)


def _whys(desk: Desk) -> dict[tuple[int, int], set[Why]]:
    return {
        (min(pair.kept_id, pair.other_id), max(pair.kept_id, pair.other_id)): {one.why for one in pair.reasons}
        for pair in desk.merging.proposals()
    }


def _refused(problem: Problem, call: object, *args: object) -> OpsdeskError:
    with pytest.raises(OpsdeskError) as raised:
        call(*args)  # type: ignore[operator]
    assert raised.value.problem is problem
    return raised.value


def test_a_nickname_alone_proposes_nothing_and_nothing_merges_by_itself(desk: Desk) -> None:
    for _ in range(3):
        desk.members.add("李雷")
    desk.members.add("李雷", remark="李雷")
    desk.members.add("李雷", remark="李雷")
    before = contents(desk.store.path)
    assert desk.merging.proposals() == []
    assert contents(desk.store.path) == before


def test_what_two_share_is_told_as_the_reason(desk: Desk) -> None:
    harbor, kiln = (desk.groups.add(name, Platform.WECHAT) for name in ("Harbor", "Kiln"))
    a = desk.members.add("Fig Postman", _handle(HandleKind.PHONE_NUMBER, PHONE), harbor)
    b = desk.members.add("fig p", remark=f"电话 {PHONE}")
    c = desk.members.add("Oat Thunder", remark="oats, Suzhou")
    d = desk.members.add("thunder", remark="oats, Suzhou")
    e, f = desk.members.add("曾小雨 🍵", group_id=kiln), desk.members.add("曾小雨", group_id=kiln)
    g, h = desk.members.add("阿九"), desk.members.add("九号", remark="阿九")
    found = _whys(desk)
    assert found == {
        (a, b): {Why.SAME_PHONE},
        (c, d): {Why.SAME_REMARK},
        (e, f): {Why.ALIKE_IN_GROUP, Why.TOGETHER},
        (g, h): {Why.NAMED_IN_REMARK},
    }
    scores = [pair.score for pair in desk.merging.proposals()]
    assert scores == sorted(scores, reverse=True)
    assert desk.merging.proposals()[0].likeness is Likeness.LIKELY


def test_a_rare_name_is_a_hint_and_a_common_one_none(desk: Desk) -> None:
    a = desk.members.add("打盹的盏风铃本人", _handle(HandleKind.QQ_NUMBER, "9000001274"))
    b = desk.members.add("打盹的盏风铃本人", _handle(HandleKind.PHONE_NUMBER, PHONE))
    assert _whys(desk) == {(a, b): {Why.RARE_NAME}}
    assert desk.merging.pair(a, b) == desk.merging.proposals()[0]
    assert desk.merging.proposals()[0].likeness is Likeness.POSSIBLE
    for _ in range(2):
        desk.members.add("打盹的盏风铃本人")
    assert _whys(desk) == {}
    assert desk.merging.pair(a, b).reasons == ()


def test_a_name_that_is_only_borne_by_two_is_not_noted_of_either(desk: Desk) -> None:
    noted, *called = (
        desk.members.add(name, remark=remark) for name, remark in (("Moon", "茶友"), ("茶友", ""), ("茶友", ""))
    )
    assert set(_whys(desk)) == {(noted, one) for one in called}


def test_an_account_that_went_from_one_to_the_other_is_the_surest(desk: Desk) -> None:
    number = _handle(HandleKind.QQ_NUMBER, "9000000741")
    a = desk.members.add("a", number)
    desk.members.retire_handle(desk.members.detail(a).handles[0].id)
    b = desk.members.add("b", number)
    assert _whys(desk) == {(a, b): {Why.SAME_ACCOUNT}}


def test_a_key_that_many_share_is_passed_over(desk: Desk) -> None:
    with desk.store.write("made", undoable=False) as con:
        con.executemany(
            "insert into member(name, remark, created_at) values (?, ?, 0)",
            [(f"m{number}", "客户" if number < 51 else "茶友") for number in range(101)],
        )
    found = _whys(desk)
    assert len(found) == 50 * 49 // 2
    assert all(key > 51 for pair in found for key in pair)


def test_different_accounts_of_one_platform_stop_the_merge_and_wait_in_the_queue(desk: Desk) -> None:
    a = desk.members.add("a", _handle(HandleKind.QQ_NUMBER, "9000000741"))
    b = desk.members.add("b", _handle(HandleKind.QQ_NUMBER, "9000000742"))
    third = desk.members.add("c")
    before = contents(desk.store.path)
    error = _refused(Problem.MERGE_CLASH, desk.merging.merge, a, [third, b])
    assert (error.values["mine"], error.values["theirs"]) == ("9000000741", "9000000742")
    after = contents(desk.store.path)
    assert len(after.pop("member_pair")) == 1
    assert before.pop("member_pair") == []
    assert after == before
    assert [(pair.kept_id, pair.other_id) for pair in desk.merging.proposals()] == [(a, b)]
    desk.members.retire_handle(desk.members.detail(b).handles[0].id)
    desk.merging.merge(a, [b])
    assert desk.members.find(MemberQuery()) == [a, third]


def test_choices_say_what_stays(desk: Desk) -> None:
    a, b = desk.members.add("Moon", remark="teapots"), desk.members.add("moon_2", remark="cups")
    for key, region, note in ((a, "Hangzhou", "met in May"), (b, "Suzhou", "likes oolong")):
        desk.members.edit(key, "region", region)
        desk.members.edit(key, "note", note)
        desk.touches.add_date(key, "birthday", key, 8)
    desk.members.edit(b, "real_name", "Mei")
    desk.members.star([b], Star.LEADERSHIP)
    rows = {row.key: row for row in desk.merging.compare(a, b).rows}
    assert {key for key, row in rows.items() if row.differs} == {"name", "remark", "region", "note", "birthday"}
    assert (rows["star"].take, rows["note"].take, rows["region"].take) == (Take.OTHER, Take.BOTH, Take.KEPT)
    desk.merging.merge(a, [b], {"region": Take.OTHER, "birthday": Take.OTHER, "name": Take.BOTH})
    kept = desk.members.detail(a)
    assert (kept.line.name, kept.line.remark, kept.region, kept.real_name) == ("Moon", "teapots", "Suzhou", "Mei")
    assert kept.note == "met in May\nlikes oolong"
    assert (kept.line.star, kept.line.tier) == (Star.LEADERSHIP, Tier.CORE)
    assert [(day.month, day.day) for day in kept.dates] == [(b, 8)]
    assert desk.members.find(MemberQuery(text="moon_2")) == [a]


def test_lists_keep_both_sides_and_count_once(desk: Desk) -> None:
    a, b = desk.members.add("a"), desk.members.add("b", _handle(HandleKind.TELEGRAM_ID, "777000111"))
    desk.labels.tag([a, b], "offline")
    desk.labels.tag([b], "speaks English")
    for key in (a, b, b):
        desk.touches.log_touch([key], NewTouch(TouchKind.ANSWER, Way.GAVE))
    desk.merging.merge(a, [b])
    kept = desk.members.detail(a)
    assert kept.line.tags == ("offline", "speaks English")
    assert (kept.gave, kept.touches) == (3, (0, 3, 0))
    assert [one.handle.value for one in kept.handles] == ["777000111", "b"]
    assert {tag.name: tag.members for tag in desk.labels.tags()} == {"offline": 1, "speaks English": 1}


def test_kept_apart_is_remembered(desk: Desk) -> None:
    a, b = desk.members.add("a", remark="kiln"), desk.members.add("b", remark="kiln")
    assert len(desk.merging.proposals()) == 1
    desk.merging.keep_apart(b, a)
    assert desk.merging.proposals() == []
    assert [(pair.kept_id, pair.other_id) for pair in desk.merging.kept_apart()] == [(a, b)]
    assert desk.merging.pair(a, b).apart
    desk.store.undo()
    assert len(desk.merging.proposals()) == 1
    desk.store.redo()
    desk.merging.let_propose(a, b)
    assert len(desk.merging.proposals()) == 1


def test_later_merges_come_apart_first(desk: Desk) -> None:
    a, b, c = (desk.members.add(name) for name in "abc")
    first, second = desk.merging.merge(a, [b, c])
    assert [(one.id, one.top) for one in desk.merging.merges()] == [(second, True), (first, False)]
    error = _refused(Problem.MERGE_BUILT_ON, desk.merging.unmerge, first)
    assert (error.values["later"], error.values["other"]) == (second, "c")
    assert desk.merging.unmerge(second) == (a, c)
    assert desk.merging.unmerge(first) == (a, b)
    _refused(Problem.MERGE_APART, desk.merging.unmerge, first)
    _refused(Problem.NOT_FOUND, desk.merging.unmerge, 99)
    assert desk.merging.merges() == []


def test_who_is_not_there_or_the_same_is_refused(desk: Desk) -> None:
    a, b = desk.members.add("a"), desk.members.add("b")
    _refused(Problem.MERGE_SELF, desk.merging.merge, a, [a])
    _refused(Problem.NOT_FOUND, desk.merging.merge, a, [99])
    desk.merging.merge(a, [b])
    _refused(Problem.NOT_FOUND, desk.merging.merge, a, [b])
    _refused(Problem.NOT_FOUND, desk.merging.pair, a, b)


def _roster(*numbers: str) -> ParsedFile:
    people = [
        PersonRow(row=row, name=f"n{number}", handles=((HandleKind.QQ_NUMBER, number),))
        for row, number in enumerate(numbers, 1)
    ]
    made = ParsedFile(FileKind.ROSTER, "made", data_rows=len(people), platform=Platform.QQ, group_name="Harbor 03")
    made.taken_on, made.people = "2026-06-15", people
    return made


def test_an_import_goes_back_only_when_its_members_are_apart(desk: Desk) -> None:
    known = desk.members.add("known")
    before = contents(desk.store.path)
    batch = desk.imports.write(_roster("9000000741", "9000000742"), Source("a.xlsx", "0" * 64)).batch
    assert batch is not None
    other = desk.members.find(MemberQuery(text="n9000000741"))[0]
    (made,) = desk.merging.merge(known, [other])
    error = _refused(Problem.IMPORT_MERGED, desk.imports.take_back, batch)
    assert (error.values["merge"], error.values["kept"]) == (made, "known")
    desk.merging.unmerge(made)
    desk.imports.take_back(batch)
    after = contents(desk.store.path)
    assert [after[table] for table in ("member", "handle", "membership", "merge", "merge_row")] == [
        before[table] for table in ("member", "handle", "membership", "merge", "merge_row")
    ]


def test_a_roster_finds_the_account_with_who_was_kept(desk: Desk) -> None:
    kept = desk.members.add("known")
    other = desk.members.add("b", _handle(HandleKind.QQ_NUMBER, "9000000741"))
    (made,) = desk.merging.merge(kept, [other])
    desk.imports.write(_roster("9000000741"), Source("a.xlsx", "0" * 64))
    assert desk.members.find(MemberQuery()) == [kept]
    assert desk.members.detail(kept).line.groups == 1
    desk.merging.unmerge(made)
    assert desk.members.detail(other).line.groups == 1
