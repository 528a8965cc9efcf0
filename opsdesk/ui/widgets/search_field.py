"""The search field of a page: an icon, a sentence, the key that leads to it; and one that stands above a list."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QSizePolicy

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current


class SearchField(QLineEdit):
    """`textChanged` as she types, `left` when Esc is pressed in an empty field, `entered` for Down and Enter.

    `key` is the hint at the right while the field is empty and has no focus.
    """

    left = Signal()
    entered = Signal()

    def __init__(self, placeholder: str = "", key: str = "/", width: int = 208) -> None:
        super().__init__()
        self._key = key
        self._wide = width
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._margins)
        self._margins()

    def sizeHint(self) -> QSize:
        return QSize(current().px(self._wide), current().px("control"))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(120), current().px("control"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = current()
        painter = QPainter(self)
        draw.icon(painter, QRect(theme.px(10), 0, theme.px("icon"), self.height()), "search", "text.tertiary", 15)
        right = self.width() - theme.px(7)
        if self.text():
            draw.icon(painter, self._cross(), "x", "text.tertiary", 14)
        elif self._key and not self.hasFocus():
            ink, edge = theme.color("text.tertiary"), theme.color("border.default")
            draw.key_hint(painter, right, self.height() // 2, self._key, ink, edge)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.text() and self._cross().contains(event.position().toPoint()):
            self.clear()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = bool(self.text()) and self._cross().contains(event.position().toPoint())
        self.setCursor(Qt.CursorShape.ArrowCursor if over else Qt.CursorShape.IBeamCursor)
        super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.returnPressed.emit()
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _cross(self) -> QRect:
        side = current().px(26)
        return QRect(self.width() - side, 0, side, self.height())

    def _margins(self) -> None:
        theme = current()
        right = theme.px(20) if self.text() else (draw.key_width(self._key) + theme.px(4) if self._key else 0)
        self.setTextMargins(theme.px(20), 0, right, 0)


class ListSearch(SearchField):
    """A search field whose Down and Up move in the list below it, without leaving the field; `entered` for Enter."""

    def __init__(self, placeholder: str, below: QAbstractItemView) -> None:
        super().__init__(placeholder, key="")
        self._below = below

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        found, row = self._below.model(), self._below.currentIndex().row() + step
        if 0 <= row < found.rowCount():
            self._below.setCurrentIndex(found.index(row, 0))
