"""The tiers of Insights: who waits is moved down or kept, and other numbers say what they would do before they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from opsdesk.domain.members import MemberQuery, Tier
from opsdesk.domain.platforms import Platform
from opsdesk.domain.tiers import TierRule
from opsdesk.domain.touches import NewTouch, TouchKind, Way
from opsdesk.services.clock import Clock
from opsdesk.services.tiers import TierService
from opsdesk.ui.pages.catalog import PAGES
from opsdesk.ui.pages.insights.page import InsightsPage
from opsdesk.ui.pages.insights.tiers.view import TiersView
from tests.ui.scene import open_window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context

DAY = 86400
SPECS = tuple(spec for spec in PAGES if spec.key == "insights")


@pytest.fixture
def quiet(tea: Desk) -> list[int]:
    """Three members who were active and took part last 80 days ago; all three wait for her yes."""
    ids = tea.members.find(MemberQuery())[:3]
    tea.stays.put(ids, tea.groups.add("Harbor 03", Platform.WECHAT))
    then = tea.clock.now() - 80 * DAY
    for days in range(4):
        tea.touches.log_touch(ids, NewTouch(TouchKind.ANSWER, Way.GOT, at=then - days * DAY))
    TierService(tea.store, Clock(tea.clock.zone, lambda: then)).put(ids, Tier.ACTIVE)
    with tea.store.write("new_day", undoable=False) as con:
        con.execute("delete from tier_pass")
    tea.tiers.look_for_the_month()
    return ids


@pytest.fixture
def view(qtbot: QtBot, context: Context, quiet: list[int]) -> Iterator[TiersView]:
    window = open_window(qtbot, context, SPECS, (1280, 800))
    page = window.page
    assert isinstance(page, InsightsPage)
    page.reveal("tiers")
    found = page.findChild(TiersView)
    assert found is not None
    qtbot.waitUntil(lambda: len(found.waiting.checked()) == 3)
    yield found
    window.close()


def _tiers(desk: Desk, ids: list[int]) -> list[Tier]:
    return [desk.members.detail(key).line.tier for key in ids]


def test_checked_ones_go_down_and_come_back_by_undo(qtbot: QtBot, tea: Desk, quiet: list[int], view: TiersView) -> None:
    first = view.waiting.checked()[0]
    rows = view.waiting._list
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(rows.model().index(0, 0)).center())
    assert view.waiting.checked() == [key for key in quiet if key != first]
    assert "2" in view.waiting.yes.text()
    QTest.mouseClick(view.waiting.yes, Qt.MouseButton.LeftButton)
    assert sorted(_tiers(tea, quiet)) == [Tier.ACTIVE, Tier.SILENT, Tier.SILENT]
    qtbot.waitUntil(lambda: view.waiting._model.rowCount() == 1)
    tea.store.undo()
    assert _tiers(tea, quiet) == [Tier.ACTIVE] * 3
    qtbot.waitUntil(lambda: view.waiting._model.rowCount() == 3)


def test_a_no_keeps_them_and_the_list_says_that_nobody_waits(
    qtbot: QtBot, tea: Desk, quiet: list[int], view: TiersView
) -> None:
    QTest.mouseClick(view.waiting.no, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not view.waiting.checked())
    assert _tiers(tea, quiet) == [Tier.ACTIVE] * 3
    assert view.waiting._none.isVisible()
    assert not view.waiting.yes.isVisible()


def test_space_checks_by_key(view: TiersView) -> None:
    rows = view.waiting._list
    rows.setCurrentIndex(rows.model().index(1, 0))
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert len(view.waiting.checked()) == 2
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert len(view.waiting.checked()) == 3


def test_numbers_say_what_they_would_do_before_they_hold(qtbot: QtBot, tea: Desk, view: TiersView) -> None:
    assert not view.form.take.isEnabled()
    view.form.fields["window_days"].setText("200")
    qtbot.waitUntil(lambda: view.form.take.isEnabled())
    assert tea.tiers.rule() == TierRule()
    QTest.mouseClick(view.form.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tea.tiers.rule() == TierRule(window_days=200))
    qtbot.waitUntil(lambda: not view.waiting.checked())


@pytest.mark.parametrize(("name", "text"), [("window_days", ""), ("active_days", "40"), ("top_percent", "0")])
def test_numbers_that_make_no_sense_are_not_taken(qtbot: QtBot, view: TiersView, name: str, text: str) -> None:
    known = view.form._effect.text()
    view.form.fields[name].setText(text)
    qtbot.waitUntil(lambda: view.form._effect.text() != known)
    assert not view.form.take.isEnabled()
