"""People touched from Today: promises, who gave more, a touch logged by keyboard and by mouse, undone and redone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from opsdesk.domain.platforms import Platform
from opsdesk.domain.touches import DueReason, NewTouch, TouchKind, Way
from opsdesk.store import members
from opsdesk.ui.log_touch import LogTouchDialog
from opsdesk.ui.pages.today.reading import waiting
from tests.ui.pages.today.hand import DAY, page_of
from tests.ui.scene import LEFT, click, come_back, press, redo, sent, undo

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.window import MainWindow


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
    assert sent(window, "members") == [member]


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
    come_back(qtbot, window)
    undo(window)
    assert not tea.touches.latest(1)
    redo(window)
    assert tea.touches.latest(1)[0].note == "分享了泡法"


def test_the_arrows_choose_whom_the_touch_was_with(tea: Desk, stopped: Desk, window: MainWindow, qtbot: QtBot) -> None:
    press(window, Qt.Key.Key_L)
    dialog = window.findChild(LogTouchDialog)
    assert dialog is not None
    dialog.search.setText("李雷")
    qtbot.waitUntil(lambda: [line.name for line in dialog.list.members.lines] == ["李雷", "李雷"], timeout=5000)
    press(dialog.search, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down)
    second = dialog.list.members.lines[1].id
    press(dialog.search, Qt.Key.Key_Return)
    assert len(tea.touches.timeline(second)) == 1
    assert tea.touches.latest(1)[0].kind is TouchKind.VALUE_OTHER


def test_a_touch_is_logged_by_the_mouse_alone(tea: Desk, stopped: Desk, window: MainWindow, qtbot: QtBot) -> None:
    click(page_of(window).log_button)
    dialog = window.findChild(LogTouchDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: len(dialog.list.members.lines) == 6, timeout=5000)
    row = dialog.list.visualRect(dialog.list.members.index(2))
    QTest.mouseClick(dialog.list.viewport(), LEFT, pos=row.center())
    QTest.mouseClick(dialog.kind, LEFT, pos=dialog.kind._rects()[0].center())
    click(dialog.button("log"))
    assert tea.touches.latest(1)[0].kind is TouchKind.TRUST_OTHER
    come_back(qtbot, window)
    undo(window)
    assert not tea.touches.latest(1)
    redo(window)
    assert tea.touches.latest(1)[0].kind is TouchKind.TRUST_OTHER


def test_an_open_chase_says_how_many_are_missing_is_opened_and_ended(
    stopped: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    page, tea = page_of(window), stopped
    assert page.chases.isHidden()
    member, group = tea.members.add("石头水獭"), tea.groups.add("茶友九群", Platform.WECHAT)
    with tea.store.write("put_in_group") as con:
        members.join(con, member, group, tea.clock.now() - 86400)
    key = tea.chasing.note(group, "中秋茶盒", [], [member])
    qtbot.waitUntil(page.chases.isVisible)
    (row,) = page.chases.rows
    assert (row.one.id, row.one.noted, row.one.missing) == (key, 1, 1)
    row.check.click()
    assert page.context.notify.said == "Chased no more: 茶友九群"
    qtbot.waitUntil(page.chases.isHidden)
    undo(window)
    qtbot.waitUntil(page.chases.isVisible)
    page.chases.rows[0].button.click()
    assert sent(window, "groups") == [{"who_has_not": group, "chase": key}]
