"""What an import did: a line a table, with its take-back and the rows that were refused."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opsdesk.ui.pages.importing.state import Step
from opsdesk.ui.pages.importing.steps import StepStrip
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.layouts import Scroll, column, empty_layout, frame
from opsdesk.ui.widgets.layouts import row as line
from opsdesk.ui.widgets.pill import Glyph
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.stat import StatCell, StatRow
from opsdesk.ui.widgets.text import ElidedLabel, PlainLabel
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from opsdesk.domain.batches import ImportResult, Looked
    from opsdesk.services.clock import Clock


class DoneView(QWidget):
    """`taken_back` brings a batch, `export_wanted` a table whose refused rows are wanted, `more` for another import."""

    taken_back = Signal(int)
    export_wanted = Signal(object)
    members_wanted = Signal()
    more = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self.strip = StepStrip()
        self._body = QVBoxLayout()
        self._body.setContentsMargins(*[current().px(side) for side in (20, 16, 20, 16)])
        self._body.setSpacing(current().px(10))
        self.again = Button(self.tr("Import more"), "folder-open", clicked=self.more.emit)
        self.members = Button(self.tr("Show members"), "users", "primary", clicked=self.members_wanted.emit)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(frame(line(self.strip, margins=(20, 0, 16, 0)), "Toolbar"))
        outer.addWidget(Scroll(self._body), 1)
        outer.addWidget(frame(line(self.again, None, self.members, margins=(20, 10, 20, 10)), "Sunken"))

    def show_brought(self, brought: list[Looked]) -> None:
        """What was done with each table."""
        empty_layout(self._body)
        steps = [Step.FILE, Step.COLUMNS, Step.DUPLICATES, Step.CHECK, Step.DONE]
        self.strip.show_steps(steps, Step.DONE, finished=True)
        results = [one.would for one in brought if one.would is not None]
        cells = [
            StatCell(self.tr("New"), figures.number(sum(one.new for one in results))),
            StatCell(self.tr("Updated"), figures.number(sum(one.updated for one in results))),
            StatCell(self.tr("Unchanged"), figures.number(sum(one.unchanged for one in results))),
            StatCell(self.tr("Refused"), figures.number(sum(len(one.rejected) for one in results))),
        ]
        self._body.addWidget(StatRow(*cells))
        self._body.addWidget(SectionHeader(self.tr("Files"), figures.number(len(brought))))
        for looked in brought:
            if looked.would is not None:
                self._body.addWidget(self._table(looked, looked.would))
        self._body.addStretch(1)

    def _table(self, looked: Looked, result: ImportResult) -> QWidget:
        acts: list[QWidget] = []
        if result.rejected:
            said = self.tr("Export %n refused row(s)", "", len(result.rejected))
            acts.append(Button(said, "download", scale="small", clicked=partial(self.export_wanted.emit, looked)))
        if result.batch is not None:
            take_back = partial(self.taken_back.emit, result.batch)
            acts.append(Button(self.tr("Take back"), "undo-2", scale="small", clicked=take_back))
        icon, role = ("check", "semantic.success.text") if result.batch is not None else ("minus", "text.tertiary")
        name = ElidedLabel(looked.name, "body_strong")
        below = PlainLabel(self._said(result), "small", "secondary", wrap=True)
        words = column(name, below, gap=2)
        box = line(Glyph(icon, role), words, *acts, gap=10)
        box.setStretch(1, 1)
        return frame(box)

    def _said(self, result: ImportResult) -> str:
        if result.already is not None and result.already_at is not None:
            when = figures.moment(result.already_at, self._clock)
            return self.tr("already imported on {when}; nothing was changed").replace("{when}", when)
        if result.batch is None:
            return self.tr("nothing new in it; nothing was changed")
        said = self.tr("{new} new, {updated} updated, {same} unchanged, {refused} refused")
        for name, count in (
            ("{new}", result.new),
            ("{updated}", result.updated),
            ("{same}", result.unchanged),
            ("{refused}", len(result.rejected)),
        ):
            said = said.replace(name, figures.number(count))
        return said
