"""What is done with the picture of the member in the panel: chosen, pasted, dropped, taken off."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from opsdesk.services.media import read_picture
from opsdesk.ui.pictures_in import ENDINGS, pictures_of
from opsdesk.ui.theme.theme import current

if TYPE_CHECKING:
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.members.panel import MemberPanel


class FaceActs(QObject):
    """Hears the face at the head of the panel."""

    def __init__(self, context: Context, panel: MemberPanel) -> None:
        super().__init__(panel)
        self._context, self._panel = context, panel
        self._pictures = context.desk.member_pictures
        panel.head.face_wanted.connect(self._open_menu)
        panel.head.face.dropped.connect(self.take)

    def _open_menu(self, anchor: QWidget) -> None:
        menu, theme = QMenu(self._panel), current()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(theme.icon("image-plus"), self.tr("Choose a picture…"), self.choose)
        paste = menu.addAction(theme.icon("clipboard-paste"), self.tr("Paste a picture"), self.paste)
        paste.setEnabled(bool(pictures_of(QGuiApplication.clipboard().mimeData())))
        if self._panel.head.face.has_picture:
            menu.addSeparator()
            menu.addAction(theme.icon("trash-2"), self.tr("Take the picture off"), self.clear)
        menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))

    def choose(self) -> QFileDialog:
        """Ask for a file."""
        dialog = QFileDialog(self._panel.window(), self.tr("Picture on posters"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        dialog.setNameFilters([self.tr("Images ({endings})").format(endings=endings)])
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def paste(self) -> None:
        """Take what the clipboard holds."""
        found = pictures_of(QGuiApplication.clipboard().mimeData())
        if found:
            self.take(found[0])

    def take(self, picture: Path | bytes) -> None:
        """Give the member this picture; what it replaces comes back by undo."""
        if self._panel.member_id:
            act = partial(self._put, self._panel.member_id, picture)
            self._context.notify.attempt(act, self.tr("Picture set; posters use it"))

    def _put(self, member_id: int, picture: Path | bytes) -> None:
        self._pictures.put(member_id, picture if isinstance(picture, bytes) else read_picture(picture))

    def clear(self) -> None:
        """Back to the painted face."""
        act = partial(self._pictures.clear, self._panel.member_id)
        self._context.notify.attempt(act, self.tr("Picture taken off"), "removed")
