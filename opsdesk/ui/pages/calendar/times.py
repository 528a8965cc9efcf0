"""An hour of the day: typed as people write it, stepped by half an hour."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from opsdesk.ui.pages.calendar.week_layout import HALF_HOUR, HOUR
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.marking import mark

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_CLOCK = re.compile(r"^(\d{1,2})(?:[:：.点时h]\s*(\d{1,2}|半)?\s*分?)?$")
_DIGITS = re.compile(r"^(\d{1,2})(\d{2})$")


def read_time(text: str) -> str | None:
    """HH:MM of 8, 8:30, 0830, 20点, 8点半; None when it is no time."""
    text = text.strip()
    found = _CLOCK.match(text) or _DIGITS.match(text)
    if found is None:
        return None
    hour, minute = int(found[1]), 30 if found[2] == "半" else int(found[2] or 0)
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None


class TimeField(QLineEdit):
    """An hour or nothing. `picked` brings HH:MM or None. Up and Down step half an hour."""

    picked = Signal(object)

    def __init__(self, time: str | None = None, placeholder: str = "") -> None:
        super().__init__()
        self._time = time
        self.setPlaceholderText(placeholder or self.tr("Any time"))
        self.setFixedWidth(current().px(96))
        self.setFont(current().font("body", numbers=True))
        self._show()
        self.editingFinished.connect(self._read)

    @property
    def time(self) -> str | None:
        return self._time

    def set_time(self, time: str | None) -> None:
        """Show an hour without announcing it."""
        self._time = time
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: HALF_HOUR, Qt.Key.Key_Down: -HALF_HOUR}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        now = self._time or "12:00"
        minutes = (int(now[:2]) * HOUR + int(now[3:]) + step) % (24 * HOUR)
        self._take(f"{minutes // HOUR:02d}:{minutes % HOUR:02d}")

    def _read(self) -> None:
        text = self.text().strip()
        time = read_time(text) if text else None
        if text and time is None:
            mark(self, "state", "error")
        elif time != self._time:
            self._take(time)
        else:
            self._show()

    def _take(self, time: str | None) -> None:
        self._time = time
        self._show()
        self.picked.emit(time)

    def _show(self) -> None:
        self.setText(self._time or "")
        mark(self, "state", "")
