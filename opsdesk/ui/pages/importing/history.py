"""The imports that were done, each with its take-back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opsdesk import words
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.layouts import column, empty_layout
from opsdesk.ui.widgets.layouts import row as line
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.text import ElidedLabel, PlainLabel
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from opsdesk.domain.batches import Batch
    from opsdesk.services.clock import Clock

SHOWN = 40


class ImportHistory(QWidget):
    """The newest imports; `taken_back` brings the number of the one to undo."""

    taken_back = Signal(int)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(10)

    def show_batches(self, batches: list[Batch]) -> None:
        """Show the imports, the newest first."""
        empty_layout(self._rows)
        self._rows.addWidget(SectionHeader(self.tr("Imports"), str(len(batches))))
        if not batches:
            self._rows.addWidget(PlainLabel(self.tr("Nothing was imported yet"), level="tertiary", wrap=True))
        for batch in batches[:SHOWN]:
            self._rows.addLayout(self._row(batch))
        self._rows.addStretch()

    def _row(self, batch: Batch) -> QVBoxLayout:
        quiet = self.tr("%n row(s)", "", batch.total)
        below = f"{words.file_kind(batch.kind)} · {quiet} · {figures.moment(batch.created_at, self._clock)}"
        name = ElidedLabel(batch.file_name)
        if batch.taken_back_at is not None:
            act: QWidget = PlainLabel(self.tr("taken back"), step="small", level="tertiary")
        else:
            number = batch.id
            act = Button(self.tr("Take back"), scale="small", clicked=lambda: self.taken_back.emit(number))
        return column(line(name, None, act, gap=8), PlainLabel(below, step="small", level="tertiary"), gap=2)
