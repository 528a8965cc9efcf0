"""What a hand does in the calendar: writes posts, finds them on the screen, drops and drags them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from opsdesk.domain.posts import PostDraft, PostPurpose, PostState
from opsdesk.ui.pages.calendar.board import MIME, DayBoard
from opsdesk.ui.pages.calendar.entries import Entry, Kind
from opsdesk.ui.pages.calendar.page import CalendarPage
from tests.ui.scene import FRIDAY, LEFT, drop_data

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from pytestqt.qtbot import QtBot

    from opsdesk.domain.posts import PostCard
    from opsdesk.services.desk import Desk
    from opsdesk.ui.window import MainWindow


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


def drop(board: QWidget, post: int, spot: QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """What arrives at a widget when a post is dropped on it."""
    data = QMimeData()
    data.setData(MIME, QByteArray(str(post).encode()))
    drop_data(board, data, spot, keys)


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
