"""What a batch is asked before it begins: format, folder, names of files, sheets, and whether all or what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from opsdesk.domain.poster_sheets import ACROSS_MAX, PAPERS, SheetPlan, read_plan
from opsdesk.domain.posters import PosterFormat
from opsdesk.ui.widgets.checks import Switch
from opsdesk.ui.widgets.fields import Choice, Field, NumberField, TextField
from opsdesk.ui.widgets.layouts import column, row
from opsdesk.ui.widgets.text import ElidedLabel, LinkLabel, PlainLabel, tooltip

if TYPE_CHECKING:
    from pathlib import Path

BOOK, SHEETS = "book", "sheets"
PLAN = "A4:2x4"


class SheetFields(QWidget):
    """Paper, cards across and down, bleed and marks. `changed` by any of them."""

    changed = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        plan = _plan_of(text)
        papers = [(name, name) for name in PAPERS]
        self.paper = Choice(papers, plan.paper if plan.paper in PAPERS else papers[0][0])
        self.across = NumberField(plan.across, 1, ACROSS_MAX, 40)
        self.down = NumberField(plan.down, 1, ACROSS_MAX, 40)
        self.bleed = NumberField(round(plan.bleed), 0, 20, 40)
        self.marks = Switch(self.tr("Crop marks"), plan.marks)
        across = row(self.across, PlainLabel("×", "small", "tertiary"), self.down, gap=4)
        grid = QWidget()
        grid.setLayout(across)
        first = row(gap=8)
        first.addWidget(Field(self.tr("Paper"), self.paper), 1)
        first.addWidget(Field(self.tr("Cards a sheet"), grid))
        first.addWidget(Field(self.tr("Bleed, mm"), self.bleed))
        self.setLayout(column(first, self.marks, gap=6))
        for field, name in ((self.across, self.tr("Cards across")), (self.down, self.tr("Cards down"))):
            field.setAccessibleName(name)
        for number in (self.across, self.down, self.bleed):
            number.textChanged.connect(self.changed)
        self.paper.chosen.connect(self.changed)
        self.marks.toggled.connect(self.changed)

    @property
    def plan(self) -> SheetPlan | None:
        """The plan, None while a number is missing."""
        across, down, bleed = self.across.value, self.down.value, self.bleed.value
        if across is None or down is None or bleed is None:
            return None
        return SheetPlan(self.paper.key, across, down, bleed=float(bleed), marks=self.marks.isChecked())

    @property
    def text(self) -> str:
        """The plan as it is kept for the next time."""
        plan = self.plan or SheetPlan()
        return f"{plan.paper}:{plan.across}x{plan.down} {plan.bleed:g} {int(plan.marks)}"


def _plan_of(text: str) -> SheetPlan:
    try:
        cards, bleed, marks = text.split(" ")
        return read_plan(cards, float(bleed), marks == "1")
    except ValueError:
        return SheetPlan()


class BatchSettings(QWidget):
    """`changed` when the next batch would be another one; `changed_folder` by its link, `patterned` with a pattern."""

    changed = Signal()
    changed_folder = Signal()
    patterned = Signal(str)

    def __init__(self, form: str, plan: str) -> None:
        super().__init__()
        formats = [
            (str(PosterFormat.PNG), "PNG"),
            (str(PosterFormat.JPG), "JPG"),
            (str(PosterFormat.PDF), self.tr("PDF, one each")),
            (BOOK, self.tr("PDF, one file")),
            (SHEETS, self.tr("Card sheets")),
        ]
        self.form = Choice(formats, form if form in dict(formats) else formats[0][0])
        self.folder = ElidedLabel("", "small", "secondary")
        self._change = LinkLabel(self.tr("Change…"), "small")
        self._change.clicked.connect(self.changed_folder)
        self.pattern = TextField()
        self.pattern.committed.connect(self.patterned)
        self.pattern.textChanged.connect(self.changed)
        self.example = ElidedLabel("", "caption", "tertiary")
        self.sheet = SheetFields(plan)
        self.only_changed = Switch(self.tr("Only changed"), False)
        self._since = ElidedLabel("", "small", "tertiary")
        self.only_changed.toggled.connect(self.changed)
        self.form.chosen.connect(self._turn)
        self.sheet.changed.connect(self.changed)
        where = PlainLabel(self.tr("Folder"), "small", "secondary", weight=500)
        folder = column(row(where, None, self._change), self.folder, None, gap=8)
        pair = row(gap=12)
        pair.addWidget(Field(self.tr("Format"), self.form), 6)
        pair.addLayout(folder, 5)
        self._names = Field(self.tr("File names"), self.pattern)
        changed = row(self.only_changed, gap=8)
        changed.addWidget(self._since, 1)
        self._more = QWidget()
        self._more.setLayout(column(self.sheet, self._names, self.example, changed, gap=6))
        self.setLayout(column(pair, self._more, gap=8))
        self._turn(self.form.key, tell=False)
        self.show_last("")

    def _turn(self, key: str, *, tell: bool = True) -> None:
        self.sheet.setVisible(key == SHEETS)
        self._names.setVisible(key not in (BOOK, SHEETS))
        self.example.setVisible(key not in (BOOK, SHEETS))
        if tell:
            self.changed.emit()

    @property
    def poster_format(self) -> PosterFormat:
        return PosterFormat.PDF if self.form.key in (BOOK, SHEETS) else PosterFormat(self.form.key)

    @property
    def plan(self) -> SheetPlan | None:
        """The plan of the sheets, when it is sheets."""
        return self.sheet.plan if self.form.key == SHEETS else None

    def show_folder(self, folder: Path) -> None:
        self.folder.setText(folder.name)
        self.folder.setToolTip(tooltip(str(folder)))

    def show_last(self, words: str) -> None:
        """Since when the switch leaves alone what a last batch made alike; empty words where there was none."""
        self._since.setText(words)
        self._since.setVisible(bool(words))
        self.only_changed.setVisible(bool(words))
        if not words:
            self.only_changed.setChecked(False)

    def show_all(self, on: bool) -> None:
        """Everything there is to ask, or the format and the folder alone."""
        self._more.setVisible(on)

    def enable(self, on: bool) -> None:
        for part in (self.form, self._change, self._more):
            part.setEnabled(on)
