"""A short list of codes in the panel: those in line, which a hand or keys put in order, or the ones kept."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QMimeData, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QListView, QMenu, QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem

from opsdesk.ui.delegates import painting as rows
from opsdesk.ui.models.lines import LineModel
from opsdesk.ui.pages.groups.codes.tiles import paint_code, paint_no_code
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.tables import RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import (
        QContextMenuEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QKeyEvent,
        QMouseEvent,
    )

    from opsdesk.domain.groups import GroupCode

MIME = "application/x-opsdesk-code"
Act: TypeAlias = "tuple[str, str, Callable[[], object]]"
"""Something that can be done with a code: words, icon, and how."""

HEIGHT, TILE = 56, 36
"""The height of a row and of the code in it, px at 100 %."""


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A code with its name and what is worth knowing of it; `number` is its place in line, "" for none."""

    code: GroupCode
    title: str
    quiet: str
    number: str = ""
    warns: bool = False


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: CodeRows) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: rows.Index) -> QSize:
        return QSize(0, current().px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: rows.Index) -> None:
        theme, view = current(), self._view
        row, rect = view.lines.lines[index.row()], QRect(option.rect)
        painter.save()
        rows.paint_row(painter, rect, rows.row_state(option, index), line=index.row() < len(view.lines.lines) - 1)
        pad = theme.px(16)
        left = rect.left() + pad
        if row.number:
            spot = QRect(left, rect.top(), theme.px(20), rect.height())
            rows.paint_text(painter, spot, row.number, "text.tertiary", step="small", numbers=True)
            left += theme.px(20)
        side = theme.px(TILE)
        tile = QRect(left, rect.top() + (rect.height() - side) // 2, side, side)
        if not paint_code(painter, tile, row.code.payload, plate=theme.dark):
            paint_no_code(painter, tile, "semantic.danger.solid", 16)
        left = tile.right() + theme.px(11)
        grip = view.grip(rect)
        room = QRect(left, rect.top(), grip.left() - theme.px(6) - left, rect.height())
        role = "semantic.danger.text" if row.warns else "text.tertiary"
        rows.paint_two_lines(painter, room, row.title, row.quiet, role=role)
        draw.icon(painter, grip, "grip-vertical" if view.sorts else "ellipsis", "text.tertiary", 16)
        if view.gap >= 0 and view.gap in (index.row(), index.row() + 1):
            edge = rect.top() if view.gap == index.row() else rect.bottom()
            painter.fillRect(rect.left(), edge - 1, rect.width(), 2, theme.color("accent.solid"))
        painter.restore()


class _CodeModel(LineModel[CodeRow]):
    """Its rows can be dragged; only lists that sort let it come to that."""

    def flags(self, index: rows.Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled


class CodeRows(RowList):
    """`ordered` brings the ids in their new order; `acts` answers the menu of a row: words, icon, what it does.

    With `sorts` a hand, Alt Up and Alt Down put the rows in order. Delete runs the act that is named `removes`.
    """

    ordered = Signal(list)

    def __init__(self, acts: Callable[[GroupCode], list[Act]], *, sorts: bool = False) -> None:
        super().__init__()
        self._acts = acts
        self.sorts = sorts
        self.gap = -1
        self._press = QPoint()
        self.removes: Callable[[GroupCode], object] | None = None
        self.lines = _CodeModel(self, lambda row: row.title)
        self.setModel(self.lines)
        self.setItemDelegate(_Delegate(self))
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setDragEnabled(sorts)
        self.setAcceptDrops(sorts)
        self.opened.connect(lambda index: self.open_menu(index.row()))

    def show_rows(self, found: Sequence[CodeRow]) -> None:
        """These; the row of the keyboard stays on its code."""
        kept = self.code_at(self.currentIndex().row())
        self.lines.show(found)
        self.setFixedHeight(max(len(found), 1) * current().px(HEIGHT))
        at = next((at for at, row in enumerate(found) if kept is not None and row.code.id == kept.id), -1)
        if at >= 0:
            self.setCurrentIndex(self.lines.index(at))

    def code_at(self, row: int) -> GroupCode | None:
        """The code of a row; None where there is no such row."""
        return self.lines.lines[row].code if 0 <= row < len(self.lines.lines) else None

    def grip(self, rect: QRect) -> QRect:
        """Where a row is taken hold of, or its menu opened."""
        theme = current()
        return QRect(rect.right() - theme.px(30), rect.top(), theme.px(22), rect.height())

    def put(self, row: int, to: int) -> None:
        """Put a row before the one that stands at `to`."""
        ids = [one.code.id for one in self.lines.lines]
        if not 0 <= row < len(ids) or not 0 <= to <= len(ids) or to in (row, row + 1):
            return
        taken = ids.pop(row)
        ids.insert(to - (to > row), taken)
        self.ordered.emit(ids)

    def open_menu(self, row: int) -> None:
        """What can be done with the code of a row."""
        code = self.code_at(row)
        if code is None:
            return
        self.setCurrentIndex(self.lines.index(row))
        menu, theme = QMenu(self), current()
        for words, icon, run in self._acts(code):
            menu.addAction(theme.icon(icon), words, run)
        if self.sorts and len(self.lines.lines) > 1:
            menu.addSeparator()
            upper = menu.addAction(self.tr("Move forward"), partial(self.put, row, row - 1))
            upper.setEnabled(row > 0)
            lower = menu.addAction(self.tr("Move back"), partial(self.put, row, row + 2))
            lower.setEnabled(row < len(self.lines.lines) - 1)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(self.grip(self.visualRect(self.lines.index(row))).center()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, alt = self.currentIndex().row(), event.modifiers() == Qt.KeyboardModifier.AltModifier
        code = self.code_at(row)
        if self.sorts and alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.put(row, row - 1 if event.key() == Qt.Key.Key_Up else row + 2)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.removes and code is not None:
            self.removes(code)
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.open_menu(self.indexAt(event.pos()).row())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._press = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        spot = event.position().toPoint()
        index = self.indexAt(spot)
        if index.isValid() and index == self.indexAt(self._press) and self.grip(self.visualRect(index)).contains(spot):
            self.open_menu(index.row())

    def startDrag(self, _actions: Qt.DropAction) -> None:
        code = self.code_at(self.currentIndex().row())
        if code is None:
            return
        mime, spot = QMimeData(), self.visualRect(self.currentIndex())
        mime.setData(MIME, str(code.id).encode())
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.setPixmap(_faint(self.viewport().grab(spot)))
        drag.setHotSpot(self._press - spot.topLeft())
        drag.exec(Qt.DropAction.MoveAction)
        self._open_gap(-1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._look_at(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._look_at(event)

    def _look_at(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
            self._open_gap(self._gap_at(event.position().toPoint()))

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._open_gap(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        if not event.mimeData().hasFormat(MIME):
            return
        event.acceptProposedAction()
        moved = int(bytes(event.mimeData().data(MIME).data()))
        row = next((at for at, one in enumerate(self.lines.lines) if one.code.id == moved), -1)
        to = self._gap_at(event.position().toPoint())
        self._open_gap(-1)
        self.put(row, to)

    def _gap_at(self, point: QPoint) -> int:
        """Before which row something would be put down there."""
        return min(max(round(point.y() / current().px(HEIGHT)), 0), len(self.lines.lines))

    def _open_gap(self, at: int) -> None:
        self.gap = at
        self.viewport().update()


def _faint(picture: QPixmap) -> QPixmap:
    """A row as it hangs under the hand."""
    result = QPixmap(picture.size())
    result.setDevicePixelRatio(picture.devicePixelRatio())
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setOpacity(0.8)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return result
