"""Paints a comparison: faces in the heads, a mark on what is taken, amber on what differs, the result on its ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem

from opsdesk.domain.merging import FieldKind, Take
from opsdesk.ui.delegates import painting as cells
from opsdesk.ui.pages.members.merging import texts
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from opsdesk.domain.members import MemberDetail
    from opsdesk.domain.merging import MergeRow
    from opsdesk.ui.pages.members.merging.fields import FieldModel
    from opsdesk.ui.pages.members.merging.sight import MergingSight
    from opsdesk.ui.widgets.tables import RowTable

HEAD = 66
RESULT = 3
_BADGES = 4


class Heads(QHeaderView):
    """Who stays, who goes into them, and what comes of it."""

    def __init__(self, table: RowTable, sight: MergingSight) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._sight = sight
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setFixedHeight(current().px(HEAD))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), current().px(HEAD))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        theme = current()
        painter.save()
        ground = "surface.sunken" if logical == RESULT else "surface.base"
        painter.fillRect(rect, theme.color(ground))
        draw.hairline(painter, rect.left(), rect.bottom(), rect.right() + 1, "border.default")
        _upright(painter, rect, logical)
        comparison = self._sight.comparison
        cell = rect.adjusted(theme.px(14), 0, -theme.px(10), 0)
        if comparison is not None and logical in (1, 2):
            self._paint_member(painter, cell, comparison.kept if logical == 1 else comparison.other)
        elif comparison is not None and logical == RESULT:
            places = {one.handle.kind.platform for who in (comparison.kept, comparison.other) for one in who.handles}
            quiet = self.tr("one member, %n platform(s)", "", len(places)) if places else self.tr("one member")
            cells.paint_two_lines(painter, cell, self.tr("After the merge"), quiet, strong=True)
        painter.restore()

    def _paint_member(self, painter: QPainter, cell: QRect, detail: MemberDetail) -> None:
        theme = current()
        side = min(theme.px(40), cell.width() // 3)
        line = detail.line
        spot = QRect(cell.left(), cell.top() + (cell.height() - side) // 2, side, side)
        cells.paint_avatar(painter, spot, line.id, line.name)
        room = cell.adjusted(side + theme.px(11), 0, 0, 0)
        if line.star:
            font = theme.font("body", 600)
            wide = min(draw.advance(line.name, font), room.width() - theme.px(20))
            top = room.center().y() - theme.px(18) + 1
            star = QRect(room.left() + wide + theme.px(4), top, theme.px(16), theme.px(18))
            cells.paint_star(painter, star, True)
            room.setWidth(room.width() - theme.px(20))
        cells.paint_two_lines(painter, room, line.name, texts.known_since(detail, self._sight.clock), strong=True)


def _upright(painter: QPainter, rect: QRect, column: int) -> None:
    """The line right of a column; the one before the result is firmer."""
    if column < RESULT:
        role = "border.default" if column == RESULT - 1 else "border.subtle"
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), current().color(role))


class FieldDelegate(QStyledItemDelegate):
    """One cell of a field."""

    def __init__(self, table: RowTable, fields: FieldModel) -> None:
        super().__init__(table)
        self._table, self._fields = table, fields

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, fields = current(), self._fields
        row, column, rect = fields.rows[index.row()], index.column(), QRect(option.rect)
        painter.save()
        on = fields.taken(row, column)
        hover = self._table.hover_row == index.row()
        plain = "surface.hover" if hover else "surface.base"
        ground = "accent.soft" if on else "surface.sunken" if column == RESULT else plain
        painter.fillRect(rect, theme.color(ground))
        draw.hairline(painter, rect.left(), rect.bottom(), rect.right() + 1)
        _upright(painter, rect, column)
        is_current = self._table.currentIndex().row() == index.row()
        if column == 0 and is_current:
            bar = "accent.solid" if self._table.hasFocus() else "border.control"
            painter.fillRect(rect.left(), rect.top(), theme.px(3), rect.height() - 1, theme.color(bar))
        cell = rect.adjusted(theme.px(14), 0, -theme.px(10), -1)
        if column == 0:
            self._paint_name(painter, cell, row, strong=is_current)
        elif column == RESULT:
            self._paint_result(painter, cell, row)
        else:
            self._paint_side(painter, cell, row, column, on=on)
        painter.restore()

    def _paint_name(self, painter: QPainter, cell: QRect, row: MergeRow, *, strong: bool) -> None:
        theme = current()
        mark = theme.px(20) if row.differs else 0
        room = cell.adjusted(0, 0, -mark, 0)
        role = "text.primary" if strong else "text.secondary"
        text = self._fields.text(row, 0)
        used = cells.paint_text(painter, room, text, role, weight=500 if strong else None)
        if row.differs:
            spot = QRect(cell.left() + used + theme.px(6), cell.top(), theme.px(14), cell.height())
            draw.icon(painter, spot, "triangle-alert", "semantic.warning.text", 14)

    def _paint_side(self, painter: QPainter, cell: QRect, row: MergeRow, column: int, *, on: bool) -> None:
        theme = current()
        text = self._fields.text(row, column)
        side = theme.px("checkbox")
        spot = QRect(cell.left(), cell.top(), side, cell.height())
        if row.kind is FieldKind.LIST:
            if text:
                draw.icon(painter, spot, "check", "accent.solid", 14)
        elif row.kind is FieldKind.NOTE:
            cells.paint_check(painter, spot, on)
        else:
            draw.radio(painter, spot, on)
        room = cell.adjusted(side + theme.px(8), 0, 0, 0)
        if not text:
            cells.paint_text(painter, room, "—", "text.tertiary")
            return
        self._paint_value(painter, room, row, column, text, strong=row.key == "name" and on)

    def _paint_value(
        self, painter: QPainter, room: QRect, row: MergeRow, column: int, text: str, *, strong: bool = False
    ) -> int:
        """A value, with the badges of accounts or as tags; answers where it ends."""
        comparison = self._fields.sight.comparison
        if comparison is not None and row.key in ("handles", "tags"):
            sides = {1: [comparison.kept], 2: [comparison.other]}.get(column, [comparison.kept, comparison.other])
            if row.key == "tags":
                return cells.paint_tags(painter, room, _each_once(sides))
            room = _paint_badges(painter, room, sides)
            if column == RESULT:
                text = self.tr("%n account(s)", "", sum(len(one.handles) for one in sides))
        return room.left() + cells.paint_text(painter, room, text, weight=600 if strong else None)

    def _paint_result(self, painter: QPainter, cell: QRect, row: MergeRow) -> None:
        theme, fields = current(), self._fields
        text, fate = fields.text(row, RESULT), fields.fate(row)
        take = self._fields.sight.take_of(row)
        wide = min(draw.advance(fate, theme.font("small")) + 2, cell.width() // 2) if fate else 0
        room = cell.adjusted(0, 0, -wide - (theme.px(10) if wide else 0), 0)
        if not text:
            fate = fate or (self.tr("left empty") if row.kept or row.other else "")
            cells.paint_text(painter, room, "—", "text.tertiary")
        else:
            self._paint_value(painter, room, row, RESULT, text, strong=row.key == "name")
        if fate and cell.width() > theme.px(150):
            lost = row.differs and take is not Take.BOTH
            spot = QRect(cell.right() + 1 - wide, cell.top(), wide, cell.height())
            role = "semantic.warning.text" if lost and row.key != "name" else "text.tertiary"
            cells.paint_text(painter, spot, fate, role, step="small", align=draw.RIGHT)


def _each_once(sides: list[MemberDetail]) -> list[str]:
    return list(dict.fromkeys(tag for one in sides for tag in one.line.tags))


def _paint_badges(painter: QPainter, room: QRect, sides: list[MemberDetail]) -> QRect:
    """The platforms of some accounts; answers the room behind them."""
    theme = current()
    side = theme.px(18)
    places = list(dict.fromkeys(str(one.handle.kind.platform) for who in sides for one in who.handles))[:_BADGES]
    left = room.left()
    for place in places:
        spot = QRect(left, room.top(), side, room.height())
        draw.pixmap(painter, spot, theme.glyphs.badge(place, side, painter.device().devicePixelRatioF()))
        left += side + theme.px(5)
    return QRect(left + theme.px(3), room.top(), room.right() - left, room.height())
