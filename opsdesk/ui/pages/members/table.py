"""The member table: check, star, sorting by heads, columns that always fit, a selection that survives a new order."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QDrag, QKeySequence, QMouseEvent, QPainter

from opsdesk.ui.delegates.painting import RowState
from opsdesk.ui.dragging import members_data
from opsdesk.ui.models.members import Column, MemberTableModel, Role
from opsdesk.ui.pages.members.heads import Heads
from opsdesk.ui.widgets.tables import RowTable

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from opsdesk.ui.pages.members.columns import Layout
    from opsdesk.ui.pages.members.delegate import MemberDelegate
    from opsdesk.ui.widgets.tables import Header

Flag = QItemSelectionModel.SelectionFlag
_ROWS = Flag.Rows
_FEW = 5


class MemberTable(RowTable):
    """`starred` brings the id whose star was clicked, `binned` Delete, `copied` Ctrl+C, `cell_opened` a second click.

    `heads` are its columns.
    """

    starred = Signal(int)
    binned = Signal()
    copied = Signal()
    cell_opened = Signal(QModelIndex)
    current_changed = Signal(int)
    selection_changed = Signal()

    def __init__(self, model: MemberTableModel, delegate: MemberDelegate, layout: Layout, row: str) -> None:
        super().__init__(row)
        self._delegate = delegate
        self._members = model
        self._quiet = False
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setDragEnabled(True)
        self.setDragDropMode(self.DragDropMode.DragOnly)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.heads = Heads(self, cast("Header", self.horizontalHeader()), model, layout)
        self.heads.all_toggled.connect(self._toggle_all)
        self.heads.show_layout(layout)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.disconnect(self.opened)
        self.doubleClicked.connect(self.cell_opened)
        picked = self.selectionModel()
        picked.selectionChanged.connect(self._on_selection)
        picked.currentRowChanged.connect(self._on_current)

    @property
    def current_id(self) -> int:
        """The member of the current row, 0 when there is none."""
        index = self.currentIndex()
        return int(index.data(Role.ID)) if index.isValid() else 0

    def selected_count(self) -> int:
        return sum(last - first + 1 for first, last in self._spans())

    def selected_ids(self) -> list[int]:
        """Ids of the selected rows in the order of the list."""
        ids = self._members.ids
        return [key for first, last in self._spans() for key in ids[first : last + 1]]

    def listed_ids(self) -> list[int]:
        """Ids of all rows."""
        return list(self._members.ids)

    def choose(self, ids: Collection[int], current: int = 0) -> None:
        """Select these members where the list has them, and make one current; nothing is announced on the way."""
        wanted = ids if isinstance(ids, set | frozenset) else set(ids)
        row = self._members.row_of(current) if current else -1
        if len(wanted) > _FEW:
            rows = [at for at, key in enumerate(self._members.ids) if key in wanted]
        else:  # a look at a million rows for each is quicker than one look at a million by Python
            places = (row if key == current else self._members.row_of(key) for key in wanted)
            rows = sorted(at for at in places if at >= 0)
        self._quiet = True
        model = self.selectionModel()
        if row >= 0:
            model.setCurrentIndex(self._members.index(row, 2), Flag.NoUpdate)
        model.select(self._selection(rows), Flag.ClearAndSelect | _ROWS)
        self._quiet = False
        self._announce()

    def choose_all(self, current: int) -> None:
        """Select every row, and make a member current."""
        self.choose((), current)
        self.selectAll()

    def take_row(self, row: int) -> None:
        """Make a row the current and only selected one, and bring it into sight."""
        index = self._members.index(row, 2)
        self.selectionModel().setCurrentIndex(index, Flag.ClearAndSelect | _ROWS)
        self.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.heads.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rows at once instead of cell by cell, which is what makes scrolling smooth."""
        painter = QPainter(self.viewport())
        head, high = self.horizontalHeader(), self.verticalHeader().defaultSectionSize()
        count = len(self._members.columns)
        cells = [
            (at, head.sectionViewportPosition(at), head.sectionSize(at))
            for at in range(count)
            if not head.isSectionHidden(at)
        ]
        first = self.rowAt(max(event.rect().top(), 0))
        if first < 0:
            return
        top, width = self.rowViewportPosition(first), self.viewport().width()
        for row in range(first, len(self._members.ids)):
            if top > event.rect().bottom():
                break
            self._delegate.paint_line(
                painter, QRect(0, top, width, high), cells, self._members.line(row), self._state(row)
            )
            top += high

    def _state(self, row: int) -> RowState:
        index = self._members.index(row, 0)
        selected, active = self.selectionModel().isSelected(index), self.hasFocus()
        here = row == self.currentIndex().row()
        return RowState(selected, active, row == self.hover_row, here and selected, here and active and not selected)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """A check box adds or takes its row; a star leaves the selection as it is."""
        kind = event.type() if event is not None else QEvent.Type.None_
        key = self._members.columns[index.column()].key if index.isValid() else ""
        plain = isinstance(event, QMouseEvent) and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if plain and key in ("check", "star"):
            return Flag.Toggle | _ROWS if key == "check" and kind is QEvent.Type.MouseButtonPress else Flag.NoUpdate
        return super().selectionCommand(index, event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._members.columns[index.column()].key in ("check", "star"):
            # A second quick click is a click again, not a wish to open.
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """The selected members, to be let go over a line of the rail."""
        ids = self.selected_ids()
        if ids:
            drag = QDrag(self)
            drag.setMimeData(members_data(ids))
            drag.setPixmap(self._delegate.picture_of(len(ids)))
            drag.exec(Qt.DropAction.CopyAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.currentIndex().isValid():
            self.binned.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        else:
            super().keyPressEvent(event)

    def column_number(self, key: str) -> int:
        return next(at for at, column in enumerate(self._members.columns) if column.key == key)

    def column_at(self, index: QModelIndex) -> Column:
        """The column of a cell."""
        return self._members.columns[index.column()]

    def columns_in_sight(self) -> list[Column]:
        """The columns in sight, from the left."""
        return [self._members.columns[at] for at in self.heads.in_sight()]

    def contents_at(self, column: str, row: int) -> QPoint:
        """The middle of a cell in the viewport, where a hand would click."""
        return self.visualRect(self._members.index(row, self.column_number(column))).center()

    def _spans(self) -> list[tuple[int, int]]:
        """First and last rows of what is selected, in order, without overlaps."""
        selection = self.selectionModel().selection()
        parts = [selection.at(at) for at in range(selection.size())]
        spans: list[tuple[int, int]] = []
        for first, last in sorted((part.top(), part.bottom()) for part in parts):
            if spans and first <= spans[-1][1] + 1:
                spans[-1] = spans[-1][0], max(spans[-1][1], last)
            else:
                spans.append((first, last))
        return spans

    def _selection(self, rows: list[int]) -> QItemSelection:
        selection = QItemSelection()
        last = len(self._members.columns) - 1
        start = 0
        for at, row in enumerate(rows):
            if at + 1 == len(rows) or rows[at + 1] != row + 1:
                top, bottom = self._members.index(rows[start], 0), self._members.index(row, last)
                selection.append(QItemSelectionRange(top, bottom))
                start = at + 1
        return selection

    def _toggle_all(self) -> None:
        if self.selected_count() == len(self._members.ids):
            self.selectionModel().clearSelection()
        else:
            self.selectAll()

    def _on_clicked(self, index: QModelIndex) -> None:
        if self._members.columns[index.column()].key == "star":
            self.starred.emit(int(index.data(Role.ID)))

    def _on_selection(self) -> None:
        if not self._quiet:
            self._announce()

    def _on_current(self) -> None:
        if not self._quiet:
            self.current_changed.emit(self.current_id)

    def _announce(self) -> None:
        count, total = self.selected_count(), len(self._members.ids)
        self._members.set_check("off" if not count else "on" if count == total else "some")
        self.selection_changed.emit()
