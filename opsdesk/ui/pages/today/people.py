"""Whom to touch today: a face, the reason, the deed in one click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from opsdesk.domain.touches import DueReason, TouchDue
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button, IconButton
from opsdesk.ui.widgets.layouts import column, empty_layout, row
from opsdesk.ui.widgets.pill import Avatar
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.text import LinkLabel, PlainLabel, tooltip
from opsdesk.ui.wording import due

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

SHOWN_AT_FIRST = 6


class _Words(QWidget):
    """The name with a star, below it the kind and the reason; a click opens the member."""

    clicked = Signal()

    def __init__(self, one: TouchDue) -> None:
        super().__init__()
        self._one = one
        self._reason = due.reason(one)
        self.setFixedHeight(current().px(40))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(f"{one.name}: {self._reason}")
        self.setToolTip(tooltip(f"{one.name}\n{self._reason}"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        dpr = painter.device().devicePixelRatioF()
        high, star = theme.px(19), theme.px(14)
        room = QRect(0, theme.px(1), self.width() - (star + theme.px(8) if self._one.starred else 0), high)
        font = theme.font("body", 600)
        font.setUnderline(self.underMouse())
        x = draw.text(painter, room, self._one.name, font, theme.color("text.primary"))
        if self._one.starred:
            spot = QRect(x + theme.px(5), room.top(), star, high)
            draw.pixmap(painter, spot, theme.glyphs.star(True, star, dpr))
        lower = QRect(0, theme.px(20), theme.px(13), high)
        draw.pixmap(painter, lower, theme.glyphs.meter(self._one.suggested, 3, theme.px(13), dpr))
        left = lower.right() + theme.px(6)
        late = self._one.reason is DueReason.PROMISE and (self._one.days or 0) < 0
        role = "semantic.danger.text" if late else "text.secondary"
        spot = QRect(left, lower.top(), self.width() - left, high)
        draw.text(painter, spot, self._reason, theme.font("small"), theme.color(role))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class PersonRow(QWidget):
    """One member: `acted` does the deed, `put_off` takes the row from today's list, `opened` shows the member."""

    acted = Signal(object)
    put_off = Signal(object)
    opened = Signal(int)

    def __init__(self, one: TouchDue, *, line: bool) -> None:
        super().__init__()
        self.one = one
        self._line = line
        words = _Words(one)
        words.clicked.connect(lambda: self.opened.emit(one.member_id))
        self.button = Button(due.act(one.reason), scale="small", clicked=lambda: self.acted.emit(one))
        self.button.setAccessibleName(f"{due.act(one.reason)}: {one.name}")
        self.check = IconButton(
            "check", self.tr("Done for today, log nothing"), scale="small", clicked=lambda: self.put_off.emit(one)
        )
        for button in (self.button, self.check):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setLayout(
            row(Avatar(one.member_id, one.name, 32), words, self.button, self.check, gap=8, margins=(0, 6, 0, 6))
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._line:
            draw.hairline(draw.canvas(self), 0, self.height() - 1, self.width())


class PeopleSection(QWidget):
    """The people of today, the most pressing first."""

    acted = Signal(object)
    put_off = Signal(object)
    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._people: tuple[TouchDue, ...] | None = None
        self._all = False
        self.rows: list[PersonRow] = []
        self._head = SectionHeader(self.tr("Touch today"))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._more = LinkLabel("", "small")
        self._more.clicked.connect(self._show_all)
        self.setLayout(column(self._head, self._list, self._more, gap=2))

    def show_people(self, people: Sequence[TouchDue]) -> None:
        """These people; nothing is made anew when they are the same as before."""
        if tuple(people) != self._people:
            self._people = tuple(people)
            self._fill()

    def _show_all(self) -> None:
        self._all = True
        self._fill()

    def _fill(self) -> None:
        people = self._people or ()
        shown = people if self._all else people[:SHOWN_AT_FIRST]
        self._head.set_quiet(self._quiet(len(shown), len(people)))
        empty_layout(self._list)
        self.rows = [PersonRow(one, line=at < len(shown) - 1) for at, one in enumerate(shown)]
        for person in self.rows:
            person.acted.connect(self.acted)
            person.put_off.connect(self.put_off)
            person.opened.connect(self.opened)
            self._list.addWidget(person)
        if not people:
            words = PlainLabel(self.tr("Nobody waits for you today"), "body", "tertiary", wrap=True)
            words.setContentsMargins(0, current().px(4), 0, current().px(6))
            self._list.addWidget(words)
        self._more.setText(self.tr("Show all {count}").format(count=len(people)))
        self._more.setVisible(len(shown) < len(people))

    def _quiet(self, shown: int, total: int) -> str:
        if not total:
            return ""
        if shown == total:
            return self.tr("promises first")
        return self.tr("{shown} of {count}, promises first").format(shown=shown, count=total)
