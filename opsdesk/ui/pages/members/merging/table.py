"""The fields of two members as a table: one side, the other, and what becomes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView

from opsdesk.domain.merging import FieldKind, Take
from opsdesk.ui.pages.members.merging.fields import SIDES, FieldModel
from opsdesk.ui.pages.members.merging.painting import FieldDelegate, Heads
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.tables import RowTable

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from opsdesk.ui.pages.members.merging.sight import MergingSight

ROW = 40


class FieldTable(RowTable):
    """1, 2, 3 and a click choose; `decided` for Enter."""

    decided = Signal()

    def __init__(self, sight: MergingSight, currency: str) -> None:
        super().__init__(ROW)
        self.sight = sight
        self.fields = FieldModel(sight, currency, self)
        self.setModel(self.fields)
        self.setItemDelegate(FieldDelegate(self, self.fields))
        self.setHorizontalHeader(Heads(self, sight))
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for column in range(4):
            self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        sight.chose.connect(self.viewport().update)
        sight.turned.connect(self._on_turned)

    def _on_turned(self) -> None:
        self.fields.show()
        self.horizontalHeader().viewport().update()
        differing = self.sight.differing
        row = self.fields.rows.index(differing[0]) if differing else 0
        if self.fields.rows:
            self.setCurrentIndex(self.fields.index(row, 0))
            self.scrollToTop()

    def choose(self, take: Take) -> None:
        """Take this side of the current field."""
        index = self.currentIndex()
        if index.isValid():
            self.sight.choose(self.fields.rows[index.row()], take)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.viewport().width()
        first = current().px(136)
        side = round((wide - first) * 0.3)
        for column, width in enumerate((first, side, side, wide - first - 2 * side)):
            self.setColumnWidth(column, width)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() in SIDES:
            row = self.fields.rows[index.row()]
            if row.kind is not FieldKind.LIST:
                self.sight.choose(row, SIDES[index.column()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.decided.emit()
        else:
            super().keyPressEvent(event)
