"""The right part of the batch drawer: format, folder and the start; then how far, how long and what came of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Signal
from PySide6.QtWidgets import QWidget

from opsdesk.domain.posters import Fault
from opsdesk.ui.pages.posters.batch_settings import BatchSettings
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.layouts import Scroll, column, row
from opsdesk.ui.widgets.meter import Bar
from opsdesk.ui.widgets.text import LinkLabel, PlainLabel
from opsdesk.ui.wording import figures
from opsdesk.words import posters as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from opsdesk.domain.poster_batches import PosterFile


class _Tally(QWidget):
    """An icon, what is counted, and the count at the right end."""

    def __init__(self, icon: str, role: str, text: str) -> None:
        super().__init__()
        self._icon, self._role, self._text, self.count = icon, role, text, 0
        self.setFixedHeight(current().px(22))

    def show_count(self, count: int) -> None:
        self.count = count
        self.setAccessibleName(f"{self._text} {count}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        quiet = not self.count
        side = theme.px(14)
        role = "text.disabled" if quiet else self._role
        draw.icon(painter, QRect(0, 0, side, self.height()), self._icon, role, 14)
        ink = theme.color("text.tertiary" if quiet else "text.primary")
        left = side + theme.px(8)
        number = figures.number(self.count)
        wide = draw.advance(number, theme.font("small", 500, numbers=True)) + 2
        room = QRect(left, 0, self.width() - left - wide - theme.px(6), self.height())
        draw.text(painter, room, self._text, theme.font("small"), ink)
        end = QRect(self.width() - wide, 0, wide, self.height())
        draw.text(painter, end, number, theme.font("small", 500, numbers=True), ink, draw.RIGHT)


class BatchSide(QWidget):
    """`started`, `paused`, `resumed`, `opened` the folder, `listed` those whose names no font has,
    `mended` with the layer at fault, by its buttons."""

    started = Signal()
    paused = Signal()
    resumed = Signal()
    opened = Signal()
    listed = Signal()
    mended = Signal(int)

    def __init__(self, form: str, plan: str) -> None:
        super().__init__()
        theme = current()
        self.setFixedWidth(theme.px(280))
        self.number = PlainLabel("0", "display", numbers=True)
        self._of = PlainLabel("", "body", "secondary")
        self._line = PlainLabel("", "small", "secondary", wrap=True)
        self.bar = Bar(0.0)
        self.exact = _Tally("circle-check", "semantic.success.text", self.tr("read back, exact"))
        self.cut = _Tally("triangle-alert", "semantic.warning.text", self.tr("to look at"))
        self.refused = _Tally("circle-x", "semantic.danger.text", self.tr("not readable, not written"))
        self.why = PlainLabel("", "small", "danger", wrap=True)
        self.blanks = LinkLabel("", "small", "warning")
        self.blanks.clicked.connect(self.listed)
        self._at_fault = -1
        self.mend = LinkLabel(self.tr("Mend in the template"), "small")
        self.mend.clicked.connect(lambda: self.mended.emit(self._at_fault))
        self.settings = BatchSettings(form, plan)
        self.go = Button("", "images", "primary", clicked=self.started.emit)
        self.pause = Button(self.tr("Pause"), "pause", clicked=self.paused.emit)
        self.on = Button(self.tr("Continue"), "skip-forward", "primary", clicked=self.resumed.emit)
        self.open = Button(self.tr("Open folder"), "folder-open", clicked=self.opened.emit)
        head = row(self.number, self._of, None, gap=6)
        self._tallies = (self.exact, self.cut, self.refused)
        inside = column(
            head, self._line, self.bar, 2, *self._tallies, self.why, self.mend, self.blanks, 4, self.settings, None,
            gap=4, margins=(16, 10, 16, 4),
        )  # fmt: skip
        acts = row(self.on, self.go, self.pause, self.open, None, gap=8, margins=(16, 6, 16, 12))
        whole = column(gap=0, margins=(1, 0, 0, 0))
        whole.addWidget(Scroll(inside), 1)
        whole.addLayout(acts)
        self.setLayout(whole)
        self.show_ready(0)

    def show_ready(self, count: int) -> None:
        """Nothing was made yet."""
        self._say(
            figures.number(count), self.tr("posters"), self.tr("Every code is read back before its file is written.")
        )
        self._show(self.go, self.settings)
        self.settings.show_all(True)
        self.settings.enable(True)
        self.go.setText(self.tr("Export"))
        self.go.setEnabled(count > 0)

    def show_fault(self, why: str) -> None:
        """Before a batch: what the poster in sight would not be written for."""
        if self.go.isVisibleTo(self) and not self.exact.isVisibleTo(self):
            self.why.setText(why)
            self.why.setVisible(bool(why))

    def show_blanks(self, count: int) -> None:
        """Before a batch: how many names hold characters that no font has."""
        text = self.tr("%n name(s) hold characters no font has: show", "", count)
        self.blanks.setText(text)
        self.blanks.setVisible(bool(count) and not self.exact.isVisibleTo(self))

    def show_running(self, total: int) -> None:
        """A batch begins."""
        had_focus = self.go.hasFocus() or self.on.hasFocus()
        self._say("0", self._of_total(total), self.tr("written and scanned"))
        self.bar.set_share(0.0, "accent.solid")
        self._show(self.bar, *self._tallies, self.pause, self.open, self.settings)
        self.settings.show_all(False)
        self.settings.enable(False)
        if had_focus:
            self.pause.setFocus()
        self._count(())

    def show_step(self, done: int, total: int, left: float | None, files: Sequence[PosterFile]) -> None:
        """How far it is; `left` in seconds."""
        text = self.tr("written and scanned")
        if left is not None and done < total:
            text = self.tr("written and scanned, {time} left").replace("{time}", _span(left))
        self._say(figures.number(done), self._of_total(total), text)
        self.bar.set_share(done / total if total else 0.0)
        self._count(files)

    def show_result(self, files: Sequence[PosterFile], spent: float) -> None:
        """What came of it; `spent` in seconds."""
        written = sum(file.written for file in files)
        line = self.tr("written in {time}").replace("{time}", _span(spent))
        same = sum(file.unchanged for file in files)
        if same:
            line = self.tr("there, {n} of them unchanged").replace("{n}", figures.number(same))
        self._say(figures.number(written), self._of_total(len(files)), line)
        self.bar.set_share(written / len(files) if files else 0.0)
        self._end(self.go, self.open if written else self.go)
        self.go.setText(self.tr("Another batch"))
        self.go.setEnabled(True)
        self._count(files)

    def show_stopped(self, files: Sequence[PosterFile], total: int) -> None:
        """It was stopped and can go on."""
        self._say(figures.number(len(files)), self._of_total(total), self.tr("stopped; what is written stays"))
        self.bar.set_share(len(files) / total if total else 0.0)
        self._end(self.on, self.on)
        self.open.setVisible(any(file.written for file in files))
        self._count(files)

    def _end(self, following: Button, focused: Button) -> None:
        had_focus = self.pause.hasFocus()
        self._show(self.bar, *self._tallies, following, focused, self.settings)
        self.settings.show_all(False)
        self.settings.enable(True)
        if had_focus:
            focused.setFocus()

    def _show(self, *parts: QWidget) -> None:
        """These parts and no others."""
        every = (self.bar, *self._tallies, self.why, self.mend, self.blanks, self.go, self.on, self.pause, self.open)
        for one in every:
            one.setVisible(one in parts)

    def _of_total(self, total: int) -> str:
        return self.tr("of {total}").replace("{total}", figures.number(total))

    def _count(self, files: Sequence[PosterFile]) -> None:
        refused = [file for file in files if not file.written]
        looks = [file for file in files if file.written and file.notices]
        self.exact.show_count(len(files) - len(refused) - len(looks))
        self.cut.show_count(len(looks))
        self.refused.show_count(len(refused))
        reasons = Counter((file.fault, file.detail, file.layer) for file in refused).most_common(1)
        self._at_fault = -1
        for (fault, detail, layer), _count in reasons:
            self.why.setText(words.fault(Fault(fault), detail))
            self._at_fault = -1 if layer is None else layer
        self.why.setVisible(bool(reasons))
        self.mend.setVisible(self._at_fault >= 0)

    def _say(self, number: str, of: str, line: str) -> None:
        self.number.setText(number)
        self._of.setText(of)
        self._line.setText(line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.canvas(self)
        painter.fillRect(0, 0, 1, self.height(), current().color("border.subtle"))


def _span(seconds: float) -> str:
    """`9 s`, `3 min`."""
    if seconds < 90:
        return QCoreApplication.translate("PosterBatch", "{n} s").replace("{n}", str(max(round(seconds), 1)))
    return QCoreApplication.translate("PosterBatch", "{n} min").replace("{n}", str(round(seconds / 60)))
