"""What she does with the names: copy a portion, tick it off as posted, write the list into a file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu

from opsdesk.domain.filenames import safe_filename
from opsdesk.ui.pages.groups.who_has_not import texts
from opsdesk.ui.pages.groups.who_has_not.table import CARD, REMINDED, titles
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import drop_menu
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from opsdesk.domain.who_has_not import Person
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.groups.who_has_not.asking import Asking, Portion
    from opsdesk.ui.pages.groups.who_has_not.table import ChaseModel

_FOLDER = "export/folder"
LONGEST = 190  # letters of a name of a segment, with room for a number behind it


class ChaseDeeds(QObject):
    """Every deed says what was done, or what was in the way."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._desk, self._parent = context, context.desk, parent

    def copy(self, asking: Asking, portion: Portion, body: str) -> None:
        """The names and the text onto the clipboard."""
        QGuiApplication.clipboard().setText(asking.message(portion, body, texts.tokens()))
        count = len(portion.people)
        said = self.tr("Copied portion {no}: 1 name") if count == 1 else self.tr("Copied portion {no}: {count} names")
        said = said.replace("{no}", str(portion.no)).replace("{count}", figures.number(count))
        self._context.notify.say(said, "done")

    def post(self, asking: Asking, portions: Sequence[Portion], body: str) -> bool:
        """They were posted now, so these people are reminded; undo takes it back."""
        members = [one.id for portion in portions for one in portion.people]
        if len(portions) == 1:
            said = self.tr("Portion {no} is posted").replace("{no}", str(portions[0].no))
        else:
            said = self.tr("{count} people are reminded").replace("{count}", figures.number(len(members)))
        act = partial(self._desk.who_has_not.remind, asking.group_id, asking.topic, body.strip(), members)
        return self._context.notify.attempt(act, said)

    def open_menu(self, below: QWidget, save: Callable[[], object], put: Callable[[], object]) -> None:
        """What else can be done with who has not."""
        menu, theme = QMenu(self._parent), current()
        menu.addAction(theme.icon("calendar-check"), self.tr("Put on Today until they have"), put)
        menu.addAction(theme.icon("bookmark"), self.tr("Save as a segment"), save)
        menu.aboutToHide.connect(menu.deleteLater)
        drop_menu(menu, below)

    def save_segment(self, asking: Asking, model: ChaseModel, group: str) -> None:
        """The ticked people as a segment picked by hand, under a name that is free."""
        ids = [one.id for one in model.people if one.id not in asking.unticked]
        plain = self.tr("not yet {topic} {group}").replace("{topic}", asking.topic).replace("{group}", group)
        name = " ".join(plain.split())[:LONGEST]
        taken = {one.name for one in self._desk.segments.all()}
        free = next(one for one in (name, *(f"{name} {no}" for no in range(2, len(taken) + 3))) if one not in taken)
        said = self.tr("Saved as the segment {name}").replace("{name}", free)
        self._context.notify.attempt(partial(self._desk.segments.pick, free, ids), said)

    def put_on_today(self, asking: Asking, model: ChaseModel) -> None:
        """The ticked people stand on Today until they have, or she ends it."""
        ids = [one.id for one in model.people if one.id not in asking.unticked]
        text = self.tr("1 person stands on Today") if len(ids) == 1 else self.tr("{count} people stand on Today")
        act = partial(self._desk.chasing.note, asking.group_id, asking.topic, list(asking.sources), ids)
        self._context.notify.attempt(act, text.replace("{count}", figures.number(len(ids))))

    def export(self, asking: Asking, model: ChaseModel, group: str) -> QFileDialog:
        """Ask where to, then write the ticked people there."""
        people = [one for one in model.people if one.id not in asking.unticked]
        dialog = QFileDialog(self._parent, self.tr("Export {count} people").replace("{count}", str(len(people))))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("CSV (*.csv)"), self.tr("Excel (*.xlsx)")])
        dialog.setDefaultSuffix("csv")
        dialog.filterSelected.connect(lambda text: dialog.setDefaultSuffix("xlsx" if ".xlsx" in text else "csv"))
        folder = self._context.looks.text(_FOLDER)
        if folder and Path(folder).is_dir():
            dialog.setDirectory(folder)
        name = self.tr("not yet {topic} {group}").replace("{topic}", asking.topic).replace("{group}", group)
        dialog.selectFile(safe_filename(" ".join(name.split())))
        dialog.fileSelected.connect(lambda name: self.write(Path(name), people, model))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def write(self, path: Path, people: Sequence[Person], model: ChaseModel) -> None:
        """Write them now, with the columns of the list and their account."""
        self._context.looks.set(_FOLDER, str(path.parent))
        heads = (*titles()[1:], self.tr("Account"))
        rows = [
            (*(model.text(one, column) for column in range(CARD - 1, REMINDED + 1)), one.handle or "") for one in people
        ]
        self._context.jobs.run(partial(self._write, path, heads, rows), self._on_written, self._context.notify.problem)

    def _write(self, path: Path, heads: Sequence[str], rows: list[tuple[str, ...]]) -> tuple[Path, int]:
        self._desk.who_has_not.write_list(path, heads, rows)
        return path, len(rows)

    def _on_written(self, done: tuple[Path, int]) -> None:
        path, count = done
        text = self.tr("Exported 1 person to {file}") if count == 1 else self.tr("Exported {count} people to {file}")
        said = text.replace("{count}", figures.number(count)).replace("{file}", path.name)
        self._context.notify.offer(said, self.tr("Show file"), partial(_show_folder, path), "done")


def _show_folder(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
