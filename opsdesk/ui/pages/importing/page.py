"""Import: files dropped, chosen or pasted, looked at step by step before anything is written, and taken back whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QLineEdit, QSplitter, QStackedWidget, QWidget

from opsdesk.ui.finding import PaletteItem
from opsdesk.ui.keys import Key
from opsdesk.ui.pages.importing.deeds import ImportDeeds
from opsdesk.ui.pages.importing.done import DoneView
from opsdesk.ui.pages.importing.files import FileDelegate, FileModel
from opsdesk.ui.pages.importing.history import ImportHistory
from opsdesk.ui.pages.importing.state import Step
from opsdesk.ui.pages.importing.who_dialog import WhoDialog
from opsdesk.ui.pages.importing.wizard import Wizard
from opsdesk.ui.pages.page import Page
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.empty import EmptyAct, EmptyState
from opsdesk.ui.widgets.layouts import Scroll, column
from opsdesk.ui.widgets.panel import Panel, PanelSplit
from opsdesk.ui.widgets.status_bar import StatusItem
from opsdesk.ui.widgets.tables import RowList

if TYPE_CHECKING:
    from opsdesk.domain.batches import ImportOptions, Looked, TakenBack
    from opsdesk.domain.changes import Changes
    from opsdesk.domain.errors import OpsdeskError
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.importing.state import Chosen

FILTER = "*.csv *.tsv *.txt *.xlsx *.xls *.zip *.vcf *.json"
START, WIZARD, DONE = range(3)


class ImportPage(Page):
    """Chooses and leads through the steps; what was imported is listed beside the start and taken back there."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, QCoreApplication.translate("ImportPage", "Import"))
        self._imports = context.desk.imports
        self.model = FileModel()
        self.deeds = ImportDeeds(context, self)
        self._left: list[Chosen] = []
        self._wanted_step: Step | None = None
        self._importing = False
        self._make_parts()
        self._connect()
        self._fill_toolbar()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._start())
        self._stack.addWidget(self._looking())
        self.add(self._stack, 1)
        self._reload_history()

    def _make_parts(self) -> None:
        clock = self.context.desk.clock
        self.wizard = Wizard(clock)
        self.done = DoneView(clock)
        self.history = ImportHistory(clock)
        self.list = RowList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(FileDelegate(self.list))
        self.list.setAccessibleName(self.tr("Chosen files"))
        self.list.selectionModel().currentChanged.connect(lambda now, _old: self._show(now.row()))

    def _connect(self) -> None:
        deeds, wizard = self.deeds, self.wizard
        deeds.looked.connect(self._on_looked)
        deeds.renewed.connect(self._on_renewed)
        deeds.brought.connect(self._on_brought)
        deeds.failed.connect(self._on_failed)
        deeds.stepped.connect(self._on_step)
        wizard.asked.connect(self._on_asked)
        wizard.turned.connect(self.status_changed)
        wizard.import_wanted.connect(self.bring_in)
        wizard.export_wanted.connect(self._export)
        wizard.who_wanted.connect(self.ask_who)
        wizard.compare_wanted.connect(lambda: deeds.compare(wizard.chosen))
        self.done.taken_back.connect(self._take_back)
        self.done.export_wanted.connect(lambda looked: deeds.ask_export(looked, doubts=False))
        self.done.members_wanted.connect(lambda: self.context.navigate("members", None))
        self.done.more.connect(self._start_over)
        self.history.taken_back.connect(self._take_back)

    def _fill_toolbar(self) -> None:
        self._clear = Button(self.tr("Cancel"), "x", "ghost", clicked=self.leave)
        self._clear.hide()
        self._paste_button = Button(self.tr("Paste"), "clipboard-paste", clicked=self._paste)
        self._choose = Button(self.tr("Choose files"), "folder-open", "primary", key="N", clicked=self.new_item)
        self._past = Button(self.tr("History"), "list", "ghost", clicked=self._toggle_history)
        self.toolbar.add(self._past, self._clear, self._paste_button, self._choose)

    def _start(self) -> PanelSplit:
        nothing = EmptyState(
            "letter",
            self.tr("Drop files here"),
            self.tr("Rosters, member lists, contacts, orders and sign-up chains; OpsDesk finds out what each one is."),
            EmptyAct(self.tr("Choose files"), self.new_item, "folder-open"),
            EmptyAct(self.tr("Paste"), self._paste, "clipboard-paste"),
        )
        self._inner = QStackedWidget()
        self._inner.addWidget(nothing)
        self._inner.addWidget(self.done)
        panel = Panel()
        panel.column.addWidget(Scroll(column(self.history, margins=(16, 16, 16, 16)), "Panel"))
        self._split = PanelSplit(self._inner, panel)
        return self._split

    def _looking(self) -> QSplitter:
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self.wizard)
        split.setSizes([228, 932])
        split.setStretchFactor(1, 1)
        return split

    def _toggle_history(self) -> None:
        self._split.toggle()

    def new_item(self) -> None:
        """Choose files in a dialog."""
        kinds = self.tr("Files") + f" ({FILTER})"
        files, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose files"), "", kinds)
        self.look([Path(file) for file in files])

    def reveal(self, target: object) -> None:
        """Files dropped on the window, or chosen elsewhere, come as a list of paths; with a step as a dictionary."""
        wanted = target if isinstance(target, dict) else {"files": target}
        files, step = wanted.get("files"), wanted.get("step")
        if isinstance(files, list):
            paths = [Path(str(path)) for path in files]
            self._wanted_step = Step(str(step)) if step else None
            self.look(paths)
            if {str(path) for path in paths} <= {one.looked.path for one in self.model.tables}:
                self._take_step()

    def look(self, files: list[Path]) -> None:
        """Look at files: parse them in a child process and try what they would do."""
        known = {one.looked.path for one in self.model.tables}
        new = [file for file in dict.fromkeys(files) if str(file) not in known]
        if new:
            self._forget_left()
            self.toolbar.set_quiet(self.tr("Looking at the files"))
            self.deeds.look(new)
        elif files and self._wanted_step is None:
            self.context.notify.say(self.tr("These files are in the list already"))

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.deeds.look_at_text(text)
        else:
            self.context.notify.say(self.tr("There is no text in the clipboard"))

    def _on_looked(self, tables: list[Chosen]) -> None:
        first = self.model.rowCount()
        self.model.append(tables)
        self.toolbar.set_quiet("")
        self.wizard.say("")
        if tables:
            self._open(first)
        self._take_step()

    def _take_step(self) -> None:
        """To the step that was asked for with the files."""
        if self._wanted_step is not None:
            self.wizard.go(self._wanted_step)
            self._wanted_step = None

    def _open(self, number: int) -> None:
        self._go_to(WIZARD)
        self.list.setVisible(self.model.rowCount() > 1)
        index = self.model.index(number)
        self.list.setCurrentIndex(index)
        self.list.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._show(number)
        self.wizard.focus_step()

    def _show(self, number: int) -> None:
        if 0 <= number < len(self.model.tables):
            chosen = self.model.tables[number]
            self.wizard.show_chosen(chosen)
            self.toolbar.set_quiet(self.wizard.file_words())
            self._name_import()
            self.status_changed.emit()

    def _on_asked(self, options: ImportOptions, again: bool) -> None:
        chosen = self.wizard.chosen
        if chosen is not None and not self._importing:
            self.deeds.renew(chosen, options, again)
            self.model.told(chosen)
            self.wizard.say(self.tr("counting"))
            self._name_import()

    def _on_renewed(self, chosen: Chosen) -> None:
        self.model.told(chosen)
        self.wizard.say("")
        if chosen is self.wizard.chosen:
            self.wizard.show_chosen(chosen)
        self._name_import()
        self.status_changed.emit()

    def ready(self) -> list[Chosen]:
        """The tables an import takes now."""
        return [one for one in self.model.tables if one.ready]

    def _name_import(self) -> None:
        ready = self.ready()
        rows = sum(one.looked.would.rows for one in ready if one.looked.would)
        reading = any(one.reading for one in self.model.tables)
        words = " " + self.tr("Import %n row(s)", "", rows)
        self.wizard.set_import(words, on=bool(ready) and not reading and not self._importing)

    def bring_in(self) -> None:
        """Import every table that is ready; once, however often the button is pressed."""
        ready = self.ready()
        if not ready or self._importing or any(one.reading for one in self.model.tables):
            return
        self._importing = True
        self._name_import()
        self.wizard.say(self.tr("Importing"))
        self.deeds.bring_in(ready)

    def _on_brought(self, brought: list[Looked]) -> None:
        self._importing = False
        self.model.show([])
        self.done.show_brought(brought)
        self.deeds.let_go(brought)
        self._go_to(DONE)
        results = [one.would for one in brought if one.would is not None]
        new, updated = sum(one.new for one in results), sum(one.updated for one in results)
        text = self.tr("Imported: {new} new, {updated} updated")
        text = text.replace("{new}", f"{new:,}").replace("{updated}", f"{updated:,}")
        batches = [one.batch for one in results if one.batch is not None]
        if len(batches) == 1:
            number = batches[0]
            self.context.notify.offer(text, self.tr("Take back"), lambda: self._take_back(number), "done")
        elif batches:
            self.context.notify.say(text, "done")
        else:
            self.context.notify.say(self.tr("Nothing new: these rows are in the desk already"))

    def _take_back(self, batch: int) -> None:
        imports = self._imports
        self.context.jobs.run(
            lambda: imports.take_back(batch),
            self._took_back,
            self.context.notify.problem,
            writing=self.tr("Taking an import back; editing waits"),
        )

    def _took_back(self, done: TakenBack) -> None:
        text = self.tr("Taken back: %n row(s)", "", done.removed)
        if done.kept:
            text += " · " + self.tr("%n member(s) stay, for they are in use", "", len(done.kept))
        self.context.notify.say(text, "removed")
        if self._inner.currentIndex() and self._stack.currentIndex() == START:
            self._start_over()

    def ask_who(self, name: str) -> WhoDialog:
        """Ask which member a bare name is."""
        dialog = WhoDialog(self, self.context, name)
        dialog.chosen.connect(self.wizard.take)
        dialog.ask(lambda _key: None)
        return dialog

    def _export(self) -> None:
        if self.wizard.chosen is not None:
            self.deeds.ask_export(self.wizard.chosen.looked)

    def _on_failed(self, error: OpsdeskError) -> None:
        self._importing = False
        self.toolbar.set_quiet("")
        self.wizard.say("")
        self._name_import()
        self.context.notify.problem(error)

    def _on_step(self, done: int, total: int) -> None:
        share = f"{round(100 * done / total)} %" if total else ""
        if self._stack.currentIndex() == WIZARD:
            self.wizard.say(share)
        else:
            self.toolbar.set_quiet(share)

    def leave(self) -> None:
        """Leave the files: nothing was written, and they can be opened again as they were."""
        if self._importing:
            return
        left = self.model.tables
        self._start_over()
        if left:
            self._left = left
            said = self.tr("Left the import; nothing was written")
            self.context.notify.offer(said, self.tr("Open again"), self._open_again)

    def _forget_left(self) -> None:
        left, self._left = self._left, []
        self.deeds.let_go([one.looked for one in left])

    def _open_again(self) -> None:
        left, self._left = self._left, []
        if left:
            self.model.show(left)
            for one in left:
                if one.reading:
                    self.deeds.renew(one, one.options, True)
            self._open(0)

    def _start_over(self) -> None:
        self.deeds.stop()
        self.model.show([])
        self._go_to(START)

    def _go_to(self, place: int) -> None:
        self._stack.setCurrentIndex(WIZARD if place == WIZARD else START)
        if place != WIZARD:
            self._inner.setCurrentIndex(1 if place == DONE else 0)
        if place != WIZARD:
            self.toolbar.set_quiet("")
            self.deeds.rest()
        self._clear.setVisible(place == WIZARD)
        self._past.setVisible(place != WIZARD)
        self._choose.set_kind("secondary" if place == WIZARD else "primary")
        self.status_changed.emit()

    def _reload_history(self) -> None:
        self.context.jobs.latest("imports", self._imports.batches, self.history.show_batches)

    def on_changes(self, changes: Changes) -> None:
        if changes.touches("import_batch"):
            self._reload_history()

    def status_items(self) -> list[StatusItem]:
        chosen = self.wizard.chosen if self._stack.currentIndex() == WIZARD else None
        if chosen is None or chosen.looked.parsed is None:
            number = len(self.model.tables)
            return [StatusItem(self.tr("%n table(s) chosen", "", number), "file-text", str(number))] if number else []
        return self.wizard.status_items(chosen.looked.parsed)

    def keys(self) -> list[Key]:
        return [
            Key("Ctrl+V", self.tr("Paste"), self._paste),
            Key("Alt+Right", self.tr("Next step"), self._next),
            Key("Alt+Left", self.tr("Step back"), self.wizard.back),
        ]

    def commands(self) -> list[PaletteItem]:
        group = self.title
        found = [
            PaletteItem(self.tr("Choose files"), self.new_item, group, "folder-open", keys=("N",)),
            PaletteItem(self.tr("Paste"), self._paste, group, "clipboard-paste", keys=("Ctrl", "V")),
        ]
        if self._stack.currentIndex() == WIZARD:
            found.append(PaletteItem(self.tr("Next step"), self._next, group, "arrow-right", keys=("Alt", "→")))
            found.append(PaletteItem(self.tr("Export rows with problems"), self._export, group, "download"))
            found.append(PaletteItem(self.tr("Leave the import"), self.leave, group, "x", keys=("Esc",)))
        return found

    def _next(self) -> None:
        if self._stack.currentIndex() == WIZARD:
            self.wizard.next()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._stack.currentIndex() == WIZARD and not isinstance(self._focus(), QLineEdit):
            self.wizard.next()
        else:
            super().keyPressEvent(event)

    def _focus(self) -> QWidget | None:
        return self.window().focusWidget()

    def escape(self) -> bool:
        if self._stack.currentIndex() == WIZARD:
            if not self.wizard.retrace():
                self.leave()
            return True
        if self._inner.currentIndex():
            self._start_over()
            return True
        return False

    def set_editing(self, on: bool) -> None:
        self.history.setEnabled(on)
        self.done.setEnabled(on)
        self._choose.setEnabled(on)

    def main_view(self) -> QAbstractItemView | None:
        return self.wizard.view() if self._stack.currentIndex() == WIZARD else None
