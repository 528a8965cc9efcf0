"""One table that was looked at: where it goes, its columns and first values, what it would do, and its problems."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from opsdesk import words
from opsdesk.domain.imports import ColumnGuess, Field, FileKind
from opsdesk.ui.delegates import painting as row
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.date_field import DateField
from opsdesk.ui.widgets.fields import Field as FormField
from opsdesk.ui.widgets.fields import TextField
from opsdesk.ui.widgets.layouts import Scroll, column, empty_layout, frame
from opsdesk.ui.widgets.layouts import row as line
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.stat import StatCell, StatRow
from opsdesk.ui.widgets.tables import RowTable
from opsdesk.ui.widgets.text import PlainLabel
from opsdesk.ui.wording import imports as wording

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QPainter

    from opsdesk.domain.batches import Looked
    from opsdesk.services.clock import Clock
    from opsdesk.ui.delegates.painting import RowState

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
NAMES_SHOWN = 12


class ColumnModel(QAbstractTableModel):
    """Title, first values and meaning of each column."""

    COLUMN = Qt.ItemDataRole.UserRole

    def __init__(self, titles: list[str]) -> None:
        super().__init__()
        self._titles = titles
        self.columns: list[ColumnGuess] = []

    def show(self, columns: list[ColumnGuess]) -> None:
        self.beginResetModel()
        self.columns = columns
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column = self.columns[index.row()]
        if role == self.COLUMN:
            return column
        if role == Qt.ItemDataRole.DisplayRole:
            texts = (column.title, " · ".join(column.first), wording.column_meaning(column.field))
            return texts[index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None


class ColumnDelegate(RowDelegate):
    """A column of the file: title strong, values grey, meaning with a check; what is left out is dim."""

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, _state: RowState) -> None:
        column: ColumnGuess = index.data(ColumnModel.COLUMN)
        used = column.field is not Field.IGNORED
        cell = rect.adjusted(current().px(8), 0, -current().px(8), 0)
        text = str(index.data())
        if index.column() == 0:
            row.paint_text(
                painter, cell, text, "text.primary" if used else "text.tertiary", weight=600 if used else 400
            )
        elif index.column() == 1:
            row.paint_text(painter, cell, text, "text.secondary" if used else "text.disabled")
        else:
            role = "semantic.success.text" if used else "text.tertiary"
            row.paint_icon_text(painter, cell, "check" if used else "minus", text, role)


class TableView(QWidget):
    """Shows one looked-at table; `changed` brings it with other options, to be looked at anew."""

    changed = Signal(object)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._looked: Looked | None = None
        self._model = ColumnModel([self.tr("Column in the file"), self.tr("First values"), self.tr("Goes to")])
        self._columns = RowTable()
        self._columns.setModel(self._model)
        self._columns.setItemDelegate(ColumnDelegate(self._columns))
        header = self._columns.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._columns.setColumnWidth(0, current().px(150))
        self._columns.setColumnWidth(2, current().px(170))
        self._group = TextField("", self.tr("Name of the group"), 240)
        self._group.committed.connect(self._on_group)
        self._taken = DateField(None, self.tr("Day of the list"))
        self._taken.picked.connect(self._on_taken)
        self._place = frame(line(
            FormField(self.tr("Group"), self._group, ""), FormField(self.tr("Taken on"), self._taken, ""), None, gap=16,
            margins=(20, 12, 20, 12),
        ))  # fmt: skip
        self._counts = QVBoxLayout()
        self._words = QVBoxLayout()
        self._words.setSpacing(6)
        inside = column(self._counts, self._words, None, gap=14, margins=(20, 14, 20, 14))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._place)
        outer.addWidget(self._columns, 3)
        outer.addWidget(Scroll(inside), 2)

    def show_table(self, looked: Looked) -> None:
        """Show a table, or why it cannot be read."""
        self._looked = looked
        parsed = looked.parsed
        kind = parsed.kind if parsed else None
        self._place.setVisible(kind in (FileKind.ROSTER, FileKind.CHAIN, FileKind.CHAT))
        if parsed is not None:
            self._group.show_text(looked.options.group or parsed.group_name or parsed.group_ref)
            taken = looked.options.taken or parsed.taken_on
            self._taken.set_day(_day(taken))
        self._columns.setVisible(bool(parsed and parsed.columns))
        self._model.show(list(parsed.columns) if parsed else [])
        self._show_counts(looked)
        self._show_words(looked)

    def _on_group(self, name: str) -> None:
        if self._looked is not None and name != self._looked.options.group:
            self.changed.emit(replace(self._looked, options=replace(self._looked.options, group=name)))

    def _on_taken(self, day: date | None) -> None:
        if self._looked is not None:
            taken = "" if day is None else day.isoformat()
            self.changed.emit(replace(self._looked, options=replace(self._looked.options, taken=taken)))

    def _show_counts(self, looked: Looked) -> None:
        empty_layout(self._counts)
        would = looked.would
        if would is None:
            return
        cells = [
            StatCell(self.tr("Rows"), f"{would.rows:,}"),
            StatCell(self.tr("New"), f"{would.new:,}"),
            StatCell(self.tr("Updated"), f"{would.updated:,}"),
            StatCell(self.tr("Unchanged"), f"{would.unchanged:,}"),
            StatCell(self.tr("Left out"), f"{would.skipped + len(would.rejected):,}"),
        ]
        self._counts.addWidget(StatRow(*cells))

    def _show_words(self, looked: Looked) -> None:
        empty_layout(self._words)
        if looked.problem is not None:
            self._words.addWidget(PlainLabel(words.problem(looked.problem), level="danger", wrap=True))
        would = looked.would
        if would is None:
            return
        if would.already is not None:
            said = self.tr("This very file was imported before; importing it again changes nothing.")
            self._words.addWidget(PlainLabel(said, level="secondary", wrap=True))
        self._show_diff(looked)
        self._show_chat(looked)
        counted = Counter((problem.code, problem.fatal) for problem in [*would.rejected, *would.doubts])
        if counted:
            self._words.addWidget(SectionHeader(self.tr("Rows to look at"), str(sum(counted.values()))))
        for (code, fatal), number in counted.most_common():
            first = next(one for one in [*would.rejected, *would.doubts] if one.code == code)
            text = self.tr("%n row(s): {what}", "", number).replace("{what}", words.row_problem(first))
            where = self.tr("first in row {row}").replace("{row}", str(first.row))
            self._words.addWidget(PlainLabel(f"{text} · {where}", level="danger" if fatal else "secondary", wrap=True))

    def _show_chat(self, looked: Looked) -> None:
        chat = looked.would.chat if looked.would else None
        if chat is None:
            return
        for said in wording.chat(chat, self._clock):
            self._words.addWidget(PlainLabel(said, wrap=True))
        for one in chat.open[:NAMES_SHOWN]:
            self._words.addWidget(PlainLabel(wording.open_speaker(one), level="secondary", wrap=True))

    def _show_diff(self, looked: Looked) -> None:
        diff = looked.would.diff if looked.would else None
        if diff is None:
            return
        parts = (
            (self.tr("Joined"), [seen.name for seen in diff.joined]),
            (self.tr("Left"), [seen.name for seen in diff.left]),
            (self.tr("Renamed"), [f"{one.was} → {one.now}" for one in diff.renamed]),
            (self.tr("Gone or renamed"), diff.old_names),
            (self.tr("New or renamed"), diff.new_names),
        )
        for title, names in parts:
            if names:
                self._words.addWidget(SectionHeader(title, str(len(names))))
                shown = "、".join(names[:NAMES_SHOWN]) + (" …" if len(names) > NAMES_SHOWN else "")
                self._words.addWidget(PlainLabel(shown, level="secondary", wrap=True))


def _day(text: str) -> date | None:
    from datetime import date

    return date.fromisoformat(text) if text else None
