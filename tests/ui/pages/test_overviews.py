"""Connections, insights and settings: real numbers, and settings that act at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from opsdesk.domain.members import MemberQuery
from opsdesk.domain.settings import JOIN_URL
from opsdesk.domain.touches import NewTouch, TouchKind, Way
from opsdesk.ui.log_touch import LogTouchDialog
from opsdesk.ui.pages.catalog import PAGES
from opsdesk.ui.pages.connections.matrix import balance_words
from opsdesk.ui.pages.connections.page import ConnectionsPage
from opsdesk.ui.pages.insights.page import InsightsPage
from opsdesk.ui.pages.settings.page import SettingsPage
from opsdesk.ui.theme.theme import ThemeChoice
from tests.ui.scene import open_window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context
    from opsdesk.ui.window import MainWindow

SPECS = tuple(spec for spec in PAGES if spec.key in ("connections", "insights", "settings"))


@pytest.fixture
def window(tea: Desk, context: Context, qtbot: QtBot) -> Iterator[MainWindow]:
    ids = tea.members.find(MemberQuery())
    tea.members.star(ids[:3])
    tea.touches.log_touch(ids[:2], NewTouch(TouchKind.ANSWER, Way.GOT, "<b>谢谢</b>", weight=6))
    window = open_window(qtbot, context, SPECS, (1280, 800))
    yield window
    window.close()


def test_the_matrix_shows_core_members_and_follows_a_touch(window: MainWindow, tea: Desk, qtbot: QtBot) -> None:
    page = window.page
    assert isinstance(page, ConnectionsPage)
    qtbot.waitUntil(lambda: len(page._model.ids) == 3)
    first = page._model.row_at(page._model.ids.index(tea.members.find(MemberQuery(owed=True))[0]))
    assert first is not None
    assert (first.found.got, balance_words(first.found.balance)) == (6, "owe 6")
    tea.touches.log_touch(page._model.ids, NewTouch(TouchKind.FESTIVAL))
    qtbot.waitUntil(lambda: page._counts.get(TouchKind.FESTIVAL) == 3)
    page._gap_button.click()
    qtbot.waitUntil(lambda: page._gaps and len(page._model.ids) == 3)
    page._choose_kind(TouchKind.ANSWER)
    qtbot.waitUntil(lambda: page._feed_model.rowCount() == 2)


def test_a_touch_is_logged_by_key_where_the_gaps_are_seen(window: MainWindow, tea: Desk, qtbot: QtBot) -> None:
    window.go("connections")
    page = window.page
    assert isinstance(page, ConnectionsPage)
    qtbot.waitUntil(lambda: len(page._model.ids) == 3)
    page._table.setCurrentIndex(page._model.index(2, 0))
    before = len(tea.touches.latest(50))
    QTest.keyClick(window, Qt.Key.Key_L)
    dialog = window.findChild(LogTouchDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.button("log").isEnabled)
    assert dialog.search.text() == tea.members.lines([page._model.ids[2]])[page._model.ids[2]].name
    dialog.note.setText("送了一盒茶")
    QTest.mouseClick(dialog.button("log"), Qt.MouseButton.LeftButton)
    assert [touch.note for touch in tea.touches.latest(50)].count("送了一盒茶") == 1
    assert tea.touches.latest(1)[0].member_id == page._model.ids[2]
    tea.store.undo()
    assert len(tea.touches.latest(50)) == before


def test_insights_answer_for_a_period(window: MainWindow, qtbot: QtBot) -> None:
    window.go("insights")
    page = window.page
    assert isinstance(page, InsightsPage)
    qtbot.waitUntil(lambda: page._cells["members"]._value == "12")
    page._on_period("90")
    qtbot.waitUntil(lambda: "90" in page._pyramid.accessibleName() or page._pyramid._days == 90)
    assert sum(step.members for step in page._pyramid._steps) == 12


def test_settings_act_at_once_and_the_desk_s_own_are_undone(
    window: MainWindow, tea: Desk, context: Context, qtbot: QtBot
) -> None:
    window.go("settings")
    page = window.page
    assert isinstance(page, SettingsPage)
    page._colour(str(ThemeChoice.DARK))
    assert context.theme.dark
    page._put(JOIN_URL, "https://tea.example/?c={code}")
    assert tea.settings.get(JOIN_URL) == "https://tea.example/?c={code}"
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert tea.settings.get(JOIN_URL) == ""
    page._backups.back_up()
    qtbot.waitUntil(lambda: len(tea.backups.all()) == 1, timeout=10_000)
    page._rename("新名字")
    assert tea.settings.history()[0].label == "rename_desk"
    assert window.windowTitle() == window.rail.head.text() == "新名字"
    page.reveal("history")
