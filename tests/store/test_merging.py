"""A merge and its way back: whatever two members hold, the desk is afterwards what it was; nothing is lost between."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opsdesk.domain.merging import Take
from opsdesk.domain.touches import NewTouch, TouchKind, Way
from opsdesk.store import figures, merging, undo
from tests.contents import contents, healthy
from tests.crowd import crowd

if TYPE_CHECKING:
    from opsdesk.services.desk import Desk

HISTORY = {"merge", "merge_row"}
ONCE_A_TEST = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
CHOICES = st.dictionaries(
    st.sampled_from(["name", "remark", "gender", "star", "birthday", "note", "avoid", "region"]),
    st.sampled_from(list(Take)),
)
SEEDS = st.integers(0, 2**31)
_seed = 0


def facts(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    return {table: rows for table, rows in contents(desk.store.path).items() if table not in HISTORY}


def different(one: dict[str, list[tuple[object, ...]]], other: dict[str, list[tuple[object, ...]]]) -> list[str]:
    """What is in one and not in the other, a line a row."""
    return [
        f"{table}: {row}"
        for table in one
        for row in sorted(set(map(repr, one[table])) ^ set(map(repr, other[table])))
    ]  # fmt: skip


def _crowd(desk: Desk, seed: int) -> list[int]:
    """Another crowd in the same desk, whatever numbers chance gave before."""
    global _seed
    _seed += 1
    return crowd(desk, seed * 1000 + _seed)


@settings(max_examples=20, deadline=None, suppress_health_check=ONCE_A_TEST)
@given(SEEDS, CHOICES)
def test_taking_a_merge_apart_brings_back_every_row(desk: Desk, seed: int, takes: dict[str, Take]) -> None:
    kept, gone, *_ = _crowd(desk, seed)
    before = facts(desk)
    (made,) = desk.merging.merge(kept, [gone], takes)
    assert _rebuilt(desk) == contents(desk.store.path)["member_figures"]
    desk.merging.unmerge(made)
    assert different(before, facts(desk)) == []
    healthy(desk.store.path)


@settings(max_examples=8, deadline=None, suppress_health_check=ONCE_A_TEST)
@given(SEEDS)
def test_several_are_merged_and_taken_apart_from_the_last_to_the_first(desk: Desk, seed: int) -> None:
    kept, *others = _crowd(desk, seed)
    before = facts(desk)
    made = desk.merging.merge(kept, others)
    for merge_id in reversed(made):
        desk.merging.unmerge(merge_id)
    assert different(before, facts(desk)) == []


@settings(max_examples=8, deadline=None, suppress_health_check=ONCE_A_TEST)
@given(SEEDS)
def test_a_merge_is_one_step_that_is_undone_and_done_again(desk: Desk, seed: int) -> None:
    kept, gone, *_ = _crowd(desk, seed)
    before = contents(desk.store.path)
    (made,) = desk.merging.merge(kept, [gone])
    merged = contents(desk.store.path)
    assert desk.store.undo().label == "merge"
    assert different(before, contents(desk.store.path)) == []
    desk.store.redo()
    assert different(merged, contents(desk.store.path)) == []
    desk.merging.unmerge(made)
    apart = contents(desk.store.path)
    assert desk.store.undo().label == "unmerge"
    assert different(merged, contents(desk.store.path)) == []
    desk.store.redo()
    assert different(apart, contents(desk.store.path)) == []


@settings(max_examples=8, deadline=None, suppress_health_check=ONCE_A_TEST)
@given(SEEDS)
def test_what_is_logged_after_the_merge_stays_with_who_was_kept(desk: Desk, seed: int) -> None:
    kept, gone, *_ = _crowd(desk, seed)
    before = facts(desk)
    (made,) = desk.merging.merge(kept, [gone])
    desk.touches.log_touch([kept], NewTouch(TouchKind.ANSWER, Way.GAVE, "later"))
    desk.labels.tag([kept], f"later{kept}")
    desk.members.edit(kept, "note", "later")
    desk.merging.unmerge(made)
    after = facts(desk)
    assert [row[1] for row in after["touch"] if row[8] == "later" and row not in before["touch"]] == [kept]
    left = {line.partition(":")[0] for line in different(before, after)}
    assert left <= {"touch", "tag", "member_tag", "member", "member_figures", "tier_change"}
    assert desk.members.detail(kept).note == "later"
    healthy(desk.store.path)


def test_every_table_that_names_a_member_is_moved_or_left_on_purpose(desk: Desk) -> None:
    left = {
        "tier_change",  # reasons tell of the member they were written for
        "tier_hold",
        "merge", "member_pair",
        "poster_file",  # a file that exists says whose it was
        "member_figures",  # computed
    }  # fmt: skip
    with desk.store.holding_writer() as con:
        tables = [row[0] for row in con.execute("select name from sqlite_master where type = 'table'")]
        naming = {
            table
            for table in tables
            if any(link[2] == "member" for link in con.execute(f"pragma foreign_key_list({table})"))
        }
        moved = {table for table, _ in merging.holders(con)}
    assert naming - moved == left
    assert moved <= set(undo.UNDOABLE)


def test_the_crowd_holds_all_that_is_moved(desk: Desk) -> None:
    """Else the tests above would say nothing of a table that is empty."""
    for seed in range(12):
        crowd(desk, seed)
    held = {table for table, rows in contents(desk.store.path).items() if rows}
    with desk.store.holding_writer() as con:
        assert {table for table, _ in merging.holders(con)} <= held


@pytest.mark.parametrize(("mine", "theirs", "seats"), [(1, 1, 2), (2, 3, 5)])
def test_two_open_stays_in_one_group_become_one(desk: Desk, mine: int, theirs: int, seats: int) -> None:
    from opsdesk.domain.platforms import Platform

    group = desk.groups.add("Harbor 03", Platform.WECHAT)
    kept, gone = desk.members.add("a", group_id=group), desk.members.add("b", group_id=group)
    with desk.store.write("made", undoable=False) as con:
        con.execute("update membership set seats = ?, joined_at = 2000 where member_id = ?", [mine, kept])
        con.execute("update membership set seats = ?, joined_at = 1000 where member_id = ?", [theirs, gone])
    (made,) = desk.merging.merge(kept, [gone])
    ask = "select member_id, seats, joined_at, left_at from membership order by member_id"
    assert desk.store.reader().execute(ask).fetchall() == [(kept, seats, 1000, None)]
    assert desk.groups.cards()[0].members == 1
    with desk.store.write("made", undoable=False) as con:
        con.execute("update membership set left_at = 9000, left_basis = 'told' where member_id = ?", [kept])
    desk.merging.unmerge(made)
    assert desk.store.reader().execute(ask).fetchall() == [(kept, mine, 2000, 9000), (gone, theirs, 1000, 9000)]


def test_a_later_stay_goes_with_its_account(desk: Desk) -> None:
    from opsdesk.domain.platforms import Handle, HandleKind, Platform

    group = desk.groups.add("Harbor 03", Platform.QQ)
    kept = desk.members.add("a")
    gone = desk.members.add("b", Handle(HandleKind.QQ_NUMBER, "900000741"))
    (made,) = desk.merging.merge(kept, [gone])
    with desk.store.write("made", undoable=False) as con:
        con.execute(
            "insert into membership(group_id, member_id, handle_id, joined_at, joined_basis)"
            " values (?, ?, 1, 5, 'told')",
            [group, kept],
        )
    desk.merging.unmerge(made)
    assert desk.store.reader().execute("select member_id, handle_id from membership").fetchall() == [(gone, 1)]
    healthy(desk.store.path)


def _rebuilt(desk: Desk) -> list[tuple[object, ...]]:
    with desk.store.holding_writer() as con:
        con.execute("begin")
        figures.rebuild(con)
        rows = sorted(con.execute("select * from member_figures").fetchall(), key=repr)
        con.execute("rollback")
    return rows
