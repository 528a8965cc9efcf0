"""The columns of the member list: chosen, moved, widened, sorted by several, each remembered for its saved view."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from opsdesk.domain.filters import Condition, Field, Relation
from opsdesk.domain.members import MemberQuery, MemberSort
from opsdesk.ui.pages.members.columns import Layout, fit, make_columns
from tests.ui.pages.members.hand import wait_until_counted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.members.page import MembersPage

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def _at(page: MembersPage, key: str) -> int:
    return next(at for at, column in enumerate(page.model.columns) if column.key == key)


def _click_head(page: MembersPage, key: str, held: Qt.KeyboardModifier = NONE) -> None:
    head = page.table.horizontalHeader()
    spot = QPoint(head.sectionViewportPosition(_at(page, key)) + 12, 10)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, held, spot)


def _seen(page: MembersPage) -> list[str]:
    return [page.model.columns[at].key for at in page.table.heads.in_sight()]


def test_columns_are_chosen_and_remembered(page: MembersPage) -> None:
    at = _at(page, "balance")
    assert page.table.isColumnHidden(at)
    next(one for one in page.chooser.open_menu().actions() if one.text() == "Balance").trigger()
    assert not page.table.isColumnHidden(at)
    assert "balance" in page.context.looks.text("members/columns")
    page.chooser.start_anew()
    assert page.table.isColumnHidden(at)


@pytest.mark.parametrize("room", [420, 560, 724, 884, 1300])
def test_columns_fill_the_table_and_never_more(context: Context, room: int) -> None:
    columns = make_columns(context.desk.clock, "CNY")
    everything = frozenset(column.key for column in columns)
    for layout in (
        Layout.first(columns),
        Layout(everything),
        Layout(everything).with_widths({"tags": 300, "name": 90, "tier": 2}),
    ):
        widths = fit(columns, layout, room)
        assert sum(widths.values()) == room
        assert {"check", "star", "name", "tier"} <= set(widths)


def test_shift_sorts_by_one_head_more_and_turns_it_round(page: MembersPage) -> None:
    desk = page.context.desk
    _click_head(page, "tier")
    _click_head(page, "spend", SHIFT)
    assert page.listing.query.order == ((MemberSort.TIER, True), (MemberSort.SPEND, True))
    assert list(page.model.ids) == desk.members.find(page.listing.query)
    _click_head(page, "spend", SHIFT)
    assert page.listing.query.order == ((MemberSort.TIER, True), (MemberSort.SPEND, False))
    lines = desk.members.lines(page.model.ids)
    spends = [
        (list(type(line.tier)).index(line.tier), -line.spend_fen) for line in map(lines.get, page.model.ids) if line
    ]
    assert spends == sorted(spends, reverse=True)
    _click_head(page, "groups")
    assert list(page.listing.query.order) == [(MemberSort.GROUPS, True)]


def test_a_column_is_moved_but_never_before_the_name(page: MembersPage) -> None:
    head = page.table.horizontalHeader()
    head.moveSection(head.visualIndex(_at(page, "tags")), 4)
    seen = _seen(page)
    assert seen[:3] == ["check", "star", "name"]
    assert seen.index("tags") < seen.index("groups")
    head.moveSection(head.visualIndex(_at(page, "tier")), 0)
    assert _seen(page)[:4] == ["check", "star", "name", "tier"]
    kept = Layout.from_text(page.model.columns, page.context.looks.text("members/columns"))
    assert kept is not None
    assert kept.order[:4] == ("check", "star", "name", "tier")


def test_a_width_is_kept_and_the_rest_still_fits(qtbot: QtBot, page: MembersPage) -> None:
    head, at = page.table.horizontalHeader(), _at(page, "spend")
    edge = head.sectionViewportPosition(at) + head.sectionSize(at) - 1
    QTest.mousePress(head.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(edge, 10))
    QTest.mouseMove(head.viewport(), QPoint(edge + 30, 10))
    QTest.mouseRelease(head.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(edge + 30, 10))
    qtbot.waitUntil(lambda: "spend" in page.table.heads.layout.widths)
    assert head.sectionSize(at) == page.table.heads.layout.widths["spend"] > 100
    assert sum(head.sectionSize(one) for one in page.table.heads.in_sight()) == page.table.viewport().width()


def test_each_saved_view_has_its_own_columns_and_order(qtbot: QtBot, page: MembersPage) -> None:
    desk = page.context.desk
    rule = Condition(Field.EVENTS, Relation.MOST, 9)
    desk.segments.save("老客户", rule)
    wait_until_counted(qtbot, page, "老客户")
    page.list_query(MemberQuery(where=rule))
    page.chooser.switch("orders")
    _click_head(page, "spend")
    assert "orders" in _seen(page)
    page.list_query(MemberQuery())
    assert "orders" not in _seen(page)
    _click_head(page, "name")
    page.list_query(MemberQuery(where=rule))
    assert "orders" in _seen(page)
    assert page.listing.query.order == ((MemberSort.SPEND, True),)


@pytest.mark.parametrize(
    "kept", ["", "name,tier", "[]", '{"shown": 3}', '{"shown":[],"order":["gone"],"widths":{"x":1}}']
)
def test_looks_that_cannot_be_read_are_as_at_first(context: Context, kept: str) -> None:
    columns = make_columns(context.desk.clock, "CNY")
    layout = Layout.from_text(columns, kept)
    assert layout is None or layout.in_order([column.key for column in columns])[:3] == ["check", "star", "name"]
