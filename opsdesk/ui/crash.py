"""What happens after a bug: a report without anybody's data, and one dialog."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSysInfo, QUrl, Signal, qVersion
from PySide6.QtGui import QDesktopServices

from opsdesk import __version__
from opsdesk.services.trouble import told

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

    from opsdesk.domain.errors import OpsdeskError

log = logging.getLogger(__name__)


def report_of(error: BaseException, when: datetime) -> str:
    """Where it broke, in files, lines and names of code. No message, no local value: both may hold a member's data."""
    lines = [
        f"OpsDesk {__version__}, Python {sys.version.split()[0]}, Qt {qVersion()}, {QSysInfo.prettyProductName()}",
        when.isoformat(timespec="seconds"),
        "",
    ]
    link: BaseException | None = error
    while link is not None:
        lines.append(type(link).__qualname__)
        places = traceback.extract_tb(link.__traceback__)
        lines += [f"  {_short(place.filename)}:{place.lineno} {place.name}" for place in places]
        link = link.__cause__ or link.__context__
        if link is not None:
            lines.append("after")
    return "\n".join(lines) + "\n"


def _short(file: str) -> str:
    """From the package on: the path before it may hold her name."""
    parts = Path(file).parts
    for root in ("opsdesk", "site-packages", "lib"):
        if root in parts:
            return "/".join(parts[parts.index(root) :])
    return Path(file).name


class CrashReporter(QObject):
    """Takes every exception nobody expected, saves a report, and shows one dialog, not one for each.

    `problem` hears OpsdeskErrors that reached the top: those are no bugs.
    """

    _crashed = Signal(object)

    def __init__(self, folder: Path, problem: Callable[[OpsdeskError], object] | None = None) -> None:
        super().__init__()
        self._folder = folder
        self._problem = problem
        self._open = False
        self.window: QWidget | None = None
        self._crashed.connect(self.take)

    def install(self) -> None:
        """Take over sys.excepthook and threading.excepthook."""
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook

    def take(self, error: BaseException) -> Path | None:
        """Report one exception; on the main thread. Answers where the report lies, None when it is no bug."""
        problem = told(error)
        if problem is not None:
            if self._problem is not None:
                self._problem(problem)
            return None
        report = report_of(error, datetime.now().astimezone())
        log.error("crash\n%s", report)
        file = self._save(report)
        if not self._open:
            self._ask(report, file)
        return file

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self._crashed.emit(error)

    def _thread_hook(self, facts: threading.ExceptHookArgs) -> None:
        if facts.exc_value is not None:
            self._crashed.emit(facts.exc_value)

    def _save(self, report: str) -> Path | None:
        name = datetime.now().astimezone().strftime("crash-%Y%m%d-%H%M%S.txt")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            file = self._folder / name
            file.write_text(report, "utf-8")
        except OSError:
            log.exception("report not saved")
            return None
        return file

    def _ask(self, report: str, file: Path | None) -> None:
        from opsdesk.ui.widgets.dialog import Act, Dialog
        from opsdesk.ui.widgets.fields import NoteField

        acts = [Act("folder", self.tr("Show report")), Act("go_on", self.tr("Keep working"), "primary")]
        dialog = Dialog(self.window, self.tr("Something broke in OpsDesk"), acts[0 if file else 1 :], width=520)
        dialog.say(
            self.tr(
                "What you saved is safe; the last step may be missing. If it happens again, close and reopen "
                "OpsDesk and send this report. It holds no names and no data of your members."
            )
        )
        field = NoteField(report, least=6, most=12)
        field.setReadOnly(True)
        dialog.add(field)
        self._open = True
        dialog.ask(lambda key: self._closed(key, file))

    def _closed(self, key: str, file: Path | None) -> None:
        self._open = False
        if key == "folder" and file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))
