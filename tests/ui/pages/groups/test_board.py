"""The board and the page around it: columns, the panel that follows, an empty desk, strange names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel

from opsdesk.domain.group_query import NO_CLASS
from opsdesk.domain.groups import Basis
from opsdesk.domain.platforms import Platform
from opsdesk.render.code_picture import code_picture
from opsdesk.ui.pages.groups.column import Column
from opsdesk.ui.pages.groups.forms import NewGroup
from opsdesk.ui.pages.groups.page import GroupsPage
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.empty import EmptyState
from opsdesk.ui.window import MainWindow
from tests.ui.pages.groups.hand import SPECS, Mod, class_id, form, is_open, key, names, open_menu, take
from tests.ui.scene import HOSTILE, Elsewhere, click

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from opsdesk.ui.context import Context


def test_a_column_for_each_class_and_one_for_no_class(page: GroupsPage) -> None:
    assert names(page, "Seed users") == ["Seed 01", "Seed 02"]
    assert names(page, "High-spend") == ["Kiln VIP"]
    assert names(page, "Task done") == []
    assert sorted(names(page, "")) == ["茶友一群", "茶友二群"]
    for column in page.board.findChildren(Column):
        QAbstractItemModelTester(column.list.cards)


def test_the_panel_follows_the_arrows(page: GroupsPage) -> None:
    take(page, "Seed 01")
    shown = []
    for pressed in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        view = page.main_view()
        assert view is not None
        QTest.keyClick(view, pressed)
        card = page.sight.card
        assert card is not None
        assert page.panel.group_id == card.id
        shown.append((card.name, page.board.class_id))
    tasks, high = class_id(page.context.desk, "Task done"), class_id(page.context.desk, "High-spend")
    assert [name for name, _ in shown] == ["Seed 02", "Kiln VIP", "Kiln VIP", "茶友一群", "茶友一群"]
    assert [column for _, column in shown][1:] == [high, tasks, NO_CLASS, tasks]


def test_columns_come_and_go_with_their_classes(page: GroupsPage) -> None:
    desk = page.context.desk
    page.deeds.remove_class(desk.groups.classes()[0])
    assert sorted(names(page, "")) == ["Seed 01", "Seed 02", "茶友一群", "茶友二群"]
    assert len([one for one in page.board.findChildren(Column) if one.isVisible()]) == 3
    desk.store.undo()
    assert names(page, "Seed users") == ["Seed 01", "Seed 02"]


def test_a_press_beside_the_cards_changes_nothing(page: GroupsPage) -> None:
    key_before = take(page, "Seed 02")
    other = page.board.column(class_id(page.context.desk, "High-spend")).list
    QTest.mouseClick(other.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, QPoint(20, 400))
    assert page.sight.group_id == key_before
    QTest.mouseClick(other.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, QPoint(20, 20))
    card = page.sight.card
    assert card is not None
    assert card.name == "Kiln VIP"
    assert page.panel.group_id == card.id


def test_hostile_names_stay_text(page: GroupsPage, qtbot: QtBot) -> None:
    desk = page.context.desk
    one = desk.groups.add_class(HOSTILE, Basis.SPEND, 100)
    bad = desk.groups.add(HOSTILE, Platform.WECHAT, one)
    desk.groups.appoint(bad, desk.members.add(HOSTILE, group_id=bad))
    desk.groups.set_welcome(bad, f"{HOSTILE} {{nickname}} {{unknown}}")
    desk.groups.set_rules(bad, [HOSTILE])
    desk.codes.paste(bad, Platform.WECHAT, code_picture("https://weixin.qq.com/g/<b>x</b>"))
    page.reveal(bad)
    page.grab()
    for label in page.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText, label.text()
        assert "\u202e" not in label.text()
    click(page.panel.welcome.copy_button)
    assert "<b>bold</b>" in QGuiApplication.clipboard().text()
    key(page, Qt.Key.Key_B)
    page.grab()
    page.board.class_menu_wanted.emit(one, QPoint(10, 10))
    open_menu().close()


def test_a_tooltip_says_what_a_mark_means(page: GroupsPage) -> None:
    from opsdesk.ui.pages.groups.cards import tip_at

    desk = page.context.desk
    take(page, "Seed 01")
    column = page.board.column(class_id(desk, "Seed users")).list
    rect = column.visualRect(column.currentIndex())
    card = page.sight.card
    assert card is not None
    foot = rect.top() + 70
    tips = [tip_at(rect, card, QPoint(x, foot), desk.clock.now()) for x in range(rect.left(), rect.right(), 3)]
    assert {"Nobody runs this group", "No rules yet", "No welcome yet"} <= set(tips)
    assert "There is no code; paste a picture of one" in tips


def test_a_narrow_window_opens_the_panel_over_the_board(window: MainWindow, page: GroupsPage, qtbot: QtBot) -> None:
    window.resize(1024, 640)
    qtbot.waitUntil(lambda: not page.panel.isVisible())
    take(page, "Seed 01")
    page.split.set_open(False, animate=False)
    view = page.main_view()
    assert view is not None
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert is_open(page)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not is_open(page)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert is_open(page)


def test_an_empty_desk_offers_a_first_group(context: Context, qtbot: QtBot) -> None:
    window = MainWindow(context, SPECS, quiet="this laptop")
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    page = window.page
    assert isinstance(page, GroupsPage)
    empty = page._stack.currentWidget()
    assert isinstance(empty, EmptyState)
    assert not page.panel.isVisible()
    first, second = empty.findChildren(Button)
    click(second)
    assert isinstance(window.page, Elsewhere)
    window.go("groups")
    first = next(one for one in page.findChildren(Button) if one.text() == "Add a group")
    click(first)
    asked = form(page, NewGroup)
    QTest.keyClicks(asked.name, "Harbor 01")
    click(asked.button("add"))
    assert page._stack.currentWidget() is page.board
    assert names(page, "") == ["Harbor 01"]
    assert page.panel.isVisible()
    context.desk.store.undo()
    assert isinstance(page._stack.currentWidget(), EmptyState)
    context.jobs.stop()


def test_nothing_is_edited_while_an_import_is_written(page: GroupsPage) -> None:
    take(page, "Seed 01")
    page.set_editing(False)
    assert not page.new_button.isEnabled()
    assert not page.panel.code.paste_button.isEnabled()
    assert not page.panel.welcome.edit_button.isEnabled()
    assert not page.board.column(NO_CLASS).acceptDrops()
    page.set_editing(True)
    assert page.new_button.isEnabled()
    assert page.board.column(NO_CLASS).acceptDrops()
