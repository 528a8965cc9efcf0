"""What needs her soon: codes of groups that die, events that come."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from opsdesk.domain.platforms import FACTS, PlatformFacts
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.layouts import column, empty_layout, row
from opsdesk.ui.widgets.pill import ExpiryRing
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.text import ElidedLabel, PlainLabel
from opsdesk.ui.wording import due, lunar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from opsdesk.domain.events import EventLine
    from opsdesk.domain.groups import CodeDue
    from opsdesk.services.clock import Clock

_DAY = 86400
_RED_BELOW_DAYS = 2
_RING = 28


def ring_of(one: CodeDue, now: int) -> tuple[float, str]:
    """How much of the life of a code is left, 0 to 1, and the colour: red under two days, amber above."""
    if one.over_seats or one.valid_until_at is None:
        return 1.0, "semantic.warning.solid"
    left = max(one.valid_until_at - now, 0)
    days = FACTS.get(one.platform, PlatformFacts(None, None)).code_days or 7
    role = "semantic.danger.solid" if left < _RED_BELOW_DAYS * _DAY else "semantic.warning.solid"
    return left / (days * _DAY), role


class CodeLine(QAbstractButton):
    """A group whose code needs her; a click anywhere but on its button opens the shelf."""

    def __init__(self, name: str, *, line: bool) -> None:
        super().__init__()
        self._line = line
        self.setText(name)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        inside = self.layout()
        return super().sizeHint() if inside is None else inside.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._line:
            draw.hairline(draw.canvas(self), 0, self.height() - 1, self.width())


class CodeSection(QWidget):
    """Groups whose code needs her. `replaced` asks for the code shelf at a group, `moved_on` uses the next in line."""

    replaced = Signal(int)
    moved_on = Signal(int)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._head = SectionHeader(self.tr("Group QR codes"))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.buttons: list[Button] = []
        self.rows: list[CodeLine] = []
        self.setLayout(column(self._head, self._list, gap=2))

    def show_codes(self, codes: Sequence[CodeDue]) -> None:
        """These codes, the first to die on top."""
        count = len(codes)
        text = self.tr("1 needs you") if count == 1 else self.tr("{count} need you").format(count=count)
        self._head.set_quiet(text if count else "")
        empty_layout(self._list)
        self.buttons, self.rows = [], []
        for at, one in enumerate(codes):
            self._list.addWidget(self._row(one, line=at < count - 1))
        if not codes:
            self._list.addWidget(_calm(self.tr("No code expires in the next 3 days")))

    def _row(self, one: CodeDue, *, line: bool) -> QWidget:
        ring = ExpiryRing(*ring_of(one, self._clock.now()), _RING)
        words = column(
            ElidedLabel(one.name, "body_strong"), ElidedLabel(due.code(one, self._clock), "small", "secondary"), gap=1
        )
        if one.next_code_id is not None:
            button = Button(self.tr("Use next"), scale="small", clicked=lambda: self.moved_on.emit(one.group_id))
        else:
            button = Button(self.tr("Replace…"), scale="small", clicked=lambda: self.replaced.emit(one.group_id))
        button.setAccessibleName(f"{button.text()}: {one.name}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.buttons.append(button)
        result = CodeLine(one.name, line=line)
        result.clicked.connect(lambda: self.replaced.emit(one.group_id))
        self.rows.append(result)
        line_ = row(ring, words, button, gap=11, margins=(2, 8, 0, 8))
        line_.setStretch(1, 1)
        result.setLayout(line_)
        return result


class EventRow(QAbstractButton):
    """A day in a tile, what happens, and who comes."""

    def __init__(self, one: EventLine, today: date, *, line: bool) -> None:
        super().__init__()
        self._one, self._today, self._line = one, today, line
        self._day = date.fromisoformat(one.plan.held_on)
        self.setText(one.plan.title)
        self.setAccessibleName(f"{one.plan.title}, {self._quiet()}")
        self.setFixedHeight(current().px(54))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        side = theme.px(38)
        tile = QRect(0, (self.height() - side) // 2, side, side)
        fill = "surface.pressed" if self.underMouse() else "surface.hover"
        draw.box(painter, tile, theme.color(fill), None, theme.tokens.radius("control"))
        upper = QRect(tile.left(), tile.top() + theme.px(2), side, theme.px(18))
        number = theme.font("content", 600, numbers=True)
        draw.text(painter, upper, str(self._day.day), number, theme.color("text.primary"), draw.CENTER)
        month = lunar.short_month(self._day)
        lower = QRect(tile.left(), upper.bottom(), side, theme.px(16))
        font = theme.font("caption", 400, sample=month)
        draw.text(painter, lower, month, font, theme.color("text.tertiary"), draw.CENTER)
        left = side + theme.px(10)
        wide = self.width() - left - theme.px(22)
        top = self.height() // 2 - theme.px(18)
        title = QRect(left, top, wide, theme.px(19))
        draw.text(painter, title, self.text(), theme.font("body", 600), theme.color("text.primary"))
        quiet = QRect(left, top + theme.px(19), wide, theme.px(18))
        draw.text(painter, quiet, self._quiet(), theme.font("small"), theme.color("text.secondary"))
        arrow = QRect(self.width() - theme.px(18), 0, theme.px(16), self.height())
        draw.icon(painter, arrow, "chevron-right", "text.tertiary", 15)
        if self._line:
            draw.hairline(painter, 0, self.height() - 1, self.width())

    def _quiet(self) -> str:
        one = self._one
        text = due.event_day(self._day, one.plan.held_time, self._today)
        if one.yes or one.unsure:
            coming = (
                self.tr("{when} · {yes} coming, {unsure} unsure") if one.unsure else self.tr("{when} · {yes} coming")
            )
            return coming.format(when=text, yes=one.yes, unsure=one.unsure)
        if one.invited:
            return self.tr("{when} · {count} invited").format(when=text, count=one.invited)
        return text if one.plan.place else self.tr("{when} · no place yet").format(when=text)


class EventSection(QWidget):
    """The events of the next days. `opened` brings the id of one."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.rows: list[EventRow] = []
        self.setLayout(column(SectionHeader(self.tr("Coming up")), self._list, gap=2))

    def show_events(self, events: Sequence[EventLine], today: date) -> None:
        """These events, the next first."""
        empty_layout(self._list)
        self.rows = []
        for at, one in enumerate(events):
            line = EventRow(one, today, line=at < len(events) - 1)
            line.clicked.connect(lambda _=False, key=one.id: self.opened.emit(key))
            self.rows.append(line)
            self._list.addWidget(line)
        if not events:
            self._list.addWidget(_calm(self.tr("No event in the next 14 days")))


def _calm(text: str) -> PlainLabel:
    words = PlainLabel(text, "body", "tertiary", wrap=True)
    words.setContentsMargins(0, current().px(4), 0, current().px(6))
    return words
