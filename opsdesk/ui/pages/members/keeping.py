"""Keeps the selection, the current member and the place in the list while its rows are replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from opsdesk.ui.models.members import MemberTableModel
    from opsdesk.ui.pages.members.listing import Listing
    from opsdesk.ui.pages.members.table import MemberTable


class Keeping(QObject):
    """Remembers before a reset and puts back after it, again when the last rows are there. `restored` then."""

    restored = Signal()

    def __init__(self, table: MemberTable, model: MemberTableModel, listing: Listing) -> None:
        super().__init__(table)
        self._table, self._model, self._listing = table, model, listing
        self._ids: frozenset[int] = frozenset()
        self._current, self._row, self._scroll = 0, -1, 0
        self._all = self._pending = self._restoring = False
        self._fresh = True
        self._wanted = 0
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self.restore)
        listing.began.connect(self._on_began)
        listing.settled.connect(self._on_settled)
        table.selection_changed.connect(self._on_touched)

    def want(self, member_id: int) -> None:
        """Select this member as soon as the list has it, and bring it into sight."""
        self._wanted = member_id

    def restore(self) -> None:
        """Select again what is still there; the first row where nothing is."""
        self._restoring = True
        table, model = self._table, self._model
        wanted = model.row_of(self._wanted) if self._wanted else -1
        if wanted >= 0:
            self._wanted, self._pending = 0, False
            table.take_row(wanted)
        elif self._pending or table.currentIndex().row() < 0:
            self._put_back()
        self._restoring = False
        self.restored.emit()

    def _put_back(self) -> None:
        table, model = self._table, self._model
        row = model.row_of(self._current) if self._current else -1
        if self._all:
            table.choose_all(self._current)
        else:
            table.choose(self._ids, self._current)
        if row < 0 and model.ids and not table.selected_count():
            # Where the current one went away, its place goes to the next; a new list begins at its head.
            table.take_row(0 if self._fresh else min(max(self._row, 0), len(model.ids) - 1))
        if not self._fresh:
            table.verticalScrollBar().setValue(self._scroll)

    def _remember(self) -> None:
        if self._pending:
            return
        table = self._table
        count = table.selected_count()
        self._all = count > 1 and count == len(self._model.ids)
        self._ids = frozenset() if self._all else frozenset(table.selected_ids())
        self._current, self._row = table.current_id, table.currentIndex().row()
        self._scroll = table.verticalScrollBar().value()
        self._pending = True

    def _on_began(self) -> None:
        self._fresh = True

    def _on_settled(self) -> None:
        if self._pending or self._wanted or self._table.currentIndex().row() < 0:
            self.restore()
        self._pending = self._fresh = False

    def _on_touched(self) -> None:
        if not self._restoring:
            # She chose something else meanwhile; that stands.
            self._pending = False
