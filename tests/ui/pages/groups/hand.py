"""What a hand does in the groups place: takes a group, presses keys and buttons, drags a card."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from opsdesk.domain.group_query import NO_CLASS
from opsdesk.ui.pages.catalog import PageSpec
from opsdesk.ui.pages.groups.page import GroupsPage
from opsdesk.ui.widgets.buttons import Button
from tests.ui.scene import Elsewhere, click, redo, undo

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.pages.groups.column import Column

SPECS = (
    PageSpec("groups", "Groups", "messages-square", GroupsPage, "G"),
    PageSpec("members", "Members", "users", Elsewhere, "M"),
    PageSpec("import", "Import", "import", Elsewhere, foot=True),
)
LINK = "https://weixin.qq.com/g/AwYAAPu3"
Mod = Qt.KeyboardModifier
Form = TypeVar("Form", bound=QWidget)


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


def called(page: GroupsPage, words: str) -> list[Button]:
    """The buttons of the panel with these words, on them or as their name, that are in sight."""
    found = page.panel.findChildren(Button)
    return [one for one in found if words in (one.text(), one.accessibleName()) and one.isVisible()]


def press_button(qtbot: QtBot, page: GroupsPage, words: str) -> None:
    """Click such a button as soon as it is in sight."""
    qtbot.waitUntil(lambda: bool(called(page, words)))
    click(called(page, words)[0])


def holds(page: GroupsPage) -> bool:
    return page.hand.holds


def is_open(page: GroupsPage) -> bool:
    return page.split.is_open


def shown(page: GroupsPage) -> list[str]:
    return sorted(card.name for card in page.sight.shown)


def moved_and_back(page: GroupsPage, name: str, before: str, after: str) -> None:
    desk = page.context.desk
    assert class_of(desk, name) == after
    assert name in names(page, after)
    undo(page.window())
    assert class_of(desk, name) == before
    assert name in names(page, before)
    redo(page.window())
    assert class_of(desk, name) == after


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
