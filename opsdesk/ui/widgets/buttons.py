"""Buttons: what they do in words, an icon before, a key hint behind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.text import tooltip

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent

Kind = Literal["secondary", "primary", "ghost", "danger", "inverse"]
Scale = Literal["small", "normal", "large"]


@dataclass(frozen=True, slots=True)
class _Size:
    height: int
    pad: int
    step: str
    icon: int


_SIZES = {
    "small": _Size(24, 8, "small", 14),
    "normal": _Size(30, 11, "body", 16),
    "large": _Size(38, 16, "content", 18),
}
# kind -> (text, fill, hover, pressed, border); "" is nothing at all.
_ROLES = {
    "secondary": ("text.primary", "surface.base", "surface.hover", "surface.pressed", "border.default"),
    "primary": ("accent.on", "accent.solid", "accent.hover", "accent.pressed", ""),
    "ghost": ("text.secondary", "", "surface.hover", "surface.pressed", ""),
    "danger": (
        "semantic.danger.text",
        "surface.base",
        "semantic.danger.soft",
        "semantic.danger.soft",
        "border.default",
    ),
    "inverse": ("text.inverse", "", "", "", ""),
}


class Button(QPushButton):
    """A painted push button. `key` is only shown; bind the key with `Keys` or `Page.keys()`."""

    def __init__(
        self,
        text: str = "",
        icon: str = "",
        kind: Kind = "secondary",
        scale: Scale = "normal",
        *,
        key: str = "",
        clicked: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon_name, self._kind, self._scale, self._key = icon, kind, scale, key
        self._tint = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if clicked is not None:
            self.clicked.connect(lambda: clicked())

    @property
    def kind(self) -> Kind:
        return self._kind

    def set_icon(self, icon: str, tint: str = "") -> None:
        """Another icon; `tint` is a colour role when it shall differ from the text."""
        self._icon_name, self._tint = icon, tint
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: Kind) -> None:
        self._kind = kind
        self.update()

    def sizeHint(self) -> QSize:
        theme, size = current(), _SIZES[self._scale]
        width = 2 * self._pad() + draw.advance(self._words(), self._font())
        if self._icon_name:
            width += theme.px(size.icon) + (theme.px(7) if self.text() else 0)
        if self._key:
            width += draw.key_width(self._key) + theme.px(8) - theme.px(3)
        if self.menu() is not None:
            width += theme.px(18)
        return QSize(width, theme.px(size.height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def setMenu(self, menu: QMenu) -> None:
        super().setMenu(menu)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, size = current(), _SIZES[self._scale]
        painter = draw.canvas(self)
        ink, fill, border = self._colors()
        if fill is not None or border is not None:
            draw.box(painter, self.rect(), fill, border, theme.tokens.radius("control"))
        content = self.sizeHint().width() - 2 * self._pad()
        x = max((self.width() - content) // 2, self._pad())
        if self._icon_name:
            side = theme.px(size.icon)
            tint = self._tint if self._tint and self.isEnabled() else ""
            dpr = painter.device().devicePixelRatioF()
            picture = theme.icons.pixmap(self._icon_name, theme.color(tint) if tint else ink, side, dpr)
            draw.pixmap(painter, QRect(x, 0, side, self.height()), picture)
            x += side + theme.px(7)
        self._paint_words(painter, x, ink)

    def _paint_words(self, painter: QPainter, x: int, ink: QColor) -> None:
        theme = current()
        right = self.width() - self._pad()
        if self._key:
            right += theme.px(3)
            plain = self._kind not in ("primary", "inverse")
            key_ink = theme.color("text.tertiary") if plain and self.isEnabled() else ink
            edge = theme.color("border.default") if plain else draw.faded(ink, 0.55)
            right = draw.key_hint(painter, right, self.height() // 2, self._key, key_ink, edge) - theme.px(8)
        if self.menu() is not None:
            side = theme.px(14)
            dpr = painter.device().devicePixelRatioF()
            arrow = theme.icons.pixmap("chevron-down", ink, side, dpr)
            draw.pixmap(painter, QRect(right - side, 0, side, self.height()), arrow)
            right -= side + theme.px(4)
        draw.text(painter, QRect(x, 0, right - x + 2, self.height()), self._words(), self._font(), ink)

    def _pad(self) -> int:
        return current().px(9 if self._kind == "inverse" else _SIZES[self._scale].pad)

    def _font(self) -> QFont:
        return current().font(_SIZES[self._scale].step, 500)

    def _words(self) -> str:
        return self.text().replace("&&", "&")

    def _colors(self) -> tuple[QColor, QColor | None, QColor | None]:
        theme = current()
        ink, fill, hover, pressed, border = _ROLES[self._kind]
        if not self.isEnabled():
            if self._kind in ("ghost", "inverse"):
                return theme.color("text.disabled"), None, None
            return theme.color("text.disabled"), theme.color("surface.sunken"), theme.color("border.subtle")
        down = self.isDown() or self.isChecked()
        role = pressed if down else hover if self.underMouse() else fill
        edge = theme.color(border) if border else None
        if self._kind == "inverse" and (self.underMouse() or down):
            edge = theme.color("text.inverse_dim")
        if self._kind == "danger" and down:
            edge = theme.color("semantic.danger.solid")
        return theme.color(ink), theme.color(role) if role else None, edge


class IconButton(Button):
    """A button without words, for the fixed set and where the words stand beside; `tip` is its name and tooltip."""

    def __init__(
        self,
        icon: str,
        tip: str,
        kind: Kind = "ghost",
        scale: Scale = "normal",
        *,
        clicked: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", icon, kind, scale, clicked=clicked, parent=parent)
        self.setToolTip(tooltip(tip))
        self.setAccessibleName(tip)

    def sizeHint(self) -> QSize:
        side = current().px(_SIZES[self._scale].height)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        ink, fill, border = self._colors()
        if fill is not None or border is not None:
            draw.box(painter, self.rect(), fill, border, theme.tokens.radius("control"))
        dpr = painter.device().devicePixelRatioF()
        role = theme.color(self._tint) if self._tint and self.isEnabled() else ink
        side = theme.px(_SIZES[self._scale].icon)
        draw.pixmap(painter, self.rect(), theme.icons.pixmap(self._icon_name, role, side, dpr))


def drop_menu(menu: QMenu, below: QWidget) -> None:
    """Open a menu under a widget."""
    menu.popup(below.mapToGlobal(QPoint(0, below.height() + 2)))
