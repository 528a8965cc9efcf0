"""The first step: what the file is, how it is read, and its first rows, of which one holds the titles."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from opsdesk import words
from opsdesk.domain.imports import FileKind
from opsdesk.domain.mapping import PEOPLE_KINDS, TableMapping
from opsdesk.ui.delegates import painting
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.pages.importing.state import needs_group
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.checks import CheckBox
from opsdesk.ui.widgets.date_field import DateField
from opsdesk.ui.widgets.fields import Choice, TextField
from opsdesk.ui.widgets.fields import Field as FormField
from opsdesk.ui.widgets.flow_layout import FlowLayout
from opsdesk.ui.widgets.layouts import column, frame
from opsdesk.ui.widgets.layouts import row as line
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.tables import RowTable

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QPainter

    from opsdesk.domain.batches import ImportOptions
    from opsdesk.ui.delegates.painting import RowState
    from opsdesk.ui.pages.importing.state import Chosen

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ENCODINGS = ("utf-8", "gb18030", "big5", "utf-16", "cp1252", "shift_jis", "euc_kr")
AS_FOUND = "-"


class HeadModel(QAbstractTableModel):
    """The first rows of a table as they stand in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[tuple[str, ...], ...] = ()
        self.titles_at: int | None = None

    def show(self, rows: tuple[tuple[str, ...], ...], titles_at: int | None) -> None:
        self.beginResetModel()
        self.rows, self.titles_at = rows, titles_at
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else 1 + max(map(len, self.rows), default=0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        cells = self.rows[index.row()]
        if index.column() == 0:
            return str(index.row() + 1)
        return cells[index.column() - 1] if index.column() <= len(cells) else ""


class _HeadDelegate(RowDelegate):
    height = "row_compact"

    def __init__(self, model: HeadModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, _state: RowState) -> None:
        theme = current()
        titles = self._model.titles_at == index.row() + 1
        if titles:
            painter.fillRect(rect, theme.color("accent.soft"))
        cell = rect.adjusted(theme.px(10), 0, -theme.px(8), 0)
        role = "accent.soft_text" if titles else "text.tertiary" if index.column() == 0 else "text.primary"
        painting.paint_text(painter, cell, str(index.data()), role, weight=600 if titles else None)


class HeadTable(RowTable):
    """Enter or a double click makes a row the one of titles; `named` brings its number, 0 for none."""

    named = Signal(int)

    def __init__(self) -> None:
        super().__init__("row_compact")
        self.head = HeadModel(self)
        self.setModel(self.head)
        self.setItemDelegate(_HeadDelegate(self.head, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().hide()
        self.setAccessibleName(self.tr("First rows of the file"))
        self.doubleClicked.connect(lambda index: self.named.emit(index.row() + 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.named.emit(self.currentIndex().row() + 1)
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            event.ignore()
        else:
            super().keyPressEvent(event)


class FileStep(QWidget):
    """`asked` brings other options; the second value says whether the file must be read again for them."""

    asked = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self._chosen: Chosen | None = None
        self.kind = Choice([(AS_FOUND, "")], width=170)
        self.kind.chosen.connect(self._on_kind)
        self.titles = Choice([(AS_FOUND, "")], width=200)
        self.titles.chosen.connect(lambda key: self._on_titles(int(key)))
        self.encoding = Choice([(AS_FOUND, "")], width=150)
        self.encoding.chosen.connect(self._on_encoding)
        self.dates = Choice(self._orders(), AS_FOUND, width=200)
        self.dates.chosen.connect(self._on_dates)
        self.group = TextField("", self.tr("Name of the group"), 240)
        self.group.committed.connect(self._on_group)
        self.taken = DateField(None, self.tr("Day of the list"))
        self.taken.picked.connect(self._on_taken)
        self.whole = CheckBox(self.tr("It lists everybody in the group"))
        self.whole.toggled.connect(self._on_whole)
        self._fields = {
            "kind": FormField(self.tr("What it is"), self.kind),
            "titles": FormField(self.tr("Titles"), self.titles),
            "encoding": FormField(self.tr("Text encoding"), self.encoding),
            "dates": FormField(self.tr("Dates such as 04/05/26"), self.dates),
            "group": FormField(self.tr("Group"), self.group),
            "taken": FormField(self.tr("Taken on"), self.taken),
            "whole": FormField(self.tr("Complete"), self.whole),
        }
        self.head = HeadTable()
        self.head.named.connect(self._on_titles)
        self._rows = SectionHeader(self.tr("As it stands in the file"))
        self._assemble()

    def _assemble(self) -> None:
        theme = current()
        fields = QWidget()
        flow = FlowLayout(fields, theme.px(16), theme.px(10))
        for part in self._fields.values():
            flow.addWidget(part)
        form = frame(column(fields, margins=(20, 14, 20, 14)), "Content")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(form)
        outer.addWidget(frame(line(self._rows, margins=(20, 4, 20, 4)), "Sunken"))
        outer.addWidget(self.head, 1)

    def _orders(self) -> list[tuple[str, str]]:
        return [
            (AS_FOUND, self.tr("leave them out")),
            ("day", self.tr("day first: 4 May")),
            ("month", self.tr("month first: 5 April")),
        ]

    def show_chosen(self, chosen: Chosen) -> None:
        """How a table is read."""
        self._chosen = chosen
        looked, options = chosen.looked, chosen.options
        parsed, mapping = looked.parsed, options.mapping or TableMapping()
        kind = parsed.kind if parsed is not None else options.kind
        kinds = sorted(PEOPLE_KINDS) if kind in PEOPLE_KINDS else [] if kind is None else [kind]
        self.kind.set_options([(str(one), words.file_kind(one)) for one in kinds], str(kind or ""))
        self.kind.setEnabled(len(kinds) > 1)
        self._show_titles(chosen)
        told = options.encoding or mapping.encoding or (parsed.encoding if parsed is not None else "") or ""
        self.encoding.set_options([(one, one) for one in dict.fromkeys((told, *ENCODINGS)) if one], told)
        self.dates.choose({None: AS_FOUND, True: "day", False: "month"}[mapping.day_first])
        self.group.show_text(options.group or (parsed.group_name or parsed.group_ref if parsed is not None else ""))
        self.taken.set_day(_day(options.taken or (parsed.taken_on if parsed is not None else "")))
        self.whole.blockSignals(True)
        self.whole.setChecked(options.complete)
        self.whole.blockSignals(False)
        self._show_fields(chosen, kind)

    def _show_fields(self, chosen: Chosen, kind: FileKind | None) -> None:
        parsed = chosen.looked.parsed
        table = parsed is not None and bool(parsed.titles)
        text = bool(chosen.looked.path) and (parsed is None or parsed.encoding is not None)
        shown = {
            "kind": kind is not None,
            "titles": table and kind in PEOPLE_KINDS,
            "encoding": text,
            "dates": table,
            "group": needs_group(kind),
            "taken": needs_group(kind),
            "whole": kind is FileKind.ROSTER,
        }
        for name, on in shown.items():
            self._fields[name].setVisible(on)
        self.head.setVisible(table)
        self._rows.setVisible(table)
        self.setEnabled(not chosen.reading)

    def _show_titles(self, chosen: Chosen) -> None:
        parsed = chosen.looked.parsed
        rows = parsed.head if parsed is not None else ()
        at = (parsed.header_row or 0) if parsed is not None else 0
        options = [("0", self.tr("none"))]
        for number in sorted({*range(1, len(rows) + 1), at} - {0}):
            cells = rows[number - 1] if number <= len(rows) else ()
            first = " · ".join(cell for cell in cells if cell)[:40]
            options.append((str(number), f"{self.tr('row {n}').replace('{n}', str(number))}  {first}".strip()))
        self.titles.set_options(options, str(at))
        if self.head.head.rows != rows or self.head.head.titles_at != at:
            self.head.head.show(rows, at)
            self.head.setColumnWidth(0, current().px(44))
            for column in range(1, self.head.head.columnCount()):
                self.head.setColumnWidth(column, current().px(130))

    def _ask(self, options: ImportOptions, *, again: bool) -> None:
        self.asked.emit(options, again)

    def _mapping(self) -> TableMapping:
        assert self._chosen is not None
        return self._chosen.mapping()

    def _on_kind(self, key: str) -> None:
        if self._chosen is not None:
            kind = FileKind(key)
            told = self._chosen.options.mapping
            mapping = replace(told, kind=kind) if told is not None else None
            self._ask(replace(self._chosen.options, kind=kind, mapping=mapping), again=True)

    def _on_titles(self, number: int) -> None:
        if self._chosen is not None:
            # The columns have other names there: they are found anew.
            mapping = replace(self._mapping(), columns=(), header_row=number)
            self._ask(replace(self._chosen.options, mapping=mapping), again=True)

    def _on_encoding(self, key: str) -> None:
        if self._chosen is not None:
            mapping = replace(self._chosen.options.mapping or TableMapping(), encoding=key, columns=())
            options = replace(self._chosen.options, encoding=key, mapping=mapping, remember=True)
            self._ask(options, again=True)

    def _on_dates(self, key: str) -> None:
        if self._chosen is not None:
            mapping = replace(self._mapping(), day_first={"day": True, "month": False}.get(key))
            self._ask(replace(self._chosen.options, mapping=mapping, remember=True), again=True)

    def _on_group(self, name: str) -> None:
        if self._chosen is not None:
            self._ask(replace(self._chosen.options, group=name), again=False)

    def _on_taken(self, day: date | None) -> None:
        if self._chosen is not None:
            taken = "" if day is None else day.isoformat()
            self._ask(replace(self._chosen.options, taken=taken), again=False)

    def _on_whole(self, on: bool) -> None:
        if self._chosen is not None:
            self._ask(replace(self._chosen.options, complete=on), again=False)


def _day(text: str) -> date | None:
    from datetime import date

    return date.fromisoformat(text) if text else None
