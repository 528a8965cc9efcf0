"""The board: a column per class of groups, side by side, cards moved between them by hand or by key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea

from opsdesk.domain.group_query import NO_CLASS
from opsdesk.ui.pages.groups.cards import CardDelegate
from opsdesk.ui.pages.groups.column import CardList, Column
from opsdesk.ui.theme.theme import current
from opsdesk.ui.wording import groups as wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.domain.groups import GroupCard, GroupClass
    from opsdesk.services.clock import Clock

_EDGE, _SCROLL = 40, 14


class Board(QScrollArea):
    """`taken` brings the group of the chosen card, `moved` a group and the class it was put into.

    Classes are named by their id, NO_CLASS for none.
    """

    taken = Signal(int)
    opened = Signal(int)
    previewed = Signal()
    moved = Signal(int, int)
    add_wanted = Signal(int)
    class_menu_wanted = Signal(int, QPoint)

    def __init__(self, clock: Clock, currency: str) -> None:
        super().__init__()
        self._clock, self._currency = clock, currency
        self._delegate = CardDelegate(clock, self)
        self._columns: dict[int, Column] = {}
        self._order: list[int] = []
        self._current: int = NO_CLASS
        inside = QFrame()
        inside.setObjectName("Content")
        self._row = QHBoxLayout(inside)
        theme = current()
        self._row.setContentsMargins(theme.px(14), 0, theme.px(14), theme.px(14))
        self._row.setSpacing(theme.px(10))
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_groups(self, classes: Sequence[GroupClass], cards: Sequence[GroupCard], only: int | None) -> None:
        """Show the groups by their classes; `only` is the one class to show."""
        by_class: dict[int, list[GroupCard]] = {one.id: [] for one in classes}
        for card in cards:
            by_class.setdefault(card.class_id or NO_CLASS, []).append(card)
        if not classes:
            by_class.setdefault(NO_CLASS, [])
        order = [one.id for one in classes] + ([NO_CLASS] if NO_CLASS in by_class else [])
        if only is not None:
            order = [key for key in order if key == only] or [NO_CLASS]
        self._arrange(order)
        named = {one.id: one for one in classes}
        for key in order:
            self._fill(self._columns[key], named.get(key), by_class.get(key, []), alone=len(order) == 1)

    @property
    def current_list(self) -> CardList | None:
        """The list the keyboard belongs to."""
        column = self._columns.get(self._current)
        if column is None and self._order:
            column = self._columns[self._order[0]]
        return column.list if column is not None else None

    @property
    def class_id(self) -> int:
        """The class of the column the keyboard is in."""
        return self._current

    def column(self, class_id: int) -> Column:
        """The column of a class. Raises KeyError when it is not shown."""
        return self._columns[class_id]

    def choose(self, group_id: int) -> bool:
        """Mark the card of a group and bring it into sight; answers whether it is on the board."""
        found = False
        for key in self._order:
            column = self._columns[key]
            if column.list.choose(group_id):
                self._current, found = key, True
                self.ensureWidgetVisible(column, 0, 0)
        return found

    def set_cut(self, group_id: int) -> None:
        """Show a card as waiting to be put down, or none with 0."""
        self._delegate.cut = group_id
        self._repaint()

    def set_editing(self, on: bool) -> None:
        """Switch off what writes."""
        for column in self._columns.values():
            column.list.setDragEnabled(on)
            column.setAcceptDrops(on)
            column.add_button.setEnabled(on)
            column.more.setEnabled(on)

    def step(self, by: int) -> None:
        """Take the keyboard to the column beside, to the card at the same height."""
        if self._current not in self._order:
            return
        at = self._order.index(self._current) + by
        if not 0 <= at < len(self._order):
            return
        row = self._columns[self._current].list.currentIndex().row()
        self._current = self._order[at]
        column = self._columns[self._current]
        cards = column.list.cards.cards
        if cards:
            card = cards[min(max(row, 0), len(cards) - 1)]
            column.list.choose(card.id)
            self._on_taken(self._current, card.id)
        column.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(column, 0, 0)

    def _arrange(self, order: list[int]) -> None:
        """Make the columns that are missing, let go of those no longer wanted, put them in order."""
        for key in [key for key in self._columns if key not in order]:
            gone = self._columns.pop(key)
            self._row.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for key in order:
            if key not in self._columns:
                self._columns[key] = self._new_column(key)
        if order != self._order or self._row.count() != len(order) + 1:
            while self._row.count():
                self._row.takeAt(0)
            for key in order:
                self._row.addWidget(self._columns[key], 1)
            self._row.addStretch(0)
        self._order = order

    def _new_column(self, key: int) -> Column:
        column = Column(key, "", "", self._delegate, self._clock)
        column.dropped.connect(lambda group: self.moved.emit(group, key))
        column.hovered.connect(self._scroll_to)
        column.add_wanted.connect(partial(self.add_wanted.emit, key))
        column.menu_wanted.connect(lambda point: self.class_menu_wanted.emit(key, point))
        cards = column.list
        cards.taken.connect(partial(self._on_taken, key))
        cards.lifted.connect(self._on_lifted)
        cards.stepped.connect(self.step)
        cards.previewed.connect(self.previewed)
        cards.opened.connect(lambda _index: self.opened.emit(cards.current_id))
        return column

    def _fill(self, column: Column, one: GroupClass | None, cards: list[GroupCard], *, alone: bool) -> None:
        if one is None:
            column.show_class(wording.no_class(), "", "circle-dashed", self.tr("Drop to take it out of its class"))
        else:
            sentence = self.tr("Drop to mark as {name}").replace("{name}", one.name)
            rule = wording.class_rule(one, self._currency)
            column.show_class(one.name, rule, wording.BASIS_ICONS[one.basis], sentence)
        column.spread(alone)
        column.show_cards(cards)

    def _on_taken(self, key: int, group_id: int) -> None:
        self._current = key
        for other, column in self._columns.items():
            if other != key:
                column.list.choose(0)
        self.taken.emit(group_id)

    def _on_lifted(self, group_id: int) -> None:
        self._delegate.ghost = group_id
        self._repaint()

    def _repaint(self) -> None:
        for column in self._columns.values():
            column.list.viewport().update()

    def _scroll_to(self, point: QPoint) -> None:
        """While a card hangs near the edge, bring the columns beyond it into sight."""
        x, edge, bar = self.viewport().mapFromGlobal(point).x(), current().px(_EDGE), self.horizontalScrollBar()
        if x < edge:
            bar.setValue(bar.value() - current().px(_SCROLL))
        elif x > self.viewport().width() - edge:
            bar.setValue(bar.value() + current().px(_SCROLL))
