"""A chip of the member filters: a click edits, Alt turns it round, Shift asks for an alternative, a menu has it all."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.chip import Chip

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QMouseEvent


class FilterChip(Chip):
    """`turned` asks for the contrary, `widened` for an "or", `narrowed` brings the number of an alternative to drop."""

    turned = Signal()
    widened = Signal()
    narrowed = Signal(int)

    def __init__(self, field: str, value: str, negated: bool, alternatives: list[str]) -> None:
        """`alternatives` are the words of its parts where one of them is enough; empty for a single condition."""
        super().__init__(field, value)
        self._negated, self._alternatives = negated, alternatives

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held = event.modifiers()
        inside = self.rect().contains(event.position().toPoint())
        if inside and event.button() is Qt.MouseButton.LeftButton and held & Qt.KeyboardModifier.AltModifier:
            self.turned.emit()
        elif inside and event.button() is Qt.MouseButton.LeftButton and held & Qt.KeyboardModifier.ShiftModifier:
            self.widened.emit()
        else:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.open_menu(event.globalPos())

    def open_menu(self, spot: QPoint | None = None) -> None:
        """Everything that can be done with it, below it or where the hand is."""
        menu, theme = QMenu(self), current()
        if not self._alternatives:
            menu.addAction(theme.icon("pencil"), self.tr("Edit"), self.edited.emit)
        turn = menu.addAction(theme.icon("equal-not"), self.tr("Not\tAlt click"), self.turned.emit)
        turn.setCheckable(True)
        turn.setChecked(self._negated)
        menu.addAction(theme.icon("plus"), self.tr("Or…\tShift click"), self.widened.emit)
        for number, words in enumerate(self._alternatives):
            text = self.tr("Without “{condition}”").format(condition=words).replace("&", "&&")
            menu.addAction(theme.icon("minus"), text, partial(self.narrowed.emit, number))
        menu.addSeparator()
        menu.addAction(theme.icon("x"), self.tr("Remove\tDel"), self.removed.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(spot or self.mapToGlobal(self.rect().bottomLeft()))
