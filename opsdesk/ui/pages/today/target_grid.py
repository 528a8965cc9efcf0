"""The places a post goes to as a grid of small boxes with ticks; a click makes one the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.text import tooltip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent

    from opsdesk.domain.posts import Target

_CELL_WIDTH, _CELL_HEIGHT, _GAP, _COLUMNS_MOST = 150, 26, 6, 4


class TargetGrid(QWidget):
    """`chosen` brings the id of a target that is not posted yet."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._targets: tuple[Target, ...] = ()
        self._next = 0
        self._under = -1
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_targets(self, targets: Sequence[Target], next_id: int) -> None:
        """These places, the one with `next_id` marked as the next."""
        self._targets, self._next = tuple(targets), next_id
        done = sum(target.posted_at is not None for target in targets)
        self.setAccessibleName(f"{done}/{len(targets)}")
        self.updateGeometry()
        self.update()

    def next_cell(self) -> QRect:
        """Where the next place stands; an empty box when there is none."""
        at = next((at for at, target in enumerate(self._targets) if target.id == self._next), -1)
        return self._cell(at) if at >= 0 else QRect()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self._targets) // self._columns(width))
        return max(rows * current().px(_CELL_HEIGHT + _GAP) - current().px(_GAP), 0)

    def sizeHint(self) -> QSize:
        wide = self.width() or current().px(600)
        return QSize(current().px(300), self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(150), self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = draw.canvas(self)
        for at, target in enumerate(self._targets):
            cell = self._cell(at)
            if cell.intersects(event.rect()):
                self._paint(painter, cell, target, under=at == self._under)

    def _paint(self, painter: QPainter, cell: QRect, target: Target, *, under: bool) -> None:
        theme = current()
        radius = theme.tokens.radius("tag")
        is_next, done = target.id == self._next, target.posted_at is not None
        skipped = target.skipped_at is not None
        if is_next:
            draw.box(painter, cell, theme.color("accent.soft"), theme.color("accent.solid"), radius, 2)
        elif done or skipped:
            draw.box(painter, cell, None, theme.color("border.subtle"), radius)
        else:
            draw.box(painter, cell, theme.color("surface.pressed" if under else "surface.hover"), None, radius)
        spot = QRect(cell.left() + theme.px(6), cell.top(), theme.px(17), cell.height())
        if done:
            draw.icon(painter, spot, "check", "accent.solid", 14)
        elif skipped:
            draw.icon(painter, spot, "skip-forward", "text.tertiary", 13)
        else:
            dpr = painter.device().devicePixelRatioF()
            draw.pixmap(painter, spot, theme.glyphs.badge(target.platform, theme.px(17), dpr))
        left = spot.right() + theme.px(7)
        room = QRect(left, cell.top(), cell.right() - theme.px(6) - left, cell.height())
        role = "accent.soft_text" if is_next else "text.tertiary" if skipped else "text.secondary"
        draw.text(painter, room, target.name, theme.font("small", 600 if is_next else 400), theme.color(role))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._at(event.position().toPoint()))

    def leaveEvent(self, _event: QEvent) -> None:
        self._hover(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position().toPoint())
        if at >= 0 and event.button() is Qt.MouseButton.LeftButton and self._targets[at].posted_at is None:
            self.chosen.emit(self._targets[at].id)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            at = self._at(event.pos())
            QToolTip.showText(event.globalPos(), tooltip(self._targets[at].name) if at >= 0 else "", self)
            return True
        return super().event(event)

    def _hover(self, at: int) -> None:
        if at != self._under:
            self._under = at
            may = at >= 0 and self._targets[at].posted_at is None
            self.setCursor(Qt.CursorShape.PointingHandCursor if may else Qt.CursorShape.ArrowCursor)
            self.update()

    def _columns(self, width: int) -> int:
        cell = current().px(_CELL_WIDTH + _GAP)
        return min(max((width + current().px(_GAP)) // cell, 1), _COLUMNS_MOST)

    def _cell(self, at: int) -> QRect:
        gap, columns = current().px(_GAP), self._columns(self.width())
        wide = (self.width() - gap * (columns - 1)) / columns
        left = round(at % columns * (wide + gap))
        right = round(at % columns * (wide + gap) + wide)
        high = current().px(_CELL_HEIGHT)
        return QRect(left, at // columns * (high + gap), right - left, high)

    def _at(self, point: QPoint) -> int:
        return next((at for at in range(len(self._targets)) if self._cell(at).contains(point)), -1)
