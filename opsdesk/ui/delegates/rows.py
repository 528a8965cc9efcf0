"""A delegate that paints the ground of a row and leaves the cell to its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from opsdesk.ui.delegates.painting import Index, RowState, paint_row, row_state
from opsdesk.ui.theme.theme import current

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter


class RowDelegate(QStyledItemDelegate):
    """Override `paint_cell`. `height` is the row in px at 100 %, a named size or a number.

    `fading(index)` marks rows that an undo can still bring back.
    """

    height: str | int = "row_standard"

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, current().px(self.height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        state = row_state(option, index, fading=self.fading(index))
        rect = QRect(option.rect)
        paint_row(painter, rect, state, first=index.column() == 0)
        if state.fading:
            painter.setOpacity(0.45)
        rect.setHeight(rect.height() - 1)
        self.paint_cell(painter, rect, index, state)
        painter.restore()

    def fading(self, _index: Index) -> bool:
        return False

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, state: RowState) -> None:
        """Draw one cell into `rect`, the hairline already left out."""
        raise NotImplementedError
