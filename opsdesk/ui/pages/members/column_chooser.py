"""The button that shows and hides columns of the member table, and keeps what she did to them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from opsdesk.ui.widgets.buttons import IconButton

if TYPE_CHECKING:
    from opsdesk.ui.models.members import MemberTableModel
    from opsdesk.ui.pages.members.columns import Layouts
    from opsdesk.ui.pages.members.table import MemberTable


class ColumnChooser(IconButton):
    """Remembers on this machine what she wants to see, for each saved view."""

    def __init__(self, layouts: Layouts, model: MemberTableModel, table: MemberTable) -> None:
        tip = QCoreApplication.translate("ColumnChooser", "Columns")
        super().__init__("columns-3", tip, "secondary", clicked=self.open_menu)
        self._layouts, self._columns, self._heads = layouts, model.columns, table.heads
        self._view = ""
        self._heads.changed.connect(self._keep)

    def open_view(self, view: str) -> None:
        """Show the columns of a saved view, `""` for a list that is none."""
        if view != self._view:
            self._view = view
            layout = self._layouts.of(view)
            if layout != self._heads.layout:
                self._heads.show_layout(layout)

    def open_menu(self) -> QMenu:
        """Every column that may be hidden, checked where it is wanted."""
        menu = QMenu(self)
        for one in self._columns:
            if not one.fixed:
                wanted = one.key in self._heads.layout.shown
                cramped = wanted and not self._heads.shows(one.key)
                title = self.tr("{column} (no room now)").format(column=one.title) if cramped else one.title
                action = menu.addAction(title, partial(self.switch, one.key))
                action.setCheckable(True)
                action.setChecked(wanted)
        menu.addSeparator()
        menu.addAction(self.tr("As they were at first"), self.start_anew)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        return menu

    def switch(self, key: str) -> None:
        """Show a column, or hide it."""
        self._heads.show_layout(self._heads.layout.switched(key))
        self._keep()

    def start_anew(self) -> None:
        """Forget what she changed here."""
        self._layouts.forget(self._view)
        self._heads.show_layout(self._layouts.of(self._view))

    def _keep(self) -> None:
        self._layouts.keep(self._view, self._heads.layout)
