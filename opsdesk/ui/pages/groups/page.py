"""The groups: a board of classes or a table, the group beside it, what needs her in the rail."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QStackedWidget

from opsdesk.domain.batches import Looked
from opsdesk.domain.code_shelf import ShelfNeed
from opsdesk.domain.group_query import NO_CLASS, GroupNeed, GroupQuery
from opsdesk.domain.members import MemberQuery
from opsdesk.domain.platforms import GROUP_PLATFORMS
from opsdesk.ui.pages.groups import nothing, rail
from opsdesk.ui.pages.groups.board import Board
from opsdesk.ui.pages.groups.codes.place import CodesPlace
from opsdesk.ui.pages.groups.deeds import GroupDeeds
from opsdesk.ui.pages.groups.filters import GroupFilters
from opsdesk.ui.pages.groups.hand import GroupHand
from opsdesk.ui.pages.groups.page_keys import keys
from opsdesk.ui.pages.groups.page_offers import offers
from opsdesk.ui.pages.groups.panel import GroupPanel
from opsdesk.ui.pages.groups.roster_diff.place import RosterDiffPlace
from opsdesk.ui.pages.groups.sight import GroupSight
from opsdesk.ui.pages.groups.table import GroupTable
from opsdesk.ui.pages.groups.who_has_not.place import WhoHasNotPlace
from opsdesk.ui.pages.page import Page
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.layouts import column, frame
from opsdesk.ui.widgets.panel import DOCK_FROM, PanelSplit
from opsdesk.ui.widgets.segmented import Segment, Segmented
from opsdesk.ui.widgets.text import PlainLabel
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QAbstractItemView, QWidget

    from opsdesk.domain.changes import Changes
    from opsdesk.ui.context import Context
    from opsdesk.ui.finding import PaletteItem
    from opsdesk.ui.keys import Key
    from opsdesk.ui.rail import RailSection
    from opsdesk.ui.widgets.status_bar import StatusItem

_TABLES = (
    "community_group",
    "group_class",
    "class",
    "group_code",
    "group_admin",
    "welcome",
    "community_rule",
    "membership",
    "activity",
    "member",
    "roster",
)
_STALE_S = 600
"""How long what the page says of codes may stand, in seconds."""

VIEWS = ("board", "table", "codes")
_ANY = GroupQuery(states=frozenset())


class GroupsPage(Page):
    """`reveal` takes a group's id, or a dict with `group`, `class`, `codes`, `who_has_not`, `roster` (ids) or `need` (a
    GroupNeed or ShelfNeed). With `roster`, `looked` is a list that was read already (domain.batches.Looked)."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, QCoreApplication.translate("places", "Groups"))
        self.sight = GroupSight(context.desk)
        self.deeds = GroupDeeds(context, self)
        self.hand = GroupHand(context, self.sight, self.deeds, self)
        self.filters = GroupFilters(self)
        self.board = Board(context.desk.clock, context.desk.currency)
        self.table = GroupTable(context.desk.clock, context.looks.density)
        self.panel = GroupPanel(context, self.deeds)
        self._nothing: QWidget | None = None
        self._bare = False
        self._shown_at = 0
        self._assemble()
        self._connect()
        self.table.sort_by(*self._kept_order())
        self.reload()

    def _assemble(self) -> None:
        kept = self.context.looks.text("groups/view", "board")
        segments = [
            Segment("board", self.tr("Board"), "square-kanban"),
            Segment("table", self.tr("Table"), "list"),
            Segment("codes", self.tr("Codes"), "qr-code"),
        ]
        self.views = Segmented(segments, kept if kept in VIEWS else "board")
        self.new_button = Button(self.tr("Group"), "plus", "primary", key="N", clicked=self.new_item)
        self.toolbar.add(self.views, self.new_button)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.board)
        self._stack.addWidget(self.table)
        self._legend = PlainLabel(self.tr("bars: messages a day, last 7 days"), "small", "tertiary")
        self.filters.bar.add(self._legend)
        inside = frame(column(self.filters.bar, self._stack, gap=0), "Content")
        self.split = PanelSplit(inside, self.panel)
        self._body = QStackedWidget()
        self._body.addWidget(self.split)
        self.add(self._body, 1)
        self.codes = CodesPlace(self, self.sight, self._body)
        self.who = WhoHasNotPlace(self, self.sight, (self.toolbar, self._body))
        self.roster = RosterDiffPlace(self, self.sight, (self.toolbar, self._body))

    def _connect(self) -> None:
        self.filters.changed.connect(self._on_query)
        self.filters.search.entered.connect(self._focus_list)
        self.filters.search.left.connect(self._focus_list)
        self.views.changed.connect(self._on_view)
        for view in (self.board, self.table):
            view.taken.connect(self._on_taken)
            view.previewed.connect(self.split.toggle)
        self.board.opened.connect(lambda _group: self.split.set_open(True))
        self.table.opened.connect(lambda _index: self.split.set_open(True))
        self.table.sorted.connect(self._on_sorted)
        hand = self.hand
        hand.hold(self.board, self.panel, self.split, self.main_view)
        hand.added.connect(self._on_added)
        self.board.moved.connect(hand.put)
        self.board.add_wanted.connect(hand.add_group)
        self.board.class_menu_wanted.connect(hand.open_class_menu)
        self.panel.move_wanted.connect(hand.open_move_menu)
        self.panel.trash_wanted.connect(hand.trash)
        self.panel.members_wanted.connect(lambda group: self.context.navigate("members", MemberQuery(group_id=group)))
        self.panel.left.connect(self._focus_list)
        self.panel.who_wanted.connect(self.who.open)
        self.panel.roster_wanted.connect(self.roster.open)
        self.codes.serve(self.panel.code)
        for place in (self.who, self.roster, self.codes):
            place.turned.connect(self.rail_changed)
            place.turned.connect(self.status_changed)
        self.codes.turned.connect(self._say_counts)
        self.codes.group_wanted.connect(self._show_on_board)

    def reload(self) -> None:
        """Read the groups anew and show those that are asked for."""
        self.sight.read()
        there = {card.platform for card in self.sight.cards}
        self.filters.offer(self.sight.classes, [one for one in GROUP_PLATFORMS if one in there])
        self._show()

    def _show(self) -> None:
        sight = self.sight
        self._shown_at = sight.now
        self.board.show_groups(sight.classes, sight.shown, sight.query.class_id)
        self.table.show_groups(sight.shown, sight.classes)
        self._choose(sight.group_id)
        self._show_view()
        self.codes.reload()
        self._say_counts()
        self.rail_changed.emit()
        self.status_changed.emit()

    def _say_counts(self) -> None:
        if self.codes.is_open:
            self.toolbar.set_quiet(self.codes.quiet())
            return
        total, shown = len(self.sight.cards), len(self.sight.shown)
        if not total:
            text = self.tr("none yet")
        elif total == shown:
            text = self.tr("1 group") if total == 1 else self.tr("{total} groups").format(total=figures.number(total))
        else:
            said = self.tr("{total} groups, {shown} shown")
            text = said.format(total=figures.number(total), shown=figures.number(shown))
        self.toolbar.set_quiet(text)

    def _show_view(self) -> None:
        """The board or the table; an empty desk and a query that finds nothing each say so."""
        if self._nothing is not None:
            self._stack.removeWidget(self._nothing)
            self._nothing.deleteLater()
            self._nothing = None
        shelf = self.views.chosen == "codes" and bool(self.sight.cards)
        self.new_button.setVisible(not shelf)
        if shelf is not self.codes.is_open:
            self.codes.set_open(shelf)
        if shelf:
            return
        self._body.setCurrentWidget(self.split)
        sight = self.sight
        if not sight.cards and (not sight.classes or self.views.chosen == "table"):
            self._nothing = nothing.no_groups(self.new_item, partial(self.context.navigate, "import", None))
        elif sight.cards and not sight.shown:
            worst = sight.narrowest()
            drop = partial(self.filters.take, sight.query.without(worst)) if worst else self._focus_list
            words = self.filters.word(worst) if worst else ""
            self._nothing = nothing.none_fits(words, drop, partial(self.filters.take, _ANY))
        if self._nothing is not None:
            self._stack.addWidget(self._nothing)
            self._stack.setCurrentWidget(self._nothing)
        else:
            self._stack.setCurrentWidget(self.table if self.views.chosen == "table" else self.board)
        self.filters.bar.setVisible(bool(sight.cards))
        self._fit()

    def _fit(self) -> None:
        """The legend where there is room for it; no panel beside an empty desk, which has nothing to put into it."""
        bars = self._stack.currentWidget() is self.board and any(any(card.activity) for card in self.sight.shown)
        self._legend.setVisible(bars and self.window().width() >= current().px(DOCK_FROM))
        bare = not self.sight.cards
        if self.split.docked and bare is not self._bare:
            self._bare = bare
            self.split.set_open(not bare, animate=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _choose(self, group_id: int) -> None:
        """Make a group the chosen one in every view; the first one shown where it is not in sight."""
        sight = self.sight
        if group_id not in {card.id for card in sight.shown}:
            stays = self.panel.group_id == group_id and self.panel.has_keyboard() and sight.card_of(group_id)
            group_id = group_id if stays else sight.first()
        sight.group_id = group_id
        self.board.choose(group_id)
        self.table.choose(group_id)
        if group_id:
            self.panel.show_group(group_id, sight.class_name(group_id))
        else:
            self.panel.clear()

    def _on_taken(self, group_id: int) -> None:
        self.sight.group_id = group_id
        self.panel.show_group(group_id, self.sight.class_name(group_id))

    def _on_added(self, group_id: int) -> None:
        self.reload()
        card = self.sight.card_of(group_id)
        if card is None:
            return
        self.sight.group_id = group_id
        if card not in self.sight.shown:
            self.filters.take(GroupQuery())
        self._choose(group_id)
        self.context.notify.done(self.tr("Added {group}").replace("{group}", card.name))
        self._focus_list()

    @property
    def _over(self) -> WhoHasNotPlace | RosterDiffPlace | None:
        """What stands over the groups."""
        return next((place for place in (self.who, self.roster) if place.is_open), None)

    def rail_sections(self) -> list[RailSection]:
        if self._over is not None:
            return self._over.rail_sections()
        sections = rail.sections(self.sight, self.filters.take, self.hand.new_class)
        return [sections[0], self.codes.needs()] if self.codes.is_open else sections

    def status_items(self) -> list[StatusItem]:
        if self._over is not None:
            return self._over.status_items()
        return self.codes.status_items() if self.codes.is_open else rail.status(self.sight, self.filters.take)

    def on_changes(self, changes: Changes) -> None:
        if changes.touches(*_TABLES):
            self.reload()
        elif changes.touches("poster_batch", "poster_file"):
            self.codes.reload()
        self.who.on_changes(changes)
        self.roster.on_changes(changes)

    def on_shown(self) -> None:
        # Codes die without a change to the desk.
        if self.sight.now - self._shown_at > _STALE_S:
            self.sight.look(self.sight.query)
            self._show()

    def reveal(self, target: object) -> None:
        wanted = target if isinstance(target, dict) else {"group": target}
        group, class_id, need = wanted.get("group"), wanted.get("class"), wanted.get("need")
        who, roster, looked = wanted.get("who_has_not"), wanted.get("roster"), wanted.get("looked")
        codes = wanted.get("codes")
        self.who.close()
        self.roster.close()
        if isinstance(who, int):
            self.who.open(who, chase if isinstance(chase := wanted.get("chase"), int) else 0)
        elif isinstance(roster, int):
            self.roster.open(roster, looked if isinstance(looked, Looked) else None)
        elif isinstance(codes, int):
            self._turn("codes")
            self.codes.choose(codes)
        elif isinstance(need, ShelfNeed):
            self._turn("codes")
            self.codes.look(need)
        elif isinstance(need, str):
            self._turn("board" if self.codes.is_open else self.views.chosen)
            self.filters.take(GroupQuery(need=GroupNeed(need)))
        elif isinstance(class_id, int):
            self.filters.take(GroupQuery(class_id=class_id))
        elif isinstance(group, int):
            self.sight.group_id = group
            if self.sight.card is not None and self.sight.card not in self.sight.shown:
                self.filters.take(_ANY)
            self._choose(group)
            self.split.set_open(True, animate=False)
            self.codes.choose(group)

    def keys(self) -> list[Key]:
        return keys(self.hand, self.who, self.roster, self.codes, self._other_view)

    def commands(self) -> list[PaletteItem]:
        if self._over is not None:
            return self._over.commands()
        return offers(self.sight, self.hand, self.panel, (self.who, self.roster, self.codes), self.new_item)

    def focus_search(self) -> None:
        if self._over is None and self.codes.is_open:
            self.codes.focus_search()
        elif self._over is None:
            self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.filters.search.selectAll()

    def new_item(self) -> None:
        if self._over is None:
            self.hand.add_group(self.sight.query.class_id or NO_CLASS)

    def escape(self) -> bool:
        if self._over is not None:
            return self._over.escape()
        if self.codes.is_open:
            return self.codes.escape()
        if self.hand.holds:
            self.hand.let_go()
        elif not self.split.docked and self.split.is_open:
            self.split.set_open(False)
        elif self.sight.query != GroupQuery():
            self.filters.take(GroupQuery())
        else:
            return False
        return True

    def set_editing(self, on: bool) -> None:
        self.board.set_editing(on)
        self.panel.set_editing(on)
        self.new_button.setEnabled(on)
        for place in (self.who, self.roster, self.codes):
            place.set_editing(on)

    def main_view(self) -> QAbstractItemView | None:
        if self._over is not None:
            return self._over.main_view()
        if self.codes.is_open:
            return self.codes.main_view()
        return self.table if self.views.chosen == "table" else self.board.current_list

    def _focus_list(self) -> None:
        view = self.main_view()
        if view is not None:
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_query(self, query: GroupQuery) -> None:
        self.hand.let_go()
        self.sight.look(query)
        self._show()

    def _other_view(self) -> None:
        self._turn(VIEWS[(VIEWS.index(self.views.chosen) + 1) % len(VIEWS)])

    def _show_on_board(self, group_id: int) -> None:
        self._turn("board")
        self.reveal({"group": group_id})

    def _turn(self, key: str) -> None:
        if key != self.views.chosen:
            self.views.choose(key)
            self._on_view(key)

    def _on_view(self, key: str) -> None:
        self.context.looks.set("groups/view", key)
        self.hand.let_go()
        self._show_view()
        self._say_counts()
        self._focus_list()
        self.rail_changed.emit()
        self.status_changed.emit()

    def _on_sorted(self, key: str, falling: bool) -> None:
        self.context.looks.set("groups/sort", f"{key} {'down' if falling else 'up'}")

    def _kept_order(self) -> tuple[str, bool]:
        key, _, order = self.context.looks.text("groups/sort", "name up").partition(" ")
        known = any(column.key == key for column in self.table.groups.columns)
        return (key, order == "down") if known else ("name", False)
