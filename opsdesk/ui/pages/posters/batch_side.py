"""The right part of the batch drawer: format, folder and the start; then how far, how long and what came of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Signal
from PySide6.QtWidgets import QWidget

from opsdesk.domain.posters import Fault, PosterFormat
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.fields import Choice, Field
from opsdesk.ui.widgets.layouts import column, row
from opsdesk.ui.widgets.meter import Bar
from opsdesk.ui.widgets.text import ElidedLabel, LinkLabel, PlainLabel, tooltip
from opsdesk.ui.wording import figures
from opsdesk.words import posters as words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QPaintEvent

    from opsdesk.domain.poster_batches import PosterFile

BOOK = "book"


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
    """`started`, `cancelled`, `opened` the folder, `changed_folder` by its buttons."""

    started = Signal()
    cancelled = Signal()
    opened = Signal()
    changed_folder = Signal()

    def __init__(self, form: str) -> None:
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
        formats = [
            (str(PosterFormat.PNG), "PNG"),
            (str(PosterFormat.JPG), "JPG"),
            (str(PosterFormat.PDF), self.tr("PDF, one each")),
            (BOOK, self.tr("PDF, one file")),
        ]
        self.form = Choice(formats, form if form in dict(formats) else formats[0][0])
        self._folder = ElidedLabel("", "small", "secondary")
        self._change = LinkLabel(self.tr("Change…"), "small")
        self._change.clicked.connect(self.changed_folder)
        self.go = Button("", "images", "primary", clicked=self.started.emit)
        self.stop = Button(self.tr("Cancel"), clicked=self.cancelled.emit)
        self.open = Button(self.tr("Open folder"), "folder-open", clicked=self.opened.emit)
        head = row(self.number, self._of, None, gap=6)
        folder = row(PlainLabel(self.tr("Folder"), "small", "secondary", weight=500), None, self._change)
        self._tallies = (self.exact, self.cut, self.refused)
        inside = column(head, self._line, self.bar, 2, *self._tallies, self.why, None, gap=4, margins=(16, 10, 16, 14))
        where = column(folder, self._folder, None, gap=8)
        pair = row(gap=12)
        pair.addWidget(Field(self.tr("Format"), self.form), 1)
        pair.addLayout(where, 1)
        inside.addLayout(pair)
        inside.addSpacing(theme.px(6))
        inside.addLayout(row(self.go, self.stop, self.open, None, gap=8))
        self.setLayout(inside)
        self.show_ready(0)

    def show_folder(self, folder: Path) -> None:
        self._folder.setText(folder.name)
        self._folder.setToolTip(tooltip(str(folder)))

    def show_ready(self, count: int) -> None:
        """Nothing was made yet."""
        self._say(
            figures.number(count), self.tr("posters"), self.tr("Every code is read back before its file is written.")
        )
        self.bar.hide()
        for one in (*self._tallies, self.why, self.stop, self.open):
            one.hide()
        self.go.setText(self.tr("Export"))
        self.go.setEnabled(count > 0)
        self.go.show()
        self._enable(True)

    def show_fault(self, why: str) -> None:
        """Before a batch: what the poster in sight would not be written for."""
        if self.go.isVisibleTo(self) and not self.exact.isVisibleTo(self):
            self.why.setText(why)
            self.why.setVisible(bool(why))

    def show_running(self, total: int) -> None:
        """A batch begins."""
        of = self.tr("of {total}").replace("{total}", figures.number(total))
        self._say("0", of, self.tr("written and scanned"))
        self.bar.set_share(0.0, "accent.solid")
        for one in (*self._tallies, self.bar, self.stop):
            one.show()
        if self.go.hasFocus():
            self.stop.setFocus()
        for gone in (self.go, self.open, self.why):
            gone.hide()
        self._count(())
        self._enable(False)

    def show_step(self, done: int, total: int, left: float | None, files: Sequence[PosterFile]) -> None:
        """How far it is; `left` in seconds."""
        of = self.tr("of {total}").replace("{total}", figures.number(total))
        text = self.tr("written and scanned")
        if left is not None and done < total:
            text = self.tr("written and scanned, {time} left").replace("{time}", _span(left))
        self._say(figures.number(done), of, text)
        self.bar.set_share(done / total if total else 0.0)
        self._count(files)

    def show_result(self, files: Sequence[PosterFile], spent: float) -> None:
        """What came of it; `spent` in seconds."""
        of = self.tr("of {total}").replace("{total}", figures.number(len(files)))
        written = sum(file.written for file in files)
        self._say(figures.number(written), of, self.tr("written in {time}").replace("{time}", _span(spent)))
        self.bar.set_share(written / len(files) if files else 0.0)
        self._count(files)
        self.bar.show()
        self.go.setText(self.tr("Again"))
        self.open.setVisible(written > 0)
        self.go.show()
        if self.stop.hasFocus():
            (self.open if written else self.go).setFocus()
        self.stop.hide()
        self._enable(True)

    def _count(self, files: Sequence[PosterFile]) -> None:
        refused = [file for file in files if not file.written]
        looks = [file for file in files if file.written and file.notices]
        self.exact.show_count(len(files) - len(refused) - len(looks))
        self.cut.show_count(len(looks))
        self.refused.show_count(len(refused))
        reasons = Counter((file.fault, file.detail) for file in refused).most_common(1)
        for (fault, detail), _count in reasons:
            self.why.setText(words.fault(Fault(fault), detail))
        self.why.setVisible(bool(reasons))

    def _say(self, number: str, of: str, line: str) -> None:
        self.number.setText(number)
        self._of.setText(of)
        self._line.setText(line)

    def _enable(self, on: bool) -> None:
        self.form.setEnabled(on)
        self._change.setEnabled(on)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.canvas(self)
        painter.fillRect(0, 0, 1, self.height(), current().color("border.subtle"))


def _span(seconds: float) -> str:
    """`9 s`, `3 min`."""
    if seconds < 90:
        return QCoreApplication.translate("PosterBatch", "{n} s").replace("{n}", str(max(round(seconds), 1)))
    return QCoreApplication.translate("PosterBatch", "{n} min").replace("{n}", str(round(seconds / 60)))
