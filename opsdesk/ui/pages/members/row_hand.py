"""What a hand does in the rows of the member list: renaming and tagging in place, copying, the menu of a row."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from opsdesk.ui.keys import Key
from opsdesk.ui.models.members import Role
from opsdesk.ui.pages.members import copying
from opsdesk.ui.pages.members.deeds import MANY
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.name_field import NameField
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from opsdesk.ui.context import Context
    from opsdesk.ui.models.members import Column
    from opsdesk.ui.pages.members.deeds import MemberDeeds
    from opsdesk.ui.pages.members.selection import SelectionActs
    from opsdesk.ui.pages.members.table import MemberTable

WRITTEN = ("name", "remark")
"""Columns whose words are written in the row itself."""


class RowHand(QObject):
    """F2 or a second click on a name writes it where it stands, on tags it opens the tags; Ctrl+C copies rows."""

    def __init__(self, context: Context, table: MemberTable, deeds: MemberDeeds, acts: SelectionActs) -> None:
        super().__init__(table)
        self._context, self._table, self._deeds, self._acts = context, table, deeds, acts
        self._member, self._column = 0, ""
        self.field = NameField()
        self.field.setParent(table.viewport())
        self.field.ended.connect(self._on_written)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self.open_menu)
        table.cell_opened.connect(self._on_cell)
        table.copied.connect(self.copy_rows)
        table.verticalScrollBar().valueChanged.connect(self.field.cancel)
        table.horizontalHeader().geometriesChanged.connect(self.field.cancel)

    def keys(self) -> list[Key]:
        """The keys of the rows; Ctrl+C is the table's own."""
        return [Key("F2", self.tr("Rename"), self.rename), Key("#", self.tr("Tag"), self.tag)]

    def rename(self) -> None:
        """Write the name of the current row in its place."""
        self.begin("name")

    def begin(self, key: str) -> None:
        """Write the name or the remark of the current row where it stands."""
        index = self._table.currentIndex()
        column = self._table.column_number(key)
        if not index.isValid() or self._table.isColumnHidden(column):
            return
        self._table.scrollTo(index)
        line = index.data(Role.LINE)
        if line is None:
            return
        self._member, self._column = line.id, key
        spot = self._table.visualRect(index.siblingAtColumn(column))
        self.field.setGeometry(spot.adjusted(current().px(2), 2, -current().px(2), -3))
        self.field.begin(getattr(line, key))

    def tag(self) -> None:
        """Hang a tag on whom is selected, at the tags of the current row."""
        if self._acts.targets():
            self._acts.pick_tag_at(self._table)

    def copy_rows(self) -> None:
        """The selected rows with the columns in sight, as a table."""
        ids = self._acts.targets()
        if len(ids) > copying.MOST:
            most = figures.number(copying.MOST)
            self._context.notify.say(self.tr("Too many rows to copy; export them instead (up to {n})").format(n=most))
            return
        members = self._context.desk.members
        work = partial(copying.table_text, members, self._table.columns_in_sight(), ids)
        said = self.tr("Copied {count} rows").format(count=figures.number(len(ids)))
        self._copy(work, len(ids), said)

    def copy_column(self, column: Column) -> None:
        """What one column says of the selected rows, a line each."""
        ids = self._acts.targets()[: copying.MOST]
        work = partial(copying.column_text, self._context.desk.members, column, ids)
        said = self.tr("Copied “{column}” of {count} rows")
        self._copy(work, len(ids), said.format(column=column.title, count=figures.number(len(ids))))

    def open_menu(self, spot: QPoint) -> None:
        """What can be done with the row under the hand, and with all that is selected with it."""
        index = self._table.indexAt(spot)
        if not index.isValid():
            return
        if not self._table.selectionModel().isSelected(index):
            self._table.take_row(index.row())
        menu, theme = QMenu(self._table), current()
        column = self._table.column_at(index)
        rows = menu.addAction(theme.icon("copy"), self.tr("Copy as a table"), self.copy_rows)
        rows.setShortcut(QKeySequence.StandardKey.Copy)
        if column.title:
            menu.addAction(self.tr("Copy “{column}”").format(column=column.title), partial(self.copy_column, column))
        menu.addSeparator()
        rename = menu.addAction(theme.icon("pencil"), self.tr("Rename"), self.rename)
        rename.setShortcut("F2")
        rename.setEnabled(self._table.selected_count() == 1)
        self._acts.fill_menu(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._table.viewport().mapToGlobal(spot))

    def _on_cell(self, index: QModelIndex) -> None:
        """A second click on a cell: words are written there, tags hung there, anything else opens the member."""
        key = self._table.column_at(index).key
        if key in WRITTEN:
            self.begin(key)
        elif key == "tags":
            self.tag()
        else:
            self._table.opened.emit(index)

    def _on_written(self, text: str) -> None:
        line = self._context.desk.members.lines([self._member]).get(self._member)
        if line is not None and text and text != getattr(line, self._column):
            self._deeds.edit(self._member, self._column, text)
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy(self, work: partial[str], rows: int, said: str) -> None:
        if rows < MANY:
            self._put(work(), said)
        else:
            self._context.jobs.latest("members.copy", work, lambda text: self._put(text, said))

    def _put(self, text: str, said: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._context.notify.say(said, "done")
