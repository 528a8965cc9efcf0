"""Templates going out as files and coming in from files, by dialogs and in the background."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from opsdesk.domain.filenames import safe_filename
from opsdesk.domain.poster_editing import TEMPLATE_ENDING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from opsdesk.ui.context import Context


class TemplateFiling(QObject):
    """`opened` brings the number of a template that came from a file."""

    opened = Signal(int)

    def __init__(self, context: Context, over: QWidget) -> None:
        super().__init__(over)
        self._context, self._over = context, over

    def choose_place(self, key: int, name: str) -> None:
        """Ask where a template goes as a file."""
        file = safe_filename(name, extension=TEMPLATE_ENDING)
        dialog = QFileDialog(self._over, self.tr("Save as a file"), file)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(TEMPLATE_ENDING)
        dialog.fileSelected.connect(lambda chosen: self.save(key, Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def choose_file(self) -> None:
        """Ask which file to open."""
        words = self.tr("Poster templates")
        kinds = f"{words} (*.{TEMPLATE_ENDING})"
        dialog = QFileDialog(self._over, self.tr("Open a template file"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.open(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, key: int, file: Path) -> None:
        """Write a template as a file others can open."""
        notify = self._context.notify
        said = self.tr("Saved {file}").replace("{file}", file.name)
        work = partial(self._context.desk.template_files.save, key, file)
        self._context.jobs.run(work, lambda _none: notify.say(said, "done"), notify.problem)

    def open(self, file: Path) -> None:
        """Put the template of a file into the desk."""
        work = partial(self._context.desk.template_files.open, file)
        self._context.jobs.run(work, self.opened.emit, self._context.notify.problem)
