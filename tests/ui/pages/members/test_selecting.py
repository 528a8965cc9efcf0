"""Members selected one by one, by ranges and all; what is done with many; the panel that follows."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from opsdesk.domain.members import Star
from opsdesk.ui.pages.members.page import MembersPage
from opsdesk.ui.widgets.buttons import Button
from tests.ui.pages.members.hand import PLACES, click_cell, many, name_at, row_of, wait_for_panel
from tests.ui.scene import Elsewhere

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context
    from opsdesk.ui.window import MainWindow


def test_a_check_adds_and_takes_rows(qtbot: QtBot, page: MembersPage) -> None:
    page.table.take_row(0)
    click_cell(page, "check", 2)
    click_cell(page, "check", 5)
    assert [name_at(page, row) for row in (0, 2, 5)] == [
        page.context.desk.members.lines([key])[key].name for key in page.table.selected_ids()
    ]
    qtbot.waitUntil(page.acts.bar.isVisible)
    click_cell(page, "check", 2)
    assert page.table.selected_count() == 2
    click_cell(page, "check", 8, Qt.KeyboardModifier.ShiftModifier)
    assert page.table.selected_count() > 2


def test_selecting_by_click_ctrl_shift_and_all(page: MembersPage) -> None:
    click_cell(page, "name", 1)
    assert page.table.selected_ids() == [page.model.ids[1]]
    click_cell(page, "name", 3, Qt.KeyboardModifier.ControlModifier)
    assert page.table.selected_count() == 2
    click_cell(page, "name", 6, Qt.KeyboardModifier.ShiftModifier)
    assert page.table.selected_ids() == [page.model.ids[1], *page.model.ids[3:7]]
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.table.selected_count() == 12


def test_the_head_selects_all_and_none(page: MembersPage) -> None:
    head = page.table.horizontalHeader()
    for expected in (12, 0):
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
        assert page.table.selected_count() == expected


def test_select_all_says_the_number_and_does_it(qtbot: QtBot, window: MainWindow, page: MembersPage) -> None:
    page.table.choose(page.model.ids[:2])
    QApplication.processEvents()
    link = page.acts.bar.findChildren(QLabel)
    assert "Select all 12" in [label.text() for label in link]
    page.acts.bar.all_wanted.emit()
    page.acts.star()
    assert page.context.notify.said == "Starred 12 members"
    assert page.context.desk.members.counts().starred == 12
    qtbot.waitUntil(lambda: any("12 selected, ¥0 spent" in item.text for item in page.status_items()))
    window.undo()
    assert page.context.desk.members.counts().starred == 0


def test_escape_leaves_one_selected(page: MembersPage) -> None:
    page.table.setFocus()
    page.table.choose(page.model.ids[:4], page.model.ids[1])
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert page.table.selected_ids() == [page.model.ids[1]]


def test_j_and_k_move_and_the_panel_follows(qtbot: QtBot, page: MembersPage) -> None:
    page.table.setFocus()
    page.table.take_row(0)
    for key, row in ((Qt.Key.Key_J, 1), (Qt.Key.Key_J, 2), (Qt.Key.Key_K, 1)):
        QTest.keyClick(page.table, key)
        wait_for_panel(qtbot, page, page.model.ids[row])


def test_the_panel_follows_at_once_whatever_the_id(qtbot: QtBot, page: MembersPage) -> None:
    desk = page.context.desk
    with desk.store.write("new_desk", undoable=False) as con:
        con.execute("insert into member(id, name, created_at) values (900000, 'far', 1)")
    page.table.take_row(row_of(page, "far"))
    wait_for_panel(qtbot, page, 900_000)


def test_the_panel_lies_over_a_narrow_window_and_goes_with_escape(window: MainWindow, page: MembersPage) -> None:
    window.resize(1024, 640)
    QApplication.processEvents()
    page.table.setFocus()
    opened = [page.split.is_open]
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Escape):
        QTest.keyClick(page.table, key)
        opened.append(page.split.is_open)
        assert page.panel.head.cross.isVisible() is page.split.is_open
    assert opened == [False, True, False]


def test_the_export_writes_the_selection_by_a_job(qtbot: QtBot, page: MembersPage, tmp_path: Path) -> None:
    ids = page.table.listed_ids()[:2]
    page.table.choose(ids, ids[0])
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.close()
    target = tmp_path / "out.csv"
    page.acts.exports.write(ids, target)
    qtbot.waitUntil(lambda: page.context.notify.said == "Exported 2 members to out.csv")
    rows = list(csv.reader(target.read_text("utf-8-sig").splitlines()))
    assert [row[1].lstrip("'") for row in rows[1:]] == [name_at(page, 0), name_at(page, 1)]


def test_making_posters_and_importing_lead_there(window: MainWindow, page: MembersPage) -> None:
    ids = page.table.listed_ids()[:2]
    page.table.choose(ids, ids[0])
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_B)
    assert isinstance(window.page, Elsewhere)
    assert window.page.sent == [{"members": ids}]


def test_nothing_leads_to_a_place_that_is_not_there(context: Context, tea: Desk, qtbot: QtBot) -> None:
    page = MembersPage(context)
    qtbot.addWidget(page)
    texts = [button.text() for button in page.findChildren(Button)]
    assert "Import" not in texts
    assert "Make posters" not in texts
    bound = page.keys()
    assert "B" not in [one.keys for one in bound]


def test_a_deed_on_many_runs_by_a_job_and_does_all(context: Context, desk: Desk, qtbot: QtBot) -> None:
    many(desk, 2_400)
    page = MembersPage(context, PLACES)
    qtbot.addWidget(page)
    qtbot.waitUntil(lambda: page.listing.whole)
    page.table.selectAll()
    page.deeds.star(page.table.selected_ids(), Star.LEADERSHIP)
    qtbot.waitUntil(lambda: desk.members.counts().starred == 2_400, timeout=20_000)
    qtbot.waitUntil(lambda: page.listing.whole and page.table.selected_count() == 2_400)
    assert desk.store.undo_label() == "star"
