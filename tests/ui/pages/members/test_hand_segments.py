"""Segments by hand: made of whom is selected, filled and emptied; members let go over the rail."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from opsdesk.domain.members import MemberQuery, Star, Tier
from opsdesk.domain.platforms import Platform
from opsdesk.ui.dragging import members_data
from opsdesk.ui.pages.members.picker import Picker
from opsdesk.ui.rail import _Line
from tests.ui.pages.members.hand import wait_until_counted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from opsdesk.domain.segments import Segment
    from opsdesk.services.desk import Desk
    from opsdesk.ui.pages.members.page import MembersPage
    from opsdesk.ui.window import MainWindow


def _hand(desk: Desk) -> list[Segment]:
    return [one for one in desk.segments.all() if one.by_hand]


def _line(window: MainWindow, text: str) -> _Line:
    QApplication.processEvents()
    return next(line for line in window.findChildren(_Line) if line.text() == text and line.isVisible())


def _let_go(line: _Line, data: QMimeData) -> bool:
    """Bring a drag over a line and let it go there; answers whether the line takes it."""
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(5, 5), *held)
    enter.setAccepted(False)
    QApplication.sendEvent(line, enter)
    if enter.isAccepted():
        QApplication.sendEvent(line, QDropEvent(QPointF(5, 5), *held))
    return enter.isAccepted()


def test_a_segment_is_made_of_whom_is_selected_and_listed(qtbot: QtBot, page: MembersPage, window: MainWindow) -> None:
    desk = page.context.desk
    ids = page.table.listed_ids()[:3]
    page.table.choose(ids, ids[0])
    page.acts.segments.pick(page.acts.targets(), page.table)
    picker = page.findChild(Picker)
    assert picker is not None
    picker.made.emit("评测团")
    (made,) = _hand(desk)
    assert (made.name, desk.segments.count(made)) == ("评测团", 3)
    wait_until_counted(qtbot, page, "评测团")
    page.segments.open(made)
    assert set(page.model.ids) == set(ids)
    page.acts.segments.take_out(ids[:1], made)
    assert desk.segments.count(made) == 2
    desk.store.undo()
    assert desk.segments.count(made) == 3


def test_members_are_let_go_over_a_segment_a_tier_a_tag_and_a_group(
    qtbot: QtBot, page: MembersPage, window: MainWindow
) -> None:
    desk = page.context.desk
    ids = desk.members.find(MemberQuery())
    desk.segments.pick("评测团", ids[:1])
    desk.labels.tag(ids[:1], "茶器")
    group = desk.groups.add("Harbor 03", Platform.WECHAT)
    wait_until_counted(qtbot, page, "评测团")
    qtbot.waitUntil(lambda: any(line.text() == "Harbor 03" for line in window.findChildren(_Line)))
    dragged = ids[1:4]
    for text in ("评测团", "Active", "茶器", "Harbor 03", "Starred core"):
        assert _let_go(_line(window, text), members_data(dragged)), text
    assert desk.segments.count(_hand(desk)[0]) == 4
    assert set(desk.members.find(MemberQuery(group_id=group))) == set(dragged)
    lines = desk.members.lines(dragged).values()
    assert {(line.tier, line.star, line.tags) for line in lines} == {(Tier.CORE, Star.PLAIN, ("茶器",))}
    for _ in range(5):
        desk.store.undo()
    assert desk.segments.count(_hand(desk)[0]) == 1


@pytest.mark.parametrize("text", ["KOL", "Members"])
def test_what_takes_no_members_refuses_them(page: MembersPage, window: MainWindow, text: str) -> None:
    assert not _let_go(_line(window, text), members_data(page.model.ids[:1]))


def test_what_is_no_member_is_refused(page: MembersPage, window: MainWindow) -> None:
    data = QMimeData()
    data.setText("王伟")
    assert not _let_go(_line(window, "Core"), data)


@pytest.mark.display
def test_rows_are_dragged_by_the_mouse_onto_a_segment(qtbot: QtBot, page: MembersPage, window: MainWindow) -> None:
    """The drag runs its own loop inside the move that begins it; a timer is the hand in the meantime."""
    desk = page.context.desk
    ids = page.table.listed_ids()
    desk.segments.pick("评测团", ids[-1:])
    wait_until_counted(qtbot, page, "评测团")
    page.table.choose(ids[:3], ids[0])
    handle, line = window.windowHandle(), _line(window, "评测团")
    start = page.table.viewport().mapTo(window, page.table.contents_at("name", 1))
    over = line.mapTo(window, QPoint(line.width() // 2, line.height() // 2))
    steps = [start + (over - start) * part / 8 for part in range(1, 9)]

    def carry() -> None:
        if steps:
            QTest.mouseMove(handle, steps.pop(0))
        else:
            timer.stop()
            QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, over)

    timer = QTimer(page, interval=30)
    timer.timeout.connect(carry)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    timer.start()
    QTest.mouseMove(handle, start + QPoint(4, 4))
    QTest.mouseMove(handle, start + QPoint(30, 14))
    qtbot.waitUntil(lambda: desk.segments.count(_hand(desk)[0]) == 4)
