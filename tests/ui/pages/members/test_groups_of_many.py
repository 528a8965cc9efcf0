"""Several members put into a group, moved and noted as gone, from the bar under the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from opsdesk.domain.platforms import Platform
from opsdesk.ui.pages.members.picker import Picker
from opsdesk.ui.widgets.buttons import Button
from tests.ui.pages.members.hand import click_cell
from tests.ui.scene import redo, undo

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.pages.members.page import MembersPage
    from opsdesk.ui.window import MainWindow


def _open_menu(page: MembersPage) -> QMenu:
    button = next(one for one in page.acts.bar.findChildren(Button) if one.text() == "Group")
    button.click()
    return [menu for menu in page.findChildren(QMenu) if menu.isVisible()][-1]


def _choose(page: MembersPage, name: str) -> None:
    picker = [one for one in page.findChildren(Picker) if one.isVisible()][-1]
    picker.field.setText(name)
    QTest.keyClick(picker.field, Qt.Key.Key_Return)


def _now_in(desk: Desk, ids: list[int]) -> dict[str, int]:
    return {one.name: one.members for one in desk.stays.now_in(ids)}


def test_put_move_and_leave(window: MainWindow, page: MembersPage, tea: Desk, qtbot: QtBot) -> None:
    tea.groups.add("茶友一群", Platform.WECHAT)
    tea.groups.add("新客 & 朋友", Platform.QQ)
    window.resize(1400, 800)
    click_cell(page, "name", 1)
    click_cell(page, "name", 3, Qt.KeyboardModifier.ControlModifier)
    ids = page.table.selected_ids()
    qtbot.waitUntil(page.acts.bar.isVisible)
    menu = _open_menu(page)
    assert [action.text() for action in menu.actions()] == ["Put into a group"]
    menu.actions()[0].trigger()
    menu.close()
    _choose(page, "一群")
    assert _now_in(tea, ids) == {"茶友一群": 2}
    assert page.context.notify.said == "2 members are in 茶友一群 now"

    menu = _open_menu(page)
    move = menu.actions()[1].menu()
    assert isinstance(move, QMenu)
    move.actions()[0].trigger()
    menu.close()
    _choose(page, "朋友")
    assert _now_in(tea, ids) == {"新客 & 朋友": 2}
    undo(window)
    assert _now_in(tea, ids) == {"茶友一群": 2}
    redo(window)
    assert _now_in(tea, ids) == {"新客 & 朋友": 2}

    menu = _open_menu(page)
    left = menu.actions()[2].menu()
    assert isinstance(left, QMenu)
    assert left.actions()[0].text() == "新客 && 朋友\t2"
    left.actions()[0].trigger()
    menu.close()
    assert _now_in(tea, ids) == {}
