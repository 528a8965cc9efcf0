"""Checking the desk by hand: what is wrong in plain words, what can be mended, and the room held back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from opsdesk.services.reserve import free_reserve, held_reserve
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.fields import SettingRow
from opsdesk.ui.widgets.layouts import empty_layout
from opsdesk.ui.widgets.layouts import row as line
from opsdesk.ui.widgets.text import PlainLabel
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from opsdesk.domain.checks import Findings
    from opsdesk.domain.errors import OpsdeskError
    from opsdesk.ui.context import Context


class CheckPart(QWidget):
    """A look through the desk at a press, a line a fault, and Mend where that takes some away."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.check = Button(self.tr("Check now"), "shield-check", scale="small", clicked=self.look)
        self.mend = Button(self.tr("Mend"), scale="small", clicked=self._mend)
        self._found: Findings | None = None
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        quiet = self.tr("reads the file, its links, figures and pictures, and the newest backup")
        whole.addWidget(SettingRow(self.tr("Check the desk"), quiet, self.check, line=False))
        whole.addLayout(self._rows)
        self._foot = QWidget(self)
        note = PlainLabel(self.tr("A backup is made first; nothing is deleted"), "small", "tertiary")
        self._foot.setLayout(line(self.mend, note, None, gap=8, margins=(0, 8, 0, 0)))
        self._foot.hide()
        whole.addWidget(self._foot)

    def look(self) -> None:
        """Look for faults now, beside her work."""
        self._wait()
        self._context.jobs.run(self._context.desk.checks.look, self._show, self._failed)

    def _mend(self) -> None:
        found, checks = self._found, self._context.desk.checks
        if found is None:
            return

        def work() -> Findings:
            checks.mend(found)
            return checks.look()

        self._wait()
        said = self.tr("Mending the desk; editing waits")
        self._context.jobs.run(work, self._mended, self._failed, writing=said)

    def _mended(self, found: Findings) -> None:
        self._show(found)
        self._context.notify.say(self.tr("Mended"), "done")

    def _wait(self) -> None:
        self.check.setEnabled(False)
        self.mend.setEnabled(False)

    def _failed(self, error: OpsdeskError) -> None:
        self.check.setEnabled(True)
        self.mend.setEnabled(True)
        self._context.notify.problem(error)

    def _show(self, found: Findings) -> None:
        self._found = found
        self.check.setEnabled(True)
        self.mend.setEnabled(True)
        empty_layout(self._rows)
        if found.sound:
            self._rows.addWidget(PlainLabel(self.tr("No faults found"), level="success"))
        for text in self.lines(found):
            self._rows.addWidget(PlainLabel(text, level="danger", wrap=True))
        self._foot.setVisible(found.mendable > 0)

    def lines(self, found: Findings) -> list[str]:
        """A sentence for each kind of fault."""
        said = []
        if found.damage:
            said.append(
                self.tr(
                    "The file itself is damaged. Restore a backup, or save what can still be read: "
                    "opsdesk check --rescue FOLDER"
                )
            )
        if found.lost_links:
            said.append(self.tr("%n row(s) name something that is not there", "", found.lost_links))
        if found.stale_figures:
            said.append(self.tr("Figures of %n member(s) or groups are out of date", "", found.stale_figures))
        if found.missing_pictures:
            said.append(self.tr("%n picture(s) are gone or damaged", "", len(found.missing_pictures)))
        if found.stray_pictures:
            said.append(self.tr("%n file(s) in the picture folder belong to nothing", "", len(found.stray_pictures)))
        if found.bad_backups:
            said.append(self.tr("%n backup(s) cannot be read", "", len(found.bad_backups)))
        return said


class ReservePart(QWidget):
    """How much room is held back for a full disk, and the button that gives it back."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.free = Button(self.tr("Free it"), scale="small", clicked=self._free)
        self._held = PlainLabel("", level="secondary", numbers=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        quiet = self.tr("when the disk is full, free it and go on; it is set aside again once there is room")
        whole.addWidget(SettingRow(self.tr("Reserve for a full disk"), quiet, self._held, self.free, line=False))
        self.reload()

    def reload(self) -> None:
        """Say how much is held now."""
        held = held_reserve(self._context.desk.folder)
        self._held.setText(figures.size(held) if held else self.tr("none"))
        self.free.setEnabled(held > 0)

    def _free(self) -> None:
        folder = self._context.desk.folder
        self._context.notify.attempt(lambda: free_reserve(folder), "")
        self.reload()
