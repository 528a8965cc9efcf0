"""The calendar: posts written, moved by keyboard and by dragging, copied, binned; slots; files; undo of each."""

from __future__ import annotations

import io
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PIL import Image
from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from opsdesk.domain.events import EventPlan
from opsdesk.domain.platforms import Platform
from opsdesk.domain.posts import EVERY_DAY, PostDraft, PostPurpose, PostState, Slot
from opsdesk.ui.pages.calendar.board import MIME, DayBoard
from opsdesk.ui.pages.calendar.editor import title_from
from opsdesk.ui.pages.calendar.entries import Entry, Kind, weeks_of
from opsdesk.ui.pages.calendar.new_account import AccountDialog
from opsdesk.ui.pages.calendar.page import CalendarPage
from opsdesk.ui.pages.calendar.places import PlaceKey, PlaceModel
from opsdesk.ui.pages.calendar.rail_part import CheckLine, MiniMonth
from opsdesk.ui.pages.calendar.slots_dialog import SlotsDialog, weekday_words
from opsdesk.ui.pages.calendar.times import TimeField, read_time
from opsdesk.ui.pages.calendar.week_layout import blocks, snapped
from opsdesk.ui.pages.catalog import PageSpec
from opsdesk.ui.pages.page import Page
from opsdesk.ui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opsdesk.domain.posts import PostCard
    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context

NOON = int(datetime(2026, 9, 18, 12, 14, tzinfo=ZoneInfo("Asia/Shanghai")).timestamp())
FRIDAY, SATURDAY = date(2026, 9, 18), date(2026, 9, 19)
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


class Elsewhere(Page):
    """A place that writes down what it was sent."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Elsewhere")
        self.sent: list[object] = []

    def reveal(self, target: object) -> None:
        self.sent.append(target)


SPECS = (
    PageSpec("calendar", "Calendar", "calendar", CalendarPage, "C"),
    PageSpec("events", "Events", "map-pin", Elsewhere),
)


@pytest.fixture
def stopped(desk: Desk) -> Desk:
    """The desk at 12:14 on Friday 18 September 2026, with three groups."""
    object.__setattr__(desk.clock, "now", lambda: NOON)
    for name, place in (("港湾 03", Platform.WECHAT), ("港湾 04", Platform.WECHAT), ("釉色研究所", Platform.QQ)):
        desk.groups.add(name, place)
    return desk


@pytest.fixture
def window(context: Context, stopped: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    window = MainWindow(context, SPECS)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    ready(qtbot, page_of(window))
    yield window
    context.jobs.stop()


@pytest.fixture
def page(window: MainWindow) -> CalendarPage:
    return page_of(window)


def page_of(window: MainWindow) -> CalendarPage:
    page = window._built["calendar"]
    assert isinstance(page, CalendarPage)
    return page


def ready(qtbot: QtBot, page: CalendarPage) -> None:
    """Wait until the view shows what it should."""
    qtbot.waitUntil(lambda: page._span is not None and (page._span.first, page._span.last) == page._range())


def write(desk: Desk, title: str, day: date | None = FRIDAY, time: str | None = "12:00", **more: object) -> int:
    ids = tuple(card.id for card in desk.groups.cards())[:2]
    state = PostState.READY if day else PostState.IDEA
    on = day.isoformat() if day else None
    return desk.posts.write_post(PostDraft(title, PostPurpose.TOPIC, "今晚的问题", on, time, state, ids))


def shown(qtbot: QtBot, board: DayBoard, post: int) -> Entry:
    """The entry of a post, once the view shows it."""

    def find() -> Entry | None:
        return next(
            (spot.entry for spot in board.spots() if (spot.entry.kind, spot.entry.id) == (Kind.POST, post)), None
        )

    qtbot.waitUntil(lambda: find() is not None)
    found = find()
    assert found is not None
    return found


def spot_of(board: DayBoard, post: int) -> QPoint:
    return next(spot.rect.center() for spot in board.spots() if (spot.entry.kind, spot.entry.id) == (Kind.POST, post))


def card(desk: Desk, post: int) -> PostCard:
    return desk.posts.detail(post).card


def is_open(page: CalendarPage) -> bool:
    return page.split.is_open


def press(widget: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(widget, key)


def undo(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)


def redo(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)


def drop(board: QWidget, post: int, spot: QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """What arrives at a widget when a post is dropped on it."""
    data = QMimeData()
    data.setData(MIME, QByteArray(str(post).encode()))
    drop_data(board, data, spot, keys)


def drop_data(
    board: QWidget, data: QMimeData, spot: QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    both = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    QApplication.sendEvent(board, QDragEnterEvent(spot, both, data, LEFT, keys))
    QApplication.sendEvent(board, QDragMoveEvent(spot, both, data, LEFT, keys))
    QApplication.sendEvent(board, QDropEvent(QPointF(spot), both, data, LEFT, keys))


def test_the_month_shows_posts_events_and_drafts(stopped: Desk, page: CalendarPage, qtbot: QtBot) -> None:
    post = write(stopped, "话题")
    write(stopped, "想法", None, None)
    stopped.events.plan(EventPlan("陶艺晚餐", SATURDAY.isoformat(), "18:00"))
    shown(qtbot, page.month, post)
    assert [one.title for one in page.month.entries[SATURDAY]] == ["陶艺晚餐"]
    assert [spot.entry.title for spot in page.drafts.board.spots()] == ["想法"]
    assert page.toolbar._title.text() == "September 2026"
    assert page.month.days[date(2026, 9, 25)].festival == "中秋节"
    assert [item.text for item in page.status_items()][:2] == ["1 post", "0 posted, 0 ready, 0 drafts"]


def test_x_and_v_move_a_post_and_undo_brings_it_back(
    stopped: Desk, window: MainWindow, page: CalendarPage, qtbot: QtBot
) -> None:
    post = write(stopped, "话题")
    page.month.choose(FRIDAY, shown(qtbot, page.month, post))
    press(window, Qt.Key.Key_X)
    assert page.month.cut == post
    page.month.setFocus()
    press(page.month, Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert page.month.day == date(2026, 9, 26)
    press(window, Qt.Key.Key_V)
    moved = card(stopped, post)
    assert (moved.due_on, moved.due_time) == ("2026-09-26", "12:00")
    assert page.context.notify.said == "Moved 话题 to Sat 26 Sep 12:00"
    undo(window)
    assert card(stopped, post).due_on == "2026-09-18"
    redo(window)
    assert card(stopped, post).due_on == "2026-09-26"


def test_c_and_v_copy_with_nothing_ticked(stopped: Desk, window: MainWindow, page: CalendarPage, qtbot: QtBot) -> None:
    post = write(stopped, "话题")
    for target in stopped.posts.detail(post).targets:
        stopped.posts.posted(target.id)
    page.month.choose(FRIDAY, shown(qtbot, page.month, post))
    press(window, Qt.Key.Key_C)
    page.month.choose(SATURDAY)
    press(window, Qt.Key.Key_V)
    (copy,) = stopped.posts.between(SATURDAY, SATURDAY)
    assert (copy.title, copy.posted, copy.targets) == ("话题", 0, 2)
    assert card(stopped, post).due_on == "2026-09-18"
    undo(window)
    assert not stopped.posts.between(SATURDAY, SATURDAY)


def test_escape_ends_a_cut(stopped: Desk, window: MainWindow, page: CalendarPage, qtbot: QtBot) -> None:
    post = write(stopped, "话题")
    page.month.choose(FRIDAY, shown(qtbot, page.month, post))
    press(window, Qt.Key.Key_X)
    press(window, Qt.Key.Key_Escape)
    page.month.choose(SATURDAY)
    press(window, Qt.Key.Key_V)
    assert card(stopped, post).due_on == "2026-09-18"


def test_what_was_posted_stays_and_it_is_said(stopped: Desk, page: CalendarPage, qtbot: QtBot) -> None:
    post = write(stopped, "话题")
    stopped.posts.posted(stopped.posts.detail(post).targets[0].id)
    shown(qtbot, page.month, post)
    drop(page.month, post, page.month.cell(SATURDAY).center())
    assert card(stopped, post).due_on == "2026-09-18"
    assert "stays as it is" in page.context.notify.said
    page.reveal({"post": post})
    assert page.editor.fixed.isVisible()
    assert not page.editor.title.isEnabled()
    assert page.editor.body.isReadOnly()


def test_a_drop_moves_and_with_alt_it_copies(stopped: Desk, page: CalendarPage, qtbot: QtBot) -> None:
    post = write(stopped, "话题")
    shown(qtbot, page.month, post)
    drop(page.month, post, page.month.cell(SATURDAY).center())
    assert card(stopped, post).due_on == "2026-09-19"
    drop(page.month, post, page.month.cell(FRIDAY).center(), Qt.KeyboardModifier.AltModifier)
    assert card(stopped, post).due_on == "2026-09-19"
    assert len(stopped.posts.between(FRIDAY, FRIDAY)) == 1


def test_a_draft_is_dropped_on_a_day_and_back(stopped: Desk, page: CalendarPage, qtbot: QtBot) -> None:
    post = write(stopped, "想法", None, None)
    shown(qtbot, page.drafts.board, post)
    drop(page.month, post, page.month.cell(SATURDAY).center())
    assert card(stopped, post).due_on == "2026-09-19"
    shown(qtbot, page.month, post)
    drop(page.drafts.board, post, QPoint(20, 20))
    assert card(stopped, post).due_on is None


def test_a_drop_of_something_else_is_refused(stopped: Desk, page: CalendarPage) -> None:
    data = QMimeData()
    data.setText("42")
    spot = page.month.cell(SATURDAY).center()
    event = QDragEnterEvent(spot, Qt.DropAction.MoveAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(page.month, event)
    assert not event.isAccepted()


def test_delete_puts_into_the_bin(stopped: Desk, window: MainWindow, page: CalendarPage, qtbot: QtBot) -> None:
    post = write(stopped, "话题")
    page.month.choose(FRIDAY, shown(qtbot, page.month, post))
    page.month.setFocus()
    press(page.month, Qt.Key.Key_Delete)
    assert not stopped.posts.between(FRIDAY, FRIDAY)
    undo(window)
    assert len(stopped.posts.between(FRIDAY, FRIDAY)) == 1
    redo(window)
    assert not stopped.posts.between(FRIDAY, FRIDAY)


def test_a_click_opens_the_post_beside(stopped: Desk, page: CalendarPage, qtbot: QtBot) -> None:
    post = write(stopped, "话题")
    shown(qtbot, page.month, post)
    QTest.mouseClick(page.month, LEFT, pos=spot_of(page.month, post))
    assert page.split.is_open
    assert page.editor.post_id == post
    assert page.editor.title.text() == "话题"
    assert page.editor.body.toPlainText() == "今晚的问题"
    assert page.editor.places.group_ids == tuple(one.id for one in stopped.groups.cards())[:2]
    assert not page.drafts.isVisible()
    assert page.escape()
    assert not is_open(page)
    assert page.drafts.isVisible()


def test_a_post_is_written_by_keyboard(stopped: Desk, window: MainWindow, page: CalendarPage, qtbot: QtBot) -> None:
    page.month.choose(SATURDAY)
    press(window, Qt.Key.Key_N)
    assert page.editor.title.hasFocus()
    assert not stopped.posts.between(SATURDAY, SATURDAY)
    QTest.keyClicks(page.editor.title, "Glaze hint")
    press(page.editor.title, Qt.Key.Key_Return)
    (new,) = stopped.posts.between(SATURDAY, SATURDAY)
    assert (new.title, new.state) == ("Glaze hint", PostState.DRAFT)
    page.editor.body.setFocus()
    QTest.keyClicks(page.editor.body, "matte or glossy")
    page.editor.time.setFocus()
    assert stopped.posts.detail(new.id).body == "matte or glossy"
    QTest.keyClicks(page.editor.time, "20")
    press(page.editor.time, Qt.Key.Key_Return)
    assert card(stopped, new.id).due_time == "20:00"
    page.editor.state.chosen.emit("ready")
    assert card(stopped, new.id).state is PostState.READY
    for _ in range(4):
        undo(window)
    assert not stopped.posts.between(SATURDAY, SATURDAY)
    assert not page.split.is_open
    for _ in range(4):
        redo(window)
    kept = stopped.posts.detail(new.id)
    assert (kept.body, kept.card.due_time, kept.card.state) == ("matte or glossy", "20:00", PostState.READY)


def test_a_text_alone_names_the_post(stopped: Desk, window: MainWindow, page: CalendarPage) -> None:
    page.month.choose(SATURDAY)
    QTest.mouseClick(page.new_button, LEFT)
    page.editor.body.setFocus()
    page.editor.body.setPlainText("\n  哑光还是亮光？\n投票")
    page.editor.commit()
    (new,) = stopped.posts.between(SATURDAY, SATURDAY)
    assert new.title == "哑光还是亮光？"
    page.editor.title.setFocus()
    page.editor.title.setText("")
    page.editor.commit()
    assert card(stopped, new.id).title == "哑光还是亮光？"


def test_typing_is_not_taken_for_keys(stopped: Desk, page: CalendarPage) -> None:
    page.month.choose(SATURDAY)
    page.new_item()
    QTest.keyClicks(page.editor.title, "xvcnmwe")
    assert page.editor.title.text() == "xvcnmwe"


def test_ready_wants_a_day(stopped: Desk, page: CalendarPage, qtbot: QtBot) -> None:
    post = write(stopped, "想法", None, None)
    shown(qtbot, page.drafts.board, post)
    page.reveal({"post": post})
    page.editor.state.chosen.emit("ready")
    assert card(stopped, post).state is PostState.IDEA
    assert page.editor._state_field._trouble.isVisible()
    page.editor.day.picked.emit(SATURDAY)
    page.editor.state.chosen.emit("ready")
    assert card(stopped, post).state is PostState.READY


def test_groups_are_ticked_found_and_taken_by_class(stopped: Desk, page: CalendarPage, qtbot: QtBot) -> None:
    groups = stopped.groups.cards()
    class_id = stopped.groups.add_class("种子用户")
    stopped.groups.classify(groups[2].id, class_id)
    post = write(stopped, "话题")
    shown(qtbot, page.month, post)
    page.reveal({"post": post})
    places = page.editor.places
    places.search.setText("ysyjs")
    assert [line.name for line in places.model.shown] == ["釉色研究所"]
    rect = places.list.visualRect(places.model.index(0))
    QTest.mouseClick(places.list.viewport(), LEFT, pos=rect.center())
    assert card(stopped, post).targets == 3
    places._take_class(class_id)
    assert card(stopped, post).targets == 2
    places.search.clear()
    places._take_class(None)
    assert card(stopped, post).targets == 3
    places._clear()
    assert card(stopped, post).targets == 0


def test_a_place_where_it_was_posted_stays_ticked(stopped: Desk, page: CalendarPage, qtbot: QtBot) -> None:
    post = write(stopped, "话题")
    first = stopped.posts.detail(post).targets[0]
    stopped.posts.posted(first.id)
    shown(qtbot, page.month, post)
    page.reveal({"post": post})
    places = page.editor.places
    places._clear()
    assert places.model.chosen == {PlaceKey(first.group_id)}
    assert card(stopped, post).targets == 1


def test_an_own_account_is_added_and_ticked(
    stopped: Desk, window: MainWindow, page: CalendarPage, qtbot: QtBot
) -> None:
    post = write(stopped, "短片")
    shown(qtbot, page.month, post)
    page.reveal({"post": post})
    QTest.mouseClick(page.editor.places.account, LEFT)
    dialog = window.findChild(AccountDialog)
    assert dialog is not None
    dialog.button("add").click()
    assert dialog.name_field._trouble.isVisibleTo(dialog)
    dialog.name.setText("苔与壶")
    dialog.button("add").click()
    (channel,) = stopped.materials.channels()
    assert (channel.name, channel.platform) == ("苔与壶", Platform.DOUYIN)
    assert stopped.posts.detail(post).targets[-1].channel_id == channel.id


def test_images_are_pasted_dropped_and_removed(
    stopped: Desk, window: MainWindow, page: CalendarPage, qtbot: QtBot, tmp_path: Path
) -> None:
    post = write(stopped, "话题")
    shown(qtbot, page.month, post)
    page.reveal({"post": post})
    page.month.setFocus()
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(image)
    QTest.keyClick(window, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: len(page.editor.pictures.tiles) == 1)
    file = tmp_path / "杯.png"
    out = io.BytesIO()
    Image.new("RGB", (50, 40), "#a67e08").save(out, "PNG")
    file.write_bytes(out.getvalue())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)), QUrl.fromLocalFile(str(tmp_path / "notes.txt"))])
    drop_data(page.editor, data, QPoint(40, 40))
    qtbot.waitUntil(lambda: len(page.editor.pictures.tiles) == 2)
    assert len(stopped.posts.detail(post).pictures) == 2
    QTest.mouseClick(page.editor.pictures.tiles[0].cross, LEFT)
    assert len(stopped.posts.detail(post).pictures) == 1
    undo(window)
    assert len(stopped.posts.detail(post).pictures) == 2


def test_a_picture_that_is_none_is_refused_in_words(
    stopped: Desk, page: CalendarPage, qtbot: QtBot, tmp_path: Path
) -> None:
    post = write(stopped, "话题")
    shown(qtbot, page.month, post)
    page.reveal({"post": post})
    broken = tmp_path / "x.png"
    broken.write_bytes(b"no picture")
    page.editor.add_pictures([broken])
    qtbot.waitUntil(lambda: "cannot be read" in page.context.notify.said)
    gone = tmp_path / "gone.png"
    page.editor.add_pictures([gone])
    qtbot.waitUntil(lambda: "gone.png" in page.context.notify.said)


def test_duplicate_and_bin_from_the_panel(stopped: Desk, page: CalendarPage, qtbot: QtBot) -> None:
    post = write(stopped, "话题")
    shown(qtbot, page.month, post)
    page.reveal({"post": post})
    QTest.mouseClick(page.editor.duplicate, LEFT)
    cards = stopped.posts.between(FRIDAY, FRIDAY)
    assert len(cards) == 2
    copy = page.editor.post_id
    assert copy != post
    shown(qtbot, page.month, copy)
    QTest.mouseClick(page.editor.trash, LEFT)
    assert [one.id for one in stopped.posts.between(FRIDAY, FRIDAY)] == [post]
    assert not page.split.is_open


def test_what_is_half_typed_is_kept_when_another_post_is_chosen(
    stopped: Desk, page: CalendarPage, qtbot: QtBot
) -> None:
    first, second = write(stopped, "一"), write(stopped, "二", SATURDAY)
    shown(qtbot, page.month, second)
    QTest.mouseClick(page.month, LEFT, pos=spot_of(page.month, first))
    page.editor.body.setFocus()
    page.editor.body.setPlainText("写了一半")
    QTest.mouseClick(page.month, LEFT, pos=spot_of(page.month, second))
    assert page.editor.post_id == second
    assert stopped.posts.detail(first).body == "写了一半"
    assert stopped.posts.detail(second).body == "今晚的问题"


def test_the_week_moves_in_half_hours(stopped: Desk, window: MainWindow, page: CalendarPage, qtbot: QtBot) -> None:
    post = write(stopped, "话题")
    press(window, Qt.Key.Key_W)
    ready(qtbot, page)
    shown(qtbot, page.week, post)
    assert page.toolbar._title.text() == "14 to 20 September"
    spot = QPoint(
        page.week._column(SATURDAY).center().x(), page.week._top() + page.week._y(15 * 60 + 40) - page.week.bar.value()
    )
    drop(page.week, post, spot)
    moved = card(stopped, post)
    assert (moved.due_on, moved.due_time) == ("2026-09-19", "15:30")
    shown(qtbot, page.week, post)
    drop(page.week, post, QPoint(spot.x(), page.week._top() - 3))
    assert card(stopped, post).due_time is None
    undo(window)
    undo(window)
    assert (card(stopped, post).due_on, card(stopped, post).due_time) == ("2026-09-18", "12:00")


def test_a_post_dropped_on_an_open_slot_fills_it(stopped: Desk, page: CalendarPage, qtbot: QtBot) -> None:
    slot = stopped.materials.add_slot(
        Slot(0, "晚安", PostPurpose.GOODNIGHT, "20:15", EVERY_DAY, "2026-09-18", None, "")
    )
    post = write(stopped, "想法", None, None)
    page._take_view("week")
    ready(qtbot, page)
    shown(qtbot, page.drafts.board, post)
    page.week.bar.setValue(page.week.bar.maximum())
    qtbot.waitUntil(lambda: any(spot.entry.kind is Kind.SLOT for spot in page.week.spots()))
    box = next(one for one in page.week.spots() if one.entry.kind is Kind.SLOT and one.entry.day == SATURDAY)
    drop(page.week, post, box.rect.center())
    filled = card(stopped, post)
    assert (filled.due_on, filled.due_time, filled.slot_id) == ("2026-09-19", "20:15", slot)
    assert SATURDAY not in {one.day for one in stopped.materials.open_slots(FRIDAY, SATURDAY)}


def test_a_click_on_an_open_slot_writes_its_draft(
    stopped: Desk, window: MainWindow, page: CalendarPage, qtbot: QtBot
) -> None:
    stopped.materials.add_slot(Slot(0, "晚安", PostPurpose.GOODNIGHT, "20:00", EVERY_DAY, "2026-09-18", None, "晚安"))
    page._take_view("week")
    ready(qtbot, page)
    page.week.bar.setValue(page.week.bar.maximum())
    qtbot.waitUntil(lambda: any(spot.entry.kind is Kind.SLOT for spot in page.week.spots()))
    box = next(one for one in page.week.spots() if one.entry.kind is Kind.SLOT and one.entry.day == SATURDAY)
    QTest.mouseClick(page.week, LEFT, pos=box.rect.center())
    (draft,) = stopped.posts.between(SATURDAY, SATURDAY)
    assert (draft.title, draft.state) == ("晚安", PostState.DRAFT)
    assert page.editor.post_id == draft.id
    undo(window)
    assert not stopped.posts.between(SATURDAY, SATURDAY)


def test_an_event_leads_to_its_place(stopped: Desk, window: MainWindow, page: CalendarPage, qtbot: QtBot) -> None:
    event = stopped.events.plan(EventPlan("陶艺", SATURDAY.isoformat(), "18:00"))
    qtbot.waitUntil(lambda: any(spot.entry.kind is Kind.EVENT for spot in page.month.spots()))
    page.month.choose(SATURDAY, page.month.entries[SATURDAY][0])
    page.month.setFocus()
    press(page.month, Qt.Key.Key_Return)
    elsewhere = window._built["events"]
    assert isinstance(elsewhere, Elsewhere)
    assert elsewhere.sent == [{"event": event}]


def test_arrows_walk_over_cards_days_and_months(stopped: Desk, page: CalendarPage, qtbot: QtBot) -> None:
    first, second = write(stopped, "一", time="08:00"), write(stopped, "二", time="09:00")
    shown(qtbot, page.month, second)
    page.month.choose(FRIDAY)
    page.month.setFocus()
    press(page.month, Qt.Key.Key_Down)
    assert page.month.selected == (Kind.POST, first)
    press(page.month, Qt.Key.Key_Down)
    assert page.month.selected == (Kind.POST, second)
    press(page.month, Qt.Key.Key_Down)
    assert page.month.day == date(2026, 9, 25)
    press(page.month, Qt.Key.Key_PageDown)
    assert page.month.day == date(2026, 10, 25)
    ready(qtbot, page)
    assert page.toolbar._title.text() == "October 2026"
    QTest.mouseClick(page.to_today, LEFT)
    ready(qtbot, page)
    assert page.month.day == FRIDAY


def test_more_than_fits_leads_to_the_week(stopped: Desk, page: CalendarPage, qtbot: QtBot) -> None:
    for number in range(9):
        write(stopped, f"第 {number} 条", time=f"{8 + number:02d}:00")
    qtbot.waitUntil(lambda: FRIDAY in page.month._more)
    rect, count = page.month._more[FRIDAY]
    seen = sum(spot.entry.day == FRIDAY for spot in page.month.spots())
    assert seen + count == 9
    QTest.mouseClick(page.month, LEFT, pos=rect.center())
    ready(qtbot, page)
    assert page.board is page.week
    assert page.week.day == FRIDAY


def test_the_rail_hides_platforms_and_keeps_the_choice(
    stopped: Desk, window: MainWindow, page: CalendarPage, context: Context, qtbot: QtBot
) -> None:
    post = write(stopped, "话题")
    shown(qtbot, page.month, post)
    lines = {line.text(): line for line in window.rail.findChildren(CheckLine)}
    QTest.mouseClick(lines["WeChat"], LEFT)
    assert not page.month.spots()
    assert context.looks.text("calendar/hidden") == "wechat"
    QTest.mouseClick(lines["WeChat"], LEFT)
    assert len(page.month.spots()) == 1
    QTest.mouseClick(lines["Lunar dates"], LEFT)
    assert not page.month.lunar_dates


def test_the_small_month_picks_a_day(window: MainWindow, page: CalendarPage, qtbot: QtBot) -> None:
    small = window.rail.findChild(MiniMonth)
    assert small is not None
    QTest.mouseClick(small.days, LEFT, pos=small.days.cell(date(2026, 9, 25)).center())
    assert page.month.day == date(2026, 9, 25)


def test_slots_are_added_listed_and_removed(stopped: Desk, window: MainWindow, page: CalendarPage) -> None:
    QTest.mouseClick(page.slots_button, LEFT)
    dialog = window.findChild(SlotsDialog)
    assert dialog is not None
    dialog.button("add").click()
    assert dialog._name_field._trouble.isVisibleTo(dialog)
    dialog.name.setText("早报")
    dialog.purpose.choose("news")
    for day in (5, 6):
        QTest.mouseClick(dialog.days.buttons[day], LEFT)
    dialog.places._take_class(None)
    dialog.button("add").click()
    (slot,) = stopped.materials.slots()
    assert (slot.name, slot.at_time, slot.purpose, len(slot.group_ids)) == ("早报", "08:00", PostPurpose.NEWS, 3)
    assert weekday_words(slot.rrule) == "Monday to Friday"
    assert len(dialog.rows) == 1
    QTest.mouseClick(dialog.rows[0].bin, LEFT)
    assert not stopped.materials.slots()
    dialog.reject()
    undo(window)
    assert len(stopped.materials.slots()) == 1


@pytest.mark.parametrize("ending", ["ics", "pdf", "png", "xlsx"])
def test_the_month_is_written_to_a_file(
    ending: str, stopped: Desk, window: MainWindow, page: CalendarPage, qtbot: QtBot, tmp_path: Path
) -> None:
    write(stopped, "话题")
    page.export(ending)
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    target = tmp_path / f"九月.{ending}"
    dialog.fileSelected.emit(str(target))
    qtbot.waitUntil(target.is_file, timeout=20_000)
    starts = {"ics": b"BEGIN:VCALENDAR", "pdf": b"%PDF", "png": b"\x89PNG", "xlsx": b"PK"}
    assert target.read_bytes().startswith(starts[ending])
    qtbot.waitUntil(lambda: f"九月.{ending}" in page.context.notify.said)
    dialog.reject()


def test_an_export_into_nowhere_says_so(stopped: Desk, page: CalendarPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.deeds.export_to(date(2026, 9, 1), date(2026, 9, 30), tmp_path / "no" / "such" / "x.ics")
    qtbot.waitUntil(lambda: bool(page.context.notify.said))


def test_while_a_long_write_runs_nothing_moves(stopped: Desk, page: CalendarPage, qtbot: QtBot) -> None:
    post = write(stopped, "话题")
    shown(qtbot, page.month, post)
    page.set_editing(False)
    drop(page.month, post, page.month.cell(SATURDAY).center())
    page.new_item()
    assert card(stopped, post).due_on == "2026-09-18"
    assert not page.split.is_open
    page.set_editing(True)
    drop(page.month, post, page.month.cell(SATURDAY).center())
    assert card(stopped, post).due_on == "2026-09-19"


@pytest.mark.parametrize("size", [(1024, 640), (1440, 900)])
@pytest.mark.parametrize("view", ["month", "week"])
def test_every_card_stands_inside_its_day(
    size: tuple[int, int], view: str, stopped: Desk, window: MainWindow, page: CalendarPage, qtbot: QtBot
) -> None:
    for number in range(5):
        write(stopped, f"第 {number} 条", time=f"{12 + number // 2:02d}:00")
    window.resize(*size)
    page._take_view(view)
    ready(qtbot, page)
    qtbot.waitUntil(lambda: page.width() == size[0] - window.rail.width() and len(page.board.spots()) >= 1)
    for spot in page.board.spots():
        assert spot.entry.day is not None
        home = page.month.cell(spot.entry.day) if view == "month" else page.week._column(spot.entry.day)
        assert home.left() <= spot.rect.left()
        assert spot.rect.right() <= home.right()
        assert spot.rect.height() > 0
    boxes = [spot.rect for spot in page.board.spots()]
    assert not any(one.intersects(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :])
    window.grab()


def test_blocks_share_the_hour() -> None:
    def entry(key: int, time: str) -> Entry:
        return Entry(Kind.POST, key, FRIDAY, time, "x")

    alone = blocks([entry(1, "08:00")])
    assert [(one.start, one.minutes, one.rows, one.columns) for one in alone] == [(480, 60, 1, 1)]
    near = blocks([entry(1, "08:00"), entry(2, "08:30")])
    assert [(one.start, one.minutes) for one in near] == [(480, 30), (510, 60)]
    three = blocks([entry(1, "12:00"), entry(2, "12:00"), entry(3, "12:10")])
    assert [(one.row, one.column) for one in three] == [(0, 0), (1, 0), (0, 1)]
    assert blocks([entry(1, "")]) == []
    assert blocks([entry(1, "23:59")])[0].start == 23 * 60 + 30


def test_times_and_titles_are_read_as_people_write_them() -> None:
    read = {text: read_time(text) for text in ("8", "8:30", "0830", "20点", "8点半", "22：15", "24", "8:60", "x", "")}
    assert read == {
        "8": "08:00", "8:30": "08:30", "0830": "08:30", "20点": "20:00", "8点半": "08:30", "22：15": "22:15",
        "24": None, "8:60": None, "x": None, "": None,
    }  # fmt: skip
    assert [snapped(minutes) for minutes in (-5, 0, 29.9, 30, 1439, 2000)] == [
        "00:00", "00:00", "00:00", "00:30", "23:30", "23:30",
    ]  # fmt: skip
    assert title_from("\n \n一行\n二行") == "一行"
    assert len(title_from("长" * 90)) == 40
    assert weeks_of(date(2026, 9, 18)) == (date(2026, 8, 31), date(2026, 10, 4))


def test_a_time_is_stepped_and_refused_when_it_is_none(qtbot: QtBot, context: Context) -> None:
    field = TimeField("23:45")
    qtbot.addWidget(field)
    field.show()
    press(field, Qt.Key.Key_Up)
    assert field.time == "00:15"
    field.setText("99")
    press(field, Qt.Key.Key_Return)
    assert field.property("state") == "error"
    assert field.time == "00:15"


def test_the_list_of_places_is_a_sound_model(stopped: Desk, page: CalendarPage, qtbot: QtBot) -> None:
    model = PlaceModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.lines = page.editor.places.model.lines
    model.find("")
    model.find("港")
    model.refresh()
    assert tester.model() is model


def drag(qtbot: QtBot, source: QWidget, start: QPoint, target: QWidget, end: QPoint, escape: bool = False) -> None:
    """A drag by the mouse of a window system: pressed, moved in steps while QDrag runs its own loop, released."""
    window = source.window().windowHandle()
    begin = source.mapTo(source.window(), start)
    finish = target.mapTo(target.window(), end)
    steps: list[Callable[[], object]] = []
    for share in (0.3, 0.7, 1.0, 1.0):
        point = begin + QPoint(round((finish - begin).x() * share), round((finish - begin).y() * share))
        steps.append(partial(QTest.mouseMove, window, point))
    if escape:
        steps.append(lambda: QTest.keyClick(window, Qt.Key.Key_Escape))
    steps.append(lambda: QTest.mouseRelease(window, LEFT, Qt.KeyboardModifier.NoModifier, finish))
    timer = QTimer(source)
    done: list[bool] = []

    def step() -> None:
        if steps:
            steps.pop(0)()
        else:
            timer.stop()
            done.append(True)

    timer.timeout.connect(step)
    QTest.mousePress(window, LEFT, Qt.KeyboardModifier.NoModifier, begin)
    timer.start(60)
    QTest.mouseMove(window, begin + QPoint(QApplication.startDragDistance() + 3, 3))
    qtbot.waitUntil(lambda: bool(done), timeout=10_000)


@pytest.mark.display
def test_a_post_is_dragged_to_another_day_and_undone(
    stopped: Desk, window: MainWindow, page: CalendarPage, qtbot: QtBot
) -> None:
    post = write(stopped, "话题")
    shown(qtbot, page.month, post)
    drag(qtbot, page.month, spot_of(page.month, post), page.month, page.month.cell(date(2026, 9, 23)).center())
    assert card(stopped, post).due_on == "2026-09-23"
    undo(window)
    assert card(stopped, post).due_on == "2026-09-18"
    redo(window)
    assert card(stopped, post).due_on == "2026-09-23"


@pytest.mark.display
def test_a_draft_is_dragged_onto_a_day(stopped: Desk, window: MainWindow, page: CalendarPage, qtbot: QtBot) -> None:
    post = write(stopped, "想法", None, None)
    shown(qtbot, page.drafts.board, post)
    drag(qtbot, page.drafts.board, spot_of(page.drafts.board, post), page.month, page.month.cell(SATURDAY).center())
    assert card(stopped, post).due_on == "2026-09-19"


@pytest.mark.display
def test_escape_ends_a_drag(stopped: Desk, window: MainWindow, page: CalendarPage, qtbot: QtBot) -> None:
    post = write(stopped, "话题")
    shown(qtbot, page.month, post)
    end = page.month.cell(date(2026, 9, 23)).center()
    drag(qtbot, page.month, spot_of(page.month, post), page.month, end, escape=True)
    assert card(stopped, post).due_on == "2026-09-18"
    assert page.month.target is None


@pytest.mark.display
def test_a_drag_in_the_week_changes_the_hour(stopped: Desk, page: CalendarPage, qtbot: QtBot) -> None:
    post = write(stopped, "话题")
    page._take_view("week")
    ready(qtbot, page)
    shown(qtbot, page.week, post)
    spot = page.week._top() + page.week._y(14 * 60 + 35) - page.week.bar.value()
    drag(qtbot, page.week, spot_of(page.week, post), page.week, QPoint(page.week._column(SATURDAY).center().x(), spot))
    moved = card(stopped, post)
    assert (moved.due_on, moved.due_time) == ("2026-09-19", "14:30")
