"""How codes come onto the shelf: pasted, dropped, from files and folders; what is in question is asked."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu

from opsdesk import words
from opsdesk.domain.code_payloads import PERSONS, CodeKind, platform_of
from opsdesk.domain.code_readings import Clue, CodeChoice, CodeUse
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.ui.pages.groups.codes.assigning import AssignForm
from opsdesk.ui.pages.groups.codes.reading import ReadPictures, read_pictures
from opsdesk.ui.pages.groups.pictures import sources_in
from opsdesk.ui.pictures_in import ENDINGS
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import drop_menu
from opsdesk.ui.wording import figures
from opsdesk.ui.wording import groups as group_wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from opsdesk.domain.code_readings import CodeReading, Source
    from opsdesk.services.code_reading import Assigned
    from opsdesk.ui.context import Context
    from opsdesk.ui.jobs import Job
    from opsdesk.ui.pages.groups.codes.sight import ShelfSight
    from opsdesk.ui.widgets.loading import ProgressLine


class ShelfHand(QObject):
    """Acts at once and says so; pictures that leave a question open an AssignForm. `placed` brings a group's id."""

    placed = Signal(int)

    def __init__(self, context: Context, sight: ShelfSight, page: QWidget, line: ProgressLine) -> None:
        super().__init__(page)
        self._context, self._desk, self._page = context, context.desk, page
        self.sight = sight
        self._line = line
        self._job: Job | None = None
        line.cancelled.connect(self._cancel)

    def paste(self, group_id: int, *, waiting: bool = False) -> None:
        """Take what is on the clipboard, for a group or, with 0, for whom it may be."""
        sources = sources_in(QGuiApplication.clipboard().mimeData())
        if sources:
            self.take(sources, group_id, waiting=waiting)
        else:
            self._context.notify.say(self.tr("There is no picture and no link on the clipboard; copy the code first"))

    def take(self, sources: Sequence[Source], group_id: int = 0, *, waiting: bool = False) -> None:
        """Read pictures, files, folders or links on a worker."""
        if not sources:
            self._context.notify.say(self.tr("That holds no picture; drop PNG, JPEG or WebP files"))
            return
        if self._job is not None:
            self._context.notify.say(self.tr("Other pictures are being read; wait for them or cancel"))
            return
        self._line.start(self.tr("Reading pictures of codes"), can_cancel=True)
        progress = self._context.jobs.progress(self._line.step)
        work = partial(read_pictures, self._desk, list(sources), group_id, waiting, progress)
        self._job = self._context.jobs.run(work, self._on_read, self._on_failed, progress)

    def choose_files(self, group_id: int, *, waiting: bool) -> None:
        """Ask for pictures of codes."""
        kinds = " ".join(f"*{ending}" for ending in ENDINGS)
        dialog = QFileDialog(self._page.window(), self.tr("Pictures of codes"), "", self.tr("Pictures") + f" ({kinds})")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda files: self.take([Path(file) for file in files], group_id, waiting=waiting))
        dialog.open()

    def read_folder(self) -> None:
        """Ask for a folder of pictures."""
        dialog = QFileDialog(self._page.window(), self.tr("Folder with pictures of codes"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda folder: self.take([Path(folder)]))
        dialog.open()

    def open_add_menu(self, group_id: int, under: QWidget) -> None:
        """How a code comes into the line of a group."""
        menu, theme = QMenu(self._page), current()
        paste = partial(self.paste, group_id, waiting=True)
        menu.addAction(theme.icon("clipboard-paste"), self.tr("Paste as the next in line"), paste)
        choose = partial(self.choose_files, group_id, waiting=True)
        menu.addAction(theme.icon("folder-open"), self.tr("From files…"), choose)
        menu.aboutToHide.connect(menu.deleteLater)
        drop_menu(menu, under)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_failed(self, error: OpsdeskError) -> None:
        self._job = None
        self._line.stop()
        self._context.notify.problem(error)

    def _on_read(self, found: ReadPictures) -> None:
        self._job = None
        self._line.stop()
        if not found.readings:
            self._context.notify.say(self.tr("There is no picture in the folder"))
            return
        if len(found.readings) == 1 and self._settled(found, found.readings[0]):
            return
        form = AssignForm(self._page.window(), self._desk, found, self.sight.shelf)
        form.decided.connect(lambda choices: self._assign(found, choices))
        form.ask(lambda _key: None)

    def _settled(self, found: ReadPictures, one: CodeReading) -> bool:
        """Whether a single picture leaves no question; then it is done, or what was in the way is said."""
        if one.problem is not None:
            self._context.notify.problem(one.problem)
            return True
        shelved = self.sight.of(found.group_id)
        if not one.payload:
            self._say_no_code(found, one)
            return True
        opens = one.kind not in (CodeKind.PAYMENT, CodeKind.TEXT)
        fits = shelved is not None and opens and platform_of(one.kind) in (None, shelved.card.platform)
        guessed = one.group_id == found.group_id and one.clue in (Clue.HAND, Clue.KNOWN, Clue.NAME)
        held = one.held_by(found.group_id)
        if held is not None and held.state != "retired":
            in_use = held.state == "current"
            text = self.tr("{group} uses this code already") if in_use else self.tr("This code is in line of {group}")
            self._context.notify.say(text.replace("{group}", held.name))
            return True
        if shelved is None or not (one.is_plain and fits and guessed) or (one.kind in PERSONS and not found.waiting):
            return False
        until = self._desk.code_reading.usual_end(one, found.group_id, shelved.card.platform)
        use = CodeUse.LINE if found.waiting else CodeUse.NOW
        self._assign(found, [CodeChoice(one, found.group_id, use, until)])
        return True

    def _say_no_code(self, found: ReadPictures, one: CodeReading) -> None:
        problem = words.problem(OpsdeskError(Problem.NO_CODE_FOUND))
        shelved = self.sight.of(found.group_id)
        if shelved is None:
            self._context.notify.say(problem, "danger")
            return
        use = CodeUse.LINE if found.waiting else CodeUse.NOW
        until = self._desk.code_reading.usual_end(one, found.group_id, shelved.card.platform)
        keep = partial(self._assign, found, [CodeChoice(one, found.group_id, use, until)])
        self._context.notify.offer(problem, self.tr("Keep the picture"), keep, "danger")

    def _assign(self, found: ReadPictures, choices: list[CodeChoice]) -> None:
        work = partial(self._desk.code_reading.assign, found.sources, choices, wait=True)
        self._context.jobs.run(work, self._on_assigned, self._context.notify.problem)

    def _on_assigned(self, result: Assigned) -> None:
        done = result.done
        if len(done) == 1:
            choice = done[0]
            one = self.sight.of(choice.group_id)
            said = {
                CodeUse.NOW: self.tr("{kind} is in use in {group}"),
                CodeUse.LINE: self.tr("{kind} waits in line of {group}"),
            }.get(choice.use, self.tr("{kind} is kept for {group}"))
            kind = group_wording.code_kind(choice.reading.kind) if choice.reading.payload else self.tr("The picture")
            said = said.replace("{kind}", kind).replace("{group}", one.card.name if one is not None else "")
        else:
            said = self.tr("Put {count} codes onto the shelf").replace("{count}", figures.number(len(done)))
        self._context.notify.done_but(said if done else "", result.refused)
        if done:
            self.placed.emit(done[0].group_id)
