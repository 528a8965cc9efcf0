"""The calendar in the real window, on a Friday of September."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opsdesk.ui.pages.calendar.page import CalendarPage
from opsdesk.ui.pages.catalog import PageSpec
from tests.ui.pages.calendar.hand import page_of, ready
from tests.ui.scene import Elsewhere, open_window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context
    from opsdesk.ui.window import MainWindow

SPECS = (
    PageSpec("calendar", "Calendar", "calendar", CalendarPage, "C"),
    PageSpec("events", "Events", "map-pin", Elsewhere),
)


@pytest.fixture
def window(context: Context, stopped: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    window = open_window(qtbot, context, SPECS)
    ready(qtbot, page_of(window))
    yield window
    context.jobs.stop()


@pytest.fixture
def page(window: MainWindow) -> CalendarPage:
    return page_of(window)
