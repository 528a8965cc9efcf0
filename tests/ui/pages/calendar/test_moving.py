"""Posts moved to another day, slot or hour by keys, by drops and by dragging; copied; undone and done again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication

from opsdesk.domain.posts import EVERY_DAY, PostPurpose, Slot
from opsdesk.ui.pages.calendar.entries import Kind
from tests.ui.pages.calendar.hand import card, drag, drop, ready, shown, spot_of, write
from tests.ui.scene import FRIDAY, LEFT, SATURDAY, press, redo, undo

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.pages.calendar.page import CalendarPage
    from opsdesk.ui.window import MainWindow


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


def test_a_drop_moves_and_with_alt_it_copies(
    stopped: Desk, window: MainWindow, page: CalendarPage, qtbot: QtBot
) -> None:
    post = write(stopped, "话题")
    shown(qtbot, page.month, post)
    drop(page.month, post, page.month.cell(SATURDAY).center())
    assert card(stopped, post).due_on == "2026-09-19"
    undo(window)
    assert card(stopped, post).due_on == "2026-09-18"
    redo(window)
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
