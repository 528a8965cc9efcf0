"""The line behind a code and the codes of before: order by hand and by keys, use, keep, and what they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from opsdesk.ui.pages.groups.codes.line_list import MIME
from tests.ui.pages.groups.codes.hand import DAY, WECHAT, hang, in_line, in_use, view_of
from tests.ui.pages.groups.hand import group, open_menu
from tests.ui.scene import click, drop_data, undo

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from opsdesk.ui.pages.groups.codes.line_list import CodeRows
    from opsdesk.ui.pages.groups.page import GroupsPage

NEXT = [WECHAT + "n1", WECHAT + "n2", WECHAT + "n3"]


@pytest.fixture
def queue(shelf: GroupsPage) -> CodeRows:
    """Three codes behind that of Seed 01."""
    for payload in NEXT:
        hang(shelf.context.desk, "Seed 01", payload, 6 * DAY, waiting=True)
    return view_of(shelf).panel.line


def take(queue: CodeRows, row: int) -> None:
    queue.setFocus()
    queue.setCurrentIndex(queue.lines.index(row))


def act(queue: CodeRows, row: int, words: str) -> None:
    queue.open_menu(row)
    menu = open_menu()
    next(one for one in menu.actions() if one.text() == words).trigger()
    menu.close()


def test_the_line_shows_its_order(shelf: GroupsPage, queue: CodeRows) -> None:
    assert [(one.number, one.title) for one in queue.lines.lines] == [
        ("1", "WeChat group code"), ("2", "WeChat group code"), ("3", "WeChat group code"),
    ]  # fmt: skip
    assert in_line(shelf, "Seed 01") == NEXT
    assert not queue.grab().isNull()


def test_keys_put_the_line_in_order_and_undo_takes_it_back(shelf: GroupsPage, queue: CodeRows) -> None:
    take(queue, 0)
    QTest.keyClick(queue, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert in_line(shelf, "Seed 01") == [NEXT[1], NEXT[0], NEXT[2]]
    assert queue.currentIndex().row() == 1, "the row of the keyboard goes along"
    QTest.keyClick(queue, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(queue, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert in_line(shelf, "Seed 01") == [NEXT[1], NEXT[2], NEXT[0]]
    QTest.keyClick(queue, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert in_line(shelf, "Seed 01") == [NEXT[1], NEXT[0], NEXT[2]]
    undo(shelf.window())
    undo(shelf.window())
    undo(shelf.window())
    assert in_line(shelf, "Seed 01") == NEXT


@pytest.mark.parametrize(
    ("row", "y", "expected"),
    [(0, 999, [1, 2, 0]), (2, 0, [2, 0, 1]), (0, 100, [1, 0, 2]), (1, 60, [0, 1, 2]), (1, 112, [0, 1, 2])],
)
def test_a_row_that_is_dropped_stands_there(
    shelf: GroupsPage, queue: CodeRows, row: int, y: int, expected: list[int]
) -> None:
    mime = QMimeData()
    mime.setData(MIME, str(queue.lines.lines[row].code.id).encode())
    drop_data(queue.viewport(), mime, QPoint(40, min(y, queue.height() - 1)))
    assert in_line(shelf, "Seed 01") == [NEXT[at] for at in expected]
    assert queue.gap == -1


def test_what_is_no_code_is_not_taken(shelf: GroupsPage, queue: CodeRows) -> None:
    mime = QMimeData()
    mime.setText("something else")
    drop_data(queue.viewport(), mime, QPoint(40, 100))
    assert in_line(shelf, "Seed 01") == NEXT


def test_delete_takes_a_code_out_of_the_line_and_keeps_it(shelf: GroupsPage, queue: CodeRows) -> None:
    panel = view_of(shelf).panel
    take(queue, 1)
    QTest.keyClick(queue, Qt.Key.Key_Delete)
    assert in_line(shelf, "Seed 01") == [NEXT[0], NEXT[2]]
    assert panel.older_button.text() == "1 older code"
    assert not panel.older.isVisible()
    click(panel.older_button)
    assert panel.older.isVisible()
    act(panel.older, 0, "Put in line")
    assert in_line(shelf, "Seed 01") == [NEXT[0], NEXT[2], NEXT[1]]
    assert not panel.older_button.isVisible()


def test_a_code_of_the_line_and_one_of_before_are_used(shelf: GroupsPage, queue: CodeRows) -> None:
    panel = view_of(shelf).panel
    act(queue, 2, "Use now")
    assert in_use(shelf, "Seed 01") == NEXT[2]
    assert in_line(shelf, "Seed 01") == NEXT[:2]
    click(panel.older_button)
    act(panel.older, 0, "Use again")
    assert in_use(shelf, "Seed 01") == WECHAT + "one"
    assert panel.older.code_at(0) is not None


def test_the_code_of_the_next_group_bears_its_name(shelf: GroupsPage) -> None:
    hang(shelf.context.desk, "Seed 01", WECHAT + "three", None, waiting=True)
    (one,) = view_of(shelf).panel.line.lines.lines
    assert one.title == "茶友一群"
    assert one.quiet == "0 of 500, takes over when full"


def test_when_a_code_of_the_line_dies_is_said_in_the_form(shelf: GroupsPage, queue: CodeRows) -> None:
    from opsdesk.ui.pages.groups.forms import UntilForm
    from tests.ui.pages.groups.hand import form

    act(queue, 0, "Say when it dies…")
    asked = form(shelf, UntilForm)
    asked.day.setText("+1")
    asked.hour.setText("08:15")
    click(asked.button("save"))
    assert queue.lines.lines[0].quiet.endswith("08:15")


def test_enter_and_the_grip_open_the_menu(shelf: GroupsPage, queue: CodeRows, qtbot: QtBot) -> None:
    take(queue, 0)
    QTest.keyClick(queue, Qt.Key.Key_Return)
    assert [one.text() for one in open_menu().actions()][:2] == ["Use now", "Say when it dies…"]
    open_menu().close()
    grip = queue.grip(queue.visualRect(queue.lines.index(1))).center()
    QTest.mouseClick(queue.viewport(), Qt.MouseButton.LeftButton, pos=grip)
    qtbot.waitUntil(lambda: queue.currentIndex().row() == 1)
    open_menu().close()
    assert group(shelf.context.desk, "Seed 01") == view_of(shelf).panel.group_id


@pytest.mark.display
def test_a_row_is_dragged_by_a_hand(shelf: GroupsPage, queue: CodeRows) -> None:
    QApplication.processEvents()  # what the panel hides for this code goes from above the line
    window = shelf.window().windowHandle()
    assert window is not None
    top = shelf.window()

    def at(row: int) -> QPoint:
        return queue.viewport().mapTo(top, queue.visualRect(queue.lines.index(row)).center())

    start, end = at(0), at(2) + QPoint(0, 24)
    steps = [start + QPoint(0, 12), (start + end) / 2, end, end]
    timer = QTimer(queue)

    def carry() -> None:
        if steps:
            QTest.mouseMove(window, steps.pop(0))
        else:
            timer.stop()
            QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)

    timer.setInterval(30)
    timer.timeout.connect(carry)
    QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    timer.start()
    QTest.mouseMove(window, start + QPoint(0, 4))
    QTest.mouseMove(window, start + QPoint(0, 20))
    assert in_line(shelf, "Seed 01") == [NEXT[1], NEXT[2], NEXT[0]]
