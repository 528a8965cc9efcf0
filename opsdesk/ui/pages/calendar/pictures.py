"""The pictures of a post as small squares: add by file, by pasting, by dropping; remove."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from opsdesk.ui.pictures_in import ENDINGS, pictures_of
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button, IconButton
from opsdesk.ui.widgets.flow_layout import FlowLayout
from opsdesk.ui.widgets.layouts import column
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.thumbnail import Thumbnail, read_small

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from opsdesk.services.media import MediaService
    from opsdesk.ui.jobs import Jobs

_SIDE = 72


class _Tile(QWidget):
    """A picture with a cross at its corner."""

    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.thumbnail = Thumbnail(_SIDE)
        self.thumbnail.setParent(self)
        self.cross = IconButton("x", self.tr("Remove the image"), "secondary", "small", clicked=self.removed.emit)
        self.cross.setParent(self)
        self.cross.resize(self.cross.sizeHint())
        self.setFixedSize(self.thumbnail.size())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.cross.move(self.width() - self.cross.width() - 3, 3)


class PictureStrip(QFrame):
    """`added` brings paths or PNG bytes, `removed` the number of a picture."""

    added = Signal(object)
    removed = Signal(int)

    def __init__(self, media: MediaService, jobs: Jobs) -> None:
        super().__init__()
        self._media, self._jobs = media, jobs
        self._shown: tuple[int, ...] | None = None
        self.tiles: list[_Tile] = []
        self._flow = FlowLayout(gap=8, row_gap=8)
        self.add = Button(self.tr("Add"), "image-plus", "ghost", "small", clicked=self.ask)
        self.head = SectionHeader(self.tr("Images"), "", self.add)
        self.setLayout(column(self.head, self._flow, gap=4))

    def show_pictures(self, pictures: Sequence[tuple[int, str]]) -> None:
        """These pictures, as (number, path inside the media folder)."""
        keys = tuple(key for key, _ in pictures)
        if keys == self._shown:
            return
        self._shown = keys
        self._flow.clear()
        self.tiles = []
        for key, relative in pictures:
            tile = _Tile()
            tile.removed.connect(partial(self.removed.emit, key))
            self._flow.addWidget(tile)
            self.tiles.append(tile)
            side = round(current().px(_SIDE) * 2 * self.devicePixelRatioF())
            work = partial(read_small, self._media.file(relative), side)
            self._jobs.run(work, tile.thumbnail.show_image)
        self.head.set_quiet("" if keys else self.tr("paste, drop or add a file"))

    def set_fixed(self, fixed: bool) -> None:
        """What was posted keeps its pictures."""
        self.add.setVisible(not fixed)
        for tile in self.tiles:
            tile.cross.setVisible(not fixed)

    def ask(self) -> QFileDialog:
        """Ask for files."""
        dialog = QFileDialog(self.window(), self.tr("Add images"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        dialog.setNameFilters([self.tr("Images ({endings})").format(endings=endings)])
        dialog.filesSelected.connect(lambda names: self.added.emit([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def paste(self) -> bool:
        """Add what the clipboard holds; answers whether that was a picture."""
        found = pictures_of(QGuiApplication.clipboard().mimeData())
        if found:
            self.added.emit(found)
        return bool(found)
