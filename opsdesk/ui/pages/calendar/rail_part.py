"""What the calendar puts into the rail: a small month, platforms to look at, and what days show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QRect, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from opsdesk.ui.pages.calendar.entries import days_from, month_away, weeks_of
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import IconButton
from opsdesk.ui.widgets.layouts import column, row
from opsdesk.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QMouseEvent, QPaintEvent

_ROW = 23


class _Days(QWidget):
    picked = Signal(object)

    def __init__(self, month: date, today: date, chosen: date, red: frozenset[date]) -> None:
        super().__init__()
        self._month, self._today, self._chosen, self._red = month, today, chosen, red
        first, last = weeks_of(month)
        self._weeks = ((last - first).days + 1) // 7
        self.setFixedHeight((self._weeks + 1) * current().px(_ROW))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def cell(self, day: date) -> QRect:
        """Where a day stands."""
        first, _ = weeks_of(self._month)
        number = (day - first).days
        wide, high = self.width() / 7, current().px(_ROW)
        return QRect(round(number % 7 * wide), (number // 7 + 1) * high, round(wide), high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        head = theme.font("caption", 400)
        for at in range(7):
            name = QLocale().dayName(at + 1, QLocale.FormatType.NarrowFormat)
            spot = QRect(round(at * self.width() / 7), 0, self.width() // 7, theme.px(_ROW))
            draw.text(painter, spot, name, head, theme.color("text.tertiary"), draw.CENTER)
        for day in days_from(*weeks_of(self._month)):
            cell = self.cell(day)
            side = theme.px(_ROW - 2)
            disc = QRect(cell.left() + (cell.width() - side) // 2, cell.top() + 1, side, side)
            role = "text.primary" if day.month == self._month.month else "text.disabled"
            weight = 400
            if day == self._today:
                draw.box(painter, disc, theme.color("calendar.today"), None, 99)
                role, weight = "accent.on", 600
            elif day in self._red:
                role, weight = "calendar.holiday", 600
            if day == self._chosen and day != self._today:
                draw.box(painter, disc, theme.color("accent.soft"), None, 99)
            draw.text(
                painter, disc, str(day.day), theme.font("caption", weight, numbers=True), theme.color(role), draw.CENTER
            )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        hit = next((day for day in days_from(*weeks_of(self._month)) if self.cell(day).contains(point)), None)
        if hit is not None and event.button() is Qt.MouseButton.LeftButton:
            self.picked.emit(hit)


class MiniMonth(QWidget):
    """`picked` brings a day, `turned` the first day of the month before or after."""

    picked = Signal(object)
    turned = Signal(object)

    def __init__(self, month: date, today: date, chosen: date, red: frozenset[date]) -> None:
        super().__init__()
        first = month.replace(day=1)
        name = QLocale().toString(QDate(first.year, first.month, 1), self.tr("MMMM yyyy"))
        before, after = month_away(first, -1), month_away(first, 1)
        back = IconButton(
            "chevron-left", self.tr("Month before"), scale="small", clicked=lambda: self.turned.emit(before)
        )
        on = IconButton("chevron-right", self.tr("Month after"), scale="small", clicked=lambda: self.turned.emit(after))
        self.days = _Days(first, today, chosen, red)
        self.days.picked.connect(self.picked)
        head = row(PlainLabel(name, "caption", "secondary", weight=600), None, back, on, gap=0, margins=(16, 0, 6, 0))
        self.setLayout(column(head, row(self.days, margins=(10, 0, 10, 0)), gap=2, margins=(0, 0, 0, 4)))


class CheckLine(QAbstractButton):
    """A check box, a badge or none, a word: one line of the rail."""

    def __init__(self, text: str, on: bool, badge: str = "") -> None:
        super().__init__()
        self._badge = badge
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setChecked(on)
        self.setFixedHeight(current().px(27))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        if self.underMouse():
            body = self.rect().adjusted(theme.px(8), 0, -theme.px(8), 0)
            draw.box(painter, body, theme.color("surface.pressed"), None, theme.tokens.radius("control"))
        dpr = painter.device().devicePixelRatioF()
        side = theme.px("checkbox")
        check = QRect(theme.px(16), 0, side, self.height())
        draw.pixmap(painter, check, theme.glyphs.check("on" if self.isChecked() else "off", side, dpr))
        left = check.right() + theme.px(9)
        if self._badge:
            spot = QRect(left, 0, theme.px(18), self.height())
            draw.pixmap(painter, spot, theme.glyphs.badge(self._badge, theme.px(18), dpr))
            left = spot.right() + theme.px(9)
        room = QRect(left, 0, self.width() - left - theme.px(10), self.height())
        draw.text(painter, room, self.text(), theme.font(), theme.color("text.secondary"))


def check_lines(lines: Sequence[CheckLine], changed: Callable[[], object]) -> QWidget:
    """Lines one below the other; `changed` is told of every tick."""
    result = QWidget()
    box = QVBoxLayout(result)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    for line in lines:
        line.toggled.connect(lambda _on: changed())
        box.addWidget(line)
    return result
