"""The bar at the top of a page: title, one quiet line of state, then actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import IconButton
from opsdesk.ui.widgets.text import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable


class Toolbar(QFrame):
    """52 px. At most one primary button, and that one last."""

    def __init__(self, title: str, quiet: str = "") -> None:
        super().__init__()
        self.setObjectName("Toolbar")
        theme = current()
        self.setFixedHeight(theme.px("toolbar"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(20), 0, theme.px(16), 0)
        self._row.setSpacing(theme.px(8))
        self._title = PlainLabel(title, "title")
        self._quiet = ElidedLabel(quiet, "small", "tertiary")
        self._row.addWidget(self._title)
        self._row.addSpacing(theme.px(3))
        self._row.addWidget(self._quiet)
        self._left_end = self._row.count()
        self._row.addStretch(1)

    def set_title(self, title: str) -> None:
        self._title.setText(title)

    def set_quiet(self, quiet: str) -> None:
        """The quiet line: what of the place is in sight."""
        self._quiet.setText(quiet)

    def add(self, *widgets: QWidget) -> None:
        """Add actions at the right end, in order."""
        for widget in widgets:
            self._row.addWidget(widget)

    def add_left(self, widget: QWidget) -> None:
        """Add a widget after the quiet line."""
        self._row.insertWidget(self._left_end, widget)
        self._left_end += 1

    def add_back(self, tip: str, back: Callable[[], object]) -> None:
        """A back arrow before the title, for full-page editors."""
        self._row.insertWidget(0, IconButton("arrow-left", tip, clicked=back))
        self._row.setContentsMargins(current().px(12), 0, current().px(16), 0)
        self._left_end += 1
