"""A popup to choose one member: those of the group at first, all members as she types."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from opsdesk.domain.members import MemberQuery
from opsdesk.ui.delegates import painting as rows
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.search_field import SearchField
from opsdesk.ui.widgets.tables import RowList
from opsdesk.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QKeyEvent, QPainter

    from opsdesk.domain.members import MemberLine
    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context

ROOT = QModelIndex()
SHOWN = 40
"""How many members are listed; who is not among them is found by typing more."""

_ROWS = 8


class _Members(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[MemberLine] = []

    def show(self, lines: list[MemberLine]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self.lines[index.row()].name if role == Qt.ItemDataRole.DisplayRole else None


class _Delegate(RowDelegate):
    height = 34

    def __init__(self, model: _Members) -> None:
        super().__init__(model)
        self._model = model

    def paint_cell(self, painter: QPainter, rect: QRect, index: rows.Index, _state: rows.RowState) -> None:
        theme = current()
        line = self._model.lines[index.row()]
        cell = rect.adjusted(theme.px(10), 0, -theme.px(10), 0)
        quiet = line.remark or (line.group_name if not line.group_left else "")
        wide = min(draw.advance(quiet, theme.font("small")) + 2, cell.width() // 3) if quiet else 0
        room = cell.adjusted(0, 0, -wide - theme.px(8) - (theme.px(20) if line.star else 0), 0)
        end = rows.paint_avatar_name(painter, room, line.id, line.name, strong=line.star is not None)
        if line.star:
            rows.paint_star(painter, QRect(end + theme.px(4), cell.top(), theme.px(16), cell.height()), True)
        if quiet:
            spot = QRect(cell.right() + 1 - wide, cell.top(), wide, cell.height())
            rows.paint_text(painter, spot, quiet, "text.tertiary", step="small", align=draw.RIGHT)


class _Field(SearchField):
    """A search field whose arrows and Enter belong to the list below it."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)


class MemberChooser(QFrame):
    """`chosen` brings the id and the name. Those in `without` are not offered."""

    chosen = Signal(int, str)

    def __init__(self, parent: QWidget, context: Context, group_id: int, without: Collection[int]) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("Popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._group, self._without = context, group_id, frozenset(without)
        self.members = _Members()
        self.members.setParent(self)
        self.field = _Field(self.tr("Find a member"), key="", width=264)
        self.field.textChanged.connect(self._find)
        self.field.moved.connect(self._move)
        self.field.entered.connect(self._take)
        self.field.left.connect(self.close)
        self.list = RowList()
        self.list.setModel(self.members)
        self.list.setItemDelegate(_Delegate(self.members))
        self.list.setSelectionMode(RowList.SelectionMode.SingleSelection)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self._take)
        self._nobody = PlainLabel(self.tr("Nobody is called like this"), "small", "tertiary")
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nobody.hide()
        pad = current().px(8)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(1, pad, 1, pad // 2)
        inside.setSpacing(pad // 2)
        line = QVBoxLayout()
        line.setContentsMargins(pad, 0, pad, 0)
        line.addWidget(self.field)
        inside.addLayout(line)
        inside.addWidget(self.list, 1)
        inside.addWidget(self._nobody, 1)

    def open_under(self, anchor: QWidget) -> None:
        """Show it below a widget, its right edge under that of the widget, inside the screen."""
        theme = current()
        self.resize(theme.px(288), _ROWS * theme.px(34) + theme.px("control") + theme.px(20))
        corner = anchor.mapToGlobal(QPoint(anchor.width() - self.width(), anchor.height() + 3))
        room = self.screen().availableGeometry()
        x = min(max(corner.x(), room.left()), room.right() - self.width())
        self.move(x, min(corner.y(), room.bottom() - self.height()))
        self.show()
        self.field.setFocus()
        self._find("")

    def _find(self, text: str) -> None:
        work = partial(find_members, self._context.desk, text.strip(), self._group, self._without)
        self._context.jobs.latest("groups.chooser", work, self._on_found)

    def _on_found(self, lines: list[MemberLine]) -> None:
        self.members.show(lines)
        self.list.setVisible(bool(lines))
        self._nobody.setVisible(not lines)
        if lines:
            self.list.setCurrentIndex(self.members.index(0))

    def _move(self, step: int) -> None:
        row = self.list.currentIndex().row() + step
        if 0 <= row < self.members.rowCount():
            self.list.setCurrentIndex(self.members.index(row))

    def _take(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            line = self.members.lines[index.row()]
            self.close()
            self.chosen.emit(line.id, line.name)


def find_members(desk: Desk, text: str, group_id: int, without: Collection[int]) -> list[MemberLine]:
    """Members to offer: those of the group without a text, else whoever is called like it; for a worker thread."""
    if text:
        ids = desk.members.find(MemberQuery(text=text))
    else:
        ids = desk.members.find(MemberQuery(group_id=group_id))
        if not ids:
            ids = desk.members.first_page(MemberQuery())
    ids = [key for key in ids[: SHOWN + len(without)] if key not in without][:SHOWN]
    found = desk.members.lines(ids)
    return [found[key] for key in ids if key in found]
