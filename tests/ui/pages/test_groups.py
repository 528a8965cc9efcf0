"""The groups place: every deed by keyboard and by mouse, undone and done again; codes, texts, filters; hostile names."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from opsdesk.domain.group_query import NO_CLASS, GroupNeed, GroupQuery
from opsdesk.domain.groups import Basis, GroupState, Purpose
from opsdesk.domain.members import MemberQuery
from opsdesk.domain.platforms import Platform
from opsdesk.render.code_picture import code_picture
from opsdesk.ui.pages.catalog import PageSpec
from opsdesk.ui.pages.groups.chooser import MemberChooser
from opsdesk.ui.pages.groups.column import MIME, Column
from opsdesk.ui.pages.groups.forms import ClassForm, NewGroup, UntilForm, read_time
from opsdesk.ui.pages.groups.page import GroupsPage
from opsdesk.ui.pages.page import Page
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.chip import Chip
from opsdesk.ui.widgets.empty import EmptyState
from opsdesk.ui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context

HOSTILE = "<b>bold</b><img src=x onerror=alert(1)>\u202egnp.exe &amp; =1+1"
LINK = "https://weixin.qq.com/g/AwYAAPu3"
Mod = Qt.KeyboardModifier
Form = TypeVar("Form", bound=QWidget)


class Elsewhere(Page):
    """A place that writes down what it was sent."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Elsewhere")
        self.sent: list[object] = []

    def reveal(self, target: object) -> None:
        self.sent.append(target)


SPECS = (
    PageSpec("groups", "Groups", "messages-square", GroupsPage, "G"),
    PageSpec("members", "Members", "users", Elsewhere, "M"),
    PageSpec("import", "Import", "import", Elsewhere, foot=True),
)


@pytest.fixture
def circle(tea: Desk) -> Desk:
    """Three classes, five groups: two seed groups, one high-spend, two in no class."""
    groups = tea.groups
    seed, spend = groups.add_class("Seed users", Basis.SEED), groups.add_class("High-spend", Basis.SPEND, 200_000)
    groups.add_class("Task done", Basis.TASK)
    for name, platform, class_id in (
        ("Seed 01", Platform.WECHAT, seed),
        ("Seed 02", Platform.WECHAT, seed),
        ("Kiln VIP", Platform.QQ, spend),
        ("茶友一群", Platform.WECHAT, None),
        ("茶友二群", Platform.QQ, None),
    ):
        groups.add(name, platform, class_id)
    return tea


@pytest.fixture
def window(context: Context, circle: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    window = MainWindow(context, SPECS, quiet="this laptop")
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    yield window
    context.jobs.stop()


@pytest.fixture
def page(window: MainWindow) -> GroupsPage:
    page = window.page
    assert isinstance(page, GroupsPage)
    view = page.main_view()
    assert view is not None
    view.setFocus()
    return page


def group(desk: Desk, name: str) -> int:
    found = desk.groups.find(name)
    assert found is not None
    return found


def class_of(desk: Desk, name: str) -> str:
    class_id = desk.groups.detail(group(desk, name)).card.class_id
    return next((one.name for one in desk.groups.classes() if one.id == class_id), "")


def class_id(desk: Desk, name: str) -> int:
    return next(one.id for one in desk.groups.classes() if one.name == name)


def names(page: GroupsPage, column: str) -> list[str]:
    key = class_id(page.context.desk, column) if column else NO_CLASS
    return [card.name for card in page.board.column(key).list.cards.cards]


def take(page: GroupsPage, name: str) -> int:
    """Choose a group as by a click, the keyboard on its card."""
    key = group(page.context.desk, name)
    page.reveal(key)
    view = page.main_view()
    assert view is not None
    view.setFocus()
    return key


def key(page: GroupsPage, pressed: Qt.Key, held: Mod = Mod.NoModifier) -> None:
    QTest.keyClick(page.window(), pressed, held)


def open_menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def form(page: GroupsPage, kind: type[Form]) -> Form:
    found = [one for one in page.window().findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def moved_and_back(page: GroupsPage, name: str, before: str, after: str) -> None:
    desk = page.context.desk
    assert class_of(desk, name) == after
    assert name in names(page, after)
    key(page, Qt.Key.Key_Z, Mod.ControlModifier)
    assert class_of(desk, name) == before
    assert name in names(page, before)
    key(page, Qt.Key.Key_Z, Mod.ControlModifier | Mod.ShiftModifier)
    assert class_of(desk, name) == after


# The board


def test_a_column_for_each_class_and_one_for_no_class(page: GroupsPage) -> None:
    assert names(page, "Seed users") == ["Seed 01", "Seed 02"]
    assert names(page, "High-spend") == ["Kiln VIP"]
    assert names(page, "Task done") == []
    assert sorted(names(page, "")) == ["茶友一群", "茶友二群"]
    for column in page.board.findChildren(type(page.board.column(NO_CLASS))):
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
    moved_and_back(page, "Seed 01", "Seed users", "Task done")
    assert "Seed 01" in page.context.notify.said or "Done again" in page.context.notify.said


def test_cut_and_put_down_by_keys(page: GroupsPage) -> None:
    take(page, "Seed 01")
    key(page, Qt.Key.Key_X, Mod.ControlModifier)
    assert page.hand.holds
    for _ in range(2):
        view = page.main_view()
        assert view is not None
        QTest.keyClick(view, Qt.Key.Key_Right)
    key(page, Qt.Key.Key_V, Mod.ControlModifier)
    assert not page.hand.holds
    moved_and_back(page, "Seed 01", "Seed users", "Task done")


def test_escape_lets_a_cut_group_go(page: GroupsPage) -> None:
    take(page, "Seed 01")
    key(page, Qt.Key.Key_X, Mod.ControlModifier)
    view = page.main_view()
    assert view is not None
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not page.hand.holds
    assert class_of(page.context.desk, "Seed 01") == "Seed users"


def test_a_drop_on_a_column_moves_and_one_on_its_own_does_not(page: GroupsPage) -> None:
    desk = page.context.desk
    mime = QMimeData()
    mime.setData(MIME, str(group(desk, "Seed 01")).encode())
    for name in ("Seed users", "Task done"):
        drop = QDropEvent(
            QPointF(20, 90), Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Mod.NoModifier
        )
        page.board.column(class_id(desk, name)).dropEvent(drop)
        assert class_of(desk, "Seed 01") == name


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
    drag(page, spot, source.list.viewport(), target, let_go=False)
    assert class_of(desk, "Seed 01") == "Seed users"
    assert page.board.findChildren(type(source))
    assert not target.slot_widget.isVisible()


def drag(page: GroupsPage, spot: QPoint, viewport: QWidget, target: Column, *, let_go: bool = True) -> list[bool]:
    """Take a card, carry it over a column, let it go or press Esc; answers whether the slot was open, there and after.

    The drag runs its own loop inside the move that begins it; a timer is the hand in the meantime.
    """
    top = page.window()
    window = top.windowHandle()
    start = viewport.mapTo(top, spot)
    over = target.mapTo(top, QPoint(target.width() // 2, 300))
    steps = [start + (over - start) * part / 8 for part in range(1, 9)]
    seen: list[bool] = []

    def carry() -> None:
        if steps:
            QTest.mouseMove(window, steps.pop(0))
            return
        timer.stop()
        seen.append(target.slot_widget.isVisible())
        if let_go:
            QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Mod.NoModifier, over)
        else:
            QTest.keyClick(window, Qt.Key.Key_Escape)

    timer = QTimer(page, interval=30)
    timer.timeout.connect(carry)
    QTest.mousePress(window, Qt.MouseButton.LeftButton, Mod.NoModifier, start)
    timer.start()
    QTest.mouseMove(window, start + QPoint(4, 4))
    QTest.mouseMove(window, start + QPoint(24, 12))
    seen.append(target.slot_widget.isVisible())
    return seen
