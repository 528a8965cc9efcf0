"""Choosing what a new template starts from: one that comes with OpsDesk, one of her own, an empty sheet, or a file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from opsdesk.domain.poster_editing import SHEETS, SheetSize
from opsdesk.domain.posters import SIDE_MAX, SIDE_MIN, PosterTemplate
from opsdesk.services.posters import built_in
from opsdesk.ui.looks import speaks_chinese
from opsdesk.ui.pages.posters.editor.fields import Figure
from opsdesk.ui.pages.posters.editor.sheet_words import sheet_name
from opsdesk.ui.pages.posters.gallery import TemplateCard, TemplateGrid
from opsdesk.ui.pages.posters.reading import size_words, thumbnails
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.dialog import Act, Dialog
from opsdesk.ui.widgets.fields import Field, TextField
from opsdesk.ui.widgets.layouts import row
from opsdesk.ui.widgets.segmented import Segment, Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.ui.context import Context

TEMPLATE, EMPTY = "template", "empty"
OWN = len(SheetSize)
_PAPER_SIDE = 320  # pixels of the longer side of the picture of an empty sheet


class NewTemplate(Dialog):
    """`made` brings a template that is not in the desk yet, with its name; `file_wanted` asks for a file."""

    made = Signal(object, str)
    file_wanted = Signal()

    def __init__(self, parent: QWidget, context: Context, own: Sequence[PosterTemplate]) -> None:
        acts = [Act("cancel", self.tr("Cancel")), Act("add", self.tr("Add template"), "primary")]
        super().__init__(parent, self.tr("New template"), acts, width=760)
        self._choices: dict[int, PosterTemplate] = {}
        self._names: dict[int, str] = {}
        self._context = context
        self._cards = self._template_cards(own)
        self.which = Segmented(
            [Segment(TEMPLATE, self.tr("From a template")), Segment(EMPTY, self.tr("Empty sheet"))], TEMPLATE
        )
        self.which.changed.connect(self._turn)
        self.from_file = Button(self.tr("From a file"), "folder-open", clicked=self._ask_file)
        self.grid = TemplateGrid((172, 232), picks=True)
        self.grid.setFixedHeight(current().px(396))
        self.grid.chosen.connect(self._suggest)
        self.grid.opened.connect(lambda _key: self.button("add").click())
        self.sheets = TemplateGrid((172, 196), picks=True)
        self.sheets.setFixedHeight(current().px(396))
        self.sheets.chosen.connect(self._measure)
        self.sheets.opened.connect(lambda _key: self.button("add").click())
        self.wide, self.high = Figure(SIDE_MIN, SIDE_MAX, letter="W"), Figure(SIDE_MIN, SIDE_MAX, letter="H")
        for side in (self.wide, self.high):
            side.setFixedWidth(current().px(96))
            side.changed.connect(lambda _value: self._choose_own())
        self.name = TextField()
        self.add(row(self.which, None, self.from_file))
        self.add(self.grid)
        self.add(self.sheets)
        self._sides = QWidget()
        self._sides.setLayout(row(Field(self.tr("Width"), self.wide), Field(self.tr("Height"), self.high)))
        line = row(gap=12)
        line.addWidget(Field(self.tr("Name"), self.name), 1)
        line.addWidget(self._sides)
        self.add(line)
        self._fill()
        self.acted.connect(self._on_act)
        self._turn(TEMPLATE)

    def _template_cards(self, own: Sequence[PosterTemplate]) -> list[TemplateCard]:
        cards = []
        for at, one in enumerate(built_in("zh" if speaks_chinese() else "en")):
            self._choices[at], self._names[at] = one, one.name
            cards.append(TemplateCard(at, one.name, size_words(one)))
        for at, one in enumerate(own, start=len(cards)):
            name = self.tr("{name} copy").replace("{name}", one.name)
            self._choices[at], self._names[at] = one, name
            cards.append(TemplateCard(at, name, self.tr("a copy, {size}").replace("{size}", size_words(one))))
        return cards

    def _fill(self) -> None:
        self.grid.show_cards(self._cards)
        work = partial(thumbnails, self._context.desk, list(self._choices.items()), None)
        self._context.jobs.latest("posters.choices", work, self.grid.show_pictures)
        sheets = [
            TemplateCard(at, sheet_name(size), f"{SHEETS[size][0]} × {SHEETS[size][1]}")
            for at, size in enumerate(SheetSize)
        ]
        own = TemplateCard(OWN, self.tr("Own size"), self.tr("64 to 8192 px"))
        self.sheets.show_pictures({at: _paper(*SHEETS[size]) for at, size in enumerate(SheetSize)})
        self.sheets.show_pictures({OWN: _paper(4, 3)})
        self.sheets.show_cards([*sheets, own])
        self._measure(0)

    def _turn(self, which: str) -> None:
        empty = which == EMPTY
        self.grid.setVisible(not empty)
        self.sheets.setVisible(empty)
        self._sides.setVisible(empty)
        if empty:
            self.name.show_text(self.tr("New poster"))
            self.sheets.setFocus()
        else:
            self._suggest(self.grid.key or 0)
            self.grid.setFocus()

    def _measure(self, key: int) -> None:
        if key != OWN:
            wide, high = SHEETS[list(SheetSize)[key]]
            self.wide.show_value(wide)
            self.high.show_value(high)

    def _choose_own(self) -> None:
        self.sheets.setCurrentIndex(self.sheets.cards.index(OWN))

    def _suggest(self, key: int) -> None:
        self.name.show_text(self._names.get(key, ""))

    def _ask_file(self) -> None:
        self.reject()
        self.file_wanted.emit()

    def _on_act(self, act: str) -> None:
        if act != "add":
            return
        name, key = self.name.text().strip(), self.grid.key
        if self.which.chosen == EMPTY:
            for side in (self.wide, self.high):
                side.finish()
            wide, high = int(self.wide.value or SIDE_MIN), int(self.high.value or SIDE_MIN)
            name = name or self.tr("New poster")
            self.made.emit(PosterTemplate(None, name, wide, high), name)
        elif key is not None:
            self.made.emit(self._choices[key], name or self._names[key])


def _paper(wide: int, high: int) -> QImage:
    """A white sheet of these proportions."""
    scale = _PAPER_SIDE / max(wide, high)
    image = QImage(max(round(wide * scale), 1), max(round(high * scale), 1), QImage.Format.Format_RGB32)
    image.fill("white")
    return image
