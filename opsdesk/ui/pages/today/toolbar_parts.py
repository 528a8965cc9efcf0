"""What stands in the toolbar of Today: the next festival, and the field that opens the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


@runtime_checkable
class HasPalette(Protocol):
    """The window, as far as the field knows it."""

    def open_palette(self) -> None: ...


class PaletteField(QAbstractButton):
    """Looks like a field; a click opens the palette, where the typing happens."""

    def __init__(self) -> None:
        super().__init__()
        self.setText(self.tr("Find or do anything"))
        self.setAccessibleName(self.text())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._open)

    def sizeHint(self) -> QSize:
        return QSize(current().px(220), current().px("control"))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(44), current().px("control"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        fill = theme.color("surface.hover" if self.underMouse() else "surface.sunken")
        draw.box(painter, self.rect(), fill, theme.color("border.default"), theme.tokens.radius("control"))
        draw.icon(painter, QRect(theme.px(10), 0, theme.px(16), self.height()), "search", "text.tertiary", 15)
        ink, edge = theme.color("text.tertiary"), theme.color("border.default")
        right = draw.key_hint(painter, self.width() - theme.px(8), self.height() // 2, "Ctrl K", ink, edge)
        left = theme.px(32)
        draw.text(painter, QRect(left, 0, right - left - theme.px(6), self.height()), self.text(), theme.font(), ink)

    def _open(self) -> None:
        window = self.window()
        if isinstance(window, HasPalette):
            window.open_palette()


class FestivalPill(QAbstractButton):
    """A moon, a festival, and how many days it is away; a click shows its day in the calendar."""

    def __init__(self) -> None:
        super().__init__()
        self._strong = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.hide()

    def say(self, text: str, strong: str) -> None:
        """`text` with its part `strong` in bold; an empty text hides the pill."""
        self._strong = strong
        self.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = current()
        words = sum(draw.advance(text, theme.font("small", weight)) for text, weight in self._parts())
        return QSize(words + theme.px(41), theme.px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        edge = theme.color("accent.mid") if self.underMouse() else None
        draw.box(painter, self.rect(), theme.color("accent.soft"), edge, 99)
        draw.icon(painter, QRect(theme.px(10), 0, theme.px(14), self.height()), "moon", "accent.soft_text", 14)
        x = theme.px(30)
        for text, weight in self._parts():
            font = theme.font("small", weight)
            wide = draw.advance(text, font)
            draw.text(painter, QRect(x, 0, wide + 2, self.height()), text, font, theme.color("accent.soft_text"))
            x += wide

    def _parts(self) -> list[tuple[str, int]]:
        before, found, after = self.text().partition(self._strong) if self._strong else (self.text(), "", "")
        return [part for part in ((before, 400), (found, 600), (after, 400)) if part[0]]
