"""The members: one list of all of them, filters, bulk deeds, and the detail beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QStackedWidget

from opsdesk import words
from opsdesk.domain import reading
from opsdesk.domain.filters import Field, conjuncts, only_id
from opsdesk.domain.members import MemberQuery
from opsdesk.ui.keys import Key
from opsdesk.ui.models.members import MemberTableModel
from opsdesk.ui.pages.members import columns, facts, nothing, rail
from opsdesk.ui.pages.members.column_chooser import ColumnChooser
from opsdesk.ui.pages.members.deeds import MemberDeeds
from opsdesk.ui.pages.members.delegate import MemberDelegate
from opsdesk.ui.pages.members.filters import MemberFilters
from opsdesk.ui.pages.members.filters_segments import SegmentActs
from opsdesk.ui.pages.members.keeping import Keeping
from opsdesk.ui.pages.members.listing import SMALL, Listing
from opsdesk.ui.pages.members.ordering import Ordering
from opsdesk.ui.pages.members.panel import MemberPanel
from opsdesk.ui.pages.members.panel_acts import PanelActs
from opsdesk.ui.pages.members.row_hand import RowHand
from opsdesk.ui.pages.members.selection import SelectionActs
from opsdesk.ui.pages.members.table import MemberTable
from opsdesk.ui.pages.page import Page
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.layouts import column, frame
from opsdesk.ui.widgets.loading import Shapes
from opsdesk.ui.widgets.panel import PanelSplit
from opsdesk.ui.widgets.status_bar import StatusItem
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QAbstractItemView

    from opsdesk.domain.changes import Changes
    from opsdesk.domain.filters import Filter
    from opsdesk.ui.context import Context
    from opsdesk.ui.finding import PaletteItem
    from opsdesk.ui.pages.members.ordering import Order
    from opsdesk.ui.rail import RailSection

_WARM_AFTER_MS = 1_500
_PAUSE_MS = 250
_TABLES = (
    "member", "handle", "membership", "touch", "invite", "shop_order", "refund", "activity", "member_tag", "tag",
    "member_picture", "role", "member_role", "tier_change", "community_group", "promise", "important_date",
    "member_field", "segment", "group_admin", "group_class", "class",
)  # fmt: skip


class MembersPage(Page):
    """`reveal` takes the id of a member, or a MemberQuery to be listed."""

    def __init__(self, context: Context, places: frozenset[str] = frozenset()) -> None:
        """`places` are the keys of the places there are; deeds that lead to a missing one are not offered."""
        super().__init__(context, QCoreApplication.translate("places", "Members"))
        self._places = places
        self._facts: facts.MemberFacts | None = None
        self._said = ""
        self._asked = MemberQuery()
        self._warm = False
        self.deeds = MemberDeeds(context, self)
        self._make_list()
        self.panel = MemberPanel(context)
        PanelActs(context, self.panel, self.deeds)
        self.acts = SelectionActs(context, self, self.table, self.panel, self.deeds, "posters" in places)
        self.hand = RowHand(context, self.table, self.deeds, self.acts)
        self.put_below_toolbar(self.acts.exports.line)
        self._assemble()
        self._connect()
        self.listing.show(self.listing.query)
        self._gather()

    def _make_list(self) -> None:
        context = self.context
        desk = context.desk
        self.model = MemberTableModel(desk.members, columns.make_columns(desk.clock, desk.currency), self)
        delegate = MemberDelegate(self.model, desk.clock, self._why)
        layouts = columns.Layouts(context.looks, desk.uid, self.model.columns)
        self.table = MemberTable(self.model, delegate, layouts.of(""), context.looks.density)
        self.chooser = ColumnChooser(layouts, self.model, self.table)
        self.ordering = Ordering(context.looks, desk.uid, self.table.heads)
        self.filters = MemberFilters(desk, self)
        self.segments = SegmentActs(context, self.filters, self.list_query)
        self.filters.bar.add(self.segments.bar)
        self.listing = Listing(context, self.model, MemberQuery().ordered(self.ordering.of("")))
        self.keeping = Keeping(self.table, self.model, self.listing)
        self._shapes = Shapes(self.table.viewport())

    def _assemble(self) -> None:
        self.toolbar.add(self.chooser)
        if "import" in self._places:
            self.toolbar.add(Button(self.tr("Import"), "import", clicked=self.bring_in))
        self._new = Button(self.tr("Member"), "plus", "primary", key="N", clicked=self.new_item)
        self.toolbar.add(self._new)
        self._rows = QStackedWidget()
        self._rows.addWidget(self.table)
        inside = frame(column(self.filters.bar, self.filters.line.fault, self._rows, gap=0), "Content")
        self.split = PanelSplit(inside, self.panel, self.acts.bar)
        self._body = QStackedWidget()
        self._body.addWidget(self.split)
        self.add(self._body, 1)
        self.ordering.show(self.listing.query)
        self.filters.show(self.listing.query)

    def _connect(self) -> None:
        self.filters.changed.connect(self.list_query)
        self.filters.search.entered.connect(self._into_list)
        self.filters.search.left.connect(self._into_list)
        self.filters.line.left.connect(self._into_list)
        self.listing.began.connect(self._on_began)
        self.listing.headed.connect(self._on_headed)
        self.listing.settled.connect(self._on_settled)
        self.ordering.asked.connect(self._on_order)
        self.table.previewed.connect(self.split.toggle)
        self.table.opened.connect(self._open)
        self._follow = QTimer(self, singleShot=True)
        self._follow.timeout.connect(self._show_current)
        self._count = QTimer(self, singleShot=True, interval=0)
        self._count.timeout.connect(self._on_selection)
        # Not `start` itself: it would take the id for a time.
        self.table.current_changed.connect(self._follow_soon)
        self.table.selection_changed.connect(self._count.start)
        self.keeping.restored.connect(self._follow_soon)
        self.acts.panel_wanted.connect(self._open_panel)
        self.panel.head.closed.connect(self._close_panel)
        self.context.looks.changed.connect(self._on_look)

    # What the frame asks.

    def rail_sections(self) -> list[RailSection]:
        if self._facts is None or not self.listing.total:
            return []
        return rail.sections(self._facts, self.listing.query, self.segments, self.acts)

    def status_items(self) -> list[StatusItem]:
        total = figures.number(self.listing.total)
        if not self.listing.total:
            return [StatusItem(self.tr("press N to add, Ctrl K for everything"), "users", "N")]
        items = [StatusItem(self.tr("{count} members").format(count=total), "users", total)]
        if not self.listing.query.unfiltered and self.listing.whole:
            count = figures.number(len(self.model.ids))
            items.append(StatusItem(self.tr("{count} in this list").format(count=count), "list-filter", count))
        if self._said:
            items.append(StatusItem(self._said, "square-check", figures.number(self.table.selected_count())))
        return items

    def commands(self) -> list[PaletteItem]:
        return [*self.acts.commands(), *self.segments.commands(self._facts)]

    def keys(self) -> list[Key]:
        return [
            *self.acts.keys(),
            *self.hand.keys(),
            self.filters.line.key(),
            Key("L", self.tr("What happened?"), self._to_quick_line),
        ]

    def on_changes(self, changes: Changes) -> None:
        if changes.touches(*_TABLES):
            self.listing.again()
            self._gather()
            self._show_current()

    def on_shown(self) -> None:
        self.table.setFocus()
        if not self._warm:
            self._warm = True
            QTimer.singleShot(_WARM_AFTER_MS, self, self._warm_up)

    def _warm_up(self) -> None:
        """Read what is searched and the tables of readings on a worker, or the first letters she types would wait."""
        self.context.jobs.run(self.context.desk.members.search.warm, lambda _done: None)
        self.context.jobs.run(partial(reading.initials, "茶"), _nothing_more)

    def reveal(self, target: object) -> None:
        """The id of a member selects it, listing all members when it is not in the list; a query is listed."""
        if isinstance(target, MemberQuery):
            self.list_query(target)
        elif isinstance(target, int):
            self.keeping.want(target)
            if self.model.row_of(target) < 0:
                self.list_query(MemberQuery())
            else:
                self.keeping.restore()
            self.split.set_open(True)

    def focus_search(self) -> None:
        self.filters.focus()

    def new_item(self) -> None:
        from opsdesk.ui.pages.members.new_member import NewMember

        if self.panel.has_keyboard():
            self.panel.edit_note()
            return
        dialog = NewMember(self.window(), self.context.desk, only_id(self.listing.query.where, Field.GROUP))
        dialog.added.connect(self._on_added)
        dialog.ask(lambda _key: self.table.setFocus())

    def escape(self) -> bool:
        if self.panel.close_form():
            self.table.setFocus()
        elif not self.split.docked and self.split.is_open:
            self._close_panel()
        elif self.table.selected_count() > 1:
            self.table.take_row(self.table.currentIndex().row())
        else:
            return False
        return True

    def set_editing(self, on: bool) -> None:
        self._new.setEnabled(on)
        self.acts.bar.setEnabled(on)
        self.panel.set_editing(on)

    def main_view(self) -> QAbstractItemView | None:
        return self.table

    # What she does.

    def list_query(self, query: MemberQuery) -> None:
        """List other members in the order of now."""
        query = query.folded()
        view = self.segments.view_key(query, self._facts)
        query = query.ordered(self.ordering.open_view(view))
        self.chooser.open_view(view)
        self.ordering.show(query)
        self.filters.show(query)
        self.segments.show(query, self._facts)
        self.listing.show(query)

    def bring_in(self) -> None:
        """Open the place where files are imported."""
        self.context.navigate("import", None)

    def _open_panel(self) -> None:
        self.split.set_open(True, animate=False)

    def _to_quick_line(self) -> None:
        self.acts.follow()
        if self.panel.detail is not None:
            self._open_panel()
            self.panel.quick.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open(self) -> None:
        self.split.set_open(True)
        self.panel.tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _close_panel(self) -> None:
        self.split.set_open(False)
        self.table.setFocus()

    def _into_list(self) -> None:
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_added(self, member_id: int) -> None:
        self.context.notify.done(self.tr("Added a member"))
        self.reveal(member_id)

    def _why(self, member_id: int) -> str:
        reason = self.context.desk.members.detail(member_id).tier_reason
        return f"{words.tier(reason.tier)}: {words.tier_reason(reason)}"

    # What follows.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panel.head.set_over(not self.split.docked)

    def _on_order(self, order: Order) -> None:
        query = self.listing.query.ordered(order)
        self.ordering.show(query)
        self.filters.show(query)
        self.listing.show(query)

    def _on_began(self) -> None:
        query = self.listing.query
        if self.listing.total > SMALL and not self.context.desk.members.starts_at_once(query):
            self._shapes.start()
        # Making the rail anew costs 10 ms, which another order or another letter is not worth: it only marks what is
        # listed alone.
        asked = MemberQuery(where=None if query.text else query.where)
        if asked != self._asked:
            self._asked = asked
            self.rail_changed.emit()

    def _on_headed(self) -> None:
        if self.model.ids:
            self._shapes.stop()
            self._show_rows()

    def _on_settled(self) -> None:
        self._shapes.stop()
        self.toolbar.set_quiet(self._quiet())
        empty = not self.listing.total
        self.chooser.setVisible(not empty)
        if empty:
            nothing.show_over(self._body, nothing.nobody_yet(self.new_item, self._import_act()))
        elif not self.model.ids:
            self._body.setCurrentIndex(0)
            self._find_culprit()
        else:
            self._show_rows()
        self._follow_soon()
        self._on_selection()

    def _show_rows(self) -> None:
        focus = self.focusWidget()
        beside = self._rows.currentIndex() > 0 and focus is not None and self._rows.isAncestorOf(focus)
        self._body.setCurrentIndex(0)
        self._rows.setCurrentIndex(0)
        if beside:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _import_act(self) -> partial[None] | None:
        return partial(self.bring_in) if "import" in self._places else None

    def _quiet(self) -> str:
        if not self.listing.total:
            return self.tr("none yet")
        named = self.segments.named(self.listing.query, self._facts)
        return named or self.filters.said() or self.tr("everybody")

    def _find_culprit(self) -> None:
        query, desk = self.listing.query, self.context.desk
        self._rows.setCurrentIndex(0)
        self.context.jobs.latest("members.culprit", partial(nothing.culprit, desk, query), self._on_culprit)

    def _on_culprit(self, found: tuple[Filter, int]) -> None:
        worst, count = found
        query = self.listing.query
        parts = conjuncts(query.tree())
        if self.model.ids or worst not in parts:
            return
        drop = partial(self.list_query, query.without_part(worst))
        clear = partial(self.list_query, MemberQuery()) if len(parts) > 1 else None
        had_keyboard = self.table.hasFocus()
        part = nothing.nobody_left(self.filters.words.line(worst), count, drop, clear)
        nothing.show_over(self._rows, part)
        first = part.findChild(Button)
        if had_keyboard and isinstance(first, Button):
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_soon(self, _member_id: int = 0) -> None:
        """The panel shows the current member; while she types, when she pauses."""
        self._follow.start(_PAUSE_MS if self.filters.search.hasFocus() else 0)

    def _show_current(self) -> None:
        key = self.table.current_id
        if key:
            self.panel.show_member(key)
        else:
            self.panel.clear()

    def _on_selection(self) -> None:
        count = self.table.selected_count()
        self.acts.show_count(count, len(self.model.ids) if self.listing.whole else count)
        self._said = ""
        if count > 1:
            self._said = self.tr("{count} selected").format(count=figures.number(count))
            work = partial(self.context.desk.members.spend_of, self.table.selected_ids())
            self.context.jobs.latest("members.spend", work, self._on_spend)
        self.status_changed.emit()

    def _on_spend(self, fen: int) -> None:
        count = self.table.selected_count()
        if count > 1:
            amount = figures.money(round(fen / 100) * 100, self.context.desk.currency)
            text = self.tr("{count} selected, {amount} spent")
            self._said = text.format(count=figures.number(count), amount=amount)
            self.status_changed.emit()

    def _gather(self) -> None:
        if self.listing.total <= SMALL:
            self._on_facts(facts.gather(self.context.desk))
        else:
            self.context.jobs.latest("members.facts", partial(facts.gather, self.context.desk), self._on_facts)

    def _on_facts(self, found: facts.MemberFacts) -> None:
        self._facts = found
        self.segments.show(self.listing.query, found)
        self.toolbar.set_quiet(self._quiet())
        self.rail_changed.emit()

    def _on_look(self, name: str) -> None:
        if name == "density":
            self.table.set_row_height(self.context.looks.density)


def _nothing_more(_initials: str) -> None:
    return
