"""Leads from the first window to an open desk: made, opened, restored, or the sample."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject

from opsdesk.application import language, switch_language
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.services.backups import backups_of, restore_desk
from opsdesk.services.desk import Desk, new_desk, open_desk
from opsdesk.services.desks import default_folder
from opsdesk.ui.jobs import Jobs
from opsdesk.ui.welcome.window import WelcomeWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from opsdesk.ui.looks import Looks
    from opsdesk.ui.theme.theme import Theme


class Welcome(QObject):
    """Shows the first window until a desk is open or it is closed."""

    def __init__(self, app: QApplication, theme: Theme, looks: Looks) -> None:
        super().__init__()
        self._app, self._theme, self._looks = app, theme, looks
        self._jobs = Jobs(self)
        self._loop = QEventLoop(self)
        self._desk: Desk | None = None
        self._folder: Path | None = None
        self._window: WelcomeWindow | None = None

    def ask(self, folder: Path | None, error: OpsdeskError | None) -> Desk | None:
        """The desk that was opened in the end; None when the window was closed instead."""
        self._folder = folder
        self._show()
        if error is not None:
            self._say(error)
        self._app.lastWindowClosed.connect(self._loop.quit)
        self._app.setQuitOnLastWindowClosed(False)
        self._loop.exec()
        self._app.setQuitOnLastWindowClosed(True)
        self._jobs.stop()
        return self._desk

    def _show(self) -> None:
        old = self._window
        window = self._window = WelcomeWindow(language())
        window.resize(old.size() if old is not None else window.minimumSize() * 1.25)
        window.made.connect(self._make)
        window.opened.connect(lambda folder: self._try(folder, lambda: open_desk(folder)))
        window.restored.connect(self._restore)
        window.sampled.connect(self._sample)
        window.language_chosen.connect(self._speak)
        window.show()
        if old is not None:
            old.hide()
            old.deleteLater()

    def _speak(self, code: str) -> None:
        self._looks.set("language", code)
        switch_language(self._app, code)
        self._theme.set_chinese(code == "zh")
        self._show()

    def _make(self, folder: Path, name: str, code: str) -> None:
        self._try(folder, lambda: new_desk(folder, name, language=code))

    def _restore(self, folder: Path, name: str) -> None:
        def work() -> Desk:
            restore_desk(folder, name)
            return open_desk(folder)

        self._try(folder, work)

    def _sample(self) -> None:
        from opsdesk.services.sample import make_sample_desk

        folder = default_folder(time.strftime("sample-%Y%m%d-%H%M%S"))
        progress = self._jobs.progress(self._step)
        code = language()
        self._wait()
        self._jobs.run(
            lambda: make_sample_desk(folder, progress, language=code).desk, self._opened, self._failed, progress
        )

    def _step(self, done: int, total: int) -> None:
        if self._window is not None:
            self._window.say_progress(done, total)

    def _try(self, folder: Path, work: Callable[[], Desk]) -> None:
        self._folder = folder
        self._wait()
        self._jobs.run(work, self._opened, self._failed)

    def _wait(self) -> None:
        if self._window is not None:
            self._window.setEnabled(False)

    def _opened(self, desk: Desk) -> None:
        self._desk = desk
        if self._window is not None:
            self._window.hide()
        self._loop.quit()

    def _failed(self, error: OpsdeskError) -> None:
        if self._window is not None:
            self._window.setEnabled(True)
        self._say(error)

    def _say(self, error: OpsdeskError) -> None:
        folder = self._folder
        if self._window is None or folder is None:
            return
        backups = backups_of(folder) if error.problem is not Problem.DESK_IN_USE else []
        self._window.trouble(error, folder, backups)
