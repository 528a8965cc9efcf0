"""The first rows as they will be stored, what is doubtful in them marked; or only the rows with problems."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from opsdesk import words
from opsdesk.domain.imports import Field
from opsdesk.ui.delegates import painting
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.pages.importing.preview_cells import PreviewColumn, preview_columns, preview_rows
from opsdesk.ui.pages.importing.preview_kinds import kind_columns, kind_rows
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.layouts import frame
from opsdesk.ui.widgets.layouts import row as line
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.tables import RowTable
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter

    from opsdesk.domain.imports import RowProblem
    from opsdesk.services.clock import Clock
    from opsdesk.ui.delegates.painting import RowState
    from opsdesk.ui.pages.importing.state import Chosen

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
SHOWN = 200
"""Rows shown of a file; a million would be no more of a preview."""


class PreviewModel(QAbstractTableModel):
    """The number of the row, then its cells, then why it is doubtful."""

    TONE = Qt.ItemDataRole.UserRole

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self.columns: list[PreviewColumn] = []
        self.lines: list[tuple[int, Any]] = []
        self._problems: dict[int, tuple[RowProblem, ...]] = {}
        self._with_reasons = False

    def show(self, chosen: Chosen, *, only_problems: bool, code: str = "") -> None:
        """The first rows, or those with problems (of one kind where `code` names it)."""
        self.beginResetModel()
        parsed = chosen.looked.parsed
        own = kind_columns(parsed, self._clock) if parsed is not None else None
        self.columns = own or (preview_columns(parsed, self._clock) if parsed is not None else [])
        self._problems = chosen.digest.rows
        self._with_reasons = only_problems
        rows = [] if parsed is None else preview_rows(parsed) if own is None else kind_rows(parsed)
        if only_problems:
            wanted = [
                number
                for number, found in self._problems.items()
                if not code or any(problem.code == code for problem in found)
            ]
            self.lines = [(number, _row_at(rows, number)) for number in wanted]
        else:
            self.lines = [(one.row, one) for one in rows[:SHOWN]]
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns) + 1 + self._with_reasons

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == 0:
            return self.tr("Row")
        return self.columns[section - 1].title if section <= len(self.columns) else self.tr("Why")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        number, one = self.lines[index.row()]
        column = index.column()
        if role == self.TONE:
            return self._tone(number, column)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if column == 0:
            return figures.number(number)
        if column > len(self.columns):
            return self.tr("; ").join(dict.fromkeys(words.row_problem(one) for one in self._problems.get(number, ())))
        return self._cell(number, one, self.columns[column - 1])

    def figure(self, column: int) -> bool:
        """Whether a column holds figures."""
        return 0 < column <= len(self.columns) and self.columns[column - 1].figure

    def _cell(self, number: int, one: Any, column: PreviewColumn) -> str:
        """What will be stored; where nothing is, what the file says of it."""
        text = column.text(one) if one is not None else ""
        if not text:
            found = (problem for problem in self._problems.get(number, ()) if problem.field is column.field)
            text = next((problem.value for problem in found), "")
        return text

    def _tone(self, number: int, column: int) -> str:
        found = self._problems.get(number, ())
        fatal = any(problem.fatal for problem in found)
        if column == 0 or column > len(self.columns):
            return "danger" if fatal else ""
        field = self.columns[column - 1].field
        mine = [problem for problem in found if problem.field is field]
        if not mine and not (found and field is Field.NAME and any(problem.field is None for problem in found)):
            return ""
        return "danger" if fatal or any(problem.readings for problem in mine) else "warning"


def _row_at(rows: list[Any], number: int) -> Any:
    at = bisect_left(rows, number, key=lambda one: one.row)
    return rows[at] if at < len(rows) and rows[at].row == number else None


class _Delegate(RowDelegate):
    height = "row_compact"

    def __init__(self, model: PreviewModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, _state: RowState) -> None:
        theme = current()
        tone = str(index.data(PreviewModel.TONE) or "")
        if tone and 0 < index.column() <= len(self._model.columns):
            painter.fillRect(rect, theme.color(f"semantic.{tone}.soft"))
        cell = rect.adjusted(theme.px(8), 0, -theme.px(8), 0)
        text = str(index.data() or "")
        role = f"semantic.{tone}.text" if tone else "text.tertiary" if index.column() == 0 or not text else ""
        if self._model.figure(index.column()):
            painting.paint_number(painter, cell, text, role or "text.primary")
        else:
            painting.paint_text(painter, cell, text or "—", role or "text.primary")


class Preview(QWidget):
    """A head with the filter, the rows below. `narrowed` brings whether only rows with problems are shown."""

    narrowed = Signal(bool)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._chosen: Chosen | None = None
        self._code = ""
        self.model = PreviewModel(clock, self)
        self.table = RowTable("row_compact")
        self.table.setModel(self.model)
        self.table.setItemDelegate(_Delegate(self.model, self.table))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setAccessibleName(self.tr("Preview"))
        self.only = Button("", "triangle-alert", "secondary", "small")
        self.only.setCheckable(True)
        self.only.toggled.connect(self._on_only)
        self._head = SectionHeader(self.tr("Preview"), "", self.only)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(frame(line(self._head, margins=(16, 6, 16, 6)), "Content"))
        outer.addWidget(self.table, 1)

    def show_chosen(self, chosen: Chosen) -> None:
        """The rows of a table."""
        if self._chosen is None or chosen is not self._chosen:
            self._code = ""
            self._set_only(False)
        self._chosen = chosen
        count = chosen.digest.count
        self.only.setText(" " + self.tr("Only rows with problems {count}").replace("{count}", figures.number(count)))
        self.only.setVisible(bool(count))
        if not count:
            self._set_only(False)
        self._fill()

    def show_problems(self, code: str = "") -> None:
        """Only rows with problems, of one kind where it is named."""
        self._code = code
        self._set_only(True)
        self._fill()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_only(self, on: bool) -> None:
        self.only.blockSignals(True)
        self.only.setChecked(on)
        self.only.blockSignals(False)
        self.only.update()

    def _on_only(self, on: bool) -> None:
        self._code = ""
        self._fill()
        self.narrowed.emit(on)

    def _fill(self) -> None:
        if self._chosen is None:
            return
        before = [column.title for column in self.model.columns]
        self.model.show(self._chosen, only_problems=self.only.isChecked(), code=self._code)
        shown = figures.number(len(self.model.lines))
        said = self.tr("the first {count} rows as they will be stored").replace("{count}", shown)
        if self.only.isChecked():
            said = self.tr("{count} rows with problems").replace("{count}", shown)
        self._head.set_quiet(said)
        if before != [column.title for column in self.model.columns] or self.only.isChecked():
            self._fit()

    def _fit(self) -> None:
        """As wide as the first rows need, between a narrow and a wide measure."""
        theme = current()
        metrics = self.table.fontMetrics()
        for column in range(self.model.columnCount()):
            texts = [str(self.model.headerData(column, Qt.Orientation.Horizontal) or "")]
            texts += [str(self.model.index(at, column).data() or "") for at in range(min(len(self.model.lines), 40))]
            wide = max(metrics.horizontalAdvance(text[:60]) for text in texts) + theme.px(24)
            most = 420 if column > len(self.model.columns) else 200
            self.table.setColumnWidth(column, min(max(wide, theme.px(52)), theme.px(most)))
