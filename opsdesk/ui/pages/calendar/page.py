"""The calendar: a month or a week of posts, drafts beside it, the post in the panel."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget

from opsdesk.services.takeout import month_of
from opsdesk.ui.finding import PaletteItem
from opsdesk.ui.keys import Key
from opsdesk.ui.pages.calendar import entries as days
from opsdesk.ui.pages.calendar.board import DayBoard, Place
from opsdesk.ui.pages.calendar.deeds import CalendarDeeds
from opsdesk.ui.pages.calendar.drafts import DraftColumn
from opsdesk.ui.pages.calendar.editor import PostEditor
from opsdesk.ui.pages.calendar.entries import Entry, Kind, Span, read_span
from opsdesk.ui.pages.calendar.filters import CalendarFilters
from opsdesk.ui.pages.calendar.month_view import MonthView
from opsdesk.ui.pages.calendar.slots_dialog import SlotsDialog
from opsdesk.ui.pages.calendar.titles import ENDINGS, file_words, month_title, week_title
from opsdesk.ui.pages.calendar.week_view import WeekView
from opsdesk.ui.pages.page import Page
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button, IconButton
from opsdesk.ui.widgets.panel import PanelSplit
from opsdesk.ui.widgets.segmented import Segment, Segmented

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from opsdesk.domain.changes import Changes
    from opsdesk.domain.posts import PostCard
    from opsdesk.ui.context import Context
    from opsdesk.ui.rail import RailSection
    from opsdesk.ui.widgets.status_bar import StatusItem

_MINUTE_MS = 60_000
_VIEW, _COLUMN = "calendar/view", "calendar/drafts"


class CalendarPage(Page):
    """`reveal` takes `{"post": id}`, `{"day": "YYYY-MM-DD"}` or `{"new": "YYYY-MM-DD"}`."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, QCoreApplication.translate("places", "Calendar"))
        self.deeds = CalendarDeeds(context, self)
        self.filters = CalendarFilters(context.looks)
        self._span: Span | None = None
        self._cut = (0, False)
        self.month, self.week = MonthView(), WeekView()
        self.drafts = DraftColumn()
        self.editor = PostEditor(context, self.deeds)
        self._views = QStackedWidget()
        self._fill_toolbar()
        self._fill_body()
        self._connect()
        today = context.desk.clock.today()
        self.month.day = self.week.day = today
        self._take_view(context.looks.text(_VIEW, "month"))
        minute = QTimer(self, interval=_MINUTE_MS)
        minute.timeout.connect(self._on_minute)
        minute.start()

    def _fill_toolbar(self) -> None:
        self.back = IconButton("chevron-left", self.tr("Before"), clicked=partial(self._turn, -1))
        self.to_today = Button(self.tr("Today"), scale="small", clicked=self.go_today)
        self.on = IconButton("chevron-right", self.tr("After"), clicked=partial(self._turn, 1))
        for part in (self.back, self.to_today, self.on):
            self.toolbar.add_left(part)
        self.views = Segmented([Segment("month", self.tr("Month")), Segment("week", self.tr("Week"))])
        self.drafts_button = Button(self.tr("Drafts"), "sticky-note", "ghost", clicked=self._toggle_drafts)
        self.slots_button = Button(self.tr("Slots"), "clock-3", clicked=self.open_slots)
        self.export_button = Button(self.tr("Export"), "download")
        menu = QMenu(self)
        for ending in ENDINGS:
            menu.addAction(file_words(ending), partial(self.export, ending))
        self.export_button.setMenu(menu)
        self.new_button = Button(self.tr("Post"), "plus", "primary", key="N", clicked=self.new_item)
        self.toolbar.add(self.drafts_button, self.views, self.slots_button, self.export_button, self.new_button)

    def _fill_body(self) -> None:
        self._views.addWidget(self.month)
        self._views.addWidget(self.week)
        inside = QWidget()
        line = QHBoxLayout(inside)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._views, 1)
        line.addWidget(self.drafts)
        self.split = PanelSplit(inside, self.editor, open_=False)
        self.add(self.split, 1)

    def _connect(self) -> None:
        for board in (self.month, self.week, self.drafts.board):
            board.opened.connect(self._open)
            board.dropped.connect(self._on_dropped)
            board.trashed.connect(self._trash)
            board.new_wanted.connect(self._begin)
        for view in (self.month, self.week):
            view.day_changed.connect(self._on_day)
            view.chosen.connect(self._on_chosen)
        self.month.rest_wanted.connect(self._show_rest)
        self.drafts.added.connect(lambda: self._begin(Place(None)))
        self.views.changed.connect(self._take_view)
        self.filters.changed.connect(self._show)
        self.filters.picked.connect(self._pick_day)
        self.filters.turned.connect(self._pick_day)
        self.split.toggled.connect(lambda _on: self._fit_drafts())
        self.editor.made.connect(self._on_made)
        self.editor.closed.connect(self._close_editor)
        self.editor.trash_wanted.connect(self._trash)
        self.editor.duplicate_wanted.connect(self._duplicate)

    @property
    def board(self) -> DayBoard:
        """The view in sight."""
        return self.month if self._views.currentWidget() is self.month else self.week

    def rail_sections(self) -> list[RailSection]:
        return self.filters.rail(self._span, self.board.day)

    def status_items(self) -> list[StatusItem]:
        return self.filters.status(self._span, self._seen())

    def keys(self) -> list[Key]:
        return [
            Key("X", self.tr("Cut the post"), partial(self._mark, copy=False)),
            Key("C", self.tr("Copy the post"), partial(self._mark, copy=True)),
            Key("V", self.tr("Put it on the chosen day"), self._put_marked),
            Key("E", self.tr("Export"), self.export_button.showMenu),
            Key("M", self.tr("Month"), partial(self._take_view, "month")),
            Key("W", self.tr("Week"), partial(self._take_view, "week")),
            Key("Ctrl+V", self.tr("Paste an image into the post"), self._paste_image),
        ]

    def commands(self) -> list[PaletteItem]:
        group = self.tr("Calendar")
        items = [
            PaletteItem(self.tr("New post"), self.new_item, group, "plus", keys=("N",)),
            PaletteItem(self.tr("Daily slots"), self.open_slots, group, "clock-3"),
            PaletteItem(self.tr("Show today"), self.go_today, group, "calendar"),
        ]
        for ending in ENDINGS:
            text = self.tr("Export as {kind}").format(kind=ending.upper())
            items.append(PaletteItem(text, partial(self.export, ending), group, "download"))
        return items

    def on_changes(self, changes: Changes) -> None:
        self._reload()
        if self.editor.post_id and self.split.is_open and not self.editor.show_post(self.editor.post_id):
            self._close_editor()

    def on_shown(self) -> None:
        self._reload()
        self.board.setFocus()

    def reveal(self, target: object) -> None:
        wanted = target if isinstance(target, dict) else {}
        if isinstance(wanted.get("post"), int):
            self._open_post(wanted["post"])
        elif isinstance(wanted.get("day"), str):
            self._pick_day(date.fromisoformat(wanted["day"]))
        elif isinstance(wanted.get("new"), str):
            day = date.fromisoformat(wanted["new"])
            self._pick_day(day)
            self._begin(Place(day))

    def new_item(self) -> None:
        self._begin(self.board.chosen_place())

    def escape(self) -> bool:
        if self._cut[0]:
            self._set_cut(0, copy=False)
            return True
        was_open = self.split.is_open
        self._close_editor()
        return was_open

    def set_editing(self, on: bool) -> None:
        self.deeds.editing = on
        self.editor.set_editing(on)
        self.new_button.setEnabled(on)
        self.slots_button.setEnabled(on)

    def _turn(self, step: int) -> None:
        """The month or week before or after."""
        day = self.board.day
        week = self.board is self.week
        self._pick_day(day + timedelta(days=7 * step) if week else days.month_away(day, step))

    def go_today(self) -> None:
        """Today, in whichever view."""
        self._pick_day(self.context.desk.clock.today())

    def open_slots(self) -> None:
        """The dialog of daily slots."""
        if self.deeds.editing:
            SlotsDialog(self.window(), self.context.desk, self.deeds).ask(lambda _key: None)

    def export(self, ending: str) -> None:
        """Ask where to and write the month, or the week in sight."""
        first, last = self._seen()
        self.deeds.export(first, last, self._title(), ending)

    def _mark(self, *, copy: bool) -> None:
        """Mark the chosen post to be put elsewhere."""
        entry = self._focused().chosen_entry()
        if entry is not None and entry.kind is Kind.POST:
            self._set_cut(entry.id, copy=copy)
            said = (
                self.tr("Choose a day and press V")
                if not copy
                else self.tr("Choose a day and press V to copy it there")
            )
            self.context.notify.say(said)

    def _put_marked(self) -> None:
        """Put the marked post on the chosen day."""
        post, copy = self._cut
        if post:
            self._set_cut(0, copy=False)
            self._on_dropped(post, self._focused().chosen_place(), copy)

    def _focused(self) -> DayBoard:
        return self.drafts.board if self.drafts.board.hasFocus() else self.board

    def _set_cut(self, post: int, *, copy: bool) -> None:
        self._cut = (post, copy)
        for board in (self.month, self.week, self.drafts.board):
            board.cut = 0 if copy else post
            board.update()

    def _seen(self) -> tuple[date, date]:
        """The days the title names: the month, or the week."""
        day = self.board.day
        return days.week_of(day) if self.board is self.week else month_of(day)

    def _range(self) -> tuple[date, date]:
        """The days that are read: whole weeks."""
        return days.week_of(self.board.day) if self.board is self.week else days.weeks_of(self.board.day)

    def _title(self) -> str:
        first, last = self._seen()
        return month_title(first) if self.board is self.month else week_title(first, last)

    def _reload(self) -> None:
        first, last = self._range()
        self.context.jobs.latest("calendar", partial(read_span, self.context.desk, first, last), self._take)

    def _take(self, span: Span) -> None:
        if (span.first, span.last) == self._range():
            self._span = span
            self.toolbar.set_title(self._title())
            self._show()
            self.rail_changed.emit()
            self.status_changed.emit()

    def _show(self) -> None:
        """Show what was read, as the rail filters it."""
        span = self._span
        if span is None:
            return
        week = self.board is self.week
        found = days.shown(span, self.filters.hidden, events=self.filters.events, slots=week)
        for view in (self.month, self.week):
            view.lunar_dates, view.festivals = self.filters.lunar_dates, self.filters.festivals
        if week:
            local = self.context.desk.clock.local(span.now)
            self.week.show_week(span.first, span.today, local.hour * 60 + local.minute, found, span.days)
        else:
            self.month.show_month(self.month.day, span.today, found, span.days)
        self.drafts.show_drafts([days.post_entry(card, span.now) for card in span.drafts])
        count = len(span.drafts)
        self.drafts_button.setText(self.tr("Drafts {count}").format(count=count) if count else self.tr("Drafts"))

    def _on_minute(self) -> None:
        if self.isVisible():
            self._reload()

    def _take_view(self, key: str) -> None:
        day = self.board.day
        self.views.choose(key)
        self._views.setCurrentWidget(self.week if key == "week" else self.month)
        self.context.looks.set(_VIEW, key)
        self.board.day, self.board.selected = day, None
        self._reload()
        self.board.setFocus()

    def _on_day(self, _day: date) -> None:
        if self._span is None or (self._span.first, self._span.last) != self._range():
            self.toolbar.set_title(self._title())
            self._reload()
        else:
            self.rail_changed.emit()

    def _pick_day(self, day: date) -> None:
        self.board.choose(day)
        self._reload()

    def _show_rest(self, day: date) -> None:
        self._take_view("week")
        self._pick_day(day)

    def _card(self, post_id: int) -> PostCard | None:
        known = (*self._span.cards, *self._span.drafts) if self._span else ()
        return next((card for card in known if card.id == post_id), None)

    def _on_dropped(self, post_id: int, place: Place, copy: bool) -> None:
        self.editor.commit()
        card = self._card(post_id)
        if card is None:
            return
        there = self.deeds.put(card, place, copy=copy)
        if there and place.day is not None:
            self.board.day, self.board.selected = place.day, (Kind.POST, there)

    def _trash(self, post_id: int) -> None:
        card = self._card(post_id)
        if card is not None and self.deeds.trash(card) and self.editor.post_id == post_id:
            self._close_editor()

    def _duplicate(self, post_id: int) -> None:
        card = self._card(post_id)
        if card is not None:
            day = date.fromisoformat(card.due_on) if card.due_on else None
            made = self.deeds.put(card, Place(day), copy=True)
            if made:
                self._open_post(made)

    def _open(self, entry: Entry) -> None:
        if entry.kind is Kind.EVENT:
            self.context.navigate("events", {"event": entry.id})
        elif entry.slot is not None:
            made = self.deeds.fill(entry.slot)
            if made:
                self._open_post(made)
        else:
            self._show_in_panel(entry.id)

    def _show_in_panel(self, post_id: int) -> None:
        self.editor.commit()
        if self.editor.show_post(post_id):
            self.split.set_open(True)

    def _open_post(self, post_id: int) -> None:
        """Show a post in the panel and its day beside it."""
        self._show_in_panel(post_id)
        day = self.editor.day.day
        if self.editor.post_id == post_id and day is not None:
            self.board.day, self.board.selected = day, (Kind.POST, post_id)
            self._reload()

    def _begin(self, place: Place) -> None:
        if not self.deeds.editing:
            return
        if place.slot is not None:
            made = self.deeds.fill(place.slot)
            if made:
                self._open_post(made)
            return
        self.editor.commit()
        self.split.set_open(True)
        self.editor.begin(place)

    def _on_made(self, post_id: int) -> None:
        day = self.editor.day.day
        if day is not None:
            self.board.day, self.board.selected = day, (Kind.POST, post_id)

    def _on_chosen(self, entry: Entry | None) -> None:
        """While the panel is open beside the days it follows what is chosen."""
        if entry is not None and entry.kind is Kind.POST and self.split.is_open and self.editor.post_id:
            self._show_in_panel(entry.id)

    def _close_editor(self) -> None:
        self.editor.commit()
        self.editor.post_id = 0
        self.split.set_open(False)

    def _paste_image(self) -> None:
        if self.split.is_open and not self.editor.fixed.isVisible():
            self.editor.pictures.paste()

    def _toggle_drafts(self) -> None:
        self.drafts.setVisible(not self.drafts.isVisible())
        self.context.looks.set(_COLUMN, "on" if self.drafts.isVisible() else "off")

    def _fit_drafts(self) -> None:
        """The column of drafts makes room for the panel, and in a narrow window for the days."""
        wanted = self.context.looks.text(_COLUMN, "on") == "on"
        room = self.width() >= current().px(1040)
        self.drafts.setVisible(wanted and room and not self.split.is_open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_drafts()
