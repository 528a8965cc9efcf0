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

    from opsdesk.ui.delegates.painting import RowState
    from opsdesk.ui.pages.importing.state import Chosen

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ICONS = {
    FileKind.ROSTER: "users",
    FileKind.MEMBERS: "book-open",
    FileKind.CONTACTS: "contact",
    FileKind.ORDERS: "shopping-bag",
    FileKind.CHAIN: "list-ordered",
    FileKind.CHAT: "messages-square",
    FileKind.SURVEY: "clipboard-list",
    FileKind.MONEY: "wallet",
}


class FileModel(QAbstractListModel):
    """Looked-at tables in the order in which they were chosen."""

    LOOKED = Qt.ItemDataRole.UserRole

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[Chosen] = []

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.tables)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        chosen = self.tables[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return chosen.looked.name
        return chosen if role == self.LOOKED else None

    def append(self, tables: list[Chosen]) -> None:
        first = len(self.tables)
        if tables:
            self.beginInsertRows(QModelIndex(), first, first + len(tables) - 1)
            self.tables += tables
            self.endInsertRows()

    def told(self, chosen: Chosen) -> None:
        """Something of a table is another."""
        if chosen in self.tables:
            number = self.tables.index(chosen)
            self.dataChanged.emit(self.index(number), self.index(number))

    def remove(self, number: int) -> None:
        """Leave a table out."""
        self.beginRemoveRows(QModelIndex(), number, number)
        del self.tables[number]
        self.endRemoveRows()

    def show(self, tables: list[Chosen]) -> None:
        """These instead of those before."""
        self.beginResetModel()
        self.tables = list(tables)
        self.endResetModel()


class FileDelegate(RowDelegate):
    """Icon of the kind, name, and under it the kind with what would happen, or the problem in red."""

    height = 52

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, _state: RowState) -> None:
        chosen: Chosen = index.data(FileModel.LOOKED)
        looked = chosen.looked
        theme = current()
        side = theme.px(18)
        kind = looked.parsed.kind if looked.parsed else None
        icon = ICONS.get(kind, "file-text") if kind else "file-x"
        role = "semantic.danger.text" if looked.problem else "text.secondary"
        draw.icon(painter, QRect(rect.x() + theme.px(16), rect.y(), side, rect.height()), icon, role, 16)
        cell = rect.adjusted(theme.px(46), 0, -theme.px(12), 0)
        below_role = "semantic.danger.text" if looked.problem else "text.tertiary"
        row.paint_two_lines(painter, cell, looked.name, self._below(chosen, kind), role=below_role)

    def _below(self, chosen: Chosen, kind: FileKind | None) -> str:
        looked = chosen.looked
        if chosen.reading:
            return self.tr("reading it")
        if looked.problem is not None:
            return words.problem(looked.problem)
        return f"{words.file_kind(kind)} · {wording.outcome(looked)}" if kind else ""
