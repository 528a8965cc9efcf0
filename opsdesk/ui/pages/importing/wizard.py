"""One table step by step: the file, its columns, who is there already, the check; with its problems beside."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from opsdesk.domain.batches import ImportOptions
from opsdesk.ui.pages.importing.duplicates import DuplicateView
from opsdesk.ui.pages.importing.file_step import FileStep
from opsdesk.ui.pages.importing.mapping_table import MappingTable
from opsdesk.ui.pages.importing.preview import Preview
from opsdesk.ui.pages.importing.side import ImportSide
from opsdesk.ui.pages.importing.state import Chosen, Step
from opsdesk.ui.pages.importing.steps import StepStrip, next_words
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.layouts import frame
from opsdesk.ui.widgets.layouts import row as line
from opsdesk.ui.widgets.panel import Panel, PanelSplit
from opsdesk.ui.widgets.status_bar import StatusItem
from opsdesk.ui.widgets.text import ElidedLabel
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QAbstractItemView

    from opsdesk.domain.imports import ParsedFile
    from opsdesk.domain.mapping import ColumnUse
    from opsdesk.services.clock import Clock

_PAGES = (Step.FILE, Step.COLUMNS, Step.DUPLICATES)


class Wizard(QWidget):
    """`asked` brings other options and whether the file must be read again; `turned` after another step.

    `import_wanted`, `export_wanted`, `compare_wanted` and `who_wanted` (a bare name) for what the page does.
    """

    asked = Signal(object, bool)
    turned = Signal()
    import_wanted = Signal()
    export_wanted = Signal()
    compare_wanted = Signal()
    who_wanted = Signal(str)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.chosen: Chosen | None = None
        self._make_parts(clock)
        self.split = PanelSplit(self._content(), self._panel())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.split, 1)

    def _make_parts(self, clock: Clock) -> None:
        self.strip = StepStrip()
        self.strip.changed.connect(lambda key: self.go(Step(key)))
        self._source = ElidedLabel("", "small", "tertiary")
        self._problems = Button("", "triangle-alert", scale="small", clicked=self._toggle_side)
        self.file = FileStep()
        self.file.asked.connect(self.asked)
        self.columns = MappingTable()
        self.columns.mapping.chosen.connect(self._on_uses)
        self.columns.entered.connect(self.next)
        self.duplicates = DuplicateView()
        self.duplicates.decided.connect(self._on_decided)
        self.duplicates.entered.connect(self.next)
        self.preview = Preview(clock)
        self.side = ImportSide(clock)
        self.side.show_wanted.connect(self._on_show)
        self.side.day_first.connect(self._on_day_first)
        self.side.export_wanted.connect(self.export_wanted)
        self.side.again_wanted.connect(self._on_again)
        self.side.compare_wanted.connect(self.compare_wanted)
        self.side.reread_wanted.connect(lambda: self.asked.emit(self._options(), True))
        self.side.found.who_wanted.connect(self.who_wanted)
        self.side.found.parted.connect(self.part)
        self.side.found.asked_by.connect(lambda no: self.asked.emit(replace(self._options(), who=no), False))
        self.side.duplicates_wanted.connect(lambda: self.go(Step.DUPLICATES))
        self.back_button = Button(self.tr("Back"), clicked=self.back)
        self.next_button = Button("", "", "primary", clicked=self.next)
        self._said = ElidedLabel("", "small", "tertiary")

    def _content(self) -> QWidget:
        head = line(self.strip, self._source, self._problems, gap=12, margins=(20, 0, 16, 0))
        head.setStretch(0, 1)
        self._stack = QStackedWidget()
        for part in (self.file, self.columns, self.duplicates):
            self._stack.addWidget(part)
        self._halves = QSplitter(Qt.Orientation.Vertical)
        self._halves.setChildrenCollapsible(False)
        self._halves.addWidget(self._stack)
        self._halves.addWidget(self.preview)
        content = QWidget()
        box = QVBoxLayout(content)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(frame(head, "Toolbar"))
        box.addWidget(self._halves, 1)
        self._under_content = box
        return content

    def _panel(self) -> Panel:
        panel = Panel(320)
        panel.column.addWidget(self.side, 1)
        foot = line(self.back_button, self._said, self.next_button, gap=10, margins=(16, 10, 16, 10))
        foot.setStretch(1, 1)
        self._foot = frame(foot, "PanelFoot")
        panel.column.addWidget(self._foot)
        self._under_side = panel.column
        return panel

    def show_chosen(self, chosen: Chosen) -> None:
        """A table, at the step where it stands."""
        self.chosen = chosen
        for part in (self.file, self.columns, self.duplicates, self.preview, self.side):
            part.show_chosen(chosen)
        self._turn()

    def go(self, step: Step) -> None:
        """To a step of this table; the way back leads here."""
        chosen = self.chosen
        if chosen is None or step is chosen.step:
            return
        if step not in chosen.steps():
            self._turn()  # the strip has moved already
            return
        chosen.path.append(chosen.step)
        chosen.step = step
        self._turn()
        self.focus_step()
        self.turned.emit()

    def next(self) -> None:
        """To the next step; at the last one, the import."""
        if self.chosen is None or self.chosen.reading:
            return
        steps = self.chosen.steps()
        at = steps.index(self.chosen.step)
        if at + 1 < len(steps):
            self.go(steps[at + 1])
        elif self.next_button.isEnabled():
            self.import_wanted.emit()

    def back(self) -> bool:
        """To the step she came from, else the one before; answers whether there was one."""
        chosen = self.chosen
        if chosen is None:
            return False
        steps = chosen.steps()
        at = steps.index(chosen.step)
        while chosen.path and (chosen.path[-1] not in steps or chosen.path[-1] is chosen.step):
            chosen.path.pop()
        if not chosen.path and at == 0:
            return False
        chosen.step = chosen.path.pop() if chosen.path else steps[at - 1]
        self._turn()
        self.focus_step()
        self.turned.emit()
        return True

    def retrace(self) -> bool:
        """Esc: only where she came from; a table that was straight at its check is left."""
        return self.chosen is not None and bool(self.chosen.path) and self.back()

    def focus_step(self) -> None:
        """The keyboard goes to what the step is about."""
        view = self.view()
        part: QWidget = self.file.kind if self.chosen and self.chosen.step is Step.FILE else view
        if part.isEnabled() and part.isVisible():
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def view(self) -> QAbstractItemView:
        """The list of this step."""
        step = self.chosen.step if self.chosen is not None else Step.CHECK
        if step is Step.COLUMNS:
            return self.columns
        if step is Step.DUPLICATES:
            return self.duplicates.list_in_sight()
        return self.file.head if step is Step.FILE else self.preview.table

    def file_words(self) -> str:
        """Which table this is: the file, the sheet, how many rows."""
        parsed = self.chosen.looked.parsed if self.chosen is not None else None
        if self.chosen is None or parsed is None:
            return self.chosen.looked.name if self.chosen is not None else ""
        rows = self.tr("{count} rows").replace("{count}", figures.number(parsed.data_rows))
        return " · ".join(part for part in (self.chosen.looked.name, parsed.sheet, rows) if part)

    def status_items(self, parsed: ParsedFile) -> list[StatusItem]:
        """Rows, rows with problems and the encoding of the table in sight."""
        rows = figures.number(parsed.data_rows)
        said = self.tr("{count} rows").replace("{count}", rows)
        items = [StatusItem(f"{said}, {parsed.sheet}" if parsed.sheet else said, "file-text", rows)]
        if self.chosen is not None and self.chosen.digest.count:
            count = figures.number(self.chosen.digest.count)
            said = self.tr("{count} rows with problems").replace("{count}", count)
            items.append(StatusItem(said, "circle-alert", count, go=self.preview.show_problems))
        return [*items, StatusItem(parsed.encoding, "type")] if parsed.encoding else items

    def set_import(self, words: str, *, on: bool) -> None:
        """What the button at the last step says, and whether it may be pressed."""
        self._import_words, self._import_on = words, on
        self._name_next()

    def say(self, sentence: str) -> None:
        """A quiet line beside the buttons: what is being done."""
        self._said.setText(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_foot()

    _import_words = ""
    _import_on = False

    def _turn(self) -> None:
        chosen = self.chosen
        if chosen is None:
            return
        self.strip.show_steps([*chosen.steps(), Step.DONE], chosen.step)
        check = chosen.step is Step.CHECK
        self._stack.setVisible(not check)
        if not check:
            self._stack.setCurrentIndex(_PAGES.index(chosen.step))
        self.preview.setVisible(chosen.step in (Step.COLUMNS, Step.CHECK))
        if chosen.step is Step.COLUMNS and self._halves.height() > 0:
            self._halves.setSizes([round(self._halves.height() * 0.58), round(self._halves.height() * 0.42)])
        self._source.setText(self._source_words(chosen))
        count = chosen.digest.count
        words = self.tr("Problems {count}").replace("{count}", figures.number(count)) if count else self.tr("Overview")
        self._problems.setText(" " + words)
        self._problems.set_icon("triangle-alert" if count else "list-checks")
        self._place_foot()
        self._name_next()

    def _source_words(self, chosen: Chosen) -> str:
        if chosen.looked.remembered:
            return self.tr("Columns as you said last time")
        if chosen.options.remember:
            return self.tr("Columns are remembered for the next such file")
        return ""

    def _name_next(self) -> None:
        chosen = self.chosen
        if chosen is None:
            return
        steps = chosen.steps()
        at = steps.index(chosen.step)
        last = at + 1 >= len(steps)
        if last:
            self.next_button.setText(self._import_words)
            self.next_button.setEnabled(self._import_on and not chosen.reading)
        else:
            self.next_button.setText(" " + next_words(steps[at + 1]))
            self.next_button.setEnabled(not chosen.reading)
        self.next_button.set_icon("import" if last else "arrow-right")
        self.back_button.setEnabled(at > 0 or bool(chosen.path))

    def _place_foot(self) -> None:
        """Beside the problems where the panel is docked, else under the content: never folded away."""
        docked = self.split.docked
        self._problems.setVisible(not docked)
        home = self._under_side if docked else self._under_content
        if home.indexOf(self._foot) < 0:
            home.addWidget(self._foot)
        self._said.setVisible(True)

    def _toggle_side(self) -> None:
        self.split.toggle()

    def _options(self) -> ImportOptions:
        return self.chosen.options if self.chosen is not None else ImportOptions()

    def _on_uses(self, uses: tuple[ColumnUse, ...]) -> None:
        if self.chosen is None:
            return
        before = self.chosen.mapping()
        mapping = replace(before, columns=uses)
        again = mapping.meanings() != before.meanings()
        self.asked.emit(replace(self._options(), mapping=mapping, remember=True), again)

    def _on_decided(self, same: dict[int, int], later: dict[int, int]) -> None:
        self.asked.emit(replace(self._options(), same=same, later=later), False)

    def _on_day_first(self, on: bool) -> None:
        if self.chosen is not None:
            mapping = replace(self.chosen.mapping(), day_first=on)
            self.asked.emit(replace(self._options(), mapping=mapping, remember=True), True)

    def take(self, name: str, member: int) -> None:
        """A bare name is this member."""
        others = tuple(one for one in self._options().people if one[0] != name)
        self.asked.emit(replace(self._options(), people=(*others, (name, member))), False)

    def part(self, name: str) -> None:
        """What was said of a name does not hold any more."""
        others = tuple(one for one in self._options().people if one[0] != name)
        self.asked.emit(replace(self._options(), people=others), False)

    def _on_again(self) -> None:
        self.asked.emit(replace(self._options(), again=True), False)

    def _on_show(self, code: str) -> None:
        if self.chosen is not None and self.chosen.step not in (Step.COLUMNS, Step.CHECK):
            self.go(Step.CHECK)
        if not self.split.docked:
            self.split.set_open(False)
        self.preview.show_problems(code)
