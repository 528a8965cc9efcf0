"""A table of up to a million members: ids for all rows, lines for the pages in sight."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from opsdesk.domain.reading import visible
from opsdesk.ui.widgets.tables import Header

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opsdesk.domain.members import MemberLine, MemberSort
    from opsdesk.services.members import MemberService

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
PAGE = 128
PAGES_KEPT = 64


class Role(IntEnum):
    """What a cell answers besides its text."""

    ID = Qt.ItemDataRole.UserRole
    LINE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its words, its width in px at 100 %, the order its head sorts by.

    `falling` says that a first click shows the largest first. `fixed` columns are always shown, the others where
    `shown` or where she chose so.
    """

    key: str
    title: str
    text: Callable[[MemberLine], str]
    width: int
    sort: MemberSort | None = None
    falling: bool = False
    right: bool = False
    icon: str = ""
    fixed: bool = False
    shown: bool = True


class MemberTableModel(QAbstractTableModel):
    """Knows the ids of all rows; reads lines by pages of 128 and keeps the last 64 of them."""

    def __init__(self, members: MemberService, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._members = members
        self._ids = array("q")
        self._pages: OrderedDict[int, dict[int, MemberLine]] = OrderedDict()
        self._check = "off"

    @property
    def ids(self) -> array[int]:
        """The ids of all rows in their order, packed; not to be changed."""
        return self._ids

    def show(self, found: Sequence[int]) -> None:
        """Show these members. Rows that go on where the list ended are added, so that sight and selection stay."""
        had, ids = len(self._ids), found if isinstance(found, array) else array("q", found)
        if ids == self._ids:
            self.refresh()
        elif had and len(ids) > had and ids[:had] == self._ids:
            self._pages.pop((had - 1) // PAGE, None)
            self.beginInsertRows(ROOT, had, len(ids) - 1)
            self._ids = ids
            self.endInsertRows()
        else:
            self.beginResetModel()
            self._ids = ids
            self._pages.clear()
            self.endResetModel()

    def refresh(self) -> None:
        """Same rows, new contents."""
        self._pages.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))

    def line(self, row: int) -> MemberLine | None:
        """What a row shows; None when its member is gone."""
        if not 0 <= row < len(self._ids):
            return None
        number = row // PAGE
        page = self._pages.get(number)
        if page is None:
            page = self._members.lines(self._ids[number * PAGE : (number + 1) * PAGE].tolist())
            self._pages[number] = page
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page.get(self._ids[row])

    def row_of(self, member_id: int) -> int:
        """The row of a member, -1 when it is in none."""
        try:
            return self._ids.index(member_id)
        except ValueError:
            return -1

    def set_check(self, state: str) -> None:
        """The box in the head: off, some or on."""
        if state != self._check:
            self._check = state
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be dragged onto a line of the rail."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not index.row() < len(self._ids):
            return None
        if role == Role.ID:
            return self._ids[index.row()]
        if role == Role.LINE:
            return self.line(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            line = self.line(index.row())
            return visible(self.columns[index.column()].text(line)) if line else ""
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Header.CHECK_ROLE and column.key == "check":
            return self._check
        if role == Header.ICON_ROLE and column.icon:
            return column.icon
        if role == Qt.ItemDataRole.TextAlignmentRole and column.right:
            return Qt.AlignmentFlag.AlignRight
        return None
