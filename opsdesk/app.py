"""Composition root of the window: desk -> context -> window, what runs beside them, and pictures of every place."""

from __future__ import annotations

import gc
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QSize, QTimer
from PySide6.QtWidgets import QFileDialog, QMenu

from opsdesk.application import make_application
from opsdesk.domain.backups import Reason
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.services.desk import Desk, open_desk
from opsdesk.services.desks import known, named_or_last, remember
from opsdesk.ui.context import Context, nowhere
from opsdesk.ui.crash import CrashReporter
from opsdesk.ui.hub import ChangeHub
from opsdesk.ui.jobs import Jobs
from opsdesk.ui.looks import Looks, make_theme
from opsdesk.ui.notify import Notify
from opsdesk.ui.pages.members.find import member_search
from opsdesk.ui.pages.posters.find import code_search
from opsdesk.ui.theme.fonts import begin_loading
from opsdesk.ui.theme.theme import Theme, ThemeChoice
from opsdesk.ui.widgets.status_bar import StatusItem
from opsdesk.ui.window import MainWindow
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtWidgets import QApplication

    from opsdesk.domain.backups import Backup


GC_EVERY_MS = 4_000
TURN_S = 0.0005
"""So long the window waits at most for a worker that computes; each row it reads from the desk is such a turn."""
WATCH_EVERY_MS = 60_000
SETTLE_ROUNDS = 50
FACTS_AFTER_MS = 400


class OpenDesk(QObject):
    """One desk on screen: its context and window, and what runs beside them until it closes."""

    def __init__(self, desk: Desk, theme: Theme, looks: Looks) -> None:
        super().__init__()
        self.desk = desk
        hub = ChangeHub(self)
        desk.store.notify = hub.announce
        notify = Notify(self)
        self.context = Context(desk, hub, Jobs(self), theme, looks, notify, nowhere)
        self.crash = CrashReporter(desk.folder / "logs", notify.problem)
        self.context.jobs.failed.connect(self.crash.take)
        self.window = MainWindow(
            self.context,
            quiet=self.tr("on this laptop"),
            desk_menu=self._fill_desk_menu,
            searches=[member_search(self.context), code_search(self.context)],
        )
        self.crash.window = self.window
        self._day = desk.clock.today()
        self.wanted: Path | None = None
        self._facts_soon: QTimer = QTimer(self, singleShot=True, interval=FACTS_AFTER_MS)
        self._facts_soon.timeout.connect(self._read_facts)
        hub.changed.connect(lambda _changes: self._facts_soon.start())
        self._facts_soon.start()

    def _read_facts(self) -> None:
        """The desk's size and newest backup, for the right end of the status bar."""
        desk = self.desk
        self.context.jobs.latest("facts", lambda: (desk.size(), next(iter(desk.backups.all()), None)), self._show_facts)

    def _show_facts(self, found: tuple[int, Backup | None]) -> None:
        size, newest = found
        text = self.tr("desk {size}").replace("{size}", figures.size(size))
        facts = [StatusItem(text, "hard-drive", go=lambda: self.context.navigate("settings", "desk"))]
        if newest is None:
            said = self.tr("no backup yet")
        else:
            when = self.desk.clock.local(newest.made_at)
            today = self.desk.clock.day_of(newest.made_at) == self.desk.clock.today()
            shown = f"{when:%H:%M}" if today else figures.short_day(when.date(), self.desk.clock.today())
            said = self.tr("backed up {when}").replace("{when}", shown)
        facts.append(StatusItem(said, "shield-check", go=lambda: self.context.navigate("settings", "safety")))
        self.window.set_facts(facts)

    def _fill_desk_menu(self, menu: QMenu) -> None:
        """Other desks of this machine, and another one from its folder."""
        for folder in known():
            if folder != self.desk.folder.absolute() and (folder / "desk.db").is_file():
                menu.addAction(folder.stem.replace("&", "&&"), partial(self._switch, folder))
        menu.addSeparator()
        menu.addAction(self.tr("Open another desk"), self._open_another)

    def _open_another(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self.window, self.tr("Open another desk"))
        if chosen:
            self._switch(Path(chosen))

    def _switch(self, folder: Path) -> None:
        self.wanted = folder
        self.window.close()

    def watch(self) -> None:
        """Start what runs by itself: collecting garbage on this thread, backups on schedule, the change of the day."""
        self.crash.install()
        sys.setswitchinterval(TURN_S)
        gc.disable()  # else a worker thread may destroy a QObject
        self._timer(GC_EVERY_MS, self._collect)
        self._timer(WATCH_EVERY_MS, self._look_after)
        self.context.jobs.run(self.desk.housekeeping.new_day, lambda _done: None)

    def _collect(self) -> None:
        """Collect garbage, not while work is under way: a file of a million rows is none and would be looked through.

        What stands after the first time is never looked through again; that spares the window 13 ms each time.
        """
        if self.context.jobs.idle:
            gc.collect()
            if not gc.get_freeze_count():
                gc.freeze()

    def _timer(self, every: int, call: Callable[[], object]) -> None:
        timer = QTimer(self, interval=every)
        timer.timeout.connect(call)
        timer.start()

    def _look_after(self) -> None:
        if self.desk.clock.today() != self._day:
            self._day = self.desk.clock.today()
            self.context.jobs.run(self.desk.housekeeping.new_day, lambda _done: None)
        if self.desk.backups.due() and not self.desk.store.busy:
            self.context.jobs.run(lambda: self.desk.backups.make_if_changed(Reason.SCHEDULE), lambda _made: None)

    def close(self) -> None:
        """Stop the work, keep a copy of what changed, and let the desk go."""
        self.context.jobs.stop()
        try:
            self.desk.backups.make_if_changed(Reason.QUIT)
        except OpsdeskError as error:
            sys.stderr.write(f"error: {error.problem}\n")
        self.desk.close()
        gc.unfreeze()
        gc.enable()


def open_window(named: Path | None) -> int:
    """Open the named desk, or the last one, in a window; a second start raises the first. Answers the exit code.

    Where there is no desk, or it cannot be opened, the first window asks what to do.
    """
    gc.disable()  # the timer of `watch` collects; while modules load there is nothing to find
    looks = Looks()
    app = make_application(sys.argv[:1], language=looks.language)
    begin_loading()
    folder = named_or_last(named)
    trouble: OpsdeskError | None = None
    desk = None
    if folder is not None:
        from opsdesk.ui.one_window import raise_first

        try:
            desk = open_desk(folder)
        except OpsdeskError as error:
            if error.problem is Problem.DESK_IN_USE and raise_first(folder):
                return 0
            trouble = error
    theme = make_theme(app, looks)
    if desk is None:
        from opsdesk.ui.welcome.asking import Welcome

        desk = Welcome(app, theme, looks).ask(folder, trouble)
    return 0 if desk is None else _run(app, desk, theme, looks)


def _run(app: QApplication, desk: Desk, theme: Theme, looks: Looks) -> int:
    """The window of an open desk, until it closes."""
    remember(desk.folder)
    shown = OpenDesk(desk, theme, looks)
    shown.window.show()
    from opsdesk.ui.one_window import FirstWindow

    first = FirstWindow(desk.folder, shown.window)
    shown.watch()
    code = app.exec()
    first.stop()
    shown.close()
    _let_go(shown)
    return code if shown.wanted is None else open_window(shown.wanted)


def _let_go(shown: OpenDesk) -> None:
    """Delete a closed window with its theme, which would else answer the next change of language with its colours."""
    shown.window.deleteLater()
    shown.context.theme.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def take_shots(
    desk: Desk, out: Path, lang: str = "en", theme_name: str = "light", size: tuple[int, int] = (1440, 900)
) -> list[Path]:
    """A picture of every place of an open desk and of what stands inside it, without a screen; answers the files."""
    out.mkdir(parents=True, exist_ok=True)
    looks = Looks(out / ".looks.ini")
    app = make_application(sys.argv[:1], language=lang)
    theme = Theme(app, ThemeChoice(theme_name), 100, chinese=lang == "zh")
    shown = OpenDesk(desk, theme, looks)
    window = shown.window
    window.resize(QSize(*size))
    window.show()
    _wait(FACTS_AFTER_MS + 100)  # counts of the rail and facts of the status bar come behind the first page
    files = []
    for name, place, target in _views(shown.context, window.places()):
        window.go(place, target)
        _settle(shown.context.jobs)
        file = out / f"{name}-{theme_name}-{lang}-{size[0]}x{size[1]}.png"
        window.grab().save(str(file))
        files.append(file)
    shown.context.jobs.stop()
    window.close()
    _let_go(shown)
    (out / ".looks.ini").unlink(missing_ok=True)
    return files


def _views(context: Context, places: Sequence[str]) -> Iterator[tuple[str, str, object]]:
    """(name of the picture, place, what it reveals) of everything a picture is taken of."""
    from opsdesk.ui.pages.catalog import PAGES

    for spec in PAGES:
        if spec.key in places:
            yield spec.key, spec.key, None
            for name, target in spec.inside(context) if spec.inside else []:
                yield f"{spec.key}-{name}", spec.key, target


def _settle(jobs: Jobs) -> None:
    """Let timers and answers of jobs arrive until nothing is under way."""
    for _ in range(SETTLE_ROUNDS):
        _wait(100)
        if jobs.idle:
            return


def _wait(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
