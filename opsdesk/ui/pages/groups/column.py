"""A column of the board: the head of a class, its rule, its cards, and the place where a card is put down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QDrag
from PySide6.QtWidgets import QListView, QSizePolicy, QVBoxLayout, QWidget

from opsdesk.ui.pages.groups.cards import CARD_ROLE, CardDelegate, CardModel, card_pixmap
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import IconButton
from opsdesk.ui.widgets.layouts import row
from opsdesk.ui.widgets.pill import Glyph
from opsdesk.ui.widgets.tables import RowList
from opsdesk.ui.widgets.text import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QContextMenuEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QEnterEvent,
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
    )

    from opsdesk.domain.groups import GroupCard
    from opsdesk.services.clock import Clock

MIME = "application/x-opsdesk-group"
NARROWEST, WIDEST = 196, 330
"""How wide a column may be, px at 100 %."""

PAD = 8
"""The room around the cards of a column, px at 100 %."""

_SPREAD = 212


class CardList(RowList):
    """The cards of a column. `stepped` asks for the column beside, `lifted` brings the group a hand took, 0 after."""

    stepped = Signal(int)
    lifted = Signal(int)
    taken = Signal(int)
    focus_changed = Signal()

    def __init__(self, delegate: CardDelegate, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._pressed = False
        self.setObjectName("Sunken")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.cards = CardModel(self)
        self.setModel(self.cards)
        self.setItemDelegate(delegate)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._make_room()

    @property
    def current_id(self) -> int:
        """The group of the current card, 0 when there is none."""
        card = self.currentIndex().data(CARD_ROLE)
        return card.id if card is not None else 0

    def spread(self, on: bool) -> None:
        """Lay the cards side by side, for a board of one column."""
        self.setFlow(QListView.Flow.LeftToRight if on else QListView.Flow.TopToBottom)
        self.setWrapping(on)

    def card_width(self) -> int:
        """How wide a card stands, with the gap at its right where cards stand side by side."""
        wide = self.viewport().width()
        return wide // max(wide // current().px(_SPREAD), 1) if self.isWrapping() else wide

    def choose(self, group_id: int) -> bool:
        """Make the card of a group the chosen one in silence; answers whether it is here."""
        row = self.cards.row_of(group_id)
        self.selectionModel().blockSignals(True)
        if row >= 0:
            self.setCurrentIndex(self.cards.index(row))
            self.scrollTo(self.cards.index(row))
        else:
            self.selectionModel().clear()
        self.selectionModel().blockSignals(False)
        self.viewport().update()
        return row >= 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and not self.isWrapping():
            self.stepped.emit(step)
        elif event.text() and event.text().isprintable() and event.key() != Qt.Key.Key_Space:
            event.ignore()  # letters are keys of the page; Qt would search the cards by them
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A press beside the cards changes nothing; Qt would make the first card the current one.
        if self.indexAt(event.position().toPoint()).isValid():
            self._pressed = True
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._pressed = False
            super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self._pressed and not self.currentIndex().isValid() and self.cards.cards:
            self.setCurrentIndex(self.cards.index(0))
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def startDrag(self, _actions: Qt.DropAction) -> None:
        card: GroupCard | None = self.currentIndex().data(CARD_ROLE)
        if card is None:
            return
        spot = self.visualRect(self.currentIndex())
        grip = self.viewport().mapFromGlobal(QCursor.pos()) - spot.topLeft()
        mime = QMimeData()
        mime.setData(MIME, str(card.id).encode())
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.setPixmap(card_pixmap(card, spot.width(), self._clock.now(), self.devicePixelRatioF()))
        edge = current().px(6)
        drag.setHotSpot(QPoint(max(grip.x(), 0) + edge, max(grip.y(), 0) + edge))
        self.lifted.emit(card.id)
        drag.exec(Qt.DropAction.MoveAction)
        self.lifted.emit(0)

    def _make_room(self) -> None:
        """The scroll bar stands in the margin at the right of the cards, so that cards keep their width."""
        scrolls = self.verticalScrollBar().maximum() > 0
        self.setViewportMargins(0, 0, 0 if scrolls else current().px(PAD), 0)

    def _on_current(self, index: QModelIndex) -> None:
        card = index.data(CARD_ROLE)
        if card is not None and not self._pressed:
            self.taken.emit(card.id)


class DropSlot(QWidget):
    """Where a card will stand, and what it means to put it there."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        theme = current()
        self.words = PlainLabel(sentence, "small", "success", wrap=True)
        line = row(Glyph("corner-down-right", "accent.soft_text", 14), self.words, gap=7, margins=(10, 8, 10, 8))
        line.setStretch(1, 1)
        line.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
        self.setMinimumHeight(theme.px(62))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        radius = theme.tokens.radius("card")
        draw.box(painter, self.rect(), theme.color("accent.soft"), None, radius)
        draw.dashed_box(painter, self.rect(), theme.color("accent.solid"), radius)


class _Body(QWidget):
    """The sunken ground of a column; lined while a card hangs over it or an empty column has the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.over = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        focus = self.focusWidget()
        alone = isinstance(focus, CardList) and focus.hasFocus() and not focus.cards.cards
        edge = theme.color("accent.mid") if self.over else theme.color("border.focus") if alone else None
        draw.box(draw.canvas(self), self.rect(), theme.color("surface.sunken"), edge, theme.tokens.radius("card"))


class Column(QWidget):
    """`dropped` brings a group that was put down here, `hovered` where a card hangs, as a global point."""

    dropped = Signal(int)
    hovered = Signal(QPoint)
    add_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, class_id: int, icon: str, sentence: str, delegate: CardDelegate, clock: Clock) -> None:
        super().__init__()
        self.class_id = class_id
        self.list = CardList(delegate, clock)
        self.slot_widget = DropSlot(sentence)
        self._name = ElidedLabel("", "content", weight=600)
        self._count = PlainLabel("", "body", "tertiary", numbers=True)
        self._glyph = Glyph(icon, "text.secondary")
        self._rule = ElidedLabel("", "small", "tertiary")
        self._body = _Body()
        self.list.focus_changed.connect(self._body.update)
        self.add_button = IconButton("plus", self.tr("Add a group here"), scale="small", clicked=self.add_wanted.emit)
        self.more = IconButton("ellipsis", self.tr("More"), scale="small", clicked=self._on_more)
        self.more.hide()
        head = row(self._glyph, self._name, self._count, None, self.more, self.add_button, gap=7, margins=(2, 0, 0, 0))
        head.setStretch(1, 0)
        line = QWidget()
        line.setLayout(head)
        line.setFixedHeight(current().px(44))
        inside = QVBoxLayout(self._body)
        pad = current().px(PAD)
        inside.setContentsMargins(pad, pad, 1, pad)
        inside.setSpacing(current().px(7))
        self._rule.setContentsMargins(current().px(2), 0, 0, 0)
        inside.addWidget(self._rule)
        inside.addLayout(row(self.slot_widget, margins=(0, 0, PAD - 1, 0)))
        inside.addWidget(self.list, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(line)
        outer.addWidget(self._body, 1)
        self.setAcceptDrops(True)
        self.spread(False)

    def show_class(self, name: str, rule: str, icon: str, sentence: str) -> None:
        """The words of the head, the rule and the slot."""
        self._name.setText(name)
        self._rule.setText(rule)
        self._rule.setVisible(bool(rule))
        self._glyph.set(icon, "text.secondary")
        self.slot_widget.words.setText(sentence)
        self.list.setAccessibleName(name)

    def show_cards(self, cards: list[GroupCard]) -> None:
        self.list.cards.show(cards)
        self._count.setText(str(len(cards)))

    def spread(self, on: bool) -> None:
        """Take the whole board, cards side by side, or stand as one of several columns."""
        self.list.spread(on)
        self.setMinimumWidth(current().px(NARROWEST))
        self.setMaximumWidth(16_777_215 if on else current().px(WIDEST))

    def sizeHint(self) -> QSize:
        return QSize(current().px(NARROWEST), super().sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        self.more.setVisible(bool(self.class_id))
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.more.hide()
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.class_id and event.pos().y() < self._body.y():
            self.menu_wanted.emit(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._brings(event):
            self._set_over(True)
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.hovered.emit(self.mapToGlobal(event.position().toPoint()))
        if self._brings(event):
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_over(False)
        group_id = self._brings(event)
        if group_id:
            event.acceptProposedAction()
            self.dropped.emit(group_id)

    def _brings(self, event: QDropEvent) -> int:
        """The group under the hand when it is one that is not here already, else 0."""
        data = bytes(event.mimeData().data(MIME).data())
        group_id = int(data) if data.isdigit() else 0
        return group_id if self.list.cards.row_of(group_id) < 0 else 0

    def _set_over(self, on: bool) -> None:
        self._body.over = on
        self._body.update()
        self.slot_widget.setVisible(on)

    def _on_more(self) -> None:
        self.menu_wanted.emit(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))
