"""A week as a painted grid of hours: cards and open slots at their time, dragged in steps of half an hour."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QScrollBar

from opsdesk.ui.pages.calendar.board import DayBoard, Place, Spot
from opsdesk.ui.pages.calendar.cards import ONE_LINE, CardState, paint_card
from opsdesk.ui.pages.calendar.entries import Kind
from opsdesk.ui.pages.calendar.week_layout import HALF_HOUR, HOUR, Block, blocks, snapped
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.wording import lunar

if TYPE_CHECKING:
    from PySide6.QtGui import QDragMoveEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent

    from opsdesk.domain.lunar import ChineseDay
    from opsdesk.ui.pages.calendar.entries import Entry

_AXIS, _HEAD, _HOUR_HEIGHT, _BAND_MOST = 58, 46, 64, 4
_OPENS_AT = 7 * HOUR
_EDGE, _SCROLL_STEP = 28, 14


class WeekView(DayBoard):
    """`monday` is the first day. What has no hour stands in a band below the head."""

    def __init__(self) -> None:
        super().__init__()
        self.monday = date.min
        self.today = date.min
        self.now_minutes = 0
        self.days: dict[date, ChineseDay] = {}
        self.lunar_dates = True
        self.festivals = True
        self._opened_once = False
        self.bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.bar.valueChanged.connect(self._on_scrolled)

    def show_week(
        self,
        monday: date,
        today: date,
        now_minutes: int,
        entries: dict[date, list[Entry]],
        days: dict[date, ChineseDay],
    ) -> None:
        """A week with everything on its days; `now_minutes` is the wall clock of today since midnight."""
        self.monday, self.today, self.now_minutes, self.entries, self.days = monday, today, now_minutes, entries, days
        self._set_range()
        if not self._opened_once:
            self._opened_once = True
            starts = [one.minutes for day in self._week() for one in entries.get(day, []) if one.minutes is not None]
            self.bar.setValue(self._y(min([*starts, _OPENS_AT + HOUR]) - HALF_HOUR))
        self._arrange()
        self.update()

    def place_at(self, point: QPoint) -> Place | None:
        if self.monday == date.min or point.x() < current().px(_AXIS) or point.x() >= self._right():
            return None
        day = next((day for day in self._week() if self._column(day).contains(point.x(), 0)), None)
        if day is None or point.y() < self._top():
            return None if day is None else Place(day, None, sets_time=True)
        slot = next((spot.entry for spot in self._spots if spot.entry.slot and spot.rect.contains(point)), None)
        if slot is not None:
            return Place(day, slot.time, True, slot.slot)
        return Place(day, snapped(self._minutes(point.y())), sets_time=True)

    def _week(self) -> list[date]:
        return [self.monday + timedelta(days=at) for at in range(7)]

    def _right(self) -> int:
        return self.width() - (self.bar.width() if self.bar.isVisible() else 0)

    def _column(self, day: date) -> QRect:
        """The strip of a day, over the whole height."""
        axis, at = current().px(_AXIS), (day - self.monday).days
        wide = (self._right() - axis) / 7
        left, right = axis + round(at * wide), axis + round((at + 1) * wide)
        return QRect(left, 0, right - left, self.height())

    def _untimed(self, day: date) -> list[Entry]:
        return [one for one in self.entries.get(day, []) if one.minutes is None]

    def _band(self) -> int:
        """The height of the band for what has no hour."""
        theme = current()
        most = min(max((len(self._untimed(day)) for day in self._week()), default=0), _BAND_MOST)
        return most * theme.px(ONE_LINE + 3) + theme.px(5) if most else theme.px(8)

    def _top(self) -> int:
        """Where the hours begin to be seen."""
        return current().px(_HEAD) + self._band()

    def _y(self, minutes: float) -> int:
        """Where a minute of the day stands on the whole grid, in px from its top."""
        return round(minutes * current().px(_HOUR_HEIGHT) / HOUR)

    def _minutes(self, y: int) -> float:
        return (y - self._top() + self.bar.value()) * HOUR / current().px(_HOUR_HEIGHT)

    def _set_range(self) -> None:
        if self.monday == date.min:
            return
        seen, whole = self.height() - self._top(), self._y(24 * HOUR)
        self.bar.setRange(0, max(whole - seen, 0))
        self.bar.setPageStep(max(seen, 1))
        self.bar.setSingleStep(current().px(_HOUR_HEIGHT))
        wide = self.bar.sizeHint().width()
        self.bar.setGeometry(self.width() - wide, self._top(), wide, max(seen, 0))

    def _arrange(self) -> None:
        """Work out where cards stand on the widget."""
        self._spots = []
        if self.monday == date.min:
            return
        theme = current()
        gap = theme.px(3)
        for day in self._week():
            column = self._column(day)
            for at, entry in enumerate(self._untimed(day)[:_BAND_MOST]):
                top = theme.px(_HEAD) + theme.px(3) + at * theme.px(ONE_LINE + 3)
                box = QRect(column.left() + gap, top, column.width() - 2 * gap, theme.px(ONE_LINE))
                self._spots.append(Spot(box, entry))
            offset = self._top() - self.bar.value()
            for block in blocks(self.entries.get(day, [])):
                self._spots.append(Spot(self._block_rect(column, block, offset), block.entry))

    def _block_rect(self, column: QRect, block: Block, offset: int) -> QRect:
        theme = current()
        gap = theme.px(3)
        wide = (column.width() - gap) / block.columns
        left = column.left() + gap + round(block.column * wide)
        high = (self._y(block.minutes) - 1) / block.rows
        top = offset + self._y(block.start) + 1 + round(block.row * high)
        return QRect(left, top, round(wide) - gap, min(round(high) - gap + 1, theme.px(42)))

    def _on_scrolled(self) -> None:
        self._arrange()
        self.update()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._set_range()
        self._arrange()

    def wheelEvent(self, event: QWheelEvent) -> None:
        step = event.pixelDelta().y() or event.angleDelta().y() // 2
        self.bar.setValue(self.bar.value() - step)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        painter.fillRect(event.rect(), theme.color("surface.base"))
        if self.monday == date.min:
            return
        body = QRect(0, self._top(), self._right(), self.height() - self._top())
        painter.setClipRect(body)
        self._paint_grid(painter, body)
        self._paint_cards(painter, timed=True)
        self._paint_now(painter, body)
        painter.setClipping(False)
        self._paint_head(painter)
        self._paint_cards(painter, timed=False)
        if self.hasFocus() and self.selected is None and self.day in self._week():
            column = self._column(self.day)
            ring = QRect(column.left() + 2, 2, column.width() - 3, theme.px(_HEAD) - 4)
            draw.box(painter, ring, None, theme.color("border.focus"), theme.tokens.radius("control"), 2)

    def _paint_grid(self, painter: QPainter, body: QRect) -> None:
        theme = current()
        painter.fillRect(0, body.top(), theme.px(_AXIS), body.height(), theme.color("surface.sunken"))
        for day in self._week():
            column = self._column(day)
            strip = QRect(column.left(), body.top(), column.width(), body.height())
            if day.weekday() >= 5:
                painter.fillRect(strip, theme.color("calendar.weekend"))
            painter.fillRect(column.left(), body.top(), 1, body.height(), theme.color("border.subtle"))
        offset = self._top() - self.bar.value()
        font = theme.font("small", 500, numbers=True)
        for hour in range(24):
            y = offset + self._y(hour * HOUR)
            draw.hairline(painter, 0 if hour else theme.px(_AXIS), y, self._right())
            room = QRect(theme.px(10), y + theme.px(3), theme.px(_AXIS) - theme.px(12), theme.px(18))
            draw.text(painter, room, f"{hour:02d}:00", font, theme.color("text.tertiary"))
        if self.target is not None and self.target.day in self._week():
            self._paint_landing(painter, self._column(self.target.day), self.target.time, offset)

    def _paint_landing(self, painter: QPainter, column: QRect, time: str | None, offset: int) -> None:
        theme = current()
        painter.fillRect(column, draw.faded(theme.color("accent.soft"), 0.55))
        if time is not None:
            top = offset + self._y(int(time[:2]) * HOUR + int(time[3:]))
            box = QRect(column.left() + theme.px(3), top + 1, column.width() - theme.px(6), theme.px(34))
            radius = theme.tokens.radius("control") - 1
            draw.box(painter, box, theme.color("accent.soft"), None, radius)
            draw.dashed_box(painter, box, theme.color("accent.solid"), radius)
            room = box.adjusted(theme.px(7), 0, 0, 0)
            draw.text(painter, room, time, theme.font("small", 600, numbers=True), theme.color("accent.soft_text"))

    def _paint_cards(self, painter: QPainter, *, timed: bool) -> None:
        for spot in self._spots:
            entry = spot.entry
            if (entry.minutes is not None) is timed:
                chosen = (entry.kind, entry.id) == self.selected and entry.day == self.day
                faded = entry.kind is Kind.POST and entry.id == self.cut
                paint_card(painter, spot.rect, entry, CardState(chosen, self.is_under(entry), faded))

    def _paint_now(self, painter: QPainter, body: QRect) -> None:
        if self.today not in self._week():
            return
        theme = current()
        column = self._column(self.today)
        y = body.top() - self.bar.value() + self._y(self.now_minutes)
        red = theme.color("calendar.holiday")
        painter.fillRect(column.left(), y, column.width(), 2, red)
        side = theme.px(8)
        draw.box(painter, QRect(column.left() - side // 2, y + 1 - side // 2, side, side), red, None, 99)

    def _paint_head(self, painter: QPainter) -> None:
        theme = current()
        high = theme.px(_HEAD)
        painter.fillRect(0, 0, self.width(), self._top(), theme.color("surface.base"))
        if self.target is not None and self.target.day in self._week() and self.target.time is None:
            column = self._column(self.target.day)
            painter.fillRect(column.left(), high, column.width(), self._band(), theme.color("accent.soft"))
        for day in self._week():
            self._paint_day_head(painter, self._column(day), day)
        draw.hairline(painter, 0, high - 1, self.width())
        draw.hairline(painter, 0, self._top() - 1, self.width())

    def _paint_day_head(self, painter: QPainter, column: QRect, day: date) -> None:
        theme = current()
        painter.fillRect(column.left(), 0, 1, self._top(), theme.color("border.subtle"))
        number = QRect(column.left() + theme.px(9), theme.px(9), theme.px(28), theme.px(28))
        font = theme.font("title", 600, numbers=True)
        if day == self.today:
            draw.box(painter, number, theme.color("calendar.today"), None, 99)
            draw.text(painter, number, str(day.day), theme.font("content", 600), theme.color("accent.on"), draw.CENTER)
        else:
            draw.text(painter, number, str(day.day), font, theme.color("text.primary"))
        left = number.right() + theme.px(7)
        wide = column.right() - left - theme.px(4)
        upper = QRect(left, theme.px(6), wide, theme.px(17))
        name = lunar.weekday_short(day)
        draw.text(painter, upper, name, theme.font("small", 500), theme.color("text.primary"))
        text, role = self._quiet_of(day)
        lower = QRect(left, theme.px(22), wide, theme.px(17))
        draw.text(painter, lower, text, theme.font("caption", 400, sample=text), theme.color(role))

    def _quiet_of(self, day: date) -> tuple[str, str]:
        """What stands below the weekday: a festival or solar term before the lunar day."""
        known = self.days.get(day)
        if known is None:
            return "", "text.tertiary"
        if self.festivals and (known.festival or known.solar_term):
            name = lunar.festival(known.festival) if known.festival else lunar.solar_term(known.solar_term)
            return name, "calendar.holiday" if known.statutory else "accent.soft_text"
        return (known.label if self.lunar_dates else ""), "calendar.lunar"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turn = {Qt.Key.Key_PageUp: -7, Qt.Key.Key_PageDown: 7}.get(Qt.Key(event.key()))
        if turn is None:
            super().keyPressEvent(event)
            self._reveal_chosen()
        else:
            self.choose(self.day + timedelta(days=turn))

    def step(self, days: int, rows: int) -> None:
        """In a week, up and down stay on the day."""
        here = self.entries.get(self.day, [])
        at = next((at for at, one in enumerate(here) if (one.kind, one.id) == self.selected), -1)
        if days or 0 <= at + rows < len(here):
            super().step(days, rows)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        y = event.position().toPoint().y()
        if y > self.height() - current().px(_EDGE):
            self.bar.setValue(self.bar.value() + current().px(_SCROLL_STEP))
        elif self._top() <= y < self._top() + current().px(_EDGE):
            self.bar.setValue(self.bar.value() - current().px(_SCROLL_STEP))
        super().dragMoveEvent(event)

    def _reveal_chosen(self) -> None:
        entry = self.chosen_entry()
        if entry is None or entry.minutes is None:
            return
        seen, top = self.height() - self._top(), self._y(entry.minutes)
        if not self.bar.value() <= top <= self.bar.value() + seen - current().px(_HOUR_HEIGHT):
            self.bar.setValue(top - seen // 3)
