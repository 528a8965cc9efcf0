"""A line over the table of a batch: an earlier one stopped; go on with it or leave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.layouts import row
from opsdesk.ui.widgets.pill import Glyph
from opsdesk.ui.widgets.text import ElidedLabel
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from opsdesk.domain.poster_batches import BatchCard
    from opsdesk.services.clock import Clock


class StoppedLine(QWidget):
    """`resumed` and `left` with the batch it tells of."""

    resumed = Signal(object)
    left = Signal(object)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self.card: BatchCard | None = None
        self._words = ElidedLabel("", "body", "warning")
        self.on = Button(
            self.tr("Continue"), "skip-forward", scale="small", clicked=lambda: self.resumed.emit(self.card)
        )
        self.leave = Button(self.tr("Leave it"), kind="ghost", scale="small", clicked=lambda: self.left.emit(self.card))
        line = row(Glyph("pause", "semantic.warning.text"), gap=8, margins=(14, 5, 10, 5))
        line.addWidget(self._words, 1)
        line.addWidget(self.on)
        line.addWidget(self.leave)
        self.setLayout(line)
        self.hide()

    def show_card(self, card: BatchCard | None) -> None:
        """Tell of this batch; None hides the line."""
        self.card = card
        self.setVisible(card is not None)
        if card is None:
            return
        text = self.tr("{template}, {when}: stopped at {done} of {total}")
        for key, value in (
            ("{when}", figures.moment(card.made_at, self._clock)),
            ("{done}", figures.number(card.done)),
            ("{total}", figures.number(card.total)),
            ("{template}", card.template),
        ):
            text = text.replace(key, value)
        self._words.setText(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.canvas(self)
        painter.fillRect(self.rect(), current().color("semantic.warning.soft"))
        draw.hairline(painter, 0, self.height() - 1, self.width())
