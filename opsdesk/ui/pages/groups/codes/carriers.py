"""The posters that carry a code, in the panel: what each batch prints, and writing them again with the code in use."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QPixmap
from PySide6.QtWidgets import QListView, QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from opsdesk.domain.code_shelf import Carrier
from opsdesk.ui.delegates import painting as rows
from opsdesk.ui.models.lines import LineModel
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.layouts import column
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.tables import RowList
from opsdesk.ui.widgets.text import PlainLabel
from opsdesk.ui.widgets.thumbnail import read_small
from opsdesk.ui.wording import code_shelf as wording
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QPainter

    from opsdesk.domain.code_shelf import Shelved
    from opsdesk.ui.context import Context

HEIGHT, THUMB = 78, 52
"""The height of a row and of its picture, px at 100 %."""


class _Delegate(QStyledItemDelegate):
    def __init__(self, part: CarrierRows) -> None:
        super().__init__(part)
        self._part = part

    def sizeHint(self, _option: QStyleOptionViewItem, _index: rows.Index) -> QSize:
        return QSize(0, current().px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: rows.Index) -> None:
        theme, part = current(), self._part
        carrier, rect = part.lines.lines[index.row()], QRect(option.rect)
        if part.shelved is None:
            return
        painter.save()
        rows.paint_row(painter, rect, rows.row_state(option, index), line=index.row() < len(part.lines.lines) - 1)
        high, wide = theme.px(THUMB), theme.px(36)
        thumb = QRect(rect.left() + theme.px(16), rect.top() + (rect.height() - high) // 2, wide, high)
        self._paint_thumb(painter, thumb, carrier)
        left = thumb.right() + theme.px(12)
        line = QRect(left, rect.top() + theme.px(11), rect.right() - theme.px(14) - left, theme.px(19))
        rows.paint_text(painter, line, carrier.template, weight=600)
        line.translate(0, theme.px(19))
        rows.paint_text(painter, line, wording.made(carrier, part.clock), "text.secondary", step="small")
        line.translate(0, theme.px(19))
        said, role = wording.prints(carrier, part.shelved)
        rows.paint_text(painter, line, said, role, step="small")
        painter.restore()

    def _paint_thumb(self, painter: QPainter, room: QRect, carrier: Carrier) -> None:
        theme = current()
        picture = self._part.pictures.get(carrier.batch_id)
        if picture is None:
            draw.box(painter, room, theme.color("surface.hover"), None, theme.px(4))
            draw.icon(painter, room, "image", "text.tertiary", 16)
            return
        dpr = painter.device().devicePixelRatioF()
        smooth = Qt.TransformationMode.SmoothTransformation
        shown = picture.scaled(room.size() * dpr, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        shown.setDevicePixelRatio(dpr)
        draw.pixmap(painter, room, shown)


class CarrierRows(RowList):
    """The batches, one a row; Enter and a double click open the folder."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.clock = context.desk.clock
        self.shelved: Shelved | None = None
        self.pictures: dict[int, QPixmap] = {}
        self.lines = LineModel[Carrier](self, lambda one: one.template)
        self.setModel(self.lines)
        self.setItemDelegate(_Delegate(self))
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class CarriersPart(QWidget):
    """`again_wanted` asks for the posters to be written again."""

    again_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.again = Button("", "refresh-cw", scale="small", clicked=self.again_wanted.emit)
        self._head = SectionHeader(self.tr("Posters that carry it"), "", self.again)
        self.list = CarrierRows(context)
        self.list.opened.connect(self._open_folder)
        self._none = PlainLabel(self.tr("No poster was made for this group yet."), "small", "tertiary", wrap=True)
        self._none.setContentsMargins(current().px(16), 0, current().px(16), current().px(8))
        self._wait = PlainLabel(self.tr("First paste a new code or use the next; then write them again."), "small",
                                "tertiary", wrap=True)  # fmt: skip
        self._wait.setContentsMargins(current().px(16), 0, current().px(16), current().px(4))
        head = column(self._head, margins=(16, 8, 14, 2))
        self.setLayout(column(head, self._wait, self.list, self._none, gap=0))

    def show_shelved(self, one: Shelved) -> None:
        """The posters of a group."""
        carriers = list(one.carriers)
        self.list.shelved = one
        if carriers != self.list.lines.lines:
            self.list.lines.show(carriers)
        self.list.viewport().update()
        self.list.setFixedHeight(max(len(carriers), 1) * current().px(HEIGHT))
        self.list.setVisible(bool(carriers))
        self._none.setVisible(not carriers)
        self._head.set_quiet(figures.number(len(carriers)) if carriers else "")
        due = one.to_write_again(self.list.clock.now())
        count = figures.number(len(due))
        text = self.tr("Write 1 again") if len(due) == 1 else self.tr("Write {count} again").replace("{count}", count)
        self.again.setText(text)
        self.again.setVisible(bool(due))
        # Before there is another code, writing again would print the dying one once more.
        self.again.setEnabled(len(one.stale()) == len(due))
        self._wait.setVisible(bool(due) and not self.again.isEnabled())
        self._load(carriers)

    def _load(self, carriers: list[Carrier]) -> None:
        wanted = [one for one in carriers if one.form != "pdf" and one.batch_id not in self.list.pictures]
        if wanted:
            side = round(current().px(THUMB) * self.devicePixelRatioF())
            self._context.jobs.latest("codes.posters", partial(_thumbs, wanted, side), self._on_loaded)

    def _on_loaded(self, found: dict[int, QImage]) -> None:
        for batch, image in found.items():
            if not image.isNull():
                self.list.pictures[batch] = QPixmap.fromImage(image)
        self.list.viewport().update()

    def _open_folder(self, index: QModelIndex) -> None:
        folder = Path(self.list.lines.lines[index.row()].folder)
        if folder.is_dir():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        else:
            text = self.tr("The folder {name} is gone").replace("{name}", folder.name)
            self._context.notify.say(text, "danger")


def _thumbs(carriers: list[Carrier], side: int) -> dict[int, QImage]:
    """A small picture of one file of each batch; null where the file is gone. For a worker thread."""
    return {one.batch_id: read_small(Path(one.folder) / one.name, side) for one in carriers}
