"""The members place in the real window, on twelve members."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opsdesk.ui.pages.members.page import MembersPage
from tests.ui.pages.members.hand import members_window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context
    from opsdesk.ui.window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, context: Context, tea: Desk) -> Iterator[MainWindow]:
    """The window on twelve members, wide enough for the panel."""
    yield from members_window(qtbot, context)


@pytest.fixture
def page(window: MainWindow) -> MembersPage:
    assert isinstance(window.page, MembersPage)
    return window.page
