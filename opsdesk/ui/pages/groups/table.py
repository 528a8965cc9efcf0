"""The groups as rows: a model sorted by its heads, the delegate of its cells, a table whose columns always fit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QHeaderView

from opsdesk.domain.group_query import NEARLY_FULL, CodeState, code_health
from opsdesk.domain.reading import sort_key
from opsdesk.ui.delegates import painting as rows
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.pages.groups.cards import CARD_ROLE, TONES, paint_admins, seat_words
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.tables import RowTable
from opsdesk.ui.wording import figures
from opsdesk.ui.wording import groups as wording

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent

    from opsdesk.domain.groups import GroupCard, GroupClass
    from opsdesk.services.clock import Clock

translate = QCoreApplication.translate
ROOT = QModelIndex()
_FAR = 1 << 62


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its words, its width in px at 100 %, how it sorts, whether the largest stands first at first."""

    key: str
    title: str
    width: int
    order: Callable[[GroupCard], Any]
    falling: bool = False
    right: bool = False


def columns(class_order: Callable[[GroupCard], Any]) -> tuple[Column, ...]:
    """The columns of the table; classes sort as they stand on the board."""
    return (
        Column("name", translate("GroupTable", "Name"), 216, lambda card: sort_key(card.name)),
        Column("class", translate("GroupTable", "Class"), 108, class_order),
        Column("members", translate("GroupTable", "Members"), 152, lambda card: card.members, True),
        Column("joined", translate("GroupTable", "Joined 30 d"), 88, lambda card: card.joined_30, True, True),
        Column("left", translate("GroupTable", "Left 30 d"), 80, lambda card: card.left_30, True, True),
        Column("admins", translate("GroupTable", "Admins"), 92, lambda card: len(card.admins), True),
        Column("code", translate("GroupTable", "Code"), 92, _code_order),
        Column("roster", translate("GroupTable", "Last roster"), 96, lambda card: card.last_roster_at or 0, True),
    )


def _code_order(card: GroupCard) -> int:
    """What dies first stands first, groups without a code last."""
    if card.code is None:
        return _FAR
    return _FAR - 1 if card.code.valid_until_at is None else card.code.valid_until_at


class GroupTableModel(QAbstractTableModel):
    """The groups in sight in the order of one column."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clock = clock
        self.cards: list[GroupCard] = []
        self._classes: dict[int, tuple[int, str]] = {}
        self.columns = columns(self._class_order)
        self.sorted_by, self.falling = "name", False

    def show(self, cards: Sequence[GroupCard], classes: Sequence[GroupClass]) -> None:
        """Show these groups."""
        self.beginResetModel()
        self._classes = {one.id: (at, one.name) for at, one in enumerate(classes)}
        self.cards = list(cards)
        self._order()
        self.endResetModel()

    def sort_by(self, key: str, falling: bool) -> None:
        """Sort by a column; groups that are equal in it stand by name."""
        self.sorted_by, self.falling = key, falling
        self.beginResetModel()
        self._order()
        self.endResetModel()

    def class_name(self, card: GroupCard) -> str:
        """The name of a group's class, empty for none."""
        return self._classes.get(card.class_id or 0, (0, ""))[1]

    def row_of(self, group_id: int) -> int:
        """The row of a group, -1 when it is in none."""
        return next((row for row, card in enumerate(self.cards) if card.id == group_id), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(self.cards)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.cards):
            return None
        card = self.cards[index.row()]
        if role == CARD_ROLE:
            return card
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text(card, self.columns[index.column()].key)
        return None

    def text(self, card: GroupCard, key: str) -> str:
        """What a cell says."""
        return {
            "name": card.name,
            "class": self.class_name(card),
            "members": seat_words(card),
            "joined": f"+{card.joined_30}" if card.joined_30 else "",
            "left": f"−{card.left_30}" if card.left_30 else "",
            "admins": ", ".join(admin.name for admin in card.admins),
            "code": wording.code_pill(code_health(card, self.clock.now())),
            "roster": figures.age(card.last_roster_at, self.clock),
        }[key]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole and column.right:
            return Qt.AlignmentFlag.AlignRight
        return None

    def _class_order(self, card: GroupCard) -> int:
        return self._classes.get(card.class_id or 0, (len(self._classes), ""))[0]

    def _order(self) -> None:
        by = next(column for column in self.columns if column.key == self.sorted_by)
        self.cards.sort(key=lambda card: sort_key(card.name))
        self.cards.sort(key=by.order, reverse=self.falling)


class GroupDelegate(RowDelegate):
    """Paints a cell of the group table."""

    def __init__(self, model: GroupTableModel) -> None:
        super().__init__(model)
        self._model = model

    def paint_cell(self, painter: QPainter, rect: QRect, index: rows.Index, _state: rows.RowState) -> None:
        card: GroupCard | None = index.data(CARD_ROLE)
        if card is None:
            return
        pad = current().px(8)
        cell = rect.adjusted(pad, 0, -pad, 0)
        column = self._model.columns[index.column()]
        text = self._model.text(card, column.key)
        if column.key == "name":
            rows.paint_badge_text(painter, cell, card.platform, text, role="text.primary")
        elif column.key == "members":
            self._paint_seats(painter, cell, card)
        elif column.key == "admins":
            paint_admins(painter, cell, card)
        elif column.key == "code":
            self._paint_code(painter, cell, card, text)
        elif column.right:
            rows.paint_number(painter, cell, text, "text.secondary")
        else:
            rows.paint_text(painter, cell, text or "—", "text.secondary" if text else "text.tertiary", numbers=True)

    def _paint_seats(self, painter: QPainter, cell: QRect, card: GroupCard) -> None:
        theme = current()
        tight = card.full >= NEARLY_FULL
        bar = QRect(cell.left(), cell.top(), theme.px(48), cell.height())
        if card.seats is not None:
            rows.paint_bar(painter, bar, card.full, "semantic.warning.solid" if tight else "accent.mid")
        left = bar.right() + theme.px(10) if card.seats is not None else cell.left()
        room = QRect(left, cell.top(), cell.right() + 1 - left, cell.height())
        role = "semantic.warning.text" if tight else "text.secondary"
        rows.paint_text(painter, room, seat_words(card), role, numbers=True, weight=500 if tight else None)

    def _paint_code(self, painter: QPainter, cell: QRect, card: GroupCard, text: str) -> None:
        health = code_health(card, self._model.clock.now())
        tone = TONES.get(health.state)
        if tone is not None:
            left = cell.adjusted(-current().px(7), 0, current().px(7), 0)
            rows.paint_pill(painter, left, text, tone, "qr-code")
            return
        role = "text.tertiary" if health.state is CodeState.ABSENT else "text.secondary"
        spot = QRect(cell.left(), cell.top(), current().px(13), cell.height())
        draw.icon(painter, spot, "qr-code", role, 13)
        room = QRect(spot.right() + current().px(6), cell.top(), cell.right() - spot.right(), cell.height())
        rows.paint_text(painter, room, text, role, step="small", numbers=True)


class GroupTable(RowTable):
    """`taken` brings the group of the current row, `sorted` the column and order that she chose by a head."""

    taken = Signal(int)
    sorted = Signal(str, bool)

    def __init__(self, clock: Clock, row: str) -> None:
        super().__init__(row)
        self.groups = GroupTableModel(clock, self)
        self.setModel(self.groups)
        self.setItemDelegate(GroupDelegate(self.groups))
        self.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._quiet = False
        head = self.horizontalHeader()
        head.setMinimumSectionSize(20)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.sectionClicked.connect(self._on_head)
        self.selectionModel().currentRowChanged.connect(self._on_current)

    @property
    def current_id(self) -> int:
        """The group of the current row, 0 when there is none."""
        card = self.currentIndex().data(CARD_ROLE)
        return card.id if card is not None else 0

    def show_groups(self, cards: Sequence[GroupCard], classes: Sequence[GroupClass]) -> None:
        """Show these groups; the chosen one stays chosen."""
        held = self.current_id
        self._quiet = True
        self.groups.show(cards, classes)
        self._quiet = False
        self.choose(held)

    def sort_by(self, key: str, falling: bool) -> None:
        """Sort by a column and mark its head."""
        at = next((at for at, column in enumerate(self.groups.columns) if column.key == key), -1)
        if at < 0:
            return
        held = self.current_id
        self._quiet = True
        self.groups.sort_by(key, falling)
        self._quiet = False
        self.choose(held)
        order = Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(at, order)

    def choose(self, group_id: int) -> bool:
        """Make the row of a group the current one in silence; answers whether it is here."""
        row = self.groups.row_of(group_id)
        self._quiet = True
        if row >= 0:
            self.setCurrentIndex(self.groups.index(row, 0))
            self.scrollTo(self.groups.index(row, 0))
        else:
            self.selectionModel().clear()
        self._quiet = False
        return row >= 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() and event.text().isprintable() and event.key() != Qt.Key.Key_Space:
            event.ignore()  # letters are keys of the page
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        """Columns as wide as they like; what is over or short falls to the name, then columns hide from the right."""
        theme, head = current(), self.horizontalHeader()
        room = self.viewport().width()
        shown = list(range(len(self.groups.columns)))
        wide = {at: theme.px(column.width) for at, column in enumerate(self.groups.columns)}
        for drop in (4, 3, 7, 5):
            if sum(wide[at] for at in shown) - wide[0] + theme.px(150) > room:
                shown.remove(drop)
        spare = max(room - sum(wide[at] for at in shown), theme.px(150) - wide[0])
        for at in wide:
            head.setSectionHidden(at, at not in shown)
            head.resizeSection(at, wide[at] + (spare if at == 0 else 0))

    def _on_head(self, section: int) -> None:
        column = self.groups.columns[section]
        again = column.key == self.groups.sorted_by
        falling = not self.groups.falling if again else column.falling
        self.sort_by(column.key, falling)
        self.sorted.emit(column.key, falling)

    def _on_current(self) -> None:
        if not self._quiet and self.current_id:
            self.taken.emit(self.current_id)
