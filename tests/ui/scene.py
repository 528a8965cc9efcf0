"""What the tests of the pages share: a place that takes notes, a picture, a day that stands still, undo and redo."""

from __future__ import annotations

import io
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PIL import Image
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from opsdesk.ui.pages.page import Page
from opsdesk.ui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData, QPoint
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.catalog import PageSpec

HOSTILE = "<b>bold</b><img src=x onerror=alert(1)>\u202egnp.exe &amp; =1+1"
NOON = int(datetime(2026, 9, 18, 12, 14, tzinfo=ZoneInfo("Asia/Shanghai")).timestamp())
FRIDAY, SATURDAY = date(2026, 9, 18), date(2026, 9, 19)
LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Elsewhere(Page):
    """A place that writes down what it was sent."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Elsewhere")
        self.sent: list[object] = []

    def reveal(self, target: object) -> None:
        self.sent.append(target)


def open_window(
    qtbot: QtBot, context: Context, specs: Sequence[PageSpec], size: tuple[int, int] = (1440, 900)
) -> MainWindow:
    """The real window with these places, on the screen and active."""
    window = MainWindow(context, specs)
    qtbot.addWidget(window)
    window.resize(*size)
    with qtbot.waitExposed(window):
        window.show()
    come_back(qtbot, window)
    return window


def shown(qtbot: QtBot, widget: QWidget, width: int = 0, height: int = 0) -> QWidget:
    """A part on the screen by itself, in px."""
    qtbot.addWidget(widget)
    if width:
        widget.resize(width, height)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def sent(window: MainWindow, place: str) -> list[object]:
    """What another place was sent."""
    page = window._built[place]
    assert isinstance(page, Elsewhere)
    return page.sent


def png(width: int = 40, height: int = 30, color: str = "#1d6e52") -> bytes:
    """A picture of one colour."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), color).save(out, "PNG")
    return out.getvalue()


def press(widget: QWidget, *keys: Qt.Key) -> None:
    """Press keys one after the other."""
    for key in keys:
        QTest.keyClick(widget, key)


def click(button: QWidget) -> None:
    """A click in the middle."""
    QTest.mouseClick(button, LEFT)


def come_back(qtbot: QtBot, window: QWidget) -> None:
    """After a dialog, what a desktop does by itself and the one without a screen does not: the window is active."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def undo(window: QWidget) -> None:
    """Undo by its key."""
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)


def redo(window: QWidget) -> None:
    """Redo by its key."""
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL | SHIFT)


def drop_data(
    widget: QWidget, data: QMimeData, spot: QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """What arrives at a widget when something is carried in and dropped."""
    both = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    QApplication.sendEvent(widget, QDragEnterEvent(spot, both, data, LEFT, keys))
    QApplication.sendEvent(widget, QDragMoveEvent(spot, both, data, LEFT, keys))
    QApplication.sendEvent(widget, QDropEvent(QPointF(spot), both, data, LEFT, keys))
