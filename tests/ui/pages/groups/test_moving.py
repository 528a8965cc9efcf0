"""Groups moved to another class by keyboard, by drops and by dragging, undone and done again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from opsdesk.ui.pages.groups.column import MIME
from opsdesk.ui.pages.groups.forms import ClassForm
from tests.ui.pages.groups.hand import (
    Mod,
    class_id,
    class_of,
    drag,
    form,
    group,
    holds,
    key,
    moved_and_back,
    open_menu,
    take,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from opsdesk.ui.pages.groups.page import GroupsPage


def test_m_moves_by_a_menu(page: GroupsPage) -> None:
    take(page, "Seed 01")
    key(page, Qt.Key.Key_M)
    menu = open_menu()
    assert [action.text() for action in menu.actions() if action.isEnabled() and action.text()] == [
        "High-spend",
        "Task done",
        "No class",
        "New class…",
    ]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert page.context.notify.said == "Seed 01 is in Task done now"
    moved_and_back(page, "Seed 01", "Seed users", "Task done")


def test_cut_and_put_down_by_keys(page: GroupsPage) -> None:
    take(page, "Seed 01")
    key(page, Qt.Key.Key_X, Mod.ControlModifier)
    assert holds(page)
    for _ in range(2):
        view = page.main_view()
        assert view is not None
        QTest.keyClick(view, Qt.Key.Key_Right)
    key(page, Qt.Key.Key_V, Mod.ControlModifier)
    assert not holds(page)
    moved_and_back(page, "Seed 01", "Seed users", "Task done")


def test_escape_lets_a_cut_group_go(page: GroupsPage) -> None:
    take(page, "Seed 01")
    key(page, Qt.Key.Key_X, Mod.ControlModifier)
    view = page.main_view()
    assert view is not None
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not holds(page)
    assert class_of(page.context.desk, "Seed 01") == "Seed users"


def test_a_drop_on_a_column_moves_and_one_on_its_own_does_not(page: GroupsPage) -> None:
    desk = page.context.desk
    mime = QMimeData()
    mime.setData(MIME, str(group(desk, "Seed 01")).encode())
    for name in ("Seed users", "Task done"):
        drop = QDropEvent(QPointF(20, 90), Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Mod.NoModifier)
        page.board.column(class_id(desk, name)).dropEvent(drop)
        assert class_of(desk, "Seed 01") == name
    moved_and_back(page, "Seed 01", "Seed users", "Task done")


@pytest.mark.display
def test_a_card_is_dragged_to_another_class(page: GroupsPage, qtbot: QtBot) -> None:
    take(page, "Seed 01")
    desk = page.context.desk
    source = page.board.column(class_id(desk, "Seed users"))
    target = page.board.column(class_id(desk, "High-spend"))
    seen = drag(page, source.list.visualRect(source.list.currentIndex()).center(), source.list.viewport(), target)
    assert seen == [True, False], "the slot opens while the card hangs over the column"
    moved_and_back(page, "Seed 01", "Seed users", "High-spend")


@pytest.mark.display
def test_escape_ends_a_drag(page: GroupsPage, qtbot: QtBot) -> None:
    take(page, "Seed 01")
    desk = page.context.desk
    source = page.board.column(class_id(desk, "Seed users"))
    target = page.board.column(class_id(desk, "High-spend"))
    spot = source.list.visualRect(source.list.currentIndex()).center()
    assert drag(page, spot, source.list.viewport(), target, let_go=False) == [True, False]
    assert class_of(desk, "Seed 01") == "Seed users"


def test_the_palette_acts_on_the_group_in_hand(page: GroupsPage) -> None:
    take(page, "Seed 01")
    items = {item.text: item for item in page.commands()}
    assert items["Move to a class"].group == "With Seed 01"
    items["Edit the class High-spend"].run()
    assert form(page, ClassForm).name.text() == "High-spend"
