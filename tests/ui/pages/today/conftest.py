"""Today in the real window, on a Friday of September."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opsdesk.ui.pages.catalog import PageSpec
from opsdesk.ui.pages.today.page import TodayPage
from tests.ui.pages.today.hand import page_of, write
from tests.ui.scene import Elsewhere, open_window, png

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context
    from opsdesk.ui.window import MainWindow

SPECS = (
    PageSpec("today", "Today", "sun", TodayPage, "T"),
    PageSpec("calendar", "Calendar", "calendar", Elsewhere),
    PageSpec("members", "Members", "users", Elsewhere),
    PageSpec("groups", "Groups", "messages-square", Elsewhere),
    PageSpec("events", "Events", "map-pin", Elsewhere),
)


@pytest.fixture
def topic(stopped: Desk) -> int:
    """A post due at noon in three groups, one picture on it."""
    post = write(stopped, "话题：第一只中秋茶杯", "12:00")
    stopped.materials.add_picture(post, png())
    return post


@pytest.fixture
def window(context: Context, stopped: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    window = open_window(qtbot, context, SPECS)
    page = page_of(window)
    qtbot.waitUntil(lambda: page._facts is not None and page._circle is not None, timeout=5000)
    yield window
    context.jobs.stop()
