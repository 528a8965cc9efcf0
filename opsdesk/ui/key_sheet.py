"""The key sheet (?): every key that works here, by group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QSize
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.dialog import Act, Dialog
from opsdesk.ui.widgets.layouts import Scroll, frame
from opsdesk.ui.widgets.section_header import SectionHeader

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from opsdesk.ui.keys import Key


class _KeyLine(QWidget):
    def __init__(self, key: Key) -> None:
        super().__init__()
        self._key = key
        self.setFixedHeight(current().px(28))

    def sizeHint(self) -> QSize:
        theme = current()
        keys = sum(draw.key_width(stroke) + theme.px(4) for way in self._key.strokes() for stroke in way)
        return QSize(draw.advance(self._key.text, theme.font("body")) + keys + theme.px(24), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        right = self.width()
        ink, edge = theme.color("text.secondary"), theme.color("border.default")
        for way in reversed(self._key.strokes()):
            for stroke in reversed(way):
                right = draw.key_hint(painter, right, self.height() // 2, stroke, ink, edge) - theme.px(4)
            right -= theme.px(10)
        room = QRect(0, 0, right - theme.px(8), self.height())
        draw.text(painter, room, self._key.text, theme.font("body"), theme.color("text.primary"))


class KeySheet(Dialog):
    """Two columns of groups; what a person switched off is left out by the caller."""

    def __init__(self, parent: QWidget | None, groups: dict[str, list[Key]]) -> None:
        super().__init__(
            parent,
            QCoreApplication.translate("KeySheet", "Keys"),
            [Act("close", QCoreApplication.translate("KeySheet", "Close"))],
            width=720,
        )
        theme = current()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, theme.px(14), 0)
        grid.setHorizontalSpacing(theme.px(40))
        grid.setVerticalSpacing(theme.px(14))
        columns = [QVBoxLayout(), QVBoxLayout()]
        heights = [0, 0]
        for name, keys in groups.items():
            side = heights.index(min(heights))
            heights[side] += len(keys) + 2
            columns[side].addWidget(SectionHeader(name, line=True))
            for key in keys:
                columns[side].addWidget(_KeyLine(key))
            columns[side].addSpacing(theme.px(10))
        for side, column in enumerate(columns):
            column.setSpacing(0)
            column.addStretch(1)
            grid.addLayout(column, 0, side)
            grid.setColumnStretch(side, 1)
        scroll = Scroll(frame(grid, "Content"))
        scroll.setMinimumHeight(min(theme.px(28 * max(heights) + 60), theme.px(520)))
        self.add(scroll)
