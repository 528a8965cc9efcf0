"""The column of ideas and drafts that have no day yet; dragged onto a day, and posts dragged back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy

from opsdesk.ui.pages.calendar.board import DayBoard, Place, Spot
from opsdesk.ui.pages.calendar.cards import CardState, paint_draft
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import IconButton
from opsdesk.ui.widgets.layouts import Scroll, column, frame, row
from opsdesk.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from opsdesk.ui.pages.calendar.entries import Entry

WIDTH = 204
_CARD, _GAP = 56, 8
NO_DAY = date.min


class DraftBoard(DayBoard):
    """The cards of the column, one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)

    def show_drafts(self, drafts: Sequence[Entry]) -> None:
        """These drafts, in order."""
        self.entries = {NO_DAY: [replace(one, day=NO_DAY) for one in drafts]}
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        count = len(self.entries.get(NO_DAY, []))
        return QSize(current().px(WIDTH), count * current().px(_CARD + _GAP) + current().px(_GAP))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(120), self.sizeHint().height())

    def spots(self) -> list[Spot]:
        theme = current()
        side, step = theme.px(12), theme.px(_CARD + _GAP)
        return [
            Spot(QRect(side, at * step, self.width() - 2 * side, theme.px(_CARD)), entry)
            for at, entry in enumerate(self.entries.get(NO_DAY, []))
        ]

    def place_at(self, point: QPoint) -> Place | None:
        return Place(None) if self.rect().contains(point) else None

    def step(self, days: int, rows: int) -> None:
        here = self.entries.get(NO_DAY, [])
        at = next((at for at, one in enumerate(here) if (one.kind, one.id) == self.selected), -1) + rows + days
        if 0 <= at < len(here):
            self.choose(NO_DAY, here[at])

    def chosen_place(self) -> Place:
        return Place(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        aimed = self.target is not None
        painter.fillRect(event.rect(), theme.color("accent.soft" if aimed else "surface.sunken"))
        for spot in self.spots():
            chosen = (spot.entry.kind, spot.entry.id) == self.selected and self.hasFocus()
            state = CardState(chosen, self.is_under(spot.entry), spot.entry.id == self.cut)
            paint_draft(painter, spot.rect, spot.entry, state)


class DraftColumn(QFrame):
    """Name, count and plus; the cards; below them what can be done with them. `added` asks for a new draft."""

    added = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("Sunken")
        self.setFixedWidth(current().px(WIDTH))
        self._count = PlainLabel("", "small", "tertiary")
        self.plus = IconButton("plus", self.tr("New draft"), scale="small", clicked=self.added.emit)
        head = frame(
            row(PlainLabel(self.tr("Drafts"), "body_strong"), self._count, None, self.plus, margins=(14, 7, 10, 7))
        )
        self.board = DraftBoard()
        self._none = PlainLabel(self.tr("Ideas without a day are kept here"), "small", "tertiary", wrap=True)
        self._none.setContentsMargins(current().px(14), 0, current().px(12), 0)
        hint = PlainLabel(self.tr("Drag a card onto a day. Hold Alt to copy it."), "small", "tertiary", wrap=True)
        hint.setContentsMargins(current().px(14), current().px(10), current().px(12), current().px(12))
        self.setLayout(column(head, self._none, Scroll(self.board, "Sunken"), hint, gap=0, margins=(1, 0, 0, 0)))

    def show_drafts(self, drafts: Sequence[Entry]) -> None:
        """These drafts; the count stands beside the name."""
        self._count.setText(str(len(drafts)) if drafts else "")
        self._none.setVisible(not drafts)
        self.board.show_drafts(drafts)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = draw.canvas(self)
        painter.fillRect(0, 0, 1, self.height(), current().color("border.subtle"))
