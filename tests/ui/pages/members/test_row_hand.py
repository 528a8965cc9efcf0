"""Rows by hand: written in their place, tagged, copied as a table, put into a tier, and the menu of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from opsdesk.domain.members import Tier
from opsdesk.ui.pages.members import copying
from opsdesk.ui.pages.members.picker import Picker
from tests.ui.pages.members.hand import click_cell, row_of, take

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from opsdesk.ui.pages.members.page import MembersPage
    from opsdesk.ui.window import MainWindow


def _double_click(page: MembersPage, column: str, row: int) -> None:
    click_cell(page, column, row)
    spot = page.table.contents_at(column, row)
    QTest.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def _copied() -> list[list[str]]:
    return [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]


def test_a_name_is_written_in_its_row_and_undone(page: MembersPage) -> None:
    key = take(page, "王伟")
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    assert page.hand.field.isVisible()
    assert page.hand.field.text() == "王伟"
    page.hand.field.setText("王伟（杭州）")
    QTest.keyClick(page.hand.field, Qt.Key.Key_Return)
    assert page.context.desk.members.detail(key).line.name == "王伟（杭州）"
    assert page.table.hasFocus()
    page.context.desk.store.undo()
    assert page.context.desk.members.detail(key).line.name == "王伟"


def test_escape_leaves_the_name_and_a_second_click_on_it_writes_too(page: MembersPage) -> None:
    key = take(page, "王伟")
    _double_click(page, "name", row_of(page, "王伟"))
    page.hand.field.setText("somebody else")
    QTest.keyClick(page.hand.field, Qt.Key.Key_Escape)
    assert not page.hand.field.isVisible()
    assert page.context.desk.members.detail(key).line.name == "王伟"


def test_tags_are_hung_in_the_row(page: MembersPage) -> None:
    key = take(page, "王伟")
    _double_click(page, "tags", row_of(page, "王伟"))
    picker = page.findChild(Picker)
    assert picker is not None
    picker.made.emit("老客户")
    assert page.context.desk.members.detail(key).line.tags == ("老客户",)


def test_rows_are_copied_with_the_columns_in_sight_and_stay_one_line_each(page: MembersPage) -> None:
    key = take(page, "王伟")
    page.context.desk.members.edit(key, "name", "王\t伟\nA")
    page.context.desk.labels.tag([key], "a,b")
    page.table.choose(page.model.ids[:3], page.model.ids[0])
    QTest.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    head, *rows = _copied()
    assert head == [column.title or column.icon for column in page.table.columns_in_sight() if column.key != "check"]
    assert [row[head.index("Name")] for row in rows] == [
        " ".join(line.name.split()) for line in (page.model.line(row) for row in range(3)) if line
    ]
    assert {len(row) for row in rows} == {len(head)}


def test_one_column_is_copied_from_the_menu_of_a_row(page: MembersPage, qtbot: QtBot) -> None:
    page.table.choose(page.model.ids, page.model.ids[0])
    page.hand.open_menu(page.table.contents_at("tier", 1))
    menu = page.table.findChild(QMenu)
    assert menu is not None
    next(one for one in menu.actions() if one.text() == "Copy “Tier”").trigger()
    assert len(QGuiApplication.clipboard().text().splitlines()) == len(page.model.ids)
    menu.close()


def test_too_many_rows_are_not_copied_but_told(page: MembersPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "MOST", 2)
    QGuiApplication.clipboard().setText("before")
    page.table.selectAll()
    page.hand.copy_rows()
    assert QGuiApplication.clipboard().text() == "before"


def test_the_menu_belongs_to_the_row_under_the_hand(page: MembersPage) -> None:
    take(page, "王伟")
    other = row_of(page, "仇英")
    page.hand.open_menu(page.table.contents_at("name", other))
    assert page.table.currentIndex().row() == other
    assert page.table.selected_count() == 1
    for menu in page.table.findChildren(QMenu):
        menu.close()


def test_her_own_word_puts_all_selected_into_a_tier(page: MembersPage, window: MainWindow) -> None:
    desk = page.context.desk
    ids = page.model.ids[:4]
    page.table.choose(ids, ids[0])
    page.acts._set_tier(Tier.ACTIVE)
    assert {desk.members.detail(key).line.tier for key in ids} == {Tier.ACTIVE}
    assert desk.members.detail(ids[0]).tier_reason.code == "hand"
    desk.store.undo()
    assert Tier.ACTIVE not in {desk.members.detail(key).line.tier for key in ids}
