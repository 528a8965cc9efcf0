"""A batch under way off the main thread: its files as they come, how far it is, how long it goes on."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from opsdesk.services.work import Pace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opsdesk.domain.errors import OpsdeskError
    from opsdesk.domain.poster_batches import BatchRequest, BatchResult, PosterFile
    from opsdesk.services.work import Progress
    from opsdesk.ui.context import Context
    from opsdesk.ui.jobs import Job


class BatchWork(QObject):
    """`stepped` with done, total and the seconds left or None; `ended` with the result or the error."""

    stepped = Signal(int, int, object)
    ended = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._job: Job | None = None
        self._pace = Pace()
        self._began = 0.0
        self.files: list[PosterFile] = []
        self.folder: Path | None = None

    @property
    def running(self) -> bool:
        return self._job is not None

    @property
    def spent(self) -> float:
        """Seconds since it began."""
        return time.monotonic() - self._began

    def export(self, request: BatchRequest) -> None:
        """Make a batch."""
        self.folder = request.folder
        self._run(partial(self._context.desk.poster_batches.export, request))

    def resume(self, batch_id: int, folder: Path) -> None:
        """Go on with one that stopped."""
        self.folder = folder
        self._run(partial(self._context.desk.poster_batches.resume, batch_id))

    def _run(self, work: Callable[[Progress, Callable[[PosterFile], object]], BatchResult]) -> None:
        files: list[PosterFile] = []
        self.files = files
        self._pace, self._began = Pace(), time.monotonic()
        progress = self._context.jobs.progress(self._on_step)
        self._job = self._context.jobs.run(
            partial(work, progress, files.append), self._on_done, self._on_failed, progress
        )

    def stop(self) -> None:
        """Stop after the poster under way; what was written stays, and it can go on."""
        if self._job is not None:
            self._job.cancel()

    def _on_step(self, done: int, total: int) -> None:
        if self.running:
            self.stepped.emit(done, total, self._pace.left(time.monotonic(), done, total))

    def _on_done(self, result: BatchResult) -> None:
        self._job = None
        self.ended.emit(result)

    def _on_failed(self, error: OpsdeskError) -> None:
        self._job = None
        self.ended.emit(error)
