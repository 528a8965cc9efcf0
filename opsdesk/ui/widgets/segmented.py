"""A segmented control: views of the same things; arrows move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice. Without text the icon stands alone and `tip` names it."""

    key: str
    text: str = ""
    icon: str = ""
    tip: str = ""


class Segmented(QWidget):
    """Exactly one of a few. `changed` brings the key of the new choice."""

    changed = Signal(str)

    def __init__(self, segments: list[Segment], chosen: str = "") -> None:
        super().__init__()
        self._segments = segments
        self._chosen = chosen or segments[0].key
        self._under = -1
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def chosen(self) -> str:
        return self._chosen

    def choose(self, key: str) -> None:
        """Show a choice without announcing it."""
        self._chosen = key
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(sum(self._widths()) + 4, current().px("control"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        radius = theme.tokens.radius("control")
        draw.box(painter, self.rect(), theme.color("surface.sunken"), theme.color("border.default"), radius)
        for at, (segment, rect) in enumerate(zip(self._segments, self._rects(), strict=True)):
            on = segment.key == self._chosen
            if on:
                draw.box(painter, rect, theme.color("surface.base"), theme.color("border.default"), radius - 1)
            elif at == self._under:
                draw.box(painter, rect, theme.color("surface.hover"), None, radius - 1)
            self._paint_segment(painter, segment, rect, "text.primary" if on else "text.secondary")

    def _paint_segment(self, painter: QPainter, segment: Segment, rect: QRect, role: str) -> None:
        theme = current()
        role = role if self.isEnabled() else "text.disabled"
        x = rect.x() + theme.px(11)
        if segment.icon:
            side = theme.px("icon")
            draw.icon(painter, QRect(x, rect.y(), side, rect.height()), segment.icon, role)
            x += side + theme.px(7)
        room = QRect(x, rect.y(), rect.right() - x, rect.height())
        draw.text(painter, room, segment.text, theme.font("body", 500), theme.color(role))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._under = self._at(event.position().toPoint().x())
        self.setToolTip(self._segments[self._under].tip if self._under >= 0 else "")
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position().toPoint().x())
        if at >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self._take(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        at = next(at for at, segment in enumerate(self._segments) if segment.key == self._chosen)
        self._take((at + step) % len(self._segments))

    def _take(self, at: int) -> None:
        key = self._segments[at].key
        if key != self._chosen:
            self._chosen = key
            self.update()
            self.changed.emit(key)

    def _at(self, x: int) -> int:
        return next((at for at, rect in enumerate(self._rects()) if rect.left() <= x <= rect.right()), -1)

    def _widths(self) -> list[int]:
        theme = current()
        font = theme.font("body", 500)
        widths = []
        for segment in self._segments:
            width = theme.px(22) + (draw.advance(segment.text, font) + 1 if segment.text else 0)
            if segment.icon:
                width += theme.px("icon") + (theme.px(7) if segment.text else 0)
            widths.append(width)
        return widths

    def _rects(self) -> list[QRect]:
        rects, x = [], 2
        for width in self._widths():
            rects.append(QRect(x, 2, width, self.height() - 4))
            x += width
        return rects
