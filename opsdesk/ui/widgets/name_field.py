"""The name of a thing, edited where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

LONGEST = 200
"""Letters of the longest name that can be typed."""


class NameField(QLineEdit):
    """Hidden until `begin`. Enter or leaving keeps the new name, Esc the old one: `ended` brings it, "" for the old."""

    ended = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._open = False
        self.setMaxLength(LONGEST)
        self.hide()

    def begin(self, name: str) -> None:
        """Show the field with the name that is, all of it selected."""
        self._open = True
        self.setText(name)
        self.show()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def cancel(self) -> None:
        """Leave the name as it is."""
        self._end("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()  # and no further: in a row the table would take it for opening the row
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._keep()

    def _keep(self) -> None:
        self._end(self.text().strip())

    def _end(self, name: str) -> None:
        if self._open:
            self._open = False
            self.hide()
            self.ended.emit(name)
