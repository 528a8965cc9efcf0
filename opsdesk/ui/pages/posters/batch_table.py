"""The table of a batch: each member with the poster, the code, the file and what reading it back gave."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QHeaderView

from opsdesk.domain.errors import OpsdeskError
from opsdesk.domain.poster_batches import PosterFile
from opsdesk.domain.posters import Fault, Notice
from opsdesk.ui.delegates import painting as rows
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.tables import RowTable
from opsdesk.ui.widgets.text import tooltip
from opsdesk.words import posters as words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QContextMenuEvent, QMouseEvent

    from opsdesk.ui.pages.posters.reading import People

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
PAGE, QR, MEMBER, CODE, FILE, CHECK, MORE = range(7)
translate = QCoreApplication.translate
INK, PAPER = "#16201A", "#FFFFFF"  # of a code, in every theme


def _titles() -> tuple[str, ...]:
    return (
        translate("PosterBatch", "Page"),
        translate("PosterBatch", "QR"),
        translate("PosterBatch", "Member"),
        translate("PosterBatch", "Code"),
        translate("PosterBatch", "File"),
        translate("PosterBatch", "Scan check"),
        "",
    )


def is_made(file: PosterFile) -> bool:
    """Whether she had her turn."""
    return bool(file.name)


def needs_a_look(file: PosterFile) -> bool:
    return bool(file.fault or file.notices) or (is_made(file) and not file.written)


def verdict(file: PosterFile) -> tuple[str, str, str]:
    """Icon, words and tone of what reading it back gave."""
    if file.fault:
        return "circle-x", words.fault(Fault(file.fault), file.detail), "danger"
    if file.notices:
        return "triangle-alert", ", ".join(words.notice(Notice(one)) for one in file.notices), "warning"
    if file.unchanged:
        return "circle-check", translate("PosterBatch", "unchanged since last time"), "success"
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
        self._told = 0

    def show_people(self, people: People, blanks: Mapping[int, str]) -> None:
        """Those of the next batch; nothing is made yet. `blanks` are characters no font has, by member."""
        self.files, self._told = [], 0
        self._waiting = [
            PosterFile(
                key, name, people.codes.get(key, ""), None, "", False,
                fault=str(Fault.NO_GLYPH) if key in blanks else "", detail=blanks.get(key, ""),
            )
            for key in people.ids
            if (name := people.names.get(key)) is not None
        ]  # fmt: skip
        self._fill()

    def begin(self, files: list[PosterFile], *, waiting: bool) -> None:
        """A batch begins whose files will come into `files`; `waiting` when it is that of those who are shown."""
        self.files, self._told = files, 0
        if not waiting:
            self._waiting = []
        self._fill()

    def grow(self) -> None:
        """Show what came into the files since the last time."""
        new = self.files[self._told :]
        at, self._told = self._told, self._told + len(new)
        if self._only_looks:
            at, new = len(self._shown), [file for file in new if needs_a_look(file)]
        over = min(len(new), max(len(self._shown) - at, 0))
        if over:
            self._shown[at : at + over] = new[:over]
            self.dataChanged.emit(self.index(at, 0), self.index(at + over - 1, MORE))
        if len(new) > over:
            self.beginInsertRows(ROOT, len(self._shown), len(self._shown) + len(new) - over - 1)
            self._shown += new[over:]
            self.endInsertRows()

    def replace(self, file: PosterFile) -> None:
        """A file that was made again."""
        for listed in (self.files, self._shown):
            for at, one in enumerate(listed):
                if one.member_id == file.member_id:
                    listed[at] = file
        self.dataChanged.emit(self.index(0, 0), self.index(max(len(self._shown) - 1, 0), MORE))

    def show_only(self, looks: bool) -> None:
        """Only what needs a look, or all."""
        self._only_looks = looks
        self._fill()

    def total(self, people: int) -> int:
        """How many the batch has; `people` are those of the next one, of whom only the first are listed."""
        return max(len(self.files), people if self._waiting else 0)

    def looks(self) -> int:
        """How many need a look, made or waiting."""
        return sum(map(needs_a_look, [*self.files, *self._waiting[len(self.files) :]]))

    def _fill(self) -> None:
        self.beginResetModel()
        self._told = len(self.files)
        every = [*self.files, *self._waiting[len(self.files) :]]
        self._shown = [file for file in every if needs_a_look(file)] if self._only_looks else every
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else MORE + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        file = self._shown[index.row()]
        if role == self.FILE:
            return file
        if role == Qt.ItemDataRole.DisplayRole:
            return ("", "", file.member_name, file.code, file.name, "", "")[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == CHECK and (file.name or file.fault):
            return tooltip(verdict(file)[1])
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == FILE:
            return tooltip(file.name)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _titles()[section]
        return None


class BatchDelegate(RowDelegate):
    """A refused row is red from edge to edge, says "not written" and why."""

    def __init__(self) -> None:
        super().__init__()
        self._page: QPixmap | None = None

    def show_page(self, image: QImage | None) -> None:
        """What every poster of the template looks like from afar."""
        self._page = None if image is None else QPixmap.fromImage(image)

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, state: rows.RowState) -> None:
        theme = current()
        file: PosterFile = index.data(BatchModel.FILE)
        refused = is_made(file) and not file.written
        if refused and not state.selected:
            painter.fillRect(rect, theme.color("semantic.danger.soft"))
        cell = rect.adjusted(theme.px(8), 0, -theme.px(8), 0)
        column = index.column()
        if column == PAGE:
            self._paint_page(painter, cell, faint=not is_made(file))
        elif column == QR:
            _paint_code(painter, cell, file.read_back.split(" ")[0])
        elif column == MEMBER:
            rows.paint_avatar_name(painter, cell, file.member_id, file.member_name)
        elif column == CODE:
            code = f"{file.code} · {file.copy}" if file.copy else file.code
            rows.paint_text(painter, cell, code or "—", "text.primary" if code else "text.tertiary")
        elif column == FILE:
            rows.paint_text(painter, cell, _file_words(file), "text.secondary")
        elif column == CHECK:
            self._paint_check(painter, cell, file)
        elif is_made(file):
            role = "text.secondary" if state.hover or state.selected else "text.tertiary"
            draw.icon(painter, cell, "ellipsis", role, 14)

    def _paint_page(self, painter: QPainter, rect: QRect, *, faint: bool) -> None:
        if self._page is None:
            return
        theme = current()
        room = QSize(theme.px(30), rect.height() - theme.px(6))
        size = self._page.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(rect.left(), rect.top() + (rect.height() - size.height()) // 2, size.width(), size.height())
        painter.save()
        painter.setOpacity(0.45 if faint else 1.0)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, self._page)
        painter.restore()

    def _paint_check(self, painter: QPainter, cell: QRect, file: PosterFile) -> None:
        if is_made(file) or file.fault:
            icon, text, tone = verdict(file)
            rows.paint_icon_text(painter, cell, icon, text, f"semantic.{tone}.text")
        else:
            rows.paint_text(painter, cell, translate("PosterBatch", "waits"), "text.tertiary")


def _file_words(file: PosterFile) -> str:
    if is_made(file) and not file.written:
        return translate("PosterBatch", "not written")
    return file.name if file.page is None else translate("PosterBatch", "page {n}").replace("{n}", str(file.page))


def _paint_code(painter: QPainter, cell: QRect, content: str) -> None:
    """The code itself, drawn from what it says."""
    code = _code_image(content) if content else None
    if code is None:
        return
    side = min(cell.height() - current().px(8), cell.width())
    place = QRectF(cell.left(), cell.top() + (cell.height() - side) / 2, side, side)
    painter.save()
    painter.fillRect(place, QColor(PAPER))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    edge = side / (code.width() + 4) * 2
    painter.drawImage(place.adjusted(edge, edge, -edge, -edge), code)
    painter.restore()


@lru_cache(maxsize=512)
def _code_image(content: str) -> QImage | None:
    """The modules of a code, a few pixels each; None for what is no content of a code."""
    from opsdesk.render.qr import CodeBox, draw_code, make_qr

    try:
        code = make_qr(content)
    except OpsdeskError:
        return None
    side = code.side * 4
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER))
    with QPainter(image) as painter:
        draw_code(painter, code, CodeBox(image.rect(), 0, 0, 4, code.side), QColor(INK))
    return image


class BatchTable(RowTable):
    """`asked` with the row of a member whose menu is wanted, and the place for it on the screen."""

    asked = Signal(QModelIndex, object)

    def __init__(self, model: BatchModel, density: str) -> None:
        super().__init__(density)
        theme = current()
        self.setModel(model)
        self.delegate = BatchDelegate()
        self.delegate.setParent(self)
        self.setItemDelegate(self.delegate)
        head = self.horizontalHeader()
        for section, share in ((MEMBER, 5), (FILE, 6), (CHECK, 5)):
            head.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
            self.setColumnWidth(section, theme.px(share * 40))
        head.setMinimumSectionSize(theme.px(30))
        for section, width in ((PAGE, 54), (QR, 44), (CODE, 84), (MORE, 44)):
            self.setColumnWidth(section, theme.px(width))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = self.indexAt(event.position().toPoint())
        if at.isValid() and at.column() == MORE and event.button() is Qt.MouseButton.LeftButton:
            self.asked.emit(at, event.globalPosition().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = self.indexAt(event.pos()) if event.reason() is event.Reason.Mouse else self.currentIndex()
        if at.isValid():
            below = self.viewport().mapToGlobal(self.visualRect(at).bottomLeft())
            self.asked.emit(at, event.globalPos() if event.reason() is event.Reason.Mouse else below)

    def chosen(self) -> Sequence[PosterFile]:
        """The files of the selected rows."""
        return [index.data(BatchModel.FILE) for index in self.selectionModel().selectedRows()]
