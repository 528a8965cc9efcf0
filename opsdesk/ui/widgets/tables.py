"""A table and a list of rows, set up as the design wants them: no grid, whole rows, one height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QListView, QTableView, QWidget

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter


class Header(QHeaderView):
    """The painted head of a table: names in small type, an arrow at the sorted column.

    A column may show an icon instead of a name: give the model an icon name under `ICON_ROLE`.
    """

    ICON_ROLE = Qt.ItemDataRole.UserRole + 90
    CHECK_ROLE = Qt.ItemDataRole.UserRole + 91

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._order: dict[int, tuple[int, bool]] = {}
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFixedHeight(current().px("table_header"))

    def set_order(self, marks: Sequence[tuple[int, Qt.SortOrder]]) -> None:
        """Mark the sections a table is sorted by, the first one first; several bear their number."""
        first, way = marks[0] if marks else (-1, Qt.SortOrder.AscendingOrder)
        up = Qt.SortOrder.AscendingOrder
        self._order = {at: (place, mark is up) for place, (at, mark) in enumerate(marks, start=1)}
        self.setSortIndicator(first, way)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), current().px("table_header"))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        theme = current()
        painter.save()
        painter.fillRect(rect, theme.color("surface.sunken"))
        draw.hairline(painter, rect.left(), rect.bottom(), rect.right() + 1)
        model = self.model()
        flat = Qt.Orientation.Horizontal
        text = str(model.headerData(logical, flat) or "")
        icon = model.headerData(logical, flat, self.ICON_ROLE)
        check = model.headerData(logical, flat, self.CHECK_ROLE)
        right = model.headerData(logical, flat, Qt.ItemDataRole.TextAlignmentRole) == Qt.AlignmentFlag.AlignRight
        mark = self._mark(logical)
        role = "text.primary" if mark else "text.tertiary"
        if check is not None:
            dpr = painter.device().devicePixelRatioF()
            draw.pixmap(painter, rect, theme.glyphs.check(str(check), theme.px("checkbox"), dpr))
        elif icon:
            draw.icon(painter, rect, str(icon), role, 14)
        else:
            self._paint_name(painter, rect, text, role, right=right, mark=mark)
        painter.restore()

    def _mark(self, logical: int) -> tuple[int, bool] | None:
        """(place in an order of several or 0, whether it points up) of a sorted section."""
        if logical in self._order:
            place, up = self._order[logical]
            return place if len(self._order) > 1 else 0, up
        if not self._order and self.isSortIndicatorShown() and self.sortIndicatorSection() == logical:
            return 0, self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        return None

    def _paint_name(
        self, painter: QPainter, rect: QRect, text: str, role: str, *, right: bool, mark: tuple[int, bool] | None
    ) -> None:
        theme = current()
        room = rect.adjusted(theme.px(8), 0, -theme.px(8), 0)
        font = theme.font("small", 500)
        place = str(mark[0]) if mark and mark[0] else ""
        arrow = theme.px(22 if place else 16) if mark else 0
        wide = min(draw.advance(text, font) + 1, room.width() - arrow)
        left = room.right() + 1 - wide - arrow if right else room.left()
        draw.text(painter, QRect(left, rect.top(), wide, rect.height()), text, font, theme.color(role))
        if mark:
            spot = QRect(left + wide + theme.px(3), rect.top(), theme.px(13), rect.height())
            painter.save()
            if mark[1]:
                painter.translate(spot.center())
                painter.rotate(180)
                painter.translate(-spot.center())
            draw.icon(painter, spot, "arrow-down", role, 13)
            painter.restore()
            beside = QRect(spot.right() + 1, rect.top(), theme.px(8), rect.height())
            draw.text(painter, beside, place, theme.font("caption", 500, numbers=True), theme.color(role))


def take_row_key(view: RowTable | RowList, event: QKeyEvent) -> bool:
    """Enter opens, Space previews. Answers whether it was one of them."""
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and view.currentIndex().isValid():
        view.opened.emit(view.currentIndex())
        return True
    if event.key() == Qt.Key.Key_Space and not event.modifiers():
        view.previewed.emit()
        return True
    return False


class RowTable(QTableView):
    """Rows of one height, chosen whole, hovered whole. `opened` for Enter and a double click, `previewed` for Space."""

    opened = Signal(QModelIndex)
    previewed = Signal()

    def __init__(self, row: str | int = "row_standard") -> None:
        super().__init__()
        self.hover_row = -1
        head = Header(self)
        self.setHorizontalHeader(head)
        # The table switches the arrow off when it takes the head.
        head.setSortIndicatorShown(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setFrameShape(self.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.set_row_height(row)
        self.doubleClicked.connect(self.opened)

    def set_row_height(self, row: str | int) -> None:
        """`row_compact`, `row_standard`, `row_comfortable`, or px at 100 %."""
        head = self.verticalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setMinimumSectionSize(current().px(row))
        head.setDefaultSectionSize(current().px(row))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not take_row_key(self, event):
            super().keyPressEvent(event)

    def _hover(self, row: int) -> None:
        if row == self.hover_row:
            return
        old, self.hover_row = self.hover_row, row
        for changed in (old, row):
            if changed >= 0:
                top, high = self.rowViewportPosition(changed), self.rowHeight(changed)
                self.viewport().update(0, top, self.viewport().width(), high)


class HoverList(QListView):
    """A list that scrolls up and down and knows the row under the pointer, -1 for none."""

    def __init__(self) -> None:
        super().__init__()
        self.hover_row = -1
        self.setFrameShape(self.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self.hover_row:
            self.hover_row = row
            self.viewport().update()


class RowList(HoverList):
    """A list of rows painted by a RowDelegate. `opened` for Enter and a double click, `previewed` for Space."""

    opened = Signal(QModelIndex)
    previewed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not take_row_key(self, event):
            super().keyPressEvent(event)
