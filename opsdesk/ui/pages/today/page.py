"""Today: the post due now, whom to touch and why, codes that die, events that come."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QWidget

from opsdesk.domain.posts import PostCard, PostDetail, Target, post_now
from opsdesk.ui.finding import PaletteItem
from opsdesk.ui.keys import Key
from opsdesk.ui.pages.page import Page
from opsdesk.ui.pages.today import frame_parts, put_off
from opsdesk.ui.pages.today.chases import ChaseSection
from opsdesk.ui.pages.today.day_list import DayList, day_rows
from opsdesk.ui.pages.today.deeds import TodayDeeds
from opsdesk.ui.pages.today.people import PeopleSection
from opsdesk.ui.pages.today.post_now import THUMB, PostNowCard
from opsdesk.ui.pages.today.reading import Almanac, CircleFacts, DayFacts, read_almanac, read_circle, read_day
from opsdesk.ui.pages.today.soon import CodeSection, EventSection
from opsdesk.ui.pages.today.toolbar_parts import FestivalPill, PaletteField
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.empty import EmptyAct, EmptyState
from opsdesk.ui.widgets.layouts import Scroll, column, frame, row
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.text import LinkLabel
from opsdesk.ui.widgets.thumbnail import read_small
from opsdesk.ui.wording import due, lunar
from opsdesk.ui.wording import posts as post_words

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QResizeEvent

    from opsdesk.domain.changes import Changes
    from opsdesk.ui.context import Context
    from opsdesk.ui.rail import RailSection
    from opsdesk.ui.widgets.status_bar import StatusItem

_MINUTE_MS = 60_000
_SIDE_MOST, _SIDE_LEAST = 424, 364
_CIRCLE = ("member", "membership", "community_group", "import_batch", "shop_order")


class TodayPage(Page):
    """The page that opens first. Space: posted, next; 1 and 2 copy; S skips; L logs a touch."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, QCoreApplication.translate("places", "Today"))
        put_off.load(context.looks, context.desk.uid)
        self._facts: DayFacts | None = None
        self._circle: CircleFacts | None = None
        self._almanac: Almanac | None = None
        self._detail: PostDetail | None = None
        self._post = 0
        self._held = False  # she chose the post, or ticks it: it stays in the card
        self._target = 0
        self._editing = True
        self.deeds = TodayDeeds(context, self)
        self._fill_toolbar()
        self._fill_body()
        self._connect()
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()
        self._reload()

    def _fill_toolbar(self) -> None:
        self.festival = FestivalPill()
        self.toolbar.add_left(self.festival)
        self.log_button = Button(self.tr("Log touch"), "pencil-line", key="L", clicked=self.log_touch)
        self.toolbar.add(PaletteField(), self.log_button)

    def _fill_body(self) -> None:
        self.post_head = SectionHeader(self.tr("Post now"))
        self.card = PostNowCard()
        self.nothing = EmptyState(
            "calm",
            self.tr("Nothing to post today"),
            self.tr("Plan a post, or set daily slots in the calendar and they wait here every morning."),
            EmptyAct(self.tr("Plan a post"), self._plan, "plus"),
        )
        self.nothing.setMinimumHeight(current().px(400))
        self.nothing.hide()
        self.day_head = SectionHeader(self.tr("Rest of the day"))
        self.day = DayList()
        self.day_card = frame(column(self.day, margins=(1, 1, 1, 1)), "Card")
        self.unfinished = LinkLabel("", "small")
        self.unfinished.hide()
        for part in (self.card, self.post_head, self.day_head, self.day_card):
            part.hide()
        left = column(
            self.post_head, self.card, self.nothing, 8, self.day_head, self.day_card, self.unfinished, None,
            gap=5, margins=(20, 12, 20, 20),
        )  # fmt: skip
        self.people = PeopleSection()
        self.chases = ChaseSection(self.deeds)
        self.codes = CodeSection(self.context.desk.clock)
        self.events = EventSection()
        right = column(self.people, self.chases, self.codes, self.events, None, gap=14, margins=(20, 12, 20, 20))
        self._side = Scroll(right)
        side = frame(column(self._side, gap=0), "Panel")
        side.setFixedWidth(current().px(_SIDE_MOST))
        self._side_frame = side
        self._main = Scroll(left)
        body = QWidget()
        line = row(self._main, side, gap=0)
        line.setStretch(0, 1)
        body.setLayout(line)
        self.add(body, 1)

    def _connect(self) -> None:
        card = self.card
        card.text_wanted.connect(self.copy_text)
        card.image_wanted.connect(self.copy_image)
        card.edit_wanted.connect(self._edit)
        card.posted_wanted.connect(self.post_next)
        card.skip_wanted.connect(self.skip)
        card.target_chosen.connect(self._choose_target)
        self.day.clicked.connect(self._on_row)
        self.day.walked.connect(self._on_row)
        self.day.opened.connect(self._on_row_opened)
        self.day.delegate.pressed.connect(self._on_row_button)
        self.unfinished.clicked.connect(self._show_unfinished)
        self.people.acted.connect(self.deeds.act)
        self.people.put_off.connect(lambda one: self.deeds.put_off(one, self._show_people))
        self.people.opened.connect(lambda key: self.context.navigate("members", key))
        self.codes.replaced.connect(lambda key: self.context.navigate("groups", {"codes": key}))
        self.codes.moved_on.connect(self.deeds.use_next_code)
        self.events.opened.connect(lambda key: self.context.navigate("events", {"event": key}))
        self.festival.clicked.connect(self._show_festival)

    def rail_sections(self) -> list[RailSection]:
        return frame_parts.rail(self._circle, partial(self.context.navigate, "groups", None))

    def status_items(self) -> list[StatusItem]:
        return frame_parts.status(self._circle, self._facts)

    def keys(self) -> list[Key]:
        return [
            Key("1", self.tr("Copy text"), self.copy_text),
            Key("2", self.tr("Copy image"), self.copy_image),
            Key("Space", self.tr("Posted, next"), self._on_space),
            Key("S", self.tr("Skip"), self.skip),
            Key("L", self.tr("Log touch"), self.log_touch),
        ]

    def commands(self) -> list[PaletteItem]:
        group = self.tr("Today")
        items = []
        if self._detail is not None and self._next_target() is not None:
            items.append(PaletteItem(self.tr("Copy text"), self.copy_text, group, "copy", keys=("1",)))
            if self._detail.pictures:
                items.append(PaletteItem(self.tr("Copy image"), self.copy_image, group, "image", keys=("2",)))
            items.append(PaletteItem(self.tr("Posted, next"), self.post_next, group, "check", keys=("Space",)))
        items.append(PaletteItem(self.tr("Log touch"), self.log_touch, group, "pencil-line", keys=("L",)))
        return items

    def main_view(self) -> QAbstractItemView:
        return self.day

    def on_changes(self, changes: Changes) -> None:
        self._reload()
        if changes.touches(*_CIRCLE):
            self._count_circle()

    def on_shown(self) -> None:
        self._reload()

    def new_item(self) -> None:
        self._plan()

    def set_editing(self, on: bool) -> None:
        self._editing = on
        for part in (self.card.skip, self.card.posted, self.people, self.chases, self.codes, self.log_button):
            part.setEnabled(on)

    def copy_text(self) -> None:
        """The text of the post goes to the clipboard."""
        if self._detail is not None and self._detail.body.strip():
            self.deeds.copy_text(self._detail.body)
            self.card.say_copied(image=False)

    def copy_image(self) -> None:
        """The first picture of the post goes to the clipboard."""
        if self._detail is not None and self._detail.pictures:
            self.deeds.copy_image(self._detail.pictures[0][0], partial(self.card.say_copied, image=True))

    def post_next(self) -> None:
        """She posted it in the marked place; the next one is marked. After the last one: the next post."""
        target = self._next_target()
        if target is None:
            self._show_following()
        elif self._editing and self._hold() and self.deeds.posted(target):
            self._choose_target(0)

    def skip(self) -> None:
        """She leaves the marked place out."""
        target = self._next_target()
        if target is not None and self._editing and self._hold() and self.deeds.skip(target):
            self._choose_target(0)

    def log_touch(self) -> None:
        """Ask whom and what, then log it."""
        if self._editing:
            from opsdesk.ui.log_touch import LogTouchDialog  # not needed for the first page on screen

            dialog = LogTouchDialog(self.window(), self.context)
            dialog.logged.connect(self.deeds.log)
            dialog.ask(lambda _key: None)
            dialog.search.setFocus()

    def _on_space(self) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton) and self.isAncestorOf(focus):
            focus.click()
        else:
            self.post_next()

    def _on_minute(self) -> None:
        if self.isVisible():
            self._reload()

    def _reload(self) -> None:
        self.context.jobs.latest("today", partial(read_day, self.context.desk), self._show)

    def _count_circle(self) -> None:
        self.context.jobs.latest("today circle", partial(read_circle, self.context.desk), self._on_circle)

    def _on_circle(self, facts: CircleFacts) -> None:
        self._circle = facts
        self.rail_changed.emit()
        self.status_changed.emit()

    def _show(self, facts: DayFacts) -> None:
        first, self._facts = self._facts is None, facts
        if self._almanac is None or self._almanac.today != facts.today:
            self.toolbar.set_quiet(lunar.weekday_date(facts.today))
            self.context.jobs.latest("today almanac", partial(read_almanac, facts.today), self._show_almanac)
        if not self._held or all(one.id != self._post for one in facts.posts):
            following = post_now(facts.posts)
            self._post = following.id if following else facts.posts[-1].id if facts.posts else 0
            self._target, self._held = 0, False
        self._read_post()
        self._show_people()
        self.chases.show_chases(facts.chases)
        self.codes.show_codes(facts.codes)
        self.events.show_events(facts.events, facts.today)
        self.status_changed.emit()
        if first:
            self._count_circle()

    def _show_almanac(self, almanac: Almanac) -> None:
        self._almanac = almanac
        self.toolbar.set_quiet(f"{lunar.weekday_date(almanac.today)} · {lunar.lunar_date(almanac.chinese)}")
        if almanac.festival is None:
            self.festival.say("", "")
            return
        name, day = almanac.festival
        left = (day - almanac.today).days
        when = self.tr("{count} days").format(count=left) if left > 1 else due.days_away(left)
        text = self.tr("{festival} in {when}") if left > 1 else self.tr("{festival} {when}")
        self.festival.say(text.format(festival=lunar.festival(name), when=when), when)

    def _show_people(self) -> None:
        if self._facts is not None:
            self.people.show_people(put_off.left(self.context.desk.uid, self._facts.today, self._facts.touches))

    def _read_post(self) -> None:
        """Show the post in the card as it is now."""
        facts = self._facts
        if facts is None:
            return
        old = self._detail
        self._detail = self.context.desk.posts.detail(self._post) if self._post else None
        if self._detail is not None:
            target = self._next_target()
            self.card.show_post(self._detail, target.id if target else None, self._following_words())
            if self._detail.pictures and (old is None or old.pictures != self._detail.pictures):
                self._load_picture(self._detail.pictures[0][0])
            self._say_when(self._detail.card)
        self.card.setVisible(self._detail is not None)
        self.post_head.setVisible(self._detail is not None)
        self._show_day(facts)

    def _show_day(self, facts: DayFacts) -> None:
        cards = tuple(self._detail.card if self._detail and one.id == self._post else one for one in facts.posts)
        rows = day_rows(cards, facts.slots)
        self.day.show_rows(rows, self._post, facts.now)
        done = sum(1 for one in cards if one.targets and not one.open_targets)
        count = self.tr("1 post") if len(cards) == 1 else self.tr("{count} posts").format(count=len(cards))
        self.day_head.set_quiet(self.tr("{posts}, {done} done").format(posts=count, done=done) if cards else "")
        self.day_head.setVisible(bool(rows))
        self.day_card.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        late = len(facts.unfinished)
        text = self.tr("1 post of the last 7 days is not posted everywhere")
        many = self.tr("{count} posts of the last 7 days are not posted everywhere").format(count=late)
        self.unfinished.setText(text if late == 1 else many)
        self.unfinished.setVisible(bool(late))

    def _say_when(self, card: PostCard) -> None:
        now = self.context.desk.clock.now()
        purpose = post_words.purpose(card.purpose)
        what = f"{card.due_time} {purpose}" if card.due_time else purpose
        if card.targets and not card.open_targets:
            self.post_head.set_title(self.tr("Done"))
            self.post_head.set_quiet(what)
            return
        is_due = card.due_at is None or card.due_at <= now
        self.post_head.set_title(self.tr("Post now") if is_due else self.tr("Next post"))
        when = due.lateness(card.due_at, now) if card.due_at is not None and card.due_time else ""
        self.post_head.set_quiet(self.tr("{what}, {when}").format(what=what, when=when) if when else what)

    def _load_picture(self, media_id: int) -> None:
        path = self.context.desk.media.path(media_id)
        if path is not None:
            side = round(current().px(THUMB) * 2 * self.devicePixelRatioF())
            self.context.jobs.latest("today thumbnail", partial(read_small, path, side), self.card.thumbnail.show_image)

    def _next_target(self) -> Target | None:
        """The place marked as the next: the one she chose, else the first that is open."""
        if self._detail is None:
            return None
        chosen = next((one for one in self._detail.targets if one.id == self._target), None)
        return chosen if chosen is not None and chosen.posted_at is None else self._detail.next_target

    def _following(self) -> PostCard | None:
        """The post after the one in the card, when that one is done."""
        posts = self._facts.posts if self._facts else ()
        return post_now(one for one in posts if one.id != self._post)

    def _following_words(self) -> str:
        following = self._following()
        if following is None:
            return ""
        time = f"{following.due_time} " if following.due_time else ""
        return f"{time}{following.title}"

    def _show_following(self) -> None:
        following = self._following()
        if following is not None:
            self._choose_post(following.id)

    def _hold(self) -> bool:
        self._held = True
        return True

    def _choose_post(self, post_id: int) -> None:
        self._post, self._target, self._held = post_id, 0, True
        self._read_post()

    def _choose_target(self, target_id: int) -> None:
        self._target, self._held = target_id, True
        self._read_post()

    def _on_row(self, index: QModelIndex) -> None:
        row = self.day.row_at(index)
        if row.post is not None:
            self._choose_post(row.post.id)

    def _on_row_opened(self, index: QModelIndex) -> None:
        row = self.day.row_at(index)
        if row.post is not None:
            self.context.navigate("calendar", {"post": row.post.id})
        elif row.slot is not None:
            self._on_row_button(index.row())

    def _on_row_button(self, at: int) -> None:
        row = self.day.day.rows[at]
        if row.post is not None:
            self._choose_post(row.post.id)
            self.copy_text()
        elif row.slot is not None and self._editing:
            made = self.deeds.fill(row.slot)
            if made:
                self.context.navigate("calendar", {"post": made})

    def _edit(self) -> None:
        if self._post:
            self.context.navigate("calendar", {"post": self._post})

    def _plan(self) -> None:
        self.context.navigate("calendar", {"new": self.context.desk.clock.today().isoformat()})

    def _show_festival(self) -> None:
        if self._almanac is not None and self._almanac.festival is not None:
            self.context.navigate("calendar", {"day": self._almanac.festival[1].isoformat()})

    def _show_unfinished(self) -> None:
        if self._facts is not None and self._facts.unfinished:
            self.context.navigate("calendar", {"post": self._facts.unfinished[0].id})

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        most, least = current().px(_SIDE_MOST), current().px(_SIDE_LEAST)
        self._side_frame.setFixedWidth(min(max(self.width() * 35 // 100, least), most))
