"""The feed: touches as they were logged, the newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, Qt

from opsdesk.domain.touches import TouchClass
from opsdesk.ui.delegates import painting as row
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.wording import figures
from opsdesk.ui.wording import touches as wording

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QAbstractItemView

    from opsdesk.domain.touches import Touch
    from opsdesk.services.clock import Clock
    from opsdesk.services.desk import Desk
    from opsdesk.ui.delegates.painting import RowState

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
GLYPHS = {TouchClass.TRUST: "trust", TouchClass.VALUE: "value", TouchClass.EMOTIONAL: "emotional"}


class FeedModel(QAbstractListModel):
    """Touches with the names of their members."""

    TOUCH = Qt.ItemDataRole.UserRole
    NAME = Qt.ItemDataRole.UserRole + 1

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._touches: list[Touch] = []
        self._names: dict[int, str] = {}

    def show(self, touches: list[Touch]) -> None:
        lines = self._desk.members.lines(sorted({touch.member_id for touch in touches}))
        self.beginResetModel()
        self._touches = [touch for touch in touches if touch.member_id in lines]
        self._names = {key: one.name for key, one in lines.items()}
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._touches)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        touch = self._touches[index.row()]
        if role == self.TOUCH:
            return touch
        if role in (self.NAME, Qt.ItemDataRole.DisplayRole):
            return self._names[touch.member_id]
        return None


class FeedDelegate(RowDelegate):
    """Who, what and why, with the glyph of its kind, who gave, and when."""

    height = 52

    def __init__(self, clock: Clock, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._clock = clock

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, _state: RowState) -> None:
        touch: Touch = index.data(FeedModel.TOUCH)
        theme = current()
        side = theme.px(16)
        glyph = theme.glyphs.meter(GLYPHS[touch.kind.touch_class], 3, side, painter.device().devicePixelRatioF())
        painter.drawPixmap(rect.left() + theme.px(22), rect.center().y() - side // 2, glyph)
        name = rect.adjusted(theme.px(54), 0, 0, 0)
        name.setWidth(theme.px(200))
        row.paint_avatar_name(painter, name, touch.member_id, str(index.data(FeedModel.NAME)))
        quiet = f"{wording.way(touch.way)} · {figures.moment(touch.at, self._clock)}"
        cell = rect.adjusted(theme.px(268), 0, -theme.px(20), 0)
        upper = wording.touch_kind(touch.kind) + (f" · {touch.note}" if touch.note else "")
        row.paint_two_lines(painter, cell, upper, quiet)
        if touch.money_fen:
            row.paint_text(painter, cell, f"¥{touch.money_fen / 100:,.2f}", "text.secondary", align=draw.RIGHT)
