"""A list inside the detail panel: heads, and lines with a mark, words that wrap, a quiet line and an amount."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QTextLayout, QTextOption
from PySide6.QtWidgets import QMenu, QStyledItemDelegate, QStyleOptionViewItem

from opsdesk.domain.reading import visible
from opsdesk.ui.models.lines import LineModel
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.fonts import for_text
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.pill import tone_roles
from opsdesk.ui.widgets.tables import RowList

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QResizeEvent

Index = QModelIndex | QPersistentModelIndex
_MOST_LINES = 8


@dataclass(frozen=True, slots=True)
class PanelLine:
    """`head` stands alone. A mark is a touch class (`kind`), a platform (`badge`) or an icon on a soft disc.

    `ref` is what Delete takes out, 0 for a line that stays; `faint` is for what is over.
    """

    text: str
    quiet: str = ""
    right: str = ""
    head: bool = False
    kind: str = ""
    badge: str = ""
    icon: str = ""
    tone: str = "plain"
    ref: int = 0
    faint: bool = False


def _read_aloud(line: PanelLine) -> str:
    return "  ".join(visible(part) for part in (line.text, line.quiet, line.right) if part)


def lay_out(text: str, font: QFont, width: int) -> QTextLayout:
    """A plain text broken into lines of `width` px, at most eight."""
    layout = QTextLayout(visible(text), for_text(font, text))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    for _ in range(_MOST_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout


class _LineDelegate(QStyledItemDelegate):
    def __init__(self, model: LineModel[PanelLine], view: PanelList) -> None:
        super().__init__(view)
        self._model, self._view = model, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = current()
        line = self._model.lines[index.row()]
        if line.head:
            return QSize(0, theme.px(27 if index.row() else 24))
        layout = lay_out(line.text, theme.font("body"), self._room(line))
        high = round(layout.boundingRect().height()) + theme.px(12 + (17 if line.quiet else 0))
        return QSize(0, max(high, theme.px(38)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current()
        painter.save()
        line = self._model.lines[index.row()]
        rect = QRect(option.rect)
        if line.head:
            room = rect.adjusted(theme.px(18), theme.px(6), -theme.px(18), 0)
            font = theme.font("caption", 600, sample=line.text)
            draw.text(painter, room, line.text, font, theme.color("text.tertiary"))
        else:
            self._paint_line(painter, rect, line, index.row())
        painter.restore()

    def _paint_line(self, painter: QPainter, rect: QRect, line: PanelLine, row: int) -> None:
        theme = current()
        here = row == self._view.currentIndex().row() and self._view.hasFocus()
        if here or row == self._view.hover_row:
            body = rect.adjusted(theme.px(10), 0, -theme.px(10), 0)
            draw.box(painter, body, theme.color("surface.hover"), None, theme.tokens.radius("control"))
        left = rect.left() + theme.px(18)
        self._paint_mark(painter, QRect(left, rect.top() + theme.px(6), theme.px(24), theme.px(24)), line)
        left += theme.px(34)
        layout = lay_out(line.text, theme.font("body"), self._room(line))
        painter.setPen(theme.color("text.secondary" if line.faint else "text.primary"))
        layout.draw(painter, QPointF(left, rect.top() + theme.px(6)))
        high = round(layout.boundingRect().height())
        if line.quiet:
            below = QRect(left, rect.top() + theme.px(6) + high, rect.right() - left - theme.px(18), theme.px(17))
            font = theme.font("caption", 400, sample=line.quiet)
            draw.text(painter, below, line.quiet, font, theme.color("text.tertiary"))
        if line.right:
            font = theme.font("body", 500, numbers=True)
            room = rect.adjusted(0, theme.px(6), -theme.px(18), 0)
            room.setHeight(theme.px(20))
            draw.text(painter, room, line.right, font, theme.color("text.primary"), draw.RIGHT)

    def _paint_mark(self, painter: QPainter, spot: QRect, line: PanelLine) -> None:
        theme = current()
        dpr = painter.device().devicePixelRatioF()
        if line.badge:
            draw.pixmap(painter, spot, theme.glyphs.badge(line.badge, theme.px(20), dpr))
            return
        ink, soft = tone_roles(line.kind or line.tone)
        draw.box(painter, spot, theme.color(soft), None, 99)
        if line.kind:
            draw.pixmap(painter, spot, theme.glyphs.meter(line.kind, 3, theme.px(12), dpr))
        else:
            draw.icon(painter, spot, line.icon, ink, 13)

    def _room(self, line: PanelLine) -> int:
        theme = current()
        amount = draw.advance(line.right, theme.font("body", 500, numbers=True)) + theme.px(10) if line.right else 0
        return max(self._view.viewport().width() - theme.px(18 + 34 + 18) - amount, theme.px(60))


class PanelList(RowList):
    """`taken_out` brings the `ref` of a line that Delete or its menu takes out."""

    taken_out = Signal(int)

    def __init__(self, removal: str = "") -> None:
        """`removal` is what taking a line out is called in its menu; empty where nothing can be taken out."""
        super().__init__()
        self.setObjectName("Content")
        self._removal = removal
        self._model = LineModel[PanelLine](self, _read_aloud)
        self.setUniformItemSizes(False)
        # Breaking the words of a long story takes time; what is out of sight can wait a turn.
        self.setLayoutMode(RowList.LayoutMode.Batched)
        self.setBatchSize(40)
        self.setResizeMode(RowList.ResizeMode.Adjust)
        self.setSelectionMode(RowList.SelectionMode.NoSelection)
        self.setModel(self._model)
        self.setItemDelegate(_LineDelegate(self._model, self))

    @property
    def lines(self) -> list[PanelLine]:
        return self._model.lines

    def show_lines(self, lines: list[PanelLine]) -> None:
        """Show these lines from the top; the same lines change nothing."""
        if lines != self._model.lines:
            self._model.show(lines)
            self.scrollToTop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._take_out(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row = self.indexAt(event.pos()).row()
        if self._removal and row >= 0 and self.lines[row].ref:
            menu = QMenu(self)
            menu.addAction(current().icon("trash-2"), self._removal, lambda: self._take_out(row))
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(event.globalPos())

    def _take_out(self, row: int) -> None:
        if 0 <= row < len(self.lines) and self.lines[row].ref:
            self.taken_out.emit(self.lines[row].ref)
