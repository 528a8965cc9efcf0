"""The list of the code shelf: cards in rows under their heads; arrows move over them, pictures are dropped on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle

from opsdesk.domain.code_shelf import Shelved
from opsdesk.ui.pages.groups.codes.cards import LINE_ROLE, Section, ShelfDelegate, ShelfModel
from opsdesk.ui.pages.groups.pictures import holds_codes, sources_in
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.tables import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QResizeEvent,
    )

    from opsdesk.services.clock import Clock
    from opsdesk.ui.pages.groups.codes.cards import Entry

NARROWEST, PAD = 262, 16
"""How narrow a card may become, and the room around the cards; px at 100 %."""

Move = QAbstractItemView.CursorAction


class ShelfList(RowList):
    """`taken` brings the group in hand; `dropped` what was let go and the group under it, 0 for none."""

    taken = Signal(int)
    dropped = Signal(object, int)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.shelf = ShelfModel(self)
        self.setModel(self.shelf)
        self._delegate = ShelfDelegate(clock, self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(False)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAcceptDrops(True)
        self.setDragDropMode(QListView.DragDropMode.DropOnly)
        pad = current().px(PAD)
        self.setAccessibleName(self.tr("Codes of the groups"))
        self.setViewportMargins(pad, current().px(4), 0, 0)
        self.selectionModel().currentChanged.connect(self._on_current)

    @property
    def current_id(self) -> int:
        """The group in hand, 0 for none."""
        line = self.currentIndex().data(LINE_ROLE)
        return line.card.id if isinstance(line, Shelved) else 0

    @property
    def columns(self) -> int:
        """How many cards stand side by side."""
        return max(self.line_width() // current().px(NARROWEST), 1)

    def line_width(self) -> int:
        """The width of a whole line, in px. Qt keeps room for a scroll bar that it may need."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self.verticalScrollBar())
        return max(self.maximumViewportSize().width() - bar - 1, 1)

    def card_width(self) -> int:
        """How wide a card stands, with the gap at its right."""
        return self.line_width() // self.columns

    def show_lines(self, lines: Sequence[Entry], group_id: int) -> int:
        """Show these with a group in hand, else the first; answers which group that is, 0 for none."""
        self.selectionModel().blockSignals(True)
        self.shelf.show(lines)
        cards = self.shelf.cards()
        row = self.shelf.row_of(group_id)
        if row < 0 and cards:
            row = cards[0]
        if row >= 0:
            self.setCurrentIndex(self.shelf.index(row))
        else:
            self.selectionModel().clear()
        self.selectionModel().blockSignals(False)
        self.viewport().update()
        return self.current_id

    def choose(self, group_id: int) -> bool:
        """Take a group in hand and bring it into sight; answers whether it is here."""
        row = self.shelf.row_of(group_id)
        if row >= 0:
            self.setCurrentIndex(self.shelf.index(row))
            self.scrollTo(self.shelf.index(row))
        return row >= 0

    def set_editing(self, on: bool) -> None:
        """Whether anything may be dropped."""
        self.setAcceptDrops(on)

    def moveCursor(self, action: Move, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        rows = self._grid()
        flat = [row for line in rows for row in line]
        if not flat:
            return QModelIndex()
        here = self.currentIndex().row()
        if here not in flat:
            return self.shelf.index(flat[0])
        return self.shelf.index(self._beside(rows, flat, here, action))

    def _beside(self, rows: list[list[int]], flat: list[int], here: int, action: Move) -> int:
        """The row that a key leads to."""
        at = flat.index(here)
        line = next(number for number, one in enumerate(rows) if here in one)
        across = rows[line].index(here)
        page = max(self.viewport().height() // max(self.visualRect(self.currentIndex()).height(), 1), 1)
        steps = {Move.MoveUp: -1, Move.MoveDown: 1, Move.MovePageUp: -page, Move.MovePageDown: page}
        if action in steps:
            wanted = rows[min(max(line + steps[action], 0), len(rows) - 1)]
            return wanted[min(across, len(wanted) - 1)]
        if action in (Move.MoveHome, Move.MoveEnd):
            return flat[0] if action is Move.MoveHome else flat[-1]
        step = 1 if action in (Move.MoveRight, Move.MoveNext) else -1
        return flat[min(max(at + step, 0), len(flat) - 1)]

    def _grid(self) -> list[list[int]]:
        """The cards as they stand: lines of rows of the model."""
        lines: list[list[int]] = []
        for at, one in enumerate(self.shelf.lines):
            if isinstance(one, Section):
                lines.append([])
            elif isinstance(one, Shelved):
                if not lines or len(lines[-1]) == self.columns:
                    lines.append([])
                lines[-1].append(at)
        return [line for line in lines if line]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() and event.text().isprintable() and event.key() != Qt.Key.Key_Space:
            event.ignore()  # letters are keys of the page; Qt would search the cards by them
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A press beside the cards keeps the card in hand; Qt would let it go.
        if isinstance(self.indexAt(event.position().toPoint()).data(LINE_ROLE), Shelved):
            super().mousePressEvent(event)
        else:
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if holds_codes(event.mimeData()):
            event.acceptProposedAction()
            self._hold_over(event.position().toPoint())
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if holds_codes(event.mimeData()):
            event.acceptProposedAction()
            self._hold_over(event.position().toPoint())

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._hold_over(None)

    def dropEvent(self, event: QDropEvent) -> None:
        line = self.indexAt(event.position().toPoint()).data(LINE_ROLE)
        self._hold_over(None)
        sources = sources_in(event.mimeData())
        event.acceptProposedAction()
        self.dropped.emit(sources, line.card.id if isinstance(line, Shelved) else 0)

    def _hold_over(self, point: QPoint | None) -> None:
        index = self.indexAt(point) if point is not None else QModelIndex()
        over = isinstance(index.data(LINE_ROLE), Shelved)
        self._delegate.target = index.row() if over else -1
        self._delegate.over = point is not None
        self.viewport().update()

    def _on_current(self, index: QModelIndex) -> None:
        line = index.data(LINE_ROLE)
        if isinstance(line, Shelved):
            self.taken.emit(line.card.id)
