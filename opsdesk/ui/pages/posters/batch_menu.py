"""What can be done with one row of a batch: open, copy, make again, mend."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from PySide6.QtWidgets import QMenu, QWidget

from opsdesk.ui.pages.posters.batch_table import is_made

if TYPE_CHECKING:
    from pathlib import Path

    from opsdesk.domain.poster_batches import BatchResult, PosterFile
    from opsdesk.ui.context import Context

PICTURES = (".png", ".jpg")


class RowActs(QObject):
    """`made` with a file that was made again."""

    made = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context

    def menu(self, over: QWidget, file: PosterFile, path: Path, template_id: int, batch_id: int | None) -> QMenu:
        """The menu of a row; `batch_id` is that of a batch that is not under way."""
        menu = QMenu(over)
        is_picture = path.suffix in PICTURES
        if is_made(file) and file.written:
            menu.addAction(self.tr("Open file"), partial(self.open_file, path))
            if is_picture:
                menu.addAction(self.tr("Copy image"), partial(self.copy, file, path))
        menu.addAction(self.tr("Show member"), partial(self._context.navigate, "members", file.member_id))
        menu.addSeparator()
        if is_made(file) and batch_id is not None and file.page is None:
            menu.addAction(self.tr("Make this one again"), partial(self.make_again, batch_id, file.member_id))
        if file.layer is not None:
            target = {"template": template_id, "select": (file.layer,)}
            menu.addAction(self.tr("Mend in the template"), partial(self._context.navigate, "posters", target))
        return menu

    def open_file(self, path: Path) -> None:
        """In the program the system has for it."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def copy(self, file: PosterFile, path: Path) -> None:
        """The picture into the clipboard."""
        image = QImage(str(path))
        if image.isNull():
            self._context.notify.say(self.tr("{file} is gone").replace("{file}", path.name), "danger")
            return
        QGuiApplication.clipboard().setImage(image)
        self._context.notify.say(self.tr("Copied the poster of {name}").replace("{name}", file.member_name), "done")

    def make_again(self, batch_id: int, member_id: int) -> None:
        """The poster of one member as it would be made now."""
        heard: list[PosterFile] = []
        work = partial(self._context.desk.poster_batches.make_one, batch_id, member_id, heard.append)
        self._context.jobs.run(work, partial(self._on_made, heard), self._context.notify.problem)

    def _on_made(self, heard: list[PosterFile], _result: BatchResult) -> None:
        for file in heard:
            self.made.emit(file)
            said = self.tr("Made the poster of {name} again") if file.written else self.tr("{name}: not written")
            self._context.notify.say(said.replace("{name}", file.member_name), "done" if file.written else "danger")
