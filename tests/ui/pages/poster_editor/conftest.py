"""A small template open in the real window: a text, a shape, a code, on a sheet that fits at its own size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.members import MemberQuery
from opsdesk.domain.posters import CodeProps, Layer, PosterTemplate, ShapeProps, TextProps
from opsdesk.domain.settings import JOIN_URL
from opsdesk.ui.pages.catalog import PageSpec
from opsdesk.ui.pages.posters.page import PostersPage
from tests.ui.pages.poster_editor.hand import Hand, posters_page, rest
from tests.ui.scene import Elsewhere, open_window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context
    from opsdesk.ui.window import MainWindow

SPECS = (
    PageSpec("posters", "Posters", "image", PostersPage, "P"),
    PageSpec("groups", "Groups", "messages-square", Elsewhere, "G"),
)


@pytest.fixture
def card(tea: Desk) -> int:
    for made in tea.posters.templates():
        tea.posters.trash(made.id or 0)
    layers = (
        Layer(TextProps(text="{nickname}", size=40.0), x=20, y=20, w=300, h=60, name="Name"),
        Layer(ShapeProps(fill="#1D6E52"), x=40, y=120, w=120, h=80, name="Band"),
        Layer(CodeProps(), x=200, y=200, w=300, h=300, name="Code"),
    )
    tea.settings.put(JOIN_URL, "https://t.example.com/j/tea?c={code}")
    tea.members.star(tea.members.find(MemberQuery())[:3])
    return tea.posters.add_template(PosterTemplate(None, "Tea night", 540, 540, layers))


@pytest.fixture
def window(qtbot: QtBot, context: Context, card: int) -> Iterator[MainWindow]:
    assert card
    window = open_window(qtbot, context, SPECS)
    yield window
    window.close()


@pytest.fixture
def hand(qtbot: QtBot, window: MainWindow, card: int) -> Hand:
    """The template is open, its poster drawn."""
    page = posters_page(qtbot, window)
    page.open_template(card)
    qtbot.waitUntil(lambda: page.view.seen is not None, timeout=20_000)
    rest(qtbot, page)
    page.view.canvas.setFocus()
    return Hand(qtbot, window, page, card)
