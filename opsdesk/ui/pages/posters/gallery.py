"""Templates side by side as pictures with their names; arrows move, Enter opens."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from opsdesk.ui.models.lines import LineModel
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.tables import HoverList

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QResizeEvent

    from opsdesk.ui.delegates.painting import Index

SPARE = 16  # an icon view breaks a row that fills it, and lays out before its scroll bar is there
GIVES_UP = 24
"""How much narrower, in px, a card may become for one more of them in a row."""


@dataclass(frozen=True, slots=True)
class TemplateCard:
    """One template: its key, its name, a quiet line."""

    key: int
    name: str
    quiet: str


class _Delegate(QStyledItemDelegate):
    def __init__(self, grid: TemplateGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        wide, high = self._grid.cell
        return QSize(current().px(wide), current().px(high))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current()
        card = self._grid.cards.lines[index.row()]
        painter.save()
        box = QRect(option.rect).adjusted(theme.px(7), theme.px(7), -theme.px(7), -theme.px(7))
        chosen = self._grid.selectionModel().isSelected(index) and self._grid.marks_choice
        hover = self._grid.hover_row == index.row()
        edge = "border.focus" if chosen else "border.default"
        ground = "surface.selected" if chosen else "surface.hover" if hover else "surface.base"
        draw.box(painter, box, theme.color(ground), theme.color(edge), theme.tokens.radius("card"))
        picture = QRect(box.left(), box.top(), box.width(), box.height() - theme.px(58))
        self._paint_picture(painter, picture.adjusted(theme.px(14), theme.px(14), -theme.px(14), -theme.px(6)), card)
        line = QRect(
            box.left() + theme.px(14), picture.bottom() + theme.px(4), box.width() - theme.px(28), theme.px(20)
        )
        draw.text(painter, line, card.name, theme.font("body", 600), theme.color("text.primary"))
        line.translate(0, theme.px(20))
        draw.text(painter, line, card.quiet, theme.font("small"), theme.color("text.tertiary"))
        painter.restore()

    def _paint_picture(self, painter: QPainter, room: QRect, card: TemplateCard) -> None:
        theme = current()
        if card.key not in self._grid.pictures:
            side = min(room.width(), room.height())
            wait = QRect(0, 0, side * 2 // 3, side)
            wait.moveCenter(room.center())
            draw.box(painter, wait, theme.color("surface.skeleton"), None, theme.px(4))
            return
        image = self._grid.pictures[card.key]
        if image is None:
            draw.icon(painter, room, "circle-alert", "semantic.danger.text", 24)
            return
        dpr = painter.device().devicePixelRatioF()
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        shown = image.scaled(room.size() * dpr, keep, smooth)
        shown.setDevicePixelRatio(dpr)
        size = shown.deviceIndependentSize().toSize()
        spot = QRect(room.left() + (room.width() - size.width()) // 2, room.top(), size.width(), size.height())
        spot.moveTop(room.top() + (room.height() - size.height()) // 2)
        painter.drawImage(spot.topLeft(), shown)
        draw.box(painter, spot, None, theme.color("border.subtle"), 0)


class TemplateGrid(HoverList):
    """`opened` brings the key of a card by a click, Enter or a double click; with `picks` a click only selects."""

    opened = Signal(int)
    chosen = Signal(int)

    def __init__(self, cell: tuple[int, int] = (244, 336), *, picks: bool = False) -> None:
        super().__init__()
        self.cell, self._most, self._picks = cell, cell[0], picks
        self.cards = LineModel[TemplateCard](self, attrgetter("name"))
        self.pictures: dict[int, QImage | None] = {}
        self.setModel(self.cards)
        self.setItemDelegate(_Delegate(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.selectionModel().currentChanged.connect(lambda now, _old: self._tell(now))

    @property
    def marks_choice(self) -> bool:
        """Whether the card in hand is shown as such: always where one is picked, else while arrows move it."""
        return self._picks or self.hasFocus()

    @property
    def key(self) -> int | None:
        """The card in hand."""
        index = self.currentIndex()
        return self.cards.lines[index.row()].key if index.isValid() else None

    def show_cards(self, cards: list[TemplateCard]) -> None:
        """Other cards; the one in hand stays in hand."""
        before = self.key
        self.cards.show(cards)
        keys = [card.key for card in cards]
        if keys:
            self.setCurrentIndex(self.cards.index(keys.index(before) if before in keys else 0))

    def show_pictures(self, pictures: dict[int, QImage | None]) -> None:
        self.pictures |= pictures
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many cards in a row as fit when each gives up a little, and then as wide as they can be."""
        room = (self.viewport().width() - SPARE) * 100 // current().px(100)
        columns = max(room // (self._most - GIVES_UP), 1)
        self.cell = (min(room // columns, self._most), self.cell[1])
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.cards.lines[index.row()].key)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid() and not self._picks:
            self.opened.emit(self.cards.lines[index.row()].key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if self._picks and self.key is not None:
            self.opened.emit(self.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.key is not None and not self._picks:
            self.opened.emit(self.key)
        else:
            super().keyPressEvent(event)
