"""The picture of a member in the panel: pasted, dropped, taken off, by undo back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from opsdesk.ui.widgets.toast import Toast
from tests.ui.pages.members.hand import take, wait_for_panel

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opsdesk.ui.pages.members.page import MembersPage
    from opsdesk.ui.window import MainWindow


def _picture() -> QImage:
    image = QImage(80, 80, QImage.Format.Format_RGB32)
    image.fill(QColor("#204060"))
    return image


def _choose(page: MembersPage, number: int) -> None:
    QTest.mouseClick(page.panel.head.face, Qt.MouseButton.LeftButton)
    menu = next(one for one in page.panel.findChildren(QMenu) if one.isVisible())
    actions = [one for one in menu.actions() if not one.isSeparator()]
    assert actions[number].isEnabled()
    actions[number].trigger()
    menu.close()
    QApplication.processEvents()


def test_a_picture_is_pasted_shown_and_taken_off(qtbot: QtBot, window: MainWindow, page: MembersPage) -> None:
    key = take(page, "李雷")
    wait_for_panel(qtbot, page, key)
    face = page.panel.head.face
    assert not face.has_picture
    QGuiApplication.clipboard().setImage(_picture())
    _choose(page, 1)
    qtbot.waitUntil(lambda: face.has_picture)
    assert face.grab().toImage().pixelColor(face.width() // 2, face.height() // 2).name() == "#204060"
    _choose(page, 2)
    qtbot.waitUntil(lambda: not face.has_picture)
    window.undo()
    qtbot.waitUntil(lambda: face.has_picture)


def test_a_file_is_dropped_on_the_face(qtbot: QtBot, page: MembersPage, tmp_path: Path) -> None:
    key = take(page, "李雷")
    wait_for_panel(qtbot, page, key)
    file = tmp_path / "face.png"
    assert _picture().save(str(file))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    face = page.panel.head.face
    none = Qt.KeyboardModifier.NoModifier
    face.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none))
    qtbot.waitUntil(lambda: face.has_picture)


def test_what_is_no_picture_is_told(qtbot: QtBot, page: MembersPage, tmp_path: Path) -> None:
    key = take(page, "李雷")
    wait_for_panel(qtbot, page, key)
    (tmp_path / "face.png").write_bytes(b"not one")
    page.panel.head.face.dropped.emit(tmp_path / "face.png")
    QApplication.processEvents()
    assert not page.panel.head.face.has_picture
    assert page.window().findChild(Toast) is not None
