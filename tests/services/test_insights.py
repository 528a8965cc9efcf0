"""Pyramid, weeks and curves, worked out from what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opsdesk.domain.insights import curve, mark_unusual
from opsdesk.domain.members import MemberQuery, Tier
from tests.services.test_imports import SAMPLE

if TYPE_CHECKING:
    from opsdesk.services.desk import Desk


def test_the_pyramid_counts_everybody_once_and_its_change(tea: Desk) -> None:
    tea.members.star(tea.members.find(MemberQuery())[:3])
    steps = {step.tier: step for step in tea.insights.pyramid(30)}
    assert (steps[Tier.CORE].members, steps[Tier.UNKNOWN].members) == (3, 9)
    assert (steps[Tier.CORE].change, steps[Tier.UNKNOWN].change) == (3, 9)
    assert sum(step.members for step in steps.values()) == 12


def test_weeks_hold_the_joins_and_leaves_that_rosters_showed(desk: Desk) -> None:
    for day in ("2026-06-15", "2026-09-01", "2026-11-15"):
        desk.imports.bring_in(SAMPLE / f"rosters/{day}/茶友二群.txt")
    weeks = desk.insights.weeks(60)
    con = desk.store.reader()
    joins = con.execute("select count(*) from membership where joined_basis <> 'first_seen'").fetchone()[0]
    assert sum(week.joined for week in weeks) == joins > 0
    assert sum(week.left for week in weeks) == con.execute(
        "select count(*) from membership where left_at is not null").fetchone()[0] > 0  # fmt: skip
    assert all(week.monday.weekday() == 0 for week in weeks)


def test_opening_figures_are_no_sales(desk: Desk) -> None:
    desk.imports.bring_in(SAMPLE / "members.xlsx")
    assert desk.insights.overview(365).sales_fen == 0
    assert desk.insights.spend_curve().people > 0


@given(st.lists(st.integers(0, 10_000), max_size=300))
def test_a_curve_rises_from_nothing_to_the_whole_and_bends_one_way(amounts: list[int]) -> None:
    found = curve(amounts)
    if not any(amounts):
        assert found.people == 0
        assert found.share_of_top(0.2) == 0.0
        return
    assert found.shares[0] == 0.0
    assert found.shares[-1] == pytest.approx(1.0)
    assert all(a <= b for a, b in zip(found.shares, found.shares[1:], strict=False))
    assert found.share_of_top(0.2) >= 0.2 - 1 / found.people


def test_a_week_of_many_leaves_stands_out() -> None:
    assert mark_unusual([1, 2, 1, 20, 2, 1]) == [False, False, False, True, False, False]
    assert mark_unusual([9, 9]) == [False, False]
