"""The drawer of a batch: for whom, as what, where to; then the run with its rows, its numbers and its folder."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QFrame, QHeaderView, QMenu, QWidget

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.filenames import safe_filename
from opsdesk.domain.poster_batches import BatchRequest, BatchResult, PosterFile
from opsdesk.domain.posters import PosterFormat
from opsdesk.ui.pages.posters.batch_side import BOOK, BatchSide
from opsdesk.ui.pages.posters.batch_table import CHECK, CODE, FILE, MEMBER, BatchDelegate, BatchModel, needs_a_look
from opsdesk.ui.pages.posters.reading import Audience, Crowd
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import IconButton, drop_menu
from opsdesk.ui.widgets.chip import Chip
from opsdesk.ui.widgets.layouts import column, row
from opsdesk.ui.widgets.segmented import Segment, Segmented
from opsdesk.ui.widgets.tables import RowTable
from opsdesk.ui.widgets.text import ElidedLabel, PlainLabel
from opsdesk.ui.wording import figures
from opsdesk.words.filters import FilterWords

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from opsdesk.domain.posters import PosterTemplate
    from opsdesk.ui.context import Context
    from opsdesk.ui.jobs import Job
    from opsdesk.ui.pages.posters.reading import People, Reading
    from opsdesk.ui.widgets.toast import ToastKind

FORMAT = "posters/format"
MENU_GROUPS = 30


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
        self._chosen_folder: Path | None = None
        self._made: list[PosterFile] = []
        self._folder = Path()
        self._group: int | None = None
        self._job: Job | None = None
        self._began = 0.0
        self.chip = Chip("", "", "choice", icon="star")
        self.chip.edited.connect(self._open_audiences)
        self.which = Segmented([Segment("all", self.tr("All"))])
        cross = IconButton("x", self.tr("Close"), clicked=self.closed.emit)
        head = row(PlainLabel(self.tr("Batch export"), "body_strong"), self.chip, gap=12, margins=(14, 7, 8, 7))
        head.addWidget(ElidedLabel(self.tr("one code each, so you can log who invited whom"), "small", "tertiary"), 1)
        self._head = row(self.which, cross, gap=8)
        head.addLayout(self._head)
        self.model = BatchModel()
        self.model.setParent(self)
        self.table = self._make_table()
        self.side = BatchSide(context.looks.text(FORMAT, str(PosterFormat.PNG)))
        self.side.form.chosen.connect(lambda key: context.looks.set(FORMAT, key))
        self.side.changed_folder.connect(self.choose_folder)
        self.side.started.connect(self.start)
        self.side.cancelled.connect(self.cancel)
        self.side.opened.connect(self._open_folder)
        body = row(gap=0)
        body.addWidget(self.table, 1)
        body.addWidget(self.side)
        whole = column(head, gap=0, margins=(0, 1, 0, 0))
        whole.addLayout(body, 1)
        self.setLayout(whole)
        self._show_which()

    def _make_table(self) -> RowTable:
        theme = current()
        table = RowTable(self._context.looks.density)
        table.setModel(self.model)
        delegate = BatchDelegate()
        delegate.setParent(table)
        table.setItemDelegate(delegate)
        head = table.horizontalHeader()
        for section, share in ((MEMBER, 5), (FILE, 6), (CHECK, 6)):
            head.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
            head.setMinimumSectionSize(theme.px(70))
            table.setColumnWidth(section, theme.px(share * 40))
        table.setColumnWidth(CODE, theme.px(84))
        return table

    @property
    def running(self) -> bool:
        return self._job is not None

    def show_template(self, made: PosterTemplate, group: int | None) -> None:
        """What the next batch is made from, and the group on it."""
        other = self._template is None or self._template.id != made.id
        self._template, self._group = made, group
        if other and not self.running:
            self._chosen_folder = None
            self._rest()

    def show_reading(self, found: Reading) -> None:
        self._reading = found

    def show_people(self, people: People) -> None:
        """Those of the next batch; what the last one made stays until they are others."""
        same = self._people is not None and self._people.ids == people.ids
        self._people = people
        self.chip.set_value(people.audience.words, figures.number(len(people.ids)))
        if not self.running and not (same and self._made):
            self._rest()

    def _rest(self) -> None:
        """Ready for a batch."""
        self._made = []
        self.model.show_only(False)
        if self._people is not None:
            self.model.show_people(self._people)
        self._show_which()
        self._show_folder()
        self.side.show_ready(len(self._people.ids) if self._people is not None else 0)

    def _show_folder(self) -> None:
        self._folder = self._chosen_folder or self._own_folder()
        self.side.show_folder(self._folder)

    def _own_folder(self) -> Path:
        """A new folder of the desk for today's posters of this template."""
        day = self._context.desk.clock.today().isoformat()
        name = safe_filename(f"{day}-{self._template.name if self._template is not None else ''}".rstrip("-"))
        parent = self._context.desk.folder / "posters"
        folder, number = parent / name, 2
        while folder.exists():
            folder, number = parent / f"{name}-{number}", number + 1
        return folder

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
        self._show_folder()

    def _open_audiences(self) -> None:
        if self._reading is None or self.running:
            return
        menu = QMenu(self)
        found = self._reading
        plain = (Audience(Crowd.STARRED), found.starred), (Audience(Crowd.EVERYBODY), found.total)
        for audience, count in plain:
            text = f"{audience.words}  {figures.number(count)}"
            menu.addAction(text, partial(self.asked.emit, audience)).setEnabled(bool(count))
        segments = menu.addMenu(self.tr("A segment"))
        for one, count in found.segments:
            audience = Audience(Crowd.SEGMENT, name=self._words.segment(one), where=one.where)
            said = _safe(f"{audience.words}  {figures.number(count)}")
            segments.addAction(said, partial(self.asked.emit, audience)).setEnabled(bool(count))
        groups = menu.addMenu(self.tr("A group"))
        for card in found.groups[:MENU_GROUPS]:
            audience = Audience(Crowd.GROUP, card.id, card.name)
            groups.addAction(_safe(f"{card.name}  {card.members}"), partial(self.asked.emit, audience))
        groups.setEnabled(bool(found.groups))
        tags = menu.addMenu(self.tr("A tag"))
        for tag in found.tags:
            audience = Audience(Crowd.TAG, tag.id, tag.name)
            tags.addAction(_safe(f"{tag.name}  {tag.members}"), partial(self.asked.emit, audience))
        tags.setEnabled(bool(found.tags))
        drop_menu(menu, self.chip)

    def start(self) -> None:
        """Make the posters, on a worker."""
        if self.running or self._template is None or self._people is None or not self._people.ids:
            return
        if self._made:
            self._rest()
        form = self.side.form.key
        request = BatchRequest(
            self._template.id or 0,
            tuple(self._people.ids),
            self._folder,
            PosterFormat.PDF if form == BOOK else PosterFormat(form),
            group_id=self._group,
            one_file=form == BOOK,
        )
        self._began = time.monotonic()
        made: list[PosterFile] = []
        self._made = made
        progress = self._context.jobs.progress(self._on_step)
        work = partial(self._context.desk.poster_batches.export, request, progress, made.append)
        self.side.show_running(len(request.member_ids))
        self._job = self._context.jobs.run(work, self._on_done, self._on_failed, progress)
        self.ran.emit(True)

    def cancel(self) -> None:
        """Stop after the poster under way; what was written stays."""
        if self._job is not None:
            self._job.cancel()

    def _on_step(self, done: int, total: int) -> None:
        if self.running:
            self.model.show_files(self._made)
            self.table.scrollTo(self.model.index(max(len(self._made) - 1, 0), 0))
            spent = time.monotonic() - self._began
            self.side.show_step(done, total, spent / done * (total - done) if done else None, self._made)

    def _on_done(self, result: BatchResult) -> None:
        self._end(list(self._made))
        text = self.tr("Exported {count} posters").replace("{count}", figures.number(result.written))
        if result.failed:
            text = self.tr("Exported {count} posters, {n} not written")
            text = text.replace("{count}", figures.number(result.written)).replace("{n}", str(result.failed))
        kind: ToastKind = "info" if result.failed else "done"
        self._context.notify.offer(text, self.tr("Open folder"), self._open_folder, kind)

    def _on_failed(self, error: OpsdeskError) -> None:
        self._end(list(self._made))
        if error.problem is Problem.CANCELLED:
            count = figures.number(sum(file.written for file in self._made))
            self._context.notify.say(self.tr("Stopped; {count} posters are written").replace("{count}", count))
        else:
            self._context.notify.problem(error)

    def _end(self, files: list[PosterFile]) -> None:
        self._job = None
        self._made = files
        self.model.show_files(files)
        self._show_which()
        self.side.show_result(files, time.monotonic() - self._began)
        self.ran.emit(False)

    def _show_which(self) -> None:
        """The choice between all rows and those to look at, with their numbers."""
        total = len(self._made) or (len(self._people.ids) if self._people is not None else 0)
        looks = sum(needs_a_look(file) for file in self._made)
        parts = [Segment("all", self.tr("All") + f" {figures.number(total)}")]
        if looks:
            text = self.tr("Look at {n}").replace("{n}", figures.number(looks))
            parts.append(Segment("look", text, "triangle-alert"))
        old = self.which
        self.which = Segmented(parts, "all")
        self.which.changed.connect(lambda key: self.model.show_only(key == "look"))
        self.which.setVisible(len(parts) > 1)
        self._head.replaceWidget(old, self.which)
        old.hide()
        old.deleteLater()
        self.model.show_only(False)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def main_focus(self) -> QWidget:
        """Where the keyboard goes when the drawer opens."""
        return self.side.go

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw.hairline(draw.canvas(self), 0, 0, self.width(), "border.default")


def _safe(text: str) -> str:
    """A name in a menu, where & would underline the letter after it."""
    return text.replace("&", "&&")
