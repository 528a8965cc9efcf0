"""Cells of figures: a name, a number, one quiet word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent


class StatCell(QWidget):
    """`Count / 702 / 55 %`. A cell that filters is `clickable`; `role` colours the number, `icon` stands first."""

    clicked = Signal()

    def __init__(
        self, label: str, value: str, quiet: str = "", *, role: str = "text.primary", clickable: bool = False,
        icon: str = "", icon_role: str = "text.secondary",
    ) -> None:  # fmt: skip
        super().__init__()
        self._icon, self._icon_role = icon, icon_role
        self._label, self._value, self._quiet, self._role = label, value, quiet, role
        self._clickable = clickable
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{label} {value} {quiet}")
        if clickable:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set(self, value: str, quiet: str = "", role: str = "") -> None:
        """Another number."""
        self._value, self._quiet, self._role = value, quiet, role or self._role
        self.setAccessibleName(f"{self._label} {value} {quiet}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = current()
        number = draw.advance(self._value, theme.font("title", numbers=True)) + theme.px(8)
        number += draw.advance(self._quiet, theme.font("small"))
        label = draw.advance(self._label, theme.font("small")) + (theme.px(21) if self._icon else 0)
        return QSize(max(number, label) + theme.px(40), theme.px(68))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(90), current().px(68))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        if self._clickable and self.underMouse():
            painter.fillRect(self.rect(), theme.color("surface.hover"))
        x, room = theme.px(20), self.width() - theme.px(28)
        label = QRect(x, theme.px(11), room, theme.px(20))
        if self._icon:
            draw.icon(painter, QRect(x, theme.px(11), theme.px(15), theme.px(20)), self._icon, self._icon_role, 15)
            label.setLeft(x + theme.px(21))
        draw.text(painter, label, self._label, theme.font("small"), theme.color("text.secondary"))
        line = QRect(x, theme.px(32), room, theme.px(26))
        width = draw.text(painter, line, self._value, theme.font("title", numbers=True), theme.color(self._role))
        line.setLeft(x + width + theme.px(8))
        line.setTop(theme.px(36))
        draw.text(painter, line, self._quiet, theme.font("small"), theme.color("text.tertiary"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._clickable and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._clickable and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


class StatRow(QFrame):
    """Cells side by side with hairlines between and below."""

    def __init__(self, *cells: StatCell) -> None:
        super().__init__()
        self._cells = cells
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 1)
        row.setSpacing(1)
        for cell in cells:
            row.addWidget(cell)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.canvas(self)
        draw.hairline(painter, 0, self.height() - 1, self.width())
        color = current().color("border.subtle")
        for cell in self._cells[:-1]:
            painter.fillRect(cell.geometry().right() + 1, 0, 1, self.height(), color)


class KindStat(QWidget):
    """How many touches of trust, value or emotion, on the soft ground of the kind."""

    def __init__(self, kind: str, count: int, label: str) -> None:
        super().__init__()
        self._kind, self._count, self._label = kind, count, label
        self.setFixedHeight(current().px(50))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int) -> None:
        self._count = count
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(current().px(96), current().px(50))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        soft, ink = theme.color(f"kind.{self._kind}.soft"), theme.color(f"kind.{self._kind}.text")
        draw.box(painter, self.rect(), soft, None, theme.tokens.radius("control"))
        font = theme.font("subtitle", numbers=True)
        number = str(self._count)
        side = theme.px(15)
        wide = side + theme.px(8) + draw.advance(number, font)
        x = (self.width() - wide) // 2
        line = QRect(x, theme.px(7), side, theme.px(20))
        level = 3 if self._count else 0
        glyph = theme.glyphs.meter(self._kind, level, side, painter.device().devicePixelRatioF())
        draw.pixmap(painter, line, glyph)
        draw.text(painter, QRect(x + side + theme.px(8), theme.px(7), wide, theme.px(20)), number, font, ink)
        words = QRect(0, theme.px(27), self.width(), theme.px(18))
        draw.text(painter, words, self._label, theme.font("small"), ink, draw.CENTER)
