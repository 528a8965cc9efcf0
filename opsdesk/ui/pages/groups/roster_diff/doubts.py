"""What is doubtful about a list, above its differences: a sentence and what she can say to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opsdesk.domain.rosters import Doubt
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.layouts import column, empty_layout, row
from opsdesk.ui.widgets.pill import Glyph
from opsdesk.ui.widgets.text import PlainLabel
from opsdesk.words import rosters as words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from opsdesk.domain.rosters import RosterLook

translate = QCoreApplication.translate


class _Line(QWidget):
    """A sentence on a soft ground with buttons at its right."""

    def __init__(self, text: str, tone: str, buttons: list[Button]) -> None:
        super().__init__()
        self._tone = tone
        icon = "triangle-alert" if tone == "warning" else "info"
        line = row(Glyph(icon, f"semantic.{tone}.text"), gap=10, margins=(14, 7, 10, 7))
        line.addWidget(PlainLabel(text, "body", "warning" if tone == "warning" else "secondary", wrap=True), 1)
        for button in buttons:
            line.addWidget(button)
        self.setLayout(line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        soft = theme.color(f"semantic.{self._tone}.soft")
        draw.box(draw.canvas(self), self.rect(), soft, None, theme.tokens.radius("card"))


class DoubtBar(QWidget):
    """`confirmed` brings a Doubt that is as it is, `part_wanted` that the list is a part, `other_wanted` the group it
    is of."""

    confirmed = Signal(object)
    part_wanted = Signal()
    other_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(current().px(6))
        self.setLayout(column(self._lines, gap=0, margins=(12, 8, 12, 8)))
        self.hide()

    def show_doubts(self, doubts: list[Doubt], look: RosterLook | None, gone: int) -> None:
        """These are open."""
        empty_layout(self._lines)
        for doubt in doubts if look is not None else ():
            assert look is not None
            tone = "info" if doubt is Doubt.IDENTICAL else "warning"
            self._lines.addWidget(_Line(words.doubt(doubt, look, gone), tone, self._buttons(doubt, look)))
        self.setVisible(bool(doubts))

    def _buttons(self, doubt: Doubt, look: RosterLook) -> list[Button]:
        sure = {
            Doubt.WRONG_GROUP: translate("RosterDiff", "It is this group"),
            Doubt.PART: translate("RosterDiff", "The whole list"),
            Doubt.MANY_GONE: translate("RosterDiff", "They left"),
            Doubt.SAME_DAY: translate("RosterDiff", "This one is later"),
        }
        if doubt not in sure:
            return []
        buttons = [Button(sure[doubt], scale="small", clicked=partial(self.confirmed.emit, doubt))]
        if doubt is Doubt.PART or (doubt is Doubt.MANY_GONE and look.complete):
            part = translate("RosterDiff", "Only a part")
            buttons.append(Button(part, scale="small", clicked=self.part_wanted.emit))
        if doubt is Doubt.WRONG_GROUP and look.other is not None:
            other = translate("RosterDiff", "Compare with {group}").replace("{group}", look.other.name)
            buttons.append(Button(other, scale="small", clicked=partial(self.other_wanted.emit, look.other.id)))
        return buttons
