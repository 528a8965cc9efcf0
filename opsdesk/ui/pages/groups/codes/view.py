"""The code shelf: every group's code as a card under what it waits for, and the one in hand beside them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from opsdesk import words
from opsdesk.domain.code_shelf import ShelfNeed, ShelfOrder, ShelfQuery
from opsdesk.ui.pages.groups.codes.again import PosterRenewal
from opsdesk.ui.pages.groups.codes.deeds import CodeDeeds
from opsdesk.ui.pages.groups.codes.panel import ShelfPanel
from opsdesk.ui.pages.groups.codes.shelf_list import ShelfList
from opsdesk.ui.pages.groups.pictures import holds_codes, sources_in
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.chip import Chip
from opsdesk.ui.widgets.empty import EmptyAct, EmptyState
from opsdesk.ui.widgets.filter_bar import FilterBar
from opsdesk.ui.widgets.layouts import column, frame
from opsdesk.ui.widgets.panel import DOCK_FROM, PanelSplit
from opsdesk.ui.widgets.search_field import SearchField
from opsdesk.ui.widgets.text import PlainLabel
from opsdesk.ui.wording import code_shelf as wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QResizeEvent, QShowEvent

    from opsdesk.domain.groups import GroupCard
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.groups.codes.hand import ShelfHand
    from opsdesk.ui.widgets.loading import ProgressLine


_MINUTE_MS = 60_000


class CodesView(QWidget):
    """`taken` brings the group in hand; `changed` when what the rail and the status bar say is another."""

    taken = Signal(int)
    changed = Signal()

    def __init__(self, context: Context, hand: ShelfHand, line: ProgressLine, parent: QWidget) -> None:
        """`hand` takes what is pasted and dropped; `line` shows how far long work is."""
        super().__init__(parent)
        self.sight, self.hand = hand.sight, hand
        self.deeds = CodeDeeds(context, self)
        self.renewal = PosterRenewal(context, line, self)
        self.list = ShelfList(context.desk.clock)
        self.panel = ShelfPanel(context, self.deeds, hand, self.renewal)
        self._nothing: QWidget | None = None
        self.setAcceptDrops(True)
        # Time runs out without a change to the desk.
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(lambda: self.take(self.sight.query))
        self._make_bar()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        inside = frame(column(self.bar, self._stack, gap=0), "Content")
        self.split = PanelSplit(inside, self.panel)
        self.setLayout(column(self.split, gap=0))
        self._connect()

    def _make_bar(self) -> None:
        self.search = SearchField(self.tr("Group"), width=160)
        self.bar = FilterBar(self.search, filters=False)
        self._legend = PlainLabel(self.tr("ring: time left of 7 days"), "small", "tertiary")
        self.bar.add(self._legend)
        self.search.textChanged.connect(lambda text: self.take(replace(self.sight.query, text=text.strip())))

    def _connect(self) -> None:
        self.search.entered.connect(self.focus_list)
        self.search.left.connect(self.focus_list)
        self.list.taken.connect(self._on_taken)
        self.list.previewed.connect(self.split.toggle)
        self.list.opened.connect(lambda _index: self.split.set_open(True))
        self.list.dropped.connect(self.hand.take)

    def show_cards(self, cards: Sequence[GroupCard]) -> None:
        """Put these groups on the shelf."""
        self.sight.read(cards)
        self._show()

    def take(self, query: ShelfQuery) -> None:
        """Look at the codes of another query."""
        self.sight.look(query)
        if self.search.text().strip() != query.text:
            self.search.blockSignals(True)
            self.search.setText(query.text)
            self.search.blockSignals(False)
        self._show()

    def choose(self, group_id: int) -> None:
        """Take a group in hand; what the query leaves out comes into sight for it."""
        if self.sight.of(group_id) is None:
            return
        if not self.list.choose(group_id):
            self.sight.group_id = group_id
            self.take(ShelfQuery(order=self.sight.query.order))
            self.list.choose(group_id)

    def paste(self) -> None:
        """Ctrl V: the code on the clipboard, for the group in hand."""
        self.hand.paste(self.sight.group_id)

    def focus_list(self) -> None:
        """The keyboard to the cards."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """Close the panel over the list, else drop the query. Answers whether there was something to do."""
        if not self.split.docked and self.split.is_open:
            self.split.set_open(False)
        elif self.sight.query.narrows:
            self.take(ShelfQuery(order=self.sight.query.order))
        else:
            return False
        return True

    def set_editing(self, on: bool) -> None:
        """A long write begins or has ended."""
        self.list.set_editing(on)
        self.panel.set_editing(on)
        self.setAcceptDrops(on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._legend.setVisible(self.window().width() >= current().px(DOCK_FROM))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if holds_codes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """On the panel for its group; elsewhere the group is found by what was dropped."""
        event.acceptProposedAction()
        on_panel = self.panel.isVisible() and self.panel.rect().contains(
            self.panel.mapFrom(self, event.position().toPoint())
        )
        self.hand.take(sources_in(event.mimeData()), self.panel.group_id if on_panel else 0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()

    def _show(self) -> None:
        self._chips()
        lines = self.sight.lines()
        self.sight.group_id = self.list.show_lines(lines, self.sight.group_id)
        self.panel.show_shelved(self.sight.in_hand)
        self._show_nothing(empty=not lines)
        self.changed.emit()

    def _show_nothing(self, *, empty: bool) -> None:
        """A query that finds nothing says so."""
        if self._nothing is not None:
            self._stack.removeWidget(self._nothing)
            self._nothing.deleteLater()
            self._nothing = None
        if empty:
            drop = EmptyAct(self.tr("Show all codes"), partial(self.take, ShelfQuery(order=self.sight.query.order)))
            if self.sight.query.narrows and self.sight.shelf:
                self._nothing = EmptyState("search", self.tr("No code fits"), "", drop)
            else:
                self._nothing = EmptyState("calm", self.tr("No group is running, so no code is needed"))
            self._stack.addWidget(self._nothing)
        self._stack.setCurrentWidget(self._nothing or self.list)

    def _on_taken(self, group_id: int) -> None:
        self.sight.group_id = group_id
        self.panel.show_shelved(self.sight.in_hand)
        self.taken.emit(group_id)

    def _chips(self) -> None:
        query = self.sight.query
        order = Chip(self.tr("sorted by"), wording.order(query.order), "choice")
        order.edited.connect(lambda: self._open_orders(order))
        place = words.platform(query.platform) if query.platform is not None else self.tr("any")
        platform = Chip(self.tr("platform"), place, "choice")
        platform.edited.connect(lambda: self._open_platforms(platform))
        chips = [order, platform]
        if query.need is not None:
            need = Chip("", wording.need(query.need))
            need.removed.connect(partial(self.take, replace(query, need=None)))
            need.edited.connect(lambda: self._open_needs(need))
            chips.append(need)
        self.bar.chips(chips)

    def _open_orders(self, under: QWidget) -> None:
        entries = [(wording.order(one), replace(self.sight.query, order=one)) for one in ShelfOrder]
        self._open_menu(under, entries)

    def _open_platforms(self, under: QWidget) -> None:
        query = self.sight.query
        places = [(words.platform(one), replace(query, platform=one)) for one in self.sight.platforms()]
        self._open_menu(under, [(self.tr("any"), replace(query, platform=None)), *places])

    def _open_needs(self, under: QWidget) -> None:
        self._open_menu(under, [(wording.need(one), replace(self.sight.query, need=one)) for one in ShelfNeed])

    def _open_menu(self, under: QWidget, entries: Sequence[tuple[str, ShelfQuery]]) -> None:
        menu = QMenu(self)
        for text, query in entries:
            action = menu.addAction(text, partial(self.take, query))
            action.setCheckable(True)
            action.setChecked(query == self.sight.query)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(under.mapToGlobal(under.rect().bottomLeft()))
