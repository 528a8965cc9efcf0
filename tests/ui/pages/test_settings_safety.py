"""Checking, mending and freeing the reserve in Settings, with real faults."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opsdesk.services.reserve import held_reserve, keep_reserve
from opsdesk.ui.pages.catalog import PAGES
from opsdesk.ui.pages.settings.checking import CheckPart, ReservePart
from opsdesk.ui.widgets.text import PlainLabel
from tests.ui.scene import open_window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context
    from opsdesk.ui.window import MainWindow

SPECS = tuple(spec for spec in PAGES if spec.key == "settings")


@pytest.fixture
def window(tea: Desk, context: Context, qtbot: QtBot) -> Iterator[MainWindow]:
    keep_reserve(tea.folder)
    window = open_window(qtbot, context, SPECS, (1280, 800))
    yield window
    window.close()


def _texts(part: CheckPart) -> list[str]:
    return [label.text() for label in part.findChildren(PlainLabel) if label.isVisibleTo(part)]


def _part(window: MainWindow) -> CheckPart:
    (part,) = window.findChildren(CheckPart)
    return part


def test_a_sound_desk_is_told_so(window: MainWindow, qtbot: QtBot) -> None:
    part = _part(window)
    part.check.click()
    assert not part.check.isEnabled()
    qtbot.waitUntil(lambda: "No faults found" in _texts(part))
    assert part.check.isEnabled()
    assert not part.mend.isVisibleTo(part)


def test_faults_are_told_and_mended(window: MainWindow, tea: Desk, context: Context, qtbot: QtBot) -> None:
    with tea.store.holding_writer() as con:
        con.execute("update member_figures set spend_fen = 77 where member_id in (1, 2)")
    stray = tea.folder / "media" / "ab" / "half.part"
    stray.parent.mkdir(parents=True)
    stray.write_bytes(b"half")
    part = _part(window)
    part.check.click()
    qtbot.waitUntil(lambda: part.mend.isVisibleTo(part))
    told = {"Figures of 2 members or groups are out of date", "1 file in the picture folder belongs to nothing"}
    qtbot.waitUntil(lambda: told <= set(_texts(part)))
    part.mend.click()
    qtbot.waitUntil(lambda: "No faults found" in _texts(part))
    assert context.notify.said == "Mended"
    assert not part.mend.isVisibleTo(part)
    assert tea.checks.look(deep=True).sound
    assert [one.reason for one in tea.backups.all()] == ["check"]


def test_what_cannot_be_mended_offers_no_mending(window: MainWindow, tea: Desk, qtbot: QtBot) -> None:
    with tea.store.holding_writer() as con:
        con.execute("pragma foreign_keys = off")
        con.execute("insert into member_tag(member_id, tag_id) values (1, 999)")
        con.execute("pragma foreign_keys = on")
    part = _part(window)
    part.check.click()
    qtbot.waitUntil(lambda: "1 row names something that is not there" in _texts(part))
    assert not part.mend.isVisibleTo(part)


def test_the_reserve_is_freed_once(window: MainWindow, tea: Desk) -> None:
    (part,) = window.findChildren(ReservePart)
    assert part.free.isEnabled()
    part.free.click()
    assert held_reserve(tea.folder) == 0
    assert not part.free.isEnabled()
