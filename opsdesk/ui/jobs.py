"""Run services off the main thread; hand the answer back on it."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from shiboken6 import isValid

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.services.trouble import told
from opsdesk.services.work import Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

log = logging.getLogger(__name__)

T = TypeVar("T")
_STEP_EVERY_S = 0.05


class Job(QObject):
    """One piece of work under way. `cancel` asks it to stop, `drop` forgets its answer."""

    _came = Signal(object, object)

    def __init__(self, jobs: Jobs, progress: Progress | None, writing: str) -> None:
        super().__init__()
        self._jobs = jobs
        self._dropped = False
        self._done: Callable[[Any], object] | None = None
        self._failed: Callable[[OpsdeskError], object] | None = None
        self.progress = progress
        self.writing = writing
        self._came.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop at its next step; nothing happens to work without progress."""
        if self.progress is not None:
            self.progress.cancel.set()

    def drop(self) -> None:
        """Let the work end unheard."""
        self._dropped = True
        self.cancel()

    def then(self, done: Callable[[Any], object], failed: Callable[[OpsdeskError], object] | None) -> None:
        """Who hears the answer."""
        self._done, self._failed = done, failed

    def answer(self, result: object, error: Exception | None) -> None:
        """Called by the worker when the work has ended."""
        self._came.emit(result, error)

    def _deliver(self, result: object, error: Exception | None) -> None:
        done, failed = self._done, self._failed
        self._done = self._failed = None
        self._jobs.forget(self)
        if self._dropped or not _listens(done):
            return
        if error is None:
            if done is not None:
                done(result)
        elif failed is not None and isinstance(error, OpsdeskError):
            failed(error)
        elif not (isinstance(error, OpsdeskError) and error.problem is Problem.CANCELLED):
            self._jobs.failed.emit(error)


def _listens(call: Callable[..., object] | None) -> bool:
    """Whether the object a bound method belongs to is still there; a page may be gone by now."""
    owner = getattr(call, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)


class _Runner(QRunnable):
    def __init__(self, work: Callable[[], Any], job: Job) -> None:
        super().__init__()
        self._work = work
        self._job = job

    def run(self) -> None:
        try:
            result = self._work()
        except Exception as error:
            problem = told(error)
            if problem is None:
                log.exception("job failed")
            self._job.answer(None, problem or error)
        else:
            self._job.answer(result, None)


class _Steps(QObject):
    """Brings steps from the worker to the main thread, at most twenty a second."""

    stepped = Signal(int, int)

    def __init__(self, step: Callable[[int, int], object], parent: QObject) -> None:
        super().__init__(parent)
        self._step = step
        self._last = 0.0
        self.stepped.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def report(self, done: int, total: int) -> None:
        now = time.monotonic()
        if done >= total or now - self._last >= _STEP_EVERY_S:
            self._last = now
            self.stepped.emit(done, total)

    def _deliver(self, done: int, total: int) -> None:
        if _listens(self._step):
            self._step(done, total)


class Jobs(QObject):
    """Owns the threads. `failed` brings every exception nobody else takes; `writing` the sentence of a long write.

    `writing` brings an empty text when the write has ended.
    """

    failed = Signal(object)
    writing = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._live: set[Job] = set()
        self._newest: dict[Hashable, Job] = {}

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[OpsdeskError], object] | None = None,
        progress: Progress | None = None,
        *,
        writing: str = "",
    ) -> Job:
        """Run `work` on a thread and `done(result)` on the main one; no QObject inside `work`.

        `failed` gets an OpsdeskError; any other exception goes to `Jobs.failed`. A bound `done` of a page that is
        gone is not called. `progress` is one made by `self.progress(...)` that `work` holds. `writing` is a sentence
        ("Importing members; editing waits") for work that keeps the writer long: the window disables editing.
        """
        job = Job(self, progress, writing)
        job.then(done, failed)
        self._live.add(job)
        if writing:
            self.writing.emit(writing)
        self._pool.start(_Runner(work, job))
        return job

    def latest(
        self,
        key: Hashable,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[OpsdeskError], object] | None = None,
    ) -> Job:
        """As `run`, but only the newest work under `key` is heard: for search as she types."""
        if (old := self._newest.get(key)) is not None:
            old.drop()
        job = self._newest[key] = self.run(work, done, failed)
        return job

    def progress(self, step: Callable[[int, int], object]) -> Progress:
        """A Progress whose steps arrive on the main thread as `step(done, total)`."""
        steps = _Steps(step, self)
        return Progress(report=steps.report)

    @property
    def writing_job(self) -> Job | None:
        """The long write under way, if there is one."""
        return next((job for job in self._live if job.writing), None)

    @property
    def idle(self) -> bool:
        """Whether no work is under way and every answer was delivered."""
        return not self._live

    def forget(self, job: Job) -> None:
        """The answer of a job was delivered."""
        self._live.discard(job)
        for key in [key for key, newest in self._newest.items() if newest is job]:
            del self._newest[key]
        if job.writing and self.writing_job is None:
            self.writing.emit("")

    def stop(self) -> None:
        """Ask all work to stop, wait for it, and let no answer through. For closing the window."""
        for job in self._live:
            job.drop()
        self._pool.waitForDone()
        self._live.clear()
        self._newest.clear()
