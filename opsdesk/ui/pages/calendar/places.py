"""Where a post goes: a list of groups and own accounts to tick, found by typing, whole classes at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy

from opsdesk.ui.delegates import painting as cells
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.finding import match_text
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.layouts import column, row
from opsdesk.ui.widgets.search_field import SearchField
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.tables import RowList
from opsdesk.ui.widgets.text import PlainLabel
from opsdesk.ui.wording import posts as post_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPainter

    from opsdesk.domain.platforms import Platform
    from opsdesk.services.desk import Desk

ROOT = QModelIndex()
_ROW = 30


@dataclass(frozen=True, slots=True)
class PlaceKey:
    """A group, or an own account."""

    group_id: int | None = None
    channel_id: int | None = None


@dataclass(frozen=True, slots=True)
class PlaceLine:
    key: PlaceKey
    name: str
    platform: Platform
    beside: str
    class_id: int | None = None


def read_places(desk: Desk, *, channels: bool = True) -> tuple[list[PlaceLine], list[tuple[int, str]]]:
    """(groups and accounts by platform and name, classes of groups)."""
    classes = [(one.id, one.name) for one in desk.groups.classes()]
    names = dict(classes)
    lines = [
        PlaceLine(PlaceKey(card.id), card.name, card.platform, names.get(card.class_id or 0, ""), card.class_id)
        for card in desk.groups.cards()
    ]
    if channels:
        lines += [PlaceLine(PlaceKey(None, one.id), one.name, one.platform, "@") for one in desk.materials.channels()]
    return lines, classes


class PlaceModel(QAbstractListModel):
    """Lines that a search leaves, each ticked or not; `fixed` are those where it was posted."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[PlaceLine] = []
        self.shown: list[PlaceLine] = []
        self.chosen: set[PlaceKey] = set()
        self.fixed: frozenset[PlaceKey] = frozenset()

    def find(self, text: str) -> None:
        """Leave the lines whose name or class a text finds; what is ticked comes first."""
        self.beginResetModel()
        found = [one for one in self.lines if match_text(f"{one.name} {one.beside}", text) is not None]
        self.shown = sorted(found, key=lambda one: one.key not in self.chosen) if not text else found
        self.endResetModel()

    def refresh(self) -> None:
        """The ticks are others; the order stays under the pointer."""
        if self.shown:
            self.dataChanged.emit(self.index(0), self.index(len(self.shown) - 1))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self.shown[index.row()].name if role == Qt.ItemDataRole.DisplayRole else None


class _PlaceDelegate(RowDelegate):
    height = _ROW

    def __init__(self, model: PlaceModel) -> None:
        super().__init__(model)
        self._model = model

    def paint_cell(self, painter: QPainter, rect: QRect, index: cells.Index, _state: cells.RowState) -> None:
        theme = current()
        line = self._model.shown[index.row()]
        left = rect.left() + theme.px(8)
        check = QRect(left, rect.top(), theme.px(16), rect.height())
        if line.key in self._model.fixed:
            draw.icon(painter, check, "check", "accent.solid", 15)
        else:
            cells.paint_check(painter, check, line.key in self._model.chosen)
        left = check.right() + theme.px(9)
        right = rect.right() - theme.px(10)
        beside = self.tr("account") if line.key.channel_id is not None else line.beside
        if line.key in self._model.fixed:
            beside = self.tr("posted")
        wide = draw.advance(beside, theme.font("small")) + 2
        draw.text(
            painter, QRect(right - wide, rect.top(), wide, rect.height()), beside, theme.font("small"),
            theme.color("text.tertiary"), draw.RIGHT,
        )  # fmt: skip
        room = QRect(left, rect.top(), right - wide - left - theme.px(8), rect.height())
        cells.paint_badge_text(painter, room, line.platform, line.name, role="text.primary")


class PlaceChooser(QFrame):
    """`changed` says that a tick is another. `account_wanted` asks for a new own account."""

    changed = Signal()
    account_wanted = Signal()

    def __init__(self, rows: int = 7, *, accounts: bool = True) -> None:
        super().__init__()
        self._rows = rows
        self._classes: list[tuple[int, str]] | None = None
        self._none = PlainLabel(self.tr("No group yet: add one in Groups"), "small", "tertiary", wrap=True)
        self.model = PlaceModel()
        self.model.setParent(self)
        self.search = SearchField(self.tr("Group, class, account"), key="")
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.search.textChanged.connect(self.model.find)
        self.list = RowList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_PlaceDelegate(self.model))
        self.list.setSelectionMode(RowList.SelectionMode.SingleSelection)
        self.list.clicked.connect(self._toggle)
        self.list.opened.connect(self._toggle)
        self.list.previewed.connect(lambda: self._toggle(self.list.currentIndex()))
        self.search.entered.connect(self._enter_list)
        self.classes = Button(self.tr("Class"), "layers", "ghost", "small")
        self.classes.setMenu(QMenu(self.classes))
        self.account = Button(self.tr("Add an own account"), "plus", "ghost", "small", clicked=self.account_wanted.emit)
        self.account.setVisible(accounts)
        self._head = SectionHeader(self.tr("Goes to"), "", self.classes)
        self.setLayout(column(self._head, self.search, self.list, self._none, row(self.account, None), gap=6))

    def show_places(self, lines: list[PlaceLine], classes: list[tuple[int, str]]) -> None:
        """What there is to choose from."""
        if lines == self.model.lines and classes == self._classes:
            return
        self.model.lines, self._classes = lines, classes
        self.model.find(self.search.text())
        self.list.setFixedHeight(min(len(lines), self._rows) * current().px(_ROW))
        self._none.setVisible(not lines)
        for part in (self.search, self.list, self.classes):
            part.setVisible(bool(lines))
        menu = self.classes.menu()
        menu.clear()
        for class_id, name in classes:
            menu.addAction(name.replace("&", "&&"), partial(self._take_class, class_id))
        if classes:
            menu.addSeparator()
        menu.addAction(self.tr("All groups"), partial(self._take_class, None))
        menu.addAction(self.tr("None"), self._clear)

    def choose(self, chosen: Iterable[PlaceKey], fixed: Iterable[PlaceKey] = ()) -> None:
        """Show these ticks without announcing them; those in `fixed` cannot be taken back."""
        wanted, kept = set(chosen), frozenset(fixed)
        if (wanted, kept) != (self.model.chosen, self.model.fixed):
            fresh = not self.model.chosen & wanted
            self.model.chosen, self.model.fixed = wanted, kept
            if fresh:
                self.model.find(self.search.text())
            self.model.refresh()
        self._count()

    @property
    def group_ids(self) -> tuple[int, ...]:
        """The groups that are ticked, in the order of the list."""
        return tuple(
            one.key.group_id
            for one in self.model.lines
            if one.key in self.model.chosen and one.key.group_id is not None
        )

    @property
    def channel_ids(self) -> tuple[int, ...]:
        """The own accounts that are ticked."""
        return tuple(
            one.key.channel_id
            for one in self.model.lines
            if one.key in self.model.chosen and one.key.channel_id is not None
        )

    def _toggle(self, index: QModelIndex) -> None:
        if index.isValid():
            key = self.model.shown[index.row()].key
            if key not in self.model.fixed:
                self.model.chosen ^= {key}
                self._announce()

    def _take_class(self, class_id: int | None) -> None:
        """All groups of a class; when all are ticked already, none of them."""
        keys = {
            one.key
            for one in self.model.lines
            if one.key.group_id is not None and (class_id is None or one.class_id == class_id)
        }
        if keys <= self.model.chosen:
            self.model.chosen -= keys - self.model.fixed
        else:
            self.model.chosen |= keys
        self._announce()

    def _clear(self) -> None:
        self.model.chosen = set(self.model.fixed)
        self._announce()

    def _announce(self) -> None:
        self.model.refresh()
        self._count()
        self.changed.emit()

    def _enter_list(self) -> None:
        self.list.setFocus()
        if self.model.shown and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0))

    def _count(self) -> None:
        count = len(self.model.chosen)
        self._head.set_quiet(post_words.places(count) if count else self.tr("nowhere yet"))
