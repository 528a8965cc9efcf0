"""Import: files dropped, chosen or pasted, looked at before anything is written, and taken back whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QItemSelectionModel
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QSplitter, QStackedWidget

from opsdesk.ui.keys import Key
from opsdesk.ui.pages.importing.files import FileDelegate, FileModel
from opsdesk.ui.pages.importing.history import ImportHistory
from opsdesk.ui.pages.importing.table import TableView
from opsdesk.ui.pages.page import Page
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.empty import EmptyAct, EmptyState
from opsdesk.ui.widgets.layouts import Scroll, column, frame
from opsdesk.ui.widgets.layouts import row as line
from opsdesk.ui.widgets.panel import Panel, PanelSplit
from opsdesk.ui.widgets.status_bar import StatusItem
from opsdesk.ui.widgets.tables import RowList
from opsdesk.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from opsdesk.domain.batches import ImportResult, Looked, TakenBack
    from opsdesk.domain.changes import Changes
    from opsdesk.domain.errors import OpsdeskError
    from opsdesk.ui.context import Context

FILTER = "*.csv *.tsv *.txt *.xlsx *.xls *.zip *.vcf *.json"


class ImportPage(Page):
    """Chooses, looks, imports; the right panel lists what was imported and takes it back."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, QCoreApplication.translate("ImportPage", "Import"))
        self._imports = context.desk.imports
        self._model = FileModel()
        self._fill_toolbar()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing_yet())
        self._stack.addWidget(self._looking())
        self._history = ImportHistory(context.desk.clock)
        self._history.taken_back.connect(self._take_back)
        panel = Panel()
        panel.column.addWidget(Scroll(column(self._history, margins=(16, 16, 16, 16)), "Panel"))
        self._split = PanelSplit(self._stack, panel)
        self.add(self._split, 1)
        self._reload_history()

    def _fill_toolbar(self) -> None:
        self._clear = Button(self.tr("Start over"), "x", "ghost", clicked=self._start_over)
        self._clear.hide()
        paste = Button(self.tr("Paste"), "clipboard-paste", clicked=self._paste)
        choose = Button(self.tr("Choose files"), "folder-open", "primary", key="N", clicked=self.new_item)
        self.toolbar.add(self._clear, paste, choose)

    def _nothing_yet(self) -> EmptyState:
        return EmptyState(
            "letter",
            self.tr("Drop files here"),
            self.tr("Rosters, member lists, contacts, orders and sign-up chains; OpsDesk finds out what each one is."),
            EmptyAct(self.tr("Choose files"), self.new_item, "folder-open"),
            EmptyAct(self.tr("Paste"), self._paste, "clipboard-paste"),
        )

    def _looking(self) -> QSplitter:
        self._list = RowList()
        self._list.setModel(self._model)
        self._list.setItemDelegate(FileDelegate(self._list))
        self._list.selectionModel().currentChanged.connect(lambda now, _old: self._show(now.row()))
        self._table = TableView(self.context.desk.clock)
        self._table.changed.connect(self._look_anew)
        self._said = PlainLabel("", level="secondary")
        self._import = Button(self.tr("Import"), "import", "primary", clicked=self._bring_in)
        foot = frame(line(self._said, None, self._import, gap=12, margins=(20, 10, 20, 10)), "Sunken")
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self._list)
        split.addWidget(frame(column(self._table, foot, gap=0), "Content"))
        split.setSizes([260, 640])
        split.setStretchFactor(1, 1)
        return split

    def new_item(self) -> None:
        """Choose files in a dialog."""
        kinds = self.tr("Files") + f" ({FILTER})"
        files, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose files"), "", kinds)
        self.look([Path(file) for file in files])

    def reveal(self, target: object) -> None:
        """Files dropped on the window, or chosen elsewhere, come as a list of paths."""
        if isinstance(target, list):
            self.look([Path(str(path)) for path in target])

    def look(self, files: list[Path]) -> None:
        """Look at files: parse them in a child process and try what they would do."""
        if not files:
            return
        imports, progress = self._imports, self.context.jobs.progress(self._step)
        self._busy(self.tr("Looking at the files"))
        self.context.jobs.run(
            lambda: [one for file in files for one in imports.look(file, None, progress)],
            self._looked,
            self._failed,
            progress,
            writing=self.tr("Looking at the files; editing waits"),
        )

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self.context.notify.say(self.tr("There is no text in the clipboard"))
            return
        name = self.tr("Pasted text")
        self.context.jobs.run(lambda: self._imports.look_at_text(text, name), self._looked, self._failed)

    def _look_anew(self, looked: Looked) -> None:
        number = self._list.currentIndex().row()
        imports = self._imports
        self.context.jobs.run(
            lambda: (number, imports.look_at(looked, looked.options)), self._looked_anew, self._failed
        )

    def _looked_anew(self, answer: tuple[int, Looked]) -> None:
        number, looked = answer
        self._model.replace(number, looked)
        self._show(number)

    def _looked(self, tables: list[Looked]) -> None:
        first = self._model.rowCount()
        self._model.append(tables)
        self._stack.setCurrentIndex(1)
        self._clear.show()
        self._list.setCurrentIndex(self._model.index(first))
        self._list.selectionModel().select(self._model.index(first), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._refresh_foot()

    def _show(self, number: int) -> None:
        if 0 <= number < len(self._model.tables):
            self._table.show_table(self._model.tables[number])
            self._refresh_foot()

    def _ready(self) -> list[Looked]:
        return [one for one in self._model.tables if one.would is not None and one.would.already is None]

    def _refresh_foot(self) -> None:
        ready = self._ready()
        rows = sum(one.would.rows for one in ready if one.would)
        self._said.setText(self.tr("A backup is made first. One click takes an import back whole."))
        self._import.setText(" " + self.tr("Import %n row(s)", "", rows))
        self._import.setEnabled(bool(ready))
        self.status_changed.emit()

    def _bring_in(self) -> None:
        ready = self._ready()
        imports, progress = self._imports, self.context.jobs.progress(self._step)
        self._busy(self.tr("Importing"))
        self.context.jobs.run(
            lambda: imports.bring_in_looked(ready, progress),
            self._brought,
            self._failed,
            progress,
            writing=self.tr("Importing; editing waits"),
        )

    def _brought(self, results: list[ImportResult]) -> None:
        self._start_over()
        new, updated = sum(one.new for one in results), sum(one.updated for one in results)
        text = self.tr("Imported: {new} new, {updated} updated")
        text = text.replace("{new}", f"{new:,}").replace("{updated}", f"{updated:,}")
        batches = [one.batch for one in results if one.batch is not None]
        if len(batches) == 1:
            number = batches[0]
            self.context.notify.offer(text, self.tr("Take back"), lambda: self._take_back(number), "done")
        else:
            self.context.notify.say(text, "done")

    def _take_back(self, batch: int) -> None:
        imports = self._imports
        self.context.jobs.run(
            lambda: imports.take_back(batch),
            self._took_back,
            self._failed,
            writing=self.tr("Taking an import back; editing waits"),
        )

    def _took_back(self, done: TakenBack) -> None:
        text = self.tr("Taken back: %n row(s)", "", done.removed)
        if done.kept:
            text += " · " + self.tr("%n member(s) stay, for they are in use", "", len(done.kept))
        self.context.notify.say(text, "removed")

    def _failed(self, error: OpsdeskError) -> None:
        self._refresh_foot()
        self.context.notify.problem(error)

    def _busy(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._import.setEnabled(False)

    def _step(self, done: int, total: int) -> None:
        self._said.setText(f"{done} / {total}")

    def _start_over(self) -> None:
        self._model.clear()
        self._stack.setCurrentIndex(0)
        self._clear.hide()
        self.status_changed.emit()

    def _reload_history(self) -> None:
        self.context.jobs.latest("imports", self._imports.batches, self._history.show_batches)

    def on_changes(self, changes: Changes) -> None:
        if changes.touches("import_batch"):
            self._reload_history()

    def status_items(self) -> list[StatusItem]:
        number = len(self._model.tables)
        return [StatusItem(self.tr("%n table(s) chosen", "", number), "file-text", str(number))] if number else []

    def keys(self) -> list[Key]:
        return [Key("Ctrl+V", self.tr("Paste"), self._paste)]

    def escape(self) -> bool:
        if not self._model.tables:
            return False
        self._start_over()
        return True

    def set_editing(self, on: bool) -> None:
        self._import.setEnabled(on and bool(self._ready()))
        self._history.setEnabled(on)

    def main_view(self) -> QAbstractItemView | None:
        return self._list
