"""The list of files that were chosen: a row each with its kind and what it would do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, Qt

from opsdesk import words
from opsdesk.domain.imports import FileKind
from opsdesk.ui.delegates import painting as row
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.wording import imports as wording

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from opsdesk.domain.batches import Looked
    from opsdesk.ui.delegates.painting import RowState

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ICONS = {
    FileKind.ROSTER: "users",
    FileKind.MEMBERS: "book-open",
    FileKind.CONTACTS: "contact",
    FileKind.ORDERS: "shopping-bag",
    FileKind.CHAIN: "list-ordered",
    FileKind.CHAT: "messages-square",
}


class FileModel(QAbstractListModel):
    """Looked-at tables in the order in which they were chosen."""

    LOOKED = Qt.ItemDataRole.UserRole

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[Looked] = []

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.tables)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        looked = self.tables[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return looked.name
        return looked if role == self.LOOKED else None

    def append(self, tables: list[Looked]) -> None:
        first = len(self.tables)
        if tables:
            self.beginInsertRows(QModelIndex(), first, first + len(tables) - 1)
            self.tables += tables
            self.endInsertRows()

    def replace(self, number: int, looked: Looked) -> None:
        self.tables[number] = looked
        self.dataChanged.emit(self.index(number), self.index(number))

    def clear(self) -> None:
        self.beginResetModel()
        self.tables = []
        self.endResetModel()


class FileDelegate(RowDelegate):
    """Icon of the kind, name, and under it the kind with what would happen, or the problem in red."""

    height = 52

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, _state: RowState) -> None:
        looked: Looked = index.data(FileModel.LOOKED)
        theme = current()
        side = theme.px(18)
        kind = looked.parsed.kind if looked.parsed else None
        icon = ICONS.get(kind, "file-text") if kind else "file-x"
        role = "semantic.danger.text" if looked.problem else "text.secondary"
        draw.icon(painter, QRect(rect.x() + theme.px(16), rect.y(), side, rect.height()), icon, role, 16)
        cell = rect.adjusted(theme.px(46), 0, -theme.px(12), 0)
        below_role = "semantic.danger.text" if looked.problem else "text.tertiary"
        row.paint_two_lines(painter, cell, looked.name, self._below(looked, kind), role=below_role)

    def _below(self, looked: Looked, kind: FileKind | None) -> str:
        if looked.problem is not None:
            return words.problem(looked.problem)
        return f"{words.file_kind(kind)} · {wording.outcome(looked)}" if kind else ""
