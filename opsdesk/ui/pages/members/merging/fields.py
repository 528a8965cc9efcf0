"""The fields of the pair in sight as rows: what each cell says and which side is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from opsdesk.domain.merging import Take
from opsdesk.ui.pages.members.merging import texts
from opsdesk.words import merging as words

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from opsdesk.domain.merging import MergeRow
    from opsdesk.ui.pages.members.merging.sight import MergingSight

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
SIDES = {1: Take.KEPT, 2: Take.OTHER}


class FieldModel(QAbstractTableModel):
    """A row a field; the delegate reads the rows themselves."""

    def __init__(self, sight: MergingSight, currency: str, parent: QObject) -> None:
        super().__init__(parent)
        self.sight, self.currency = sight, currency
        self.rows: list[MergeRow] = []

    def show(self) -> None:
        """The fields of the pair in sight; those that differ stand where they are, so that rows do not jump."""
        self.beginResetModel()
        comparison = self.sight.comparison
        self.rows = list(comparison.rows) if comparison is not None else []
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else 4

    def text(self, row: MergeRow, column: int) -> str:
        """What a cell says."""
        comparison = self.sight.comparison
        if column == 0 or comparison is None:
            return words.merge_field(row.key)
        if column in SIDES:
            return texts.cell_text(row, comparison, SIDES[column], self.currency)
        return texts.result_text(row, comparison, self.sight.take_of(row), self.currency)

    def fate(self, row: MergeRow) -> str:
        """The quiet word behind the result."""
        comparison = self.sight.comparison
        return texts.fate(row, comparison, self.sight.take_of(row)) if comparison is not None else ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(self.rows[index.row()], index.column())
        return None

    def taken(self, row: MergeRow, column: int) -> bool:
        """Whether the side of a column is in the result."""
        take = self.sight.take_of(row)
        return column in SIDES and take in (SIDES[column], Take.BOTH) and bool(self.text(row, column))
