"""The head of a section: its name, one quiet line, its actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.text import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class SectionHeader(QWidget):
    """`line=True` draws the hairline below, as between sections of a form."""

    def __init__(self, title: str, quiet: str = "", *actions: QWidget, line: bool = False, large: bool = False) -> None:
        super().__init__()
        theme = current()
        self._line = line
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(theme.px(30))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, theme.px(4) if line else 0)
        row.setSpacing(theme.px(10))
        self._title = PlainLabel(title, "subtitle" if large else "body_strong")
        self._quiet = ElidedLabel(quiet, "small", "tertiary")
        row.addWidget(self._title)
        row.addWidget(self._quiet)
        row.addStretch(1)
        for action in actions:
            row.addWidget(action)

    def set_title(self, title: str) -> None:
        self._title.setText(title)

    def set_quiet(self, quiet: str) -> None:
        self._quiet.setText(quiet)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._line:
            draw.hairline(draw.canvas(self), 0, self.height() - 1, self.width(), "border.default")
