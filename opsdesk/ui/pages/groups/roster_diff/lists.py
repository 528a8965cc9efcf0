"""Where a list to compare comes from: the clipboard, a file, something dropped."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

    from opsdesk.domain.batches import Looked
    from opsdesk.ui.context import Context


class ListReader(QObject):
    """`read` brings the list that a worker read, with the group it is for."""

    read = Signal(int, object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._parent = context, parent
        self.group_id = 0

    def paste(self) -> None:
        """What is on the clipboard."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._context.notify.say(self.tr("The clipboard holds no text: copy the member list first"))
            return
        clock = self._context.desk.clock
        self._read_text(text, self.tr("pasted {time}").replace("{time}", f"{clock.local(clock.now()):%H:%M}"))

    def choose_file(self) -> QFileDialog:
        """Ask which file."""
        dialog = QFileDialog(self._parent, self.tr("A member list"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.read_file(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def read_file(self, path: Path) -> None:
        """What this file holds."""
        self._run(partial(self._context.desk.rosters.read, path))

    def drop(self, data: QMimeData) -> None:
        """The first file that was dropped, else its text."""
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self.read_file(files[0])
        elif data.text().strip():
            self._read_text(data.text(), self.tr("dropped text"))

    def _read_text(self, text: str, name: str) -> None:
        self._run(partial(self._context.desk.rosters.read_text, text, name))

    def _run(self, work: partial[list[Looked]]) -> None:
        self._context.jobs.run(work, partial(self._on_read, self.group_id), self._context.notify.problem)

    def _on_read(self, group_id: int, found: list[Looked]) -> None:
        self.read.emit(group_id, found[0])
