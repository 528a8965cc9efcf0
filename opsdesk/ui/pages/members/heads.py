"""The heads of the member table: sorting by one or several, moving, widening; columns that always fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHeaderView

from opsdesk.ui.pages.members.columns import Layout, fit
from opsdesk.ui.theme.theme import current

if TYPE_CHECKING:
    from opsdesk.domain.members import MemberQuery
    from opsdesk.ui.models.members import MemberTableModel
    from opsdesk.ui.widgets.tables import Header, RowTable

_SETTLED_MS = 120
_TRAILING = "tier"  # Core is the top of the pyramid, so the tiers fall although their numbers rise.


class Heads(QObject):
    """`sorted_by` brings an order, whether its largest come first, and whether it is added to the order of now.

    `changed` when she moved or widened a column; `all_toggled` for the box in the first head.
    """

    sorted_by = Signal(str, bool, bool)
    changed = Signal()
    all_toggled = Signal()

    def __init__(self, table: RowTable, head: Header, model: MemberTableModel, layout: Layout) -> None:
        super().__init__(table)
        self._table, self._head, self._columns = table, head, model.columns
        self._keys = [column.key for column in model.columns]
        self._firm = sum(column.fixed for column in model.columns)
        self.layout = layout
        self._placing = False
        self._later = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._later.timeout.connect(self._on_widened)
        self._widened: set[int] = set()
        head.setMinimumSectionSize(20)
        head.setSectionsMovable(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for at, column in enumerate(self._columns):
            if column.key in ("check", "star"):
                head.setSectionResizeMode(at, QHeaderView.ResizeMode.Fixed)
        head.sectionClicked.connect(self._on_clicked)
        head.sectionMoved.connect(self._on_moved)
        head.sectionResized.connect(self._on_resized)

    def show_layout(self, layout: Layout) -> None:
        """Show these columns in this order and these widths."""
        self.layout = layout
        self._placing = True
        for place, key in enumerate(layout.in_order(self._keys)):
            self._head.moveSection(self._head.visualIndex(self._keys.index(key)), place)
        self._placing = False
        self.fit()

    def show_order(self, query: MemberQuery) -> None:
        """Mark the columns a list is sorted by; an arrow points down where the largest stand first."""
        marks = []
        for sort, descending in query.order:
            at = next((n for n, column in enumerate(self._columns) if column.sort is sort), -1)
            falling = descending is not (at >= 0 and self._keys[at] == _TRAILING)
            marks.append((at, Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder))
        self._head.set_order([mark for mark in marks if mark[0] >= 0])

    def shows(self, key: str) -> bool:
        """Whether a column found room."""
        return not self._head.isSectionHidden(self._keys.index(key))

    def in_sight(self) -> list[int]:
        """The numbers of the columns in sight, from the left."""
        places = (self._head.logicalIndex(place) for place in range(len(self._columns)))
        return [at for at in places if not self._head.isSectionHidden(at)]

    def fit(self) -> None:
        """Give every column its width; the last one in sight takes what is left over."""
        theme = current()
        room = self._table.viewport().width()
        widths = fit(self._columns, self.layout, round(room / (theme.tokens.scale / 100)))
        self._placing = True
        for at, key in enumerate(self._keys):
            self._head.setSectionHidden(at, key not in widths)
        *others, last = self.in_sight()
        for at in others:
            width = theme.px(widths[self._keys[at]])
            self._head.resizeSection(at, width)
            room -= width
        self._head.resizeSection(last, max(room, 20))
        self._placing = False

    def _on_clicked(self, at: int) -> None:
        column = self._columns[at]
        if column.key == "check":
            self.all_toggled.emit()
        elif column.sort is not None:
            added = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.sorted_by.emit(column.sort, column.falling, added)
            self._head.update()

    def _on_moved(self, _at: int, _was: int, _now: int) -> None:
        if self._placing:
            return
        order = [self._keys[self._head.logicalIndex(place)] for place in range(len(self._keys))]
        firm = self._keys[: self._firm]  # check, star and name stay where the hand looks for them
        self.show_layout(self.layout.with_order([*firm, *(key for key in order if key not in firm)]))
        self.changed.emit()

    def _on_resized(self, at: int, _was: int, _now: int) -> None:
        if not self._placing:
            self._widened.add(at)
            self._later.start()

    def _on_widened(self) -> None:
        scale = current().tokens.scale / 100
        widths = {self._keys[at]: round(self._head.sectionSize(at) / scale) for at in self._widened}
        self._widened.clear()
        self.layout = self.layout.with_widths(widths)
        self.fit()
        self.changed.emit()
