"""The columns of a file: title, first values, where it goes, what its values do, how sure that is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu

from opsdesk.domain.imports import Field, FileKind, Sureness
from opsdesk.domain.mapping import ColumnUse, Policy, meanings_of, policies_of, usual_policy
from opsdesk.ui.delegates import painting
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.tables import RowTable
from opsdesk.ui.wording import figures
from opsdesk.ui.wording import import_columns as wording
from opsdesk.ui.wording.imports import column_meaning

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent

    from opsdesk.domain.imports import ColumnGuess
    from opsdesk.ui.delegates.painting import RowState
    from opsdesk.ui.pages.importing.state import Chosen

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
TITLE, VALUES, GOES, DOES, SURE = range(5)


class MappingModel(QAbstractTableModel):
    """A line a column; `chosen` brings the uses after she changed one."""

    LINE = Qt.ItemDataRole.UserRole
    chosen = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.columns: list[ColumnGuess] = []
        self.uses: list[ColumnUse] = []
        self.troubles: dict[Field, int] = {}
        self.fields: tuple[Field, ...] = ()
        self.new_groups = 0
        self.book = False

    def show(self, chosen: Chosen) -> None:
        """The columns of a table as they stand; the line under the keyboard stays where it is."""
        parsed = chosen.looked.parsed
        columns = list(parsed.columns) if parsed is not None else []
        same = [one.title for one in columns] == [one.title for one in self.columns]
        if not same:
            self.beginResetModel()
        self.columns = columns
        self.uses = list(chosen.mapping().columns)
        self.troubles = chosen.digest.by_field
        self.fields = meanings_of(parsed.kind) if parsed is not None else ()
        would = chosen.looked.would
        self.new_groups = len(would.new_groups) if would is not None else 0
        self.book = parsed is not None and parsed.kind is not FileKind.ROSTER
        if not same:
            self.endResetModel()
        elif columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(columns) - 1, SURE))

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else SURE + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (self.tr("Column in the file"), self.tr("First values"), self.tr("Goes to"), self.tr("Its values"))
        return (*titles, self.tr("How sure"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == self.LINE:
            return index.row()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text(index.row(), index.column())
        return None

    def text(self, row: int, column: int) -> str:
        """What a cell says."""
        guess, use = self.columns[row], self.uses[row]
        if column == TITLE:
            return guess.title or self.tr("Column {n}").replace("{n}", str(guess.at))
        if column == VALUES:
            return " · ".join(guess.first)
        if column == GOES:
            return column_meaning(use.meaning) if use.used else self.tr("Do not import")
        return wording.policy(use.meaning, use.policy) if column == DOES else self.surety(row)[0]

    def surety(self, row: int) -> tuple[str, str]:
        """How sure a column is, as words and a tone: what asks for a look comes first."""
        guess, use = self.columns[row], self.uses[row]
        if not use.used:
            return self.tr("skipped"), "skipped"
        count = self.troubles.get(use.meaning, 0)
        if count:
            return self.tr("{count} to look at").replace("{count}", figures.number(count)), "warning"
        if use.meaning is Field.GROUP and self.new_groups:
            return self.tr("{count} new groups").replace("{count}", figures.number(self.new_groups)), "info"
        if (
            use.meaning is Field.JOINED
            and self.book
            and not any(one.used and one.meaning is Field.GROUP for one in self.uses)
        ):
            return self.tr("needs a group column"), "warning"
        if guess.field is not use.meaning:
            return wording.sureness(Sureness.SAID), "success"
        tones = {Sureness.VALUES: "plain", Sureness.UNKNOWN: "warning"}
        return wording.sureness(guess.sure), tones.get(guess.sure, "success")

    def choose_meaning(self, row: int, meaning: Field) -> None:
        """This column is something else from now on; what its values do is the usual again."""
        if meaning is not self.uses[row].meaning or not self.uses[row].used:
            self._put(row, replace(self.uses[row], meaning=meaning, policy=usual_policy(meaning)))

    def choose_policy(self, row: int, policy: Policy) -> None:
        """What the values of a column do, and of every other column of the same meaning."""
        use = self.uses[row]
        if policy is use.policy:
            return
        if policy is not Policy.SKIP:
            for other, one in enumerate(self.uses):
                if one.used and one.meaning is use.meaning:
                    self.uses[other] = replace(one, policy=policy)
        self._put(row, replace(use, policy=policy))

    def _put(self, row: int, use: ColumnUse) -> None:
        self.uses[row] = use
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.uses) - 1, SURE))
        self.chosen.emit(tuple(self.uses))


class _Delegate(RowDelegate):
    """Title strong, values grey, two boxes that open a menu, a word or pill for how sure."""

    height = 42

    def __init__(self, table: MappingTable) -> None:
        super().__init__(table)
        self._table = table

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, state: RowState) -> None:
        theme, model = current(), self._table.mapping
        row, column = index.row(), index.column()
        used = model.uses[row].used
        cell = rect.adjusted(theme.px(8), 0, -theme.px(8), 0)
        text = model.text(row, column)
        if column == TITLE:
            painting.paint_text(painter, cell, text, "text.primary" if used else "text.tertiary", weight=600)
        elif column == VALUES:
            inner = cell.adjusted(0, 0, -theme.px(28), 0)
            painting.paint_text(painter, inner, text, "text.secondary" if used else "text.disabled")
            arrow = QRect(cell.right() - theme.px(16), cell.top(), theme.px(16), cell.height())
            draw.icon(painter, arrow, "arrow-right", "text.tertiary" if used else "text.disabled", 14)
        elif column in (GOES, DOES):
            self._paint_box(painter, box_in(rect), row, column, self._table.currentIndex() == index and state.active)
        else:
            self._paint_surety(painter, cell, row)

    def _paint_box(self, painter: QPainter, box: QRect, row: int, column: int, focused: bool) -> None:
        theme, model = current(), self._table.mapping
        use = model.uses[row]
        if column == DOES and len(policies_of(use.meaning)) < 2:
            return
        ink = "text.primary" if use.used else "text.tertiary"
        edge = "border.focus" if focused else "border.control" if use.used else "border.default"
        draw.box(painter, box, theme.color("surface.base"), theme.color(edge), theme.px(6), 2 if focused else 1)
        left = box.left() + theme.px(9)
        if column == GOES:
            icon = wording.meaning_icon(use.meaning if use.used else Field.IGNORED)
            side = theme.px(16)
            draw.icon(painter, QRect(left, box.top(), side, box.height()), icon, "text.secondary", 14)
            left += side + theme.px(7)
        room = QRect(left, box.top(), box.right() - left - theme.px(22), box.height())
        painting.paint_text(painter, room, model.text(row, column), ink)
        spot = QRect(box.right() - theme.px(21), box.top(), theme.px(14), box.height())
        draw.icon(painter, spot, "chevrons-up-down", "text.tertiary", 14)

    def _paint_surety(self, painter: QPainter, cell: QRect, row: int) -> None:
        words, tone = self._table.mapping.surety(row)
        if tone == "success":
            painting.paint_icon_text(painter, cell, "check", words, "semantic.success.text")
        elif tone == "skipped":
            painting.paint_text(painter, cell, words, "text.tertiary")
        else:
            icon = {"warning": "triangle-alert", "info": "plus"}.get(tone, "")
            painting.paint_pill(painter, cell, words, tone, icon)


def box_in(rect: QRect) -> QRect:
    """Where the box of a choice stands in its cell, for painting and for hit tests."""
    theme = current()
    high = theme.px(30)
    top = rect.top() + (rect.height() - high) // 2
    return QRect(rect.left() + theme.px(4), top, rect.width() - theme.px(12), high)


_ROOMY = 760
_WIDTHS = {TITLE: (150, 112), GOES: (172, 142), DOES: (158, 134), SURE: (136, 128)}
"""Of each column its width, and its width in a table below _ROOMY; px at 100 %."""


class MappingTable(RowTable):
    """Space or a click opens the choice of a cell, arrows move between them, Delete leaves the column out.

    `entered` for Enter, which goes to the next step.
    """

    entered = Signal()

    def __init__(self) -> None:
        super().__init__(42)
        self.mapping = MappingModel(self)
        self.setModel(self.mapping)
        self.setItemDelegate(_Delegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("Columns of the file"))
        self.menu: QMenu | None = None
        head = self.horizontalHeader()
        head.setSectionResizeMode(VALUES, QHeaderView.ResizeMode.Stretch)
        head.setMinimumSectionSize(current().px(70))
        self.mapping.modelReset.connect(self._first)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside the list of several files there is less room: the choices give some of theirs to the first values."""
        super().resizeEvent(event)
        theme = current()
        for column, (wide, narrow) in _WIDTHS.items():
            self.setColumnWidth(column, theme.px(narrow if self.viewport().width() < theme.px(_ROOMY) else wide))

    def show_chosen(self, chosen: Chosen) -> None:
        """The columns of a table."""
        self.mapping.show(chosen)

    def open_choice(self, row: int, column: int) -> None:
        """Offer what this column can be, or what its values can do."""
        if not 0 <= row < len(self.mapping.uses):
            return
        menu = QMenu(self)
        if column == DOES:
            self._offer_policies(menu, row)
        else:
            self._offer_meanings(menu, row)
        if menu.isEmpty():
            return
        self.menu = menu
        menu.aboutToHide.connect(menu.deleteLater)
        spot = box_in(self.visualRect(self.mapping.index(row, GOES if column != DOES else DOES)))
        menu.popup(self.viewport().mapToGlobal(spot.bottomLeft()))

    def _offer_meanings(self, menu: QMenu, row: int) -> None:
        use = self.mapping.uses[row]
        group = QActionGroup(menu)
        for meaning in (Field.IGNORED, *self.mapping.fields):
            words = self.tr("Do not import") if meaning is Field.IGNORED else column_meaning(meaning)
            act = menu.addAction(words)
            group.addAction(act)
            act.setCheckable(True)
            act.setChecked(meaning is (use.meaning if use.used else Field.IGNORED))
            act.setData(meaning.value)
            act.triggered.connect(lambda _on=False, one=meaning: self.mapping.choose_meaning(row, one))
            if meaning is Field.IGNORED and self.mapping.fields:
                menu.addSeparator()

    def _offer_policies(self, menu: QMenu, row: int) -> None:
        use = self.mapping.uses[row]
        if use.meaning is Field.IGNORED:
            return
        group = QActionGroup(menu)
        for policy in policies_of(use.meaning):
            act = menu.addAction(wording.policy(use.meaning, policy))
            group.addAction(act)
            act.setCheckable(True)
            act.setChecked(policy is use.policy)
            act.setData(policy.value)
            act.triggered.connect(lambda _on=False, one=policy: self.mapping.choose_policy(row, one))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        inside = index.isValid() and box_in(self.visualRect(index)).contains(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.column() in (GOES, DOES) and inside:
            self.open_choice(index.row(), index.column())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, index = event.key(), self.currentIndex()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_F2, Qt.Key.Key_F4) and index.isValid():
            self.open_choice(index.row(), index.column())
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and index.isValid():
            self.mapping.choose_meaning(index.row(), Field.IGNORED)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier or (event.text() and event.text().isprintable()):
            event.ignore()  # steps and letters are keys of the page
        else:
            super().keyPressEvent(event)

    def _first(self) -> None:
        if self.mapping.columns:
            self.setCurrentIndex(self.mapping.index(0, GOES))
