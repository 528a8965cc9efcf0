"""The button that shows and hides columns of the member table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from opsdesk.ui.pages.members import columns
from opsdesk.ui.widgets.buttons import IconButton

if TYPE_CHECKING:
    from opsdesk.ui.looks import Looks
    from opsdesk.ui.models.members import MemberTableModel
    from opsdesk.ui.pages.members.table import MemberTable


class ColumnChooser(IconButton):
    """Remembers in the looks of this machine what she wants to see."""

    def __init__(self, looks: Looks, model: MemberTableModel, table: MemberTable, shown: frozenset[str]) -> None:
        tip = QCoreApplication.translate("ColumnChooser", "Columns")
        super().__init__("columns-3", tip, "secondary", clicked=self.open_menu)
        self._looks, self._columns, self._table = looks, model.columns, table
        self._shown = shown

    def open_menu(self) -> QMenu:
        """Every column that may be hidden, checked where it is wanted."""
        menu = QMenu(self)
        for one in self._columns:
            if not one.fixed:
                cramped = one.key in self._shown and not self._table.shows(one.key)
                title = self.tr("{column} (no room now)").format(column=one.title) if cramped else one.title
                action = menu.addAction(title, partial(self.switch, one.key))
                action.setCheckable(True)
                action.setChecked(one.key in self._shown)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        return menu

    def switch(self, key: str) -> None:
        """Show a column, or hide it."""
        self._shown = self._shown ^ {key}
        columns.keep(self._shown, self._looks)
        self._table.set_columns(self._shown)
