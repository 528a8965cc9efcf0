"""Posts copied, ticked place by place, skipped, and the next one, by keyboard and by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from opsdesk.domain.posts import EVERY_DAY, PostPurpose, PostState, Slot
from opsdesk.ui.pages.today.post_now import shortened
from tests.ui.pages.today.hand import DAY, TEXT, page_of, ticks, write
from tests.ui.scene import NOON, redo, sent, undo

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context
    from opsdesk.ui.window import MainWindow


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
    assert sent(window, "calendar") == [{"post": topic}]


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
    assert sent(window, "calendar") == [{"post": card.id}]
    undo(window)
    assert len(stopped.materials.open_slots(day, day)) == 1
    redo(window)
    assert not stopped.materials.open_slots(day, day)


def test_what_is_written_long_stops_the_ticks(topic: int, stopped: Desk, window: MainWindow) -> None:
    page = page_of(window)
    page.set_editing(False)
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert ticks(stopped, topic) == ["open"] * 3
    page.set_editing(True)
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert ticks(stopped, topic)[0] == "posted"


def test_a_long_text_is_shown_short_at_first() -> None:
    assert shortened("a\nb") == "a\nb"
    assert shortened("\n".join("abcdefghij")) == "a\nb\nc\nd\ne\nf\ng…"
    assert len(shortened("茶" * 5000)) == 321
