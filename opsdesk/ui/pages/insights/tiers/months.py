"""The months of the pyramid: who was placed, who moved up, who stayed, who moved down."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

    from opsdesk.domain.tiers import MonthOfTiers

_ROW = 34


class Months(QWidget):
    """A painted table; the words of a month and its four numbers are its name for whoever hears the screen read."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[MonthOfTiers] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: list[MonthOfTiers]) -> None:
        """The months, the newest first."""
        self._lines = lines
        self.setAccessibleName("; ".join(" ".join(self._cells(one)) for one in lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(current().px(260), current().px(_ROW) * (len(self._lines) + 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, high = draw.canvas(self), current().px(_ROW)
        titles = [self.tr("Month"), self.tr("Placed"), self.tr("Up"), self.tr("Held"), self.tr("Down")]
        self._paint_row(painter, 0, titles, "text.tertiary")
        for at, one in enumerate(self._lines, start=1):
            self._paint_row(painter, at * high, self._cells(one), "text.primary")

    def _cells(self, one: MonthOfTiers) -> list[str]:
        month = figures.month(date.fromisoformat(f"{one.month}-01"))
        return [month, *(figures.number(count) if count else "—" for count in (one.placed, one.up, one.held, one.down))]

    def _paint_row(self, painter: QPainter, top: int, cells: list[str], role: str) -> None:
        theme, high = current(), current().px(_ROW)
        first = self.width() // 3
        wide = (self.width() - first) // 4
        head = role == "text.tertiary"
        font = theme.font("small", 500) if head else theme.font("body", 400, numbers=True)
        for at, text in enumerate(cells):
            spot = QRect(0, top, first, high) if not at else QRect(first + (at - 1) * wide, top, wide, high)
            draw.text(painter, spot, text, font, theme.color(role), draw.LEFT if not at else draw.RIGHT)
        draw.hairline(painter, 0, top + high - 1, self.width())
