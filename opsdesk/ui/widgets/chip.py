"""Filter chips: a field and its value; Delete removes, Enter edits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.text import tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

ChipKind = Literal["filter", "choice", "add"]


class Chip(QWidget):
    """`has **order**  x`. Kinds: filter (removable), choice (opens a menu), add (dashed, adds a filter).

    `edited` asks for the editor of the filter, `removed` for its removal; the chip itself does neither.
    """

    edited = Signal()
    removed = Signal()

    def __init__(self, field: str, value: str = "", kind: ChipKind = "filter", *, icon: str = "") -> None:
        super().__init__()
        self._field, self._value, self._kind = field, value, kind
        self._icon = icon or ("plus" if kind == "add" else "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name()

    @property
    def words(self) -> str:
        """What the chip says, field and value."""
        return f"{self._field} {self._value}".strip()

    def set_value(self, field: str, value: str, icon: str = "") -> None:
        """Say something else; with another icon where one is named."""
        self._field, self._value = field, value
        self._icon = icon or self._icon
        self._name()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = current()
        width = theme.px(20) + self._text_width()
        if self._icon:
            width += theme.px(19)
        if self._kind != "add":
            width += theme.px(15)
        return QSize(min(width, theme.px(300)), theme.px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        soft = self._kind == "filter"
        ink = draw.text_color(self, "accent.soft_text" if soft else "text.secondary")
        if self._kind == "add":
            if self.underMouse():
                draw.box(painter, self.rect(), theme.color("surface.hover"), None, 99)
            draw.dashed_box(painter, self.rect(), theme.color("border.default"), 99)
        else:
            fill = theme.color("accent.soft" if soft else "surface.hover")
            edge = theme.color("accent.mid" if soft else "border.default") if self.underMouse() else None
            draw.box(painter, self.rect(), fill, edge, 99)
        x = theme.px(10)
        if self._icon:
            draw.icon(painter, QRect(x, 0, theme.px(14), self.height()), self._icon, self._role(), 14)
            x += theme.px(19)
        right = self.width() - (theme.px(10) if self._kind == "add" else theme.px(25))
        plain, strong = theme.font("small", 500 if not self._value else 400), theme.font("small", 600)
        if self._field:
            x += draw.text(painter, QRect(x, 0, right - x, self.height()), self._field, plain, ink)
            x += theme.px(4)
        draw.text(painter, QRect(x, 0, right - x + 2, self.height()), self._value, strong, ink)
        if self._kind != "add":
            name = "x" if soft else "chevron-down"
            draw.icon(painter, self._cross(), name, self._role(), 13)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if event.button() is not Qt.MouseButton.LeftButton or not self.rect().contains(point):
            return
        if self._kind == "filter" and self._hit_cross(point):
            self.removed.emit()
        else:
            self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._kind == "filter":
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.edited.emit()
        else:
            super().keyPressEvent(event)

    def _role(self) -> str:
        return "accent.soft_text" if self._kind == "filter" else "text.secondary"

    def _text_width(self) -> int:
        theme = current()
        width = draw.advance(self._field, theme.font("small", 500 if not self._value else 400))
        if self._value:
            width += draw.advance(self._value, theme.font("small", 600)) + (theme.px(4) if self._field else 0)
        return width + 1

    def _cross(self) -> QRect:
        side = current().px(24)
        return QRect(self.width() - side, 0, side - current().px(3), self.height())

    def _hit_cross(self, point: QPoint) -> bool:
        return point.x() >= self._cross().left()

    def _name(self) -> None:
        self.setAccessibleName(self.words)
        long = self._text_width() > current().px(240)
        self.setToolTip(tooltip(self.words) if long else "")
