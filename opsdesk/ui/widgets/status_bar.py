"""The line at the bottom: left what you look at, right the desk; a click opens the page behind a fact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.layouts import empty_layout

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QMouseEvent, QPaintEvent


@dataclass(frozen=True, slots=True)
class StatusItem:
    """One fact. `strong` is the part of `text` drawn bold, usually its number; `go` runs on a click."""

    text: str
    icon: str = ""
    strong: str = ""
    role: str = "text.tertiary"
    go: Callable[[], object] | None = None


class _Fact(QWidget):
    clicked = Signal()

    def __init__(self, item: StatusItem) -> None:
        super().__init__()
        self._item = item
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(item.text)
        if item.go is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        theme = current()
        icon = theme.px(20) if self._item.icon else 0
        return QSize(
            icon + sum(draw.advance(text, theme.font("caption", w)) for text, w in self._parts()) + 2, theme.px(22)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        x = 0
        if self._item.icon:
            draw.icon(painter, QRect(0, 0, theme.px(14), self.height()), self._item.icon, self._item.role, 14)
            x = theme.px(20)
        quiet = self._item.role if self._item.role != "text.tertiary" else "text.secondary"
        hover = self._item.go is not None and self.underMouse()
        for text, weight in self._parts():
            color = theme.color("text.primary" if weight > 500 or hover else quiet)
            font = theme.font("caption", weight)
            width = draw.advance(text, font)
            draw.text(painter, QRect(x, 0, width + 2, self.height()), text, font, color)
            x += width

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._item.go is not None and self.rect().contains(event.position().toPoint()):
            self._item.go()

    def _parts(self) -> list[tuple[str, int]]:
        text, strong = self._item.text, self._item.strong
        at = text.find(strong) if strong else -1
        if at < 0:
            return [(text, 400)]
        parts = [(text[:at], 400), (strong, 600), (text[at + len(strong) :], 400)]
        return [part for part in parts if part[0]]


class StatusBar(QFrame):
    """26 px over the whole width of the window."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("StatusBar")
        theme = current()
        self.setFixedHeight(theme.px("statusbar"))
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        for side in (self._left, self._right):
            side.setSpacing(theme.px(16))
        row.addLayout(self._left)
        row.addStretch(1)
        row.addLayout(self._right)

    def set_left(self, items: list[StatusItem]) -> None:
        """What the page looks at: counts, sums."""
        _fill(self._left, items)

    def set_right(self, items: list[StatusItem]) -> None:
        """The desk: size of the file, last backup."""
        _fill(self._right, items)


def _fill(row: QHBoxLayout, items: list[StatusItem]) -> None:
    empty_layout(row)
    for item in items:
        row.addWidget(_Fact(item))
