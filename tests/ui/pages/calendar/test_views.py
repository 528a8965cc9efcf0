"""What the month, the week and the rail show, and where they lead; files of a month."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from opsdesk.domain.events import EventPlan
from opsdesk.ui.pages.calendar.entries import Entry, Kind
from opsdesk.ui.pages.calendar.rail_part import CheckLine, MiniMonth
from opsdesk.ui.pages.calendar.week_layout import blocks
from tests.ui.pages.calendar.hand import ready, shown, write
from tests.ui.scene import FRIDAY, LEFT, SATURDAY, Elsewhere, press

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.calendar.page import CalendarPage
    from opsdesk.ui.window import MainWindow


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
