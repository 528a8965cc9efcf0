"""Touches, promises, dates, and who is due today."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.members import MemberQuery, Tier
from opsdesk.domain.touches import DueReason, Happening, NewTouch, TouchClass, TouchKind, Way

if TYPE_CHECKING:
    from opsdesk.services.desk import Desk

DAY = 86400


@pytest.fixture
def someone(tea: Desk) -> int:
    return tea.members.find(MemberQuery(text="王伟"))[0]


def test_a_touch_is_told_everywhere_and_undone(tea: Desk, someone: int) -> None:
    tea.touches.log_touch([someone], NewTouch(TouchKind.REFUND_HONOURED, Way.GAVE, "一天内退款", weight=3))
    detail = tea.members.detail(someone)
    assert (detail.gave, detail.got, detail.touches) == (3, 0, (1, 0, 0))
    assert detail.line.tier is Tier.UNKNOWN  # what the operator gave says nothing of the member
    assert detail.tier_reason.code == "new"
    line = next(line for line in tea.touches.timeline(someone) if line.what is Happening.TOUCH)
    assert (line.text, line.kind, line.way) == ("一天内退款", TouchKind.REFUND_HONOURED, Way.GAVE)
    cells = tea.touches.matrix([someone])[someone]
    assert (cells.cells[TouchClass.TRUST].count, cells.balance) == (1, 3)
    tea.store.undo()
    assert tea.members.detail(someone).touches == (0, 0, 0)
    assert tea.members.detail(someone).line.tier is Tier.UNKNOWN
    tea.store.redo()
    assert tea.members.detail(someone).touches == (1, 0, 0)


def test_received_touches_make_a_debt_that_is_due(tea: Desk, someone: int) -> None:
    tea.touches.log_touch([someone], NewTouch(TouchKind.REFERRAL, Way.GOT, weight=2))
    assert tea.members.find(MemberQuery(owed=True)) == [someone]
    due = {one.member_id: one for one in tea.touches.due()}
    assert (due[someone].reason, due[someone].days) == (DueReason.OWED, 2)


def test_a_promise_is_due_kept_and_counts_as_trust(tea: Desk, someone: int) -> None:
    yesterday = (tea.clock.today() - timedelta(days=1)).isoformat()
    promise = tea.touches.promise(someone, "补寄样茶", yesterday)
    due = tea.touches.due()[0]
    assert (due.member_id, due.reason, due.days, due.text) == (someone, DueReason.PROMISE, -1, "补寄样茶")
    tea.touches.keep_promise(promise)
    assert tea.touches.promises() == []
    assert tea.members.detail(someone).touches == (1, 0, 0)
    tea.store.undo()
    assert [one.id for one in tea.touches.promises(someone)] == [promise]


def test_an_empty_promise_is_refused(tea: Desk, someone: int) -> None:
    with pytest.raises(OpsdeskError) as raised:
        tea.touches.promise(someone, "  ")
    assert raised.value.problem is Problem.NAME_EMPTY


@pytest.mark.parametrize("lunar", [False, True])
def test_a_birthday_is_due_three_days_ahead_and_not_twice(tea: Desk, someone: int, lunar: bool) -> None:
    from lunar_python import Solar

    day = tea.clock.today() + timedelta(days=2)
    if lunar:
        found = Solar.fromYmd(day.year, day.month, day.day).getLunar()
        tea.touches.add_date(someone, "birthday", abs(found.getMonth()), found.getDay(), lunar=True)
    else:
        tea.touches.add_date(someone, "birthday", day.month, day.day)
    due = tea.touches.due()[0]
    assert (due.member_id, due.reason, due.days) == (someone, DueReason.DATE, 2)
    tea.touches.log_touch([someone], NewTouch(TouchKind.BIRTHDAY))
    assert [one for one in tea.touches.due() if one.reason is DueReason.DATE] == []


def test_a_core_member_gone_quiet_is_due(tea: Desk, someone: int) -> None:
    tea.members.star([someone])
    tea.touches.log_touch([someone], NewTouch(TouchKind.ANSWER, at=tea.clock.now() - 23 * DAY))
    due = tea.touches.due()[0]
    assert (due.reason, due.days) == (DueReason.CORE_QUIET, 23)


def test_each_member_is_due_once_for_the_most_pressing_reason(tea: Desk, someone: int) -> None:
    tea.touches.log_touch([someone], NewTouch(TouchKind.REFERRAL, Way.GOT))
    tea.touches.promise(someone, "回礼", tea.clock.today().isoformat())
    assert [one.reason for one in tea.touches.due() if one.member_id == someone] == [DueReason.PROMISE]


def test_coverage_counts_core_members_only(tea: Desk, someone: int) -> None:
    ids = tea.members.find(MemberQuery())
    tea.members.star(ids[:4])
    tea.touches.log_touch(ids[:2], NewTouch(TouchKind.ANSWER))
    tea.touches.log_touch(ids[6:], NewTouch(TouchKind.ANSWER))
    core, covered = tea.touches.coverage(90)
    assert (core, covered[TouchClass.VALUE], covered[TouchClass.TRUST]) == (4, 2, 0)
