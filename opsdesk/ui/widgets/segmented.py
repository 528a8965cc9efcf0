"""A segmented control: views of the same things; arrows move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSizePolicy

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.painted_choice import PaintedChoice

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice. Without text the icon stands alone and `tip` names it."""

    key: str
    text: str = ""
    icon: str = ""
    tip: str = ""


class Segmented(PaintedChoice):
    """Exactly one of a few. `changed` brings the key of the new choice."""

    def __init__(self, segments: list[Segment], chosen: str = "") -> None:
        super().__init__([segment.key for segment in segments], chosen)
        self._segments = segments
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

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

    def _hover(self, at: int) -> None:
        self.setToolTip(self._segments[at].tip if at >= 0 else "")
        super()._hover(at)

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
