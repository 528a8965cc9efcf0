"""What a text says and how it is set."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from opsdesk.domain.poster_editing import with_words, words_of
from opsdesk.domain.posters import Align, Face, Shadow, TextProps, Upright
from opsdesk.ui.pages.posters.editor.fields import ColourField, Figure
from opsdesk.ui.pages.posters.editor.merging import Fallbacks, MergeText
from opsdesk.ui.pages.posters.editor.part import Part, common, named, pair
from opsdesk.ui.widgets.checks import CheckBox
from opsdesk.ui.widgets.fields import Field
from opsdesk.ui.widgets.layouts import column, row
from opsdesk.ui.widgets.segmented import Segment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLayout

    from opsdesk.domain.posters import Layer
    from opsdesk.ui.pages.posters.editor.editing import Editing


class TextPart(Part):
    """`typed` after every stroke in the words, with the words."""

    typed = Signal(str)
    props = TextProps

    def __init__(self, editing: Editing) -> None:
        super().__init__(editing)
        self.words = MergeText()
        self.words.committed.connect(self._say)
        self.words.textChanged.connect(self._on_typed)
        self.words_field = Field(self.tr("Text"), self.words)
        self.fallbacks = Fallbacks()
        self.fallbacks.changed.connect(lambda held: self.write(fallbacks=held))
        self._showing = False
        self.shows(self._show_words)
        self.shows(self._show_shadow)
        self.column.setSpacing(8)
        for part in (self.words_field, self.fallbacks):
            self.column.addWidget(part)
        for line in (*self._set_lines(), *self._extra_lines()):
            self.column.addLayout(line)

    def _set_lines(self) -> list[QLayout]:
        faces = [(str(Face.SANS), self.tr("Sans")), (str(Face.SERIF), self.tr("Serif"))]
        self.face = self.choice("face", Face, faces)
        weights = [("400", self.tr("Regular")), ("700", self.tr("Bold"))]
        self.weight = self.choice("weight", int, weights)
        self.letter_size = self.figure("size", 6, 2000, unit="px")
        self.colour_field = self.colour("colour", self.tr("Colour"))
        aligns = [
            Segment(str(Align.LEFT), icon="text-align-start", tip=self.tr("Left")),
            Segment(str(Align.CENTER), icon="text-align-center", tip=self.tr("Centre")),
            Segment(str(Align.RIGHT), icon="text-align-end", tip=self.tr("Right")),
        ]
        self.align = self.segments("align", Align, aligns)
        uprights = [
            Segment(str(Upright.TOP), icon="align-start-horizontal", tip=self.tr("Top")),
            Segment(str(Upright.MIDDLE), icon="align-center-horizontal", tip=self.tr("Middle")),
            Segment(str(Upright.BOTTOM), icon="align-end-horizontal", tip=self.tr("Bottom")),
        ]
        self.upright = self.segments("upright", Upright, uprights)
        self.align.setAccessibleName(self.tr("Align across"))
        self.upright.setAccessibleName(self.tr("Align up and down"))
        return [
            pair(named(self.tr("Font"), self.face), named(self.tr("Weight"), self.weight)),
            pair(named(self.tr("Size"), self.letter_size), self.colour_field),
            row(self.align, None, self.upright, gap=6),
        ]

    def _extra_lines(self) -> list[QLayout]:
        self.leading = self.figure("line_height", 0.5, 4, unit="×", step=0.05, digits=2)
        self.spacing = self.figure("letter_spacing", -100, 500, unit="px", step=0.5, digits=1)
        self.lines = self.figure("max_lines", 0, 200)
        self.shrink = self.check("shrink", self.tr("Shrink to fit, down to"))
        self.smallest = self.figure("smallest", 6, 2000, unit="px")
        self.vertical = self.check("vertical", self.tr("Vertical, from right to left"))
        self.outline = self.colour("outline", self.tr("Outline"), optional=True, none=self.tr("none"))
        self.outline_width = self.figure("outline_width", 0, 100, unit="px", step=0.5, digits=1)
        self.smallest.setAccessibleName(self.shrink.text())
        shrink = row(self.shrink, gap=8)
        shrink.addWidget(self.smallest, 1)
        return [
            pair(named(self.tr("Line height"), self.leading), named(self.tr("Letter spacing"), self.spacing)),
            pair(named(self.tr("Lines at most"), self.lines, self.tr("0 for any"))),
            shrink,
            row(self.vertical, None),
            pair(self.outline, named(self.tr("Width"), self.outline_width)),
            self._shadow_lines(),
        ]

    def _shadow_lines(self) -> QLayout:
        self.shadow = CheckBox(self.tr("Shadow"))
        self.shadow.clicked.connect(lambda on: self.write(shadow=Shadow() if on else None))
        self.dx, self.dy = Figure(-200, 200, letter="X"), Figure(-200, 200, letter="Y")
        self.dx.changed.connect(lambda value: self._move_shadow(dx=value))
        self.dy.changed.connect(lambda value: self._move_shadow(dy=value))
        self.shadow_colour = ColourField()
        self.shadow_colour.setAccessibleName(self.shadow.text())
        self.shadow_colour.changed.connect(lambda value: self._move_shadow(colour=value))
        return column(row(self.shadow, None), pair(self.dx, self.dy), self.shadow_colour, gap=8)

    def _move_shadow(self, **how: Any) -> None:
        self.change(lambda old: replace(old, shadow=replace(old.shadow or Shadow(), **how)))

    def _show_shadow(self, layers: Sequence[Layer]) -> None:
        shadow = common(layers, "shadow")
        self.shadow.setChecked(shadow is not None)
        for field in (self.dx, self.dy, self.shadow_colour):
            field.setVisible(shadow is not None)
        if shadow is not None:
            self.dx.show_value(shadow.dx)
            self.dy.show_value(shadow.dy)
            self.shadow_colour.show_colour(shadow.colour)

    def _show_words(self, layers: Sequence[Layer]) -> None:
        self._showing = True
        one = layers[0].props if len(layers) == 1 else None
        self.words_field.setVisible(one is not None)
        if isinstance(one, TextProps):
            self.words.show_text(words_of(one, self.editing.label))
            self.fallbacks.show_fields([one.text, one.text_b or ""], one.fallbacks)
        else:
            self.fallbacks.hide()
        self._showing = False

    def _on_typed(self) -> None:
        if not self._showing and self.words.hasFocus():
            self.typed.emit(self.words.toPlainText())

    def _say(self, words: str) -> None:
        self.editing.change(lambda layer: with_words(layer, words, self.editing.label))
