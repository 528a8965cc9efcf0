"""A date: typed as people write it, or picked from a month."""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QLocale, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.marking import mark

_WORDS = {"today": 0, "tomorrow": 1, "yesterday": -1, "今天": 0, "明天": 1, "后天": 2, "昨天": -1}
_FULL = re.compile(r"^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$")
_SHORT = re.compile(r"^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$")


def read_date(text: str, today: date) -> date | None:
    """A date as people type it: 2026-09-18, 9/18, 9月18日, today, 明天, +3. None when it is no date.

    Without a year it is the one nearest to today.
    """
    text = text.strip().lower()
    if text in _WORDS:
        return today + timedelta(days=_WORDS[text])
    if re.fullmatch(r"[+-]\d{1,4}", text):
        return today + timedelta(days=int(text))
    if full := _FULL.match(text):
        return _day(int(full[1]), int(full[2]), int(full[3]))
    if short := _SHORT.match(text):
        near = [_day(today.year + off, int(short[1]), int(short[2])) for off in (-1, 0, 1)]
        return min((day for day in near if day), key=lambda day: abs(day - today), default=None)
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


class MonthPopup(QFrame):
    """A month to pick a day from; arrows move, Page keys turn the month, Enter takes, Esc leaves."""

    picked = Signal(object)

    def __init__(self, parent: QWidget, day: date, today: date) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("Popup")
        self._day, self._today = day, today
        self._first = QLocale().firstDayOfWeek().value - 1
        self.setMouseTracking(True)
        theme = current()
        self._cell = theme.px(32)
        self._pad, self._head = theme.px(8), theme.px(34)
        self.setFixedSize(self._cell * 7 + 2 * self._pad, self._head + self._cell * 7 + 2 * self._pad)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = current()
        painter = draw.canvas(self)
        locale = QLocale()
        name = locale.toString(QDate(self._day.year, self._day.month, 1), self.tr("MMMM yyyy"))
        title = QRect(self._pad + theme.px(6), self._pad, self.width(), self._head)
        draw.text(painter, title, name, theme.font("body_strong"), theme.color("text.primary"))
        for icon, rect in (("chevron-left", self._arrow(2)), ("chevron-right", self._arrow(1))):
            draw.icon(painter, rect, icon, "text.secondary")
        for at in range(7):
            words = locale.dayName((self._first + at) % 7 + 1, QLocale.FormatType.NarrowFormat)
            cell = QRect(self._pad + at * self._cell, self._pad + self._head, self._cell, self._cell)
            draw.text(painter, cell, words, theme.font("small"), theme.color("text.tertiary"), draw.CENTER)
        for day in self._days():
            self._paint_day(painter, day)

    def _paint_day(self, painter: QPainter, day: date) -> None:
        theme = current()
        cell = self._cell_of(day).adjusted(2, 2, -2, -2)
        ink = "text.primary" if day.month == self._day.month else "text.disabled"
        if day == self._day:
            draw.box(painter, cell, theme.color("accent.solid"), None, theme.tokens.radius("control"))
            ink = "accent.on"
        elif day == self._today:
            draw.box(painter, cell, None, theme.color("accent.solid"), theme.tokens.radius("control"))
        font = theme.font("body", numbers=True)
        draw.text(painter, cell, str(day.day), font, theme.color(ink), draw.CENTER)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if not self.rect().contains(point):
            self.close()
        elif self._arrow(2).contains(point):
            self._move_month(-1)
        elif self._arrow(1).contains(point):
            self._move_month(1)
        else:
            hit = next((day for day in self._days() if self._cell_of(day).contains(point)), None)
            if hit is not None:
                self._take(hit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        if key in steps:
            self._day += timedelta(days=steps[key])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._move_month(1 if key is Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self._day)
        else:
            super().keyPressEvent(event)
        self.update()

    def _move_month(self, step: int) -> None:
        months = self._day.year * 12 + self._day.month - 1 + step
        year, month = divmod(months, 12)
        self._day = date(year, month + 1, min(self._day.day, calendar.monthrange(year, month + 1)[1]))
        self.update()

    def _take(self, day: date) -> None:
        self.picked.emit(day)
        self.close()

    def _arrow(self, place: int) -> QRect:
        side = self._head
        return QRect(self.width() - self._pad - place * side, self._pad, side, side)

    def _days(self) -> list[date]:
        first = self._day.replace(day=1)
        start = first - timedelta(days=(first.weekday() - self._first) % 7)
        return [start + timedelta(days=at) for at in range(42)]

    def _cell_of(self, day: date) -> QRect:
        at = (day - self._days()[0]).days
        top = self._pad + self._head + self._cell * (1 + at // 7)
        return QRect(self._pad + self._cell * (at % 7), top, self._cell, self._cell)


class DateField(QLineEdit):
    """A date or nothing. `picked` brings a `datetime.date` or None. Up and Down step a day; Alt+Down: the month."""

    picked = Signal(object)

    def __init__(self, day: date | None = None, placeholder: str = "", *, today: date | None = None) -> None:
        super().__init__()
        self._today = today or datetime.now().astimezone().date()
        self._day = day
        self.setPlaceholderText(placeholder or self.tr("Date"))
        self.setFixedWidth(current().px(136))
        self.setTextMargins(0, 0, current().px(20), 0)
        self._show()
        self.editingFinished.connect(self._read)

    @property
    def day(self) -> date | None:
        return self._day

    def set_day(self, day: date | None) -> None:
        """Show a day without announcing it."""
        self._day = day
        self._show()

    def sizeHint(self) -> QSize:
        return QSize(current().px(136), current().px("control"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw.icon(QPainter(self), self._corner(), "calendar", "text.tertiary", 15)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._corner().contains(event.position().toPoint()):
            self.open_month()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_month()
        else:
            self._take((self._day or self._today) + timedelta(days=step))

    def open_month(self) -> None:
        """Open the month under the field."""
        popup = MonthPopup(self, self._day or self._today, self._today)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.picked.connect(self._take)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        popup.show()

    def _corner(self) -> QRect:
        side = current().px(30)
        return QRect(self.width() - side, 0, side, self.height())

    def _read(self) -> None:
        text = self.text().strip()
        day = read_date(text, self._today) if text else None
        if text and day is None:
            mark(self, "state", "error")
        elif day != self._day:
            self._take(day)
        else:
            self._show()

    def _take(self, day: date | None) -> None:
        self._day = day
        self._show()
        self.picked.emit(day)

    def _show(self) -> None:
        self.setText(self._day.isoformat() if self._day else "")
        mark(self, "state", "")
