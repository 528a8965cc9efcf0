"""Members into a file: where to, then a job with its progress under the toolbar."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from opsdesk import words
from opsdesk.domain.members import MemberLine, Tier
from opsdesk.ui.widgets.loading import ProgressLine
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from opsdesk.domain.errors import OpsdeskError
    from opsdesk.ui.context import Context
    from opsdesk.ui.jobs import Job

_FOLDER = "export/folder"
_ENDINGS = ("xlsx", "csv", "vcf")


class MemberExport(QObject):
    """`line` shows how far it is; put it below the toolbar."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._parent = context, parent
        self._job: Job | None = None
        self._target = Path()
        self.line = ProgressLine()
        self.line.cancelled.connect(self._cancel)

    def begin(self, ids: list[int]) -> QFileDialog:
        """Ask where to, then write the members there; the ending of the name says in which form."""
        dialog = QFileDialog(self._parent, self.tr("Export {count} members").format(count=figures.number(len(ids))))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(
            [self.tr("Excel (*.xlsx)"), self.tr("CSV (*.csv)"), self.tr("Contacts for a phone (*.vcf)")]
        )
        dialog.setDefaultSuffix(_ENDINGS[0])
        dialog.filterSelected.connect(lambda text: dialog.setDefaultSuffix(_ending(text)))
        folder = self._context.looks.text(_FOLDER)
        if folder and Path(folder).is_dir():
            dialog.setDirectory(folder)
        dialog.selectFile(self.tr("members {day}").format(day=self._context.desk.clock.today().isoformat()))
        dialog.fileSelected.connect(lambda name: self.write(ids, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def write(self, ids: list[int], target: Path) -> None:
        """Write them now, on a worker."""
        if self._job is not None:
            self._context.notify.say(self.tr("Another export is being written"))
            return
        self._target = target
        self._context.looks.set(_FOLDER, str(target.parent))
        progress = self._context.jobs.progress(self.line.step)
        tiers = {tier: words.tier(tier) for tier in Tier}
        work = partial(
            self._context.desk.takeout.members,
            ids,
            target,
            words.member_columns(),
            partial(_tier_word, tiers),
            progress,
        )
        count = figures.number(len(ids))
        self.line.start(self.tr("Exporting {count} members").format(count=count), can_cancel=True)
        self._job = self._context.jobs.run(work, self._on_done, self._on_problem, progress)

    def _on_done(self, count: int) -> None:
        self._end()
        text = self.tr("Exported {count} members to {file}")
        said = text.format(count=figures.number(count), file=self._target.name)
        self._context.notify.offer(said, self.tr("Show file"), self._show_file, "done")

    def _on_problem(self, error: OpsdeskError) -> None:
        self._end()
        self._context.notify.problem(error)

    def _end(self) -> None:
        self._job = None
        self.line.stop()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _show_file(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._target.parent)))


def _tier_word(tiers: dict[Tier, str], line: MemberLine) -> str:
    return tiers[line.tier]


def _ending(name_filter: str) -> str:
    return next((ending for ending in _ENDINGS if f".{ending})" in name_filter), _ENDINGS[0])
