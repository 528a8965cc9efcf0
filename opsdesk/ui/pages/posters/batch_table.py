"""The table of a batch: each member with the code, the file and what reading it back gave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, Qt

from opsdesk.domain.poster_batches import PosterFile
from opsdesk.domain.posters import Fault, Notice
from opsdesk.ui.delegates import painting as rows
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.text import tooltip
from opsdesk.words import posters as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from opsdesk.ui.pages.posters.reading import People

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
MEMBER, CODE, FILE, CHECK = range(4)
translate = QCoreApplication.translate


def _titles() -> tuple[str, ...]:
    return (
        translate("PosterBatch", "Member"),
        translate("PosterBatch", "Code"),
        translate("PosterBatch", "File"),
        translate("PosterBatch", "Scan check"),
    )


def needs_a_look(file: PosterFile) -> bool:
    return not file.written or bool(file.notices)


def verdict(file: PosterFile) -> tuple[str, str, str]:
    """Icon, words and tone of what reading it back gave."""
    if not file.written:
        return "circle-x", words.fault(Fault(file.fault), file.detail), "danger"
    if file.notices:
        return "triangle-alert", ", ".join(words.notice(Notice(one)) for one in file.notices), "warning"
    if not file.read_back:
        return "circle-check", translate("PosterBatch", "written, no code on it"), "success"
    return "circle-check", translate("PosterBatch", "read back, exact"), "success"


class BatchModel(QAbstractTableModel):
    """First what was made, then those who still wait."""

    FILE = Qt.ItemDataRole.UserRole

    def __init__(self) -> None:
        super().__init__()
        self.files: list[PosterFile] = []
        self._waiting: list[PosterFile] = []
        self._shown: list[PosterFile] = []
        self._only_looks = False

    def show_people(self, people: People) -> None:
        """Those of the next batch; nothing is made yet."""
        self.files = []
        self._waiting = [
            PosterFile(key, name, people.codes.get(key, ""), None, "", False)
            for key in people.ids
            if (name := people.names.get(key)) is not None
        ]
        self._fill()

    def show_files(self, files: Sequence[PosterFile]) -> None:
        """What was made so far, in the order of the members."""
        self.files = list(files)
        self._fill()

    def show_only(self, looks: bool) -> None:
        """Only what needs a look, or all."""
        self._only_looks = looks
        self._fill()

    def _fill(self) -> None:
        self.beginResetModel()
        made = [file for file in self.files if needs_a_look(file)] if self._only_looks else list(self.files)
        self._shown = made if self._only_looks else made + self._waiting[len(self.files) :]
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else CHECK + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        file = self._shown[index.row()]
        if role == self.FILE:
            return file
        if role == Qt.ItemDataRole.DisplayRole:
            return (file.member_name, file.code, file.name, "")[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == CHECK and file.name:
            return tooltip(verdict(file)[1])
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _titles()[section]
        return None


class BatchDelegate(RowDelegate):
    """A refused row is red from edge to edge, says "not written" and why."""

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, state: rows.RowState) -> None:
        theme = current()
        file: PosterFile = index.data(BatchModel.FILE)
        made = bool(file.name)
        refused = made and not file.written
        if refused and not state.selected:
            painter.fillRect(rect, theme.color("semantic.danger.soft"))
        cell = rect.adjusted(theme.px(8), 0, -theme.px(8), 0)
        if index.column() == MEMBER:
            rows.paint_avatar_name(painter, cell.adjusted(theme.px(6), 0, 0, 0), file.member_id, file.member_name)
        elif index.column() == CODE:
            rows.paint_text(painter, cell, file.code or "—", "text.primary" if file.code else "text.tertiary")
        elif index.column() == FILE:
            text = translate("PosterBatch", "not written") if refused else file.name
            if file.page is not None:
                text = translate("PosterBatch", "page {n}").replace("{n}", str(file.page))
            rows.paint_text(painter, cell, text, "text.secondary")
        elif made:
            icon, text, tone = verdict(file)
            rows.paint_icon_text(painter, cell, icon, text, f"semantic.{tone}.text")
        else:
            rows.paint_text(painter, cell, translate("PosterBatch", "waits"), "text.tertiary")
