"""Today: posts copied and ticked one by one, people touched, codes and events in sight, by keyboard and by mouse."""

from __future__ import annotations

import io
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from opsdesk.domain.events import EventPlan
from opsdesk.domain.platforms import Platform
from opsdesk.domain.posts import EVERY_DAY, PostDraft, PostPurpose, PostState, Slot
from opsdesk.domain.touches import DueReason, NewTouch, TouchKind, Way
from opsdesk.ui.log_touch import LogTouchDialog
from opsdesk.ui.pages.catalog import PageSpec
from opsdesk.ui.pages.page import Page
from opsdesk.ui.pages.today.page import TodayPage
from opsdesk.ui.pages.today.post_now import shortened
from opsdesk.ui.pages.today.reading import waiting
from opsdesk.ui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context

NOON = int(datetime(2026, 9, 18, 12, 14, tzinfo=ZoneInfo("Asia/Shanghai")).timestamp())
DAY = "2026-09-18"
TEXT = "今晚的问题\n你第一次喝中秋茶用的是哪只杯子？"


class Elsewhere(Page):
    """A place that writes down where the page of today led to."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Elsewhere")
        self.told: list[object] = []

    def reveal(self, target: object) -> None:
        self.told.append(target)


SPECS = (
    PageSpec("today", "Today", "sun", TodayPage, "T"),
    PageSpec("calendar", "Calendar", "calendar", Elsewhere),
    PageSpec("members", "Members", "users", Elsewhere),
    PageSpec("groups", "Groups", "messages-square", Elsewhere),
    PageSpec("events", "Events", "map-pin", Elsewhere),
)


def png(width: int = 40, height: int = 30) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "#1d6e52").save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def stopped(desk: Desk) -> Desk:
    """The desk at 12:14 on a day of September, with three groups."""
    object.__setattr__(desk.clock, "now", lambda: NOON)
    for name, place in (("港湾 03", Platform.WECHAT), ("港湾 04", Platform.WECHAT), ("釉色研究所", Platform.QQ)):
        desk.groups.add(name, place)
    return desk


def write(desk: Desk, title: str, at: str | None, state: PostState = PostState.READY, body: str = TEXT) -> int:
    ids = tuple(card.id for card in desk.groups.cards())
    return desk.posts.write_post(PostDraft(title, PostPurpose.TOPIC, body, DAY, at, state, ids))


@pytest.fixture
def topic(stopped: Desk) -> int:
    """A post due at noon in three groups, one picture on it."""
    post = write(stopped, "话题：第一只中秋茶杯", "12:00")
    stopped.materials.add_picture(post, png())
    return post


@pytest.fixture
def window(context: Context, stopped: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    window = MainWindow(context, SPECS)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    page = page_of(window)
    qtbot.waitUntil(lambda: page._facts is not None and page._circle is not None, timeout=5000)
    yield window
    context.jobs.stop()


def page_of(window: MainWindow) -> TodayPage:
    page = window._built["today"]
    assert isinstance(page, TodayPage)
    return page


def told(window: MainWindow, place: str) -> list[object]:
    page = window._built[place]
    assert isinstance(page, Elsewhere)
    return page.told


def ticks(desk: Desk, post: int) -> list[str]:
    """What stands at each place of a post, in the order in which she posts."""
    return [
        "posted" if one.posted_at else "skipped" if one.skipped_at else "open"
        for one in desk.posts.detail(post).targets
    ]


def undo(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def redo(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


def test_the_post_that_is_late_stands_first(topic: int, stopped: Desk, window: MainWindow) -> None:
    page = page_of(window)
    assert page._detail is not None
    assert page._detail.card.id == topic
    assert page.post_head._title.text() == "Post now"
    assert page.post_head._quiet.text() == "12:00 topic, 14 minutes late"
    assert page.card._text.text() == TEXT
    assert page.card._counts.text() == f"{len(TEXT)} characters, 1 image"
    assert page.card._done.text() == "0 of 3 posted"
    assert page.toolbar._quiet.text() == "Friday 18 September · lunar 8/8"
    assert page.festival.text() == "Mid-Autumn in 7 days"


def test_space_ticks_one_place_after_the_other(topic: int, stopped: Desk, window: MainWindow) -> None:
    page = page_of(window)
    assert page.card.posted.text() == "Posted in 港湾 03, next"
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert ticks(stopped, topic) == ["posted", "open", "open"]
    assert page.card._done.text() == "1 of 3 posted"
    assert page.card.posted.text() == "Posted in 港湾 04, next"
    assert page.context.notify.said == "Posted in 港湾 03"
    undo(window)
    assert ticks(stopped, topic) == ["open", "open", "open"]
    redo(window)
    assert ticks(stopped, topic) == ["posted", "open", "open"]


def test_two_quick_spaces_are_two_places(topic: int, stopped: Desk, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Space)
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert ticks(stopped, topic) == ["posted", "posted", "open"]


def test_the_button_ticks_too_and_keeps_the_space_key(topic: int, stopped: Desk, window: MainWindow) -> None:
    page = page_of(window)
    QTest.mouseClick(page.card.copy_text, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.card.posted, Qt.MouseButton.LeftButton)
    assert ticks(stopped, topic) == ["posted", "open", "open"]
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert ticks(stopped, topic) == ["posted", "posted", "open"]


def test_space_on_a_button_reached_by_tab_presses_that_button(topic: int, stopped: Desk, window: MainWindow) -> None:
    page = page_of(window)
    QGuiApplication.clipboard().clear()
    page.card.copy_text.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.card.copy_text, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == TEXT
    assert ticks(stopped, topic) == ["open", "open", "open"]
    page.card.posted.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.card.posted, Qt.Key.Key_Space)
    assert ticks(stopped, topic) == ["posted", "open", "open"]


def test_s_skips_a_place_and_a_click_brings_it_back(topic: int, stopped: Desk, window: MainWindow) -> None:
    page = page_of(window)
    QTest.keyClick(window, Qt.Key.Key_S)
    assert ticks(stopped, topic) == ["skipped", "open", "open"]
    assert page.card.posted.text() == "Posted in 港湾 04, next"
    assert page.card._done.text() == "0 of 3 posted, 1 skipped"
    QTest.mouseClick(page.card.grid, Qt.MouseButton.LeftButton, pos=page.card.grid._cell(0).center())
    assert page.card.posted.text() == "Posted in 港湾 03, next"
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert ticks(stopped, topic) == ["posted", "open", "open"]
    undo(window)
    undo(window)
    assert ticks(stopped, topic) == ["open", "open", "open"]


def test_a_click_on_a_place_makes_it_the_next(topic: int, stopped: Desk, window: MainWindow) -> None:
    page = page_of(window)
    QTest.mouseClick(page.card.grid, Qt.MouseButton.LeftButton, pos=page.card.grid._cell(2).center())
    assert page.card.posted.text() == "Posted in 釉色研究所, next"
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert ticks(stopped, topic) == ["open", "open", "posted"]
    QTest.mouseClick(page.card.grid, Qt.MouseButton.LeftButton, pos=page.card.grid._cell(2).center())
    assert page.card.posted.text() == "Posted in 港湾 03, next"


def test_after_the_last_place_space_leads_on_and_ticks_nothing(
    topic: int, stopped: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    page = page_of(window)
    later = write(stopped, "答疑", "15:00")
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_Space)
    assert ticks(stopped, topic) == ["posted"] * 3
    assert page._post == topic
    assert page.card._done.text() == "3 of 3 posted"
    qtbot.waitUntil(lambda: page.card.posted.text() == "Next: 15:00 答疑", timeout=5000)
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert page._post == later
    assert ticks(stopped, later) == ["open"] * 3
    assert page.post_head._title.text() == "Next post"
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert ticks(stopped, later) == ["posted", "open", "open"]


def test_one_and_two_copy_text_and_image(topic: int, window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    QTest.keyClick(window, Qt.Key.Key_1)
    assert QGuiApplication.clipboard().text() == TEXT
    assert page.card.copy_text.text() == "Text copied"
    QTest.keyClick(window, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().image().isNull(), timeout=5000)
    assert QGuiApplication.clipboard().image().width() == 40
    assert page.card.copy_image.text() == "Image copied"
    assert page.card.copy_text.text() == "Copy text"


def test_the_rest_of_the_day_shows_how_each_post_stands(topic: int, stopped: Desk, context: Context) -> None:
    from opsdesk.ui.pages.today.day_list import DayDelegate, DayModel, day_rows

    write(stopped, "早报", "08:00")
    write(stopped, "答疑", "15:00")
    write(stopped, "分享", "20:00", body="")
    write(stopped, "晚安", "22:30", PostState.DRAFT)
    model = DayModel()
    day = stopped.clock.today()
    model.show(day_rows(tuple(stopped.posts.between(day, day)), ()), topic, NOON)
    delegate = DayDelegate(model)
    shown = [delegate._button(row) or delegate._state_words(row)[0] for row in model.rows]
    assert [row.time for row in model.rows] == ["08:00", "12:00", "15:00", "20:00", "22:30"]
    assert shown == ["late", "now", "Copy", "text missing", "draft"]


def test_a_row_is_chosen_and_copied_by_the_mouse(topic: int, stopped: Desk, window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    later = write(stopped, "答疑", "15:00", body="问")
    qtbot.waitUntil(lambda: page.day.day.rowCount() == 2, timeout=5000)
    rect = page.day.visualRect(page.day.day.index(1))
    QTest.mouseClick(page.day.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert page._post == later
    page._choose_post(topic)
    row = page.day.day.rows[1]
    spot = page.day.delegate.button_rect(rect.adjusted(0, 0, -12, 0), row).center()
    QTest.mouseMove(page.day.viewport(), spot)
    QTest.mouseClick(page.day.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert page._post == later
    assert QGuiApplication.clipboard().text() == "问"


def test_j_walks_to_the_next_post_and_space_ticks_it(
    topic: int, stopped: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    page = page_of(window)
    later = write(stopped, "答疑", "15:00")
    qtbot.waitUntil(lambda: page.day.day.rowCount() == 2, timeout=5000)
    QTest.keyClick(window, Qt.Key.Key_J)
    assert page._post == later
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert ticks(stopped, later) == ["posted", "open", "open"]
    QTest.keyClick(window, Qt.Key.Key_K)
    assert page._post == topic
    QTest.keyClick(page.day, Qt.Key.Key_Return)
    assert told(window, "calendar") == [{"post": topic}]


def test_an_open_slot_becomes_a_draft(stopped: Desk, window: MainWindow, qtbot: QtBot) -> None:
    groups = tuple(card.id for card in stopped.groups.cards())
    slot = stopped.materials.add_slot(
        Slot(0, "晚安", PostPurpose.GOODNIGHT, "22:30", EVERY_DAY, DAY, None, "晚安", groups)
    )
    page = page_of(window)
    qtbot.waitUntil(lambda: page.day.day.rowCount() == 1, timeout=5000)
    rect = page.day.visualRect(page.day.day.index(0))
    spot = page.day.delegate.button_rect(rect.adjusted(0, 0, -12, 0), page.day.day.rows[0]).center()
    QTest.mouseClick(page.day.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    day = stopped.clock.today()
    (card,) = stopped.posts.between(day, day)
    assert (card.title, card.slot_id, card.due_time, card.state, card.targets) == ("晚安", slot, "22:30", "draft", 3)
    assert stopped.posts.detail(card.id).body == "晚安"
    assert not stopped.materials.open_slots(day, day)
    assert told(window, "calendar") == [{"post": card.id}]
    undo(window)
    assert len(stopped.materials.open_slots(day, day)) == 1
    redo(window)
    assert not stopped.materials.open_slots(day, day)


def test_an_empty_day_is_calm_and_leads_to_a_plan(window: MainWindow) -> None:
    page = page_of(window)
    assert page.nothing.isVisible()
    assert not page.card.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Space)
    QTest.keyClick(window, Qt.Key.Key_1)
    QTest.keyClick(window, Qt.Key.Key_N)
    assert told(window, "calendar") == [{"new": DAY}]


def test_a_promise_is_kept_at_once(stopped: Desk, window: MainWindow, qtbot: QtBot) -> None:
    member = stopped.members.add("石头水獭")
    stopped.touches.promise(member, "补寄样茶", "2026-09-16")
    page = page_of(window)
    qtbot.waitUntil(lambda: len(page.people.rows) == 1, timeout=5000)
    row = page.people.rows[0]
    assert row.one.reason is DueReason.PROMISE
    assert waiting(stopped) == 1
    QTest.mouseClick(row.button, Qt.MouseButton.LeftButton)
    assert not stopped.touches.promises()
    assert stopped.touches.latest(1)[0].kind is TouchKind.PROMISE_KEPT
    qtbot.waitUntil(lambda: not page.people.rows, timeout=5000)
    undo(window)
    assert len(stopped.touches.promises()) == 1
    redo(window)
    assert not stopped.touches.promises()


def test_who_gave_more_is_given_back_and_a_tick_puts_off(stopped: Desk, window: MainWindow, qtbot: QtBot) -> None:
    member = stopped.members.add("薄荷电台")
    stopped.touches.log_touch([member], NewTouch(TouchKind.REFERRAL, Way.GOT, weight=3))
    page = page_of(window)
    qtbot.waitUntil(lambda: len(page.people.rows) == 1, timeout=5000)
    QTest.mouseClick(page.people.rows[0].check, Qt.MouseButton.LeftButton)
    assert not page.people.rows
    assert waiting(stopped) == 0
    toast = page.context.notify._toast
    assert toast is not None
    toast.act()
    assert len(page.people.rows) == 1
    QTest.mouseClick(page.people.rows[0].button, Qt.MouseButton.LeftButton)
    newest = stopped.touches.latest(1)[0]
    assert (newest.kind, newest.way) == (TouchKind.VALUE_OTHER, Way.GAVE)


def test_a_click_on_a_name_opens_the_member(stopped: Desk, window: MainWindow, qtbot: QtBot) -> None:
    member = stopped.members.add("半糖月亮")
    stopped.touches.promise(member, "贺卡", DAY)
    page = page_of(window)
    qtbot.waitUntil(lambda: len(page.people.rows) == 1, timeout=5000)
    page.people.rows[0].opened.emit(member)
    assert told(window, "members") == [member]


def test_l_logs_a_touch_with_somebody_found(tea: Desk, stopped: Desk, window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_L)
    dialog = window.findChild(LogTouchDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog.list.members.lines), timeout=5000)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert not tea.touches.latest(1)
    QTest.keyClicks(dialog.search, "zxy")
    qtbot.waitUntil(lambda: [line.name for line in dialog.list.members.lines] == ["曾小雨"], timeout=5000)
    dialog.note.setText("分享了泡法")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    newest = tea.touches.latest(1)[0]
    assert (newest.kind, newest.note) == (TouchKind.VALUE_OTHER, "分享了泡法")
    assert page_of(window).context.notify.said == "Touch logged with 曾小雨"


def test_codes_and_events_lead_to_their_places(stopped: Desk, window: MainWindow, qtbot: QtBot) -> None:
    import qrcode

    out = io.BytesIO()
    qrcode.make("https://weixin.qq.com/g/abc").save(out)
    group = stopped.groups.cards()[0].id
    code = stopped.codes.paste(group, Platform.WECHAT, out.getvalue())
    stopped.codes.set_valid_until(code.id, NOON + 22 * 3600)
    event = stopped.events.plan(EventPlan("秋日陶艺", (stopped.clock.today() + timedelta(days=1)).isoformat(), "18:00"))
    stopped.events.plan(EventPlan("很久以后", "2026-12-24"))
    page = page_of(window)
    qtbot.waitUntil(lambda: bool(page.codes.buttons) and len(page.events.rows) == 1, timeout=5000)
    assert "tomorrow 18:00" in page.events.rows[0].accessibleName()
    QTest.mouseClick(page.codes.buttons[0], Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.events.rows[0], Qt.MouseButton.LeftButton)
    assert told(window, "groups") == [{"group": group}]
    assert told(window, "events") == [{"event": event}]


def test_what_is_written_long_stops_the_ticks(topic: int, stopped: Desk, window: MainWindow) -> None:
    page = page_of(window)
    page.set_editing(False)
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert ticks(stopped, topic) == ["open"] * 3
    page.set_editing(True)
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert ticks(stopped, topic)[0] == "posted"


def test_a_name_of_a_stranger_is_plain_text(stopped: Desk, window: MainWindow, qtbot: QtBot) -> None:
    stopped.groups.edit(stopped.groups.cards()[0].id, "name", "<b>A&B</b>")
    post = write(stopped, "<i>x</i>", "12:00", body="<img src=x>")
    page = page_of(window)
    qtbot.waitUntil(lambda: page._post == post, timeout=5000)
    assert page.card._text.text() == "<img src=x>"
    assert page.card._text.textFormat() is Qt.TextFormat.PlainText
    assert "<b>A&&B</b>" in page.card.posted.text()


def test_the_field_of_the_toolbar_opens_the_palette(window: MainWindow) -> None:
    from opsdesk.ui.pages.today.toolbar_parts import PaletteField

    field = window.findChild(PaletteField)
    assert field is not None
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    assert window._palette is not None
    assert window._palette.isVisible()
    window._palette.hide()


@pytest.mark.parametrize("width", [1024, 1440])
def test_nothing_is_cut_at_any_width(width: int, topic: int, window: MainWindow, qtbot: QtBot) -> None:
    window.resize(width, 640)
    page = page_of(window)
    qtbot.waitUntil(lambda: page.width() == width - window.rail.width(), timeout=5000)
    main = page._main.widget()
    assert main is not None
    qtbot.waitUntil(lambda: main.minimumSizeHint().width() <= page._main.viewport().width(), timeout=5000)
    assert page.card.mapTo(page, QPoint(page.card.width(), 0)).x() <= page._side_frame.x()


def test_a_long_text_is_shown_short_at_first() -> None:
    assert shortened("a\nb") == "a\nb"
    assert shortened("\n".join("abcdefghij")) == "a\nb\nc\nd\ne\nf\ng…"
    assert len(shortened("茶" * 5000)) == 321
