"""Posters that print an old code, written again with the one in use: one job over their batches, with Cancel."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from opsdesk.services.work import Progress
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.domain.code_shelf import Carrier, Shelved
    from opsdesk.domain.errors import OpsdeskError
    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context
    from opsdesk.ui.jobs import Job
    from opsdesk.ui.widgets.loading import ProgressLine


class PosterRenewal(QObject):
    """Every file is read back before it is written, as at the first time."""

    def __init__(self, context: Context, line: ProgressLine, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._line = context, line
        self._job: Job | None = None
        self._folder = ""
        line.cancelled.connect(self._cancel)

    def write_again(self, one: Shelved | None) -> None:
        """Write the posters again that print a code which is not the one in use."""
        if one is None or self._job is not None or not one.stale():
            return
        carriers = one.stale()
        self._folder = carriers[0].folder
        self._line.start(self.tr("Writing posters again"), can_cancel=True, at_once=True)
        progress = self._context.jobs.progress(self._line.step)
        work = partial(_write_all, self._context.desk, carriers, progress)
        self._job = self._context.jobs.run(work, self._on_done, self._on_failed, progress)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_failed(self, error: OpsdeskError) -> None:
        self._job = None
        self._line.stop()
        self._context.notify.problem(error)

    def _on_done(self, counts: tuple[int, int]) -> None:
        self._job = None
        self._line.stop()
        written, failed = counts
        said = self.tr("Wrote {count} posters again").replace("{count}", figures.number(written))
        if failed:
            text = self.tr("{said}, {failed} not: their code could not be read back")
            said = text.replace("{said}", said).replace("{failed}", figures.number(failed))
        self._context.notify.offer(said, self.tr("Show files"), self._show_files, "danger" if failed else "done")

    def _show_files(self) -> None:
        if Path(self._folder).is_dir():
            QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder))


def _write_all(desk: Desk, carriers: Sequence[Carrier], progress: Progress) -> tuple[int, int]:
    """How many posters were written and how many were not. For a worker thread; raises what `again` raises."""
    total = sum(one.files for one in carriers)
    before = written = failed = 0
    for one in carriers:
        inner = Progress(partial(_report, progress, before, total), progress.cancel)
        result = desk.poster_batches.again(one.batch_id, inner)
        written += result.written
        failed += result.failed
        before += one.files
    return written, failed


def _report(progress: Progress, before: int, total: int, done: int, _of: int) -> None:
    progress.report(min(before + done, total), total)
