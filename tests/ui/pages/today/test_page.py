"""Today as a page: an empty day, what leads elsewhere, strange names, narrow windows."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from opsdesk.domain.events import EventPlan
from opsdesk.domain.platforms import Platform
from tests.ui.pages.today.hand import DAY, page_of, write
from tests.ui.scene import NOON, sent

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.window import MainWindow


def test_an_empty_day_is_calm_and_leads_to_a_plan(window: MainWindow) -> None:
    page = page_of(window)
    assert page.nothing.isVisible()
    assert not page.card.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Space)
    QTest.keyClick(window, Qt.Key.Key_1)
    QTest.keyClick(window, Qt.Key.Key_N)
    assert sent(window, "calendar") == [{"new": DAY}]


def test_codes_and_events_lead_to_their_places(stopped: Desk, window: MainWindow, qtbot: QtBot) -> None:
    import qrcode

    out = io.BytesIO()
    qrcode.make("https://weixin.qq.com/g/abc").save(out)
    group = stopped.groups.cards()[0].id
    code = stopped.codes.paste(group, Platform.WECHAT, out.getvalue())
    stopped.codes.set_valid_until(code.id, NOON + 22 * 3600)
    event = stopped.events.plan(EventPlan("秋日陶艺", (stopped.clock.today() + timedelta(days=1)).isoformat(), "18:00"))
    stopped.events.plan(EventPlan("很久以后", "2026-12-24"))
    page = page_of(window)
    qtbot.waitUntil(lambda: bool(page.codes.buttons) and len(page.events.rows) == 1, timeout=5000)
    assert "tomorrow 18:00" in page.events.rows[0].accessibleName()
    QTest.mouseClick(page.codes.buttons[0], Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.events.rows[0], Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.codes.rows[0], Qt.MouseButton.LeftButton)
    page.codes.rows[0].setFocus()
    QTest.keyClick(page.codes.rows[0], Qt.Key.Key_Space)
    assert sent(window, "groups") == [{"codes": group}] * 3
    assert sent(window, "events") == [{"event": event}]


def test_a_name_of_a_stranger_is_plain_text(stopped: Desk, window: MainWindow, qtbot: QtBot) -> None:
    stopped.groups.edit(stopped.groups.cards()[0].id, "name", "<b>A&B</b>")
    post = write(stopped, "<i>x</i>", "12:00", body="<img src=x>")
    page = page_of(window)
    qtbot.waitUntil(lambda: page._post == post, timeout=5000)
    assert page.card._text.text() == "<img src=x>"
    assert page.card._text.textFormat() is Qt.TextFormat.PlainText
    assert "<b>A&&B</b>" in page.card.posted.text()


def test_the_field_of_the_toolbar_opens_the_palette(window: MainWindow) -> None:
    from opsdesk.ui.pages.today.toolbar_parts import PaletteField

    field = window.findChild(PaletteField)
    assert field is not None
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    assert window._palette is not None
    assert window._palette.isVisible()
    window._palette.hide()


@pytest.mark.parametrize("width", [1024, 1440])
def test_nothing_is_cut_at_any_width(width: int, topic: int, window: MainWindow, qtbot: QtBot) -> None:
    window.resize(width, 640)
    page = page_of(window)
    qtbot.waitUntil(lambda: page.width() == width - window.rail.width(), timeout=5000)
    main = page._main.widget()
    assert main is not None
    qtbot.waitUntil(lambda: main.minimumSizeHint().width() <= page._main.viewport().width(), timeout=5000)
    assert page.card.mapTo(page, QPoint(page.card.width(), 0)).x() <= page._side_frame.x()
