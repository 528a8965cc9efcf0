"""A list that is shown whole and replaced whole, for lists short enough to be read at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject

ROOT = QModelIndex()
Line = TypeVar("Line")


class LineModel(QAbstractListModel, Generic[Line]):
    """`lines` are read by the delegate; `name` answers what a line is called, for whoever hears the screen read."""

    def __init__(self, parent: QObject, name: Callable[[Line], str]) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self._name = name

    def show(self, lines: Sequence[Line]) -> None:
        """These instead of those before."""
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self._name(self.lines[index.row()]) if role == Qt.ItemDataRole.DisplayRole else None
