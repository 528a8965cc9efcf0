"""The first window: make a desk, open one, try the sample; and what to do when a desk cannot be opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QWidget

from opsdesk import words
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.services.desks import default_folder
from opsdesk.ui.welcome.picture import WelcomePicture
from opsdesk.ui.widgets.banner import Banner
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.fields import Choice, Field, TextField
from opsdesk.ui.widgets.layouts import column, empty_layout, frame
from opsdesk.ui.widgets.layouts import row as line
from opsdesk.ui.widgets.text import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from opsdesk.domain.backups import Backup


class WelcomeWindow(QWidget):
    """Asks for one of four things, each a signal; the caller opens the desk and closes this window, or calls `trouble`.

    `made` brings the folder, the name and the language of a new desk, `opened` the folder of one that is there,
    `sampled` asks for the sample, `restored` brings the folder and the name of a backup.
    """

    made = Signal(Path, str, str)
    opened = Signal(Path)
    sampled = Signal()
    restored = Signal(Path, str)
    language_chosen = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setObjectName("Page")
        self.setWindowTitle("OpsDesk")
        self.setMinimumSize(1024, 640)
        self._language = language
        self._folder: Path | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._picture())
        self._stack = QStackedWidget()
        self._stack.addWidget(self._form())
        row.addWidget(self._stack, 1)
        self._name.setFocus()

    def _picture(self) -> WelcomePicture:
        lines = [self.tr("Know your people."), self.tr("Post on time."), self.tr("Give back a little more.")]
        below = self.tr(
            "Everything stays in one folder on this laptop. OpsDesk never signs in to your platforms; it prepares, and"
            " you paste."
        )
        return WelcomePicture(lines, below)

    def _form(self) -> QWidget:
        self._trouble = column(gap=8)
        self._name = TextField("", self.tr("Name of your shop or community"))
        self._name.textChanged.connect(self._show_folder)
        self._tongue = Choice([("en", "English"), ("zh", "简体中文")], self._language)
        self._tongue.chosen.connect(self.language_chosen.emit)
        self._where = ElidedLabel("", level="secondary")
        change = Button(self.tr("Change"), scale="small", clicked=self._choose_folder)
        self._name_field = Field(self.tr("Name of the desk"), self._name, "")
        kept = PlainLabel(
            self.tr("One SQLite file plus a media folder. Verified backups are kept beside it."), "small", "tertiary"
        )
        make = Button(self.tr("Make the desk"), "arrow-right", "primary", "large", clicked=self._make)
        self._name.returnPressed.connect(self._make)
        others = line(
            Button(self.tr("Open an existing desk"), "folder-open", "ghost", clicked=self._open),
            Button(self.tr("Try the sample desk"), "sparkles", "ghost", clicked=self.sampled.emit),
            None,
            make,
            gap=8,
        )
        inside = column(
            self._trouble,
            PlainLabel(self.tr("Set up your desk"), "display"),
            16,
            line(self._name_field, Field(self.tr("Language"), self._tongue, ""), gap=16),
            12,
            PlainLabel(self.tr("Where it is kept"), "small", "secondary"),
            frame(line(self._where, None, change, gap=8, margins=(12, 6, 6, 6)), "Card"),
            kept,
            None,
            others,
            gap=6,
            margins=(72, 52, 72, 40),
        )
        self._show_folder()
        return frame(inside, "Content")

    def _chosen_folder(self) -> Path:
        return self._folder or default_folder(self._name.text().strip() or "OpsDesk")

    def _show_folder(self) -> None:
        self._where.setText(str(self._chosen_folder()))
        self._name_field.set_trouble("")

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Where it is kept"), str(self._chosen_folder().parent))
        if folder:
            stem = self._name.text().strip() or "OpsDesk"
            self._folder = Path(folder) / default_folder(stem).name
            self._show_folder()

    def _make(self) -> None:
        name = self._name.text().strip()
        if not name:
            self._name_field.set_trouble(words.problem(OpsdeskError(Problem.NAME_EMPTY)))
            self._name.setFocus()
            return
        self.made.emit(self._chosen_folder(), name, self._tongue.key)

    def _open(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Open an existing desk"))
        if folder:
            self.opened.emit(Path(folder))

    def say_progress(self, done: int, total: int) -> None:
        """How far the sample is."""
        empty_layout(self._trouble)
        text = self.tr("Making the sample desk: {done} of {total} files")
        said = text.replace("{done}", str(done)).replace("{total}", str(total))
        self._trouble.addWidget(Banner(said, "info"))

    def trouble(self, error: OpsdeskError, folder: Path, backups: list[Backup]) -> None:
        """Say what went wrong, and offer the newest backup where the file itself is the trouble."""
        empty_layout(self._trouble)
        newest = backups[0].path.stem if backups else ""
        hurt = error.problem in (Problem.DESK_DAMAGED, Problem.DESK_MISSING, Problem.DESK_NOT_OURS)
        if newest and hurt:
            act = self.tr("Restore the newest backup")
            banner = Banner(
                words.problem(error), "danger", act, lambda: self.restored.emit(folder, newest), "triangle-alert"
            )
        else:
            banner = Banner(words.problem(error), "danger", icon="triangle-alert")
        self._trouble.addWidget(banner)
