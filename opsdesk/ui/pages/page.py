"""A place of the window: a toolbar, a body, and what the frame asks of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLayout, QVBoxLayout, QWidget

from opsdesk.ui.widgets.toolbar import Toolbar

if TYPE_CHECKING:
    from opsdesk.domain.changes import Changes
    from opsdesk.ui.context import Context
    from opsdesk.ui.finding import PaletteItem
    from opsdesk.ui.keys import Key
    from opsdesk.ui.rail import RailSection
    from opsdesk.ui.widgets.status_bar import StatusItem


class Page(QWidget):
    """Subclass it, add widgets with `add`, override the hooks you need; none must be.

    A page is built at its first visit and made anew when the language or the scale changes: read texts with
    `self.tr(...)` in `__init__` and keep no state that must outlive it elsewhere than in looks.
    """

    rail_changed = Signal()
    status_changed = Signal()

    def __init__(self, context: Context, title: str) -> None:
        super().__init__()
        self.setObjectName("Page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.context = context
        self.title = title
        self.toolbar = Toolbar(title)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.toolbar)

    def add(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """Add below; give the main part `stretch=1`."""
        if isinstance(part, QLayout):
            self._column.addLayout(part, stretch)
        else:
            self._column.addWidget(part, stretch)

    def put_below_toolbar(self, line: QWidget) -> None:
        """The window puts the line of a long work here."""
        self._column.insertWidget(1, line)

    def rail_sections(self) -> list[RailSection]:
        """What belongs to this place in the rail; emit `rail_changed` when it is another."""
        return []

    def status_items(self) -> list[StatusItem]:
        """What you look at, for the left of the status bar; emit `status_changed` when it is another."""
        return []

    def commands(self) -> list[PaletteItem]:
        """What the palette offers here, first what acts on the selection."""
        return []

    def keys(self) -> list[Key]:
        """The keys of this place; single letters are silent in text fields by themselves."""
        return []

    def on_changes(self, changes: Changes) -> None:
        """Data changed. A hidden page hears of it, once for all changes, before it is shown again."""

    def on_shown(self) -> None:
        """The page came into sight."""

    def reveal(self, target: object) -> None:
        """Show what `navigate(place, target)` named; what a target is, the page says in its own words."""

    def focus_search(self) -> None:
        """`/` was pressed."""

    def new_item(self) -> None:
        """`N` was pressed: a new member, post, group."""

    def escape(self) -> bool:
        """Esc was pressed: close the panel or clear the selection. Answer whether there was something to do."""
        return False

    def set_editing(self, on: bool) -> None:
        """A long write begins or has ended; while it runs, switch off what edits. Reading goes on."""

    def main_view(self) -> QAbstractItemView | None:
        """The list that J and K move in, and where F6 lands."""
        return None
