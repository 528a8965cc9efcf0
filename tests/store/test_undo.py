"""Undo and redo of every change, and the figures that follow it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.members import MemberQuery, Star, Tier
from opsdesk.store import figures, undo
from tests.contents import contents

if TYPE_CHECKING:
    from opsdesk.services.desk import Desk


def test_star_undo_redo(tea: Desk) -> None:
    ids = tea.members.find(MemberQuery())
    before = contents(tea.store.path)
    tea.members.star(ids[:3])
    after = contents(tea.store.path)
    assert tea.members.find(MemberQuery(starred=True)) == ids[:3]
    assert all(line.tier is Tier.CORE for line in tea.members.lines(ids[:3]).values())
    assert tea.store.undo().label == "star"
    assert contents(tea.store.path) == before
    assert tea.store.redo().label == "star"
    assert contents(tea.store.path) == after
    tea.store.undo()
    assert contents(tea.store.path) == before


def test_a_new_step_ends_what_could_be_redone(tea: Desk) -> None:
    ids = tea.members.find(MemberQuery())
    tea.members.star(ids[:1])
    tea.store.undo()
    tea.labels.tag(ids[:1], "单丛")
    with pytest.raises(OpsdeskError) as raised:
        tea.store.redo()
    assert raised.value.problem is Problem.NOTHING_TO_REDO


def test_nothing_to_undo(desk: Desk) -> None:
    with pytest.raises(OpsdeskError) as raised:
        desk.store.undo()
    assert raised.value.problem is Problem.NOTHING_TO_UNDO


def test_a_failed_write_leaves_no_trace(tea: Desk) -> None:
    before, label = contents(tea.store.path), tea.store.undo_label()
    with pytest.raises(ZeroDivisionError):
        _star_and_fail(tea)
    assert contents(tea.store.path) == before
    assert tea.store.undo_label() == label


def test_an_empty_step_is_no_step(tea: Desk) -> None:
    label = tea.store.undo_label()
    heard: list[object] = []
    tea.store.notify = heard.append
    with tea.store.write("star"):
        pass
    assert tea.store.undo_label() == label
    assert heard == []


def test_the_history_tells_what_was_undone(tea: Desk) -> None:
    tea.members.star(tea.members.find(MemberQuery())[:2])
    tea.store.undo()
    row = tea.store.reader().execute("select label, tables, undone_at from action order by id desc limit 1").fetchone()
    assert row[0] == "star"
    assert set(json.loads(row[1])) == {"member", "tier_change"}
    assert row[2] is not None


ACTIONS = st.lists(
    st.tuples(st.sampled_from(["star", "unstar", "tag", "add", "edit", "trash", "undo", "redo"]), st.integers(0, 11)),
    min_size=1,
    max_size=25,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ACTIONS)
def test_undoing_everything_brings_back_the_beginning(tea: Desk, actions: list[tuple[str, int]]) -> None:
    """Any run of edits, undos and redos, then undo to the end: the state before. Figures equal a rebuild on the way."""
    with tea.store.write("mark", undoable=False) as con:
        con.execute("update desk set name = name")
    before = contents(tea.store.path)
    ids = tea.members.find(MemberQuery())
    for action, number in actions:
        _act(tea, action, [ids[number]])
    now = contents(tea.store.path)["member_figures"]
    assert _rebuilt_figures(tea) == now
    while tea.store.undo_label() is not None:
        tea.store.undo()
    assert contents(tea.store.path) == before
    for member in tea.members.find(MemberQuery(text="新人")):
        tea.members.trash([member])


def _star_and_fail(desk: Desk) -> None:
    with desk.store.write("star") as con:
        con.execute("update member set star = 'plain'")
        _ = 1 / 0


def _rebuilt_figures(desk: Desk) -> list[tuple[object, ...]]:
    """All figures computed anew, in a transaction that is thrown away."""
    with desk.store.holding_writer() as con:
        con.execute("begin")
        figures.rebuild(con)
        rows = sorted(con.execute("select * from member_figures").fetchall(), key=repr)
        con.execute("rollback")
    return rows


def _act(desk: Desk, action: str, ids: list[int]) -> None:
    if action == "undo":
        if desk.store.undo_label() is not None:
            desk.store.undo()
    elif action == "redo":
        if desk.store.redo_label() is not None:
            desk.store.redo()
    elif action == "star":
        desk.members.star(ids, Star.LEADERSHIP)
    elif action == "unstar":
        desk.members.star(ids, None)
    elif action == "tag":
        desk.labels.tag(ids, "老客")
    elif action == "add":
        desk.members.add("新人")
    elif action == "edit":
        desk.members.edit(ids[0], "remark", "改过")
    else:
        desk.members.trash(ids)


def test_the_journal_keeps_a_bounded_number_of_steps(tea: Desk) -> None:
    member = tea.members.find(MemberQuery())[0]
    for number in range(undo.KEEP_STEPS + 5):
        tea.members.edit(member, "note", str(number))
    undone = 0
    while tea.store.undo_label() is not None:
        tea.store.undo()
        undone += 1
    assert undone == undo.KEEP_STEPS
