"""Logging a touch from anywhere: whom, which connection, what happened."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from opsdesk.domain.members import MemberLine, MemberQuery
from opsdesk.domain.touches import OTHER_OF, NewTouch, TouchClass, Way
from opsdesk.ui.delegates import painting as cells
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.dialog import Act, Dialog
from opsdesk.ui.widgets.fields import Field, TextField
from opsdesk.ui.widgets.layouts import column
from opsdesk.ui.widgets.search_field import SearchField
from opsdesk.ui.widgets.segmented import Segment, Segmented
from opsdesk.ui.widgets.tables import RowList
from opsdesk.ui.wording import touches

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context

ROOT = QModelIndex()
_FOUND = 6
_ROW = 34


class _People(QAbstractListModel):
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


class _PersonDelegate(RowDelegate):
    height = _ROW

    def __init__(self, model: _People) -> None:
        super().__init__(model)
        self._model = model

    def paint_cell(self, painter: QPainter, rect: QRect, index: cells.Index, _state: cells.RowState) -> None:
        theme = current()
        line = self._model.lines[index.row()]
        room = rect.adjusted(theme.px(10), 0, -theme.px(12), 0)
        end = cells.paint_avatar_name(painter, room, line.id, line.name, strong=line.star is not None)
        beside = line.remark if line.remark and line.remark != line.name else line.group_name
        left = end + theme.px(10)
        quiet = QRect(left, rect.top(), room.right() - left, rect.height())
        cells.paint_text(painter, quiet, beside, "text.tertiary", step="small")


class _Search(SearchField):
    """Down and Up move in the list below, without leaving the field."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None:
            self.moved.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


def _find(desk: Desk, text: str) -> list[MemberLine]:
    ids = desk.members.first_page(MemberQuery(text=text))[:_FOUND]
    lines = desk.members.lines(ids)
    return [lines[key] for key in ids if key in lines]


class LogTouchDialog(Dialog):
    """`logged` brings the MemberLine and the NewTouch."""

    logged = Signal(object, object)

    def __init__(self, parent: QWidget, context: Context) -> None:
        acts = [Act("keep", self.tr("Cancel")), Act("log", self.tr("Log touch"), "primary")]
        super().__init__(parent, self.tr("Log touch"), acts)
        self._context = context
        self.search = _Search(self.tr("Name, remark, pinyin"), key="")
        self.search.textChanged.connect(self._look)
        self.search.moved.connect(self._move)
        self._people = _People()
        self._people.setParent(self)
        self.list = RowList()
        self.list.setModel(self._people)
        self.list.setItemDelegate(_PersonDelegate(self._people))
        self.list.setSelectionMode(RowList.SelectionMode.SingleSelection)
        self.list.setFixedHeight(current().px(_ROW) * _FOUND)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.kind = Segmented([Segment(kind, touches.touch_class(kind)) for kind in TouchClass], TouchClass.VALUE)
        self.note = TextField("", self.tr("What happened?"))
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.add(column(self.search, self.list, gap=6))
        self.add(Field(self.tr("Connection"), self.kind))
        self.add(Field(self.tr("Note"), self.note))
        self.list.clicked.connect(self._on_chosen)
        self.button("log").setEnabled(False)
        self.acted.connect(self._log)
        self._look("")

    def _look(self, text: str) -> None:
        work = partial(_find, self._context.desk, text.strip())
        self._context.jobs.latest("log touch", work, self._on_found)

    def _on_found(self, lines: list[MemberLine]) -> None:
        self._people.show(lines)
        # Nobody is taken before she named or clicked somebody: Enter must not log a touch with whoever comes first.
        if lines and self.search.text().strip():
            self.list.setCurrentIndex(self._people.index(0))
        self._on_chosen()

    def _on_chosen(self) -> None:
        self.button("log").setEnabled(self.list.currentIndex().isValid())

    def _move(self, step: int) -> None:
        row = self.list.currentIndex().row() + step
        if 0 <= row < len(self._people.lines):
            self.list.setCurrentIndex(self._people.index(row))
            self._on_chosen()

    def _log(self, key: str) -> None:
        index = self.list.currentIndex()
        if key == "log" and index.isValid():
            kind = OTHER_OF[TouchClass(self.kind.chosen)]
            touch = NewTouch(kind, Way.GAVE, self.note.text().strip())
            self.logged.emit(self._people.lines[index.row()], touch)
