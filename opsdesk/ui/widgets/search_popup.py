"""A popup to choose from a list by typing: a search field above, the list below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.search_field import ListSearch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from opsdesk.ui.widgets.tables import RowList


class SearchPopup(QFrame):
    """Arrows in the field move in the list; who makes it hears `field.entered` and `list.clicked`. Esc closes."""

    def __init__(self, parent: QWidget, placeholder: str, below: RowList, width: int) -> None:
        """`width` in px at 100 %."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("Popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._wide = width
        self.list = below
        self.list.setSelectionMode(below.SelectionMode.SingleSelection)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.field = ListSearch(placeholder, below)
        self.field.left.connect(self.close)
        pad = current().px(8)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, pad, 1, pad // 2)
        self._column.setSpacing(pad // 2)
        line = QVBoxLayout()
        line.setContentsMargins(pad, 0, pad, 0)
        line.addWidget(self.field)
        self._column.addLayout(line)
        self._column.addWidget(self.list, 1)

    def add_below(self, part: QWidget) -> None:
        """What stands where the list stands while there is nothing to list."""
        self._column.addWidget(part, 1)

    def fit_rows(self, rows: int, row: int) -> None:
        """As high as so many rows of `row` px at 100 %, below the field."""
        theme = current()
        self.resize(theme.px(self._wide), rows * theme.px(row) + theme.px("control") + theme.px(20))
