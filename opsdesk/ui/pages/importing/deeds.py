"""What is done with files off the window's thread: looked at, looked at anew, brought in, their bad rows written."""

from __future__ import annotations

import gc
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from opsdesk import words
from opsdesk.domain.filenames import safe_filename
from opsdesk.ui.pages.importing.state import Chosen, Digest, digest
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from opsdesk.domain.batches import ImportOptions, Looked
    from opsdesk.domain.errors import OpsdeskError
    from opsdesk.domain.imports import ParsedFile
    from opsdesk.services.imports import ImportService
    from opsdesk.services.work import Progress
    from opsdesk.ui.context import Context
    from opsdesk.ui.jobs import Job

_FOLDER = "export/folder"
WAIT_MS = 250
"""After a change, so that several clicks make one reading of the file."""

FREED_AT_ONCE = 2_000
CUT_ABOVE, KEPT = 50_000, 1_000

Seen = tuple["Looked", Digest]


def _look(imports: ImportService, files: list[Path], progress: Progress) -> list[Seen]:
    return [(one, digest(one)) for file in files for one in imports.look(file, None, progress)]


def _look_at_text(imports: ImportService, text: str, name: str) -> list[Seen]:
    return [(one, digest(one)) for one in imports.look_at_text(text, name)]


def _look_again(
    imports: ImportService, looked: Looked, options: ImportOptions, again: bool, progress: Progress
) -> Seen:
    fresh = imports.look_again if again or looked.parsed is None else imports.look_at
    one = fresh(looked, options, progress)
    return one, digest(one)


class ImportDeeds(QObject):
    """`looked` brings new tables, `renewed` one that was looked at anew, `brought` what an import did.

    `stepped` tells how far it is, `failed` brings what was in the way.
    """

    looked = Signal(object)
    renewed = Signal(object)
    brought = Signal(object)
    stepped = Signal(int, int)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._parent = context, parent
        self._imports = context.desk.imports
        self._jobs: dict[Chosen, Job] = {}
        self._waiting: dict[Chosen, bool] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(WAIT_MS)
        self._soon.timeout.connect(self._renew)

    def look(self, files: list[Path]) -> None:
        """Look at files; nothing is written."""
        progress = self._context.jobs.progress(self._on_step)
        self._context.jobs.run(
            partial(_look, self._imports, files, progress), self._on_looked, self._on_failed, progress,
            writing=self.tr("Looking at the files; editing waits"),
        )  # fmt: skip

    def look_at_text(self, text: str) -> None:
        """Look at a pasted text."""
        work = partial(_look_at_text, self._imports, text, self.tr("Pasted text"))
        self._context.jobs.run(work, self._on_looked, self._on_failed)

    def renew(self, chosen: Chosen, options: ImportOptions, again: bool) -> None:
        """Look at a table anew in a moment, `again` from the file itself; what was under way for it is dropped."""
        chosen.looked = replace(chosen.looked, options=options)
        chosen.reading = True
        job = self._jobs.pop(chosen, None)
        if job is not None:
            job.drop()
        # The reading that this one takes the place of may have been from the file.
        self._waiting[chosen] = again or self._waiting.get(chosen, False) or job is not None
        self._soon.start()

    def _renew(self) -> None:
        waiting, self._waiting = self._waiting, {}
        for chosen, asked in waiting.items():
            progress = self._context.jobs.progress(self._on_step)
            again = asked or chosen.cut
            if again:
                self._cut(chosen)
            work = partial(_look_again, self._imports, chosen.looked, chosen.options, again, progress)
            hears = _Renewing(self, chosen)
            self._jobs[chosen] = self._context.jobs.run(
                work, hears.done, hears.failed, progress,
                writing=self.tr("Counting what it would bring; editing waits"),
            )  # fmt: skip

    def stop(self) -> None:
        """Whatever is read for tables that she left is not wanted any more."""
        self._soon.stop()
        self._waiting.clear()
        for job in self._jobs.values():
            job.drop()
        self._jobs.clear()

    def _on_step(self, done: int, total: int) -> None:
        # Rows hold no circles, and the collector would walk over all of them every few seconds.
        gc.freeze()
        self.stepped.emit(done, total)

    def _cut(self, chosen: Chosen) -> None:
        """Of a large table only what is shown is kept while it is read again: it would stand in memory twice."""
        parsed = chosen.looked.parsed
        if parsed is not None and len(parsed.people) > CUT_ABOVE:
            few = replace(parsed, people=parsed.people[:KEPT])
            chosen.looked, chosen.cut = replace(chosen.looked, parsed=few, would=None), True
            self._free([parsed])

    def rest(self) -> None:
        """No table is shown any more: the collector sees everything again."""
        gc.unfreeze()

    def let_go(self, tables: list[Looked], kept: ParsedFile | None = None) -> None:
        """Rows that are not shown any more are freed off the window's thread: a million of them take half a second."""
        rows = [one.parsed for one in tables if one.parsed is not None and one.parsed is not kept]
        self._free(rows)

    def _free(self, tables: list[ParsedFile]) -> None:
        if tables:
            self._context.jobs.run(partial(_free, tables), _nothing)

    def bring_in(self, tables: list[Chosen]) -> None:
        """Import them, one batch each."""
        progress = self._context.jobs.progress(self.stepped.emit)
        looked = [one.looked for one in tables]
        self._context.jobs.run(
            partial(self._imports.bring_in_looked, looked, progress), self._on_brought, self._on_failed, progress,
            writing=self.tr("Importing; editing waits"),
        )  # fmt: skip

    def compare(self, chosen: Chosen | None) -> None:
        """Decide person by person who joined, left or was renamed, where the group stands."""
        would = chosen.looked.would if chosen is not None else None
        group = self._context.desk.groups.find(would.group) if would is not None else None
        if chosen is None or group is None:
            self._context.notify.say(self.tr("The group is new: there is no earlier list to compare with"))
        else:
            self._context.navigate("groups", {"roster": group, "looked": chosen.looked})

    def ask_export(self, looked: Looked, *, doubts: bool = True) -> QFileDialog:
        """Ask where to, then write the rows with problems there."""
        dialog = QFileDialog(self._parent, self.tr("Export rows with problems"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("CSV (*.csv)"), self.tr("Excel (*.xlsx)")])
        dialog.setDefaultSuffix("csv")
        dialog.filterSelected.connect(lambda text: dialog.setDefaultSuffix("xlsx" if ".xlsx" in text else "csv"))
        folder = self._context.looks.text(_FOLDER)
        if folder and Path(folder).is_dir():
            dialog.setDirectory(folder)
        name = self.tr("problems of {file}").replace("{file}", Path(looked.name).stem)
        dialog.selectFile(safe_filename(name))
        dialog.fileSelected.connect(lambda name: self.export(looked, Path(name), doubts=doubts))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def export(self, looked: Looked, path: Path, *, doubts: bool = True) -> None:
        """Write the rows with problems as they stand in the file, with the reasons."""
        self._context.looks.set(_FOLDER, str(path.parent))
        heads = (self.tr("Row"), self.tr("Reason"), self.tr("Value"))
        work = partial(_export, self._imports, looked, path, heads, doubts)
        self._context.jobs.run(work, self._on_exported, self._on_failed)

    def _on_looked(self, seen: list[Seen]) -> None:
        tables = []
        for looked, found in seen:
            chosen = Chosen(looked, found)
            chosen.step = chosen.first_step()
            tables.append(chosen)
        self.looked.emit(tables)

    def finish(self, chosen: Chosen, seen: Seen | None, error: OpsdeskError | None = None) -> None:
        """A table was looked at anew, or could not be."""
        self._jobs.pop(chosen, None)
        self.let_go([chosen.looked], chosen.looked.parsed if seen is None else seen[0].parsed)
        if seen is not None:
            chosen.with_looked(*seen)
        else:
            chosen.with_looked(replace(chosen.looked, would=None, problem=error), Digest())
        self.renewed.emit(chosen)

    def _on_brought(self, done: list[Looked]) -> None:
        self.brought.emit(done)

    def _on_exported(self, done: tuple[Path, int]) -> None:
        path, count = done
        said = self.tr("Wrote {count} rows to {file}").replace("{count}", figures.number(count))
        show = partial(_show_folder, path)
        self._context.notify.offer(said.replace("{file}", path.name), self.tr("Show file"), show, "done")

    def _on_failed(self, error: OpsdeskError) -> None:
        self.failed.emit(error)


class _Renewing(QObject):
    """Who hears of one table that is looked at anew; gone with the page."""

    def __init__(self, deeds: ImportDeeds, chosen: Chosen) -> None:
        super().__init__(deeds)
        self._deeds, self._chosen = deeds, chosen

    def done(self, seen: Seen) -> None:
        self._deeds.finish(self._chosen, seen)
        self.deleteLater()

    def failed(self, error: OpsdeskError) -> None:
        self._deeds.finish(self._chosen, None, error)
        self.deleteLater()


def _free(tables: list[ParsedFile]) -> None:
    """A few rows at a time, so that the window gets its turn between them."""
    for parsed in tables:
        for rows in (parsed.people, parsed.orders, parsed.problems):
            while rows:
                del rows[-FREED_AT_ONCE:]


def _nothing(_answer: None) -> None:
    return


def _export(
    imports: ImportService, looked: Looked, path: Path, heads: tuple[str, str, str], doubts: bool
) -> tuple[Path, int]:
    return path, imports.write_problems(looked, path, heads, words.row_problem, doubts=doubts)


def _show_folder(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
