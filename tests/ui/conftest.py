"""What the tests of the screen share: a light theme in English, a context on a real desk, a small page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from opsdesk.application import ENGLISH, switch_language
from opsdesk.ui.context import Context, nowhere
from opsdesk.ui.hub import ChangeHub
from opsdesk.ui.jobs import Jobs
from opsdesk.ui.looks import Looks
from opsdesk.ui.notify import Notify
from opsdesk.ui.theme.theme import Theme, ThemeChoice
from opsdesk.ui.widgets.motion import set_still

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from opsdesk.services.desk import Desk


@pytest.fixture(scope="session")
def _one_theme(qapp: QApplication) -> Theme:
    switch_language(qapp, ENGLISH)
    return Theme(qapp, ThemeChoice.LIGHT)


@pytest.fixture
def theme(_one_theme: Theme) -> Iterator[Theme]:
    """The theme, light, at 100 %, in English; put back afterwards. Nothing moves."""
    set_still(True)
    yield _one_theme
    QLocale.setDefault(QLocale(QLocale.Language.English))
    _one_theme.set_choice(ThemeChoice.LIGHT)
    _one_theme.set_scale(100)
    _one_theme.set_chinese(False)
    set_still(False)


@pytest.fixture
def context(theme: Theme, desk: Desk, tmp_path: Path) -> Iterator[Context]:
    """What a page is given, on an empty desk."""
    hub = ChangeHub()
    desk.store.notify = hub.announce
    context = Context(desk, hub, Jobs(), theme, Looks(tmp_path / "looks.ini"), Notify(), nowhere)
    yield context
    context.jobs.stop()
