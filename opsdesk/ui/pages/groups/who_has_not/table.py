"""The list of who has not: a tick, who it is, the tier, when they last spoke and were last reminded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal

from opsdesk import words
from opsdesk.ui.delegates import painting
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.pages.groups.who_has_not import texts
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.tables import Header, RowTable

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent

    from opsdesk.domain.who_has_not import Person
    from opsdesk.services.clock import Clock
    from opsdesk.ui.delegates.painting import RowState

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
CHECK, NAME, CARD, TIER, SPOKE, REMINDED = range(6)
PERSON_ROLE, TICKED_ROLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_WIDE = {CHECK: 38, CARD: 100, TIER: 80, SPOKE: 92, REMINDED: 104}
_NAME = 130


class ChaseModel(QAbstractTableModel):
    """`people` in the order of their reading; `unticked` are left out of the portions."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.clock = clock
        self.people: list[Person] = []
        self.unticked: set[int] = set()

    def show(self, people: list[Person], unticked: set[int]) -> None:
        """Another list."""
        self.beginResetModel()
        self.people, self.unticked = people, unticked
        self.endResetModel()

    def changed(self) -> None:
        """Ticks are other ones."""
        if self.people:
            self.dataChanged.emit(self.index(0, CHECK), self.index(len(self.people) - 1, REMINDED))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, CHECK, CHECK)

    @property
    def state(self) -> str:
        """The tick of all: on, some, off."""
        left_out = sum(one.id in self.unticked for one in self.people)
        return "on" if not left_out else "off" if left_out == len(self.people) else "some"

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else REMINDED + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        person = self.people[index.row()]
        if role == PERSON_ROLE:
            return person
        if role == TICKED_ROLE:
            return person.id not in self.unticked
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(person, index.column())
        return None

    def text(self, person: Person, column: int) -> str:
        """What a cell says."""
        if column == NAME:
            return person.name
        if column == CARD:
            return person.card
        if column == TIER:
            return words.tier(person.tier) if person.tier else ""
        if column == SPOKE:
            return texts.ago(person.last_spoke_at, self.clock)
        return texts.reminded(person.reminded_at, self.clock) if column == REMINDED else ""

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Header.CHECK_ROLE and section == CHECK:
            return self.state
        return titles()[section] if role == Qt.ItemDataRole.DisplayRole else None


def titles() -> tuple[str, ...]:
    """The heads of the columns, also of the exported list."""
    translate = QCoreApplication.translate
    return (
        "",
        translate("WhoHasNot", "Nickname"),
        translate("WhoHasNot", "Group card"),
        translate("WhoHasNot", "Tier"),
        translate("WhoHasNot", "Last spoke"),
        translate("WhoHasNot", "Last reminded"),
    )


class _Delegate(RowDelegate):
    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, _state: RowState) -> None:
        person: Person = index.data(PERSON_ROLE)
        theme = current()
        cell = rect.adjusted(theme.px(8), 0, -theme.px(8), 0)
        column = index.column()
        if column == CHECK:
            painting.paint_check(painter, rect.adjusted(theme.px(8), 0, 0, 0), bool(index.data(TICKED_ROLE)))
        elif column == NAME:
            star = theme.px(20) if person.starred else 0
            room = cell.adjusted(0, 0, -star, 0)
            end = painting.paint_avatar_name(painter, room, person.id, person.name, strong=person.starred)
            if person.starred:
                painting.paint_star(painter, QRect(end + theme.px(4), cell.top(), theme.px(16), cell.height()), True)
        elif column == TIER and person.tier is not None:
            painting.paint_tier_pill(painter, cell, person.tier, words.tier(person.tier))
        else:
            quiet = (column == REMINDED and person.reminded_at is None) or (
                column == SPOKE and person.last_spoke_at is None
            )
            role = "text.tertiary" if quiet else "text.secondary"
            painting.paint_text(painter, cell, str(index.data() or ""), role, numbers=column in (SPOKE, REMINDED))


class ChaseTable(RowTable):
    """`ticked` after a tick changed, `posted` for Space: posted, next."""

    ticked = Signal()
    posted = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.chase = ChaseModel(clock)
        self.setModel(self.chase)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(QCoreApplication.translate("WhoHasNot", "Who has not"))
        head = self.horizontalHeader()
        head.setSortIndicatorShown(False)
        head.setMinimumSectionSize(current().px(30))
        head.sectionClicked.connect(self._on_head)
        self.opened.connect(lambda index: self.tick([index.row()]))
        self.previewed.connect(self.posted)

    def show_people(self, people: list[Person], unticked: set[int]) -> None:
        """Another list, the scrolling and the current row kept where they can be."""
        held, at = self.currentIndex().data(PERSON_ROLE), self.verticalScrollBar().value()
        self.chase.show(people, unticked)
        row = next((n for n, one in enumerate(people) if held is not None and one.id == held.id), -1)
        if row >= 0:
            self.setCurrentIndex(self.chase.index(row, NAME))
        self.verticalScrollBar().setValue(at)
        self._fit()

    def tick(self, rows: list[int]) -> None:
        """Turn the ticks of these rows."""
        for key in (self.chase.people[row].id for row in rows):
            self.chase.unticked ^= {key}
        self.chase.changed()
        self.ticked.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == CHECK and event.button() is Qt.MouseButton.LeftButton:
            self.tick([index.row()])
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_X and not event.modifiers():
            self.tick(sorted({index.row() for index in self.selectionModel().selectedRows()}))
        elif event.text() and event.text().isprintable() and event.key() != Qt.Key.Key_Space:
            event.ignore()  # letters are keys of the page
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _on_head(self, section: int) -> None:
        if section == CHECK:
            on = self.chase.state == "on"
            everybody = {one.id for one in self.chase.people}
            self.chase.unticked -= everybody
            self.chase.unticked |= everybody if on else set()
            self.chase.changed()
            self.ticked.emit()

    def _fit(self) -> None:
        """Columns as wide as they like, the name takes the rest; cards and speaking hide where there is no room."""
        theme, head = current(), self.horizontalHeader()
        shown = [CHECK, TIER, SPOKE, REMINDED]
        if any(one.card for one in self.chase.people):
            shown.insert(1, CARD)
        room = self.viewport().width()
        for drop in (SPOKE, CARD, TIER):
            if sum(theme.px(_WIDE[at]) for at in shown) + theme.px(_NAME) > room and drop in shown:
                shown.remove(drop)
        for at, wide in _WIDE.items():
            head.setSectionHidden(at, at not in shown)
            head.resizeSection(at, theme.px(wide))
        head.resizeSection(NAME, max(room - sum(theme.px(_WIDE[at]) for at in shown), theme.px(_NAME)))
