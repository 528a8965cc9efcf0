"""What is done to layers where they stand: aligned, spread evenly, made one size."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from opsdesk.domain.poster_geometry import Edge
from opsdesk.ui.widgets.buttons import Button, IconButton
from opsdesk.ui.widgets.layouts import column, row
from opsdesk.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from opsdesk.ui.pages.posters.editor.acts import LayerActs
    from opsdesk.ui.pages.posters.editor.editing import Editing

ICONS = {
    Edge.LEFT: "align-start-vertical",
    Edge.CENTER: "align-center-vertical",
    Edge.RIGHT: "align-end-vertical",
    Edge.TOP: "align-start-horizontal",
    Edge.MIDDLE: "align-center-horizontal",
    Edge.BOTTOM: "align-end-horizontal",
}


class AlignPart(QWidget):
    """A layer alone is aligned on the sheet, several among themselves."""

    def __init__(self, acts: LayerActs, editing: Editing) -> None:
        super().__init__()
        self._editing = editing
        names = {
            Edge.LEFT: self.tr("Align left"),
            Edge.CENTER: self.tr("Align centres"),
            Edge.RIGHT: self.tr("Align right"),
            Edge.TOP: self.tr("Align top"),
            Edge.MIDDLE: self.tr("Align middles"),
            Edge.BOTTOM: self.tr("Align bottom"),
        }
        self.edges = {
            edge: IconButton(ICONS[edge], name, "secondary", clicked=partial(acts.align, edge))
            for edge, name in names.items()
        }
        self._head = PlainLabel("", "small", "secondary", weight=500)
        across, down = self.tr("Even gaps, left to right"), self.tr("Even gaps, top to bottom")
        self.across = IconButton("align-horizontal-distribute-center", across, "secondary")
        self.across.clicked.connect(lambda: acts.distribute(down=False))
        self.down = IconButton("align-vertical-distribute-center", down, "secondary")
        self.down.clicked.connect(lambda: acts.distribute(down=True))
        self.same = Button(self.tr("Same size"), clicked=acts.make_same_size)
        edges = row(*self.edges.values(), None, gap=4)
        self._more = QWidget()
        self._more.setLayout(row(self.across, self.down, self.same, None, gap=4))
        self.setLayout(column(self._head, edges, self._more, gap=6))

    def show_count(self, count: int) -> None:
        """How many layers are selected."""
        self._head.setText(self.tr("Align on the sheet") if count == 1 else self.tr("Align"))
        self._more.setVisible(count > 1)
        self.across.setEnabled(count > 2)
        self.down.setEnabled(count > 2)
        able = bool(self._editing.movable)
        for button in self.edges.values():
            button.setEnabled(able)
