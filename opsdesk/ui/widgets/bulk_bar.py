"""The bar under a table while several rows are selected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu

from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button, IconButton
from opsdesk.ui.widgets.text import LinkLabel, PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent


@dataclass(frozen=True, slots=True)
class BulkAction:
    text: str
    icon: str
    run: Callable[[], object]


class BulkBar(QFrame):
    """44 px, hidden until `show_count` is told of a second row. `cleared` for its cross, `all_wanted` for the link.

    Actions that do not fit go behind "More".
    """

    cleared = Signal()
    all_wanted = Signal()

    def __init__(self, actions: list[BulkAction]) -> None:
        super().__init__()
        self.setObjectName("BulkBar")
        theme = current()
        self.setFixedHeight(theme.px(44))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), 0, theme.px(10), 0)
        row.setSpacing(0)
        self._count = PlainLabel("", "body", "inverse", weight=600)
        row.addWidget(self._count)
        row.addSpacing(theme.px(6))
        self._buttons = []
        self._actions = actions
        for action in actions:
            button = Button(action.text, action.icon, "inverse", clicked=action.run)
            self._buttons.append(button)
            row.addWidget(button)
        self._more = Button(self.tr("More"), "ellipsis", "inverse", clicked=self._open_more)
        row.addWidget(self._more)
        row.addStretch(1)
        self._all = LinkLabel("", "body", "inverse_dim")
        self._all.clicked.connect(self.all_wanted)
        row.addWidget(self._all)
        row.addSpacing(theme.px(10))
        self._cross = IconButton("x", self.tr("Clear the selection"), "inverse", clicked=self.cleared.emit)
        row.addWidget(self._cross)
        self.hide()

    def show_count(self, count: int, text: str, all_text: str = "") -> None:
        """Show `text` ("3 selected") from the second row on; `all_text` is the link that takes all results."""
        self._count.setText(text)
        self._all.setText(all_text)
        self._all.setVisible(bool(all_text))
        self.setVisible(count > 1)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - current().px(60) - self._count.sizeHint().width()
        if self._all.text():
            room -= self._all.sizeHint().width() + current().px(10)
        widths = [button.sizeHint().width() for button in self._buttons]
        if sum(widths) > room:
            room -= self._more.sizeHint().width()
        used, behind = 0, 0
        for button, width in zip(self._buttons, widths, strict=True):
            used += width
            fits = used <= room
            button.setVisible(fits)
            behind += not fits
        self._more.setVisible(behind > 0)

    def _open_more(self) -> None:
        menu = QMenu(self)
        for action, button in zip(self._actions, self._buttons, strict=True):
            if button.isHidden():
                menu.addAction(current().icon(action.icon), action.text, action.run)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(self._more.rect().topLeft()))
