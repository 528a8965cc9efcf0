"""The left column of a template: its layers, and the fields that can be merged into texts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from opsdesk.domain.posters import LayerKind
from opsdesk.ui.pages.posters.editor.layer_list import ICONS, LayerList
from opsdesk.ui.pages.posters.editor.merging import OFFERED, FieldChip
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import IconButton, drop_menu
from opsdesk.ui.widgets.flow_layout import FlowLayout
from opsdesk.ui.widgets.layouts import column, frame, row
from opsdesk.ui.widgets.text import PlainLabel
from opsdesk.words import posters as words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from opsdesk.ui.pages.posters.editor.acts import LayerActs
    from opsdesk.ui.pages.posters.editor.editing import Editing

ROOM_FOR_FIELDS = 440  # px of height from which the merge fields show
KINDS = (LayerKind.TEXT, LayerKind.PICTURE, LayerKind.CODE, LayerKind.SHAPE, LayerKind.AVATAR)


class LayerColumn(QWidget):
    """`picked` brings the field of a chip, `picture_wanted` asks for a picture to add."""

    picked = Signal(str)
    picture_wanted = Signal()

    def __init__(self, editing: Editing, acts: LayerActs) -> None:
        super().__init__()
        theme = current()
        self.setFixedWidth(theme.px(212))
        self._acts = acts
        self.list = LayerList(editing, acts)
        self.add_button = IconButton("plus", self.tr("Add a layer"), clicked=self._open_kinds)
        chips = QWidget()
        flow = FlowLayout(chips, theme.px(6), theme.px(6))
        self.chips: dict[str, FieldChip] = {}
        for name in OFFERED:
            chip = self.chips[str(name)] = FieldChip(name)
            chip.clicked.connect(lambda _on=False, name=name: self.picked.emit(str(name)))
            flow.addWidget(chip)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        chips.setSizePolicy(policy)
        hint = PlainLabel(
            self.tr("Drag a field onto the canvas, or type { inside a text."), "small", "tertiary", wrap=True
        )
        head = row(PlainLabel(self.tr("Layers"), "body_strong"), None, self.add_button, margins=(12, 7, 6, 3))
        foot = column(PlainLabel(self.tr("Merge fields"), "body_strong"), chips, hint, margins=(12, 10, 12, 12))
        inside = column(head, gap=0)
        inside.addWidget(self.list, 1)
        self._foot = frame(column(_Line(), foot, gap=0), "Content")
        inside.addWidget(self._foot)
        self.setLayout(column(frame(inside, "Content"), gap=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Beside an open drawer in a low window the layers keep the room.
        super().resizeEvent(event)
        self._foot.setVisible(self.height() >= current().px(ROOM_FOR_FIELDS))

    def _open_kinds(self) -> None:
        menu = QMenu(self)
        for kind in KINDS:
            icon = current().icon(ICONS[kind])
            menu.addAction(icon, words.layer_kind(kind), partial(self._add, kind))
        menu.aboutToHide.connect(menu.deleteLater)
        drop_menu(menu, self.add_button)

    def _add(self, kind: LayerKind) -> None:
        if kind is LayerKind.PICTURE:
            self.picture_wanted.emit()
        else:
            self._acts.add(kind)


class _Line(QWidget):
    """A hairline between two parts of a column."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw.hairline(draw.canvas(self), 0, 0, self.width())
