"""The drawer of a batch: for whom, as what, where to; then the run with its rows, its numbers and its folder."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.filenames import safe_filename
from opsdesk.domain.poster_batches import BatchRequest, BatchResult
from opsdesk.domain.posters import PosterFormat
from opsdesk.domain.settings import FILE_PATTERN
from opsdesk.services.poster_run import file_stem
from opsdesk.ui.pages.posters.batch_audience import audience_menu
from opsdesk.ui.pages.posters.batch_menu import RowActs
from opsdesk.ui.pages.posters.batch_settings import BOOK, PLAN
from opsdesk.ui.pages.posters.batch_side import BatchSide
from opsdesk.ui.pages.posters.batch_stopped import StoppedLine
from opsdesk.ui.pages.posters.batch_table import BatchModel, BatchTable
from opsdesk.ui.pages.posters.batch_work import BatchWork
from opsdesk.ui.pages.posters.reading import look_before
from opsdesk.ui.theme import draw
from opsdesk.ui.widgets.buttons import IconButton, drop_menu
from opsdesk.ui.widgets.chip import Chip
from opsdesk.ui.widgets.layouts import column, row
from opsdesk.ui.widgets.segmented import Segment, Segmented
from opsdesk.ui.widgets.text import ElidedLabel, PlainLabel
from opsdesk.ui.wording import figures
from opsdesk.words.filters import FilterWords

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QShowEvent

    from opsdesk.domain.poster_batches import BatchCard, PosterFile
    from opsdesk.domain.posters import PosterTemplate
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.posters.reading import Beforehand, People, Reading
    from opsdesk.ui.widgets.toast import ToastKind

FORMAT, SHEET = "posters/format", "posters/sheet"


class BatchDrawer(QFrame):
    """`closed` by its cross, `asked` with another audience, `ran` with whether a batch runs now."""

    closed = Signal()
    asked = Signal(object)
    ran = Signal(bool)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("Content")
        self._context = context
        desk = context.desk
        self._words = FilterWords(desk.segments.name_of, lambda fen: figures.money(fen, desk.currency))
        self._template: PosterTemplate | None = None
        self._people: People | None = None
        self._reading: Reading | None = None
        self._before: Beforehand | None = None
        self._chosen_folder: Path | None = None
        self._folder = Path()
        self._group: int | None = None
        self._batch: int | None = None
        self._ready = True
        self._spent = 0.0
        self.work = BatchWork(context)
        self.work.setParent(self)
        self.acts = RowActs(context)
        self.acts.setParent(self)
        self.chip = Chip("", "", "choice", icon="star")
        self.which = Segmented([Segment("all", self.tr("All"))])
        self._head = row(self.which, IconButton("x", self.tr("Close"), clicked=self.closed.emit), gap=8)
        self.stopped = StoppedLine(desk.clock)
        self.model = BatchModel()
        self.model.setParent(self)
        self.table = BatchTable(self.model, context.looks.density)
        self.side = BatchSide(
            context.looks.text(FORMAT, str(PosterFormat.PNG)), context.looks.text(SHEET, f"{PLAN} 0 0")
        )
        self.side.settings.pattern.show_text(desk.settings.get(FILE_PATTERN))
        self._lay_out()
        self._connect()
        self._show_which()

    def _lay_out(self) -> None:
        head = row(PlainLabel(self.tr("Batch export"), "body_strong"), self.chip, gap=12, margins=(14, 7, 8, 7))
        head.addWidget(ElidedLabel(self.tr("one code each, so you can log who invited whom"), "small", "tertiary"), 1)
        head.addLayout(self._head)
        left = column(self.stopped, gap=0)
        left.addWidget(self.table, 1)
        body = row(gap=0)
        body.addLayout(left, 1)
        body.addWidget(self.side)
        whole = column(head, gap=0, margins=(0, 1, 0, 0))
        whole.addLayout(body, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.chip.edited.connect(self._open_audiences)
        self.stopped.resumed.connect(self.resume)
        self.stopped.left.connect(self._leave)
        self.table.asked.connect(self._open_menu)
        self.table.opened.connect(self._open_row)
        self.acts.made.connect(self._on_made)
        side, settings = self.side, self.side.settings
        settings.changed_folder.connect(self.choose_folder)
        settings.changed.connect(self._settle)
        settings.patterned.connect(self._keep_pattern)
        side.started.connect(self.start)
        side.paused.connect(self.work.stop)
        side.resumed.connect(lambda: self.resume(self._card()))
        side.opened.connect(self._open_folder)
        side.mended.connect(self._mend)
        side.listed.connect(lambda: self._choose("look"))
        self.work.stepped.connect(self._on_step)
        self.work.ended.connect(self._on_end)

    @property
    def running(self) -> bool:
        return self.work.running

    def show_template(self, made: PosterTemplate, group: int | None) -> None:
        """What the next batch is made from, and the group on it."""
        other = self._template is None or self._template.id != made.id
        changed = self._template != made
        self._template, self._group = made, group
        if other and not self.running:
            self._chosen_folder = self._before = None
            self._rest()
        if changed:
            self._look()

    def show_reading(self, found: Reading) -> None:
        self._reading = found

    def show_people(self, people: People) -> None:
        """Those of the next batch; what the last one made stays until they are others."""
        same = self._people is not None and set(self._people.ids) == set(people.ids)
        self._people = people
        self.chip.set_value(people.audience.words, figures.number(len(people.ids)), people.audience.icon)
        if not self.running and not (same and not self._ready):
            self._rest()
        self._look()

    def _look(self) -> None:
        """Look, off the main thread, at what is worth knowing before a batch."""
        if self.isVisible() and not self.running and self._template is not None and self._people is not None:
            work = partial(look_before, self._context.desk, self._template, self._people.ids)
            self._context.jobs.latest("posters.before", work, self._show_before, lambda _error: None)

    def _show_before(self, found: Beforehand) -> None:
        if self._template is None or found.template_id != self._template.id or self.running:
            return
        self._before = found
        self.table.delegate.show_page(found.page)
        self.table.viewport().update()
        if self._ready:
            self._rest()

    def _rest(self) -> None:
        """Ready for a batch."""
        before = self._before
        self._ready, self._batch = True, None
        if self._people is not None:
            self.model.show_people(self._people, before.blanks if before is not None else {})
        self._show_which()
        self.stopped.show_card(before.stopped if before is not None else None)
        last = before.last if before is not None else None
        text = self.tr("since {when}") if last is not None else ""
        when = figures.moment(last.made_at, self._context.desk.clock) if last is not None else ""
        self.side.settings.show_last(text.replace("{when}", when))
        self.side.show_ready(len(self._people.ids) if self._people is not None else 0)
        self.side.show_blanks(len(before.blanks) if before is not None else 0)
        self._show_folder()

    def _settle(self) -> None:
        """The next batch will be another one than the last."""
        self._context.looks.set(FORMAT, self.side.settings.form.key)
        self._context.looks.set(SHEET, self.side.settings.sheet.text)
        if not self.running and not self._ready:
            self._rest()
        self._show_folder()

    def _show_folder(self) -> None:
        settings = self.side.settings
        last = self._before.last if self._before is not None and settings.only_changed.isChecked() else None
        if self._ready:
            self._folder = self._chosen_folder or (last.folder if last is not None else self._own_folder())
        settings.show_folder(self._folder)
        first = self._people.first if self._people is not None else None
        if first is not None and self._template is not None:
            stem = file_stem(settings.pattern.text() or FILE_PATTERN.default, self._template.name, first)
            settings.example.setText(safe_filename(stem, first.values["code"], str(settings.poster_format)))

    def _own_folder(self) -> Path:
        """A new folder of the desk for today's posters of this template."""
        day = self._context.desk.clock.today().isoformat()
        name = safe_filename(f"{day}-{self._template.name if self._template is not None else ''}".rstrip("-"))
        parent = self._context.desk.folder / "posters"
        folder, number = parent / name, 2
        while folder.exists():
            folder, number = parent / f"{name}-{number}", number + 1
        return folder

    def _keep_pattern(self, text: str) -> None:
        self._context.desk.settings.put(FILE_PATTERN, text.strip() or FILE_PATTERN.default)
        self._context.notify.done(self.tr("Changed the names of files"))

    def choose_folder(self) -> QFileDialog:
        """Ask for another folder."""
        dialog = QFileDialog(self.window(), self.tr("Folder of the posters"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.take_folder)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def take_folder(self, name: str) -> None:
        """Write into this folder."""
        self._chosen_folder = Path(name)
        if not self._ready and not self.running:
            self._rest()
        self._show_folder()

    def _open_audiences(self) -> None:
        if self._reading is not None and not self.running:
            drop_menu(audience_menu(self, self._reading, self._words, self.asked.emit), self.chip)

    def start(self) -> None:
        """Make the posters, on a worker; after a batch, first show the settings of the next."""
        if self.running or self._template is None or self._people is None or not self._people.ids:
            return
        if not self._ready:
            self._rest()
            self.side.go.setFocus()
            return
        settings = self.side.settings
        if settings.sheet.isVisibleTo(settings) and settings.plan is None:
            self._context.notify.say(self.tr("Cards across and down: 1 to 20 each; bleed: 0 to 20 mm"), "danger")
            return
        request = BatchRequest(
            self._template.id or 0,
            tuple(self._people.ids),
            self._folder,
            settings.poster_format,
            group_id=self._group,
            one_file=settings.form.key == BOOK,
            only_changed=settings.only_changed.isChecked(),
            pattern=settings.pattern.text().strip(),
            sheet=settings.plan,
        )
        self.work.export(request)
        self._begin(len(request.member_ids), waiting=True)

    def resume(self, card: BatchCard | None) -> None:
        """Go on with a batch that stopped."""
        if card is None or self.running:
            return
        self.work.resume(card.id, card.folder)
        self._folder = card.folder
        self._begin(card.total, waiting=self._batch == card.id)
        self.side.settings.show_folder(card.folder)

    def _begin(self, total: int, *, waiting: bool) -> None:
        self._ready = False
        self.model.show_only(False)
        self.model.begin(self.work.files, waiting=waiting)
        self.stopped.show_card(None)
        self.side.show_running(total)
        self.ran.emit(True)

    def _leave(self, card: BatchCard) -> None:
        self._context.notify.attempt(partial(self._context.desk.poster_batches.leave, card.id), "")
        self._look()

    def _on_step(self, done: int, total: int, left: float | None) -> None:
        self.model.grow()
        if not self.table.selectionModel().hasSelection():
            self.table.scrollTo(self.model.index(max(len(self.model.files) - 1, 0), 0))
        self.side.show_step(done, total, left, self.work.files)

    def _on_end(self, ended: BatchResult | OpsdeskError) -> None:
        files = list(self.work.files)
        self.model.grow()
        self.table.scrollToTop()
        self._show_which()
        if isinstance(ended, BatchResult):
            self._batch, self._spent = ended.batch_id, self.work.spent
            self.side.show_result(files, self._spent)
            self._tell(ended)
        else:
            card = next((one for one in self._unfinished() if one.folder == self._folder.absolute()), None)
            if card is None:  # it could not begin, so there is nothing to go on with
                self._rest()
            else:
                self._batch = card.id
                self.side.show_stopped(files, card.total)
            self._tell_trouble(ended, sum(file.written for file in files))
        self.ran.emit(False)
        self._look()

    def _on_made(self, file: PosterFile) -> None:
        """One row was made again."""
        self.model.replace(file)
        card = self._card()
        if self._ready or self.running:
            return
        if card is not None:
            self.side.show_stopped(self.model.files, card.total)
        else:
            self.side.show_result(self.model.files, self._spent)

    def _tell(self, result: BatchResult) -> None:
        text = self.tr("Exported {count} posters")
        if result.failed:
            text = self.tr("Exported {count} posters, {n} not written").replace("{n}", str(result.failed))
        kind: ToastKind = "info" if result.failed else "done"
        text = text.replace("{count}", figures.number(result.written))
        self._context.notify.offer(text, self.tr("Open folder"), self._open_folder, kind)

    def _tell_trouble(self, error: OpsdeskError, written: int) -> None:
        if error.problem is Problem.CANCELLED:
            count = figures.number(written)
            self._context.notify.say(self.tr("Stopped; {count} posters are written").replace("{count}", count))
        else:
            self._context.notify.problem(error)

    def _unfinished(self) -> list[BatchCard]:
        return self._context.desk.poster_batches.unfinished()

    def _card(self) -> BatchCard | None:
        """The batch that stopped here."""
        return next((one for one in self._unfinished() if one.id == self._batch), None)

    def _show_which(self) -> None:
        """The choice between all rows and those to look at, with their numbers."""
        people = len(self._people.ids) if self._people is not None else 0
        total = self.model.total(people)
        looks = self.model.looks()
        parts = [Segment("all", self.tr("All") + f" {figures.number(total)}")]
        if looks:
            text = self.tr("Look at {n}").replace("{n}", figures.number(looks))
            parts.append(Segment("look", text, "triangle-alert"))
        old = self.which
        self.which = Segmented(parts, "all")
        self.which.changed.connect(self._choose)
        self.which.setVisible(len(parts) > 1)
        self._head.replaceWidget(old, self.which)
        old.hide()
        old.deleteLater()
        self.model.show_only(False)

    def _choose(self, key: str) -> None:
        self.which.choose(key)
        self.model.show_only(key == "look")

    def _open_menu(self, index: QModelIndex, at: QPoint) -> None:
        file = index.data(BatchModel.FILE)
        batch = None if self.running else self._batch
        key = self._template.id if self._template is not None else None
        self.acts.menu(self, file, self._folder / file.name, key or 0, batch).popup(at)

    def _mend(self, layer: int) -> None:
        if self._template is not None:
            self._context.navigate("posters", {"template": self._template.id, "select": (layer,)})

    def _open_row(self, index: QModelIndex) -> None:
        file = index.data(BatchModel.FILE)
        if file.written:
            self.acts.open_file(self._folder / file.name)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def main_focus(self) -> QWidget:
        """Where the keyboard goes when the drawer opens."""
        return self.side.go

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw.hairline(draw.canvas(self), 0, 0, self.width(), "border.default")
