"""The events place: plan, invite, check in by keyboard and by mouse, undone and done again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from opsdesk.domain.events import Answer, EventPlan, EventState
from opsdesk.domain.members import MemberQuery
from opsdesk.ui.pages.catalog import PAGES
from opsdesk.ui.pages.events.dialogs import EventDialog, InviteDialog
from opsdesk.ui.pages.events.guests import ARRIVAL, NAME
from opsdesk.ui.pages.events.page import EventsPage
from opsdesk.ui.pages.events.side import PhotoTile
from opsdesk.ui.widgets.buttons import Button
from tests.ui.scene import LEFT, click, drop_data, open_window, png, press, redo, undo

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context
    from opsdesk.ui.window import MainWindow

SPECS = tuple(spec for spec in PAGES if spec.key == "events")


@pytest.fixture
def dinner(tea: Desk) -> int:
    event = tea.events.plan(EventPlan("秋季晚餐", tea.clock.today().isoformat(), "18:00", place="窑巷"))
    tea.events.invite(event, tea.members.find(MemberQuery())[:4])
    return event


@pytest.fixture
def window(dinner: int, context: Context, qtbot: QtBot) -> Iterator[MainWindow]:
    window = open_window(qtbot, context, SPECS, (1280, 800))
    page = window.page
    assert isinstance(page, EventsPage)
    qtbot.waitUntil(lambda: page._model.rowCount() == 4)
    yield window
    window.close()


def _page(window: MainWindow) -> EventsPage:
    assert isinstance(window.page, EventsPage)
    return window.page


def _came(desk: Desk, event: int) -> int:
    return desk.events.detail(event).line.came


def test_check_in_by_mouse_undone_and_redone(window: MainWindow, tea: Desk, dinner: int, qtbot: QtBot) -> None:
    page = _page(window)
    spot = page._table.visualRect(page._model.index(0, ARRIVAL)).center()
    QTest.mouseClick(page._table.viewport(), LEFT, pos=spot)
    assert _came(tea, dinner) == 1
    undo(window)
    assert _came(tea, dinner) == 0
    redo(window)
    assert _came(tea, dinner) == 1
    qtbot.waitUntil(lambda: page._model.guests[0].came is True)


def test_check_in_by_keyboard_undone_and_redone(window: MainWindow, tea: Desk, dinner: int, qtbot: QtBot) -> None:
    page = _page(window)
    page._table.setFocus()
    page._table.setCurrentIndex(page._model.index(0, NAME))
    QTest.keyClick(page._table, Qt.Key.Key_C)
    assert _came(tea, dinner) == 1
    assert page.context.notify.said.startswith("Checked in: ")
    undo(window)
    assert _came(tea, dinner) == 0
    redo(window)
    assert _came(tea, dinner) == 1
    qtbot.waitUntil(lambda: page._model.guests[0].came is True)


def test_typing_a_name_and_enter_checks_in(window: MainWindow, tea: Desk, dinner: int, qtbot: QtBot) -> None:
    page = _page(window)
    name = page._model.guests[2].name
    page._search.setFocus()
    page._search.setText(name)
    assert page._model.rowCount() == 1
    QTest.keyClick(page._search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _came(tea, dinner) == 1)
    (here,) = [guest.name for guest in tea.events.detail(dinner).guests if guest.came]
    assert here == name


def test_an_event_is_planned_in_the_form(window: MainWindow, tea: Desk, qtbot: QtBot) -> None:
    page = _page(window)
    dialog = EventDialog(window, tea.clock.today())
    qtbot.addWidget(dialog)
    dialog.planned.connect(page._plan)
    dialog.show()
    dialog._from.setText("25:00")
    dialog._on_act("save")
    assert len(tea.events.all()) == 1
    dialog._title.setText("屋顶茶会")
    dialog._from.setText("9：30")
    dialog._on_act("save")
    planned = next(one for one in tea.events.all() if one.plan.title == "屋顶茶会")
    assert planned.plan.held_time == "09:30"


def test_inviting_puts_somebody_on_the_list(window: MainWindow, tea: Desk, dinner: int, qtbot: QtBot) -> None:
    page = _page(window)
    dialog = InviteDialog(window, tea, "Invite")
    qtbot.addWidget(dialog)
    dialog.chosen.connect(lambda ids: page._invited(dinner, ids))
    dialog.show()
    dialog._search.setText("Mint")
    dialog._take_first()
    qtbot.waitUntil(lambda: page._model.rowCount() == 5)
    assert tea.events.detail(dinner).line.invited == 5


def test_answers_are_counted_and_the_event_closes(window: MainWindow, tea: Desk, dinner: int, qtbot: QtBot) -> None:
    page = _page(window)
    tea.events.answer(dinner, page._model.guests[0].member_id, Answer.YES)
    qtbot.waitUntil(lambda: page._cells["expected"]._value == "1")
    page._close_event()
    assert tea.events.all()[0].state is EventState.HELD
    page._copy_list()
    assert QGuiApplication.clipboard().text().count("\n") == 3


def test_costs_are_added_and_what_is_no_amount_is_not(window: MainWindow, tea: Desk, dinner: int) -> None:
    side = _page(window)._side
    side._what.setText("晚餐")
    side._amount.setText("¥1,488.00")
    press(side._amount, Qt.Key.Key_Return)
    assert tea.events.detail(dinner).spent_fen == 148_800
    assert (side._what.text(), side._amount.text()) == ("", "")
    side._what.setText("茶")
    for amount in ("many", "", "nan", "-inf", "1e40"):
        side._amount.setText(amount)
        press(side._amount, Qt.Key.Key_Return)
        assert tea.events.detail(dinner).spent_fen == 148_800
    undo(window)
    assert tea.events.detail(dinner).spent_fen == 0


def _photos(desk: Desk, event: int) -> int:
    return len(desk.events.detail(event).photos)


def test_photos_are_dropped_shown_and_taken_off(
    window: MainWindow, tea: Desk, dinner: int, qtbot: QtBot, tmp_path: Path
) -> None:
    side = _page(window)._side
    files = [tmp_path / f"{name}.png" for name in ("red", "green")]
    for file in files:
        file.write_bytes(png(color=file.stem))
    side._what.setText("half typed")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    drop_data(side, data, QPoint(20, 20))
    qtbot.waitUntil(lambda: side._context.notify.said == "2 photos added")
    qtbot.waitUntil(lambda: [tile.empty for tile in side.findChildren(PhotoTile)] == [False, False])
    assert side._what.text() == "half typed"
    undo(window)
    assert _photos(tea, dinner) == 0
    redo(window)
    assert _photos(tea, dinner) == 2
    qtbot.waitUntil(lambda: len(side._tiles) == 2)
    first, second = side._tiles.values()
    press(first, Qt.Key.Key_Delete)
    assert _photos(tea, dinner) == 1
    QTest.mouseDClick(second, LEFT)
    assert _photos(tea, dinner) == 0
    undo(window)
    assert _photos(tea, dinner) == 1


def test_photos_are_chosen_from_files(window: MainWindow, tea: Desk, dinner: int, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "杯.png"
    file.write_bytes(png())
    add = next(one for one in _page(window)._side.findChildren(Button) if one.text().strip() == "Add")
    click(add)
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.filesSelected.emit([str(file)])
    dialog.reject()
    qtbot.waitUntil(lambda: _photos(tea, dinner) == 1)


def test_a_photo_that_cannot_be_read_is_told_and_the_good_ones_stay(
    window: MainWindow, tea: Desk, dinner: int, qtbot: QtBot, tmp_path: Path
) -> None:
    side = _page(window)._side
    notify = side._context.notify
    good, text, missing = tmp_path / "good.png", tmp_path / "notes.txt", tmp_path / "gone.jpg"
    good.write_bytes(png())
    text.write_text("no picture", encoding="utf-8")
    side.add_photos([missing])
    qtbot.waitUntil(lambda: notify.said == "There is no file gone.jpg")
    side.add_photos([text])
    qtbot.waitUntil(lambda: notify.said.startswith("notes.txt: The picture cannot be read: "))
    side.add_photos([tmp_path])
    qtbot.waitUntil(lambda: notify.said.startswith(f"{tmp_path.name} cannot be opened"))
    assert _photos(tea, dinner) == 0
    side.add_photos([missing, good, text])
    qtbot.waitUntil(lambda: notify.said == "1 photo added · 2 files left out, the first: There is no file gone.jpg")
    assert _photos(tea, dinner) == 1
    assert tea.store.undo_label() == "add_photo"


def test_a_photo_whose_file_is_gone_leaves_its_place_grey(
    window: MainWindow, tea: Desk, dinner: int, qtbot: QtBot
) -> None:
    page = _page(window)
    tea.event_papers.add_photo(dinner, png())
    (photo,) = tea.events.detail(dinner).photos
    tea.media.file(photo.path).unlink()
    qtbot.waitUntil(lambda: photo.path in page._side._read)
    assert page._side._tiles[photo.path].empty
    page.grab()
