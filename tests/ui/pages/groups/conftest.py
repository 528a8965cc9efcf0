"""The groups place in the real window, on three classes and five groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.groups import Basis
from opsdesk.domain.platforms import Platform
from opsdesk.ui.pages.groups.page import GroupsPage
from tests.ui.pages.groups.hand import SPECS
from tests.ui.scene import open_window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context
    from opsdesk.ui.window import MainWindow


@pytest.fixture
def circle(tea: Desk) -> Desk:
    """Three classes, five groups: two seed groups, one high-spend, two in no class."""
    groups = tea.groups
    seed, spend = groups.add_class("Seed users", Basis.SEED), groups.add_class("High-spend", Basis.SPEND, 200_000)
    groups.add_class("Task done", Basis.TASK)
    for name, platform, class_id in (
        ("Seed 01", Platform.WECHAT, seed),
        ("Seed 02", Platform.WECHAT, seed),
        ("Kiln VIP", Platform.QQ, spend),
        ("茶友一群", Platform.WECHAT, None),
        ("茶友二群", Platform.QQ, None),
    ):
        groups.add(name, platform, class_id)
    return tea


@pytest.fixture
def window(context: Context, circle: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    yield open_window(qtbot, context, SPECS)
    context.jobs.stop()


@pytest.fixture
def page(window: MainWindow) -> GroupsPage:
    page = window.page
    assert isinstance(page, GroupsPage)
    view = page.main_view()
    assert view is not None
    view.setFocus()
    return page
