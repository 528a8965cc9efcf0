"""The matrix: a row a member, a cell a kind of connection, what was met offline, and the balance of giving."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, Qt

from opsdesk import words
from opsdesk.domain.members import meter_level
from opsdesk.domain.touches import ClassCell, MatrixLine, TouchClass
from opsdesk.ui.delegates import painting as row
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.wording import touches as wording

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from opsdesk.domain.members import MemberLine
    from opsdesk.services.desk import Desk
    from opsdesk.ui.delegates.painting import RowState

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
PAGE = 60
CLASSES = (TouchClass.TRUST, TouchClass.VALUE, TouchClass.EMOTIONAL)
NAME, TIER, TRUST, VALUE, EMOTIONAL, OFFLINE, GIVING, BALANCE = range(8)


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A member and its connections, with the largest sum of the page to scale the bars by."""

    member: MemberLine
    found: MatrixLine


class MatrixModel(QAbstractTableModel):
    """Ids of all rows, rows by pages."""

    ROW = Qt.ItemDataRole.UserRole

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.ids: list[int] = []
        self._pages: dict[int, list[MatrixRow | None]] = {}
        self.most = 1

    def show(self, ids: list[int]) -> None:
        self.beginResetModel()
        self.ids, self._pages, self.most = ids, {}, 1
        self.endResetModel()

    def row_at(self, number: int) -> MatrixRow | None:
        """The row, read with its page; None for a member that is gone."""
        page = self._pages.get(number // PAGE)
        if page is None:
            page = self._pages[number // PAGE] = self._read(number // PAGE)
        return page[number % PAGE]

    def _read(self, page: int) -> list[MatrixRow | None]:
        ids = self.ids[page * PAGE : (page + 1) * PAGE]
        lines, found = self._desk.members.lines(ids), self._desk.touches.matrix(ids)
        self.most = max([self.most, *(max(one.gave, one.got) for one in found.values())])
        return [MatrixRow(lines[key], found[key]) if key in lines else None for key in ids]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else BALANCE + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.row_at(index.row())
        if role == self.ROW:
            return found
        if role == Qt.ItemDataRole.DisplayRole and found is not None:
            return found.member.name if index.column() == NAME else ""
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _titles()[section]
        return None


def _titles() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("Matrix", "Member"),
        QCoreApplication.translate("Matrix", "Tier"),
        *(wording.touch_class(kind) for kind in CLASSES),
        QCoreApplication.translate("Matrix", "Offline"),
        QCoreApplication.translate("Matrix", "You gave · they gave"),
        QCoreApplication.translate("Matrix", "Balance"),
    )


def age(at: int, now: int) -> str:
    """How long ago, in days."""
    days = max(0, (now - at) // 86400)
    if days == 0:
        return QCoreApplication.translate("Matrix", "today")
    return QCoreApplication.translate("Matrix", "{n} d").replace("{n}", str(days))


def balance_words(balance: int) -> str:
    """`owe 3`, `ahead 2`, `even`: a hint for her alone."""
    if balance < 0:
        return QCoreApplication.translate("Matrix", "owe {n}").replace("{n}", str(-balance))
    if balance > 0:
        return QCoreApplication.translate("Matrix", "ahead {n}").replace("{n}", str(balance))
    return QCoreApplication.translate("Matrix", "even")


class MatrixDelegate(RowDelegate):
    """Cells with a glyph, a count and an age on a tint of their kind; bars that meet in the middle; a pill."""

    def __init__(self, model: MatrixModel, now: int) -> None:
        super().__init__()
        self._model, self._now = model, now

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, _state: RowState) -> None:
        found: MatrixRow | None = index.data(MatrixModel.ROW)
        if found is None:
            return
        theme = current()
        cell = rect.adjusted(theme.px(8), 0, -theme.px(8), 0)
        column = index.column()
        if column == NAME:
            inner = cell.adjusted(theme.px(8), 0, 0, 0)
            star = found.member.star is not None
            row.paint_avatar_name(painter, inner, found.member.id, found.member.name, strong=star)
        elif column == TIER:
            row.paint_tier_pill(painter, cell, found.member.tier, words.tier(found.member.tier))
        elif column in (TRUST, VALUE, EMOTIONAL):
            kind = CLASSES[column - TRUST]
            self._paint_kind(painter, rect, kind, found.found.cells[kind])
        elif column == OFFLINE:
            role = "platform.offline.text" if found.found.events else "text.disabled"
            text = str(found.found.events) if found.found.events else "—"
            row.paint_icon_text(painter, cell, "map-pin", text, role)
        elif column == GIVING:
            self._paint_giving(painter, cell, found.found)
        else:
            self._paint_balance(painter, cell, found.found.balance)

    def _paint_kind(self, painter: QPainter, rect: QRect, kind: TouchClass, cell: ClassCell) -> None:
        theme = current()
        box = rect.adjusted(theme.px(4), theme.px(5), -theme.px(4), -theme.px(5))
        level = meter_level(cell.count)
        fill = theme.color(f"kind.{kind}.soft") if level else theme.color("surface.base")
        edge = "border.subtle" if level == 0 else f"kind.{kind}.track"
        draw.box(painter, box, fill, theme.color(edge), theme.px(4))
        side = theme.px(14)
        glyph = theme.glyphs.meter(kind, level, side, painter.device().devicePixelRatioF())
        painter.drawPixmap(box.left() + theme.px(8), box.center().y() - side // 2 + 1, glyph)
        inner = box.adjusted(theme.px(30), 0, -theme.px(8), 0)
        if cell.last_at is None:
            none = QCoreApplication.translate("Matrix", "none")
            row.paint_text(painter, inner, none, "text.tertiary", step="small")
            return
        row.paint_text(painter, inner, str(cell.count), f"kind.{kind}.text", weight=600, numbers=True)
        row.paint_text(
            painter, inner, age(cell.last_at, self._now), f"kind.{kind}.text", step="small", align=draw.RIGHT
        )

    def _paint_giving(self, painter: QPainter, cell: QRect, found: MatrixLine) -> None:
        theme = current()
        middle, high = cell.center().x(), theme.px(10)
        room = cell.width() // 2 - theme.px(28)
        top = cell.center().y() - high // 2
        gave, got = (round(room * value / self._model.most) for value in (found.gave, found.got))
        draw.box(painter, QRect(middle - gave - 1, top, gave, high), theme.color("accent.solid"), None, 2)
        draw.box(painter, QRect(middle + 1, top, got, high), theme.color("accent.mid"), None, 2)
        left = QRect(middle - gave - theme.px(34), cell.top(), theme.px(28), cell.height())
        right = QRect(middle + got + theme.px(8), cell.top(), theme.px(28), cell.height())
        row.paint_text(painter, left, str(found.gave), "text.secondary", step="small", numbers=True, align=draw.RIGHT)
        row.paint_text(painter, right, str(found.got), "text.secondary", step="small", numbers=True)

    def _paint_balance(self, painter: QPainter, cell: QRect, balance: int) -> None:
        text = balance_words(balance)
        if balance <= -5:
            row.paint_pill(painter, cell, text, "warning", "gift")
        elif balance < 0:
            row.paint_pill(painter, cell, text, "info")
        else:
            role = "semantic.success.text" if balance > 0 else "text.secondary"
            row.paint_text(painter, cell, text, role, step="small")
