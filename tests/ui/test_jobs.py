"""Work on threads, changes, crash reports, looks."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QLineEdit

from opsdesk.domain.changes import Changes
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.ui.crash import CrashReporter, report_of
from opsdesk.ui.looks import Density, Looks
from opsdesk.ui.theme.theme import ThemeChoice
from opsdesk.ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from opsdesk.ui.context import Context


def test_answers_come_on_the_main_thread(context: Context, qtbot: QtBot) -> None:
    threads: list[int] = []

    def work() -> int:
        threads.append(threading.get_ident())
        return 42

    def done(result: int) -> None:
        threads.append(threading.get_ident())
        threads.append(result)

    context.jobs.run(work, done)
    qtbot.waitUntil(lambda: len(threads) == 3, timeout=3000)
    assert threads[0] != threads[1] == threading.get_ident()
    assert threads[2] == 42


def refuse() -> None:
    raise OpsdeskError(Problem.FILE_EMPTY)


def test_a_problem_goes_to_whoever_asked_and_a_bug_to_all(
    context: Context, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    problems: list[Exception] = []
    context.jobs.run(refuse, lambda _none: None, problems.append)
    qtbot.waitUntil(lambda: bool(problems), timeout=3000)
    assert isinstance(problems[0], OpsdeskError)
    with qtbot.waitSignal(context.jobs.failed, timeout=3000) as heard:
        context.jobs.run(lambda: 1 // 0, lambda _none: None, problems.append)
    assert heard.args is not None
    assert isinstance(heard.args[0], ZeroDivisionError)
    assert len(problems) == 1
    assert "job failed" in caplog.text


def test_only_the_newest_work_is_heard(context: Context, qtbot: QtBot) -> None:
    gate = threading.Event()
    heard: list[str] = []
    context.jobs.latest("search", lambda: gate.wait(5) and "old", lambda text: heard.append(str(text)))
    context.jobs.latest("search", lambda: "new", heard.append)
    qtbot.waitUntil(lambda: bool(heard), timeout=3000)
    gate.set()
    context.jobs.run(lambda: "end", heard.append)
    qtbot.waitUntil(lambda: "end" in heard, timeout=3000)
    assert heard == ["new", "end"]


def test_a_page_that_is_gone_hears_nothing(context: Context, qtbot: QtBot) -> None:
    heard: list[int] = []

    class Owner(QObject):
        def take(self, answer: int) -> None:
            heard.append(answer)

    owner = Owner()
    gate = threading.Event()
    context.jobs.run(lambda: gate.wait(5) and 1, owner.take)
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete)
    gate.set()
    context.jobs.run(lambda: 2, heard.append)
    qtbot.waitUntil(lambda: heard == [2], timeout=3000)


def test_changes_from_a_worker_arrive_on_the_main_thread(context: Context, qtbot: QtBot) -> None:
    threads: list[int] = []
    context.hub.changed.connect(lambda _changes: threads.append(threading.get_ident()))
    worker = threading.Thread(target=context.hub.announce, args=(Changes("star", frozenset({"member"})),))
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: threads == [threading.get_ident()], timeout=3000)


def broken(secret: str) -> None:
    raise KeyError(secret)


def test_a_report_holds_places_of_code_and_nobodys_name() -> None:
    try:
        broken("王伟 13800000000")
    except KeyError as error:
        report = report_of(error, datetime(2026, 9, 18, tzinfo=UTC))
    assert "KeyError" in report
    assert "broken" in report
    assert "test_jobs.py" in report
    assert "王伟" not in report
    assert "138" not in report


def test_one_dialog_for_many_crashes_and_a_report_for_each(
    context: Context, tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    reporter = CrashReporter(tmp_path / "reports", context.notify.problem)
    host = QLineEdit()
    qtbot.addWidget(host)
    host.show()
    reporter.window = host
    assert reporter.take(ValueError("x")) is not None
    assert reporter.take(ValueError("y")) is not None
    dialogs = host.findChildren(Dialog)
    assert len(dialogs) == 1
    assert list((tmp_path / "reports").glob("crash-*.txt"))
    assert reporter.take(OpsdeskError(Problem.DISK_FULL)) is None
    dialogs[0].reject()
    assert "crash" in caplog.text


def test_looks_are_kept_and_nonsense_is_the_default(tmp_path: Path) -> None:
    file = tmp_path / "looks.ini"
    looks = Looks(file)
    assert (looks.language, looks.theme, looks.scale, looks.letters) == ("", ThemeChoice.SYSTEM, 100, True)
    looks.set("language", "zh")
    looks.set("scale", "500")
    looks.set("density", "row_compact")
    looks.set("theme", "purple")
    again = Looks(file)
    assert (again.language, again.scale, again.density, again.theme) == ("zh", 140, Density.COMPACT, ThemeChoice.SYSTEM)
