"""Cards on a sheet: inside the paper, apart by the gap, of the poster's shape; marks at every edge and on no card."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opsdesk.domain.errors import OpsdeskError
from opsdesk.domain.poster_sheets import MARK_LENGTH, PAPERS, SheetPlan, lay_out_sheet, paper_size, read_plan

PLANS = st.builds(
    SheetPlan,
    st.sampled_from([*PAPERS, "330x480"]),
    st.integers(1, 5),
    st.integers(1, 6),
    st.floats(0, 15),
    st.floats(0, 8),
    st.floats(0, 5),
    st.booleans(),
)
NEAR = 1e-6


@given(PLANS, st.integers(64, 8192), st.integers(64, 8192))
def test_cards_stand_inside_the_paper_apart_and_in_shape(plan: SheetPlan, width: int, height: int) -> None:
    try:
        sheet = lay_out_sheet(plan, width, height)
    except OpsdeskError:
        return
    assert len(sheet.cards) == plan.cards == plan.across * plan.down
    assert {sheet.width, sheet.height} == set(paper_size(plan.paper))
    for card in sheet.cards:
        assert card.w / card.h == pytest.approx(width / height)
        out = card.grown(plan.bleed)
        assert out.x >= -NEAR
        assert out.x + out.w <= sheet.width + NEAR
        assert out.y >= -NEAR
        assert out.y + out.h <= sheet.height + NEAR
        assert card.x >= plan.margin - NEAR
        assert card.y >= plan.margin - NEAR
    first = sheet.cards[0]
    for card in sheet.cards[1:]:
        across, down = card.x - first.x, card.y - first.y
        apart = max(plan.gap, 2 * plan.bleed)
        assert across <= NEAR or across >= first.w + apart - NEAR
        assert down <= NEAR or down >= first.h + apart - NEAR


@given(PLANS)
def test_marks_touch_no_card_and_stay_on_the_paper(plan: SheetPlan) -> None:
    try:
        sheet = lay_out_sheet(plan, 900, 600)
    except OpsdeskError:
        return
    assert bool(sheet.marks) == plan.marks
    bleeds = [card.grown(plan.bleed) for card in sheet.cards]
    for x1, y1, x2, y2 in sheet.marks:
        assert (x1 == x2) != (y1 == y2)
        assert abs(x2 - x1) + abs(y2 - y1) == pytest.approx(MARK_LENGTH)
        assert all(-NEAR <= x <= sheet.width + NEAR for x in (x1, x2))
        assert all(-NEAR <= y <= sheet.height + NEAR for y in (y1, y2))
        for box in bleeds:
            beside = x2 <= box.x + NEAR or x1 >= box.x + box.w - NEAR
            above = y2 <= box.y + NEAR or y1 >= box.y + box.h - NEAR
            assert beside or above
    edges = [edge for card in sheet.cards for edge in (card.x, card.x + card.w)]
    marked = [x1 for x1, _, x2, _ in sheet.marks if x1 == x2]
    for some, others in ((edges, marked), (marked, edges)) if plan.marks else ():
        assert all(min(abs(one - other) for other in others) < 0.001 for one in some)


def test_a_named_paper_lies_as_the_cards_come_out_larger() -> None:
    upright, across = lay_out_sheet(SheetPlan("A4", 2, 2), 1080, 1920), lay_out_sheet(SheetPlan("A4", 2, 2), 900, 383)
    assert upright.height > upright.width
    assert across.height < across.width
    assert lay_out_sheet(SheetPlan("A4", 4, 1), 1080, 1920).width == 297
    assert lay_out_sheet(SheetPlan("330x480", 4, 1), 1080, 1920).width == 330


@pytest.mark.parametrize("text", ["A4:2x4", "a4 : 2 × 4", "A4:2X4"])
def test_a_plan_is_read(text: str) -> None:
    plan = read_plan(text, 3, True)
    assert (plan.paper.upper(), plan.across, plan.down, plan.bleed, plan.marks) == ("A4", 2, 4, 3, True)


@pytest.mark.parametrize("text", ["", "A4", "A4:0x4", "B9:2x2", "10x10:2x2", "A4:2x99", "x210:2x2", "210x:2x2"])
def test_a_plan_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_plan(text)


@given(PLANS)
def test_a_plan_is_kept_as_it_was(plan: SheetPlan) -> None:
    assert SheetPlan.from_json(plan.to_json()) == plan
