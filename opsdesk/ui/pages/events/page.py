"""Events: a list by day in the rail, the guest list of one with check-in, photos, costs and follow-ups beside it."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QStackedWidget, QWidget

from opsdesk.domain.events import Answer, EventDetail, EventLine, EventPlan, EventState, Guest
from opsdesk.ui.keys import Key
from opsdesk.ui.pages.events.dialogs import EventDialog, InviteDialog, NoteDialog
from opsdesk.ui.pages.events.guests import ANSWER, ARRIVAL, MET, NAME, TIER, GuestDelegate, GuestModel
from opsdesk.ui.pages.events.side import EventSide
from opsdesk.ui.pages.page import Page
from opsdesk.ui.rail import RailItem, RailSection
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.empty import EmptyAct, EmptyState
from opsdesk.ui.widgets.filter_bar import FilterBar
from opsdesk.ui.widgets.layouts import Scroll, column, frame
from opsdesk.ui.widgets.panel import Panel, PanelSplit
from opsdesk.ui.widgets.search_field import SearchField
from opsdesk.ui.widgets.segmented import Segment, Segmented
from opsdesk.ui.widgets.stat import StatCell, StatRow
from opsdesk.ui.widgets.status_bar import StatusItem
from opsdesk.ui.widgets.tables import RowTable
from opsdesk.ui.wording import events as wording
from opsdesk.ui.wording import figures, lunar

if TYPE_CHECKING:
    from collections.abc import Callable

    from opsdesk.domain.changes import Changes
    from opsdesk.ui.context import Context

HEARD = ("event", "invite", "event_media", "event_cost", "member", "touch")
WIDTHS = {TIER: 100, MET: 64, ANSWER: 110, ARRIVAL: 130}
FOLLOW_UP = timedelta(days=1)


class EventsPage(Page):
    """One event at a time; the rail lists the others."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, QCoreApplication.translate("EventsPage", "Events"))
        self._events = context.desk.events
        self._attempt = context.notify.attempt
        self._lines: list[EventLine] = []
        self._detail: EventDetail | None = None
        self._wanted: int | None = None
        self._copy = Button(self.tr("Copy list"), "clipboard-list", clicked=self._copy_list)
        self._edit = Button(self.tr("Edit"), "pencil", clicked=self._edit_event)
        self._close = Button(self.tr("Close event"), "flag", clicked=self._close_event)
        self.toolbar.add(self._copy, self._edit, self._close)
        self.toolbar.add(Button(self.tr("Event"), "plus", "primary", key="N", clicked=self.new_item))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self._one())
        self.add(self._stack, 1)
        self._reload()

    def _empty(self) -> EmptyState:
        return EmptyState(
            "cup",
            self.tr("No event yet"),
            self.tr("Those who met offline are the loyal ones: plan a dinner, tick who came, add the photos."),
            EmptyAct(self.tr("Plan an event"), self.new_item, "plus", key="N"),
        )

    def _one(self) -> QWidget:
        self._cells = {
            "here": StatCell(self.tr("Here"), "0"),
            "expected": StatCell(self.tr("Still expected"), "0"),
            "unsure": StatCell(self.tr("Unsure"), "0"),
            "no": StatCell(self.tr("Not coming"), "0"),
        }
        self._search = SearchField(self.tr("Type a name, Enter checks in"), width=300)
        self._search.textChanged.connect(self._filter)
        self._search.returnPressed.connect(self._check_in_first)
        self._bar = FilterBar(self._search, filters=False)
        parts = [("all", self.tr("All")), ("expected", self.tr("Expected")), ("here", self.tr("Here"))]
        self._which = Segmented([Segment(key, text) for key, text in parts], "all")
        self._which.changed.connect(lambda _key: self._filter())
        invite = Button(self.tr("Invite"), "user-plus", clicked=self._invite)
        walk_in = Button(self.tr("Walk-in"), "log-in", clicked=self._walk_in)
        self._bar.add(self._which, invite, walk_in)
        self._model = GuestModel()
        self._table = RowTable(self.context.looks.density)
        self._table.setModel(self._model)
        delegate = GuestDelegate(self.context.desk.clock)
        delegate.setParent(self._table)
        delegate.checked.connect(self._toggle)
        self._table.setItemDelegate(delegate)
        self._table.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for section, width in WIDTHS.items():
            self._table.setColumnWidth(section, self.context.theme.px(width))
        self._table.opened.connect(lambda index: self._toggle(index.data(GuestModel.GUEST)))
        self._table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._table.customContextMenuRequested.connect(self._guest_menu)
        content = frame(column(StatRow(*self._cells.values()), self._bar, self._table, gap=0), "Content")
        self._side = EventSide(self.context)
        panel = Panel()
        panel.column.addWidget(Scroll(self._side, "Panel"))
        self._split = PanelSplit(content, panel)
        self._table.previewed.connect(self._split.toggle)
        return self._split

    def _reload(self) -> None:
        self.context.jobs.latest("events", self._events.all, self._show_lines)

    def _show_lines(self, lines: list[EventLine]) -> None:
        self._lines = lines
        known = {one.id for one in lines}
        if self._wanted not in known:
            self._wanted = self._nearest(lines)
        self._stack.setCurrentIndex(1 if lines else 0)
        for button in (self._copy, self._edit, self._close):
            button.setVisible(bool(lines))
        if self._wanted is None:
            self.toolbar.set_title(self.tr("Events"))
            self.toolbar.set_quiet("")
        else:
            self._show_event(self._events.detail(self._wanted))
        self.rail_changed.emit()
        self.status_changed.emit()

    def _nearest(self, lines: list[EventLine]) -> int | None:
        """The next event from today on, else the last one."""
        today = self.context.desk.clock.today().isoformat()
        ahead = [one.id for one in lines if one.plan.held_on >= today]
        return ahead[0] if ahead else lines[-1].id if lines else None

    def _show_event(self, found: EventDetail) -> None:
        self._detail = found
        plan = found.line.plan
        self.toolbar.set_title(plan.title)
        self.toolbar.set_quiet(" · ".join(part for part in (self._when(plan), plan.place) if part))
        held = found.line.state is EventState.HELD
        self._close.setText(" " + (self.tr("Open again") if held else self.tr("Close event")))
        guests = found.guests
        expected = sum(not guest.came and guest.answer is Answer.YES for guest in guests)
        beside = self.tr("with %n they brought", "", found.heads_here - sum(bool(guest.came) for guest in guests))
        brought = found.heads_here - sum(bool(guest.came) for guest in guests)
        self._cells["here"].set(
            f"{found.line.came} / {len(guests)}", beside if brought else "", "semantic.success.text"
        )
        self._cells["expected"].set(str(expected))
        self._cells["unsure"].set(str(sum(guest.answer is Answer.MAYBE for guest in guests)))
        self._cells["no"].set(str(sum(guest.answer is Answer.NO for guest in guests)))
        keep = self._table.currentIndex().row()
        self._model.show(guests)
        if 0 <= keep < self._model.rowCount():
            self._table.setCurrentIndex(self._model.index(keep, 0))
        self._side.show_event(found)

    def _when(self, plan: EventPlan) -> str:
        day = date.fromisoformat(plan.held_on)
        today = self.context.desk.clock.today()
        text = lunar.weekday_date(day) if day.year == today.year else figures.short_day(day, today)
        hours = plan.held_time or ""
        if plan.ends_time:
            hours += f"–{plan.ends_time}"
        return f"{text} {hours}".strip()

    def _filter(self, *_text: object) -> None:
        self._model.filter(self._search.text(), self._which.chosen)

    def _check_in_first(self) -> None:
        waiting = [guest for guest in self._model.guests if not guest.came]
        if waiting:
            self._search.clear()
            self._attend(waiting[0])

    def _toggle(self, guest: Guest) -> None:
        if guest.came and self._detail is not None:
            said = self.tr("Not here: {name}").replace("{name}", guest.name)
            self._attempt(partial(self._events.not_here, self._detail.line.id, guest.member_id), said, "removed")
        else:
            self._attend(guest)

    def _attend(self, guest: Guest) -> None:
        if self._detail is not None:
            said = self.tr("Checked in: {name}").replace("{name}", guest.name)
            self._attempt(partial(self._events.attend, self._detail.line.id, guest.member_id), said)

    def _check_in_current(self) -> None:
        index = self._table.currentIndex()
        if index.isValid():
            self._toggle(index.data(GuestModel.GUEST))
            self._table.setCurrentIndex(self._model.index(min(index.row() + 1, self._model.rowCount() - 1), 0))

    def _invite(self) -> None:
        self._choose_members(self.tr("Invite"), self._invited)

    def _invited(self, event: int, ids: list[int]) -> None:
        self._attempt(partial(self._events.invite, event, ids), self.tr("Invited %n member(s)", "", len(ids)))

    def _walk_in(self) -> None:
        self._choose_members(self.tr("Walk-in"), self._walked_in)

    def _walked_in(self, event: int, ids: list[int]) -> None:
        for member in ids:
            self._attempt(partial(self._events.attend, event, member, walk_in=True), self.tr("Checked in"))

    def _choose_members(self, title: str, take: Callable[[int, list[int]], None]) -> None:
        if self._detail is not None:
            dialog = InviteDialog(self.window(), self.context.desk, title)
            dialog.chosen.connect(partial(take, self._detail.line.id))
            dialog.ask(lambda _key: self._table.setFocus())

    def _guest_menu(self, spot: QPoint) -> None:
        index: QModelIndex = self._table.indexAt(spot)
        if not index.isValid() or self._detail is None:
            return
        guest: Guest = index.data(GuestModel.GUEST)
        event, member = self._detail.line.id, guest.member_id
        menu = QMenu(self)
        for said in Answer:
            menu.addAction(wording.answer(said), partial(self._events.answer, event, member, said))
        menu.addSeparator()
        tomorrow = (self.context.desk.clock.today() + FOLLOW_UP).isoformat()
        menu.addAction(self.tr("Note"), partial(self._edit_note, guest))
        follow = partial(self._events.edit_guest, event, member, "follow_up_on", tomorrow)
        menu.addAction(self.tr("Follow up tomorrow"), follow)
        menu.addAction(self.tr("Show member"), lambda: self.context.navigate("members", member))
        menu.addAction(self.tr("Take off the list"), partial(self._events.uninvite, event, member))
        menu.popup(self._table.viewport().mapToGlobal(spot))

    def _edit_note(self, guest: Guest) -> None:
        if self._detail is None:
            return
        event = self._detail.line.id
        dialog = NoteDialog(self.window(), guest.name, guest.note)
        dialog.noted.connect(lambda text: self._events.edit_guest(event, guest.member_id, "note", text or None))
        dialog.ask(lambda _key: self._table.setFocus())

    def _note_current(self) -> None:
        index = self._table.currentIndex()
        if index.isValid():
            self._edit_note(index.data(GuestModel.GUEST))

    def _copy_list(self) -> None:
        if self._detail is not None:
            names = "\n".join(f"{number}. {guest.name}" for number, guest in enumerate(self._detail.guests, start=1))
            QGuiApplication.clipboard().setText(names)
            self.context.notify.say(self.tr("Copied %n name(s)", "", len(self._detail.guests)), "done")

    def new_item(self) -> None:
        """Plan a new event."""
        dialog = EventDialog(self.window(), self.context.desk.clock.today())
        dialog.planned.connect(self._plan)
        dialog.ask(lambda _key: None)

    def _plan(self, plan: EventPlan) -> None:
        def work() -> None:
            self._wanted = self._events.plan(plan)

        self._attempt(work, self.tr("Planned: {title}").replace("{title}", plan.title))

    def _edit_event(self) -> None:
        if self._detail is not None:
            line = self._detail.line
            dialog = EventDialog(self.window(), self.context.desk.clock.today(), line.plan)
            dialog.planned.connect(lambda plan: self._events.edit(line.id, plan))
            dialog.ask(lambda _key: None)

    def _close_event(self) -> None:
        if self._detail is not None:
            held = self._detail.line.state is EventState.HELD
            said = self.tr("Event open again") if held else self.tr("Event closed")
            state = EventState.PLANNED if held else EventState.HELD
            self._attempt(partial(self._events.close, self._detail.line.id, state), said)

    def rail_sections(self) -> list[RailSection]:
        today = self.context.desk.clock.today().isoformat()
        ahead = [self._item(one, str(one.yes or "")) for one in self._lines if one.plan.held_on >= today]
        past = [self._item(one, str(one.came or "")) for one in reversed(self._lines) if one.plan.held_on < today]
        sections = [RailSection(self.tr("Upcoming"), ahead, self.new_item, self.tr("Plan an event"))]
        return [*sections, RailSection(self.tr("Past"), past)] if past else sections

    def _item(self, one: EventLine, count: str) -> RailItem:
        day = date.fromisoformat(one.plan.held_on)
        text = f"{day.month}/{day.day}  {one.plan.title}"
        return RailItem(text, partial(self._choose, one.id), "", count, selected=one.id == self._wanted)

    def _choose(self, event: int) -> None:
        self._wanted = event
        self._reload()

    def reveal(self, target: object) -> None:
        """`{"event": id}` shows that event."""
        if isinstance(target, dict) and isinstance(target.get("event"), int):
            self._choose(target["event"])

    def status_items(self) -> list[StatusItem]:
        held, visits, met, twice = self.context.desk.event_papers.totals()
        done = self.tr("{a} events held, {b} visits").replace("{a}", str(held)).replace("{b}", str(visits))
        items = [StatusItem(done, "calendar-check", str(held))]
        text = self.tr("{a} members met offline, {b} twice or more")
        text = text.replace("{a}", str(met)).replace("{b}", str(twice))
        return [*items, StatusItem(text, "users", str(met))]

    def on_changes(self, changes: Changes) -> None:
        if changes.touches(*HEARD):
            self._reload()

    def keys(self) -> list[Key]:
        return [
            Key("C", self.tr("Check in"), self._check_in_current),
            Key("F2", self.tr("Note on a guest"), self._note_current),
        ]

    def focus_search(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def main_view(self) -> QAbstractItemView | None:
        return self._table
