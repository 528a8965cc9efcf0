"""What is done with the group in hand and with classes: moving, cutting, pasting, renaming, adding."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from opsdesk.domain.group_query import NO_CLASS
from opsdesk.domain.platforms import Platform
from opsdesk.ui.pages.groups.forms import ClassForm, NewGroup
from opsdesk.ui.theme.theme import current
from opsdesk.ui.wording import groups as wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractItemView, QWidget

    from opsdesk.domain.groups import GroupClass
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.groups.board import Board
    from opsdesk.ui.pages.groups.deeds import GroupDeeds
    from opsdesk.ui.pages.groups.panel import GroupPanel
    from opsdesk.ui.pages.groups.sight import GroupSight
    from opsdesk.ui.widgets.panel import PanelSplit


class GroupHand(QObject):
    """`added` brings the id of a new group."""

    added = Signal(int)

    def __init__(self, context: Context, sight: GroupSight, deeds: GroupDeeds, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._sight, self._deeds, self._page = context, sight, deeds, page
        self._cut = 0

    def hold(
        self, board: Board, panel: GroupPanel, split: PanelSplit, view: Callable[[], QAbstractItemView | None]
    ) -> None:
        """The parts of the page it works on; `view` answers the list in sight."""
        self._board, self._panel, self._split, self._view = board, panel, split, view

    @property
    def holds(self) -> bool:
        """Whether a group waits to be put down."""
        return bool(self._cut)

    def put(self, group_id: int, class_id: int) -> None:
        """Put a group into a class."""
        card = self._sight.card_of(group_id)
        self.let_go()
        if card is not None:
            self._sight.group_id = group_id
            self._deeds.move(card, class_id, self._sight.classes)

    def trash(self) -> None:
        """Move the chosen group to the bin."""
        card = self._sight.card
        if card is not None:
            self._deeds.trash(card)

    def rename(self) -> None:
        """F2: open the name of the chosen group for editing."""
        if self._sight.card is not None:
            self._split.set_open(True, animate=False)
            self._panel.head.rename()

    def add_admin(self) -> None:
        """A: open the chooser of members."""
        if self._sight.card is not None:
            self._split.set_open(True, animate=False)
            self._panel.choose_admin()

    def cut(self) -> None:
        """Ctrl X: the chosen group waits to be put down."""
        if self._sight.card is not None and self._board.isVisible():
            self._cut = self._sight.group_id
            self._board.set_cut(self._cut)
            self._context.notify.say(self.tr("Go to a class and press Ctrl V to put it there"))

    def let_go(self) -> None:
        """No group waits any more."""
        self._cut = 0
        self._board.set_cut(0)

    def paste(self) -> None:
        """Ctrl V: put a group down in the class of the keyboard, or paste the code on the clipboard."""
        if self._cut:
            self.put(self._cut, self._board.class_id)
        elif self._sight.card is not None:
            self._panel.code.paste_wanted.emit(False)

    def open_move_menu(self) -> None:
        """M: a menu of the classes at the chosen card."""
        card = self._sight.card
        if card is None:
            return
        menu, theme = QMenu(self._page), current()
        for one in self._sight.classes:
            action = menu.addAction(theme.icon(wording.BASIS_ICONS[one.basis]), one.name.replace("&", "&&"))
            action.triggered.connect(partial(self.put, card.id, one.id))
            action.setEnabled(one.id != card.class_id)
        action = menu.addAction(theme.icon("circle-dashed"), wording.no_class(), partial(self.put, card.id, NO_CLASS))
        action.setEnabled(card.class_id is not None)
        menu.addSeparator()
        menu.addAction(theme.icon("plus"), self.tr("New class…"), self.new_class)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._spot())
        first = next((action for action in menu.actions() if action.isEnabled()), None)
        if first is not None:
            menu.setActiveAction(first)

    def _spot(self) -> QPoint:
        """Under the chosen card or row, for its menu."""
        view, theme = self._view(), current()
        if view is None or not view.currentIndex().isValid():
            return self._page.mapToGlobal(QPoint(theme.px(24), theme.px(110)))
        rect = view.visualRect(view.currentIndex())
        return view.viewport().mapToGlobal(QPoint(rect.left() + theme.px(20), rect.center().y()))

    def add_group(self, class_id: int) -> None:
        """Ask for a new group in a class."""
        card = self._sight.card
        platform = card.platform if card is not None else Platform.WECHAT
        form = NewGroup(self._page.window(), self._context.desk, self._sight.classes, class_id, platform)
        form.added.connect(self.added)
        form.ask(lambda _key: None)

    def new_class(self) -> None:
        """Ask for a new class."""
        self._ask_class(None)

    def edit_class(self, one: GroupClass) -> None:
        """Ask for another name or rule of a class."""
        self._ask_class(one)

    def _ask_class(self, one: GroupClass | None) -> None:
        form = ClassForm(self._page.window(), self._deeds.save_class, self._context.desk.currency, one)
        form.ask(lambda _key: None)

    def open_class_menu(self, class_id: int, point: QPoint) -> None:
        """What can be done with a class."""
        one = self._sight.class_of(class_id)
        if one is None:
            return
        menu, theme = QMenu(self._page), current()
        menu.addAction(theme.icon("pencil-line"), self.tr("Edit the class…"), partial(self.edit_class, one))
        menu.addAction(theme.icon("trash-2"), self.tr("Remove the class"), partial(self._deeds.remove_class, one))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)
