"""A month on one painted widget: weeks of days with lunar dates and festivals, cards that can be dragged."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QPoint, QRect, Qt, Signal

from opsdesk.ui.pages.calendar.board import DayBoard, Place, Spot
from opsdesk.ui.pages.calendar.cards import ONE_LINE, TWO_LINES, CardState, paint_card
from opsdesk.ui.pages.calendar.entries import Kind, days_from, month_away, weeks_of
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.wording import lunar

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent

    from opsdesk.domain.lunar import ChineseDay
    from opsdesk.ui.pages.calendar.entries import Entry

_HEAD, _DAY_HEAD, _GAP, _MORE = 29, 27, 3, 18
_ONE_LINE_BELOW = 112


class MonthView(DayBoard):
    """`month` is its first day. `rest_wanted` brings the day whose other entries are asked for."""

    rest_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.month = date.min
        self.today = date.min
        self.days: dict[date, ChineseDay] = {}
        self.lunar_dates = True
        self.festivals = True
        self._more: dict[date, tuple[QRect, int]] = {}

    def show_month(
        self, month: date, today: date, entries: dict[date, list[Entry]], days: dict[date, ChineseDay]
    ) -> None:
        """A month with everything on its days."""
        self.month, self.today, self.entries, self.days = month.replace(day=1), today, entries, days
        self._arrange()
        self.update()

    def place_at(self, point: QPoint) -> Place | None:
        day = self.day_at(point)
        return None if day is None else Place(day)

    def day_at(self, point: QPoint) -> date | None:
        """The day whose cell holds a point."""
        if self.month == date.min:
            return None
        return next((day for day in days_from(*weeks_of(self.month)) if self.cell(day).contains(point)), None)

    def cell(self, day: date) -> QRect:
        """The rectangle of a day."""
        first, last = weeks_of(self.month)
        number = (day - first).days
        weeks = ((last - first).days + 1) // 7
        head = current().px(_HEAD)
        high = (self.height() - head) / weeks
        left, right = round(number % 7 * self.width() / 7), round((number % 7 + 1) * self.width() / 7)
        top, bottom = head + round(number // 7 * high), head + round((number // 7 + 1) * high)
        return QRect(left, top, right - left, bottom - top)

    def _arrange(self) -> None:
        """Work out where cards stand; done when the size or the entries change, not while painting."""
        self._spots, self._more = [], {}
        if self.month == date.min:
            return
        theme = current()
        for day in days_from(*weeks_of(self.month)):
            cell = self.cell(day)
            entries = self.entries.get(day, [])
            high = theme.px(TWO_LINES if cell.height() >= theme.px(_ONE_LINE_BELOW) else ONE_LINE)
            room = cell.height() - theme.px(_DAY_HEAD) - theme.px(3)
            fits = max(room // (high + theme.px(_GAP)), 0)
            if len(entries) > fits:
                fits = max((room - theme.px(_MORE)) // (high + theme.px(_GAP)), 0)
            for at, entry in enumerate(entries[:fits]):
                self._spots.append(Spot(self._card_rect(cell, at, high), entry))
            if len(entries) > fits:
                top = self._card_rect(cell, fits, high).top() - 1
                more = QRect(cell.left() + theme.px(8), top, cell.width() - theme.px(16), theme.px(_MORE))
                self._more[day] = (more, len(entries) - fits)

    def _card_rect(self, cell: QRect, at: int, high: int) -> QRect:
        theme = current()
        top = cell.top() + theme.px(_DAY_HEAD) + at * (high + theme.px(_GAP))
        return QRect(cell.left() + theme.px(5), top, cell.width() - theme.px(10), high)

    def resizeEvent(self, _event: object) -> None:
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        painter.fillRect(event.rect(), theme.color("surface.base"))
        if self.month == date.min:
            return
        self._paint_head(painter)
        for day in days_from(*weeks_of(self.month)):
            self._paint_day(painter, day)
        for spot in self._spots:
            entry = spot.entry
            chosen = (entry.kind, entry.id) == self.selected and entry.day == self.day
            faded = entry.kind is Kind.POST and entry.id == self.cut
            paint_card(painter, spot.rect, entry, CardState(chosen, self.is_under(entry), faded))
        for rect, count in self._more.values():
            text = self.tr("+{count} more").format(count=count)
            draw.text(painter, rect, text, theme.font("caption", 400, sample=text), theme.color("text.secondary"))

    def _paint_head(self, painter: QPainter) -> None:
        theme = current()
        high = theme.px(_HEAD)
        painter.fillRect(0, 0, self.width(), high, theme.color("surface.sunken"))
        for at in range(7):
            name = QLocale().dayName(at + 1, QLocale.FormatType.ShortFormat)
            left = round(at * self.width() / 7)
            room = QRect(left + theme.px(9), 0, self.width() // 7 - theme.px(12), high)
            draw.text(painter, room, name, theme.font("small", 500), theme.color("text.tertiary"))
            if at:
                painter.fillRect(left, 0, 1, high, theme.color("border.subtle"))
        draw.hairline(painter, 0, high - 1, self.width())

    def _paint_day(self, painter: QPainter, day: date) -> None:
        theme = current()
        cell = self.cell(day)
        aimed = self.target is not None and self.target.day == day
        if aimed:
            painter.fillRect(cell, theme.color("accent.soft"))
        elif day.weekday() >= 5:
            painter.fillRect(cell, theme.color("calendar.weekend"))
        if day.weekday():
            painter.fillRect(cell.left(), cell.top(), 1, cell.height(), theme.color("border.subtle"))
        draw.hairline(painter, cell.left(), cell.bottom(), cell.right() + 1)
        self._paint_number(painter, cell, day)
        if aimed:
            self._paint_landing(painter, cell, day)
        if day == self.day and self.hasFocus() and self.selected is None:
            inner = cell.adjusted(2, 1, -1, -2)
            draw.box(painter, inner, None, theme.color("border.focus"), theme.tokens.radius("tag"), 2)

    def _paint_number(self, painter: QPainter, cell: QRect, day: date) -> None:
        theme = current()
        line = QRect(cell.left() + theme.px(9), cell.top() + theme.px(2), cell.width() - theme.px(14), theme.px(24))
        inside = day.month == self.month.month
        text = self._number_words(day)
        font = theme.font("body", 600, numbers=True)
        if day == self.today:
            side = theme.px(22)
            disc = QRect(line.left() - theme.px(4), line.top() + 1, side, side)
            draw.box(painter, disc, theme.color("calendar.today"), None, 99)
            draw.text(painter, disc, text, font, theme.color("accent.on"), draw.CENTER)
            left = disc.right() + theme.px(5)
        else:
            ink = theme.color("text.primary" if inside else "text.disabled")
            left = line.left() + draw.text(painter, line, text, font, ink) + theme.px(6)
        known = self.days.get(day)
        if known is not None:
            self._paint_chinese(painter, QRect(left, line.top(), line.right() - left + 1, line.height()), known, inside)

    def _paint_chinese(self, painter: QPainter, room: QRect, known: ChineseDay, inside: bool) -> None:
        """The lunar day beside the number; festival, solar term and rest at the right end."""
        theme = current()
        right = room.right() + 1
        if self.festivals and known.rest is not None:
            right = self._paint_rest(painter, right, room, known.rest)
        name = lunar.festival(known.festival) if known.festival else lunar.solar_term(known.solar_term)
        label = known.label if self.lunar_dates else ""
        small = theme.font("small", 400, sample=label)
        wide = draw.advance(label, small)
        if self.festivals and name:
            font = theme.font("caption", 500, sample=name)
            role = "calendar.holiday" if known.statutory else "accent.soft_text"
            space = right - room.left() - (wide + theme.px(6) if label else 0)
            if draw.advance(name, font) > space:
                label, space = "", right - room.left()
            spot = QRect(right - space, room.top(), space, room.height())
            draw.text(painter, spot, name, font, theme.color(role), draw.RIGHT)
        ink = theme.color("calendar.lunar" if inside else "text.disabled")
        draw.text(painter, QRect(room.left(), room.top(), right - room.left(), room.height()), label, small, ink)

    def _paint_rest(self, painter: QPainter, right: int, room: QRect, rest: bool) -> int:
        theme = current()
        text = self.tr("off") if rest else self.tr("work")
        font = theme.font("caption", 600, sample=text)
        wide, high = draw.advance(text, font) + theme.px(8), theme.px(16)
        box = QRect(right - wide, room.top() + (room.height() - high) // 2, wide, high)
        tone = "danger" if rest else "info"
        draw.box(painter, box, theme.color(f"semantic.{tone}.soft"), None, theme.tokens.radius("tag"))
        draw.text(painter, box, text, font, theme.color(f"semantic.{tone}.text"), draw.CENTER)
        return box.left() - theme.px(5)

    def _number_words(self, day: date) -> str:
        first, _ = weeks_of(self.month)
        if day.month != self.month.month and (day == first or day.day == 1):
            return QLocale().toString(QDate(day.year, day.month, day.day), lunar.translate("words", "d MMM"))
        return str(day.day)

    def _paint_landing(self, painter: QPainter, cell: QRect, day: date) -> None:
        """The dashed box where the dragged card would stand."""
        theme = current()
        taken = [spot.rect.bottom() for spot in self._spots if spot.entry.day == day]
        high = theme.px(TWO_LINES if cell.height() >= theme.px(_ONE_LINE_BELOW) else ONE_LINE)
        rect = self._card_rect(cell, 0, high)
        if taken:
            rect.moveTop(min(max(taken) + theme.px(_GAP), cell.bottom() - high - 2))
        radius = theme.tokens.radius("control") - 1
        draw.box(painter, rect, theme.color("surface.base"), None, radius)
        draw.dashed_box(painter, rect, theme.color("accent.solid"), radius)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        rest = next((day for day, (rect, _) in self._more.items() if rect.contains(point)), None)
        if rest is not None and event.button() is Qt.MouseButton.LeftButton:
            self.choose(rest)
            self.rest_wanted.emit(rest)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turn = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
        if turn is None:
            super().keyPressEvent(event)
            return
        month = month_away(self.month, turn)
        last = (month_away(month, 1) - timedelta(days=1)).day
        self.choose(month.replace(day=min(self.day.day, last)))
